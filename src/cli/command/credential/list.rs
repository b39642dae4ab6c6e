//! `credential list`: who is certified on a day, by what was known on a day.

use jiff::ToSpan as _;

use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::credential::{ListArguments, StatusName};
use crate::cli::document::Wanted;
use crate::cli::failure::{Exit, Failure};
use crate::cli::table::Layout;
use crate::cli::unmask::Unmask;
use crate::records::{CredentialFilter, CredentialRow, Store, StoreError};
use crate::register::roster::department;
use crate::register::standing::Standing;
use crate::report::{CREDENTIAL_COLUMNS, credential_row};

const LAYOUT: Layout = Layout {
    only_in_files: &["person", "renews"],
    dropped: &["valid_from", "department"],
    broken: "credential",
    digests: &[],
};

pub(super) fn run(context: &Context, arguments: &ListArguments) -> Result<Exit, Failure> {
    let today = clock::today();
    let on = arguments.on.as_deref().map_or(Ok(today), clock::day)?;
    let known = arguments
        .known_on
        .as_deref()
        .map(clock::end_of)
        .transpose()?;
    let filter = CredentialFilter {
        on,
        known,
        status: arguments.status.map(StatusName::status),
        department: arguments.department.as_deref().map(department),
        until: arguments
            .expiring
            .map(|days| on.saturating_add(i64::from(days).days())),
    };
    let mut store = context.open_existing_store()?;
    let each = |store: &Store, take: &mut Take<'_>| store.credentials(&filter, take);
    let shown = (&arguments.unmask, &arguments.wanted);
    put_out(context, &mut store, "credentials", shown, &each)?;
    Ok(Exit::Done)
}

/// Takes one credential of a list.
pub(super) type Take<'t> = dyn FnMut(CredentialRow, Standing) + 't;

/// Puts out the credentials that `each` gives. `name` is what the log calls the list.
pub(super) fn put_out(
    context: &Context,
    store: &mut Store,
    name: &str,
    (unmask, wanted): (&Unmask, &Wanted),
    each: &dyn Fn(&Store, &mut Take<'_>) -> Result<(), StoreError>,
) -> Result<(), Failure> {
    let count_all = |store: &Store, count: &mut dyn FnMut()| Ok(each(store, &mut |_, _| count())?);
    unmask.note(store, name, count_all)?;
    let console = &context.console;
    let title = console.say("credential-title");
    let mut list = context.begin_list(CREDENTIAL_COLUMNS, title, &LAYOUT, wanted)?;
    list.remember(store)?;
    each(store, &mut |row, now| {
        list.row(credential_row(&row, now, unmask.unmask))
    })?;
    if list.is_empty() {
        console.tell(&console.say("credential-none"));
    }
    list.end(Some(&context.foot(store)?))
}
