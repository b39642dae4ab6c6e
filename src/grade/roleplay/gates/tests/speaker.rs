//! Whose words they are, and whether they are said or only told of.

use super::{CREDIT, FAULT, VALUE, assert_reasons, flags};
use crate::grade::Flag;
use crate::grade::Reason::{Negated, Plan, Quoted, Rejected};
use crate::grade::roleplay::gates::Prompt;

#[test]
fn who_speaks_to_the_customer_in_cantonese_quotes_no_one() {
    assert_reasons(
        CREDIT,
        &[
            ("我代公司同你講聲對唔住。", "对唔住", None),
            ("你講得好啱,我明白。", "明白", None),
            ("您讲的没人管,我很抱歉。", "抱歉", None),
        ],
    );
    assert_reasons(FAULT, &[("您讲没人管,我记下了。", "没人管", Some(Quoted))]);
}

#[test]
fn the_customers_words_neither_earn_nor_violate() {
    assert_reasons(
        FAULT,
        &[
            (
                "您说“打了三次都没人管,爱投诉投诉去”,我很抱歉。",
                "爱投诉投诉去",
                Some(Quoted),
            ),
            (
                "您说我们“就知道收钱”,这话我能理解。",
                "就知道收钱",
                Some(Quoted),
            ),
            ("您刚才說「沒人管」,我記下了。", "没人管", Some(Quoted)),
            ("您说家里一直没人管,我很抱歉。", "没人管", Some(Quoted)),
            ("您反映的没人管的问题我马上查。", "没人管", Some(Quoted)),
            ("客户说“你们不管”。", "不管", Some(Quoted)),
            ("您的意思是师傅没人管?", "没人管", Some(Quoted)),
            ("您是说没人管,对吗?", "没人管", Some(Quoted)),
            (
                "您提到同事说“不归我管”,这是我们不对。",
                "不归我管",
                Some(Quoted),
            ),
        ],
    );
    assert_reasons(
        CREDIT,
        &[
            ("您说没人给您回电,我查一下。", "给您回电", Some(Quoted)),
            ("您说“你们应该道歉”?", "道歉", Some(Quoted)),
            ("您是说灯一会儿亮一会儿灭,对吗?", "一会儿亮", None),
            ("您的意思是家里停电了,是吗?", "停电", None),
            ("您是说鞋小了吗", "鞋小了", None),
            ("您是说鞋小了。能退吗？", "鞋小了", Some(Quoted)),
            ("您是说家里停电了。", "停电", Some(Quoted)),
            ("您说“没人管”,听到这话我很抱歉。", "抱歉", None),
            ("您说家里冷我很理解。", "理解", None),
            ("您说的情况我理解。", "理解", None),
            ("您说一下您的地址吧。", "您的地址", None),
            ("您说说家里多少度。", "家里多少度", None),
            ("听您这么说我心里也难受。", "心里也难受", None),
        ],
    );
    assert_reasons(VALUE, &[("您说两小时内会来人。", "两小时内", Some(Quoted))]);
}

#[test]
fn our_own_words_count_however_they_are_introduced() {
    assert_reasons(
        FAULT,
        &[
            ("我跟您说,爱投诉投诉去。", "爱投诉投诉去", None),
            ("我跟您说“不归我管”就是不归我管。", "不归我管", None),
            ("实话跟您说不归我管。", "不归我管", None),
            ("您说再多也没用,不归我管。", "没用", None),
            ("“这不归我管。”", "不归我管", None),
        ],
    );
    assert_reasons(
        CREDIT,
        &[
            ("跟您说声“对不起”。", "对不起", None),
            ("跟您说一声抱歉。", "抱歉", None),
            ("我代表公司向您说一声“对不起”。", "对不起", None),
            ("“您好,非常抱歉让您久等了。”", "抱歉", None),
            ("请按“1”号键,我给您登记。", "登记", None),
        ],
    );
}

#[test]
fn a_fault_named_to_reject_it_is_none() {
    assert_reasons(
        FAULT,
        &[
            ("我不会说“不知道”。", "不知道", Some(Rejected)),
            (
                "我们不会跟您说“这是物业的事”。",
                "这是物业的事",
                Some(Rejected),
            ),
            ("不能说:“不归我管”。", "不归我管", Some(Rejected)),
            ("“不归我管”这种话我不会说。", "不归我管", Some(Rejected)),
            ("不归我管这种话我绝不会讲。", "不归我管", Some(Rejected)),
            (
                "从不跟客户讲“你自己想办法”。",
                "你自己想办法",
                Some(Rejected),
            ),
        ],
    );
    assert_reasons(CREDIT, &[("我不会说“对不起”。", "对不起", Some(Negated))]);
}

#[test]
fn who_speaks_of_this_lady_does_not_speak_to_her() {
    let plan = Some(Plan);
    assert_reasons(
        CREDIT,
        &[
            (
                "我会先安慰一下这位女士,告诉她关阀开窗,最后派单给抢修班。",
                "开窗",
                plan,
            ),
            ("这位女士,先把阀关上,窗推开,别急。", "窗推开", None),
        ],
    );
}

#[test]
fn a_plan_is_no_speech() {
    let plan = Some(Plan);
    assert_reasons(
        CREDIT,
        &[
            ("我会先向他道歉,再问地址。", "道歉", plan),
            ("我会先叫他万先生,再问他要办什么。", "万先生", plan),
            ("我打算告诉他真的很抱歉,然后登记地址。", "抱歉", plan),
            ("我准备先登记,再联系师傅。", "登记", plan),
            ("我会先给您登记,再安排师傅上门。", "登记", None),
            ("我会给您回电话。", "回电话", None),
            ("我会马上登记并安排人处理。", "登记", None),
            (
                "先跟客户道歉,再登记他的地址,然后安排师傅上门。",
                "安排师傅",
                plan,
            ),
            (
                "首先要安抚客户情绪,其次核实地址,最后安排师傅上门。",
                "核实地址",
                plan,
            ),
            ("应该先道歉,再询问地址。", "询问地址", plan),
            ("我会先安慰老人,然后核对姓名,关闭业务,退费。", "退费", plan),
            ("我会安抚考生,核对身份后解锁。", "解锁", plan),
            (
                "我会先安慰老人,然后核对姓名。您别急,我给您退费。",
                "退费",
                None,
            ),
            (
                "第一步道歉,第二步询问地址,第三步安排师傅。",
                "安排师傅",
                plan,
            ),
            (
                "我会先问好。然后道歉,说明原因。最后告诉他两小时内答复。",
                "道歉",
                plan,
            ),
            ("遇到这种情况要先道歉,再给客户登记。", "登记", plan),
            ("安抚用户情绪,表示歉意,登记信息后派单。", "登记", plan),
            ("作为客服应先表示歉意,再了解情况。", "歉意", plan),
            (
                "我的做法是:先道歉,再登记地址,安排师傅上门。",
                "安排师傅",
                plan,
            ),
            ("向用戶致歉,並告知兩小時內回覆。", "致歉", plan),
        ],
    );
    let prompt = Prompt::default();
    assert_eq!(
        flags(&prompt, "我会先向他道歉,再问地址,最后安排师傅。"),
        [Flag::Plan]
    );
}

#[test]
fn who_tells_of_the_customer_tells_a_plan() {
    let plan = Some(Plan);
    let answer = "告诉用户小李出差了,问客户有什么事,记下电话让小李回。";
    assert_reasons(
        CREDIT,
        &[
            (answer, "出差了", plan),
            (answer, "记下电话", plan),
            ("已经通知用户群里的邻居了,您放心。", "您放心", None),
            ("我们会通知客户经理,马上登记。", "登记", None),
            ("对用户的投诉我们非常重视,马上派师傅上门。", "派师傅", None),
            ("感谢用户监督,我们马上派师傅上门。", "派师傅", None),
            ("请客户经理马上派师傅上门。", "派师傅", None),
            (
                "让您受冻了。安抚用户是我们的事,马上派师傅上门。",
                "派师傅",
                None,
            ),
            ("通知客户经理的事我来办,马上派师傅上门。", "派师傅", None),
            (
                "让您受冻了。向用户承诺的我们一定做到,马上派师傅上门。",
                "派师傅",
                None,
            ),
        ],
    );
}

#[test]
fn what_is_told_to_the_customer_is_speech() {
    assert_reasons(
        CREDIT,
        &[
            ("我马上帮您登记,两小时内给您回电。", "登记", None),
            ("我先跟您道歉,再帮您登记。", "登记", None),
            ("我先给您登记,然后安排师傅上门,最后给您回访。", "回访", None),
            ("您先说下地址,我再登记。", "登记", None),
            ("我会尽快安排师傅上门检查。", "安排师傅", None),
            ("抱歉,马上登记,师傅两小时内到。", "登记", None),
            ("我请工程师联系您,让他打给您。", "打给您", None),
            ("您留个号码。我让他们打给您。", "打给您", None),
            (
                "好的先生,我先登记,再安排师傅过去看看,然后回访。",
                "登记",
                None,
            ),
            (
                "后面还有别的客户在排队,麻烦您稍等,我给您登记。",
                "登记",
                None,
            ),
            ("尊敬的客户,我们深表歉意,马上安排师傅。", "安排师傅", None),
            ("首先代表公司跟您说声对不起。", "对不起", None),
            ("我会跟工程师确认,再告诉您结果。", "告诉您结果", None),
            (
                "首先非常抱歉,其次我马上安排师傅过去,最后会有回访。",
                "安排师傅",
                None,
            ),
        ],
    );
}

#[test]
fn speech_within_a_plan_counts() {
    assert_reasons(
        CREDIT,
        &[
            (
                "我会对客户说:“您好,非常抱歉让您久等了,我马上登记。”",
                "登记",
                None,
            ),
            (
                "先道歉,再询问地址。正式回答:您好,非常抱歉,我马上登记。",
                "登记",
                None,
            ),
            (
                "我会先向客户道歉,再登记:您好,非常抱歉让您久等了。",
                "抱歉",
                None,
            ),
            (
                "我会先向客户道歉,再登记:您好,非常抱歉让您久等了。",
                "登记",
                Some(Plan),
            ),
        ],
    );
}
