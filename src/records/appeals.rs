//! Second looks: marks that people settled, and appeals from the first word to the decision.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension as _, params};
use serde_json::{Value, json};

use crate::records::attempts::outcome_row;
use crate::records::error::damaged;
use crate::records::journal::{Entry, JournalRow, Note};
use crate::records::log::Log;
use crate::records::rows::Record as _;
use crate::records::{AttemptId, Graded, Store, StoreError, stored};
use crate::register::person::PersonId;

/// A step of an appeal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AppealStep {
    Filed,
    Reviewed,
    Upheld,
    Dismissed,
}

impl AppealStep {
    const ALL: [Self; 4] = [Self::Filed, Self::Reviewed, Self::Upheld, Self::Dismissed];

    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Filed => "appeal-filed",
            Self::Reviewed => "appeal-reviewed",
            Self::Upheld => "appeal-upheld",
            Self::Dismissed => "appeal-dismissed",
        }
    }

    /// Whether it can follow the last step.
    fn follows(self, last: Option<Self>) -> bool {
        let is_open = matches!(last, Some(Self::Filed | Self::Reviewed));
        match self {
            Self::Filed => !is_open,
            Self::Reviewed => is_open,
            // Nobody decides what nobody has looked at.
            Self::Upheld | Self::Dismissed => last == Some(Self::Reviewed),
        }
    }
}

/// What people decided about an item.
#[derive(Clone, Debug)]
pub(crate) struct Settled {
    pub(crate) on: String,
    pub(crate) note: Note,
}

/// A step as it was recorded.
pub(crate) struct AppealRow {
    pub(crate) attempt: String,
    pub(crate) step: AppealStep,
    pub(crate) on: String,
    pub(crate) note: Note,
}

impl Store {
    /// Adds an outcome that people settled, with who and why.
    pub(crate) fn remark(
        &mut self,
        attempt: AttemptId,
        item: &str,
        graded: &Graded,
        note: &Note,
        today: Date,
    ) -> Result<(), StoreError> {
        let write = self.write()?;
        let mut log = Log::open(&write)?;
        let sequence: u32 = write.query_row(
            "SELECT count(*) FROM outcome WHERE attempt = ?1",
            [attempt.to_string()],
            |row| row.get(0),
        )?;
        outcome_row(attempt, sequence, graded).add(&write, &mut log)?;
        let entry = Entry {
            kind: "attempt-remarked",
            person: person_of(&write, attempt)?,
            subject: Some(&attempt.to_string()),
            effective: today,
            recorded: graded.graded,
            facts: json!({ "item": item, "outcome": sequence }),
            statement: None,
            note,
        };
        entry.end(write, log)
    }

    /// The items of an attempt whose points people settled, as far as was known at `known` or is
    /// known now; of several decisions about one item the last.
    pub(crate) fn settled_items(
        &self,
        attempt: AttemptId,
        known: Option<Timestamp>,
    ) -> Result<BTreeMap<String, Settled>, StoreError> {
        let mut query = self.connection.prepare(
            "SELECT * FROM journal WHERE subject = ?1 AND kind = 'attempt-remarked'
             AND (?2 IS NULL OR recorded_at <= ?2) ORDER BY leaf",
        )?;
        let mut rows = query.query(params![attempt.to_string(), known.map(stored)])?;
        let mut settled = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let row = JournalRow::read(row)?;
            let facts: Value = serde_json::from_str(&row.facts).map_err(damaged)?;
            let item = facts["item"].as_str().unwrap_or_default().to_owned();
            let note = serde_json::from_str(&row.note).map_err(damaged)?;
            let on = row.effective;
            settled.insert(item, Settled { on, note });
        }
        Ok(settled)
    }

    /// Records a step of the appeal against an attempt's outcome.
    pub(crate) fn appeal(
        &mut self,
        attempt: AttemptId,
        step: AppealStep,
        note: &Note,
        recorded: Timestamp,
        today: Date,
    ) -> Result<(), StoreError> {
        let write = self.write()?;
        let person = person_of(&write, attempt)?;
        let missing = || StoreError::NoSuchAttempt(attempt.to_string());
        let person = person.ok_or_else(missing)?;
        let last = write.query_row(
            "SELECT kind FROM journal WHERE subject = ?1 AND kind GLOB 'appeal-*'
             ORDER BY leaf DESC LIMIT 1",
            [attempt.to_string()],
            |row| row.get::<_, String>(0),
        );
        let last = last.optional()?.map(|kind| step_of(&kind)).transpose()?;
        if !step.follows(last) {
            return Err(StoreError::AppealStands(last));
        }
        let log = Log::open(&write)?;
        let entry = Entry {
            kind: step.as_str(),
            person: Some(person),
            subject: Some(&attempt.to_string()),
            effective: today,
            recorded,
            facts: Value::Object(serde_json::Map::new()),
            statement: None,
            note,
        };
        entry.end(write, log)
    }

    /// All steps of all appeals, oldest first.
    pub(crate) fn appeals(&self) -> Result<Vec<AppealRow>, StoreError> {
        let mut query = self
            .connection
            .prepare("SELECT * FROM journal WHERE kind GLOB 'appeal-*' ORDER BY leaf")?;
        let mut rows = query.query([])?;
        let mut steps = Vec::new();
        while let Some(row) = rows.next()? {
            let row = JournalRow::read(row)?;
            steps.push(AppealRow {
                step: step_of(&row.kind)?,
                attempt: row.subject.unwrap_or_default(),
                on: row.effective,
                note: serde_json::from_str(&row.note).map_err(damaged)?,
            });
        }
        Ok(steps)
    }
}

fn step_of(kind: &str) -> Result<AppealStep, StoreError> {
    let known = AppealStep::ALL
        .into_iter()
        .find(|step| step.as_str() == kind);
    known.ok_or_else(|| damaged(format!("unknown entry {kind}")))
}

pub(super) fn person_of(
    connection: &Connection,
    attempt: AttemptId,
) -> Result<Option<PersonId>, StoreError> {
    let mut query = connection.prepare_cached("SELECT person FROM attempt WHERE id = ?1")?;
    let found = query.query_row([attempt.to_string()], |row| row.get::<_, String>(0));
    Ok(found.optional()?.as_deref().and_then(PersonId::parse))
}
