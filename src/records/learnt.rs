//! What candidates could learn from: their graded items, attempt by attempt.

use jiff::Timestamp;
use rusqlite::named_params;

use crate::bank::blueprint::Mode;
use crate::grade::{ItemGrade, Outcome};
use crate::records::attempts::from_json;
use crate::records::error::damaged;
use crate::records::{Store, StoreError, read_time};
use crate::session::CandidateId;

/// The graded items of an attempt that has ended.
pub(crate) struct Learnt {
    pub(crate) mode: Mode,
    pub(crate) ended: Timestamp,
    pub(crate) items: Vec<ItemGrade>,
}

impl Store {
    /// The graded items of every attempt of the candidate that has ended, oldest submission first.
    pub(crate) fn learnt(&self, candidate: &CandidateId) -> Result<Vec<Learnt>, StoreError> {
        let mut query = self.connection.prepare(include_str!("sql/learnt.sql"))?;
        let mut rows = query.query(named_params! { ":candidate": candidate.as_str() })?;
        let mut learnt = Vec::new();
        while let Some(row) = rows.next()? {
            let outcome: Outcome = from_json(&row.get::<_, String>("body")?)?;
            let mode: Option<String> = row.get("mode")?;
            let mode = mode.as_deref().and_then(Mode::named);
            learnt.push(Learnt {
                mode: mode.ok_or_else(|| damaged("a blueprint without a mode"))?,
                ended: read_time(&row.get::<_, String>("ended_at")?)?,
                items: outcome.items,
            });
        }
        Ok(learnt)
    }

    /// The numbers of all candidates who have sat or practised.
    pub(crate) fn candidates(&self) -> Result<Vec<CandidateId>, StoreError> {
        let query = "SELECT number FROM person WHERE number IS NOT NULL
                     AND EXISTS (SELECT 1 FROM attempt WHERE attempt.person = person.id)
                     ORDER BY number";
        let mut query = self.connection.prepare(query)?;
        let numbers = query.query_map([], |row| row.get::<_, String>(0))?;
        let number = |text: String| CandidateId::new(&text).ok_or_else(|| damaged("no candidate"));
        numbers.map(|text| number(text?)).collect()
    }
}
