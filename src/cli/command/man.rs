//! `man`: the manual page of the program or of one of its commands.

use clap_mangen::Man;

use crate::cli::Context;
use crate::cli::failure::{Exit, Failure};
use crate::cli::help;

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    command: Option<String>,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let mut command = help::command(&context.console.messages);
    command.build();
    if let Some(name) = &arguments.command {
        let Some(found) = command.find_subcommand(name) else {
            return Err(Failure::new(Exit::Usage, "failure-no-command").with("command", name));
        };
        command = found.clone().display_name(format!("rolecall-{name}"));
    }
    let mut page = Vec::new();
    let written = Man::new(command).render(&mut page);
    written.expect("memory takes every byte");
    context.console.print_part(&String::from_utf8_lossy(&page));
    Ok(Exit::Done)
}
