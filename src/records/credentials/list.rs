//! Credentials read back, one after the other.

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Row, ToSql};
use serde_json::Value;

use crate::bank::item::Item;
use crate::certify::checkpoint::Checkpoint;
use crate::certify::credential::{Credential, Logged, Salt};
use crate::certify::key::PrivateKey;
use crate::certify::merkle::inclusion_proof;
use crate::records::attempts::digest_of;
use crate::records::credentials::filter::{CredentialFilter, Narrowing};
use crate::records::credentials::{ISSUED, acts, dated, last_statement};
use crate::records::error::damaged;
use crate::records::journal::{JournalRow, Note};
use crate::records::leaf;
use crate::records::log::root_over;
use crate::records::people;
use crate::records::rows::Record as _;
use crate::records::{Store, StoreError, read_time};
use crate::register::day::parse_day;
use crate::register::person::{Person, PersonId};
use crate::register::standing::{Dated, Standing, standing};

/// A credential with what was recorded of it.
pub(crate) struct CredentialRow {
    pub(crate) number: String,
    /// The kind's id and name.
    pub(crate) kind: String,
    pub(crate) name: String,
    pub(crate) holder: Person,
    /// The first valid day.
    pub(crate) from: Date,
    /// The one that it goes on from.
    pub(crate) renews: Option<String>,
    pub(crate) attempts: Vec<String>,
    pub(crate) acts: Vec<Dated>,
}

/// One entry of a credential's history.
pub(crate) struct HistoryRow {
    pub(crate) kind: String,
    pub(crate) dated: Dated,
    pub(crate) recorded: Timestamp,
    pub(crate) note: Note,
}

impl Store {
    /// Gives `each` one credential after the other, by number, with how it stands.
    pub(crate) fn credentials(
        &self,
        filter: &CredentialFilter,
        each: &mut dyn FnMut(CredentialRow, Standing),
    ) -> Result<(), StoreError> {
        let narrowing = filter.narrow(&self.connection)?;
        self.narrowed(&narrowing, &mut |row| {
            let now = standing(&row.acts, filter.on);
            if filter.admits(&row, now) {
                each(row, now);
            }
        })
    }

    /// The credential of this number.
    pub(crate) fn credential(&self, number: &str) -> Result<CredentialRow, StoreError> {
        let mut found = None;
        self.narrowed(&Narrowing::number(number), &mut |row| found = Some(row))?;
        found.ok_or_else(|| StoreError::NoSuchCredential(number.to_owned()))
    }

    fn narrowed(
        &self,
        narrowing: &Narrowing,
        each: &mut dyn FnMut(CredentialRow),
    ) -> Result<(), StoreError> {
        let query = [
            include_str!("../sql/credentials.sql"),
            &narrowing.condition,
            " ORDER BY held.subject, journal.leaf",
        ];
        let mut query = self.connection.prepare(&query.concat())?;
        let parameters = narrowing.parameters.iter();
        let parameters: Vec<(&str, &dyn ToSql)> = parameters
            .map(|(name, value)| (*name, value as &dyn ToSql))
            .collect();
        let mut rows = query.query(parameters.as_slice())?;
        let mut current: Option<CredentialRow> = None;
        while let Some(row) = rows.next()? {
            if take(row, &mut current)? {
                continue;
            }
            let next = begin(row)?;
            if let Some(whole) = current.replace(next) {
                each(whole);
            }
        }
        current.into_iter().for_each(each);
        Ok(())
    }

    /// What was recorded of a credential, oldest first.
    pub(crate) fn credential_history(&self, number: &str) -> Result<Vec<HistoryRow>, StoreError> {
        let mut query = self.connection.prepare(
            "SELECT * FROM journal WHERE subject = ?1 AND kind GLOB 'credential-*' ORDER BY leaf",
        )?;
        let mut rows = query.query([number])?;
        let mut history = Vec::new();
        while let Some(row) = rows.next()? {
            let row = JournalRow::read(row)?;
            history.push(HistoryRow {
                dated: dated(&row.kind, &row.effective, &row.facts)?,
                recorded: read_time(&row.recorded_at)?,
                note: serde_json::from_str(&row.note).map_err(damaged)?,
                kind: row.kind,
            });
        }
        Ok(history)
    }

    /// A credential as a file that proves itself: signed, with its place in the log.
    pub(crate) fn prove(
        &mut self,
        number: &str,
        key: &PrivateKey,
    ) -> Result<Credential, StoreError> {
        let checkpoint = self.checkpoint(key)?;
        acts(&self.connection, number)?;
        let erased = || StoreError::Erased(number.to_owned());
        let (statement, salt, leaf) =
            last_statement(&self.connection, number)?.ok_or_else(erased)?;
        let mut query = self
            .connection
            .prepare("SELECT * FROM journal WHERE leaf = ?1")?;
        let row = query.query_row([leaf], JournalRow::read)?;
        let event = row
            .as_leaf()
            .ok_or_else(|| damaged("an entry without its seal"))?;
        let event = String::from_utf8(leaf::bytes(&event)).expect("JSON is UTF-8");
        let signed: Checkpoint = checkpoint.text().parse().map_err(damaged)?;
        let size = signed.size;
        let index = u64::try_from(leaf).map_err(damaged)?;
        let proof = inclusion_proof(index, size, |run| root_over(&self.connection, run))?;
        let log = Logged {
            event,
            index,
            checkpoint: checkpoint.to_string(),
            proof,
        };
        Ok(Credential::sign(statement, Salt::new(salt), Some(log), key))
    }

    /// Whether the item was ever on a paper.
    pub(crate) fn was_asked(&self, item: &str) -> Result<bool, StoreError> {
        let query = "SELECT EXISTS (SELECT 1 FROM attempt_item WHERE item = ?1)";
        let mut query = self.connection.prepare_cached(query)?;
        Ok(query.query_row([item], |row| row.get(0))?)
    }

    /// The attempts that had the item otherwise than it is now, or that had it before it went.
    pub(crate) fn attempts_before_change(
        &self,
        name: &str,
        item: Option<&Item>,
    ) -> Result<Vec<String>, StoreError> {
        let content = item.map(|item| digest_of(item).to_string());
        let mut query = self.connection.prepare(
            "SELECT DISTINCT attempt FROM attempt_item
             WHERE item = ?1 AND (?2 IS NULL OR content <> ?2)",
        )?;
        let attempts = query.query_map((name, content), |row| row.get(0))?;
        Ok(attempts.collect::<Result<_, _>>()?)
    }
}

/// Adds an entry to the credential it is of; `false` where it begins another one.
fn take(row: &Row<'_>, current: &mut Option<CredentialRow>) -> Result<bool, StoreError> {
    let kind: String = row.get("kind")?;
    let Some(current) = current.as_mut().filter(|_| kind != ISSUED) else {
        return Ok(false);
    };
    let (effective, facts): (String, String) = (row.get("effective")?, row.get("facts")?);
    current.acts.push(dated(&kind, &effective, &facts)?);
    Ok(true)
}

fn begin(row: &Row<'_>) -> Result<CredentialRow, StoreError> {
    let (effective, facts): (String, String) = (row.get("effective")?, row.get("facts")?);
    let said: Value = serde_json::from_str(&facts).map_err(damaged)?;
    let text = |name: &str| said[name].as_str().map(str::to_owned);
    let attempts = said["attempts"].as_array().into_iter().flatten();
    let person: String = row.get("person")?;
    let mut holder = people::read(row)?;
    holder.id = PersonId::parse(&person).ok_or_else(|| damaged("not a person's name"))?;
    Ok(CredentialRow {
        number: row.get("subject")?,
        kind: text("credential").unwrap_or_default(),
        name: text("name").unwrap_or_default(),
        holder,
        from: parse_day(&effective).ok_or_else(|| damaged("no day"))?,
        renews: text("renews"),
        attempts: attempts
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect(),
        acts: vec![dated(ISSUED, &effective, &facts)?],
    })
}
