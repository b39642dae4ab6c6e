//! Layers: phrases ready to be looked for.
//!
//! Hits gather in cells: one for each rubric key that holds phrases, each lexicon and each term
//! that has to meet a condition. Steps then carry hits from cell to cell; a step stands behind
//! all steps that fill the cells it reads.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::bank::phrase::{Condition, Tag};
use crate::grade::roleplay::candidates::Candidates;
use crate::grade::roleplay::chain::ChainPlan;
use crate::grade::roleplay::packed::json;
use crate::grade::roleplay::words::Words;

/// Stands for no rule: a hit inside a lexicon has none until a rubric's phrase refers to it.
pub(super) const NO_LABEL: u32 = u32::MAX;

/// Phrases ready for one scan.
#[derive(PartialEq, Serialize, Deserialize)]
pub(super) struct Layer {
    pub(super) words: Words<Use>,
    #[serde(with = "json")]
    pub(super) values: Vec<(Condition, Use)>,
    pub(super) chains: Vec<ChainPlan>,
    pub(super) candidates: Candidates,
    pub(super) steps: Vec<Step>,
    /// The cells and the sets that it fills.
    pub(super) cells: Range<u32>,
    pub(super) sets: Range<u32>,
}

/// Where a found word or value goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub(super) enum Use {
    /// It is a hit.
    Hit { cell: u32, label: u32 },
    /// It is an element of chains.
    Element { set: u32 },
}

/// What happens to hits after the scan.
#[derive(PartialEq, Serialize, Deserialize)]
pub(super) enum Step {
    /// A phrase that is a lexicon.
    Copy { from: u32, into: u32, label: u32 },
    /// A phrase with several terms or with tags.
    Filter {
        all: Vec<u32>,
        /// Cells whose hits cancel it, and how near.
        none: Vec<(u32, Scope)>,
        tags: Vec<Tag>,
        into: u32,
        label: u32,
    },
    /// Hits of a cell that others cancel.
    Exclude { cell: u32, not: u32, scope: Scope },
}

/// How near a cancelling hit has to stand.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Scope {
    Clause,
    Sentence,
    Answer,
}
