//! What stands beside an answer and is no part of it: why it is right, and what those are told who mark.

use unicode_normalization::UnicodeNormalization as _;

use crate::content::import::points::number;
use crate::content::import::sheets::answers::truth;

/// Words before an answer that need a colon behind them.
const HEADS: &[&str] = &["正确答案", "参考答案", "标准答案", "答案"];
/// What may stand before 解析.
const OF_ANSWER: &[&str] = &["答案", "试题", "题目"];
/// What those are told who mark, in brackets behind an answer.
const TO_MARKERS: &[&str] = &[
    "不分先后",
    "不分次序",
    "不分顺序",
    "不限次序",
    "不限顺序",
    "次序不限",
    "顺序不限",
    "顺序可",
    "意思对",
    "意思相同",
    "意思相近",
    "意思接近",
    "意思一致",
    "意思正确",
    "大意",
    "言之有理",
    "言之成理",
    "酌情",
    "得分",
    "给分",
    "扣分",
    "少选得",
    "漏选得",
];
/// Of those, what says that the answers of several blanks may change places.
const ANY_ORDER: &[&str] = &["先后", "次序", "顺序"];
/// What may stand before the points in a remark.
const BEFORE_POINTS: &[&str] = &["每小题", "每空", "每题", "每个", "本题", "各", "共", "得"];
/// Answers that say that there is none; 无 may be one.
const NONE: &[&str] = &[
    "略",
    "答案略",
    "暂无",
    "待定",
    "待补充",
    "同上",
    "见解析",
    "见教材",
    "见课本",
    "见手册",
];
const OPEN: [char; 4] = ['(', '（', '[', '【'];
const CLOSE: [char; 4] = [')', '）', ']', '】'];

/// An answer alone, and what stood beside it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Apart {
    pub(super) answer: String,
    /// Why it is right.
    pub(super) explained: Option<String>,
    /// What those are told who mark.
    pub(super) remarks: Vec<String>,
}

/// An answer without what stands beside it; empty where it says that there is none.
pub(super) fn apart(text: &str) -> Apart {
    let (answer, explained) = match explained(text) {
        Some((answer, why)) => (answer, Some(why.to_owned())),
        None => (text.trim(), None),
    };
    let (answer, remarks) = without_remarks(without_head(answer));
    let bare = answer.trim_matches(|c: char| !c.is_alphanumeric());
    Apart {
        answer: match NONE.contains(&bare) {
            true => String::new(),
            false => answer.to_owned(),
        },
        explained,
        remarks,
    }
}

/// Whether a remark says that the answers of several blanks may change places.
pub(super) fn is_any_order(remark: &str) -> bool {
    ANY_ORDER.iter().any(|word| remark.contains(word))
}

/// An answer without what stands in brackets behind it for those who mark.
pub(super) fn without_remarks(answer: &str) -> (&str, Vec<String>) {
    let (mut answer, mut remarks) = (answer.trim(), Vec::new());
    while let Some((before, remark)) = last_brackets(answer)
        && is_remark(remark)
        && !before.is_empty()
    {
        remarks.insert(0, remark.to_owned());
        answer = before;
    }
    (answer, remarks)
}

/// Whether a statement is right by an answer that goes on to say why: `×（应先致歉）`, `错，应先致歉`.
pub(super) fn truth_explained(answer: &str) -> Option<(bool, &str)> {
    const MARKS: &[char] = &['，', ',', '。', '；', ';', '：', ':', ' ', '\n'];
    let at = answer.find(|c| OPEN.contains(&c) || MARKS.contains(&c))?;
    let (said, rest) = answer.split_at(at);
    let is_place = said.chars().all(|c| c.is_ascii_alphanumeric());
    let is_right = truth(said).filter(|_| !is_place)?;
    let why = rest.trim_start_matches(MARKS).trim();
    let why = match last_brackets(why) {
        Some(("", inner)) => inner,
        _ => why,
    };
    // `对，但要先登记` says neither.
    let is_doubt = ["但", "不过", "或", "也"]
        .iter()
        .any(|word| why.starts_with(word));
    (!why.is_empty() && !is_doubt && truth(why).is_none()).then_some((is_right, why))
}

/// What stands before 解析：, and behind it.
fn explained(text: &str) -> Option<(&str, &str)> {
    const WORD: &str = "解析";
    text.match_indices(WORD).find_map(|(at, _)| {
        let before = OF_ANSWER
            .iter()
            .find_map(|word| text[..at].strip_suffix(word))
            .unwrap_or(&text[..at]);
        let open = before.strip_suffix(OPEN);
        let behind = text[at + WORD.len()..].trim_start();
        let closed = open.and_then(|_| behind.strip_prefix(CLOSE));
        let why = match closed {
            Some(why) => why.trim_start_matches([':', '：']),
            None => behind.strip_prefix([':', '：'])?,
        };
        let is_apart = open.is_some()
            || before.ends_with(|c: char| !c.is_alphanumeric() && !"\"“".contains(c));
        let why = match (open, closed) {
            (Some(_), None) => why.trim_end().trim_end_matches(CLOSE),
            _ => why,
        };
        let answer = open.unwrap_or(before).trim();
        let answer = answer.trim_end_matches(['。', '；', ';', '，', ',']);
        let (answer, why) = (answer.trim(), why.trim());
        (is_apart && !answer.is_empty() && !why.is_empty()).then_some((answer, why))
    })
}

fn without_head(answer: &str) -> &str {
    let behind = |head: &&str| {
        let rest = answer.strip_prefix(*head)?.trim_start();
        rest.strip_prefix([':', '：'])
    };
    HEADS.iter().find_map(behind).unwrap_or(answer).trim()
}

/// What stands before the brackets at the end of a text, and in them.
pub(super) fn last_brackets(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_end_matches(['。', '；', ';', ' ']);
    let (before, inner) = text.strip_suffix(CLOSE)?.rsplit_once(OPEN)?;
    Some((before.trim(), inner.trim()))
}

fn is_remark(remark: &str) -> bool {
    TO_MARKERS.iter().any(|word| remark.contains(word))
        || remark
            .split([',', '，', ';', '；', '、'])
            .all(|clause| is_points(clause.trim()))
}

/// `2分`, `每空1分`, `共 4 分`
fn is_points(clause: &str) -> bool {
    let plain: String = clause.nfkc().filter(|c| !c.is_whitespace()).collect();
    let lead = BEFORE_POINTS
        .iter()
        .find_map(|word| plain.strip_prefix(word));
    let points = lead.unwrap_or(&plain).strip_suffix('分');
    points.is_some_and(|points| points.parse::<f64>().is_ok() || number(points).is_some())
}

#[cfg(test)]
mod tests {
    use super::{apart, truth_explained};

    #[test]
    fn an_answer_loses_what_stands_beside_it() {
        for (text, answer, remark) in [
            ("细心（答案不分先后）", "细心", "答案不分先后"),
            ("细心（每空1分）", "细心", "每空1分"),
            ("95555（２分）。", "95555", "２分"),
            ("95555 (意思对即可)", "95555", "意思对即可"),
            ("AB（少选得1分）", "AB", "少选得1分"),
            ("甲；乙（每空1分，共2分）", "甲；乙", "每空1分，共2分"),
        ] {
            let apart = apart(text);
            assert_eq!(
                (&*apart.answer, &apart.remarks[..]),
                (answer, &[remark.to_owned()][..])
            );
        }
        assert_eq!(apart("答案：95555").answer, "95555");
        for none in ["略", "略。", "（略）", "答案：略", "暂无"] {
            assert_eq!(apart(none).answer, "", "{none}");
        }
        for kept in [
            "无",
            "24 小时",
            "首问负责制（试行）",
            "（2分）",
            "满分（10分制）",
            "答案",
            "省略",
            "A型血",
        ] {
            let apart = apart(kept);
            assert_eq!((&*apart.answer, apart.remarks.len()), (kept, 0));
        }
    }

    #[test]
    fn an_answer_may_go_on_to_say_why() {
        for text in [
            "A\n解析：先问好",
            "A 解析：先问好",
            "A。答案解析：先问好",
            "A【解析】先问好",
            "A（解析：先问好）",
        ] {
            let apart = apart(text);
            assert_eq!(
                (&*apart.answer, apart.explained.as_deref()),
                ("A", Some("先问好")),
                "{text}"
            );
        }
        for kept in ["解析：先问好", "问题解析：先问好", "解析", "域名解析"] {
            assert_eq!(apart(kept).explained, None, "{kept}");
        }
    }

    #[test]
    fn a_truth_may_be_explained() {
        for (text, is_right) in [
            ("×（应等客户先挂）", false),
            ("错，应等客户先挂", false),
            ("√ 应等客户先挂", true),
            ("正确。应等客户先挂", true),
        ] {
            assert_eq!(truth_explained(text), Some((is_right, "应等客户先挂")));
        }
        for text in [
            "对，错",
            "对，但要登记",
            "1 小时",
            "对",
            "也许（对）",
            "A，对",
        ] {
            assert_eq!(truth_explained(text), None, "{text}");
        }
    }
}
