//! The parts of a model answer, each with the points that it earns.

use crate::content::import::points::dealt;
use crate::content::import::points::labels::{List, list};
use crate::content::import::points::weights::{is_points, points_of, shown, unclear};
use crate::content::import::question::Remark;

/// Marks that part a list, the strongest first.
const MARKS: [&[char]; 5] = [
    &['\n'],
    &['；', ';', '|', '｜'],
    &['•', '●', '■', '◆', '▪', '▶', '►', '◇'],
    &['、'],
    &['，', ',', '。'],
];
/// How many of them are too strong to stand inside a part.
const STRONG: usize = 3;
/// Signs that part nothing and say nothing at either end of a part.
pub(super) const ENDS: &[char] = &[
    '。', '；', ';', '，', ',', '、', '.', '：', ':', '-', '–', '—', '•', '·', '●', '○', '■', '□',
    '◆', '◇', '▪', '▶', '►', '>', '√', '✓', '☑', '☆', '★', '*', '…', '=',
];
/// What those who mark are told, which nobody has to say.
const TO_MARKERS: &[&str] = &[
    "任意",
    "任答",
    "任选",
    "酌情",
    "言之有理",
    "意思相近",
    "意思对",
    "意思相同",
    "即可得分",
    "给分",
    "得满分",
    "扣分",
    "不得分",
];

/// One part, without its number and its points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) text: String,
    pub(super) points: Option<u32>,
}

/// What a text comes apart into.
#[derive(Default)]
pub(super) struct Parts {
    pub(super) parts: Vec<Part>,
    /// What is no part: words before a list, and words to those who mark.
    pub(super) beside: Vec<String>,
}

impl Parts {
    /// Takes a text that is no part of a list yet.
    pub(super) fn take_all(&mut self, text: &str) -> Result<(), Remark> {
        if self.take_list(text)? || self.take_titled(text)? {
            return Ok(());
        }
        let has_many = text.chars().filter(|c| is_points(*c)).count() > 1;
        let marks = if has_many {
            &MARKS[..STRONG]
        } else {
            &MARKS[..]
        };
        let pieces = marks.iter().find_map(|marks| {
            let pieces = split(text, marks);
            (pieces.len() > 1).then_some(pieces)
        });
        for piece in pieces.unwrap_or_else(|| vec![text]) {
            self.take_one(piece)?;
        }
        Ok(())
    }

    /// Takes a piece of a list, which may be a list itself.
    fn take_one(&mut self, text: &str) -> Result<(), Remark> {
        if self.take_list(text)? || self.take_titled(text)? {
            return Ok(());
        }
        for piece in by_points(text) {
            self.take_piece(&piece)?;
        }
        Ok(())
    }

    /// Takes a piece with at most one number of points.
    fn take_piece(&mut self, piece: &str) -> Result<(), Remark> {
        let mut points = piece.chars().filter_map(points_of);
        let (points, more) = (points.next(), points.next());
        if more.is_some() {
            return Err(unclear(piece));
        }
        let text: String = piece.chars().filter(|c| !is_points(*c)).collect();
        // `问好（礼貌，2分）` keeps its brackets.
        let text = text.replace("，）", "）").replace(",)", ")");
        let text = text.trim().trim_matches(ENDS).trim();
        match (text.is_empty(), points, self.parts.last_mut()) {
            (true, None, _) => {}
            // `问好，2分` came apart at its comma.
            (true, Some(_), Some(last)) if last.points.is_none() => last.points = points,
            (true, Some(_), _) => return Err(unclear(piece)),
            _ if TO_MARKERS.iter().any(|word| text.contains(word)) => {
                self.beside.push(shown(piece));
            }
            _ => self.parts.push(Part {
                text: text.to_owned(),
                points,
            }),
        }
        Ok(())
    }

    /// Takes a numbered list, with the points of the whole before it; says whether there was one.
    fn take_list(&mut self, text: &str) -> Result<bool, Remark> {
        let Some(List { before, parts }) = list(text)? else {
            return Ok(false);
        };
        let title = before.trim();
        let is_title = title.ends_with([':', '：']) || title.chars().all(|c| !c.is_alphanumeric());
        let from = self.parts.len();
        if !is_title {
            self.beside.push(shown(title));
        }
        for part in parts {
            self.take_one(&part)?;
        }
        self.share(from, before.chars().find_map(points_of))?;
        Ok(true)
    }

    /// Takes what stands behind a title with points of its own, as in `态度（4分）：微笑、问好`.
    fn take_titled(&mut self, text: &str) -> Result<bool, Remark> {
        let Some((title, rest)) = text.split_once([':', '：']) else {
            return Ok(false);
        };
        let points = title.trim_end().chars().next_back().and_then(points_of);
        let is_part = title.contains(char::is_alphanumeric) && !title.contains(MARKS[0]);
        if points.is_none() || !is_part || rest.trim().is_empty() {
            return Ok(false);
        }
        let from = self.parts.len();
        self.take_all(rest)?;
        self.share(from, points)?;
        Ok(true)
    }

    /// Deals the points of a list out to its parts, which may have points that make the same.
    fn share(&mut self, from: usize, whole: Option<u32>) -> Result<(), Remark> {
        match whole {
            Some(whole) => settle(&mut self.parts[from..], whole),
            None => Ok(()),
        }
    }
}

/// Gives the parts that have no points what those of the others leave of the whole.
pub(super) fn settle(parts: &mut [Part], whole: u32) -> Result<(), Remark> {
    let given: u32 = parts.iter().filter_map(|part| part.points).sum();
    let open = parts.iter().filter(|part| part.points.is_none()).count();
    let open = u32::try_from(open).expect("few parts");
    let left = whole.checked_sub(given);
    match left.filter(|left| if open == 0 { *left == 0 } else { *left >= open }) {
        Some(left) => {
            let parts = parts.iter_mut().filter(|part| part.points.is_none());
            let dealt = dealt(left, open);
            parts
                .zip(dealt)
                .for_each(|(part, dealt)| part.points = Some(dealt));
            Ok(())
        }
        None => Err(Remark::new("points-sum")
            .with("sum", given)
            .with("whole", whole)),
    }
}

/// The pieces between marks, of which those in brackets part nothing.
fn split<'t>(text: &'t str, marks: &[char]) -> Vec<&'t str> {
    let (mut pieces, mut start, mut depth) = (Vec::new(), 0, 0usize);
    for (at, c) in text.char_indices() {
        match c {
            '(' | '（' | '【' | '[' => depth += 1,
            ')' | '）' | '】' | ']' => depth = depth.saturating_sub(1),
            c if depth == 0 && marks.contains(&c) => {
                pieces.push(&text[start..at]);
                start = at + c.len_utf8();
            }
            _ => {}
        }
    }
    pieces.push(&text[start..]);
    if depth > 0 {
        pieces = text.split(marks).collect();
    }
    pieces.retain(|piece| !piece.trim().is_empty());
    pieces
}

/// A text cut where its points stand, behind each part or before each.
fn by_points(text: &str) -> Vec<String> {
    let text = text.trim();
    let is_before = text.starts_with(is_points);
    let mut pieces: Vec<String> = Vec::new();
    if text.chars().filter(|c| is_points(*c)).count() < 2 {
        return vec![text.to_owned()];
    }
    if is_before {
        for c in text.chars() {
            if is_points(c) {
                pieces.push(String::new());
            }
            pieces.last_mut().expect("the text begins so").push(c);
        }
        return pieces;
    }
    pieces.extend(text.split_inclusive(is_points).map(str::to_owned));
    pieces
}
