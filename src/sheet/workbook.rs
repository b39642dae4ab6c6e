//! Workbooks (xlsx).

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, DataRef, Dimensions, ExcelDateTime, Reader as _, SheetVisible, Xlsx};

use crate::sheet::{Row, Sheet, trimmed};

/// Most cells that are read of one workbook; a bank of 100,000 items has fewer.
const MOST_CELLS: usize = 4_000_000;
/// Up to here every whole number has a value of its own in a cell.
const MOST_EXACT: f64 = 9_007_199_254_740_992.0;
/// Most cells that one merged region can fill.
const MOST_MERGED: u32 = 20_000;

/// What stands before a formula that has no result.
const UNCOUNTED: &str = "#=";

/// Why a workbook cannot be read.
#[derive(Debug, thiserror::Error)]
pub(crate) enum WorkbookError {
    #[error("{0}")]
    Damaged(String),
    #[error("more than {MOST_CELLS} cells")]
    TooLarge,
    #[error("a packed file without a workbook")]
    OtherProgram,
}

type Cells = BTreeMap<u32, BTreeMap<u32, String>>;
type Workbook<'b> = Xlsx<Cursor<&'b [u8]>>;

/// Whether these are the bytes of a packed file, as every workbook is one.
pub(crate) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// Whether a packed file that can be unpacked has a workbook in it.
fn holds_workbook(bytes: &[u8]) -> Option<bool> {
    let archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut names = archive.file_names();
    Some(names.any(|name| name.is_ok_and(|name| name == "xl/workbook.xml")))
}

/// Whether a cell shows a formula that went wrong or was never worked out.
pub(crate) fn is_broken(cell: &str) -> bool {
    let errors = [
        "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!",
    ];
    errors.contains(&cell) || cell.starts_with(UNCOUNTED)
}

/// Every sheet of a workbook, in its order. A merged cell's text stands in all its rows.
pub(crate) fn workbook(bytes: &[u8]) -> Result<Vec<Sheet>, WorkbookError> {
    let damaged = |error: calamine::XlsxError| WorkbookError::Damaged(error.to_string());
    let book = Xlsx::new(Cursor::new(bytes));
    let mut book: Workbook<'_> = book.map_err(|error| match holds_workbook(bytes) {
        Some(false) => WorkbookError::OtherProgram,
        _ => damaged(error),
    })?;
    let sheets = book.sheets_metadata().to_vec();
    let mut left = MOST_CELLS;
    let mut read = Vec::new();
    for sheet in sheets {
        if sheet.typ != calamine::SheetType::WorkSheet {
            continue;
        }
        let mut cells = cells(&mut book, &sheet.name, &mut left)?;
        uncounted(&mut book, &sheet.name, &mut cells, &mut left)?;
        let merged = book.merge_cells_by_sheet_name(&sheet.name);
        for region in merged.map_err(damaged)? {
            fill_down(&mut cells, &region);
        }
        read.push(Sheet {
            is_hidden: sheet.visible != SheetVisible::Visible,
            name: sheet.name,
            rows: rows(cells),
        });
    }
    Ok(read)
}

fn cells(book: &mut Workbook<'_>, name: &str, left: &mut usize) -> Result<Cells, WorkbookError> {
    let damaged = |error: calamine::XlsxError| WorkbookError::Damaged(error.to_string());
    let mut reader = book.worksheet_cells_reader(name).map_err(damaged)?;
    let percent: Vec<bool> = reader
        .styles()
        .iter()
        .map(|style| style.number_format.as_ref())
        .map(|format| format.is_some_and(|format| format.format_code.contains('%')))
        .collect();
    let mut cells = Cells::new();
    while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(damaged)? {
        let is_percent = percent.get(style).copied().unwrap_or(false);
        let text = shown(cell.get_value(), is_percent);
        if text.is_empty() {
            continue;
        }
        *left = left.checked_sub(1).ok_or(WorkbookError::TooLarge)?;
        let (row, column) = cell.get_position();
        cells.entry(row).or_default().insert(column, text);
    }
    Ok(cells)
}

/// Marks the cells whose formula the program that wrote them has not worked out.
fn uncounted(
    book: &mut Workbook<'_>,
    name: &str,
    cells: &mut Cells,
    left: &mut usize,
) -> Result<(), WorkbookError> {
    let damaged = |error: calamine::XlsxError| WorkbookError::Damaged(error.to_string());
    let mut reader = book.worksheet_cells_reader(name).map_err(damaged)?;
    while let Some(cell) = reader.next_cell_with_formula().map_err(damaged)? {
        let (row, column) = cell.pos;
        if let (Some(formula), DataRef::Empty) = (cell.formula, cell.value) {
            *left = left.checked_sub(1).ok_or(WorkbookError::TooLarge)?;
            let text = format!("{UNCOUNTED}{formula}");
            cells.entry(row).or_default().entry(column).or_insert(text);
        }
    }
    Ok(())
}

/// A cell as its reader sees it.
fn shown(value: &DataRef<'_>, is_percent: bool) -> String {
    match value {
        DataRef::Float(number) if is_percent => number_text(number * 100.0) + "%",
        DataRef::Float(number) => number_text(*number),
        DataRef::DateTime(moment) => moment_text(moment),
        DataRef::Bool(value) => value.to_string(),
        other => trimmed(&Data::from(other.clone()).to_string()),
    }
}

/// A number as a person writes it: 2, not 2.0; 0.3, not 0.30000000000000004.
fn number_text(number: f64) -> String {
    if number.abs() > MOST_EXACT {
        // Its last digits are lost: it is shown so that nobody takes it for what was typed.
        return format!("{number:.14E}").replace('E', "E+");
    }
    let rounded = format!("{number:.10}");
    let short = rounded.trim_end_matches('0').trim_end_matches('.');
    match short {
        "-0" => "0".to_owned(),
        _ => short.to_owned(),
    }
}

fn moment_text(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let clock = match second {
        0 => format!("{hour}:{minute:02}"),
        _ => format!("{hour}:{minute:02}:{second:02}"),
    };
    let number = moment.as_f64();
    if number < 1.0 {
        clock
    } else if number.fract() == 0.0 {
        format!("{year}-{month:02}-{day:02}")
    } else {
        format!("{year}-{month:02}-{day:02} {clock}")
    }
}

/// Puts the text of a merged cell into all its rows. Across columns it stays in the first one, so
/// that a title does not become the head of every column.
fn fill_down(cells: &mut Cells, region: &Dimensions) {
    let ((top, left), (bottom, _)) = (region.start, region.end);
    if bottom <= top || bottom - top > MOST_MERGED {
        return;
    }
    let Some(text) = cells.get(&top).and_then(|row| row.get(&left)).cloned() else {
        return;
    };
    for row in top + 1..=bottom {
        let row = cells.entry(row).or_default();
        row.entry(left).or_insert_with(|| text.clone());
    }
}

fn rows(cells: Cells) -> Vec<Row> {
    let row = |(number, filled): (u32, BTreeMap<u32, String>)| {
        let mut cells = Vec::new();
        for (column, text) in filled {
            cells.resize(column as usize, String::new());
            cells.push(text);
        }
        Row {
            number: number as usize + 1,
            cells,
        }
    };
    cells.into_iter().map(row).collect()
}
