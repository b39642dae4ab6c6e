//! Text with one row a line and a mark between the cells.

use crate::sheet::{Row, Sheet, trimmed};

/// The table that `text` is when `mark` stands between its cells; whether quotation marks had to be
/// taken as plain characters, because one of a pair is missing.
pub(crate) fn separated(text: &str, mark: u8) -> (Sheet, bool) {
    let is_unpaired = text.matches('"').count() % 2 == 1;
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(mark)
        .has_headers(false)
        .flexible(true)
        .quoting(!is_unpaired)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut lines = Lines::of(text);
    for record in reader.records() {
        let record = record.expect("text is UTF-8 and rows may differ in length");
        let start = record.position().map_or(0, csv::Position::byte);
        let cells: Vec<String> = record.iter().map(trimmed).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            let number = lines.of_row(usize::try_from(start).unwrap_or(usize::MAX));
            rows.push(Row { number, cells });
        }
    }
    let sheet = Sheet {
        rows,
        ..Sheet::default()
    };
    (sheet, is_unpaired)
}

/// Counts the lines of a text up to places that only go forward.
struct Lines<'t> {
    bytes: &'t [u8],
    at: usize,
    line: usize,
}

impl<'t> Lines<'t> {
    fn of(text: &'t str) -> Self {
        Self {
            bytes: text.as_bytes(),
            at: 0,
            line: 1,
        }
    }

    /// The line of the first character that is no line break, at or after `place`.
    fn of_row(&mut self, place: usize) -> usize {
        while let Some(byte) = self.bytes.get(self.at) {
            if self.at >= place && !matches!(byte, b'\n' | b'\r') {
                break;
            }
            self.line += usize::from(*byte == b'\n');
            self.at += 1;
        }
        self.line
    }
}
