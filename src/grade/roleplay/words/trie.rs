//! A tree of words read from their last letter to their first, by the sound of the letters.
//!
//! Read backwards, what ends at a letter is found in one walk. Answers are short and most walks
//! end after a letter or two, so a hash of edges behind a filter of pairs is faster here than an
//! automaton that keeps its place: it is smaller, and made in a fraction of the time.

use serde::{Deserialize, Serialize, Serializer};

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
    #[serde(serialize_with = "there", deserialize_with = "flat::deserialize")]
    edges: Edges,
}

/// Edges, placed by their hash: the node from which, the sound, the node to which.
#[derive(PartialEq)]
struct Edges {
    /// [`NO_EDGE`] where there is none.
    places: Box<[u64]>,
    shift: u32,
}

const NO_EDGE: u64 = u64::MAX;

/// A tree in the making.
pub(super) struct Builder {
    /// The nodes on the way to the last word, and its sounds.
    path: Vec<Node>,
    word: Vec<Sound>,
    /// The next node where no word begins.
    next: usize,
    /// Edges from the root, and the others.
    last: Vec<(Sound, Node)>,
    edges: Vec<u64>,
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
                Some(from) => {
                    let edge = key(*from, *sound) << NODE_BITS | u64::from(node);
                    self.edges.push(edge);
                }
            }
            if at == 1 {
                self.pairs.push((*sound, word[0]));
            }
            self.path.push(node);
            self.word.push(*sound);
        }
    }

    pub(super) fn finish(self) -> Trie {
        let mut trie = Trie {
            last: vec![ROOT; SOUNDS].into(),
            filter: vec![0; FILTER / 64].into(),
            edges: Edges::from(self.edges),
        };
        for (sound, node) in self.last {
            trie.last[usize::from(sound)] = node;
        }
        for (before, last) in self.pairs {
            let (cell, bit) = pair(before, last);
            trie.filter[cell] |= bit;
        }
        trie
    }
}

impl From<Vec<u64>> for Edges {
    fn from(edges: Vec<u64>) -> Self {
        // An empty place ends every search.
        let size = (edges.len() * 5 / 4 + 1).next_power_of_two();
        let mut placed = Self {
            places: vec![NO_EDGE; size].into(),
            shift: u64::BITS - size.trailing_zeros(),
        };
        for edge in edges {
            let mut at = placed.hash(edge >> NODE_BITS);
            while placed.places[at] != NO_EDGE {
                at = (at + 1) & (size - 1);
            }
            placed.places[at] = edge;
        }
        placed
    }
}

/// Writes the edges that there are. They stand in the order of their places and begin behind an
/// empty one, so that each comes to its place again.
fn there<S: Serializer>(edges: &Edges, serializer: S) -> Result<S::Ok, S::Error> {
    let places = &edges.places;
    let first = places.iter().position(|edge| *edge == NO_EDGE).unwrap_or(0);
    let (last, first) = places.split_at(first);
    let all = first.iter().chain(last).copied();
    let all: Vec<u64> = all.filter(|edge| *edge != NO_EDGE).collect();
    flat::serialize(&all, serializer)
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
        self.edges.before(node, sound)
    }
}

impl Edges {
    #[inline]
    fn before(&self, node: Node, sound: Sound) -> Option<Node> {
        let wanted = key(node, sound);
        let mut at = self.hash(wanted);
        loop {
            let edge = self.places[at];
            if edge >> NODE_BITS == wanted {
                return Some((edge & ((1 << NODE_BITS) - 1)) as Node);
            }
            if edge == NO_EDGE {
                return None;
            }
            at = (at + 1) & (self.places.len() - 1);
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
