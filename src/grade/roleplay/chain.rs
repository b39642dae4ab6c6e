//! Chains: elements that have to follow one another.

use serde::{Deserialize, Serialize};

use crate::bank::phrase::{Link, Role};

/// Elements that have to follow one another.
#[derive(PartialEq, Serialize, Deserialize)]
pub(super) struct ChainPlan {
    /// The sets of its elements.
    pub(super) sets: Vec<u32>,
    pub(super) links: Vec<Link>,
    pub(super) cell: u32,
    pub(super) label: u32,
    /// What its first value is of, where it has one.
    pub(super) value: Option<Role>,
}
