//! Questions that other programs made, as items of a bank.
//!
//! One file a format: each says whether a text is its own by what stands in it, and reads it into
//! [`Question`](question::Question)s. All that follows is the same for every format. What cannot be
//! read whole is refused with its reason; nothing is guessed without a note.

mod aiken;
mod anki;
mod document;
mod gift;
mod html;
mod markup;
mod moodle;
mod names;
mod outcomes;
mod own;
mod plan;
mod planned;
mod points;
mod qti;
pub(crate) mod question;
mod settings;
pub(super) mod sheets;
mod twins;
mod weighted;
mod written;
mod xml;

use std::borrow::Cow;

use crate::bank::authored::{Count, Faults, Field, Fields, Mapping, Shape, Text, entries, similar};
use crate::bank::finding::{Code, Finding};
use crate::content::import::question::OwnRow;
use crate::content::import::question::{Questions, Remark};
use crate::content::import::sheets::Given;
use crate::content::yaml;
use crate::sheet::{
    Decodings, Encoding, Sheet, WorkbookError, decodings, is_workbook, separated, workbook,
};

pub(crate) use crate::content::import::own::{Change, Edits, Found, Stopped, edits};
pub(crate) use crate::content::import::plan::{Imported, plan};
pub(crate) use crate::content::import::planned::{Planned, Standing};
pub(crate) use crate::content::import::qti::Beside;
pub(crate) use crate::content::import::settings::{Settings, Wording};

/// Marks that part the cells of a text, the most telling first.
const MARKS: &[u8] = b"\t,;|";

/// A file as it was read.
#[derive(Debug)]
pub(crate) struct Read {
    /// The name of its format.
    pub(crate) format: &'static str,
    /// Nothing for packed files, which say themselves how they are written.
    pub(crate) encoding: Option<Encoding>,
    pub(crate) questions: Questions,
}

/// What a format may ask for beside the text itself.
struct Source<'s> {
    columns: &'s Given,
    beside: &'s Beside<'s>,
}

/// One format whose files are text.
struct Format {
    name: &'static str,
    /// The questions of a text of this format; nothing for other texts.
    read: fn(&str, &Source<'_>) -> Option<Result<Questions, Remark>>,
}

/// In the order in which a text is tried.
const FORMATS: &[Format] = &[
    Format {
        name: "moodle-xml",
        read: |text, _| {
            let is_quiz = xml::root(text) == Some("quiz");
            is_quiz.then(|| xml::parse(text).map(|quiz| moodle::read(&quiz)))
        },
    },
    Format {
        name: "qti",
        read: |text, source| qti::read(text, source.beside),
    },
    Format {
        name: "xml",
        read: |text, _| read_xml(text).map(Err),
    },
    Format {
        name: "anki",
        read: |text, _| anki::read(text),
    },
    Format {
        name: "separated",
        read: |text, source| read_separated(text, source.columns),
    },
    Format {
        name: "aiken",
        read: |text, _| aiken::read(text).map(Ok),
    },
    Format {
        name: "gift",
        read: |text, _| gift::read(text).map(Ok),
    },
    Format {
        name: "anki",
        read: |text, _| anki::read_bare(text).map(Ok),
    },
];

/// A file that says what the columns of a sheet mean.
pub(crate) static COLUMNS: Mapping = Mapping::new(
    "columns",
    &[&[Field::required(
        "columns",
        "columns",
        Shape::Entries {
            keys: &Shape::Choice(sheets::role_names),
            values: &Shape::Text,
            count: Count::ANY,
        },
    )]],
);

/// What the columns of a sheet mean, where the user says so.
#[derive(Default)]
pub(crate) struct Columns(Given);

impl Columns {
    /// Reads `columns: {stem: 题面, answer: 对的}` from a file.
    pub(crate) fn read(name: &str, text: &str) -> Result<Self, Vec<Finding>> {
        let mut faults = Faults::new(name.into());
        let mut given = Given::new();
        for node in yaml::documents(text, &mut faults) {
            let Some(mut fields) = Fields::of(&node, &COLUMNS, &mut faults) else {
                continue;
            };
            let columns = fields.required("columns");
            fields.finish(&mut faults);
            let columns = columns.and_then(|node| entries(node, &mut faults));
            for (role, head) in columns.unwrap_or_default() {
                let found = sheets::role_named(&role.text);
                if found.is_none() {
                    let known = sheets::role_names();
                    let finding = faults
                        .finding(Code::UnknownKey, role.span)
                        .with("key", &role.text)
                        .with("known", known.join(" · "))
                        .with("similar", similar(&role.text, known.into_iter()));
                    faults.push(finding);
                }
                if let (Some(role), Some(head)) = (found, Text::read(head, &mut faults)) {
                    given.insert(sheets::folded(&head.text), role);
                }
            }
        }
        match faults.findings.is_empty() {
            true => Ok(Self(given)),
            false => Err(faults.findings),
        }
    }
}

/// Reads a file by what it holds, whatever its name says; `beside` gives the files that it names.
pub(crate) fn read(bytes: &[u8], columns: &Columns, beside: &Beside<'_>) -> Result<Read, Remark> {
    let read = recognised(bytes, columns, beside)?;
    Ok(Read {
        questions: read.questions.each_note_once(),
        ..read
    })
}

fn recognised(bytes: &[u8], columns: &Columns, beside: &Beside<'_>) -> Result<Read, Remark> {
    if is_workbook(bytes)
        && let Some(questions) = qti::read_package(bytes)
    {
        return Ok(Read {
            format: "qti",
            encoding: None,
            questions: questions?,
        });
    }
    if is_workbook(bytes) {
        let sheets = workbook(bytes);
        let sheets = sheets.map_err(|error| match error {
            WorkbookError::OtherProgram => Remark::new("other-program"),
            error => Remark::new("workbook-damaged").with("reason", error),
        })?;
        let questions = match own::rows(&sheets) {
            Some(rows) => of_rows(rows),
            None => sheets::read(&sheets, &columns.0, None),
        };
        return Ok(Read {
            format: "xlsx",
            encoding: None,
            questions,
        });
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") || bytes.starts_with(b"%PDF") {
        return Err(Remark::new("other-program"));
    }
    if is_web_page(bytes) {
        return Err(Remark::new("web-page"));
    }
    decoded(
        bytes,
        &Source {
            columns: &columns.0,
            beside,
        },
    )
}

/// A text in the encoding in which it is most likely one that holds questions.
fn decoded(bytes: &[u8], source: &Source<'_>) -> Result<Read, Remark> {
    let (mut found, mut reason) = (Vec::new(), None);
    let Decodings { texts, is_close } = decodings(bytes);
    for (text, encoding) in texts {
        let text = match text.contains('\r') {
            true => Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n")),
            false => text,
        };
        match of_text(&text, encoding, source) {
            Some(read) if is_close => found.push((encoding, read)),
            Some(read) => return read,
            None => {
                let none = || without_heads(&text).unwrap_or_else(|| Remark::new("no-questions"));
                reason = Some(reason.unwrap_or_else(none));
            }
        }
    }
    if let [(one, _), (other, _)] = &found[..] {
        let unclear = Remark::new("encoding-unclear").with("one", one.name());
        return Err(unclear.with("other", other.name()));
    }
    match found.pop() {
        Some((_, read)) => read,
        None => Err(reason.unwrap_or_else(|| Remark::new("not-text"))),
    }
}

/// A text as the first format reads it whose own it is.
fn of_text(text: &str, encoding: Encoding, source: &Source<'_>) -> Option<Result<Read, Remark>> {
    let mut formats = FORMATS.iter();
    let found = formats.find_map(|format| Some((format, (format.read)(text, source)?)));
    let (format, questions) = found?;
    Some(questions.map(|mut questions| {
        if encoding.is_inferred() {
            questions.note(Remark::new("encoding-inferred").with("encoding", encoding.name()));
        }
        Read {
            format: format.name,
            encoding: Some(encoding),
            questions,
        }
    }))
}

/// Names the first row of a text that looks like a table but has no heads that are known.
fn without_heads(text: &str) -> Option<Remark> {
    let is_table = |sheet: &Sheet| match &sheet.rows[..] {
        [first, second, ..] => first.cells.len() > 1 && first.cells.len() == second.cells.len(),
        _ => false,
    };
    let mut tables = MARKS.iter().map(|mark| separated(text, *mark).0);
    let table = tables.find(is_table)?;
    let heads: Vec<&str> = table.rows[0].filled().map(|(_, head)| head).collect();
    Some(Remark::new("no-heads").with("heads", heads.join(" · ")))
}

/// Web systems call the pages with their tables workbooks.
fn is_web_page(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(64)]).to_ascii_lowercase();
    let start = start.trim_start_matches('\u{FEFF}').trim_start();
    ["<!doctype html", "<html", "<table"]
        .iter()
        .any(|sign| start.starts_with(sign))
}

fn of_rows(rows: Vec<OwnRow>) -> Questions {
    Questions {
        rows,
        ..Questions::default()
    }
}

/// Why XML of another kind holds no questions that can be read.
fn read_xml(text: &str) -> Option<Remark> {
    let root = xml::root(text)?;
    match root {
        "questestinterop" => Some(Remark::new("old-qti")),
        "manifest" => Some(Remark::new("bare-manifest")),
        _ if text.trim_start().starts_with("<?xml") => {
            Some(Remark::new("xml-unknown").with("name", root))
        }
        _ => None,
    }
}

fn read_separated(text: &str, given: &Given) -> Option<Result<Questions, Remark>> {
    let own = |mark: &u8| {
        let (sheet, is_unpaired) = separated(text, *mark);
        Some((own::rows(&[sheet])?, is_unpaired))
    };
    match MARKS.iter().find_map(own) {
        // The rows behind a lost quotation mark would be taken for others.
        Some((_, true)) => return Some(Err(Remark::new("own-unpaired-quotes"))),
        Some((rows, false)) => return Some(Ok(of_rows(rows))),
        None => {}
    }
    let table = |mark: &u8| -> Option<(Sheet, u8, bool)> {
        let (sheet, is_unpaired) = separated(text, *mark);
        sheets::has_heads(&sheet, given).then_some((sheet, *mark, is_unpaired))
    };
    let (sheet, mark, is_unpaired) = MARKS.iter().find_map(table)?;
    let mut questions = sheets::read(&[sheet], given, Some(mark));
    if is_unpaired {
        questions.note(Remark::new("unpaired-quotes"));
    }
    Some(Ok(questions))
}

/// The letters by which spreadsheets name a column.
pub(crate) fn column_letters(column: usize) -> String {
    sheets::letters(column)
}

#[cfg(test)]
mod tests;
