//! What the elements of chains found. Words such as 您 are in many sets, of which few are in a
//! chain that has something for all its elements: only these are gathered.

use super::Bit;
use super::flags::Flags;
use crate::grade::roleplay::layer::Use;
use crate::grade::roleplay::plan::Plan;
use crate::grade::roleplay::words::Group;

/// The hits of elements.
#[derive(Default)]
pub(super) struct Elements {
    /// Words with their group in a layer, in the order of the scan; the group says their sets.
    words: Vec<(Bit, usize, Group)>,
    /// The groups of each layer whose sets are marked.
    groups: [Flags; 2],
    /// Values with their set.
    values: Vec<(Bit, u32)>,
    /// The sets that have something, in the order of their first hits.
    used: Vec<u32>,
    is_used: Flags,
    /// The sets that are gathered.
    wanted: Vec<u32>,
    is_wanted: Flags,
    sets: Vec<Vec<Bit>>,
}

impl Elements {
    /// Forgets everything, and makes room for what the plan has.
    pub(super) fn clear(&mut self, plan: &Plan<'_>) {
        for set in self.wanted.drain(..) {
            self.sets[set as usize].clear();
        }
        if self.sets.len() < plan.sets() {
            self.sets.resize_with(plan.sets(), Vec::new);
        }
        for (groups, layer) in self.groups.iter_mut().zip(plan.layers()) {
            groups.clear(layer.groups());
        }
        self.is_used.clear(plan.sets());
        self.is_wanted.clear(plan.sets());
        self.used.clear();
        self.words.clear();
        self.values.clear();
    }

    /// Adds a word of a group, which belongs to these sets.
    pub(super) fn add_word(
        &mut self,
        bit: Bit,
        layer: usize,
        group: Group,
        sets: impl Iterator<Item = u32>,
    ) {
        self.words.push((bit, layer, group));
        if self.groups[layer].add(group) {
            for set in sets {
                self.mark(set);
            }
        }
    }

    /// Adds a value that belongs to a set.
    pub(super) fn add_value(&mut self, bit: Bit, set: u32) {
        self.values.push((bit, set));
        self.mark(set);
    }

    fn mark(&mut self, set: u32) {
        if self.is_used.add(set) {
            self.used.push(set);
        }
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
    pub(super) fn gather(&mut self, plan: &Plan<'_>) {
        if self.wanted.is_empty() {
            return;
        }
        let layers = plan.layers();
        for (bit, layer, group) in &self.words {
            for set in sets_of(layers[*layer].uses(*group)) {
                if self.is_wanted.has(set) {
                    self.sets[set as usize].push(*bit);
                }
            }
        }
        for (bit, set) in &self.values {
            if self.is_wanted.has(*set) {
                self.sets[*set as usize].push(*bit);
            }
        }
        for set in &self.wanted {
            // Words stand in the order of their ends, and behind them slips: a sort that sees runs
            // only joins them.
            self.sets[*set as usize].sort_by_key(|bit| (bit.start, bit.end, bit.is_fuzzy));
        }
    }

    /// How much it holds.
    #[cfg(test)]
    pub(super) fn work(&self) -> usize {
        let gathered = self.wanted.iter().map(|set| self.sets[*set as usize].len());
        self.words.len() + self.values.len() + gathered.sum::<usize>()
    }

    /// The hits of a set that was gathered.
    #[inline]
    pub(super) fn of(&self, set: u32) -> &[Bit] {
        &self.sets[set as usize]
    }
}

/// The sets among what a word is for.
pub(super) fn sets_of(uses: &[Use]) -> impl Iterator<Item = u32> {
    uses.iter().filter_map(|to| match *to {
        Use::Element { set } => Some(set),
        Use::Hit { .. } => None,
    })
}
