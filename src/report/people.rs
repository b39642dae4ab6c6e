//! Who is on the roster.

use crate::register::person::{Field, Person, masked};
use crate::report::{Cell, Document};

const COLUMNS: &[&str] = &[
    "number",
    "name",
    "department",
    "post",
    "team",
    "entered_on",
    "left_on",
    "registered",
    "person",
];

/// One row for each person; names and long numbers masked unless `unmask`.
pub(crate) fn people(people: &[Person], unmask: bool) -> Document {
    Document {
        columns: COLUMNS,
        rows: people.iter().map(|person| row(person, unmask)).collect(),
    }
}

fn row(person: &Person, unmask: bool) -> Vec<Cell> {
    let value = |field: Field| {
        let value = person.get(field).unwrap_or_default();
        match unmask || value.is_empty() {
            true => Cell::text(value),
            false => Cell::text(masked(field, value)),
        }
    };
    let mut row: Vec<Cell> = Field::ALL.into_iter().map(value).collect();
    row.push(Cell::Flag("registered", person.is_registered));
    row.push(Cell::text(person.id));
    row
}
