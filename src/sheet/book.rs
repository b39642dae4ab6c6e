//! Workbooks that people edit: a frozen head, texts that are broken into lines, lists to choose
//! from. Every cell is text, so that nothing is ever run as a formula.

use rust_xlsxwriter::{Color, DataValidation, Format, FormatAlign, Workbook, Worksheet, XlsxError};

/// Rows that take part in a list to choose from beyond those that are there.
const ROOM: u32 = 500;
/// Longest list of choices that a workbook takes as text, in characters.
const LONGEST_CHOICES: usize = 255;

/// One sheet of a workbook.
pub(crate) struct Page {
    pub(crate) name: String,
    pub(crate) columns: Vec<PageColumn>,
    /// Without the head.
    pub(crate) rows: Vec<Vec<String>>,
    /// How many columns stay in sight.
    pub(crate) frozen: u16,
}

/// One column of a sheet.
pub(crate) struct PageColumn {
    pub(crate) head: String,
    /// In characters.
    pub(crate) width: u16,
    /// Whether it is grey, as nobody is to change it.
    pub(crate) is_grey: bool,
    pub(crate) choices: Vec<String>,
}

/// The bytes of a workbook with these sheets.
pub(crate) fn to_book(pages: &[Page]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    for page in pages {
        write(book.add_worksheet(), page)?;
    }
    book.save_to_buffer()
}

fn write(sheet: &mut Worksheet, page: &Page) -> Result<(), XlsxError> {
    let plain = Format::new()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_num_format("@");
    let grey = plain.clone().set_font_color(Color::RGB(0x80_80_80));
    let head = Format::new()
        .set_bold()
        .set_background_color(Color::RGB(0xDD_E7_F0))
        .set_align(FormatAlign::Top);
    sheet.set_name(&page.name)?;
    let last = u32::try_from(page.rows.len()).unwrap_or(u32::MAX);
    for (place, column) in (0u16..).zip(&page.columns) {
        let format = if column.is_grey { &grey } else { &plain };
        sheet.set_column_width(place, column.width)?;
        sheet.set_column_format(place, format)?;
        sheet.write_string_with_format(0, place, &column.head, &head)?;
        for (row, cells) in (1u32..).zip(&page.rows) {
            let cell = cells
                .get(usize::from(place))
                .filter(|cell| !cell.is_empty());
            if let Some(cell) = cell {
                sheet.write_string_with_format(row, place, cell, format)?;
            }
        }
        let length: usize = column.choices.iter().map(|choice| choice.len() + 1).sum();
        if !column.choices.is_empty() && length <= LONGEST_CHOICES {
            let choices = DataValidation::new().allow_list_strings(&column.choices)?;
            sheet.add_data_validation(1, place, last.saturating_add(ROOM), place, &choices)?;
        }
    }
    sheet.set_freeze_panes(1, page.frozen)?;
    let columns = u16::try_from(page.columns.len()).unwrap_or(u16::MAX);
    if last > 0 && columns > 1 {
        sheet.autofilter(0, 0, last, columns - 1)?;
    }
    Ok(())
}
