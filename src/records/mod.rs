//! The store: one SQLite file that keeps every attempt, event and outcome. It alone knows SQL.
//!
//! Every write is one transaction with `synchronous=FULL`: when a call returns, it is on disk.

mod answers;
mod appeals;
mod attempts;
mod backup;
mod checkpoints;
mod credentials;
mod erase;
mod error;
mod gaps;
#[cfg(feature = "bench")]
mod generated;
mod journal;
mod leaf;
mod learnt;
mod lexicons;
mod log;
mod migration;
mod people;
mod person_file;
mod place;
mod reading;
mod regrades;
mod rows;
mod rules;
mod scores;
mod verify;

use std::fs;
use std::io;
use std::path::Path;
use std::time::Duration;

use jiff::Timestamp;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};

pub(crate) use crate::records::answers::{AnsweredItem, AskedItem};
pub(crate) use crate::records::appeals::{AppealStep, Settled};
pub(crate) use crate::records::attempts::{Attempt, AttemptId, Graded, History, NewAttempt};
pub(crate) use crate::records::backup::look_through;
pub(crate) use crate::records::checkpoints::past;
pub(crate) use crate::records::credentials::{
    CredentialFilter, CredentialRow, HistoryRow, Issue, Issued, Unissued,
};
pub(crate) use crate::records::erase::Reach;
pub(crate) use crate::records::error::StoreError;
pub(crate) use crate::records::gaps::{Closed, Closing, Gap, GapFilter, NewGap};
#[cfg(feature = "bench")]
pub(crate) use crate::records::generated::Firm;
pub(crate) use crate::records::journal::Note;
pub(crate) use crate::records::people::{PersonChange, PersonFilter};
pub(crate) use crate::records::place::{create_private, left_over};
pub(crate) use crate::records::regrades::{Regradable, RegradeScope, Regrading};
pub(crate) use crate::records::scores::{ScoreFilter, ScoreRow};
pub(crate) use crate::records::verify::{Fault, FaultKind, Past, Verification};

use crate::records::migration::KNOWN_VERSION;
use crate::records::place::last_records;

/// Says in the file's header that it is ours: "rolc".
const APPLICATION_ID: i64 = 0x726F_6C63;
/// How much of the file is kept in memory at most, in KiB: the inner pages of a large firm's store.
const CACHE: i64 = 64 * 1024;
/// How long a write waits for another process.
const PATIENCE: Duration = Duration::from_secs(10);

/// An open store.
pub(crate) struct Store {
    connection: Connection,
}

impl Store {
    /// Opens the store at `path`, making it and its folder where there is none.
    pub(crate) fn open(path: &Path) -> Result<Self, StoreError> {
        if let Some(records) = left_over(path) {
            return Err(StoreError::LeftOver {
                path: path.to_owned(),
                records,
            });
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(StoreError::Folder)?;
        }
        match create_private(path) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                Err(StoreError::CannotOpen(error.to_string()))
            }
            _ => Self::connect(path, true),
        }
    }

    /// Opens the store at `path`, which must be there.
    pub(crate) fn open_existing(path: &Path) -> Result<Self, StoreError> {
        match fs::metadata(path) {
            // An empty file is what is left where a store was to be made.
            Ok(file) if file.is_dir() || file.len() > 0 => {}
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                return Err(StoreError::Unreachable(path.to_owned()));
            }
            _ => return Err(StoreError::Missing(path.to_owned())),
        }
        match Self::connect(path, true) {
            Err(StoreError::ReadOnly | StoreError::CannotOpen(_)) => Self::open_to_read(path),
            opened => opened,
        }
    }

    /// Opens a store that may only be read.
    fn open_to_read(path: &Path) -> Result<Self, StoreError> {
        // Where nobody has it open, SQLite need not make files beside it to keep them apart.
        let is_alone = !last_records(path).exists();
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let uri = uri(path) + if is_alone { "?immutable=1" } else { "" };
        let flags = flags | OpenFlags::SQLITE_OPEN_URI;
        let connection = Connection::open_with_flags(uri, flags)?;
        connection.busy_timeout(PATIENCE)?;
        match version_of_ours(&connection)? {
            KNOWN_VERSION => Ok(Self { connection }),
            _ => Err(StoreError::ReadOnly),
        }
    }

    /// Whether this store can only be read: nothing can be recorded, not even who looked.
    pub(crate) fn is_read_only(&self) -> bool {
        self.connection.is_readonly("main").unwrap_or_default()
    }

    /// Opens a copy, of which no further copy is made where its schema is old.
    fn open_copy(path: &Path) -> Result<Self, StoreError> {
        Self::connect(path, false)
    }

    fn connect(path: &Path, copies: bool) -> Result<Self, StoreError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(path, flags)?;
        connection.busy_timeout(PATIENCE)?;
        connection.pragma_update(None, "cache_size", -CACHE)?;
        let version = version_of_ours(&connection)?;
        if version < KNOWN_VERSION {
            let is_old = version > 0 && copies;
            let copy = is_old.then(|| backup::copy_before(&connection, path, version));
            let copy = copy.transpose()?;
            connection.pragma_update(None, "journal_mode", "WAL")?;
            connection.pragma_update(None, "application_id", APPLICATION_ID)?;
            migration::to_latest(&mut connection)?;
            if let Some(copy) = copy {
                backup::note_copy(&connection, &copy)?;
            }
        }
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "foreign_keys", true)?;
        Ok(Self { connection })
    }

    /// A transaction that holds the store for writing from its start.
    fn write(&mut self) -> Result<Transaction<'_>, StoreError> {
        let behavior = TransactionBehavior::Immediate;
        Ok(self.connection.transaction_with_behavior(behavior)?)
    }
}

/// A path as SQLite reads it where more is said behind it.
fn uri(path: &Path) -> String {
    let mut uri = "file:".to_owned();
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'\\' if cfg!(windows) => uri.push('/'),
            b'/' | b'-' | b'_' | b'.' | b'~' => uri.push(char::from(*byte)),
            byte if byte.is_ascii_alphanumeric() => uri.push(char::from(*byte)),
            byte => uri += &format!("%{byte:02X}"),
        }
    }
    uri
}

/// The schema version of a store of ours; 0 for an empty file.
fn version_of_ours(connection: &Connection) -> Result<i64, StoreError> {
    let number = |pragma: &str| connection.pragma_query_value(None, pragma, |row| row.get(0));
    let found: i64 = number("user_version")?;
    let application: i64 = number("application_id")?;
    let tables: i64 =
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    let known = KNOWN_VERSION;
    let is_empty = tables == 0 && found == 0;
    match application {
        APPLICATION_ID if found > known => Err(StoreError::Newer { found, known }),
        APPLICATION_ID => Ok(found),
        0 if is_empty => Ok(0),
        _ => Err(StoreError::Foreign),
    }
}

/// How times are kept: fixed width, so that text order is time order.
fn stored(at: Timestamp) -> String {
    format!("{at:.3}")
}

fn read_time(text: &str) -> Result<Timestamp, StoreError> {
    text.parse().map_err(error::damaged)
}

#[cfg(test)]
mod tests;
