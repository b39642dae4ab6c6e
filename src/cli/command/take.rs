//! `take`: draw a paper, sit it, see the result.

use std::path::PathBuf;

use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::TextOrJson;
use crate::cli::failure::{Exit, Failure};
use crate::cli::sitting::answers::Answers;
use crate::cli::sitting::{Left, Reader, outcome_json, print_outcome, sit};
use crate::delivery::{DeliveryError, Sitting, begin, draw_for, find_exam};
use crate::grade::Decision;
use crate::records::{Graded, Store};
use crate::session::CandidateId;

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    exam: String,
    #[arg(long, short)]
    candidate: String,
    #[arg(long)]
    seed: Option<u64>,
    #[command(flatten)]
    pub(super) sitting: SittingArguments,
}

/// What `take` and `resume` share.
#[derive(clap::Args)]
pub(super) struct SittingArguments {
    #[arg(long, value_name = "FILE")]
    answers: Option<PathBuf>,
    #[arg(long, value_enum, default_value = "text")]
    format: TextOrJson,
    #[arg(long)]
    exit_status: bool,
}

impl SittingArguments {
    /// The file of answers, if one is named; a result as data needs one.
    pub(super) fn read_answers(&self) -> Result<Option<Answers>, Failure> {
        if self.format == TextOrJson::Json && self.answers.is_none() {
            return Err(Failure::new(Exit::Usage, "failure-json-needs-answers"));
        }
        self.answers.as_deref().map(Answers::read).transpose()
    }
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let candidate = candidate(&arguments.candidate)?;
    let loaded = context.bank()?;
    let bank = &loaded.bank;
    let exam = find_exam(bank, &arguments.exam);
    let exam = exam.map_err(|_| context.no_exam(bank, &arguments.exam))?;
    let answers = arguments.sitting.read_answers()?;
    if let Some(answers) = &answers {
        answers.check(|id| bank.item(id))?;
    }
    let mut store = context.open_store()?;
    let seed = arguments.seed.unwrap_or_else(context_seed);
    let drawn = draw_for(&mut store, bank, exam, &candidate, seed, clock::now());
    let paper = drawn.map_err(|error| match error {
        DeliveryError::Short(shortages) => context.short(bank, &arguments.exam, &shortages),
        other => other.into(),
    })?;
    if let Some(answers) = &answers {
        answers.check_drawn(&paper, &candidate)?;
    }
    let mut sitting = begin(&mut store, bank, exam, paper, &candidate, clock::now())?;
    go_on(
        context,
        &mut store,
        &mut sitting,
        answers.as_ref(),
        &arguments.sitting,
    )
}

/// A seed that nobody chose. It fits into the numbers of every program that may read it.
pub(super) fn context_seed() -> u64 {
    u64::from(rand::random::<u32>())
}

/// The candidate's number, or why it is none.
pub(super) fn candidate(text: &str) -> Result<CandidateId, Failure> {
    CandidateId::new(text).ok_or_else(|| Failure::new(Exit::Usage, "failure-candidate"))
}

/// Sits, by file or by hand, and shows the result when the sitting has ended.
pub(super) fn go_on(
    context: &Context,
    store: &mut Store,
    sitting: &mut Sitting,
    answers: Option<&Answers>,
    arguments: &SittingArguments,
) -> Result<Exit, Failure> {
    let console = &context.console;
    let graded = match answers {
        Some(answers) => answers.give(console, store, sitting)?,
        None => match sit(console, store, sitting)? {
            Left::Ended(graded) => *graded,
            Left::Paused(exit) => return Ok(exit),
        },
    };
    match arguments.format {
        TextOrJson::Json => context.print_json(&outcome_json(sitting, &graded)),
        TextOrJson::Text => show(context, sitting, &graded, Reader::Candidate),
    }
    Ok(exit_of(&graded, arguments.exit_status))
}

/// Prints the outcome for people.
pub(super) fn show(context: &Context, sitting: &Sitting, graded: &Graded, reader: Reader) {
    context.console.print("");
    print_outcome(&context.console, sitting, graded, reader);
}

/// Not passed is a failure only where the caller asked for it.
pub(super) fn exit_of(graded: &Graded, asked: bool) -> Exit {
    if asked && graded.outcome.decision != Decision::Pass {
        Exit::No
    } else {
        Exit::Done
    }
}
