//! `person erase` and `person retain`: who is forgotten, at once or when the time is over.

use fluent_bundle::FluentValue;

use crate::bank::period::Period;
use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::person::{EraseArguments, RetainArguments};
use crate::cli::console::Style;
use crate::cli::failure::{Exit, Failure};
use crate::records::{Note, PersonFilter, Store};
use crate::register::day::parse_day;
use crate::register::person::{Field, Person};
use crate::register::sitting::before;

pub(super) fn run(context: &Context, arguments: &EraseArguments) -> Result<Exit, Failure> {
    let mut store = context.open_existing_store()?;
    let person = context.known_person(&store, &arguments.number)?;
    let note = Note {
        by: arguments.by.clone(),
        reason: Some(arguments.reason.clone()),
        ..Note::default()
    };
    erase(context, &mut store, &person, &note)
}

pub(super) fn retain(context: &Context, arguments: &RetainArguments) -> Result<Exit, Failure> {
    let wrong = || Failure::new(Exit::Usage, "failure-period").with("text", &arguments.keep);
    let keep = Period::parse(&arguments.keep).ok_or_else(wrong)?;
    let last = before(clock::today(), keep);
    let mut store = context.open_existing_store()?;
    let mut over = Vec::new();
    store.people(&PersonFilter::default(), &mut |person| {
        let left = person.get(Field::LeftOn).and_then(parse_day);
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
    let note = Note {
        by: arguments.by.clone(),
        ..Note::default()
    };
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
    for path in &erased.listed {
        // A list has others in it, too: what becomes of it is for whoever uses it.
        let line = console.say_of("person-listed", "path", path.display().to_string());
        console.print(&console.paint(Style::Warn, &line));
    }
    Ok(match erased.unreached.as_slice() {
        [] => Exit::Done,
        _ => Exit::No,
    })
}
