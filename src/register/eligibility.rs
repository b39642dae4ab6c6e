//! Who has earned a credential: by which attempts, from which day and how long.

use jiff::civil::Date;

use crate::bank::credential::CredentialKind;
use crate::bank::id::BlueprintId;
use crate::register::sitting::{after, before};

/// An ended attempt at one of the exams.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Result {
    pub(crate) attempt: String,
    pub(crate) exam: String,
    pub(crate) on: Date,
    pub(crate) is_passed: bool,
}

/// A credential of the same kind that the person holds or held, not revoked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Held {
    pub(crate) number: String,
    pub(crate) until: Option<Date>,
    /// The attempts that it rests on.
    pub(crate) attempts: Vec<String>,
}

/// A credential that may be issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Earned {
    pub(crate) attempts: Vec<String>,
    pub(crate) from: Date,
    pub(crate) until: Option<Date>,
    /// The one that it goes on from.
    pub(crate) renews: Option<String>,
}

/// Why none may be issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum NotEarned {
    /// These exams are still to be passed.
    Missing(Vec<BlueprintId>),
    /// The passes lie too far apart.
    TooFarApart,
    /// The one that is held is valid, and it is too early to renew it.
    Held {
        number: String,
        renewable: Option<Date>,
    },
}

/// What the results earn; `held` is the last credential of this kind, `results` are in the order
/// of their ending.
pub(crate) fn earned(
    kind: &CredentialKind,
    results: &[Result],
    held: Option<&Held>,
) -> core::result::Result<Earned, NotEarned> {
    let Some(held) = held else {
        return first(kind, results);
    };
    let unused = |result: &&Result| !held.attempts.contains(&result.attempt);
    let unused: Vec<Result> = results.iter().filter(unused).cloned().collect();
    let Some(end) = held.until else {
        let number = held.number.clone();
        return Err(NotEarned::Held {
            number,
            renewable: None,
        });
    };
    let opens = kind.renew_early.map(|early| before(end, early));
    let last = kind.grace.map_or(end, |grace| after(end, grace));
    let in_time =
        |result: &&Result| opens.is_none_or(|opens| result.on >= opens) && result.on <= last;
    let renewing: Vec<Result> = unused.iter().filter(in_time).cloned().collect();
    match passes(&kind.renewal, &renewing, kind) {
        Ok(passed) => {
            let renewed = end.tomorrow().unwrap_or(end);
            Ok(Earned {
                // No day between the old one and the new one, and none of the old one is lost.
                from: renewed,
                until: kind.validity.map(|validity| after(end, validity)),
                attempts: names(&passed),
                renews: Some(held.number.clone()),
            })
        }
        Err(missing) => {
            let late: Vec<Result> = unused
                .into_iter()
                .filter(|result| result.on > end)
                .collect();
            let anew = first(kind, &late);
            match (anew, missing) {
                (Ok(earned), _) => Ok(earned),
                (Err(_), NotEarned::Missing(_)) => Err(NotEarned::Held {
                    number: held.number.clone(),
                    renewable: opens,
                }),
                (Err(_), other) => Err(other),
            }
        }
    }
}

fn first(kind: &CredentialKind, results: &[Result]) -> core::result::Result<Earned, NotEarned> {
    let passed = passes(&kind.exams, results, kind)?;
    let from = passed.iter().map(|result| result.on).max();
    let from = from.unwrap_or(Date::ZERO);
    Ok(Earned {
        from,
        until: kind.validity.map(|validity| {
            let until = after(from, validity);
            until.yesterday().unwrap_or(until)
        }),
        attempts: names(&passed),
        renews: None,
    })
}

/// The last pass of each exam, if there is one and they lie close enough together.
fn passes<'r>(
    exams: &[BlueprintId],
    results: &'r [Result],
    kind: &CredentialKind,
) -> core::result::Result<Vec<&'r Result>, NotEarned> {
    let counts_from = match kind.repeat_all {
        false => 0,
        true => {
            let is_module = |result: &Result| exams.iter().any(|exam| result.exam == exam.as_str());
            let failed = |result: &Result| is_module(result) && !result.is_passed;
            results.iter().rposition(failed).map_or(0, |at| at + 1)
        }
    };
    let counted = &results[counts_from..];
    let last = exams.iter().map(|exam| {
        let is_pass = |result: &&Result| result.is_passed && result.exam == exam.as_str();
        counted.iter().rfind(is_pass).ok_or_else(|| exam.clone())
    });
    let (passed, missing): (Vec<_>, Vec<_>) = last.partition(core::result::Result::is_ok);
    if !missing.is_empty() {
        let missing = missing.into_iter().filter_map(core::result::Result::err);
        return Err(NotEarned::Missing(missing.collect()));
    }
    let passed: Vec<&Result> = passed.into_iter().flatten().collect();
    let days = || passed.iter().map(|result| result.on);
    if let (Some(within), Some(first), Some(last)) = (kind.within, days().min(), days().max())
        && last > after(first, within)
    {
        return Err(NotEarned::TooFarApart);
    }
    Ok(passed)
}

fn names(passed: &[&Result]) -> Vec<String> {
    passed.iter().map(|result| result.attempt.clone()).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};

    use super::{Earned, Held, NotEarned, Result, earned};
    use crate::bank::credential::CredentialKind;
    use crate::bank::id::{BlueprintId, CredentialId};
    use crate::bank::period::Period;

    fn exam(id: &str) -> BlueprintId {
        BlueprintId::new(id).expect("an id")
    }

    fn kind() -> CredentialKind {
        CredentialKind {
            id: CredentialId::new("agent").expect("an id"),
            name: "上岗证".to_owned(),
            issuer: "公司".to_owned(),
            number: "HS-{year}-{serial}".to_owned(),
            exams: vec![exam("theory"), exam("talk")],
            within: Period::parse("90 天"),
            repeat_all: false,
            validity: Period::parse("2 年"),
            grace: Period::parse("30 天"),
            renew_early: Period::parse("60 天"),
            renewal: vec![exam("refresh")],
        }
    }

    fn result(attempt: &str, exam: &str, on: Date, is_passed: bool) -> Result {
        Result {
            attempt: attempt.to_owned(),
            exam: exam.to_owned(),
            on,
            is_passed,
        }
    }

    #[test]
    fn all_exams_earn_one_credential() {
        let theory = result("1", "theory", date(2026, 1, 10), true);
        let talk = result("2", "talk", date(2026, 3, 1), true);
        let missing = Err(NotEarned::Missing(vec![exam("talk")]));
        assert_eq!(
            earned(&kind(), std::slice::from_ref(&theory), None),
            missing
        );
        assert_eq!(
            earned(&kind(), &[theory.clone(), talk], None),
            Ok(Earned {
                attempts: vec!["1".to_owned(), "2".to_owned()],
                from: date(2026, 3, 1),
                until: Some(date(2028, 2, 29)),
                renews: None,
            })
        );
        let late = result("2", "talk", date(2026, 5, 1), true);
        assert_eq!(
            earned(&kind(), &[theory, late], None),
            Err(NotEarned::TooFarApart)
        );
    }

    #[test]
    fn a_failed_module_is_repeated_alone_or_with_all() {
        let results = [
            result("1", "theory", date(2026, 1, 1), true),
            result("2", "talk", date(2026, 1, 2), false),
            result("3", "talk", date(2026, 1, 9), true),
        ];
        assert!(earned(&kind(), &results, None).is_ok());
        let strict = CredentialKind {
            repeat_all: true,
            ..kind()
        };
        let missing = Err(NotEarned::Missing(vec![exam("theory")]));
        assert_eq!(earned(&strict, &results, None), missing);
    }

    #[test]
    fn renewal_has_its_window_and_loses_no_day() {
        let held = Held {
            number: "HS-2026-000001".to_owned(),
            until: Some(date(2028, 2, 29)),
            attempts: vec!["1".to_owned()],
        };
        let renew = |on| earned(&kind(), &[result("9", "refresh", on, true)], Some(&held));
        for on in [date(2028, 1, 1), date(2028, 2, 29), date(2028, 3, 30)] {
            let renewed = renew(on).expect("in time");
            assert_eq!(renewed.from, date(2028, 3, 1));
            assert_eq!(renewed.until, Some(date(2030, 2, 28)));
            assert_eq!(renewed.renews.as_deref(), Some("HS-2026-000001"));
        }
        for on in [date(2027, 12, 30), date(2028, 3, 31)] {
            assert!(matches!(renew(on), Err(NotEarned::Held { .. })), "{on}");
        }
        let anew = [
            result("7", "theory", date(2028, 5, 1), true),
            result("8", "talk", date(2028, 5, 2), true),
        ];
        let earned = earned(&kind(), &anew, Some(&held)).expect("begun anew");
        assert_eq!((earned.from, earned.renews), (date(2028, 5, 2), None));
    }
}
