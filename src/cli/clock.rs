//! The real clock, which no switch or variable of the program sets, and days as they are typed.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _, Zoned};

use crate::cli::failure::{Exit, Failure};
use crate::register::day::parse_day;

/// Now, to the millisecond that records keep.
pub(super) fn now() -> Timestamp {
    let now = Timestamp::now();
    Timestamp::from_millisecond(now.as_millisecond()).unwrap_or(now)
}

/// The day that it is here.
pub(super) fn today() -> Date {
    local(now()).date()
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

/// A day as it is usually written.
pub(super) fn day(text: &str) -> Result<Date, Failure> {
    parse_day(text).ok_or_else(|| no_date(text))
}

/// The last moment of a day here.
pub(super) fn end_of(text: &str) -> Result<Timestamp, Failure> {
    let next = day(text)?.tomorrow().map_err(|_| no_date(text))?;
    let start = next.to_zoned(TimeZone::system());
    let start = start.map_err(|_| no_date(text))?.timestamp();
    Ok(start.saturating_sub(1.millisecond()).unwrap_or(start))
}

/// Said where a text is no day.
pub(super) fn no_date(text: &str) -> Failure {
    Failure::new(Exit::Usage, "failure-date").with("text", text)
}
