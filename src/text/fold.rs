//! Folding: one spelling for what reads the same, and the way back to the original.

use std::ops::Range;

/// How strongly punctuation separates two neighbouring characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Break {
    /// Not at all, or only by spaces, brackets or quotation marks.
    #[default]
    None,
    /// By a comma, semicolon, colon, dash or ellipsis.
    Clause,
    /// By a full stop, question mark, exclamation mark or line break.
    Sentence,
}

/// Folded text that knows which characters of the original each of its parts stands for.
///
/// It holds letters, digits and `%` in lower case and simplified characters, without spaces and
/// punctuation. Between two digits, and only there, `.`, `:`, `/` and `-` (any dash or tilde) stay,
/// and `;` stands for all else that keeps two numbers apart (2、3 and 2+3 and ①2, but not 1,000).
#[derive(Clone, Debug, Default)]
pub(crate) struct Folded {
    text: String,
    /// For every byte of `text` what it stands for.
    places: Vec<Mapped>,
    /// Breaks by their place in `text`.
    cuts: Vec<Cut>,
    /// Where a Latin word begins that would run on from another, by their place in `text`.
    words: Vec<usize>,
}

/// A range of original characters.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    /// The first.
    pub(crate) start: u32,
    /// The one after the last.
    pub(crate) end: u32,
}

/// What a byte of the folded text stands for, and how many breaks stand before it.
#[derive(Clone, Copy, Debug)]
struct Mapped {
    place: Place,
    clause: u32,
}

/// A break, before the character at `byte`.
#[derive(Clone, Copy, Debug)]
struct Cut {
    byte: usize,
    strength: Break,
    /// Sentences that end here or earlier.
    sentences: usize,
}

impl Folded {
    /// Empty, with room for what becomes of `bytes` bytes.
    pub(crate) fn with_room(bytes: usize) -> Self {
        Self {
            text: String::with_capacity(bytes),
            places: Vec::with_capacity(bytes),
            cuts: Vec::with_capacity(bytes / 16),
            words: Vec::new(),
        }
    }

    /// Appends a character.
    #[inline]
    pub(crate) fn push(&mut self, ch: char, place: Place) {
        let from = self.text.len();
        self.text.push(ch);
        let mapped = Mapped {
            place,
            clause: self.cuts.len() as u32,
        };
        match self.text.len() - from {
            1 => self.places.push(mapped),
            // Nearly all characters have three, and copying a known number is faster.
            3 => self.places.extend_from_slice(&[mapped; 3]),
            _ => self.places.resize(self.text.len(), mapped),
        }
    }

    /// Appends a break, unless the text is still empty.
    pub(crate) fn cut(&mut self, strength: Break) {
        let byte = self.text.len();
        if strength == Break::None || byte == 0 {
            return;
        }
        let before = self.cuts.last().map_or(0, |cut| cut.sentences);
        let sentences = before + usize::from(strength == Break::Sentence);
        self.cuts.push(Cut {
            byte,
            strength,
            sentences,
        });
    }

    /// Notes that a word begins with the next character.
    pub(crate) fn begin_word(&mut self) {
        self.words.push(self.text.len());
    }

    /// The bytes where no word or number goes on that stands before: so sorry; S5，两台.
    pub(crate) fn beginnings(&self) -> impl Iterator<Item = usize> {
        let cuts = self.cuts.iter().map(|cut| cut.byte);
        self.words.iter().copied().chain(cuts)
    }

    /// Puts another character of as many bytes in the place of the last.
    pub(crate) fn replace_last(&mut self, ch: char) {
        self.text.pop();
        self.text.push(ch);
    }

    /// The folded text alone.
    pub(super) fn into_text(self) -> String {
        self.text
    }

    /// The folded text, for searching.
    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// The character offsets in the original of what stands at these byte offsets in the folded
    /// text; whole characters, whatever the offsets. An empty range gives an empty one.
    pub(crate) fn span(&self, folded: Range<usize>) -> Range<usize> {
        let start = self
            .places
            .get(folded.start)
            .map_or_else(|| self.end(), |mapped| mapped.place.start as usize);
        if folded.is_empty() {
            return start..start;
        }
        let last = self.places.get(folded.end - 1);
        start..last.map_or_else(|| self.end(), |mapped| mapped.place.end as usize)
    }

    /// What stood between the folded character at this byte offset and the one before it. The text
    /// begins and ends with a sentence break.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "gaps bounded by clauses will ask")
    )]
    pub(crate) fn break_before(&self, byte: usize) -> Break {
        let byte = self.text.floor_char_boundary(byte);
        if byte == 0 || byte == self.text.len() {
            return Break::Sentence;
        }
        let cut = self.cut_until(byte).filter(|cut| cut.byte == byte);
        cut.map_or(Break::None, |cut| cut.strength)
    }

    /// The number of the clause at this byte offset: equal for two places without a break between.
    #[inline]
    pub(crate) fn clause(&self, byte: usize) -> usize {
        self.places
            .get(byte)
            .map_or(self.cuts.len(), |mapped| mapped.clause as usize)
    }

    /// The number of the sentence at this byte offset.
    #[inline]
    pub(crate) fn sentence(&self, byte: usize) -> usize {
        self.cut_until(byte).map_or(0, |cut| cut.sentences)
    }

    /// The last break at this byte offset or before.
    #[inline]
    fn cut_until(&self, byte: usize) -> Option<&Cut> {
        self.clause(byte)
            .checked_sub(1)
            .and_then(|at| self.cuts.get(at))
    }

    fn end(&self) -> usize {
        self.places
            .last()
            .map_or(0, |mapped| mapped.place.end as usize)
    }
}

#[cfg(test)]
mod tests;
