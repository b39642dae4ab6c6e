//! `credential affected`: who was certified by an item that is no longer what it was.

use std::collections::HashSet;

use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::credential::AffectedArguments;
use crate::cli::command::credential::list::LAYOUT;
use crate::cli::command::roster::note;
use crate::cli::failure::{Exit, Failure};
use crate::records::{CredentialRow, Store};
use crate::register::standing::{Standing, Status, standing};
use crate::report::{CREDENTIAL_COLUMNS, credential_row};

pub(super) fn run(context: &Context, arguments: &AffectedArguments) -> Result<Exit, Failure> {
    let loaded = context.bank()?;
    let mut store = context.open_existing_store()?;
    let mut touched: HashSet<String> = HashSet::new();
    for name in &arguments.item {
        touched.extend(store.attempts_before_change(name, loaded.bank.item(name))?);
    }
    let today = clock::today();
    let unmask = arguments.unmask.unmask;
    let each = |store: &Store, take: &mut dyn FnMut(CredentialRow, Standing)| {
        store.credentials(None, &mut |row| {
            let now = standing(&row.acts, today);
            let counts = matches!(
                now.status,
                Status::Active | Status::Suspended | Status::Pending
            );
            if counts && row.attempts.iter().any(|attempt| touched.contains(attempt)) {
                take(row, now);
            }
        })
    };
    note(&mut store, &arguments.unmask, "affected", |store, count| {
        Ok(each(store, &mut |_, _| count())?)
    })?;
    let title = context.console.say("credential-title");
    let mut list = context.begin_list(CREDENTIAL_COLUMNS, title, &LAYOUT, &arguments.wanted)?;
    list.remember(&mut store)?;
    each(&store, &mut |row, now| {
        list.row(credential_row(&row, now, unmask))
    })?;
    if list.is_empty() {
        context
            .console
            .tell(&context.console.say("credential-none"));
    }
    list.end(Some(&context.foot(&mut store)?))?;
    Ok(Exit::Done)
}
