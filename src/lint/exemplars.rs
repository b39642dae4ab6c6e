//! An exemplar that is graded otherwise than its author expects.

use std::thread;

use crate::bank::Bank;
use crate::bank::finding::{Code, Finding};
use crate::bank::item::Item;
use crate::bank::points::Points;
use crate::bank::presentation::Key;
use crate::bank::rubric::{Exemplar, Rubric};
use crate::grade::roleplay::Grader;

pub(super) fn lint(bank: &Bank, findings: &mut Vec<Finding>) {
    let role_plays: Vec<(&Item, &Rubric)> = bank
        .items
        .values()
        .filter_map(|item| match &item.key {
            Key::Rubric(rubric) => Some((item, rubric)),
            _ => None,
        })
        .collect();
    // Preparing a rubric takes most of the time, and rubrics know nothing of one another.
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let share = role_plays.len().div_ceil(workers).max(1);
    thread::scope(|scope| {
        let shares = role_plays.chunks(share);
        let running: Vec<_> = shares
            .map(|share| scope.spawn(|| lint_share(share)))
            .collect();
        for worker in running {
            findings.extend(worker.join().expect("grading does not panic"));
        }
    });
}

fn lint_share(role_plays: &[(&Item, &Rubric)]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (item, rubric) in role_plays {
        let grader = Grader::new(rubric, &item.task());
        for exemplar in &rubric.exemplars {
            compare(rubric, &grader, exemplar, &mut findings);
        }
    }
    findings
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
