//! `man`: the manual page of the program or of one of its commands.

use clap_mangen::Man;

use crate::cli::Context;
use crate::cli::failure::{Exit, Failure};
use crate::cli::help;

/// The headings that the page's generator writes, each with the message that names it here.
const HEADINGS: &[(&str, &str)] = &[
    ("NAME", "man-name"),
    ("SYNOPSIS", "man-synopsis"),
    ("DESCRIPTION", "man-description"),
    ("OPTIONS", "man-options"),
    ("SUBCOMMANDS", "man-commands"),
    ("EXTRA", "man-more"),
    ("VERSION", "man-version"),
];

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    command: Vec<String>,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let mut command = help::command(&context.console.messages);
    command.build();
    let mut title = "rolecall".to_owned();
    for name in &arguments.command {
        let Some(found) = command.find_subcommand(name) else {
            return Err(Failure::new(Exit::Usage, "failure-no-command").with("command", name));
        };
        command = found.clone();
        title = format!("{title}-{name}");
    }
    let mut page = Vec::new();
    let man = Man::new(command.display_name(&title))
        .title(title)
        .source(concat!("rolecall ", env!("CARGO_PKG_VERSION")));
    man.render(&mut page).expect("memory takes every byte");
    let page = String::from_utf8_lossy(&page);
    context.console.print_part(&in_language(context, &page));
    Ok(Exit::Done)
}

/// The page with its headings in the user's language.
fn in_language(context: &Context, page: &str) -> String {
    let lines = page.lines().map(|line| {
        let heading = line.strip_prefix(".SH ").map(|name| name.trim_matches('"'));
        let known = HEADINGS.iter().find(|(name, _)| Some(*name) == heading);
        match known {
            Some((_, message)) => format!(".SH {}\n", context.console.say(message)),
            None => format!("{line}\n"),
        }
    });
    lines.collect()
}
