//! The bank that the binary carries: the files of `content/` as they were when it was built.

/// Each file's name below the bank's root, with its bytes, sorted by name.
pub(super) const FILES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/content.rs"));
