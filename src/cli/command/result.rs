//! `result`: every point of an ended attempt, with the words it rests on.

use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::TextOrJson;
use crate::cli::command::resume::attempt_id;
use crate::cli::command::take::{candidate, exit_of, show};
use crate::cli::failure::{Exit, Failure};
use crate::cli::sitting::{Reader, outcome_json};
use crate::delivery::{load, result, settle};
use crate::records::{AttemptId, Store};
use crate::session::CandidateId;

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    attempt: Option<String>,
    #[arg(long, short)]
    candidate: Option<String>,
    #[arg(long, value_enum, default_value = "text")]
    format: TextOrJson,
    #[arg(long, alias = "known-on", value_name = "DAY")]
    on: Option<String>,
    #[arg(long)]
    all: bool,
    #[arg(long)]
    exit_status: bool,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let known = arguments.on.as_deref().map(clock::end_of).transpose()?;
    let mut store = context.open_existing_store()?;
    let id = match &arguments.attempt {
        Some(text) => attempt_id(text)?,
        None => latest(&mut store, arguments.candidate.as_deref())?,
    };
    let (sitting, graded) = result(&mut store, id, clock::now(), known)?;
    let not_yet = || Failure::new(Exit::Refused, "failure-not-ended").with("attempt", id);
    let graded = graded.ok_or_else(not_yet)?;
    match (arguments.format, arguments.all) {
        (TextOrJson::Json, _) => context.print_json(&outcome_json(&sitting, &graded)),
        (TextOrJson::Text, all) => {
            let reader = match all {
                true => Reader::Marker,
                false => Reader::Candidate,
            };
            show(context, &sitting, &graded, reader);
        }
    }
    Ok(exit_of(&graded, arguments.exit_status))
}

/// The attempt that ended last, of the candidate or of the store.
fn latest(store: &mut Store, of: Option<&str>) -> Result<AttemptId, Failure> {
    let name = of.unwrap_or_default();
    let of = of.map(candidate).transpose()?;
    settle(store, of.as_ref(), clock::now())?;
    if let Some(id) = store.last_ended(of.as_ref())? {
        return Ok(id);
    }
    let Some(candidate) = of else {
        return Err(Failure::input("failure-none-ended"));
    };
    Err(Failure::input(why_none(store, &candidate)?).with("candidate", name))
}

/// Why a candidate has no result of an exam.
fn why_none(store: &Store, candidate: &CandidateId) -> Result<&'static str, Failure> {
    let open = store.open_attempts(Some(candidate))?;
    for id in &open {
        if !load(store, *id)?.is_round() {
            return Ok("failure-still-open");
        }
    }
    let has_practised = !open.is_empty() || !store.learnt(candidate, None)?.is_empty();
    Ok(match has_practised {
        true => "failure-only-practice",
        false => "failure-unknown-candidate",
    })
}
