//! Hits that nearly counted.

use crate::bank::phrase::Tag;
use crate::grade::roleplay::scan::Found;

/// A hit that a phrase's own condition kept out, for the explanation.
#[derive(Clone, Copy, Debug)]
pub(in crate::grade::roleplay) struct Missed {
    pub(in crate::grade::roleplay) cell: u32,
    pub(in crate::grade::roleplay) found: Found,
    pub(in crate::grade::roleplay) why: Why,
}

/// What kept a hit out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::grade::roleplay) enum Why {
    Tag(Tag),
    /// These bytes cancel it.
    Cancelled {
        start: u32,
        end: u32,
    },
    /// Its pieces are all there, but too far apart.
    Apart,
    /// Punctuation stands between its pieces.
    Parted,
}
