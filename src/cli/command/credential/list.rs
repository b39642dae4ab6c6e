//! `credential list`: who is certified on a day, by what was known on a day.

use fluent_bundle::FluentValue;
use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::credential::{ListArguments, StatusName};
use crate::cli::command::roster::Unmask;
use crate::cli::document::Layout;
use crate::cli::failure::{Exit, Failure};
use crate::records::{CredentialRow, Note, Store};
use crate::register::person::Field;
use crate::register::roster::department;
use crate::register::standing::{Standing, Status, standing};
use crate::report::credentials;

pub(super) const LAYOUT: Layout = Layout {
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
    let wanted = Filter {
        status: arguments.status.map(StatusName::status),
        department: arguments.department.as_deref().map(department),
        until: arguments
            .expiring
            .map(|days| on.saturating_add(i64::from(days).days())),
    };
    let mut store = context.open_existing_store()?;
    let mut rows = Vec::new();
    store.credentials(known, &mut |row| {
        let now = standing(&row.acts, on);
        if wanted.admits(&row, now) {
            rows.push((row, now));
        }
    })?;
    note(&mut store, &arguments.unmask, "credentials", rows.len())?;
    if rows.is_empty() {
        context
            .console
            .tell(&context.console.say("credential-none"));
    }
    let document = credentials(&rows, arguments.unmask.unmask);
    let title = context.console.say("credential-title");
    context.put_out(&document, title, &LAYOUT, &arguments.wanted)?;
    foot(context, &mut store)?;
    Ok(Exit::Done)
}

/// Signs the log that the list rests on, and says so at its foot.
fn foot(context: &Context, store: &mut Store) -> Result<(), Failure> {
    let key = context.signing_key()?;
    store.checkpoint(&key)?;
    let now = store.present("")?;
    let facts = [
        ("size", FluentValue::from(now.size)),
        ("root", now.root.to_string().into()),
    ];
    let console = &context.console;
    console.tell(&console.say_with("checkpoint-foot", &facts));
    Ok(())
}

/// Which credentials are listed.
struct Filter {
    status: Option<Status>,
    department: Option<String>,
    /// Only what is active and ends no later.
    until: Option<Date>,
}

impl Filter {
    fn admits(&self, row: &CredentialRow, now: Standing) -> bool {
        let is_there = |department: &String| {
            let own = row.holder.get(Field::Department).unwrap_or_default();
            let rest = own.strip_prefix(department.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let expires = |last: Date| {
            now.status == Status::Active && now.until.is_some_and(|until| until <= last)
        };
        self.status.is_none_or(|status| status == now.status)
            && self.department.as_ref().is_none_or(is_there)
            && self.until.is_none_or(expires)
    }
}

/// Records who saw what lists hide, where somebody did.
pub(super) fn note(
    store: &mut Store,
    unmask: &Unmask,
    list: &str,
    rows: usize,
) -> Result<(), Failure> {
    if !unmask.unmask {
        return Ok(());
    }
    let note = Note {
        by: unmask.by.clone(),
        ..Note::default()
    };
    Ok(store.note_unmasked(list, rows, &note, clock::now(), clock::today())?)
}
