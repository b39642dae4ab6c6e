//! `person`: what is kept about somebody, put right or forgotten.

mod erase;
mod export;

use std::path::PathBuf;

use clap::Subcommand;
use fluent_bundle::FluentValue;

use crate::cli::Context;
use crate::cli::clock;
use crate::cli::decision::{Decision, Words};
use crate::cli::failure::{Exit, Failure};
use crate::records::PersonChange;
use crate::register::person::{Field, PersonEvent};
use crate::register::presence::days_fit;
use crate::register::roster::{department, field};
use crate::session::CandidateId;

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    #[command(subcommand)]
    person: Person,
}

#[derive(Subcommand)]
enum Person {
    Export(ExportArguments),
    Correct(CorrectArguments),
    Erase(EraseArguments),
    Retain(RetainArguments),
}

#[derive(clap::Args)]
struct ExportArguments {
    number: String,
    #[arg(long, value_name = "DIR", default_value = ".")]
    to: PathBuf,
}

#[derive(clap::Args)]
struct CorrectArguments {
    number: String,
    #[arg(long, required = true, value_name = "FIELD=VALUE")]
    set: Vec<String>,
    #[command(flatten)]
    decision: Decision,
}

#[derive(clap::Args)]
struct EraseArguments {
    number: String,
    #[arg(long, requires = "reason", requires = "by")]
    apply: bool,
    #[arg(long)]
    reason: Option<Words>,
    #[arg(long, value_name = "NAME")]
    by: Option<Words>,
}

#[derive(clap::Args)]
struct RetainArguments {
    #[arg(long, value_name = "PERIOD")]
    keep: String,
    #[arg(long, requires = "by")]
    apply: bool,
    #[arg(long, value_name = "NAME")]
    by: Option<Words>,
}

pub(super) fn run(context: &Context, arguments: Arguments) -> Result<Exit, Failure> {
    match arguments.person {
        Person::Export(arguments) => export::run(context, &arguments),
        Person::Correct(arguments) => correct(context, &arguments),
        Person::Erase(arguments) => erase::run(context, &arguments),
        Person::Retain(arguments) => erase::retain(context, &arguments),
    }
}

fn correct(context: &Context, arguments: &CorrectArguments) -> Result<Exit, Failure> {
    let mut store = context.open_existing_store()?;
    let mut person = context.known_person(&store, &arguments.number)?;
    for set in &arguments.set {
        let (field, value) = setting(set)?;
        match value.is_empty() {
            true => person.personal.remove(&field),
            false => person.personal.insert(field, value),
        };
    }
    if !person.personal.contains_key(&Field::Number) {
        return Err(no_number());
    }
    days_fit(&person)?;
    let change = PersonChange {
        event: PersonEvent::Corrected,
        person: &person,
        effective: clock::today(),
    };
    store.change_people(&[change], &arguments.decision.note(), clock::now())?;
    let label = [("number", FluentValue::from(person.label()))];
    let console = &context.console;
    console.print(&console.say_with("person-corrected", &label));
    Ok(Exit::Done)
}

fn no_number() -> Failure {
    Failure::new(Exit::Usage, "failure-candidate")
}

/// A field by the heading that a roster's column has, and its new value.
fn setting(text: &str) -> Result<(Field, String), Failure> {
    let wrong = || Failure::new(Exit::Usage, "failure-setting").with("text", text);
    let (name, value) = text.split_once(['=', '＝']).ok_or_else(wrong)?;
    let field = field(name).ok_or_else(wrong)?;
    let value = value.trim();
    let value = match field {
        _ if value.is_empty() => String::new(),
        Field::Department => department(value),
        Field::Number => CandidateId::new(value).ok_or_else(no_number)?.to_string(),
        field if field.is_day() => clock::day(value)?.to_string(),
        _ => value.to_owned(),
    };
    Ok((field, value))
}
