//! Bringing a store to today's schema, after a copy of it was made.

use jiff::Timestamp;
use rusqlite::{Connection, Transaction};
use rusqlite_migration::{HookError, HookResult, M, Migrations};

use crate::records::log::Log;
use crate::records::people::meet;
use crate::records::rows::{AttemptRow, EventRow, OutcomeRow, Record as _};
use crate::records::{StoreError, read_time};
use crate::session::CandidateId;

/// How many steps lead to today's schema.
pub(super) const KNOWN_VERSION: i64 = 6;

/// Takes the steps that are missing.
pub(super) fn to_latest(connection: &mut Connection) -> Result<(), StoreError> {
    migrations()
        .to_latest(connection)
        .map_err(|error| match error {
            rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
            other => StoreError::Damaged(other.to_string()),
        })
}

/// A new store in memory, which shows what a schema should be.
pub(super) fn migrated() -> Result<Connection, StoreError> {
    let mut connection = Connection::open_in_memory()?;
    to_latest(&mut connection)?;
    Ok(connection)
}

fn migrations() -> Migrations<'static> {
    Migrations::new(vec![
        M::up(include_str!("schema/001-first-light.sql")),
        M::up(include_str!("schema/002-lexicons-kept-once.sql")),
        M::up_with_hook(include_str!("schema/003-people-and-log.sql"), into_the_log),
        M::up(include_str!("schema/004-gaps.sql")),
        M::up(include_str!("schema/005-lists-at-once.sql")),
        M::up(include_str!("schema/006-credentials-by-state.sql")),
    ])
}

/// Step 3: the records that there are become leaves of the log, attempt by attempt.
fn into_the_log(write: &Transaction<'_>) -> HookResult {
    move_records(write).map_err(|error| match error {
        StoreError::Sql(error) => HookError::RusqliteError(error),
        other => HookError::Hook(other.to_string()),
    })?;
    write.execute_batch(include_str!("schema/003-after-moving.sql"))?;
    Ok(())
}

fn move_records(write: &Transaction<'_>) -> Result<(), StoreError> {
    let mut log = Log::open(write)?;
    let mut attempts = write.prepare(include_str!("sql/attempts-before.sql"))?;
    let mut events = write.prepare(
        "SELECT *, 0 AS leaf, x'' AS seal FROM event_before WHERE attempt = ?1 ORDER BY sequence",
    )?;
    let mut outcomes = write.prepare(
        "SELECT *, 0 AS leaf, x'' AS seal FROM outcome_before WHERE attempt = ?1 ORDER BY sequence",
    )?;
    let mut rows = attempts.query([])?;
    while let Some(row) = rows.next()? {
        let mut attempt = AttemptRow::read(row)?;
        let started: Timestamp = read_time(&attempt.started_at)?;
        let candidate = CandidateId::new(&attempt.person)
            .ok_or_else(|| StoreError::Damaged("no candidate".to_owned()))?;
        attempt.person = meet(write, &mut log, &candidate, started)?.to_string();
        let id = attempt.id.clone();
        attempt.add(write, &mut log)?;
        let mut rows = events.query([&id])?;
        while let Some(row) = rows.next()? {
            EventRow::read(row)?.add(write, &mut log)?;
        }
        let mut rows = outcomes.query([&id])?;
        while let Some(row) = rows.next()? {
            OutcomeRow::read(row)?.add(write, &mut log)?;
        }
    }
    write.execute(
        "INSERT INTO attempt_item SELECT * FROM attempt_item_before",
        [],
    )?;
    log.close(write)
}
