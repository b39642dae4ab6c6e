//! One scan for all words that the gates listen for.

use std::ops::Range;

use super::lexicon::{LEXICON, han};

pub(super) use super::class::Class;

/// A word found in the folded text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cue {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) class: Class,
}

impl Cue {
    #[inline]
    pub(super) fn is(&self, class: Class) -> bool {
        self.class.is(class)
    }

    pub(super) fn span(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// The words found, none of them overlapping, in order.
#[derive(Default)]
pub(super) struct Cues {
    list: Vec<Cue>,
    seen: Class,
}

impl Cues {
    /// Scans a folded text.
    pub(super) fn scan(text: &str) -> Self {
        let lexicon = &*LEXICON;
        let mut list = Vec::with_capacity(text.len() / 6);
        let mut seen = Class::PLAIN;
        let mut rest = text.as_bytes();
        while let [lead, ..] = *rest {
            let found = han(rest).and_then(|first| lexicon.begin(rest, first));
            let start = text.len() - rest.len();
            let length = match (found, lead) {
                (Some((length, class)), _) => {
                    seen = seen.and(class);
                    let end = start + length;
                    list.push(Cue { start, end, class });
                    length
                }
                (None, 0..=0x7f) => 1,
                (None, 0..=0xdf) => 2,
                (None, 0..=0xef) => 3,
                (None, _) => 4,
            };
            rest = &rest[length..];
        }
        Self { list, seen }
    }

    /// Whether any word of these classes was found.
    pub(super) fn any(&self, class: Class) -> bool {
        self.seen.is(class)
    }

    /// All of them.
    pub(super) fn all(&self) -> &[Cue] {
        &self.list
    }

    /// Those that end at this byte or before.
    pub(super) fn before(&self, byte: usize) -> &[Cue] {
        let count = self.list.partition_point(|cue| cue.end <= byte);
        &self.list[..count]
    }

    /// The one that begins before this byte and ends behind it.
    pub(super) fn across(&self, byte: usize) -> Option<&Cue> {
        let next = self.list.get(self.before(byte).len());
        next.filter(|cue| cue.start < byte)
    }

    /// Those that begin at this byte or after.
    pub(super) fn after(&self, byte: usize) -> &[Cue] {
        let count = self.list.partition_point(|cue| cue.start < byte);
        &self.list[count..]
    }
}

#[cfg(test)]
mod tests {
    use aho_corasick::{AhoCorasick, MatchKind};

    use super::{Class, Cues};
    use crate::grade::roleplay::gates::words::WORDS;
    use crate::text::key;

    #[test]
    fn every_word_is_in_its_folded_form() {
        for word in WORDS.iter().flat_map(|(_, row)| row.split_whitespace()) {
            assert_eq!(key(word), word);
        }
    }

    #[test]
    fn all_words_are_found_as_an_automaton_finds_them() {
        let words: Vec<&str> = WORDS
            .iter()
            .flat_map(|(_, row)| row.split_whitespace())
            .collect();
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(&words)
            .expect("the words make an automaton");
        let all = words.concat();
        let mixed: String = words
            .iter()
            .zip(words.iter().rev())
            .map(|(a, b)| format!("{a}1é{b}𠀀"))
            .collect();
        for text in [all.as_str(), &mixed, "我不", "您", "", "龘不"] {
            let expected: Vec<_> = automaton
                .find_iter(text)
                .map(|found| found.range())
                .collect();
            let found: Vec<_> = Cues::scan(text)
                .all()
                .iter()
                .map(super::Cue::span)
                .collect();
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn a_longer_word_hides_the_shorter_in_it() {
        let found = |text| Cues::scan(text).any(Class::NEGATOR);
        assert!(found("不道歉") && found("别打"));
        assert!(!found("不仅道歉") && !found("特别抱歉"));
    }
}
