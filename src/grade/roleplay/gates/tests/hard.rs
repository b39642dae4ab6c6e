//! The hard cases that the gates decide.

use super::{CREDIT, FAULT, VALUE, flags, reason};
use crate::bank::item::Task;
use crate::grade::Flag;
use crate::grade::Reason;
use crate::grade::Reason::{
    Asked, Conditional, List, Negated, Past, Plan, PotentialComplement, Quoted, Rejected,
};
use crate::grade::roleplay::gates::{HitKind, Prompt};

/// A case, phrases in it, and why they do not count.
type Row = (
    &'static str,
    HitKind,
    &'static [&'static str],
    Option<Reason>,
);

const TWO_HOURS: &str = "师傅两小时内上门";

const ROWS: &[Row] = &[
    // negated-criterion
    (
        "您好，我不会道歉的，也没什么好抱歉的。请问您的地址？师傅两小时内上门。",
        CREDIT,
        &["道歉", "抱歉"],
        Some(Negated),
    ),
    (
        "您好，我不会道歉的，也没什么好抱歉的。请问您的地址？师傅两小时内上门。",
        CREDIT,
        &["您好", "您的地址", TWO_HOURS],
        None,
    ),
    // negated-promise
    (
        "您好，抱歉，我理解您着急。请问您的地址？师傅两小时内到不了，也上不了门。",
        VALUE,
        &["两小时内"],
        Some(PotentialComplement),
    ),
    (
        "您好，抱歉，我理解您着急。请问您的地址？师傅两小时内到不了，也上不了门。",
        CREDIT,
        &["抱歉", "理解", "您的地址"],
        None,
    ),
    // double-negation
    (
        "您好，抱歉，我不是不理解您的心情，请问您家住址？我们不会不管的，师傅两小时内上门。",
        CREDIT,
        &["理解您的心情", "住址", TWO_HOURS],
        None,
    ),
    (
        "您好，抱歉，我不是不理解您的心情，请问您家住址？我们不会不管的，师傅两小时内上门。",
        FAULT,
        &["不管", "不理解"],
        Some(Negated),
    ),
    // idiom-negator
    (
        "您好，不好意思让您受冻了，您的心情我理解。请问您的门牌号？师傅2小时内上门检查。感谢您，再见。",
        CREDIT,
        &["不好意思", "让您受冻", "理解", "门牌号", "再见"],
        None,
    ),
    // a-not-a
    (
        "您好，抱歉，理解您的心情。方便不方便提供一下您的地址？师傅能不能两小时内上门我马上确认。",
        CREDIT,
        &["提供一下您的地址", "方便"],
        None,
    ),
    (
        "您好，抱歉，理解您的心情。方便不方便提供一下您的地址？师傅能不能两小时内上门我马上确认。",
        VALUE,
        &["两小时内"],
        Some(Asked),
    ),
    // negated-mention
    (
        "您好，抱歉让您受冻了，我理解您的着急。我不会说“不知道”，也不会让您找别人。请问您的住址？",
        FAULT,
        &["不知道"],
        Some(Rejected),
    ),
    (
        "您好，抱歉让您受冻了，我理解您的着急。我不会说“不知道”，也不会让您找别人。请问您的住址？",
        FAULT,
        &["让您找别人", "找别人"],
        Some(Negated),
    ),
    // quoted-customer
    (
        "您好，您说“打了三次都没人管，爱投诉投诉去”，听到这话我很抱歉，也理解您的心情。",
        FAULT,
        &["爱投诉投诉去", "没人管"],
        Some(Quoted),
    ),
    (
        "您好，您说“打了三次都没人管，爱投诉投诉去”，听到这话我很抱歉，也理解您的心情。",
        CREDIT,
        &["抱歉", "理解您的心情"],
        None,
    ),
    // own-reported
    (
        "您好，抱歉。我跟您说，爱投诉投诉去。",
        FAULT,
        &["爱投诉投诉去"],
        None,
    ),
    // forbidden-plain, -split, -punct, -traditional
    (
        "这不归我管，你找物业去。",
        FAULT,
        &["不归我管", "找物业去"],
        None,
    ),
    (
        "您好，抱歉，这个 不 归 我 管，您问问别人。",
        FAULT,
        &["不归我管"],
        None,
    ),
    (
        "您好，抱歉，爱投诉·投诉·去！",
        FAULT,
        &["爱投诉投诉去"],
        None,
    ),
    ("您好，這不歸我管，您找別人吧。", FAULT, &["不归我管"], None),
    // conditional-dunno
    (
        "您好，抱歉，我理解您的心情。如果您不知道阀门在哪，请问您家地址，我让师傅两小时内上门查看。再见。",
        FAULT,
        &["不知道"],
        Some(Conditional),
    ),
    (
        "您好，抱歉，我理解您的心情。如果您不知道阀门在哪，请问您家地址，我让师傅两小时内上门查看。再见。",
        CREDIT,
        &["您家地址", TWO_HOURS],
        None,
    ),
    // dunno, dunno-repaired
    (
        "您好，抱歉，具体什么时候能热我不知道。",
        FAULT,
        &["不知道"],
        None,
    ),
    (
        "您好，抱歉，这个情况我暂时还不知道，但是我马上帮您核实您的地址和室温，师傅两小时内上门。",
        FAULT,
        &["不知道"],
        None,
    ),
    (
        "您好，抱歉，这个情况我暂时还不知道，但是我马上帮您核实您的地址和室温，师傅两小时内上门。",
        CREDIT,
        &["核实您的地址", TWO_HOURS],
        None,
    ),
    // meta
    (
        "首先我会问好，然后道歉并表示理解，再询问地址，最后安排师傅上门并告诉时限，礼貌结束。",
        CREDIT,
        &["道歉", "表示理解", "询问地址", "安排师傅上门"],
        Some(Plan),
    ),
    // stuff-list
    (
        "您好 抱歉 理解您的心情 请问地址 师傅上门 两小时内 感谢您 再见",
        CREDIT,
        &["抱歉", "师傅上门"],
        Some(List),
    ),
    // order-reversed
    (
        "再见，感谢您的来电。师傅两小时内上门检查。请问您的地址是哪里？非常抱歉，我理解您的心情。您好。",
        CREDIT,
        &["抱歉", "理解", TWO_HOURS],
        None,
    ),
    // deadline-elsewhere
    (
        "您好，抱歉，我理解您的心情，您两小时内打了三次电话。请问您的地址？我安排师傅上门检查。再见。",
        VALUE,
        &["两小时内"],
        Some(Past),
    ),
    (
        "您好，抱歉，我理解您的心情，您两小时内打了三次电话。请问您的地址？我安排师傅上门检查。再见。",
        CREDIT,
        &["安排师傅上门"],
        None,
    ),
    // empathy-negated-subject
    (
        "您好，抱歉，我不能理解您为什么这么着急。请问您的地址？师傅两小时内上门。再见。",
        CREDIT,
        &["理解"],
        Some(Negated),
    ),
    // blame
    (
        "您好，抱歉，您着什么急，喊什么呀。",
        FAULT,
        &["着什么急", "喊什么"],
        None,
    ),
    // polite-blame-negated
    (
        "您好，您别着急，抱歉让您受冻了。我理解您的心情。",
        CREDIT,
        &["着急"],
        Some(Negated),
    ),
    (
        "您好，您别着急，抱歉让您受冻了。我理解您的心情。",
        CREDIT,
        &["别着急", "抱歉", "理解您的心情"],
        None,
    ),
    // contradiction
    (
        "您好，抱歉是不可能的。请问您的地址？师傅两小时内上门。",
        CREDIT,
        &["抱歉"],
        Some(Negated),
    ),
    // overpromise
    (
        "您好，抱歉，我理解您的心情，请问您的地址？师傅两小时内上门，保证修好，马上就热。再见。",
        FAULT,
        &["保证修好", "马上就热"],
        None,
    ),
    // rhetorical
    (
        "您好，难道我还要跟您说抱歉吗？",
        CREDIT,
        &["抱歉"],
        Some(Negated),
    ),
    (
        "早上好，这里是供热热线。大冷天的让一家老小跟着遭罪，真对不住，谁都会着急。麻烦您报一下小区和房间号，我这就派检修人员过去看，最晚中午12点前到您家。",
        CREDIT,
        &["真对不住", "谁都会着急", "报一下小区和房间号", "派检修人员"],
        None,
    ),
];

#[test]
fn each_hard_case_is_judged_as_marked() {
    let prompt = Prompt::default();
    for (answer, kind, phrases, expected) in ROWS {
        for phrase in *phrases {
            assert_eq!(
                reason(&prompt, answer, phrase, *kind),
                *expected,
                "{phrase} in {answer}"
            );
        }
    }
}

#[test]
fn each_odd_hard_case_has_its_flag() {
    let task = Task {
        asked: vec!["我家都冷成冰窖了,才14度!老人孩子都感冒了,打了三次电话都没人管!"],
        facts: None,
    };
    let prompt = Prompt::new(&task, []);
    for (answer, expected) in [
        (
            "首先我会问好，然后道歉并表示理解，再询问地址，最后安排师傅上门并告诉时限，礼貌结束。",
            Some(Flag::Plan),
        ),
        (
            "您好 抱歉 理解您的心情 请问地址 师傅上门 两小时内 感谢您 再见",
            Some(Flag::Stuffing),
        ),
        (
            "您好、抱歉、对不起、不好意思、理解您、着急、请问住址、安排师傅、上门检查、两小时、感谢您、再见、还有其他",
            Some(Flag::Stuffing),
        ),
        (
            "抱歉抱歉抱歉抱歉抱歉抱歉抱歉抱歉抱歉抱歉抱歉抱歉",
            Some(Flag::Repetition),
        ),
        (
            "我家都冷成冰窖了，才14度！老人孩子都感冒了，打了三次电话都没人管！",
            Some(Flag::Copy),
        ),
        (
            "您好，供热客服8026为您服务。让您和老人孩子受冻了，实在抱歉，换作是我也着急。请问您家是哪个小区几号楼几单元？",
            None,
        ),
        ("抱歉。", None),
        ("   ", None),
    ] {
        assert_eq!(
            flags(&prompt, answer),
            expected.into_iter().collect::<Vec<_>>(),
            "{answer}"
        );
    }
}
