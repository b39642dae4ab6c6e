//! An exemplar that is graded otherwise than its author expects.

use std::thread;

use crate::bank::Bank;
use crate::bank::finding::{Code, Finding};
use crate::bank::item::{Item, Posed};
use crate::bank::points::Points;
use crate::bank::rubric::{Exemplar, Rubric};
use crate::grade::roleplay::Grader;

pub(super) fn lint(bank: &Bank, findings: &mut Vec<Finding>) {
    let rubrics: Vec<Posed<'_>> = bank.items.values().flat_map(Item::rubrics).collect();
    // Preparing a rubric takes most of the time, and rubrics know nothing of one another.
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let share = rubrics.len().div_ceil(workers).max(1);
    thread::scope(|scope| {
        let shares = rubrics.chunks(share);
        let running: Vec<_> = shares
            .map(|share| scope.spawn(|| lint_share(share)))
            .collect();
        for worker in running {
            findings.extend(worker.join().expect("grading does not panic"));
        }
    });
}

fn lint_share(rubrics: &[Posed<'_>]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for Posed { rubric, task, .. } in rubrics {
        let grader = Grader::new(rubric, task);
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
