//! Attempts: what was drawn, what happened, what came out.

use std::collections::HashMap;
use std::fmt;

use jiff::Timestamp;
use rusqlite::{OptionalExtension as _, Row, Transaction, named_params, params};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest as _, Sha256};
use ulid::Ulid;

use crate::bank::Digest;
use crate::bank::blueprint::Blueprint;
use crate::bank::id::ItemId;
use crate::bank::item::Item;
use crate::bank::lexicon::Lexicons;
use crate::grade::Outcome;
use crate::paper::Paper;
use crate::records::error::damaged;
use crate::records::lexicons::keep_lexicons;
use crate::records::{Store, StoreError, read_time, stored};
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
        // Asked in this transaction, as two windows may begin at the same moment.
        if let Some(open) = open_attempt(&write, new)? {
            return Err(StoreError::UnderWay(open));
        }
        let blueprint = keep(&write, new.blueprint)?;
        let lexicons = keep_lexicons(&write, new.lexicons, new.items)?;
        let number: u32 = write.query_row(
            "SELECT coalesce(max(number), 0) + 1 FROM attempt WHERE candidate = ?1 AND exam = ?2",
            params![new.candidate.as_str(), new.blueprint.id.as_str()],
            |row| row.get(0),
        )?;
        write.execute(
            "INSERT INTO attempt (id, candidate, exam, number, bank, blueprint, lexicons, paper,
                                  started_at)
             VALUES (:id, :candidate, :exam, :number, :bank, :blueprint, :lexicons, :paper,
                     :started)",
            named_params! {
                ":id": new.id.to_string(),
                ":candidate": new.candidate.as_str(),
                ":exam": new.blueprint.id.as_str(),
                ":number": number,
                ":bank": new.paper.bank.as_str(),
                ":blueprint": blueprint.as_str(),
                ":lexicons": lexicons.as_ref().map(Digest::as_str),
                ":paper": json(new.paper),
                ":started": stored(new.started),
            },
        )?;
        for (position, item) in new.items.iter().enumerate() {
            let content = keep(&write, item)?;
            write.execute(
                "INSERT INTO attempt_item (attempt, position, item, content) VALUES (?1, ?2, ?3, ?4)",
                params![new.id.to_string(), position, item.id.as_str(), content.as_str()],
            )?;
        }
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
        insert_event(&write, attempt, sequence, event, at)?;
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
        insert_event(&write, attempt, sequence, event, graded.ended)?;
        let ending = json(&graded.ending);
        write.execute(
            "INSERT INTO outcome (attempt, sequence, ended_at, ending, graded_at, reason,
                                  score, max, needed, decision, body)
             VALUES (:attempt, 0, :ended, :ending, :graded, :reason,
                     :score, :max, :needed, :decision, :body)",
            named_params! {
                ":attempt": attempt.to_string(),
                ":ended": stored(graded.ended),
                ":ending": ending.trim_matches('"'),
                ":graded": stored(graded.graded),
                ":reason": graded.reason,
                ":score": graded.outcome.score.hundredths(),
                ":max": graded.outcome.max.hundredths(),
                ":needed": graded.outcome.needed.hundredths(),
                ":decision": graded.outcome.decision.as_str(),
                ":body": json(&graded.outcome),
            },
        )?;
        write.commit()?;
        Ok(())
    }

    /// The attempt of this name.
    pub(crate) fn attempt(&self, id: AttemptId) -> Result<Option<Attempt>, StoreError> {
        let found = self
            .connection
            .query_row(include_str!("sql/attempt.sql"), [id.to_string()], |row| {
                let text = |name: &str| row.get::<_, String>(name);
                let begun = (text("candidate")?, row.get("number")?, text("started_at")?);
                Ok((
                    begun,
                    text("blueprint")?,
                    text("paper")?,
                    row.get("lexicons")?,
                ))
            })
            .optional()?;
        let Some((begun, blueprint, paper, lexicons)) = found else {
            return Ok(None);
        };
        let (candidate, number, started) = begun;
        let lexicons: Option<String> = lexicons;
        let paper: Paper = from_json(&paper)?;
        let mut items = self.items_of(id)?;
        self.give_lexicons(lexicons.as_deref(), &mut items)?;
        if items.len() != paper.slots.len() {
            return Err(damaged("a paper and its items differ"));
        }
        Ok(Some(Attempt {
            id,
            candidate: CandidateId::new(&candidate).ok_or_else(|| damaged("no candidate"))?,
            number,
            blueprint: from_json(&blueprint)?,
            paper,
            items,
            started: read_time(&started)?,
        }))
    }

    fn items_of(&self, attempt: AttemptId) -> Result<Vec<Item>, StoreError> {
        let mut query = self.connection.prepare(
            "SELECT content.body FROM attempt_item
             JOIN content ON content.digest = attempt_item.content
             WHERE attempt_item.attempt = ?1 ORDER BY attempt_item.position",
        )?;
        let bodies = query.query_map([attempt.to_string()], |row| row.get::<_, String>(0))?;
        bodies.map(|body| from_json(&body?)).collect()
    }

    /// The events of an attempt in their order.
    pub(crate) fn history(&self, attempt: AttemptId) -> Result<History, StoreError> {
        let mut query = self
            .connection
            .prepare("SELECT sequence, at, body FROM event WHERE attempt = ?1 ORDER BY sequence")?;
        let mut rows = query.query([attempt.to_string()])?;
        let mut history = History::new();
        while let Some(row) = rows.next()? {
            if row.get::<_, usize>(0)? != history.len() {
                return Err(damaged("an event is missing"));
            }
            let at = read_time(&row.get::<_, String>(1)?)?;
            history.push((from_json(&row.get::<_, String>(2)?)?, at));
        }
        Ok(history)
    }

    /// The last outcome of an attempt, if it has ended.
    pub(crate) fn outcome(&self, attempt: AttemptId) -> Result<Option<Graded>, StoreError> {
        let found = self
            .connection
            .query_row(
                "SELECT ended_at, ending, graded_at, reason, body FROM outcome
                 WHERE attempt = ?1 ORDER BY sequence DESC LIMIT 1",
                [attempt.to_string()],
                |row| {
                    let text = |at| row.get::<_, String>(at);
                    Ok((text(0)?, text(1)?, text(2)?, text(3)?, text(4)?))
                },
            )
            .optional()?;
        let Some((ended, ending, graded, reason, body)) = found else {
            return Ok(None);
        };
        Ok(Some(Graded {
            ended: read_time(&ended)?,
            ending: from_json(&format!("\"{ending}\""))?,
            graded: read_time(&graded)?,
            reason,
            outcome: from_json(&body)?,
        }))
    }

    /// Attempts without an outcome, newest first; of one candidate, or of all.
    pub(crate) fn open_attempts(
        &self,
        candidate: Option<&CandidateId>,
    ) -> Result<Vec<AttemptId>, StoreError> {
        self.ids(
            "SELECT id FROM attempt WHERE (?1 IS NULL OR candidate = ?1)
             AND NOT EXISTS (SELECT 1 FROM outcome WHERE outcome.attempt = attempt.id)
             ORDER BY started_at DESC, id DESC",
            candidate,
        )
    }

    /// Attempts with an outcome, newest first; of one candidate, or of all.
    pub(crate) fn ended_attempts(
        &self,
        candidate: Option<&CandidateId>,
    ) -> Result<Vec<AttemptId>, StoreError> {
        self.ids(
            "SELECT id FROM attempt JOIN outcome ON outcome.attempt = attempt.id AND outcome.sequence = 0
             WHERE (?1 IS NULL OR candidate = ?1) ORDER BY outcome.ended_at DESC, id DESC",
            candidate,
        )
    }

    fn ids(
        &self,
        query: &str,
        candidate: Option<&CandidateId>,
    ) -> Result<Vec<AttemptId>, StoreError> {
        let mut query = self.connection.prepare(query)?;
        let candidate = candidate.map(CandidateId::as_str);
        let ids = query.query_map([candidate], |row| row.get::<_, String>(0))?;
        ids.map(|id| AttemptId::parse(&id?).ok_or_else(|| damaged("not an attempt's name")))
            .collect()
    }

    /// How often each item has been on a paper of this candidate.
    pub(crate) fn seen(&self, candidate: &CandidateId) -> Result<HashMap<ItemId, u32>, StoreError> {
        let mut query = self.connection.prepare(
            "SELECT attempt_item.item, count(*) FROM attempt
             JOIN attempt_item ON attempt_item.attempt = attempt.id
             WHERE attempt.candidate = ?1 GROUP BY attempt_item.item",
        )?;
        let read = |row: &Row<'_>| Ok((row.get::<_, String>(0)?, row.get::<_, u32>(1)?));
        let rows = query.query_map([candidate.as_str()], read)?;
        let mut seen = HashMap::new();
        for row in rows {
            let (item, count) = row?;
            seen.extend(ItemId::new(&item).map(|item| (item, count)));
        }
        Ok(seen)
    }
}

/// The attempt of this candidate at this exam that has not ended.
fn open_attempt(
    write: &Transaction<'_>,
    new: &NewAttempt<'_>,
) -> Result<Option<AttemptId>, StoreError> {
    let found = write.query_row(
        "SELECT id FROM attempt WHERE candidate = ?1 AND exam = ?2
         AND NOT EXISTS (SELECT 1 FROM outcome WHERE outcome.attempt = attempt.id)",
        params![new.candidate.as_str(), new.blueprint.id.as_str()],
        |row| row.get::<_, String>(0),
    );
    let found = found.optional()?;
    Ok(found.as_deref().and_then(AttemptId::parse))
}

fn insert_event(
    write: &Transaction<'_>,
    attempt: AttemptId,
    sequence: usize,
    event: &Event,
    at: Timestamp,
) -> Result<(), StoreError> {
    let count: usize = write.query_row(
        "SELECT count(*) FROM event WHERE attempt = ?1",
        [attempt.to_string()],
        |row| row.get(0),
    )?;
    if count != sequence {
        return Err(StoreError::Overtaken);
    }
    write.execute(
        "INSERT INTO event (attempt, sequence, at, body) VALUES (?1, ?2, ?3, ?4)",
        params![attempt.to_string(), sequence, stored(at), json(event)],
    )?;
    Ok(())
}

/// Keeps `thing` under the digest of its bytes, once.
pub(super) fn keep(write: &Transaction<'_>, thing: &impl Serialize) -> Result<Digest, StoreError> {
    let body = json(thing);
    let digest = Digest::from_bytes(&Sha256::digest(body.as_bytes()));
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
