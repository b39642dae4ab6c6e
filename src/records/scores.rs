//! The list of graded attempts.

use std::collections::HashMap;
use std::rc::Rc;

use jiff::Timestamp;
use rusqlite::{Row, named_params};

use crate::bank::Digest;
use crate::bank::blueprint::Blueprint;
use crate::bank::points::Points;
use crate::practice::ROUND;
use crate::records::attempts::from_json;
use crate::records::error::damaged;
use crate::records::{AttemptId, Store, StoreError, read_time, stored};
use crate::session::CandidateId;

/// Which attempts to list.
#[derive(Default)]
pub(crate) struct ScoreFilter {
    pub(crate) exam: Option<String>,
    pub(crate) candidate: Option<CandidateId>,
    /// Those who are in this department now, or in one below it.
    pub(crate) department: Option<String>,
    pub(crate) since: Option<Timestamp>,
    /// Only what was known at this moment.
    pub(crate) known: Option<Timestamp>,
}

/// One graded attempt.
pub(crate) struct ScoreRow {
    pub(crate) attempt: AttemptId,
    pub(crate) candidate: String,
    /// The name and the department, where the roster has them.
    pub(crate) name: Option<String>,
    pub(crate) department: Option<String>,
    pub(crate) number: u32,
    pub(crate) blueprint: Rc<Blueprint>,
    pub(crate) bank: Digest,
    pub(crate) started: Timestamp,
    pub(crate) ended: Timestamp,
    pub(crate) ending: String,
    pub(crate) score: Points,
    pub(crate) max: Points,
    pub(crate) needed: Points,
    pub(crate) decision: String,
    pub(crate) failed_by_violation: bool,
}

impl Store {
    /// Gives `each` one graded attempt after the other, oldest submission first.
    pub(crate) fn scores(
        &self,
        filter: &ScoreFilter,
        each: &mut dyn FnMut(ScoreRow),
    ) -> Result<(), StoreError> {
        let mut query = self.connection.prepare(match filter.candidate {
            None => concat!(
                include_str!("sql/score-columns.sql"),
                include_str!("sql/scores.sql")
            ),
            Some(_) => concat!(
                include_str!("sql/score-columns.sql"),
                include_str!("sql/scores-of-one.sql")
            ),
        })?;
        let mut blueprints = Blueprints::default();
        let mut rows = query.query(named_params! {
            ":exam": filter.exam,
            ":round": ROUND,
            ":candidate": filter.candidate.as_ref().map(CandidateId::as_str),
            ":department": filter.department,
            ":since": filter.since.map(stored),
            ":known": filter.known.map(stored),
        })?;
        while let Some(row) = rows.next()? {
            let blueprint = blueprints.of(self, row.get("blueprint")?)?;
            each(read(row, blueprint)?);
        }
        Ok(())
    }
}

/// Blueprints by their digests: few, and each of many attempts.
#[derive(Default)]
struct Blueprints(HashMap<String, Rc<Blueprint>>);

impl Blueprints {
    fn of(&mut self, store: &Store, digest: String) -> Result<Rc<Blueprint>, StoreError> {
        if let Some(known) = self.0.get(&digest) {
            return Ok(Rc::clone(known));
        }
        let read = Rc::new(from_json(&store.content(&digest)?)?);
        self.0.insert(digest, Rc::clone(&read));
        Ok(read)
    }
}

fn read(row: &Row<'_>, blueprint: Rc<Blueprint>) -> Result<ScoreRow, StoreError> {
    let text = |name: &str| row.get::<_, String>(name);
    let points = |name: &str| row.get(name).map(Points::from_hundredths);
    Ok(ScoreRow {
        attempt: AttemptId::parse(&text("id")?).ok_or_else(|| damaged("not an attempt's name"))?,
        candidate: text("candidate")?,
        name: row.get("name")?,
        department: row.get("department")?,
        number: row.get("number")?,
        blueprint,
        bank: Digest::from_stored(text("bank")?),
        started: read_time(&text("started_at")?)?,
        ended: read_time(&text("ended_at")?)?,
        ending: text("ending")?,
        score: points("score")?,
        max: points("max")?,
        needed: points("needed")?,
        decision: text("decision")?,
        failed_by_violation: row.get("failed_by_violation")?,
    })
}
