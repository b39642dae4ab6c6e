//! What of a part is to be said: the words behind a label, examples in brackets; and remarks in
//! brackets, which nobody says.

use crate::content::import::points::BOOKS;
use crate::content::import::points::numerals::split_at_colon;

/// Words before an example.
const EXAMPLES: &[&str] = &[
    "例如",
    "比如",
    "譬如",
    "示例",
    "如说",
    "参考话术",
    "话术",
    "例",
    "如",
];
/// Behind 如 without a colon these make another word: 如有投诉, 如果, 如实.
const BEHIND_SUCH_AS: &str = "有果实何下期需无遇约未是不能被同愿要客顾用若此今故常";
/// Labels that say who speaks or at which place, and that nobody says.
const PLACES: &[&str] = &[
    "开场",
    "开头",
    "开始",
    "结束",
    "结尾",
    "收尾",
    "回答",
    "回复",
    "应答",
    "答",
    "客服",
    "客服人员",
    "坐席",
    "座席",
    "话务员",
    "员工",
    "我",
    "正确",
    "应说",
    "正确做法",
    "正确说法",
];
/// Ends of such labels: 开场白, 问候语, 标准话术.
const ENDS_OF_PLACES: &[&str] = &["白", "语", "话术"];
/// Beginnings of remarks on where something stands.
const REFERENCES: &[&str] = &["见", "详见", "参见", "参考", "参照"];
/// Words that forbid, and what they forbid to say.
const FORBIDDING: &[&str] = &[
    "不能",
    "不可以",
    "不可",
    "不要",
    "不得",
    "不准",
    "禁止",
    "严禁",
    "切勿",
    "勿",
    "避免",
    "别",
    "忌",
];
const SAYING: &[&str] = &["说", "讲", "用", "使用", "出现"];
/// What those who speak are told to mind; 注意安全 is said to the customer.
const MANNERS: &[&str] = &[
    "语气", "语速", "语调", "态度", "音量", "礼貌", "用语", "用词", "措辞", "称呼", "表情", "情绪",
];
/// Marks between examples of which each will do.
const BETWEEN_EXAMPLES: &[char] = &['、', '；', ';', '/', '／', '|'];
const QUOTES: &[char] = &['“', '”', '"', '‘', '’', '「', '」', '『', '』'];

/// A part as far as it is to be said.
pub(super) struct Said<'t> {
    /// What names the part, where it may be said itself.
    pub(super) label: Option<&'t str>,
    /// What is said, in one form or several.
    pub(super) forms: Vec<&'t str>,
}

/// What of a part outside its brackets is to be said.
pub(super) fn said(part: &str) -> Said<'_> {
    let part = part.trim();
    let in_brackets = part
        .strip_prefix('【')
        .and_then(|rest| rest.split_once('】'))
        .map(|(label, rest)| (label, rest.trim_start_matches([':', '：'])));
    let Some((label, rest)) = in_brackets
        .or_else(|| split_at_colon(part))
        .filter(|(label, rest)| is_worded(label) && is_worded(rest))
    else {
        return Said {
            label: None,
            forms: vec![part],
        };
    };
    let label = label.trim();
    match before_example(label) {
        Some(label) => Said {
            label: is_said(label),
            forms: examples(rest),
        },
        None => Said {
            label: is_said(label),
            forms: vec![rest.trim()],
        },
    }
}

/// What brackets inside a part hold.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Inner<'t> {
    /// Other words for the part.
    Words(&'t str),
    Examples(Vec<&'t str>),
    Remark,
}

/// What the text of some brackets is.
pub(super) fn inner(text: &str) -> Inner<'_> {
    let text = text.trim();
    if let Some(rest) = EXAMPLES.iter().find_map(|word| behind_example(text, word)) {
        return Inner::Examples(examples(rest));
    }
    match is_remark(text) {
        true => Inner::Remark,
        false => Inner::Words(text),
    }
}

/// A part without the remarks in its brackets, and these.
pub(super) fn without_remarks(part: &str) -> (String, Vec<String>) {
    let (mut kept, mut remarks, mut rest) = (String::new(), Vec::new(), part);
    while let Some((before, behind)) = rest.split_once(['(', '（'])
        && let Some((text, after)) = behind.split_once([')', '）'])
    {
        match inner(text) {
            Inner::Remark => {
                kept.push_str(before);
                remarks.push(text.trim().to_owned());
            }
            _ => kept.push_str(&rest[..rest.len() - after.len()]),
        }
        rest = after;
    }
    kept.push_str(rest);
    (kept, remarks)
}

/// What stands behind a word for examples: 如：您好, 如您好, 例如您好.
fn behind_example<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let rest = text.strip_prefix(word)?;
    let marked = rest
        .trim_start()
        .strip_prefix([':', '：', '，', ',', '“', '"']);
    let is_free = match word {
        "例如" | "比如" | "譬如" => true,
        "如" => !rest.starts_with(|c| BEHIND_SUCH_AS.contains(c)),
        _ => false,
    };
    marked
        .or(Some(rest).filter(|_| is_free))
        .filter(|rest| is_worded(rest))
}

/// A label without a word for examples at its end: `问好，如`.
fn before_example(label: &str) -> Option<&str> {
    EXAMPLES.iter().find_map(|word| {
        let before = label.strip_suffix(word)?;
        let bare = before.trim_end_matches([' ', '，', ',', '。', '、', '；', ';']);
        let is_script = bare.is_empty() && word.ends_with("话术");
        ((bare.len() < before.len() || bare.is_empty()) && !is_script).then_some(bare)
    })
}

/// The examples of a text, each of which will do; one that is quoted is one.
fn examples(text: &str) -> Vec<&str> {
    let text = text.trim();
    let parts = text.split(BETWEEN_EXAMPLES).map(str::trim);
    let parts: Vec<&str> = parts.filter(|part| is_worded(part)).collect();
    let is_cut = |part: &&str| part.matches(QUOTES).count() % 2 == 1;
    match parts.is_empty() || parts.iter().any(is_cut) {
        true => vec![text],
        false => parts,
    }
}

/// A label, where it may be said itself and names no place of the talk.
fn is_said(label: &str) -> Option<&str> {
    let is_place = PLACES.contains(&label) || ENDS_OF_PLACES.iter().any(|end| label.ends_with(end));
    (!is_place && is_worded(label)).then_some(label)
}

/// Whether a text tells where something stands, how, or what must not be said.
fn is_remark(text: &str) -> bool {
    let is_reference = REFERENCES.iter().any(|word| text.starts_with(word))
        && BOOKS.iter().any(|word| text.contains(word));
    let is_forbidden = FORBIDDING.iter().any(|word| {
        let rest = text.strip_prefix(word);
        rest.is_some_and(|rest| SAYING.iter().any(|said| rest.starts_with(said)))
    });
    let is_care = text.starts_with("注意") && MANNERS.iter().any(|word| text.contains(word));
    let is_note = ["注：", "注:", "备注：", "备注:"]
        .iter()
        .any(|word| text.starts_with(word));
    is_reference || is_forbidden || is_care || is_note
}

fn is_worded(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::{Inner, inner, said, without_remarks};

    #[test]
    fn brackets_hold_examples_words_or_remarks() {
        for (text, examples) in [
            ("如：您好", vec!["您好"]),
            ("如您好、早上好", vec!["您好", "早上好"]),
            ("例如：您好", vec!["您好"]),
            ("比如：您好/早上好", vec!["您好", "早上好"]),
            ("话术：非常抱歉", vec!["非常抱歉"]),
            ("如“您好”", vec!["您好”"]),
        ] {
            assert_eq!(inner(text), Inner::Examples(examples), "{text}");
        }
        for text in ["见手册第3页", "注意语气", "不能说喂", "禁止使用“不知道”"]
        {
            assert_eq!(inner(text), Inner::Remark, "{text}");
        }
        for text in [
            "工单",
            "礼貌",
            "如有投诉",
            "如实",
            "注意事项",
            "注意安全",
            "不能退现金",
            "参考价",
            "例会",
            "见面时间",
        ] {
            assert_eq!(inner(text), Inner::Words(text), "{text}");
        }
        assert_eq!(
            without_remarks("问好（见手册第3页）登记（工单）"),
            (
                "问好登记（工单）".to_owned(),
                vec!["见手册第3页".to_owned()]
            )
        );
    }

    #[test]
    fn what_stands_behind_a_label_is_said() {
        for (part, label, forms) in [
            ("问好：“您好”", Some("问好"), vec!["“您好”"]),
            ("开场白：您好", None, vec!["您好"]),
            ("【开场】您好", None, vec!["您好"]),
            ("安抚情绪：非常抱歉", Some("安抚情绪"), vec!["非常抱歉"]),
            ("话术：您好、请稍等", None, vec!["您好、请稍等"]),
            ("问好，如：“您好”", Some("问好"), vec!["“您好”"]),
            ("20:00到岗", None, vec!["20:00到岗"]),
            ("登记", None, vec!["登记"]),
        ] {
            let said = said(part);
            assert_eq!((said.label, said.forms), (label, forms), "{part}");
        }
    }
}
