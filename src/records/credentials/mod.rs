//! Credentials: issued, and acted upon, as entries of the journal. How one stands is never stored.

mod filter;
mod issue;
mod list;

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Connection, Transaction, params};
use serde_json::{Value, json};

use crate::certify::canonical::canonical;
use crate::certify::credential::{Salt, Statement, commitment};
use crate::records::error::damaged;
use crate::records::journal::{Entry, Note};
use crate::records::log::Log;
use crate::records::{Store, StoreError};
use crate::register::day::parse_day;
use crate::register::person::PersonId;
use crate::register::standing::{Act, Dated, may_act};

pub(crate) use crate::records::credentials::filter::CredentialFilter;
pub(crate) use crate::records::credentials::issue::{Issue, Issued, Unissued};
pub(crate) use crate::records::credentials::list::{CredentialRow, HistoryRow};

/// The kind of entry by which credentials begin.
const ISSUED: &str = "credential-issued";

impl Store {
    /// Records that a credential is suspended, reinstated, revoked or extended.
    pub(crate) fn act(
        &mut self,
        number: &str,
        dated: Dated,
        note: &Note,
        recorded: Timestamp,
    ) -> Result<(), StoreError> {
        let write = self.write()?;
        let (person, acts) = acts(&write, number)?;
        may_act(&acts, dated).map_err(StoreError::Act)?;
        let (kind, facts) = match dated.act {
            Act::Suspended => ("credential-suspended", json!({})),
            Act::Reinstated => ("credential-reinstated", json!({})),
            Act::Revoked => ("credential-revoked", json!({})),
            Act::Extended { until } => {
                ("credential-extended", json!({ "until": until.to_string() }))
            }
            Act::Issued { .. } => unreachable!("nothing is issued twice"),
        };
        let mut log = Log::open(&write)?;
        let stated = match dated.act {
            Act::Extended { until } => longer(&write, number, until)?,
            _ => None,
        };
        let leaf = log.next();
        let entry = Entry {
            kind,
            person: Some(person),
            subject: Some(number),
            effective: dated.effective,
            recorded,
            facts,
            statement: stated.as_ref().map(Stated::commitment),
            note,
        };
        entry.add(&write, &mut log)?;
        if let Some(stated) = stated {
            stated.keep(&write, leaf, person)?;
        }
        log.close(&write)?;
        write.commit()?;
        Ok(())
    }
}

/// A statement with the salt of its commitment.
struct Stated {
    statement: Statement,
    salt: [u8; 32],
}

impl Stated {
    fn new(write: &Transaction<'_>, statement: Statement) -> Result<Self, StoreError> {
        let mut query = write.prepare_cached("SELECT randomblob(32)")?;
        let salt = query.query_row([], |row| row.get(0))?;
        Ok(Self { statement, salt })
    }

    fn commitment(&self) -> String {
        commitment(&Salt::new(self.salt), &self.statement).to_string()
    }

    fn keep(&self, write: &Transaction<'_>, leaf: i64, person: PersonId) -> Result<(), StoreError> {
        let body = String::from_utf8(canonical(&self.statement)).expect("JSON is UTF-8");
        let mut insert = write.prepare_cached(
            "INSERT INTO statement (leaf, person, salt, body) VALUES (?1, ?2, ?3, ?4)",
        )?;
        insert.execute(params![leaf, person.to_string(), self.salt, body])?;
        Ok(())
    }
}

/// The statement of an extended credential; nothing where the holder was erased.
fn longer(
    write: &Transaction<'_>,
    number: &str,
    until: Date,
) -> Result<Option<Stated>, StoreError> {
    let Some((statement, _, _)) = last_statement(write, number)? else {
        return Ok(None);
    };
    let statement = Statement {
        valid_until: Some(until),
        ..statement
    };
    Stated::new(write, statement).map(Some)
}

/// The last statement of a credential with its salt and its leaf.
fn last_statement(
    connection: &Connection,
    number: &str,
) -> Result<Option<(Statement, [u8; 32], i64)>, StoreError> {
    let mut query = connection.prepare_cached(
        "SELECT statement.body, statement.salt, journal.leaf FROM journal
         JOIN statement ON statement.leaf = journal.leaf
         WHERE journal.subject = ?1 ORDER BY journal.leaf DESC LIMIT 1",
    )?;
    let mut rows = query.query([number])?;
    let Some(row) = rows.next()? else {
        return Ok(None);
    };
    let body: String = row.get(0)?;
    let statement = serde_json::from_str(&body).map_err(damaged)?;
    Ok(Some((statement, row.get(1)?, row.get(2)?)))
}

/// Whose credential it is, and what was recorded of it.
fn acts(connection: &Connection, number: &str) -> Result<(PersonId, Vec<Dated>), StoreError> {
    let mut query = connection.prepare_cached(
        "SELECT person, kind, effective, facts FROM journal
         WHERE subject = ?1 AND kind GLOB 'credential-*' ORDER BY leaf",
    )?;
    let mut rows = query.query([number])?;
    let mut person = None;
    let mut acts = Vec::new();
    while let Some(row) = rows.next()? {
        person = PersonId::parse(&row.get::<_, String>(0)?);
        let kind: String = row.get(1)?;
        let (effective, facts): (String, String) = (row.get(2)?, row.get(3)?);
        acts.push(dated(&kind, &effective, &facts)?);
    }
    let missing = || StoreError::NoSuchCredential(number.to_owned());
    Ok((person.ok_or_else(missing)?, acts))
}

/// An entry of the journal as an act.
fn dated(kind: &str, effective: &str, facts: &str) -> Result<Dated, StoreError> {
    let facts: Value = serde_json::from_str(facts).map_err(damaged)?;
    let until = || facts["until"].as_str().and_then(parse_day);
    let act = match kind {
        ISSUED => Act::Issued { until: until() },
        "credential-suspended" => Act::Suspended,
        "credential-reinstated" => Act::Reinstated,
        "credential-revoked" => Act::Revoked,
        "credential-extended" => Act::Extended {
            until: until().ok_or_else(|| damaged("an extension without its end"))?,
        },
        _ => return Err(damaged(format!("unknown entry {kind}"))),
    };
    let effective = parse_day(effective).ok_or_else(|| damaged("no day"))?;
    Ok(Dated { act, effective })
}
