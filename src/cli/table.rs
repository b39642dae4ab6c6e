//! Rows on a screen: as a table where it fits, otherwise each row as lines “column: value”. Nothing
//! is wider than the screen, and columns that there is no room for are named below the table. The
//! first thousand rows decide, so that a list of any length begins at once.

use std::io::{self, Write};

use comfy_table::presets::UTF8_HORIZONTAL_ONLY;
use comfy_table::{CellAlignment, ContentArrangement, LineStyle, Table};
use fluent_bundle::FluentValue;

use crate::cli::Context;
use crate::cli::console::{columns, longest_word, terminal_width, wrap};
use crate::report::Cell;

/// How a document is laid out as a table on a screen.
pub(super) struct Layout {
    /// Columns that only files have.
    pub(super) only_in_files: &'static [&'static str],
    /// Columns that a narrow screen goes without, the first one first.
    pub(super) dropped: &'static [&'static str],
    /// The column whose values may be broken into lines; another is broken only where it is wide.
    pub(super) broken: &'static str,
    /// Columns whose values are long digests, of which the beginning is enough.
    pub(super) digests: &'static [&'static str],
}

/// Fewest columns of a terminal for a column that may be broken: narrower is hard to read.
const LEAST_BROKEN: usize = 16;
/// Columns beyond which the values of any column of texts may be broken.
const WIDE: usize = 24;
/// Digits of a digest on a screen: enough to tell banks apart.
const DIGEST_DIGITS: usize = 8;
/// How many rows are laid out together.
const LAID_OUT: usize = 1000;
/// What stands between two values: the padding of the first, and a column.
const BETWEEN: usize = 2;

/// A table that grows row by row.
pub(super) struct TableRows<'c> {
    context: &'c Context,
    columns: &'static [&'static str],
    layout: &'c Layout,
    headings: Vec<String>,
    /// Rows that are laid out together; later ones are written at once.
    waiting: Vec<Vec<Cell>>,
    shown: Option<Shown>,
}

/// How the first rows were laid out.
enum Shown {
    Table {
        /// The places of the columns that are shown, with their widths.
        columns: Vec<(usize, usize)>,
        /// The line below the last row.
        border: String,
        /// The headings of the columns that there was no room for.
        left_out: Vec<String>,
    },
    /// Each row in lines of its own.
    Entries,
}

impl<'c> TableRows<'c> {
    pub(super) fn begin(
        context: &'c Context,
        columns: &'static [&'static str],
        layout: &'c Layout,
        headings: Vec<String>,
    ) -> Self {
        Self {
            context,
            columns,
            layout,
            headings,
            waiting: Vec::new(),
            shown: None,
        }
    }

    pub(super) fn row(&mut self, out: &mut impl Write, row: Vec<Cell>) -> io::Result<()> {
        if let Some(shown) = &self.shown {
            return self.write_row(out, shown, &row);
        }
        self.waiting.push(row);
        match self.waiting.len() {
            LAID_OUT => self.lay_out(out),
            _ => Ok(()),
        }
    }

    /// Ends the table; one without rows is nothing at all.
    pub(super) fn end(mut self, out: &mut impl Write) -> io::Result<()> {
        if !self.waiting.is_empty() {
            self.lay_out(out)?;
        }
        let Some(Shown::Table {
            border, left_out, ..
        }) = &self.shown
        else {
            return Ok(());
        };
        writeln!(out, "{border}")?;
        if left_out.is_empty() {
            return Ok(());
        }
        let console = &self.context.console;
        let names = left_out.join(&console.say("list-separator"));
        let text = console.say_of("table-left-out", "columns", names);
        self.write_wrapped(out, "", &text)
    }

    fn lay_out(&mut self, out: &mut impl Write) -> io::Result<()> {
        let is_wanted = |at: &usize| {
            let name = self.columns[*at];
            !self.layout.only_in_files.contains(&name) && self.is_said(*at)
        };
        let wanted: Vec<usize> = (0..self.columns.len()).filter(is_wanted).collect();
        let shown = match self.columns_that_fit(&wanted) {
            Some(columns) => {
                let table = self.table(&columns);
                let mut lines: Vec<String> = table.lines().collect();
                let border = lines.pop().unwrap_or_default();
                for line in lines {
                    writeln!(out, "{}", line.trim_end())?;
                }
                let is_left_out = |at: &usize| !columns.iter().any(|(shown, _)| shown == at);
                let left_out = wanted.into_iter().filter(is_left_out);
                let left_out = left_out.map(|at| self.headings[at].clone()).collect();
                Shown::Table {
                    columns,
                    border,
                    left_out,
                }
            }
            None => {
                for row in &self.waiting {
                    self.write_row(out, &Shown::Entries, row)?;
                }
                Shown::Entries
            }
        };
        self.shown = Some(shown);
        self.waiting = Vec::new();
        Ok(())
    }

    /// The rows that wait as a table with its header.
    fn table(&self, columns: &[(usize, usize)]) -> Table {
        let mut table = Table::new();
        table.load_style(UTF8_HORIZONTAL_ONLY.row_separator(LineStyle::none()));
        table.set_content_arrangement(ContentArrangement::Disabled);
        table.set_header(columns.iter().map(|(at, _)| &self.headings[*at]));
        for row in &self.waiting {
            table.add_row(columns.iter().map(|(at, width)| {
                let text = self.read(*at, &row[*at]);
                let cell = comfy_table::Cell::new(lines(&text, *width).join("\n"));
                match &row[*at] {
                    Cell::Number(_) => cell.set_alignment(CellAlignment::Right),
                    _ => cell,
                }
            }));
        }
        for column in table.column_iter_mut() {
            column.set_padding((0, 1));
        }
        table
    }

    /// Writes a row behind those that were laid out, or one in lines of its own.
    fn write_row(&self, out: &mut impl Write, shown: &Shown, row: &[Cell]) -> io::Result<()> {
        match shown {
            Shown::Table { columns, .. } => self.write_line(out, columns, row),
            Shown::Entries => {
                let said = (0..row.len()).filter(|at| {
                    !self.layout.only_in_files.contains(&self.columns[*at])
                        && !matches!(row[*at], Cell::Flag(_, false))
                        && !self.context.read(&row[*at]).is_empty()
                });
                for (line, at) in said.enumerate() {
                    let indent = if line == 0 { "" } else { "  " };
                    let facts = [
                        ("column", FluentValue::from(self.headings[at].as_str())),
                        ("value", FluentValue::from(self.read(at, &row[at]))),
                    ];
                    let text = self.context.console.say_with("table-entry", &facts);
                    self.write_wrapped(out, indent, &text)?;
                }
                writeln!(out)
            }
        }
    }

    /// A row of the table, whose values are broken to the widths that were found before.
    fn write_line(
        &self,
        out: &mut impl Write,
        shown: &[(usize, usize)],
        row: &[Cell],
    ) -> io::Result<()> {
        let cell = |(at, width): &(usize, usize)| lines(&self.read(*at, &row[*at]), *width);
        let cells: Vec<Vec<String>> = shown.iter().map(cell).collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or(0);
        for number in 0..height {
            let mut line = String::new();
            for ((at, width), cell) in shown.iter().zip(&cells) {
                let text = cell.get(number).map_or("", String::as_str);
                let space = " ".repeat(width.saturating_sub(columns(text)));
                line += &match &row[*at] {
                    Cell::Number(_) => space + text,
                    _ => text.to_owned() + &space,
                };
                line += &" ".repeat(BETWEEN);
            }
            writeln!(out, "{}", line.trim_end())?;
        }
        Ok(())
    }

    /// Writes text that goes on further in where it is broken.
    fn write_wrapped(&self, out: &mut impl Write, indent: &str, text: &str) -> io::Result<()> {
        const FURTHER: usize = 4;
        let width = terminal_width().saturating_sub(indent.len() + FURTHER);
        for (number, line) in lines(text, width).iter().enumerate() {
            let further = if number == 0 { 0 } else { FURTHER };
            writeln!(out, "{indent}{}{line}", " ".repeat(further))?;
        }
        Ok(())
    }

    fn read(&self, at: usize, cell: &Cell) -> String {
        let text = self.context.read(cell);
        match self.layout.digests.contains(&self.columns[at]) {
            true => text.chars().take(DIGEST_DIGITS).collect(),
            false => text,
        }
    }

    /// The columns that its heading and its values need.
    fn width(&self, at: usize) -> usize {
        let heading = columns(&self.headings[at]);
        self.of_values(at, columns).max(heading)
    }

    /// The columns that it needs at least: fewer where its values may be broken.
    fn least_width(&self, at: usize) -> usize {
        let width = self.width(at);
        let is_text = |row: &Vec<Cell>| matches!(row[at], Cell::Text(_));
        let least = match width > WIDE && self.waiting.iter().all(is_text) {
            _ if self.columns[at] == self.layout.broken => width.min(LEAST_BROKEN),
            true => WIDE,
            false => return width,
        };
        let heading = columns(&self.headings[at]);
        self.of_values(at, longest_word).max(least).max(heading)
    }

    fn of_values(&self, at: usize, measure: impl Fn(&str) -> usize) -> usize {
        let values = self.waiting.iter().map(|row| self.read(at, &row[at]));
        values.map(|value| measure(&value)).max().unwrap_or(0)
    }

    /// Whether any row says something in this column.
    fn is_said(&self, at: usize) -> bool {
        let mut cells = self.waiting.iter().map(|row| &row[at]);
        cells.any(|cell| !matches!(cell, Cell::Flag(_, false)))
    }

    /// As many of the `wanted` columns as the terminal has room for, with their widths; none where
    /// not even the most important ones fit.
    fn columns_that_fit(&self, wanted: &[usize]) -> Option<Vec<(usize, usize)>> {
        let least = |at: &usize| (*at, self.least_width(*at));
        let mut widths: Vec<(usize, usize)> = wanted.iter().map(least).collect();
        let needed = |widths: &[(usize, usize)]| -> usize {
            widths.iter().map(|(_, width)| width + BETWEEN).sum()
        };
        let mut dropped = self.layout.dropped.iter();
        while needed(&widths) > terminal_width() {
            let name = dropped.next()?;
            widths.retain(|(at, _)| self.columns[*at] != *name);
        }
        let mut rest = terminal_width() - needed(&widths);
        for (at, width) in &mut widths {
            let more = rest.min(self.width(*at).saturating_sub(*width));
            *width += more;
            rest -= more;
        }
        Some(widths)
    }
}

/// `text` in lines of at most `width` columns.
fn lines(text: &str, width: usize) -> Vec<String> {
    let characters: Vec<char> = text.chars().collect();
    let line = |range: std::ops::Range<usize>| characters[range].iter().collect();
    wrap(text, width).into_iter().map(line).collect()
}
