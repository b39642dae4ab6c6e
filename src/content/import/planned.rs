//! The items that a file makes.

use serde_json::Value;

use crate::content::import::question::Spot;

/// One item that the file makes.
pub(crate) struct Planned {
    pub(crate) spot: Spot,
    pub(crate) item_type: &'static str,
    pub(crate) is_draft: bool,
    pub(crate) standing: Standing,
    pub(crate) document: Value,
}

/// How an item stands to the bank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    New,
    /// The bank has it just so.
    Same,
    /// The bank has an item of this id that says something else; it stays.
    Kept,
}
