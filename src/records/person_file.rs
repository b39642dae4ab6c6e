//! All that the store keeps about one person.

use rusqlite::types::ValueRef;
use serde_json::{Map, Value, json};

use crate::records::{Store, StoreError};
use crate::register::person::Person;

/// Where a person has records, and how they are read.
const PARTS: [(&str, &str); 7] = [
    (
        "attempts",
        "SELECT * FROM attempt WHERE person = ?1 ORDER BY leaf",
    ),
    (
        "events",
        "SELECT event.* FROM attempt JOIN event ON event.attempt = attempt.id
         WHERE attempt.person = ?1 ORDER BY event.leaf",
    ),
    (
        "outcomes",
        "SELECT outcome.* FROM attempt JOIN outcome ON outcome.attempt = attempt.id
         WHERE attempt.person = ?1 ORDER BY outcome.leaf",
    ),
    (
        "journal",
        "SELECT * FROM journal WHERE person = ?1 ORDER BY leaf",
    ),
    (
        "statements",
        "SELECT * FROM statement WHERE person = ?1 ORDER BY leaf",
    ),
    (
        "gaps",
        "SELECT * FROM gap WHERE person = ?1 ORDER BY number",
    ),
    ("person", "SELECT * FROM person WHERE id = ?1"),
];

impl Store {
    /// Everything about a person, part by part, as it stands in the tables.
    pub(crate) fn all_about(&self, person: &Person) -> Result<Value, StoreError> {
        let mut all = Map::new();
        for (part, sql) in PARTS {
            let mut query = self.connection.prepare(sql)?;
            let names: Vec<String> = query
                .column_names()
                .into_iter()
                .map(str::to_owned)
                .collect();
            let mut rows = query.query([person.id.to_string()])?;
            let mut list = Vec::new();
            while let Some(row) = rows.next()? {
                let mut object = Map::new();
                for (at, name) in names.iter().enumerate() {
                    object.insert(name.clone(), value(row.get_ref(at)?));
                }
                list.push(Value::Object(object));
            }
            all.insert(part.to_owned(), Value::Array(list));
        }
        Ok(Value::Object(all))
    }
}

/// A value of the store as JSON; JSON in a text is taken as it is, bytes become hexadecimal.
fn value(value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => json!(number),
        ValueRef::Real(number) => json!(number),
        ValueRef::Text(bytes) => {
            let text = String::from_utf8_lossy(bytes).into_owned();
            match text.starts_with(['{', '[']) {
                true => serde_json::from_str(&text).unwrap_or(Value::String(text)),
                false => Value::String(text),
            }
        }
        ValueRef::Blob(bytes) => {
            Value::String(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
        }
    }
}
