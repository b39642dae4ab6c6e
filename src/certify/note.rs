//! Texts with signatures beneath them: C2SP signed-note.
//!
//! The text ends with a line break; an empty line and one line a signature follow. Signatures by
//! keys that a reader does not know are left alone, so that others can sign the same text.

use std::fmt;
use std::str::FromStr;

use base64ct::{Base64, Encoding as _};

use crate::certify::key::{KeyId, PrivateKey, PublicKey, is_name};

/// What a signature's line begins with.
const SIGNATURE: &str = "\u{2014} ";

/// A text and who signed it; none of the signatures has been verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Note {
    text: String,
    signatures: Vec<Signature>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Signature {
    name: String,
    id: KeyId,
    bytes: Vec<u8>,
}

/// What a note says about one key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Signed {
    /// The key signed this very text.
    Well,
    /// There is a signature in the key's name that it never made.
    Badly,
    /// The key did not sign.
    Not,
}

/// A text is not a signed note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no text with signatures beneath it")]
pub(crate) struct NoNote;

impl Note {
    /// `text` signed by `key`. The text must end with a line break.
    pub(crate) fn new(text: String, key: &PrivateKey) -> Self {
        assert!(text.ends_with('\n'), "a note's text is made of whole lines");
        let signatures = Vec::new();
        let mut note = Self { text, signatures };
        note.sign(key);
        note
    }

    /// Puts one more signature beneath the others.
    pub(crate) fn sign(&mut self, key: &PrivateKey) {
        let public = key.public();
        self.signatures.push(Signature {
            name: public.name().to_owned(),
            id: public.id(),
            bytes: key.sign(self.text.as_bytes()).to_vec(),
        });
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    pub(crate) fn signed_by(&self, key: &PublicKey) -> Signed {
        let is_by = |by: &&Signature| by.name == key.name() && by.id == key.id();
        let mut claimed = self.signatures.iter().filter(is_by).peekable();
        if claimed.peek().is_none() {
            return Signed::Not;
        }
        let is_good = |by: &Signature| key.has_signed(self.text.as_bytes(), &by.bytes);
        if claimed.all(is_good) {
            Signed::Well
        } else {
            Signed::Badly
        }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{}", self.text)?;
        for Signature { name, id, bytes } in &self.signatures {
            let bytes = Base64::encode_string(&[&id[..], bytes].concat());
            writeln!(out, "{SIGNATURE}{name} {bytes}")?;
        }
        Ok(())
    }
}

impl FromStr for Note {
    type Err = NoNote;

    fn from_str(text: &str) -> Result<Self, NoNote> {
        let is_plain = |c: char| c == '\n' || !c.is_control();
        let is_whole = text.ends_with('\n') && text.chars().all(is_plain);
        let end = text.rfind("\n\n").filter(|_| is_whole).ok_or(NoNote)?;
        let (text, lines) = (&text[..=end], &text[end + 2..]);
        let signatures: Option<Vec<Signature>> = lines.lines().map(signature).collect();
        let signatures = signatures.filter(|found| !found.is_empty()).ok_or(NoNote)?;
        let text = text.to_owned();
        Ok(Self { text, signatures })
    }
}

fn signature(line: &str) -> Option<Signature> {
    let (name, bytes) = line.strip_prefix(SIGNATURE)?.split_once(' ')?;
    let bytes = Base64::decode_vec(bytes).ok()?;
    let (id, bytes) = bytes.split_first_chunk().filter(|_| is_name(name))?;
    Some(Signature {
        name: name.to_owned(),
        id: *id,
        bytes: bytes.to_vec(),
    })
}
