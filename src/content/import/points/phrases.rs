//! What to look for in an answer that makes a point: the point's own words.

use crate::content::import::points::numerals::is_digit;
use crate::content::import::points::pieces::is_han;
use crate::content::import::points::said::{Inner, inner, said};
use crate::text;

/// Signs that phrases give a meaning of their own.
const SIGNS: &[char] = &[
    '(', ')', '[', ']', '{', '}', '<', '>', '|', '&', '!', '@', '…', '"', '“', '”', '（', '）',
    '《', '》', '：', ':', '*', '#', '≤', '≥', '【', '】', '〔', '〕', '［', '］', '｛', '｝',
    '＜', '＞', '＆', '！', '＠', '⋯', '｜',
];

/// Marks between words that all have to be said.
const MARKS: &[char] = &['，', ',', '、', '；', ';', '。'];

/// Strokes between words.
const STROKES: &[char] = &['/', '／'];

/// Marks behind sentences.
const SENTENCES: &[char] = &['。', '！', '!', '？', '?', '；', ';'];

/// The words of a point, whole and in their parts.
pub(super) fn phrases(name: &str) -> Vec<String> {
    let mut phrases: Vec<String> = Vec::new();
    let mut add = |phrase: String| {
        if !text::key(&phrase).is_empty() && !phrases.contains(&phrase) {
            phrases.push(phrase);
        }
    };
    let (outer, brackets) = outside_and_inside_brackets(name);
    let named = said(&outer);
    for form in named.forms.iter().chain(&named.label) {
        worded(form).into_iter().for_each(&mut add);
    }
    for brackets in &brackets {
        let forms = match inner(brackets) {
            Inner::Examples(forms) => forms,
            // A number in brackets is none that anybody says.
            Inner::Words(text) if text.contains(char::is_alphabetic) => {
                let said = said(text);
                said.forms.into_iter().chain(said.label).collect()
            }
            Inner::Words(_) | Inner::Remark => Vec::new(),
        };
        let worded = forms.into_iter().flat_map(worded);
        worded.for_each(&mut add);
    }
    phrases
}

/// What is said with these words, in any of its forms.
fn worded(text: &str) -> Vec<String> {
    let mut phrases: Vec<String> = match () {
        () if text.contains(MARKS) => vec![together(text, MARKS)],
        () if are_steps(&stroked(text)) => vec![together(text, STROKES)],
        () => forms(text).into_iter().map(plain).collect(),
    };
    // What has to stand in one sentence is not found in several.
    let sentences = text
        .split(SENTENCES)
        .max_by_key(|sentence| sentence.chars().count());
    let whole = text.trim_end_matches(SENTENCES);
    let longest = sentences.filter(|longest| text.contains(MARKS) && longest.len() < whole.len());
    phrases.extend(longest.map(|longest| together(longest, MARKS)));
    let halves: Vec<&str> = text.split(['和', '与', '及']).collect();
    if halves.len() > 1 && halves.iter().all(|half| half.chars().count() >= 2) {
        phrases.push(together(text, &['和', '与', '及', '，', '、']));
    }
    phrases
}

/// The words between strokes, each of which will do: 您好/早上好. `24/7` and 退/换货 stay whole.
fn forms(text: &str) -> Vec<&str> {
    let forms = stroked(text);
    match are_words(&forms) && !are_steps(&forms) {
        true => forms,
        false => vec![text],
    }
}

fn stroked(text: &str) -> Vec<&str> {
    text.split(STROKES).map(str::trim).collect()
}

fn are_words(forms: &[&str]) -> bool {
    let is_word = |form: &&str| form.chars().filter(|c| is_han(*c)).count() >= 2;
    forms.iter().all(is_word)
}

/// Whether these are steps, each of which is to be made: 致歉/安抚/回访. 您好/早上好/下午好 have something of
/// each other.
fn are_steps(forms: &[&str]) -> bool {
    let is_shared = |c: char| forms.iter().all(|form| form.contains(c));
    forms.len() > 2 && are_words(forms) && !forms[0].chars().any(is_shared)
}

/// Whether a point can be said in several forms.
pub(super) fn has_forms(name: &str) -> bool {
    name.split(MARKS).any(|part| forms(part).len() > 1)
}

/// The parts of a text as one phrase that asks for all of them in one sentence, in any form.
fn together(text: &str, marks: &[char]) -> String {
    let part = |part: &str| {
        let forms: Vec<String> = forms(part).into_iter().map(plain).collect();
        match &forms[..] {
            [one] => one.clone(),
            several => format!("({})", several.join("|")),
        }
    };
    let parts = text.split(marks).map(part);
    let parts: Vec<String> = parts.filter(|part| !text::key(part).is_empty()).collect();
    parts.join(" & ")
}

/// A text without spaces and signs; `20:00` keeps its own.
fn plain(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let is_digit_at = |at: Option<usize>| {
        at.and_then(|at| chars.get(at))
            .is_some_and(|c| is_digit(*c))
    };
    let is_time = |at: usize| is_digit_at(at.checked_sub(1)) && is_digit_at(Some(at + 1));
    let is_kept = |(at, c): &(usize, &char)| match **c {
        ':' => is_time(*at),
        c => !SIGNS.contains(&c) && !c.is_whitespace(),
    };
    let kept = chars.iter().enumerate().filter(is_kept);
    kept.map(|(_, c)| *c).collect()
}

fn outside_and_inside_brackets(name: &str) -> (String, Vec<String>) {
    let (mut outer, mut inner, mut depth) = (String::new(), Vec::new(), 0usize);
    for c in name.chars() {
        match c {
            '(' | '（' => {
                depth += 1;
                inner.push(String::new());
            }
            ')' | '）' => depth = depth.saturating_sub(1),
            _ if depth == 0 => outer.push(c),
            _ => inner.last_mut().expect("a bracket is open").push(c),
        }
    }
    (outer, inner)
}

#[cfg(test)]
mod tests {
    use super::phrases;

    #[test]
    fn words_between_strokes_are_forms_or_steps() {
        assert_eq!(phrases("您好/早上好/下午好"), ["您好", "早上好", "下午好"]);
        assert_eq!(
            phrases("致歉/安抚/解决/回访"),
            ["致歉 & 安抚 & 解决 & 回访"]
        );
        assert_eq!(phrases("退/换货"), ["退/换货"]);
    }
}
