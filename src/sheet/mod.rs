//! Tables that other people made: workbooks and separated text in, rows of plain text out.
//!
//! What a table means is not known here. Cells keep their place in the file, so that whoever reads
//! them can say where something is wrong.

mod book;
mod encoding;
mod separated;
#[cfg(test)]
mod tests;
mod workbook;
mod write;

pub(crate) use crate::sheet::book::{Page, PageColumn, to_book};
pub(crate) use crate::sheet::encoding::{Decodings, Encoding, decode, decodings};
pub(crate) use crate::sheet::separated::separated;
pub(crate) use crate::sheet::workbook::{WorkbookError, is_broken, is_workbook, workbook};
pub(crate) use crate::sheet::write::{to_csv, to_workbook};

/// One table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sheet {
    /// Empty for a file that is one table without a name.
    pub(crate) name: String,
    /// Whether the workbook hides it.
    pub(crate) is_hidden: bool,
    /// Rows with at least one cell that is not blank.
    pub(crate) rows: Vec<Row>,
}

/// One row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Row {
    /// As the file counts its rows or lines, from 1.
    pub(crate) number: usize,
    /// Without blanks at either end; absent cells behind the last one are not there.
    pub(crate) cells: Vec<String>,
}

impl Row {
    /// The cell at this column; empty where there is none.
    pub(crate) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// The cells that say something, with their columns.
    pub(crate) fn filled(&self) -> impl Iterator<Item = (usize, &str)> {
        let cells = self.cells.iter().map(String::as_str).enumerate();
        cells.filter(|(_, cell)| !cell.is_empty())
    }
}

/// `text` without what looks like nothing at either end: all kinds of spaces, and marks that are
/// not seen. No-break spaces inside become plain ones.
pub(crate) fn trimmed(text: &str) -> String {
    let is_unseen = |c: char| matches!(c, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}');
    let is_space = |c: char| matches!(c, '\u{A0}' | '\u{202F}' | '\u{2007}');
    let plain: String = text
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .chars()
        .filter(|c| !is_unseen(*c))
        .map(|c| if is_space(c) { ' ' } else { c })
        .collect();
    plain.trim().to_owned()
}
