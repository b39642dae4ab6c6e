//! People beside the commitments that the journal holds to them.

use rusqlite::Connection;

use crate::records::StoreError;
use crate::records::people;
use crate::records::verify::{FaultKind, Faults};

/// What the journal says of a person who was erased.
pub(in crate::records) const ERASED: &str = r#"{"erased":true}"#;

pub(super) fn check(read: &Connection, faults: &mut Faults) -> Result<(), StoreError> {
    let mut query = read.prepare(include_str!("../sql/people-beside-journal.sql"))?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let person = people::read(row)?;
        let salt: Option<Vec<u8>> = row.get("salt")?;
        let said: Option<String> = row.get("facts")?;
        let expected = match &salt {
            Some(salt) => people::facts(&person, salt).to_string(),
            None if person.personal.is_empty() => ERASED.to_owned(),
            None => String::new(),
        };
        match said {
            Some(said) if said == expected => {}
            Some(_) => faults.add(FaultKind::Changed, format!("person {}", person.id)),
            None => faults.add(FaultKind::Added, format!("person {}", person.id)),
        }
    }
    let mut query = read.prepare(
        "SELECT DISTINCT person FROM journal
         WHERE person IS NOT NULL AND NOT EXISTS (SELECT 1 FROM person WHERE id = journal.person)",
    )?;
    let lost = query.query_map([], |row| row.get::<_, String>(0))?;
    for id in lost {
        faults.add(FaultKind::Removed, format!("person {}", id?));
    }
    Ok(())
}
