//! The schemas for editors and the readers of a bank take and refuse the same.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use jsonschema::Validator;
use serde::Deserialize as _;
use serde_json::{Map, Number, Value};

use crate::broken::{cases, desk, found};
use crate::support::{Desk, project};

/// The faults that lie in the shape of one document, which its schema sees, too.
const SEEN: [&str; 12] = [
    "unknown-key",
    "missing-key",
    "wrong-shape",
    "unknown-value",
    "empty-text",
    "bad-id",
    "bad-number",
    "bad-period",
    "bad-number-rule",
    "format-version",
    "too-few",
    "too-many",
];

struct Schemas(BTreeMap<&'static str, Validator>);

impl Schemas {
    fn read() -> Self {
        let desk = Desk::new();
        desk.run(&["schema", "--to", "schema"]).ended(0);
        let kinds = [
            "bank",
            "syllabus",
            "lexicon",
            "item",
            "checklist",
            "exam",
            "credential",
        ];
        let schema = |kind: &'static str| {
            let text = fs::read(desk.path(&format!("schema/{kind}.json"))).expect("a schema");
            let schema: Value = serde_json::from_slice(&text).expect("JSON");
            jsonschema::meta::validate(&schema).unwrap_or_else(|error| panic!("{kind}: {error}"));
            (kind, jsonschema::validator_for(&schema).expect("a schema"))
        };
        Self(kinds.into_iter().map(schema).collect())
    }

    /// What the schemas find in the documents of a bank's file; nothing for files that are no YAML.
    fn faults(&self, file: &str, text: &str) -> Option<Vec<String>> {
        let validator = &self.0[kind(file)];
        let mut faults = Vec::new();
        for document in serde_yaml::Deserializer::from_str(text) {
            let document = serde_yaml::Value::deserialize(document).ok()?;
            let document = json(document);
            let errors = validator
                .iter_errors(&document)
                .filter(|_| !document.is_null());
            faults.extend(errors.map(|error| format!("{}: {error}", error.instance_path())));
        }
        Some(faults)
    }
}

/// The kind of a bank's file by where it lies.
fn kind(file: &str) -> &'static str {
    match file.split('/').next() {
        Some("syllabus") => "syllabus",
        Some("lexicons") => "lexicon",
        Some("items") => "item",
        Some("checklists") => "checklist",
        Some("exams") => "exam",
        Some("credentials") => "credential",
        _ => "bank",
    }
}

/// A document as an editor sees it.
fn json(value: serde_yaml::Value) -> Value {
    use serde_yaml::Value as Yaml;
    match value {
        Yaml::Null => Value::Null,
        Yaml::Bool(flag) => Value::Bool(flag),
        Yaml::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(whole), _) => Value::from(whole),
            (_, float) => float
                .and_then(Number::from_f64)
                .map_or(Value::Null, Value::from),
        },
        Yaml::String(text) => Value::String(text),
        Yaml::Sequence(values) => values.into_iter().map(json).collect(),
        Yaml::Mapping(pairs) => {
            let key = |key| match json(key) {
                Value::String(text) => text,
                other => other.to_string(),
            };
            let pairs = pairs
                .into_iter()
                .map(|(name, value)| (key(name), json(value)));
            Value::Object(pairs.collect::<Map<_, _>>())
        }
        Yaml::Tagged(tagged) => json(tagged.value),
    }
}

/// Every file of the bank in this folder, by its name below it.
fn files(root: &Path) -> Vec<(String, PathBuf)> {
    fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, PathBuf)>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                collect(root, &path, files);
            } else if path.extension().is_some_and(|end| end == "yaml") {
                let name = path.strip_prefix(root).expect("below it");
                files.push((name.to_string_lossy().replace('\\', "/"), path.clone()));
            }
        }
    }
    let mut files = Vec::new();
    collect(root, root, &mut files);
    files
}

#[test]
fn every_document_that_is_read_fits_its_schema() {
    let schemas = Schemas::read();
    let mut documents = 0;
    for bank in ["content", "tests/banks/small", "tests/banks/broken/good"] {
        for (name, path) in files(&project().join(bank)) {
            let text = fs::read_to_string(&path).expect("UTF-8");
            let faults = schemas.faults(&name, &text);
            assert_eq!(faults, Some(Vec::new()), "{bank}/{name}");
            documents += 1;
        }
    }
    assert!(documents > 50, "{documents}");
}

#[test]
fn the_schemas_see_the_same_mistakes_as_the_readers() {
    let schemas = Schemas::read();
    let (mut seen, mut compared) = (0, 0);
    for case in cases() {
        let desk = desk(&case, &case.wrong);
        let name = format!("bank/{}", case.file);
        let text = fs::read_to_string(desk.path(&name)).unwrap_or_default();
        let Some(faults) = schemas.faults(&case.file, &text) else {
            continue;
        };
        let found = found(&desk);
        let codes = found.iter().filter_map(|finding| finding["code"].as_str());
        let codes: Vec<&str> = codes.collect();
        let is_seen = codes.iter().any(|code| SEEN.contains(code));
        assert_eq!(
            is_seen,
            !faults.is_empty(),
            "{}: {codes:?} {faults:?}",
            case.name
        );
        seen += usize::from(is_seen);
        compared += 1;
    }
    assert!(compared > 70 && seen > 35, "{compared} {seen}");
}

/// Puts a key that nobody knows into every mapping of a document, one at a time.
fn misspelt(document: &Value) -> Vec<Value> {
    match document {
        Value::Object(fields) => {
            let mut all = Vec::new();
            let mut wrong = fields.clone();
            wrong.insert("Zz".to_owned(), Value::from("x"));
            all.push(Value::Object(wrong));
            for (key, value) in fields {
                for changed in misspelt(value) {
                    let mut fields = fields.clone();
                    fields.insert(key.clone(), changed);
                    all.push(Value::Object(fields));
                }
            }
            all
        }
        Value::Array(values) => {
            let each = values.iter().enumerate();
            let changed = each.flat_map(|(at, value)| {
                misspelt(value)
                    .into_iter()
                    .map(move |changed| (at, changed))
            });
            let put = changed.map(|(at, changed)| {
                let mut values = values.clone();
                values[at] = changed;
                Value::Array(values)
            });
            put.collect()
        }
        _ => Vec::new(),
    }
}

#[test]
fn a_key_that_nobody_knows_is_refused_by_both_wherever_it_stands() {
    let schemas = Schemas::read();
    let desk = Desk::new();
    let root = project().join("tests/banks/broken/good");
    for (name, path) in files(&root) {
        desk.write(&format!("bank/{name}"), fs::read(path).expect("a file"));
    }
    let mut tried = 0;
    for (name, path) in files(&root) {
        let text = fs::read_to_string(path).expect("UTF-8");
        let mut changed = Vec::new();
        for document in serde_yaml::Deserializer::from_str(&text) {
            let document = serde_yaml::Value::deserialize(document).expect("right YAML");
            changed.extend(misspelt(&json(document)));
        }
        for document in &changed {
            let is_refused = !schemas.0[kind(&name)].is_valid(document);
            // JSON is YAML.
            desk.write(&format!("bank/{name}"), document.to_string());
            let codes: Vec<Value> = found(&desk);
            let by_reader = codes.iter().any(|finding| {
                finding["code"]
                    .as_str()
                    .is_some_and(|code| SEEN.contains(&code))
            });
            assert_eq!(is_refused, by_reader, "{name}: {document} {codes:?}");
            tried += 1;
        }
        desk.write(&format!("bank/{name}"), text);
    }
    assert!(tried > 60, "{tried}");
}

#[test]
fn numbers_out_of_bounds_are_seen_by_both() {
    let schemas = Schemas::read();
    let exam = "id: all\nname: 卷\nmode: exam\ncut-score: SCORE\nquotas: [{count: 1}]\n";
    let desk = Desk::new();
    for (name, path) in files(&project().join("tests/banks/broken/good")) {
        desk.write(&format!("bank/{name}"), fs::read(path).expect("a file"));
    }
    for (score, is_right) in [
        ("0", true),
        ("100", true),
        ("100%", true),
        ("'80'", true),
        ("101", false),
        ("150", false),
        ("150%", false),
        ("-1", false),
        ("72.5", false),
    ] {
        let text = exam.replace("SCORE", score);
        let faults = schemas.faults("exams/all.yaml", &text).expect("YAML");
        desk.write("bank/exams/all.yaml", &text);
        let is_read = found(&desk).iter().all(|one| one["code"] != "bad-number");
        assert_eq!(
            (faults.is_empty(), is_read),
            (is_right, is_right),
            "{score}"
        );
    }
}

#[test]
fn the_file_of_columns_has_a_schema_of_its_own() {
    let desk = Desk::new();
    let schema = desk.run(&["schema", "columns"]).ended(0).json();
    let keys = schema["properties"]["columns"]["properties"].as_object();
    let keys = keys.expect("what a column can hold");
    assert!(keys.len() >= 29, "{}", keys.len());
    for (key, described) in keys {
        let text = described["description"].as_str().expect(key);
        let (chinese, english) = text.split_once("\n\n").expect("two languages");
        assert!(
            chinese.chars().any(|ch| ch > '\u{2E80}'),
            "{key}: {chinese}"
        );
        assert!(
            english.starts_with(|ch: char| ch.is_ascii_uppercase()),
            "{key}: {english}"
        );
    }
    let schema = jsonschema::validator_for(&schema).expect("a schema");
    desk.write("题.csv", "题面,甲项,乙项,对的\n先做什么？,问好,挂断,A\n");
    for (columns, is_right) in [
        (
            "columns: {stem: 题面, option-a: 甲项, option-b: 乙项, answer: 对的}",
            true,
        ),
        ("columns: {stm: 题面, answer: 对的}", false),
        ("columns: {stem: [题面], answer: 对的}", false),
        ("columns: {}\nmore: 1", false),
    ] {
        desk.write("列.yaml", columns);
        let document: serde_yaml::Value = serde_yaml::from_str(columns).expect("YAML");
        assert_eq!(schema.is_valid(&json(document)), is_right, "{columns}");
        let ran = desk.run(&["import", "题.csv", "--columns", "列.yaml"]);
        ran.ended(if is_right { 0 } else { 3 });
    }
}
