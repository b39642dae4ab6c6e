//! Who denies what.

use super::{CREDIT, FAULT, VALUE, assert_reasons};
use crate::grade::Reason::{Asked, Conditional, Negated, PotentialComplement, Rejected};

#[test]
fn a_negator_before_a_hit_cancels_it() {
    let cases = [
        ("我不会道歉的。", "道歉", Negated),
        ("千万别打开油烟机。", "开油烟机", Negated),
        ("不开油烟机。", "开油烟机", Negated),
        ("也没什么好抱歉的。", "抱歉", Negated),
        ("您没必要留电话。", "留电话", Negated),
        ("您不用留电话,系统里有。", "留电话", Negated),
        ("我们不给您安排师傅。", "安排师傅", Negated),
        ("我不能理解您为什么着急。", "理解", Negated),
        ("无法为您转接。", "为您转接", Negated),
        ("师傅今天没法给您上门检查。", "上门检查", Negated),
        ("这个我没办法帮您登记。", "登记", Negated),
        ("没人给您回电。", "给您回电", Negated),
        ("我凭什么给你道歉?", "道歉", Negated),
        ("难道我还要跟您说抱歉吗?", "抱歉", Negated),
        ("我拒绝向您道歉。", "道歉", Negated),
        ("懒得给你登记。", "登记", Negated),
        ("这种小事犯不着派师傅上门。", "派师傅", Negated),
        ("我绝不会再给你打电话。", "打电话", Negated),
        ("咱这儿不负责登记。", "登记", Negated),
        ("你甭想让我道歉。", "道歉", Negated),
        ("我冇办法帮您转接。", "帮您转接", Negated),
        ("我從來不道歉。", "道歉", Negated),
        ("连您的电话都忘了记。", "记", Negated),
        ("也没替您去问技术部。", "问技术部", Negated),
        ("我不觉得应该向您道歉。", "道歉", Negated),
        ("我可没说要给您道歉。", "道歉", Negated),
        ("恕不安排上门。", "安排上门", Negated),
        ("我不准备给您登记。", "登记", Negated),
        ("何必留电话呢。", "留电话", Negated),
        ("我是不可能跟你道歉的。", "道歉", Negated),
    ];
    assert_reasons(
        CREDIT,
        &cases.map(|(answer, phrase, reason)| (answer, phrase, Some(reason))),
    );
}

#[test]
fn a_negator_reaches_over_enumerated_clauses() {
    assert_reasons(
        CREDIT,
        &[
            ("我不会道歉,也不会安排师傅。", "安排师傅", Some(Negated)),
            ("我不会道歉、登记、安排师傅。", "安排师傅", Some(Negated)),
            ("没必要留电话、安排回访。", "安排回访", Some(Negated)),
            ("我不会推卸责任,马上给您安排师傅。", "安排师傅", None),
        ],
    );
}

#[test]
fn two_negators_are_none() {
    assert_reasons(
        CREDIT,
        &[
            ("我不是不理解您的心情。", "理解您的心情", None),
            ("我们不会不安排师傅的。", "安排师傅", None),
            ("这事不能不道歉。", "道歉", None),
            ("我不得不向您道歉。", "道歉", None),
            ("没有不给您登记的道理。", "登记", None),
        ],
    );
}

#[test]
fn what_only_looks_like_a_negator_cancels_nothing() {
    assert_reasons(
        CREDIT,
        &[
            ("不好意思让您受冻了。", "让您受冻", None),
            ("不仅给您登记,还给您回电。", "登记", None),
            ("不管怎样我都给您安排师傅。", "安排师傅", None),
            ("特别抱歉。", "抱歉", None),
            ("差不多能理解您的心情。", "理解", None),
            ("要不我给您登记一下?", "登记", None),
            ("没问题马上给您登记。", "登记", None),
            ("没关系我帮您登记。", "登记", None),
            ("没想到让您受冻了。", "让您受冻", None),
            ("不知道您方便留个电话吗?", "留个电话", None),
            ("我们会不断跟进。", "跟进", None),
            ("别的同事也会跟进。", "跟进", None),
            ("无论多晚都给您回电。", "给您回电", None),
            ("不光登记,也催师傅。", "登记", None),
            ("毫不犹豫给您安排师傅。", "安排师傅", None),
            ("别忘了留个电话。", "留个电话", None),
            ("不瞒您说我很理解您。", "理解", None),
            ("给您带来不便非常抱歉。", "抱歉", None),
            ("真不该让您受冻这么久。", "让您受冻", None),
            ("给您赔不是了。", "赔不是", None),
            ("不修好我们师傅不走。", "我们师傅", None),
            ("第三路不热我安排师傅上门。", "安排师傅", None),
        ],
    );
}

#[test]
fn a_question_is_no_negation() {
    assert_reasons(
        CREDIT,
        &[
            ("方便不方便提供一下您的地址?", "提供一下您的地址", None),
            ("方不方便留个电话?", "留个电话", None),
            ("您看要不要安排师傅上门?", "安排师傅", None),
            ("能不能麻烦您留个电话?", "留个电话", None),
            ("可不可以说一下您的地址?", "您的地址", None),
            ("您愿不愿意让师傅上门?", "师傅上门", None),
            ("可唔可以再講多次?", "再讲多次", None),
            ("得唔得留低電話?", "留低电话", None),
            ("好唔好我幫您查下?", "帮您查", None),
        ],
    );
}

#[test]
fn thanks_in_cantonese_are_no_negation() {
    assert_reasons(
        CREDIT,
        &[
            ("唔該等陣。", "等阵", None),
            ("唔好意思要您等。", "等", None),
            ("我唔登記。", "登记", Some(Negated)),
            ("唔好登記。", "登记", Some(Negated)),
        ],
    );
}

#[test]
fn a_fault_asked_for_assent_is_meant() {
    assert_reasons(
        FAULT,
        &[
            ("您这不是耽误别人吗?", "耽误别人", None),
            ("这不是为难我嘛,真是的。", "为难我", None),
            ("不是跟你说了吗。", "跟你说了", None),
            ("您这不是耽误别人,没事的。", "耽误别人", Some(Negated)),
            ("我不是耽误别人吗?", "耽误别人", Some(Negated)),
        ],
    );
}

#[test]
fn a_new_statement_ends_the_negation() {
    assert_reasons(
        CREDIT,
        &[
            ("没能帮到您非常抱歉。", "抱歉", None),
            ("没及时回复您真的很抱歉。", "抱歉", None),
            ("无法为您转接请您留个电话。", "留个电话", None),
            ("您别着急我马上给您登记。", "登记", None),
            ("您不用再打电话我给您安排师傅。", "安排师傅", None),
            ("不能上门的情况我帮您登记一下。", "登记", None),
            ("不是要赶您走而是请您换个电话。", "换个电话", None),
            ("今天没法上门但我给您登记了。", "登记", None),
            ("无法转接 请您留电话", "留电话", None),
            ("来不及通知现在正在抢修预计八点来水", "八点来水", None),
            ("没办法全额退款所以给您登记核减。", "登记", None),
        ],
    );
}

#[test]
fn an_impossibility_after_a_hit_cancels_it() {
    assert_reasons(
        VALUE,
        &[
            (
                "师傅两小时内到不了。",
                "两小时内",
                Some(PotentialComplement),
            ),
            (
                "两小时内恐怕上不了门。",
                "两小时内",
                Some(PotentialComplement),
            ),
            ("今天处理不完。", "今天", Some(PotentialComplement)),
            ("两小时内不一定能到。", "两小时内", Some(Negated)),
            ("今天够呛。", "今天", Some(Negated)),
            ("两小时内没办法给您答复。", "两小时内", Some(Negated)),
            ("两小时内给您答复。", "两小时内", None),
            ("两小时内给您处理打不了电话的问题。", "两小时内", None),
        ],
    );
    assert_reasons(
        CREDIT,
        &[
            ("师傅上门也到不了。", "师傅上门", Some(PotentialComplement)),
            (
                "给您登记是登记不了的。",
                "给您登记",
                Some(PotentialComplement),
            ),
            ("实在抱歉帮不上您。", "抱歉", None),
            ("我安排师傅看看为什么修不好。", "安排师傅", None),
            ("我登记一下到不了的原因。", "登记", None),
        ],
    );
}

#[test]
fn a_denial_joined_to_a_hit_cancels_it() {
    assert_reasons(
        CREDIT,
        &[
            ("抱歉是不可能的。", "抱歉", Some(Negated)),
            ("道歉就免了吧。", "道歉", Some(Negated)),
            ("上门就不必了。", "上门", Some(Negated)),
            ("回访就算了。", "回访", Some(Negated)),
            ("道歉?没门。", "道歉", Some(Negated)),
            ("道歉,想都别想。", "道歉", Some(Negated)),
            ("您的电话没有声音。", "电话", None),
            ("您看这样登记不行吗?", "登记", None),
        ],
    );
}

#[test]
fn what_is_still_to_be_found_out_is_no_promise() {
    assert_reasons(
        VALUE,
        &[
            (
                "师傅能不能两小时内上门我马上确认。",
                "两小时内",
                Some(Asked),
            ),
            ("我问一下能否今天上门。", "今天", Some(Asked)),
            ("是否两小时内到,我们再核实。", "两小时内", Some(Asked)),
            ("我确认了,两小时内到。", "两小时内", None),
        ],
    );
    assert_reasons(
        CREDIT,
        &[("能不能请您再看看号码是不是按错了一位?", "按错了", None)],
    );
}

#[test]
fn a_fault_counts_unless_it_is_denied() {
    assert_reasons(
        FAULT,
        &[
            ("我们不会不管的。", "不管", Some(Negated)),
            ("我们不会推卸责任。", "推卸责任", Some(Negated)),
            ("也不会让您找别人。", "让您找别人", Some(Negated)),
            ("我不会说不归我管。", "不归我管", Some(Rejected)),
            (
                "我不敢跟您打包票说今天一定热。",
                "今天一定热",
                Some(Rejected),
            ),
            ("这个真不归我管。", "不归我管", None),
            ("我不知道。", "不知道", None),
            ("我不能说我不知道,但是我确实不太清楚。", "不太清楚", None),
            ("不是我们的责任,爱投诉投诉去。", "爱投诉投诉去", None),
            ("您别不信,这不归我管。", "不归我管", None),
            ("这事办不了。", "办不了", None),
        ],
    );
}

#[test]
fn a_fault_of_the_customer_is_none_of_ours() {
    assert_reasons(
        FAULT,
        &[
            (
                "如果您不知道阀门在哪,请问您家地址。",
                "不知道",
                Some(Conditional),
            ),
            ("您要是不清楚也没关系。", "不清楚", Some(Conditional)),
            ("要是您不满意就去投诉。", "去投诉", None),
            ("如果您不信,这不归我管。", "不归我管", None),
        ],
    );
}
