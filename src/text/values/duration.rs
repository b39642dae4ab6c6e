//! Durations: 两小时, 2h, 一刻钟, 一个半小时, 三个工作日, 5–7天.

use super::number::{Number, number};
use super::ratio::Ratio;
use super::{Amount, Unit, Value};

const HALF: Ratio = Ratio::new(1, 2);

/// Names of units, longer ones before what they begin with, and what one comes to.
const UNITS: &[(&str, Unit, u64)] = &[
    ("工作日", Unit::WorkDays, 86_400),
    ("工作天", Unit::WorkDays, 86_400),
    ("小时", Unit::Seconds, 3600),
    // As the input method offers them to who types in haste.
    ("小是", Unit::Seconds, 3600),
    ("小石", Unit::Seconds, 3600),
    ("分种", Unit::Seconds, 60),
    ("分终", Unit::Seconds, 60),
    ("钟头", Unit::Seconds, 3600),
    ("分钟", Unit::Seconds, 60),
    ("刻钟", Unit::Seconds, 900),
    ("秒钟", Unit::Seconds, 1),
    ("秒", Unit::Seconds, 1),
    ("星期", Unit::Days, 604_800),
    ("礼拜", Unit::Days, 604_800),
    ("周", Unit::Days, 604_800),
    ("昼夜", Unit::Days, 86_400),
    ("天", Unit::Days, 86_400),
    ("hours", Unit::Seconds, 3600),
    ("hour", Unit::Seconds, 3600),
    ("hrs", Unit::Seconds, 3600),
    ("hr", Unit::Seconds, 3600),
    ("h", Unit::Seconds, 3600),
    ("minutes", Unit::Seconds, 60),
    ("minute", Unit::Seconds, 60),
    ("mins", Unit::Seconds, 60),
    ("min", Unit::Seconds, 60),
    ("days", Unit::Days, 86_400),
    ("day", Unit::Days, 86_400),
];

/// The duration that begins with the number at byte `at`.
pub(super) fn find(text: &str, at: usize) -> Option<Value> {
    let mut first = piece(text, at)?;
    for joint in ["到", "至"] {
        if let Some(after) = text[first.number.end..].strip_prefix(joint)
            && let Some(second) = piece(text, text.len() - after.len())
            && second.unit == first.unit
            && second.number.from >= first.number.to
        {
            first.number.to = second.number.to;
            first.number.end = second.number.end;
        }
    }
    Some(Value {
        range: at..first.number.end,
        amount: Amount::Duration {
            from: first.number.from,
            to: first.number.to,
            unit: first.unit,
        },
    })
}

/// A duration in seconds or months.
struct Piece {
    number: Number,
    unit: Unit,
}

fn piece(text: &str, at: usize) -> Option<Piece> {
    let (number, unit, factor) = one(text, at)?;
    let mut number = Number {
        from: number.from.times(factor),
        to: number.to.times(factor),
        ..number
    };
    let rest = &text[number.end..];
    if let Some(after) = rest.strip_prefix('半')
        && !after.starts_with('个')
        && !after.starts_with(|ch| "小分天".contains(ch))
        && factor > 60
    {
        number = number.plus(HALF.times(factor));
        number.end += '半'.len_utf8();
    } else if factor > 60
        && unit != Unit::Months
        && let Some((smaller, _, less)) = smaller(text, number.end)
        && less < factor
    {
        number.end = smaller.end;
        number = number.plus(smaller.from.times(less));
    }
    Some(Piece { number, unit })
}

/// The minutes of 一小时三十分, the hours of 一天两小时.
fn smaller(text: &str, at: usize) -> Option<(Number, Unit, u64)> {
    let begins = text[at..].chars().next().is_some_and(super::is_figure);
    if !begins {
        return None;
    }
    let found = one(text, at);
    if found.is_some() {
        return found
            .filter(|(number, unit, _)| *unit == Unit::Seconds && number.from == number.to);
    }
    let mut minutes = number(text, at)?;
    minutes.end += text[minutes.end..].starts_with('分').then_some(3)?;
    Some((minutes, Unit::Seconds, 60))
}

/// A number with its unit, and what one unit comes to.
fn one(text: &str, at: usize) -> Option<(Number, Unit, u64)> {
    let mut number = number(text, at)?;
    let mut rest = &text[number.end..];
    let has_counter = rest.starts_with('个');
    if has_counter {
        rest = &rest['个'.len_utf8()..];
        if let Some(after) = rest.strip_prefix('半') {
            number = number.plus(HALF);
            rest = after.strip_prefix('个').unwrap_or(after);
        } else if let Some(after) = rest.strip_prefix('多') {
            number.to = number.to.plus(Ratio::whole(1));
            rest = after;
        }
    }
    let (unit, factor, after) = unit(rest, has_counter, number.from)?;
    number.end = text.len() - after.len();
    Some((number, unit, factor))
}

/// The unit at the beginning of `rest`, what it comes to, and what follows.
fn unit(rest: &str, has_counter: bool, amount: Ratio) -> Option<(Unit, u64, &str)> {
    for (name, unit, factor) in UNITS {
        let Some(after) = rest.strip_prefix(name) else {
            continue;
        };
        let is_latin = name.is_ascii();
        let goes_on = after.starts_with(|ch: char| ch.is_ascii_alphabetic());
        let is_weekday = matches!(*name, "星期" | "礼拜" | "周")
            && after.starts_with(|ch| "一二三四五六日天".contains(ch));
        if (is_latin && goes_on) || is_weekday {
            continue;
        }
        return Some((*unit, *factor, after));
    }
    if has_counter {
        if let Some(after) = rest.strip_prefix('钟') {
            return Some((Unit::Seconds, 3600, after));
        }
        let after = rest.strip_prefix('月')?;
        return Some((Unit::Months, 1, after));
    }
    if let Some(after) = rest.strip_prefix('年') {
        let is_span = amount < Ratio::whole(100);
        return is_span.then_some((Unit::Months, 12, after));
    }
    let after = rest.strip_prefix('日')?;
    let is_span = ["内", "之内", "以内"]
        .iter()
        .any(|word| after.starts_with(word));
    is_span.then_some((Unit::Days, 86_400, after))
}
