//! The exams of a bank: what each is called, how long it is, and what it counts for.

use crate::bank::Bank;
use crate::bank::blueprint::Blueprint;
use crate::report::{Cell, Document};

const COLUMNS: &[&str] = &[
    "exam_name",
    "exam",
    "mode",
    "drawn",
    "minutes",
    "cut_score",
    "credential",
];

/// One row for each exam, in the order of their ids.
pub(crate) fn exams(bank: &Bank) -> Document {
    let rows = bank.blueprints.values().map(|placed| {
        let exam = &placed.blueprint;
        let drawn: usize = exam.quotas.iter().map(|quota| quota.count).sum();
        vec![
            Cell::text(&exam.name),
            Cell::text(&exam.id),
            Cell::Word("mode", exam.mode.as_str().to_owned()),
            Cell::number(drawn),
            exam.minutes.map_or_else(|| Cell::text(""), Cell::number),
            Cell::text(exam.cut_score),
            Cell::text(credentials(bank, exam)),
        ]
    });
    Document {
        columns: COLUMNS,
        rows: rows.collect(),
    }
}

/// The names of the credentials that want this exam.
fn credentials(bank: &Bank, exam: &Blueprint) -> String {
    let kinds = bank.credentials.values();
    let wanting = kinds.filter(|kind| kind.exams.contains(&exam.id));
    let names: Vec<&str> = wanting.map(|kind| kind.name.as_str()).collect();
    names.join(" · ")
}
