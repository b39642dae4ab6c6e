//! The journal: what happened to people and credentials, who decided it and why.

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Row, Transaction, params};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::certify::merkle::Hash;
use crate::records::leaf::{JournalLeaf, commitment, hash, new_seal};
use crate::records::log::Log;
use crate::records::rows::Record;
use crate::records::{StoreError, stored};
use crate::register::person::PersonId;

/// Who decided something, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Note {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) by: Option<String>,
    /// The second person, where two must agree.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) second: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) reason: Option<String>,
}

/// What is to be written into the journal.
pub(super) struct Entry<'a> {
    pub(super) kind: &'static str,
    pub(super) person: Option<PersonId>,
    pub(super) subject: Option<&'a str>,
    /// The day from which it holds.
    pub(super) effective: Date,
    pub(super) recorded: Timestamp,
    /// An object without personal data.
    pub(super) facts: Value,
    /// The commitment to what a credential says.
    pub(super) statement: Option<String>,
    pub(super) note: &'a Note,
}

impl Entry<'_> {
    /// Adds the entry as the last of its transaction.
    pub(super) fn end(&self, write: Transaction<'_>, mut log: Log) -> Result<(), StoreError> {
        self.add(&write, &mut log)?;
        log.close(&write)?;
        Ok(write.commit()?)
    }

    /// Adds the entry and its leaf.
    pub(super) fn add(&self, write: &Transaction<'_>, log: &mut Log) -> Result<(), StoreError> {
        let row = JournalRow {
            leaf: log.next(),
            kind: self.kind.to_owned(),
            person: self.person.map(|person| person.to_string()),
            subject: self.subject.map(str::to_owned),
            effective: self.effective.to_string(),
            recorded_at: stored(self.recorded),
            facts: self.facts.to_string(),
            statement: self.statement.clone(),
            note: serde_json::to_string(self.note).expect("a note has only texts"),
            seal: new_seal(write)?,
        };
        log.add(write, row.leaf().expect("its seal is new"))?;
        row.insert(write)
    }
}

/// An entry as it stands in its table.
pub(super) struct JournalRow {
    pub(super) leaf: i64,
    pub(super) kind: String,
    pub(super) person: Option<String>,
    pub(super) subject: Option<String>,
    pub(super) effective: String,
    pub(super) recorded_at: String,
    pub(super) facts: String,
    pub(super) statement: Option<String>,
    pub(super) note: String,
    pub(super) seal: Vec<u8>,
}

impl JournalRow {
    fn insert(&self, write: &Transaction<'_>) -> Result<(), StoreError> {
        let mut insert = write.prepare_cached(
            "INSERT INTO journal (leaf, kind, person, subject, effective, recorded_at, facts,
                                  statement, note, seal)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?;
        insert.execute(params![
            self.leaf,
            self.kind,
            self.person,
            self.subject,
            self.effective,
            self.recorded_at,
            self.facts,
            self.statement,
            self.note,
            self.seal,
        ])?;
        Ok(())
    }

    /// The bytes of its leaf hold these texts.
    pub(super) fn as_leaf(&self) -> Option<JournalLeaf<'_>> {
        Some(JournalLeaf {
            effective: &self.effective,
            facts: &self.facts,
            kind: &self.kind,
            note: commitment(&self.seal, &self.note)?,
            person: self.person.as_deref(),
            recorded_at: &self.recorded_at,
            statement: self.statement.as_deref(),
            subject: self.subject.as_deref(),
        })
    }
}

impl Record for JournalRow {
    const ALL: &'static str = "SELECT * FROM journal ORDER BY leaf";

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            leaf: row.get("leaf")?,
            kind: row.get("kind")?,
            person: row.get("person")?,
            subject: row.get("subject")?,
            effective: row.get("effective")?,
            recorded_at: row.get("recorded_at")?,
            facts: row.get("facts")?,
            statement: row.get("statement")?,
            note: row.get("note")?,
            seal: row.get("seal")?,
        })
    }

    fn position(&self) -> i64 {
        self.leaf
    }

    fn leaf(&self) -> Option<Hash> {
        self.as_leaf().map(|leaf| hash(&leaf))
    }

    fn name(&self) -> String {
        format!("{} {}", self.kind, self.leaf)
    }
}
