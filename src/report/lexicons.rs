//! The lexicons of a bank: what each is called, how much it holds and where it stands.

use crate::bank::Bank;
use crate::bank::phrase::{Known as _, Move};
use crate::report::{Cell, Document};

const COLUMNS: &[&str] = &["lexicon", "lexicon_name", "phrases", "file", "line"];

/// One row for each lexicon, in the order of their ids.
pub(crate) fn lexicons(bank: &Bank) -> Document {
    let moves = bank.lexicons.moves().values();
    Document {
        columns: COLUMNS,
        rows: moves.map(|known| row(known)).collect(),
    }
}

fn row(known: &Move) -> Vec<Cell> {
    let place = known.phrases.first().map(|rule| &rule.origin);
    vec![
        Cell::text(&known.id),
        Cell::text(&known.name),
        Cell::number(known.phrases.len()),
        Cell::text(place.map_or("", |place| &place.file)),
        place.map_or_else(|| Cell::text(""), |place| Cell::number(place.line)),
    ]
}
