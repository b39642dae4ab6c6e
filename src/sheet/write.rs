//! Rows of text as a file.

use rust_xlsxwriter::{Workbook, XlsxError};

/// Widest column of a workbook, in characters.
const WIDEST: f64 = 60.0;

/// Rows as separated text, with the mark by which spreadsheets know UTF-8. What a spreadsheet
/// would run as a formula gets an apostrophe.
pub(crate) fn to_csv(rows: &[Vec<String>]) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .from_writer(b"\xEF\xBB\xBF".to_vec());
    for row in rows {
        let cells = row.iter().map(|cell| disarmed(cell));
        writer.write_record(cells).expect("memory takes all");
    }
    writer.into_inner().expect("memory takes all")
}

fn disarmed(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t']) && cell.parse::<f64>().is_err();
    if is_formula {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

/// Rows as a workbook with one sheet; every cell is text.
pub(crate) fn to_workbook(name: &str, rows: &[Vec<String>]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(name)?;
    for (row, cells) in (0u32..).zip(rows) {
        for (column, cell) in (0u16..).zip(cells) {
            sheet.write_string(row, column, cell)?;
        }
    }
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    for column in 0..columns {
        let longest = rows.iter().filter_map(|row| row.get(column));
        let longest = longest.map(|cell| unicode_width::UnicodeWidthStr::width(&**cell));
        let width = longest.max().unwrap_or(0).min(WIDEST as usize) as f64;
        let column = u16::try_from(column).unwrap_or(u16::MAX);
        sheet.set_column_width(column, width.clamp(6.0, WIDEST))?;
    }
    sheet.set_freeze_panes(1, 0)?;
    book.save_to_buffer()
}
