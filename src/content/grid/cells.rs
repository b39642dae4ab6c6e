//! From a document to cells.

use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};

use crate::content::grid::put::{document, interaction, same};
use crate::content::grid::{Cells, Field, letter};

/// Keys of an interaction that columns show; all others are only in the YAML.
const SHOWN: &[&str] = &[
    "customer",
    "options",
    "entries",
    "pairs",
    "blanks",
    "key",
    "tolerance",
    "extra",
    "unit",
    "other-units",
    "scoring",
    "shuffle",
];
/// Characters of a digest: enough to tell one item's documents apart.
const DIGEST_BYTES: usize = 8;

/// The cells of a document, but for what lies elsewhere and the digest.
pub(crate) fn cells(document: &Value) -> Cells {
    let mut cells = Cells::new();
    let mut put = |field: Field, text: String| {
        if !text.is_empty() {
            cells.insert(field, text);
        }
    };
    let (item_type, body) = interaction(document);
    put(Field::Id, text(&document["id"]));
    put(Field::Type, item_type.to_owned());
    put(Field::Outcomes, texts(&document["outcomes"]).join("\n"));
    let source = document["source"].as_object();
    if let Some((id, place)) = source.and_then(|source| source.iter().next()) {
        put(Field::Source, id.clone());
        put(Field::Place, text(place));
    }
    for field in [
        Field::Difficulty,
        Field::Bloom,
        Field::Points,
        Field::Scenario,
        Field::Stem,
        Field::Rationale,
    ] {
        put(field, text(&document[field.name()]));
    }
    for (place, option) in (0u8..).zip(options(item_type, body)) {
        put(Field::Option(place), option);
    }
    put(Field::Answer, answer(item_type, body));
    put(Field::Extra, texts(&body["extra"]).join("\n"));
    put(Field::OtherUnits, other_units(&body["other-units"]));
    for field in [Field::Customer, Field::Unit, Field::Scoring, Field::Shuffle] {
        put(field, text(&body[field.name()]));
    }
    cells
}

/// The keys of a document that its cells do not say, or do not say well enough to be changed in a
/// sheet.
pub(crate) fn elsewhere(document: &Value, cells: &Cells) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    let (_, body) = interaction(document);
    if document.get("numbers").is_some() {
        keys.push("numbers".to_owned());
    }
    let hidden = body.as_object().into_iter().flat_map(Map::keys);
    keys.extend(hidden.filter(|key| !SHOWN.contains(&key.as_str())).cloned());
    keys.extend(unclear(document, cells).into_iter().map(str::to_owned));
    keys
}

/// The keys whose cells would read back as something else.
pub(crate) fn unclear(written: &Value, cells: &Cells) -> Vec<&'static str> {
    let again = document(cells);
    let mut keys = Vec::new();
    for key in ["outcomes", "source", "scenario", "stem", "rationale"] {
        let again = again.as_ref().ok().and_then(|again| again.get(key));
        if again.is_some() && !same(again.unwrap_or(&Value::Null), &written[key]) {
            keys.push(key);
        }
    }
    let (item_type, body) = interaction(written);
    if matches!(item_type, "role-play" | "dialogue" | "survey") {
        return keys;
    }
    let again = again.as_ref().map(|again| interaction(again).1);
    let is_same = again.is_ok_and(|again| {
        let shown = SHOWN.iter().filter(|key| **key != "customer");
        shown.into_iter().all(|key| same(&again[*key], &body[*key]))
    });
    if !is_same {
        keys.push("interaction");
    }
    keys
}

/// Names a document exactly: the same for all ways of writing the same.
pub(crate) fn digest(document: &Value) -> String {
    let text = serde_json::to_string(document).expect("values are JSON");
    let digest = Sha256::digest(text);
    let bytes = digest[..DIGEST_BYTES].iter();
    bytes.map(|byte| format!("{byte:02x}")).collect()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// One text, or those of a list.
pub(super) fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::Array(values) => values.iter().map(text).collect(),
        Value::String(text) => vec![text.clone()],
        _ => Vec::new(),
    }
}

fn options(item_type: &str, body: &Value) -> Vec<String> {
    match item_type {
        "single-choice" | "multiple-choice" => {
            let options = body["options"].as_object().into_iter().flatten();
            options.map(|(_, option)| text(option)).collect()
        }
        "ordering" => texts(&body["entries"]),
        "matching" => {
            let pairs = body["pairs"].as_object().into_iter().flatten();
            pairs
                .map(|(left, right)| format!("{left} → {}", text(right)))
                .collect()
        }
        _ => Vec::new(),
    }
}

fn answer(item_type: &str, body: &Value) -> String {
    match item_type {
        "single-choice" | "multiple-choice" => {
            let labels = body["options"].as_object().into_iter().flat_map(Map::keys);
            let labels: Vec<&String> = labels.collect();
            let place = |key: &String| labels.iter().position(|label| *label == key);
            let mut places: Vec<usize> = texts(&body["key"]).iter().filter_map(place).collect();
            places.sort_unstable();
            places.into_iter().map(letter).collect()
        }
        "true-false" => text(&body["key"]),
        "ordering" => (0..texts(&body["entries"]).len()).map(letter).collect(),
        "numeric" => match body["tolerance"].as_str() {
            Some(tolerance) => format!("{}±{tolerance}", text(&body["key"])),
            None => text(&body["key"]),
        },
        "fill-in" => {
            let blanks = body["blanks"].as_array().into_iter().flatten();
            let blanks = blanks.map(|blank| texts(blank).join(" | "));
            blanks.collect::<Vec<_>>().join("\n")
        }
        _ => String::new(),
    }
}

fn other_units(units: &Value) -> String {
    let units = units.as_object().into_iter().flatten();
    let units = units.map(|(unit, factor)| format!("{unit} = {}", text(factor)));
    units.collect::<Vec<_>>().join("\n")
}
