//! What of an item is remembered, or forgotten, by itself.

use std::collections::BTreeMap;

use crate::bank::id::{RuleId, TurnId};
use crate::bank::item::Item;
use crate::bank::points::Points;
use crate::bank::presentation::Key;
use crate::bank::rubric::Rubric;
use crate::grade::{FallenViolation, ItemGrade, Part, PartName};
use crate::practice::fsrs::Rating;

/// A part of an item that is practised by itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Aspect {
    /// The turn that it belongs to, in a dialogue.
    pub(crate) turn: Option<TurnId>,
    pub(crate) sign: Sign,
}

/// What an aspect is a matter of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sign {
    /// The answer as a whole.
    Whole,
    Criterion(RuleId),
    /// The order of the rubric's criteria.
    Order,
    /// Not to commit this violation.
    Violation(RuleId),
}

impl Sign {
    /// The word that messages and columns are named by.
    pub(crate) fn as_str(&self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Criterion(_) => "criterion",
            Self::Order => "order",
            Self::Violation(_) => "violation",
        }
    }

    /// The author's id of a criterion or violation.
    pub(crate) fn id(&self) -> Option<&RuleId> {
        match self {
            Self::Criterion(id) | Self::Violation(id) => Some(id),
            Self::Whole | Self::Order => None,
        }
    }
}

impl Aspect {
    fn of_item(sign: Sign) -> Self {
        Self { turn: None, sign }
    }

    /// What the item's author calls this aspect, if the item still has it; nothing more is said of
    /// a whole and of an order.
    pub(crate) fn name<'i>(&self, item: &'i Item) -> Option<&'i str> {
        let rubric = match (&item.key, &self.turn) {
            (Key::Rubric(rubric), None) => Some(rubric),
            (Key::Dialogue(dialogue), Some(turn)) => dialogue.turn(turn)?.rubric.as_ref(),
            (_, None) => None,
            (_, Some(_)) => return None,
        };
        match (&self.sign, rubric) {
            (Sign::Whole, None) => Some(""),
            (Sign::Order, Some(rubric)) => rubric.order.as_ref().map(|_| ""),
            (Sign::Criterion(id), Some(rubric)) => criterion_name(rubric, id),
            (Sign::Violation(id), Some(rubric)) => violation_name(rubric, id),
            _ => None,
        }
    }
}

fn criterion_name<'r>(rubric: &'r Rubric, id: &RuleId) -> Option<&'r str> {
    let mut criteria = rubric.criteria.iter();
    let found = criteria.find(|known| known.id == *id)?;
    Some(&found.name)
}

fn violation_name<'r>(rubric: &'r Rubric, id: &RuleId) -> Option<&'r str> {
    let mut violations = rubric.violations.iter();
    let found = violations.find(|known| known.id == *id)?;
    Some(&found.name)
}

/// How well each aspect of an answer was remembered. Violations that were not committed are not
/// among them. A turn that was visited twice counts by its worse visit.
pub(super) fn ratings(grade: &ItemGrade) -> BTreeMap<Aspect, Rating> {
    let mut ratings = BTreeMap::new();
    if grade.turns.is_empty() {
        rate(&mut ratings, None, &grade.parts, &grade.violations);
        if !ratings.keys().any(|aspect| aspect.sign != Sign::Whole) {
            ratings.clear();
            let whole = rating(grade.score, grade.max);
            ratings.extend(whole.map(|whole| (Aspect::of_item(Sign::Whole), whole)));
        }
    }
    for turn in &grade.turns {
        rate(
            &mut ratings,
            Some(&turn.turn),
            &turn.parts,
            &turn.violations,
        );
    }
    ratings
}

fn rate(
    ratings: &mut BTreeMap<Aspect, Rating>,
    turn: Option<&TurnId>,
    parts: &[Part],
    violations: &[FallenViolation],
) {
    let parts = parts.iter().filter_map(|part| {
        let sign = match &part.part {
            PartName::Criterion(id) => Sign::Criterion(id.clone()),
            PartName::Order => Sign::Order,
            PartName::Whole | PartName::Pair(_) | PartName::Blank(_) => Sign::Whole,
        };
        Some((sign, rating(part.score, part.max)?))
    });
    let fallen = violations.iter();
    let fallen = fallen.map(|fallen| (Sign::Violation(fallen.id.clone()), Rating::Again));
    for (sign, rating) in parts.chain(fallen) {
        let turn = turn.cloned();
        let worst = ratings.entry(Aspect { turn, sign }).or_insert(rating);
        *worst = rating.min(*worst);
    }
}

/// Nothing where there was nothing to earn.
fn rating(score: Points, max: Points) -> Option<Rating> {
    match score {
        _ if max <= Points::ZERO => None,
        score if score >= max => Some(Rating::Good),
        score if score > Points::ZERO => Some(Rating::Hard),
        _ => Some(Rating::Again),
    }
}
