//! What candidates reported about items.

use crate::records::Gap;
use crate::report::{Cell, Document};

const COLUMNS: &[&str] = &[
    "gap",
    "noted_on",
    "item",
    "candidate",
    "text",
    "bank_digest",
    "closed_on",
    "closed_by",
    "closing_note",
];

/// One row for each report. `candidate` is empty where no name is wanted.
pub(crate) fn gaps(gaps: &[Gap]) -> Document {
    let row = |gap: &Gap| {
        let closing = gap.closing.as_ref();
        vec![
            Cell::number(gap.number),
            Cell::Day(gap.noted),
            Cell::text(&gap.item),
            Cell::text(gap.candidate.as_deref().unwrap_or_default()),
            Cell::text(&gap.text),
            Cell::text(&gap.bank),
            closing.map_or(Cell::text(""), |closing| Cell::Day(closing.on)),
            Cell::text(closing.map_or("", |closing| &closing.by)),
            Cell::text(closing.map_or("", |closing| &closing.note)),
        ]
    };
    Document {
        columns: COLUMNS,
        rows: gaps.iter().map(row).collect(),
    }
}
