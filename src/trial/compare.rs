//! Where an exemplar is graded otherwise than its author expects, and by which words.

use crate::bank::points::Points;
use crate::bank::rubric::{Criterion, Exemplar, Rubric, Violation};
use crate::grade::roleplay::Graded;
use crate::grade::{Evidence, NearMiss};

/// One thing that was not graded as it should be.
pub(crate) struct Difference<'b> {
    pub(crate) on: On<'b>,
    /// The words that counted.
    pub(crate) evidence: Vec<Evidence>,
    /// The words that were there and did not count.
    pub(crate) near: Vec<NearMiss>,
}

/// What was not graded as it should be.
pub(crate) enum On<'b> {
    Criterion {
        criterion: &'b Criterion,
        expected: Points,
        got: Points,
    },
    /// A violation that was expected and not found, or found and not expected.
    Violation {
        violation: &'b Violation,
        is_expected: bool,
    },
}

/// Every difference between an exemplar's grading and what its author expects.
pub(crate) fn compare<'b>(
    rubric: &'b Rubric,
    exemplar: &Exemplar,
    graded: &Graded,
) -> Vec<Difference<'b>> {
    let mut differences = Vec::new();
    for (criterion, part) in rubric.criteria.iter().zip(&graded.parts) {
        let expected = exemplar.expect.get(&criterion.id).copied();
        let expected = expected.unwrap_or(Points::ZERO);
        if part.score != expected {
            differences.push(Difference {
                on: On::Criterion {
                    criterion,
                    expected,
                    got: part.score,
                },
                evidence: part.evidence.clone(),
                near: part.near.clone(),
            });
        }
    }
    for violation in &rubric.violations {
        let is_expected = exemplar.violations.contains(&violation.id);
        let found = Difference::of_violation(violation, is_expected, graded);
        differences.extend(found);
    }
    differences
}

impl<'b> Difference<'b> {
    /// The difference, if any, between the wish to see a violation and its being found.
    pub(super) fn of_violation(
        violation: &'b Violation,
        is_expected: bool,
        graded: &Graded,
    ) -> Option<Self> {
        let mut violations = graded.violations.iter();
        let fallen = violations.find(|fallen| fallen.id == violation.id);
        if fallen.is_some() == is_expected {
            return None;
        }
        let spared = graded.spared.iter().filter(|(id, _)| *id == violation.id);
        Some(Self {
            on: On::Violation {
                violation,
                is_expected,
            },
            evidence: fallen.map_or_else(Vec::new, |fallen| fallen.evidence.clone()),
            near: spared.map(|(_, near)| near.clone()).collect(),
        })
    }
}
