//! The log: every record is a leaf of one Merkle tree, added in the transaction of the record.

use std::ops::Range;

use rusqlite::{Connection, Transaction, params};

use crate::certify::merkle::Frontier;
use crate::certify::merkle::Hash;
use crate::records::StoreError;
use crate::records::error::damaged;

/// The right edge of the log while a transaction adds to it.
///
/// Leaves count only once [`Log::close`] has kept the new edge.
#[must_use]
pub(super) struct Log {
    frontier: Frontier,
}

impl Log {
    /// The log as it stands.
    pub(super) fn open(connection: &Connection) -> Result<Self, StoreError> {
        let mut query = connection.prepare_cached("SELECT size, frontier FROM log_head")?;
        let (size, bytes) =
            query.query_row([], |row| Ok((row.get(0)?, row.get::<_, Vec<u8>>(1)?)))?;
        let hashes = bytes.chunks(Hash::LENGTH).map(Hash::from_bytes);
        let hashes: Option<Vec<Hash>> = hashes.collect();
        let frontier = hashes.and_then(|hashes| Frontier::from_parts(size, hashes));
        let frontier = frontier.ok_or_else(|| damaged("the head of the log is no head"))?;
        Ok(Self { frontier })
    }

    /// The position that the next leaf will have.
    pub(super) fn next(&self) -> i64 {
        i64::try_from(self.frontier.size()).expect("SQLite counts no further")
    }

    pub(super) fn frontier(&self) -> &Frontier {
        &self.frontier
    }

    /// Adds the leaf of a record.
    pub(super) fn add(&mut self, write: &Transaction<'_>, leaf: Hash) -> Result<(), StoreError> {
        let mut insert =
            write.prepare_cached("INSERT INTO leaf (position, hash) VALUES (?1, ?2)")?;
        insert.execute(params![self.next(), leaf.as_bytes()])?;
        self.frontier.append(leaf);
        Ok(())
    }

    /// Keeps the new edge.
    pub(super) fn close(self, write: &Transaction<'_>) -> Result<(), StoreError> {
        let hashes = self.frontier.hashes().iter();
        let bytes: Vec<u8> = hashes.flat_map(Hash::as_bytes).copied().collect();
        let mut update = write.prepare_cached("UPDATE log_head SET size = ?1, frontier = ?2")?;
        update.execute(params![self.frontier.size(), bytes])?;
        Ok(())
    }
}

/// The root over a run of leaves.
pub(super) fn root_over(connection: &Connection, run: Range<u64>) -> Result<Hash, StoreError> {
    let mut query = connection.prepare_cached(
        "SELECT hash FROM leaf WHERE position >= ?1 AND position < ?2 ORDER BY position",
    )?;
    let mut rows = query.query([run.start, run.end])?;
    let mut frontier = Frontier::default();
    while let Some(row) = rows.next()? {
        let hash = Hash::from_bytes(row.get_ref(0)?.as_blob().unwrap_or_default());
        frontier.append(hash.ok_or_else(|| damaged("a leaf without its hash"))?);
    }
    Ok(frontier.root())
}
