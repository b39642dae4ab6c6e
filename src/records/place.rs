//! The file of a store, and what SQLite keeps beside it.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

/// The last records of a store that was moved away without them: SQLite would lay them over
/// whatever store comes to `path` next, and both would be lost.
pub(crate) fn left_over(path: &Path) -> Option<PathBuf> {
    let records = last_records(path);
    (!path.exists() && records.exists()).then_some(records)
}

/// The file beside a store that holds its last records while it is open.
pub(super) fn last_records(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-wal");
    name.into()
}

/// Makes a new, empty file that nobody else on this machine may read.
pub(crate) fn create_private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    options.open(path)
}
