//! The parts of a model answer, each with the points that it earns.

use crate::content::import::points::doubts::{remark_behind, remark_last};
use crate::content::import::points::earned::{is_points, points_of, shown, unclear};
use crate::content::import::points::labels::{is_numbered, list};
use crate::content::import::points::pieces::{
    announced, behind_last, by_points, is_balanced, is_inner, is_inside, is_several, led, split,
    titles, words,
};
use crate::content::import::points::sections::forbids;
use crate::content::import::points::turns::turns;
use crate::content::import::points::{TO_MARKERS, dealt};
use crate::content::import::question::Remark;

/// Marks that part a list, the strongest first.
const MARKS: [&[char]; 7] = [
    &['\n'],
    &['；', ';', '|', '｜'],
    &[
        '•', '●', '■', '◆', '▪', '▶', '►', '◇', '☆', '★', '◎', '※', '○', '➢',
    ],
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
    /// Takes a whole answer: the turns of those who answer in a talk, or else all.
    pub(super) fn take_whole(&mut self, text: &str) -> Result<(), Remark> {
        let Some(turns) = turns(text) else {
            return self.take_all(text);
        };
        for turn in turns {
            match turn.is_agent {
                true => self.take_one(turn.said)?,
                false => self.beside.push(shown(turn.whole)),
            }
        }
        Ok(())
    }

    /// Takes a text that is no part of a list yet.
    fn take_all(&mut self, text: &str) -> Result<(), Remark> {
        if self.take_structure(text)? {
            return Ok(());
        }
        let has_many = text.chars().filter(|c| is_points(*c)).count() > 1;
        let marks = if has_many {
            &MARKS[..STRONG]
        } else {
            &MARKS[..]
        };
        let pieces = led(text).or_else(|| {
            marks.iter().find_map(|marks| {
                let pieces = split(text, marks);
                (pieces.len() > 1).then_some(pieces)
            })
        });
        let mut pieces = pieces.unwrap_or_else(|| words(text));
        // `2分：问好，致歉` gives them to both.
        if !has_many && pieces.len() > 1 && text.trim_start().starts_with(is_points) {
            return Err(unclear(text));
        }
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
        if let Some((title, rest)) = text.trim().split_once(['\n', '：', ':'])
            && is_numbered(rest.trim_start())
        {
            return self.take_under(title, rest);
        }
        let pieces = by_points(text);
        for piece in &pieces {
            let is_two = piece.trim().trim_matches(ENDS).contains(['。', '；', ';']);
            if pieces.len() > 1 && (is_two || is_several(piece)) {
                return Err(unclear(text));
            }
            self.take_piece(piece)?;
        }
        Ok(())
    }

    /// Takes the only part of a list under a title: 流程\n1.登记.
    fn take_under(&mut self, title: &str, rest: &str) -> Result<(), Remark> {
        let from = self.parts.len();
        let chars: Vec<char> = rest.trim().chars().collect();
        if !self.take_structure(rest)? {
            let shown: String = chars.into_iter().take(12).collect();
            return Err(Remark::new("points-numbering").with("text", shown));
        }
        self.is_nested = true;
        if title.contains(is_points) {
            return self.title(from, title);
        }
        self.beside.push(shown(title));
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
        remark_behind(piece)?;
        let (piece, remark) = remark_last(piece)?;
        self.beside.extend(remark.map(shown));
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
        let text = text.replace("（，", "（").replace("(,", "(");
        let text = text.trim().trim_matches(ENDS).trim();
        match (text.is_empty(), points, self.parts.last_mut()) {
            (true, None, _) => {}
            // `问好，2分` came apart at its comma.
            (true, Some(_), Some(last)) if last.points.is_none() => last.points = points,
            (true, Some(_), _) => return Err(unclear(piece)),
            _ if is_numbered(text) => {
                return Err(Remark::new("points-numbering").with("text", text));
            }
            (_, Some(_), _) if forbids(text) => return Err(unclear(piece)),
            _ if forbids(text) || TO_MARKERS.iter().any(|word| text.contains(word)) => {
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
