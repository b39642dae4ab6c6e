//! A credential as a file that can be checked without the store: what is stated, its place in the
//! log, and a signature over both.
//!
//! The log holds no personal data: the event of issuing has a salted [`commitment`] in its field
//! `statement`, and only the file has the salt. Another form of the same [`Statement`], such as an
//! Open Badge, would stand beside this file.

use std::slice;

use base64ct::{Base64, Encoding as _};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::certify::canonical::canonical;
use crate::certify::check::Check;
use crate::certify::checkpoint::Checkpoint;
use crate::certify::growth::check_signer;
use crate::certify::key::{PrivateKey, PublicKey};
use crate::certify::merkle::{Hash, is_included};
use crate::certify::note::Note;

/// Names the form of the file, and stands before all that is signed.
const FORMAT: &str = "rolecall-credential-1";
/// What committed bytes stand behind, so that no commitment can be taken for a hash of the tree.
const COMMITMENT: [u8; 1] = [2];
/// The field of an event that holds the commitment to a statement.
pub(crate) const STATEMENT_FIELD: &str = "statement";

/// 32 random bytes that keep a commitment from being guessed; base64 as text.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Salt(Hash);

impl Salt {
    pub(crate) fn new(bytes: [u8; Hash::LENGTH]) -> Self {
        Self(Hash::from_bytes(&bytes).expect("as long as a hash"))
    }
}

/// What binds a log to `value` without telling it: whoever has the salt can compare.
pub(crate) fn commitment(salt: &Salt, value: &impl Serialize) -> Hash {
    let hasher = Sha256::new_with_prefix(COMMITMENT).chain_update(salt.0.as_bytes());
    let hash: [u8; Hash::LENGTH] = hasher.chain_update(canonical(value)).finalize().into();
    Hash::from_bytes(&hash).expect("SHA-256 is as long as a hash")
}

/// What a credential says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Statement {
    pub(crate) number: String,
    pub(crate) holder: Holder,
    /// What the holder is certified for, as people read it.
    pub(crate) title: String,
    pub(crate) issuer: String,
    pub(crate) issued: Date,
    /// The last day on which it is valid; for ever without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) valid_until: Option<Date>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Holder {
    pub(crate) name: String,
    /// The holder's number with the issuer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) number: Option<String>,
}

/// Where the event of issuing stands in the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Logged {
    /// The event's own bytes.
    pub(crate) event: String,
    /// The number of its leaf, from 0.
    pub(crate) index: u64,
    /// The signed checkpoint that it is proved against.
    pub(crate) checkpoint: String,
    pub(crate) proof: Vec<Hash>,
}

/// A credential as its file has it; nothing of it has been checked.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Credential {
    format: String,
    pub(crate) statement: Statement,
    pub(crate) salt: Salt,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) log: Option<Logged>,
    key: String,
    #[serde(default)]
    signature: String,
}

impl Credential {
    pub(crate) fn sign(
        statement: Statement,
        salt: Salt,
        log: Option<Logged>,
        key: &PrivateKey,
    ) -> Self {
        let mut credential = Self {
            format: FORMAT.to_owned(),
            statement,
            salt,
            log,
            key: key.public().to_string(),
            signature: String::new(),
        };
        credential.signature = Base64::encode_string(&key.sign(&credential.signed_bytes()));
        credential
    }

    /// Reads a file; `None` where it is no credential in this form.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let credential: Self = serde_json::from_str(text).ok()?;
        (credential.format == FORMAT).then_some(credential)
    }

    /// The file's text.
    pub(crate) fn to_text(&self) -> String {
        serde_json::to_string_pretty(self).expect("plain data is JSON") + "\n"
    }

    /// Whether this key, and no other, signed all of it.
    pub(crate) fn is_signed_by(&self, key: &PublicKey) -> bool {
        self.check_signature(Some(key)) == Check::SignatureGood
    }

    /// The same statement signed without its place in the log, little enough for a code, and in
    /// ASCII, which all readers of codes take for the same.
    pub(crate) fn to_code(&self, key: &PrivateKey) -> String {
        let short = Self::sign(self.statement.clone(), self.salt, None, key);
        let text = serde_json::to_string(&short).expect("plain data is JSON");
        let mut ascii = String::with_capacity(text.len());
        for unit in text.encode_utf16() {
            match u8::try_from(unit) {
                Ok(plain) if plain.is_ascii() => ascii.push(char::from(plain)),
                _ => ascii += &format!("\\u{unit:04x}"),
            }
        }
        ascii
    }

    fn signed_bytes(&self) -> Vec<u8> {
        let unsigned = Self {
            signature: String::new(),
            ..self.clone()
        };
        [FORMAT.as_bytes(), b"\n", &canonical(&unsigned)].concat()
    }

    /// Every check in the order of [`Check`], with `trusted` keys and for the day `on`.
    pub(crate) fn check(&self, trusted: &[PublicKey], on: Date) -> Vec<Check> {
        let key = self.key.parse().ok();
        vec![
            self.check_signature(key.as_ref()),
            check_key(key.as_ref(), trusted),
            self.check_checkpoint(key.as_ref()),
            self.check_proof(),
            self.check_validity(on),
            Check::StatusUnknown,
        ]
    }

    fn check_signature(&self, key: Option<&PublicKey>) -> Check {
        let signature = Base64::decode_vec(&self.signature).unwrap_or_default();
        match key {
            Some(key) if key.has_signed(&self.signed_bytes(), &signature) => Check::SignatureGood,
            _ => Check::SignatureBad,
        }
    }

    fn check_checkpoint(&self, key: Option<&PublicKey>) -> Check {
        let (Some(log), Some(key)) = (&self.log, key) else {
            return Check::CheckpointNone;
        };
        let note = log.checkpoint.parse().into_iter().collect::<Vec<Note>>();
        match check_signer(&note, slice::from_ref(key)) {
            Check::SignerTrusted => Check::CheckpointGood,
            _ => Check::CheckpointBad,
        }
    }

    fn check_proof(&self) -> Check {
        let Some(log) = &self.log else {
            return Check::ProofNone;
        };
        if !log.is_proved() {
            return Check::ProofBad;
        }
        let own = commitment(&self.salt, &self.statement).to_string();
        if log.statement() == Some(own) {
            Check::ProofGood
        } else {
            Check::ProofOfOther
        }
    }

    fn check_validity(&self, on: Date) -> Check {
        let Statement {
            issued,
            valid_until,
            ..
        } = &self.statement;
        if on < *issued {
            Check::NotYetValid
        } else if valid_until.is_some_and(|last| on > last) {
            Check::Expired
        } else {
            Check::Valid
        }
    }
}

impl Logged {
    /// Whether the event is in the log that the checkpoint is of.
    fn is_proved(&self) -> bool {
        let note: Option<Note> = self.checkpoint.parse().ok();
        let checkpoint = note.and_then(|note| note.text().parse().ok());
        checkpoint.is_some_and(|Checkpoint { size, root, .. }| {
            let leaf = Hash::leaf(self.event.as_bytes());
            is_included(self.index, size, leaf, &self.proof, root)
        })
    }

    /// The commitment to a statement in the event.
    fn statement(&self) -> Option<String> {
        let event: Value = serde_json::from_str(&self.event).ok()?;
        event.get(STATEMENT_FIELD)?.as_str().map(str::to_owned)
    }
}

fn check_key(key: Option<&PublicKey>, trusted: &[PublicKey]) -> Check {
    match key {
        _ if trusted.is_empty() => Check::KeyUnchecked,
        Some(key) if trusted.contains(key) => Check::KeyTrusted,
        _ => Check::KeyUnknown,
    }
}
