//! Tests as rows for programs. Their form is stable and written down in the authors' guide.

use serde_json::{Value, json};

use crate::bank::finding::Origin;
use crate::cli::command::test::Tried;
use crate::trial::{Compared, Difference, Mutation, MutationKind, On};

/// One row for each exemplar, each mutation and what no exemplar shows.
pub(super) fn of(tried: &Tried<'_>) -> Vec<Value> {
    let report = &tried.report;
    let mut rows: Vec<Value> = report
        .exemplars
        .iter()
        .map(|compared| exemplar(tried, compared))
        .collect();
    rows.extend(report.mutations.iter().map(|own| mutation(tried, own)));
    let missing = &report.unexercised;
    let criteria = missing.criteria.iter().map(|known| &known.id);
    let violations = missing.violations.iter().map(|known| &known.id);
    let mut row = row(tried, "unexercised", tried.turn.origin());
    row["criteria"] = json!(criteria.collect::<Vec<_>>());
    row["violations"] = json!(violations.collect::<Vec<_>>());
    row["phrases"] = json!(missing.phrases.len());
    row["of_phrases"] = json!(missing.of_phrases);
    rows.push(row);
    rows
}

fn row(tried: &Tried<'_>, check: &str, origin: &Origin) -> Value {
    let of = match tried.turn.item() {
        Some(_) => "item",
        None => "checklist",
    };
    let mut row = json!({
        "check": check,
        of: tried.turn.owner(),
        "file": tried.place.shown(&origin.file),
        "line": origin.line,
    });
    if let Some(turn) = tried.turn.id() {
        row["turn"] = json!(turn);
    }
    row
}

fn exemplar(tried: &Tried<'_>, compared: &Compared<'_>) -> Value {
    let mut row = row(tried, "exemplar", &compared.exemplar.origin);
    row["exemplar"] = json!(compared.exemplar.name);
    finish(row, &compared.differences)
}

fn mutation(tried: &Tried<'_>, mutation: &Mutation<'_>) -> Value {
    let exemplar = mutation.exemplar;
    let origin = exemplar.map_or(tried.turn.origin(), |own| &own.origin);
    let mut row = row(tried, mutation.kind.as_str(), origin);
    if let Some(exemplar) = exemplar {
        row["exemplar"] = json!(exemplar.name);
    }
    match mutation.kind {
        MutationKind::Cut(criterion) | MutationKind::Repeated(criterion) => {
            row["criterion"] = json!(criterion.id);
        }
        MutationKind::Violated(violation) => row["violation"] = json!(violation.id),
    }
    row["text"] = json!(mutation.text);
    finish(row, &mutation.differences)
}

fn finish(mut row: Value, differences: &[Difference<'_>]) -> Value {
    row["passed"] = json!(differences.is_empty());
    row["differences"] = differences.iter().map(difference).collect();
    row
}

fn difference(difference: &Difference<'_>) -> Value {
    let mut row = match difference.on {
        On::Criterion {
            criterion,
            expected,
            got,
        } => json!({"criterion": criterion.id, "expected": expected, "got": got}),
        On::Violation {
            violation,
            is_expected,
        } => json!({"violation": violation.id, "expected": is_expected, "got": !is_expected}),
    };
    row["evidence"] = json!(difference.evidence);
    row["near"] = json!(difference.near);
    row
}
