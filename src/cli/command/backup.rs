//! `backup`: a copy of the store that was looked through.

use std::path::PathBuf;

use fluent_bundle::FluentValue;

use crate::cli::Context;
use crate::cli::clock;
use crate::cli::failure::{Exit, Failure, unwritten};
use crate::records::StoreError;

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    file: PathBuf,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let mut store = context.open_existing_store()?;
    let made = store.back_up(&arguments.file, clock::now());
    let verified = made.map_err(|error| match error {
        StoreError::Folder(error) => unwritten(&arguments.file, &error),
        full @ StoreError::Disk(_) => Failure::from(full).or_with("path", arguments.file.display()),
        error => error.into(),
    })?;
    if !verified.faults.is_empty() {
        return Err(Failure::input("failure-backup-broken"));
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
    Ok(Exit::Done)
}
