//! Builds folded text one character at a time: words of several characters, numbers, breaks.

use super::chars::{Kind, is_han, is_ignorable, is_plain_digit, kind};
use super::fold::{Break, Folded, Place};
use super::traditional::{in_word, simplify, waits};

/// Stands for the character before the first and after the last.
const EDGE: char = '\0';

/// Folded text in the making.
pub(crate) struct Builder {
    folded: Folded,
    gap: Gap,
    /// The last folded character and the one before it.
    last: char,
    before: char,
    /// The last one still waits for its neighbour.
    waiting: bool,
    /// Digits since the last other character; at its limit within a decimal fraction.
    digits: u8,
}

/// What was dropped since the last folded character.
#[derive(Default)]
struct Gap {
    between: Between,
    strongest: Break,
    dots: u8,
    start: u32,
    end: u32,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Between {
    #[default]
    Nothing,
    Space,
    Thousands,
    Mark(char),
    Other,
}

impl Gap {
    /// An ellipsis is a hesitation, a full stop an end.
    fn strongest(&self) -> Break {
        self.strongest.max(match self.dots {
            0 => Break::None,
            1 => Break::Sentence,
            _ => Break::Clause,
        })
    }

    fn with_mark(&self, mark: char) -> Between {
        match self.between {
            Between::Nothing => Between::Mark(mark),
            Between::Space if mark != '.' => Between::Mark(mark),
            Between::Mark('-') if mark == '-' => Between::Mark(mark),
            _ => Between::Other,
        }
    }

    fn with_space(&self) -> Between {
        match self.between {
            Between::Nothing => Between::Space,
            Between::Mark('.') => Between::Other,
            between => between,
        }
    }
}

impl Builder {
    /// An empty text, with room for what becomes of `bytes` bytes.
    pub(crate) fn new(bytes: usize) -> Self {
        Self {
            folded: Folded::with_room(bytes),
            gap: Gap::default(),
            last: EDGE,
            before: EDGE,
            waiting: false,
            digits: 0,
        }
    }

    /// Whether the last character is Han and nothing was dropped since.
    pub(crate) fn is_just_after_han(&self) -> bool {
        self.gap.between == Between::Nothing && is_han(self.last)
    }

    /// Adds one character in NFKC that stands for `start..end` of the original; `rest` is what
    /// follows there.
    #[inline]
    pub(crate) fn add(&mut self, ch: char, start: u32, end: u32, rest: &std::str::Chars<'_>) {
        let between = match kind(ch) {
            Kind::Letter => return self.letter(ch, start, end),
            Kind::Nothing => return,
            Kind::Space => self.gap.with_space(),
            Kind::Mark(mark, strength) => {
                self.gap.dots = self.gap.dots.saturating_add(u8::from(mark == '.'));
                self.gap.strongest = self.gap.strongest.max(strength);
                self.gap.with_mark(mark)
            }
            Kind::Comma if self.at_thousands(rest) => Between::Thousands,
            Kind::Comma => self.other(Break::Clause),
            Kind::Ellipsis => self.other(Break::Clause),
            Kind::Other(strength) => self.other(strength),
        };
        self.widen(between, start, end);
    }

    fn other(&mut self, strength: Break) -> Between {
        self.gap.strongest = self.gap.strongest.max(strength);
        Between::Other
    }

    fn widen(&mut self, between: Between, start: u32, end: u32) {
        if self.gap.between == Between::Nothing {
            self.gap.start = start;
        }
        self.gap.between = between;
        self.gap.end = end;
    }

    /// Keeps the digits on both sides apart, on account of the characters `start..end`.
    pub(crate) fn split(&mut self, start: u32, end: u32) {
        self.widen(Between::Other, start, end);
    }

    fn at_thousands(&self, rest: &std::str::Chars<'_>) -> bool {
        let visible = rest.clone().filter(|&ch| !is_ignorable(ch));
        self.gap.between == Between::Nothing
            && (1..=3).contains(&self.digits)
            && visible.take(4).take_while(|&ch| is_plain_digit(ch)).count() == 3
    }

    /// Adds one Han character of the basic plane: what [`Self::add`] does, sooner.
    #[inline]
    pub(crate) fn han(&mut self, ch: char, start: u32, end: u32) {
        self.push(simplify(ch), start, end);
    }

    #[inline]
    fn letter(&mut self, ch: char, start: u32, end: u32) {
        if ch.is_ascii() {
            return self.push(ch.to_ascii_lowercase(), start, end);
        }
        let ch = simplify(ch);
        if is_han(ch) {
            return self.push(ch, start, end);
        }
        for lower in ch.to_lowercase() {
            if kind(lower) != Kind::Nothing {
                self.push(lower, start, end);
            }
        }
    }

    #[inline]
    fn push(&mut self, ch: char, start: u32, end: u32) {
        if self.gap.between != Between::Nothing {
            self.close_gap(ch);
        }
        if self.waiting {
            self.settle(ch);
        }
        self.waiting = waits(ch);
        self.digits = match ch {
            '0'..='9' => self.digits.saturating_add(1),
            '.' => u8::MAX,
            _ => 0,
        };
        self.before = std::mem::replace(&mut self.last, ch);
        self.folded.push(ch, Place { start, end });
    }

    /// Decides what the dropped characters leave behind before `next`.
    #[inline(never)]
    fn close_gap(&mut self, next: char) {
        let gap = std::mem::take(&mut self.gap);
        if self.ends_word(&gap, next) {
            self.folded.begin_word();
        }
        if self.last.is_ascii_digit() && next.is_ascii_digit() {
            match gap.between {
                Between::Nothing | Between::Space => {}
                Between::Thousands => self.digits = 0,
                Between::Mark(mark) => self.push(mark, gap.start, gap.end),
                Between::Other => {
                    self.push(';', gap.start, gap.end);
                    self.folded.cut(gap.strongest());
                }
            }
        } else if !(gap.between == Between::Mark('.') && self.inside_address(next)) {
            self.folded.cut(gap.strongest());
        }
    }

    /// Whether a Latin word ends here that would run on into the next, or a number before one in
    /// the other script: 单支120 一对220. Others are kept apart by what is left between them.
    fn ends_word(&self, gap: &Gap, next: char) -> bool {
        if gap.between == Between::Space && is_other_number(self.last, next) {
            return true;
        }
        let is_number = self.last.is_ascii_digit() && next.is_ascii_digit();
        self.inside_address(next) && !is_number && gap.between != Between::Mark('.')
    }

    /// A dot between Latin letters or digits, as in 12345.com, ends no sentence.
    fn inside_address(&self, next: char) -> bool {
        self.last.is_ascii_alphanumeric() && next.is_ascii_alphanumeric()
    }

    #[cold]
    fn settle(&mut self, next: char) {
        self.waiting = false;
        let settled = in_word(self.before, self.last, next);
        if settled != self.last {
            self.folded.replace_last(settled);
            self.last = settled;
        }
    }

    /// The finished text.
    pub(crate) fn finish(mut self) -> Folded {
        if self.waiting {
            self.settle(EDGE);
        }
        self.folded
    }
}

/// Whether one of the two is a digit and the other a figure in Han.
fn is_other_number(last: char, next: char) -> bool {
    const FIGURES: [char; 11] = [
        '零', '一', '二', '两', '三', '四', '五', '六', '七', '八', '九',
    ];
    last.is_ascii_digit() && FIGURES.contains(&next)
        || next.is_ascii_digit() && FIGURES.contains(&last)
}
