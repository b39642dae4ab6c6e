//! The sitting: what may happen when. State, event and time give the next state.
//!
//! Events are only added. Applying the events of an attempt in order to its beginning gives its
//! state, which is how a sitting goes on after the process ended.

mod candidate;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::bank::blueprint::Mode;
use crate::bank::dialogue::Exchange;
use crate::bank::presentation::Response;

pub(crate) use crate::session::candidate::CandidateId;

/// Something that happened in a sitting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "event")]
pub(crate) enum Event {
    /// The candidate confirmed a response; positions count from 0.
    Answered { position: usize, response: Response },
    /// In practice the candidate answered once more, after the feedback; the first answer counts.
    Retried { position: usize, response: Response },
    /// The candidate said one line of a dialogue.
    Said { position: usize, exchange: Exchange },
    /// The candidate marked an item to come back to, or took the mark away.
    Flagged { position: usize, flagged: bool },
    /// The candidate went to an item.
    Moved { position: usize },
    /// The candidate handed in.
    Submitted,
    /// The time was over.
    Expired,
}

/// Why an event may not happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Refusal {
    #[error("the sitting has ended")]
    Ended,
    #[error("the time is over")]
    TimeOver,
    #[error("the time is not over yet")]
    TimeNotOver,
    #[error("there is no such item")]
    NoSuchItem,
    #[error("the answer has already had its feedback")]
    AlreadyAnswered,
    #[error("only practice takes an answer once more, after the first")]
    NothingToRetry,
    #[error("the talk is over")]
    TalkOver,
}

/// How a sitting ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Ending {
    Submitted,
    Expired,
}

/// What is fixed when a sitting begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Beginning {
    pub(crate) mode: Mode,
    /// How many items the paper has.
    pub(crate) size: usize,
    pub(crate) started: Timestamp,
    pub(crate) minutes: Option<u32>,
}

/// The state of a sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Session {
    beginning: Beginning,
    position: usize,
    responses: Vec<Option<Response>>,
    retries: Vec<Vec<Response>>,
    flagged: Vec<bool>,
    ended: Option<(Ending, Timestamp)>,
}

impl Session {
    pub(crate) fn begin(beginning: Beginning) -> Self {
        Self {
            beginning,
            position: 0,
            responses: vec![None; beginning.size],
            retries: vec![Vec::new(); beginning.size],
            flagged: vec![false; beginning.size],
            ended: None,
        }
    }

    /// The state after `events`, each with its time; refuses a history that could not happen.
    pub(crate) fn replay<'e>(
        beginning: Beginning,
        events: impl IntoIterator<Item = (&'e Event, Timestamp)>,
    ) -> Result<Self, Refusal> {
        let mut session = Self::begin(beginning);
        for (event, at) in events {
            session.apply(event, at)?;
        }
        Ok(session)
    }

    /// Takes one event, or refuses it and stays as it is.
    pub(crate) fn apply(&mut self, event: &Event, at: Timestamp) -> Result<(), Refusal> {
        self.check(event, at)?;
        match event {
            Event::Answered { position, response } => {
                self.position = *position;
                self.responses[*position] = Some(response.clone());
            }
            Event::Retried { position, response } => {
                self.position = *position;
                self.retries[*position].push(response.clone());
            }
            Event::Said { position, exchange } => {
                self.position = *position;
                match &mut self.responses[*position] {
                    Some(Response::Talk(exchanges)) => exchanges.push(exchange.clone()),
                    other => *other = Some(Response::Talk(vec![exchange.clone()])),
                }
            }
            Event::Flagged { position, flagged } => self.flagged[*position] = *flagged,
            Event::Moved { position } => self.position = *position,
            Event::Submitted => self.ended = Some((Ending::Submitted, at)),
            Event::Expired => self.ended = Some((Ending::Expired, at)),
        }
        Ok(())
    }

    /// Whether `event` may happen at `at`.
    pub(crate) fn check(&self, event: &Event, at: Timestamp) -> Result<(), Refusal> {
        if self.ended.is_some() {
            return Err(Refusal::Ended);
        }
        let is_over = self.deadline().is_some_and(|deadline| at >= deadline);
        match event {
            Event::Expired if is_over => return Ok(()),
            Event::Expired => return Err(Refusal::TimeNotOver),
            _ if is_over => return Err(Refusal::TimeOver),
            _ => {}
        }
        match event {
            Event::Answered { position, .. }
            | Event::Retried { position, .. }
            | Event::Said { position, .. }
            | Event::Flagged { position, .. }
            | Event::Moved { position }
                if *position >= self.beginning.size =>
            {
                Err(Refusal::NoSuchItem)
            }
            Event::Answered { position, .. }
                if self.beginning.mode == Mode::Practice && self.responses[*position].is_some() =>
            {
                Err(Refusal::AlreadyAnswered)
            }
            Event::Retried { position, .. }
                if self.beginning.mode != Mode::Practice || !self.is_answered(*position) =>
            {
                Err(Refusal::NothingToRetry)
            }
            Event::Said { position, .. } if self.is_answered(*position) => Err(Refusal::TalkOver),
            _ => Ok(()),
        }
    }

    /// The first moment at which nothing is accepted any more.
    pub(crate) fn deadline(&self) -> Option<Timestamp> {
        let minutes = self.beginning.minutes?;
        let limit = SignedDuration::from_mins(i64::from(minutes));
        Some(
            self.beginning
                .started
                .saturating_add(limit)
                .unwrap_or(Timestamp::MAX),
        )
    }

    pub(crate) fn mode(&self) -> Mode {
        self.beginning.mode
    }

    /// The item that the candidate is at, from 0.
    pub(crate) fn position(&self) -> usize {
        self.position
    }

    /// For each item the last confirmed response.
    pub(crate) fn responses(&self) -> &[Option<Response>] {
        &self.responses
    }

    /// What the candidate answered once more to the item at `position`, after the feedback.
    pub(crate) fn retries(&self, position: usize) -> &[Response] {
        &self.retries[position]
    }

    pub(crate) fn is_flagged(&self, position: usize) -> bool {
        self.flagged[position]
    }

    /// How and when the sitting ended, if it has.
    pub(crate) fn ended(&self) -> Option<(Ending, Timestamp)> {
        self.ended
    }

    /// The positions that have no response yet, or a dialogue that goes on.
    pub(crate) fn unanswered(&self) -> Vec<usize> {
        let open = |at: &usize| !self.is_answered(*at);
        (0..self.beginning.size).filter(open).collect()
    }

    /// Whether the item at `position` has a response, and a dialogue is over.
    pub(crate) fn is_answered(&self, position: usize) -> bool {
        let response = self.responses[position].as_ref();
        response.is_some_and(Response::is_complete)
    }

    /// The positions that are flagged.
    pub(crate) fn flagged(&self) -> Vec<usize> {
        (0..self.beginning.size)
            .filter(|&at| self.flagged[at])
            .collect()
    }
}

#[cfg(test)]
mod tests;
