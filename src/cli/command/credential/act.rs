//! `credential suspend`, `reinstate`, `revoke` and `extend`: a decision and from when it holds.

use fluent_bundle::FluentValue;

use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::credential::ActArguments;
use crate::cli::failure::{Exit, Failure};
use crate::register::standing::{Act, Dated, standing};

pub(super) fn run(context: &Context, arguments: &ActArguments, act: Act) -> Result<Exit, Failure> {
    let effective = arguments
        .on
        .as_deref()
        .map_or_else(|| Ok(clock::today()), clock::day)?;
    let note = arguments.decision.note();
    let mut store = context.open_existing_store()?;
    let dated = Dated { act, effective };
    let acted = store.act(&arguments.number, dated, &note, clock::now());
    acted.map_err(|error| {
        let failure = Failure::from(error).or_with("number", &arguments.number);
        failure.or_with("day", effective)
    })?;
    let row = store.credential(&arguments.number)?;
    let now = standing(&row.acts, clock::today().max(effective));
    let console = &context.console;
    let facts = [
        ("number", FluentValue::from(arguments.number.as_str())),
        ("day", effective.to_string().into()),
        (
            "until",
            now.until
                .map_or("none".to_owned(), |day| day.to_string())
                .into(),
        ),
        (
            "status",
            console
                .say(&format!("status-{}", now.status.as_str()))
                .into(),
        ),
    ];
    console.print(&console.say_with("credential-acted", &facts));
    Ok(Exit::Done)
}
