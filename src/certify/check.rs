//! What is checked of a file that should prove something, and what was found.

use serde::Serialize;

/// What one check found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Check {
    SignatureGood,
    SignatureBad,
    KeyTrusted,
    KeyUnknown,
    KeyUnchecked,
    CheckpointGood,
    CheckpointBad,
    CheckpointNone,
    ProofGood,
    ProofBad,
    ProofOfOther,
    ProofNone,
    Valid,
    NotYetValid,
    Expired,
    StatusUnknown,
    /// The issuer's own store has nothing against it.
    StatusGood,
    StatusSuspended,
    StatusRevoked,
    SignerTrusted,
    SignerUnknown,
    SignerUnchecked,
    GrowthGood,
    GrowthBad,
}

/// Whether a check was made, and how it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Ended {
    Good,
    Failed,
    NotMade,
}

impl Check {
    /// What was checked, how that ended, and a word for what was found.
    pub(crate) fn told(self) -> (&'static str, Ended, &'static str) {
        use Ended::{Failed, Good, NotMade};
        match self {
            Self::SignatureGood => ("signature", Good, "signature-good"),
            Self::SignatureBad => ("signature", Failed, "signature-bad"),
            Self::KeyTrusted => ("key", Good, "key-trusted"),
            Self::KeyUnknown => ("key", Failed, "key-unknown"),
            Self::KeyUnchecked => ("key", NotMade, "key-unchecked"),
            Self::CheckpointGood => ("checkpoint", Good, "checkpoint-good"),
            Self::CheckpointBad => ("checkpoint", Failed, "checkpoint-bad"),
            Self::CheckpointNone => ("checkpoint", NotMade, "checkpoint-none"),
            Self::ProofGood => ("proof", Good, "proof-good"),
            Self::ProofBad => ("proof", Failed, "proof-bad"),
            Self::ProofOfOther => ("proof", Failed, "proof-of-other"),
            Self::ProofNone => ("proof", NotMade, "proof-none"),
            Self::Valid => ("validity", Good, "valid"),
            Self::NotYetValid => ("validity", Failed, "not-yet-valid"),
            Self::Expired => ("validity", Failed, "expired"),
            Self::StatusUnknown => ("status", NotMade, "status-unknown"),
            Self::StatusGood => ("status", Good, "status-good"),
            Self::StatusSuspended => ("status", Failed, "status-suspended"),
            Self::StatusRevoked => ("status", Failed, "status-revoked"),
            Self::SignerTrusted => ("signer", Good, "signer-trusted"),
            Self::SignerUnknown => ("signer", Failed, "signer-unknown"),
            Self::SignerUnchecked => ("signer", NotMade, "signer-unchecked"),
            Self::GrowthGood => ("growth", Good, "growth-good"),
            Self::GrowthBad => ("growth", Failed, "growth-bad"),
        }
    }
}
