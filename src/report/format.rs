//! Documents as CSV and JSON.

use serde_json::{Map, Value};

use crate::report::{Cell, Document, Wording};

/// Says to spreadsheet programs that the file is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// A JSON list with one object for each row, keyed by the columns.
pub(crate) fn json(document: &Document) -> Value {
    let object = |row: &Vec<Cell>| {
        let pairs = document.columns.iter().zip(row);
        let pairs = pairs.map(|(column, cell)| ((*column).to_owned(), value(cell)));
        Value::Object(pairs.collect::<Map<_, _>>())
    };
    Value::Array(document.rows.iter().map(object).collect())
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Text(text) | Cell::Word(_, text) => Value::from(text.as_str()),
        Cell::Flag(_, flag) => Value::Bool(*flag),
        Cell::Number(text) => serde_json::from_str(text).unwrap_or(Value::Null),
        Cell::Day(_) | Cell::Moment(_) => Value::from(cell.plain()),
    }
}

/// CSV for spreadsheets. No text in it is a formula.
pub(crate) fn csv(document: &Document, wording: &Wording<'_>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let in_memory = "memory takes every byte";
    writer.write_record(&wording.headings).expect(in_memory);
    for row in &document.rows {
        let cells = row.iter().map(|cell| match cell {
            Cell::Number(text) => text.clone(),
            cell => no_formula((wording.read)(cell)),
        });
        writer.write_record(cells).expect(in_memory);
    }
    let bytes = writer.into_inner().expect(in_memory);
    BYTE_ORDER_MARK.to_owned() + &String::from_utf8(bytes).expect("made of strings")
}

/// Text that a spreadsheet program would take for a formula, made plain by an apostrophe.
fn no_formula(text: String) -> String {
    // The wide forms are the same to programs set to an East Asian language.
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        format!("'{text}")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jiff::tz::TimeZone;

    use super::{Cell, Document, Wording, csv, json};

    fn document(name: &str) -> Document {
        let cells = [Cell::text("007123"), Cell::text(name), Cell::number("-1")];
        Document {
            columns: &["candidate", "name", "score"],
            rows: vec![cells.to_vec()],
        }
    }

    fn written(document: &Document) -> String {
        let wording = Wording {
            title: String::new(),
            headings: ["考号", "姓名", "得分"].map(str::to_owned).to_vec(),
            read: &Cell::plain,
            local: &|at| at.to_zoned(TimeZone::UTC).datetime(),
            made: Timestamp::UNIX_EPOCH,
        };
        csv(document, &wording)
    }

    #[test]
    fn numbers_of_people_stay_text_and_no_name_is_a_formula() {
        let text = written(&document("=HYPERLINK(\"x\")"));
        let row = "007123,\"'=HYPERLINK(\"\"x\"\")\",-1\n";
        assert_eq!(text, format!("\u{FEFF}考号,姓名,得分\n{row}"));
        for name in [
            "+1", "-王", "@王", "\t王", "\n王", "＝王", "＋王", "－王", "＠王",
        ] {
            let text = written(&document(name));
            assert!(text.contains(&format!("'{name}")), "{text}");
        }
        assert!(written(&document("王=芳")).contains(",王=芳,"));
    }

    #[test]
    fn json_keeps_columns_and_exact_numbers() {
        let rows = json(&document("王芳"));
        assert_eq!(
            rows[0].to_string(),
            r#"{"candidate":"007123","name":"王芳","score":-1}"#
        );
    }
}
