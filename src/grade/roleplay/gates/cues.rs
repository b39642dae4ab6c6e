//! One scan for all words that the gates listen for.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::words::WORDS;

/// What a word does; one word may do several things.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Class(u64);

macro_rules! classes {
    ($($name:ident = $bit:literal,)*) => {
        impl Class {
            /// Nothing: the word only hides shorter ones.
            pub(super) const PLAIN: Self = Self(0);
            $(pub(super) const $name: Self = Self(1 << $bit);)*
        }
    };
}

classes! {
    WILL = 0, FACT = 1, NEAR = 2, RHET = 3, LIGHT = 4, SAY = 5, STOP = 6, TURN = 7, SELF = 8,
    WHETHER = 9, CHECK = 10, CANNOT = 11, ASIDE = 12, DENIED = 13, BACK = 14, SKIP = 15,
    YOUSAY = 16, YOUTOLD = 17, MYSAY = 18, NAMED = 19, BANNED = 20, YOU = 21, THIRD = 22,
    THEM = 23, STEP = 24, FIRST = 25, AGAIN = 26, MODAL = 27, TELLS = 28, META = 29, MOVE = 30,
    WRONG = 31, WEAK_WRONG = 32, IF = 33, THEN = 34, PAST = 35, TOLD = 36, HAIL = 37,
}

impl Class {
    /// Whatever negates what follows it.
    pub(super) const NEGATOR: Self = Self::WILL.and(Self::FACT).and(Self::NEAR).and(Self::RHET);

    /// Both.
    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it is any of `others`.
    #[inline]
    pub(super) const fn is(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }
}

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

    /// Those that begin at this byte or after.
    pub(super) fn after(&self, byte: usize) -> &[Cue] {
        let count = self.list.partition_point(|cue| cue.start < byte);
        &self.list[count..]
    }
}

/// The words by their first two characters; the longest of a pair first.
///
/// For so many short words this takes a third of the time of an automaton that fits no cache.
struct Lexicon {
    /// For each character of the basic plane whether a longer word begins with it, and the place
    /// after that of its own word in `single`.
    heads: Box<[(bool, u8)]>,
    single: Vec<Class>,
    /// Pairs of characters, placed by their hash, with their words.
    pairs: Box<[Pair]>,
    words: Vec<(&'static str, Class)>,
}

#[derive(Clone, Copy, Default)]
struct Pair {
    key: u32,
    first: u16,
    count: u16,
}

/// Places for pairs; a power of two, and far more than pairs.
const PAIRS: usize = 1 << 13;
const FIRST_HAN: u32 = 0x4e00;
const HAN: usize = 0x5200;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut words: BTreeMap<&str, Class> = BTreeMap::new();
    for (class, row) in WORDS {
        for word in row.split_whitespace() {
            let entry = words.entry(word).or_default();
            *entry = entry.and(*class).and(by_person(word, *class));
        }
    }
    Lexicon::new(words)
});

impl Lexicon {
    fn new(words: BTreeMap<&'static str, Class>) -> Self {
        let mut lexicon = Self {
            heads: vec![(false, 0); HAN].into(),
            single: Vec::new(),
            pairs: vec![Pair::default(); PAIRS].into(),
            words: Vec::new(),
        };
        let mut longer: Vec<(u32, &str, Class)> = Vec::new();
        for (word, class) in words {
            let first = han(word.as_bytes()).expect("words are Han");
            let head = &mut lexicon.heads[first as usize];
            if let Some(second) = han(&word.as_bytes()[3..]) {
                head.0 = true;
                longer.push((key(first, second), word, class));
            } else {
                lexicon.single.push(class);
                head.1 = u8::try_from(lexicon.single.len()).expect("few words have one character");
            }
        }
        longer.sort_by_key(|(key, word, _)| (*key, std::cmp::Reverse(word.len())));
        for (key, word, class) in longer {
            let count = u16::try_from(lexicon.words.len()).expect("there are some thousand words");
            let place = lexicon.place(key);
            let pair = &mut lexicon.pairs[place];
            if pair.count == 0 {
                (pair.key, pair.first) = (key, count);
            }
            pair.count += 1;
            lexicon.words.push((word, class));
        }
        lexicon
    }

    /// Where a pair is, or would be.
    fn place(&self, key: u32) -> usize {
        let mut place = (key.wrapping_mul(0x9e37_79b1) >> 19) as usize % PAIRS;
        while self.pairs[place].count > 0 && self.pairs[place].key != key {
            place = (place + 1) % PAIRS;
        }
        place
    }

    /// The longest word that `text` begins with, the first of its characters being `first`.
    #[inline]
    fn begin(&self, text: &[u8], first: u32) -> Option<(usize, Class)> {
        let (longer, single) = self.heads[first as usize];
        if longer && let Some(second) = han(&text[3..]) {
            let pair = self.pairs[self.place(key(first, second))];
            let words = &self.words[usize::from(pair.first)..][..usize::from(pair.count)];
            let found = words
                .iter()
                .find(|(word, _)| text.starts_with(word.as_bytes()));
            if let Some((word, class)) = found {
                return Some((word.len(), *class));
            }
        }
        let place = usize::from(single).checked_sub(1)?;
        Some((3, self.single[place]))
    }
}

fn key(first: u32, second: u32) -> u32 {
    first << 16 | second
}

/// The place in the basic plane of the Han character that a text begins with.
#[inline]
fn han(text: &[u8]) -> Option<u32> {
    let [lead @ 0xe4..=0xe9, middle, last, ..] = *text else {
        return None;
    };
    let code = u32::from(lead & 0xf) << 12 | u32::from(middle & 0x3f) << 6 | u32::from(last & 0x3f);
    code.checked_sub(FIRST_HAN)
}

/// What follows from whom a word names.
fn by_person(word: &str, class: Class) -> Class {
    if class == Class::PLAIN || class.is(Class::META) {
        Class::PLAIN
    } else if word.contains(['您', '你']) {
        Class::YOU
    } else if word.starts_with(['我', '咱', '俺']) {
        Class::SELF
    } else if class.is(Class::YOU) {
        Class::PLAIN
    } else if word.contains(['他', '她']) && !word.contains('们') {
        Class::THEM
    } else if word.contains("客户") || word.contains("用户") {
        Class::THIRD
    } else {
        Class::PLAIN
    }
}

#[cfg(test)]
mod tests {
    use aho_corasick::{AhoCorasick, MatchKind};

    use super::{Class, Cues, WORDS};
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
