//! Days as people write them.

use jiff::civil::{Date, Weekday};

/// Reads `2026-11-01`, `2026/11/1`, `2026.11.1`, `2026年11月1日` or `20261101`.
pub(crate) fn parse_day(text: &str) -> Option<Date> {
    let text = text.trim().trim_end_matches('日');
    // A spreadsheet may put midnight behind a day.
    let text = text.split([' ', 'T']).next().unwrap_or(text);
    let parts: Vec<&str> = text.split(['-', '/', '.', '年', '月']).collect();
    match parts.as_slice() {
        [year, month, day] => {
            Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
        }
        [digits] if digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_digit()) => {
            let (year, rest) = digits.split_at(4);
            let (month, day) = rest.split_at(2);
            Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
        }
        _ => None,
    }
}

/// The last day before `day` from Monday to Friday; nobody tells a program of feasts.
pub(crate) fn working_day_before(day: Date) -> Date {
    let mut before = day;
    loop {
        before = before.yesterday().unwrap_or(before);
        if !matches!(before.weekday(), Weekday::Saturday | Weekday::Sunday) || before == Date::MIN {
            return before;
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{parse_day, working_day_before};

    #[test]
    fn behind_a_weekend_the_last_working_day_is_friday() {
        let friday = date(2026, 11, 20);
        for day in [21, 22, 23] {
            assert_eq!(working_day_before(date(2026, 11, day)), friday);
        }
        assert_eq!(working_day_before(date(2026, 11, 24)), date(2026, 11, 23));
    }

    #[test]
    fn a_day_is_read_as_people_write_it() {
        for text in [
            "2026-11-01",
            "2026/11/1",
            "2026.11.1",
            "2026年11月1日",
            " 20261101 ",
            "2026-11-01 00:00:00",
        ] {
            assert_eq!(parse_day(text), Some(date(2026, 11, 1)), "{text}");
        }
        for text in ["", "2026-13-01", "11/01", "昨天", "2026-02-30", "2026110"] {
            assert_eq!(parse_day(text), None, "{text}");
        }
    }
}
