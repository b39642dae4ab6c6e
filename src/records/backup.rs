//! Copies of the store: whole, on disk and looked through before they count.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rusqlite::{Connection, params};

use crate::certify::merkle::Frontier;
use crate::records::log::Log;
use crate::records::{Past, Store, StoreError, Verification, create_private, stored};

/// What is looked at beside the records themselves.
pub(crate) struct Health {
    /// Faults that SQLite finds in tables and indexes.
    pub(crate) pages: Vec<String>,
    /// Rows that refer to rows that are not there.
    pub(crate) dangling: usize,
    /// The latest time that was recorded.
    pub(crate) latest: Option<String>,
    pub(crate) last_backup: Option<String>,
    pub(crate) schema: i64,
}

impl Store {
    /// Copies the store to `path`, which must not be there, while others go on using it.
    pub(crate) fn back_up(
        &mut self,
        path: &Path,
        now: Timestamp,
    ) -> Result<Verification, StoreError> {
        if path.exists() {
            return Err(StoreError::Exists(path.to_owned()));
        }
        let unwritten = |source| StoreError::Unwritable {
            path: path.to_owned(),
            source,
        };
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(unwritten)?;
        }
        let part = beside(path, "part");
        // SQLite would lay it on the store that the copy cannot be made.
        let _ = fs::remove_file(&part);
        create_private(&part).map_err(unwritten)?;
        let full = |error| match error {
            StoreError::Disk(reason) => unwritten(io::Error::other(reason)),
            other => other,
        };
        let verified = copy(&self.connection, &part).map_err(full);
        let verified = verified.and_then(|()| look_through(&part));
        let verified = match verified {
            Ok(verified) if verified.faults.is_empty() => verified,
            unusable => {
                let _ = fs::remove_file(&part);
                return unusable;
            }
        };
        fs::rename(&part, path).map_err(unwritten)?;
        let full = fs::canonicalize(path).map_err(unwritten)?;
        self.note_file(&full, "backup", now)?;
        Ok(verified)
    }

    /// Remembers a file with personal data that the program wrote.
    pub(crate) fn note_file(
        &mut self,
        path: &Path,
        kind: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let write = self.write()?;
        write.execute(
            "INSERT INTO written_file (path, kind, written_at) VALUES (?1, ?2, ?3)
             ON CONFLICT (path) DO UPDATE SET written_at = excluded.written_at",
            params![path.display().to_string(), kind, stored(now)],
        )?;
        write.commit()?;
        Ok(())
    }

    /// The files of a kind that the program wrote.
    pub(crate) fn written_files(&self, kind: &str) -> Result<Vec<PathBuf>, StoreError> {
        let mut query = self
            .connection
            .prepare("SELECT path FROM written_file WHERE kind = ?1 ORDER BY path")?;
        let paths = query.query_map([kind], |row| row.get::<_, String>(0))?;
        paths.map(|path| Ok(PathBuf::from(path?))).collect()
    }

    /// The log as far as it goes, as a moment to compare others with.
    pub(crate) fn present(&self, name: &str) -> Result<Past, StoreError> {
        let log = Log::open(&self.connection)?;
        let frontier: &Frontier = log.frontier();
        Ok(Past {
            size: frontier.size(),
            root: frontier.root(),
            name: name.to_owned(),
        })
    }

    /// What can be wrong with a store besides its records.
    pub(crate) fn health(&self) -> Result<Health, StoreError> {
        let mut query = self.connection.prepare("PRAGMA integrity_check(10)")?;
        let said = query.query_map([], |row| row.get::<_, String>(0))?;
        let said: Vec<String> = said.collect::<Result<_, _>>()?;
        let mut query = self.connection.prepare("PRAGMA foreign_key_check")?;
        let dangling = query.query_map([], |_| Ok(()))?.count();
        let text = |sql: &str| self.connection.query_row(sql, [], |row| row.get(0));
        Ok(Health {
            pages: said.into_iter().filter(|line| line != "ok").collect(),
            dangling,
            latest: text(include_str!("sql/latest-time.sql"))?,
            last_backup: text("SELECT max(written_at) FROM written_file WHERE kind = 'backup'")?,
            schema: self
                .connection
                .pragma_query_value(None, "user_version", |row| row.get(0))?,
        })
    }
}

/// Copies a store of an older schema before it is brought up.
pub(super) fn copy_before(
    connection: &Connection,
    path: &Path,
    version: i64,
) -> Result<PathBuf, StoreError> {
    let to = beside(path, &format!("schema-{version}"));
    if create_private(&to).is_ok() {
        copy(connection, &to)?;
    }
    fs::canonicalize(&to).map_err(|source| StoreError::Unwritable { path: to, source })
}

/// Remembers the copy of an older schema; it has personal data like every backup.
pub(super) fn note_copy(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    connection.execute(
        "INSERT INTO written_file (path, kind, written_at)
         VALUES (?1, 'backup', strftime('%Y-%m-%dT%H:%M:%fZ')) ON CONFLICT DO NOTHING",
        [path.display().to_string()],
    )?;
    Ok(())
}

/// Opens a copy and verifies every record of it.
pub(crate) fn look_through(path: &Path) -> Result<Verification, StoreError> {
    // SQLite takes an empty file for an empty database.
    if fs::metadata(path).is_ok_and(|file| file.len() == 0) {
        return Err(StoreError::NotADatabase);
    }
    let copy = Store::open_copy(path)?;
    let verified = copy.verify(&[], &mut |_, _| ());
    copy.close_alone()?;
    verified
}

/// Copies the store to a new file, and waits until it is on disk.
fn copy(connection: &Connection, to: &Path) -> Result<(), StoreError> {
    connection.execute("VACUUM INTO ?1", [to.display().to_string()])?;
    let file = File::options().write(true).open(to);
    file.and_then(|file| file.sync_all())
        .map_err(|source| StoreError::Unwritable {
            path: to.to_owned(),
            source,
        })
}

/// The file that is called after `path`, with an ending behind its name.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

impl Store {
    /// Closes a copy that nobody else has open, so that it is one file again.
    pub(super) fn close_alone(self) -> Result<(), StoreError> {
        self.connection
            .pragma_update(None, "journal_mode", "DELETE")?;
        Ok(())
    }
}
