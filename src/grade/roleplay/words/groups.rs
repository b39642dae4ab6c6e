//! What words are for. Many words are for the same: they share a group.

use std::collections::HashMap;
use std::hash::Hash;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::grade::roleplay::packed::flat;

/// The number of a group.
pub(in crate::grade::roleplay) type Group = u32;

/// What the words of each group are for.
#[derive(PartialEq, Serialize, Deserialize)]
pub(in crate::grade::roleplay) struct Uses<U> {
    /// Where each group begins, and where the last one ends.
    #[serde(with = "flat")]
    starts: Vec<u32>,
    all: Vec<U>,
    /// For each group a bit that says whether it has any.
    #[serde(with = "flat")]
    filled: Vec<u64>,
}

/// Groups with what they are for, and the other way round.
#[derive(PartialEq, Serialize, Deserialize)]
pub(in crate::grade::roleplay) struct Groups<U> {
    uses: Uses<U>,
    /// Each use with the place of its groups, in order.
    by_use: Vec<(U, Range<usize>)>,
    #[serde(with = "flat")]
    groups: Vec<Group>,
}

/// Groups in the making.
pub(super) struct Grouping<U> {
    known: HashMap<Vec<U>, Group>,
}

impl<U> Uses<U> {
    /// How many groups there are.
    pub(in crate::grade::roleplay) fn groups(&self) -> usize {
        self.starts.len() - 1
    }

    /// What the words of a group are for.
    #[inline]
    pub(in crate::grade::roleplay) fn of(&self, group: Group) -> &[U] {
        let group = group as usize;
        &self.all[self.starts[group] as usize..self.starts[group + 1] as usize]
    }

    /// Whether the words of a group are for anything.
    #[inline]
    pub(in crate::grade::roleplay) fn has(&self, group: Group) -> bool {
        self.filled[group as usize / 64] & 1 << (group % 64) != 0
    }
}

impl<U: Copy> Uses<U> {
    /// From uses in order, each with its groups.
    fn new<'g>(groups: usize, by_use: impl Iterator<Item = (U, &'g [Group])> + Clone) -> Self {
        let mut starts = vec![0; groups + 1];
        let mut filled = vec![0; groups.div_ceil(64)];
        for group in by_use.clone().flat_map(|(_, groups)| groups) {
            starts[*group as usize + 1] += 1;
            filled[*group as usize / 64] |= 1 << (group % 64);
        }
        for group in 1..starts.len() {
            starts[group] += starts[group - 1];
        }
        let total = starts[groups] as usize;
        let first = by_use.clone().next();
        let mut all = first.map_or_else(Vec::new, |(to, _)| vec![to; total]);
        let mut next = starts.clone();
        for (to, groups) in by_use {
            for group in groups {
                let place = &mut next[*group as usize];
                all[*place as usize] = to;
                *place += 1;
            }
        }
        Self {
            starts,
            all,
            filled,
        }
    }
}

impl<U: Copy> Groups<U> {
    /// What the words of each group are for.
    pub(in crate::grade::roleplay) fn uses(&self) -> &Uses<U> {
        &self.uses
    }

    /// The same with some of the uses only.
    pub(in crate::grade::roleplay) fn filtered(&self, is_wanted: impl Fn(&U) -> bool) -> Uses<U> {
        let wanted: Vec<&(U, Range<usize>)> =
            self.by_use.iter().filter(|(to, _)| is_wanted(to)).collect();
        let by_use = wanted.iter();
        let by_use = by_use.map(|(to, at)| (*to, &self.groups[at.clone()]));
        Uses::new(self.uses.starts.len() - 1, by_use)
    }
}

impl<U: Copy + Hash + Ord> Grouping<U> {
    pub(super) fn new() -> Self {
        Self {
            known: HashMap::new(),
        }
    }

    /// The group of words that are for just this.
    pub(super) fn group(&mut self, uses: &Vec<U>) -> Group {
        if let Some(known) = self.known.get(uses) {
            return *known;
        }
        let new = self.known.len() as Group;
        self.known.insert(uses.clone(), new);
        new
    }

    pub(super) fn finish(self) -> Groups<U> {
        let count = self.known.len();
        let known = self.known.iter();
        let pairs = known.flat_map(|(uses, group)| uses.iter().map(|to| (*to, *group)));
        let mut pairs: Vec<(U, Group)> = pairs.collect();
        pairs.sort_unstable();
        let groups: Vec<Group> = pairs.iter().map(|(_, group)| *group).collect();
        let mut by_use = Vec::new();
        let mut end = 0;
        for same in pairs.chunk_by(|(to, _), (other, _)| to == other) {
            by_use.push((same[0].0, end..end + same.len()));
            end += same.len();
        }
        let all = by_use.iter();
        let all = all.map(|(to, at): &(U, Range<usize>)| (*to, &groups[at.clone()]));
        Groups {
            uses: Uses::new(count, all),
            by_use,
            groups,
        }
    }
}
