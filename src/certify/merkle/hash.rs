//! One hash of the tree, and how leaves and nodes get theirs.

use std::fmt;

use base64ct::{Base64, Encoding as _};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use sha2::{Digest as _, Sha256};

/// What a leaf's bytes stand behind, so that no node can be passed off as a leaf.
const LEAF: [u8; 1] = [0];
const NODE: [u8; 1] = [1];

/// A SHA-256 hash; as text it is base64.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Hash([u8; Self::LENGTH]);

impl Hash {
    pub(crate) const LENGTH: usize = 32;

    /// The hash of the leaf with these bytes.
    pub(crate) fn leaf(bytes: &[u8]) -> Self {
        let hasher = Sha256::new_with_prefix(LEAF);
        Self(hasher.chain_update(bytes).finalize().into())
    }

    /// The hash of the node over two subtrees.
    pub(crate) fn node(left: Self, right: Self) -> Self {
        let hasher = Sha256::new_with_prefix(NODE).chain_update(left.0);
        Self(hasher.chain_update(right.0).finalize().into())
    }

    /// The root of the tree without leaves.
    pub(crate) fn of_nothing() -> Self {
        Self(Sha256::digest([]).into())
    }

    pub(crate) fn as_bytes(&self) -> &[u8; Self::LENGTH] {
        &self.0
    }

    /// `None` unless there are 32 bytes.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// Reads base64 as it is written here: padded, with no bit to spare.
    pub(crate) fn from_base64(text: &str) -> Option<Self> {
        let mut bytes = [0; Self::LENGTH];
        let decoded = Base64::decode(text, &mut bytes).ok()?;
        Self::from_bytes(decoded)
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&Base64::encode_string(&self.0))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Hash({self})")
    }
}

impl Serialize for Hash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Hash {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::from_base64(&text).ok_or_else(|| de::Error::custom("no hash in base64"))
    }
}
