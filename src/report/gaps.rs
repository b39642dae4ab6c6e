//! What candidates reported about items.

use crate::records::Gap;
use crate::register::mask::mask_long_numbers;
use crate::register::person::{Field, masked};
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

/// One row for each report. `candidate` is empty where no name is wanted; long numbers of people are
/// masked unless `unmask`, in what they wrote, too.
pub(crate) fn gaps(gaps: &[Gap], unmask: bool) -> Document {
    let text = |text: &str| match unmask {
        true => Cell::text(text),
        false => Cell::Text(mask_long_numbers(text)),
    };
    let candidate = |number: &str| match unmask {
        true => Cell::text(number),
        false => Cell::Text(masked(Field::Number, number)),
    };
    let row = |gap: &Gap| {
        let closing = gap.closing.as_ref();
        vec![
            Cell::number(gap.number),
            Cell::Day(gap.noted),
            Cell::text(&gap.item),
            candidate(gap.candidate.as_deref().unwrap_or_default()),
            text(&gap.text),
            Cell::text(&gap.bank),
            closing.map_or(Cell::text(""), |closing| Cell::Day(closing.on)),
            Cell::text(closing.map_or("", |closing| &closing.by)),
            text(closing.map_or("", |closing| &closing.note)),
        ]
    };
    Document {
        columns: COLUMNS,
        rows: gaps.iter().map(row).collect(),
    }
}
