//! People beside the commitments that the journal holds to them.

use rusqlite::Connection;

use crate::certify::canonical::canonical;
use crate::certify::credential::{Salt, Statement, commitment};
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
    statements(read, faults)?;
    let mut query = read.prepare(include_str!("../sql/unsealed.sql"))?;
    let unsealed = query.query_map([], |row| row.get::<_, String>(0))?;
    for name in unsealed {
        faults.add(FaultKind::Changed, name?);
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

/// What credentials say of their holders beside the commitments to it; nothing, of the erased.
fn statements(read: &Connection, faults: &mut Faults) -> Result<(), StoreError> {
    let mut query = read.prepare(include_str!("../sql/statements-beside-journal.sql"))?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let leaf: i64 = row.get("leaf")?;
        let said: Option<String> = row.get("said")?;
        let stated: Option<String> = row.get("stated")?;
        let salt: Option<[u8; 32]> = row.get("salt")?;
        let is_erased: bool = row.get("is_erased")?;
        let name = format!("statement {leaf}");
        match (said, stated.zip(salt)) {
            (Some(_), None) if is_erased => {}
            (Some(said), Some((stated, salt))) if !is_erased => {
                if commitment_to(&stated, salt).as_deref() != Some(said.as_str()) {
                    faults.add(FaultKind::Changed, name);
                }
            }
            (_, None) => faults.add(FaultKind::Removed, name),
            (_, Some(_)) => faults.add(FaultKind::Added, name),
        }
    }
    Ok(())
}

fn commitment_to(stated: &str, salt: [u8; 32]) -> Option<String> {
    let statement: Statement = serde_json::from_str(stated).ok()?;
    // The bytes are canonical: one statement is kept in one way.
    let is_canonical = canonical(&statement) == stated.as_bytes();
    is_canonical.then(|| commitment(&Salt::new(salt), &statement).to_string())
}
