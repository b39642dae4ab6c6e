//! Neighbouring letters: together they are a word, and no slip of another.

use std::ops::Range;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::letters::{Letter, Letters};
use super::other_words::OTHER_WORDS;
use crate::grade::roleplay::packed::flat;

/// Bits for an owner.
const OWNER_BITS: u32 = 16;

/// Neighbouring letters in words that are looked for, with the owners of the words; in order.
#[derive(Default, PartialEq, Serialize, Deserialize)]
pub(in crate::grade::roleplay) struct Pairs(#[serde(with = "flat")] Vec<u64>);

impl Pairs {
    /// Adds the neighbours in folded words of this owner. It takes less time for words in order.
    pub(in crate::grade::roleplay) fn add(&mut self, owner: u16, words: &[String]) {
        let mut last = "";
        for word in words {
            let same = last
                .bytes()
                .zip(word.bytes())
                .take_while(|(a, b)| a == b)
                .count();
            // The letter before the first that differs is a neighbour of it.
            let same = word.floor_char_boundary(same);
            let from = word[..same]
                .chars()
                .next_back()
                .map_or(0, |ch| same - ch.len_utf8());
            let mut letters = word[from..].chars();
            if let Some(mut before) = letters.next() {
                for ch in letters {
                    self.0
                        .push(key((before, ch)) << OWNER_BITS | u64::from(owner));
                    before = ch;
                }
            }
            last = word;
        }
    }

    /// Ends the adding.
    pub(super) fn sort(&mut self) {
        self.0.sort_unstable();
        self.0.dedup();
        self.0.shrink_to_fit();
    }

    /// Whether an owner that `is_meant` has these neighbours.
    pub(in crate::grade::roleplay) fn has(
        &self,
        pair: (char, char),
        is_meant: impl Fn(u16) -> bool,
    ) -> bool {
        let key = key(pair);
        let first = self.0.partition_point(|known| known >> OWNER_BITS < key);
        let owners = self.0[first..].iter();
        let mut owners = owners.take_while(|known| *known >> OWNER_BITS == key);
        owners.any(|known| is_meant(*known as u16))
    }
}

fn key((left, right): (char, char)) -> u64 {
    u64::from(u32::from(left)) << 21 | u64::from(u32::from(right))
}

static OTHERS: LazyLock<Vec<(char, char)>> = LazyLock::new(|| {
    let words = OTHER_WORDS.split_whitespace();
    let pairs = words.filter_map(|word| word.chars().next().zip(word.chars().nth(1)));
    let mut pairs: Vec<_> = pairs.collect();
    pairs.sort_unstable();
    pairs
});

/// Whether two letters are a word that is known to be no slip.
fn is_other_word(left: Option<&Letter>, right: Option<&Letter>) -> bool {
    let pair = left.zip(right).map(|(left, right)| (left.ch, right.ch));
    pair.is_some_and(|pair| OTHERS.binary_search(&pair).is_ok())
}

/// Whether some letters are `meant`, which sounds like them, with a slip or two. `is_pair` tells
/// whether two neighbours are in some word that is looked for.
pub(super) fn is_slip(
    letters: &Letters,
    said: &Range<usize>,
    meant: &str,
    is_pair: impl Fn((char, char)) -> bool,
) -> bool {
    let all = letters.all();
    let length = said.len();
    let most = if length >= 5 { 2 } else { 1 };
    let heard = &all[said.clone()];
    let differs = |(letter, meant): (&Letter, char)| letter.ch != meant;
    let slips = || {
        let pairs = heard.iter().zip(meant.chars()).enumerate();
        pairs.filter(|(_, pair)| differs(*pair)).map(|(at, _)| at)
    };
    let is_small_edge = |at: usize| (at == 0 || at + 1 == length) && heard[at].is_small_at_edge();
    let count = slips().count();
    if !(1..=most).contains(&count) || meant != "再见" && slips().any(is_small_edge) {
        return false;
    }
    let before = said.start.checked_sub(1).and_then(|at| all.get(at));
    let after = all.get(said.end);
    // The end of one word and the beginning of another: 家里解决.
    let is_seam = || is_other_word(before, heard.first()) || is_other_word(heard.last(), after);
    if length == 2 && is_seam() {
        return false;
    }
    let is_word = |left: Option<&Letter>, right: Option<&Letter>| {
        let pair = left.zip(right).map(|(left, right)| (left.ch, right.ch));
        is_other_word(left, right) || pair.is_some_and(&is_pair)
    };
    !slips().any(|at| {
        let left = (said.start + at).checked_sub(1).and_then(|at| all.get(at));
        let letter = Some(&heard[at]);
        is_word(left, letter) || is_word(letter, all.get(said.start + at + 1))
    })
}
