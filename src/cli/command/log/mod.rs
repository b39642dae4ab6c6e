//! `log`: whether every record is still what it was.

mod verify;

use std::path::PathBuf;

use clap::Subcommand;

use crate::cli::Context;
use crate::cli::command::TextOrJson;
use crate::cli::failure::{Exit, Failure};

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
}

pub(super) fn run(context: &Context, arguments: Arguments) -> Result<Exit, Failure> {
    match arguments.log {
        Log::Verify(arguments) => verify::run(context, &arguments),
        Log::Checkpoint => checkpoint(context),
        Log::Prove(arguments) => prove(context, &arguments.number),
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
fn prove(context: &Context, number: &str) -> Result<Exit, Failure> {
    let mut store = context.open_existing_store()?;
    let credential = store.prove(number, &context.signing_key()?)?;
    context.console.print_part(&credential.to_text());
    Ok(Exit::Done)
}
