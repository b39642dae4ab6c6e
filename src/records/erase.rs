//! Forgetting a person: who they are goes from the store and its copies, what happened stays.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Transaction, params};
use serde_json::{Value, json};

use crate::records::error::damaged;
use crate::records::gaps::hide_in_gaps;
use crate::records::journal::{Entry, Note};
use crate::records::leaf::{SALT, commitment};
use crate::records::log::Log;
use crate::records::people::{find, of_id};
use crate::records::{Store, StoreError};
use crate::register::person::{Field, Person, PersonId};
use crate::sheet::{is_workbook, workbook};

/// Shortest text that is looked for in other texts: a shorter one is part of too many words.
const SHORTEST: usize = 2;
/// The same for numbers.
const SHORTEST_NUMBER: usize = 4;

/// What erasing a person would reach.
#[derive(Default)]
pub(crate) struct Reach {
    pub(crate) attempts: usize,
    pub(crate) credentials: usize,
    /// Backups that the program made and that are there.
    pub(crate) backups: Vec<PathBuf>,
    /// Files about nobody else.
    pub(crate) exports: Vec<PathBuf>,
    /// Lists that the program wrote and in which the person stands, among others.
    pub(crate) listed: Vec<PathBuf>,
}

/// What was done beside the store.
#[derive(Default)]
pub(crate) struct Erased {
    /// Backups out of which the person was taken.
    pub(crate) backups: Vec<PathBuf>,
    /// Files about the person that were removed.
    pub(crate) exports: Vec<PathBuf>,
    /// Backups that could not be opened; they may still have the person.
    pub(crate) unreached: Vec<PathBuf>,
    /// Lists that the program wrote and in which the person still stands, among others.
    pub(crate) listed: Vec<PathBuf>,
}

impl Store {
    /// What erasing a person would reach; nothing is touched.
    pub(crate) fn reach_of(&self, person: &Person) -> Result<Reach, StoreError> {
        let id = person.id.to_string();
        let count = |sql: &str| self.connection.query_row(sql, [&id], |row| row.get(0));
        let words = Words::of(person);
        let mut reach = Reach {
            attempts: count("SELECT count(*) FROM attempt WHERE person = ?1")?,
            credentials: count(
                "SELECT count(*) FROM journal WHERE person = ?1 AND kind = 'credential-issued'",
            )?,
            backups: self.written_files("backup")?,
            ..Reach::default()
        };
        reach.backups.retain(|backup| backup.exists());
        for export in self.written_files("export")? {
            let name = export.file_name().unwrap_or_default().to_string_lossy();
            match name.contains(&id) {
                true if export.exists() => reach.exports.push(export),
                false if words.stand_in(&export) => reach.listed.push(export),
                _ => {}
            }
        }
        Ok(reach)
    }

    /// Erases a person from the store, from the backups that it made and from its exports.
    pub(crate) fn erase(
        &mut self,
        id: PersonId,
        note: &Note,
        now: Timestamp,
        today: Date,
    ) -> Result<Erased, StoreError> {
        let Some(person) = of_id(&self.connection, id)? else {
            return Ok(Erased::default());
        };
        let number = person.get(Field::Number);
        let reach = self.reach_of(&person)?;
        let mut erased = Erased {
            listed: reach.listed,
            ..Erased::default()
        };
        for backup in reach.backups {
            match erase_in_copy(&backup, (id, number), note, now, today) {
                Ok(()) => erased.backups.push(backup),
                Err(_) => erased.unreached.push(backup),
            }
        }
        for export in reach.exports {
            match fs::remove_file(&export) {
                Ok(()) => erased.exports.push(export),
                Err(_) => erased.listed.push(export),
            }
        }
        // Last of all: whoever was interrupted can begin again.
        self.erase_here(id, note, now, today)?;
        Ok(erased)
    }

    fn erase_here(
        &mut self,
        id: PersonId,
        note: &Note,
        now: Timestamp,
        today: Date,
    ) -> Result<(), StoreError> {
        // What is overwritten is filled with zeros, not only marked as free.
        self.connection.pragma_update(None, "secure_delete", true)?;
        let write = self.write()?;
        let Some(person) = of_id(&write, id)?.filter(|person| !person.personal.is_empty()) else {
            return Ok(());
        };
        let words = Words::of(&person);
        redact(&write, &words, "event", "body", Some(id))?;
        redact(&write, &words, "outcome", "body", Some(id))?;
        redact(&write, &words, "journal", "note", None)?;
        hide_in_gaps(&write, &|text| words.hide(text))?;
        write.execute("DELETE FROM statement WHERE person = ?1", [id.to_string()])?;
        write.execute(include_str!("sql/forget-person.sql"), [id.to_string()])?;
        let mut log = Log::open(&write)?;
        let hide = |text: &Option<String>| text.as_ref().map(|text| words.hide(text));
        let entry = Entry {
            kind: "person-erased",
            person: Some(id),
            subject: None,
            effective: today,
            recorded: now,
            facts: json!({ "erased": true }),
            statement: None,
            note: &Note {
                by: hide(&note.by),
                second: hide(&note.second),
                reason: hide(&note.reason),
            },
        };
        entry.add(&write, &mut log)?;
        log.close(&write)?;
        write.commit()?;
        self.sweep()
    }

    /// Leaves nothing of what was removed in free pages or in the log of writes.
    fn sweep(&self) -> Result<(), StoreError> {
        let truncate = "PRAGMA wal_checkpoint(TRUNCATE)";
        self.connection.query_row(truncate, [], |_| Ok(()))?;
        self.connection.execute_batch("VACUUM")?;
        self.connection.query_row(truncate, [], |_| Ok(()))?;
        Ok(())
    }
}

/// Erases a person from a backup; its log then has an entry of its own for that.
fn erase_in_copy(
    path: &Path,
    (id, number): (PersonId, Option<&str>),
    note: &Note,
    now: Timestamp,
    today: Date,
) -> Result<(), StoreError> {
    let mut copy = Store::open_copy(path)?;
    // A copy of an older schema knows people by their numbers only.
    let known = match (of_id(&copy.connection, id)?, number) {
        (None, Some(number)) => find(&copy.connection, number)?,
        (known, _) => known,
    };
    if let Some(known) = known {
        copy.erase_here(known.id, note, now, today)?;
    }
    copy.close_alone()
}

/// The words that name a person.
struct Words {
    names: Vec<String>,
    numbers: Vec<String>,
}

impl Words {
    fn of(person: &Person) -> Self {
        let long = |field: Field, shortest: usize| {
            let value = person
                .get(field)
                .filter(|value| value.chars().count() >= shortest);
            value.map(str::to_owned).into_iter().collect()
        };
        Self {
            names: long(Field::Name, SHORTEST),
            numbers: long(Field::Number, SHORTEST_NUMBER),
        }
    }

    /// The same text with a star for every character that names the person.
    fn hide(&self, text: &str) -> String {
        let stars = |word: &str| "＊".repeat(word.chars().count());
        let mut hidden = text.to_owned();
        for name in &self.names {
            hidden = hidden.replace(name.as_str(), &stars(name));
        }
        for number in &self.numbers {
            hidden = replace_whole(&hidden, number, &stars(number));
        }
        hidden
    }

    /// Whether a list in this file names the person.
    fn stand_in(&self, path: &Path) -> bool {
        let Ok(bytes) = fs::read(path) else {
            return false;
        };
        let names = |text: &str| self.hide(text) != text;
        if !is_workbook(&bytes) {
            return names(&String::from_utf8_lossy(&bytes));
        }
        // What cannot be read as the sheet that it was may have anything in it.
        workbook(&bytes).map_or(true, |sheets| {
            let rows = sheets.iter().flat_map(|sheet| &sheet.rows);
            rows.flat_map(|row| &row.cells).any(|cell| names(cell))
        })
    }

    fn hide_in(&self, value: &mut Value) {
        match value {
            Value::String(text) => *text = self.hide(text),
            Value::Array(values) => values.iter_mut().for_each(|value| self.hide_in(value)),
            Value::Object(values) => values.values_mut().for_each(|value| self.hide_in(value)),
            _ => {}
        }
    }
}

/// Replaces `number` where it is no part of a longer number or word.
fn replace_whole(text: &str, number: &str, by: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(number) {
        let (before, found) = rest.split_at(at);
        let behind = &found[number.len()..];
        let is_part = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        let is_whole = !is_part(before.chars().next_back()) && !is_part(behind.chars().next());
        out += before;
        out += if is_whole { by } else { number };
        rest = behind;
    }
    out + rest
}

/// Takes the words out of sealed texts, of one person's attempts or of all rows.
fn redact(
    write: &Transaction<'_>,
    words: &Words,
    table: &str,
    column: &str,
    person: Option<PersonId>,
) -> Result<(), StoreError> {
    let whose = match person {
        Some(_) => "attempt IN (SELECT id FROM attempt WHERE person = ?1)",
        None => "?1 IS NULL",
    };
    let mut query = write.prepare(&format!(
        "SELECT leaf, {column}, seal FROM {table} WHERE {whose}"
    ))?;
    let mut update = write.prepare(&format!(
        "UPDATE {table} SET {column} = ?2, seal = ?3 WHERE leaf = ?1 AND {whose}",
        whose = whose.replace("?1", "?4"),
    ))?;
    let person = person.map(|person| person.to_string());
    let mut rows = query.query([&person])?;
    let mut changed = Vec::new();
    while let Some(row) = rows.next()? {
        let (leaf, text): (i64, String) = (row.get(0)?, row.get(1)?);
        let seal: Vec<u8> = row.get(2)?;
        let mut value: Value = serde_json::from_str(&text).map_err(damaged)?;
        words.hide_in(&mut value);
        let hidden = value.to_string();
        if hidden != text {
            let bare = bare(&seal, &text).ok_or_else(|| damaged("a text without its seal"))?;
            changed.push((leaf, hidden, bare));
        }
    }
    for (leaf, hidden, bare) in changed {
        update.execute(params![leaf, hidden, bare, person])?;
    }
    Ok(())
}

/// The commitment that takes the place of a seal's salt.
fn bare(seal: &[u8], text: &str) -> Option<Vec<u8>> {
    if seal.len() != SALT {
        return Some(seal.to_vec());
    }
    let digest = commitment(seal, text)?;
    let byte = |at: usize| u8::from_str_radix(digest.as_str().get(at..at + 2)?, 16).ok();
    (0..64).step_by(2).map(byte).collect()
}
