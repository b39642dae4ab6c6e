//! What was answered, counted: all that the figures need, in memory that grows with the different
//! scores and not with the attempts.

use std::collections::{BTreeMap, HashMap};

use crate::statistics::bootstrap::Kept;
use crate::statistics::mark::Mark;

/// What one candidate gave to one item.
#[derive(Clone, Debug, Default)]
pub(crate) struct Answer<'a> {
    /// The item's number in the tally.
    pub(crate) item: usize,
    pub(crate) score: Mark,
    /// What was chosen, where there is something to choose.
    pub(crate) chosen: Vec<&'a str>,
    /// For each criterion what it earned of what it could.
    pub(crate) criteria: Vec<(&'a str, Mark, Mark)>,
    pub(crate) seconds: Option<u32>,
}

/// Everything about one exam.
#[derive(Default)]
pub(crate) struct Tally {
    pub(crate) items: Vec<ItemTally>,
    pub(crate) attempts: u64,
    /// How many attempts have each total.
    pub(super) totals: BTreeMap<Mark, u64>,
    pub(super) nested: Nested,
    pub(super) kept: Kept,
}

/// How often what happened to one item.
pub(crate) struct ItemTally {
    pub(crate) id: String,
    /// The most that it gives.
    pub(crate) max: Mark,
    /// How many attempts have each pair of a score and a paper's total.
    pub(super) pairs: HashMap<(Mark, Mark), u64>,
    /// For each option how many that chose it have each total.
    pub(super) chosen: BTreeMap<String, BTreeMap<Mark, u64>>,
    pub(crate) criteria: BTreeMap<String, CriterionTally>,
    /// How many took so many seconds.
    pub(super) seconds: BTreeMap<u32, u64>,
}

/// What one criterion earned.
#[derive(Clone, Debug, Default)]
pub(crate) struct CriterionTally {
    pub(crate) answers: u64,
    pub(crate) earned: Mark,
    pub(crate) max: Mark,
}

/// Sums of an analysis of variance of the shares that items gave, grouped by attempts.
#[derive(Default)]
pub(super) struct Nested {
    pub(super) items: f64,
    pub(super) items_squared: f64,
    pub(super) sum: f64,
    pub(super) squares: f64,
    pub(super) squares_of_attempts: f64,
}

impl ItemTally {
    pub(crate) fn new(id: &str, max: Mark) -> Self {
        Self {
            id: id.to_owned(),
            max,
            pairs: HashMap::new(),
            chosen: BTreeMap::new(),
            criteria: BTreeMap::new(),
            seconds: BTreeMap::new(),
        }
    }
}

impl Tally {
    /// Adds one attempt with its answers, one for each item that it had.
    pub(crate) fn add(&mut self, answers: &[Answer<'_>]) {
        let mut total = Mark::ZERO;
        answers.iter().for_each(|answer| total += answer.score);
        self.attempts += 1;
        *self.totals.entry(total).or_default() += 1;
        self.kept.add(answers);
        self.add_shares(answers);
        for answer in answers {
            let item = &mut self.items[answer.item];
            *item.pairs.entry((answer.score, total)).or_default() += 1;
            for option in &answer.chosen {
                if !item.chosen.contains_key(*option) {
                    item.chosen.insert((*option).to_owned(), BTreeMap::new());
                }
                let totals = item.chosen.get_mut(*option).expect("it is there now");
                *totals.entry(total).or_default() += 1;
            }
            for (id, earned, max) in &answer.criteria {
                let criterion = item.criteria.entry((*id).to_owned()).or_default();
                criterion.answers += 1;
                criterion.earned += *earned;
                criterion.max += *max;
            }
            if let Some(seconds) = answer.seconds {
                *item.seconds.entry(seconds).or_default() += 1;
            }
        }
    }

    /// Whether every attempt had every item.
    pub(crate) fn is_complete(&self) -> bool {
        let counts = self.items.iter().map(|item| item.pairs.values().sum());
        counts.min() == Some(self.attempts)
    }

    fn add_shares(&mut self, answers: &[Answer<'_>]) {
        let share = |answer: &Answer<'_>| {
            let max = self.items[answer.item].max.points();
            (max > 0.0).then(|| answer.score.points() / max)
        };
        let shares: Vec<f64> = answers.iter().filter_map(share).collect();
        let (count, sum) = (shares.len() as f64, shares.iter().sum::<f64>());
        if shares.is_empty() {
            return;
        }
        self.nested.items += count;
        self.nested.items_squared += count * count;
        self.nested.sum += sum;
        self.nested.squares += shares.iter().map(|share| share * share).sum::<f64>();
        self.nested.squares_of_attempts += sum * sum / count;
    }
}
