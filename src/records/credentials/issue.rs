//! Issuing: who has earned a credential gets the next number, in one transaction.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rusqlite::{Connection, Transaction};
use serde_json::{Value, json};

use crate::bank::credential::{CredentialKind, SERIAL, YEAR};
use crate::certify::credential::{Holder, Statement};
use crate::records::credentials::{ISSUED, Stated, acts};
use crate::records::error::damaged;
use crate::records::journal::{Entry, Note};
use crate::records::log::Log;
use crate::records::people::of_id;
use crate::records::{Store, StoreError, read_time};
use crate::register::day::parse_day;
use crate::register::eligibility::{
    Earned, Held, NotEarned, Past, Result as Passed, Revoked, earned,
};
use crate::register::person::{Field, Person, PersonId};
use crate::register::standing::{Status, standing};

/// What is to be issued.
pub(crate) struct Issue<'a> {
    pub(crate) kind: &'a CredentialKind,
    /// One person, or everybody who has sat one of the exams.
    pub(crate) person: Option<PersonId>,
    pub(crate) note: &'a Note,
    pub(crate) now: Timestamp,
    /// The zone whose days count.
    pub(crate) zone: &'a TimeZone,
    /// Whether it is written, or only looked at.
    pub(crate) is_applied: bool,
}

/// What came of it.
#[derive(Default)]
pub(crate) struct Issued {
    pub(crate) issued: Vec<(String, Person, Earned)>,
    pub(crate) unissued: Vec<(Person, Unissued)>,
}

/// Why somebody gets none.
pub(crate) enum Unissued {
    NotEarned(NotEarned),
    /// Nobody's name is known.
    NotRegistered,
    /// Who has left gets none.
    HasLeft(Date),
}

impl Store {
    /// Issues a credential to everybody who has earned one; again it issues nothing twice.
    pub(crate) fn issue(&mut self, issue: &Issue<'_>) -> Result<Issued, StoreError> {
        let write = self.write()?;
        let people = match issue.person {
            Some(person) => BTreeSet::from([person]),
            None => sat(&write, issue.kind)?,
        };
        let mut log = Log::open(&write)?;
        let today = issue.now.to_zoned(issue.zone.clone()).date();
        let mut numbers = Numbers::of(&write, issue.kind, today)?;
        let mut all = Issued::default();
        for id in people {
            let person = of_id(&write, id)?.ok_or_else(|| damaged("a person is gone"))?;
            let past = past(&write, id, issue.kind, today)?;
            let results = results(&write, id, issue)?;
            let earned = earned(issue.kind, &results, &past).map_err(Unissued::NotEarned);
            match earned.and_then(|earned| fits(&person, today).map(|()| earned)) {
                Err(why) => all.unissued.push((person, why)),
                Ok(earned) => {
                    let number = numbers.next();
                    add(&write, &mut log, issue, today, (&number, &person, &earned))?;
                    all.issued.push((number, person, earned));
                }
            }
        }
        if issue.is_applied {
            log.close(&write)?;
            write.commit()?;
        } else {
            write.rollback()?;
        }
        Ok(all)
    }
}

/// Whether a credential can be made out to somebody.
fn fits(person: &Person, today: Date) -> Result<(), Unissued> {
    match person.day(Field::LeftOn) {
        _ if person.get(Field::Name).is_none() => Err(Unissued::NotRegistered),
        Some(left) if left <= today => Err(Unissued::HasLeft(left)),
        _ => Ok(()),
    }
}

fn add(
    write: &Transaction<'_>,
    log: &mut Log,
    issue: &Issue<'_>,
    today: Date,
    (number, person, earned): (&str, &Person, &Earned),
) -> Result<(), StoreError> {
    let stated = Stated::new(
        write,
        Statement {
            number: number.to_owned(),
            holder: Holder {
                name: person.get(Field::Name).unwrap_or_default().to_owned(),
                number: person.get(Field::Number).map(str::to_owned),
            },
            title: issue.kind.name.clone(),
            issuer: issue.kind.issuer.clone(),
            issued: today.max(earned.from),
            valid_until: earned.until,
        },
    )?;
    let leaf = log.next();
    let entry = Entry {
        kind: ISSUED,
        person: Some(person.id),
        subject: Some(number),
        effective: earned.from,
        recorded: issue.now,
        facts: json!({
            "attempts": earned.attempts,
            "credential": issue.kind.id,
            "name": issue.kind.name,
            "renews": earned.renews,
            "until": earned.until.map(|until| until.to_string()),
        }),
        statement: Some(stated.commitment()),
        note: issue.note,
    };
    entry.add(write, log)?;
    stated.keep(write, leaf, person.id)
}

/// Everybody who has sat one of the exams of this kind.
fn sat(write: &Connection, kind: &CredentialKind) -> Result<BTreeSet<PersonId>, StoreError> {
    let mut query = write.prepare("SELECT DISTINCT person FROM attempt WHERE exam = ?1")?;
    let mut people = BTreeSet::new();
    for exam in kind.exams.iter().chain(&kind.renewal) {
        let found = query.query_map([exam.as_str()], |row| row.get::<_, String>(0))?;
        for id in found {
            people.extend(PersonId::parse(&id?));
        }
    }
    Ok(people)
}

/// The ended attempts of a person in the order of their ending.
fn results(
    write: &Connection,
    person: PersonId,
    issue: &Issue<'_>,
) -> Result<Vec<Passed>, StoreError> {
    let mut query = write.prepare_cached(include_str!("../sql/results.sql"))?;
    let mut rows = query.query([person.to_string()])?;
    let mut results = Vec::new();
    while let Some(row) = rows.next()? {
        let ended = read_time(&row.get::<_, String>("ended_at")?)?;
        results.push(Passed {
            attempt: row.get("id")?,
            exam: row.get("exam")?,
            ended,
            on: ended.to_zoned(issue.zone.clone()).date(),
            is_passed: row.get::<_, String>("decision")? == "pass",
        });
    }
    Ok(results)
}

/// What the person has and had of this kind: the last one that stands, the last that was revoked.
fn past(
    write: &Connection,
    person: PersonId,
    kind: &CredentialKind,
    today: Date,
) -> Result<Past, StoreError> {
    let mut query = write.prepare_cached(
        "SELECT subject, facts FROM journal WHERE person = ?1 AND kind = 'credential-issued'
         ORDER BY leaf DESC",
    )?;
    let mut rows = query.query([person.to_string()])?;
    let mut past = Past::default();
    while let Some(row) = rows.next()? {
        let number: String = row.get(0)?;
        let facts: Value = serde_json::from_str(&row.get::<_, String>(1)?).map_err(damaged)?;
        if facts["credential"] != kind.id.as_str() {
            continue;
        }
        let (_, acts) = acts(write, &number)?;
        // One that begins in the future stands as on its first day.
        let first = acts.iter().map(|act| act.effective).min().unwrap_or(today);
        let standing = standing(&acts, today.max(first));
        if standing.status == Status::Revoked {
            let revoked = revoked(write, number)?;
            let is_later = |known: &Revoked| known.recorded < revoked.recorded;
            if past.revoked.as_ref().is_none_or(is_later) {
                past.revoked = Some(revoked);
            }
        } else if past.held.is_none() {
            let attempts = facts["attempts"].as_array().cloned().unwrap_or_default();
            let attempts = attempts.iter().filter_map(Value::as_str);
            past.held = Some(Held {
                number,
                until: standing.until,
                attempts: attempts.map(str::to_owned).collect(),
                is_suspended: standing.status == Status::Suspended,
            });
        }
    }
    Ok(past)
}

/// From when a revoked credential was revoked, and when that was recorded.
fn revoked(write: &Connection, number: String) -> Result<Revoked, StoreError> {
    let mut query = write.prepare_cached(
        "SELECT effective, recorded_at FROM journal
         WHERE subject = ?1 AND kind = 'credential-revoked' ORDER BY leaf DESC LIMIT 1",
    )?;
    let (effective, recorded): (String, String) =
        query.query_row([&number], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(Revoked {
        on: parse_day(&effective).ok_or_else(|| damaged("no day"))?,
        recorded: read_time(&recorded)?,
        number,
    })
}

/// The numbers that come next, without gaps.
struct Numbers {
    start: String,
    last: u64,
}

impl Numbers {
    fn of(write: &Connection, kind: &CredentialKind, today: Date) -> Result<Self, StoreError> {
        let year = format!("{:04}", today.year());
        let start = kind.number.replace(YEAR, &year).replace(SERIAL, "");
        // A colon is the character behind the digits.
        let last = write.query_row(
            "SELECT coalesce(max(CAST(substr(subject, length(?1) + 1) AS INTEGER)), 0) FROM journal
             WHERE kind = 'credential-issued' AND subject > ?1 AND subject < ?1 || ':'",
            [&start],
            |row| row.get(0),
        )?;
        Ok(Self { start, last })
    }

    fn next(&mut self) -> String {
        self.last += 1;
        format!("{}{:06}", self.start, self.last)
    }
}
