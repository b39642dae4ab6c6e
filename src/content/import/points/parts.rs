//! The parts of a model answer, each with the points that it earns.

use crate::content::import::points::earned::{is_points, points_of, shown, unclear};
use crate::content::import::points::labels::{label_at, list};
use crate::content::import::points::numerals::{is_between_numerals, split_at_colon};
use crate::content::import::points::{OPENERS, dealt};
use crate::content::import::question::Remark;

/// Marks that part a list, the strongest first.
const MARKS: [&[char]; 7] = [
    &['\n'],
    &['；', ';', '|', '｜'],
    &['•', '●', '■', '◆', '▪', '▶', '►', '◇'],
    &['→', '⇒', '➔', '➜'],
    &['+', '＋'],
    &['、'],
    &['，', ',', '。', '！', '!', '？', '?'],
];
/// How many of them are too strong to stand inside a part.
const STRONG: usize = 3;
/// Signs that part nothing and say nothing at either end of a part.
pub(super) const ENDS: &[char] = &[
    '。', '！', '!', '？', '?', '；', ';', '，', ',', '、', '.', '：', ':', '-', '–', '—', '•',
    '·', '●', '○', '■', '□', '◆', '◇', '▪', '▶', '►', '>', '→', '+', '＋', '√', '✓', '☑', '☆', '★',
    '*', '…', '=',
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
/// Words by which points are those of something that was named before, or of some parts only.
const OF_OTHERS: &[&str] = &[
    "其中", "包括", "包含", "即可", "任意", "任选", "任答", "答对",
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
    /// Titles whose points were dealt out to the parts behind them.
    pub(super) titles: Vec<(String, u32)>,
    /// Whether a list stands inside another one.
    is_nested: bool,
}

impl Parts {
    /// Takes a text that is no part of a list yet.
    pub(super) fn take_all(&mut self, text: &str) -> Result<(), Remark> {
        if self.take_structure(text)? {
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
        let mut pieces = pieces.unwrap_or_else(|| words(text));
        if let Some((title, first)) = announced(&pieces) {
            self.beside.push(shown(title));
            pieces[0] = first;
        }
        for piece in pieces {
            self.take_one(piece)?;
        }
        Ok(())
    }

    /// Whether the parts are those of one list, and not of several under titles of their own.
    pub(super) fn is_flat(&self) -> bool {
        self.titles.is_empty() && !self.is_nested
    }

    /// Takes a piece of a list, which may be a list itself.
    fn take_one(&mut self, text: &str) -> Result<(), Remark> {
        let from = self.parts.len();
        if self.take_structure(text)? {
            self.is_nested |= self.parts.len() > from + 1;
            return Ok(());
        }
        let pieces = by_points(text);
        for piece in &pieces {
            let is_two = piece.trim().trim_matches(ENDS).contains(['。', '；', ';']);
            if pieces.len() > 1 && is_two {
                return Err(unclear(text));
            }
            self.take_piece(piece)?;
        }
        Ok(())
    }

    /// Takes a numbered list, or titles with what stands behind them; says whether there were some.
    fn take_structure(&mut self, text: &str) -> Result<bool, Remark> {
        let titles = titles(text);
        let before = titles.first().map_or(text, |title| &text[..title.start]);
        let is_titled = !titles.is_empty() && !before.contains(char::is_alphanumeric);
        if !is_titled && self.take_list(text)? {
            return Ok(true);
        }
        if titles.is_empty() {
            return Ok(false);
        }
        if !is_titled {
            self.take_all(before)?;
        }
        let ends = titles.iter().skip(1).map(|title| title.start);
        for (title, end) in titles.iter().zip(ends.chain([text.len()])) {
            let from = self.parts.len();
            self.take_all(&text[title.behind..end])?;
            self.title(from, &text[title.start..title.behind])?;
        }
        Ok(true)
    }

    /// Takes a piece with at most one number of points.
    fn take_piece(&mut self, piece: &str) -> Result<(), Remark> {
        let mut points = piece.chars().filter_map(points_of);
        let (points, more) = (points.next(), points.next());
        let is_of_others = OF_OTHERS.iter().any(|word| piece.contains(word));
        let is_whole = is_balanced(piece) && !is_of_others && !is_inner(piece) && !is_inside(piece);
        if more.is_some() || (points.is_some() && !is_whole) {
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
        let Some(list) = list(text)? else {
            return Ok(false);
        };
        let title = list.before.trim();
        let from = self.parts.len();
        let is_told = !title.ends_with("如下：") && title.contains(char::is_alphanumeric);
        if is_told && !title.contains(is_points) {
            self.beside.push(shown(title));
        }
        for part in &list.parts {
            self.take_one(part)?;
        }
        if let Some(last) = list.parts.last().and_then(|last| behind_last(last)) {
            return Err(Remark::new("points-numbering").with("text", shown(last)));
        }
        if title.contains(is_points) {
            self.title(from, title)?;
        }
        Ok(true)
    }

    /// Deals the points of a title out to the parts from there on, which may have points that make
    /// the same.
    fn title(&mut self, from: usize, title: &str) -> Result<(), Remark> {
        let mut points = title.chars().filter_map(points_of);
        let (points, more) = (points.next(), points.next());
        let is_of_others = OF_OTHERS.iter().any(|word| title.contains(word));
        let (Some(points), None, false) = (points, more, is_of_others) else {
            return Err(unclear(title));
        };
        settle(&mut self.parts[from..], points)?;
        let words: String = title.chars().filter(|c| !is_points(*c)).collect();
        let words = words.trim().trim_matches(ENDS).trim();
        self.titles.push((words.to_owned(), points));
        Ok(())
    }
}

/// A title with points of its own, as in `态度（4分）：微笑、问好`.
struct Title {
    start: usize,
    behind: usize,
}

/// The titles of a text that begin it, a line or a sentence.
fn titles(text: &str) -> Vec<Title> {
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
fn announced<'t>(pieces: &[&'t str]) -> Option<(&'t str, &'t str)> {
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
fn behind_last(last: &str) -> Option<&str> {
    let begins = last.match_indices(['\n', '；', ';', '。']);
    let mut behind = begins.map(|(at, mark)| last[at + mark.len()..].trim_start());
    behind.find(|rest| OPENERS.iter().any(|opener| rest.starts_with(opener)))
}

/// Whether the points of a piece stand between words: 问好5分 致歉.
fn is_inside(piece: &str) -> bool {
    let Some((before, behind)) = piece.split_once(is_points) else {
        return false;
    };
    let is_glued = behind.trim_start().starts_with(char::is_alphanumeric);
    is_glued && before.contains(char::is_alphanumeric)
}

/// The words of a text whose spaces all stand between Han characters; else the text.
fn words(text: &str) -> Vec<&str> {
    let is_han = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
    let words: Vec<&str> = text.split_whitespace().collect();
    let are_words = words
        .iter()
        .all(|word| word.starts_with(is_han) && word.ends_with(is_han));
    match are_words && words.len() > 1 {
        true => words,
        false => vec![text],
    }
}

/// Whether every bracket is closed.
fn is_balanced(text: &str) -> bool {
    let count = |marks: &[char]| text.matches(marks).count();
    count(&['(', '（', '[', '【']) == count(&[')', '）', ']', '】'])
}

/// Whether the points stand in brackets before which nothing is said: 态度2分（微笑1分）.
fn is_inner(piece: &str) -> bool {
    let piece = piece.trim();
    let inner = piece.strip_prefix(['(', '（', '[', '【']);
    let inner = inner.and_then(|inner| inner.split([')', '）', ']', '】']).next());
    inner.is_some_and(|inner| inner.contains(is_points))
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

/// The pieces between marks, of which those in brackets and between numerals part nothing.
fn split<'t>(text: &'t str, marks: &[char]) -> Vec<&'t str> {
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

/// A text cut where its points stand, behind each part or before each; brackets stay whole.
fn by_points(text: &str) -> Vec<String> {
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
