//! Who has earned a credential: by which attempts, from which day and how long.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::bank::credential::CredentialKind;
use crate::bank::id::BlueprintId;
use crate::register::sitting::{after, before};

/// An ended attempt at one of the exams.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Result {
    pub(crate) attempt: String,
    pub(crate) exam: String,
    pub(crate) ended: Timestamp,
    /// The day on which it ended.
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
    pub(crate) is_suspended: bool,
}

/// The last credential of the same kind that was taken away from the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Revoked {
    pub(crate) number: String,
    /// The day from which it was revoked.
    pub(crate) on: Date,
    /// When that was recorded.
    pub(crate) recorded: Timestamp,
}

impl Revoked {
    /// Whether a result tells of the time after it, by the day that it holds from and by the clock.
    fn is_before(&self, result: &Result) -> bool {
        result.on >= self.on && result.ended > self.recorded
    }
}

/// What a person has of one kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Past {
    /// The last one that was not revoked.
    pub(crate) held: Option<Held>,
    pub(crate) revoked: Option<Revoked>,
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
    /// The one that is held is suspended, and stays so until it is reinstated.
    Suspended { number: String },
    /// One was revoked, and these exams have not been passed since.
    Revoked {
        number: String,
        missing: Vec<BlueprintId>,
    },
}

/// What the results earn beside the credentials of this kind that the person has or had; `results`
/// are in the order of their ending. Nothing that came before a revocation earns anything again.
pub(crate) fn earned(
    kind: &CredentialKind,
    results: &[Result],
    past: &Past,
) -> core::result::Result<Earned, NotEarned> {
    let Some(revoked) = &past.revoked else {
        return beside(kind, results, past.held.as_ref());
    };
    let since: Vec<Result> = results
        .iter()
        .filter(|result| revoked.is_before(result))
        .cloned()
        .collect();
    match beside(kind, &since, past.held.as_ref()) {
        Err(NotEarned::Missing(missing)) => Err(NotEarned::Revoked {
            number: revoked.number.clone(),
            missing,
        }),
        other => other,
    }
}

/// What results that count earn beside the credential that is held.
fn beside(
    kind: &CredentialKind,
    results: &[Result],
    held: Option<&Held>,
) -> core::result::Result<Earned, NotEarned> {
    let Some(held) = held else {
        return first(kind, results);
    };
    if held.is_suspended {
        let number = held.number.clone();
        return Err(NotEarned::Suspended { number });
    }
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
    use jiff::Timestamp;
    use jiff::civil::{Date, date};
    use jiff::tz::TimeZone;

    use super::{Earned, Held, NotEarned, Past, Result, Revoked, earned};
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
            ended: at(on, 12),
            on,
            is_passed,
        }
    }

    /// An hour of a day.
    fn at(day: Date, hour: i8) -> Timestamp {
        let time = day.at(hour, 0, 0, 0).to_zoned(TimeZone::UTC);
        time.expect("a moment").timestamp()
    }

    fn held(attempts: &[&str]) -> Past {
        let held = Held {
            number: "HS-2026-000001".to_owned(),
            until: Some(date(2028, 2, 29)),
            attempts: attempts.iter().map(|id| (*id).to_owned()).collect(),
            is_suspended: false,
        };
        Past {
            held: Some(held),
            ..Past::default()
        }
    }

    #[test]
    fn all_exams_earn_one_credential() {
        let theory = result("1", "theory", date(2026, 1, 10), true);
        let talk = result("2", "talk", date(2026, 3, 1), true);
        let missing = Err(NotEarned::Missing(vec![exam("talk")]));
        assert_eq!(
            earned(&kind(), std::slice::from_ref(&theory), &Past::default()),
            missing
        );
        assert_eq!(
            earned(&kind(), &[theory.clone(), talk], &Past::default()),
            Ok(Earned {
                attempts: vec!["1".to_owned(), "2".to_owned()],
                from: date(2026, 3, 1),
                until: Some(date(2028, 2, 29)),
                renews: None,
            })
        );
        let late = result("2", "talk", date(2026, 5, 1), true);
        assert_eq!(
            earned(&kind(), &[theory, late], &Past::default()),
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
        assert!(earned(&kind(), &results, &Past::default()).is_ok());
        let strict = CredentialKind {
            repeat_all: true,
            ..kind()
        };
        let missing = Err(NotEarned::Missing(vec![exam("theory")]));
        assert_eq!(earned(&strict, &results, &Past::default()), missing);
    }

    #[test]
    fn renewal_has_its_window_and_loses_no_day() {
        let held = held(&["1"]);
        let renew = |on| earned(&kind(), &[result("9", "refresh", on, true)], &held);
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
        let earned = earned(&kind(), &anew, &held).expect("begun anew");
        assert_eq!((earned.from, earned.renews), (date(2028, 5, 2), None));
    }

    #[test]
    fn nothing_passed_before_a_revocation_counts_again() {
        let day = date(2026, 6, 1);
        let revoked = |on, recorded| Past {
            held: None,
            revoked: Some(Revoked {
                number: "HS-2026-000001".to_owned(),
                on,
                recorded,
            }),
        };
        let earn = |on, hour, past: &Past| {
            let pass = |attempt, exam| Result {
                ended: at(on, hour),
                ..result(attempt, exam, on, true)
            };
            earned(&kind(), &[pass("1", "theory"), pass("2", "talk")], past)
        };
        let at_noon = revoked(day, at(day, 12));
        let refused = Err(NotEarned::Revoked {
            number: "HS-2026-000001".to_owned(),
            missing: vec![exam("theory"), exam("talk")],
        });
        assert_eq!(earn(date(2026, 5, 1), 9, &at_noon), refused);
        assert_eq!(earn(day, 9, &at_noon), refused, "earlier on that day");
        assert_eq!(earn(day, 15, &at_noon).map(|earned| earned.from), Ok(day));
        let known_late = revoked(date(2026, 5, 1), at(day, 12));
        assert_eq!(earn(date(2026, 5, 20), 9, &known_late), refused);
        let ahead = revoked(date(2026, 7, 1), at(day, 12));
        assert_eq!(earn(date(2026, 6, 20), 9, &ahead), refused);
    }

    #[test]
    fn an_earlier_credential_is_not_renewed_by_a_pass_before_the_revocation() {
        let pass = |on| [result("9", "refresh", on, true)];
        let past = Past {
            revoked: Some(Revoked {
                number: "HS-2028-000007".to_owned(),
                on: date(2028, 2, 1),
                recorded: at(date(2028, 2, 1), 12),
            }),
            ..held(&["1"])
        };
        let early = earned(&kind(), &pass(date(2028, 1, 20)), &past);
        assert!(matches!(early, Err(NotEarned::Held { .. })), "{early:?}");
        assert!(earned(&kind(), &pass(date(2028, 2, 10)), &past).is_ok());
    }

    #[test]
    fn a_suspended_credential_is_not_renewed() {
        let mut past = held(&["1"]);
        past.held.as_mut().expect("one").is_suspended = true;
        let pass = [result("9", "refresh", date(2028, 2, 10), true)];
        let number = "HS-2026-000001".to_owned();
        let refused = Err(NotEarned::Suspended { number });
        assert_eq!(earned(&kind(), &pass, &past), refused);
    }
}
