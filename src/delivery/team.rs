//! What a team answered in the days before a day, for the talk before work.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::bank::Bank;
use crate::bank::id::ItemId;
use crate::bank::points::CutScore;
use crate::bank::presentation::Response;
use crate::delivery::practice::{Answered, answered, learner_of};
use crate::delivery::{DeliveryError, load, settle};
use crate::practice::{Given, Learner};
use crate::records::Store;
use crate::session::CandidateId;

/// What passes where nothing is passed, in percent: rounds of practice.
const ROUND_CUT: u8 = 60;

/// A team and the days that count. What was answered later is not known.
pub(crate) struct TeamDays<'d> {
    pub(crate) bank: &'d Bank,
    pub(crate) members: &'d [CandidateId],
    /// The first day that counts.
    pub(crate) from: Date,
    /// The first moment that does not count any more.
    pub(crate) before: Timestamp,
    /// The day of a moment where the team is.
    pub(crate) day_of: &'d dyn Fn(Timestamp) -> Date,
}

/// What a team answered.
pub(crate) struct TeamAnswers {
    answers: Vec<(usize, Answered)>,
    /// What each member remembers.
    pub(crate) learners: Vec<Learner>,
    /// Items that somebody met in these days, or has on the paper of an exam under way.
    pub(crate) met: BTreeSet<ItemId>,
}

impl TeamAnswers {
    /// The answers with the people who gave them, counted as the members.
    pub(crate) fn given(&self) -> Vec<Given<'_>> {
        let answers = self.answers.iter();
        let given = answers.map(|(person, answered)| Given {
            person: *person,
            grade: &answered.grade,
            cut: match answered.is_of_round {
                true => CutScore::percent(ROUND_CUT).expect("a share"),
                false => answered.cut,
            },
        });
        given.collect()
    }

    /// The words of an answer, by its place among those given, or of one line of its dialogue.
    pub(crate) fn words(
        &self,
        store: &Store,
        given: usize,
        line: Option<usize>,
    ) -> Result<String, DeliveryError> {
        let (_, answered) = &self.answers[given];
        if let Some(line) = line {
            return Ok(answered.grade.turns[line].said.clone());
        }
        let sitting = load(store, answered.attempt)?;
        Ok(match sitting.response(answered.position) {
            Some(Response::Speech(text)) => text,
            _ => String::new(),
        })
    }
}

/// What the team answered in these days; `each` is told how many members are done.
pub(crate) fn team_answers(
    store: &mut Store,
    days: &TeamDays<'_>,
    now: Timestamp,
    each: &mut dyn FnMut(usize),
) -> Result<TeamAnswers, DeliveryError> {
    let mut team = TeamAnswers {
        answers: Vec::new(),
        learners: Vec::new(),
        met: BTreeSet::new(),
    };
    for (person, member) in days.members.iter().enumerate() {
        settle(store, Some(member), now)?;
        let mut answers = answered(store, member, Some(days.before))?;
        team.learners
            .push(learner_of(days.bank, &answers, days.day_of));
        // What became of an item is told of the bank at hand, so that others have nothing to show.
        let is_told = |answered: &Answered| {
            let is_known = days.bank.items.facts(&answered.grade.item).is_some();
            is_known && (days.day_of)(answered.at) >= days.from
        };
        answers.retain(is_told);
        team.met
            .extend(answers.iter().map(|answered| answered.grade.item.clone()));
        team.met.extend(store.items_under_way(member, days.before)?);
        team.answers
            .extend(answers.into_iter().map(|answered| (person, answered)));
        each(person + 1);
    }
    Ok(team)
}
