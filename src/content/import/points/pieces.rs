//! Where a text comes apart: at marks, at points, at titles.

use crate::content::import::points::OPENERS;
use crate::content::import::points::earned::is_points;
use crate::content::import::points::labels::label_at;
use crate::content::import::points::numerals::{is_between_numerals, split_at_colon};

/// A title with points of its own, as in `态度（4分）：微笑、问好`.
pub(super) struct Title {
    pub(super) start: usize,
    pub(super) behind: usize,
}

/// The titles of a text that begin it, a line or a sentence.
pub(super) fn titles(text: &str) -> Vec<Title> {
    let begins = text.match_indices(['\n', '；', ';', '。']);
    let begins = begins.map(|(at, mark)| at + mark.len());
    let title = |start: usize| {
        let rest = &text[start..];
        let colon = rest.find([':', '：', '\n', '；', ';', '。'])?;
        let title = rest[..colon].trim();
        let mark = rest[colon..]
            .chars()
            .next()
            .filter(|c| ":：".contains(*c))?;
        let characters: Vec<char> = title.chars().collect();
        let is_title = title.ends_with(is_points)
            && title.contains(char::is_alphanumeric)
            && label_at(&characters, 0).is_none()
            && title.chars().filter(|c| is_points(*c)).count() == 1;
        let behind = start + colon + mark.len_utf8();
        is_title.then_some(Title { start, behind })
    };
    let mut titles: Vec<Title> = [0].into_iter().chain(begins).filter_map(title).collect();
    // A title with nothing behind it is a part itself.
    let ends: Vec<usize> = titles.iter().skip(1).map(|title| title.start).collect();
    let mut ends = ends.into_iter().chain([text.len()]);
    titles.retain(|title| {
        let end = ends.next().unwrap_or(text.len());
        text[title.behind..end].contains(char::is_alphanumeric)
    });
    titles
}

/// The words that announce a list, and the first part of it: 三步：问好、致歉. Parts that all have such
/// words keep them.
pub(super) fn announced<'t>(pieces: &[&'t str]) -> Option<(&'t str, &'t str)> {
    let (first, others) = pieces
        .split_first()
        .filter(|(_, others)| !others.is_empty())?;
    let (title, rest) = split_at_colon(first)?;
    let is_title = title.contains(char::is_alphanumeric) && !title.contains(is_points);
    let has_title = |other: &&str| split_at_colon(other).is_some();
    let is_only = !rest.trim().is_empty() && !others.iter().any(has_title);
    (is_title && is_only).then_some((title, rest))
}

/// A part behind the last one of a list, without a number: `…第二，致歉；最后，登记`.
pub(super) fn behind_last(last: &str) -> Option<&str> {
    let begins = last.match_indices(['\n', '；', ';', '。']);
    let mut behind = begins.map(|(at, mark)| last[at + mark.len()..].trim_start());
    behind.find(|rest| OPENERS.iter().any(|opener| rest.starts_with(opener)))
}

/// The pieces of a line that begins with a sign, behind each such sign: `- 问好 - 致歉`.
pub(super) fn led(text: &str) -> Option<Vec<&str>> {
    let text = text.trim();
    let sign = text.chars().next().filter(|c| "·√✓☑-–*".contains(*c))?;
    let is_dash = "-–*".contains(sign);
    let mut starts = text.match_indices(sign).filter(|(at, _)| {
        let is_apart = text[..*at].ends_with(char::is_whitespace);
        !is_dash || *at == 0 || is_apart
    });
    let mut pieces = Vec::new();
    let mut from = starts.next()?.0;
    for (at, _) in starts.chain([(text.len(), "")]) {
        pieces.push(&text[from + sign.len_utf8()..at]);
        from = at;
    }
    let is_one_line = !text.contains('\n') && pieces.len() > 1;
    is_one_line.then_some(pieces)
}

pub(super) fn is_han(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}

/// The words of a text whose spaces all stand between Han characters; else the text.
pub(crate) fn words(text: &str) -> Vec<&str> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let are_words = words
        .iter()
        .all(|word| word.starts_with(is_han) && word.ends_with(is_han));
    match are_words && words.len() > 1 {
        true => words,
        false => vec![text],
    }
}

/// Whether the points of a piece stand between words: 问好5分 致歉.
pub(super) fn is_inside(piece: &str) -> bool {
    let Some((before, behind)) = piece.split_once(is_points) else {
        return false;
    };
    let is_glued = behind.trim_start().starts_with(char::is_alphanumeric);
    is_glued && before.contains(char::is_alphanumeric)
}

/// Whether every bracket is closed.
pub(super) fn is_balanced(text: &str) -> bool {
    let count = |marks: &[char]| text.matches(marks).count();
    count(&['(', '（', '[', '【']) == count(&[')', '）', ']', '】'])
}

/// Whether the points stand in brackets before which nothing is said: 态度2分（微笑1分）.
pub(super) fn is_inner(piece: &str) -> bool {
    let piece = piece.trim();
    let inner = piece.strip_prefix(['(', '（', '[', '【']);
    let inner = inner.and_then(|inner| inner.split([')', '）', ']', '】']).next());
    inner.is_some_and(|inner| inner.contains(is_points))
}

/// The pieces between marks, of which those in brackets and between numerals part nothing.
pub(super) fn split<'t>(text: &'t str, marks: &[char]) -> Vec<&'t str> {
    let is_whole = is_balanced(text);
    let (mut pieces, mut start, mut depth) = (Vec::new(), 0, 0usize);
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let (before, behind) = (&text[..at], &text[end..]);
        let is_in_number =
            is_between_numerals(before.chars().next_back(), c, behind.chars().next());
        match c {
            '(' | '（' | '【' | '[' if is_whole => depth += 1,
            ')' | '）' | '】' | ']' if is_whole => depth = depth.saturating_sub(1),
            c if depth == 0 && marks.contains(&c) && !is_in_number => {
                pieces.push(&text[start..at]);
                start = end;
            }
            _ => {}
        }
    }
    pieces.push(&text[start..]);
    pieces.retain(|piece| !piece.trim().is_empty());
    pieces
}

/// Whether the mark that parts a piece from the one before it stands inside it, too, so that its
/// points may be those of its last words: 问好（2分）、致歉、登记（3分）.
pub(super) fn is_several(piece: &str) -> bool {
    let mark = piece.trim_start().chars().next();
    let mark = mark.filter(|c| "、，,".contains(*c));
    mark.is_some_and(|mark| split(piece, &[mark]).len() > 1)
}

/// A text cut where its points stand, behind each part or before each; brackets stay whole.
pub(super) fn by_points(text: &str) -> Vec<String> {
    let text = text.trim();
    let is_before = text.starts_with(is_points);
    let mut pieces = vec![String::new()];
    if text.chars().filter(|c| is_points(*c)).count() < 2 {
        return vec![text.to_owned()];
    }
    let (mut depth, mut has_points) = (0usize, false);
    for c in text.chars() {
        match c {
            '(' | '（' | '【' | '[' => depth += 1,
            ')' | '）' | '】' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let last = pieces.last_mut().expect("a piece is begun");
        if is_before && is_points(c) && depth == 0 && !last.is_empty() {
            pieces.push(String::from(c));
            continue;
        }
        last.push(c);
        has_points |= is_points(c);
        if !is_before && has_points && depth == 0 {
            pieces.push(String::new());
            has_points = false;
        }
    }
    pieces
}
