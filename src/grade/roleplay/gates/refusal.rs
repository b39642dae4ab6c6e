//! Why a hit does not count.

use std::ops::Range;

use crate::grade::Reason;

/// What a hit is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::grade::roleplay) enum HitKind {
    /// Words that earn.
    Credit,
    /// A typed value that earns: a duration, a date.
    Value,
    /// Words that must not be said.
    Violation,
}

/// A hit that does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::grade::roleplay) struct Refusal {
    pub(in crate::grade::roleplay) reason: Reason,
    /// The bytes of the folded text that it rests on.
    pub(in crate::grade::roleplay) words: Range<usize>,
}

impl Refusal {
    pub(super) fn new(reason: Reason, words: Range<usize>) -> Self {
        Self { reason, words }
    }
}
