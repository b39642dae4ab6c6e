//! A folded text letter by letter: where each stands, how it sounds, what it joins.
//!
//! Letters sound alike whose syllables do, without tones and with what many speakers do not tell
//! apart made one: n and l, f and h, z and zh, an and ang. What has no syllable sounds like itself.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use pinyin::ToPinyin;

use super::other_words::{SMALL, SMALL_TOO};
use crate::text::Folded;

/// How a letter sounds.
pub(super) type Sound = u16;

/// More than any sound.
pub(super) const SOUNDS: usize = 1 << SOUND_BITS;
pub(super) const SOUND_BITS: u32 = 12;

/// Sounds of syllables are smaller than this; those of other letters are not, and some share one.
const SYLLABLES: Sound = 1 << 9;

/// A letter of a folded text.
#[derive(Clone, Copy)]
pub(super) struct Letter {
    pub(super) ch: char,
    /// Where it begins.
    byte: u32,
    pub(super) sound: Sound,
    kinds: u8,
}

/// What a letter is, and what keeps it from being a slip at the edge of a word.
const FIGURE: u8 = 1;
const SMALL_KIND: u8 = 1 << 1;
const SMALL_TOO_KIND: u8 = 1 << 2;
const LATIN: u8 = 1 << 3;
const DIGIT: u8 = 1 << 4;
const DOT: u8 = 1 << 5;
/// No word or number goes on with it.
const FRESH: u8 = 1 << 6;

impl Letter {
    #[inline]
    pub(super) fn new(ch: char, byte: usize) -> Self {
        let place = u32::from(ch).wrapping_sub(FIRST as u32) as usize;
        let (sound, kinds) = match TABLE.get(place) {
            Some(0) | None => other(ch),
            Some(cell) => (cell & (SOUNDS - 1) as u16, (cell >> SOUND_BITS) as u8),
        };
        let byte = byte as u32;
        Self {
            ch,
            byte,
            sound,
            kinds,
        }
    }

    /// Whether it has a syllable.
    pub(super) fn is_syllable(&self) -> bool {
        self.sound < SYLLABLES
    }

    /// Whether it stands between words so often that two letters with it say too little.
    pub(super) fn is_small(&self) -> bool {
        self.kinds & SMALL_KIND != 0
    }

    /// Whether it stands between words so often that at the edge of a word it is no slip.
    pub(super) fn is_small_at_edge(&self) -> bool {
        self.kinds & (SMALL_KIND | SMALL_TOO_KIND) != 0
    }

    /// Whether the two are within one number or one Latin word.
    #[inline]
    fn joins(&self, next: &Self) -> bool {
        let both = self.kinds & next.kinds;
        if next.kinds & FRESH != 0 {
            return false;
        }
        both & (LATIN | FIGURE) != 0
            || self.kinds & DOT != 0 && next.kinds & DIGIT != 0
            || self.kinds & DIGIT != 0 && next.kinds & DOT != 0
    }
}

/// The sound and the kinds of a letter without a syllable.
#[inline(never)]
fn other(ch: char) -> (Sound, u8) {
    let kinds = match ch {
        '0'..='9' => FIGURE | LATIN | DIGIT,
        'a'..='z' | 'A'..='Z' => LATIN,
        '.' => DOT,
        _ => 0,
    };
    let most = SOUNDS as u32 - u32::from(SYLLABLES);
    let sound = u32::from(ch).wrapping_mul(0x9e37_79b1) >> 8;
    (SYLLABLES + (sound % most) as Sound, kinds)
}

/// The letters of a folded text.
#[derive(Default)]
pub(in crate::grade::roleplay) struct Letters {
    /// One more than there are, which begins where the text ends.
    all: Vec<Letter>,
}

impl Letters {
    /// Reads a folded text.
    pub(in crate::grade::roleplay) fn read(&mut self, folded: &Folded) {
        let text = folded.as_str();
        self.all.clear();
        self.all.reserve(text.len() / 3 + 2);
        self.all
            .extend(text.char_indices().map(|(byte, ch)| Letter::new(ch, byte)));
        self.all.push(Letter {
            ch: '\0',
            byte: text.len() as u32,
            sound: 0,
            kinds: 0,
        });
        for byte in folded.beginnings() {
            let at = self
                .all
                .partition_point(|letter| (letter.byte as usize) < byte);
            self.all[at].kinds |= FRESH;
        }
        self.weekdays();
    }

    /// The day of a week is no number with what follows: 下周一两点.
    fn weekdays(&mut self) {
        for at in 1..self.all.len() {
            let is_week = match self.all[at - 1].ch {
                '周' => true,
                '期' => at > 1 && self.all[at - 2].ch == '星',
                '拜' => at > 1 && self.all[at - 2].ch == '礼',
                _ => false,
            };
            if is_week {
                self.all[at].kinds &= !FIGURE;
            }
        }
    }

    pub(super) fn all(&self) -> &[Letter] {
        &self.all[..self.all.len() - 1]
    }

    /// The bytes of the text that some letters take.
    #[inline]
    pub(in crate::grade::roleplay) fn bytes(&self, letters: &Range<usize>) -> Range<usize> {
        self.all[letters.start].byte as usize..self.all[letters.end].byte as usize
    }

    /// Whether letters begin, and whether they end, inside a number or a Latin word: 2小时 is not
    /// said by 12小时, nor 十分钟 by 四十分钟.
    #[inline]
    pub(in crate::grade::roleplay) fn cuts(&self, letters: &Range<usize>) -> (bool, bool) {
        let left = letters.start > 0 && self.all[letters.start - 1].joins(&self.all[letters.start]);
        (
            left,
            self.all[letters.end - 1].joins(&self.all[letters.end]),
        )
    }
}

const FIRST: char = '\u{4e00}';
const LAST: char = '\u{9fff}';

/// For each character of the basic plane its sound and, above that, its kinds; 0 without a
/// syllable.
static TABLE: LazyLock<Box<[u16]>> = LazyLock::new(|| {
    let mut sounds: HashMap<&'static str, Sound> = HashMap::new();
    let mut merged_sounds: HashMap<String, Sound> = HashMap::new();
    let mut table: Vec<u16> = Vec::with_capacity(LAST as usize - FIRST as usize + 1);
    for ch in FIRST..=LAST {
        let sound = ch.to_pinyin().map_or(0, |pinyin| {
            *sounds.entry(pinyin.plain()).or_insert_with_key(|plain| {
                let next = merged_sounds.len() + 1;
                let next = Sound::try_from(next).expect("there are some four hundred syllables");
                *merged_sounds.entry(merged(plain)).or_insert(next)
            })
        });
        table.push(sound);
    }
    let kinds = [
        ("零一二两三四五六七八九十百千", FIGURE),
        (SMALL, SMALL_KIND),
        (SMALL_TOO, SMALL_TOO_KIND),
    ];
    for (letters, kind) in kinds {
        for ch in letters.chars() {
            table[ch as usize - FIRST as usize] |= u16::from(kind) << SOUND_BITS;
        }
    }
    table.into()
});

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
