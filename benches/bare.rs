//! The same work without this program: the least that the libraries beneath it need.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use rusqlite::{Connection, params};
use serde::Deserialize;

const SHIPPED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/content");

/// Parses all files below `folder` into typed values; gives the number of items.
///
/// Its budget is off, as serde-saphyr's documentation says for files one generated oneself: the
/// usual one refuses files as long as these.
pub(crate) fn parse(folder: &Path) -> usize {
    let mut items = 0;
    for path in files(folder) {
        let text = fs::read_to_string(&path).expect("a bank is text");
        let options = serde_saphyr::options! { budget: None };
        if path.starts_with(folder.join("items")) {
            let parsed = serde_saphyr::from_multiple_with_options::<Item>(&text, options);
            items += divan::black_box(parsed.expect("items are YAML")).len();
        } else {
            let parsed =
                serde_saphyr::from_multiple_with_options::<serde_json::Value>(&text, options);
            divan::black_box(parsed.expect("a bank is YAML"));
        }
    }
    items
}

/// Parses all files of the shipped bank into values of any shape.
pub(crate) fn parse_shipped() {
    for path in files(Path::new(SHIPPED)) {
        let text = fs::read_to_string(&path).expect("a bank is text");
        let options = serde_saphyr::options! { budget: None };
        let parsed = serde_saphyr::from_multiple_with_options::<serde_json::Value>(&text, options);
        divan::black_box(parsed.expect("a bank is YAML"));
    }
}

/// Bytes of all files below `folder`.
pub(crate) fn bytes(folder: &Path) -> u64 {
    let length = |path: &PathBuf| fs::metadata(path).expect("the file is there").len();
    files(folder).iter().map(length).sum()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder can be listed") {
        let path = entry.expect("a folder can be listed").path();
        if path.is_dir() {
            files.append(&mut self::files(&path));
        } else if path.extension().is_some_and(|end| end == "yaml") {
            files.push(path);
        }
    }
    files
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only the parsing counts")]
struct Item {
    id: String,
    outcomes: Vec<String>,
    source: BTreeMap<String, String>,
    difficulty: String,
    bloom: String,
    scenario: String,
    stem: String,
    interaction: Interaction,
    rationale: String,
}

#[derive(Deserialize)]
#[serde(
    deny_unknown_fields,
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case"
)]
#[expect(dead_code, reason = "only the parsing counts")]
enum Interaction {
    SingleChoice {
        options: BTreeMap<String, String>,
        key: String,
    },
    MultipleChoice {
        options: BTreeMap<String, String>,
        key: Vec<String>,
        scoring: String,
    },
    TrueFalse {
        key: bool,
    },
    Ordering {
        entries: Vec<String>,
        scoring: String,
    },
    Matching {
        pairs: BTreeMap<String, String>,
        extra: Vec<String>,
        scoring: String,
    },
    Numeric {
        key: f64,
        unit: String,
        other_units: BTreeMap<String, f64>,
    },
    FillIn {
        blanks: Vec<Vec<String>>,
    },
    RolePlay {
        customer: String,
        criteria: BTreeMap<String, Criterion>,
        violations: BTreeMap<String, Violation>,
        exemplars: Vec<Exemplar>,
    },
    Survey {
        statements: Vec<String>,
        scale: Vec<String>,
        reading: String,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only the parsing counts")]
struct Criterion {
    name: String,
    points: u32,
    any: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only the parsing counts")]
struct Violation {
    name: String,
    severity: String,
    any: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only the parsing counts")]
struct Exemplar {
    name: String,
    text: String,
    expect: BTreeMap<String, u32>,
}

/// Phrases to be looked for in folded text.
pub(crate) struct Scan(AhoCorasick);

impl Scan {
    pub(crate) fn new(phrases: &[String]) -> Self {
        let mut builder = AhoCorasick::builder();
        builder.kind(Some(AhoCorasickKind::ContiguousNFA));
        Self(builder.build(phrases).expect("the phrases are few enough"))
    }

    /// How often any phrase is in the text.
    pub(crate) fn hits(&self, folded: &str) -> usize {
        self.0.find_overlapping_iter(folded).count()
    }
}

/// How many phrases a text contains, looked for one by one.
pub(crate) fn contained(phrases: &[String], folded: &str) -> usize {
    let contained = |phrase: &&String| folded.contains(phrase.as_str());
    phrases.iter().filter(contained).count()
}

/// A database with one table, written with `synchronous=FULL`.
pub(crate) struct Rows {
    connection: Connection,
    row: (String, String, String),
    count: i64,
}

impl Rows {
    /// Takes the last event of `store` as the row that is written again and again to `path`.
    pub(crate) fn like(store: &Path, path: &Path) -> Self {
        let last = "SELECT attempt, at, body FROM event ORDER BY sequence DESC LIMIT 1";
        let row = Connection::open(store)
            .and_then(|from| {
                from.query_row(last, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            })
            .expect("the store has an event");
        let connection = Connection::open(path).expect("a database can be made here");
        connection
            .execute_batch(
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
                 CREATE TABLE event (attempt TEXT, sequence INTEGER, at TEXT, body TEXT,
                                     PRIMARY KEY (attempt, sequence)) STRICT, WITHOUT ROWID;",
            )
            .expect("a new database takes a table");
        Self {
            connection,
            row,
            count: 0,
        }
    }

    /// Commits one row.
    pub(crate) fn commit(&mut self) {
        let (attempt, at, body) = &self.row;
        let insert = "INSERT INTO event VALUES (?1, ?2, ?3, ?4)";
        let mut insert = self.connection.prepare_cached(insert).expect("good SQL");
        let written = insert.execute(params![attempt, self.count, at, body]);
        self.count += 1;
        written.expect("a row can be written");
    }
}
