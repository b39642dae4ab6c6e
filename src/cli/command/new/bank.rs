//! `new bank`: a folder to begin with, which can be sat at once and has the shared lexicons.

use std::fs;
use std::path::Path;

use fluent_bundle::FluentValue;

use crate::cli::Context;
use crate::cli::command::new::{Arguments, SCHEMAS, What, written};
use crate::cli::command::schema;
use crate::cli::failure::{Exit, Failure, unwritten};
use crate::content::{Kind, shared_lexicons};

/// The head of a bank.
pub(super) const BANK: &str = include_str!("bank/bank.yaml");
const SYLLABUS: &str = include_str!("bank/syllabus.yaml");
/// The outcome of the syllabus that the first item is about.
const OUTCOME: &str = "first/calls";

pub(super) fn run(context: &Context, folder: Option<&Path>) -> Result<Exit, Failure> {
    let Some(folder) = folder else {
        return Err(Failure::new(Exit::Usage, "failure-new-bank"));
    };
    let shown = folder.display().to_string();
    let is_free = fs::read_dir(folder).map_or(!folder.exists(), |mut all| all.next().is_none());
    if !is_free {
        return Err(Failure::new(Exit::Refused, "failure-new-bank-exists").with("path", shown));
    }
    let lexicons = shared_lexicons();
    if let Err(failure) = fill(context, folder, &lexicons) {
        // A part of a bank would only be in the way of the next try; nothing else was there.
        let _ = fs::remove_dir_all(folder);
        return Err(failure);
    }
    let console = &context.console;
    let facts = [
        ("folder", FluentValue::from(shown)),
        ("lexicons", lexicons.len().into()),
    ];
    console.print(&console.say_with("bank-made", &facts));
    Ok(Exit::Done)
}

fn fill(context: &Context, folder: &Path, lexicons: &[(&str, &[u8])]) -> Result<(), Failure> {
    let bank = with_schema(Kind::Bank, BANK);
    put(folder, "bank.yaml", bank.as_bytes())?;
    let syllabus = with_schema(Kind::Syllabus, SYLLABUS);
    put(folder, "syllabus/first.yaml", syllabus.as_bytes())?;
    for (name, bytes) in lexicons {
        put(folder, name, bytes)?;
    }
    let drafts = [
        (What::Roleplay, "items/first-call.yaml"),
        (What::Exam, "exams/first-practice.yaml"),
    ];
    for (what, name) in drafts {
        let draft = Arguments {
            what,
            file: Some(folder.join(name)),
            item_type: None,
            outcome: Some(OUTCOME.to_owned()),
        };
        // One item is too few for an exam.
        let text = written(context, &draft)?.replace("mode: exam", "mode: practice");
        put(folder, name, text.as_bytes())?;
    }
    Ok(())
}

/// The text of a file with the line that tells editors its schema.
fn with_schema(kind: Kind, text: &str) -> String {
    let up = kind.folder().map_or("", |_| "../");
    let schema = schema::file_name(kind);
    format!("# yaml-language-server: $schema={up}{SCHEMAS}/{schema}\n{text}")
}

fn put(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), Failure> {
    let path = folder.join(name);
    let parent = path.parent().unwrap_or(folder);
    let made = fs::create_dir_all(parent).and_then(|()| fs::write(&path, bytes));
    made.map_err(|error| unwritten(&path, &error))
}
