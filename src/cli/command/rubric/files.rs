//! Files of marked answers, and what is wrong with their lines.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::cli::Context;
use crate::cli::console::Style;
use crate::cli::failure::{Exit, Failure, of_file, too_long};
use crate::content::LONGEST_FILE;
use crate::trial::{MarkFault, MarkFaultKind, Marks, read_marks};

/// Most faults that are told; the first ones are mended first.
const MOST_FAULTS: usize = 20;

/// Reads marked answers from files and folders of `.jsonl` files. Lines without `item` are about
/// the item `own`.
pub(super) fn read(
    context: &Context,
    paths: &[PathBuf],
    own: Option<&str>,
) -> Result<Marks, Failure> {
    let mut files: Vec<(Arc<str>, String)> = Vec::new();
    for path in paths {
        for path in expanded(path)? {
            let name = path.display().to_string();
            let text = text(&path, &name)?;
            files.push((name.into(), text));
        }
    }
    read_marks(&files, own).map_err(|faults| refuse(context, &faults))
}

/// The files below a folder, by name; a file alone is itself.
fn expanded(path: &Path) -> Result<Vec<PathBuf>, Failure> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let name = path.display().to_string();
    let mut found = Vec::new();
    for entry in fs::read_dir(path).map_err(|error| of_file(&name, &error))? {
        let path = entry.map_err(|error| of_file(&name, &error))?.path();
        if path.extension().is_some_and(|end| end == "jsonl") {
            found.push(path);
        }
    }
    found.sort();
    if found.is_empty() {
        return Err(Failure::input("failure-no-marked-files").with("path", name));
    }
    Ok(found)
}

fn text(path: &Path, name: &str) -> Result<String, Failure> {
    let length = fs::metadata(path).map_err(|error| of_file(name, &error))?;
    if length.len() > LONGEST_FILE {
        return Err(too_long(name));
    }
    fs::read_to_string(path).map_err(|error| of_file(name, &error))
}

/// Tells each fault with its line and what to do, and gives the failure of them all.
pub(super) fn refuse(context: &Context, faults: &[MarkFault]) -> Failure {
    let console = &context.console;
    for fault in faults.iter().take(MOST_FAULTS) {
        let mut told = Failure::input(message(fault.kind));
        for (name, fact) in &fault.facts {
            told = told.with(name, fact);
        }
        let text = told.tell(&console.messages);
        let line = format!("{}:{}: {text}", fault.place.file, fault.place.line);
        console.tell(&console.paint_message(Style::Bad, &line));
    }
    Failure::new(Exit::Input, "failure-marks").with("count", faults.len())
}

fn message(kind: MarkFaultKind) -> &'static str {
    match kind {
        MarkFaultKind::NotJson => "failure-mark-json",
        MarkFaultKind::NoId => "failure-mark-id",
        MarkFaultKind::NoItem => "failure-mark-item",
        MarkFaultKind::NoText => "failure-mark-text",
        MarkFaultKind::WrongShape => "failure-mark-shape",
        MarkFaultKind::BadMark => "failure-mark-bad",
        MarkFaultKind::Twice => "failure-mark-twice",
        MarkFaultKind::UnknownCriterion => "failure-mark-criterion",
        MarkFaultKind::UnknownViolation => "failure-mark-violation",
    }
}
