//! How far grading agrees with people's marks, aspect by aspect: each criterion, each violation,
//! all of a rubric and all rubrics together, with how sure each figure is.
//!
//! An interval comes of drawing the answers of each rubric again, always with the same seed (see
//! [`crate::statistics`]). The answer is what is drawn, not its single marks: who words one
//! criterion oddly does so in the next.

use crate::agreement::{Counts, Table, mean};
use crate::bank::rubric::Rubric;
use crate::grade::roleplay::Graded;
use crate::statistics::{ENOUGH, Interval, percentiles, redrawn};
use crate::trial::agree::{Verdict, has_fallen, is_met, share};

/// The figures of an aspect, in the order of [`Figures`].
pub(crate) const FIGURES: [&str; 6] = [
    "accuracy",
    "precision",
    "recall",
    "f1",
    "kappa",
    "weighted_kappa",
];

/// One value for each of [`FIGURES`].
pub(crate) type Figures = [Option<f64>; FIGURES.len()];

/// What a row is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Aspect {
    Criterion { id: String, name: String },
    Violation { id: String, name: String },
    Criteria,
    Violations,
}

impl Aspect {
    /// The word for it in files.
    pub(crate) fn word(&self) -> &'static str {
        match self {
            Self::Criterion { .. } => "criterion",
            Self::Violation { .. } => "violation",
            Self::Criteria => "criteria",
            Self::Violations => "violations",
        }
    }

    /// The criterion or violation, where it is a single one.
    pub(crate) fn id(&self) -> Option<&str> {
        match self {
            Self::Criterion { id, .. } | Self::Violation { id, .. } => Some(id),
            Self::Criteria | Self::Violations => None,
        }
    }
}

/// How far grading agrees with the marks of one aspect.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Rated {
    /// The rubric's name; none for all rubrics together.
    pub(crate) item: Option<String>,
    pub(crate) aspect: Aspect,
    /// Answers that a person has marked in this aspect.
    pub(crate) answers: u64,
    pub(crate) counts: Counts,
    pub(crate) figures: Figures,
    /// None where there are too few answers to say, or where drawing again changes nothing.
    pub(crate) intervals: [Option<Interval>; FIGURES.len()],
}

impl Rated {
    /// Whether there are answers enough to say how sure the figures are.
    pub(crate) fn is_enough(&self) -> bool {
        self.answers >= ENOUGH
    }
}

/// The marks of one rubric's answers, each beside what grading says.
pub(crate) struct Sample {
    item: String,
    answers: usize,
    /// Criteria first.
    aspects: Vec<(Aspect, Vec<Pair>)>,
}

/// Two marks of one aspect of an answer.
struct Pair {
    answer: usize,
    marked: bool,
    found: bool,
    /// The same as hundredths of all that the aspect earns.
    levels: (u32, u32),
}

impl Sample {
    /// The marks of the answers to the rubric `item`, and their gradings, one for each.
    pub(crate) fn new(
        item: String,
        rubric: &Rubric,
        verdicts: &[Verdict<'_>],
        graded: &[Graded],
    ) -> Self {
        let both = || verdicts.iter().zip(graded).enumerate();
        let criteria = rubric.criteria.iter().enumerate().map(|(at, own)| {
            let pair = |(answer, (verdict, graded)): (usize, (&Verdict<'_>, &Graded))| {
                let (marked, found) = (verdict.met[at]?, is_met(&graded.parts[at]));
                let levels = match verdict.shares[at] {
                    Some(marked) => (marked, share(&graded.parts[at])),
                    None => (u32::from(marked), u32::from(found)),
                };
                Some(Pair {
                    answer,
                    marked,
                    found,
                    levels,
                })
            };
            let (id, name) = (own.id.to_string(), own.name.clone());
            (
                Aspect::Criterion { id, name },
                both().filter_map(pair).collect(),
            )
        });
        let violations = rubric.violations.iter().enumerate().map(|(at, own)| {
            let pair = |(answer, (verdict, graded)): (usize, (&Verdict<'_>, &Graded))| {
                let (marked, found) = (verdict.violated[at]?, has_fallen(rubric, graded, at));
                Some(Pair {
                    answer,
                    marked,
                    found,
                    levels: (u32::from(marked), u32::from(found)),
                })
            };
            let (id, name) = (own.id.to_string(), own.name.clone());
            (
                Aspect::Violation { id, name },
                both().filter_map(pair).collect(),
            )
        });
        Self {
            item,
            answers: verdicts.len(),
            aspects: criteria.chain(violations).collect(),
        }
    }

    /// All criteria or all violations together: the marks, and how many of them each answer has.
    fn together(&self, of_criteria: bool) -> Together<'_> {
        let is_one = |aspect: &Aspect| matches!(aspect, Aspect::Criterion { .. }) == of_criteria;
        let own = self.aspects.iter().filter(|(aspect, _)| is_one(aspect));
        let pairs: Vec<&Pair> = own.flat_map(|(_, pairs)| pairs).collect();
        let mut totals = vec![None; self.answers];
        for pair in &pairs {
            let (marked, found): &mut (u32, u32) = totals[pair.answer].get_or_insert_default();
            *marked += u32::from(pair.marked);
            *found += u32::from(pair.found);
        }
        Together { pairs, totals }
    }
}

struct Together<'s> {
    pairs: Vec<&'s Pair>,
    /// For each answer how many are marked and how many found; none where nobody marked any.
    totals: Vec<Option<(u32, u32)>>,
}

impl Together<'_> {
    fn counts(&self, weights: &[u64]) -> Counts {
        counts(self.pairs.iter().copied(), weights)
    }

    fn kappa(&self, weights: &[u64]) -> Option<f64> {
        let mut table = Table::default();
        for (total, weight) in self.totals.iter().zip(weights) {
            if let Some(total) = total {
                table.add_many(*total, *weight);
            }
        }
        table.quadratic_kappa()
    }

    fn answers(&self) -> u64 {
        self.totals.iter().flatten().count() as u64
    }
}

/// Every row: for each sample its criteria, its violations and all of either, then all samples.
/// The weighted kappa of many aspects is that of how many of them an answer meets, and of many
/// samples the mean of theirs.
pub(crate) fn rated(samples: &[Sample]) -> Vec<Rated> {
    let views: Vec<[Together<'_>; 2]> = samples
        .iter()
        .map(|sample| [sample.together(true), sample.together(false)])
        .collect();
    let once: Vec<Vec<u64>> = samples.iter().map(|own| vec![1; own.answers]).collect();
    let mut rows = rows(samples, &views);
    let seen = figures(samples, &views, &once);
    let mut drawn: Vec<[Vec<f64>; FIGURES.len()]> =
        rows.iter().map(|_| Default::default()).collect();
    let sizes: Vec<usize> = samples.iter().map(|own| own.answers).collect();
    let draws = redrawn(&sizes, |weights| {
        for (found, (_, figures)) in drawn.iter_mut().zip(figures(samples, &views, weights)) {
            for (found, figure) in found.iter_mut().zip(figures) {
                found.extend(figure);
            }
        }
    });
    for ((row, (counts, figures)), drawn) in rows.iter_mut().zip(seen).zip(drawn) {
        row.counts = counts;
        row.figures = figures;
        if row.is_enough() {
            row.intervals = drawn.map(|found| {
                let interval = percentiles(found, draws);
                interval.filter(|interval| interval.low < interval.high)
            });
        }
    }
    rows
}

/// The rows without their figures.
fn rows(samples: &[Sample], views: &[[Together<'_>; 2]]) -> Vec<Rated> {
    let row = |item: Option<&Sample>, aspect: Aspect, answers: u64| Rated {
        item: item.map(|sample| sample.item.clone()),
        aspect,
        answers,
        counts: Counts::default(),
        figures: Figures::default(),
        intervals: Default::default(),
    };
    let both = || {
        [Aspect::Criteria, Aspect::Violations]
            .into_iter()
            .enumerate()
    };
    let mut rows = Vec::new();
    for (sample, views) in samples.iter().zip(views) {
        for (aspect, pairs) in &sample.aspects {
            rows.push(row(Some(sample), aspect.clone(), pairs.len() as u64));
        }
        rows.extend(both().map(|(at, aspect)| row(Some(sample), aspect, views[at].answers())));
    }
    let all = |at: usize| views.iter().map(|views| views[at].answers()).sum();
    rows.extend(both().map(|(at, aspect)| row(None, aspect, all(at))));
    rows
}

/// Counts and figures of every row where each answer counts as often as it weighs.
fn figures(
    samples: &[Sample],
    views: &[[Together<'_>; 2]],
    weights: &[Vec<u64>],
) -> Vec<(Counts, Figures)> {
    let mut rows = Vec::new();
    let mut whole = [
        (Counts::default(), Vec::new()),
        (Counts::default(), Vec::new()),
    ];
    for ((sample, views), weights) in samples.iter().zip(views).zip(weights) {
        for (_, pairs) in &sample.aspects {
            rows.push(of(counts(pairs, weights), levels(pairs, weights)));
        }
        for (view, whole) in views.iter().zip(&mut whole) {
            let (counts, kappa) = (view.counts(weights), view.kappa(weights));
            whole.0 += counts;
            whole.1.push(kappa);
            rows.push(of(counts, kappa));
        }
    }
    rows.extend(whole.map(|(counts, kappas)| of(counts, mean(kappas))));
    rows
}

fn of(counts: Counts, weighted_kappa: Option<f64>) -> (Counts, Figures) {
    let figures = [
        counts.accuracy(),
        counts.precision(),
        counts.recall(),
        counts.f1(),
        counts.kappa(),
        weighted_kappa,
    ];
    (counts, figures)
}

fn counts<'p>(pairs: impl IntoIterator<Item = &'p Pair>, weights: &[u64]) -> Counts {
    let mut counts = Counts::default();
    for pair in pairs {
        counts.add_many(pair.marked, pair.found, weights[pair.answer]);
    }
    counts
}

fn levels(pairs: &[Pair], weights: &[u64]) -> Option<f64> {
    let mut table = Table::default();
    for pair in pairs {
        table.add_many(pair.levels, weights[pair.answer]);
    }
    table.quadratic_kappa()
}

#[cfg(test)]
mod tests;
