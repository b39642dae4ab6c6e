//! Proofs that a leaf is in a tree, and that a tree is the beginning of another.

use std::ops::Range;

use crate::certify::merkle::Hash;

/// The hashes that lead from leaf `index` to the root over `size` leaves, the lowest first.
///
/// `root_of` gives the root over a run of leaves: what a [`Frontier`](super::Frontier) over their
/// hashes says. The runs do not overlap. `index` must be below `size`.
pub(crate) fn inclusion_proof<E>(
    index: u64,
    size: u64,
    root_of: impl FnMut(Range<u64>) -> Result<Hash, E>,
) -> Result<Vec<Hash>, E> {
    assert!(index < size, "leaf {index} of {size}");
    let mut runs = Vec::new();
    let mut tree = 0..size;
    while tree.end - tree.start > 1 {
        let (left, right) = halves(&tree);
        let (within, beside) = if index < right.start {
            (left, right)
        } else {
            (right, left)
        };
        runs.push(beside);
        tree = within;
    }
    runs.into_iter().rev().map(root_of).collect()
}

/// The hashes that show that the tree over `old` leaves is the beginning of that over `new`, the
/// lowest first; `root_of` is as for [`inclusion_proof`].
///
/// `old` must be at least 1 and at most `new`.
pub(crate) fn consistency_proof<E>(
    old: u64,
    new: u64,
    root_of: impl FnMut(Range<u64>) -> Result<Hash, E>,
) -> Result<Vec<Hash>, E> {
    assert!((1..=new).contains(&old), "{old} of {new} leaves");
    let mut runs = Vec::new();
    let mut tree = 0..new;
    while tree.end != old {
        let (left, right) = halves(&tree);
        let (within, beside) = if old <= right.start {
            (left, right)
        } else {
            (right, left)
        };
        runs.push(beside);
        tree = within;
    }
    // Whoever verifies knows the root of the old tree itself.
    if tree.start > 0 {
        runs.push(tree);
    }
    runs.into_iter().rev().map(root_of).collect()
}

/// The two subtrees of a tree of at least two leaves: the left one has the most leaves that are a
/// power of two and fewer than all.
fn halves(tree: &Range<u64>) -> (Range<u64>, Range<u64>) {
    let leaves = tree.end - tree.start;
    let middle = tree.start + (1 << (leaves - 1).ilog2());
    (tree.start..middle, middle..tree.end)
}

/// Whether `proof` shows that the leaf with the hash `leaf` is number `index`, from 0, of the
/// `size` leaves below `root`.
pub(crate) fn is_included(index: u64, size: u64, leaf: Hash, proof: &[Hash], root: Hash) -> bool {
    if index >= size {
        return false;
    }
    let mut climb = Climb::from(index, size - 1);
    let mut hash = leaf;
    for beside in proof {
        hash = match climb.step() {
            Some(Side::Left) => Hash::node(*beside, hash),
            Some(Side::Right) => Hash::node(hash, *beside),
            None => return false,
        };
    }
    climb.is_at_root() && hash == root
}

/// Whether `proof` shows that the `old` leaves below `old_root` are the first of the `new` leaves
/// below `new_root`.
///
/// Nothing is shown about a tree without leaves, so that it is consistent with none.
pub(crate) fn is_consistent(
    (old, old_root): (u64, Hash),
    (new, new_root): (u64, Hash),
    proof: &[Hash],
) -> bool {
    if old == 0 || old > new {
        return false;
    }
    if old == new {
        return proof.is_empty() && old_root == new_root;
    }
    let own;
    let (start, rest) = if old.is_power_of_two() {
        own = old_root;
        (&own, proof)
    } else {
        let Some(split) = proof.split_first() else {
            return false;
        };
        split
    };
    let mut climb = Climb::from(old - 1, new - 1);
    climb.skip_right_edges();
    let (mut of_old, mut of_new) = (*start, *start);
    for beside in rest {
        match climb.step() {
            Some(Side::Left) => {
                of_old = Hash::node(*beside, of_old);
                of_new = Hash::node(*beside, of_new);
            }
            Some(Side::Right) => of_new = Hash::node(of_new, *beside),
            None => return false,
        }
    }
    climb.is_at_root() && of_old == old_root && of_new == new_root
}

/// On which side of the way up the next hash of a proof stands.
enum Side {
    Left,
    Right,
}

/// The way from a node up to the root, as RFC 9162 walks it (sections 2.1.3.2 and 2.1.4.2).
struct Climb {
    node: u64,
    /// The last node of the same level.
    last: u64,
}

impl Climb {
    fn from(node: u64, last: u64) -> Self {
        Self { node, last }
    }

    fn is_at_root(&self) -> bool {
        self.last == 0
    }

    fn up(&mut self) {
        self.node >>= 1;
        self.last >>= 1;
    }

    /// Climbs as long as the node ends its parent.
    fn skip_right_edges(&mut self) {
        while self.node & 1 == 1 {
            self.up();
        }
    }

    /// Climbs to the next node that has a sibling, and past it; `None` where there is none.
    fn step(&mut self) -> Option<Side> {
        if self.is_at_root() {
            return None;
        }
        let is_right = self.node & 1 == 1;
        let side = if is_right || self.node == self.last {
            // The last node of a level may have no sibling there: it stands higher up.
            while self.node & 1 == 0 && self.node != 0 {
                self.up();
            }
            Side::Left
        } else {
            Side::Right
        };
        self.up();
        Some(side)
    }
}
