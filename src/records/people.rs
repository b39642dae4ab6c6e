//! People in the store: the one table that says who somebody is, and the entries that bind it.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rusqlite::{Connection, Row, Transaction, named_params, params};
use serde_json::{Map, Value, json};

use crate::records::error::damaged;
use crate::records::journal::{Entry, Note};
use crate::records::leaf::{new_seal, salted};
use crate::records::log::Log;
use crate::records::{Store, StoreError};
use crate::register::person::{Field, Person, PersonEvent, PersonId, Personal};
use crate::session::CandidateId;

/// A person as they are from now on, and why.
pub(crate) struct PersonChange<'a> {
    pub(crate) event: PersonEvent,
    /// All that is known about them; what is not there is forgotten.
    pub(crate) person: &'a Person,
    pub(crate) effective: Date,
}

/// Which people to list.
#[derive(Default)]
pub(crate) struct PersonFilter {
    /// A department with all those below it.
    pub(crate) department: Option<String>,
    pub(crate) registered_only: bool,
}

impl Store {
    /// Records changes to people, all or none.
    pub(crate) fn change_people(
        &mut self,
        changes: &[PersonChange<'_>],
        note: &Note,
        recorded: Timestamp,
    ) -> Result<(), StoreError> {
        let write = self.write()?;
        let mut log = Log::open(&write)?;
        for change in changes {
            put(&write, &mut log, change, note, recorded)?;
        }
        log.close(&write)?;
        write.commit()?;
        Ok(())
    }

    /// Gives `each` one person after the other, by department and number.
    pub(crate) fn people(
        &self,
        filter: &PersonFilter,
        each: &mut dyn FnMut(Person),
    ) -> Result<(), StoreError> {
        let mut query = self.connection.prepare(include_str!("sql/people.sql"))?;
        let mut rows = query.query(named_params! {
            ":department": filter.department,
            ":registered": filter.registered_only,
        })?;
        while let Some(row) = rows.next()? {
            each(read(row)?);
        }
        Ok(())
    }

    /// The person with this number, or of this name that says nothing.
    pub(crate) fn person(&self, text: &str) -> Result<Option<Person>, StoreError> {
        if let Some(found) = find(&self.connection, text)? {
            return Ok(Some(found));
        }
        let Some(id) = PersonId::parse(text) else {
            return Ok(None);
        };
        of_id(&self.connection, id)
    }

    /// Records that somebody saw names and numbers that lists hide.
    pub(crate) fn note_unmasked(
        &mut self,
        list: &str,
        rows: usize,
        note: &Note,
        recorded: Timestamp,
        today: Date,
    ) -> Result<(), StoreError> {
        let write = self.write()?;
        let log = Log::open(&write)?;
        let entry = Entry {
            kind: "list-unmasked",
            person: None,
            subject: None,
            effective: today,
            recorded,
            facts: json!({ "list": list, "rows": rows }),
            statement: None,
            note,
        };
        entry.end(write, log)
    }
}

/// Whether anybody is on the roster.
pub(super) fn has_roster(connection: &Connection) -> Result<bool, StoreError> {
    let mut query =
        connection.prepare_cached("SELECT EXISTS (SELECT 1 FROM person WHERE is_registered)")?;
    Ok(query.query_row([], |row| row.get(0))?)
}

/// The person with this number.
pub(super) fn find(connection: &Connection, number: &str) -> Result<Option<Person>, StoreError> {
    let mut query = connection.prepare_cached("SELECT * FROM person WHERE number = ?1")?;
    let mut rows = query.query([number])?;
    rows.next()?.map(read).transpose()
}

/// The person of this name.
pub(super) fn of_id(connection: &Connection, id: PersonId) -> Result<Option<Person>, StoreError> {
    let mut query = connection.prepare_cached("SELECT * FROM person WHERE id = ?1")?;
    let mut rows = query.query([id.to_string()])?;
    rows.next()?.map(read).transpose()
}

/// The person who sits under this number; where nobody has it, one who is not on the roster.
pub(super) fn meet(
    write: &Transaction<'_>,
    log: &mut Log,
    candidate: &CandidateId,
    at: Timestamp,
) -> Result<PersonId, StoreError> {
    if let Some(known) = find(write, candidate.as_str())? {
        return Ok(known.id);
    }
    let person = Person {
        id: PersonId::generate(),
        is_registered: false,
        personal: Personal::from([(Field::Number, candidate.as_str().to_owned())]),
    };
    let change = PersonChange {
        event: PersonEvent::Met,
        person: &person,
        effective: at.to_zoned(TimeZone::UTC).date(),
    };
    put(write, log, &change, &Note::default(), at)?;
    Ok(person.id)
}

/// Writes a person as they are now, and commits the log to it.
fn put(
    write: &Transaction<'_>,
    log: &mut Log,
    change: &PersonChange<'_>,
    note: &Note,
    recorded: Timestamp,
) -> Result<(), StoreError> {
    let person = change.person;
    if let Some(number) = person.get(Field::Number)
        && find(write, number)?.is_some_and(|other| other.id != person.id)
    {
        return Err(StoreError::NumberTaken(number.to_owned()));
    }
    let salt = new_seal(write)?;
    let mut upsert = write.prepare_cached(include_str!("sql/put-person.sql"))?;
    upsert.execute(params![
        person.id.to_string(),
        person.is_registered,
        person.get(Field::Number),
        person.get(Field::Name),
        person.get(Field::Department),
        person.get(Field::Post),
        person.get(Field::Team),
        person.get(Field::EnteredOn),
        person.get(Field::LeftOn),
        salt,
    ])?;
    let entry = Entry {
        kind: change.event.as_str(),
        person: Some(person.id),
        subject: None,
        effective: change.effective,
        recorded,
        facts: facts(person, &salt),
        statement: None,
        note,
    };
    entry.add(write, log)
}

/// What the log says of a person: a commitment to each value that is known.
pub(super) fn facts(person: &Person, salt: &[u8]) -> Value {
    let commitment = |(field, value): (&Field, &String)| {
        let name = field.as_str();
        let digest = salted(salt, &format!("{name}={value}"));
        (name.to_owned(), Value::from(digest.as_str()))
    };
    let commitments: Map<String, Value> = person.personal.iter().map(commitment).collect();
    json!({ "commitments": commitments, "registered": person.is_registered })
}

/// The person in a row of the table.
pub(super) fn read(row: &Row<'_>) -> Result<Person, StoreError> {
    let id: String = row.get("id")?;
    let mut personal = Personal::new();
    for field in Field::ALL {
        let value: Option<String> = row.get(field.as_str())?;
        personal.extend(value.map(|value| (field, value)));
    }
    Ok(Person {
        id: PersonId::parse(&id).ok_or_else(|| damaged("not a person's name"))?,
        is_registered: row.get("is_registered")?,
        personal,
    })
}
