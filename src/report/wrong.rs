//! The wrong-answer notebook: who lost what, how often, and how far it is mended.

use crate::bank::Bank;
use crate::bank::id::OutcomeId;
use crate::practice::{Entry, Learner};
use crate::report::{Cell, Document};

const COLUMNS: &[&str] = &[
    "candidate",
    "outcome",
    "outcome_name",
    "item",
    "turn",
    "aspect",
    "aspect_id",
    "aspect_name",
    "times_lost",
    "lost_on",
    "right_days",
    "due",
];

/// One row for each line of the notebooks, by outcome, what was lost most often first. `admits`
/// tells which outcomes are asked for.
///
/// `right_days` are the different days on which it has been right since; `due` is the day on which
/// practice asks it again.
pub(crate) fn wrong(
    bank: &Bank,
    learners: &[(String, Learner)],
    admits: &dyn Fn(&OutcomeId) -> bool,
) -> Document {
    let mut rows = Vec::new();
    for (candidate, learner) in learners {
        let mut lines: Vec<(&OutcomeId, Entry<'_>)> = Vec::new();
        for entry in learner.notebook() {
            let outcomes = &bank.items[entry.item].outcomes;
            let outcome = outcomes.iter().find(|outcome| admits(outcome));
            lines.extend(outcome.map(|outcome| (outcome, entry)));
        }
        lines.sort_by(|(a_outcome, a), (b_outcome, b)| {
            let often = b.times_lost.cmp(&a.times_lost);
            a_outcome.cmp(b_outcome).then(often)
        });
        let lines = lines.iter();
        rows.extend(lines.map(|(outcome, entry)| row(bank, candidate, outcome, entry)));
    }
    Document {
        columns: COLUMNS,
        rows,
    }
}

fn row(bank: &Bank, candidate: &str, outcome: &OutcomeId, entry: &Entry<'_>) -> Vec<Cell> {
    let item = &bank.items[entry.item];
    let outcome_name = bank.syllabus.outcomes.get(outcome);
    let aspect = entry.aspect;
    let turn = aspect.turn.as_ref().map_or("", |turn| turn.as_str());
    let id = aspect.sign.id().map_or("", |id| id.as_str());
    vec![
        Cell::text(candidate),
        Cell::text(outcome),
        Cell::text(outcome_name.map_or("", |outcome| &outcome.name)),
        Cell::text(entry.item),
        Cell::text(turn),
        Cell::Word("aspect", aspect.sign.as_str().to_owned()),
        Cell::text(id),
        match aspect.name(item) {
            Some(name) if !name.is_empty() => Cell::text(name),
            _ => Cell::Word("aspect", aspect.sign.as_str().to_owned()),
        },
        Cell::number(entry.times_lost),
        Cell::Day(entry.lost_on),
        Cell::number(entry.right_days),
        Cell::Day(entry.due),
    ]
}
