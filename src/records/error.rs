//! Why the store did not do what was asked, as facts.

use std::io;
use std::path::PathBuf;

use rusqlite::ErrorCode;

use crate::records::AppealStep;
use crate::records::AttemptId;
use crate::register::sitting::RuleRefusal;
use crate::register::standing::ActRefusal;

/// Why the store did not do what was asked. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub(crate) enum StoreError {
    #[error("no store at {0}")]
    Missing(PathBuf),
    #[error("the store's folder cannot be made: {0}")]
    Folder(#[source] io::Error),
    #[error("the file is no SQLite database")]
    NotADatabase,
    #[error("the file is a database of another program")]
    Foreign,
    #[error("the store has schema {found}, this program knows up to {known}")]
    Newer { found: i64, known: i64 },
    #[error("the store is damaged: {0}")]
    Damaged(String),
    #[error("the store cannot be written")]
    ReadOnly,
    #[error("the disk is full or failing: {0}")]
    Disk(String),
    #[error("another program holds the store")]
    Busy,
    #[error("an attempt of the candidate at this exam is under way")]
    UnderWay(AttemptId),
    #[error("another window has gone on with this attempt")]
    Overtaken,
    #[error("a rule of the exam refuses the attempt")]
    Rule(RuleRefusal),
    #[error("the credential stands otherwise")]
    Act(ActRefusal),
    #[error("no credential {0}")]
    NoSuchCredential(String),
    #[error("there is no attempt {0}")]
    NoSuchAttempt(String),
    #[error("the appeal stands otherwise")]
    AppealStands(Option<AppealStep>),
    #[error("{records} is left of the store that stood at {path}")]
    LeftOver { path: PathBuf, records: PathBuf },
    #[error("there is already a file {0}")]
    Exists(PathBuf),
    #[error("the number {0} is somebody else's")]
    NumberTaken(String),
    #[error("the holder of {0} was erased")]
    Erased(String),
    #[error("nobody knows whether there is a store at {0}")]
    Unreachable(PathBuf),
    #[error("{path} cannot be written: {source}")]
    Unwritable { path: PathBuf, source: io::Error },
    #[error("the store cannot be opened: {0}")]
    CannotOpen(String),
    #[error(transparent)]
    Sql(rusqlite::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let Some(code) = error.sqlite_error_code() else {
            return match error {
                rusqlite::Error::FromSqlConversionFailure(..)
                | rusqlite::Error::Utf8Error(..)
                | rusqlite::Error::InvalidColumnType(..)
                | rusqlite::Error::IntegralValueOutOfRange(..) => Self::Damaged(error.to_string()),
                other => Self::Sql(other),
            };
        };
        if error.to_string().contains("malformed JSON") {
            return Self::Damaged(error.to_string());
        }
        match code {
            ErrorCode::NotADatabase => Self::NotADatabase,
            ErrorCode::DatabaseCorrupt => Self::Damaged(error.to_string()),
            ErrorCode::ReadOnly | ErrorCode::PermissionDenied => Self::ReadOnly,
            ErrorCode::DiskFull | ErrorCode::SystemIoFailure => Self::Disk(error.to_string()),
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
            ErrorCode::CannotOpen => Self::CannotOpen(error.to_string()),
            _ => Self::Sql(error),
        }
    }
}

/// JSON in the store that does not say what it should.
pub(super) fn damaged(error: impl std::fmt::Display) -> StoreError {
    StoreError::Damaged(error.to_string())
}
