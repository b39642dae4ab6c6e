//! `person erase` and `person retain`: who is forgotten, at once or when the time is over.

use std::path::PathBuf;

use fluent_bundle::FluentValue;

use crate::bank::period::Period;
use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::person::{EraseArguments, RetainArguments};
use crate::cli::console::{Console, Style};
use crate::cli::decision::note;
use crate::cli::failure::{Exit, Failure};
use crate::records::{Note, PersonFilter, Reach, Store};
use crate::register::person::{Field, Person, masked};
use crate::register::sitting::before;

pub(super) fn run(context: &Context, arguments: &EraseArguments) -> Result<Exit, Failure> {
    let mut store = context.open_existing_store()?;
    let person = context.known_person(&store, &arguments.number)?;
    if !arguments.apply {
        look(context, &person, &store.reach_of(&person)?);
        return Ok(Exit::Done);
    }
    let note = note(arguments.by.as_ref(), arguments.reason.as_ref());
    erase(context, &mut store, &person, &note)
}

/// Who would be erased, and from where.
fn look(context: &Context, person: &Person, reach: &Reach) {
    let console = &context.console;
    let value = |field: Field| masked(field, person.get(field).unwrap_or_default());
    let facts = [
        (
            "number",
            FluentValue::from(masked(Field::Number, &person.label())),
        ),
        ("name", value(Field::Name).into()),
        (
            "department",
            person.get(Field::Department).unwrap_or("none").into(),
        ),
        ("attempts", reach.attempts.into()),
        ("credentials", reach.credentials.into()),
        ("backups", reach.backups.len().into()),
        ("exports", reach.exports.len().into()),
    ];
    console.print(&console.say_with("person-to-erase", &facts));
    tell_listed(console, &reach.listed);
    console.print(&console.say("person-erase-dry-run"));
}

/// Names the lists in which somebody still stands: what becomes of them is for whoever uses them.
fn tell_listed(console: &Console, listed: &[PathBuf]) {
    for path in listed {
        let line = console.say_of("person-listed", "path", path.display().to_string());
        console.print(&console.paint(Style::Warn, &line));
    }
}

pub(super) fn retain(context: &Context, arguments: &RetainArguments) -> Result<Exit, Failure> {
    let wrong = || Failure::new(Exit::Usage, "failure-period").with("text", &arguments.keep);
    let keep = Period::parse(&arguments.keep).ok_or_else(wrong)?;
    let last = before(clock::today(), keep);
    let mut store = context.open_existing_store()?;
    let mut over = Vec::new();
    store.people(&PersonFilter::default(), &mut |person| {
        let left = person.day(Field::LeftOn);
        if left.is_some_and(|left| left < last) {
            over.push(person);
        }
    })?;
    let console = &context.console;
    for person in &over {
        let left = person.get(Field::LeftOn).unwrap_or_default();
        let facts = [
            ("number", FluentValue::from(person.label())),
            ("day", left.into()),
        ];
        console.print(&console.say_with("person-over", &facts));
    }
    if !arguments.apply {
        console.print(&console.say_of("person-retain-dry-run", "count", over.len()));
        return Ok(Exit::Done);
    }
    let note = note(arguments.by.as_ref(), None);
    let mut end = Exit::Done;
    for person in &over {
        if erase(context, &mut store, person, &note)? != Exit::Done {
            end = Exit::No;
        }
    }
    Ok(end)
}

fn erase(
    context: &Context,
    store: &mut Store,
    person: &Person,
    note: &Note,
) -> Result<Exit, Failure> {
    let erased = store.erase(person.id, note, clock::now(), clock::today())?;
    let console = &context.console;
    let facts = [
        ("person", FluentValue::from(person.id.to_string())),
        ("backups", erased.backups.len().into()),
        ("exports", erased.exports.len().into()),
    ];
    console.print(&console.say_with("person-erased", &facts));
    for path in &erased.unreached {
        let line = console.say_of("person-unreached", "path", path.display().to_string());
        console.print(&console.paint(Style::Bad, &line));
    }
    tell_listed(console, &erased.listed);
    Ok(match erased.unreached.as_slice() {
        [] => Exit::Done,
        _ => Exit::No,
    })
}
