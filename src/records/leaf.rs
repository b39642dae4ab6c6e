//! What is hashed of each record: one JSON object, keys sorted, no white space.
//!
//! Whoever has a record can write these bytes, so that nothing more is kept than their hash. Texts
//! in which somebody may be named stand there as a commitment: the SHA-256 of 16 bytes of salt and
//! the text.

use rusqlite::Transaction;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::bank::Digest;
use crate::certify::merkle::Hash;
use crate::records::StoreError;

/// How long the salt of a seal is; that of a bare commitment is twice as long.
pub(super) const SALT: usize = 16;
const COMMITMENT: usize = 32;

/// The beginning of an attempt.
#[derive(Serialize)]
pub(super) struct AttemptLeaf<'a> {
    pub(super) bank: &'a str,
    pub(super) blueprint: &'a str,
    pub(super) exam: &'a str,
    pub(super) id: &'a str,
    /// `[[position, item, content], …]`
    pub(super) items: &'a str,
    /// The word `attempt`.
    pub(super) kind: &'static str,
    pub(super) lexicons: Option<&'a str>,
    pub(super) number: u32,
    /// The digest of the paper.
    pub(super) paper: Digest,
    pub(super) person: &'a str,
    pub(super) started_at: &'a str,
}

/// Something that happened in an attempt.
#[derive(Serialize)]
pub(super) struct EventLeaf<'a> {
    pub(super) at: &'a str,
    pub(super) attempt: &'a str,
    pub(super) body: Digest,
    /// The word `event`.
    pub(super) kind: &'static str,
    pub(super) sequence: u32,
}

/// A grading of an attempt.
#[derive(Serialize)]
pub(super) struct OutcomeLeaf<'a> {
    pub(super) attempt: &'a str,
    pub(super) body: Digest,
    pub(super) decision: &'a str,
    pub(super) ended_at: &'a str,
    pub(super) ending: &'a str,
    pub(super) graded_at: &'a str,
    /// The word `outcome`.
    pub(super) kind: &'static str,
    pub(super) max: i64,
    pub(super) needed: i64,
    pub(super) reason: &'a str,
    pub(super) score: i64,
    pub(super) sequence: u32,
}

/// Something that happened to a person or a credential.
#[derive(Serialize)]
pub(super) struct JournalLeaf<'a> {
    pub(super) effective: &'a str,
    pub(super) facts: &'a str,
    pub(super) kind: &'a str,
    pub(super) note: Digest,
    pub(super) person: Option<&'a str>,
    pub(super) recorded_at: &'a str,
    /// The commitment to what a credential says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) statement: Option<&'a str>,
    pub(super) subject: Option<&'a str>,
}

/// The bytes of a leaf.
pub(super) fn bytes(leaf: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(leaf).expect("leaves have only text keys")
}

/// The hash of a leaf.
pub(super) fn hash(leaf: &impl Serialize) -> Hash {
    Hash::leaf(&bytes(leaf))
}

/// The digest of a text that anybody may know.
pub(super) fn digest(text: &str) -> Digest {
    Digest::from_bytes(&Sha256::digest(text.as_bytes()))
}

/// A salt that nobody can guess.
pub(super) fn new_seal(write: &Transaction<'_>) -> Result<Vec<u8>, StoreError> {
    let mut query = write.prepare_cached("SELECT randomblob(?1)")?;
    Ok(query.query_row([SALT], |row| row.get(0))?)
}

/// The commitment that a leaf holds to `text`: made with the salt that the seal is, or the seal
/// itself where words of the text were erased; `None` where the seal is neither.
pub(super) fn commitment(seal: &[u8], text: &str) -> Option<Digest> {
    match seal.len() {
        SALT => Some(salted(seal, text)),
        COMMITMENT => Some(Digest::from_bytes(seal)),
        _ => None,
    }
}

/// The commitment to `text` with this salt.
pub(super) fn salted(salt: &[u8], text: &str) -> Digest {
    let hasher = Sha256::new_with_prefix(salt);
    Digest::from_bytes(&hasher.chain_update(text.as_bytes()).finalize())
}

#[cfg(test)]
mod tests {
    use super::{EventLeaf, bytes, commitment, digest, salted};

    #[test]
    fn the_bytes_of_a_leaf_never_change() {
        let leaf = EventLeaf {
            at: "2026-11-21T08:00:00.007Z",
            attempt: "01KAJ0000000000000000000EX",
            body: digest("{}"),
            kind: "event",
            sequence: 3,
        };
        assert_eq!(
            String::from_utf8(bytes(&leaf)).expect("JSON"),
            r#"{"at":"2026-11-21T08:00:00.007Z","attempt":"01KAJ0000000000000000000EX","body":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","kind":"event","sequence":3}"#
        );
    }

    #[test]
    fn a_seal_is_a_salt_or_what_is_left_after_erasing() {
        let salt = [7; 16];
        let whole = salted(&salt, "我是张三");
        assert_eq!(commitment(&salt, "我是张三"), Some(whole.clone()));
        assert_ne!(commitment(&salt, "我是李四"), Some(whole.clone()));
        let kept: Vec<u8> = (0..32)
            .map(|at| u8::from_str_radix(&whole.as_str()[2 * at..2 * at + 2], 16).expect("hex"))
            .collect();
        assert_eq!(commitment(&kept, "我是＊＊"), Some(whole));
        assert_eq!(commitment(&[], ""), None);
    }
}
