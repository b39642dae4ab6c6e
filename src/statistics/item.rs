//! The figures of one item.

use std::collections::BTreeMap;

use crate::statistics::bootstrap::Interval;
use crate::statistics::mark::{Mark, square_points};
use crate::statistics::tally::{ItemTally, Tally};

/// Fewer answers say too little for a verdict.
pub(crate) const ENOUGH: u64 = 30;

/// What the answers say about an item. Shares are of 1, but for what is said to be in percent.
#[derive(Clone, Debug, Default)]
pub(crate) struct ItemFigures {
    pub(crate) id: String,
    pub(crate) n: u64,
    pub(crate) difficulty: Option<f64>,
    /// In points.
    pub(crate) sd: Option<f64>,
    /// Percent.
    pub(crate) discrimination: Option<f64>,
    /// Percent.
    pub(crate) efficiency: Option<f64>,
    /// Percent.
    pub(crate) effective_weight: Option<f64>,
    pub(crate) item_total: Option<f64>,
    pub(crate) item_rest: Option<f64>,
    /// Alpha of the paper without the item, where all attempts had all items.
    pub(crate) alpha_without: Option<f64>,
    pub(crate) difficulty_interval: Option<Interval>,
    pub(crate) item_rest_interval: Option<Interval>,
    /// For each option the shares of the lower, the middle and the upper third that chose it.
    pub(crate) options: BTreeMap<String, [Option<f64>; 3]>,
    /// For each criterion the share of its points that was earned.
    pub(crate) criteria: BTreeMap<String, Option<f64>>,
    /// The median.
    pub(crate) seconds: Option<u32>,
    pub(crate) verdict: Verdict,
}

/// What an author should do about an item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// There are too few answers to say.
    #[default]
    TooFew,
    /// Who knows more earns less here: look at the key.
    Backwards,
    /// It tells those who know from those who do not hardly or not at all.
    Weak,
    TooHard,
    TooEasy,
    Fine,
}

impl Verdict {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::TooFew => "too-few",
            Self::Backwards => "backwards",
            Self::Weak => "weak",
            Self::TooHard => "too-hard",
            Self::TooEasy => "too-easy",
            Self::Fine => "fine",
        }
    }
}

/// Sums over the answers to one item: of scores x, rests y and totals t, in the parts of marks.
#[derive(Clone, Copy, Default)]
pub(super) struct Sums {
    pub(super) n: i128,
    x: i128,
    xx: i128,
    t: i128,
    tt: i128,
    xt: i128,
}

impl Sums {
    pub(super) fn add(&mut self, score: Mark, total: Mark, count: u64) {
        let (count, x, t) = (i128::from(count), score.parts(), total.parts());
        self.n += count;
        self.x += count * x;
        self.xx += count * x * x;
        self.t += count * t;
        self.tt += count * t * t;
        self.xt += count * x * t;
    }

    pub(super) fn of(item: &ItemTally) -> Self {
        let mut sums = Self::default();
        for ((score, total), count) in &item.pairs {
            sums.add(*score, *total, *count);
        }
        sums
    }

    /// A covariance from the sum of products and the sums.
    fn covariance(&self, products: i128, left: i128, right: i128) -> Option<f64> {
        let (n, above) = (self.n, self.n * products - left * right);
        (n > 1).then(|| square_points(above) / (n * (n - 1)) as f64)
    }

    pub(super) fn var_x(&self) -> Option<f64> {
        self.covariance(self.xx, self.x, self.x)
    }

    fn var_t(&self) -> Option<f64> {
        self.covariance(self.tt, self.t, self.t)
    }

    fn cov_xt(&self) -> Option<f64> {
        self.covariance(self.xt, self.x, self.t)
    }

    pub(super) fn var_y(&self) -> Option<f64> {
        let rests = self.t - self.x;
        self.covariance(self.tt - 2 * self.xt + self.xx, rests, rests)
    }

    fn cov_xy(&self) -> Option<f64> {
        self.covariance(self.xt - self.xx, self.x, self.t - self.x)
    }

    /// Share of `max`.
    pub(super) fn difficulty(&self, max: Mark) -> Option<f64> {
        let all = self.n * max.parts();
        (all > 0).then(|| self.x as f64 / all as f64)
    }

    pub(super) fn item_rest(&self) -> Option<f64> {
        correlation(self.cov_xy()?, self.var_x()?, self.var_y()?)
    }
}

fn correlation(covariance: f64, left: f64, right: f64) -> Option<f64> {
    let product = left * right;
    (product > 0.0).then(|| covariance / product.sqrt())
}

/// The figures of all items, in their order.
pub(crate) fn figures(tally: &Tally) -> Vec<ItemFigures> {
    let sums: Vec<Sums> = tally.items.iter().map(Sums::of).collect();
    let root = |sums: &Sums| sums.cov_xt().filter(|cov| *cov >= 0.0).map(f64::sqrt);
    let roots: f64 = sums.iter().filter_map(root).sum();
    let variances: Option<f64> = sums.iter().map(Sums::var_x).sum();
    let intervals = tally.intervals(&sums);
    let mut all = Vec::with_capacity(tally.items.len());
    for ((item, sums), intervals) in tally.items.iter().zip(&sums).zip(intervals.items) {
        let difficulty = sums.difficulty(item.max);
        let item_rest = sums.item_rest();
        let (difficulty_interval, item_rest_interval) = intervals;
        all.push(ItemFigures {
            id: item.id.clone(),
            n: u64::try_from(sums.n).unwrap_or(0),
            difficulty,
            sd: sums.var_x().map(f64::sqrt),
            discrimination: item_rest.map(|share| 100.0 * share),
            efficiency: efficiency(item, sums),
            effective_weight: root(sums)
                .filter(|_| roots > 0.0)
                .map(|root| 100.0 * root / roots),
            item_total: item_total(sums),
            item_rest,
            alpha_without: variances.and_then(|all| alpha_without(tally, sums, all)),
            difficulty_interval,
            item_rest_interval,
            options: options(item),
            criteria: criteria(item),
            seconds: median(&item.seconds),
            verdict: verdict(sums.n, difficulty_interval, item_rest_interval),
        });
    }
    all
}

fn item_total(sums: &Sums) -> Option<f64> {
    correlation(sums.cov_xt()?, sums.var_x()?, sums.var_t()?)
}

/// Percent of the greatest covariance that the same scores and rests could have.
fn efficiency(item: &ItemTally, sums: &Sums) -> Option<f64> {
    let (mut scores, mut rests) = (BTreeMap::new(), BTreeMap::new());
    for ((score, total), count) in &item.pairs {
        *scores.entry(*score).or_insert(0) += *count;
        *rests.entry(*total - *score).or_insert(0) += *count;
    }
    let (mut scores, mut rests) = (scores.into_iter(), rests.into_iter());
    let mut products = 0;
    let (mut score, mut rest) = (scores.next(), rests.next());
    while let (Some((x, xs)), Some((y, ys))) = (&mut score, &mut rest) {
        let both = (*xs).min(*ys);
        products += i128::from(both) * x.parts() * y.parts();
        *xs -= both;
        *ys -= both;
        let (is_x_done, is_y_done) = (*xs == 0, *ys == 0);
        if is_x_done {
            score = scores.next();
        }
        if is_y_done {
            rest = rests.next();
        }
    }
    let most = sums.covariance(products, sums.x, sums.t - sums.x)?;
    (most > 0.0).then_some(100.0 * sums.cov_xy()? / most)
}

fn alpha_without(tally: &Tally, sums: &Sums, variances: f64) -> Option<f64> {
    let items = tally.items.len() as f64 - 1.0;
    let rest = sums.var_y()?;
    let is_defined = items > 1.0 && rest > 0.0 && tally.is_complete();
    is_defined.then_some(items / (items - 1.0) * (1.0 - (variances - sums.var_x()?) / rest))
}

/// Who chose what: the answers in three parts by the total, those with one total in one part.
fn options(item: &ItemTally) -> BTreeMap<String, [Option<f64>; 3]> {
    let mut totals: BTreeMap<Mark, u64> = BTreeMap::new();
    for ((_, total), count) in &item.pairs {
        *totals.entry(*total).or_default() += count;
    }
    let third = thirds(&totals);
    let mut answers = [0_u64; 3];
    for (total, count) in &totals {
        answers[third(*total)] += count;
    }
    let rates = |chosen: &BTreeMap<Mark, u64>| {
        let mut counts = [0_u64; 3];
        for (total, count) in chosen {
            counts[third(*total)] += count;
        }
        let rate = |at: usize| (answers[at] > 0).then(|| counts[at] as f64 / answers[at] as f64);
        [rate(0), rate(1), rate(2)]
    };
    let options = item.chosen.iter();
    options
        .map(|(option, chosen)| (option.clone(), rates(chosen)))
        .collect()
}

/// In which third a total is: 0 for the lower one.
fn thirds(totals: &BTreeMap<Mark, u64>) -> impl Fn(Mark) -> usize + use<> {
    let all: u64 = totals.values().sum();
    let bound = |share: u64| {
        let mut before = 0;
        let reaches = |count: &u64| {
            before += count;
            3 * before >= share * all
        };
        let mut counts = totals.iter().map(|(total, count)| (*total, count));
        let mut reaches = reaches;
        counts
            .find(|(_, count)| reaches(count))
            .map(|(total, _)| total)
    };
    let (first, second) = (bound(1), bound(2));
    move |total| match (first, second) {
        (Some(first), _) if total <= first => 0,
        (_, Some(second)) if total <= second => 1,
        _ => 2,
    }
}

fn criteria(item: &ItemTally) -> BTreeMap<String, Option<f64>> {
    let share =
        |earned: Mark, max: Mark| (max > Mark::ZERO).then(|| earned.points() / max.points());
    let criteria = item.criteria.iter();
    criteria
        .map(|(id, tally)| (id.clone(), share(tally.earned, tally.max)))
        .collect()
}

fn median(counts: &BTreeMap<u32, u64>) -> Option<u32> {
    let all: u64 = counts.values().sum();
    let mut before = 0;
    let mut counts = counts.iter();
    counts
        .find(|(_, count)| {
            before += **count;
            2 * before >= all
        })
        .map(|(value, _)| *value)
}

/// A verdict is given only where the whole interval allows it.
fn verdict(n: i128, difficulty: Option<Interval>, item_rest: Option<Interval>) -> Verdict {
    let (Some(difficulty), true) = (difficulty, n >= i128::from(ENOUGH)) else {
        return Verdict::TooFew;
    };
    match item_rest {
        Some(rest) if rest.high < 0.0 => Verdict::Backwards,
        _ if difficulty.high < 0.2 => Verdict::TooHard,
        _ if difficulty.low > 0.95 => Verdict::TooEasy,
        Some(rest) if rest.high < 0.2 => Verdict::Weak,
        _ => Verdict::Fine,
    }
}
