//! Branches: which turn comes next.

use serde::{Deserialize, Serialize};

use crate::bank::id::{RuleId, TurnId};
use crate::bank::points::Points;
use crate::bank::rubric::{Rubric, ViolationSeverity};

/// One line of `next`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Branch {
    /// All of them have to hold; none always fits.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) conditions: Vec<Condition>,
    /// The turn that comes next; without one the talk ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) to: Option<TurnId>,
}

/// What has to hold of an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Condition {
    /// This criterion earned points.
    Met(RuleId),
    /// This criterion earned none.
    Missed(RuleId),
    /// One of these violations fell.
    Violation(Vec<RuleId>),
    /// The criteria earned at least so much, before deductions.
    Points(Points),
}

/// How an answer was marked, as far as branches ask.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Marked {
    /// The criteria that earned points.
    pub(crate) met: Vec<RuleId>,
    pub(crate) fallen: Vec<RuleId>,
    /// What the criteria earned, before deductions.
    pub(crate) points: Points,
}

/// Why a branch is never taken; each is a word of the finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Never {
    /// An earlier branch fits whenever it does.
    Covered,
    /// A criterion cannot be met and missed.
    Contradiction,
    /// The rubric does not give so many points.
    Points,
    /// After a fatal violation nothing comes.
    Fatal,
}

impl Never {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Covered => "covered",
            Self::Contradiction => "contradiction",
            Self::Points => "points",
            Self::Fatal => "fatal",
        }
    }
}

impl Marked {
    /// An answer that meets everything.
    pub(super) fn faultless(rubric: &Rubric) -> Self {
        let criteria = rubric.criteria.iter();
        Self {
            met: criteria.map(|criterion| criterion.id.clone()).collect(),
            fallen: Vec::new(),
            points: rubric.points(),
        }
    }
}

impl Branch {
    pub(super) fn fits(&self, marked: &Marked) -> bool {
        self.conditions
            .iter()
            .all(|condition| condition.holds(marked))
    }

    /// Why no answer to `rubric` takes this branch behind `earlier` ones, if none does.
    pub(super) fn never(&self, earlier: &[Self], rubric: &Rubric) -> Option<Never> {
        let is_fatal = |id: &RuleId| {
            let mut violations = rubric.violations.iter();
            violations.any(|known| known.id == *id && known.severity == ViolationSeverity::Fatal)
        };
        for condition in &self.conditions {
            match condition {
                Condition::Met(id) if self.conditions.contains(&Condition::Missed(id.clone())) => {
                    return Some(Never::Contradiction);
                }
                Condition::Points(points) if *points > rubric.points() => {
                    return Some(Never::Points);
                }
                Condition::Violation(any) if any.iter().all(is_fatal) => {
                    return Some(Never::Fatal);
                }
                _ => {}
            }
        }
        let covers = |other: &Self| other.conditions.iter().all(|wanted| self.implies(wanted));
        earlier.iter().any(covers).then_some(Never::Covered)
    }

    /// Whether `wanted` holds whenever this branch fits.
    fn implies(&self, wanted: &Condition) -> bool {
        self.conditions.iter().any(|own| match (own, wanted) {
            (Condition::Points(own), Condition::Points(wanted)) => own >= wanted,
            (Condition::Violation(own), Condition::Violation(wanted)) => {
                own.iter().all(|id| wanted.contains(id))
            }
            (own, wanted) => own == wanted,
        })
    }
}

impl Condition {
    fn holds(&self, marked: &Marked) -> bool {
        match self {
            Self::Met(id) => marked.met.contains(id),
            Self::Missed(id) => !marked.met.contains(id),
            Self::Violation(any) => any.iter().any(|id| marked.fallen.contains(id)),
            Self::Points(points) => marked.points >= *points,
        }
    }
}
