//! The words for ways of asking and for difficulties.

use crate::bank::item::Difficulty;
use crate::content::import::sheets::columns::folded;

/// A way of asking, as sheets name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Single,
    Multiple,
    /// One or several: the answer says which.
    Choice,
    TrueFalse,
    FillIn,
    Number,
    Pairs,
    Order,
    Speech,
}

/// Words that name a way of asking, wherever they stand in the text; the first row that fits.
const WORDS: &[(Kind, &[&str])] = &[
    (
        Kind::Multiple,
        &[
            "多选",
            "多项",
            "不定项",
            "复选",
            "multiple-choice",
            "multipleanswer",
            "multipleresponse",
            "multipleselect",
            "multi-select",
            "multiselect",
            "checkbox",
        ],
    ),
    (Kind::Single, &["单选", "单项", "single", "radio"]),
    (
        Kind::TrueFalse,
        &[
            "判断",
            "是非",
            "对错",
            "正误",
            "true-false",
            "truefalse",
            "true/false",
            "t/f",
            "boolean",
        ],
    ),
    (Kind::FillIn, &["填空", "fill", "blank", "cloze"]),
    (Kind::Number, &["数值", "numeric", "numerical"]),
    (Kind::Pairs, &["配对", "匹配", "连线", "matching"]),
    (Kind::Order, &["排序", "排列", "ordering", "sequence"]),
    (Kind::Choice, &["选择", "choice", "mcq"]),
    (
        Kind::Speech,
        &[
            "主观",
            "简答",
            "简述",
            "计算",
            "材料",
            "问答",
            "论述",
            "案例",
            "分析",
            "名词解释",
            "情景",
            "应答",
            "话术",
            "角色",
            "写作",
            "方案",
            "实操",
            "role-play",
            "essay",
            "shortanswer",
            "subjective",
            "openended",
        ],
    ),
];

/// Words that name a way of asking if they stand alone.
const SHORT: &[(Kind, &[&str])] = &[
    (
        Kind::Multiple,
        &["multiple", "multi", "ma", "mr", "ms", "msq"],
    ),
    (Kind::Choice, &["mc"]),
    (Kind::Single, &["sc"]),
    (Kind::TrueFalse, &["tf"]),
    (Kind::FillIn, &["fib"]),
];

/// The way of asking that this text names.
pub(crate) fn kind_of(text: &str) -> Option<Kind> {
    let bare = folded(text);
    // `【单选题】` is nothing but a remark in brackets.
    let text = match bare.is_empty() {
        true => folded(&text.replace(['【', '】', '[', ']', '(', ')', '（', '）'], "")),
        false => bare,
    };
    if let Some((kind, _)) = SHORT.iter().find(|(_, words)| words.contains(&&*text)) {
        return Some(*kind);
    }
    let names = |(_, words): &&(Kind, &[&str])| words.iter().any(|word| text.contains(word));
    WORDS.iter().find(names).map(|(kind, _)| *kind)
}

/// Whether a text ends in a word for a way of asking.
pub(super) fn ends_in_kind(text: &str) -> bool {
    WORDS
        .iter()
        .any(|(_, words)| words.iter().any(|word| text.ends_with(word)))
}

/// The way of asking that a title names, by the first of its clauses that names one: 单选题，多选不得分.
pub(super) fn kind_of_title(title: &str) -> Option<Kind> {
    let marks = [
        '，', ',', '。', '；', ';', '：', ':', '（', '(', '【', '[', '\n',
    ];
    // `多选不得分` says how it is marked.
    let clauses = title.split(marks).filter(|clause| !clause.contains("得分"));
    let mut named = clauses.filter(|clause| kind_of(clause).is_some());
    let clause = folded(named.next()?);
    let is_named = |(_, words): &&(Kind, &[&str])| words.iter().any(|word| clause.contains(word));
    let kinds = WORDS.iter().filter(is_named).map(|(kind, _)| *kind);
    let kinds: Vec<Kind> = kinds.filter(|kind| *kind != Kind::Speech).collect();
    match kinds[..] {
        [] | [_] | [Kind::Multiple | Kind::Single, Kind::Choice] => kind_of(&clause),
        [Kind::Multiple, Kind::Single] | [Kind::Multiple, Kind::Single, Kind::Choice] => {
            Some(Kind::Choice)
        }
        _ => None,
    }
}

/// Words that name a way of asking in brackets beside a stem, where they do not end in 题.
pub(super) const TAGS: &[&str] = &["单选", "多选", "判断", "填空", "简答", "问答", "不定项"];
/// Longest tag of a stem, in characters.
const LONGEST_TAG: usize = 7;

/// A stem without a tag such as `[单选题]` at either end, and the way of asking that the tag names.
pub(crate) fn untagged(stem: &str) -> (&str, Option<Kind>) {
    const OPEN: [char; 5] = ['[', '［', '【', '(', '（'];
    const CLOSE: [char; 5] = [']', '］', '】', ')', '）'];
    let kind = |tag: &str| {
        let is_tag = tag.ends_with(['题', '題']) || TAGS.contains(&tag);
        let is_short = tag.chars().count() <= LONGEST_TAG;
        kind_of(tag).filter(|_| is_tag && is_short)
    };
    let stem = stem.trim();
    let first = behind_number(stem)
        .strip_prefix(OPEN)
        .and_then(|rest| rest.split_once(CLOSE));
    if let Some((tag, rest)) = first
        && let Some(kind) = kind(tag.trim())
        && !rest.trim().is_empty()
        // （多选题）与单选题的区别是 tells of them.
        && !rest.trim_start().starts_with(['与', '和', '的', '及', '或', '跟'])
    {
        return (rest.trim(), Some(kind));
    }
    let last = stem
        .strip_suffix(CLOSE)
        .and_then(|rest| rest.rsplit_once(OPEN));
    match last.and_then(|(rest, tag)| Some((rest.trim(), kind(tag.trim())?))) {
        Some((rest, kind)) if !rest.is_empty() => (rest, Some(kind)),
        _ => (stem, None),
    }
}

/// What stands behind the number of a question: `2、`, `3．`, `4)`.
fn behind_number(stem: &str) -> &str {
    let rest = stem.trim_start_matches(|c: char| c.is_ascii_digit());
    let behind = rest.strip_prefix(['.', '．', '、', ')', '）']);
    let behind = behind.filter(|_| rest.len() < stem.len());
    behind.map_or(stem, str::trim_start)
}

/// What sheets call a way of asking.
pub(super) fn name_of(kind: Kind) -> String {
    let name = match kind {
        Kind::Single => "单选题",
        Kind::Multiple => "多选题",
        Kind::Choice => "选择题",
        Kind::TrueFalse => "判断题",
        Kind::FillIn => "填空题",
        Kind::Number => "数值题",
        Kind::Pairs => "配对题",
        Kind::Order => "排序题",
        Kind::Speech => "简答题",
    };
    name.to_owned()
}

/// The item types of a bank, by their names.
const TYPES: [(&str, Kind); 8] = [
    ("single-choice", Kind::Single),
    ("multiple-choice", Kind::Multiple),
    ("true-false", Kind::TrueFalse),
    ("fill-in", Kind::FillIn),
    ("numeric", Kind::Number),
    ("matching", Kind::Pairs),
    ("ordering", Kind::Order),
    ("role-play", Kind::Speech),
];

/// The way of asking whose item type has this name in a bank.
pub(crate) fn kind_named(name: &str) -> Option<Kind> {
    let found = TYPES.iter().find(|(known, _)| *known == name);
    found.map(|(_, kind)| *kind)
}

/// The name of its item type; a choice may be of either.
pub(in crate::content::import) fn type_name(kind: Kind) -> &'static str {
    let found = TYPES.iter().find(|(_, known)| *known == kind);
    found.map_or("choice", |(name, _)| *name)
}

/// Longest word for a difficulty, in characters; longer texts only hold such a word.
const LONGEST_DIFFICULTY: usize = 9;

/// The difficulty that this text names.
pub(crate) fn difficulty_of(text: &str) -> Option<Difficulty> {
    const WORDS: &[(Difficulty, &[&str])] = &[
        (
            Difficulty::Medium,
            &["中", "一般", "普通", "medium", "normal", "moderate"],
        ),
        (
            Difficulty::Easy,
            &["易", "简单", "基础", "初", "低", "easy", "simple", "basic"],
        ),
        (
            Difficulty::Hard,
            &["难", "高", "复杂", "hard", "difficult", "advanced"],
        ),
    ];
    match text.trim() {
        "★" => return Some(Difficulty::Easy),
        "★★" => return Some(Difficulty::Medium),
        "★★★" => return Some(Difficulty::Hard),
        _ => {}
    }
    let text = folded(text);
    let names = |(_, words): &&(Difficulty, &[&str])| words.iter().any(|word| text.contains(word));
    match text.as_str() {
        "1" => Some(Difficulty::Easy),
        "2" => Some(Difficulty::Medium),
        "3" => Some(Difficulty::Hard),
        long if long.chars().count() > LONGEST_DIFFICULTY || long.contains([',', '，', '、']) => {
            None
        }
        _ => WORDS.iter().find(names).map(|(difficulty, _)| *difficulty),
    }
}

#[cfg(test)]
mod tests {
    use super::{Difficulty, Kind, difficulty_of, kind_of, kind_of_title, name_of, untagged};

    #[test]
    fn ways_of_asking_are_known_by_many_names() {
        let known = [
            ("单选题", Kind::Single),
            ("多项选择", Kind::Multiple),
            ("不定项选择题", Kind::Multiple),
            ("判断（对/错）", Kind::TrueFalse),
            ("填空题", Kind::FillIn),
            ("案例分析题", Kind::Speech),
            ("选择题", Kind::Choice),
            ("True/False", Kind::TrueFalse),
            ("Multiple Choice", Kind::Choice),
            ("multiple-choice", Kind::Multiple),
            ("Multiple", Kind::Multiple),
            ("【单选】", Kind::Single),
            ("複選題", Kind::Multiple),
            ("單選題", Kind::Single),
            ("是非題", Kind::TrueFalse),
            ("案例选择题", Kind::Choice),
            ("简述题", Kind::Speech),
            ("MC", Kind::Choice),
            ("TF", Kind::TrueFalse),
        ];
        for (text, kind) in known {
            assert_eq!(kind_of(text), Some(kind), "{text}");
        }
        assert_eq!(kind_of("甲类"), None);
    }

    #[test]
    fn a_title_names_its_way_of_asking_first() {
        for (title, kind) in [
            ("一、单选题，每题2分，多选不得分", Some(Kind::Single)),
            ("三、单选题：多选错选均不得分", Some(Kind::Single)),
            ("第二部分（判断题）", Some(Kind::TrueFalse)),
            ("选择题（每题2分）", Some(Kind::Choice)),
            ("一、单选、多选题", Some(Kind::Choice)),
            ("第三部分 服务规范", None),
            ("说明：每题2分，多选不得分", None),
            ("考试题库，单选多选判断三类题", None),
            ("十一、案例选择题", Some(Kind::Choice)),
            ("Multiple Choice", Some(Kind::Choice)),
        ] {
            assert_eq!(kind_of_title(title), kind, "{title}");
        }
    }

    #[test]
    fn a_stem_may_name_its_way_of_asking() {
        for (stem, rest, kind) in [
            ("先做？ [单选题]", "先做？", Some(Kind::Single)),
            ("【多选】先做？", "先做？", Some(Kind::Multiple)),
            ("要致歉。（判断题）", "要致歉。", Some(Kind::TrueFalse)),
            ("2、(多选题)先做？", "先做？", Some(Kind::Multiple)),
            ("3.【判断】要致歉。", "要致歉。", Some(Kind::TrueFalse)),
            ("2、先做？", "2、先做？", None),
            ("应答（话术）", "应答（话术）", None),
            ("以下正确的是（ ）", "以下正确的是（ ）", None),
            ("[单选题]", "[单选题]", None),
        ] {
            assert_eq!(untagged(stem), (rest, kind));
        }
    }

    #[test]
    fn the_name_of_a_way_of_asking_names_it() {
        for kind in [
            Kind::Single,
            Kind::Multiple,
            Kind::Choice,
            Kind::TrueFalse,
            Kind::FillIn,
            Kind::Number,
            Kind::Pairs,
            Kind::Order,
            Kind::Speech,
        ] {
            assert_eq!(kind_of(&name_of(kind)), Some(kind));
        }
    }

    #[test]
    fn difficulties_are_known_by_many_names() {
        for (text, wanted) in [
            ("简单", Difficulty::Easy),
            ("较易", Difficulty::Easy),
            ("难易适中", Difficulty::Medium),
            ("中等", Difficulty::Medium),
            ("高难度", Difficulty::Hard),
            ("Hard", Difficulty::Hard),
            ("★★★", Difficulty::Hard),
        ] {
            assert_eq!(difficulty_of(text), Some(wanted), "{text}");
        }
        assert_eq!(difficulty_of("簡單"), Some(Difficulty::Easy));
        for text in ["0.75", "★★★★★", "☆"] {
            assert_eq!(difficulty_of(text), None, "{text}");
        }
        assert_eq!(difficulty_of("基础知识,接听"), None);
    }
}
