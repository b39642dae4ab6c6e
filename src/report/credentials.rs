//! The register: who is certified for what.

use crate::records::CredentialRow;
use crate::register::person::{Field, masked};
use crate::register::standing::Standing;
use crate::report::Cell;

pub(crate) const CREDENTIAL_COLUMNS: &[&str] = &[
    "credential_number",
    "number",
    "name",
    "department",
    "credential",
    "status",
    "valid_from",
    "valid_until",
    "renews",
    "person",
];

/// A credential as it stands; name and long number masked unless `unmask`.
pub(crate) fn credential_row(row: &CredentialRow, now: Standing, unmask: bool) -> Vec<Cell> {
    let value = |field: Field| {
        let value = row.holder.get(field).unwrap_or_default();
        match unmask {
            true => Cell::text(value),
            false => Cell::text(masked(field, value)),
        }
    };
    vec![
        Cell::text(&row.number),
        value(Field::Number),
        value(Field::Name),
        value(Field::Department),
        Cell::text(&row.name),
        Cell::Word("status", now.status.as_str().to_owned()),
        Cell::Day(row.from),
        now.until.map_or_else(|| Cell::text(""), Cell::Day),
        Cell::text(row.renews.as_deref().unwrap_or_default()),
        Cell::text(row.holder.id),
    ]
}
