//! The words that the gates listen for, ready to be looked up.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::class::Class;
use super::words::WORDS;

/// The words by their first two characters; the longest of a pair first.
///
/// For so many short words this takes a third of the time of an automaton that fits no cache.
pub(super) struct Lexicon {
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

pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
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
    pub(super) fn begin(&self, text: &[u8], first: u32) -> Option<(usize, Class)> {
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
pub(super) fn han(text: &[u8]) -> Option<u32> {
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
