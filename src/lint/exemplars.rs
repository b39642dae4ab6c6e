//! An exemplar that is graded otherwise than its author expects.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::bank::Bank;
use crate::bank::finding::{Code, Finding};
use crate::bank::item::{Item, Posed, Task};
use crate::bank::items::Listed;
use crate::bank::points::Points;
use crate::bank::rubric::{Exemplar, Rubric};
use crate::grade::roleplay::Grader;

pub(super) fn lint(bank: &Bank, findings: &mut Vec<Finding>) {
    // Reading an item and preparing its rubric take most of the time, and items know nothing of one
    // another.
    let items: Vec<&Listed> = bank.items.listed().collect();
    let next = AtomicUsize::new(0);
    let work = || {
        let mut found = Vec::new();
        while let Some(listed) = items.get(next.fetch_add(1, Ordering::Relaxed)) {
            lint_item(listed.item(), &mut found);
        }
        found
    };
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let mut found = thread::scope(|scope| {
        let running: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        let found = running.into_iter().map(|worker| worker.join());
        let found = found.flat_map(|found| found.expect("grading does not panic"));
        found.collect::<Vec<_>>()
    });
    for checklist in bank.checklists.values() {
        let grader = Grader::new(&checklist.rubric, &Task::default());
        for exemplar in &checklist.rubric.exemplars {
            compare(&checklist.rubric, &grader, exemplar, &mut found);
        }
    }
    found.sort();
    findings.append(&mut found);
}

fn lint_item(item: &Item, findings: &mut Vec<Finding>) {
    for Posed { rubric, task, .. } in item.rubrics() {
        let grader = Grader::new(rubric, &task);
        for exemplar in &rubric.exemplars {
            compare(rubric, &grader, exemplar, findings);
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
