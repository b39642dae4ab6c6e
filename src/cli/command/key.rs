//! `key`: the key that signs for this store.

use clap::Subcommand;

use crate::certify::key::PrivateKey;
use crate::cli::Context;
use crate::cli::failure::{Exit, Failure};
use crate::records::StoreError;

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    #[command(subcommand)]
    key: Key,
}

#[derive(Subcommand)]
enum Key {
    Show,
    New,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    match arguments.key {
        Key::Show => show(context, &context.signing_key()?),
        Key::New => {
            let path = context.key_path()?;
            if path.exists() {
                return Err(StoreError::Exists(path).into());
            }
            show(context, &context.make_key()?)
        }
    }
}

/// Prints what others trust the key by.
fn show(context: &Context, key: &PrivateKey) -> Result<Exit, Failure> {
    context.console.print(&key.public().to_string());
    Ok(Exit::Done)
}
