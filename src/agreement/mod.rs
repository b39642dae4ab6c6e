//! How far two raters agree: pure arithmetic on their marks.
//!
//! | figure | meaning | source |
//! |---|---|---|
//! | accuracy | share of marks that are equal | |
//! | precision, recall | share of what was found that is right, share of what is right that was found | van Rijsbergen, *Information Retrieval*, 1979, ch. 7 |
//! | F1 | their harmonic mean, 2·both / (2·both + only found + only marked) | the same |
//! | kappa | agreement beyond chance, (observed − expected) / (1 − expected) | Cohen 1960, *Educational and Psychological Measurement* 20 |
//! | quadratic weighted kappa | the same, a difference weighing its square | Cohen 1968, *Psychological Bulletin* 70; Fleiss and Cohen 1973, *Educational and Psychological Measurement* 33 |
//!
//! A figure is `None` where its denominator is zero: nothing was found, or every mark is equal, so
//! that no agreement beyond chance could show. Marks are counted exactly; only the last division
//! is in floating point, so that a figure is the same on every machine.

use std::collections::BTreeMap;
use std::ops::AddAssign;

use serde_json::{Value, json};

/// Yes-or-no marks of two raters: one who marked, and one who found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Marked and found.
    pub(crate) both: u64,
    /// Found, not marked.
    pub(crate) only_found: u64,
    /// Marked, not found.
    pub(crate) only_marked: u64,
    pub(crate) neither: u64,
}

impl Counts {
    /// Counts one more pair of marks.
    pub(crate) fn add(&mut self, marked: bool, found: bool) {
        self.add_many(marked, found, 1);
    }

    /// Counts so many more pairs of the same marks.
    pub(crate) fn add_many(&mut self, marked: bool, found: bool, count: u64) {
        *match (marked, found) {
            (true, true) => &mut self.both,
            (false, true) => &mut self.only_found,
            (true, false) => &mut self.only_marked,
            (false, false) => &mut self.neither,
        } += count;
    }

    pub(crate) fn total(&self) -> u64 {
        self.both + self.only_found + self.only_marked + self.neither
    }

    /// The share of equal marks.
    pub(crate) fn accuracy(&self) -> Option<f64> {
        ratio(self.both + self.neither, self.total())
    }

    /// The share of what was found that was marked.
    pub(crate) fn precision(&self) -> Option<f64> {
        ratio(self.both, self.both + self.only_found)
    }

    /// The share of what was marked that was found.
    pub(crate) fn recall(&self) -> Option<f64> {
        ratio(self.both, self.both + self.only_marked)
    }

    /// The harmonic mean of precision and recall.
    pub(crate) fn f1(&self) -> Option<f64> {
        let twice = 2 * self.both;
        ratio(twice, twice + self.only_found + self.only_marked)
    }

    /// The counts and every figure, for programs.
    pub(crate) fn figures(&self) -> Value {
        json!({
            "both": self.both,
            "only_found": self.only_found,
            "only_marked": self.only_marked,
            "neither": self.neither,
            "precision": self.precision(),
            "recall": self.recall(),
            "f1": self.f1(),
            "accuracy": self.accuracy(),
            "kappa": self.kappa(),
        })
    }

    /// Cohen's kappa of the two raters.
    pub(crate) fn kappa(&self) -> Option<f64> {
        let mut table = Table::default();
        table.add_many((1, 1), self.both);
        table.add_many((0, 1), self.only_found);
        table.add_many((1, 0), self.only_marked);
        table.add_many((0, 0), self.neither);
        table.kappa()
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.both += other.both;
        self.only_found += other.only_found;
        self.only_marked += other.only_marked;
        self.neither += other.neither;
    }
}

/// Marks of two raters on one scale of whole numbers: how often each pair was given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Table {
    pairs: BTreeMap<(u32, u32), u64>,
}

impl Table {
    /// Counts one more pair of marks.
    pub(crate) fn add(&mut self, pair: (u32, u32)) {
        self.add_many(pair, 1);
    }

    /// Counts so many more pairs of the same marks; none where the count is zero.
    pub(crate) fn add_many(&mut self, pair: (u32, u32), count: u64) {
        if count == 0 {
            return;
        }
        *self.pairs.entry(pair).or_default() += count;
    }

    /// Cohen's kappa: every difference weighs the same.
    pub(crate) fn kappa(&self) -> Option<f64> {
        self.weighted(|a, b| u128::from(a != b))
    }

    /// Kappa with quadratic weights: a difference of two weighs four times one of one.
    pub(crate) fn quadratic_kappa(&self) -> Option<f64> {
        self.weighted(|a, b| u128::from(a.abs_diff(b)).pow(2))
    }

    /// One less the weight of the differences seen over that of those expected by chance, which
    /// are the products of how often each rater gave each mark.
    fn weighted(&self, weight: impl Fn(u32, u32) -> u128) -> Option<f64> {
        let mut first: BTreeMap<u32, u128> = BTreeMap::new();
        let mut second: BTreeMap<u32, u128> = BTreeMap::new();
        let (mut total, mut seen) = (0_u128, 0_u128);
        for (&(a, b), &count) in &self.pairs {
            let count = u128::from(count);
            *first.entry(a).or_default() += count;
            *second.entry(b).or_default() += count;
            total += count;
            seen += weight(a, b) * count;
        }
        let mut expected = 0;
        for (a, in_first) in &first {
            for (b, in_second) in &second {
                expected += weight(*a, *b) * in_first * in_second;
            }
        }
        // Expected differences are over the square of the total, seen ones over the total.
        (expected > 0).then(|| 1.0 - (seen * total) as f64 / expected as f64)
    }
}

/// The mean of the figures that there are.
pub(crate) fn mean(figures: impl IntoIterator<Item = Option<f64>>) -> Option<f64> {
    let known: Vec<f64> = figures.into_iter().flatten().collect();
    (!known.is_empty()).then(|| known.iter().sum::<f64>() / known.len() as f64)
}

fn ratio(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

#[cfg(test)]
mod tests {
    use super::{Counts, Table, mean};

    fn table(rows: &[&[u64]]) -> Table {
        let mut table = Table::default();
        for (a, row) in (0..).zip(rows) {
            for (b, count) in (0..).zip(*row) {
                table.add_many((a, b), *count);
            }
        }
        table
    }

    #[track_caller]
    fn assert_near(figure: Option<f64>, expected: f64) {
        let figure = figure.expect("a figure");
        assert!((figure - expected).abs() < 1e-9, "{figure} {expected}");
    }

    #[test]
    fn precision_and_recall_and_f1_by_hand() {
        let counts = Counts {
            both: 8,
            only_found: 2,
            only_marked: 4,
            neither: 6,
        };
        assert_near(counts.accuracy(), 0.7);
        assert_near(counts.precision(), 0.8);
        assert_near(counts.recall(), 2.0 / 3.0);
        assert_near(counts.f1(), 8.0 / 11.0);
    }

    // Fifty proposals read by two people: observed 0.7, expected 0.5·0.6 + 0.5·0.4 = 0.5.
    #[test]
    fn the_usual_example_of_two_readers_has_kappa_two_fifths() {
        let counts = Counts {
            both: 20,
            only_found: 10,
            only_marked: 5,
            neither: 15,
        };
        assert_near(counts.kappa(), 0.4);
    }

    // Observed 140/200; the margins 120, 60, 20 and 100, 60, 40 make 0.30 + 0.09 + 0.02 expected.
    #[test]
    fn kappa_of_three_categories_by_hand() {
        let table = table(&[&[88, 14, 18], &[10, 40, 10], &[2, 6, 12]]);
        assert_near(table.kappa(), (0.70 - 0.41) / 0.59);
    }

    // Seen: 40 differences of one and 20 of two, which weigh 120. Expected: 36 + 30 + 12 + 6 of
    // one and 24 + 10 of two, which weigh 220.
    #[test]
    fn quadratic_kappa_of_three_categories_by_hand() {
        let table = table(&[&[88, 14, 18], &[10, 40, 10], &[2, 6, 12]]);
        assert_near(table.quadratic_kappa(), 1.0 - 120.0 / 220.0);
    }

    // Fleiss and Cohen 1973: for two categories the weights change nothing.
    #[test]
    fn of_two_categories_both_kappas_are_one_figure() {
        let table = table(&[&[15, 5], &[10, 20]]);
        assert_eq!(table.kappa(), table.quadratic_kappa());
    }

    #[test]
    fn full_agreement_is_one_and_full_disagreement_less_than_zero() {
        let same = table(&[&[3, 0, 0], &[0, 4, 0], &[0, 0, 5]]);
        assert_near(same.quadratic_kappa(), 1.0);
        let crossed = table(&[&[0, 4], &[4, 0]]);
        assert_near(crossed.quadratic_kappa(), -1.0);
    }

    #[test]
    fn where_nothing_can_be_told_there_is_no_figure() {
        let nothing = Counts::default();
        assert_eq!((nothing.accuracy(), nothing.f1()), (None, None));
        assert_eq!(table(&[&[7]]).quadratic_kappa(), None);
        assert_eq!(mean([None, None]), None);
        assert_near(mean([Some(1.0), None, Some(0.5)]), 0.75);
    }
}
