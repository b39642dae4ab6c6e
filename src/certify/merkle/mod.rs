//! The Merkle tree over all events: one hash stands for all of them, a short proof for each.
//!
//! Hashes are those of RFC 9162, section 2.1: SHA-256, a leaf's behind the byte 0, a node's
//! behind the byte 1. Trees are never held whole: what is proved names the runs of leaves whose
//! hashes it needs, and whoever keeps the leaves gives them.

mod frontier;
mod hash;
mod proof;
#[cfg(test)]
mod tests;

pub(crate) use crate::certify::merkle::frontier::Frontier;
pub(crate) use crate::certify::merkle::hash::Hash;
pub(crate) use crate::certify::merkle::proof::{
    consistency_proof, inclusion_proof, is_consistent, is_included,
};
