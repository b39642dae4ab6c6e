//! Many calls together: for each agent and team, and beside the scores of people.

use std::collections::BTreeMap;

use crate::agreement::{Counts, Table};
use crate::bank::id::RuleId;
use crate::bank::points::Points;
use crate::bank::rubric::ViolationSeverity;
use crate::inspect::call::Call;
use crate::inspect::graded::Inspected;

/// What many calls come to.
pub(crate) struct Summary {
    /// By the agent's number; calls without one under the empty text.
    pub(crate) agents: BTreeMap<String, Group>,
    pub(crate) teams: BTreeMap<String, Group>,
    pub(crate) all: Group,
    /// Each criterion and each violation of the rubric, over all calls.
    pub(crate) criteria: Vec<OverCalls>,
    pub(crate) violations: Vec<OverCalls>,
    pub(crate) people: Option<People>,
}

/// A criterion or a violation over all calls.
pub(crate) struct OverCalls {
    pub(crate) id: String,
    pub(crate) name: String,
    /// In how many calls it was met wholly or in part, or fell.
    pub(crate) found: usize,
    pub(crate) calls: usize,
    pub(crate) score: Points,
    pub(crate) max: Points,
    /// The program beside people, over the calls that people marked for it.
    pub(crate) people: Counts,
}

impl OverCalls {
    fn new(id: &RuleId, name: &str) -> Self {
        Self {
            id: id.to_string(),
            name: name.to_owned(),
            found: 0,
            calls: 0,
            score: Points::ZERO,
            max: Points::ZERO,
            people: Counts::default(),
        }
    }

    fn add(&mut self, call: &Call, is_found: bool, (score, max): (Points, Points)) {
        self.calls += 1;
        self.found += usize::from(is_found);
        self.score += score;
        self.max += max;
        let marked = call
            .marks
            .get(&self.id)
            .or_else(|| call.marks.get(&self.name));
        if let Some(marked) = marked {
            self.people.add(*marked, is_found);
        }
    }
}

/// Calls of one agent, of one team or of all.
#[derive(Default)]
pub(crate) struct Group {
    pub(crate) calls: usize,
    pub(crate) score: Points,
    pub(crate) max: Points,
    /// In how many calls each criterion was missing, by its name.
    pub(crate) missing: BTreeMap<String, usize>,
    /// In how many calls each violation fell, by its name.
    pub(crate) violations: BTreeMap<String, usize>,
    /// Calls with a fatal violation.
    pub(crate) fatal: usize,
}

/// The machine beside people, over the calls that people scored.
pub(crate) struct People {
    pub(crate) calls: usize,
    /// Calls with the very same score.
    pub(crate) equal: usize,
    /// The sum of all differences.
    pub(crate) apart: Points,
    /// Quadratic weighted kappa of the scores in whole points.
    pub(crate) kappa: Option<f64>,
}

impl Group {
    fn add(&mut self, inspected: &Inspected<'_>) {
        self.calls += 1;
        self.score += inspected.score;
        self.max += inspected.max;
        let missing = inspected.criteria.iter().filter(|met| met.is_missing());
        for met in missing {
            *self.missing.entry(met.criterion.name.clone()).or_default() += 1;
        }
        for fallen in &inspected.violations {
            let name = fallen.violation.name.clone();
            *self.violations.entry(name).or_default() += 1;
        }
        let is_fatal = |severity| severity == ViolationSeverity::Fatal;
        let mut fallen = inspected.violations.iter();
        self.fatal += usize::from(fallen.any(|fallen| is_fatal(fallen.violation.severity)));
    }

    /// The share of the points that were earned, in tenths of a percent, rounded to the nearest.
    pub(crate) fn per_mille(&self) -> i64 {
        let max = self.max.hundredths().max(1);
        (2 * 1_000 * self.score.hundredths() + max) / (2 * max)
    }

    /// What was missing in most calls, the most frequent first.
    pub(crate) fn most_missing(&self) -> Vec<(&str, usize)> {
        let mut missing: Vec<_> = self
            .missing
            .iter()
            .map(|(name, n)| (name.as_str(), *n))
            .collect();
        missing.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        missing
    }
}

/// What these calls come to.
pub(crate) fn summary(calls: &[Inspected<'_>]) -> Summary {
    let mut agents: BTreeMap<String, Group> = BTreeMap::new();
    let mut teams: BTreeMap<String, Group> = BTreeMap::new();
    let mut all = Group::default();
    for inspected in calls {
        let name = |name: &Option<String>| name.clone().unwrap_or_default();
        agents
            .entry(name(&inspected.call.agent))
            .or_default()
            .add(inspected);
        teams
            .entry(name(&inspected.call.team))
            .or_default()
            .add(inspected);
        all.add(inspected);
    }
    Summary {
        agents,
        teams,
        all,
        criteria: criteria(calls),
        violations: violations(calls),
        people: people(calls),
    }
}

fn criteria(calls: &[Inspected<'_>]) -> Vec<OverCalls> {
    let rubric = calls.first().map(|own| own.rubric);
    let criteria = rubric.into_iter().flat_map(|rubric| &rubric.criteria);
    let over = criteria.enumerate().map(|(at, criterion)| {
        let mut over = OverCalls::new(&criterion.id, &criterion.name);
        for own in calls {
            let met = &own.criteria[at];
            let earned = (met.score, criterion.points);
            over.add(own.call, !met.is_missing(), earned);
        }
        over
    });
    over.collect()
}

fn violations(calls: &[Inspected<'_>]) -> Vec<OverCalls> {
    let rubric = calls.first().map(|own| own.rubric);
    let violations = rubric.into_iter().flat_map(|rubric| &rubric.violations);
    let over = violations.map(|violation| {
        let mut over = OverCalls::new(&violation.id, &violation.name);
        for own in calls {
            let mut fallen = own.violations.iter();
            let has_fallen = fallen.any(|fallen| fallen.violation.id == violation.id);
            over.add(own.call, has_fallen, (Points::ZERO, Points::ZERO));
        }
        over
    });
    over.collect()
}

fn people(calls: &[Inspected<'_>]) -> Option<People> {
    let scored = calls
        .iter()
        .filter_map(|own| Some((own.score, own.call.score?)));
    let scored: Vec<(Points, Points)> = scored.collect();
    let mut table = Table::default();
    let (mut equal, mut apart) = (0, Points::ZERO);
    for (machine, person) in &scored {
        table.add((whole(*person), whole(*machine)));
        equal += usize::from(machine == person);
        apart += (*machine - *person).max(*person - *machine);
    }
    (!scored.is_empty()).then(|| People {
        calls: scored.len(),
        equal,
        apart,
        kappa: table.quadratic_kappa(),
    })
}

/// The nearest whole number of points.
fn whole(points: Points) -> u32 {
    u32::try_from((points.hundredths() + 50) / 100).unwrap_or(0)
}
