//! `appeal`: a candidate disagrees, people look again and decide.

use clap::Subcommand;
use fluent_bundle::FluentValue;

use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::resume::attempt_id;
use crate::cli::decision::Decision;
use crate::cli::failure::{Exit, Failure};
use crate::records::AppealStep;

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    #[command(subcommand)]
    appeal: Appeal,
}

#[derive(Subcommand)]
enum Appeal {
    File(StepArguments),
    Review(StepArguments),
    Uphold(StepArguments),
    Dismiss(StepArguments),
    List,
}

#[derive(clap::Args)]
struct StepArguments {
    attempt: String,
    #[command(flatten)]
    decision: Decision,
}

pub(super) fn run(context: &Context, arguments: Arguments) -> Result<Exit, Failure> {
    match arguments.appeal {
        Appeal::File(arguments) => step(context, &arguments, AppealStep::Filed),
        Appeal::Review(arguments) => step(context, &arguments, AppealStep::Reviewed),
        Appeal::Uphold(arguments) => step(context, &arguments, AppealStep::Upheld),
        Appeal::Dismiss(arguments) => step(context, &arguments, AppealStep::Dismissed),
        Appeal::List => list(context),
    }
}

fn step(context: &Context, arguments: &StepArguments, step: AppealStep) -> Result<Exit, Failure> {
    let attempt = attempt_id(&arguments.attempt)?;
    let mut store = context.open_existing_store()?;
    let note = arguments.decision.note();
    store.appeal(attempt, step, &note, clock::now(), clock::today())?;
    let console = &context.console;
    let facts = [
        ("attempt", FluentValue::from(attempt.to_string())),
        ("step", console.say(step.as_str()).into()),
    ];
    console.print(&console.say_with("appeal-recorded", &facts));
    Ok(Exit::Done)
}

fn list(context: &Context) -> Result<Exit, Failure> {
    let store = context.open_existing_store()?;
    let console = &context.console;
    let steps = store.appeals()?;
    if steps.is_empty() {
        console.tell(&console.say("appeal-none"));
    }
    for row in steps {
        let facts = [
            ("attempt", FluentValue::from(row.attempt)),
            ("day", row.on.into()),
            ("step", console.say(row.step.as_str()).into()),
            ("by", row.note.by.unwrap_or_default().into()),
            ("reason", row.note.reason.unwrap_or_default().into()),
        ];
        console.print(&console.say_with("appeal-line", &facts));
    }
    Ok(Exit::Done)
}
