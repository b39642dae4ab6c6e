//! The figures of a whole paper.

use crate::statistics::bootstrap::Interval;
use crate::statistics::item::Sums;
use crate::statistics::mark::{Mark, points, square_points};
use crate::statistics::normal::{below, both_below};
use crate::statistics::tally::Tally;

/// What the answers say about a paper.
#[derive(Clone, Debug, Default)]
pub(crate) struct PaperFigures {
    pub(crate) n: u64,
    /// In points, like all that follows but alpha.
    pub(crate) mean: Option<f64>,
    pub(crate) sd: Option<f64>,
    pub(crate) alpha: Option<f64>,
    pub(crate) alpha_is: Alpha,
    pub(crate) alpha_interval: Option<Interval>,
    /// The standard error of measurement.
    pub(crate) sem: Option<f64>,
    pub(crate) consistency: Option<Consistency>,
}

/// How alpha was reckoned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Alpha {
    /// Cronbach's, from the same items for all.
    #[default]
    Cronbach,
    /// From an analysis of variance, as each candidate had other items.
    Nested,
}

impl Alpha {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Cronbach => "cronbach",
            Self::Nested => "nested",
        }
    }
}

/// How surely the paper decides.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Consistency {
    /// The share of candidates that a parallel paper would decide alike.
    pub(crate) agreement: f64,
    /// The same beyond chance.
    pub(crate) kappa: Option<f64>,
}

impl Tally {
    /// The figures of the paper; `needed` are the points that pass.
    pub(crate) fn paper(&self, needed: Option<Mark>) -> PaperFigures {
        let sums: Vec<Sums> = self.items.iter().map(Sums::of).collect();
        let (mean, variance) = (self.mean(), self.variance());
        let sd = variance.map(f64::sqrt);
        let alpha_is = match self.is_complete() {
            true => Alpha::Cronbach,
            false => Alpha::Nested,
        };
        let alpha = match alpha_is {
            Alpha::Cronbach => self.cronbach(&sums),
            Alpha::Nested => self.nested(),
        };
        let error = |(sd, alpha): (f64, f64)| sd * (1.0 - alpha).max(0.0).sqrt();
        let facts = mean.zip(sd).zip(alpha).zip(needed);
        PaperFigures {
            n: self.attempts,
            mean,
            sd,
            alpha,
            alpha_is,
            alpha_interval: self.intervals(&sums).alpha,
            sem: sd.zip(alpha).map(error),
            consistency: facts.and_then(|(((mean, sd), alpha), needed)| {
                consistency((needed.points() - mean) / sd, alpha)
            }),
        }
    }

    fn mean(&self) -> Option<f64> {
        (self.attempts > 0).then(|| points(self.total_sum()) / self.attempts as f64)
    }

    fn total_sum(&self) -> i128 {
        let totals = self.totals.iter();
        totals
            .map(|(total, count)| i128::from(*count) * total.parts())
            .sum()
    }

    fn variance(&self) -> Option<f64> {
        let n = i128::from(self.attempts);
        let squares = self.totals.iter();
        let squares =
            squares.map(|(total, count)| i128::from(*count) * total.parts() * total.parts());
        let (sum, squares) = (self.total_sum(), squares.sum::<i128>());
        (n > 1).then(|| square_points(n * squares - sum * sum) / (n * (n - 1)) as f64)
    }

    pub(super) fn cronbach(&self, sums: &[Sums]) -> Option<f64> {
        let variances: Option<f64> = sums.iter().map(Sums::var_x).sum();
        alpha(sums.len(), variances?, self.variance()?)
    }

    /// Reliability of the mean share of a paper whose items are drawn for each candidate.
    fn nested(&self) -> Option<f64> {
        let sums = &self.nested;
        let attempts = self.attempts as f64;
        let all = sums.sum * sums.sum / sums.items;
        let between = (sums.squares_of_attempts - all) / (attempts - 1.0);
        let within = (sums.squares - sums.squares_of_attempts) / (sums.items - attempts);
        let is_defined = self.attempts > 1 && sums.items > attempts && between > 0.0;
        is_defined.then_some((between - within) / between)
    }
}

/// Cronbach's alpha of so many items from the sum of their variances and that of the totals.
pub(super) fn alpha(items: usize, variances: f64, of_totals: f64) -> Option<f64> {
    let count = items as f64;
    let is_defined = items > 1 && of_totals > 0.0;
    is_defined.then_some(count / (count - 1.0) * (1.0 - variances / of_totals))
}

/// For a cut at `z` standard deviations above the mean.
fn consistency(z: f64, alpha: f64) -> Option<Consistency> {
    if !z.is_finite() {
        return None;
    }
    let fails = below(z);
    let both_fail = both_below(z, alpha.clamp(0.0, 1.0));
    let by_chance = fails * fails + (1.0 - fails) * (1.0 - fails);
    let agreement = 1.0 - 2.0 * (fails - both_fail);
    Some(Consistency {
        agreement,
        kappa: (by_chance < 1.0).then_some((agreement - by_chance) / (1.0 - by_chance)),
    })
}
