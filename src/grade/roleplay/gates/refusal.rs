//! Why a hit does not count.

use std::ops::Range;

use crate::grade::Reason;

/// What a hit is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::grade::roleplay) enum HitKind {
    /// Words that earn.
    Credit,
    /// A day that is asked for by name, gone or to come.
    Value,
    /// A duration, a time, a last day: what can be promised.
    Deadline,
    /// Words that must not be said.
    Violation,
}

impl HitKind {
    /// Whether it is a typed value that earns.
    pub(in crate::grade::roleplay) fn is_value(self) -> bool {
        matches!(self, Self::Value | Self::Deadline)
    }
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
