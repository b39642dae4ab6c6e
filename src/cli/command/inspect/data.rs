//! Inspected calls for programs and spreadsheets. The forms are stable.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::bank::points::Points;
use crate::cli::table::Layout;
use crate::inspect::{Group, Inspected, OverCalls, Said, Summary};
use crate::report::{Cell, Document};

const COLUMNS: &[&str] = &[
    "call",
    "agent",
    "team",
    "score",
    "max",
    "person_score",
    "marks",
    "missing",
    "violations",
];

pub(super) const LAYOUT: Layout = Layout {
    only_in_files: &[],
    dropped: &[],
    broken: "missing",
    digests: &[],
};

/// One row for each call.
pub(super) fn document(calls: &[Inspected<'_>]) -> Document {
    let row = |own: &Inspected<'_>| {
        let text = |text: &Option<String>| Cell::text(text.as_deref().unwrap_or_default());
        let missing = own.criteria.iter().filter(|met| met.is_missing());
        let missing: Vec<&str> = missing.map(|met| met.criterion.name.as_str()).collect();
        let marks = own.criteria.iter().map(|met| {
            let criterion = met.criterion;
            format!("{} {}/{}", criterion.name, met.score, criterion.points)
        });
        let fallen = own.violations.iter().map(|fallen| {
            let lines = fallen
                .places
                .iter()
                .map(|said| said.line.number.to_string());
            let lines: Vec<String> = lines.collect();
            format!("{}（{}）", fallen.violation.name, lines.join(" "))
        });
        let person = own.call.score.map_or(Cell::text(""), Cell::number);
        vec![
            Cell::text(&own.call.id),
            text(&own.call.agent),
            text(&own.call.team),
            Cell::number(own.score),
            Cell::number(own.max),
            person,
            Cell::text(marks.collect::<Vec<_>>().join("；")),
            Cell::text(missing.join("；")),
            Cell::text(fallen.collect::<Vec<_>>().join("；")),
        ]
    };
    Document {
        columns: COLUMNS,
        rows: calls.iter().map(row).collect(),
    }
}

pub(super) fn json_of(name: &str, calls: &[Inspected<'_>], summary: &Summary) -> Value {
    let people = summary.people.as_ref().map(|people| {
        json!({
            "calls": people.calls,
            "equal": people.equal,
            "mean_difference": mean(people.apart, people.calls),
            "kappa": people.kappa,
        })
    });
    json!({
        "rubric": name,
        "calls": calls.iter().map(call).collect::<Vec<_>>(),
        "agents": groups(&summary.agents),
        "teams": groups(&summary.teams),
        "all": group(&summary.all),
        "criteria": summary.criteria.iter().map(criterion).collect::<Vec<_>>(),
        "violations": summary.violations.iter().map(violation).collect::<Vec<_>>(),
        "agreement": people,
    })
}

fn mean(sum: Points, count: usize) -> f64 {
    sum.hundredths() as f64 / 100.0 / count as f64
}

fn groups(groups: &BTreeMap<String, Group>) -> Value {
    let rows = groups.iter().map(|(name, own)| {
        let mut row = group(own);
        row["name"] = json!((!name.is_empty()).then_some(name));
        row
    });
    rows.collect()
}

fn criterion(over: &OverCalls) -> Value {
    json!({
        "id": over.id,
        "name": over.name,
        "calls": over.calls,
        "missing": over.calls - over.found,
        "score": over.score,
        "max": over.max,
        "agreement": agreement(over),
    })
}

fn violation(over: &OverCalls) -> Value {
    json!({
        "id": over.id,
        "name": over.name,
        "calls": over.calls,
        "fallen": over.found,
        "agreement": agreement(over),
    })
}

/// The program beside people; nothing where nobody marked it.
fn agreement(over: &OverCalls) -> Option<Value> {
    let people = &over.people;
    (people.total() > 0).then(|| people.figures())
}

fn group(group: &Group) -> Value {
    json!({
        "calls": group.calls,
        "score": group.score,
        "max": group.max,
        "missing": group.missing,
        "violations": group.violations,
        "fatal": group.fatal,
    })
}

fn call(own: &Inspected<'_>) -> Value {
    let criteria = own.criteria.iter().map(|met| {
        json!({
            "id": met.criterion.id,
            "name": met.criterion.name,
            "score": met.score,
            "max": met.criterion.points,
            "said": met.places.iter().map(said).collect::<Vec<_>>(),
        })
    });
    let violations = own.violations.iter().map(|fallen| {
        json!({
            "id": fallen.violation.id,
            "name": fallen.violation.name,
            "severity": fallen.violation.severity,
            "deduction": fallen.deduction,
            "said": fallen.places.iter().map(said).collect::<Vec<_>>(),
        })
    });
    json!({
        "call": own.call.id,
        "agent": own.call.agent,
        "team": own.call.team,
        "score": own.score,
        "max": own.max,
        "person_score": own.call.score,
        "criteria": criteria.collect::<Vec<_>>(),
        "violations": violations.collect::<Vec<_>>(),
        "in_order": own.in_order,
        "flags": own.flags,
    })
}

fn said(said: &Said<'_>) -> Value {
    json!({
        "line": said.line.number,
        "time": said.line.time,
        "words": said.words,
        "after": said.before.map(|before| before.text.as_str()),
    })
}
