//! `roster leave` and `roster return`: one person goes, or comes back.

use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::roster::PresenceArguments;
use crate::cli::failure::{Exit, Failure};
use crate::records::{Note, PersonChange};
use crate::register::person::{Field, PersonEvent};

pub(super) fn run(
    context: &Context,
    arguments: PresenceArguments,
    event: PersonEvent,
) -> Result<Exit, Failure> {
    let day = arguments
        .on
        .as_deref()
        .map_or_else(|| Ok(clock::today()), clock::day)?;
    let mut store = context.open_existing_store()?;
    let mut person = context.known_person(&store, &arguments.number)?;
    match event {
        PersonEvent::Left => person.personal.insert(Field::LeftOn, day.to_string()),
        _ => person.personal.remove(&Field::LeftOn),
    };
    let change = PersonChange {
        event,
        person: &person,
        effective: day,
    };
    let note = Note {
        by: arguments.by,
        reason: arguments.reason,
        ..Note::default()
    };
    store.change_people(&[change], &note, clock::now())?;
    let said = match event {
        PersonEvent::Left => "roster-has-left",
        _ => "roster-has-returned",
    };
    let facts = [
        ("number", person.label().into()),
        ("day", day.to_string().into()),
    ];
    context
        .console
        .print(&context.console.say_with(said, &facts));
    Ok(Exit::Done)
}
