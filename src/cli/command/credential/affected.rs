//! `credential affected`: who was certified by an item that is no longer what it was.

use std::collections::HashSet;

use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::credential::AffectedArguments;
use crate::cli::command::credential::list::{LAYOUT, note};
use crate::cli::failure::{Exit, Failure};
use crate::register::standing::{Status, standing};
use crate::report::credentials;

pub(super) fn run(context: &Context, arguments: &AffectedArguments) -> Result<Exit, Failure> {
    let loaded = context.bank()?;
    let mut store = context.open_existing_store()?;
    let mut touched: HashSet<String> = HashSet::new();
    for name in &arguments.item {
        touched.extend(store.attempts_before_change(name, loaded.bank.item(name))?);
    }
    let today = clock::today();
    let mut rows = Vec::new();
    store.credentials(None, &mut |row| {
        let now = standing(&row.acts, today);
        let counts = matches!(
            now.status,
            Status::Active | Status::Suspended | Status::Pending
        );
        if counts && row.attempts.iter().any(|attempt| touched.contains(attempt)) {
            rows.push((row, now));
        }
    })?;
    note(&mut store, &arguments.unmask, "affected", rows.len())?;
    if rows.is_empty() {
        context
            .console
            .tell(&context.console.say("credential-none"));
    }
    let document = credentials(&rows, arguments.unmask.unmask);
    let title = context.console.say("credential-title");
    context.put_out(&document, title, &LAYOUT, &arguments.wanted)?;
    Ok(Exit::Done)
}
