//! The lexicons of a bank as all its rubrics look for them, prepared once.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::bank::phrase::Moves;
use crate::grade::roleplay::layer::Layer;
use crate::grade::roleplay::planner::Planner;

/// All lexicons of a bank.
#[derive(PartialEq, Serialize, Deserialize)]
pub(super) struct PreparedLexicons {
    pub(super) layer: Layer,
    /// In such an order that each stands behind those it takes hits of.
    pub(super) lexicons: Vec<Prepared>,
    /// The cells of their hits.
    pub(super) cells: BTreeMap<String, u32>,
}

/// One lexicon's place in the layer.
#[derive(PartialEq, Serialize, Deserialize)]
pub(super) struct Prepared {
    /// The cells that it fills, that of its hits first.
    pub(super) cells: Range<u32>,
    /// The sets of its chains.
    pub(super) sets: Vec<u32>,
    pub(super) steps: Range<usize>,
    /// The cells of the lexicons whose hits it takes.
    inner: Vec<u32>,
}

impl PreparedLexicons {
    /// What the build wrote into these bytes.
    pub(super) fn unpack(bytes: &[u8]) -> Self {
        postcard::from_bytes(bytes).expect("the build wrote what it reads")
    }

    pub(super) fn new(moves: &Moves) -> Self {
        let mut preparation = Preparation {
            moves,
            begun: BTreeSet::new(),
            lexicons: Vec::new(),
            planner: Planner::new(moves),
        };
        for id in moves.keys() {
            preparation.add(id);
        }
        Self {
            lexicons: preparation.lexicons,
            cells: preparation.planner.lexicons.clone(),
            layer: preparation.planner.finish(),
        }
    }

    /// The numbers of the lexicons with these cells and of those in them, in order.
    pub(super) fn with_inner(&self, cells: &[u32]) -> BTreeSet<u16> {
        let mut waiting = cells.to_vec();
        let mut all = BTreeSet::new();
        while let Some(cell) = waiting.pop() {
            let at = self
                .lexicons
                .partition_point(|known| known.cells.start < cell);
            let number = u16::try_from(at).expect("a bank has few lexicons");
            if all.insert(number) {
                waiting.extend(&self.lexicons[at].inner);
            }
        }
        all
    }
}

struct Preparation<'m> {
    moves: &'m Moves,
    begun: BTreeSet<&'m str>,
    lexicons: Vec<Prepared>,
    planner: Planner<'m>,
}

impl<'m> Preparation<'m> {
    /// Adds a lexicon behind those that it refers to.
    fn add(&mut self, id: &str) {
        let Some((id, lexicon)) = self.moves.get_key_value(id) else {
            return;
        };
        if !self.begun.insert(id) {
            return;
        }
        let rules = lexicon.phrases.iter().chain(&lexicon.not);
        for inner in rules.flat_map(|rule| rule.parsed.lexicons()) {
            self.add(inner);
        }
        let owner = u16::try_from(self.lexicons.len()).expect("a bank has few lexicons");
        let (first_cell, first_step) = (self.planner.cells(), self.planner.steps());
        self.planner.lexicon(owner, lexicon);
        let named = self.planner.take_named();
        self.lexicons.push(Prepared {
            cells: first_cell..self.planner.cells(),
            sets: named.sets,
            steps: first_step..self.planner.steps(),
            inner: named.lexicons,
        });
    }
}
