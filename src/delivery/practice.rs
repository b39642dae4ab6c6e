//! Rounds of practice: what is due becomes a small paper, delivered as any other sitting.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::bank::Bank;
use crate::bank::blueprint::{Blueprint, Mode};
use crate::bank::id::{BlueprintId, ItemId};
use crate::bank::points::CutScore;
use crate::bank::rules::Rules;
use crate::delivery::sitting::Sitting;
use crate::delivery::{DeliveryError, begin, load, settle};
use crate::paper::{offer, pose};
use crate::practice::{Learner, ROUND, Wish, choose};
use crate::records::Store;
use crate::session::CandidateId;

/// Where and when somebody practises.
pub(crate) struct Desk<'d> {
    pub(crate) bank: &'d Bank,
    pub(crate) candidate: &'d CandidateId,
    pub(crate) now: Timestamp,
    /// The day of a moment where the candidate is.
    pub(crate) day_of: &'d dyn Fn(Timestamp) -> Date,
}

impl Desk<'_> {
    pub(crate) fn today(&self) -> Date {
        (self.day_of)(self.now)
    }
}

/// What the candidate remembers of the bank, after every answer that is known: in exams that have
/// ended, and in practice up to now.
pub(crate) fn learner(store: &Store, desk: &Desk<'_>) -> Result<Learner, DeliveryError> {
    let mut grades = Vec::new();
    for learnt in store.learnt(desk.candidate)? {
        let counts = |answered| answered || learnt.mode == Mode::Exam;
        let items = learnt.items.into_iter();
        let items = items.filter(|grade| counts(grade.answered));
        grades.extend(items.map(|grade| (learnt.ended, grade)));
    }
    for id in store.open_attempts(Some(desk.candidate))? {
        let sitting = load(store, id)?;
        let reviews = (0..sitting.size()).filter_map(|position| sitting.review(position));
        grades.extend(reviews.map(|review| (sitting.latest(), review.grade)));
    }
    grades.sort_by_key(|(at, _)| *at);
    let mut learner = Learner::default();
    for (at, grade) in &grades {
        learner.take(grade, (desk.day_of)(*at));
    }
    learner.keep_asked(desk.bank);
    Ok(learner)
}

/// The round that the candidate left today, if it `goes_on`. Any other that is open is handed in
/// with what was answered.
pub(crate) fn left_round(
    store: &mut Store,
    desk: &Desk<'_>,
    goes_on: bool,
) -> Result<Option<Sitting>, DeliveryError> {
    settle(store, Some(desk.candidate), desk.now)?;
    for id in store.open_attempts(Some(desk.candidate))? {
        let mut sitting = load(store, id)?;
        if !sitting.is_round() {
            continue;
        }
        if goes_on && (desk.day_of)(sitting.latest()) == desk.today() {
            return Ok(Some(sitting));
        }
        let at = sitting.latest();
        sitting.submit(store, at)?;
    }
    Ok(None)
}

/// Begins a round with what comes next for the candidate; nothing where there is nothing to
/// practise. No item of an exam that the candidate is sitting is in it.
pub(crate) fn begin_round(
    store: &mut Store,
    desk: &Desk<'_>,
    learner: &Learner,
    wish: &Wish<'_>,
    (name, seed): (&str, u64),
) -> Result<Option<Sitting>, DeliveryError> {
    let blueprint = round(name);
    let bank = desk.bank;
    let sat = sat_now(store, desk.candidate)?;
    let mut offered = offer(bank, &blueprint.id, seed);
    offered.retain(|listed| !sat.contains(&listed.facts.id));
    let chosen = choose(learner, wish, &offered, desk.today());
    if chosen.is_empty() {
        return Ok(None);
    }
    let paper = pose(bank, &blueprint.id, seed, &chosen);
    begin(store, bank, &blueprint, paper, desk.candidate, desk.now).map(Some)
}

/// The items of exams that the candidate has begun and not handed in.
fn sat_now(store: &Store, candidate: &CandidateId) -> Result<Vec<ItemId>, DeliveryError> {
    let mut items = Vec::new();
    for id in store.open_attempts(Some(candidate))? {
        let sitting = load(store, id)?;
        if sitting.session().mode() == Mode::Exam {
            items.extend(sitting.attempt.items.iter().map(|item| item.id.clone()));
        }
    }
    Ok(items)
}

/// What a round is kept under: no quotas, no limit, nothing to pass.
fn round(name: &str) -> Blueprint {
    Blueprint {
        id: BlueprintId::new(ROUND).expect("well formed"),
        name: name.to_owned(),
        mode: Mode::Practice,
        minutes: None,
        cut_score: CutScore::percent(0).expect("a share"),
        fatal_fails: false,
        note: None,
        rules: Rules::default(),
        quotas: Vec::new(),
    }
}
