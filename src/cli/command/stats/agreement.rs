//! `stats agreement`: how far grading agrees with people's marks.

use std::path::PathBuf;

use fluent_bundle::FluentValue;
use serde_json::{Value, json};

use crate::agreement::{Counts, mean};
use crate::cli::Context;
use crate::cli::command::TextOrJson;
use crate::cli::command::stats::print_aligned;
use crate::cli::console::Console;
use crate::cli::failure::{Exit, Failure};
use crate::cli::marked::{by_item, grade, known, read};
use crate::trial::{Agreement, Verdict, agreement, verdicts};

#[derive(clap::Args)]
pub(super) struct Arguments {
    #[arg(required = true)]
    files: Vec<PathBuf>,
    #[arg(long, value_enum, default_value = "text")]
    format: TextOrJson,
}

/// How far one rubric agrees with the marks.
struct Row {
    item: String,
    answers: usize,
    /// Answers that are for a person to look at.
    referred: usize,
    all: Agreement,
    /// The criteria of the answers that nobody has to look at.
    rest: Counts,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let loaded = context.bank()?;
    let marks = read(context, &arguments.files, None)?;
    let mut rows = Vec::new();
    for (turn, answers) in by_item(&loaded, &marks.answers)? {
        let verdicts = known(context, verdicts(&turn, &answers))?;
        let graded = grade(&turn, &verdicts);
        let (kept, sure): (Vec<Verdict<'_>>, Vec<_>) = verdicts
            .iter()
            .zip(&graded)
            .filter(|(_, graded)| !graded.refer())
            .map(|(verdict, graded)| (verdict.clone(), graded.clone()))
            .unzip();
        rows.push(Row {
            item: turn.name(),
            answers: verdicts.len(),
            referred: verdicts.len() - kept.len(),
            all: agreement(turn.rubric, &verdicts, &graded),
            rest: agreement(turn.rubric, &kept, &sure).all_criteria(),
        });
    }
    match arguments.format {
        TextOrJson::Json => context.print_json(&json_of(&rows)),
        TextOrJson::Text => print(&context.console, &rows),
    }
    Ok(Exit::Done)
}

/// All rows as one: the counts are added, the kappa is the mean of the items' kappas.
struct Whole {
    answers: usize,
    referred: usize,
    criteria: Counts,
    violations: Counts,
    rest: Counts,
    kappa: Option<f64>,
}

fn whole(rows: &[Row]) -> Whole {
    let sum = |counts: fn(&Row) -> Counts| {
        let mut all = Counts::default();
        rows.iter().for_each(|row| all += counts(row));
        all
    };
    Whole {
        answers: rows.iter().map(|row| row.answers).sum(),
        referred: rows.iter().map(|row| row.referred).sum(),
        criteria: sum(|row| row.all.all_criteria()),
        violations: sum(|row| row.all.all_violations()),
        rest: sum(|row| row.rest),
        kappa: mean(rows.iter().map(|row| row.all.kappa)),
    }
}

/// The form is stable and written down in the authors' guide.
fn json_of(rows: &[Row]) -> Value {
    let whole = whole(rows);
    let items = rows.iter().map(|row| {
        json!({
            "item": row.item,
            "answers": row.answers,
            "referred": row.referred,
            "criterion": row.all.all_criteria().figures(),
            "violation": row.all.all_violations().figures(),
            "kappa": row.all.kappa,
            "criterion_unless_referred": row.rest.figures(),
        })
    });
    json!({
        "items": items.collect::<Vec<_>>(),
        "answers": whole.answers,
        "referred": whole.referred,
        "criterion": whole.criteria.figures(),
        "violation": whole.violations.figures(),
        "kappa_mean": whole.kappa,
        "criterion_unless_referred": whole.rest.figures(),
    })
}

const COLUMNS: [&str; 8] = [
    "answers",
    "precision",
    "recall",
    "f1",
    "kappa",
    "precision-of-violations",
    "recall-of-violations",
    "referred",
];

fn print(console: &Console, rows: &[Row]) {
    let whole = whole(rows);
    let headings = COLUMNS.map(|name| console.say(&format!("stats-{name}")));
    let mut lines = vec![(String::new(), headings.clone())];
    for row in rows {
        let (criteria, violations) = (row.all.all_criteria(), row.all.all_violations());
        let counts = (row.answers, row.referred);
        lines.push((
            row.item.clone(),
            cells(counts, criteria, row.all.kappa, violations),
        ));
    }
    let counts = (whole.answers, whole.referred);
    let last = cells(counts, whole.criteria, whole.kappa, whole.violations);
    lines.push((console.say("stats-all"), last));
    print_aligned(console, &lines);
    let facts = [
        ("referred", FluentValue::from(whole.referred)),
        ("f1", figure(whole.rest.f1()).into()),
    ];
    console.print("");
    console.print(&console.say_with("stats-rest", &facts));
}

fn cells(
    (answers, referred): (usize, usize),
    criteria: Counts,
    kappa: Option<f64>,
    violations: Counts,
) -> [String; 8] {
    [
        answers.to_string(),
        figure(criteria.precision()),
        figure(criteria.recall()),
        figure(criteria.f1()),
        figure(kappa),
        figure(violations.precision()),
        figure(violations.recall()),
        referred.to_string(),
    ]
}

/// Three places, for figures over many answers; a dash where there is none.
fn figure(figure: Option<f64>) -> String {
    figure.map_or_else(|| "–".to_owned(), |figure| format!("{figure:.3}"))
}
