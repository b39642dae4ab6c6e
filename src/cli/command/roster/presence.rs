//! `roster leave` and `roster return`: one person goes, or comes back.

use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::roster::PresenceArguments;
use crate::cli::decision::note;
use crate::cli::failure::{Exit, Failure};
use crate::records::PersonChange;
use crate::register::person::PersonEvent;
use crate::register::presence::{come_back, leave};

pub(super) fn run(
    context: &Context,
    arguments: &PresenceArguments,
    event: PersonEvent,
) -> Result<Exit, Failure> {
    let day = arguments
        .on
        .as_deref()
        .map_or_else(|| Ok(clock::today()), clock::day)?;
    let mut store = context.open_existing_store()?;
    let person = context.known_person(&store, &arguments.number)?;
    let person = match event {
        PersonEvent::Left => leave(&person, day)?,
        _ => come_back(&person, day)?,
    };
    let change = PersonChange {
        event,
        person: &person,
        effective: day,
    };
    let note = note(arguments.by.as_ref(), arguments.reason.as_ref());
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
