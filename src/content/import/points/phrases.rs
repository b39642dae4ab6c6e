//! What to look for in an answer that makes a point: the point's own words.

use crate::text;

/// Signs that phrases give a meaning of their own.
const SIGNS: &[char] = &[
    '(', ')', '[', ']', '{', '}', '<', '>', '|', '&', '!', '@', '…', '"', '“', '”', '（', '）',
    '《', '》', '：', ':', '*', '#', '≤', '≥', '【', '】', '〔', '〕', '［', '］', '｛', '｝',
    '＜', '＞', '＆', '！', '＠', '⋯', '｜',
];

/// The words of a point, whole and in their parts.
pub(super) fn phrases(name: &str) -> Vec<String> {
    let mut phrases: Vec<String> = Vec::new();
    let mut add = |phrase: String| {
        if !text::key(&phrase).is_empty() && !phrases.contains(&phrase) {
            phrases.push(phrase);
        }
    };
    let (outer, inner) = outside_and_inside_brackets(name);
    // A number in brackets is none that anybody says.
    let inner = inner
        .into_iter()
        .filter(|piece| piece.contains(char::is_alphabetic));
    for piece in [outer].into_iter().chain(inner) {
        let head = piece.split(['：', ':']).next().unwrap_or(&piece);
        for piece in [piece.as_str(), head] {
            add(together(piece, &['，', ',', '、', '；', ';', '。', '/']));
        }
        let halves: Vec<&str> = piece.split(['和', '与', '及']).collect();
        if halves.len() > 1 && halves.iter().all(|half| half.chars().count() >= 2) {
            add(together(&piece, &['和', '与', '及', '，', '、']));
        }
    }
    phrases
}

/// The parts of a text as one phrase that asks for all of them in one sentence.
fn together(text: &str, marks: &[char]) -> String {
    let parts = text.split(marks).map(|part| part.replace(SIGNS, " "));
    let parts = parts.map(|part| part.split_whitespace().collect::<String>());
    let parts: Vec<String> = parts.filter(|part| !text::key(part).is_empty()).collect();
    parts.join(" & ")
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
