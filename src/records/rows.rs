//! The records that are leaves of the log, as they stand in their tables.

use rusqlite::{Row, Transaction, params};

use crate::certify::merkle::Hash;
use crate::records::StoreError;
use crate::records::leaf::{
    AttemptLeaf, EventLeaf, OutcomeLeaf, commitment, digest, hash, new_seal,
};
use crate::records::log::Log;

/// A row that is a leaf of the log.
pub(super) trait Record: Sized {
    /// Reads all rows in the order of their keys.
    const ALL: &'static str;

    fn read(row: &Row<'_>) -> rusqlite::Result<Self>;

    /// Where in the log the row says that its leaf is.
    fn position(&self) -> i64;

    /// The hash of its leaf; `None` where the row cannot be one.
    fn leaf(&self) -> Option<Hash>;

    /// What the record is, for whoever looks for it.
    fn name(&self) -> String;
}

/// The beginning of an attempt.
pub(super) struct AttemptRow {
    pub(super) leaf: i64,
    pub(super) id: String,
    pub(super) person: String,
    pub(super) exam: String,
    pub(super) number: u32,
    pub(super) bank: String,
    pub(super) blueprint: String,
    pub(super) lexicons: Option<String>,
    pub(super) paper: String,
    pub(super) started_at: String,
    /// `[[position, item, content], …]`
    pub(super) items: String,
}

impl AttemptRow {
    /// How many items its paper has.
    pub(super) fn item_count(&self) -> usize {
        self.items.matches('[').count() - 1
    }

    /// Adds the row, without its items, and its leaf.
    pub(super) fn add(mut self, write: &Transaction<'_>, log: &mut Log) -> Result<(), StoreError> {
        self.leaf = log.next();
        log.add(write, self.leaf().expect("an attempt always has a leaf"))?;
        let mut insert = write.prepare_cached(
            "INSERT INTO attempt (id, leaf, person, exam, number, bank, blueprint, lexicons, paper,
                                  started_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?;
        insert.execute(params![
            self.id,
            self.leaf,
            self.person,
            self.exam,
            self.number,
            self.bank,
            self.blueprint,
            self.lexicons,
            self.paper,
            self.started_at,
        ])?;
        Ok(())
    }
}

impl Record for AttemptRow {
    const ALL: &'static str = include_str!("sql/attempt-rows.sql");

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            leaf: row.get("leaf")?,
            id: row.get("id")?,
            person: row.get("person")?,
            exam: row.get("exam")?,
            number: row.get("number")?,
            bank: row.get("bank")?,
            blueprint: row.get("blueprint")?,
            lexicons: row.get("lexicons")?,
            paper: row.get("paper")?,
            started_at: row.get("started_at")?,
            items: row.get("items")?,
        })
    }

    fn position(&self) -> i64 {
        self.leaf
    }

    fn leaf(&self) -> Option<Hash> {
        Some(hash(&AttemptLeaf {
            bank: &self.bank,
            blueprint: &self.blueprint,
            exam: &self.exam,
            id: &self.id,
            items: &self.items,
            kind: "attempt",
            lexicons: self.lexicons.as_deref(),
            number: self.number,
            paper: digest(&self.paper),
            person: &self.person,
            started_at: &self.started_at,
        }))
    }

    fn name(&self) -> String {
        format!("attempt {}", self.id)
    }
}

/// Something that happened in an attempt.
pub(super) struct EventRow {
    pub(super) leaf: i64,
    pub(super) attempt: String,
    pub(super) sequence: u32,
    pub(super) at: String,
    pub(super) body: String,
    pub(super) seal: Vec<u8>,
}

impl EventRow {
    /// Adds the row and its leaf.
    pub(super) fn add(mut self, write: &Transaction<'_>, log: &mut Log) -> Result<(), StoreError> {
        self.leaf = log.next();
        self.seal = new_seal(write)?;
        log.add(write, self.leaf().expect("its seal is new"))?;
        let mut insert = write.prepare_cached(
            "INSERT INTO event (attempt, sequence, leaf, at, body, seal)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?;
        insert.execute(params![
            self.attempt,
            self.sequence,
            self.leaf,
            self.at,
            self.body,
            self.seal
        ])?;
        Ok(())
    }
}

impl Record for EventRow {
    const ALL: &'static str = "SELECT * FROM event ORDER BY attempt, sequence";

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            leaf: row.get("leaf")?,
            attempt: row.get("attempt")?,
            sequence: row.get("sequence")?,
            at: row.get("at")?,
            body: row.get("body")?,
            seal: row.get("seal")?,
        })
    }

    fn position(&self) -> i64 {
        self.leaf
    }

    fn leaf(&self) -> Option<Hash> {
        Some(hash(&EventLeaf {
            at: &self.at,
            attempt: &self.attempt,
            body: commitment(&self.seal, &self.body)?,
            kind: "event",
            sequence: self.sequence,
        }))
    }

    fn name(&self) -> String {
        format!("event {}/{}", self.attempt, self.sequence)
    }
}

/// A grading of an attempt.
pub(super) struct OutcomeRow {
    pub(super) leaf: i64,
    pub(super) attempt: String,
    pub(super) sequence: u32,
    pub(super) ended_at: String,
    pub(super) ending: String,
    pub(super) graded_at: String,
    pub(super) reason: String,
    /// Hundredths of a point, like `max` and `needed`.
    pub(super) score: i64,
    pub(super) max: i64,
    pub(super) needed: i64,
    pub(super) decision: String,
    pub(super) body: String,
    pub(super) seal: Vec<u8>,
}

impl OutcomeRow {
    /// Adds the row and its leaf.
    pub(super) fn add(mut self, write: &Transaction<'_>, log: &mut Log) -> Result<(), StoreError> {
        self.leaf = log.next();
        self.seal = new_seal(write)?;
        log.add(write, self.leaf().expect("its seal is new"))?;
        let mut insert = write.prepare_cached(
            "INSERT INTO outcome (attempt, sequence, leaf, ended_at, ending, graded_at, reason,
                                  score, max, needed, decision, body, seal)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        )?;
        insert.execute(params![
            self.attempt,
            self.sequence,
            self.leaf,
            self.ended_at,
            self.ending,
            self.graded_at,
            self.reason,
            self.score,
            self.max,
            self.needed,
            self.decision,
            self.body,
            self.seal,
        ])?;
        Ok(())
    }
}

impl Record for OutcomeRow {
    const ALL: &'static str = "SELECT * FROM outcome ORDER BY attempt, sequence";

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            leaf: row.get("leaf")?,
            attempt: row.get("attempt")?,
            sequence: row.get("sequence")?,
            ended_at: row.get("ended_at")?,
            ending: row.get("ending")?,
            graded_at: row.get("graded_at")?,
            reason: row.get("reason")?,
            score: row.get("score")?,
            max: row.get("max")?,
            needed: row.get("needed")?,
            decision: row.get("decision")?,
            body: row.get("body")?,
            seal: row.get("seal")?,
        })
    }

    fn position(&self) -> i64 {
        self.leaf
    }

    fn leaf(&self) -> Option<Hash> {
        Some(hash(&OutcomeLeaf {
            attempt: &self.attempt,
            body: commitment(&self.seal, &self.body)?,
            decision: &self.decision,
            ended_at: &self.ended_at,
            ending: &self.ending,
            graded_at: &self.graded_at,
            kind: "outcome",
            max: self.max,
            needed: self.needed,
            reason: &self.reason,
            score: self.score,
            sequence: self.sequence,
        }))
    }

    fn name(&self) -> String {
        format!("outcome {}/{}", self.attempt, self.sequence)
    }
}
