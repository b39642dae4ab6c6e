//! An item as it was asked, with what is right and what it earns today.
//!
//! Responses count positions in what candidates saw. So the new key is put into the old
//! presentation, by the texts of its entries; where a text has no counterpart, nothing is guessed.

use std::collections::BTreeSet;

use crate::bank::dialogue::Dialogue;
use crate::bank::item::Item;
use crate::bank::numbers::Drawn;
use crate::bank::presentation::{ChoiceScoring, Key, Presentation};

/// Why the answers to an item cannot be graded by what it is today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Uncarried {
    /// The bank has it no more.
    Gone,
    OtherType,
    /// What is right today could not be chosen then.
    OtherEntries,
    /// Numbers were given in units that it has no more.
    OtherUnits,
    /// It has another number of blanks.
    OtherBlanks,
    /// Turns that were talked through are there no more.
    OtherTurns,
    /// The numbers that were drawn for the paper do not fit it.
    OtherNumbers,
}

impl Uncarried {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Gone => "gone",
            Self::OtherType => "other-type",
            Self::OtherEntries => "other-entries",
            Self::OtherUnits => "other-units",
            Self::OtherBlanks => "other-blanks",
            Self::OtherTurns => "other-turns",
            Self::OtherNumbers => "other-numbers",
        }
    }
}

/// `asked` as candidates saw it, with key, points and rationale of `today`, which is the same item
/// in a later bank; `numbers` were drawn for the paper.
pub(crate) fn carried(asked: &Item, today: &Item, numbers: &Drawn) -> Result<Item, Uncarried> {
    if asked.item_type != today.item_type {
        return Err(Uncarried::OtherType);
    }
    let drawn = match &today.parameters {
        Some(parameters) => {
            let drawn = parameters.item(today, numbers);
            Some(drawn.map_err(|_| Uncarried::OtherNumbers)?)
        }
        None if numbers.is_empty() => None,
        None => return Err(Uncarried::OtherNumbers),
    };
    let today = drawn.as_ref().unwrap_or(today);
    Ok(Item {
        key: key(asked, today)?,
        points: today.points,
        rationale: today.rationale.clone(),
        source: today.source.clone(),
        origin: today.origin.clone(),
        working: today.working.clone(),
        ..asked.clone()
    })
}

/// The key of `today`, counted as in the presentation of `asked`.
fn key(asked: &Item, today: &Item) -> Result<Key, Uncarried> {
    use Presentation as P;
    match (&asked.presentation, &today.presentation, &today.key) {
        (P::Choose { options, .. }, P::Choose { options: now, .. }, key) => {
            choice(key, options, now)
        }
        (P::Arrange { entries }, P::Arrange { entries: now }, Key::Order { right, scoring }) => {
            same_texts(entries, now)?;
            Ok(Key::Order {
                right: placed(now, right, entries)?,
                scoring: *scoring,
            })
        }
        (asked @ P::Pair { .. }, now @ P::Pair { .. }, key) => pairs(key, asked, now),
        (asked @ P::Number { .. }, now @ P::Number { .. }, key) => number(key, asked, now),
        (P::Blanks { count }, P::Blanks { count: now }, _) if count != now => {
            Err(Uncarried::OtherBlanks)
        }
        (_, _, Key::Dialogue(now)) => match &asked.key {
            Key::Dialogue(asked) if !leads_on(asked, now) => Err(Uncarried::OtherTurns),
            _ => Ok(today.key.clone()),
        },
        _ => Ok(today.key.clone()),
    }
}

fn choice(key: &Key, options: &[String], now: &[String]) -> Result<Key, Uncarried> {
    let Key::Choice { right, scoring } = key else {
        return Ok(key.clone());
    };
    let mut right = placed(now, right, options)?;
    right.sort_unstable();
    let scoring = match scoring {
        ChoiceScoring::PerOption { .. } => ChoiceScoring::PerOption {
            options: options.len(),
        },
        other => *other,
    };
    Ok(Key::Choice { right, scoring })
}

fn pairs(key: &Key, asked: &Presentation, now: &Presentation) -> Result<Key, Uncarried> {
    let (
        Key::Pairs { right, scoring },
        Presentation::Pair { lefts, rights, .. },
        Presentation::Pair {
            lefts: now,
            rights: pool,
            ..
        },
    ) = (key, asked, now)
    else {
        return Ok(key.clone());
    };
    same_texts(lefts, now)?;
    let places = placed(lefts, &all(lefts), now)?;
    let matched: Vec<usize> = places.into_iter().map(|left| right[left]).collect();
    Ok(Key::Pairs {
        right: placed(pool, &matched, rights)?,
        scoring: *scoring,
    })
}

fn number(key: &Key, asked: &Presentation, now: &Presentation) -> Result<Key, Uncarried> {
    let (
        Key::Number {
            value,
            tolerance,
            factors,
        },
        Presentation::Number { unit, other_units },
        Presentation::Number {
            unit: now,
            other_units: others,
        },
    ) = (key, asked, now)
    else {
        return Ok(key.clone());
    };
    let places = placed(other_units, &all(other_units), others);
    match places {
        Ok(places) if unit == now => Ok(Key::Number {
            value: *value,
            tolerance: *tolerance,
            factors: places.into_iter().map(|at| factors[at]).collect(),
        }),
        _ => Err(Uncarried::OtherUnits),
    }
}

fn all(texts: &[String]) -> Vec<usize> {
    (0..texts.len()).collect()
}

/// The positions in `to` of the texts that are at these positions of `from`.
fn placed(from: &[String], at: &[usize], to: &[String]) -> Result<Vec<usize>, Uncarried> {
    let find = |at: &usize| to.iter().position(|text| *text == from[*at]);
    let found = at.iter().map(|at| find(at).ok_or(Uncarried::OtherEntries));
    found.collect()
}

fn same_texts(asked: &[String], now: &[String]) -> Result<(), Uncarried> {
    let set = |texts: &[String]| texts.iter().cloned().collect::<BTreeSet<_>>();
    let is_same = asked.len() == now.len() && set(asked) == set(now);
    is_same.then_some(()).ok_or(Uncarried::OtherEntries)
}

/// Whether every turn that asked for an answer still does.
fn leads_on(asked: &Dialogue, now: &Dialogue) -> bool {
    let mut asking = asked.turns.iter().filter(|turn| turn.wants_answer());
    asking.all(|turn| now.turn(&turn.id).is_some_and(|turn| turn.wants_answer()))
}
