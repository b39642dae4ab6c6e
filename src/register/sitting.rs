//! Whether somebody may sit an exam, by its rules and what they have sat.

use jiff::Span;
use jiff::civil::Date;

use crate::bank::period::{Period, Unit};
use crate::bank::rules::Rules;

/// An attempt at the same exam that has ended.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sat {
    /// The day on which it ended.
    pub(crate) on: Date,
    pub(crate) is_passed: bool,
    pub(crate) failed_by_violation: bool,
}

/// The rule that refuses an attempt, and the day from which one may sit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RuleRefusal {
    /// The exam is for people on the roster.
    NotRegistered,
    /// Who has left sits no more.
    HasLeft {
        on: Date,
    },
    /// All attempts are used up.
    NoAttemptLeft {
        allowed: u32,
    },
    CoolDown {
        from: Date,
    },
    CoolDownAfterViolation {
        from: Date,
    },
    /// No paper can be drawn that has no item of an earlier one.
    NoOtherPaper,
}

/// Whether the rules allow one more attempt on `today`; `sat` in the order of ending.
///
/// Attempts count from the last one that was passed: who has to pass again begins anew.
pub(crate) fn may_sit(rules: &Rules, sat: &[Sat], today: Date) -> Result<(), RuleRefusal> {
    let since_pass = sat
        .iter()
        .rposition(|sat| sat.is_passed)
        .map_or(0, |at| at + 1);
    let sat = &sat[since_pass..];
    let Some(last) = sat.last() else {
        return Ok(());
    };
    if let Some(allowed) = rules.attempts
        && sat.len() >= allowed as usize
    {
        return Err(RuleRefusal::NoAttemptLeft { allowed });
    }
    let after_violation = rules.cool_down_after_violation;
    if last.failed_by_violation
        && let Some(from) = after_violation.map(|period| after(last.on, period))
        && today < from
    {
        return Err(RuleRefusal::CoolDownAfterViolation { from });
    }
    match rules.cool_down.map(|period| after(last.on, period)) {
        Some(from) if today < from => Err(RuleRefusal::CoolDown { from }),
        _ => Ok(()),
    }
}

/// The day that is `period` behind `day`; the last one of the month where it has no such day.
pub(crate) fn after(day: Date, period: Period) -> Date {
    day.saturating_add(span(period))
}

/// The day that is `period` before `day`.
pub(crate) fn before(day: Date, period: Period) -> Date {
    day.saturating_sub(span(period))
}

fn span(period: Period) -> Span {
    let count = i64::from(period.count);
    match period.unit {
        Unit::Day => Span::new().days(count),
        Unit::Month => Span::new().months(count),
        Unit::Year => Span::new().years(count),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};

    use super::{RuleRefusal, Sat, after, may_sit};
    use crate::bank::period::Period;
    use crate::bank::rules::Rules;

    fn rules() -> Rules {
        Rules {
            attempts: Some(2),
            cool_down: Period::parse("7 天"),
            cool_down_after_violation: Period::parse("1 个月"),
            ..Rules::default()
        }
    }

    fn sat(on: Date, is_passed: bool, failed_by_violation: bool) -> Sat {
        Sat {
            on,
            is_passed,
            failed_by_violation,
        }
    }

    #[test]
    fn a_re_sit_waits_for_its_day() {
        let failed = [sat(date(2026, 11, 1), false, false)];
        let from = date(2026, 11, 8);
        assert_eq!(
            may_sit(&rules(), &failed, date(2026, 11, 7)),
            Err(RuleRefusal::CoolDown { from })
        );
        assert_eq!(may_sit(&rules(), &failed, from), Ok(()));
        assert_eq!(
            may_sit(&Rules::default(), &failed, date(2026, 11, 1)),
            Ok(())
        );
        assert_eq!(may_sit(&rules(), &[], date(2026, 11, 1)), Ok(()));
    }

    #[test]
    fn a_fatal_violation_waits_longer() {
        let failed = [sat(date(2026, 1, 31), false, true)];
        let from = date(2026, 2, 28);
        let early = may_sit(&rules(), &failed, date(2026, 2, 27));
        assert_eq!(early, Err(RuleRefusal::CoolDownAfterViolation { from }));
        assert_eq!(may_sit(&rules(), &failed, from), Ok(()));
    }

    #[test]
    fn attempts_are_counted_since_the_last_pass() {
        let day = date(2026, 1, 1);
        let twice = [sat(day, false, false), sat(day, false, false)];
        let later = date(2026, 12, 1);
        assert_eq!(
            may_sit(&rules(), &twice, later),
            Err(RuleRefusal::NoAttemptLeft { allowed: 2 })
        );
        let passed = [sat(day, false, false), sat(day, true, false)];
        assert_eq!(may_sit(&rules(), &passed, day), Ok(()));
    }

    #[test]
    fn periods_go_by_the_calendar() {
        let add = |day, text| after(day, Period::parse(text).expect("a period"));
        assert_eq!(add(date(2024, 2, 29), "1 年"), date(2025, 2, 28));
        assert_eq!(add(date(2026, 12, 31), "2 个月"), date(2027, 2, 28));
        assert_eq!(add(date(2026, 2, 28), "1 天"), date(2026, 3, 1));
    }
}
