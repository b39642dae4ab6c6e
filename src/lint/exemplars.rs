//! An exemplar that is graded otherwise than its author expects.

use crate::bank::Bank;
use crate::bank::finding::{Code, Finding};
use crate::bank::points::Points;
use crate::bank::presentation::Key;
use crate::bank::rubric::{Exemplar, Rubric};
use crate::grade::roleplay::Grader;

pub(super) fn lint(bank: &Bank, findings: &mut Vec<Finding>) {
    for item in bank.items.values() {
        if let Key::Rubric(rubric) = &item.key {
            let grader = Grader::new(rubric, &item.task());
            for exemplar in &rubric.exemplars {
                compare(rubric, &grader, exemplar, findings);
            }
        }
    }
}

fn compare(rubric: &Rubric, grader: &Grader<'_>, exemplar: &Exemplar, findings: &mut Vec<Finding>) {
    let graded = grader.grade(&exemplar.text);
    for (criterion, part) in rubric.criteria.iter().zip(&graded.parts) {
        let expected = exemplar.expect.get(&criterion.id).copied();
        let expected = expected.unwrap_or(Points::ZERO);
        if part.score != expected {
            findings.push(
                Finding::new(Code::ExemplarScore, exemplar.origin.clone())
                    .with("exemplar", &exemplar.name)
                    .with("criterion", &criterion.id)
                    .with("expected", expected)
                    .with("got", part.score),
            );
        }
    }
    for violation in &rubric.violations {
        let expected = exemplar.violations.contains(&violation.id);
        let got = graded
            .violations
            .iter()
            .any(|fallen| fallen.id == violation.id);
        if expected != got {
            findings.push(
                Finding::new(Code::ExemplarViolation, exemplar.origin.clone())
                    .with("exemplar", &exemplar.name)
                    .with("violation", &violation.id)
                    .with("expected", if expected { "yes" } else { "no" }),
            );
        }
    }
}
