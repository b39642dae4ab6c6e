//! What a team lost together, and what it practises next.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::bank::Bank;
use crate::bank::id::{ItemId, OutcomeId};
use crate::bank::items::Listed;
use crate::bank::points::CutScore;
use crate::grade::ItemGrade;
use crate::practice::aspect::{Aspect, Sign, ratings};
use crate::practice::fsrs::Rating;
use crate::practice::learner::Learner;

/// How many items a team practises.
const TODAY: usize = 5;

/// One graded answer of somebody in the team.
#[derive(Clone, Copy)]
pub(crate) struct Given<'g> {
    /// Counts the people of the team, from 0.
    pub(crate) person: usize,
    pub(crate) grade: &'g ItemGrade,
    /// The share of points that passes where it was given.
    pub(crate) cut: CutScore,
}

/// Something that was lost in `lost` of the `asked` answers that it was asked in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Lost<T> {
    pub(crate) what: T,
    pub(crate) lost: usize,
    pub(crate) asked: usize,
}

/// An item for the team, with what speaks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Chosen {
    pub(crate) item: ItemId,
    /// Answers that lost one of its outcomes.
    pub(crate) lost: usize,
    /// People for whom it is due.
    pub(crate) due: usize,
}

/// The outcomes of which something was lost, most often first. An answer counts for each outcome
/// of its item.
pub(crate) fn outcomes_lost<'b>(bank: &'b Bank, given: &[Given<'_>]) -> Vec<Lost<&'b OutcomeId>> {
    let mut counts = BTreeMap::new();
    for grade in given.iter().map(|given| given.grade) {
        let outcomes = bank.items.facts(&grade.item).map(|facts| &facts.outcomes);
        for outcome in outcomes.into_iter().flatten() {
            count(&mut counts, outcome, grade.score < grade.max);
        }
    }
    most_lost(counts)
}

/// The criteria and violations of the bank's items by which something was lost, most often first.
pub(crate) fn aspects_lost(bank: &Bank, given: &[Given<'_>]) -> Vec<Lost<(ItemId, Aspect)>> {
    let mut counts = BTreeMap::new();
    let mut answers: BTreeMap<&ItemId, usize> = BTreeMap::new();
    for grade in given.iter().map(|given| given.grade) {
        let Some(item) = bank.items.get(&grade.item) else {
            continue;
        };
        *answers.entry(&grade.item).or_default() += 1;
        for (aspect, rating) in ratings(grade) {
            if aspect.name(item).is_some() {
                let what = (grade.item.clone(), aspect);
                count(&mut counts, what, rating != Rating::Good);
            }
        }
    }
    for ((item, aspect), (_, asked)) in &mut counts {
        // Grades tell of a violation only where it was committed.
        if matches!(aspect.sign, Sign::Violation(_)) {
            *asked = answers[item];
        }
    }
    most_lost(counts)
}

type Counts<T> = BTreeMap<T, (usize, usize)>;

fn count<T: Ord>(counts: &mut Counts<T>, what: T, is_lost: bool) {
    let (lost, asked) = counts.entry(what).or_default();
    *lost += usize::from(is_lost);
    *asked += 1;
}

/// Most often first, then by the share of answers, then by name.
fn most_lost<T>(counts: Counts<T>) -> Vec<Lost<T>> {
    let lost = counts.into_iter().filter(|(_, (lost, _))| *lost > 0);
    let mut lost: Vec<Lost<T>> = lost
        .map(|(what, (lost, asked))| Lost { what, lost, asked })
        .collect();
    lost.sort_by_key(|own| (Reverse(own.lost), own.asked));
    lost
}

/// The items that a team practises on `day`: those whose outcomes were lost most often and that are
/// due for most people come first, then in the order of `offered`; each of another outcome as far
/// as there are so many. Items of which something was `met` just before are not among them.
pub(crate) fn todays(
    offered: &[&Listed],
    lost: &[Lost<&OutcomeId>],
    learners: &[Learner],
    met: &BTreeSet<ItemId>,
    day: Date,
) -> Vec<Chosen> {
    let lost: BTreeMap<&OutcomeId, usize> = lost.iter().map(|own| (own.what, own.lost)).collect();
    let free = offered
        .iter()
        .filter(|listed| !met.contains(&listed.facts.id) && listed.facts.is_scored());
    let ranked = free.map(|listed| {
        let facts = &listed.facts;
        let outcomes = facts.outcomes.iter();
        let by_need = outcomes.map(|outcome| (lost.get(outcome).copied().unwrap_or(0), outcome));
        // The first of those that were lost as often.
        let (lost, outcome) = by_need.rev().max_by_key(|(lost, _)| *lost)?;
        let is_due = |learner: &&Learner| learner.due(&facts.id).is_some_and(|due| due <= day);
        let chosen = Chosen {
            item: facts.id.clone(),
            lost,
            due: learners.iter().filter(is_due).count(),
        };
        Some((chosen, outcome))
    });
    let mut ranked: Vec<(Chosen, &OutcomeId)> = ranked.flatten().collect();
    ranked.sort_by_key(|(chosen, _)| Reverse(chosen.lost + chosen.due));
    let mut outcomes = BTreeSet::new();
    let (first, others): (Vec<_>, Vec<_>) = ranked
        .into_iter()
        .partition(|(_, outcome)| outcomes.insert(*outcome));
    let chosen = first.into_iter().chain(others);
    chosen.take(TODAY).map(|(chosen, _)| chosen).collect()
}

#[cfg(test)]
mod tests;
