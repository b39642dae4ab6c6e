//! What editors offer to write in one go: an entry with the keys that it must have.

use serde_json::{Map, Value, json};

use crate::bank::authored::{Field, Mapping, Shape};

/// Snippets for entries of this shape; under a name of the author's where they are `named`.
pub(super) fn snippets(shape: &'static Shape, named: bool) -> Vec<Value> {
    match shape {
        Shape::Mapping(mapping) => vec![snippet(mapping, named)],
        Shape::Either(shapes) => shapes
            .iter()
            .flat_map(|shape| snippets(shape, named))
            .collect(),
        _ => Vec::new(),
    }
}

fn snippet(mapping: &'static Mapping, named: bool) -> Value {
    let mut stops = Stops(0);
    let name = named.then(|| stops.next_one(Some("id")));
    let body = stops.mapping(mapping);
    let body = match name {
        Some(name) => json!({ name: body }),
        None => body,
    };
    json!({"label": mapping.name, "body": body})
}

/// Counts the places through which the tabulator key leads.
struct Stops(usize);

impl Stops {
    fn next_one(&mut self, text: Option<&str>) -> String {
        self.0 += 1;
        match text {
            Some(text) => format!("${{{}:{text}}}", self.0),
            None => format!("${}", self.0),
        }
    }

    /// The keys that must be there, and the first one of each group of which one must be.
    fn mapping(&mut self, mapping: &'static Mapping) -> Value {
        let is_wanted = |field: &&'static Field| {
            let mut groups = mapping.any_of.iter();
            field.is_required || groups.any(|group| group.first() == Some(&field.key))
        };
        let fields = mapping.fields().filter(is_wanted);
        let fields: Map<String, Value> = fields
            .map(|field| (field.key.to_owned(), self.shape(&field.shape)))
            .collect();
        Value::Object(fields)
    }

    fn shape(&mut self, shape: &'static Shape) -> Value {
        match shape {
            Shape::Choice(words) => {
                self.0 += 1;
                json!(format!("${{{}|{}|}}", self.0, words().join(",")))
            }
            Shape::Whole(least, _) => json!(self.next_one(Some(&least.to_string()))),
            Shape::List(entry, _) | Shape::OneOrMore(entry, _) => json!([self.shape(entry)]),
            Shape::Entries { values, .. } => {
                let name = self.next_one(Some("id"));
                json!({ name: self.shape(values) })
            }
            Shape::Mapping(mapping) => self.mapping(mapping),
            Shape::Either(shapes) => self.shape(&shapes[0]),
            Shape::Text | Shape::Form(_) | Shape::OneOf(_) => json!(self.next_one(None)),
        }
    }
}
