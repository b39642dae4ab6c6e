//! Rounds of practice: what is due becomes a small paper, delivered as any other sitting.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::bank::Bank;
use crate::bank::apart::Apart;
use crate::bank::blueprint::{Blueprint, Mode};
use crate::bank::id::{BlueprintId, ItemId};
use crate::bank::points::CutScore;
use crate::bank::rules::Rules;
use crate::delivery::sitting::Sitting;
use crate::delivery::{DeliveryError, begin, load, settle};
use crate::grade::ItemGrade;
use crate::paper::{offer, pose};
use crate::practice::{Learner, ROUND, Wish, choose};
use crate::records::{AttemptId, Store};
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

/// A graded answer, with its place in the attempt.
pub(super) struct Answered {
    pub(super) attempt: AttemptId,
    pub(super) position: usize,
    pub(super) at: Timestamp,
    pub(super) is_of_round: bool,
    /// The share of points that passes the attempt.
    pub(super) cut: CutScore,
    pub(super) grade: ItemGrade,
}

/// What the candidate remembers of the bank, after every answer that is known: in exams that have
/// ended, and in practice up to now.
pub(crate) fn learner(store: &Store, desk: &Desk<'_>) -> Result<Learner, DeliveryError> {
    let answers = answered(store, desk.candidate, None)?;
    Ok(learner_of(desk.bank, &answers, desk.day_of))
}

/// What somebody remembers of the bank after these answers.
pub(super) fn learner_of(
    bank: &Bank,
    answers: &[Answered],
    day_of: &dyn Fn(Timestamp) -> Date,
) -> Learner {
    let mut learner = Learner::default();
    for answered in answers {
        learner.take(&answered.grade, day_of(answered.at));
    }
    learner.keep_asked(bank);
    learner
}

/// Every graded answer of the candidate, the oldest first; with a moment, what was known then: no
/// practice that could still go on but rounds, which end with their day.
pub(super) fn answered(
    store: &Store,
    candidate: &CandidateId,
    before: Option<Timestamp>,
) -> Result<Vec<Answered>, DeliveryError> {
    let mut answers = Vec::new();
    for learnt in store.learnt(candidate, before)? {
        let counts = |answered| answered || learnt.mode == Mode::Exam;
        let items = learnt.items.into_iter().enumerate();
        let items = items.filter(|(_, grade)| counts(grade.answered));
        answers.extend(items.map(|(position, grade)| Answered {
            attempt: learnt.attempt,
            position,
            at: learnt.ended,
            is_of_round: learnt.is_round,
            cut: learnt.cut_score,
            grade,
        }));
    }
    for id in store.open_attempts(Some(candidate))? {
        let sitting = load(store, id)?;
        let is_known = |before| sitting.is_round() && sitting.latest() < before;
        if before.is_some_and(|before| !is_known(before)) {
            continue;
        }
        let reviews = (0..sitting.size()).filter_map(|at| Some((at, sitting.review(at)?)));
        answers.extend(reviews.map(|(position, review)| Answered {
            attempt: id,
            position,
            at: sitting.latest(),
            is_of_round: sitting.is_round(),
            cut: sitting.attempt.blueprint.cut_score,
            grade: review.grade,
        }));
    }
    answers.sort_by_key(|answered| answered.at);
    Ok(answers)
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
        apart: Apart::default(),
    }
}
