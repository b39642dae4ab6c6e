//! `backup`: a copy of the store that was looked through.

use std::path::{Path, PathBuf};

use fluent_bundle::FluentValue;

use crate::cli::Context;
use crate::cli::clock;
use crate::cli::console::Style;
use crate::cli::failure::{Exit, Failure};
use crate::cli::keys::{free_for, key_beside, take_key_along};

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    file: PathBuf,
    #[arg(long)]
    with_key: bool,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let mut store = context.open_existing_store()?;
    let (key, beside) = (context.key_path()?, key_beside(&arguments.file));
    if arguments.with_key {
        free_for(&key, &beside)?;
    }
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
    tell_key(context, arguments.with_key, (&key, &beside))?;
    Ok(Exit::Done)
}

/// Takes the key along, or says that it is not in the backup: without it nobody signs for the
/// store that comes out of it.
fn tell_key(
    context: &Context,
    is_wanted: bool,
    (key, beside): (&Path, &Path),
) -> Result<(), Failure> {
    let (said, path) = match (key.exists(), is_wanted) {
        (false, false) => return Ok(()),
        (false, true) => ("backup-no-key", key),
        (true, false) => ("backup-without-key", key),
        (true, true) => {
            take_key_along(key, beside)?;
            ("backup-with-key", beside)
        }
    };
    let console = &context.console;
    let text = console.say_of(said, "path", path.display().to_string());
    console.tell(&console.paint_message(Style::Warn, &text));
    Ok(())
}
