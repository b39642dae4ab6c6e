//! Answers that people have marked: their files, what is wrong with their lines, and the rubrics
//! that they are about.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::bank::Bank;
use crate::bank::authored::similar;
use crate::bank::id::ItemId;
use crate::cli::Context;
use crate::cli::console::Style;
use crate::cli::failure::{Exit, Failure, of_file, too_long};
use crate::content::{LONGEST_FILE, Loaded};
use crate::grade::roleplay::Graded;
use crate::trial::{MarkFault, MarkFaultKind, Marked, Marks, Turn, Verdict, read_marks, turns};

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

/// The rubric of the item of this name, or of the turn: `item/turn`.
pub(super) fn the_turn<'b>(bank: &'b Bank, id: &str) -> Result<Turn<'b>, Failure> {
    let (name, turn) = id
        .split_once('/')
        .map_or((id, None), |(name, turn)| (name, Some(turn)));
    let Some(item) = bank.item(name) else {
        let known = bank.items.keys().map(ItemId::as_str);
        return Err(Failure::input("failure-no-item")
            .with("item", id)
            .with("similar", similar(name, known)));
    };
    let turns = turns(item);
    let names: Vec<String> = turns.iter().map(Turn::name).collect();
    let wanted = turns.into_iter().find(|known| known.id() == turn);
    wanted.ok_or_else(|| match names.as_slice() {
        [] => Failure::input("failure-no-role-play").with("item", name),
        names => Failure::input("failure-which-turn")
            .with("item", name)
            .with("known", names.join(" · ")),
    })
}

/// Every item that has marked answers, with them.
pub(super) fn by_item<'b, 'm>(
    loaded: &'b Loaded,
    answers: &'m [Marked],
) -> Result<Vec<(Turn<'b>, Vec<&'m Marked>)>, Failure> {
    let mut items: Vec<&str> = answers.iter().map(|marked| marked.item.as_str()).collect();
    items.sort_unstable();
    items.dedup();
    items
        .into_iter()
        .map(|id| {
            let own = answers.iter().filter(|marked| marked.item == id);
            Ok((the_turn(&loaded.bank, id)?, own.collect()))
        })
        .collect()
}

/// The marks, or a failure after each fault of theirs was told.
pub(super) fn known<'m>(
    context: &Context,
    verdicts: Result<Vec<Verdict<'m>>, Vec<MarkFault>>,
) -> Result<Vec<Verdict<'m>>, Failure> {
    verdicts.map_err(|faults| refuse(context, &faults))
}

/// The gradings of the answers, in their order.
pub(super) fn grade(turn: &Turn<'_>, verdicts: &[Verdict<'_>]) -> Vec<Graded> {
    let grader = turn.grader();
    let texts = verdicts.iter().map(|verdict| &verdict.marked.text);
    texts.map(|text| grader.grade(text)).collect()
}

/// Tells each fault with its line and what to do, and gives the failure of them all.
fn refuse(context: &Context, faults: &[MarkFault]) -> Failure {
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
