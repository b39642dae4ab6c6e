//! What may mean two things in a model answer, so that it is refused.

use unicode_normalization::UnicodeNormalization as _;

use crate::content::import::points::TO_MARKERS;
use crate::content::import::points::earned::{is_points, shown, unclear};
use crate::content::import::points::numerals::is_digit;
use crate::content::import::points::pieces::split;
use crate::content::import::question::Remark;

/// Words for one of several answers, each of which is whole: 答案一：…；答案二：….
const ANSWERS: &[&str] = &["答案", "答法", "解法", "说法", "话术", "版本"];
/// Words in brackets by which not all that is said has to be said.
const CONDITIONS: &[&str] = &[
    "必须说",
    "必须答",
    "必须提",
    "必说",
    "必答",
    "选答",
    "可不",
    "可以不",
    "否则",
    "得满分",
];
/// Brackets by which a part need not be said at all.
const OPTIONAL: &[&str] = &[
    "可选",
    "可选项",
    "选说",
    "选填",
    "非必须",
    "非必要",
    "加分",
    "加分项",
    "附加",
    "附加项",
    "可有可无",
];
/// What is counted by number in a text, so that the number is no label: 1小时, 2次.
const MEASURES: &str = "小时分秒个次天日月年号楼点人元声位级遍步项条种类层周键线公米度成倍台件户栋室厅折联单科道岁排座";

/// Says that there are several model answers, of which anybody may give one.
pub(super) fn several_answers(text: &str) -> Result<(), Remark> {
    let is_both = |word: &&&str| {
        let is_there = |numbers: [char; 3]| {
            let mut behind = text.split(**word).skip(1);
            behind.any(|rest| {
                let rest = rest.strip_prefix(numbers);
                rest.is_some_and(|rest| rest.trim_start().starts_with([':', '：']))
            })
        };
        is_there(['一', '1', '１']) && is_there(['二', '2', '２'])
    };
    match ANSWERS.iter().find(is_both) {
        Some(word) => Err(Remark::new("points-several-answers").with("text", word)),
        None => Ok(()),
    }
}

/// Says that numbers stand among the words of a part that may be labels, points or shares:
/// 1问好2登记, 问好 2 致歉 3, 问好 20% 登记 30%.
pub(super) fn numbers_among(text: &str) -> Result<(), Remark> {
    let plain: String = text.nfkc().collect();
    let is_alone = plain.len() <= 2 && plain.chars().all(is_digit);
    match is_alone || is_labelled(&plain) || is_weighed(&plain) {
        true => Err(Remark::new("points-number").with("text", shown(text))),
        false => Ok(()),
    }
}

/// Whether the numbers of a text run from 1 on, each glued to a word that it does not count.
fn is_labelled(text: &str) -> bool {
    let numbers: Vec<(&str, &str)> = pairs(text);
    let mut places = numbers.iter().zip(1..);
    let is_label = |((number, behind), place): (&(&str, &str), u32)| {
        let first = behind.chars().next();
        let is_word = first.is_some_and(|c| c.is_alphabetic() && !MEASURES.contains(c));
        *number == place.to_string() && is_word
    };
    text.starts_with('1') && numbers.len() > 1 && places.all(is_label)
}

/// The numbers of a text, each with what stands behind it.
fn pairs(text: &str) -> Vec<(&str, &str)> {
    let (mut rest, mut pairs) = (text, Vec::new());
    while let Some(at) = rest.find(is_digit) {
        let behind = rest[at..].trim_start_matches(is_digit);
        let number = &rest[at..rest.len() - behind.len()];
        let end = behind.find(is_digit).unwrap_or(behind.len());
        pairs.push((number, &behind[..end]));
        rest = behind;
    }
    pairs
}

/// Whether a text is nothing but words with a small number, or a share, behind each.
fn is_weighed(text: &str) -> bool {
    let numbers = pairs(text);
    let Some((last, others)) = numbers
        .split_last()
        .filter(|(_, others)| !others.is_empty())
    else {
        return false;
    };
    let is_word = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count() > 1;
    let is_apart = |behind: &str| behind.starts_with([' ', '%', '\t']);
    let first = text.split(is_digit).next().unwrap_or_default();
    let is_end = last.1.trim_matches(['%', ' ', '。']).is_empty();
    let is_small = |(number, _): &(&str, &str)| number.len() <= 2;
    let are_words = others
        .iter()
        .all(|(_, behind)| is_apart(behind) && is_word(behind));
    // 满意度 95% 回访率 90% are figures: shares are no more than a whole.
    let sum: u32 = numbers
        .iter()
        .filter_map(|(number, _)| number.parse::<u32>().ok())
        .sum();
    is_word(first) && is_end && are_words && numbers.iter().all(is_small) && sum <= 100
}

/// Says that a part has a remark to those who mark behind it: 登记（答对两点即可）, 问好（2分，必须说）.
pub(super) fn remark_behind(piece: &str) -> Result<(), Remark> {
    let Some((outer, inner)) = piece.split_once(['(', '（', '[', '【']) else {
        return Ok(());
    };
    let is_some = inner.contains("即可") && inner.contains(['点', '项', '条', '个']);
    let mut words = TO_MARKERS.iter().chain(CONDITIONS);
    let all = inner.split([')', '）', ']', '】']);
    let mut all = all.filter_map(|inner| inner.rsplit(['(', '（', '[', '【']).next());
    let is_optional = all.any(|inner| OPTIONAL.contains(&inner.trim()));
    let is_remark = is_some || is_optional || words.any(|word| inner.contains(word));
    let is_part = outer.chars().any(|c| c.is_alphanumeric() && !is_points(c));
    match is_remark && is_part {
        true => {
            let said: String = piece.chars().filter(|c| !is_points(*c)).collect();
            let said = said.replace("（，", "（").replace("，）", "）");
            Err(Remark::new("points-for-markers").with("text", said.trim()))
        }
        false => Ok(()),
    }
}

/// A part without what is said to those who mark in its last sentences: `登记。未登记不得分`. Refused
/// where more follows it, or where it says how many parts have to be said.
pub(super) fn remark_last(piece: &str) -> Result<(&str, Option<&str>), Remark> {
    let clauses = split(piece, &['\n', '。', '；', ';', '，', ',']);
    let is_remark = |clause: &&str| TO_MARKERS.iter().any(|word| clause.contains(word));
    let first = clauses.iter().position(is_remark);
    let Some(first) = first.filter(|first| *first > 0) else {
        return Ok((piece, None));
    };
    let before = clauses[..first].concat();
    if !before.contains(|c: char| c.is_alphanumeric() && !is_points(c)) {
        return Ok((piece, None));
    }
    let place = clauses[first].as_ptr() as usize - piece.as_ptr() as usize;
    let (part, remark) = piece.split_at(place);
    let is_count = |clause: &&str| {
        let is_some = clause.contains("即可") && clause.contains(['点', '项', '条', '个']);
        is_some
            || ["任意", "任答", "任选", "满分"]
                .iter()
                .any(|word| clause.contains(word))
    };
    if !clauses[first..].iter().all(is_remark) || clauses[first..].iter().any(is_count) {
        return Err(Remark::new("points-for-markers").with("text", shown(piece)));
    }
    match remark.contains(is_points) {
        true => Err(unclear(piece)),
        false => Ok((part, Some(remark.trim()))),
    }
}

#[cfg(test)]
mod tests {
    use super::{numbers_among, remark_behind, remark_last, several_answers};

    #[test]
    fn numbers_among_words_may_be_labels_or_points() {
        for text in [
            "1问好2登记3回访",
            "问好 2 致歉 3",
            "问好 20% 登记 30%",
            "问好2 致歉3",
            "2",
        ] {
            assert!(numbers_among(text).is_err(), "{text}");
        }
        for text in [
            "1小时内登记2次",
            "拨打110或120",
            "95598",
            "24小时内回访",
            "按1键转2号坐席",
            "5日内回访3次",
        ] {
            assert!(numbers_among(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn remarks_to_markers_are_of_no_part() {
        for text in [
            "登记（答出任意两点得满分）",
            "登记（答对两点即可）",
            "问好（，必须说）",
            "问好（加分项）",
            "登记（工单）（可选）",
        ] {
            assert!(remark_behind(text).is_err(), "{text}");
        }
        for text in [
            "登记（姓名即可）",
            "（意思相近即可得分）",
            "问好（礼貌）",
            "告知（可选时段）",
        ] {
            assert!(remark_behind(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn remarks_in_the_last_sentence_do_not_take_the_part_away() {
        for (text, part) in [
            ("安抚。未致歉不得分。", "安抚。"),
            ("安抚，说“不知道”不得分", "安抚，"),
            ("安抚，意思对即可得分", "安抚，"),
            ("言之有理即可得分", "言之有理即可得分"),
            ("登记姓名，登记电话", "登记姓名，登记电话"),
        ] {
            assert_eq!(remark_last(text).map(|(part, _)| part), Ok(part), "{text}");
        }
        for text in ["登记。答出任意两点得满分", "致歉，意思对即可，登记"] {
            assert!(remark_last(text).is_err(), "{text}");
        }
    }

    #[test]
    fn answers_of_which_one_will_do_are_told() {
        assert!(several_answers("答案一：问好；答案二：致歉").is_err());
        assert!(several_answers("答案1：问好\n答案2：致歉").is_err());
        assert!(several_answers("答案：问好、致歉").is_ok());
    }
}
