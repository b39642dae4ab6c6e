//! Answers as sheets write them: letters, and words for right and wrong.

use unicode_normalization::UnicodeNormalization as _;

use crate::content::import::sheets::options::folded_letter;
use crate::text::simplify;

/// The heavenly stems, by which lists are counted.
pub(super) const STEMS: &str = "甲乙丙丁戊己庚辛";
/// Words before an answer that say no more than that it is one.
const PREFIXES: &[&str] = &[
    "正确答案",
    "正確答案",
    "参考答案",
    "标准答案",
    "答案",
    "选项",
    "選項",
    "选",
    "選",
    "answer",
    "option",
];
/// What stands between the letters of an answer.
const BETWEEN_LETTERS: &str = ",，、;；.．。/|｜┋&+()（）[]【】-→>和与及\"“”'‘’";
const YES: &[&str] = &[
    "对", "正确", "√", "✓", "✔", "☑", "✅", "v", "t", "true", "y", "yes", "是", "1", "真", "right",
    "o", "勾",
];
const NO: &[&str] = &[
    "错",
    "错误",
    "×",
    "✗",
    "✘",
    "✕",
    "x",
    "f",
    "false",
    "n",
    "no",
    "否",
    "0",
    "假",
    "wrong",
    "不对",
    "不正确",
    "叉",
    "❌",
    "✖",
    "╳",
];

/// Marks that say how the sign before them is drawn.
const DRAWN: &[char] = &['\u{FE0E}', '\u{FE0F}', '\u{20E3}'];
/// Single letters that say right and wrong together.
const LETTER_PAIRS: &[&str] = &["ft", "ny", "vx", "ox", "01"];

/// Whether a statement is right, by an answer that says so.
pub(crate) fn truth(answer: &str) -> Option<bool> {
    let answer: String = folded(&bare(answer)).chars().map(simplify).collect();
    if YES.contains(&&*answer) {
        Some(true)
    } else if NO.contains(&&*answer) {
        Some(false)
    } else {
        None
    }
}

/// Whether the first of two options says right, where one says so and the other the contrary; `x` and
/// `y` are no such pair.
pub(super) fn truth_first(options: &[(String, String)]) -> Option<bool> {
    let [(_, one), (_, other)] = options else {
        return None;
    };
    let (first, second) = (truth(one)?, truth(other)?);
    let mut pair = [folded(one), folded(other)];
    pair.sort();
    let are_letters = pair.iter().all(|text| text.len() == 1 && text.is_ascii());
    let is_pair = !are_letters || LETTER_PAIRS.contains(&pair.concat().as_str());
    (first != second && is_pair).then_some(first)
}

/// The letters of an answer such as `B`, `（ D ）`, `ABD`, `A,B,D`, `A和C` or `Ａ、Ｃ`. Nothing where
/// one stands twice, which is a slip, and for `A-C`, which may mean all from A to C.
pub(crate) fn letters(answer: &str) -> Option<Vec<String>> {
    let mut letters: Vec<String> = Vec::new();
    for c in answer.chars() {
        let is_between = c.is_whitespace() || BETWEEN_LETTERS.contains(c);
        match folded_letter(c) {
            Some(letter) if letter <= 'L' => {
                let letter = letter.to_string();
                if letters.contains(&letter) {
                    return None;
                }
                letters.push(letter);
            }
            None if is_between => {}
            _ => return None,
        }
    }
    let is_range = letters.len() == 2 && answer.contains('-');
    (!letters.is_empty() && !is_range).then_some(letters)
}

/// The numbers of an answer such as `2`, `1,3`, `①③` or `三`, counted from 1.
pub(super) fn numbers(answer: &str) -> Option<Vec<usize>> {
    if let Some(place) = "一二三四五六七八九"
        .find(answer)
        .filter(|_| answer.len() == 3)
    {
        return Some(vec![place / 3 + 1]);
    }
    if let Some(places) = stems(answer) {
        return Some(places);
    }
    let plain: String = answer
        .chars()
        .flat_map(|c| {
            let is_circled = ('①'..='⑳').contains(&c);
            let mut digits: Vec<char> = c.nfkc().collect();
            if is_circled {
                digits.push(',');
            }
            digits
        })
        .collect();
    let is_between = |c: char| c.is_whitespace() || ",、;|&→>".contains(c);
    let parts = plain.split(is_between).filter(|part| !part.is_empty());
    let parts: Vec<usize> = parts.map(|part| part.parse().ok()).collect::<Option<_>>()?;
    (!parts.is_empty()).then_some(parts)
}

/// The places that heavenly stems name, each once: `乙`, `甲丙`, `甲、丙`.
fn stems(answer: &str) -> Option<Vec<usize>> {
    let mut places: Vec<usize> = Vec::new();
    for c in answer.chars() {
        match STEMS.chars().position(|stem| stem == c) {
            Some(place) if places.contains(&(place + 1)) => return None,
            Some(place) => places.push(place + 1),
            None if BETWEEN_LETTERS.contains(c) || c.is_whitespace() => {}
            None => return None,
        }
    }
    (!places.is_empty()).then_some(places)
}

/// An answer without brackets around it and words before it.
pub(super) fn bare(answer: &str) -> String {
    // `✔️` and `1️⃣` have marks behind them that say how they are drawn.
    let plain = answer.replace(DRAWN, "");
    let mut bare = plain.trim();
    loop {
        let before = bare;
        for prefix in PREFIXES {
            let is_there = bare
                .get(..prefix.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(prefix));
            let rest = bare.get(prefix.len()..).unwrap_or_default();
            let marked = rest.trim_start().strip_prefix([':', '：', '为', '是']);
            let is_place = |rest: &&str| letters(rest).is_some() || numbers(rest).is_some();
            let place = Some(rest).filter(is_place);
            if let Some(rest) = marked.or(place).filter(|_| is_there) {
                bare = rest.trim();
            }
        }
        for (open, close) in [('(', ')'), ('（', '）'), ('【', '】'), ('[', ']')] {
            let inner = bare
                .strip_prefix(open)
                .and_then(|rest| rest.strip_suffix(close));
            if let Some(inner) = inner.filter(|inner| !inner.contains([open, close])) {
                bare = inner.trim();
            }
        }
        if bare == before {
            return bare.to_owned();
        }
    }
}

/// A text without what makes no difference to whether it is the same.
pub(super) fn folded(text: &str) -> String {
    let plain = text.nfkc().flat_map(char::to_lowercase);
    let plain = plain.filter(|c| !c.is_whitespace() && !DRAWN.contains(c));
    let plain: String = plain.collect();
    plain
        .trim_end_matches(['.', '。', ';', '；', ','])
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::{truth, truth_first};

    #[test]
    fn a_statement_is_right_or_wrong_in_many_words() {
        for answer in [
            "对",
            "√",
            "✔️",
            "✅\u{FE0F}",
            "V",
            "T",
            "True",
            "正确",
            "（√）",
            "1",
            "是",
            "Ｙ",
            "對",
            "正確",
        ] {
            assert_eq!(truth(answer), Some(true), "{answer}");
        }
        for answer in [
            "错",
            "×",
            "F",
            "FALSE",
            "错误",
            "✗",
            "✖️",
            "0",
            "否",
            "答案：错",
        ] {
            assert_eq!(truth(answer), Some(false), "{answer}");
        }
        let first = |one: &str, other: &str| {
            truth_first(&[("A", one), ("B", other)].map(|(a, b)| (a.to_owned(), b.to_owned())))
        };
        assert_eq!(first("错", "对"), Some(false));
        assert_eq!(first("Y", "N"), Some(true));
        assert_eq!((first("x", "y"), first("对", "是")), (None, None));
        assert_eq!(truth("B"), None);
        assert_eq!(truth("也许"), None);
    }
}
