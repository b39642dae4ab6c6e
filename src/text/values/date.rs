//! Dates: 4月15日, 四月十五号, 4/15, 15号, 明天, 下周三.

use super::number::{Number, number};
use super::{Amount, Date, Value};

/// Days named by their distance from today, longer names first.
const RELATIVE: &[(&str, i8)] = &[
    ("大后天", 3),
    ("大前天", -3),
    ("后天", 2),
    ("后日", 2),
    ("明天", 1),
    ("明日", 1),
    ("明儿", 1),
    ("明早", 1),
    ("明晚", 1),
    ("次日", 1),
    ("今天", 0),
    ("今日", 0),
    ("今儿", 0),
    ("今早", 0),
    ("今晚", 0),
    ("当天", 0),
    ("当日", 0),
    ("昨天", -1),
    ("昨日", -1),
    ("昨晚", -1),
    ("前天", -2),
];

const WEEKS: &[(&str, i8)] = &[
    ("下下", 2),
    ("下个", 1),
    ("下", 1),
    ("这个", 0),
    ("本", 0),
    ("这", 0),
    ("上个", -1),
    ("上", -1),
];

/// Whether a relative date may begin with this character.
pub(super) fn is_first(ch: char) -> bool {
    let days = matches!(ch, '大' | '后' | '明' | '次' | '今' | '当' | '昨' | '前');
    days || matches!(ch, '下' | '这' | '本' | '上' | '周' | '星' | '礼')
}

/// The relative date at byte `at` and how many bytes it has.
pub(super) fn relative(text: &str, at: usize) -> Option<(Date, usize)> {
    let rest = &text[at..];
    let known = RELATIVE.iter().find(|(name, _)| rest.starts_with(name));
    if let Some((name, days)) = known {
        return Some((Date::Relative(*days), name.len()));
    }
    let week = WEEKS.iter().find(|(name, _)| rest.starts_with(name));
    let after = week.map_or(rest, |(name, _)| &rest[name.len()..]);
    let names = ["周", "星期", "礼拜"];
    let after = names.iter().find_map(|name| after.strip_prefix(name))?;
    let day = after.chars().next()?;
    let number = match day {
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' | '末' => 6,
        '日' | '天' => 7,
        _ => return None,
    };
    let date = Date::Weekday {
        week: week.map(|(_, week)| *week),
        day: number,
    };
    Some((date, rest.len() - after.len() + day.len_utf8()))
}

/// The date that begins with the number at byte `at`.
pub(super) fn find(text: &str, at: usize) -> Option<Value> {
    let (date, end) = by_name(text, at).or_else(|| by_sign(text, at))?;
    Some(Value {
        range: at..end,
        amount: Amount::Date(date),
    })
}

fn small(text: &str, at: usize, most: u64) -> Option<(u8, usize)> {
    let Number { from, to, end } = number(text, at)?;
    let value = from.as_whole().filter(|_| from == to)?;
    ((1..=most).contains(&value)).then_some((u8::try_from(value).ok()?, end))
}

/// 2026年4月15日, 4月15日, 4月15, 15号.
fn by_name(text: &str, at: usize) -> Option<(Date, usize)> {
    let mut year = None;
    let mut from = at;
    if let Some(found) = number(text, at)
        && let Some(whole) = found.from.as_whole().filter(|year| *year >= 1900)
        && text[found.end..].starts_with('年')
    {
        year = Some(u16::try_from(whole).ok()?);
        from = found.end + '年'.len_utf8();
    }
    let (first, end) = small(text, from, 31)?;
    let rest = &text[end..];
    if let Some(after) = rest.strip_prefix('月').filter(|_| first <= 12) {
        let (day, end) = small(text, text.len() - after.len(), 31)?;
        let rest = &text[end..];
        let sign = if rest.starts_with(['日', '号']) {
            3
        } else {
            0
        };
        let month = Some(first);
        return Some((Date::Day { year, month, day }, end + sign));
    }
    let after = rest.strip_prefix('号').filter(|_| year.is_none())?;
    let is_place = [
        "楼", "线", "院", "门", "房", "坐", "座", "客", "话", "接", "为", "单", "码",
    ];
    if is_place.iter().any(|word| after.starts_with(word)) {
        return None;
    }
    let date = Date::Day {
        year: None,
        month: None,
        day: first,
    };
    Some((date, end + '号'.len_utf8()))
}

/// Characters of 2026-04-15.
const LONGEST: usize = 10;

/// 4/15, 2026-04-15, 2026/4/15.
fn by_sign(text: &str, at: usize) -> Option<(Date, usize)> {
    let rest = &text[at..];
    let is_mark = |ch: char| matches!(ch, '/' | '-' | '.');
    let written = rest.chars().take(LONGEST + 1);
    let length = written
        .take_while(|ch| ch.is_ascii_digit() || is_mark(*ch))
        .count();
    if length > LONGEST {
        return None;
    }
    let written = &rest[..length];
    let end = at + length;
    let mut parts = written.split(is_mark);
    let numbers = [parts.next(), parts.next(), parts.next(), parts.next()];
    let number = |text: Option<&str>| text.and_then(|text| text.parse::<u16>().ok());
    let (year, month, day) = match numbers {
        [Some(year), month, day, None] if year.len() == 4 && day.is_some() => {
            (number(Some(year)), number(month), number(day))
        }
        [month, day, None, None] if written.contains('/') => (None, number(month), number(day)),
        _ => return None,
    };
    let month = u8::try_from(month?).ok().filter(|m| (1..=12).contains(m))?;
    let day = u8::try_from(day?).ok().filter(|d| (1..=31).contains(d))?;
    let month = Some(month);
    Some((Date::Day { year, month, day }, end))
}
