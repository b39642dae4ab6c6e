//! `restore`: a backup becomes the store, after it was looked through.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentValue;

use crate::cli::Context;
use crate::cli::console::Style;
use crate::cli::failure::{Exit, Failure, of_backup, of_file, unwritten};
use crate::cli::keys::{check_key, key_beside, take_key_along};
use crate::records::{StoreError, Verification, create_private, left_over, look_through};

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    file: PathBuf,
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let to = context.store_path()?;
    let mut part = to.clone().into_os_string();
    part.push(".restored");
    let part = PathBuf::from(part);
    let end = copy(&arguments.file, &part).and_then(|()| {
        let verified = look_through(&part).map_err(|error| of_backup(&arguments.file, error))?;
        restore(context, arguments, &verified, (&part, &to))
    });
    let _ = fs::remove_file(&part);
    end
}

/// Copies the backup, which itself is only read: what is looked through is the copy.
fn copy(backup: &Path, part: &Path) -> Result<(), Failure> {
    let unreadable = |error| of_file(&backup.display().to_string(), &error);
    let mut from = File::open(backup).map_err(unreadable)?;
    if from.metadata().map_err(unreadable)?.is_dir() {
        return Err(unreadable(io::ErrorKind::IsADirectory.into()));
    }
    if let Some(folder) = part.parent() {
        fs::create_dir_all(folder).map_err(|error| unwritten(folder, &error))?;
    }
    let _ = fs::remove_file(part);
    let written = create_private(part).and_then(|mut to| io::copy(&mut from, &mut to));
    written.map_err(|error| unwritten(part, &error))?;
    Ok(())
}

/// Says what is in the backup and beside it, and puts it in the place of a store that is not there.
fn restore(
    context: &Context,
    arguments: &Arguments,
    verified: &Verification,
    (part, to): (&Path, &Path),
) -> Result<Exit, Failure> {
    let console = &context.console;
    let shown = arguments.file.display().to_string();
    if !verified.faults.is_empty() {
        return Err(Failure::input("failure-backup-broken").with("path", shown));
    }
    let facts = [
        ("path", FluentValue::from(shown)),
        ("size", verified.size.into()),
        ("root", verified.root.to_string().into()),
    ];
    console.print(&console.say_with("restore-sound", &facts));
    check_key(&key_beside(&arguments.file))?;
    let present = context.open_existing_store();
    if let Ok(store) = &present {
        let (kept, size) = (store.present("")?.size, verified.size);
        let facts = [("kept", FluentValue::from(kept)), ("size", size.into())];
        console.print(&console.say_with("restore-beside", &facts));
    }
    if arguments.dry_run {
        return Ok(Exit::Done);
    }
    if present.is_ok() || to.exists() {
        let there = Failure::new(Exit::Refused, "failure-store-there");
        return Err(there.with("path", to.display()));
    }
    if let Some(records) = left_over(to) {
        let path = to.to_owned();
        return Err(StoreError::LeftOver { path, records }.into());
    }
    fs::rename(part, to).map_err(|error| unwritten(to, &error))?;
    console.print(&console.say_of("restored", "path", to.display().to_string()));
    tell_key(context, &arguments.file)?;
    Ok(Exit::Done)
}

/// Brings the key that lies beside the backup, and says where the one is missing that signed.
fn tell_key(context: &Context, backup: &Path) -> Result<(), Failure> {
    let console = &context.console;
    let key = context.key_path()?;
    let path = FluentValue::from(key.display().to_string());
    if take_key_along(&key_beside(backup), &key)? {
        console.print(&console.say_of("restored-key", "path", path.clone()));
    }
    let store = context.open_existing_store()?;
    if let Some(why) = context.key_doubt(&store)? {
        let facts = [("path", path), ("why", why.into())];
        let text = console.say_with("restored-key-doubt", &facts);
        console.tell(&console.paint_message(Style::Warn, &text));
    }
    Ok(())
}
