//! The right edge of a growing tree: all that appending and the root need.

use serde::{Deserialize, Serialize};

use crate::certify::merkle::Hash;

/// How many leaves there are, and the hashes of the perfect subtrees they fall into, the largest
/// first: one for each bit of the number of leaves.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Parts", into = "Parts")]
pub(crate) struct Frontier {
    size: u64,
    hashes: Vec<Hash>,
}

/// A frontier as it is kept.
#[derive(Serialize, Deserialize)]
struct Parts {
    size: u64,
    hashes: Vec<Hash>,
}

impl Frontier {
    /// The frontier of `size` leaves; `None` unless there is one hash for each bit of `size`.
    pub(crate) fn from_parts(size: u64, hashes: Vec<Hash>) -> Option<Self> {
        let bits = usize::try_from(size.count_ones()).ok()?;
        (hashes.len() == bits).then_some(Self { size, hashes })
    }

    /// How many leaves the tree has.
    pub(crate) fn size(&self) -> u64 {
        self.size
    }

    pub(crate) fn hashes(&self) -> &[Hash] {
        &self.hashes
    }

    /// Takes in the hash of one more leaf.
    pub(crate) fn append(&mut self, leaf: Hash) {
        let mut hash = leaf;
        for _ in 0..self.size.trailing_ones() {
            let left = self.hashes.pop().expect("one hash for each bit");
            hash = Hash::node(left, hash);
        }
        self.hashes.push(hash);
        self.size += 1;
    }

    /// The root over all leaves so far.
    pub(crate) fn root(&self) -> Hash {
        let smallest_first = self.hashes.iter().rev().copied();
        let joined = smallest_first.reduce(|right, left| Hash::node(left, right));
        joined.unwrap_or_else(Hash::of_nothing)
    }
}

impl Extend<Hash> for Frontier {
    fn extend<I: IntoIterator<Item = Hash>>(&mut self, leaves: I) {
        leaves.into_iter().for_each(|leaf| self.append(leaf));
    }
}

impl FromIterator<Hash> for Frontier {
    fn from_iter<I: IntoIterator<Item = Hash>>(leaves: I) -> Self {
        let mut frontier = Self::default();
        frontier.extend(leaves);
        frontier
    }
}

impl TryFrom<Parts> for Frontier {
    type Error = &'static str;

    fn try_from(parts: Parts) -> Result<Self, Self::Error> {
        Self::from_parts(parts.size, parts.hashes).ok_or("not one hash for each bit of the size")
    }
}

impl From<Frontier> for Parts {
    fn from(frontier: Frontier) -> Self {
        let Frontier { size, hashes } = frontier;
        Self { size, hashes }
    }
}
