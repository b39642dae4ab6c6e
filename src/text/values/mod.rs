//! Values in folded text, whatever their spelling: durations, dates, clock times, phone numbers,
//! sums of money and counts.

mod date;
mod duration;
mod money;
mod number;
mod phone;
mod ratio;
#[cfg(test)]
mod tests;
mod time;

use std::ops::Range;

use serde::{Deserialize, Serialize};

pub(crate) use number::spelt_number;
use number::{is_figure, is_formal, number};
pub(crate) use ratio::Ratio;

/// What a value is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Kind {
    Duration,
    Date,
    Time,
    Phone,
    Sum,
    Count,
}

impl Kind {
    /// Every kind by the names that authors use.
    pub(crate) const NAMES: &[(&str, Self)] = &[
        ("时长", Self::Duration),
        ("duration", Self::Duration),
        ("日期", Self::Date),
        ("date", Self::Date),
        ("时刻", Self::Time),
        ("time", Self::Time),
        ("电话", Self::Phone),
        ("phone", Self::Phone),
        ("金额", Self::Sum),
        ("sum", Self::Sum),
        ("数量", Self::Count),
        ("count", Self::Count),
    ];
}

/// A value in folded text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Value {
    /// Its bytes.
    pub(crate) range: Range<usize>,
    pub(crate) amount: Amount,
}

/// What a value comes to; vague ones and ranges have two ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Amount {
    Duration {
        from: Ratio,
        to: Ratio,
        unit: Unit,
    },
    Date(Date),
    /// Minutes since midnight; without morning or evening the later of two readings too.
    Time {
        early: u16,
        late: u16,
    },
    Phone {
        digits: u64,
        length: u8,
    },
    /// Hundredths of a yuan.
    Sum {
        from: Ratio,
        to: Ratio,
    },
    /// The counter word follows the number.
    Count {
        from: Ratio,
        to: Ratio,
    },
}

/// What a duration is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Unit {
    /// Seconds, named in a unit below a day.
    Seconds,
    /// Seconds, named in days or weeks.
    Days,
    /// Seconds, named in working days of 24 hours.
    WorkDays,
    Months,
}

/// A day, as far as it is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Date {
    Day {
        year: Option<u16>,
        month: Option<u8>,
        day: u8,
    },
    /// Days from today.
    Relative(i8),
    /// 1 is Monday; `week` counts from this one, where it is named.
    Weekday { week: Option<i8>, day: u8 },
}

impl Amount {
    pub(crate) fn kind(self) -> Kind {
        match self {
            Self::Duration { .. } => Kind::Duration,
            Self::Date(_) => Kind::Date,
            Self::Time { .. } => Kind::Time,
            Self::Phone { .. } => Kind::Phone,
            Self::Sum { .. } => Kind::Sum,
            Self::Count { .. } => Kind::Count,
        }
    }
}

/// Puts every value of folded `text` into `values`, in the order of their beginnings. One number
/// may begin several: 15 号 is a date and, before anything is known of its use, a count.
pub(crate) fn find(text: &str, values: &mut Vec<Value>) {
    let mut end = 0;
    for (at, ch) in text.char_indices() {
        if at < end {
            continue;
        }
        if is_figure(ch) {
            end = figures(text, at, values);
        } else if date::is_first(ch)
            && let Some((date, length)) = date::relative(text, at)
        {
            let range = at..at + length;
            end = range.end;
            values.push(Value {
                range,
                amount: Amount::Date(date),
            });
        }
    }
}

/// The values that begin with the number at byte `at`; gives the byte from which to look on.
fn figures(text: &str, at: usize, values: &mut Vec<Value>) -> usize {
    let first = text[at..].chars().next();
    if first.is_some_and(is_formal) {
        let sum = money::find(text, at);
        let end = sum.as_ref().map(|sum| sum.range.end);
        values.extend(sum);
        return end.unwrap_or(at + 1);
    }
    if let Some(date) = date::find(text, at) {
        let end = date.range.end;
        values.push(date);
        return end;
    }
    if let Some(phone) = phone::find(text, at) {
        let end = phone.range.end;
        let is_certain = matches!(phone.amount, Amount::Phone { length: 7.., .. });
        values.push(phone);
        if is_certain {
            return end;
        }
    }
    let next = at + first.map_or(0, char::len_utf8);
    let finders = [time::find, duration::find, money::find];
    if let Some(value) = finders.iter().find_map(|find| find(text, at)) {
        let end = value.range.end;
        values.push(value);
        return end;
    }
    let Some(number) = number(text, at) else {
        return next;
    };
    let range = at..number.end;
    values.push(Value {
        range,
        amount: Amount::Count {
            from: number.from,
            to: number.to,
        },
    });
    number.end
}
