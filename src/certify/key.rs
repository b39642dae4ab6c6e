//! Keys that sign, in the text forms of C2SP signed-note (Ed25519).

use std::fmt;
use std::str::FromStr;

use base64ct::{Base64, Encoding as _};
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use sha2::{Digest as _, Sha256};

/// Says that a key is one of Ed25519.
const ED25519: u8 = 1;
/// What the text of a private key begins with.
const PRIVATE: &str = "PRIVATE+KEY+";
const KEY_LENGTH: usize = 32;

/// The first bytes of a hash over a key and its name: they tell keys of one name apart.
pub(crate) type KeyId = [u8; 4];

/// A key that verifies what its private half signed.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct PublicKey {
    name: String,
    key: VerifyingKey,
}

/// A key that signs. It has no `Debug`, so that no message can show it.
pub(crate) struct PrivateKey {
    name: String,
    key: SigningKey,
}

/// A text is not a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no key of the form NAME+ID+KEY")]
pub(crate) struct NoKey;

impl PublicKey {
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    pub(crate) fn id(&self) -> KeyId {
        let hasher = Sha256::new_with_prefix(&self.name).chain_update([b'\n', ED25519]);
        let hash: [u8; 32] = hasher.chain_update(self.key.as_bytes()).finalize().into();
        hash[..4].try_into().expect("a hash is longer")
    }

    /// Whether `signature` is this key's over `bytes`.
    pub(crate) fn has_signed(&self, bytes: &[u8], signature: &[u8]) -> bool {
        let signature = Signature::from_slice(signature);
        signature.is_ok_and(|signature| self.key.verify_strict(bytes, &signature).is_ok())
    }
}

impl PrivateKey {
    /// The key that 32 secret bytes make, named `start` and a part of its own public half, so that
    /// no two keys have one name.
    ///
    /// `start` must be a name: not empty, without white space and `+`.
    pub(crate) fn from_secret(start: &str, secret: &[u8; KEY_LENGTH]) -> Self {
        assert!(is_name(start), "{start:?} is no name");
        let key = SigningKey::from_bytes(secret);
        let own = &key.verifying_key().to_bytes()[..8];
        let name = format!("{start}/{}", hex(own));
        Self { name, key }
    }

    pub(crate) fn public(&self) -> PublicKey {
        PublicKey {
            name: self.name.clone(),
            key: self.key.verifying_key(),
        }
    }

    pub(crate) fn sign(&self, bytes: &[u8]) -> [u8; 64] {
        self.key.sign(bytes).to_bytes()
    }

    /// The whole key as text: what nobody else may see.
    pub(crate) fn secret_text(&self) -> String {
        let id = hex(&self.public().id());
        let bytes = Base64::encode_string(&[&[ED25519], &self.key.to_bytes()[..]].concat());
        format!("{PRIVATE}{}+{id}+{bytes}", self.name)
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = Base64::encode_string(&[&[ED25519], &self.key.as_bytes()[..]].concat());
        write!(out, "{}+{}+{bytes}", self.name, hex(&self.id()))
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "PublicKey({self})")
    }
}

impl FromStr for PublicKey {
    type Err = NoKey;

    fn from_str(text: &str) -> Result<Self, NoKey> {
        let (name, id, bytes) = parts(text).ok_or(NoKey)?;
        let key = VerifyingKey::from_bytes(&bytes).map_err(|_| NoKey)?;
        let name = name.to_owned();
        let key = Self { name, key };
        (hex(&key.id()) == id).then_some(key).ok_or(NoKey)
    }
}

impl FromStr for PrivateKey {
    type Err = NoKey;

    fn from_str(text: &str) -> Result<Self, NoKey> {
        let rest = text.strip_prefix(PRIVATE).ok_or(NoKey)?;
        let (name, id, secret) = parts(rest).ok_or(NoKey)?;
        let key = Self {
            name: name.to_owned(),
            key: SigningKey::from_bytes(&secret),
        };
        (hex(&key.public().id()) == id).then_some(key).ok_or(NoKey)
    }
}

/// Name, id and key of `NAME+ID+KEY`.
fn parts(text: &str) -> Option<(&str, &str, [u8; KEY_LENGTH])> {
    let mut parts = text.splitn(3, '+');
    let name = parts.next().filter(|name| is_name(name))?;
    let id = parts.next()?;
    let bytes = Base64::decode_vec(parts.next()?).ok()?;
    let (kind, key) = bytes.split_first()?;
    let key = key.try_into().ok()?;
    (*kind == ED25519).then_some((name, id, key))
}

/// Whether a key may be called so.
pub(super) fn is_name(text: &str) -> bool {
    !text.is_empty() && !text.contains(|c: char| c.is_whitespace() || c.is_control() || c == '+')
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
