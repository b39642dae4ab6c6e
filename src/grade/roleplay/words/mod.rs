//! Words in an answer, as they are and with slips of the ear and of the input method: 报歉 for
//! 抱歉, 码上 for 马上.
//!
//! Words are looked for by their sounds. What sounds right is the word itself if every letter is
//! right, and a slip if one or two are not and what differs forms no other word.

mod gathered;
mod groups;
mod letters;
mod other_words;
mod pairs;
#[cfg(test)]
mod tests;
mod trie;

use std::ops::Range;

use serde::{Deserialize, Serialize};

use self::letters::Letter;
use self::pairs::{Pairs, is_slip};
use self::trie::{Node, Trie};
use crate::grade::roleplay::packed::{Flat, flat};
use crate::text::Folded;

pub(super) use self::gathered::Gathered;
pub(super) use self::groups::{Group, Groups, Uses};
pub(super) use self::letters::Letters;

/// Letters whose codes go into one number.
const TAIL: usize = 4;

/// Words ready to be looked for, each with what it is for.
#[derive(PartialEq, Serialize, Deserialize)]
pub(super) struct Words<U> {
    trie: Trie,
    /// In the order of their sounds, backwards.
    #[serde(with = "flat")]
    words: Box<[Word]>,
    texts: String,
    groups: Groups<U>,
    pub(super) pairs: Pairs,
}

#[derive(Clone, Copy, PartialEq)]
struct Word {
    /// The codes of its last letters.
    tail: u64,
    /// Where its text begins; it ends where that of the next begins.
    text: u32,
    /// Its group, how many of its letters the tail holds, and what it is: many words fit into a
    /// processor's near caches, and nearly every word that is looked at is dropped at once.
    packed: u32,
}

impl Word {
    /// Whether the tail says it all.
    const SHORT: u32 = 1;
    /// Whether it is looked for with slips.
    const HEARD: u32 = 1 << 1;
    /// Whether the next one sounds like it.
    const FOLLOWED: u32 = 1 << 2;

    /// Bits for letters, above those for what it is, and for both.
    const LETTERS: u32 = 3;
    const GROUP: u32 = 6;

    /// `letters` is how many of its letters the tail holds.
    fn new(tail: u64, text: usize, letters: usize, is: u32) -> Self {
        Self {
            tail,
            text: u32::try_from(text).expect("a bank has less than 4 GB of words"),
            packed: is | (letters as u32) << Self::LETTERS,
        }
    }

    #[inline]
    fn is(&self, what: u32) -> bool {
        self.packed & what != 0
    }

    #[inline]
    fn group(&self) -> Group {
        self.packed >> Self::GROUP
    }

    /// Which bits of a tail its letters take.
    #[inline]
    fn mask(&self) -> u64 {
        let letters = self.packed >> Self::LETTERS & 0b111;
        u64::MAX >> (64 - 16 * letters)
    }
}

impl Flat for Word {
    const SIZE: usize = 16;

    fn put(&self, bytes: &mut Vec<u8>) {
        self.tail.put(bytes);
        self.text.put(bytes);
        self.packed.put(bytes);
    }

    fn take(bytes: &[u8]) -> Self {
        Self {
            tail: u64::take(&bytes[..8]),
            text: u32::take(&bytes[8..12]),
            packed: u32::take(&bytes[12..]),
        }
    }
}

/// Which of the words count.
pub(super) trait Live {
    fn is_live(&self, group: Group) -> bool;
    /// Whether two neighbouring letters are in some word that counts.
    fn is_pair(&self, pair: (char, char)) -> bool;
}

/// A word with slips, and the letters that may be meant to be it.
pub(super) struct Slip {
    /// The group of the word.
    pub(super) group: Group,
    pub(super) letters: Range<usize>,
}

/// An answer to be searched.
#[derive(Clone, Copy)]
pub(super) struct Heard<'a> {
    pub(super) folded: &'a Folded,
    pub(super) letters: &'a Letters,
}

impl<U> Words<U> {
    /// The text of the word with this number.
    fn text(&self, word: usize) -> &str {
        let end = self.words.get(word + 1).map(|next| next.text as usize);
        &self.texts[self.words[word].text as usize..end.unwrap_or(self.texts.len())]
    }

    /// What the words are for.
    pub(super) fn groups(&self) -> &Groups<U> {
        &self.groups
    }

    /// Looks for the words that count: calls `each` with the letters of those that are there and
    /// their group, from the first end to the last and the longest first, and puts those with slips
    /// into `slips`.
    pub(super) fn find(
        &self,
        heard: Heard<'_>,
        live: &impl Live,
        slips: &mut Vec<Slip>,
        mut each: impl FnMut(&Range<usize>, Group),
    ) {
        let all = heard.letters.all();
        let mut tail = 0;
        let mut nodes: Vec<(Node, usize)> = Vec::with_capacity(16);
        for (last, letter) in all.iter().enumerate() {
            tail = tail << 16 | code(letter.ch);
            self.walk(all, last, |node, first| nodes.push((node, first)));
            while let Some((node, first)) = nodes.pop() {
                let letters = first..last + 1;
                let (mut is_said, mut may_slip) = (false, false);
                for (number, word) in self.alike(node) {
                    if !live.is_live(word.group()) {
                        continue;
                    }
                    if self.is_right(number, heard, &letters, tail) {
                        each(&letters, word.group());
                        is_said |= word.is(Word::HEARD);
                    } else {
                        may_slip |= word.is(Word::HEARD);
                    }
                }
                if may_slip && !is_said {
                    self.add_slips(heard, live, node, &letters, slips);
                }
            }
        }
    }

    /// Whether these letters are, without a slip, a word that counts and can be told by its sound.
    pub(super) fn has(&self, heard: Heard<'_>, live: &impl Live, letters: &Range<usize>) -> bool {
        let all = &heard.letters.all()[..letters.end];
        let codes = all.iter().rev().take(TAIL).rev();
        let tail = codes.fold(0, |tail, letter| tail << 16 | code(letter.ch));
        let mut node = None;
        self.walk(all, letters.end - 1, |found, first| {
            node = node.or((first == letters.start).then_some(found));
        });
        node.is_some_and(|node| {
            self.alike(node).any(|(number, word)| {
                word.is(Word::HEARD)
                    && self.is_right(number, heard, letters, tail)
                    && live.is_live(word.group())
            })
        })
    }

    /// The words that begin at a node, with their numbers.
    #[inline]
    fn alike(&self, node: Node) -> impl Iterator<Item = (usize, Word)> {
        let mut next = Some(node as usize);
        std::iter::from_fn(move || {
            let number = next?;
            let word = self.words[number];
            next = word.is(Word::FOLLOWED).then_some(number + 1);
            Some((number, word))
        })
    }

    /// Whether a word that sounds like these letters is just these.
    #[inline]
    fn is_right(&self, number: usize, heard: Heard<'_>, letters: &Range<usize>, tail: u64) -> bool {
        let word = self.words[number];
        let said = || &heard.folded.as_str()[heard.letters.bytes(letters)];
        word.tail == tail & word.mask() && (word.is(Word::SHORT) || self.text(number) == said())
    }

    /// Adds the words at a node that these letters may be meant to be.
    #[inline(never)]
    fn add_slips(
        &self,
        heard: Heard<'_>,
        live: &impl Live,
        node: Node,
        letters: &Range<usize>,
        slips: &mut Vec<Slip>,
    ) {
        let bytes = heard.letters.bytes(letters);
        if heard.folded.clause(bytes.start) != heard.folded.clause(bytes.end - 1) {
            return;
        }
        for (number, word) in self.alike(node) {
            let is_pair = |pair| live.is_pair(pair);
            if word.is(Word::HEARD)
                && live.is_live(word.group())
                && is_slip(heard.letters, letters, self.text(number), is_pair)
            {
                slips.push(Slip {
                    group: word.group(),
                    letters: letters.clone(),
                });
            }
        }
    }

    /// Calls `each` with every node where words begin that sound like the letters until `last`, and
    /// with their first letter; the shortest first.
    #[inline]
    fn walk(&self, all: &[Letter], last: usize, mut each: impl FnMut(Node, usize)) {
        let Some(mut node) = self.trie.last(all[last].sound) else {
            return;
        };
        let is_word = |node: Node| (node as usize) < self.words.len();
        if is_word(node) {
            each(node, last);
        }
        let mut before = all[..last].iter().enumerate().rev();
        let is_pair = |letter: &Letter| self.trie.may_end(letter.sound, all[last].sound);
        if !all[..last].last().is_some_and(is_pair) {
            return;
        }
        while let Some((first, letter)) = before.next()
            && let Some(next) = self.trie.before(node, letter.sound)
        {
            node = next;
            if is_word(node) {
                each(node, first);
            }
        }
    }
}

/// The code of a letter in sixteen bits; 0 where they do not hold it.
#[inline]
fn code(ch: char) -> u64 {
    u64::from(u16::try_from(u32::from(ch)).unwrap_or(0))
}
