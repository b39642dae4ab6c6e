//! What was answered in all attempts at one exam, for statistics.

use std::collections::HashMap;

use jiff::Timestamp;
use rusqlite::{OptionalExtension as _, Rows, named_params};
use serde::Deserialize;

use crate::bank::item::Item;
use crate::bank::points::Points;
use crate::bank::presentation::Response;
use crate::grade::PartName;
use crate::records::error::damaged;
use crate::records::{Store, StoreError, read_time};
use crate::session::Event;

/// What one attempt gave to one item, by the grading in force.
pub(crate) struct AnsweredItem {
    pub(crate) item: String,
    pub(crate) score: Points,
    pub(crate) max: Points,
    /// For each criterion what it earned of what it could.
    pub(crate) criteria: Vec<(String, Points, Points)>,
    pub(crate) response: Option<Response>,
    /// How long the candidate was at the item.
    pub(crate) seconds: u32,
}

/// An item as the latest attempt had it.
pub(crate) struct AskedItem {
    pub(crate) item: Item,
    /// How many different contents attempts had under its id.
    pub(crate) versions: u32,
}

/// What is wanted of an outcome's JSON; the rest is passed over.
#[derive(Deserialize)]
struct Graded {
    items: Vec<GradedItem>,
}

#[derive(Deserialize)]
struct GradedItem {
    item: String,
    score: Points,
    max: Points,
    parts: Vec<GradedPart>,
}

#[derive(Deserialize)]
struct GradedPart {
    part: PartName,
    score: Points,
    max: Points,
}

impl Store {
    /// The exams that have graded attempts, with how many.
    pub(crate) fn exams_sat(&self) -> Result<Vec<(String, u64)>, StoreError> {
        let mut query = self.connection.prepare(
            "SELECT exam, count(*) FROM attempt
             WHERE EXISTS (SELECT 1 FROM outcome WHERE outcome.attempt = attempt.id)
             GROUP BY exam ORDER BY exam",
        )?;
        let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The items that were on papers of this exam.
    pub(crate) fn items_asked(&self, exam: &str) -> Result<Vec<AskedItem>, StoreError> {
        let mut query = self
            .connection
            .prepare(include_str!("sql/items-asked.sql"))?;
        let mut rows = query.query([exam])?;
        let mut items = Vec::new();
        while let Some(row) = rows.next()? {
            let body: String = row.get(0)?;
            items.push(AskedItem {
                item: serde_json::from_str(&body).map_err(damaged)?,
                versions: row.get(1)?,
            });
        }
        Ok(items)
    }

    /// The points that passed at the attempt at this exam that was begun last.
    pub(crate) fn points_needed(&self, exam: &str) -> Result<Option<Points>, StoreError> {
        let found = self.connection.query_row(
            "SELECT outcome.needed FROM outcome JOIN attempt ON attempt.id = outcome.attempt
             WHERE attempt.exam = ?1 ORDER BY attempt.id DESC LIMIT 1",
            [exam],
            |row| row.get(0),
        );
        Ok(found.optional()?.map(Points::from_hundredths))
    }

    /// Gives `each` the answers of one graded attempt at this exam after the other.
    pub(crate) fn answers(
        &self,
        exam: &str,
        each: &mut dyn FnMut(&[AnsweredItem]),
    ) -> Result<(), StoreError> {
        let mut outcomes = self.connection.prepare(include_str!("sql/answers.sql"))?;
        let mut events = self.connection.prepare(
            "SELECT event.attempt, event.at, event.body FROM event
             JOIN attempt ON attempt.id = event.attempt
             WHERE attempt.exam = ?1 ORDER BY event.attempt, event.sequence",
        )?;
        let mut events = Events {
            rows: events.query([exam])?,
            next: None,
        };
        events.step()?;
        let mut outcomes = outcomes.query(named_params! {":exam": exam})?;
        while let Some(row) = outcomes.next()? {
            let attempt: String = row.get("id")?;
            let started = read_time(&row.get::<_, String>("started_at")?)?;
            let body: String = row.get("body")?;
            let graded: Graded = serde_json::from_str(&body).map_err(damaged)?;
            let given = events.of(&attempt, started)?;
            each(&answered(graded, given));
        }
        Ok(())
    }
}

/// What was given to each position, and for how long the candidate was there.
#[derive(Default)]
struct Given {
    responses: HashMap<usize, Response>,
    millis: HashMap<usize, i64>,
}

fn answered(graded: Graded, mut given: Given) -> Vec<AnsweredItem> {
    let items = graded.items.into_iter().enumerate();
    let items = items.map(|(at, item)| {
        let criteria = item.parts.into_iter().filter_map(|part| match part.part {
            PartName::Criterion(id) => Some((id.to_string(), part.score, part.max)),
            _ => None,
        });
        let millis = given.millis.get(&at).copied().unwrap_or(0).max(0);
        AnsweredItem {
            item: item.item,
            score: item.score,
            max: item.max,
            criteria: criteria.collect(),
            response: given.responses.remove(&at),
            seconds: u32::try_from((millis + 500) / 1000).unwrap_or(u32::MAX),
        }
    });
    items.collect()
}

/// The events of all attempts, read beside their outcomes.
struct Events<'q> {
    rows: Rows<'q>,
    next: Option<(String, Timestamp, Event)>,
}

impl Events<'_> {
    fn step(&mut self) -> Result<Option<(String, Timestamp, Event)>, StoreError> {
        let next = match self.rows.next()? {
            None => None,
            Some(row) => {
                let at = read_time(&row.get::<_, String>(1)?)?;
                let body: String = row.get(2)?;
                let event = serde_json::from_str(&body).map_err(damaged)?;
                Some((row.get(0)?, at, event))
            }
        };
        Ok(std::mem::replace(&mut self.next, next))
    }

    /// Passes over the events before those of `attempt` and takes these.
    fn of(&mut self, attempt: &str, started: Timestamp) -> Result<Given, StoreError> {
        let mut given = Given::default();
        let (mut position, mut before) = (0, started);
        while let Some((of, ..)) = &self.next
            && of.as_str() <= attempt
        {
            let is_wanted = of == attempt;
            let Some((_, at, event)) = self.step()?.filter(|_| is_wanted) else {
                continue;
            };
            // The time before an answer went to its item, that before a move to the item left.
            if let Event::Answered { position: to, .. }
            | Event::Retried { position: to, .. }
            | Event::Said { position: to, .. } = event
            {
                position = to;
            }
            *given.millis.entry(position).or_default() +=
                at.duration_since(before).as_millis() as i64;
            before = at;
            match event {
                Event::Answered { position, response } => {
                    given.responses.insert(position, response);
                }
                Event::Moved { position: to } => position = to,
                _ => {}
            }
        }
        Ok(given)
    }
}
