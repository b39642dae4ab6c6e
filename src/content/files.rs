//! The files of a bank.

use std::borrow::Cow;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use crate::bank::Digest;

/// Longest file that is read, in bytes.
pub(crate) const LONGEST_FILE: u64 = 16 * 1024 * 1024;
/// Deepest folder that is looked into.
pub(super) const DEEPEST_FOLDER: usize = 16;

/// Where a bank lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// In the binary.
    Embedded,
    /// In this folder.
    Folder(PathBuf),
}

impl Place {
    /// What stands before a file's name when it is shown.
    pub(crate) fn shown(&self, file: &str) -> String {
        match self {
            Self::Embedded => format!("content/{file}"),
            Self::Folder(root) => root.join(file).display().to_string(),
        }
    }
}

/// One file of a bank.
pub(super) struct File {
    /// Below the bank's root, with forward slashes.
    pub(super) name: String,
    pub(super) bytes: Result<Cow<'static, [u8]>, Unread>,
}

/// Why a file was not read.
#[derive(Debug)]
pub(super) enum Unread {
    TooLong(u64),
    Failed(io::Error),
}

/// Why a bank cannot be loaded at all.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ContentError {
    #[error("no folder {0}")]
    NoFolder(PathBuf),
    #[error("no YAML file below {0}")]
    Empty(PathBuf),
    #[error("cannot read {path}: {source}")]
    Unreadable { path: PathBuf, source: io::Error },
}

/// Every YAML file of the bank in this folder, sorted by name.
pub(super) fn from_folder(root: &Path) -> Result<Vec<File>, ContentError> {
    if !root.is_dir() {
        return Err(ContentError::NoFolder(root.to_owned()));
    }
    let mut paths = Vec::new();
    collect(root, DEEPEST_FOLDER, &mut paths)?;
    if paths.is_empty() {
        return Err(ContentError::Empty(root.to_owned()));
    }
    let mut files: Vec<File> = paths.iter().map(|path| read_file(root, path)).collect();
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}

/// The YAML files below `folder`, down to so many folders.
pub(super) fn collect(
    folder: &Path,
    depth: usize,
    paths: &mut Vec<PathBuf>,
) -> Result<(), ContentError> {
    let unreadable = |source| ContentError::Unreadable {
        path: folder.to_owned(),
        source,
    };
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let is_hidden = path
            .file_name()
            .is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        let is_yaml = path
            .extension()
            .is_some_and(|end| end == "yaml" || end == "yml");
        // An editor that adds .txt unasked would otherwise hide a file without a word.
        let is_misnamed = path.to_string_lossy().ends_with(".yaml.txt");
        if is_hidden {
            continue;
        }
        if path.is_dir() {
            if depth > 0 {
                collect(&path, depth - 1, paths)?;
            }
        } else if is_yaml || is_misnamed {
            paths.push(path);
        }
    }
    Ok(())
}

fn read_file(root: &Path, path: &Path) -> File {
    let below = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = below
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    File {
        name: parts.join("/"),
        bytes: read_bytes(path),
    }
}

fn read_bytes(path: &Path) -> Result<Cow<'static, [u8]>, Unread> {
    let length = fs::metadata(path).map_err(Unread::Failed)?.len();
    if length > LONGEST_FILE {
        return Err(Unread::TooLong(length));
    }
    fs::read(path).map(Cow::Owned).map_err(Unread::Failed)
}

/// The digest of these files: names and texts, whatever line ends a checkout gave them.
pub(super) fn digest(files: &[File]) -> Digest {
    let mut hash = Sha256::new();
    for file in files {
        let Ok(bytes) = &file.bytes else { continue };
        let text = unix_lines(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes));
        hash.update(file.name.as_bytes());
        hash.update([0]);
        hash.update((text.len() as u64).to_be_bytes());
        hash.update(&*text);
    }
    Digest::from_bytes(&hash.finalize())
}

fn unix_lines(bytes: &[u8]) -> Cow<'_, [u8]> {
    if !bytes.contains(&b'\r') {
        return Cow::Borrowed(bytes);
    }
    let mut text = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((byte, after)) = rest.split_first() {
        if *byte != b'\r' || after.first() != Some(&b'\n') {
            text.push(*byte);
        }
        rest = after;
    }
    Cow::Owned(text)
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::{File, digest};

    fn file(name: &str, text: &'static str) -> File {
        File {
            name: name.to_owned(),
            bytes: Ok(Cow::Borrowed(text.as_bytes())),
        }
    }

    #[test]
    fn a_digest_names_texts_and_places_but_not_line_ends() {
        let unix = digest(&[file("a.yaml", "x: 1\ny: 2\n")]);
        assert_eq!(unix, digest(&[file("a.yaml", "x: 1\r\ny: 2\r\n")]));
        assert_ne!(unix, digest(&[file("a.yaml", "x: 1\ny: 3\n")]));
        assert_ne!(unix, digest(&[file("b.yaml", "x: 1\ny: 2\n")]));
        let split = digest(&[file("a", "x"), file("b", "y")]);
        assert_ne!(split, digest(&[file("a", "xb"), file("", "y")]));
    }
}
