//! Conditions on values: `<时长 ≤ 2小时>`, `<时长 5–7天>`, `<数量 ≥ 2次>`, `<电话>`.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use crate::text;
use crate::text::values::{Amount, Date, Kind, Ratio, Unit, Value, find};

/// A kind of value, and what it must come to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Condition {
    pub(crate) kind: Kind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    test: Option<(Test, Amount)>,
    /// The word that must follow the number of a count.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    counter: String,
}

/// What a value of a phrase is said for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Role {
    /// To tell a fact: a number, a sum.
    Fact,
    /// To name a day, gone or to come.
    Day,
    /// To say until when.
    Deadline,
}

/// How a value is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Test {
    AtMost,
    Below,
    AtLeast,
    Above,
    Equal,
}

/// The signs of comparison, longer ones before what they begin with.
const TESTS: &[(&str, Test)] = &[
    ("<=", Test::AtMost),
    (">=", Test::AtLeast),
    ("≤", Test::AtMost),
    ("≦", Test::AtMost),
    ("⩽", Test::AtMost),
    ("≥", Test::AtLeast),
    ("≧", Test::AtLeast),
    ("⩾", Test::AtLeast),
    ("<", Test::Below),
    (">", Test::Above),
    ("=", Test::Equal),
];

/// How many bytes of counter words are looked at.
const LONGEST_COUNTER: usize = 24;

/// The kind at the beginning of the text, and the rest.
fn kind(text: &str) -> Option<(Kind, &str)> {
    let text = text.trim_start();
    let known = Kind::NAMES.iter().find(|(name, _)| text.starts_with(name));
    known.map(|(name, kind)| (*kind, text[name.len()..].trim()))
}

impl Condition {
    /// Whether the text is a kind and nothing else.
    pub(super) fn is_kind(text: &str) -> bool {
        kind(text).is_some_and(|(_, rest)| rest.is_empty())
    }

    /// Whether the text can be what stands behind the sign `>`.
    pub(super) fn is_operand(text: &str) -> bool {
        let text = text.trim_start_matches(['=', '＝', ' ', '　']);
        let folded = text::key(text);
        let mut values = Vec::new();
        find(&folded, &mut values);
        values.first().is_some_and(|value| value.range.start == 0) && text.chars().count() <= 12
    }

    /// Reads what stands between `<` and `>`.
    pub(super) fn parse(written: &str) -> Result<Self, &'static str> {
        let (kind, rest) = kind(written).ok_or("kind")?;
        if rest.is_empty() {
            return Ok(Self {
                kind,
                test: None,
                counter: String::new(),
            });
        }
        let rest = rest.replace('＝', "=");
        let sign = TESTS.iter().find(|(sign, _)| rest.starts_with(sign));
        let (test, operand) = match sign {
            Some((sign, test)) => (*test, &rest[sign.len()..]),
            None => (Test::Equal, rest.as_str()),
        };
        let (amount, counter) = operand_of(kind, operand).ok_or("condition")?;
        let is_ordered = !matches!(amount, Amount::Phone { .. });
        if test != Test::Equal && !is_ordered {
            return Err("condition");
        }
        Ok(Self {
            kind,
            test: Some((test, amount)),
            counter,
        })
    }

    /// What the values that meet it are said for.
    pub(crate) fn role(&self) -> Role {
        let is_exact = self.test.is_some_and(|(test, _)| test == Test::Equal);
        match self.kind {
            Kind::Date if is_exact => Role::Day,
            Kind::Duration | Kind::Date | Kind::Time => Role::Deadline,
            Kind::Phone | Kind::Sum | Kind::Count => Role::Fact,
        }
    }

    /// Whether a value of folded `text` meets it; the byte after the value if it does.
    pub(crate) fn end_of(&self, text: &str, value: &Value) -> Option<usize> {
        if value.amount.kind() != self.kind {
            return None;
        }
        if let Some((test, wanted)) = self.test
            && !holds(test, value.amount, wanted)
        {
            return None;
        }
        let end = value.range.end;
        if self.kind != Kind::Count {
            return Some(end);
        }
        if self.counter.is_empty() {
            let follows = text[end..].chars().next()?;
            return (!follows.is_ascii_alphanumeric()).then(|| end + follows.len_utf8());
        }
        let follows = text[end..].starts_with(&self.counter);
        follows.then(|| end + self.counter.len())
    }
}

/// The value of an operand, with the counter word of a count.
fn operand_of(kind: Kind, operand: &str) -> Option<(Amount, String)> {
    let folded = text::key(operand);
    let mut values = Vec::new();
    find(&folded, &mut values);
    let value = values
        .iter()
        .find(|value| value.range.start == 0 && value.amount.kind() == kind)?;
    let rest = &folded[value.range.end..];
    let is_counter = kind == Kind::Count && rest.len() <= LONGEST_COUNTER;
    (rest.is_empty() || is_counter).then(|| (value.amount, rest.to_owned()))
}

fn holds(test: Test, found: Amount, wanted: Amount) -> bool {
    match (found, wanted) {
        (
            Amount::Duration { from, to, unit },
            Amount::Duration {
                from: low,
                to: high,
                unit: wanted,
            },
        ) => comparable(unit, wanted) && within(test, (from, to), (low, high)),
        (
            Amount::Sum { from, to },
            Amount::Sum {
                from: low,
                to: high,
            },
        )
        | (
            Amount::Count { from, to },
            Amount::Count {
                from: low,
                to: high,
            },
        ) => within(test, (from, to), (low, high)),
        (
            Amount::Time { early, late },
            Amount::Time {
                early: low,
                late: high,
            },
        ) => {
            // Without morning or evening either reading may be meant.
            let mut readings = [(early, low), (early, high), (late, low), (late, high)].into_iter();
            readings.any(|(found, wanted)| passes(test, found.cmp(&wanted)))
        }
        (Amount::Date(found), Amount::Date(wanted)) => {
            compare_dates(found, wanted).is_some_and(|ordering| passes(test, ordering))
        }
        (found, wanted) => found == wanted,
    }
}

/// Working days are days only where days are asked for, and months never are.
fn comparable(found: Unit, wanted: Unit) -> bool {
    match (found, wanted) {
        (Unit::Months, wanted) => wanted == Unit::Months,
        (_, Unit::Months) => false,
        (Unit::WorkDays, Unit::Seconds) => false,
        _ => true,
    }
}

fn within(test: Test, (from, to): (Ratio, Ratio), (low, high): (Ratio, Ratio)) -> bool {
    match test {
        Test::AtMost => to <= high,
        Test::Below => to < high,
        Test::AtLeast => from >= low,
        Test::Above => from > low,
        Test::Equal => from >= low && to <= high,
    }
}

fn passes(test: Test, ordering: Ordering) -> bool {
    match test {
        Test::AtMost => ordering.is_le(),
        Test::Below => ordering.is_lt(),
        Test::AtLeast => ordering.is_ge(),
        Test::Above => ordering.is_gt(),
        Test::Equal => ordering.is_eq(),
    }
}

/// How two days lie, where both name what it takes to know.
fn compare_dates(found: Date, wanted: Date) -> Option<Ordering> {
    match (found, wanted) {
        (
            Date::Day { year, month, day },
            Date::Day {
                year: wanted_year,
                month: wanted_month,
                day: wanted_day,
            },
        ) => {
            let years = year
                .zip(wanted_year)
                .map_or(Ordering::Equal, |(a, b)| a.cmp(&b));
            let months = month
                .zip(wanted_month)
                .map_or(Ordering::Equal, |(a, b)| a.cmp(&b));
            Some(years.then(months).then(day.cmp(&wanted_day)))
        }
        (Date::Relative(found), Date::Relative(wanted)) => Some(found.cmp(&wanted)),
        (
            Date::Weekday { week, day },
            Date::Weekday {
                week: wanted_week,
                day: wanted_day,
            },
        ) => {
            let weeks = week.unwrap_or(0).cmp(&wanted_week.unwrap_or(0));
            Some(weeks.then(day.cmp(&wanted_day)))
        }
        _ => None,
    }
}
