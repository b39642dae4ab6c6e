//! `report`: lists for HR.

use clap::{Subcommand, ValueEnum};
use comfy_table::presets::UTF8_HORIZONTAL_ONLY;
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table, Width};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::take::candidate;
use crate::cli::console::{columns, terminal_width};
use crate::cli::failure::{Exit, Failure};
use crate::delivery::settle;
use crate::records::ScoreFilter;
use crate::report::{Cell, Document, csv, json, scores};

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    #[command(subcommand)]
    report: Report,
}

#[derive(Subcommand)]
enum Report {
    Scores(ScoreArguments),
}

#[derive(clap::Args)]
struct ScoreArguments {
    #[arg(long)]
    exam: Option<String>,
    #[arg(long, short)]
    candidate: Option<String>,
    #[arg(long)]
    since: Option<String>,
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Table,
    Csv,
    Json,
}

/// Columns that only files have.
const ONLY_IN_FILES: &[&str] = &["exam", "attempt", "ending"];
/// Columns that a narrow screen goes without, the first one first.
const DROPPED: &[&str] = &["bank_digest", "minutes", "mode", "max"];
/// The column whose values may be broken into lines; every other keeps its width.
const BROKEN: &str = "exam_name";
/// Fewest columns of a terminal for that one.
const LEAST_BROKEN: u16 = 8;
/// Digits of a bank's digest on a screen: enough to tell banks apart.
const DIGEST_DIGITS: usize = 8;

pub(super) fn run(context: &Context, arguments: Arguments) -> Result<Exit, Failure> {
    match arguments.report {
        Report::Scores(arguments) => score_report(context, &arguments),
    }
}

fn score_report(context: &Context, arguments: &ScoreArguments) -> Result<Exit, Failure> {
    let filter = ScoreFilter {
        exam: arguments.exam.clone(),
        candidate: arguments.candidate.as_deref().map(candidate).transpose()?,
        since: arguments.since.as_deref().map(since).transpose()?,
    };
    let mut store = context.open_existing_store()?;
    settle(&mut store, None, clock::now())?;
    let progress = context.progress();
    let mut rows = Vec::new();
    store.scores(&filter, &mut |row| {
        rows.push(row);
        progress.tick(rows.len());
    })?;
    progress.finish();
    let for_people = arguments.format != Format::Json;
    let document = scores(rows, &|at| when(at, for_people));
    if document.rows.is_empty() {
        context.console.tell(&context.console.say("report-empty"));
    }
    match arguments.format {
        Format::Table if document.rows.is_empty() => {}
        Format::Table => table(context, &document),
        Format::Csv => {
            let headings: Vec<String> = document
                .columns
                .iter()
                .map(|column| heading(context, column))
                .collect();
            let text = csv(&document, &headings, &|cell| read(context, cell));
            context.console.print_part(&text);
        }
        Format::Json => context.print_json(&json(&document)),
    }
    Ok(Exit::Done)
}

/// A date, from its first moment here, or a moment in RFC 3339.
fn since(text: &str) -> Result<Timestamp, Failure> {
    if let Ok(moment) = text.parse() {
        return Ok(moment);
    }
    let start = clock::day(text)?.to_zoned(TimeZone::system());
    let start: Zoned = start.map_err(|_| clock::no_date(text))?;
    Ok(start.timestamp())
}

fn when(at: Timestamp, for_people: bool) -> String {
    if for_people {
        clock::date_and_time(at)
    } else {
        at.to_string()
    }
}

fn heading(context: &Context, column: &str) -> String {
    context
        .console
        .say(&format!("column-{}", column.replace('_', "-")))
}

fn read(context: &Context, cell: &Cell) -> String {
    match cell {
        Cell::Word(group, word) => context.console.say(&format!("{group}-{word}")),
        Cell::Flag(group, _) => context.console.say(&format!("{group}-{}", cell.plain())),
        cell => cell.plain().to_owned(),
    }
}

fn table(context: &Context, document: &Document) {
    let read = |at: usize, cell: &Cell| match cell {
        cell if document.columns[at] == "bank_digest" => cell
            .plain()
            .get(..DIGEST_DIGITS)
            .unwrap_or(cell.plain())
            .to_owned(),
        cell => read(context, cell),
    };
    let shown = columns_that_fit(context, document, &read);
    let mut table = Table::new();
    table.load_style(UTF8_HORIZONTAL_ONLY.row_separator(LineStyle::none()));
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(terminal_width()).unwrap_or(u16::MAX));
    table.set_header(
        shown
            .iter()
            .map(|at| heading(context, document.columns[*at])),
    );
    for row in &document.rows {
        table.add_row(shown.iter().map(|at| {
            let cell = comfy_table::Cell::new(read(*at, &row[*at]));
            match &row[*at] {
                Cell::Number(_) => cell.set_alignment(CellAlignment::Right),
                _ => cell,
            }
        }));
    }
    for (place, at) in shown.iter().enumerate() {
        if let Some(column) = table.column_mut(place) {
            column.set_padding((0, 1));
            column.set_constraint(match document.columns[*at] {
                BROKEN => ColumnConstraint::LowerBoundary(Width::Fixed(LEAST_BROKEN)),
                _ => ColumnConstraint::ContentWidth,
            });
        }
    }
    for line in table.lines() {
        context.console.print(&line);
    }
}

/// The columns to show, by their places: as many as the terminal has room for.
fn columns_that_fit(
    context: &Context,
    document: &Document,
    read: &dyn Fn(usize, &Cell) -> String,
) -> Vec<usize> {
    let is_said = |at: usize| {
        let mut cells = document.rows.iter().map(|row| &row[at]);
        cells.any(|cell| !matches!(cell, Cell::Flag(_, false)))
    };
    let width = |at: usize| {
        let heading = columns(&heading(context, document.columns[at]));
        let cells = document.rows.iter().map(|row| columns(&read(at, &row[at])));
        match document.columns[at] {
            BROKEN => usize::from(LEAST_BROKEN).max(heading),
            _ => cells.max().unwrap_or(0).max(heading),
        }
    };
    let mut shown: Vec<usize> = (0..document.columns.len())
        .filter(|at| !ONLY_IN_FILES.contains(&document.columns[*at]) && is_said(*at))
        .collect();
    for name in DROPPED {
        // Two columns for what stands between two values.
        let needed: usize = shown.iter().map(|at| width(*at) + 2).sum();
        if needed <= terminal_width() {
            break;
        }
        shown.retain(|at| document.columns[*at] != *name);
    }
    shown
}
