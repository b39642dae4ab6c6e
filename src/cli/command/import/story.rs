//! What an import came to, for people, for programs, and as the rows of a sheet.

use std::collections::BTreeMap;

use fluent_bundle::FluentValue;
use serde_json::{Value, json};

use crate::cli::Context;
use crate::cli::console::Style;
use crate::cli::language::{counted, finding_sentences};
use crate::cli::short::one_line;
use crate::content::import::question::{ColumnUse, Reason, Refused, Remark};
use crate::content::import::{Imported, Planned, Standing, column_letters};
use crate::sheet::Encoding;

/// Most refused rows that are shown; the sheet of `--refused` has them all.
const MOST_SHOWN: usize = 50;
/// Longest fact that is shown, in characters.
const LONGEST: usize = 60;

pub(super) struct Story<'c> {
    pub(super) context: &'c Context,
}

impl Story<'_> {
    /// The sentence of a remark in this family of messages.
    pub(super) fn sentence(&self, remark: &Remark) -> String {
        let facts: Vec<(&str, FluentValue<'_>)> = remark
            .facts
            .iter()
            .map(|(name, fact)| {
                let fact = match *name {
                    "field" => self.field(remark, fact),
                    "type" => self.context.console.say(&format!("type-{fact}")),
                    _ => one_line(fact, LONGEST),
                };
                let value = match *name {
                    "count" => counted(fact),
                    _ => FluentValue::from(fact),
                };
                (*name, value)
            })
            .collect();
        let has_sheet = remark
            .facts
            .iter()
            .any(|(name, fact)| *name == "sheet" && !fact.is_empty());
        let mut facts = facts;
        facts.push(("has-sheet", if has_sheet { "yes" } else { "no" }.into()));
        let console = &self.context.console;
        let sentence = console.say_with(&format!("import-{}", remark.code), &facts);
        if remark.facts.iter().all(|(name, _)| *name != "row") {
            return sentence;
        }
        facts.retain(|(name, _)| ["sheet", "has-sheet", "row"].contains(name));
        facts.push(("text", sentence.into()));
        console.say_with("import-at", &facts)
    }

    /// What people call the field that a remark is about.
    fn field(&self, remark: &Remark, name: &str) -> String {
        let mut facts = remark.facts.iter();
        let letter = facts.find(|(known, _)| *known == "letter");
        let letter = letter.map_or("", |(_, letter)| letter.as_str());
        let console = &self.context.console;
        console.say_of(&format!("field-{name}"), "letter", letter)
    }

    fn reason(&self, refused: &Refused) -> String {
        match &refused.reason {
            Reason::Remark(remark) => self.sentence(remark),
            Reason::Finding(finding) => {
                finding_sentences(&self.context.console.messages, finding).0
            }
        }
    }

    pub(super) fn print(&self, imported: &Imported, format: &str, encoding: Option<Encoding>) {
        let console = &self.context.console;
        let facts = [
            (
                "format",
                FluentValue::from(console.say(&format!("import-{format}"))),
            ),
            ("encoding", encoding.map_or("", Encoding::name).into()),
            (
                "has-encoding",
                if encoding.is_some() { "yes" } else { "no" }.into(),
            ),
        ];
        console.print(&console.say_with("import-recognised", &facts));
        self.columns(imported);
        let facts = [
            ("items", FluentValue::from(imported.items.len())),
            ("refused", imported.refused.len().into()),
        ];
        let style = if imported.refused.is_empty() {
            Style::Good
        } else {
            Style::Warn
        };
        console.print(&console.paint(style, &console.say_with("import-summary", &facts)));
        let mut types: BTreeMap<&str, usize> = BTreeMap::new();
        for item in &imported.items {
            *types.entry(item.item_type).or_default() += 1;
        }
        for (name, count) in types {
            console.print(&format!(
                "  {} {count}",
                console.say(&format!("type-{name}"))
            ));
        }
        self.remarks(imported);
        for (name, _) in &imported.files {
            console.print(&console.say_of("import-file", "file", name.as_str()));
        }
    }

    fn columns(&self, imported: &Imported) {
        let console = &self.context.console;
        for column in &imported.columns {
            let role = column.role.as_deref();
            let facts = [
                ("sheet", FluentValue::from(column.sheet.as_str())),
                (
                    "has-sheet",
                    if column.sheet.is_empty() { "no" } else { "yes" }.into(),
                ),
                ("row", column.head_row.to_string().into()),
                ("column", column_letters(column.column).into()),
                ("head", one_line(&column.head, LONGEST).into()),
                ("role", role.unwrap_or("").into()),
                ("has-role", if role.is_some() { "yes" } else { "no" }.into()),
            ];
            console.print(&console.say_with("import-column", &facts));
        }
    }

    fn remarks(&self, imported: &Imported) {
        let console = &self.context.console;
        for note in &imported.notes {
            console.print(&console.say_of("import-note", "text", self.sentence(note)));
        }
        for refused in imported.refused.iter().take(MOST_SHOWN) {
            let facts = [
                ("sheet", FluentValue::from(refused.spot.sheet.as_str())),
                (
                    "has-sheet",
                    if refused.spot.sheet.is_empty() {
                        "no"
                    } else {
                        "yes"
                    }
                    .into(),
                ),
                ("row", refused.spot.row.to_string().into()),
                ("reason", self.reason(refused).into()),
            ];
            let line = console.say_with("import-refused-row", &facts);
            console.print(&console.paint(Style::Bad, &line));
        }
        if imported.refused.len() > MOST_SHOWN {
            let more = imported.refused.len() - MOST_SHOWN;
            console.print(&console.say_of("import-more", "count", more));
        }
    }

    pub(super) fn json(
        &self,
        imported: &Imported,
        format: &str,
        encoding: Option<Encoding>,
    ) -> Value {
        let item = |item: &Planned| {
            let mut value = json!({
                "row": item.spot.row,
                "sheet": item.spot.sheet,
                "type": item.item_type,
                "draft": item.is_draft,
                "standing": match item.standing {
                    Standing::New => "new",
                    Standing::Same => "same",
                    Standing::Kept => "kept",
                },
            });
            let document = item.document.as_object().into_iter().flatten();
            for (key, field) in document {
                value[key] = field.clone();
            }
            value
        };
        let refused = |refused: &Refused| {
            json!({
                "row": refused.spot.row,
                "sheet": refused.spot.sheet,
                "reason": self.reason(refused),
            })
        };
        let note = |note: &Remark| json!(self.sentence(note));
        let column = |column: &ColumnUse| {
            json!({
                "sheet": column.sheet,
                "row": column.head_row,
                "column": column_letters(column.column),
                "head": column.head,
                "means": column.role,
            })
        };
        json!({
            "format": format,
            "encoding": encoding.map(Encoding::name),
            "columns": imported.columns.iter().map(column).collect::<Vec<_>>(),
            "items": imported.items.iter().map(item).collect::<Vec<_>>(),
            "refused": imported.refused.iter().map(refused).collect::<Vec<_>>(),
            "notes": imported.notes.iter().map(note).collect::<Vec<_>>(),
            "files": imported.files.iter().map(|(name, _)| name).collect::<Vec<_>>(),
        })
    }

    /// Heads, and the rows of each thing that was left out.
    pub(super) fn refused_rows(&self, imported: &Imported) -> Vec<Vec<String>> {
        let console = &self.context.console;
        let mut heads: Vec<Head> = Vec::new();
        let rows = imported.refused.iter().flat_map(|refused| &refused.rows.0);
        for (head, _) in rows.flat_map(|row| keyed(row)) {
            if !heads.contains(&head) {
                heads.push(head);
            }
        }
        let own = ["import-head-sheet", "import-head-row", "import-head-reason"];
        let mut table = vec![own.map(|name| console.say(name)).to_vec()];
        table[0].extend(heads.iter().map(|(head, _)| (*head).to_owned()));
        for refused in &imported.refused {
            let mut begin = vec![
                refused.spot.sheet.clone(),
                refused.spot.row.to_string(),
                self.reason(refused),
            ];
            for row in &refused.rows.0 {
                let cells: BTreeMap<Head, &str> = keyed(row).collect();
                let cell = |head| cells.get(head).copied().unwrap_or_default().to_owned();
                begin.extend(heads.iter().map(cell));
                table.push(std::mem::replace(
                    &mut begin,
                    vec![String::new(); own.len()],
                ));
            }
            if refused.rows.0.is_empty() {
                table.push(begin);
            }
        }
        table
    }
}

/// A head, and how many columns before it have the same one.
type Head<'r> = (&'r str, usize);

/// The cells of a row by their heads.
fn keyed(row: &[(String, String)]) -> impl Iterator<Item = (Head<'_>, &str)> {
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    row.iter().map(move |(head, cell)| {
        let count = known.entry(head).or_default();
        *count += 1;
        ((head.as_str(), *count - 1), cell.as_str())
    })
}
