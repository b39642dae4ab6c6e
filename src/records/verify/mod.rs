//! Whether every record is what it was when it was recorded.
//!
//! Each record is hashed again and laid beside the leaf at its position; each leaf must have
//! exactly one record; the leaves must give the root that was signed.

mod leaves;
mod people;

use std::sync::atomic::{AtomicBool, Ordering};

use rusqlite::Connection;

use crate::certify::merkle::Hash;
use crate::records::journal::JournalRow;
use crate::records::leaf;
use crate::records::log::Log;
use crate::records::migration::migrated;
use crate::records::rows::{AttemptRow, EventRow, OutcomeRow};
use crate::records::{Store, StoreError};

/// Most faults that are told one by one.
const MOST_FAULTS: usize = 1_000;

/// What a verification found.
pub(crate) struct Verification {
    /// How many leaves the log has.
    pub(crate) size: u64,
    pub(crate) root: Hash,
    /// Where the log and the records part, at most a thousand.
    pub(crate) faults: Vec<Fault>,
}

/// A place where a record is not what it was.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fault {
    pub(crate) kind: FaultKind,
    /// Which record, leaf or table.
    pub(crate) what: String,
}

/// What is wrong with a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum FaultKind {
    /// The file itself is damaged.
    Pages,
    /// Tables or triggers are not those of this program.
    Schema,
    /// A record is not what its leaf says.
    Changed,
    /// A leaf has no record any more.
    Removed,
    /// A record was never logged, or is there twice.
    Added,
    /// Leaves are missing, or the head of the log does not follow from them.
    Log,
    /// The log is shorter than when the checkpoint was signed.
    Cut,
    /// The log is not the one that the checkpoint was signed for.
    Forked,
}

/// A moment of the log that was written down elsewhere.
pub(crate) struct Past {
    pub(crate) size: u64,
    pub(crate) root: Hash,
    /// What to call it.
    pub(crate) name: String,
}

impl Store {
    /// Goes through every record; `progress` is told how many of how many are done.
    pub(crate) fn verify(
        &self,
        pasts: &[Past],
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<Verification, StoreError> {
        // What others write meanwhile is not looked at.
        let read = self.connection.unchecked_transaction()?;
        let mut faults = Faults::default();
        pages(&read, &mut faults)?;
        schema(&read, &mut faults)?;
        let known = leaves::read(&read, &mut faults)?;
        let size = known.len() as u64;
        let root = leaves::head(&known, &Log::open(&read)?, pasts, &mut faults);
        let seen: Vec<AtomicBool> = known.iter().map(|_| AtomicBool::new(false)).collect();
        let mut check = leaves::Check {
            connection: &read,
            leaves: &known,
            seen: &seen,
            faults: &mut faults,
            done: 0,
            progress,
        };
        let mut items = 0;
        check.all(|row: &AttemptRow| items += row.item_count())?;
        check.all(|_: &EventRow| ())?;
        check.all(|_: &OutcomeRow| ())?;
        check.all(|_: &JournalRow| ())?;
        for (position, seen) in seen.iter().enumerate() {
            if !seen.load(Ordering::Relaxed) {
                faults.add(FaultKind::Removed, format!("leaf {position}"));
            }
        }
        count_items(&read, items, &mut faults)?;
        contents(&read, &mut faults)?;
        open(&read, &mut faults)?;
        people::check(&read, &mut faults)?;
        read.rollback()?;
        Ok(Verification {
            size,
            root,
            faults: faults.found,
        })
    }
}

/// The faults so far.
#[derive(Default)]
struct Faults {
    found: Vec<Fault>,
}

impl Faults {
    fn add(&mut self, kind: FaultKind, what: impl Into<String>) {
        if self.found.len() < MOST_FAULTS {
            let what = what.into();
            self.found.push(Fault { kind, what });
        }
    }
}

/// What SQLite itself says of the file.
fn pages(read: &Connection, faults: &mut Faults) -> Result<(), StoreError> {
    let mut query = read.prepare("PRAGMA quick_check(10)")?;
    let said = query.query_map([], |row| row.get::<_, String>(0))?;
    for line in said {
        let line = line?;
        if line != "ok" {
            faults.add(FaultKind::Pages, line);
        }
    }
    Ok(())
}

/// Tables, indexes and triggers beside those of a new store.
fn schema(read: &Connection, faults: &mut Faults) -> Result<(), StoreError> {
    let (ours, new) = (parts(read)?, parts(&migrated()?)?);
    for part in ours.iter().filter(|part| !new.contains(part)) {
        faults.add(FaultKind::Schema, part.0.clone());
    }
    for part in new.iter().filter(|part| !ours.contains(part)) {
        faults.add(FaultKind::Schema, part.0.clone());
    }
    Ok(())
}

/// The names of the parts of a schema with their definitions.
fn parts(connection: &Connection) -> Result<Vec<(String, String)>, StoreError> {
    // The tables in which SQLite keeps figures for itself are nobody's records.
    let mut query = connection.prepare(
        "SELECT name, type || ' ' || tbl_name || ' ' || coalesce(sql, '') FROM sqlite_schema
         WHERE name NOT GLOB 'sqlite_stat*' ORDER BY name",
    )?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Items of papers that no attempt has.
fn count_items(read: &Connection, known: usize, faults: &mut Faults) -> Result<(), StoreError> {
    let count: usize = read.query_row("SELECT count(*) FROM attempt_item", [], |row| row.get(0))?;
    if count != known {
        faults.add(FaultKind::Added, "attempt_item");
    }
    Ok(())
}

/// Attempts that are not open and said to be, or the other way round.
fn open(read: &Connection, faults: &mut Faults) -> Result<(), StoreError> {
    let mut query = read.prepare(include_str!("../sql/open-attempts.sql"))?;
    let wrong = query.query_map([], |row| row.get::<_, String>(0))?;
    for attempt in wrong {
        faults.add(FaultKind::Changed, format!("open_attempt {}", attempt?));
    }
    Ok(())
}

/// Contents that are not what their digests say.
fn contents(read: &Connection, faults: &mut Faults) -> Result<(), StoreError> {
    let mut query = read.prepare("SELECT digest, body FROM content")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let digest: String = row.get(0)?;
        let body: String = row.get(1)?;
        if leaf::digest(&body).as_str() != digest {
            faults.add(FaultKind::Changed, format!("content {digest}"));
        }
    }
    // A content that is gone is missed by the records that name it.
    let mut query = read.prepare(include_str!("../sql/lost-contents.sql"))?;
    let lost = query.query_map([], |row| row.get::<_, String>(0))?;
    for digest in lost {
        faults.add(FaultKind::Removed, format!("content {}", digest?));
    }
    Ok(())
}
