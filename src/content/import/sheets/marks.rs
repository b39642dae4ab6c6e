//! What sheets write into options that is no part of them: which is right, and that there is none.

use std::collections::BTreeSet;

use crate::content::import::sheets::answers::letters;
use crate::content::import::sheets::asides::last_brackets;

/// Words in brackets behind an option.
const RIGHT: [&str; 6] = ["正确答案", "正确选项", "正确项", "正确", "正解", "答案"];
const WRONG: [&str; 3] = ["错误答案", "错误选项", "错误"];
const TICKS: [char; 5] = ['√', '✓', '✔', '☑', '✅'];
const CROSSES: [char; 6] = ['×', '✗', '✘', '✕', '❌', '✖'];
/// What is said of a sign that is drawn, before it.
const DRAWN: &str = "打画划勾填写选个号为是“\"‘";
/// Words for an option that is not there, if several in a row say so.
const NOTHING: [&str; 5] = ["无", "空", "没有", "无此选项", "N/A"];

/// Labels and texts.
type Options = Vec<(String, String)>;

/// Takes away the marks of options such as `问好（正确答案）` and `问好√`; the labels of those that
/// are marked as right.
pub(super) fn taken(options: &mut Options) -> Vec<String> {
    let marks = options.iter().map(|(_, text)| mark(text));
    let marks: Vec<Option<(bool, String)>> = marks.collect();
    let texts = options
        .iter()
        .zip(&marks)
        .map(|((_, text), mark)| match mark {
            Some((_, text)) => text.clone(),
            None => text.clone(),
        });
    let texts: Vec<String> = texts.collect();
    let is_right = |mark: &Option<(bool, String)>| mark.as_ref().is_some_and(|(right, _)| *right);
    let right = marks.iter().filter(|mark| is_right(mark)).count();
    // `要登记（正确）` and `要登记（错误）` differ in this alone.
    let once: BTreeSet<&String> = texts.iter().collect();
    if right == 0 || right == options.len() || once.len() < texts.len() {
        return Vec::new();
    }
    let labels = options.iter().zip(&marks);
    let labels = labels.filter(|(_, mark)| is_right(mark));
    let labels = labels.map(|((label, _), _)| label.clone()).collect();
    for (option, text) in options.iter_mut().zip(texts) {
        option.1 = text;
    }
    labels
}

/// Whether an option is marked as right or as wrong, and its text.
fn mark(text: &str) -> Option<(bool, String)> {
    let text = text.trim();
    let signs = |c: char| match (TICKS.contains(&c), CROSSES.contains(&c)) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    };
    if let Some((rest, inner)) = last_brackets(text).filter(|(rest, _)| !rest.is_empty()) {
        let sign = inner.chars().next().filter(|_| inner.chars().count() == 1);
        let is_drawn = rest.ends_with(|c| DRAWN.contains(c));
        let said = match () {
            () if RIGHT.contains(&inner) => Some(true),
            () if WRONG.contains(&inner) => Some(false),
            () => sign.and_then(signs).filter(|_| !is_drawn),
        };
        return said.map(|said| (said, rest.to_owned()));
    }
    let last = text.chars().next_back()?;
    let rest = text[..text.len() - last.len_utf8()].trim();
    let is_drawn = rest.is_empty() || rest.ends_with(|c| DRAWN.contains(c));
    if let Some(said) = signs(last).filter(|_| !is_drawn) {
        return Some((said, rest.to_owned()));
    }
    let first = text.chars().next()?;
    let rest = text[first.len_utf8()..].trim();
    signs(first)
        .filter(|_| rest.starts_with(char::is_alphabetic))
        .map(|said| (said, rest.to_owned()))
}

/// Takes away option cells at the end that only say that there is no such option: `/`, `-`, or 无
/// twice; not those that the answer names.
pub(super) fn drop_nothing(options: &mut Options, answer: &str) {
    let is_stroke = |text: &str| {
        !text.is_empty() && text.chars().all(|c| "/／\\-－—–".contains(c)) && text.len() <= 6
    };
    let named = letters(answer).unwrap_or_default();
    let is_named =
        |(label, text): &(String, String)| answer.trim() == text || named.contains(label);
    let stays = |options: &Options, is_nothing: &dyn Fn(&str) -> bool| {
        let from_end = options.iter().rev();
        let count = from_end.take_while(|option| is_nothing(&option.1) && !is_named(option));
        options.len() - count.count()
    };
    let strokes = stays(options, &is_stroke);
    let is_sign = |(_, text): &(String, String)| !text.chars().any(char::is_alphanumeric);
    if strokes != 1 && !options[..strokes].iter().any(is_sign) {
        options.truncate(strokes);
    }
    for word in NOTHING {
        let stay = stays(options, &|text| text == word);
        if stay >= 2 && options.len() - stay >= 2 {
            options.truncate(stay);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{drop_nothing, taken};

    fn options(texts: &[&str]) -> Vec<(String, String)> {
        let labels = ["A", "B", "C", "D"].iter().zip(texts);
        let own = |(label, text): (&&str, &&str)| ((*label).to_owned(), (*text).to_owned());
        labels.map(own).collect()
    }

    fn texts(options: &[(String, String)]) -> String {
        let texts = options.iter().map(|(_, text)| text.as_str());
        texts.collect::<Vec<_>>().join("|")
    }

    #[test]
    fn marks_of_right_options_are_taken_away() {
        for texts_ in [
            ["问好（正确答案）", "挂断"],
            ["问好√", "挂断"],
            ["√问好", "挂断"],
            ["问好（√）", "挂断（×）"],
            ["问好【正确】", "挂断【错误】"],
        ] {
            let mut options = options(&texts_);
            assert_eq!(taken(&mut options), ["A"], "{texts_:?}");
            assert_eq!(texts(&options), "问好|挂断");
        }
        for kept in [
            ["√", "×"],
            ["在方框里打√", "在方框里打×"],
            ["要登记（正确）", "要登记（错误）"],
            ["问好（正确答案）", "挂断（正确答案）"],
            ["在括号里打（√）", "不填"],
            ["答对了", "挂断×"],
        ] {
            let mut options = options(&kept);
            assert!(taken(&mut options).is_empty());
            assert_eq!(texts(&options), kept.join("|"));
        }
    }

    #[test]
    fn cells_for_options_that_are_not_there_are_dropped() {
        for (cells, answer, wanted) in [
            (vec!["甲", "乙", "/", "/"], "A", "甲|乙"),
            (vec!["甲", "乙", "丙", "-"], "A", "甲|乙|丙"),
            (vec!["甲", "乙", "无", "无"], "A", "甲|乙"),
            (vec!["/", "/", "/", "/"], "对", ""),
            (vec!["甲", "乙", "丙", "无"], "A", "甲|乙|丙|无"),
            (vec!["甲", "乙", "无", "无"], "D", "甲|乙|无|无"),
            (vec!["甲", "乙", "丙", "/"], "D", "甲|乙|丙|/"),
            (vec!["甲", "乙", "丙", "/"], "/", "甲|乙|丙|/"),
            (vec!["+", "*", "-", "/"], "A", "+|*|-|/"),
            (vec!["甲", "/", "乙"], "A", "甲|/|乙"),
        ] {
            let mut options = options(&cells);
            drop_nothing(&mut options, answer);
            assert_eq!(texts(&options), wanted, "{cells:?}");
        }
    }
}
