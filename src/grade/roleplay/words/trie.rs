//! A tree of words read from their last letter to their first, by the sound of the letters.
//!
//! Read backwards, what ends at a letter is found in one walk. Answers are short and most walks
//! end after a letter or two, so a hash of edges behind a filter of pairs is faster here than an
//! automaton that keeps its place: it is smaller, and made in a fraction of the time.

use super::letters::{SOUND_BITS, SOUNDS, Sound};

/// Bits for a place.
const PLACE_BITS: u32 = 26;

/// Bits of the filter of pairs; a power of two.
const FILTER: usize = 1 << 17;

/// A node, and whether a word begins with it: twice its number, and one more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place(u32);

impl Place {
    /// Before any letter.
    const ROOT: Self = Self(0);

    #[inline]
    pub(super) fn node(self) -> u32 {
        self.0 >> 1
    }

    #[inline]
    pub(super) fn is_word(self) -> bool {
        self.0 & 1 == 1
    }
}

/// Words by their sounds.
pub(super) struct Trie {
    /// For each sound the place after it as the last of a word; the root where there is none.
    last: Box<[Place]>,
    /// For each value of a hash of a word's last two sounds whether any word has it.
    filter: Box<[u64]>,
    /// Edges, placed by their hash: the node from which, the sound, the place. 0 is none.
    edges: Box<[u64]>,
    shift: u32,
    nodes: u32,
}

/// A tree in the making.
pub(super) struct Builder {
    /// The nodes on the way to the last word, and its sounds.
    path: Vec<u32>,
    word: Vec<Sound>,
    nodes: u32,
    edges: Vec<(u32, Sound, Place)>,
}

impl Builder {
    pub(super) fn new() -> Self {
        Self {
            path: Vec::new(),
            word: Vec::new(),
            nodes: 1,
            edges: Vec::new(),
        }
    }

    /// Adds a word, its last sound first; words come in order and none is empty. Gives the node at
    /// its end: a greater one than those of all words before, unless it sounds like the last.
    pub(super) fn add(&mut self, word: &[Sound]) -> u32 {
        let pairs = self.word.iter().zip(word);
        let same = pairs.take_while(|(a, b)| a == b).count();
        self.path.truncate(same);
        self.word.truncate(same);
        for (at, sound) in word.iter().enumerate().skip(same) {
            let from = self.path.last().copied().unwrap_or(0);
            let node = self.nodes;
            assert!(node < 1 << (PLACE_BITS - 1), "a bank has far fewer words");
            self.nodes += 1;
            let is_word = u32::from(at + 1 == word.len());
            self.edges.push((from, *sound, Place(node << 1 | is_word)));
            self.path.push(node);
            self.word.push(*sound);
        }
        self.path.last().copied().unwrap_or(0)
    }

    pub(super) fn finish(self) -> Trie {
        let size = (self.edges.len() * 2).next_power_of_two().max(2);
        let mut trie = Trie {
            last: vec![Place::ROOT; SOUNDS].into(),
            filter: vec![0; FILTER / 64].into(),
            edges: vec![0; size].into(),
            shift: u64::BITS - size.trailing_zeros(),
            nodes: self.nodes,
        };
        // Sounds of nodes next to the root; no other node needs one.
        let mut sounds = vec![None; self.nodes as usize];
        for (from, sound, place) in self.edges {
            if from == 0 {
                trie.last[usize::from(sound)] = place;
                sounds[place.node() as usize] = Some(sound);
                continue;
            }
            if let Some(last) = sounds[from as usize] {
                let (cell, bit) = pair(sound, last);
                trie.filter[cell] |= bit;
            }
            let key = key(from, sound);
            let mut at = trie.hash(key);
            while trie.edges[at] != 0 {
                at = (at + 1) & (size - 1);
            }
            trie.edges[at] = key << PLACE_BITS | u64::from(place.0);
        }
        trie
    }
}

impl Trie {
    /// How many nodes there are.
    pub(super) fn nodes(&self) -> usize {
        self.nodes as usize
    }

    /// The place after this sound as the last of a word.
    #[inline]
    pub(super) fn last(&self, sound: Sound) -> Option<Place> {
        let place = self.last[usize::from(sound)];
        (place != Place::ROOT).then_some(place)
    }

    /// Whether any word may end with these two sounds.
    #[inline]
    pub(super) fn may_end(&self, before: Sound, last: Sound) -> bool {
        let (cell, bit) = pair(before, last);
        self.filter[cell] & bit != 0
    }

    /// The place where this sound stands before what leads to `place`.
    #[inline]
    pub(super) fn before(&self, place: Place, sound: Sound) -> Option<Place> {
        let wanted = key(place.node(), sound);
        let mut at = self.hash(wanted);
        loop {
            let edge = self.edges[at];
            if edge >> PLACE_BITS == wanted {
                return Some(Place((edge & ((1 << PLACE_BITS) - 1)) as u32));
            }
            if edge == 0 {
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
fn key(node: u32, sound: Sound) -> u64 {
    u64::from(node) << SOUND_BITS | u64::from(sound)
}

/// The place of a pair in the filter.
#[inline]
fn pair(before: Sound, last: Sound) -> (usize, u64) {
    let both = u32::from(last) << SOUND_BITS | u32::from(before);
    let bit = both.wrapping_mul(0x9e37_79b1) as usize >> (u32::BITS - FILTER.trailing_zeros());
    (bit / 64, 1 << (bit % 64))
}
