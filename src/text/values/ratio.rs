//! Exact fractions, for values that are compared and never computed with.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

/// A fraction that is not negative. Numbers beyond its range stick at the largest.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct Ratio {
    over: u64,
    under: u64,
}

impl Ratio {
    pub(crate) const fn whole(number: u64) -> Self {
        Self {
            over: number,
            under: 1,
        }
    }

    pub(crate) const fn new(over: u64, under: u64) -> Self {
        Self { over, under }
    }

    pub(crate) fn times(self, factor: u64) -> Self {
        Self {
            over: self.over.saturating_mul(factor),
            under: self.under,
        }
    }

    pub(crate) fn plus(self, other: Self) -> Self {
        let left = self.over.saturating_mul(other.under);
        let right = other.over.saturating_mul(self.under);
        Self {
            over: left.saturating_add(right),
            under: self.under.saturating_mul(other.under),
        }
    }

    /// The number, where it is whole.
    pub(crate) fn as_whole(self) -> Option<u64> {
        self.over
            .is_multiple_of(self.under)
            .then(|| self.over / self.under)
    }
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Ratio {}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        let left = u128::from(self.over) * u128::from(other.under);
        left.cmp(&(u128::from(other.over) * u128::from(self.under)))
    }
}
