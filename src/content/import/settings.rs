//! What the user decides for all questions of a file.

use std::collections::BTreeSet;

use crate::bank::Bank;
use crate::content::import::question::Spot;

/// What the user decides for all questions of a file.
pub(crate) struct Settings<'a> {
    /// The file's name, without its folder.
    pub(crate) file: String,
    /// The outcome of every item; else one is made for each topic of the file.
    pub(crate) outcome: Option<&'a str>,
    /// The id of the source of every item.
    pub(crate) source: &'a str,
    pub(crate) difficulty: &'a str,
    pub(crate) bloom: Option<&'a str>,
    pub(crate) wording: Wording,
    /// The bank that the items go into, if there is one, and the names of its files.
    pub(crate) bank: Option<(&'a Bank, BTreeSet<String>)>,
}

impl Settings<'_> {
    /// The file's name without its end.
    pub(super) fn stem(&self) -> &str {
        self.file
            .rsplit_once('.')
            .map_or(&self.file, |(stem, _)| stem)
    }
}

/// Words that stand in the files that are written.
pub(crate) struct Wording {
    pub(crate) no_rationale: String,
    /// The one criterion of a draft for which the file gives no points.
    pub(crate) no_points: String,
    pub(crate) unsorted: String,
    /// A remark above every draft.
    pub(crate) draft: String,
    /// Where something stands in the file.
    pub(crate) place: Box<dyn Fn(&Spot) -> String>,
}
