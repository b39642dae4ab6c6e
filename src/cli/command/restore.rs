//! `restore`: a backup becomes the store, after it was looked through.

use std::path::PathBuf;

use fluent_bundle::FluentValue;

use crate::cli::Context;
use crate::cli::failure::{Exit, Failure, of_file};
use crate::records::{StoreError, look_through};

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    file: PathBuf,
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let shown = arguments.file.display().to_string();
    let to = context.store_path()?;
    // The backup itself is only read: what is looked through is a copy of it.
    let mut part = to.clone().into_os_string();
    part.push(".restored");
    let part = PathBuf::from(part);
    if let Some(folder) = part.parent() {
        std::fs::create_dir_all(folder).map_err(|error| of_file(&shown, &error))?;
    }
    std::fs::copy(&arguments.file, &part).map_err(|error| of_file(&shown, &error))?;
    let verified = look_through(&part);
    // What it is about is the backup, not the store.
    let verified = verified.map_err(|error| Failure::from(error).or_with("path", &shown));
    let end = verified.and_then(|verified| {
        if !verified.faults.is_empty() {
            return Err(Failure::input("failure-backup-broken"));
        }
        let facts = [
            ("path", FluentValue::from(shown.as_str())),
            ("size", verified.size.into()),
            ("root", verified.root.to_string().into()),
        ];
        let console = &context.console;
        console.print(&console.say_with("restore-sound", &facts));
        match context.open_existing_store() {
            Ok(store) => {
                let now = store.present("")?;
                let (kept, size) = (now.size, verified.size);
                let facts = [("kept", FluentValue::from(kept)), ("size", size.into())];
                console.print(&console.say_with("restore-beside", &facts));
                match arguments.dry_run {
                    true => Ok(Exit::Done),
                    false => Err(StoreError::Exists(to.clone()).into()),
                }
            }
            Err(_) if arguments.dry_run => Ok(Exit::Done),
            Err(_) if to.exists() => Err(StoreError::Exists(to.clone()).into()),
            Err(_) => {
                let renamed = std::fs::rename(&part, &to);
                renamed.map_err(|error| of_file(&shown, &error))?;
                console.print(&console.say_of("restored", "path", to.display().to_string()));
                Ok(Exit::Done)
            }
        }
    });
    let _ = std::fs::remove_file(&part);
    end
}
