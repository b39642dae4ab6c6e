//! What others said, what was promised once, what is denied behind it.

use super::{CREDIT, FAULT, VALUE, assert_reasons};
use crate::grade::Reason::{
    Asked, Negated, NotByUs, Past, PotentialComplement, Quoted, Rejected, TakenBack,
};

#[test]
fn what_the_customer_calls_us_is_no_word_of_ours() {
    assert_reasons(
        FAULT,
        &[
            (
                "您骂我神经病我不计较,我先给您登记。",
                "神经病",
                Some(Quoted),
            ),
            ("您骂我们废物,我们认,是我们没做好。", "废物", Some(Quoted)),
            ("您刚才骂我白痴,我不往心里去。", "白痴", Some(Quoted)),
            ("您骂我“神经病”,我不怪您。", "神经病", Some(Quoted)),
            ("您骂我,您才是废物。", "废物", None),
            ("我骂你神经病怎么了。", "神经病", None),
        ],
    );
}

#[test]
fn what_others_said_wrongly_is_told_and_not_said() {
    let wrong = [
        (
            "昨天那位同事骂您神经病,这太不应该了,我代公司道歉。",
            "神经病",
        ),
        (
            "前面有人说“这不归我们管”,这是不对的,我向您道歉。",
            "不归我们管",
        ),
        (
            "昨天接电话的跟您说“您找物业去”,是他服务不到位,我向您道歉。",
            "您找物业去",
        ),
        (
            "昨天同事说“你喊什么喊”,实在太不应该了,我向您道歉。",
            "你喊什么喊",
        ),
        (
            "昨天同事跟您说今天肯定修好,他不该这么答应您,对不起。",
            "今天肯定修好",
        ),
        ("有人说扒开就能出来,您千万别信。", "扒开就能出来"),
        ("网上说的扒开就行是错的。", "扒开就行"),
    ];
    assert_reasons(
        FAULT,
        &wrong.map(|(answer, fault)| (answer, fault, Some(Rejected))),
    );
    assert_reasons(
        FAULT,
        &[
            ("领导说了“不归我们管”,您找物业去。", "不归我们管", None),
            (
                "同事跟您说“不归我们管”,没说错,这就不归我们管。",
                "不归我们管",
                None,
            ),
            ("我跟同事说了,您这是胡闹,太过分了。", "您这是胡闹", None),
        ],
    );
}

#[test]
fn who_warns_of_a_fault_or_calls_it_impossible_commits_none() {
    assert_reasons(
        FAULT,
        &[
            ("您别以为扒开就行。", "扒开就行", Some(Negated)),
            (
                "不要觉得门扒开就能出来,那很危险。",
                "扒开就能出来",
                Some(Negated),
            ),
            (
                "扒开就能出来?不行,太危险了。",
                "扒开就能出来",
                Some(TakenBack),
            ),
            (
                "全额退给您是不可能的,我先帮您申请核减。",
                "全额退给您",
                Some(Rejected),
            ),
            ("是不是车队颠坏的,还要查。", "是车队", Some(Asked)),
            ("归不归我们管,我都先给您登记。", "归我们管", Some(Asked)),
            ("全额退给您是没问题的。", "全额退给您", None),
            ("是车队的责任,您找车队去。", "是车队", None),
            ("关我什么事?不行你找领导去。", "关我什么事", None),
        ],
    );
}

#[test]
fn what_was_promised_once_is_promised_no_more() {
    for phrase in ["两小时内", "给您回电话"] {
        let kind = if phrase == "两小时内" {
            VALUE
        } else {
            CREDIT
        };
        assert_reasons(
            kind,
            &[
                (
                    "上次那位同事说两小时内给您回电话,可一直没回。",
                    phrase,
                    Some(Past),
                ),
                (
                    "本来应该两小时内给您回电话的,一直没人回。",
                    phrase,
                    Some(Past),
                ),
                (
                    "昨天说好两小时内给您回电话,结果没人回。",
                    phrase,
                    Some(Past),
                ),
                ("同事跟我说了,两小时内给您回电话。", phrase, None),
                ("昨天的事我马上给您催,两小时内给您回电话。", phrase, None),
            ],
        );
    }
    assert_reasons(
        CREDIT,
        &[
            ("昨天没来真对不住您。", "对不住", None),
            ("您上回提的意见我们都记着。", "记着", None),
        ],
    );
}

#[test]
fn a_bound_below_and_a_wish_are_no_promise() {
    assert_reasons(
        VALUE,
        &[
            ("至少得两小时以后才能给您回电话。", "两小时", Some(Negated)),
            ("最早两小时以后给您回电话。", "两小时", Some(Negated)),
            ("请您两小时之内给我们回电话。", "两小时", Some(NotByUs)),
            ("您在两小时内把照片发给我。", "两小时", Some(NotByUs)),
            ("两小时内给您回电话是不可能的。", "两小时内", Some(Negated)),
            ("您把照片发给我,两小时内我给您回电话。", "两小时", None),
            ("请您放心,两小时内给您回电话。", "两小时", None),
        ],
    );
}

#[test]
fn what_cannot_be_done_is_denied_from_behind() {
    assert_reasons(
        CREDIT,
        &[
            ("我派不了师傅。", "派", Some(PotentialComplement)),
            ("我这儿登记不了。", "登记", Some(PotentialComplement)),
            ("两小时内给您回电话是不可能的。", "给您回", Some(Negated)),
            ("派师傅上门是不可能的。", "派师傅", Some(Negated)),
            ("给您回电话,办不到。", "给您回电话", Some(Negated)),
            ("派师傅的事我不管。", "派师傅", Some(Negated)),
            ("您要我跟您说对不起?凭什么。", "对不起", Some(TakenBack)),
            ("抱歉?没什么好抱歉的。", "抱歉", Some(TakenBack)),
            ("派师傅?派!我马上给您派师傅。", "派师傅", None),
            ("给您回电话,放心。", "给您回电话", None),
        ],
    );
}
