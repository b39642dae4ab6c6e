//! Whose score or decision changes when answers are graded again, and by which rule.

use serde_json::{Value, json};

use crate::bank::id::ItemId;
use crate::bank::points::Points;
use crate::delivery::{Changed, Regrade};
use crate::grade::RuleChange;
use crate::register::person::{Field, masked};
use crate::report::{Cell, Document};

const COLUMNS: &[&str] = &[
    "attempt",
    "candidate",
    "exam",
    "exam_name",
    "attempt_number",
    "item",
    "turn_id",
    "rule_kind",
    "rule",
    "points_before",
    "points_after",
    "score_before",
    "max_before",
    "score_after",
    "max_after",
    "decision_before",
    "decision_after",
];

/// One row for each rule by which an attempt earns otherwise.
pub(crate) fn regraded(regrade: &Regrade) -> Document {
    let rows = regrade.changed.iter().flat_map(|changed| {
        let rules = changed.rules.iter();
        rules.map(move |(item, rule)| row(changed, item, rule))
    });
    Document {
        columns: COLUMNS,
        rows: rows.collect(),
    }
}

fn row(changed: &Changed, item: &ItemId, rule: &RuleChange) -> Vec<Cell> {
    let points = |points: Option<Points>| points.map_or_else(|| Cell::text("–"), Cell::number);
    let decision = |word: &str| Cell::Word("decision", word.to_owned());
    vec![
        Cell::text(changed.regrading.attempt),
        Cell::Text(masked(Field::Number, &changed.candidate)),
        Cell::text(&changed.exam),
        Cell::text(&changed.exam_name),
        Cell::number(changed.number),
        Cell::text(item),
        Cell::text(rule.turn.as_deref().unwrap_or_default()),
        Cell::Word("rule", rule.kind.as_str().to_owned()),
        Cell::text(&rule.rule),
        points(rule.before),
        points(rule.after),
        Cell::number(changed.before.score),
        Cell::number(changed.before.max),
        Cell::number(changed.after().score),
        Cell::number(changed.after().max),
        decision(changed.before.decision.as_str()),
        decision(changed.after().decision.as_str()),
    ]
}

/// The same as data, attempt by attempt, with what stays. The form is stable.
pub(crate) fn regraded_json(regrade: &Regrade) -> Value {
    let changed = regrade.changed.iter().map(|changed| {
        let rules = changed.rules.iter().map(|(item, rule)| {
            let mut value = json!(rule);
            value["item"] = json!(item);
            value
        });
        json!({
            "attempt": changed.regrading.attempt.to_string(),
            "candidate": masked(Field::Number, &changed.candidate),
            "exam": changed.exam,
            "attempt_number": changed.number,
            "score": { "before": changed.before.score, "after": changed.after().score },
            "max": { "before": changed.before.max, "after": changed.after().max },
            "decision": { "before": changed.before.decision, "after": changed.after().decision },
            "rules": rules.collect::<Vec<_>>(),
        })
    });
    let ungraded = regrade.ungraded.iter().map(
        |((item, why), papers)| json!({ "item": item, "reason": why.as_str(), "papers": papers }),
    );
    json!({
        "changed": changed.collect::<Vec<_>>(),
        "unchanged": regrade.unchanged,
        "settled": regrade.settled,
        "ungraded": ungraded.collect::<Vec<_>>(),
        "under_way": regrade.under_way,
    })
}
