//! Rows as sheets that spreadsheet programs open (xlsx).

use jiff::tz::TimeZone;
use rust_xlsxwriter::{
    DocProperties, Format, FormatAlign, IgnoreError, Workbook, Worksheet, XlsxError,
};
use unicode_width::UnicodeWidthStr as _;

use crate::report::{Cell, Wording};

const DAY: &str = "yyyy-mm-dd";
const MOMENT: &str = "yyyy-mm-dd hh:mm";
/// Columns of a sheet are no wider than this, in digits.
const WIDEST: usize = 48;
/// Characters that a sheet's name must not have, and how many it may have.
const NOT_IN_NAMES: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];
const LONGEST_NAME: usize = 31;

/// A document does not go into a sheet: too many rows, or a text that is too long for a cell.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub(crate) struct TooLarge(#[from] XlsxError);

/// One sheet with a header that stays in sight, written row by row. Days and moments are dates,
/// numbers are numbers, everything else is text and never a formula.
pub(crate) struct SheetRows {
    book: Workbook,
    properties: DocProperties,
    widths: Vec<usize>,
    day: Format,
    moment: Format,
    rows: u32,
}

impl SheetRows {
    pub(crate) fn begin(wording: &Wording<'_>) -> Result<Self, TooLarge> {
        let mut book = Workbook::new();
        let made = wording.made.to_zoned(TimeZone::UTC).datetime();
        let properties = DocProperties::new()
            .set_title(&wording.title)
            .set_creation_datetime(&made);
        let sheet = book.add_worksheet_with_constant_memory()?;
        sheet.set_name(sheet_name(&wording.title))?;
        let bold = Format::new().set_bold().set_align(FormatAlign::Center);
        for (heading, column) in wording.headings.iter().zip(0..) {
            sheet.write_string_with_format(0, column, heading, &bold)?;
        }
        sheet.set_freeze_panes(1, 0)?;
        Ok(Self {
            book,
            properties,
            widths: wording.headings.iter().map(|text| text.width()).collect(),
            day: Format::new().set_num_format(DAY),
            moment: Format::new().set_num_format(MOMENT),
            rows: 0,
        })
    }

    pub(crate) fn row(&mut self, row: &[Cell], wording: &Wording<'_>) -> Result<(), TooLarge> {
        self.rows += 1;
        for (cell, column) in row.iter().zip(0..) {
            let width = self.write(column, cell, wording)?;
            let known = &mut self.widths[usize::from(column)];
            *known = width.min(WIDEST).max(*known);
        }
        Ok(())
    }

    /// Writes a cell and gives how wide it is.
    fn write(
        &mut self,
        column: u16,
        cell: &Cell,
        wording: &Wording<'_>,
    ) -> Result<usize, XlsxError> {
        let sheet = self.book.worksheet_from_index(0)?;
        let row = self.rows;
        Ok(match cell {
            Cell::Number(text) => {
                match text.parse::<f64>() {
                    Ok(number) => sheet.write_number(row, column, number)?,
                    Err(_) => sheet.write_string(row, column, text)?,
                };
                text.len()
            }
            Cell::Day(day) => {
                sheet.write_with_format(row, column, day, &self.day)?;
                DAY.len()
            }
            Cell::Moment(at) => {
                let at = (wording.local)(*at);
                sheet.write_with_format(row, column, &at, &self.moment)?;
                MOMENT.len()
            }
            Cell::Text(_) | Cell::Word(..) | Cell::Flag(..) => {
                let text = (wording.read)(cell);
                sheet.write_string(row, column, &text)?;
                text.width()
            }
        })
    }

    /// The bytes of the sheet, with `foot` at the foot of each printed page and in its properties.
    pub(crate) fn end(mut self, foot: Option<&str>) -> Result<Vec<u8>, TooLarge> {
        let properties = match foot {
            Some(foot) => self.properties.clone().set_comment(foot),
            None => self.properties.clone(),
        };
        self.book.set_properties(&properties);
        let sheet = self.book.worksheet_from_index(0)?;
        if let Some(foot) = foot {
            // What follows an ampersand would be an order to the program that prints.
            sheet.set_footer(format!("&L&8{}", foot.replace('&', "&&")));
        }
        finish(sheet, &self.widths, self.rows)?;
        Ok(self.book.save_to_buffer()?)
    }
}

/// Sets the widths, filters above the columns, and no marks beside numbers that are text.
fn finish(sheet: &mut Worksheet, widths: &[usize], last_row: u32) -> Result<(), XlsxError> {
    let mut last = 0;
    for (width, column) in widths.iter().zip(0..) {
        let width = u16::try_from(width + 2).unwrap_or(u16::MAX);
        sheet.set_column_width(column, width)?;
        last = column;
    }
    sheet.autofilter(0, 0, last_row, last)?;
    let digits = IgnoreError::NumberStoredAsText;
    sheet.ignore_error_range(0, 0, last_row, last, digits)?;
    Ok(())
}

/// A title as the name of a sheet.
fn sheet_name(title: &str) -> String {
    let plain = title.chars().filter(|c| !NOT_IN_NAMES.contains(c));
    let name: String = plain.take(LONGEST_NAME).collect();
    let name = name.trim_matches('\'').to_owned();
    if name.is_empty() {
        "1".to_owned()
    } else {
        name
    }
}

#[cfg(test)]
mod tests;
