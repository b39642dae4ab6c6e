//! Clock times: 下午三点, 15:00, 三点半, 9时20分.

use super::number::{Number, number};
use super::{Amount, Value};

/// Parts of the day before the hour, and from which hour on they count it past twelve.
const PERIODS: &[(&str, Period)] = &[
    ("上午", Period::Morning),
    ("早上", Period::Morning),
    ("早晨", Period::Morning),
    ("清晨", Period::Morning),
    ("凌晨", Period::Morning),
    ("今早", Period::Morning),
    ("明早", Period::Morning),
    ("中午", Period::Noon),
    ("下午", Period::Evening),
    ("傍晚", Period::Evening),
    ("晚上", Period::Evening),
    ("夜里", Period::Evening),
    ("今晚", Period::Evening),
    ("明晚", Period::Evening),
    ("am", Period::Morning),
    ("pm", Period::Evening),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Period {
    Morning,
    Noon,
    Evening,
}

/// The clock time that begins with the number at byte `at`, and the part of the day before it.
pub(super) fn find(text: &str, at: usize) -> Option<Value> {
    let hour = number(text, at).filter(|hour| hour.from == hour.to)?;
    let (minutes, end) = minutes(text, &hour)?;
    let whole = u16::try_from(hour.from.as_whole()?).ok()?;
    if whole > 24 || minutes > 59 {
        return None;
    }
    let before = &text[..at];
    let period = PERIODS.iter().find(|(name, _)| before.ends_with(name));
    let (early, late) = match period.map(|(_, period)| *period) {
        Some(Period::Morning) => (whole % 24, whole % 24),
        Some(Period::Noon) if whole <= 3 => (whole + 12, whole + 12),
        Some(Period::Evening) if whole <= 12 => (whole + 12, whole + 12),
        None if whole > 0 && whole < 12 => (whole, whole + 12),
        _ => (whole, whole),
    };
    let start = period.map_or(at, |(name, _)| at - name.len());
    Some(Value {
        range: start..end,
        amount: Amount::Time {
            early: early * 60 + minutes,
            late: late * 60 + minutes,
        },
    })
}

/// The minutes after the hour, and where the time ends.
fn minutes(text: &str, hour: &Number) -> Option<(u16, usize)> {
    let rest = &text[hour.end..];
    let after_colon = rest.strip_prefix(':');
    if let Some(after) = after_colon {
        let digits = after.bytes().take(3);
        let length = digits.take_while(u8::is_ascii_digit).count();
        let minutes = after[..length].parse().ok().filter(|_| length == 2)?;
        return Some((minutes, hour.end + 1 + length));
    }
    let mut after = rest
        .strip_prefix("点钟")
        .or_else(|| rest.strip_prefix('点'));
    if after.is_none() {
        after = rest
            .strip_prefix('时')
            .filter(|after| !after.starts_with(['间', '候', '常', '段']));
    }
    let after = after?;
    for (word, minutes) in [("半", 30), ("一刻", 15), ("三刻", 45), ("整", 0)] {
        if let Some(after) = after.strip_prefix(word) {
            return Some((minutes, text.len() - after.len()));
        }
    }
    let end = text.len() - after.len();
    let Some(found) = number(text, end).filter(|found| found.from == found.to) else {
        return Some((0, end));
    };
    let is_minutes = text[found.end..].starts_with('分');
    match found.from.as_whole().and_then(|n| u16::try_from(n).ok()) {
        Some(minutes) if is_minutes || (10..=59).contains(&minutes) => {
            let sign = if is_minutes { '分'.len_utf8() } else { 0 };
            Some((minutes, found.end + sign))
        }
        _ => Some((0, end)),
    }
}
