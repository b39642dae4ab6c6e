//! `inspect`: transcripts of calls by the rubric of a role-play or a checklist.

mod data;
mod story;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{fs, thread};

use crate::bank::Bank;
use crate::bank::authored::similar;
use crate::bank::checklist::Checklist;
use crate::bank::id::ChecklistId;
use crate::bank::item::Item;
use crate::bank::rubric::Rubric;
use crate::cli::Context;
use crate::cli::console::Style;
use crate::cli::document::Wanted;
use crate::cli::failure::{Exit, Failure, of_file, too_long};
use crate::cli::marked::the_turn;
use crate::content::{LONGEST_FILE, read_sheet};
use crate::inspect::{
    Call, CallFault, CallFaultKind, Inspected, Inspector, Labels, PersonMarks, calls_of_json,
    calls_of_sheet, calls_of_text, scores_of_sheet, summary,
};

/// Most faults that are told; the first ones are mended first.
const MOST_FAULTS: usize = 20;

#[derive(clap::Args)]
#[command(group = clap::ArgGroup::new("yardstick").required(true).args(["rubric", "checklist"]))]
pub(in crate::cli) struct Arguments {
    #[arg(required = true)]
    files: Vec<PathBuf>,
    #[arg(long, value_name = "ITEM")]
    rubric: Option<String>,
    #[arg(long, value_name = "NAME")]
    checklist: Option<String>,
    #[arg(long, value_name = "FILE")]
    scores: Option<PathBuf>,
    #[arg(long, value_name = "LABEL")]
    agent: Option<String>,
    #[arg(long)]
    summary: bool,
    #[command(flatten)]
    wanted: Wanted,
}

/// What calls are graded by.
#[derive(Clone, Copy)]
enum Yardstick<'b> {
    RolePlay(&'b Item, &'b Rubric),
    Checklist(&'b Checklist),
}

impl<'b> Yardstick<'b> {
    fn name(self) -> &'b str {
        match self {
            Self::RolePlay(item, _) => item.id.as_str(),
            Self::Checklist(checklist) => &checklist.name,
        }
    }

    fn inspector(self) -> Inspector<'b> {
        match self {
            Self::RolePlay(item, rubric) => Inspector::of_item(item, rubric),
            Self::Checklist(checklist) => Inspector::of_checklist(checklist),
        }
    }
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let loaded = context.bank()?;
    let yardstick = match (&arguments.rubric, &arguments.checklist) {
        (Some(item), _) => {
            let turn = the_turn(&loaded.bank, item)?;
            let item = turn
                .item()
                .expect("a rubric of this name is no checklist's");
            Yardstick::RolePlay(item, turn.rubric)
        }
        (_, name) => {
            let name = name.as_deref().unwrap_or_default();
            Yardstick::Checklist(find(&loaded.bank, name)?)
        }
    };
    let mut calls = read_all(context, arguments)?;
    if let Some(path) = &arguments.scores {
        let mut scores = read_scores(context, path)?;
        for call in &mut calls {
            if let Some(own) = scores.remove(&call.id) {
                call.score = own.score.or(call.score);
                call.marks = own.marks;
            }
        }
    }
    if calls.is_empty() {
        return Err(Failure::input("failure-no-calls"));
    }
    let inspected = inspect_all(context, yardstick, &calls);
    let summary = summary(&inspected);
    let wanted = &arguments.wanted;
    if wanted.is_json()? {
        let value = data::json_of(yardstick.name(), &inspected, &summary);
        let text = serde_json::to_string_pretty(&value).expect("values are JSON");
        context.put_out_bytes((text + "\n").into_bytes(), wanted)?;
    } else if wanted.is_table()? {
        story::print(
            &context.console,
            yardstick.name(),
            &inspected,
            &summary,
            arguments.summary,
        );
    } else {
        let title = yardstick.name().to_owned();
        context.put_out(data::document(&inspected), title, &data::LAYOUT, wanted)?;
    }
    Ok(Exit::Done)
}

fn find<'b>(bank: &'b Bank, name: &str) -> Result<&'b Checklist, Failure> {
    let by_id = ChecklistId::new(name).and_then(|id| bank.checklists.get(&id));
    let by_name = || bank.checklists.values().find(|known| known.name == name);
    by_id.or_else(by_name).ok_or_else(|| {
        let known = bank.checklists.keys().map(ChecklistId::as_str);
        let known: Vec<&str> = known.collect();
        Failure::input("failure-no-checklist")
            .with("checklist", name)
            .with("known", known.join(" · "))
            .with("similar", similar(name, known.into_iter()))
    })
}

/// The calls of all files; every line that cannot be read is told.
fn read_all(context: &Context, arguments: &Arguments) -> Result<Vec<Call>, Failure> {
    let labels = Labels {
        agent: arguments.agent.clone(),
    };
    let mut calls = Vec::new();
    let mut faults = Vec::new();
    for path in &arguments.files {
        match read_file(path, &labels)? {
            Ok(read) => calls.extend(read),
            Err(found) => faults.extend(found),
        }
    }
    match faults.is_empty() {
        true => Ok(calls),
        false => Err(refuse(context, &faults)),
    }
}

fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let name = path.display().to_string();
    let length = fs::metadata(path).map_err(|error| of_file(&name, &error))?;
    if length.len() > LONGEST_FILE {
        return Err(too_long(&name));
    }
    fs::read(path).map_err(|error| of_file(&name, &error))
}

fn rows(path: &Path) -> Result<Vec<Vec<String>>, Failure> {
    read_sheet(&bytes(path)?).map_err(|error| {
        Failure::input("failure-unreadable")
            .with("path", path.display())
            .with("kind", "other")
            .with("reason", error)
    })
}

fn read_file(path: &Path, labels: &Labels) -> Result<Result<Vec<Call>, Vec<CallFault>>, Failure> {
    let shown: Arc<str> = path.display().to_string().into();
    let name = path
        .file_stem()
        .map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
    let end = path.extension().map(|end| end.to_ascii_lowercase());
    let is = |known: &str| end.as_ref().is_some_and(|end| end == known);
    if is("csv") || is("xlsx") || is("xls") || is("ods") {
        return Ok(calls_of_sheet(&shown, &name, &rows(path)?, labels));
    }
    let bytes = bytes(path)?;
    let text = std::str::from_utf8(&bytes).map_err(|error| {
        Failure::input("failure-unreadable")
            .with("path", &shown)
            .with("kind", "binary")
            .with("reason", error)
    })?;
    Ok(match is("jsonl") || is("json") {
        true => calls_of_json(&shown, &name, text, labels),
        false => calls_of_text(&shown, &name, text, labels),
    })
}

fn read_scores(context: &Context, path: &Path) -> Result<BTreeMap<String, PersonMarks>, Failure> {
    let shown: Arc<str> = path.display().to_string().into();
    scores_of_sheet(&shown, &rows(path)?).map_err(|faults| refuse(context, &faults))
}

/// Tells each fault with its line, and gives the failure of them all.
fn refuse(context: &Context, faults: &[CallFault]) -> Failure {
    let console = &context.console;
    for fault in faults.iter().take(MOST_FAULTS) {
        let message = match fault.kind {
            CallFaultKind::NoSpeaker => "failure-call-speaker",
            CallFaultKind::NotJson => "failure-call-json",
            CallFaultKind::Missing => "failure-call-missing",
            CallFaultKind::NoScore => "failure-call-score",
        };
        let told = Failure::input(message).with("text", &fault.text);
        let line = format!(
            "{}:{}: {}",
            fault.file,
            fault.line,
            told.tell(&console.messages)
        );
        console.tell(&console.paint_message(Style::Bad, &line));
    }
    Failure::input("failure-calls").with("count", faults.len())
}

/// Grades all calls on all cores, in their order.
fn inspect_all<'c>(
    context: &Context,
    yardstick: Yardstick<'c>,
    calls: &'c [Call],
) -> Vec<Inspected<'c>> {
    let progress = context.progress();
    let done = AtomicUsize::new(0);
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let share = calls.len().div_ceil(workers).max(1);
    let inspected = thread::scope(|scope| {
        let work = |calls: &'c [Call]| -> Vec<Inspected<'c>> {
            let inspector = yardstick.inspector();
            let each = calls.iter().map(|call| {
                done.fetch_add(1, Ordering::Relaxed);
                inspector.inspect(call)
            });
            each.collect()
        };
        let shares = calls.chunks(share);
        let running: Vec<_> = shares
            .map(|share| scope.spawn(move || work(share)))
            .collect();
        while running.iter().any(|worker| !worker.is_finished()) {
            progress.tick_of(done.load(Ordering::Relaxed), calls.len());
            thread::park_timeout(std::time::Duration::from_millis(20));
        }
        let done = running.into_iter().map(|worker| worker.join());
        done.flat_map(|share| share.expect("grading does not panic"))
            .collect()
    });
    progress.finish();
    inspected
}
