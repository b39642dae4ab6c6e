//! The real clock, which no switch or variable of the program sets, and days as they are typed.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use crate::cli::failure::{Exit, Failure};

/// Now, to the millisecond that records keep.
pub(super) fn now() -> Timestamp {
    let now = Timestamp::now();
    Timestamp::from_millisecond(now.as_millisecond()).unwrap_or(now)
}

/// A moment in the time zone of this machine.
pub(super) fn local(at: Timestamp) -> Zoned {
    at.to_zoned(TimeZone::system())
}

/// `2026-11-21 16:05`.
pub(super) fn date_and_time(at: Timestamp) -> String {
    local(at).strftime("%Y-%m-%d %H:%M").to_string()
}

/// `16:05:09`.
pub(super) fn time_of_day(at: Timestamp) -> String {
    local(at).strftime("%H:%M:%S").to_string()
}

/// A day as it is usually written: `2026-11-01`, `2026/11/1` or `2026.11.1`.
pub(super) fn day(text: &str) -> Result<Date, Failure> {
    let parts: Vec<&str> = text.trim().split(['-', '/', '.']).collect();
    let date = || {
        let [year, month, day] = parts.as_slice() else {
            return None;
        };
        Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
    };
    date().ok_or_else(|| no_date(text))
}

/// Said where a text is no day.
pub(super) fn no_date(text: &str) -> Failure {
    Failure::new(Exit::Usage, "failure-date").with("text", text)
}
