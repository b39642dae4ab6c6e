//! `stats agreement`: how far grading agrees with people's marks.

use std::path::PathBuf;

use fluent_bundle::FluentValue;
use serde_json::{Value, json};

use crate::agreement::{Counts, mean};
use crate::cli::Context;
use crate::cli::command::stats::{Line, print_aligned};
use crate::cli::console::{Console, Style};
use crate::cli::document::Wanted;
use crate::cli::failure::{Exit, Failure};
use crate::cli::marked::{by_item, grade, known, read};
use crate::cli::table::Layout;
use crate::report::{agreement as agreement_rows, agreement_json};
use crate::statistics::{ENOUGH, Interval};
use crate::trial::{Agreement, Aspect, Marked, Rated, Sample, Verdict, agreement, rated, verdicts};

#[derive(clap::Args)]
pub(super) struct Arguments {
    #[arg(required = true)]
    files: Vec<PathBuf>,
    #[command(flatten)]
    wanted: Wanted,
}

/// As a table these figures have a form of their own; in a file they are one of rows.
const LAYOUT: Layout = Layout {
    only_in_files: &[],
    dropped: &[],
    broken: "item",
    digests: &[],
};

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
    let is_marked = |own: &Marked| !own.criteria.is_empty() || own.violations.is_some();
    if !marks.answers.iter().any(is_marked) {
        let names = arguments
            .files
            .iter()
            .map(|path| path.display().to_string());
        let names: Vec<String> = names.collect();
        return Err(Failure::input("failure-nothing-marked").with("path", names.join(" · ")));
    }
    let mut rows = Vec::new();
    let mut samples = Vec::new();
    for (turn, answers) in by_item(&loaded, &marks.answers)? {
        let verdicts = known(context, verdicts(&turn, &answers))?;
        let graded = grade(&turn, &verdicts);
        let (kept, sure): (Vec<Verdict<'_>>, Vec<_>) = verdicts
            .iter()
            .zip(&graded)
            .filter(|(_, graded)| !graded.refer())
            .map(|(verdict, graded)| (verdict.clone(), graded.clone()))
            .unzip();
        samples.push(Sample::new(turn.name(), turn.rubric, &verdicts, &graded));
        rows.push(Row {
            item: turn.name(),
            answers: verdicts.len(),
            referred: verdicts.len() - kept.len(),
            all: agreement(turn.rubric, &verdicts, &graded),
            rest: agreement(turn.rubric, &kept, &sure).all_criteria(),
        });
    }
    let rated = rated(&samples);
    let wanted = &arguments.wanted;
    if wanted.is_table()? && wanted.output.is_none() {
        print(&context.console, &rows, &rated);
    } else if wanted.is_json()? {
        let value = json_of(&rows, &rated);
        let text = serde_json::to_string_pretty(&value).expect("values are JSON");
        context.put_out_bytes((text + "\n").into_bytes(), wanted)?;
    } else {
        let title = context.console.say("stats-agreement-title");
        context.put_out(agreement_rows(&rated), title, &LAYOUT, wanted)?;
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
fn json_of(rows: &[Row], rated: &[Rated]) -> Value {
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
        "rows": agreement_json(rated),
    })
}

/// Figures of which people see the interval: a column each.
const SHOWN: [(&str, usize); 4] = [
    ("stats-accuracy", 0),
    ("stats-f1", 3),
    ("stats-kappa", 4),
    ("stats-weighted-kappa", 5),
];

/// How many answers, a cell for each figure, and what is said of how sure they are.
const CELLS: usize = SHOWN.len() + 2;

fn print(console: &Console, rows: &[Row], rated: &[Rated]) {
    let mut headings: [String; CELLS] = Default::default();
    headings[0] = console.say("stats-answers");
    for (heading, (name, _)) in headings[1..].iter_mut().zip(SHOWN) {
        *heading = console.say(name);
    }
    let mut lines = vec![Line::standing_out(String::new(), headings)];
    let mut item = None;
    for row in rated.iter().filter(|row| row.answers > 0) {
        if row.item.is_some() && row.item != item {
            item.clone_from(&row.item);
            let name = row.item.clone().unwrap_or_default();
            lines.push(Line::standing_out(name, Default::default()));
        }
        lines.extend(lines_of(console, row));
    }
    print_aligned(console, &lines);
    let whole = whole(rows);
    let facts = [
        ("referred", FluentValue::from(whole.referred)),
        ("f1", figure(whole.rest.f1()).into()),
    ];
    console.print("");
    console.print(&console.say_with("stats-rest", &facts));
    if rated.iter().any(|row| row.answers > 0 && !row.is_enough()) {
        let text = console.say_of("stats-few", "enough", ENOUGH);
        console.print(&console.paint(Style::Warn, &text));
    }
}

/// The figures of a row, and below them their intervals.
fn lines_of(console: &Console, row: &Rated) -> Vec<Line<CELLS>> {
    let name = match (&row.aspect, &row.item) {
        (Aspect::Criterion { name, .. }, _) => name.clone(),
        (Aspect::Violation { name, .. }, _) => {
            console.say_of("try-violation", "name", name.as_str())
        }
        (Aspect::Criteria, Some(_)) => console.say("rule-criteria"),
        (Aspect::Violations, Some(_)) => console.say("rule-violations"),
        (Aspect::Criteria, None) => console.say("stats-all-criteria"),
        (Aspect::Violations, None) => console.say("stats-all-violations"),
    };
    let indent = if row.item.is_some() { "  " } else { "" };
    let mut cells: [String; CELLS] = Default::default();
    cells[0] = row.answers.to_string();
    let mut below: [String; CELLS] = Default::default();
    for ((cell, below), (_, at)) in cells[1..].iter_mut().zip(&mut below[1..]).zip(SHOWN) {
        *cell = figure(row.figures[at]);
        if let Some(Interval { low, high }) = row.intervals[at] {
            *below = format!("{low:.2}–{high:.2}");
        }
    }
    if !row.is_enough() {
        cells[CELLS - 1] = console.say("verdict-too-few");
    }
    let has_interval = row.is_enough() && row.intervals.iter().any(Option::is_some);
    let name = format!("{indent}{name}");
    let mut lines = vec![match row.item {
        Some(_) => Line::plain(name, cells),
        None => Line::standing_out(name, cells),
    }];
    if has_interval {
        let name = format!("{indent}{}", console.say("stats-interval"));
        lines.push(Line::plain(name, below));
    }
    lines
}

/// Three places, for figures over many answers; a dash where there is none.
fn figure(figure: Option<f64>) -> String {
    figure.map_or_else(|| "–".to_owned(), |figure| format!("{figure:.3}"))
}
