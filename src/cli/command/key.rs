//! `key`: the key that signs for this store.

use clap::Subcommand;

use crate::cli::Context;
use crate::cli::failure::{Exit, Failure};

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    #[command(subcommand)]
    key: Key,
}

#[derive(Subcommand)]
enum Key {
    Show,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    match arguments.key {
        Key::Show => {
            let key = context.signing_key()?;
            context.console.print(&key.public().to_string());
            Ok(Exit::Done)
        }
    }
}
