//! Rows as CSV and JSON, one after the other.

use std::io::{self, Write};

use serde_json::{Map, Value};

use crate::report::{Cell, Wording};

/// Says to spreadsheet programs that the file is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// CSV for spreadsheets. No text in it is a formula.
pub(crate) struct CsvRows<W: Write> {
    writer: csv::Writer<W>,
}

impl<W: Write> CsvRows<W> {
    pub(crate) fn begin(mut out: W, wording: &Wording<'_>) -> io::Result<Self> {
        out.write_all(BYTE_ORDER_MARK.as_bytes())?;
        let mut writer = csv::Writer::from_writer(out);
        writer.write_record(&wording.headings)?;
        Ok(Self { writer })
    }

    pub(crate) fn row(&mut self, row: &[Cell], wording: &Wording<'_>) -> io::Result<()> {
        let cells = row.iter().map(|cell| match cell {
            Cell::Number(text) => text.clone(),
            cell => no_formula((wording.read)(cell)),
        });
        Ok(self.writer.write_record(cells)?)
    }

    pub(crate) fn end(self) -> io::Result<W> {
        self.writer.into_inner().map_err(|error| error.into_error())
    }
}

/// A JSON list with one object for each row, keyed by the columns.
pub(crate) struct JsonRows<W: Write> {
    out: W,
    columns: &'static [&'static str],
    is_empty: bool,
}

impl<W: Write> JsonRows<W> {
    pub(crate) fn begin(mut out: W, columns: &'static [&'static str]) -> io::Result<Self> {
        out.write_all(b"[")?;
        Ok(Self {
            out,
            columns,
            is_empty: true,
        })
    }

    pub(crate) fn row(&mut self, row: &[Cell]) -> io::Result<()> {
        let pairs = self.columns.iter().zip(row);
        let pairs = pairs.map(|(column, cell)| ((*column).to_owned(), value(cell)));
        let object = Value::Object(pairs.collect::<Map<_, _>>());
        let text = serde_json::to_string_pretty(&object).expect("values are JSON");
        let before = if self.is_empty { "\n  " } else { ",\n  " };
        self.is_empty = false;
        // Texts have no line ends of their own in JSON.
        write!(self.out, "{before}{}", text.replace('\n', "\n  "))
    }

    pub(crate) fn end(mut self) -> io::Result<W> {
        let end = if self.is_empty { "]\n" } else { "\n]\n" };
        self.out.write_all(end.as_bytes())?;
        Ok(self.out)
    }
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Text(text) | Cell::Word(_, text) => Value::from(text.as_str()),
        Cell::Flag(_, flag) => Value::Bool(*flag),
        Cell::Number(text) => serde_json::from_str(text).unwrap_or(Value::Null),
        Cell::Day(_) | Cell::Moment(_) => Value::from(cell.plain()),
    }
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

    use super::{Cell, CsvRows, JsonRows, Wording};

    fn row(name: &str) -> Vec<Cell> {
        vec![Cell::text("007123"), Cell::text(name), Cell::number("-1")]
    }

    fn csv(name: &str) -> String {
        let wording = Wording {
            title: String::new(),
            headings: ["考号", "姓名", "得分"].map(str::to_owned).to_vec(),
            read: Box::new(Cell::plain),
            local: |at| at.to_zoned(TimeZone::UTC).datetime(),
            made: Timestamp::UNIX_EPOCH,
        };
        let mut rows = CsvRows::begin(Vec::new(), &wording).expect("memory");
        rows.row(&row(name), &wording).expect("memory");
        String::from_utf8(rows.end().expect("memory")).expect("UTF-8")
    }

    fn json(names: &[&str]) -> String {
        let columns = &["candidate", "name", "score"];
        let mut rows = JsonRows::begin(Vec::new(), columns).expect("memory");
        for name in names {
            rows.row(&row(name)).expect("memory");
        }
        String::from_utf8(rows.end().expect("memory")).expect("UTF-8")
    }

    #[test]
    fn numbers_of_people_stay_text_and_no_name_is_a_formula() {
        let row = "007123,\"'=HYPERLINK(\"\"x\"\")\",-1\n";
        assert_eq!(
            csv("=HYPERLINK(\"x\")"),
            format!("\u{FEFF}考号,姓名,得分\n{row}")
        );
        for name in [
            "+1", "-王", "@王", "\t王", "\n王", "＝王", "＋王", "－王", "＠王",
        ] {
            let text = csv(name);
            assert!(text.contains(&format!("'{name}")), "{text}");
        }
        assert!(csv("王=芳").contains(",王=芳,"));
    }

    #[test]
    fn json_keeps_columns_and_exact_numbers() {
        let rows: serde_json::Value = serde_json::from_str(&json(&["王芳"])).expect("JSON");
        assert_eq!(
            rows[0].to_string(),
            r#"{"candidate":"007123","name":"王芳","score":-1}"#
        );
    }

    #[test]
    fn json_row_by_row_is_what_json_all_at_once_would_be() {
        for names in [&[][..], &["王\n芳"], &["王芳", "李\"四"]] {
            let text = json(names);
            let whole: serde_json::Value = serde_json::from_str(&text).expect("JSON");
            let pretty = serde_json::to_string_pretty(&whole).expect("JSON");
            assert_eq!(text, pretty + "\n");
        }
    }
}
