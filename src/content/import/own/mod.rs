//! Sheets that this program wrote: rows that name their items, edited by a trainer.

mod edits;
mod fresh;
mod rows;
mod trial;

pub(crate) use crate::content::import::own::edits::{Change, Edits, Found, Stopped, edits};
pub(super) use crate::content::import::own::rows::rows;

use crate::content::grid::Cells;
use crate::content::import::question::Spot;

/// One row of such a sheet.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct OwnRow {
    pub(crate) spot: Spot,
    /// In the bank's own words, without the digest.
    pub(crate) cells: Cells,
    /// Names the document that the row was made from.
    pub(crate) digest: Option<String>,
}
