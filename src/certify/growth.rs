//! A proof that a log has only grown from one checkpoint to another: whoever kept the first needs
//! no store to know that nothing before it was changed or cut.

use serde::{Deserialize, Serialize};

use crate::certify::check::Check;
use crate::certify::checkpoint::Checkpoint;
use crate::certify::key::PublicKey;
use crate::certify::merkle::{Hash, is_consistent};
use crate::certify::note::{Note, Signed};

/// Names the form of the file.
const FORMAT: &str = "rolecall-growth-1";

/// Two checkpoints and what leads from one to the other; nothing of it has been checked.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Growth {
    format: String,
    old: String,
    new: String,
    proof: Vec<Hash>,
}

impl Growth {
    pub(crate) fn new(old: &Note, new: &Note, proof: Vec<Hash>) -> Self {
        Self {
            format: FORMAT.to_owned(),
            old: old.to_string(),
            new: new.to_string(),
            proof,
        }
    }

    /// Reads a file; `None` where it is no such proof.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let growth: Self = serde_json::from_str(text).ok()?;
        (growth.format == FORMAT && growth.checkpoints().is_some()).then_some(growth)
    }

    /// The file's text.
    pub(crate) fn to_text(&self) -> String {
        serde_json::to_string_pretty(self).expect("plain data is JSON") + "\n"
    }

    /// The log before and after, as it is claimed.
    pub(crate) fn checkpoints(&self) -> Option<[Checkpoint; 2]> {
        let [old, new] = self.notes()?;
        Some([old.text().parse().ok()?, new.text().parse().ok()?])
    }

    /// Whether the first log is the beginning of the second one.
    pub(crate) fn is_proved(&self) -> bool {
        self.checkpoints().is_some_and(|[old, new]| {
            // The log that had nothing is the beginning of every log.
            let had_nothing = old.size == 0 && old.root == Hash::of_nothing();
            let has_grown = is_consistent((old.size, old.root), (new.size, new.root), &self.proof);
            old.origin == new.origin && (has_grown || had_nothing && self.proof.is_empty())
        })
    }

    /// Every check, with `trusted` keys.
    pub(crate) fn check(&self, trusted: &[PublicKey]) -> Vec<Check> {
        let notes = self.notes();
        let notes = notes.as_ref().map_or(&[][..], |notes| notes);
        let growth = if self.is_proved() {
            Check::GrowthGood
        } else {
            Check::GrowthBad
        };
        vec![check_signer(notes, trusted), growth]
    }

    fn notes(&self) -> Option<[Note; 2]> {
        Some([self.old.parse().ok()?, self.new.parse().ok()?])
    }
}

/// Whether one of the `trusted` keys signed all of these checkpoints, each as the log's own key.
pub(crate) fn check_signer(notes: &[Note], trusted: &[PublicKey]) -> Check {
    let has_signed = |key: &PublicKey| {
        let signed = |note: &Note| {
            let checkpoint = note.text().parse::<Checkpoint>();
            note.signed_by(key) == Signed::Well
                && checkpoint.is_ok_and(|checkpoint| checkpoint.origin == key.name())
        };
        !notes.is_empty() && notes.iter().all(signed)
    };
    if trusted.is_empty() {
        Check::SignerUnchecked
    } else if trusted.iter().any(has_signed) {
        Check::SignerTrusted
    } else {
        Check::SignerUnknown
    }
}
