//! Sheets read back by another library.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx, open_workbook_from_rs};
use jiff::Timestamp;
use jiff::civil::date;
use jiff::tz::TimeZone;

use super::{Cell, SheetRows, Wording};

const NAMES: [&str; 8] = [
    "=1+1",
    "=HYPERLINK(\"http://x\",\"y\")",
    "+王",
    "@SUM(A1)",
    "{=1}",
    "http://x",
    "王\n芳 ",
    "\u{1}_x0041_",
];

fn written(rows: Vec<Vec<Cell>>) -> Result<Vec<u8>, super::TooLarge> {
    let columns = [
        "candidate",
        "name",
        "score",
        "issued",
        "submitted_at",
        "passed",
    ];
    let wording = Wording {
        title: "成绩[2026]: a/b".to_owned(),
        headings: columns.map(str::to_owned).to_vec(),
        read: Box::new(Cell::plain),
        local: |at| at.to_zoned(TimeZone::UTC).datetime(),
        made: Timestamp::UNIX_EPOCH + jiff::SignedDuration::from_hours(24 * 20_000),
    };
    let mut sheet = SheetRows::begin(&wording)?;
    for row in rows {
        sheet.row(&row, &wording)?;
    }
    sheet.end(Some("日志检查点：1 条，根 a&b"))
}

fn row(name: &str) -> Vec<Cell> {
    let at: Timestamp = "2026-11-22T06:55:26Z".parse().expect("a moment");
    vec![
        Cell::text("007123"),
        Cell::text(name),
        Cell::number("36.8"),
        Cell::Day(date(2026, 11, 22)),
        Cell::Moment(at),
        Cell::Flag("veto", true),
    ]
}

#[test]
fn texts_stay_texts_dates_are_dates_and_nothing_is_a_formula() {
    let mut rows: Vec<Vec<Cell>> = NAMES.iter().map(|name| row(name)).collect();
    rows[0][0] = Cell::text("110101199003077731");
    let bytes = written(rows).expect("it is small");
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(&bytes)).expect("a workbook");
    assert_eq!(book.sheet_names(), ["成绩2026 ab"]);
    let sheet = book.worksheet_range("成绩2026 ab").expect("a sheet");
    let formulas = book.worksheet_formula("成绩2026 ab").expect("a sheet");
    assert!(formulas.used_cells().next().is_none());
    assert_eq!(
        sheet.get((1, 0)),
        Some(&Data::String("110101199003077731".to_owned()))
    );
    for (name, at) in NAMES.iter().zip(1..) {
        assert_eq!(sheet.get((at, 1)), Some(&Data::String((*name).to_owned())));
        assert_eq!(sheet.get((at, 2)), Some(&Data::Float(36.8)));
        for (column, text) in [(3, "2026-11-22 00:00:00"), (4, "2026-11-22 06:55:26")] {
            let Some(Data::DateTime(found)) = sheet.get((at, column)) else {
                panic!("{:?}", sheet.get((at, column)));
            };
            let (year, month, day, hour, minute, second, _) = found.to_ymd_hms_milli();
            let found = format!("{year}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}");
            assert_eq!(found, text);
        }
    }
    assert_eq!(sheet.get((2, 0)), Some(&Data::String("007123".to_owned())));
}

#[test]
fn the_same_document_is_the_same_file() {
    let bytes = || written(vec![row("王芳")]).expect("it is small");
    assert_eq!(bytes(), bytes());
    written(Vec::new()).expect("a sheet may be empty");
}

#[test]
fn a_text_too_long_for_a_cell_is_refused_and_not_cut() {
    let long = "王".repeat(32_768);
    assert!(written(vec![row(&long)]).is_err());
    written(vec![row(&long[3..])]).expect("this is the longest");
}
