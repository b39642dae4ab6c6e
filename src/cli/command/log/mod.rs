//! `log`: whether every record is still what it was.

mod verify;

use std::path::{Path, PathBuf};
use std::slice;

use clap::Subcommand;

use crate::certify::check::Check;
use crate::certify::growth::check_signer;
use crate::certify::note::Note;
use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::TextOrJson;
use crate::cli::command::verify::refuse_fallen;
use crate::cli::failure::{Exit, Failure, of_file};
use crate::register::standing::standing;

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    #[command(subcommand)]
    log: Log,
}

#[derive(Subcommand)]
enum Log {
    Verify(VerifyArguments),
    Checkpoint,
    Prove(ProveArguments),
    Growth(GrowthArguments),
}

#[derive(clap::Args)]
struct VerifyArguments {
    #[arg(long, value_name = "FILE")]
    checkpoint: Vec<PathBuf>,
    #[arg(long, value_enum, default_value = "text")]
    format: TextOrJson,
}

#[derive(clap::Args)]
struct ProveArguments {
    number: String,
    #[arg(long)]
    any_status: bool,
}

#[derive(clap::Args)]
struct GrowthArguments {
    checkpoint: PathBuf,
}

pub(super) fn run(context: &Context, arguments: Arguments) -> Result<Exit, Failure> {
    match arguments.log {
        Log::Verify(arguments) => verify::run(context, &arguments),
        Log::Checkpoint => checkpoint(context),
        Log::Prove(arguments) => prove(context, &arguments),
        Log::Growth(arguments) => growth(context, &arguments.checkpoint),
    }
}

/// Prints the signed checkpoint of the log as it stands.
fn checkpoint(context: &Context) -> Result<Exit, Failure> {
    let mut store = context.open_existing_store()?;
    let note = store.checkpoint(&context.signing_key()?)?;
    context.console.print_part(&note.to_string());
    Ok(Exit::Done)
}

/// Prints a credential as a file that proves itself.
fn prove(context: &Context, arguments: &ProveArguments) -> Result<Exit, Failure> {
    let mut store = context.open_existing_store()?;
    let number = &arguments.number;
    let now = standing(&store.credential(number)?.acts, clock::today());
    refuse_fallen(context, number, now.status, arguments.any_status)?;
    let credential = store.prove(number, &context.signing_key()?)?;
    context.console.print_part(&credential.to_text());
    Ok(Exit::Done)
}

/// Prints a proof that the log has only grown since a checkpoint.
fn growth(context: &Context, file: &Path) -> Result<Exit, Failure> {
    let mut store = context.open_existing_store()?;
    let key = context.signing_key()?;
    let shown = file.display().to_string();
    let text = std::fs::read_to_string(file).map_err(|error| of_file(&shown, &error))?;
    let note = text.parse::<Note>().ok();
    let note = note.filter(|note| {
        check_signer(slice::from_ref(note), &[key.public()]) == Check::SignerTrusted
    });
    let note = note.ok_or_else(|| Failure::input("failure-no-checkpoint").with("file", &shown))?;
    match store.growth(&note, &key)? {
        Some(growth) => {
            context.console.print_part(&growth.to_text());
            Ok(Exit::Done)
        }
        None => Err(Failure::new(Exit::No, "failure-not-grown").with("file", shown)),
    }
}
