//! Who sat what, and how it ended.

use crate::records::ScoreRow;
use crate::register::person::{Field, masked};
use crate::report::Cell;

pub(crate) const SCORE_COLUMNS: &[&str] = &[
    "candidate",
    "name",
    "department",
    "exam",
    "exam_name",
    "mode",
    "attempt_number",
    "score",
    "max",
    "cut_score",
    "decision",
    "failed_by_violation",
    "ending",
    "minutes",
    "submitted_at",
    "bank_digest",
    "attempt",
];

/// A graded attempt; the name and a long number of the candidate are masked unless `unmask`.
///
/// `cut_score` is in points; `failed_by_violation` tells that a fatal violation failed the paper;
/// `minutes` are whole minutes from start to end, rounded up.
pub(crate) fn score_row(row: &ScoreRow, unmask: bool) -> Vec<Cell> {
    let seconds = row.ended.duration_since(row.started).as_secs().max(0);
    let shown = |field, value: &str| match unmask {
        true => Cell::text(value),
        false => Cell::Text(masked(field, value)),
    };
    vec![
        shown(Field::Number, &row.candidate),
        shown(Field::Name, row.name.as_deref().unwrap_or_default()),
        Cell::text(row.department.as_deref().unwrap_or_default()),
        Cell::text(&row.blueprint.id),
        Cell::text(&row.blueprint.name),
        Cell::Word("mode", row.blueprint.mode.as_str().to_owned()),
        Cell::number(row.number),
        Cell::number(row.score),
        Cell::number(row.max),
        Cell::number(row.needed),
        Cell::Word("decision", row.decision.clone()),
        Cell::Flag("veto", row.failed_by_violation),
        Cell::Word("ending", row.ending.clone()),
        Cell::number((seconds + 59) / 60),
        Cell::Moment(row.ended),
        Cell::text(&row.bank),
        Cell::text(row.attempt),
    ]
}
