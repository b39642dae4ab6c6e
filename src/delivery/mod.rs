//! The use cases that every interface shares: start, go on, answer, hand in, look at the result.
//!
//! It knows their order, and nothing of item types, SQL or scoring.

mod conversation;
mod practice;
mod preview;
mod regrade;
mod remark;
mod sitting;
mod team;

use jiff::Timestamp;

use crate::bank::Bank;
use crate::bank::blueprint::Blueprint;
use crate::bank::item::Item;
use crate::bank::points::Points;
use crate::paper::{Paper, Shortage, draw};
use crate::records::{Attempt, AttemptId, Graded, NewAttempt, Store, StoreError};
use crate::session::{CandidateId, Refusal};

pub(crate) use crate::delivery::conversation::Spoken;
pub(crate) use crate::delivery::practice::{Desk, begin_round, learner, left_round};
pub(crate) use crate::delivery::preview::Preview;
pub(crate) use crate::delivery::regrade::{Changed, Regrade, apply, regrade};
pub(crate) use crate::delivery::remark::{Remark, remark};
pub(crate) use crate::delivery::sitting::{Review, Sitting};
pub(crate) use crate::delivery::team::{TeamAnswers, TeamDays, team_answers};

/// Why a use case could not be done. What was confirmed before stays.
#[derive(Debug, thiserror::Error)]
pub(crate) enum DeliveryError {
    #[error("the bank has no exam {0}")]
    NoSuchExam(String),
    #[error("the blueprint cannot be met")]
    Short(Vec<Shortage>),
    #[error("there is no attempt {0}")]
    NoSuchAttempt(String),
    #[error("the attempt has ended")]
    HasEnded(AttemptId),
    #[error("the attempt has not ended")]
    HasNotEnded(AttemptId),
    #[error("the paper has no item {0}")]
    NoSuchItem(String),
    #[error("the item earns at most {0}")]
    TooManyPoints(Points),
    #[error("the response does not fit the item")]
    DoesNotFit,
    #[error(transparent)]
    Refused(#[from] Refusal),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Draws a paper for the candidate; nothing has begun yet.
///
/// Refused while an attempt of this candidate at this exam is under way.
pub(crate) fn draw_for(
    store: &mut Store,
    bank: &Bank,
    blueprint: &Blueprint,
    candidate: &CandidateId,
    seed: u64,
    now: Timestamp,
) -> Result<Paper, DeliveryError> {
    settle(store, Some(candidate), now)?;
    for id in store.open_attempts(Some(candidate))? {
        if attempt(store, id)?.blueprint.id == blueprint.id {
            return Err(StoreError::UnderWay(id).into());
        }
    }
    let seen = store.seen(candidate)?;
    let times = |item: &_| seen.get(item).copied().unwrap_or(0);
    draw(bank, blueprint, seed, &times).map_err(DeliveryError::Short)
}

/// Begins a sitting on `paper`.
pub(crate) fn begin(
    store: &mut Store,
    bank: &Bank,
    blueprint: &Blueprint,
    paper: Paper,
    candidate: &CandidateId,
    now: Timestamp,
) -> Result<Sitting, DeliveryError> {
    let items: Vec<Item> = paper.slots.iter().map(|slot| slot.item(bank)).collect();
    let id = AttemptId::generate();
    let number = store.begin(&NewAttempt {
        id,
        candidate,
        blueprint,
        paper: &paper,
        items: &items,
        lexicons: &bank.lexicons,
        started: now,
    })?;
    let attempt = Attempt {
        id,
        candidate: candidate.clone(),
        number,
        blueprint: blueprint.clone(),
        paper,
        items,
        started: now,
    };
    Ok(Sitting::new(attempt, &Vec::new())?)
}

/// The blueprint of this name.
pub(crate) fn find_exam<'b>(bank: &'b Bank, exam: &str) -> Result<&'b Blueprint, DeliveryError> {
    let found = bank.blueprint(exam);
    found.ok_or_else(|| DeliveryError::NoSuchExam(exam.to_owned()))
}

/// Goes on with a sitting that has not ended.
pub(crate) fn resume(
    store: &mut Store,
    id: AttemptId,
    now: Timestamp,
) -> Result<Sitting, DeliveryError> {
    let mut sitting = load(store, id)?;
    sitting.expire_if_due(store, now)?;
    if sitting.has_ended() {
        return Err(DeliveryError::HasEnded(id));
    }
    Ok(sitting)
}

/// A sitting with its outcome, after it has ended: the last one that was known at `known`, or that is
/// known now. Its items say what is right by that outcome.
pub(crate) fn result(
    store: &mut Store,
    id: AttemptId,
    now: Timestamp,
    known: Option<Timestamp>,
) -> Result<(Sitting, Option<Graded>), DeliveryError> {
    let mut sitting = load(store, id)?;
    sitting.expire_if_due(store, now)?;
    let graded = store.outcome(id, known)?;
    let mut regraded = store.regraded_items(id, known)?;
    sitting.settled = store.settled_items(id, known)?;
    for item in &mut sitting.attempt.items {
        if let Some(by) = regraded.remove(&item.id) {
            *item = by;
        }
    }
    Ok((sitting, graded))
}

/// Ends and grades every attempt whose time is over, of one candidate or of all.
pub(crate) fn settle(
    store: &mut Store,
    candidate: Option<&CandidateId>,
    now: Timestamp,
) -> Result<(), DeliveryError> {
    if store.is_read_only() {
        // Whoever may write settles it; until then it has no outcome.
        return Ok(());
    }
    for id in store.due_attempts(candidate, now)? {
        load(store, id)?.expire_if_due(store, now)?;
    }
    Ok(())
}

fn attempt(store: &Store, id: AttemptId) -> Result<Attempt, DeliveryError> {
    let found = store.attempt(id)?;
    found.ok_or_else(|| DeliveryError::NoSuchAttempt(id.to_string()))
}

/// A sitting as it stands in the store, ended or not.
pub(crate) fn load(store: &Store, id: AttemptId) -> Result<Sitting, DeliveryError> {
    let attempt = attempt(store, id)?;
    let history = store.history(id)?;
    let damaged = |refusal: Refusal| StoreError::Damaged(refusal.to_string());
    Ok(Sitting::new(attempt, &history).map_err(damaged)?)
}
