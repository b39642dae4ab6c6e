//! `test`: rubrics against their exemplars, and against small changes of them.

mod junit;
mod rows;
mod story;

use std::path::{Path, PathBuf};
use std::thread;

use clap::ValueEnum;
use serde_json::Value;

use crate::bank::Bank;
use crate::bank::id::ChecklistId;
use crate::cli::Context;
use crate::cli::command::check::{is_within, targets};
use crate::cli::failure::{Exit, Failure, no_item};
use crate::content::{Loaded, Place};
use crate::trial::{Report, Turn, of_checklist, report, turns};

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    paths: Vec<PathBuf>,
    #[arg(long)]
    item: Vec<String>,
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
    Junit,
}

/// A turn with what its exemplars showed, and where its file lies.
struct Tried<'b> {
    turn: &'b Turn<'b>,
    report: Report<'b>,
    place: &'b Place,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let mut is_good = true;
    let mut rows = Vec::new();
    let mut suites = Vec::new();
    for (place, only) in targets(context, &arguments.paths)? {
        let loaded = context.bank_at(&place)?;
        let turns = chosen(&loaded, &arguments.item, only.as_deref())?;
        let tried = try_all(&turns, &place);
        is_good &= tried.iter().all(|tried| tried.report.failures() == 0);
        match arguments.format {
            Format::Text => story::print(&context.console, &tried),
            Format::Json => rows.extend(tried.iter().flat_map(rows::of)),
            Format::Junit => suites.extend(
                tried
                    .iter()
                    .map(|tried| junit::suite(&context.console, tried)),
            ),
        }
    }
    match arguments.format {
        Format::Text => {}
        Format::Json => context.print_json(&Value::Array(rows)),
        Format::Junit => context.console.print_part(&junit::document(&suites)),
    }
    Ok(if is_good { Exit::Done } else { Exit::No })
}

/// The rubrics that are asked for: those of the items and checklists of these names, or all, within
/// `only`.
fn chosen<'b>(
    loaded: &'b Loaded,
    ids: &[String],
    only: Option<&Path>,
) -> Result<Vec<Turn<'b>>, Failure> {
    let Loaded { bank, place, .. } = loaded;
    let mut chosen = Vec::new();
    if ids.is_empty() {
        chosen.extend(bank.items.values().flat_map(turns));
        chosen.extend(bank.checklists.values().map(of_checklist));
    }
    for id in ids {
        chosen.extend(named(bank, id)?);
    }
    chosen.retain(|turn| is_within(place, turn.origin(), only));
    Ok(chosen)
}

/// The rubrics of the item or checklist of this name.
fn named<'b>(bank: &'b Bank, id: &str) -> Result<Vec<Turn<'b>>, Failure> {
    let checklist = ChecklistId::new(id).and_then(|id| bank.checklists.get(&id));
    if let (Some(checklist), None) = (checklist, bank.item(id)) {
        return Ok(vec![of_checklist(checklist)]);
    }
    let item = bank.item(id).ok_or_else(|| no_item(bank, id))?;
    match turns(item) {
        turns if turns.is_empty() => {
            Err(Failure::input("failure-no-role-play").with("item", &item.id))
        }
        turns => Ok(turns),
    }
}

/// Tries the turns side by side: preparing a rubric takes most of the time.
fn try_all<'b>(turns: &'b [Turn<'b>], place: &'b Place) -> Vec<Tried<'b>> {
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let share = turns.len().div_ceil(workers).max(1);
    thread::scope(|scope| {
        let try_share = |turns: &'b [Turn<'b>]| -> Vec<Tried<'b>> {
            let tried = turns.iter().map(|turn| Tried {
                turn,
                report: report(turn),
                place,
            });
            tried.collect()
        };
        let shares = turns.chunks(share);
        let running: Vec<_> = shares
            .map(|share| scope.spawn(move || try_share(share)))
            .collect();
        let done = running.into_iter();
        done.flat_map(|worker| worker.join().expect("grading does not panic"))
            .collect()
    })
}
