//! `gap`: what candidates found missing or doubtful in items, for trainers.

use clap::Subcommand;

use crate::cli::Context;
use crate::cli::clock;
use crate::cli::document::Wanted;
use crate::cli::failure::{Exit, Failure};
use crate::cli::table::Layout;
use crate::cli::unmask::Unmask;
use crate::records::{Closed, Closing, GapFilter};
use crate::report::gaps;

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    #[command(subcommand)]
    order: Order,
}

#[derive(Subcommand)]
enum Order {
    List(ListArguments),
    Close(CloseArguments),
}

#[derive(clap::Args)]
struct ListArguments {
    #[arg(long)]
    item: Option<String>,
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    unmask: Unmask,
    #[command(flatten)]
    wanted: Wanted,
}

#[derive(clap::Args)]
struct CloseArguments {
    number: i64,
    #[arg(long)]
    by: String,
    #[arg(long)]
    note: String,
}

const LAYOUT: Layout = Layout {
    only_in_files: &["bank_digest"],
    dropped: &["closed_by", "closed_on", "candidate", "noted_on"],
    broken: "text",
    digests: &[],
};
const OPEN: Layout = Layout {
    only_in_files: &["bank_digest", "closed_on", "closed_by", "closing_note"],
    ..LAYOUT
};

pub(super) fn run(context: &Context, arguments: Arguments) -> Result<Exit, Failure> {
    match arguments.order {
        Order::List(arguments) => list(context, &arguments),
        Order::Close(arguments) => close(context, &arguments),
    }
}

fn list(context: &Context, arguments: &ListArguments) -> Result<Exit, Failure> {
    let mut store = context.open_existing_store()?;
    let filter = GapFilter {
        item: arguments.item.as_deref(),
        closed: arguments.all,
    };
    let found = store.gaps(&filter)?;
    arguments
        .unmask
        .note_rows(&mut store, "gaps", found.len())?;
    let document = gaps(&found, arguments.unmask.unmask);
    let console = &context.console;
    if document.rows.is_empty() {
        console.tell(&console.say("gap-none"));
    }
    let layout = if arguments.all { &LAYOUT } else { &OPEN };
    let title = console.say("gap-title");
    context.put_out_report(&mut store, document, title, layout, &arguments.wanted)?;
    Ok(Exit::Done)
}

fn close(context: &Context, arguments: &CloseArguments) -> Result<Exit, Failure> {
    let number = arguments.number;
    let (by, note) = (arguments.by.trim(), arguments.note.trim());
    if by.is_empty() || note.is_empty() {
        return Err(Failure::new(Exit::Usage, "failure-gap-reason"));
    }
    let closing = Closing {
        on: clock::today(),
        by: by.to_owned(),
        note: note.to_owned(),
    };
    match context.open_existing_store()?.close_gap(number, &closing)? {
        Closed::Now => {
            let text = context.console.say_of("gap-closed", "gap", number);
            context.console.print(&text);
            Ok(Exit::Done)
        }
        Closed::Before => {
            Err(Failure::new(Exit::Refused, "failure-gap-closed").with("gap", number))
        }
        Closed::Unknown => Err(Failure::input("failure-no-gap").with("gap", number)),
    }
}
