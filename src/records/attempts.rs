//! Attempts as they are recorded: what was drawn, what happens, what comes out.

use std::fmt;

use jiff::Timestamp;
use rusqlite::{OptionalExtension as _, Transaction, params};
use serde::Serialize;
use serde::de::DeserializeOwned;
use ulid::Ulid;

use crate::bank::Digest;
use crate::bank::blueprint::Blueprint;
use crate::bank::item::Item;
use crate::bank::lexicon::Lexicons;
use crate::grade::Outcome;
use crate::paper::Paper;
use crate::records::error::damaged;
use crate::records::leaf;
use crate::records::lexicons::keep_lexicons;
use crate::records::log::Log;
use crate::records::people::meet;
use crate::records::rows::{AttemptRow, EventRow, OutcomeRow};
use crate::records::rules;
use crate::records::{Store, StoreError, stored};
use crate::session::{CandidateId, Ending, Event};

/// Names one attempt in every store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct AttemptId(Ulid);

impl AttemptId {
    /// A new name that no other attempt has.
    pub(crate) fn generate() -> Self {
        Self(Ulid::generate())
    }

    /// Reads a name as it is shown; upper and lower case are the same.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        Ulid::from_string(&text.trim().to_ascii_uppercase())
            .ok()
            .map(Self)
    }
}

impl fmt::Display for AttemptId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(&self.0.to_string())
    }
}

/// What is fixed when an attempt begins.
pub(crate) struct NewAttempt<'a> {
    pub(crate) id: AttemptId,
    pub(crate) candidate: &'a CandidateId,
    pub(crate) blueprint: &'a Blueprint,
    pub(crate) paper: &'a Paper,
    /// The items of the paper, in its order.
    pub(crate) items: &'a [Item],
    /// Those of the bank, which the items refer to.
    pub(crate) lexicons: &'a Lexicons,
    pub(crate) started: Timestamp,
}

/// An attempt as it was begun. It holds all that grading needs.
pub(crate) struct Attempt {
    pub(crate) id: AttemptId,
    pub(crate) candidate: CandidateId,
    /// Counts the candidate's attempts at this exam, from 1.
    pub(crate) number: u32,
    pub(crate) blueprint: Blueprint,
    pub(crate) paper: Paper,
    pub(crate) items: Vec<Item>,
    pub(crate) started: Timestamp,
}

/// The events of an attempt, each with its time.
pub(crate) type History = Vec<(Event, Timestamp)>;

/// An outcome with what is known about its grading.
pub(crate) struct Graded {
    pub(crate) ended: Timestamp,
    pub(crate) ending: Ending,
    pub(crate) graded: Timestamp,
    pub(crate) reason: String,
    pub(crate) outcome: Outcome,
}

impl Store {
    /// Records the beginning of an attempt and gives its number.
    pub(crate) fn begin(&mut self, new: &NewAttempt<'_>) -> Result<u32, StoreError> {
        let write = self.write()?;
        let mut log = Log::open(&write)?;
        let person = meet(&write, &mut log, new.candidate, new.started)?.to_string();
        // Asked in this transaction, as two windows may begin at the same moment.
        if let Some(open) = open_attempt(&write, &person, new.blueprint)? {
            return Err(StoreError::UnderWay(open));
        }
        rules::check(&write, &person, new)?;
        let number: u32 = write.query_row(
            "SELECT coalesce(max(number), 0) + 1 FROM attempt WHERE person = ?1 AND exam = ?2",
            params![person, new.blueprint.id.as_str()],
            |row| row.get(0),
        )?;
        let contents = new.items.iter().enumerate().map(|(position, item)| {
            let content = keep(&write, item)?;
            Ok((position, item.id.as_str(), content))
        });
        let contents: Vec<(usize, &str, Digest)> = contents.collect::<Result<_, StoreError>>()?;
        let lexicons = keep_lexicons(&write, new.lexicons, new.items)?;
        let row = AttemptRow {
            leaf: 0,
            id: new.id.to_string(),
            person,
            exam: new.blueprint.id.to_string(),
            number,
            bank: new.paper.bank.to_string(),
            blueprint: keep(&write, new.blueprint)?.to_string(),
            lexicons: lexicons.as_ref().map(Digest::to_string),
            paper: json(new.paper),
            started_at: stored(new.started),
            items: json(&contents),
        };
        row.add(&write, &mut log)?;
        let mut insert = write.prepare_cached(
            "INSERT INTO attempt_item (attempt, position, item, content) VALUES (?1, ?2, ?3, ?4)",
        )?;
        for (position, item, content) in contents {
            insert.execute(params![
                new.id.to_string(),
                position,
                item,
                content.as_str()
            ])?;
        }
        drop(insert);
        log.close(&write)?;
        write.commit()?;
        Ok(number)
    }

    /// Adds the event that follows the `sequence` events there are, and no other.
    pub(crate) fn append(
        &mut self,
        attempt: AttemptId,
        sequence: usize,
        event: &Event,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let write = self.write()?;
        let mut log = Log::open(&write)?;
        insert_event(&write, &mut log, (attempt, sequence), event, at)?;
        log.close(&write)?;
        write.commit()?;
        Ok(())
    }

    /// Adds the event that ends an attempt together with its outcome.
    pub(crate) fn end(
        &mut self,
        attempt: AttemptId,
        sequence: usize,
        event: &Event,
        graded: &Graded,
    ) -> Result<(), StoreError> {
        let write = self.write()?;
        let mut log = Log::open(&write)?;
        insert_event(&write, &mut log, (attempt, sequence), event, graded.ended)?;
        outcome_row(attempt, 0, graded).add(&write, &mut log)?;
        log.close(&write)?;
        write.commit()?;
        Ok(())
    }
}

/// The attempt of this person at this exam that has not ended.
fn open_attempt(
    write: &Transaction<'_>,
    person: &str,
    blueprint: &Blueprint,
) -> Result<Option<AttemptId>, StoreError> {
    let found = write.query_row(
        "SELECT id FROM attempt WHERE person = ?1 AND exam = ?2
         AND NOT EXISTS (SELECT 1 FROM outcome WHERE outcome.attempt = attempt.id)",
        params![person, blueprint.id.as_str()],
        |row| row.get::<_, String>(0),
    );
    let found = found.optional()?;
    Ok(found.as_deref().and_then(AttemptId::parse))
}

fn insert_event(
    write: &Transaction<'_>,
    log: &mut Log,
    (attempt, sequence): (AttemptId, usize),
    event: &Event,
    at: Timestamp,
) -> Result<(), StoreError> {
    let mut query = write.prepare_cached("SELECT count(*) FROM event WHERE attempt = ?1")?;
    let count: u32 = query.query_row([attempt.to_string()], |row| row.get(0))?;
    if usize::try_from(count) != Ok(sequence) {
        return Err(StoreError::Overtaken);
    }
    let row = EventRow {
        leaf: 0,
        attempt: attempt.to_string(),
        sequence: count,
        at: stored(at),
        body: json(event),
        seal: Vec::new(),
    };
    row.add(write, log)
}

/// A grading as a row, before it has its place in the log.
pub(super) fn outcome_row(attempt: AttemptId, sequence: u32, graded: &Graded) -> OutcomeRow {
    let ending = json(&graded.ending);
    OutcomeRow {
        leaf: 0,
        attempt: attempt.to_string(),
        sequence,
        ended_at: stored(graded.ended),
        ending: ending.trim_matches('"').to_owned(),
        graded_at: stored(graded.graded),
        reason: graded.reason.clone(),
        score: graded.outcome.score.hundredths(),
        max: graded.outcome.max.hundredths(),
        needed: graded.outcome.needed.hundredths(),
        decision: graded.outcome.decision.as_str().to_owned(),
        body: json(&graded.outcome),
        seal: Vec::new(),
    }
}

/// The digest under which `thing` is kept.
pub(super) fn digest_of(thing: &impl Serialize) -> Digest {
    leaf::digest(&json(thing))
}

/// Keeps `thing` under the digest of its bytes, once.
pub(super) fn keep(write: &Transaction<'_>, thing: &impl Serialize) -> Result<Digest, StoreError> {
    let body = json(thing);
    let digest = leaf::digest(&body);
    write.execute(
        "INSERT INTO content (digest, body) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
        params![digest.as_str(), body],
    )?;
    Ok(digest)
}

fn json(thing: &impl Serialize) -> String {
    serde_json::to_string(thing).expect("what is stored has only text keys")
}

pub(super) fn from_json<T: DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(damaged)
}
