//! How scores are spread, for pictures.

use crate::statistics::mark::Mark;
use crate::statistics::tally::{ItemTally, Tally};

/// How many bars or points a picture has.
const BINS: usize = 10;

/// Candidates of about one total: what share of them, or what they earned of an item.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Bin {
    /// The totals of the bin, in points.
    pub(crate) from: f64,
    pub(crate) to: f64,
    pub(crate) n: u64,
    /// The mean share of the item's points; of no meaning where nobody is.
    pub(crate) share: f64,
}

impl Tally {
    /// The totals in ten bins of one width.
    pub(crate) fn histogram(&self) -> Vec<Bin> {
        let mut bins = self.bins();
        for (total, count) in &self.totals {
            bins[self.bin_of(*total)].n += count;
        }
        bins
    }

    /// What candidates of each bin earned of an item: its empirical characteristic.
    pub(crate) fn characteristic(&self, item: &ItemTally) -> Vec<Bin> {
        let mut bins = self.bins();
        for ((score, total), count) in &item.pairs {
            let bin = &mut bins[self.bin_of(*total)];
            bin.n += count;
            bin.share += *count as f64 * score.points();
        }
        let max = item.max.points();
        for bin in &mut bins {
            bin.share /= (bin.n as f64 * max).max(f64::MIN_POSITIVE);
        }
        bins
    }

    fn range(&self) -> (f64, f64) {
        let end = |total: Option<(&Mark, &u64)>| total.map_or(0.0, |(total, _)| total.points());
        (
            end(self.totals.first_key_value()),
            end(self.totals.last_key_value()),
        )
    }

    fn bins(&self) -> Vec<Bin> {
        let (low, high) = self.range();
        let width = (high - low) / BINS as f64;
        let bin = |at: usize| Bin {
            from: low + width * at as f64,
            to: low + width * (at + 1) as f64,
            ..Bin::default()
        };
        (0..BINS).map(bin).collect()
    }

    fn bin_of(&self, total: Mark) -> usize {
        let (low, high) = self.range();
        if high <= low {
            return 0;
        }
        let share = (total.points() - low) / (high - low);
        ((share * BINS as f64) as usize).min(BINS - 1)
    }
}
