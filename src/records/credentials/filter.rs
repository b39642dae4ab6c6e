//! Which credentials are listed. What surely is not among them is passed over in the store, so that
//! a list of few among many begins at once; the others are looked at one by one.

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::Connection;

use crate::records::credentials::list::CredentialRow;
use crate::records::{StoreError, stored};
use crate::register::person::Field;
use crate::register::standing::{Standing, Status};

/// Departments of more people are found soon among all credentials.
const FEW_PEOPLE: i64 = 1000;
/// The end that a credential was issued with, as the schema's index has it.
const UNTIL: &str = "CASE WHEN json_valid(held.facts) THEN json_extract(held.facts, '$.until') END";
const IN_DEPARTMENT: &str = "held.subject IN (
    SELECT issued.subject FROM person AS holder
    CROSS JOIN journal AS issued ON issued.person = holder.id AND issued.kind = 'credential-issued'
    WHERE holder.salt IS NOT NULL AND (holder.department = :department
        OR holder.department > :department || '/' AND holder.department < :department || '0'))";

/// Credentials as they stand on a day.
pub(crate) struct CredentialFilter {
    pub(crate) on: Date,
    /// By what was known then, or is known now.
    pub(crate) known: Option<Timestamp>,
    pub(crate) status: Option<Status>,
    /// A department with all those below it.
    pub(crate) department: Option<String>,
    /// Only what is active and ends no later.
    pub(crate) until: Option<Date>,
}

/// A condition on the issue of a credential, `held`, and what its parameters are.
pub(super) struct Narrowing {
    pub(super) condition: String,
    pub(super) parameters: Vec<(&'static str, Option<String>)>,
}

impl CredentialFilter {
    /// All credentials, as they stand on this day.
    pub(crate) fn on(day: Date) -> Self {
        Self {
            on: day,
            known: None,
            status: None,
            department: None,
            until: None,
        }
    }

    pub(super) fn admits(&self, row: &CredentialRow, now: Standing) -> bool {
        let is_there = |department: &String| {
            let own = row.holder.get(Field::Department).unwrap_or_default();
            let rest = own.strip_prefix(department.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let expires = |last: Date| {
            now.status == Status::Active && now.until.is_some_and(|until| until <= last)
        };
        self.status.is_none_or(|status| status == now.status)
            && self.department.as_ref().is_none_or(is_there)
            && self.until.is_none_or(expires)
    }

    /// What holds for all that is admitted.
    pub(super) fn narrow(&self, connection: &Connection) -> Result<Narrowing, StoreError> {
        let mut narrowing = Narrowing::known(self.known);
        match self.status {
            None => {}
            Some(Status::Pending) => narrowing.add("held.effective > :on"),
            Some(Status::Active) => narrowing.add(&format!(
                "({UNTIL} IS NULL OR {UNTIL} >= :on OR {})",
                acted("credential-extended")
            )),
            Some(Status::Expired) => narrowing.add(&format!(
                "({UNTIL} < :on OR {})",
                acted("credential-extended")
            )),
            Some(Status::Suspended) => narrowing.add(&acted("credential-suspended")),
            Some(Status::Revoked) => narrowing.add(&acted("credential-revoked")),
        }
        if let Some(last) = self.until {
            narrowing.add(&format!(
                "({UNTIL} BETWEEN :on AND :last OR {})",
                acted("credential-extended")
            ));
            narrowing.give(":last", last);
        }
        if narrowing.condition.contains(":on") {
            narrowing.give(":on", self.on);
        }
        if let Some(department) = &self.department
            && has_few(connection, department)?
        {
            narrowing.add(IN_DEPARTMENT);
            narrowing.give(":department", department);
        }
        Ok(narrowing)
    }
}

impl Narrowing {
    fn known(known: Option<Timestamp>) -> Self {
        Self {
            condition: String::new(),
            parameters: vec![(":known", known.map(stored))],
        }
    }

    /// Only the credential of this number.
    pub(super) fn number(number: &str) -> Self {
        let mut narrowing = Self::known(None);
        narrowing.add("held.subject = :number");
        narrowing.give(":number", number);
        narrowing
    }

    fn add(&mut self, condition: &str) {
        self.condition += " AND ";
        self.condition += condition;
    }

    fn give(&mut self, parameter: &'static str, value: impl ToString) {
        self.parameters.push((parameter, Some(value.to_string())));
    }
}

/// That something of this kind was recorded of the credential.
fn acted(kind: &str) -> String {
    // The second term is the index's, without which it is not used.
    format!(
        "held.subject IN (SELECT subject FROM journal WHERE kind = '{kind}'
         AND kind IN ('credential-suspended', 'credential-revoked', 'credential-extended'))"
    )
}

/// Whether few people are of a department and of those below it.
fn has_few(connection: &Connection, department: &str) -> Result<bool, StoreError> {
    let count: i64 = connection.query_row(
        "SELECT count(*) FROM (SELECT 1 FROM person WHERE salt IS NOT NULL AND (department = ?1
         OR department > ?1 || '/' AND department < ?1 || '0') LIMIT ?2)",
        (department, FEW_PEOPLE + 1),
        |row| row.get(0),
    )?;
    Ok(count <= FEW_PEOPLE)
}
