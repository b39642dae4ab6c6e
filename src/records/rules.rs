//! The rules of an exam beside what the person has sat, in the transaction that begins an attempt.

use std::collections::HashSet;

use jiff::tz::TimeZone;
use rusqlite::Transaction;

use crate::records::attempts::NewAttempt;
use crate::records::people::{find, has_roster};
use crate::records::{StoreError, read_time};
use crate::register::person::Field;
use crate::register::sitting::{RuleRefusal, Sat, may_sit};

/// Refuses the attempt if a rule does.
pub(super) fn check(
    write: &Transaction<'_>,
    person: &str,
    new: &NewAttempt<'_>,
) -> Result<(), StoreError> {
    let rules = &new.blueprint.rules;
    if rules.is_free() {
        return Ok(());
    }
    let zone = TimeZone::system();
    let today = new.started.to_zoned(zone.clone()).date();
    if rules.registered_only && has_roster(write)? {
        let known = find(write, new.candidate.as_str())?.filter(|person| person.is_registered);
        let known = known.ok_or(StoreError::Rule(RuleRefusal::NotRegistered))?;
        let left = known.day(Field::LeftOn);
        if let Some(on) = left.filter(|left| *left <= today) {
            return Err(StoreError::Rule(RuleRefusal::HasLeft { on }));
        }
    }
    let mut query = write.prepare_cached(include_str!("sql/results.sql"))?;
    let mut rows = query.query([person])?;
    let mut sat = Vec::new();
    while let Some(row) = rows.next()? {
        if row.get::<_, String>("exam")? == new.blueprint.id.as_str() {
            let ended = read_time(&row.get::<_, String>("ended_at")?)?;
            sat.push(Sat {
                on: ended.to_zoned(zone.clone()).date(),
                is_passed: row.get::<_, String>("decision")? == "pass",
                failed_by_violation: row.get::<_, Option<bool>>("failed_by_violation")?
                    == Some(true),
            });
        }
    }
    may_sit(rules, &sat, today).map_err(StoreError::Rule)?;
    if rules.other_paper && has_met_an_item(write, person, new)? {
        return Err(StoreError::Rule(RuleRefusal::NoOtherPaper));
    }
    Ok(())
}

/// Whether an item of the paper was on an earlier paper of the person at this exam.
fn has_met_an_item(
    write: &Transaction<'_>,
    person: &str,
    new: &NewAttempt<'_>,
) -> Result<bool, StoreError> {
    let mut query = write.prepare_cached(
        "SELECT attempt_item.item FROM attempt JOIN attempt_item ON attempt_item.attempt = attempt.id
         WHERE attempt.person = ?1 AND attempt.exam = ?2",
    )?;
    let items = query.query_map([person, new.blueprint.id.as_str()], |row| row.get(0))?;
    let met: HashSet<String> = items.collect::<Result<_, _>>()?;
    Ok(new.items.iter().any(|item| met.contains(item.id.as_str())))
}
