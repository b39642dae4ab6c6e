//! `report`: lists for HR.

use clap::Subcommand;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::take::candidate;
use crate::cli::document::Wanted;
use crate::cli::failure::{Exit, Failure};
use crate::cli::table::Layout;
use crate::cli::unmask::Unmask;
use crate::delivery::settle;
use crate::records::{ScoreFilter, Store};
use crate::register::roster::department;
use crate::report::{SCORE_COLUMNS, score_row};

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    #[command(subcommand)]
    report: Report,
}

#[derive(Subcommand)]
enum Report {
    Scores(ScoreArguments),
}

#[derive(clap::Args)]
struct ScoreArguments {
    #[arg(long)]
    exam: Option<String>,
    #[arg(long, short)]
    candidate: Option<String>,
    #[arg(long)]
    department: Option<String>,
    #[arg(long)]
    since: Option<String>,
    #[arg(long, alias = "known-on", value_name = "DAY")]
    on: Option<String>,
    #[command(flatten)]
    unmask: Unmask,
    #[command(flatten)]
    wanted: Wanted,
}

const LAYOUT: Layout = Layout {
    only_in_files: &["exam", "attempt", "ending", "department"],
    dropped: &[
        "bank_digest",
        "minutes",
        "mode",
        "max",
        "attempt_number",
        "cut_score",
    ],
    broken: "exam_name",
    digests: &["bank_digest"],
};

pub(super) fn run(context: &Context, arguments: Arguments) -> Result<Exit, Failure> {
    match arguments.report {
        Report::Scores(arguments) => score_report(context, &arguments),
    }
}

fn score_report(context: &Context, arguments: &ScoreArguments) -> Result<Exit, Failure> {
    let filter = ScoreFilter {
        exam: arguments.exam.clone(),
        candidate: arguments.candidate.as_deref().map(candidate).transpose()?,
        department: arguments.department.as_deref().map(department),
        since: arguments.since.as_deref().map(since).transpose()?,
        known: arguments.on.as_deref().map(clock::end_of).transpose()?,
    };
    let mut store = context.open_existing_store()?;
    settle(&mut store, None, clock::now())?;
    known_exam(context, &store, arguments)?;
    let unmask = arguments.unmask.unmask;
    let scores =
        |store: &Store, count: &mut dyn FnMut()| Ok(store.scores(&filter, &mut |_| count())?);
    arguments.unmask.note(&mut store, "scores", scores)?;
    let title = context.console.say("report-scores");
    let mut list = context.begin_list(SCORE_COLUMNS, title, &LAYOUT, &arguments.wanted)?;
    list.remember(&mut store)?;
    store.scores(&filter, &mut |row| list.row(score_row(&row, unmask)))?;
    if list.is_empty() {
        let said = nothing(arguments);
        context.console.tell(&context.console.say(said));
    }
    list.end(Some(&context.foot(&mut store)?))?;
    Ok(Exit::Done)
}

/// Refuses an exam that neither the bank nor the store has heard of.
fn known_exam(context: &Context, store: &Store, asked: &ScoreArguments) -> Result<(), Failure> {
    let Some(exam) = &asked.exam else {
        return Ok(());
    };
    let mut was_sat = false;
    let of_exam = ScoreFilter {
        exam: Some(exam.clone()),
        ..ScoreFilter::default()
    };
    store.scores(&of_exam, &mut |_| was_sat = true)?;
    if was_sat {
        return Ok(());
    }
    let loaded = context.bank()?;
    match loaded.bank.blueprint(exam) {
        Some(_) => Ok(()),
        None => Err(context.no_exam(&loaded.bank, exam)),
    }
}

/// Why there is no score, if that is no mistake in what was asked.
fn nothing(asked: &ScoreArguments) -> &'static str {
    let is_narrow = [&asked.exam, &asked.candidate, &asked.department]
        .into_iter()
        .chain([&asked.since, &asked.on])
        .any(Option::is_some);
    match is_narrow {
        true => "report-empty",
        false => "report-none",
    }
}

/// A date, from its first moment here, or a moment in RFC 3339.
fn since(text: &str) -> Result<Timestamp, Failure> {
    if let Ok(moment) = text.parse() {
        return Ok(moment);
    }
    let start = clock::day(text)?.to_zoned(TimeZone::system());
    let start: Zoned = start.map_err(|_| clock::no_date(text))?;
    Ok(start.timestamp())
}
