//! Grading: response and key in, score and evidence out. Pure: the same input gives the same
//! bytes on every machine.

mod objective;
mod outcome;
pub(crate) mod roleplay;

use serde::{Deserialize, Serialize};

use crate::bank::id::{ItemId, RuleId};
use crate::bank::interaction::TypeName;
use crate::bank::item::Item;
use crate::bank::points::Points;
use crate::bank::presentation::{Key, Response};
use crate::bank::rubric::ViolationSeverity;

pub(crate) use crate::grade::outcome::{Decision, Outcome, outcome};

/// What one item earned, in parts. The score is always the sum of the parts less the deductions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct ItemGrade {
    pub(crate) item: ItemId,
    #[serde(rename = "type")]
    pub(crate) item_type: TypeName,
    pub(crate) answered: bool,
    pub(crate) score: Points,
    pub(crate) max: Points,
    pub(crate) parts: Vec<Part>,
    pub(crate) violations: Vec<FallenViolation>,
}

/// One part of an item that earns points by itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Part {
    pub(crate) part: PartName,
    pub(crate) score: Points,
    pub(crate) max: Points,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) evidence: Vec<Evidence>,
}

/// What a part of an item is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum PartName {
    /// The answer as a whole.
    Whole,
    /// The pair of this left, from 0.
    Pair(usize),
    /// This blank, from 0.
    Blank(usize),
    /// This criterion of the rubric.
    Criterion(RuleId),
}

/// A violation that an answer committed, and what it cost.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct FallenViolation {
    pub(crate) id: RuleId,
    pub(crate) severity: ViolationSeverity,
    /// Points really taken off: never more than were earned.
    pub(crate) deduction: Points,
    pub(crate) evidence: Vec<Evidence>,
}

/// A span of the answer that met an indicator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Evidence {
    /// First character of the span in the original answer, from 0.
    pub(crate) start: usize,
    /// The character after the span.
    pub(crate) end: usize,
    /// The span itself, as the candidate wrote it.
    pub(crate) text: String,
    /// The phrase that it met, as its author wrote it, with its place.
    pub(crate) rule: String,
}

impl ItemGrade {
    /// Whether one of the fallen violations is fatal.
    pub(crate) fn has_fatal_violation(&self) -> bool {
        let mut violations = self.violations.iter();
        violations.any(|violation| violation.severity == ViolationSeverity::Fatal)
    }
}

/// Grades one response, or the lack of one.
///
/// The response must fit the item's presentation.
pub(crate) fn grade(item: &Item, response: Option<&Response>) -> ItemGrade {
    let (parts, violations) = match (&item.key, response) {
        (Key::Rubric(rubric), Some(Response::Speech(text))) => {
            let graded = roleplay::Grader::new(rubric).grade(text);
            (graded.parts, graded.violations)
        }
        (Key::Rubric(rubric), _) => (roleplay::nothing_said(rubric), Vec::new()),
        (key, response) => (objective::parts(key, item.points, response), Vec::new()),
    };
    let earned: Points = parts.iter().map(|part| part.score).sum();
    let lost: Points = violations.iter().map(|fallen| fallen.deduction).sum();
    ItemGrade {
        item: item.id.clone(),
        item_type: item.item_type,
        answered: response.is_some(),
        score: earned - lost,
        max: item.points,
        parts,
        violations,
    }
}
