//! What a mapping looks like as JSON Schema 2020-12.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::bank::authored::{Bare, Count, Field, Form, Mapping, Shape};
use crate::cli::command::schema::snippet::snippets;

/// The dialect that the schemas are written in.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";
/// Types of YAML that a text may look like: `24` and `No` are texts to the reader.
const SCALARS: [&str; 3] = ["string", "number", "boolean"];
/// Words that YAML takes for yes and no.
const FLAGS: [&str; 2] = ["true", "false"];

/// The text that describes what a word names.
pub(super) type Describe<'d> = &'d dyn Fn(&str) -> String;

/// The schema of documents that look like `mapping`.
///
/// `describe_key` describes the keys that are known where the author chooses among them.
pub(super) fn schema(
    mapping: &'static Mapping,
    describe: Describe<'_>,
    describe_key: Describe<'_>,
) -> Value {
    let mut writer = Writer {
        describe,
        describe_key,
        definitions: BTreeMap::new(),
    };
    let mut schema = Map::new();
    schema.insert("$schema".to_owned(), json!(DIALECT));
    schema.insert("title".to_owned(), json!(mapping.name));
    schema.append(&mut writer.mapping(mapping));
    let definitions: Map<String, Value> = writer
        .definitions
        .into_iter()
        .map(|(name, value)| (name.to_owned(), Value::Object(value)))
        .collect();
    if !definitions.is_empty() {
        schema.insert("$defs".to_owned(), Value::Object(definitions));
    }
    Value::Object(schema)
}

/// What a key among known ones is called; keys that only count on, such as option-a and option-b,
/// have one name for all.
fn key_name(key: &str) -> &str {
    match key.rsplit_once('-') {
        Some((name, letter)) if letter.len() == 1 => name,
        _ => key,
    }
}

struct Writer<'d> {
    describe: Describe<'d>,
    describe_key: Describe<'d>,
    definitions: BTreeMap<&'static str, Map<String, Value>>,
}

impl Writer<'_> {
    fn mapping(&mut self, mapping: &'static Mapping) -> Map<String, Value> {
        let mut properties = Map::new();
        for field in mapping.fields() {
            properties.insert(field.key.to_owned(), Value::Object(self.field(field)));
        }
        let (single, groups): (Vec<&[&str]>, Vec<&[&str]>) =
            mapping.any_of.iter().partition(|group| group.len() == 1);
        let required = mapping.fields().filter(|field| field.is_required);
        let required = required.map(|field| field.key);
        let required: Vec<&str> = required.chain(single.concat()).collect();
        let mut schema = object(json!({
            "description": (self.describe)(mapping.name),
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": false,
        }));
        if !groups.is_empty() {
            let one_of = |group: &&[&str]| -> Value {
                let keys: Vec<Value> = group.iter().map(|key| json!({"required": [key]})).collect();
                json!({"anyOf": keys})
            };
            schema.insert("allOf".to_owned(), groups.iter().map(one_of).collect());
        }
        if !mapping.only_with.is_empty() {
            let only_with = mapping.only_with.iter();
            let only_with = only_with.map(|(key, other)| ((*key).to_owned(), json!([other])));
            let only_with = Value::Object(only_with.collect());
            schema.insert("dependentRequired".to_owned(), only_with);
        }
        schema
    }

    /// A key that may be left out may also have nothing behind it.
    fn field(&mut self, field: &'static Field) -> Map<String, Value> {
        let mut schema = object(json!({"description": (self.describe)(field.about)}));
        schema.append(&mut self.shape(&field.shape));
        if field.is_required {
            return schema;
        }
        allow_nothing(&mut schema);
        schema
    }

    fn shape(&mut self, shape: &'static Shape) -> Map<String, Value> {
        match shape {
            Shape::Text => object(json!({"type": SCALARS, "minLength": 1})),
            Shape::Form(form) => self.form(form),
            Shape::Whole(least, most) => self.whole(*least, *most),
            Shape::Choice(words) => choice(&words()),
            Shape::Mapping(mapping) => self.reference(mapping),
            Shape::OneOf(mappings) => self.one_of(&mappings()),
            Shape::Entries {
                keys,
                values,
                count,
            } => self.entries(keys, values, *count),
            Shape::List(entry, count) => self.list(entry, *count),
            Shape::OneOrMore(entry, count) => self.one_or_more(entry, *count),
            Shape::Either(shapes) => {
                let shapes: Vec<Value> = shapes
                    .iter()
                    .map(|shape| Value::Object(self.shape(shape)))
                    .collect();
                object(json!({"anyOf": shapes}))
            }
        }
    }

    fn reference(&mut self, mapping: &'static Mapping) -> Map<String, Value> {
        if !self.definitions.contains_key(mapping.name) {
            // Mappings may lead back to themselves.
            self.definitions.insert(mapping.name, Map::new());
            let definition = self.mapping(mapping);
            self.definitions.insert(mapping.name, definition);
        }
        object(json!({"$ref": format!("#/$defs/{}", mapping.name)}))
    }

    fn form(&self, form: &Form) -> Map<String, Value> {
        let types: &[&str] = match form.bare {
            Bare::Any => &SCALARS,
            Bare::Number => &["number", "string"],
            Bare::Whole(..) => &["integer", "string"],
        };
        let mut schema = object(json!({
            "type": types,
            "pattern": form.pattern,
            // Editors show it in place of the pattern.
            "patternErrorMessage": (self.describe)(form.about),
        }));
        if let Bare::Whole(least, most) = form.bare {
            between(&mut schema, least, most);
        }
        if let Some(longest) = form.longest {
            schema.insert("maxLength".to_owned(), json!(longest));
        }
        if !form.examples.is_empty() {
            schema.insert("examples".to_owned(), json!(form.examples));
        }
        schema
    }

    /// A whole number, which may also be written in quotes.
    fn whole(&self, least: u32, most: u32) -> Map<String, Value> {
        let mut schema = object(json!({
            "type": ["integer", "string"],
            "pattern": r"^\+?[0-9]+$",
            "patternErrorMessage": (self.describe)("form-whole"),
        }));
        between(&mut schema, least, most);
        schema
    }

    fn one_of(&mut self, mappings: &[&'static Mapping]) -> Map<String, Value> {
        let entries = mappings.iter().map(|mapping| {
            let reference = self.reference(mapping);
            (mapping.name.to_owned(), Value::Object(reference))
        });
        let properties: Map<String, Value> = entries.collect();
        object(json!({
            "type": "object",
            "properties": properties,
            "additionalProperties": false,
            "minProperties": 1,
            "maxProperties": 1,
        }))
    }

    fn entries(
        &mut self,
        keys: &'static Shape,
        values: &'static Shape,
        count: Count,
    ) -> Map<String, Value> {
        let mut schema = object(json!({"type": "object"}));
        if let Shape::Form(form) = keys {
            let mut names = self.form(form);
            names.remove("type");
            schema.insert("propertyNames".to_owned(), Value::Object(names));
        }
        let value = Value::Object(self.shape(values));
        if let Shape::Choice(words) = keys {
            let known = words().into_iter();
            let known = known.map(|word| {
                let mut one = object(json!({"description": (self.describe_key)(key_name(word))}));
                one.extend(value.as_object().cloned().unwrap_or_default());
                (word.to_owned(), Value::Object(one))
            });
            schema.insert("properties".to_owned(), Value::Object(known.collect()));
            schema.insert("additionalProperties".to_owned(), json!(false));
        } else {
            schema.insert("additionalProperties".to_owned(), value);
        }
        bounds(&mut schema, ("minProperties", "maxProperties"), count);
        let snippets = snippets(values, true);
        if !snippets.is_empty() {
            schema.insert("defaultSnippets".to_owned(), json!(snippets));
        }
        schema
    }

    fn list(&mut self, entry: &'static Shape, count: Count) -> Map<String, Value> {
        let entries = self.shape(entry);
        let mut schema = object(json!({"type": "array", "items": entries}));
        bounds(&mut schema, ("minItems", "maxItems"), count);
        let snippets = snippets(entry, false);
        if !snippets.is_empty() {
            schema.insert("defaultSnippets".to_owned(), json!(snippets));
        }
        schema
    }

    fn one_or_more(&mut self, entry: &'static Shape, count: Count) -> Map<String, Value> {
        let list = self.list(entry, count);
        if count.least > 1 {
            return list;
        }
        let mut one = self.shape(entry);
        match one.get_mut("type") {
            // A keyword for texts says nothing about lists, so that both fit into one schema.
            Some(Value::Array(types)) => {
                types.push(json!("array"));
                one.extend(list.into_iter().filter(|(keyword, _)| keyword != "type"));
                one
            }
            _ => object(json!({"anyOf": [one, list]})),
        }
    }
}

/// Bounds of a number; the highest of all is none.
fn between(schema: &mut Map<String, Value>, least: u32, most: u32) {
    schema.insert("minimum".to_owned(), json!(least));
    if most < u32::MAX {
        schema.insert("maximum".to_owned(), json!(most));
    }
}

fn choice(words: &[&str]) -> Map<String, Value> {
    if words == FLAGS {
        return object(json!({"type": ["boolean", "string"], "pattern": "^(true|false)$"}));
    }
    let mut values: Vec<Value> = Vec::new();
    for word in words {
        values.extend(word.parse::<u32>().ok().map(|number| json!(number)));
        values.extend(FLAGS.contains(word).then(|| json!(*word == "true")));
        values.push(json!(word));
    }
    object(json!({"enum": values}))
}

/// Lets a schema fit nothing, too.
fn allow_nothing(schema: &mut Map<String, Value>) {
    if let Some(Value::Array(values)) = schema.get_mut("enum") {
        values.push(Value::Null);
    } else if let Some(Value::Array(shapes)) = schema.get_mut("anyOf") {
        shapes.push(json!({"type": "null"}));
    } else if let Some(reference) = schema.remove("$ref") {
        let shapes = json!([{"$ref": reference}, {"type": "null"}]);
        schema.insert("anyOf".to_owned(), shapes);
    } else if let Some(types) = schema.get_mut("type") {
        match types {
            Value::Array(types) => types.push(json!("null")),
            one => *one = json!([one.clone(), "null"]),
        }
    }
}

fn bounds(schema: &mut Map<String, Value>, (least, most): (&str, &str), count: Count) {
    if count.least > 0 {
        schema.insert(least.to_owned(), json!(count.least));
    }
    if let Some(bound) = count.most {
        schema.insert(most.to_owned(), json!(bound));
    }
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(fields) => fields,
        _ => unreachable!("only objects are written here"),
    }
}
