//! Coming and going: whether what is recorded of somebody's days fits together.

use jiff::civil::Date;

use crate::register::person::{Field, Person};

/// Why a day of coming or going cannot be recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PresenceRefusal {
    LeavesBeforeEntering { entered: Date, left: Date },
    HasLeft { on: Date },
    HasNotLeft,
    ReturnsBeforeLeaving { left: Date },
}

/// Whether nobody has left before they came.
pub(crate) fn days_fit(person: &Person) -> Result<(), PresenceRefusal> {
    match (person.day(Field::EnteredOn), person.day(Field::LeftOn)) {
        (Some(entered), Some(left)) if left < entered => {
            Err(PresenceRefusal::LeavesBeforeEntering { entered, left })
        }
        _ => Ok(()),
    }
}

/// The person as they leave on a day; a day that is wrong is corrected, not left once more.
pub(crate) fn leave(person: &Person, on: Date) -> Result<Person, PresenceRefusal> {
    if let Some(on) = person.day(Field::LeftOn) {
        return Err(PresenceRefusal::HasLeft { on });
    }
    let mut gone = person.clone();
    gone.personal.insert(Field::LeftOn, on.to_string());
    days_fit(&gone).map(|()| gone)
}

/// The person as they come back on a day.
pub(crate) fn come_back(person: &Person, on: Date) -> Result<Person, PresenceRefusal> {
    let left = person.day(Field::LeftOn);
    let left = left.ok_or(PresenceRefusal::HasNotLeft)?;
    if on <= left {
        return Err(PresenceRefusal::ReturnsBeforeLeaving { left });
    }
    let mut back = person.clone();
    back.personal.remove(&Field::LeftOn);
    Ok(back)
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};

    use super::{PresenceRefusal, come_back, leave};
    use crate::register::person::{Field, Person, PersonId, Personal};

    const ENTERED: Date = date(2026, 3, 1);
    const LEFT: Date = date(2026, 6, 30);

    fn person() -> Person {
        Person {
            id: PersonId::generate(),
            is_registered: true,
            personal: Personal::from([(Field::EnteredOn, ENTERED.to_string())]),
        }
    }

    #[test]
    fn who_came_leaves_and_who_left_comes_back() {
        let gone = leave(&person(), LEFT).expect("they are here");
        assert_eq!(gone.day(Field::LeftOn), Some(LEFT));
        let back = come_back(&gone, date(2026, 7, 1)).expect("they had left");
        assert_eq!(back, person_like(&back));
    }

    /// The same person as before anything happened.
    fn person_like(other: &Person) -> Person {
        Person {
            id: other.id,
            ..person()
        }
    }

    #[test]
    fn days_that_cannot_be_are_refused() {
        let early = date(2026, 2, 1);
        let before = PresenceRefusal::LeavesBeforeEntering {
            entered: ENTERED,
            left: early,
        };
        assert_eq!(leave(&person(), early), Err(before));
        assert_eq!(come_back(&person(), LEFT), Err(PresenceRefusal::HasNotLeft));
        let gone = leave(&person(), LEFT).expect("they are here");
        let twice = leave(&gone, date(2026, 8, 1));
        assert_eq!(twice, Err(PresenceRefusal::HasLeft { on: LEFT }));
        let too_early = PresenceRefusal::ReturnsBeforeLeaving { left: LEFT };
        for day in [early, LEFT] {
            assert_eq!(come_back(&gone, day), Err(too_early));
        }
    }
}
