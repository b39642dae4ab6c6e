//! `credential affected`: who was certified by an item that is no longer what it was.

use std::collections::HashSet;

use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::credential::AffectedArguments;
use crate::cli::command::credential::list::{Take, put_out};
use crate::cli::failure::{Exit, Failure, no_item};
use crate::records::{CredentialFilter, Store};
use crate::register::standing::Status;

pub(super) fn run(context: &Context, arguments: &AffectedArguments) -> Result<Exit, Failure> {
    let loaded = context.bank()?;
    let mut store = context.open_existing_store()?;
    let mut touched: HashSet<String> = HashSet::new();
    for name in &arguments.item {
        let item = loaded.bank.item(name);
        if item.is_none() && !store.was_asked(name)? {
            return Err(no_item(&loaded.bank, name));
        }
        touched.extend(store.attempts_before_change(name, item)?);
    }
    let today = clock::today();
    let each = |store: &Store, take: &mut Take<'_>| {
        store.credentials(&CredentialFilter::on(today), &mut |row, now| {
            let counts = matches!(
                now.status,
                Status::Active | Status::Suspended | Status::Pending
            );
            if counts && row.attempts.iter().any(|attempt| touched.contains(attempt)) {
                take(row, now);
            }
        })
    };
    let shown = (&arguments.unmask, &arguments.wanted);
    put_out(context, &mut store, "affected", shown, &each)?;
    Ok(Exit::Done)
}
