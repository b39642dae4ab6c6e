//! A sheet with one row an item, which a trainer edits and imports again.

use crate::bank::interaction::TypeName;
use crate::content::export::{Chosen, Lost};
use crate::content::grid::{Cells, Field, MOST_OPTIONS, cells, digest, elsewhere};

/// Most characters of a cell that spreadsheets take.
const LONGEST_CELL: usize = 32_767;
/// Fewest columns for options, so that one can be added.
const FEWEST_OPTIONS: u8 = 6;

/// A sheet before it is written in some format.
pub(crate) struct Table {
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Vec<String>>,
    pub(crate) lost: Lost,
}

/// One column of a sheet.
pub(crate) struct Column {
    pub(crate) field: Field,
    pub(crate) head: String,
    /// The only values of its cells, where there are few.
    pub(crate) choices: Vec<String>,
}

/// How fields and their values are named.
pub(crate) struct Wording<'w> {
    pub(crate) head: &'w dyn Fn(Field) -> String,
    /// The word for what a field says in the bank.
    pub(crate) word: &'w dyn Fn(Field, &str) -> String,
}

/// The sheet of these items.
pub(crate) fn table(items: &[Chosen<'_>], wording: &Wording<'_>) -> Table {
    let mut lost = Lost::default();
    let rows: Vec<Cells> = items
        .iter()
        .filter_map(|item| row(item, &mut lost))
        .collect();
    let used = (0..MOST_OPTIONS).rfind(|place| {
        rows.iter()
            .any(|row| row.contains_key(&Field::Option(*place)))
    });
    let options = used.map_or(0, |last| last + 1).max(FEWEST_OPTIONS);
    let fields = Field::ALL.iter().flat_map(|field| match field {
        Field::Answer => (0..options)
            .map(Field::Option)
            .chain([Field::Answer])
            .collect(),
        field => vec![*field],
    });
    let fields: Vec<Field> = fields.collect();
    let cell = |row: &Cells, field: Field| {
        let cell = row.get(&field).map_or("", String::as_str);
        match is_worded(field, row) {
            true if !cell.is_empty() => (wording.word)(field, cell),
            _ => cell.to_owned(),
        }
    };
    let row = |row: &Cells| fields.iter().map(|field| cell(row, *field)).collect();
    Table {
        rows: rows.iter().map(row).collect(),
        columns: fields.iter().map(|field| column(*field, wording)).collect(),
        lost,
    }
}

/// The cells of one item; nothing where they fit no sheet.
fn row(item: &Chosen<'_>, lost: &mut Lost) -> Option<Cells> {
    let document = &item.written.document;
    let mut row = cells(document);
    let hidden = elsewhere(document, &row);
    if row.values().any(|cell| cell.chars().count() > LONGEST_CELL) {
        lost.note("too-long", item.item);
        return None;
    }
    if !hidden.is_empty() {
        lost.note("only-in-yaml", item.item);
        row.insert(Field::Elsewhere, hidden.join(", "));
    }
    row.insert(Field::Digest, digest(document));
    Some(row)
}

fn column(field: Field, wording: &Wording<'_>) -> Column {
    let names = field.names();
    Column {
        field,
        head: (wording.head)(field),
        choices: names
            .iter()
            .map(|name| (wording.word)(field, name))
            .collect(),
    }
}

/// Whether what this field says is a name of the bank, for which people have a word.
fn is_worded(field: Field, row: &Cells) -> bool {
    let is_known = |name: &String| TypeName::new(name).is_some();
    let item_type = row.get(&Field::Type).filter(|name| is_known(name));
    let is_statement = item_type.is_some_and(|name| name == "true-false");
    let cell = row.get(&field).map_or("", String::as_str);
    match field {
        Field::Type => item_type.is_some(),
        Field::Difficulty | Field::Bloom => true,
        Field::Answer => is_statement && matches!(cell, "true" | "false"),
        Field::Shuffle => matches!(cell, "true" | "false"),
        _ => false,
    }
}
