//! `wrong`: the wrong-answer notebook.

use crate::bank::Bank;
use crate::bank::id::OutcomeId;
use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::practice::{desk, known_topic};
use crate::cli::command::take::candidate;
use crate::cli::document::Wanted;
use crate::cli::failure::{Exit, Failure};
use crate::cli::table::Layout;
use crate::cli::unmask::Unmask;
use crate::delivery::{learner, settle};
use crate::practice::Learner;
use crate::records::Store;
use crate::report::wrong;
use crate::session::CandidateId;

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    #[arg(long, short)]
    candidate: Option<String>,
    #[arg(long)]
    topic: Option<String>,
    #[command(flatten)]
    unmask: Unmask,
    #[command(flatten)]
    wanted: Wanted,
}

const OF_ONE: Layout = Layout {
    only_in_files: &["candidate", "outcome", "turn", "aspect_id"],
    dropped: &["lost_on", "item", "right_days"],
    broken: "aspect_name",
    digests: &[],
};
const OF_ALL: Layout = Layout {
    only_in_files: &["outcome", "turn", "aspect_id"],
    ..OF_ONE
};

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let loaded = context.bank()?;
    let bank = &loaded.bank;
    let topic = arguments.topic.as_deref();
    let topic = topic.map(|topic| known_topic(bank, topic)).transpose()?;
    let mut store = context.open_existing_store()?;
    let wanted = wanted(&store, arguments.candidate.as_deref())?;
    settle(&mut store, only(&wanted), clock::now())?;
    let mut learners = learners(context, &store, bank, &wanted)?;
    // Whoever asks for one notebook knows whose it is.
    let is_own = only(&wanted).is_some();
    if !is_own {
        hide_numbers(&mut learners, &arguments.unmask);
    }
    let admits = |outcome: &OutcomeId| {
        topic.is_none_or(|topic| outcome.as_str() == topic || outcome.group() == topic)
    };
    let document = wrong(bank, &learners, &admits);
    if !is_own {
        let rows = document.rows.len();
        arguments.unmask.note_rows(&mut store, "wrong", rows)?;
    }
    let console = &context.console;
    if document.rows.is_empty() {
        console.tell(&console.say("wrong-empty"));
    }
    let layout = match learners.len() {
        1 => &OF_ONE,
        _ => &OF_ALL,
    };
    let title = console.say("wrong-title");
    context.put_out_report(&mut store, document, title, layout, &arguments.wanted)?;
    Ok(Exit::Done)
}

/// The candidate, where there is one only.
pub(super) fn only(wanted: &[CandidateId]) -> Option<&CandidateId> {
    match wanted {
        [only] => Some(only),
        _ => None,
    }
}

/// Shows the candidates' numbers as lists of people show them.
pub(super) fn hide_numbers(learners: &mut [(String, Learner)], unmask: &Unmask) {
    for (number, _) in learners {
        *number = unmask.shown(number);
    }
}

/// The candidate of this number, or every candidate of the store.
fn wanted(store: &Store, number: Option<&str>) -> Result<Vec<CandidateId>, Failure> {
    match number {
        Some(number) => Ok(vec![candidate(number)?]),
        None => Ok(store.candidates()?),
    }
}

/// What each of these candidates remembers, by their numbers.
pub(super) fn learners(
    context: &Context,
    store: &Store,
    bank: &Bank,
    wanted: &[CandidateId],
) -> Result<Vec<(String, Learner)>, Failure> {
    let progress = context.progress();
    let mut learners = Vec::new();
    for candidate in wanted {
        if !store.is_candidate(candidate)? {
            return Err(Failure::input("failure-unknown-candidate").with("candidate", candidate));
        }
        let learner = learner(store, &desk(bank, candidate))?;
        learners.push((candidate.to_string(), learner));
        progress.tick(learners.len());
    }
    progress.finish();
    Ok(learners)
}
