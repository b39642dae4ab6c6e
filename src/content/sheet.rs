//! Sheets of others: the first table of a spreadsheet or a CSV file as rows of texts.

use std::io::Cursor;

use calamine::{Data, Reader as _, open_workbook_auto_from_rs};
use encoding_rs::GB18030;

/// Rows of texts without the white space around them.
pub(crate) type Rows = Vec<Vec<String>>;

/// Why a sheet cannot be read.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SheetError {
    #[error("the spreadsheet cannot be read: {0}")]
    Spreadsheet(String),
    #[error("the text is neither UTF-8 nor GB18030")]
    Encoding,
    #[error("the table cannot be read: {0}")]
    Table(String),
}

/// The first bytes of what spreadsheet programs write: a zip, or the older compound file.
const SPREADSHEETS: [&[u8]; 2] = [b"PK\x03\x04", b"\xD0\xCF\x11\xE0"];

/// Reads the first sheet that has anything; what kind of file it is, its bytes say.
pub(crate) fn read_sheet(bytes: &[u8]) -> Result<Rows, SheetError> {
    if SPREADSHEETS.iter().any(|start| bytes.starts_with(start)) {
        return spreadsheet(bytes);
    }
    table(&text(bytes)?)
}

fn spreadsheet(bytes: &[u8]) -> Result<Rows, SheetError> {
    let failed = |error: calamine::Error| SheetError::Spreadsheet(error.to_string());
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(failed)?;
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).map_err(failed)?;
        if !range.is_empty() {
            // Rows are counted as the spreadsheet counts them, from its first one.
            let above = range.start().map_or(0, |(row, _)| row as usize);
            let mut rows = vec![Vec::new(); above];
            rows.extend(range.rows().map(|row| row.iter().map(cell).collect()));
            return Ok(rows);
        }
    }
    Ok(Rows::new())
}

/// A cell as a person reads it: no number of a person gets a point, dates are days.
fn cell(cell: &Data) -> String {
    match cell {
        Data::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => {
            format!("{number:.0}")
        }
        Data::DateTime(at) => {
            let (year, month, day, ..) = at.to_ymd_hms_milli();
            format!("{year}-{month:02}-{day:02}")
        }
        other => other.to_string().trim().to_owned(),
    }
}

/// The text of a file in UTF-8, with or without its mark, or in GB18030.
fn text(bytes: &[u8]) -> Result<String, SheetError> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(text.trim_start_matches('\u{FEFF}').to_owned());
    }
    let (text, has_errors) = GB18030.decode_without_bom_handling(bytes);
    match has_errors {
        true => Err(SheetError::Encoding),
        false => Ok(text.into_owned()),
    }
}

fn table(text: &str) -> Result<Rows, SheetError> {
    let first = text.lines().next().unwrap_or_default();
    let count = |mark: char| first.matches(mark).count();
    let delimiter = [',', '\t', ';']
        .into_iter()
        .max_by_key(|mark| (count(*mark), *mark == ','));
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter.map_or(b',', |mark| mark as u8))
        .from_reader(text.as_bytes());
    let rows = reader.records().map(|record| {
        let record = record.map_err(|error| SheetError::Table(error.to_string()))?;
        Ok(record.iter().map(|cell| cell.trim().to_owned()).collect())
    });
    rows.collect()
}

#[cfg(test)]
mod tests {
    use super::read_sheet;

    #[test]
    fn csv_is_read_in_the_encodings_of_chinese_spreadsheet_programs() {
        let text = "工号,姓名\n007123,张三\n";
        let (gb, _, _) = encoding_rs::GB18030.encode(text);
        let marked = format!("\u{FEFF}{text}");
        let tabs = text.replace(',', "\t");
        for bytes in [text.as_bytes(), &gb, marked.as_bytes(), tabs.as_bytes()] {
            let rows = read_sheet(bytes).expect("a table");
            assert_eq!(rows, [["工号", "姓名"], ["007123", "张三"]]);
        }
        assert!(read_sheet(b"PK\x03\x04 and no more").is_err());
        assert!(read_sheet(&[0xFF, 0xFF, 0x00]).is_err());
    }
}
