//! From the grades of all items to the outcome of a paper.

use serde::{Deserialize, Serialize};

use crate::bank::blueprint::Blueprint;
use crate::bank::points::{CutScore, Points};
use crate::grade::ItemGrade;

/// What a paper's outcome means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Decision {
    Pass,
    Fail,
}

impl Decision {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Fail => "fail",
        }
    }
}

/// The outcome of a paper: the sum of its items, and what it means.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Outcome {
    pub(crate) score: Points,
    pub(crate) max: Points,
    pub(crate) cut_score: CutScore,
    /// The least score that passes.
    pub(crate) needed: Points,
    pub(crate) decision: Decision,
    /// Whether a fatal violation failed the paper, whatever its score.
    pub(crate) failed_by_violation: bool,
    pub(crate) items: Vec<ItemGrade>,
}

/// The outcome of a paper under `blueprint` whose items earned `items`.
pub(crate) fn outcome(blueprint: &Blueprint, items: Vec<ItemGrade>) -> Outcome {
    let score = items.iter().map(|item| item.score).sum();
    let max = items.iter().map(|item| item.max).sum();
    let failed_by_violation =
        blueprint.fatal_fails && items.iter().any(ItemGrade::has_fatal_violation);
    let passed = blueprint.cut_score.is_reached(score, max) && !failed_by_violation;
    Outcome {
        score,
        max,
        cut_score: blueprint.cut_score,
        needed: blueprint.cut_score.of(max),
        decision: if passed {
            Decision::Pass
        } else {
            Decision::Fail
        },
        failed_by_violation,
        items,
    }
}
