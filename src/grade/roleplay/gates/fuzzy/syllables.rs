//! Texts as syllables without tones.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use pinyin::ToPinyin;

use super::words::OTHER_WORDS;
use crate::text::Folded;

/// A text as syllables: two bytes a character, the first of them alone with its high bit set.
pub(in crate::grade::roleplay) struct Syllables {
    pub(super) code: Vec<u8>,
    /// Where each character begins in the folded text, and its end.
    places: Vec<usize>,
}

impl Syllables {
    /// Reads a folded text.
    pub(in crate::grade::roleplay) fn new(folded: &Folded) -> Self {
        let text = folded.as_str();
        let mut places = Vec::with_capacity(text.len() / 3 + 2);
        let mut code = Vec::with_capacity(text.len());
        for (at, ch) in text.char_indices() {
            places.push(at);
            code.extend(encode(class(ch)));
        }
        places.push(text.len());
        Self { code, places }
    }

    /// The bytes of the folded text that a range of characters takes.
    pub(super) fn bytes(&self, characters: &Range<usize>) -> Range<usize> {
        self.places[characters.start]..self.places[characters.end]
    }
}

/// Seven bits in each of two bytes, so that no match begins between two characters.
pub(super) fn encode(class: u16) -> [u8; 2] {
    let [high, low] = ((class << 1) & 0x7f00 | class & 0x7f).to_be_bytes();
    [high | 0x80, low]
}

struct Table {
    /// For each character of the basic plane the number of its syllable, none being 0.
    classes: Box<[u16]>,
    words: HashSet<(char, char)>,
}

const FIRST: char = '\u{4e00}';
const LAST: char = '\u{9fff}';

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut numbers: HashMap<String, u16> = HashMap::new();
    let mut classes = Vec::new();
    for ch in FIRST..=LAST {
        let class = ch.to_pinyin().map_or(0, |pinyin| {
            let next = numbers.len() + 1;
            let next = u16::try_from(next).expect("there are some four hundred syllables");
            *numbers.entry(merged(pinyin.plain())).or_insert(next)
        });
        classes.push(class);
    }
    let words = OTHER_WORDS.split_whitespace();
    let pairs = words.filter_map(|word| word.chars().next().zip(word.chars().nth(1)));
    Table {
        classes: classes.into(),
        words: pairs.collect(),
    }
});

/// The number of a character's syllable, 0 without one.
pub(super) fn class(ch: char) -> u16 {
    let place = u32::from(ch).checked_sub(u32::from(FIRST));
    place.map_or(0, |place| {
        TABLE.classes.get(place as usize).copied().unwrap_or(0)
    })
}

/// A syllable with what many speakers do not tell apart made one.
pub(super) fn merged(syllable: &str) -> String {
    let (initial, rest) = match syllable.as_bytes() {
        [b'z' | b'c' | b's', b'h', ..] => (&syllable[..1], &syllable[2..]),
        [b'n', _, ..] => ("l", &syllable[1..]),
        [b'f', ..] => ("h", &syllable[1..]),
        _ => ("", syllable),
    };
    let rest = match rest.strip_suffix("ng") {
        Some(start) if !start.ends_with('o') => format!("{start}n"),
        _ => rest.to_owned(),
    };
    format!("{initial}{rest}")
}

/// Whether two characters are a word that is no slip of another.
pub(super) fn is_word(pair: (char, char)) -> bool {
    TABLE.words.contains(&pair)
}
