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
    sets: Vec<Set>,
    gathered: Vec<u32>,
}

#[derive(Default)]
struct Set {
    is_used: bool,
    is_wanted: bool,
    bits: Vec<Bit>,
}

impl Elements {
    /// Forgets everything, and makes room for so many sets.
    pub(super) fn clear(&mut self, sets: usize) {
        for set in self.used.drain(..) {
            self.sets[set as usize].is_used = false;
        }
        for set in self.gathered.drain(..) {
            let set = &mut self.sets[set as usize];
            set.is_wanted = false;
            set.bits.clear();
        }
        if self.sets.len() < sets {
            self.sets.resize_with(sets, Set::default);
        }
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
        let is_used = &mut self.sets[set as usize].is_used;
        if !*is_used {
            *is_used = true;
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
        self.sets[set as usize].is_used
    }

    /// Has [`gather`](Self::gather) gather this set.
    pub(super) fn want(&mut self, set: u32) {
        let is_wanted = &mut self.sets[set as usize].is_wanted;
        if !*is_wanted {
            *is_wanted = true;
            self.gathered.push(set);
        }
    }

    /// Gathers the hits of the sets that are wanted, in order.
    pub(super) fn gather(&mut self) {
        if self.gathered.is_empty() {
            return;
        }
        for (set, hit) in &self.asked {
            let set = &mut self.sets[*set as usize];
            if set.is_wanted {
                set.bits.push(self.found[*hit as usize]);
            }
        }
        for set in &self.gathered {
            let bits = &mut self.sets[*set as usize].bits;
            if !bits.is_sorted() {
                bits.sort_unstable();
            }
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
        &self.sets[set as usize].bits
    }
}
