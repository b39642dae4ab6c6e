//! How far grading agrees with people's marks.

use serde_json::{Map, Value, json};

use crate::report::{Cell, Document};
use crate::statistics::Interval;
use crate::trial::{FIGURES, Rated};

const COLUMNS: &[&str] = &[
    "item",
    "rule_kind",
    "rule",
    "answers",
    "both",
    "only_found",
    "only_marked",
    "neither",
    "accuracy",
    "accuracy_low",
    "accuracy_high",
    "precision",
    "precision_low",
    "precision_high",
    "recall",
    "recall_low",
    "recall_high",
    "f1",
    "f1_low",
    "f1_high",
    "kappa",
    "kappa_low",
    "kappa_high",
    "weighted_kappa",
    "weighted_kappa_low",
    "weighted_kappa_high",
];

/// One row for each criterion, each violation and the totals of each rubric, and for all of them.
/// Figures are shares of 1; `low` and `high` are where nineteen of twenty samples would lie.
pub(crate) fn agreement(rows: &[Rated]) -> Document {
    let row = |row: &Rated| {
        let counts = &row.counts;
        let mut cells = vec![
            Cell::text(row.item.as_deref().unwrap_or_default()),
            Cell::Word("rule", row.aspect.word().to_owned()),
            Cell::text(row.aspect.id().unwrap_or_default()),
            Cell::number(row.answers),
            Cell::number(counts.both),
            Cell::number(counts.only_found),
            Cell::number(counts.only_marked),
            Cell::number(counts.neither),
        ];
        for (figure, interval) in row.figures.into_iter().zip(row.intervals) {
            let end = |end: fn(Interval) -> f64| number(interval.map(end));
            cells.extend([number(figure), end(|own| own.low), end(|own| own.high)]);
        }
        cells
    };
    Document {
        columns: COLUMNS,
        rows: rows.iter().map(row).collect(),
    }
}

fn number(figure: Option<f64>) -> Cell {
    Cell::Number(figure.map(|figure| figure.to_string()).unwrap_or_default())
}

/// The same for programs.
pub(crate) fn agreement_json(rows: &[Rated]) -> Value {
    let row = |row: &Rated| {
        let figures = FIGURES.into_iter().zip(row.figures);
        let figures: Map<String, Value> = figures
            .map(|(name, figure)| (name.to_owned(), json!(figure)))
            .collect();
        let intervals = FIGURES.into_iter().zip(row.intervals);
        let intervals: Map<String, Value> = intervals
            .map(|(name, interval)| {
                let ends = interval.map(|Interval { low, high }| [low, high]);
                (name.to_owned(), json!(ends))
            })
            .collect();
        let mut object = json!({
            "item": row.item,
            "rule_kind": row.aspect.word(),
            "rule": row.aspect.id(),
            "answers": row.answers,
            "enough": row.is_enough(),
            "intervals": intervals,
            "both": row.counts.both,
            "only_found": row.counts.only_found,
            "only_marked": row.counts.only_marked,
            "neither": row.counts.neither,
        });
        let fields = object.as_object_mut().expect("an object was made");
        fields.extend(figures);
        object
    };
    rows.iter().map(row).collect()
}
