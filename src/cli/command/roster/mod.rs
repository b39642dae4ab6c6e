//! `roster`: who works here.

mod import;
mod list;
mod presence;

use std::path::PathBuf;

use clap::Subcommand;

use crate::cli::Context;
use crate::cli::command::TextOrJson;
use crate::cli::decision::Words;
use crate::cli::document::Wanted;
use crate::cli::failure::{Exit, Failure};
use crate::cli::unmask::Unmask;
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
    by: Option<Words>,
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
    reason: Option<Words>,
    #[arg(long, value_name = "NAME")]
    by: Option<Words>,
}

pub(super) fn run(context: &Context, arguments: Arguments) -> Result<Exit, Failure> {
    match arguments.roster {
        Roster::Import(arguments) => import::run(context, &arguments),
        Roster::List(arguments) => list::run(context, &arguments),
        Roster::Departments(arguments) => list::departments(context, &arguments),
        Roster::Leave(arguments) => presence::run(context, &arguments, PersonEvent::Left),
        Roster::Return(arguments) => presence::run(context, &arguments, PersonEvent::Returned),
    }
}
