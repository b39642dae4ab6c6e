//! `preview`: one item as candidates see it, and what typed answers earn.

use crate::bank::authored::similar;
use crate::bank::id::ItemId;
use crate::cli::Context;
use crate::cli::failure::{Exit, Failure};
use crate::cli::sitting::{FIRST_SEED, Watch, preview, told_faults};
use crate::content::{Loaded, Place};
use crate::delivery::Preview;

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    item: String,
    #[arg(long)]
    watch: bool,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    if arguments.watch && context.place == Place::Embedded {
        return Err(Failure::new(Exit::Usage, "failure-preview-watch"));
    }
    let id = ItemId::new(&arguments.item);
    // Taken before the files are read, so that no change between is missed.
    let watch = id.as_ref().map(|id| Watch::of(&context.place, id));
    let loaded = context.load(&context.place)?;
    let posed = id.and_then(|id| Preview::of(&loaded.bank, &id, FIRST_SEED));
    let Some(posed) = posed else {
        return Err(missing(context, &loaded, &arguments.item));
    };
    let watch = watch.filter(|_| arguments.watch);
    preview(&context.console, (loaded, posed), watch)
}

/// Says that the item cannot be had, and what is wrong in the bank.
fn missing(context: &Context, loaded: &Loaded, id: &str) -> Failure {
    let faults = told_faults(&context.console, loaded);
    faults
        .iter()
        .for_each(|lines| context.console.print_as_it_is(lines));
    let known = loaded.bank.items.keys().map(ItemId::as_str);
    let name = match faults.is_empty() {
        true => "failure-no-item",
        false => "failure-preview-faulty",
    };
    Failure::input(name)
        .with("item", id)
        .with("similar", similar(id, known))
}
