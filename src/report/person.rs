//! All that is kept about a person, line by line.

use serde_json::Value;

use crate::report::{Cell, Document};

const COLUMNS: &[&str] = &["part", "row", "field", "value"];

/// One row for each value of each record.
pub(crate) fn person_sheet(all: &Value) -> Document {
    let mut rows = Vec::new();
    for (part, records) in all.as_object().into_iter().flatten() {
        for (at, record) in records.as_array().into_iter().flatten().enumerate() {
            for (field, value) in record.as_object().into_iter().flatten() {
                let value = value
                    .as_str()
                    .map_or_else(|| value.to_string(), str::to_owned);
                rows.push(vec![
                    Cell::text(part),
                    Cell::number(at + 1),
                    Cell::text(field),
                    // A cell of a sheet holds no more.
                    Cell::text(value.chars().take(32_000).collect::<String>()),
                ]);
            }
        }
    }
    Document {
        columns: COLUMNS,
        rows,
    }
}
