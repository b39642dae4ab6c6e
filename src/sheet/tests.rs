//! Tables as they are met in the wild, small.

use std::io::{Cursor, Read as _, Write as _};

use crate::sheet::{
    Encoding, Row, WorkbookError, decode, decodings, is_broken, separated, to_csv, to_workbook,
    trimmed, workbook,
};

fn row(number: usize, cells: &[&str]) -> Row {
    Row {
        number,
        cells: cells.iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn bytes_are_read_in_the_encoding_that_they_are_in() {
    let (gb, _, _) = encoding_rs::GB18030.encode("题干，答案");
    let (big, _, _) = encoding_rs::BIG5.encode("題幹，答案");
    let wide = "题干,答案\n".encode_utf16();
    let little: Vec<u8> = wide.clone().flat_map(u16::to_le_bytes).collect();
    let great: Vec<u8> = wide.flat_map(u16::to_be_bytes).collect();
    let known: [(&[u8], Encoding); 6] = [
        ("题干，答案".as_bytes(), Encoding::Utf8),
        (b"\xEF\xBB\xBF\xE9\xA2\x98", Encoding::Utf8WithMark),
        (b"\xFF\xFE\x98\x98", Encoding::Utf16),
        (&gb, Encoding::Gb18030),
        (&little, Encoding::Utf16WithoutMark),
        (&great, Encoding::Utf16WithoutMark),
    ];
    for (bytes, encoding) in known {
        let (text, found) = decode(bytes).expect("text");
        assert_eq!(found, encoding);
        assert!(text.starts_with('题'), "{text}");
    }
    assert_eq!(decode(&big), Some(("題幹，答案".into(), Encoding::Big5)));
    assert_eq!(decode(b"a,b\0c\n"), None);
    assert_eq!(decode(b"\x89PNG\r\n\x1a\n\0\0"), None);
}

#[test]
fn bytes_that_two_encodings_read_are_of_the_one_with_the_everyday_characters() {
    for (text, written, encoding) in [
        ("客戶來電先做什麼", encoding_rs::BIG5, Encoding::Big5),
        ("問好還是掛斷", encoding_rs::BIG5, Encoding::Big5),
        ("來電先問好", encoding_rs::BIG5, Encoding::Big5),
        ("先登记再回访", encoding_rs::GB18030, Encoding::Gb18030),
        ("周末开，挂了啊。", encoding_rs::GB18030, Encoding::Gb18030),
        (
            "懶得跟你說，直接掛了。",
            encoding_rs::GB18030,
            Encoding::Gb18030,
        ),
    ] {
        let (bytes, _, is_lost) = written.encode(text);
        assert!(!is_lost, "{text}");
        assert_eq!(decode(&bytes), Some((text.into(), encoding)));
    }
    let (short, _, _) = encoding_rs::GB18030.encode("帮您安排");
    let unclear = decodings(&short);
    assert!(unclear.is_close);
    assert_eq!(unclear.texts[0], ("帮您安排".into(), Encoding::Gb18030));
}

#[test]
fn separated_text_keeps_line_numbers_and_quoted_line_breaks() {
    let (sheet, unpaired) = separated("a,b\n\n\"x\ny\",2\nlast\n", b',');
    assert!(!unpaired);
    assert_eq!(
        sheet.rows,
        [
            row(1, &["a", "b"]),
            row(3, &["x\ny", "2"]),
            row(5, &["last"])
        ]
    );
}

#[test]
fn a_quotation_mark_without_its_pair_swallows_no_rows() {
    let (sheet, unpaired) = separated("a\t\"b\nc\td\n", b'\t');
    assert!(unpaired);
    assert_eq!(sheet.rows.len(), 2);
    assert_eq!(sheet.rows[0].cells[1], "\"b");
}

#[test]
fn blanks_that_are_not_seen_go() {
    assert_eq!(trimmed("\u{A0}\u{3000}题\u{A0}干\u{200B}\r\n"), "题 干");
}

#[test]
fn what_is_written_as_a_workbook_is_read_again() {
    let rows = [vec!["题干", "=1+1"], vec!["", "007"]];
    let rows = rows.map(|row| row.into_iter().map(str::to_owned).collect::<Vec<_>>());
    let bytes = to_workbook("题", &rows).expect("a workbook");
    let sheets = workbook(&bytes).expect("a workbook");
    assert_eq!(sheets.len(), 1);
    assert_eq!(sheets[0].name, "题");
    assert!(!sheets[0].is_hidden);
    assert_eq!(
        sheets[0].rows,
        [row(1, &["题干", "=1+1"]), row(2, &["", "007"])]
    );
}

#[test]
fn numbers_percentages_dates_and_merged_cells_are_read_as_they_look() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let percent = rust_xlsxwriter::Format::new().set_num_format("0%");
    let day = rust_xlsxwriter::Format::new().set_num_format("yyyy-mm-dd");
    let plain = rust_xlsxwriter::Format::new();
    let written = sheet
        .merge_range(0, 0, 2, 0, "单选", &plain)
        .and_then(|sheet| sheet.write_number(0, 1, 2.0))
        .and_then(|sheet| sheet.write_number(1, 1, 0.1 + 0.2))
        .and_then(|sheet| sheet.write_number_with_format(2, 1, 0.8, &percent))
        .and_then(|sheet| sheet.write_number_with_format(2, 2, 45000.0, &day))
        .map(|_| ());
    written.expect("cells");
    let hidden = book.add_worksheet().set_name("草稿").expect("a name");
    hidden.set_hidden(true);
    let bytes = book.save_to_buffer().expect("a workbook");
    let sheets = workbook(&bytes).expect("a workbook");
    let wanted = [
        row(1, &["单选", "2"]),
        row(2, &["单选", "0.3"]),
        row(3, &["单选", "80%", "2023-03-15"]),
    ];
    assert_eq!(sheets[0].rows, wanted);
    assert!(sheets[1].is_hidden);
}

#[test]
fn a_formula_that_was_never_worked_out_is_marked() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let written = sheet
        .write_formula(0, 0, "=1+1")
        .and_then(|sheet| {
            sheet.write_formula(0, 1, rust_xlsxwriter::Formula::new("=\"\"").set_result("?"))
        })
        .and_then(|sheet| sheet.write_string(0, 2, "完"))
        .map(|_| ());
    written.expect("cells");
    let bytes = book.save_to_buffer().expect("a workbook");
    let cells = |bytes: &[u8]| {
        workbook(bytes).expect("a workbook")[0].rows[0]
            .cells
            .clone()
    };
    assert_eq!(cells(&bytes), ["0", "?", "完"]);
    let bytes = changed(&bytes, "xl/worksheets/sheet1.xml", |text| {
        text.replace("</f><v>0</v>", "</f>")
            .replace("<v>?</v>", "<v></v>")
    });
    assert_eq!(cells(&bytes), ["#=1+1", "", "完"]);
    assert!(is_broken("#=1+1") && is_broken("#REF!") && !is_broken("#1"));
}

/// A packed file in which the text of one part is changed.
fn changed(bytes: &[u8], name: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut parts = zip::ZipArchive::new(Cursor::new(bytes)).expect("a packed file");
    let mut packed = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..parts.len() {
        let mut part = parts.by_index(place).expect("a part");
        let mut text = String::new();
        part.read_to_string(&mut text).expect("text");
        let own = part.name().expect("a name").into_owned();
        let options = zip::write::SimpleFileOptions::default();
        packed.start_file(&own, options).expect("a part");
        let text = if own == name { change(&text) } else { text };
        packed.write_all(text.as_bytes()).expect("memory takes all");
    }
    packed.finish().expect("a packed file").into_inner()
}

#[test]
fn what_is_no_workbook_is_said_to_be_damaged() {
    let damaged = workbook(b"PK\x03\x04 not a package");
    assert!(matches!(damaged, Err(WorkbookError::Damaged(_))));
    let mut packed = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    packed
        .start_file("word/document.xml", options)
        .expect("a part");
    let bytes = packed.finish().expect("a packed file").into_inner();
    assert!(matches!(workbook(&bytes), Err(WorkbookError::OtherProgram)));
}

#[test]
fn separated_text_runs_no_formula() {
    let rows = [vec!["=1+1".to_owned(), "-5".to_owned()]];
    let text = String::from_utf8(to_csv(&rows)).expect("UTF-8");
    assert_eq!(text, "\u{FEFF}'=1+1,-5\n");
}
