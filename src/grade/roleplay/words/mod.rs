//! Words in an answer, as they are and with slips of the ear and of the input method: 报歉 for
//! 抱歉, 码上 for 马上.
//!
//! Words are looked for by their sounds. What sounds right is the word itself if every letter is
//! right, and a slip if one or two are not and what differs forms no other word.

mod gathered;
mod letters;
mod other_words;
mod pairs;
#[cfg(test)]
mod tests;
mod trie;

use std::ops::Range;

use self::letters::Letter;
use self::pairs::{Pairs, is_slip};
use self::trie::{Node, Trie};
use crate::text::Folded;

pub(super) use self::gathered::Gathered;
pub(super) use self::letters::Letters;

/// Letters whose codes go into one number.
const TAIL: usize = 4;

/// Words ready to be looked for, each with what it is for.
pub(super) struct Words<U> {
    trie: Trie,
    /// In the order of their sounds, backwards.
    words: Box<[Word]>,
    texts: String,
    uses: Box<[U]>,
    pub(super) pairs: Pairs,
}

struct Word {
    /// The codes of its last letters.
    tail: u64,
    mask: u64,
    /// Whether the tail says it all.
    is_short: bool,
    /// Whether it is looked for with slips.
    is_heard: bool,
    /// Whether the next one sounds like it.
    is_followed: bool,
    /// Where its text and its uses begin, and how long they are.
    text: (u32, u32),
    uses: (u32, u32),
}

/// Which of the words count.
pub(super) trait Live<U> {
    fn is_live(&self, to: &U) -> bool;
    /// Whether two neighbouring letters are in some word that counts.
    fn is_pair(&self, pair: (char, char)) -> bool;
}

/// A word with slips, and the letters that may be meant to be it.
pub(super) struct Slip {
    word: u32,
    pub(super) letters: Range<usize>,
}

/// An answer to be searched.
#[derive(Clone, Copy)]
pub(super) struct Heard<'a> {
    pub(super) folded: &'a Folded,
    pub(super) letters: &'a Letters,
}

impl<U> Words<U> {
    fn text(&self, word: &Word) -> &str {
        let (start, length) = word.text;
        &self.texts[start as usize..][..length as usize]
    }

    /// What a word is for.
    #[inline]
    fn uses(&self, word: &Word) -> &[U] {
        let (start, count) = word.uses;
        &self.uses[start as usize..][..count as usize]
    }

    /// Looks for the words that count: calls `each` with the letters of those that are there and
    /// what they are for, from the first end to the last and the longest first, and puts those with
    /// slips into `slips`.
    pub(super) fn find(
        &self,
        heard: Heard<'_>,
        live: &impl Live<U>,
        slips: &mut Vec<Slip>,
        mut each: impl FnMut(&Range<usize>, &[U]),
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
                for word in self.alike(node) {
                    if self.is_right(word, heard, &letters, tail) {
                        let uses = self.uses(word);
                        each(&letters, uses);
                        is_said |= word.is_heard && uses.iter().any(|to| live.is_live(to));
                    } else {
                        may_slip |= word.is_heard;
                    }
                }
                if may_slip && !is_said {
                    self.add_slips(heard, live, node, &letters, slips);
                }
            }
        }
    }

    /// Whether these letters are, without a slip, a word that counts and can be told by its sound.
    pub(super) fn has(
        &self,
        heard: Heard<'_>,
        live: &impl Live<U>,
        letters: &Range<usize>,
    ) -> bool {
        let all = &heard.letters.all()[..letters.end];
        let codes = all.iter().rev().take(TAIL).rev();
        let tail = codes.fold(0, |tail, letter| tail << 16 | code(letter.ch));
        let mut node = None;
        self.walk(all, letters.end - 1, |found, first| {
            node = node.or((first == letters.start).then_some(found));
        });
        node.is_some_and(|node| {
            self.alike(node).any(|word| {
                word.is_heard
                    && self.is_right(word, heard, letters, tail)
                    && self.uses(word).iter().any(|to| live.is_live(to))
            })
        })
    }

    /// The words that begin at a node.
    #[inline]
    fn alike(&self, node: Node) -> impl Iterator<Item = &Word> {
        let mut next = Some(node as usize);
        std::iter::from_fn(move || {
            let word = &self.words[next?];
            next = next.filter(|_| word.is_followed).map(|at| at + 1);
            Some(word)
        })
    }

    /// Whether a word that sounds like these letters is just these.
    #[inline]
    fn is_right(&self, word: &Word, heard: Heard<'_>, letters: &Range<usize>, tail: u64) -> bool {
        let said = || &heard.folded.as_str()[heard.letters.bytes(letters)];
        word.tail == tail & word.mask && (word.is_short || self.text(word) == said())
    }

    /// Adds the words at a node that these letters may be meant to be.
    #[inline(never)]
    fn add_slips(
        &self,
        heard: Heard<'_>,
        live: &impl Live<U>,
        node: Node,
        letters: &Range<usize>,
        slips: &mut Vec<Slip>,
    ) {
        let bytes = heard.letters.bytes(letters);
        if heard.folded.clause(bytes.start) != heard.folded.clause(bytes.end - 1) {
            return;
        }
        for (number, word) in (node..).zip(self.alike(node)) {
            let is_pair = |pair| live.is_pair(pair);
            if word.is_heard
                && is_slip(heard.letters, letters, self.text(word), is_pair)
                && self.uses(word).iter().any(|to| live.is_live(to))
            {
                let letters = letters.clone();
                slips.push(Slip {
                    word: number,
                    letters,
                });
            }
        }
    }

    /// What the word of a slip is for.
    pub(super) fn meant(&self, slip: &Slip) -> &[U] {
        self.uses(&self.words[slip.word as usize])
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
