//! What folding drops and the gates need: quotation marks, spaces, the run of the segments.

use std::ops::Range;

use super::segment::{Segment, Separator};
use super::stuffing::{Echo, Runs, is_glue};
use crate::text::Folded;

/// Fewer blanks may be slips.
const FEWEST_HOLES: usize = 2;

/// One answer's layout, in bytes of the folded text.
#[derive(Default)]
pub(super) struct Layout {
    /// What stands in quotation marks, the outermost only.
    pub(super) quotes: Vec<Range<usize>>,
    /// Places of an enumeration comma.
    pub(super) pauses: Vec<usize>,
    /// Places where a space ends a clause.
    pub(super) walls: Vec<usize>,
    /// Places behind a question mark.
    pub(super) questions: Vec<usize>,
    /// Blanks were left in it: 我这就____,请师傅____.
    pub(super) has_holes: bool,
    /// Runs of bare words.
    pub(super) lists: Vec<Range<usize>>,
    /// Bare words make up the answer.
    pub(super) is_list: bool,
    /// Much of it repeats itself.
    pub(super) repeats: bool,
}

/// Reads the original once.
pub(super) fn read(folded: &Folded, original: &str) -> Layout {
    let mut reader = Reader {
        original,
        segment: Segment::default(),
        last: '\0',
        is_held: false,
        before: Segment::default(),
        separator: Separator::Comma,
        runs: Runs::default(),
        echo: Echo::default(),
        quotes: Vec::new(),
        opened: None,
        walls: Vec::new(),
        pauses: Vec::new(),
        questions: Vec::new(),
        holes: Vec::new(),
    };
    for (at, (byte, ch)) in original.char_indices().enumerate() {
        reader.read(at, byte, ch);
    }
    reader.finish(folded)
}

struct Reader<'a> {
    original: &'a str,
    segment: Segment,
    last: char,
    /// A space stands behind a Latin word; another may follow.
    is_held: bool,
    before: Segment,
    separator: Separator,
    runs: Runs,
    echo: Echo,
    quotes: Vec<Range<usize>>,
    /// Where the outermost quotation began, and what ends it.
    opened: Option<(usize, char)>,
    walls: Vec<usize>,
    pauses: Vec<usize>,
    questions: Vec<usize>,
    /// Places of underscores that follow no other.
    holes: Vec<usize>,
}

impl Reader<'_> {
    #[inline]
    fn read(&mut self, at: usize, byte: usize, ch: char) {
        if matches!(ch, '\u{4e00}'..='\u{9fff}') || is_letter(ch) {
            if self.is_held {
                self.release(ch);
            }
            if self.segment.length == 0 {
                self.segment = Segment {
                    start: at,
                    numeric: true,
                    bytes: (byte, byte),
                    ..Segment::default()
                };
            }
            self.segment.length += 1;
            self.segment.end = at + 1;
            self.segment.glued |= is_glue(ch) || self.last_joins(ch);
            self.last = ch;
            self.segment.has_latin |= is_latin(ch);
            self.segment.numeric &= ch.is_ascii_digit() || matches!(ch, '０'..='９');
            self.segment.bytes.1 = byte + ch.len_utf8();
            self.echo.add(ch);
        } else {
            self.separate(at, ch);
        }
    }

    fn separate(&mut self, at: usize, ch: char) {
        let separator = match ch {
            '\u{200b}'..='\u{200f}' | '\u{fe0f}' | '\u{feff}' | '\u{ad}' | '\u{2060}' => return,
            ' ' | '\u{3000}' | '\t' => Separator::Space,
            '。' | '！' | '!' | '.' | '．' => Separator::Stop,
            '？' | '?' => Separator::Question,
            '、' => Separator::Pause,
            ',' | '，' | '；' | ';' | '\n' | '\r' => Separator::Comma,
            '|' | '｜' | '+' | '＋' | '→' | '·' | '•' | '*' | '＊' => Separator::Mark,
            '/' | '／' if !is_latin(self.last) => Separator::Mark,
            '_' | '＿' => return self.hole(at),
            _ => return self.note(at, ch),
        };
        match separator {
            Separator::Pause => self.pauses.push(at),
            Separator::Question => self.questions.push(at),
            _ => {}
        }
        if separator == Separator::Space && self.segment.length > 0 && is_latin(self.last) {
            self.is_held = true;
            return;
        }
        self.is_held = false;
        if self.segment.length > 0 {
            self.end_segment();
            self.separator = separator;
        } else if separator == Separator::Pause {
            // 抱歉、换码？、照片: what it enumerates goes on.
            self.separator = separator;
        } else {
            self.separator = self.separator.max(separator);
        }
    }

    /// Ends the segment before the space unless a Latin word goes on with this letter.
    fn release(&mut self, ch: char) {
        self.is_held = false;
        if !is_latin(ch) {
            self.end_segment();
            self.separator = Separator::Space;
        }
    }

    /// 为您, 请您 and 请提供 belong to sentences, 感谢您 and 请问地址 need not.
    fn last_joins(&self, ch: char) -> bool {
        match self.last {
            '请' | '請' => !matches!(ch, '问' | '問'),
            '为' | '為' => ch == '您',
            _ => false,
        }
    }

    /// Takes an underscore; several in a row leave one blank.
    fn hole(&mut self, at: usize) {
        match self.holes.last_mut() {
            Some(last) if *last + 1 == at => *last = at,
            _ => self.holes.push(at),
        }
    }

    /// Takes a sign that separates no segments.
    fn note(&mut self, at: usize, ch: char) {
        match (ch, self.opened) {
            (_, None) => self.opened = closing(ch).map(|close| (at, close)),
            (_, Some((from, close))) if ch == close || ch == '"' && close == '”' => {
                self.quotes.push(from..at);
                self.opened = None;
            }
            _ => {}
        }
    }

    fn end_segment(&mut self) {
        let mut segment = std::mem::take(&mut self.segment);
        segment.glued |= self.last == '的';
        if self.separator == Separator::Space && segment.length > 1 && self.before.length > 1 {
            self.walls.push(segment.start);
        }
        let text = &self.original[segment.bytes.0..segment.bytes.1];
        if text.chars().count() == segment.length {
            self.runs.add(&segment, self.separator, text);
        } else {
            let letters: String = text.chars().filter(|ch| is_letter(*ch)).collect();
            self.runs.add(&segment, self.separator, &letters);
        }
        self.before = segment;
    }

    fn finish(mut self, folded: &Folded) -> Layout {
        if self.segment.length > 0 {
            self.end_segment();
        }
        let (runs, is_list) = self.runs.finish();
        let byte = |at: usize| byte_of(folded, at);
        let range = |range: Range<usize>| byte(range.start)..byte(range.end);
        Layout {
            quotes: self.quotes.into_iter().map(range).collect(),
            pauses: self.pauses.into_iter().map(byte).collect(),
            questions: self.questions.into_iter().map(byte).collect(),
            walls: self.walls.into_iter().map(byte).collect(),
            has_holes: self.holes.len() >= FEWEST_HOLES,
            lists: runs.into_iter().map(range).collect(),
            is_list,
            repeats: self.echo.repeats(),
        }
    }
}

/// The first byte of the folded text that stands for the character `at` or for a later one.
fn byte_of(folded: &Folded, at: usize) -> usize {
    let (mut low, mut high) = (0, folded.as_str().len());
    while low < high {
        let middle = low.midpoint(high);
        if folded.span(middle..middle + 1).end <= at {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

/// ASCII, whatever its width.
fn is_latin(ch: char) -> bool {
    ch.is_ascii() || matches!(ch, '\u{ff01}'..='\u{ff5e}')
}

fn is_letter(ch: char) -> bool {
    match ch {
        '\0'..='\x7f' => ch.is_ascii_alphanumeric(),
        // Spares looking up the usual punctuation.
        '\u{2000}'..='\u{206f}' | '\u{3008}'..='\u{3020}' | '\u{3000}'..='\u{3003}' => false,
        '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' => false,
        _ => ch.is_alphanumeric(),
    }
}

fn closing(ch: char) -> Option<char> {
    Some(match ch {
        '“' => '”',
        '‘' => '’',
        '"' => '"',
        '＂' => '＂',
        '「' => '」',
        '『' => '』',
        '〝' => '〞',
        '«' => '»',
        _ => return None,
    })
}
