//! Files in, bank out: the only place that knows YAML and the layout of a bank's folder.
//!
//! Loading never fails because of what an author wrote; it returns every finding. The bank that the
//! binary carries is loaded when the binary is built, by these same files.

mod assemble;
mod bank_file;
mod compiled;
mod embedded;
pub(crate) mod export;
mod files;
mod grid;
pub(crate) mod import;
mod kind;
mod load;
mod matrix;
mod pages;
mod rewrite;
mod sheet;
mod slips;
mod stamp;
#[cfg(test)]
mod tests;
mod yaml;

pub(crate) use crate::content::embedded::shared_lexicons;
pub(crate) use crate::content::files::{ContentError, LONGEST_FILE, Place};
pub(crate) use crate::content::kind::Kind;
#[cfg(test)]
pub(crate) use crate::content::load::of_texts;
pub(crate) use crate::content::load::{Loaded, load};
pub(crate) use crate::content::matrix::{MatrixError, read_matrix};
pub(crate) use crate::content::sheet::{Rows, SheetError, read_sheet};
pub(crate) use crate::content::stamp::Stamp;
