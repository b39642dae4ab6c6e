//! Documents as lists in any format; on a screen with as many columns as there is room for.

use clap::ValueEnum;
use comfy_table::presets::UTF8_HORIZONTAL_ONLY;
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table, Width};

use crate::cli::Context;
use crate::cli::console::{columns, terminal_width};
use crate::report::{Cell, Document, csv, json};

/// How a list is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ListFormat {
    Table,
    Csv,
    Json,
}

/// What a screen shows of a document.
pub(super) struct Layout {
    /// Columns that only files have.
    pub(super) only_in_files: &'static [&'static str],
    /// Columns that a narrow screen goes without, the first one first.
    pub(super) dropped: &'static [&'static str],
    /// The column whose values may be broken into lines; every other keeps its width.
    pub(super) broken: &'static str,
    /// The column of which a few digits tell values apart.
    pub(super) digest: &'static str,
}

/// Fewest columns of a terminal for the values that may be broken.
const LEAST_BROKEN: u16 = 8;
/// Digits of a digest on a screen: enough to tell banks apart.
const DIGEST_DIGITS: usize = 8;

/// Prints a document as it is asked for.
pub(super) fn print_list(
    context: &Context,
    document: &Document,
    format: ListFormat,
    layout: &Layout,
) {
    match format {
        ListFormat::Table if document.rows.is_empty() => {}
        ListFormat::Table => print_table(context, document, layout),
        ListFormat::Csv => {
            let columns = document.columns.iter();
            let headings: Vec<String> = columns.map(|column| heading(context, column)).collect();
            let text = csv(document, &headings, &|cell| read(context, cell));
            context.console.print_part(&text);
        }
        ListFormat::Json => context.print_json(&json(document)),
    }
}

fn heading(context: &Context, column: &str) -> String {
    context
        .console
        .say(&format!("column-{}", column.replace('_', "-")))
}

/// What people read for a value.
fn read(context: &Context, cell: &Cell) -> String {
    match cell {
        Cell::Word(group, word) => context.console.say(&format!("{group}-{word}")),
        Cell::Flag(group, _) => context.console.say(&format!("{group}-{}", cell.plain())),
        cell => cell.plain().to_owned(),
    }
}

fn print_table(context: &Context, document: &Document, layout: &Layout) {
    let read = |at: usize, cell: &Cell| match cell {
        cell if document.columns[at] == layout.digest => cell
            .plain()
            .get(..DIGEST_DIGITS)
            .unwrap_or(cell.plain())
            .to_owned(),
        cell => read(context, cell),
    };
    let shown = columns_that_fit(context, document, layout, &read);
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
                name if name == layout.broken => {
                    ColumnConstraint::LowerBoundary(Width::Fixed(LEAST_BROKEN))
                }
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
    layout: &Layout,
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
            name if name == layout.broken => usize::from(LEAST_BROKEN).max(heading),
            _ => cells.max().unwrap_or(0).max(heading),
        }
    };
    let mut shown: Vec<usize> = (0..document.columns.len())
        .filter(|at| !layout.only_in_files.contains(&document.columns[*at]) && is_said(*at))
        .collect();
    for name in layout.dropped {
        // Two columns for what stands between two values.
        let needed: usize = shown.iter().map(|at| width(*at) + 2).sum();
        if needed <= terminal_width() {
            break;
        }
        shown.retain(|at| document.columns[*at] != *name);
    }
    shown
}
