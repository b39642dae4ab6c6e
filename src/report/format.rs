//! Documents as CSV and JSON.

use serde_json::{Map, Value};

use crate::report::{Cell, Document};

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
    }
}

/// CSV for spreadsheets, under the given headings; `read` gives what people read for a cell.
pub(crate) fn csv(
    document: &Document,
    headings: &[String],
    read: &dyn Fn(&Cell) -> String,
) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let in_memory = "memory takes every byte";
    writer.write_record(headings).expect(in_memory);
    for row in &document.rows {
        let cells = row.iter().map(|cell| match cell {
            Cell::Number(text) => text.clone(),
            cell => no_formula(read(cell)),
        });
        writer.write_record(cells).expect(in_memory);
    }
    let bytes = writer.into_inner().expect(in_memory);
    BYTE_ORDER_MARK.to_owned() + &String::from_utf8(bytes).expect("made of strings")
}

/// Text that a spreadsheet program would take for a formula, made plain by an apostrophe.
fn no_formula(text: String) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::{Cell, Document, csv, json};

    fn document() -> Document {
        let rows = vec![
            vec![Cell::text("007123"), Cell::number("2.5")],
            vec![Cell::text("=HYPERLINK(\"x\")"), Cell::number("-1")],
        ];
        Document {
            columns: &["candidate", "score"],
            rows,
        }
    }

    #[test]
    fn numbers_of_people_stay_text_and_no_name_is_a_formula() {
        let headings = ["考生".to_owned(), "得分".to_owned()];
        let text = csv(&document(), &headings, &|cell| cell.plain().to_owned());
        assert_eq!(
            text,
            "\u{FEFF}考生,得分\n007123,2.5\n\"'=HYPERLINK(\"\"x\"\")\",-1\n"
        );
    }

    #[test]
    fn json_keeps_columns_and_exact_numbers() {
        let rows = json(&document());
        assert_eq!(rows[0].to_string(), r#"{"candidate":"007123","score":2.5}"#);
    }
}
