//! Sheets that this program wrote: rows that name their items, edited by a trainer.

mod edits;
mod fresh;
mod rows;
mod trial;

pub(crate) use crate::content::import::own::edits::{Change, Edits, Found, Stopped, edits};
pub(super) use crate::content::import::own::rows::rows;
