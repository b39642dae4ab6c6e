//! `practice`: a round of what is due, with feedback after each item.

use crate::bank::Bank;
use crate::bank::authored::similar;
use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::take::{candidate, context_seed};
use crate::cli::failure::{Exit, Failure};
use crate::cli::sitting::{Left, Tally, print_round, sit, wants_more};
use crate::delivery::{Desk, Sitting, begin_round, find_exam, learner, left_round};
use crate::practice::{Learner, Only, Wish};
use crate::records::Store;
use crate::session::CandidateId;

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    #[arg(long)]
    topic: Option<String>,
    #[arg(long)]
    exam: Option<String>,
    #[arg(long, conflicts_with = "due")]
    wrong: bool,
    #[arg(long)]
    due: bool,
    #[arg(long, short)]
    candidate: Option<String>,
    #[arg(long, default_value = "10", value_parser = clap::value_parser!(u16).range(1..=200))]
    count: u16,
    #[arg(long)]
    seed: Option<u64>,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let loaded = context.bank()?;
    let bank = &loaded.bank;
    let wish = wish(context, bank, arguments)?;
    let mut store = context.open_store()?;
    let candidate = who(&store, arguments.candidate.as_deref())?;
    let mut goes_on = arguments.is_plain();
    loop {
        let desk = desk(bank, &candidate);
        let left = left_round(&mut store, &desk, goes_on)?;
        goes_on = true;
        let begun = match left {
            Some(left) => Some(left),
            None => begin(context, &mut store, &desk, &wish, arguments)?,
        };
        let Some(mut sitting) = begun else {
            return Ok(Exit::Done);
        };
        match sit(&context.console, &mut store, &mut sitting)? {
            Left::Ended(_) => show_round(context, &store, bank, &sitting)?,
            Left::Paused(exit) => return Ok(exit),
        }
        if !wants_more(&context.console)? {
            return Ok(Exit::Done);
        }
    }
}

impl Arguments {
    /// Whether nothing narrows the choice of items.
    fn is_plain(&self) -> bool {
        self.topic.is_none() && self.exam.is_none() && !self.wrong && !self.due
    }
}

/// Who practises, here and now.
pub(super) fn desk<'d>(bank: &'d Bank, candidate: &'d CandidateId) -> Desk<'d> {
    Desk {
        bank,
        candidate,
        now: clock::now(),
        day_of: &|at| clock::local(at).date(),
    }
}

/// The candidate of this number; without one, the only candidate of the store.
pub(super) fn who(store: &Store, number: Option<&str>) -> Result<CandidateId, Failure> {
    if let Some(number) = number {
        return candidate(number);
    }
    let only = store.only_candidate()?;
    only.ok_or_else(|| Failure::new(Exit::Usage, "failure-who"))
}

/// What a round came to, and what is next.
pub(super) fn show_round(
    context: &Context,
    store: &Store,
    bank: &Bank,
    sitting: &Sitting,
) -> Result<(), Failure> {
    let desk = desk(bank, &sitting.attempt.candidate);
    let learner = learner(store, &desk)?;
    let today = desk.today();
    let tomorrow = today.tomorrow().unwrap_or(today);
    let due = || learner.items().filter_map(|item| learner.due(item));
    let tally = Tally {
        wrong: learner.notebook().count(),
        due_tomorrow: due().filter(|day| *day <= tomorrow).count(),
        next_due: due().min(),
    };
    print_round(&context.console, sitting, &tally);
    Ok(())
}

fn wish<'w>(
    context: &Context,
    bank: &'w Bank,
    arguments: &'w Arguments,
) -> Result<Wish<'w>, Failure> {
    let exam = arguments.exam.as_deref();
    let exam = exam.map(|exam| find_exam(bank, exam).map_err(|_| context.no_exam(bank, exam)));
    let topic = arguments.topic.as_deref();
    Ok(Wish {
        topic: topic.map(|topic| known_topic(bank, topic)).transpose()?,
        quotas: exam.transpose()?.map(|exam| exam.quotas.as_slice()),
        only: match () {
            () if arguments.wrong => Only::Wrong,
            () if arguments.due => Only::Due,
            () => Only::All,
        },
        size: usize::from(arguments.count),
    })
}

/// An outcome or a group of the syllabus.
pub(super) fn known_topic<'t>(bank: &Bank, topic: &'t str) -> Result<&'t str, Failure> {
    let syllabus = &bank.syllabus;
    let outcomes = syllabus.outcomes.keys().map(|id| id.as_str());
    let names = outcomes.chain(syllabus.groups.keys().map(|id| id.as_str()));
    let names: Vec<&str> = names.collect();
    if names.contains(&topic) {
        return Ok(topic);
    }
    Err(Failure::input("failure-no-topic")
        .with("topic", topic)
        .with("similar", similar(topic, names.into_iter())))
}

/// A new round, or the reason why there is none.
fn begin(
    context: &Context,
    store: &mut Store,
    desk: &Desk<'_>,
    wish: &Wish<'_>,
    arguments: &Arguments,
) -> Result<Option<Sitting>, Failure> {
    let console = &context.console;
    let learner = learner(store, desk)?;
    let seed = arguments.seed.unwrap_or_else(context_seed);
    let name = console.say("round-name");
    let begun = begin_round(store, desk, &learner, wish, (&name, seed))?;
    if begun.is_none() {
        console.print(&console.say(nothing(wish.only)));
        tell_next(context, &learner);
    }
    Ok(begun)
}

fn nothing(only: Only) -> &'static str {
    match only {
        Only::All => "round-nothing",
        Only::Due => "round-nothing-due",
        Only::Wrong => "round-nothing-wrong",
    }
}

fn tell_next(context: &Context, learner: &Learner) {
    let due = learner.items().filter_map(|item| learner.due(item)).min();
    if let Some(day) = due {
        let console = &context.console;
        console.print(&console.say_of("round-next-due", "day", day.to_string()));
    }
}
