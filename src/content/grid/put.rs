//! From cells to a document.

use serde_json::{Value, json};

use crate::content::grid::body::body;
use crate::content::grid::set::set;
use crate::content::grid::{Cells, Field, Misfit, Why};

/// The keys of an item's document, in the order in which authors write them.
const ORDER: &[&str] = &[
    "id",
    "outcomes",
    "source",
    "difficulty",
    "bloom",
    "points",
    "scenario",
    "stem",
    "numbers",
    "interaction",
    "rationale",
];

/// A document with just these cells.
pub(crate) fn document(cells: &Cells) -> Result<Value, Misfit> {
    let mut document = json!({});
    let item_type = cells.get(&Field::Type).map_or("", String::as_str);
    if let Some(id) = cells.get(&Field::Id) {
        document["id"] = json!(id);
    }
    document["interaction"] = json!({ item_type: {} });
    let nothing = Cells::new();
    put(&document, &nothing, cells)
}

/// `document`, whose cells are `old`, with the cells `new` in their place. What is the same in
/// both stays as it is written.
pub(crate) fn put(document: &Value, old: &Cells, new: &Cells) -> Result<Value, Misfit> {
    let mut changed = document.clone();
    let differs = |field: &Field| old.get(field) != new.get(field);
    let cell = |field: Field| new.get(&field).map(String::as_str);
    let required = |field: Field| {
        cell(field).map(str::to_owned).ok_or(Misfit {
            field,
            why: Why::Empty,
        })
    };
    if differs(&Field::Outcomes) {
        let outcomes = listed(&required(Field::Outcomes)?);
        set(&mut changed, "outcomes", Some(json!(outcomes)), ORDER);
    }
    if differs(&Field::Source) || differs(&Field::Place) {
        let source = json!({ required(Field::Source)?: required(Field::Place)? });
        set(&mut changed, "source", Some(source), ORDER);
    }
    for field in [
        Field::Difficulty,
        Field::Bloom,
        Field::Stem,
        Field::Rationale,
    ] {
        if differs(&field) {
            let value = json!(required(field)?);
            set(&mut changed, field.name(), Some(value), ORDER);
        }
    }
    for field in [Field::Points, Field::Scenario] {
        if differs(&field) {
            let value = cell(field).map(|text| json!(text));
            set(&mut changed, field.name(), value, ORDER);
        }
    }
    let fields = old.keys().chain(new.keys());
    if fields
        .into_iter()
        .any(|field| field.is_of_body() && differs(field))
    {
        let (item_type, inner) = interaction(document);
        let inner = body(item_type, inner, old, new)?;
        changed["interaction"] = json!({ item_type: inner });
    }
    Ok(changed)
}

/// The type of a document's interaction, and what stands below it.
pub(super) fn interaction(document: &Value) -> (&str, &Value) {
    let interaction = document["interaction"].as_object();
    let only = interaction.and_then(|interaction| interaction.iter().next());
    only.map_or(("", &Value::Null), |(name, body)| (name.as_str(), body))
}

/// Whether two values say the same: one text, or a list of just that text.
pub(super) fn same(one: &Value, other: &Value) -> bool {
    let alone = |value: &Value| match value {
        Value::Array(values) if values.len() == 1 => values[0].clone(),
        value => value.clone(),
    };
    match (alone(one), alone(other)) {
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(&other).all(|(a, b)| same(a, b))
        }
        (Value::Object(one), Value::Object(other)) => {
            let pairs = one.iter().zip(&other);
            one.len() == other.len()
                && pairs
                    .into_iter()
                    .all(|((a, x), (b, y))| a == b && same(x, y))
        }
        (one, other) => one == other,
    }
}

/// The names in a cell, however they are parted.
fn listed(text: &str) -> Vec<String> {
    let is_mark = |c: char| c.is_whitespace() || ",，、;；".contains(c);
    let parts = text.split(is_mark).filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}
