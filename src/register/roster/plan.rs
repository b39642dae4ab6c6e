//! What would be written, what is refused, and who looks like somebody else.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;
use unicode_normalization::UnicodeNormalization as _;

use crate::register::day::parse_day;
use crate::register::person::{Field, Person, PersonEvent, PersonId, Personal};
use crate::register::presence::{PresenceRefusal, days_fit};
use crate::register::roster::Header;
use crate::session::CandidateId;

/// What stands where a number should in rows that add up the others.
const TOTALS: [&str; 8] = [
    "合计", "总计", "小计", "共计", "总数", "人数", "total", "subtotal",
];

/// What a sheet would change.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    pub(crate) changes: Vec<Planned>,
    pub(crate) refused: Vec<Refused>,
    pub(crate) alike: Vec<Alike>,
    /// Rows that say what is known.
    pub(crate) unchanged: usize,
}

/// A person as a row makes them.
#[derive(Debug)]
pub(crate) struct Planned {
    /// The row's number as spreadsheets count, from 1.
    pub(crate) row: usize,
    pub(crate) event: PersonEvent,
    pub(crate) person: Person,
    /// What was known of them.
    pub(crate) before: Personal,
    /// The fields that change.
    pub(crate) fields: Vec<Field>,
    pub(crate) effective: Date,
}

/// A row that is not written, and why.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Refused {
    pub(crate) row: usize,
    pub(crate) why: Why,
    /// What is wrong, as it stands there.
    pub(crate) value: String,
}

/// Why a row is not written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    NoNumber,
    BadNumber,
    /// A spreadsheet has taken the number for an amount, and its digits are lost or changed.
    Damaged,
    /// The row adds up the others.
    Total,
    NoName,
    BadDay,
    /// The day of leaving lies before that of entering.
    LeftTooEarly,
    /// Another row has the same number.
    Duplicate,
}

/// A new person who may be one that is known, or that another row has.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Alike {
    pub(crate) row: usize,
    pub(crate) number: String,
    /// The number of the one they look like.
    pub(crate) other: String,
    /// What looks alike: the number, or the name.
    pub(crate) field: Field,
}

/// Compares the rows below the header with the people who are known.
pub(crate) fn plan(rows: &[Vec<String>], header: &Header, known: &[Person], today: Date) -> Plan {
    let mut plan = Plan::default();
    let mut read: BTreeMap<String, Vec<(usize, Personal)>> = BTreeMap::new();
    for (at, cells) in rows.iter().enumerate().skip(header.row + 1) {
        let row = at + 1;
        match personal(cells, header) {
            Ok(None) => {}
            Ok(Some((number, personal))) => read.entry(number).or_default().push((row, personal)),
            Err((why, value)) => plan.refused.push(Refused { row, why, value }),
        }
    }
    let by_number: HashMap<&str, &Person> = known
        .iter()
        .filter_map(|person| Some((person.get(Field::Number)?, person)))
        .collect();
    for (number, rows) in read {
        let (row, personal) = &rows[0];
        if rows.iter().any(|(_, other)| other != personal) {
            let refused = rows.iter().map(|(row, _)| Refused {
                row: *row,
                why: Why::Duplicate,
                value: number.clone(),
            });
            plan.refused.extend(refused);
            continue;
        }
        plan.take(
            *row,
            personal,
            by_number.get(number.as_str()).copied(),
            today,
        );
    }
    plan.refused.sort_by_key(|refused| refused.row);
    plan.changes.sort_by_key(|change| change.row);
    plan.alike = alike(&plan.changes, known);
    plan
}

impl Plan {
    fn take(&mut self, row: usize, read: &Personal, known: Option<&Person>, today: Date) {
        let before = known.map_or_else(Personal::new, |known| known.personal.clone());
        let mut personal = before.clone();
        let back_on = known.and_then(|known| returned(known, read));
        if back_on.is_some() {
            personal.remove(&Field::LeftOn);
        }
        let differs = |(field, value): &(&Field, &String)| personal.get(field) != Some(*value);
        let mut fields: Vec<Field> = read
            .iter()
            .filter(differs)
            .map(|(field, _)| *field)
            .collect();
        personal.extend(read.clone());
        let is_new = known.is_none_or(|known| !known.is_registered);
        if is_new && !personal.contains_key(&Field::Name) {
            let value = personal.get(&Field::Number).cloned().unwrap_or_default();
            let why = Why::NoName;
            return self.refused.push(Refused { row, why, value });
        }
        let person = Person {
            id: known.map_or_else(PersonId::generate, |known| known.id),
            is_registered: true,
            personal,
        };
        if let Err(PresenceRefusal::LeavesBeforeEntering { entered, left }) = days_fit(&person) {
            let (why, value) = (Why::LeftTooEarly, format!("{entered} – {left}"));
            return self.refused.push(Refused { row, why, value });
        }
        let (event, effective) = match back_on {
            _ if is_new => {
                let entered = person.day(Field::EnteredOn);
                (PersonEvent::Added, entered.unwrap_or(today))
            }
            Some(back_on) => (PersonEvent::Returned, back_on),
            None if fields.is_empty() => {
                self.unchanged += 1;
                return;
            }
            None if fields.contains(&Field::LeftOn) => (
                PersonEvent::Left,
                person.day(Field::LeftOn).unwrap_or(today),
            ),
            None => (PersonEvent::Changed, today),
        };
        fields.extend(back_on.map(|_| Field::LeftOn));
        self.changes.push(Planned {
            row,
            event,
            person,
            before,
            fields,
            effective,
        });
    }
}

/// The day on which somebody who had left came in again, if the row says so.
fn returned(known: &Person, read: &Personal) -> Option<Date> {
    let left = parse_day(known.get(Field::LeftOn)?)?;
    if read.contains_key(&Field::LeftOn) {
        return None;
    }
    let entered = parse_day(read.get(&Field::EnteredOn)?)?;
    (entered > left).then_some(entered)
}

/// What a row says, under its number; nothing where it is empty.
fn personal(
    cells: &[String],
    header: &Header,
) -> Result<Option<(String, Personal)>, (Why, String)> {
    let mut personal = Personal::new();
    for (field, column) in &header.columns {
        let Some(value) = cells.get(*column).filter(|value| !value.is_empty()) else {
            continue;
        };
        let value = match (field, field.is_day()) {
            (_, true) => parse_day(value)
                .ok_or_else(|| (Why::BadDay, value.clone()))?
                .to_string(),
            (Field::Number, _) => number(value).map_err(|why| (why, value.clone()))?,
            (Field::Department, _) => department(value),
            _ => value.clone(),
        };
        personal.insert(*field, value);
    }
    if personal.is_empty() {
        return Ok(None);
    }
    match personal.get(&Field::Number) {
        Some(number) => Ok(Some((number.clone(), personal))),
        None => Err((Why::NoNumber, cells.join(" ").trim().to_owned())),
    }
}

/// A work number as it is typed.
fn number(text: &str) -> Result<String, Why> {
    if TOTALS.contains(&text.trim_end_matches([':', '：']).to_lowercase().as_str()) {
        return Err(Why::Total);
    }
    // As spreadsheets show amounts: `1.23E+05`, `8.0`.
    let is_amount = text.contains("E+") || text.ends_with(".0");
    if is_amount && text.parse::<f64>().is_ok() {
        return Err(Why::Damaged);
    }
    let number = CandidateId::new(text).ok_or(Why::BadNumber)?;
    Ok(number.to_string())
}

/// A path with one `/` between its parts, whatever stood there: `客服部-一班` stays one part.
pub(crate) fn department(text: &str) -> String {
    let parts = text.split(['/', '\\', '／', '>', '＞', '→']);
    let parts: Vec<&str> = parts
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    parts.join("/")
}

/// New people whose number or name is nearly, or quite, that of another.
fn alike(changes: &[Planned], known: &[Person]) -> Vec<Alike> {
    let mut others: HashMap<(Field, String), Vec<&Person>> = HashMap::new();
    let new = changes
        .iter()
        .filter(|change| change.event == PersonEvent::Added);
    let new: Vec<(usize, &Person)> = new.map(|change| (change.row, &change.person)).collect();
    for person in known.iter().chain(new.iter().map(|(_, person)| *person)) {
        for key in looks(person) {
            others.entry(key).or_default().push(person);
        }
    }
    let mut found = Vec::new();
    for (row, person) in new {
        for key in looks(person) {
            let same = others[&key].iter().filter(|other| other.id != person.id);
            let alike = same.map(|other| Alike {
                row,
                number: person.label(),
                other: other.label(),
                field: key.0,
            });
            found.extend(alike);
        }
    }
    found.dedup();
    found
}

/// What a person looks like: the number without what is easily mistyped, the name with its place.
fn looks(person: &Person) -> Vec<(Field, String)> {
    let folded = |text: &str| text.nfkc().collect::<String>().to_uppercase();
    let number = person.get(Field::Number).map(|number| {
        let plain = folded(number).replace('O', "0").replace(['I', 'L'], "1");
        let plain: String = plain.chars().filter(|c| c.is_alphanumeric()).collect();
        (Field::Number, plain.trim_start_matches('0').to_owned())
    });
    let name = person.get(Field::Name).map(|name| {
        let name: String = folded(name).split_whitespace().collect();
        let place = person.get(Field::Department).unwrap_or_default();
        (Field::Name, format!("{name}\n{place}"))
    });
    number.into_iter().chain(name).collect()
}
