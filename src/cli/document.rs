//! Documents on the screen and in files, in whatever format was asked for.

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use comfy_table::presets::UTF8_HORIZONTAL_ONLY;
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table, Width};

use crate::cli::Context;
use crate::cli::clock;
use crate::cli::console::{columns, terminal_width};
use crate::cli::failure::{Exit, Failure, of_file};
use crate::report::{Cell, Document, TooLarge, Wording, csv, json, xlsx};

/// How a document is asked for.
#[derive(clap::Args)]
pub(super) struct Wanted {
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
    #[arg(long, short, value_name = "FILE", required_if_eq("format", "xlsx"))]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Table,
    Csv,
    Xlsx,
    Json,
}

impl Wanted {
    /// Whether people read it on a screen.
    pub(super) fn is_table(&self) -> bool {
        self.format == Format::Table
    }

    /// Whether programs read it as JSON.
    pub(super) fn is_json(&self) -> bool {
        self.format == Format::Json
    }
}

/// How a document is laid out as a table on a screen.
pub(super) struct Layout {
    /// Columns that only files have.
    pub(super) only_in_files: &'static [&'static str],
    /// Columns that a narrow screen goes without, the first one first.
    pub(super) dropped: &'static [&'static str],
    /// The column whose values may be broken into lines; every other keeps its width.
    pub(super) broken: &'static str,
    /// Columns whose values are long digests, of which the beginning is enough.
    pub(super) digests: &'static [&'static str],
}

/// Fewest columns of a terminal for a column that may be broken.
const LEAST_BROKEN: u16 = 8;
/// Digits of a digest on a screen: enough to tell banks apart.
const DIGEST_DIGITS: usize = 8;

impl Context {
    /// Prints `document`, or writes it to the file that was asked for. `title` names it.
    pub(super) fn put_out(
        &self,
        document: &Document,
        title: String,
        layout: &Layout,
        wanted: &Wanted,
    ) -> Result<(), Failure> {
        let wording = Wording {
            title,
            headings: headings(self, document),
            read: &|cell| read(self, cell),
            local: &|at| clock::local(at).datetime(),
            made: clock::now(),
        };
        let bytes = match wanted.format {
            Format::Table if document.rows.is_empty() => Vec::new(),
            Format::Table => lines(self, document, layout).into_bytes(),
            Format::Csv => csv(document, &wording).into_bytes(),
            Format::Json => {
                let text = serde_json::to_string_pretty(&json(document));
                (text.expect("values are JSON") + "\n").into_bytes()
            }
            Format::Xlsx => xlsx(document, &wording)?,
        };
        self.put_out_bytes(bytes, wanted)
    }

    /// A document as the bytes of a sheet.
    pub(super) fn sheet(&self, document: &Document, title: String) -> Result<Vec<u8>, Failure> {
        let wording = Wording {
            title,
            headings: headings(self, document),
            read: &|cell| read(self, cell),
            local: &|at| clock::local(at).datetime(),
            made: clock::now(),
        };
        Ok(xlsx(document, &wording)?)
    }

    /// Prints text, or writes it to the file that was asked for.
    pub(super) fn put_out_bytes(&self, bytes: Vec<u8>, wanted: &Wanted) -> Result<(), Failure> {
        match &wanted.output {
            None => {
                let text = String::from_utf8(bytes).expect("sheets go to files only");
                self.console.print_part(&text);
                Ok(())
            }
            Some(path) => self.write_file(path, &bytes),
        }
    }

    /// Writes a file that was asked for, in place of one of the same name.
    pub(super) fn write_file(&self, path: &Path, bytes: &[u8]) -> Result<(), Failure> {
        let shown = path.display().to_string();
        std::fs::write(path, bytes).map_err(|error| of_file(&shown, &error))?;
        self.console
            .tell(&self.console.say_of("written", "path", shown));
        Ok(())
    }
}

impl From<TooLarge> for Failure {
    fn from(error: TooLarge) -> Self {
        Self::new(Exit::Refused, "failure-sheet").with("reason", error)
    }
}

fn headings(context: &Context, document: &Document) -> Vec<String> {
    let columns = document.columns.iter();
    columns.map(|column| heading(context, column)).collect()
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
        Cell::Moment(at) => clock::date_and_time(*at),
        cell => cell.plain(),
    }
}

/// The table as text, one line a row.
fn lines(context: &Context, document: &Document, layout: &Layout) -> String {
    let read = |at: usize, cell: &Cell| {
        let text = read(context, cell);
        if layout.digests.contains(&document.columns[at]) {
            text.chars().take(DIGEST_DIGITS).collect()
        } else {
            text
        }
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
                column if column == layout.broken => {
                    ColumnConstraint::LowerBoundary(Width::Fixed(LEAST_BROKEN))
                }
                _ => ColumnConstraint::ContentWidth,
            });
        }
    }
    table.lines().map(|line| line + "\n").collect()
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
            column if column == layout.broken => usize::from(LEAST_BROKEN).max(heading),
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
