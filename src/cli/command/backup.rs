//! `backup`: a copy of the store that was looked through.

use std::path::PathBuf;

use fluent_bundle::FluentValue;

use crate::cli::Context;
use crate::cli::clock;
use crate::cli::console::Style;
use crate::cli::failure::{Exit, Failure};
use crate::cli::keys::{key_beside, take_key_along};

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    file: PathBuf,
    #[arg(long)]
    with_key: bool,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let mut store = context.open_existing_store()?;
    let verified = store.back_up(&arguments.file, clock::now())?;
    if !verified.faults.is_empty() {
        return Err(Failure::input("failure-store-broken"));
    }
    let facts = [
        (
            "path",
            FluentValue::from(arguments.file.display().to_string()),
        ),
        ("size", verified.size.into()),
        ("root", verified.root.to_string().into()),
    ];
    context
        .console
        .print(&context.console.say_with("backup-made", &facts));
    tell_key(context, arguments)?;
    Ok(Exit::Done)
}

/// Takes the key along, or says that it is not in the backup: without it nobody signs for the
/// store that comes out of it.
fn tell_key(context: &Context, arguments: &Arguments) -> Result<(), Failure> {
    let key = context.key_path()?;
    if !key.exists() {
        return Ok(());
    }
    let beside = key_beside(&arguments.file);
    let said = match arguments.with_key && take_key_along(&key, &beside)? {
        true => ("backup-with-key", beside),
        false => ("backup-without-key", key),
    };
    let text = context
        .console
        .say_of(said.0, "path", said.1.display().to_string());
    context
        .console
        .tell(&context.console.paint_message(Style::Warn, &text));
    Ok(())
}
