//! Checkpoints: what a log was at one moment, in three lines that can be signed and printed
//! (C2SP tlog-checkpoint).

use std::fmt;
use std::str::FromStr;

use crate::certify::key::PrivateKey;
use crate::certify::merkle::{Frontier, Hash};
use crate::certify::note::Note;

/// How many events a log had, and the root over them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Checkpoint {
    /// Names the log: the name of the key that signs for it.
    pub(crate) origin: String,
    pub(crate) size: u64,
    pub(crate) root: Hash,
}

/// A text is not a checkpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no checkpoint: origin, size and root")]
pub(crate) struct NoCheckpoint;

impl Checkpoint {
    /// The checkpoint of a log, signed by the key that names it.
    pub(crate) fn sign(log: &Frontier, key: &PrivateKey) -> Note {
        let checkpoint = Self {
            origin: key.public().name().to_owned(),
            size: log.size(),
            root: log.root(),
        };
        Note::new(checkpoint.to_string(), key)
    }
}

impl fmt::Display for Checkpoint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { origin, size, root } = self;
        write!(out, "{origin}\n{size}\n{root}\n")
    }
}

impl FromStr for Checkpoint {
    type Err = NoCheckpoint;

    /// Reads the text of a note; lines after the third are extensions, of which none is known.
    fn from_str(text: &str) -> Result<Self, NoCheckpoint> {
        let mut lines = text.lines();
        let mut line = || lines.next().filter(|line| !line.is_empty());
        let (origin, size, root) = (line(), line(), line());
        let whole = |text: &str| {
            let size: u64 = text.parse().ok()?;
            // One number is written in one way.
            (size.to_string() == text).then_some(size)
        };
        let checkpoint = || {
            Some(Self {
                origin: origin?.to_owned(),
                size: whole(size?)?,
                root: Hash::from_base64(root?)?,
            })
        };
        checkpoint().ok_or(NoCheckpoint)
    }
}
