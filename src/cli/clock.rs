//! The real clock; no switch or variable of the program sets it.

use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

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
