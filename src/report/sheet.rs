//! Documents as sheets that spreadsheet programs open (xlsx).

use jiff::tz::TimeZone;
use rust_xlsxwriter::{
    DocProperties, Format, FormatAlign, IgnoreError, Workbook, Worksheet, XlsxError,
};
use unicode_width::UnicodeWidthStr as _;

use crate::report::{Cell, Document, Wording};

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

/// One sheet with a header that stays in sight. Days and moments are dates, numbers are numbers,
/// everything else is text and never a formula.
pub(crate) fn xlsx(document: &Document, wording: &Wording<'_>) -> Result<Vec<u8>, TooLarge> {
    let mut book = Workbook::new();
    let made = wording.made.to_zoned(TimeZone::UTC).datetime();
    let properties = DocProperties::new().set_title(&wording.title);
    book.set_properties(&properties.set_creation_datetime(&made));
    let sheet = book.add_worksheet().set_name(sheet_name(&wording.title))?;
    let mut writer = Writer::new(sheet, document.columns.len());
    writer.head(&wording.headings)?;
    for (row, at) in document.rows.iter().zip(1..) {
        for (cell, column) in row.iter().zip(0..) {
            writer.write(at, column, cell, wording)?;
        }
    }
    writer.finish(document.rows.len())?;
    Ok(book.save_to_buffer()?)
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

/// Fills a sheet and remembers how wide its columns have to be.
struct Writer<'s> {
    sheet: &'s mut Worksheet,
    widths: Vec<usize>,
    day: Format,
    moment: Format,
}

impl<'s> Writer<'s> {
    fn new(sheet: &'s mut Worksheet, columns: usize) -> Self {
        Self {
            sheet,
            widths: vec![0; columns],
            day: Format::new().set_num_format(DAY),
            moment: Format::new().set_num_format(MOMENT),
        }
    }

    fn head(&mut self, headings: &[String]) -> Result<(), XlsxError> {
        let bold = Format::new().set_bold().set_align(FormatAlign::Center);
        for (heading, column) in headings.iter().zip(0..) {
            self.widen(column, heading.width());
            self.sheet
                .write_string_with_format(0, column, heading, &bold)?;
        }
        self.sheet.set_freeze_panes(1, 0)?;
        Ok(())
    }

    fn write(
        &mut self,
        row: u32,
        column: u16,
        cell: &Cell,
        wording: &Wording<'_>,
    ) -> Result<(), XlsxError> {
        let width = match cell {
            Cell::Number(text) => {
                match text.parse::<f64>() {
                    Ok(number) => self.sheet.write_number(row, column, number)?,
                    Err(_) => self.sheet.write_string(row, column, text)?,
                };
                text.len()
            }
            Cell::Day(day) => {
                self.sheet.write_with_format(row, column, day, &self.day)?;
                DAY.len()
            }
            Cell::Moment(at) => {
                let at = (wording.local)(*at);
                self.sheet
                    .write_with_format(row, column, &at, &self.moment)?;
                MOMENT.len()
            }
            Cell::Text(_) | Cell::Word(..) | Cell::Flag(..) => {
                let text = (wording.read)(cell);
                self.sheet.write_string(row, column, &text)?;
                text.width()
            }
        };
        self.widen(column, width);
        Ok(())
    }

    fn widen(&mut self, column: u16, width: usize) {
        let known = &mut self.widths[usize::from(column)];
        *known = width.min(WIDEST).max(*known);
    }

    /// Sets the widths, filters above the columns, and no marks beside numbers that are text.
    fn finish(self, rows: usize) -> Result<(), XlsxError> {
        let last_row = u32::try_from(rows).unwrap_or(u32::MAX);
        let mut last = 0;
        for (width, column) in self.widths.into_iter().zip(0..) {
            let width = u16::try_from(width + 2).unwrap_or(u16::MAX);
            self.sheet.set_column_width(column, width)?;
            last = column;
        }
        self.sheet.autofilter(0, 0, last_row, last)?;
        let digits = IgnoreError::NumberStoredAsText;
        self.sheet
            .ignore_error_range(0, 0, last_row, last, digits)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests;
