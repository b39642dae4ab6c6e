//! What candidates could learn from: their graded items, attempt by attempt.

use jiff::Timestamp;
use rusqlite::named_params;

use crate::bank::blueprint::Mode;
use crate::bank::id::ItemId;
use crate::bank::points::CutScore;
use crate::grade::{ItemGrade, Outcome};
use crate::practice::ROUND;
use crate::records::attempts::from_json;
use crate::records::error::damaged;
use crate::records::{AttemptId, Store, StoreError, read_time, stored};
use crate::session::CandidateId;

/// The graded items of an attempt that has ended.
pub(crate) struct Learnt {
    pub(crate) attempt: AttemptId,
    pub(crate) is_round: bool,
    pub(crate) mode: Mode,
    pub(crate) cut_score: CutScore,
    pub(crate) ended: Timestamp,
    pub(crate) items: Vec<ItemGrade>,
}

impl Store {
    /// The graded items of every attempt of the candidate that has ended, oldest submission first;
    /// with a moment, as they were known just before it.
    pub(crate) fn learnt(
        &self,
        candidate: &CandidateId,
        before: Option<Timestamp>,
    ) -> Result<Vec<Learnt>, StoreError> {
        let mut query = self
            .connection
            .prepare_cached(include_str!("sql/learnt.sql"))?;
        let mut rows = query.query(named_params! {
            ":candidate": candidate.as_str(),
            ":before": before.map(stored),
        })?;
        let mut learnt = Vec::new();
        while let Some(row) = rows.next()? {
            let outcome: Outcome = from_json(&row.get::<_, String>("body")?)?;
            let mode: Option<String> = row.get("mode")?;
            let mode = mode.as_deref().and_then(Mode::named);
            let id = AttemptId::parse(&row.get::<_, String>("id")?);
            learnt.push(Learnt {
                attempt: id.ok_or_else(|| damaged("not an attempt's name"))?,
                is_round: row.get::<_, String>("exam")? == ROUND,
                mode: mode.ok_or_else(|| damaged("a blueprint without a mode"))?,
                ended: read_time(&row.get::<_, String>("ended_at")?)?,
                cut_score: outcome.cut_score,
                items: outcome.items,
            });
        }
        Ok(learnt)
    }

    /// The items on the papers of exams that the candidate had begun before a moment, and that had
    /// not ended then.
    pub(crate) fn items_under_way(
        &self,
        candidate: &CandidateId,
        before: Timestamp,
    ) -> Result<Vec<ItemId>, StoreError> {
        let query = include_str!("sql/items-under-way.sql");
        let mut query = self.connection.prepare_cached(query)?;
        let items = query.query_map(
            named_params! {
                ":candidate": candidate.as_str(),
                ":round": ROUND,
                ":before": stored(before),
            },
            |row| row.get::<_, String>(0),
        )?;
        let items: Vec<String> = items.collect::<Result<_, _>>()?;
        Ok(items.iter().filter_map(|item| ItemId::new(item)).collect())
    }

    /// Whether the candidate has sat or practised.
    pub(crate) fn is_candidate(&self, candidate: &CandidateId) -> Result<bool, StoreError> {
        let query = "SELECT EXISTS (SELECT 1 FROM person
                     JOIN attempt ON attempt.person = person.id WHERE person.number = ?1)";
        let mut query = self.connection.prepare_cached(query)?;
        Ok(query.query_row([candidate.as_str()], |row| row.get(0))?)
    }

    /// The only candidate who has sat or practised, where there is one only.
    pub(crate) fn only_candidate(&self) -> Result<Option<CandidateId>, StoreError> {
        let found = self.first_candidates(2)?;
        Ok(match <[CandidateId; 1]>::try_from(found) {
            Ok([only]) => Some(only),
            Err(_) => None,
        })
    }

    /// The numbers of all candidates who have sat or practised.
    pub(crate) fn candidates(&self) -> Result<Vec<CandidateId>, StoreError> {
        self.first_candidates(-1)
    }

    /// The same, but at most so many; -1 for all.
    fn first_candidates(&self, most: i64) -> Result<Vec<CandidateId>, StoreError> {
        let query = "SELECT number FROM person WHERE number IS NOT NULL
                     AND EXISTS (SELECT 1 FROM attempt WHERE attempt.person = person.id)
                     ORDER BY number LIMIT ?1";
        let mut query = self.connection.prepare(query)?;
        let numbers = query.query_map([most], |row| row.get::<_, String>(0))?;
        let number = |text: String| CandidateId::new(&text).ok_or_else(|| damaged("no candidate"));
        numbers.map(|text| number(text?)).collect()
    }
}
