//! What the elements of chains found. Words such as 您 are in many sets, of which few are in a
//! chain that has something for all its elements: only these are gathered.

use super::Bit;

/// The hits of elements.
#[derive(Default)]
pub(super) struct Elements {
    found: Vec<Bit>,
    /// The sets and the hits that belong to them, in the order of the scan.
    asked: Vec<(u32, u32)>,
    /// The sets that have something, in the order of their first hits.
    used: Vec<u32>,
    is_used: Marks,
    /// The sets that are gathered.
    wanted: Vec<u32>,
    is_wanted: Marks,
    sets: Vec<Vec<Bit>>,
}

/// A mark for each set: of many sets few have one, and all fit a processor's nearest cache.
#[derive(Default)]
struct Marks(Vec<u64>);

impl Marks {
    fn clear(&mut self, sets: usize) {
        self.0.clear();
        self.0.resize(sets.div_ceil(64), 0);
    }

    #[inline]
    fn has(&self, set: u32) -> bool {
        self.0[set as usize / 64] & 1 << (set % 64) != 0
    }

    /// Marks a set; whether it had no mark.
    #[inline]
    fn add(&mut self, set: u32) -> bool {
        let (cell, mask) = (&mut self.0[set as usize / 64], 1 << (set % 64));
        let is_new = *cell & mask == 0;
        *cell |= mask;
        is_new
    }
}

impl Elements {
    /// Forgets everything, and makes room for so many sets.
    pub(super) fn clear(&mut self, sets: usize) {
        for set in self.wanted.drain(..) {
            self.sets[set as usize].clear();
        }
        if self.sets.len() < sets {
            self.sets.resize_with(sets, Vec::new);
        }
        self.is_used.clear(sets);
        self.is_wanted.clear(sets);
        self.used.clear();
        self.found.clear();
        self.asked.clear();
    }

    /// Keeps a hit that belongs to sets; gives its number.
    pub(super) fn keep(&mut self, bit: Bit) -> u32 {
        self.found.push(bit);
        (self.found.len() - 1) as u32
    }

    /// Puts a hit that was kept into a set.
    #[inline]
    pub(super) fn add(&mut self, set: u32, hit: u32) {
        if self.is_used.add(set) {
            self.used.push(set);
        }
        self.asked.push((set, hit));
    }

    /// The sets that have something, in the order of their first hits.
    pub(super) fn used(&self) -> &[u32] {
        &self.used
    }

    #[inline]
    pub(super) fn is_used(&self, set: u32) -> bool {
        self.is_used.has(set)
    }

    /// Has [`gather`](Self::gather) gather this set.
    pub(super) fn want(&mut self, set: u32) {
        if self.is_wanted.add(set) {
            self.wanted.push(set);
        }
    }

    /// Gathers the hits of the sets that are wanted, in order.
    pub(super) fn gather(&mut self) {
        if self.wanted.is_empty() {
            return;
        }
        for (set, hit) in &self.asked {
            if self.is_wanted.has(*set) {
                self.sets[*set as usize].push(self.found[*hit as usize]);
            }
        }
        for set in &self.wanted {
            // Words stand in order, and behind them slips: a sort that sees runs only joins them.
            self.sets[*set as usize].sort();
        }
    }

    /// How much it holds.
    #[cfg(test)]
    pub(super) fn work(&self) -> usize {
        self.found.len() + self.asked.len()
    }

    /// The hits of a set that was gathered.
    #[inline]
    pub(super) fn of(&self, set: u32) -> &[Bit] {
        &self.sets[set as usize]
    }
}
