//! Which chains are worth a look. Words such as 您 are in very many chains, 抱歉 is in few: each chain
//! is looked for where that of its sets is used which the fewest chains have.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::grade::roleplay::chain::ChainPlan;
use crate::grade::roleplay::packed::{Flat, flat};

/// The chains of a layer by the set where they are looked for.
#[derive(PartialEq, Serialize, Deserialize)]
pub(super) struct Candidates {
    first_set: u32,
    /// For each set where its chains begin, and where those of the last one end.
    #[serde(with = "flat")]
    starts: Vec<u32>,
    #[serde(with = "flat")]
    all: Vec<Candidate>,
}

/// A chain by what decides whether it is worth a look.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Candidate {
    pub(super) chain: u32,
    pub(super) cell: u32,
    /// Another of its sets.
    pub(super) other: u32,
}

impl Candidates {
    /// `sets` are those of the layer; each chain has at least two elements.
    pub(super) fn new(chains: &[ChainPlan], sets: Range<u32>) -> Self {
        let place = |set: u32| (set - sets.start) as usize;
        let mut uses = vec![0; sets.len()];
        for set in chains.iter().flat_map(|chain| &chain.sets) {
            uses[place(*set)] += 1;
        }
        let placed = (0..).zip(chains).map(|(number, chain)| {
            let mut sets = chain.sets.clone();
            sets.sort_by_key(|set| uses[place(*set)]);
            let candidate = Candidate {
                chain: number,
                cell: chain.cell,
                other: sets[1],
            };
            (sets[0], candidate)
        });
        let mut placed: Vec<(u32, Candidate)> = placed.collect();
        placed.sort_by_key(|(set, _)| *set);
        let before = |set| placed.partition_point(|(known, _)| *known < set) as u32;
        Self {
            first_set: sets.start,
            starts: (sets.start..=sets.end).map(before).collect(),
            all: placed.into_iter().map(|(_, candidate)| candidate).collect(),
        }
    }

    /// The chains that are looked for at this set.
    #[inline]
    pub(super) fn at(&self, set: u32) -> &[Candidate] {
        let place = (set - self.first_set) as usize;
        &self.all[self.starts[place] as usize..self.starts[place + 1] as usize]
    }
}

impl Flat for Candidate {
    const SIZE: usize = 3 * u32::SIZE;

    fn put(&self, bytes: &mut Vec<u8>) {
        for number in [self.chain, self.cell, self.other] {
            number.put(bytes);
        }
    }

    fn take(bytes: &[u8]) -> Self {
        let number = |at: usize| u32::take(&bytes[4 * at..4 * (at + 1)]);
        Self {
            chain: number(0),
            cell: number(1),
            other: number(2),
        }
    }
}
