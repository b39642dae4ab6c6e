//! A tree of words read from their last letter to their first, by the sound of the letters.
//!
//! Read backwards, what ends at a letter is found in one walk. Answers are short and most walks
//! end after a letter or two, so a hash of edges behind a filter of pairs is faster here than an
//! automaton that keeps its place: it is smaller, and made in a fraction of the time.

use serde::{Deserialize, Serialize};

use super::letters::{SOUND_BITS, SOUNDS, Sound};
use crate::grade::roleplay::packed::flat;

/// A place in the tree. Where words begin it is the number of the first of them; other places
/// have numbers that no word has.
pub(super) type Node = u32;

/// Bits for a node.
const NODE_BITS: u32 = 26;

/// Before any letter.
const ROOT: Node = (1 << NODE_BITS) - 1;

/// Bits of the filter of pairs; a power of two.
const FILTER: usize = 1 << 17;

/// Words by their sounds.
#[derive(PartialEq, Serialize, Deserialize)]
pub(super) struct Trie {
    /// For each sound the node after it as the last of a word; the root where there is none.
    #[serde(with = "flat")]
    last: Box<[Node]>,
    /// For each value of a hash of a word's last two sounds whether any word has it.
    #[serde(with = "flat")]
    filter: Box<[u64]>,
    /// Edges, placed by their hash: the node from which, the sound, the node to which; ones where
    /// there is none.
    #[serde(with = "flat")]
    edges: Box<[u64]>,
    shift: u32,
}

/// A tree in the making.
pub(super) struct Builder {
    /// The nodes on the way to the last word, and its sounds.
    path: Vec<Node>,
    word: Vec<Sound>,
    /// The next node where no word begins.
    next: usize,
    /// Edges from the root, and the others.
    last: Vec<(Sound, Node)>,
    edges: Vec<(Node, Sound, Node)>,
    pairs: Vec<(Sound, Sound)>,
}

impl Builder {
    /// A tree for no more than so many words.
    pub(super) fn new(words: usize) -> Self {
        Self {
            path: Vec::new(),
            word: Vec::new(),
            next: words,
            last: Vec::new(),
            edges: Vec::with_capacity(words * 2),
            pairs: Vec::new(),
        }
    }

    /// Adds a word with its number, its last sound first. Words come in the order of their sounds,
    /// none is empty and no two sound alike.
    pub(super) fn add(&mut self, word: &[Sound], number: usize) {
        let pairs = self.word.iter().zip(word);
        let same = pairs.take_while(|(a, b)| a == b).count();
        self.path.truncate(same);
        self.word.truncate(same);
        for (at, sound) in word.iter().enumerate().skip(same) {
            let is_end = at + 1 == word.len();
            let node = if is_end { number } else { self.next };
            self.next += usize::from(!is_end);
            assert!(node < ROOT as usize, "a bank has far fewer words");
            let node = node as Node;
            match self.path.last() {
                None => self.last.push((*sound, node)),
                Some(from) => self.edges.push((*from, *sound, node)),
            }
            if at == 1 {
                self.pairs.push((*sound, word[0]));
            }
            self.path.push(node);
            self.word.push(*sound);
        }
    }

    pub(super) fn finish(self) -> Trie {
        // An empty place ends every search.
        let size = (self.edges.len() * 5 / 4 + 1).next_power_of_two();
        let mut trie = Trie {
            last: vec![ROOT; SOUNDS].into(),
            filter: vec![0; FILTER / 64].into(),
            edges: vec![u64::MAX; size].into(),
            shift: u64::BITS - size.trailing_zeros(),
        };
        for (sound, node) in self.last {
            trie.last[usize::from(sound)] = node;
        }
        for (before, last) in self.pairs {
            let (cell, bit) = pair(before, last);
            trie.filter[cell] |= bit;
        }
        for (from, sound, node) in self.edges {
            let key = key(from, sound);
            let mut at = trie.hash(key);
            while trie.edges[at] != u64::MAX {
                at = (at + 1) & (size - 1);
            }
            trie.edges[at] = key << NODE_BITS | u64::from(node);
        }
        trie
    }
}

impl Trie {
    /// The node after this sound as the last of a word.
    #[inline]
    pub(super) fn last(&self, sound: Sound) -> Option<Node> {
        let node = self.last[usize::from(sound)];
        (node != ROOT).then_some(node)
    }

    /// Whether any word may end with these two sounds.
    #[inline]
    pub(super) fn may_end(&self, before: Sound, last: Sound) -> bool {
        let (cell, bit) = pair(before, last);
        self.filter[cell] & bit != 0
    }

    /// The node where this sound stands before what leads to `node`.
    #[inline]
    pub(super) fn before(&self, node: Node, sound: Sound) -> Option<Node> {
        let wanted = key(node, sound);
        let mut at = self.hash(wanted);
        loop {
            let edge = self.edges[at];
            if edge >> NODE_BITS == wanted {
                return Some((edge & ((1 << NODE_BITS) - 1)) as Node);
            }
            if edge == u64::MAX {
                return None;
            }
            at = (at + 1) & (self.edges.len() - 1);
        }
    }

    #[inline]
    fn hash(&self, key: u64) -> usize {
        (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> self.shift) as usize
    }
}

#[inline]
fn key(node: Node, sound: Sound) -> u64 {
    u64::from(node) << SOUND_BITS | u64::from(sound)
}

/// The place of a pair in the filter.
#[inline]
fn pair(before: Sound, last: Sound) -> (usize, u64) {
    let both = u32::from(last) << SOUND_BITS | u32::from(before);
    let bit = both.wrapping_mul(0x9e37_79b1) as usize >> (u32::BITS - FILTER.trailing_zeros());
    (bit / 64, 1 << (bit % 64))
}
