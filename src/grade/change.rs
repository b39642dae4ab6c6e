//! What distinguishes one grading of an answer from another, rule by rule.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::bank::points::Points;
use crate::grade::{FallenViolation, ItemGrade, Part, PartName};

/// A rule by which an answer earns otherwise than before.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct RuleChange {
    pub(crate) kind: RuleKind,
    /// The author's name of a criterion or violation, the number of a pair or blank, or nothing.
    pub(crate) rule: String,
    /// The turn of a dialogue.
    pub(crate) turn: Option<String>,
    /// Points earned, or taken off by a violation; nothing where the rule was not there, or the
    /// violation did not fall.
    pub(crate) before: Option<Points>,
    pub(crate) after: Option<Points>,
}

/// What kind of rule it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum RuleKind {
    Key,
    Criterion,
    /// The order of the criteria.
    Order,
    Violation,
}

impl RuleKind {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Key => "key",
            Self::Criterion => "criterion",
            Self::Order => "order",
            Self::Violation => "violation",
        }
    }
}

/// What a rule is named by: its kind, its name and its turn, counted where turns come again.
type Name = (RuleKind, String, Option<(usize, String)>);

/// The rules by which `after` is not `before`. None where the same was earned in the same way,
/// whatever words it rests on.
pub(crate) fn changes(before: &ItemGrade, after: &ItemGrade) -> Vec<RuleChange> {
    let (old, new) = (rules(before), rules(after));
    let mut changes: Vec<RuleChange> = new
        .iter()
        .filter_map(|(name, after)| change(name, old.get(name).copied(), Some(*after)))
        .collect();
    let gone = old.iter().filter(|(name, _)| !new.contains_key(*name));
    changes.extend(gone.filter_map(|(name, before)| change(name, Some(*before), None)));
    if changes.is_empty() && (before.score, before.max) != (after.score, after.max) {
        changes.push(RuleChange {
            kind: RuleKind::Key,
            rule: String::new(),
            turn: None,
            before: Some(before.score),
            after: Some(after.score),
        });
    }
    changes
}

/// What a rule gives and what it could give.
#[derive(Clone, Copy, PartialEq)]
struct Given {
    points: Points,
    most: Points,
}

fn change(name: &Name, before: Option<Given>, after: Option<Given>) -> Option<RuleChange> {
    let (kind, rule, turn) = name;
    (before != after).then(|| RuleChange {
        kind: *kind,
        rule: rule.clone(),
        turn: turn.as_ref().map(|(_, turn)| turn.clone()),
        before: before.map(|given| given.points),
        after: after.map(|given| given.points),
    })
}

fn rules(grade: &ItemGrade) -> BTreeMap<Name, Given> {
    let mut rules = BTreeMap::new();
    if grade.turns.is_empty() {
        collect(&mut rules, None, &grade.parts, &grade.violations);
    }
    for (at, turn) in grade.turns.iter().enumerate() {
        let place = Some((at, turn.turn.to_string()));
        collect(&mut rules, place, &turn.parts, &turn.violations);
    }
    rules
}

fn collect(
    rules: &mut BTreeMap<Name, Given>,
    turn: Option<(usize, String)>,
    parts: &[Part],
    violations: &[FallenViolation],
) {
    for part in parts {
        let (kind, rule) = match &part.part {
            PartName::Whole => (RuleKind::Key, String::new()),
            PartName::Pair(at) | PartName::Blank(at) => (RuleKind::Key, (at + 1).to_string()),
            PartName::Criterion(id) => (RuleKind::Criterion, id.to_string()),
            PartName::Order => (RuleKind::Order, String::new()),
        };
        let given = Given {
            points: part.score,
            most: part.max,
        };
        rules.insert((kind, rule, turn.clone()), given);
    }
    for fallen in violations {
        let given = Given {
            points: Points::ZERO - fallen.deduction,
            most: Points::ZERO,
        };
        let name = (RuleKind::Violation, fallen.id.to_string(), turn.clone());
        rules.insert(name, given);
    }
}
