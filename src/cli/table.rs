//! Rows as a table on a screen. The first thousand decide which columns there is room for and how
//! wide they are, so that a list of any length begins at once.

use std::io::{self, Write};

use comfy_table::presets::UTF8_HORIZONTAL_ONLY;
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table, Width};

use crate::cli::Context;
use crate::cli::console::{columns, terminal_width};
use crate::report::Cell;

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
/// How many rows are laid out together.
const LAID_OUT: usize = 1000;

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
struct Shown {
    /// The places of the columns that are shown, with their widths.
    columns: Vec<(usize, usize)>,
    /// The line below the last row.
    border: String,
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
        match &self.shown {
            Some(shown) => writeln!(out, "{}", self.line(shown, &row)),
            None => {
                self.waiting.push(row);
                match self.waiting.len() {
                    LAID_OUT => self.lay_out(out),
                    _ => Ok(()),
                }
            }
        }
    }

    /// Ends the table; one without rows is nothing at all.
    pub(super) fn end(mut self, out: &mut impl Write) -> io::Result<()> {
        if !self.waiting.is_empty() {
            self.lay_out(out)?;
        }
        match &self.shown {
            Some(shown) => writeln!(out, "{}", shown.border),
            None => Ok(()),
        }
    }

    fn lay_out(&mut self, out: &mut impl Write) -> io::Result<()> {
        let shown = self.columns_that_fit();
        let table = self.table(&shown);
        let mut lines: Vec<String> = table.lines().collect();
        let border = lines.pop().unwrap_or_default();
        for line in lines {
            writeln!(out, "{line}")?;
        }
        self.shown = Some(Shown {
            columns: self.widths(&shown, columns(&border)),
            border,
        });
        self.waiting = Vec::new();
        Ok(())
    }

    /// The rows that wait as a table with its header.
    fn table(&self, shown: &[usize]) -> Table {
        let mut table = Table::new();
        table.load_style(UTF8_HORIZONTAL_ONLY.row_separator(LineStyle::none()));
        table.set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(u16::try_from(terminal_width()).unwrap_or(u16::MAX));
        table.set_header(shown.iter().map(|at| &self.headings[*at]));
        for row in &self.waiting {
            table.add_row(shown.iter().map(|at| {
                let cell = comfy_table::Cell::new(self.read(*at, &row[*at]));
                match &row[*at] {
                    Cell::Number(_) => cell.set_alignment(CellAlignment::Right),
                    _ => cell,
                }
            }));
        }
        for (place, at) in shown.iter().enumerate() {
            if let Some(column) = table.column_mut(place) {
                column.set_padding((0, 1));
                column.set_constraint(match self.columns[*at] {
                    column if column == self.layout.broken => {
                        ColumnConstraint::LowerBoundary(Width::Fixed(LEAST_BROKEN))
                    }
                    _ => ColumnConstraint::ContentWidth,
                });
            }
        }
        table
    }

    /// The widths of the columns of a table that is `whole` wide: of their values, but for the one
    /// that is broken, which has the rest.
    fn widths(&self, shown: &[usize], whole: usize) -> Vec<(usize, usize)> {
        let is_broken = |at: usize| self.columns[at] == self.layout.broken;
        let kept = shown.iter().filter(|at| !is_broken(**at));
        // A column for the padding and one between two columns.
        let kept: usize = kept.map(|at| self.width(*at) + 2).sum();
        let rest = whole.saturating_sub(kept + 1);
        let width = |at: usize| match is_broken(at) {
            true => rest,
            false => self.width(at),
        };
        shown.iter().map(|at| (*at, width(*at))).collect()
    }

    /// A row behind those that were laid out. What does not fit is not broken.
    fn line(&self, shown: &Shown, row: &[Cell]) -> String {
        let mut line = String::new();
        for (at, width) in &shown.columns {
            let text = self.read(*at, &row[*at]).replace('\n', " ");
            let space = " ".repeat(width.saturating_sub(columns(&text)));
            line += &match &row[*at] {
                Cell::Number(_) => space + &text,
                _ => text + &space,
            };
            line += "  ";
        }
        line.truncate(line.trim_end().len());
        line
    }

    fn read(&self, at: usize, cell: &Cell) -> String {
        let text = self.context.read(cell);
        match self.layout.digests.contains(&self.columns[at]) {
            true => text.chars().take(DIGEST_DIGITS).collect(),
            false => text,
        }
    }

    fn width(&self, at: usize) -> usize {
        let heading = columns(&self.headings[at]);
        let cells = self
            .waiting
            .iter()
            .map(|row| columns(&self.read(at, &row[at])));
        match self.columns[at] {
            column if column == self.layout.broken => usize::from(LEAST_BROKEN).max(heading),
            _ => cells.max().unwrap_or(0).max(heading),
        }
    }

    /// The columns to show, by their places: as many as the terminal has room for.
    fn columns_that_fit(&self) -> Vec<usize> {
        let is_said = |at: usize| {
            let mut cells = self.waiting.iter().map(|row| &row[at]);
            cells.any(|cell| !matches!(cell, Cell::Flag(_, false)))
        };
        let mut shown: Vec<usize> = (0..self.columns.len())
            .filter(|at| !self.layout.only_in_files.contains(&self.columns[*at]) && is_said(*at))
            .collect();
        for name in self.layout.dropped {
            // Two columns for what stands between two values.
            let needed: usize = shown.iter().map(|at| self.width(*at) + 2).sum();
            if needed <= terminal_width() {
                break;
            }
            shown.retain(|at| self.columns[*at] != *name);
        }
        shown
    }
}
