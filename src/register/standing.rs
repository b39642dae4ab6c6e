//! How a credential stands on a day, derived from what was recorded of it.

use jiff::ToSpan as _;
use jiff::civil::Date;

/// Something recorded of a credential.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    /// It is valid from the effective day to this one; for ever without one.
    Issued {
        until: Option<Date>,
    },
    Suspended,
    Reinstated,
    Revoked,
    Extended {
        until: Date,
    },
}

impl Act {
    /// The last valid day that it gives.
    pub(crate) fn until(self) -> Option<Date> {
        match self {
            Self::Issued { until } => until,
            Self::Extended { until } => Some(until),
            Self::Suspended | Self::Reinstated | Self::Revoked => None,
        }
    }
}

/// An act with the day from which it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Dated {
    pub(crate) act: Act,
    pub(crate) effective: Date,
}

/// How a credential stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Status {
    /// Its first day has not come.
    Pending,
    Active,
    Suspended,
    Revoked,
    Expired,
}

impl Status {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Active => "active",
            Self::Suspended => "suspended",
            Self::Revoked => "revoked",
            Self::Expired => "expired",
        }
    }
}

/// A status and the last valid day that goes with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Standing {
    pub(crate) status: Status,
    pub(crate) until: Option<Date>,
}

/// The standing on a day by what is known: `acts` in the order of their recording.
///
/// Acts hold from their effective day on; of one day, the one recorded last. Revoking is for good.
pub(crate) fn standing(acts: &[Dated], on: Date) -> Standing {
    let issued = acts.iter().find_map(|act| match act.act {
        Act::Issued { until } => until,
        _ => None,
    });
    let mut acts: Vec<&Dated> = acts.iter().filter(|act| act.effective <= on).collect();
    acts.sort_by_key(|act| act.effective);
    let mut standing = Standing {
        status: Status::Pending,
        until: issued,
    };
    for dated in acts {
        if standing.status == Status::Revoked {
            break;
        }
        match dated.act {
            Act::Issued { until } => {
                standing = Standing {
                    status: Status::Active,
                    until,
                };
            }
            Act::Suspended => standing.status = Status::Suspended,
            Act::Reinstated => standing.status = Status::Active,
            Act::Revoked => standing.status = Status::Revoked,
            Act::Extended { until } => standing.until = Some(until),
        }
    }
    let is_over = standing.until.is_some_and(|until| on > until);
    if is_over && standing.status != Status::Revoked {
        standing.status = Status::Expired;
    }
    standing
}

/// Why an act cannot be recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ActRefusal {
    /// On that day it stands so that the act means nothing.
    Stands(Status),
    /// It would end no later than it does.
    NotLonger(Option<Date>),
    /// Its end would lie so far away that it can only be mistyped.
    TooFar(Date),
}

/// Most years from the day of a decision to the end that it gives.
const MOST_YEARS: i64 = 100;

/// Whether `act` means anything on its day.
pub(crate) fn may_act(acts: &[Dated], act: Dated) -> Result<(), ActRefusal> {
    let now = standing(acts, act.effective);
    let fits = match act.act {
        Act::Issued { .. } => false,
        Act::Suspended => now.status == Status::Active,
        Act::Reinstated => now.status == Status::Suspended,
        Act::Revoked => now.status != Status::Revoked && now.status != Status::Pending,
        Act::Extended { until } => {
            let farthest = act.effective.saturating_add(MOST_YEARS.years());
            if until > farthest {
                return Err(ActRefusal::TooFar(farthest));
            }
            if now.until.is_none_or(|known| until <= known) {
                return Err(ActRefusal::NotLonger(now.until));
            }
            matches!(
                now.status,
                Status::Active | Status::Suspended | Status::Expired
            )
        }
    };
    match fits {
        true => Ok(()),
        false => Err(ActRefusal::Stands(now.status)),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};

    use super::{Act, ActRefusal, Dated, Status, may_act, standing};

    fn act(act: Act, effective: Date) -> Dated {
        Dated { act, effective }
    }

    fn issued() -> Dated {
        let until = Some(date(2027, 10, 31));
        act(Act::Issued { until }, date(2026, 11, 1))
    }

    #[test]
    fn a_status_follows_from_the_acts_up_to_its_day() {
        let acts = [
            issued(),
            act(Act::Suspended, date(2026, 12, 1)),
            act(Act::Reinstated, date(2026, 12, 10)),
            act(
                Act::Extended {
                    until: date(2028, 1, 31),
                },
                date(2027, 6, 1),
            ),
        ];
        let pending = standing(&acts, date(2026, 10, 31));
        assert_eq!(pending.until, Some(date(2027, 10, 31)));
        for (day, status) in [
            (date(2026, 10, 31), Status::Pending),
            (date(2026, 11, 1), Status::Active),
            (date(2026, 12, 1), Status::Suspended),
            (date(2026, 12, 9), Status::Suspended),
            (date(2026, 12, 10), Status::Active),
            (date(2028, 1, 31), Status::Active),
            (date(2028, 2, 1), Status::Expired),
        ] {
            assert_eq!(standing(&acts, day).status, status, "{day}");
        }
    }

    #[test]
    fn what_becomes_known_late_holds_from_its_day() {
        let acts = [issued(), act(Act::Suspended, date(2026, 12, 1))];
        let late = act(Act::Revoked, date(2026, 11, 20));
        let day = date(2026, 12, 5);
        assert_eq!(standing(&acts, day).status, Status::Suspended);
        let known = [acts[0], acts[1], late];
        assert_eq!(standing(&known, day).status, Status::Revoked);
        assert_eq!(standing(&known, date(2026, 11, 19)).status, Status::Active);
    }

    #[test]
    fn an_act_that_means_nothing_is_refused() {
        let day = date(2026, 12, 1);
        let stands = |status| Err(ActRefusal::Stands(status));
        let acts = [issued()];
        assert_eq!(may_act(&acts, act(Act::Suspended, day)), Ok(()));
        assert_eq!(
            may_act(&acts, act(Act::Reinstated, day)),
            stands(Status::Active)
        );
        let early = act(Act::Revoked, date(2026, 1, 1));
        assert_eq!(may_act(&acts, early), stands(Status::Pending));
        let shorter = act(
            Act::Extended {
                until: date(2027, 10, 31),
            },
            day,
        );
        let known = Some(date(2027, 10, 31));
        assert_eq!(may_act(&acts, shorter), Err(ActRefusal::NotLonger(known)));
        let mistyped = act(
            Act::Extended {
                until: date(9999, 1, 31),
            },
            day,
        );
        let farthest = date(2126, 12, 1);
        assert_eq!(may_act(&acts, mistyped), Err(ActRefusal::TooFar(farthest)));
        let acts = [issued(), act(Act::Revoked, day)];
        assert_eq!(
            may_act(&acts, act(Act::Revoked, day)),
            stands(Status::Revoked)
        );
    }
}
