//! Who sat what, and how it ended.

use crate::records::ScoreRow;
use crate::report::{Cell, Document};

const COLUMNS: &[&str] = &[
    "candidate",
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

/// One row for each graded attempt.
///
/// `cut_score` is in points; `failed_by_violation` tells that a fatal violation failed the paper;
/// `minutes` are whole minutes from start to end, rounded up.
pub(crate) fn scores(rows: Vec<ScoreRow>) -> Document {
    let row = |row: ScoreRow| {
        let seconds = row.ended.duration_since(row.started).as_secs().max(0);
        vec![
            Cell::text(&row.candidate),
            Cell::text(&row.blueprint.id),
            Cell::text(&row.blueprint.name),
            Cell::Word("mode", row.blueprint.mode.as_str().to_owned()),
            Cell::number(row.number),
            Cell::number(row.score),
            Cell::number(row.max),
            Cell::number(row.needed),
            Cell::Word("decision", row.decision),
            Cell::Flag("veto", row.failed_by_violation),
            Cell::Word("ending", row.ending),
            Cell::number((seconds + 59) / 60),
            Cell::Moment(row.ended),
            Cell::text(row.bank),
            Cell::text(row.attempt),
        ]
    };
    Document {
        columns: COLUMNS,
        rows: rows.into_iter().map(row).collect(),
    }
}
