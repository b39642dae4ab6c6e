//! One sitting under way: every step is in the store before it is told.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use crate::bank::blueprint::Mode;
use crate::bank::dialogue::Exchange;
use crate::bank::item::Item;
use crate::bank::presentation::{Key, Response};
use crate::delivery::DeliveryError;
use crate::delivery::conversation::Conversation;
use crate::grade::{DialogueGrader, ItemGrade, grade, outcome};
use crate::paper::Question;
use crate::practice::ROUND;
use crate::records::{Attempt, Graded, History, NewGap, Settled, Store};
use crate::session::{Beginning, Ending, Event, Refusal, Session};

/// Why an outcome was first computed.
const FIRST_GRADING: &str = "submission";

/// A sitting with its state.
pub(crate) struct Sitting {
    pub(crate) attempt: Attempt,
    /// What people decided about its items, where the outcome is looked at.
    pub(super) settled: BTreeMap<String, Settled>,
    session: Session,
    /// How many events the store has.
    events: usize,
    /// The time of the last one: a clock that is set back gains nobody time.
    latest: Timestamp,
}

/// An answered item with its grade and all that explains it.
pub(crate) struct Review<'s> {
    pub(crate) item: &'s Item,
    pub(crate) question: Question,
    /// The response, counted as shown.
    pub(crate) response: Option<Response>,
    /// A response that earns everything, counted as shown; none where a rubric grades or nothing
    /// is right or wrong.
    pub(crate) right: Option<Response>,
    pub(crate) grade: ItemGrade,
    /// Who settled its points, and why, if people did.
    pub(crate) settled: Option<&'s Settled>,
}

impl Sitting {
    pub(super) fn new(attempt: Attempt, history: &History) -> Result<Self, Refusal> {
        let beginning = Beginning {
            mode: attempt.blueprint.mode,
            size: attempt.items.len(),
            started: attempt.started,
            minutes: attempt.blueprint.minutes,
        };
        let events = history.iter().map(|(event, at)| (event, *at));
        Ok(Self {
            session: Session::replay(beginning, events)?,
            events: history.len(),
            latest: history.last().map_or(attempt.started, |(_, at)| *at),
            settled: BTreeMap::new(),
            attempt,
        })
    }

    pub(crate) fn session(&self) -> &Session {
        &self.session
    }

    /// Whether this is a round of practice, which no exam was drawn for.
    pub(crate) fn is_round(&self) -> bool {
        self.attempt.blueprint.id.as_str() == ROUND
    }

    /// When something last happened.
    pub(super) fn latest(&self) -> Timestamp {
        self.latest
    }

    /// How many items the paper has.
    pub(crate) fn size(&self) -> usize {
        self.attempt.items.len()
    }

    pub(crate) fn has_ended(&self) -> bool {
        self.session.ended().is_some()
    }

    /// How long is left, never below zero; `None` without a time limit.
    pub(crate) fn left(&self, now: Timestamp) -> Option<SignedDuration> {
        let left = self
            .session
            .deadline()?
            .duration_since(now.max(self.latest));
        Some(left.max(SignedDuration::ZERO))
    }

    /// What the candidate sees of the item at `position`.
    pub(crate) fn question(&self, position: usize) -> Question {
        self.attempt.paper.slots[position].question(&self.attempt.items[position])
    }

    /// The last confirmed response at `position`, counted as shown.
    pub(crate) fn response(&self, position: usize) -> Option<Response> {
        let response = self.session.responses()[position].clone()?;
        Some(self.attempt.paper.slots[position].to_shown(response))
    }

    /// Confirms a response, counted as shown. It is on disk when this returns.
    pub(crate) fn answer(
        &mut self,
        store: &mut Store,
        position: usize,
        response: Response,
        now: Timestamp,
    ) -> Result<(), DeliveryError> {
        let response = self.written(position, response)?;
        self.record(store, Event::Answered { position, response }, now)
    }

    /// Confirms one more answer to an item of a practice that was answered before. It is on disk
    /// when this returns; the first answer stays the one that counts.
    pub(crate) fn retry(
        &mut self,
        store: &mut Store,
        position: usize,
        response: Response,
        now: Timestamp,
    ) -> Result<(), DeliveryError> {
        let response = self.written(position, response)?;
        self.record(store, Event::Retried { position, response }, now)
    }

    /// A response that fits the item at `position`, counted as written.
    fn written(&self, position: usize, response: Response) -> Result<Response, DeliveryError> {
        if position >= self.size() {
            return Err(Refusal::NoSuchItem.into());
        }
        if !self.question(position).presentation.fits(&response) {
            return Err(DeliveryError::DoesNotFit);
        }
        Ok(self.attempt.paper.slots[position].to_written(response))
    }

    /// What was said in the dialogue at `position`, and what the customer waits to hear answered;
    /// nothing where the item is no dialogue.
    pub(crate) fn conversation(&self, position: usize) -> Option<Conversation<'_>> {
        let Key::Dialogue(dialogue) = &self.attempt.items[position].key else {
            return None;
        };
        Some(Conversation::of(dialogue, self.exchanges(position)))
    }

    /// What the candidate said in the dialogue at `position`, line by line.
    pub(crate) fn said(&self, position: usize) -> Vec<&str> {
        let exchanges = self.exchanges(position).iter();
        exchanges.map(|exchange| exchange.said.as_str()).collect()
    }

    fn exchanges(&self, position: usize) -> &[Exchange] {
        match &self.session.responses()[position] {
            Some(Response::Talk(exchanges)) => exchanges,
            _ => &[],
        }
    }

    /// Says one line of the dialogue at `position`. It is on disk when this returns, and the
    /// customer has replied or the talk is over.
    pub(crate) fn say(
        &mut self,
        store: &mut Store,
        position: usize,
        said: &str,
        now: Timestamp,
    ) -> Result<(), DeliveryError> {
        let item = self
            .attempt
            .items
            .get(position)
            .ok_or(Refusal::NoSuchItem)?;
        let Key::Dialogue(dialogue) = &item.key else {
            return Err(DeliveryError::DoesNotFit);
        };
        let so_far = self.exchanges(position);
        let exchange = DialogueGrader::new(item, dialogue).exchange(so_far, said);
        let exchange = exchange.ok_or(Refusal::TalkOver)?;
        self.record(store, Event::Said { position, exchange }, now)
    }

    /// Marks the item at `position` to come back to, or takes the mark away.
    pub(crate) fn flag(
        &mut self,
        store: &mut Store,
        position: usize,
        flagged: bool,
        now: Timestamp,
    ) -> Result<(), DeliveryError> {
        self.record(store, Event::Flagged { position, flagged }, now)
    }

    /// Goes to the item at `position`.
    pub(crate) fn go(
        &mut self,
        store: &mut Store,
        position: usize,
        now: Timestamp,
    ) -> Result<(), DeliveryError> {
        if position == self.session.position() {
            return Ok(());
        }
        self.record(store, Event::Moved { position }, now)
    }

    /// Keeps what the candidate finds missing or doubtful in the item at `position`, and gives the
    /// number of the report. It is no part of the sitting and changes nothing in it.
    pub(crate) fn note_gap(
        &self,
        store: &mut Store,
        position: usize,
        text: &str,
        is_anonymous: bool,
        noted: Date,
    ) -> Result<i64, DeliveryError> {
        let candidate = &self.attempt.candidate;
        let gap = NewGap {
            candidate: (!is_anonymous).then_some(candidate),
            item: &self.attempt.items[position].id,
            bank: &self.attempt.paper.bank,
            noted,
            text,
        };
        Ok(store.add_gap(&gap)?)
    }

    /// Hands in: the sitting ends and is graded.
    pub(crate) fn submit(
        &mut self,
        store: &mut Store,
        now: Timestamp,
    ) -> Result<Graded, DeliveryError> {
        self.end(
            store,
            Event::Submitted,
            Ending::Submitted,
            now.max(self.latest),
        )
    }

    /// Ends the sitting and grades what was saved, if its time is over.
    pub(crate) fn expire_if_due(
        &mut self,
        store: &mut Store,
        now: Timestamp,
    ) -> Result<Option<Graded>, DeliveryError> {
        if self
            .session
            .check(&Event::Expired, now.max(self.latest))
            .is_err()
        {
            return Ok(None);
        }
        let deadline = self.session.deadline().unwrap_or(now);
        let graded = self.end(store, Event::Expired, Ending::Expired, deadline)?;
        Ok(Some(graded))
    }

    /// The item at `position` with its grade, once it may be shown: in practice after the answer,
    /// in an exam after the end.
    pub(crate) fn review(&self, position: usize) -> Option<Review<'_>> {
        let response = self.session.responses()[position].as_ref();
        let is_due = self.session.mode() == Mode::Practice && self.session.is_answered(position);
        if !self.has_ended() && !is_due {
            return None;
        }
        Some(self.review_of(position, response))
    }

    /// What the answers of the candidate to the item at `position` earned, one after the other:
    /// the first one, which counts, and those that were given once more.
    pub(crate) fn course(&self, position: usize) -> Vec<Review<'_>> {
        let retries = self.session.retries(position).iter();
        let retries = retries.map(|response| self.review_of(position, Some(response)));
        self.review(position).into_iter().chain(retries).collect()
    }

    fn review_of(&self, position: usize, response: Option<&Response>) -> Review<'_> {
        let item = &self.attempt.items[position];
        let slot = &self.attempt.paper.slots[position];
        Review {
            item,
            question: self.question(position),
            response: response.map(|response| slot.to_shown(response.clone())),
            right: item.key.response().map(|right| slot.to_shown(right)),
            grade: grade(item, response),
            settled: self.settled.get(item.id.as_str()),
        }
    }

    fn end(
        &mut self,
        store: &mut Store,
        event: Event,
        ending: Ending,
        at: Timestamp,
    ) -> Result<Graded, DeliveryError> {
        self.session.check(&event, at)?;
        let pairs = self.attempt.items.iter().zip(self.session.responses());
        let items = pairs.map(|(item, response)| grade(item, response.as_ref()));
        let graded = Graded {
            ended: at,
            ending,
            graded: at,
            reason: FIRST_GRADING.to_owned(),
            outcome: outcome(&self.attempt.blueprint, items.collect()),
        };
        store.end(self.attempt.id, self.events, &event, &graded)?;
        self.events += 1;
        self.session.apply(&event, at)?;
        Ok(graded)
    }

    /// Checks, stores and takes one event, in this order.
    fn record(
        &mut self,
        store: &mut Store,
        event: Event,
        now: Timestamp,
    ) -> Result<(), DeliveryError> {
        let at = now.max(self.latest);
        self.session.check(&event, at)?;
        store.append(self.attempt.id, self.events, &event, at)?;
        self.events += 1;
        self.latest = at;
        self.session.apply(&event, at)?;
        Ok(())
    }
}
