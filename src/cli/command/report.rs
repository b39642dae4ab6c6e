//! `report`: lists for HR.

use clap::{Subcommand, ValueEnum};
use comfy_table::presets::UTF8_HORIZONTAL_ONLY;
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use crate::cli::Context;
use crate::cli::clock;
use crate::cli::console::terminal_width;
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

/// Columns that a screen has no room for; files have them all.
const ONLY_IN_FILES: &[&str] = &["exam", "attempt", "ending", "max"];
/// The column whose values may be broken into lines; every other keeps its width.
const BROKEN: &str = "exam_name";
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
    match arguments.format {
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
    let of_date = || {
        let date: Date = text.parse().ok()?;
        let start: Zoned = date.to_zoned(TimeZone::system()).ok()?;
        Some(start.timestamp())
    };
    let moment = of_date().or_else(|| text.parse().ok());
    moment.ok_or_else(|| Failure::new(Exit::Usage, "failure-date").with("text", text))
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
        cell => cell.plain().to_owned(),
    }
}

fn table(context: &Context, document: &Document) {
    if document.rows.is_empty() {
        context.console.tell(&context.console.say("report-empty"));
        return;
    }
    let shown: Vec<usize> = (0..document.columns.len())
        .filter(|at| !ONLY_IN_FILES.contains(&document.columns[*at]))
        .collect();
    let mut table = Table::new();
    table.load_style(UTF8_HORIZONTAL_ONLY.row_separator(LineStyle::none()));
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(terminal_width().max(60)).unwrap_or(u16::MAX));
    table.set_header(
        shown
            .iter()
            .map(|at| heading(context, document.columns[*at])),
    );
    for row in &document.rows {
        let cells = shown.iter().map(|at| match &row[*at] {
            cell @ Cell::Number(_) => {
                comfy_table::Cell::new(cell.plain()).set_alignment(CellAlignment::Right)
            }
            cell if document.columns[*at] == "bank" => {
                comfy_table::Cell::new(cell.plain().get(..DIGEST_DIGITS).unwrap_or(cell.plain()))
            }
            cell => comfy_table::Cell::new(read(context, cell)),
        });
        table.add_row(cells);
    }
    for (place, at) in shown.iter().enumerate() {
        if let Some(column) = table.column_mut(place) {
            column.set_padding((0, 1));
            if document.columns[*at] != BROKEN {
                column.set_constraint(ColumnConstraint::ContentWidth);
            }
        }
    }
    for line in table.lines() {
        context.console.print(&line);
    }
}
