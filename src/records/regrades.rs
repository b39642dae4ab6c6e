//! Gradings by a later bank: what is to be graded again, and the new outcomes beside the old.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Row, named_params, params};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::bank::Bank;
use crate::bank::Digest;
use crate::bank::blueprint::Blueprint;
use crate::bank::id::ItemId;
use crate::bank::item::Item;
use crate::paper::Paper;
use crate::practice::ROUND;
use crate::records::appeals::person_of;
use crate::records::attempts::{from_json, keep, outcome_row};
use crate::records::error::damaged;
use crate::records::journal::{Entry, Note};
use crate::records::lexicons::keep_lexicons;
use crate::records::log::Log;
use crate::records::{AttemptId, Graded, Store, StoreError, read_time, stored};

/// Which answers are graded again.
#[derive(Clone, Debug)]
pub(crate) enum RegradeScope {
    /// Those to this item, in whatever exam.
    Item(ItemId),
    /// Those to all items of the papers of this exam.
    Exam(String),
}

/// A graded attempt of which items are to be graded again.
pub(crate) struct Regradable {
    pub(crate) attempt: AttemptId,
    pub(crate) candidate: String,
    pub(crate) number: u32,
    pub(crate) started: Timestamp,
    pub(crate) blueprint: Blueprint,
    pub(crate) paper: Paper,
    /// Which of its gradings is the last, from 0.
    pub(crate) sequence: u32,
    pub(crate) last: Graded,
    /// The positions in the scope, each with the digest of the item as it was asked.
    pub(crate) items: Vec<(usize, String)>,
    /// The items whose points people settled.
    pub(crate) settled: BTreeSet<String>,
}

/// A new outcome of an attempt, and the items that it was graded by.
pub(crate) struct Regrading {
    pub(crate) attempt: AttemptId,
    /// Which grading is the last one that it was compared with.
    pub(crate) sequence: u32,
    pub(crate) graded: Graded,
    pub(crate) items: Vec<Item>,
}

/// What the journal says of a regrading.
#[derive(Serialize, Deserialize)]
struct Facts {
    bank: Digest,
    /// The items it was graded by, by their digests.
    items: BTreeMap<ItemId, Digest>,
    lexicons: Option<Digest>,
    outcome: u32,
}

const REGRADED: &str = "attempt-regraded";

impl Store {
    /// Gives `each` one graded attempt in the scope after the other.
    pub(crate) fn regradable(
        &self,
        scope: &RegradeScope,
        each: &mut dyn FnMut(Regradable) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let mut query = self
            .connection
            .prepare(include_str!("sql/regradable.sql"))?;
        let (item, exam) = match scope {
            RegradeScope::Item(item) => (Some(item.as_str()), None),
            RegradeScope::Exam(exam) => (None, Some(exam.as_str())),
        };
        let parameters = named_params! { ":item": item, ":exam": exam, ":round": ROUND };
        let mut rows = query.query(parameters)?;
        while let Some(row) = rows.next()? {
            each(read(row)?)?;
        }
        Ok(())
    }

    /// How many attempts in the scope are under way.
    pub(crate) fn under_way(&self, scope: &RegradeScope) -> Result<usize, StoreError> {
        let mut count = 0;
        for id in self.open_attempts(None)? {
            let found: bool = match scope {
                RegradeScope::Exam(exam) => self.connection.query_row(
                    "SELECT exam = ?2 FROM attempt WHERE id = ?1",
                    params![id.to_string(), exam],
                    |row| row.get(0),
                )?,
                RegradeScope::Item(item) => self.connection.query_row(
                    "SELECT EXISTS (SELECT 1 FROM attempt_item WHERE attempt = ?1 AND item = ?2)",
                    params![id.to_string(), item.as_str()],
                    |row| row.get(0),
                )?,
            };
            count += usize::from(found);
        }
        Ok(count)
    }

    /// An item as it was asked, without the lexicons that it refers to.
    pub(crate) fn asked_item(&self, digest: &str) -> Result<Item, StoreError> {
        from_json(&self.content(digest)?)
    }

    /// Records new outcomes, all or none, with who wants them and why.
    pub(crate) fn regrade(
        &mut self,
        bank: &Bank,
        regradings: &[&Regrading],
        note: &Note,
        today: Date,
    ) -> Result<(), StoreError> {
        let write = self.write()?;
        let mut log = Log::open(&write)?;
        for one in regradings {
            let attempt = one.attempt.to_string();
            let mut query =
                write.prepare_cached("SELECT count(*) FROM outcome WHERE attempt = ?1")?;
            let outcome: u32 = query.query_row([&attempt], |row| row.get(0))?;
            if outcome != one.sequence + 1 {
                return Err(StoreError::Overtaken);
            }
            outcome_row(one.attempt, outcome, &one.graded).add(&write, &mut log)?;
            let items = one.items.iter();
            let items = items.map(|item| Ok((item.id.clone(), keep(&write, item)?)));
            let facts = Facts {
                bank: bank.digest.clone(),
                items: items.collect::<Result<_, StoreError>>()?,
                lexicons: keep_lexicons(&write, &bank.lexicons, &one.items)?,
                outcome,
            };
            let entry = Entry {
                kind: REGRADED,
                person: person_of(&write, one.attempt)?,
                subject: Some(&attempt),
                effective: today,
                recorded: one.graded.graded,
                facts: json!(facts),
                statement: None,
                note,
            };
            entry.add(&write, &mut log)?;
        }
        log.close(&write)?;
        write.commit()?;
        Ok(())
    }

    /// The items by which the answers of an attempt were graded again, as far as was known at
    /// `known` or is known now.
    pub(crate) fn regraded_items(
        &self,
        attempt: AttemptId,
        known: Option<Timestamp>,
    ) -> Result<BTreeMap<ItemId, Item>, StoreError> {
        let mut query = self.connection.prepare(
            "SELECT facts FROM journal WHERE subject = ?1 AND kind = ?2
             AND (?3 IS NULL OR recorded_at <= ?3) ORDER BY leaf",
        )?;
        let parameters = params![attempt.to_string(), REGRADED, known.map(stored)];
        let mut rows = query.query(parameters)?;
        let mut all = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let facts: Facts = from_json(&row.get::<_, String>(0)?)?;
            let digests = facts.items.values();
            let items = digests.map(|digest| self.asked_item(digest.as_str()));
            let mut items: Vec<Item> = items.collect::<Result<_, _>>()?;
            let lexicons = facts.lexicons.as_ref();
            let lexicons = lexicons.map(|digest| self.content(digest.as_str()));
            self.give_lexicons(lexicons.transpose()?.as_deref(), &mut items)?;
            all.extend(items.into_iter().map(|item| (item.id.clone(), item)));
        }
        Ok(all)
    }
}

fn read(row: &Row<'_>) -> Result<Regradable, StoreError> {
    let text = |name: &str| row.get::<_, String>(name);
    let attempt = AttemptId::parse(&text("id")?);
    let settled: Vec<String> = from_json(&text("settled")?)?;
    Ok(Regradable {
        attempt: attempt.ok_or_else(|| damaged("not an attempt's name"))?,
        candidate: text("candidate")?,
        number: row.get("number")?,
        started: read_time(&text("started_at")?)?,
        blueprint: from_json(&text("blueprint")?)?,
        paper: from_json(&text("paper")?)?,
        sequence: row.get("sequence")?,
        last: Graded {
            ended: read_time(&text("ended_at")?)?,
            ending: from_json(&format!("\"{}\"", text("ending")?))?,
            graded: read_time(&text("graded_at")?)?,
            reason: text("reason")?,
            outcome: from_json(&text("body")?)?,
        },
        items: from_json(&text("items")?)?,
        settled: settled.into_iter().collect(),
    })
}
