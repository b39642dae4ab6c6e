//! How sure a figure is: intervals that hold it nineteen times of twenty.
//!
//! With few attempts they are drawn again from the attempts themselves (the bootstrap's
//! percentiles: Efron and Tibshirani, *An Introduction to the Bootstrap*, 1993, ch. 13), always
//! with the same seed. With many, the normal distribution gives the same in no time: of a mean, of
//! Fisher's z of a correlation (Fisher 1921, *Metron* 1), of the logarithm of 1 − alpha (Bonett
//! 2002, *Journal of Educational and Behavioral Statistics* 27).

use rand::rngs::ChaCha12Rng;
use rand::{RngExt as _, SeedableRng as _};

use crate::statistics::item::Sums;
use crate::statistics::mark::Mark;
use crate::statistics::paper::alpha;
use crate::statistics::tally::{Answer, Tally};

/// Most attempts that are kept to be drawn from again.
const MOST_KEPT: usize = 2_000;
const DRAWS: usize = 1_000;
/// Where there is much to draw from, the spread is small, and so are the errors of few draws.
const FEWEST_DRAWS: usize = 100;
/// Standard deviations on either side of a normal distribution's mean that leave out one in twenty.
const SIDES: f64 = 1.959_964;

/// From and to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Interval {
    pub(crate) low: f64,
    pub(crate) high: f64,
}

/// The intervals of all figures that have one.
pub(super) struct Intervals {
    /// For each item that of its difficulty and that of its correlation with the rest.
    pub(super) items: Vec<(Option<Interval>, Option<Interval>)>,
    pub(super) alpha: Option<Interval>,
}

/// The scores of the attempts while they are few.
#[derive(Default)]
pub(super) struct Kept {
    attempts: Vec<Vec<(u32, Mark)>>,
    is_full: bool,
}

impl Kept {
    pub(super) fn add(&mut self, answers: &[Answer<'_>]) {
        if self.is_full || self.attempts.len() == MOST_KEPT {
            *self = Self {
                attempts: Vec::new(),
                is_full: true,
            };
            return;
        }
        let score = |answer: &Answer<'_>| {
            let item = u32::try_from(answer.item).expect("an exam has few items");
            (item, answer.score)
        };
        self.attempts.push(answers.iter().map(score).collect());
    }
}

impl Tally {
    pub(super) fn intervals(&self, sums: &[Sums]) -> Intervals {
        match self.kept.is_full {
            true => self.by_the_normal(sums),
            false if self.kept.attempts.len() < 2 => Intervals {
                items: vec![(None, None); sums.len()],
                alpha: None,
            },
            false => self.by_drawing(),
        }
    }

    fn by_the_normal(&self, sums: &[Sums]) -> Intervals {
        let items = self.items.iter().zip(sums).map(|(item, sums)| {
            let n = sums.n as f64;
            let max = item.max.points();
            let spread = sums
                .var_x()
                .map(|variance| SIDES * (variance / n).sqrt() / max);
            let difficulty = sums.difficulty(item.max).zip(spread);
            let rest = sums.item_rest().filter(|_| n > 3.0);
            (
                difficulty.map(|(mean, spread)| around(mean, spread)),
                rest.map(|rest| {
                    let z = around(
                        rest.clamp(-0.999_999, 0.999_999).atanh(),
                        SIDES / (n - 3.0).sqrt(),
                    );
                    Interval {
                        low: z.low.tanh(),
                        high: z.high.tanh(),
                    }
                }),
            )
        });
        let found = self.is_complete().then(|| self.cronbach(sums)).flatten();
        let (items_count, n) = (sums.len() as f64, self.attempts as f64);
        let spread = SIDES * (2.0 * items_count / ((items_count - 1.0) * (n - 2.0))).sqrt();
        Intervals {
            items: items.collect(),
            alpha: found.filter(|alpha| *alpha < 1.0).map(|alpha| Interval {
                low: 1.0 - (1.0 - alpha) * spread.exp(),
                high: 1.0 - (1.0 - alpha) * (-spread).exp(),
            }),
        }
    }

    fn by_drawing(&self) -> Intervals {
        let mut random = ChaCha12Rng::from_seed([7; 32]);
        let attempts = &self.kept.attempts;
        let is_complete = self.is_complete();
        let mut found = vec![(Vec::new(), Vec::new()); self.items.len()];
        let mut alphas = Vec::new();
        for _ in 0..DRAWS {
            let mut draw = Draw::new(self.items.len());
            for _ in 0..attempts.len() {
                draw.add(&attempts[random.random_range(0..attempts.len())]);
            }
            for ((found, sums), item) in found.iter_mut().zip(&draw.items).zip(&self.items) {
                found.0.extend(sums.difficulty(item.max.points()));
                found.1.extend(sums.item_rest());
            }
            if is_complete {
                alphas.extend(draw.alpha());
            }
        }
        let both = |(difficulty, rest)| (percentiles(difficulty, DRAWS), percentiles(rest, DRAWS));
        Intervals {
            items: found.into_iter().map(both).collect(),
            alpha: percentiles(alphas, DRAWS),
        }
    }
}

fn around(middle: f64, spread: f64) -> Interval {
    Interval {
        low: middle - spread,
        high: middle + spread,
    }
}

/// Draws as many of each group again as it has, time after time, and hands over how often each one
/// was drawn. Gives the number of draws: fewer where there are very many to draw from.
pub(crate) fn redrawn(groups: &[usize], mut take: impl FnMut(&[Vec<u64>])) -> usize {
    let mut random = ChaCha12Rng::from_seed([7; 32]);
    let all: usize = groups.iter().sum();
    let draws = (DRAWS * MOST_KEPT / all.max(1)).clamp(FEWEST_DRAWS, DRAWS);
    for _ in 0..draws {
        let drawn = groups.iter().map(|size| {
            let mut weights = vec![0; *size];
            for _ in 0..*size {
                weights[random.random_range(0..*size)] += 1;
            }
            weights
        });
        take(&drawn.collect::<Vec<_>>());
    }
    draws
}

/// The middle nineteen twentieths; none where most draws had no figure.
pub(crate) fn percentiles(mut found: Vec<f64>, draws: usize) -> Option<Interval> {
    if found.len() < draws.div_ceil(2) {
        return None;
    }
    found.sort_unstable_by(f64::total_cmp);
    let last = found.len() - 1;
    Some(Interval {
        low: found[last / 40],
        high: found[last - last / 40],
    })
}

/// One draw: sums in points, as many are made.
struct Draw {
    items: Vec<DrawnSums>,
    totals: DrawnSums,
}

#[derive(Clone, Copy, Default)]
struct DrawnSums {
    n: f64,
    x: f64,
    xx: f64,
    y: f64,
    yy: f64,
    xy: f64,
}

impl Draw {
    fn new(items: usize) -> Self {
        Self {
            items: vec![DrawnSums::default(); items],
            totals: DrawnSums::default(),
        }
    }

    fn add(&mut self, attempt: &[(u32, Mark)]) {
        let total: f64 = attempt.iter().map(|(_, score)| score.points()).sum();
        self.totals.add(total, 0.0);
        for (item, score) in attempt {
            let score = score.points();
            self.items[*item as usize].add(score, total - score);
        }
    }

    fn alpha(&self) -> Option<f64> {
        let variances = self.items.iter().map(|sums| sums.variance_x()).sum();
        alpha(self.items.len(), variances, self.totals.variance_x())
    }
}

impl DrawnSums {
    fn add(&mut self, x: f64, y: f64) {
        self.n += 1.0;
        self.x += x;
        self.xx += x * x;
        self.y += y;
        self.yy += y * y;
        self.xy += x * y;
    }

    fn variance_x(&self) -> f64 {
        (self.n * self.xx - self.x * self.x) / (self.n * (self.n - 1.0)).max(1.0)
    }

    fn difficulty(&self, max: f64) -> Option<f64> {
        (self.n > 0.0 && max > 0.0).then(|| self.x / self.n / max)
    }

    fn item_rest(&self) -> Option<f64> {
        let product = |left: f64, right: f64, both: f64| self.n * both - left * right;
        let spread = product(self.x, self.x, self.xx) * product(self.y, self.y, self.yy);
        // What is nothing but rounding is no spread.
        (spread > 1e-9).then(|| product(self.x, self.y, self.xy) / spread.sqrt())
    }
}
