//! What may mean two things in a model answer, so that it is refused.

use unicode_normalization::UnicodeNormalization as _;

use crate::content::import::points::TO_MARKERS;
use crate::content::import::points::earned::{is_points, shown};
use crate::content::import::points::numerals::is_digit;
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
    let is_remark = is_some || words.any(|word| inner.contains(word));
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

#[cfg(test)]
mod tests {
    use super::{numbers_among, remark_behind, several_answers};

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
        ] {
            assert!(remark_behind(text).is_err(), "{text}");
        }
        for text in ["登记（姓名即可）", "（意思相近即可得分）", "问好（礼貌）"]
        {
            assert!(remark_behind(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn answers_of_which_one_will_do_are_told() {
        assert!(several_answers("答案一：问好；答案二：致歉").is_err());
        assert!(several_answers("答案1：问好\n答案2：致歉").is_err());
        assert!(several_answers("答案：问好、致歉").is_ok());
    }
}
