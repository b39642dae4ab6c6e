//! `resume`: go on with a sitting that was interrupted.

use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::take::{SittingArguments, candidate, go_on};
use crate::cli::failure::{Exit, Failure};
use crate::delivery::{load, resume, settle};
use crate::records::{AttemptId, Store};

/// Most open attempts that are listed.
const MOST_LISTED: usize = 20;

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    attempt: Option<String>,
    #[arg(long, short)]
    candidate: Option<String>,
    #[command(flatten)]
    sitting: SittingArguments,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let answers = arguments.sitting.read_answers()?;
    let mut store = context.open_existing_store()?;
    let id = match &arguments.attempt {
        Some(text) => attempt_id(text)?,
        None => only_open(&mut store, arguments.candidate.as_deref())?,
    };
    let mut sitting = resume(&mut store, id, clock::now())?;
    if let Some(answers) = &answers {
        let items = sitting.attempt.items.clone();
        answers.check(|id| items.iter().find(|item| item.id.as_str() == id))?;
    }
    go_on(
        context,
        &mut store,
        &mut sitting,
        answers.as_ref(),
        &arguments.sitting,
    )
}

/// An attempt's name as it was typed.
pub(super) fn attempt_id(text: &str) -> Result<AttemptId, Failure> {
    let unknown = || Failure::input("failure-no-attempt").with("attempt", text);
    AttemptId::parse(text).ok_or_else(unknown)
}

/// The one open attempt of the candidate, or of the store.
fn only_open(store: &mut Store, of: Option<&str>) -> Result<AttemptId, Failure> {
    let name = of.unwrap_or_default();
    let of = of.map(candidate).transpose()?;
    settle(store, of.as_ref(), clock::now())?;
    let open = exams_first(store, store.open_attempts(of.as_ref())?)?;
    match open.as_slice() {
        [one] => Ok(*one),
        [] if of.is_some() && store.last_ended(of.as_ref())?.is_none() => {
            Err(Failure::input("failure-unknown-candidate").with("candidate", name))
        }
        [] => Err(Failure::new(Exit::Refused, "failure-none-open")),
        several => {
            let mut names = Vec::new();
            for id in several.iter().take(MOST_LISTED) {
                let sitting = load(store, *id)?;
                let (exam, who) = (&sitting.attempt.blueprint.name, &sitting.attempt.candidate);
                names.push(format!("{id}  {exam}  {who}"));
            }
            Err(Failure::new(Exit::Refused, "failure-several-open")
                .with("attempts", names.join("\n  ")))
        }
    }
}

/// These open attempts without rounds of practice, unless there are only such.
fn exams_first(store: &Store, open: Vec<AttemptId>) -> Result<Vec<AttemptId>, Failure> {
    if open.len() < 2 {
        return Ok(open);
    }
    let mut exams = Vec::new();
    for id in &open {
        if !load(store, *id)?.is_round() {
            exams.push(*id);
        }
    }
    Ok(if exams.is_empty() { open } else { exams })
}
