//! Files in, bank out: the only place that knows YAML and the layout of a bank's folder.
//!
//! Loading never fails because of what an author wrote; it returns every finding.

mod assemble;
mod embedded;
mod files;
mod yaml;

pub(crate) use crate::content::assemble::{Loaded, load};
pub(crate) use crate::content::files::{ContentError, LONGEST_FILE, Place};
