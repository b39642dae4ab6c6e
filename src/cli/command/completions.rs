//! `completions`: what a shell needs to complete this program's commands.

use clap_complete::{Shell, generate};

use crate::cli::Context;
use crate::cli::failure::{Exit, Failure};
use crate::cli::help;

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    #[arg(value_enum)]
    shell: Shell,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let mut command = help::command(&context.console.messages);
    let mut script = Vec::new();
    generate(arguments.shell, &mut command, "rolecall", &mut script);
    context
        .console
        .print_part(&String::from_utf8_lossy(&script));
    Ok(Exit::Done)
}
