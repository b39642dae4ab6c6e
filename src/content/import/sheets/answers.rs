//! Answers as sheets write them.

use unicode_normalization::UnicodeNormalization as _;

use crate::content::import::question::Remark;
use crate::content::import::sheets::options::folded_letter;

/// Words before an answer that say no more than that it is one.
const PREFIXES: &[&str] = &[
    "正确答案",
    "参考答案",
    "标准答案",
    "答案",
    "选项",
    "选",
    "answer",
    "option",
];
/// What stands between the letters of an answer.
const BETWEEN_LETTERS: &str = ",，、;；.．。/|｜&+()（）[]【】-和与及\"“”'‘’";
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
    "╳",
];

/// How the right options of an item were found in its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum By {
    Letters,
    Texts,
    /// By numbers, counted from 1.
    Numbers,
}

/// The labels of the options that `answer` names.
pub(crate) fn right_options(
    answer: &str,
    options: &[(String, String)],
) -> Result<(Vec<String>, By), Remark> {
    let fold = |text: &str| folded(text);
    let labels = |texts: &[&str]| -> Option<Vec<String>> {
        let label = |text: &&str| {
            let wanted = fold(text);
            let same = options.iter().find(|(_, option)| fold(option) == wanted);
            same.map(|(label, _)| label.clone())
        };
        texts.iter().map(label).collect()
    };
    let bare = bare(answer);
    if let Some(found) = labels(&[&bare]) {
        return Ok((found, By::Texts));
    }
    if let Some(letters) = letters(&bare) {
        return match letters.iter().find(|letter| !has(options, letter)) {
            None => Ok((letters, By::Letters)),
            Some(letter) => Err(not_an_option(letter, options)),
        };
    }
    if let Some(letter) = letter_before_text(&bare, options) {
        return Ok((letter, By::Letters));
    }
    for mark in ["\n", "|", "｜", ";", "；", "、", ",", "，", "/", "&&"] {
        let parts: Vec<&str> = bare.split(mark).map(str::trim).collect();
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        if parts.len() > 1
            && let Some(found) = labels(&parts)
        {
            return Ok((found, By::Texts));
        }
    }
    match numbers(&bare) {
        Some(places)
            if places
                .iter()
                .all(|place| (1..=options.len()).contains(place)) =>
        {
            let label = |place: usize| options[place - 1].0.clone();
            Ok((places.into_iter().map(label).collect(), By::Numbers))
        }
        _ => Err(not_an_option(&bare, options)),
    }
}

/// Whether a statement is right, by an answer that says so.
pub(crate) fn truth(answer: &str) -> Option<bool> {
    let answer = folded(&bare(answer));
    if YES.contains(&&*answer) {
        Some(true)
    } else if NO.contains(&&*answer) {
        Some(false)
    } else {
        None
    }
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

fn has(options: &[(String, String)], label: &str) -> bool {
    options.iter().any(|(known, _)| known == label)
}

/// The label of an answer such as `B.登记`, whose text is that option's.
fn letter_before_text(answer: &str, options: &[(String, String)]) -> Option<Vec<String>> {
    let letter = folded_letter(answer.chars().next()?)?.to_string();
    let (_, text) = options.iter().find(|(label, _)| *label == letter)?;
    let rest: String = answer.chars().skip(1).collect();
    let rest = rest.trim_start_matches(['.', '．', '、', ':', '：', ')', '）', ' ']);
    (folded(&bare(rest)) == folded(text)).then(|| vec![letter])
}

/// The numbers of an answer such as `2`, `1,3`, `①③` or `134`, counted from 1.
fn numbers(answer: &str) -> Option<Vec<usize>> {
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
    let is_between = |c: char| c.is_whitespace() || ",、;|&".contains(c);
    let parts = plain.split(is_between).filter(|part| !part.is_empty());
    let parts: Vec<usize> = parts.map(|part| part.parse().ok()).collect::<Option<_>>()?;
    (!parts.is_empty()).then_some(parts)
}

fn not_an_option(answer: &str, options: &[(String, String)]) -> Remark {
    let known: Vec<&str> = options.iter().map(|(label, _)| label.as_str()).collect();
    Remark::new("answer-not-an-option")
        .with("answer", answer)
        .with("options", known.join(" · "))
}

/// An answer without brackets around it and words before it.
fn bare(answer: &str) -> String {
    let mut bare = answer.trim();
    loop {
        let before = bare;
        for prefix in PREFIXES {
            let is_there = bare
                .get(..prefix.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(prefix));
            let rest = bare.get(prefix.len()..).unwrap_or_default();
            let marked = rest.trim_start().strip_prefix([':', '：', '为', '是']);
            let bare_letters = Some(rest).filter(|rest| letters(rest).is_some());
            if let Some(rest) = marked.or(bare_letters).filter(|_| is_there) {
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
fn folded(text: &str) -> String {
    let plain = text.nfkc().flat_map(char::to_lowercase);
    let plain: String = plain.filter(|c| !c.is_whitespace()).collect();
    plain
        .trim_end_matches(['.', '。', ';', '；', ','])
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::{By, right_options, truth};

    fn right(answer: &str) -> Option<(String, By)> {
        let options = ["记录", "道歉", "转交", "110"]
            .into_iter()
            .zip(["A", "B", "C", "D"]);
        let options: Vec<_> = options
            .map(|(text, label)| (label.to_owned(), text.to_owned()))
            .collect();
        let (labels, by) = right_options(answer, &options).ok()?;
        Some((labels.concat(), by))
    }

    #[test]
    fn answers_name_options_in_many_ways() {
        let known = [
            ("B", "B", By::Letters),
            ("b", "B", By::Letters),
            ("（ D ）", "D", By::Letters),
            ("ABD", "ABD", By::Letters),
            ("A,B,D", "ABD", By::Letters),
            ("Ａ、Ｃ", "AC", By::Letters),
            ("答案：C", "C", By::Letters),
            ("选项B", "B", By::Letters),
            ("B.道歉", "B", By::Letters),
            ("道歉", "B", By::Texts),
            ("记录；转交", "AC", By::Texts),
            ("110", "D", By::Texts),
            ("①③", "AC", By::Numbers),
            ("2", "B", By::Numbers),
            ("A和C", "AC", By::Letters),
            ("“AB”", "AB", By::Letters),
            ("A-B-D", "ABD", By::Letters),
            ("B（道歉）", "B", By::Letters),
        ];
        for (answer, labels, by) in known {
            assert_eq!(right(answer), Some((labels.to_owned(), by)), "{answer}");
        }
        for answer in ["E", "AE", "5", "0", "别的", "？", "A-C", "AAB"] {
            assert_eq!(right(answer), None, "{answer}");
        }
    }

    #[test]
    fn a_statement_is_right_or_wrong_in_many_words() {
        for answer in [
            "对",
            "√",
            "V",
            "T",
            "True",
            "正确",
            "（√）",
            "1",
            "是",
            "Ｙ",
        ] {
            assert_eq!(truth(answer), Some(true), "{answer}");
        }
        for answer in ["错", "×", "F", "FALSE", "错误", "✗", "0", "否", "答案：错"] {
            assert_eq!(truth(answer), Some(false), "{answer}");
        }
        assert_eq!(truth("B"), None);
        assert_eq!(truth("也许"), None);
    }
}
