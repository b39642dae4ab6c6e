//! Role-plays: an answer in the candidate's own words against a rubric.
//!
//! The answer is folded, every phrase is looked for in one scan, and each criterion and violation
//! takes its evidence from the hits. The grader is prepared once for a rubric and then grades any
//! number of answers.

mod phrases;

use crate::bank::points::Points;
use crate::bank::rubric::{Rubric, ViolationSeverity};
use crate::grade::roleplay::phrases::Phrases;
use crate::grade::{Evidence, FallenViolation, Part, PartName};
use crate::text::fold;

/// A rubric prepared for grading.
pub(crate) struct Grader<'r> {
    rubric: &'r Rubric,
    phrases: Phrases,
}

/// What one answer earned and lost.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Graded {
    /// One for each criterion, in the rubric's order.
    pub(crate) parts: Vec<Part>,
    pub(crate) violations: Vec<FallenViolation>,
}

impl Graded {
    /// The sum of the parts less the deductions.
    pub(crate) fn score(&self) -> Points {
        let earned: Points = self.parts.iter().map(|part| part.score).sum();
        let lost: Points = self.violations.iter().map(|fallen| fallen.deduction).sum();
        earned - lost
    }
}

impl<'r> Grader<'r> {
    pub(crate) fn new(rubric: &'r Rubric) -> Self {
        let criteria = rubric.criteria.iter().map(|criterion| &criterion.rules);
        let violations = rubric.violations.iter().map(|violation| &violation.rules);
        Self {
            rubric,
            phrases: Phrases::new(criteria.chain(violations).map(Vec::as_slice)),
        }
    }

    pub(crate) fn grade(&self, answer: &str) -> Graded {
        let folded = fold(answer);
        let mut evidence = self.phrases.evidence(answer, &folded).into_iter();
        let mut parts = Vec::with_capacity(self.rubric.criteria.len());
        for (criterion, evidence) in self.rubric.criteria.iter().zip(evidence.by_ref()) {
            let is_met = !evidence.is_empty();
            parts.push(Part {
                part: PartName::Criterion(criterion.id.clone()),
                score: if is_met {
                    criterion.points
                } else {
                    Points::ZERO
                },
                max: criterion.points,
                evidence,
            });
        }
        let earned = parts.iter().map(|part| part.score).sum();
        let violations = self.violations(evidence, earned);
        Graded { parts, violations }
    }

    /// The violations that have evidence. Together they take off no more than was `earned`; the
    /// minor ones first, so that a fatal one takes exactly what is left.
    fn violations(
        &self,
        evidence: impl Iterator<Item = Vec<Evidence>>,
        earned: Points,
    ) -> Vec<FallenViolation> {
        let mut fallen: Vec<FallenViolation> = self
            .rubric
            .violations
            .iter()
            .zip(evidence)
            .filter(|(_, evidence)| !evidence.is_empty())
            .map(|(violation, evidence)| FallenViolation {
                id: violation.id.clone(),
                severity: violation.severity,
                deduction: violation.deduction,
                evidence,
            })
            .collect();
        fallen.sort_by_key(|violation| violation.severity);
        let mut left = earned;
        for violation in &mut fallen {
            let full = match violation.severity {
                ViolationSeverity::Fatal => left,
                _ => violation.deduction,
            };
            violation.deduction = full.min(left);
            left = left - violation.deduction;
        }
        fallen
    }
}

/// The parts of a role-play that was not answered.
pub(crate) fn nothing_said(rubric: &Rubric) -> Vec<Part> {
    let part = |criterion: &crate::bank::rubric::Criterion| Part {
        part: PartName::Criterion(criterion.id.clone()),
        score: Points::ZERO,
        max: criterion.points,
        evidence: Vec::new(),
    };
    rubric.criteria.iter().map(part).collect()
}
