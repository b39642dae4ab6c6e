//! `exams`: which exams there are, by name.

use crate::cli::Context;
use crate::cli::document::Wanted;
use crate::cli::failure::{Exit, Failure};
use crate::cli::table::Layout;
use crate::report::exams;

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    #[command(flatten)]
    wanted: Wanted,
}

const LAYOUT: Layout = Layout {
    only_in_files: &[],
    dropped: &["cut_score"],
    broken: "credential",
    digests: &[],
};

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let loaded = context.bank()?;
    let title = context.console.say("exams-title");
    let wanted = &arguments.wanted;
    context.put_out(exams(&loaded.bank), title, &LAYOUT, wanted)?;
    if wanted.is_table()? {
        let console = &context.console;
        console.tell(&console.say("exams-how"));
    }
    Ok(Exit::Done)
}
