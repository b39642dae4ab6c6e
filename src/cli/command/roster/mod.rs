//! `roster`: who works here.

mod import;
mod list;
mod presence;

use std::path::PathBuf;

use clap::Subcommand;

use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::TextOrJson;
use crate::cli::document::Wanted;
use crate::cli::failure::{Exit, Failure};
use crate::records::{Note, Store};
use crate::register::person::PersonEvent;

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    #[command(subcommand)]
    roster: Roster,
}

#[derive(Subcommand)]
enum Roster {
    Import(ImportArguments),
    List(ListArguments),
    Departments(DepartmentArguments),
    Leave(PresenceArguments),
    Return(PresenceArguments),
}

#[derive(clap::Args)]
struct ImportArguments {
    file: PathBuf,
    #[arg(long)]
    apply: bool,
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
    #[arg(long, value_enum, default_value = "text")]
    format: TextOrJson,
}

#[derive(clap::Args)]
struct ListArguments {
    #[arg(long)]
    department: Option<String>,
    #[arg(long)]
    unregistered: bool,
    #[command(flatten)]
    unmask: Unmask,
    #[command(flatten)]
    wanted: Wanted,
}

/// Who sees what lists hide from others.
#[derive(clap::Args)]
pub(super) struct Unmask {
    #[arg(long, requires = "by")]
    pub(super) unmask: bool,
    #[arg(long, value_name = "NAME")]
    pub(super) by: Option<String>,
}

/// Records who sees what a list hides and how many rows of it, where somebody does: before anything
/// is shown. `rows` calls what it is given for each row.
pub(super) fn note(
    store: &mut Store,
    unmask: &Unmask,
    list: &str,
    rows: impl FnOnce(&Store, &mut dyn FnMut()) -> Result<(), Failure>,
) -> Result<(), Failure> {
    if !unmask.unmask {
        return Ok(());
    }
    let mut count = 0;
    rows(store, &mut || count += 1)?;
    let note = Note {
        by: unmask.by.clone(),
        ..Note::default()
    };
    Ok(store.note_unmasked(list, count, &note, clock::now(), clock::today())?)
}

#[derive(clap::Args)]
struct DepartmentArguments {
    #[arg(long, value_enum, default_value = "text")]
    format: TextOrJson,
}

#[derive(clap::Args)]
struct PresenceArguments {
    number: String,
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
    #[arg(long)]
    reason: Option<String>,
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
}

pub(super) fn run(context: &Context, arguments: Arguments) -> Result<Exit, Failure> {
    match arguments.roster {
        Roster::Import(arguments) => import::run(context, &arguments),
        Roster::List(arguments) => list::run(context, &arguments),
        Roster::Departments(arguments) => list::departments(context, &arguments),
        Roster::Leave(arguments) => presence::run(context, arguments, PersonEvent::Left),
        Roster::Return(arguments) => presence::run(context, arguments, PersonEvent::Returned),
    }
}
