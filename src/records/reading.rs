//! Attempts read back: what was drawn, what happened, what came out.

use std::collections::HashMap;

use jiff::Timestamp;
use rusqlite::{OptionalExtension as _, Params, Row, params};

use crate::bank::id::ItemId;
use crate::bank::item::Item;
use crate::paper::Paper;
use crate::practice::ROUND;
use crate::records::attempts::from_json;
use crate::records::error::damaged;
use crate::records::{Attempt, AttemptId, Graded, History, Store, StoreError, read_time, stored};
use crate::session::CandidateId;

impl Store {
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

    /// The last outcome of an attempt that was known at `known` or is known now, if it has ended.
    pub(crate) fn outcome(
        &self,
        attempt: AttemptId,
        known: Option<Timestamp>,
    ) -> Result<Option<Graded>, StoreError> {
        let found = self
            .connection
            .query_row(
                "SELECT ended_at, ending, graded_at, reason, body FROM outcome
                 WHERE attempt = ?1 AND (?2 IS NULL OR graded_at <= ?2)
                 ORDER BY sequence DESC LIMIT 1",
                params![attempt.to_string(), known.map(stored)],
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
        match candidate {
            Some(candidate) => self.ids(
                "SELECT id FROM attempt
                 WHERE person = (SELECT id FROM person WHERE person.number = ?1)
                 AND id IN (SELECT attempt FROM open_attempt)
                 ORDER BY started_at DESC, id DESC",
                [candidate.as_str()],
            ),
            None => self.ids(
                "SELECT id FROM open_attempt CROSS JOIN attempt ON attempt.id = open_attempt.attempt
                 ORDER BY started_at DESC, id DESC",
                [],
            ),
        }
    }

    /// Attempts without an outcome whose time is over; of one candidate, or of all.
    pub(crate) fn due_attempts(
        &self,
        candidate: Option<&CandidateId>,
        now: Timestamp,
    ) -> Result<Vec<AttemptId>, StoreError> {
        let mut query = self
            .connection
            .prepare(include_str!("sql/due-attempts.sql"))?;
        let parameters = params![candidate.map(CandidateId::as_str), stored(now)];
        let ids = query.query_map(parameters, |row| row.get::<_, String>(0))?;
        ids.map(|id| AttemptId::parse(&id?).ok_or_else(|| damaged("not an attempt's name")))
            .collect()
    }

    /// What is kept under a digest.
    pub(super) fn content(&self, digest: &str) -> Result<String, StoreError> {
        let mut query = self
            .connection
            .prepare_cached("SELECT body FROM content WHERE digest = ?1")?;
        Ok(query.query_row([digest], |row| row.get(0))?)
    }

    /// The attempt with an outcome that ended last; of one candidate, or of all.
    pub(crate) fn last_ended(
        &self,
        candidate: Option<&CandidateId>,
    ) -> Result<Option<AttemptId>, StoreError> {
        let found = match candidate {
            Some(candidate) => self.ids(
                "SELECT id FROM attempt
                 JOIN outcome ON outcome.attempt = attempt.id AND outcome.sequence = 0
                 WHERE person = (SELECT id FROM person WHERE person.number = ?1)
                 ORDER BY outcome.ended_at DESC, id DESC LIMIT 1",
                [candidate.as_str()],
            ),
            None => self.ids(
                "SELECT attempt FROM outcome WHERE sequence = 0
                 ORDER BY ended_at DESC, attempt DESC LIMIT 1",
                [],
            ),
        };
        Ok(found?.first().copied())
    }

    fn ids(&self, query: &str, facts: impl Params) -> Result<Vec<AttemptId>, StoreError> {
        let mut query = self.connection.prepare(query)?;
        let ids = query.query_map(facts, |row| row.get::<_, String>(0))?;
        ids.map(|id| AttemptId::parse(&id?).ok_or_else(|| damaged("not an attempt's name")))
            .collect()
    }

    /// How often each item has been on a paper of this candidate; rounds of practice do not count,
    /// so that no exam adapts to them.
    pub(crate) fn seen(&self, candidate: &CandidateId) -> Result<HashMap<ItemId, u32>, StoreError> {
        let mut query = self.connection.prepare(
            "SELECT attempt_item.item, count(*) FROM attempt
             JOIN attempt_item ON attempt_item.attempt = attempt.id
             WHERE attempt.person = (SELECT id FROM person WHERE person.number = ?1)
             AND attempt.exam <> ?2
             GROUP BY attempt_item.item",
        )?;
        let read = |row: &Row<'_>| Ok((row.get::<_, String>(0)?, row.get::<_, u32>(1)?));
        let rows = query.query_map([candidate.as_str(), ROUND], read)?;
        let mut seen = HashMap::new();
        for row in rows {
            let (item, count) = row?;
            seen.extend(ItemId::new(&item).map(|item| (item, count)));
        }
        Ok(seen)
    }
}
