//! Reports from candidates: what they found missing or doubtful in an item, and what came of it.

use jiff::civil::Date;
use rusqlite::{OptionalExtension as _, Row, Transaction, named_params, params};

use crate::bank::Digest;
use crate::bank::id::ItemId;
use crate::records::error::damaged;
use crate::records::{Store, StoreError};
use crate::session::CandidateId;

/// A report as it comes in.
pub(crate) struct NewGap<'g> {
    /// Nobody, where the candidate wants no name under it.
    pub(crate) candidate: Option<&'g CandidateId>,
    pub(crate) item: &'g ItemId,
    pub(crate) bank: &'g Digest,
    pub(crate) noted: Date,
    pub(crate) text: &'g str,
}

/// A report as it was kept.
pub(crate) struct Gap {
    pub(crate) number: i64,
    pub(crate) item: String,
    pub(crate) bank: Digest,
    pub(crate) candidate: Option<String>,
    pub(crate) noted: Date,
    pub(crate) text: String,
    pub(crate) closing: Option<Closing>,
}

/// How a report was closed.
pub(crate) struct Closing {
    pub(crate) on: Date,
    pub(crate) by: String,
    pub(crate) note: String,
}

/// Which reports to list.
#[derive(Default)]
pub(crate) struct GapFilter<'g> {
    pub(crate) item: Option<&'g str>,
    /// Whether those that are closed are listed, too.
    pub(crate) closed: bool,
}

/// What became of a closing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Closed {
    Now,
    Before,
    /// There is no report of this number.
    Unknown,
}

impl Store {
    /// Keeps a report and gives its number.
    pub(crate) fn add_gap(&mut self, gap: &NewGap<'_>) -> Result<i64, StoreError> {
        let write = self.write()?;
        write.execute(
            "INSERT INTO gap (item, bank, person, noted_on, body)
             VALUES (:item, :bank, (SELECT id FROM person WHERE person.number = :candidate), :noted, :text)",
            named_params! {
                ":item": gap.item.as_str(),
                ":bank": gap.bank.as_str(),
                ":candidate": gap.candidate.map(CandidateId::as_str),
                ":noted": gap.noted.to_string(),
                ":text": gap.text,
            },
        )?;
        let number = write.last_insert_rowid();
        write.commit()?;
        Ok(number)
    }

    /// The reports that are asked for, oldest first.
    pub(crate) fn gaps(&self, filter: &GapFilter<'_>) -> Result<Vec<Gap>, StoreError> {
        let mut query = self.connection.prepare(include_str!("sql/gaps.sql"))?;
        let mut rows = query.query(named_params! {
            ":item": filter.item,
            ":closed": filter.closed,
        })?;
        let mut gaps = Vec::new();
        while let Some(row) = rows.next()? {
            gaps.push(read(row)?);
        }
        Ok(gaps)
    }

    /// Closes a report, unless it is closed.
    pub(crate) fn close_gap(
        &mut self,
        number: i64,
        closing: &Closing,
    ) -> Result<Closed, StoreError> {
        let write = self.write()?;
        let query = "SELECT gap_closing.gap IS NOT NULL FROM gap
                     LEFT JOIN gap_closing ON gap_closing.gap = gap.number WHERE gap.number = ?1";
        let found = write.query_row(query, [number], |row| row.get::<_, bool>(0));
        match found.optional()? {
            None => return Ok(Closed::Unknown),
            Some(true) => return Ok(Closed::Before),
            Some(false) => {}
        }
        write.execute(
            "INSERT INTO gap_closing (gap, closed_on, by, note) VALUES (?1, ?2, ?3, ?4)",
            params![number, closing.on.to_string(), closing.by, closing.note],
        )?;
        write.commit()?;
        Ok(Closed::Now)
    }
}

/// Takes what names somebody out of the texts of all reports and closings.
pub(super) fn hide_in_gaps(
    write: &Transaction<'_>,
    hide: &dyn Fn(&str) -> String,
) -> Result<(), StoreError> {
    for (table, key, column) in [
        ("gap", "number", "body"),
        ("gap_closing", "gap", "by"),
        ("gap_closing", "gap", "note"),
    ] {
        let mut query = write.prepare(&format!("SELECT {key}, {column} FROM {table}"))?;
        let texts = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let texts: Vec<(i64, String)> = texts.collect::<Result<_, _>>()?;
        let update = format!("UPDATE {table} SET {column} = ?2 WHERE {key} = ?1");
        for (number, text) in texts {
            let hidden = hide(&text);
            if hidden != text {
                write.execute(&update, params![number, hidden])?;
            }
        }
    }
    Ok(())
}

fn read(row: &Row<'_>) -> Result<Gap, StoreError> {
    let day = |text: String| text.parse::<Date>().map_err(damaged);
    let closing = match row.get::<_, Option<String>>("closed_on")? {
        None => None,
        Some(on) => Some(Closing {
            on: day(on)?,
            by: row.get("by")?,
            note: row.get("note")?,
        }),
    };
    Ok(Gap {
        number: row.get("number")?,
        item: row.get("item")?,
        bank: Digest::from_stored(row.get("bank")?),
        candidate: row.get("candidate")?,
        noted: day(row.get("noted_on")?)?,
        text: row.get("body")?,
        closing,
    })
}
