//! Who is on the roster.

use crate::register::day::parse_day;
use crate::register::person::{Field, Person, masked};
use crate::report::Cell;

pub(crate) const PEOPLE_COLUMNS: &[&str] = &[
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

/// A person; name and long number masked unless `unmask`.
pub(crate) fn person_row(person: &Person, unmask: bool) -> Vec<Cell> {
    let value = |field: Field| {
        let value = person.get(field).unwrap_or_default();
        match parse_day(value).filter(|_| field.is_day()) {
            Some(day) => Cell::Day(day),
            None if unmask => Cell::text(value),
            None => Cell::text(masked(field, value)),
        }
    };
    let mut row: Vec<Cell> = Field::ALL.into_iter().map(value).collect();
    row.push(Cell::Flag("registered", person.is_registered));
    row.push(Cell::text(person.id));
    row
}
