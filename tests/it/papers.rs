//! Papers with their keys, answers to them, and a look into the store.

use rusqlite::Connection;
use rusqlite::types::ValueRef;
use serde_json::{Value, json};

use crate::support::Desk;

/// Choices that are the same in every run.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `bound` (splitmix64).
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let bound = u64::try_from(bound).expect("a small number");
        usize::try_from((mixed ^ (mixed >> 31)) % bound).expect("below a small number")
    }

    pub(crate) fn one_in(&mut self, chances: usize) -> bool {
        self.below(chances) == 0
    }
}

/// An answer as it is typed and as a file of answers gives it.
#[derive(Clone)]
pub(crate) struct Given {
    pub(crate) typed: String,
    pub(crate) json: Value,
}

/// A drawn paper as trainers see it.
pub(crate) struct Paper {
    pub(crate) items: Vec<Value>,
}

impl Paper {
    /// The paper that `paper` prints with these arguments; a first `take` with the same exam and
    /// seed draws it too.
    pub(crate) fn drawn(desk: &Desk, arguments: &[&str]) -> Self {
        let mut all = vec!["paper", "--format", "json", "--with-key"];
        all.extend(arguments);
        let paper = desk.run(&all).ended(0).json();
        let items = paper["items"].as_array().expect("a paper has items");
        Self {
            items: items.clone(),
        }
    }

    /// Where the item of this name stands, from 1.
    pub(crate) fn number_of(&self, item: &str) -> usize {
        let mut items = self.items.iter();
        let at = items.position(|known| known["item"] == item);
        1 + at.unwrap_or_else(|| panic!("{item} is on the paper"))
    }

    /// What earns everything, as typed; the first choice everywhere in a survey.
    pub(crate) fn right(&self, at: usize) -> String {
        let item = &self.items[at];
        if let Some(right) = item["right"].as_str() {
            return right.to_owned();
        }
        match item["lefts"].as_array() {
            Some(lefts) => "A".repeat(lefts.len()),
            None => examples(item).join("\n"),
        }
    }

    /// Some answer that fits the item, right or wrong.
    pub(crate) fn some_answer(&self, at: usize, dice: &mut Dice) -> Given {
        let item = &self.items[at];
        if let Some(options) = item["options"].as_array() {
            some_choice(item, options.len(), dice)
        } else if let Some(entries) = item["entries"].as_array() {
            some_order(entries.len(), dice)
        } else if let Some(lefts) = item["lefts"].as_array() {
            let rights = item["rights"].as_array().expect("rights beside lefts");
            some_pairs(lefts, rights.len(), dice)
        } else if let Some(units) = item["units"].as_array() {
            some_number(units, dice)
        } else if item["blanks"].is_u64() {
            some_blanks(item, dice)
        } else {
            some_speech(item, dice)
        }
    }

    /// `typed` as lines on standard input.
    pub(crate) fn lines(&self, at: usize, typed: &str) -> String {
        match self.items[at]["type"] == "role-play" {
            true => format!("{typed}\n\n"),
            false => format!("{typed}\n"),
        }
    }

    /// Answers to all items in their order, then the confirmation, as lines.
    pub(crate) fn whole_sitting(&self, answers: &[String]) -> String {
        let answers = answers.iter().enumerate();
        let lines = answers.map(|(at, typed)| self.lines(at, typed));
        lines.collect::<String>() + "是\n"
    }

    /// A file of answers.
    pub(crate) fn file(&self, answers: impl IntoIterator<Item = Value>) -> String {
        let ids = self.items.iter().map(|item| item["item"].as_str());
        let pairs = ids
            .zip(answers)
            .map(|(id, answer)| (id.expect("items have names").to_owned(), answer));
        Value::Object(pairs.collect()).to_string()
    }
}

fn examples(item: &Value) -> Vec<&str> {
    let criteria = item["rubric"]["criteria"].as_array().expect("a rubric");
    let examples = criteria.iter().filter_map(|one| one["example"].as_str());
    examples.collect()
}

fn letter(at: usize) -> char {
    char::from(b'A' + u8::try_from(at).expect("few options"))
}

fn some_choice(item: &Value, options: usize, dice: &mut Dice) -> Given {
    if item["choose"] == "one" {
        let typed = letter(dice.below(options)).to_string();
        return Given {
            json: json!(typed),
            typed,
        };
    }
    let mut chosen: Vec<char> = (0..options)
        .filter(|_| dice.one_in(2))
        .map(letter)
        .collect();
    if chosen.is_empty() {
        chosen.push('A');
    }
    Given {
        typed: chosen.iter().collect(),
        json: json!(chosen),
    }
}

fn some_order(entries: usize, dice: &mut Dice) -> Given {
    let mut left: Vec<char> = (0..entries).map(letter).collect();
    let order: Vec<char> = (0..entries)
        .map(|_| left.remove(dice.below(left.len())))
        .collect();
    Given {
        typed: order.iter().collect(),
        json: json!(order),
    }
}

fn some_pairs(lefts: &[Value], rights: usize, dice: &mut Dice) -> Given {
    let mut typed = Vec::new();
    let mut object = serde_json::Map::new();
    for (at, left) in lefts.iter().enumerate() {
        let right = letter(dice.below(rights));
        typed.push(format!("{}{right}", at + 1));
        object.insert(left.as_str().expect("text").to_owned(), json!(right));
    }
    Given {
        typed: typed.join(" "),
        json: Value::Object(object),
    }
}

fn some_number(units: &[Value], dice: &mut Dice) -> Given {
    let number = dice.below(40);
    let unit = match units.len() {
        0 => "",
        many => units[dice.below(many)].as_str().expect("text"),
    };
    if dice.one_in(2) {
        let typed = number.to_string();
        let json = json!(number);
        return Given { typed, json };
    }
    let typed = format!("{number} {unit}");
    Given {
        json: json!(typed),
        typed,
    }
}

fn some_blanks(item: &Value, dice: &mut Dice) -> Given {
    let right = item["right"].as_str().expect("a key");
    let mut texts: Vec<&str> = right.split('；').collect();
    for text in &mut texts {
        if dice.one_in(2) {
            *text = "不知道";
        }
    }
    Given {
        typed: texts.join("；"),
        json: json!(texts),
    }
}

/// Some of the examples and perhaps something that must not be said.
fn some_speech(item: &Value, dice: &mut Dice) -> Given {
    let mut lines = vec!["您好，"];
    lines.extend(examples(item).into_iter().filter(|_| dice.one_in(2)));
    let violations = item["rubric"]["violations"].as_array();
    if let Some(violations) = violations.filter(|all| !all.is_empty() && dice.one_in(3)) {
        let phrases = &violations[dice.below(violations.len())]["any"];
        let phrases = phrases.as_array().expect("phrases").iter();
        let plain = phrases.filter_map(Value::as_str);
        lines.extend(plain.filter(|phrase| !phrase.contains('{')).take(1));
    }
    Given {
        typed: lines.join("\n"),
        json: json!(lines),
    }
}

/// Opens the store as another program would.
pub(crate) fn open(desk: &Desk) -> Connection {
    Connection::open(desk.store()).expect("the store is SQLite")
}

/// The rows of a query on the store, the columns of each parted by a bar.
pub(crate) fn rows(desk: &Desk, query: &str) -> Vec<String> {
    let connection = open(desk);
    let mut query = connection.prepare(query).expect("a right query");
    let columns = query.column_count();
    let row = query.query_map([], |row| {
        let texts = (0..columns).map(|at| {
            Ok(match row.get_ref(at)? {
                ValueRef::Null => "NULL".to_owned(),
                ValueRef::Integer(number) => number.to_string(),
                ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
                other => format!("{other:?}"),
            })
        });
        Ok(texts
            .collect::<Result<Vec<_>, rusqlite::Error>>()?
            .join("|"))
    });
    let rows = row.expect("the query runs");
    rows.map(|row| row.expect("a row")).collect()
}

/// The one attempt of the store.
pub(crate) fn only_attempt(desk: &Desk) -> String {
    let ids = rows(desk, "SELECT id FROM attempt");
    assert_eq!(ids.len(), 1, "one attempt");
    ids.into_iter().next().expect("one attempt")
}

/// The answers in the store, as JSON, oldest first.
pub(crate) fn stored_answers(desk: &Desk) -> Vec<Value> {
    let events = rows(desk, "SELECT body FROM event ORDER BY attempt, sequence");
    let events = events.iter().map(|event| {
        let event: Value = serde_json::from_str(event).expect("events are JSON");
        event
    });
    events
        .filter(|event| event["event"] == "answered")
        .collect()
}

/// Changes rows of these tables by a script, which the store forbids to the program: nothing else can
/// make them old.
pub(crate) fn change_past(desk: &Desk, tables: &[&str], script: &str) {
    let connection = open(desk);
    let names = tables.iter().map(|table| format!("{table}_stays"));
    let names: Vec<String> = names.collect();
    let find = "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?1";
    let triggers = names.iter().map(|name| {
        let sql = connection.query_row(find, [name], |row| row.get::<_, String>(0));
        sql.unwrap_or_else(|error| panic!("{name}: {error}"))
    });
    let triggers: Vec<String> = triggers.collect();
    let drops = names.iter().map(|name| format!("DROP TRIGGER {name};"));
    let drops: String = drops.collect();
    let script = format!("BEGIN; {drops} {script}; {}; COMMIT;", triggers.join(";"));
    connection
        .execute_batch(&script)
        .expect("it can be changed");
}

/// Writes that the only attempt and its events happened so many minutes earlier.
pub(crate) fn set_back(desk: &Desk, minutes: u32) {
    let moved = |column: &str| earlier(column, &format!("{minutes} minutes"));
    let (started, at) = (moved("started_at"), moved("at"));
    let script = format!("UPDATE attempt SET {started}; UPDATE event SET {at}");
    change_past(desk, &["attempt", "event"], &script);
}

/// Writes that every outcome came three days earlier, by the times in this column.
pub(crate) fn set_back_outcomes(desk: &Desk, column: &str) {
    let script = format!("UPDATE outcome SET {}", earlier(column, "3 days"));
    change_past(desk, &["outcome"], &script);
}

fn earlier(column: &str, by: &str) -> String {
    format!("{column} = strftime('%Y-%m-%dT%H:%M:%fZ', {column}, '-{by}')")
}
