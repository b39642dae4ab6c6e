//! How far a candidate masters the syllabus, outcome by outcome.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::bank::Bank;
use crate::bank::id::{GroupId, ItemId, OutcomeId};
use crate::practice::learner::Learner;

/// A group of outcomes that the bank has scored items for.
pub(crate) struct GroupMastery<'b> {
    pub(crate) group: &'b GroupId,
    pub(crate) name: &'b str,
    pub(crate) outcomes: Vec<OutcomeMastery<'b>>,
    /// Items that are due, each once.
    pub(crate) due: usize,
    /// Lines of the wrong-answer notebook, each once.
    pub(crate) wrong: usize,
}

/// One outcome that the bank has scored items for.
pub(crate) struct OutcomeMastery<'b> {
    pub(crate) name: &'b str,
    /// How probable it is that what was met of it is known, from 0 to 1; nothing where nothing was
    /// met.
    pub(crate) mastery: Option<f64>,
    pub(crate) is_due: bool,
}

impl GroupMastery<'_> {
    /// The mean of the outcomes that were met.
    pub(crate) fn mastery(&self) -> Option<f64> {
        mean(self.outcomes.iter().filter_map(|outcome| outcome.mastery))
    }

    /// The share of outcomes that were met.
    pub(crate) fn coverage(&self) -> f64 {
        let met = self.outcomes.iter();
        let met = met.filter(|outcome| outcome.mastery.is_some()).count();
        met as f64 / self.outcomes.len().max(1) as f64
    }
}

/// The mean of some numbers, if there are any.
pub(crate) fn mean(numbers: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = numbers.fold((0.0, 0_u32), |(sum, count), number| {
        (sum + number, count + 1)
    });
    (count > 0).then(|| sum / f64::from(count))
}

/// How far the candidate masters each outcome on `day`, in the order of the syllabus' names. An
/// item with several outcomes counts for each of them, and once for a group.
pub(crate) fn mastery<'b>(bank: &'b Bank, learner: &Learner, day: Date) -> Vec<GroupMastery<'b>> {
    let mut items: BTreeMap<&OutcomeId, Vec<&ItemId>> = BTreeMap::new();
    let scored = bank
        .items
        .listed()
        .filter(|listed| listed.facts.is_scored());
    for listed in scored {
        for outcome in &listed.facts.outcomes {
            items.entry(outcome).or_default().push(&listed.facts.id);
        }
    }
    let mut wrong: BTreeMap<&ItemId, usize> = BTreeMap::new();
    for entry in learner.notebook() {
        *wrong.entry(entry.item).or_default() += 1;
    }
    let outcome = |id: &OutcomeId, items: &[&ItemId]| OutcomeMastery {
        name: bank
            .syllabus
            .outcomes
            .get(id)
            .map_or("", |known| &known.name),
        mastery: known(learner, items, day),
        is_due: items.iter().any(|item| is_due(learner, item, day)),
    };
    let groups = bank.syllabus.groups.iter().map(|(group, name)| {
        let of_group = items.iter().filter(|(id, _)| id.group() == group.as_str());
        let own = of_group
            .clone()
            .flat_map(|(_, items)| items.iter().copied());
        let own: BTreeSet<&ItemId> = own.collect();
        let due = own.iter().filter(|item| is_due(learner, item, day));
        GroupMastery {
            group,
            name,
            outcomes: of_group.map(|(id, items)| outcome(id, items)).collect(),
            due: due.count(),
            wrong: own.iter().filter_map(|item| wrong.get(*item)).sum(),
        }
    });
    groups.filter(|group| !group.outcomes.is_empty()).collect()
}

/// The mean over all aspects of the items that were met.
fn known(learner: &Learner, items: &[&ItemId], day: Date) -> Option<f64> {
    let courses = items.iter().flat_map(|item| learner.courses(item));
    mean(courses.map(|(_, course)| course.mastery(day)))
}

fn is_due(learner: &Learner, item: &ItemId, day: Date) -> bool {
    learner.due(item).is_some_and(|due| due <= day)
}
