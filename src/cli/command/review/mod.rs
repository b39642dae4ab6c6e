//! `review`: one page for the talk before work: what a team lost, what its answers teach, and what
//! it practises today.

mod answers;
mod digest;
mod html;
mod items;
mod markdown;
mod plain;

use std::path::PathBuf;

use clap::ValueEnum;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};

use crate::bank::id::BlueprintId;
use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::progress::department_numbers;
use crate::cli::command::review::answers::answers;
use crate::cli::command::review::digest::{Digest, Facts};
use crate::cli::command::review::items::items;
use crate::cli::failure::{Exit, Failure};
use crate::delivery::{TeamAnswers, TeamDays, team_answers};
use crate::paper::offer;
use crate::practice::{ROUND, aspects_lost, instructive, outcomes_lost, todays};
use crate::records::{PersonFilter, Store};
use crate::register::day::working_day_before;
use crate::register::mask::Masks;

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    #[arg(long)]
    department: String,
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=366))]
    days: Option<u16>,
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Table,
    Markdown,
    Html,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let loaded = context.bank()?;
    let bank = &loaded.bank;
    let on = arguments
        .on
        .as_deref()
        .map_or(Ok(clock::today()), clock::day)?;
    let from = match arguments.days {
        Some(days) => on.saturating_sub(i64::from(days).days()),
        None => working_day_before(on),
    };
    let mut store = context.open_existing_store()?;
    let members = department_numbers(&store, &arguments.department)?;
    let days = TeamDays {
        bank,
        members: &members,
        from,
        before: start_of(on)?,
        day_of: &|at| clock::local(at).date(),
    };
    let progress = context.progress();
    let team = team_answers(&mut store, &days, clock::now(), &mut |done| {
        progress.tick(done)
    })?;
    progress.finish();
    let facts = Facts {
        department: &arguments.department,
        on,
        from,
        people: members.len(),
    };
    let digest = digest(context, &store, &days, &team, &facts)?;
    let console = &context.console;
    let text = match arguments.format {
        Format::Table => plain::text(console, &digest, arguments.output.is_none()),
        Format::Markdown => markdown::text(&digest),
        Format::Html => html::page(console, &digest),
    };
    match &arguments.output {
        Some(path) => context.write_file(path, text.as_bytes())?,
        None => console.print_part(&text),
    }
    Ok(Exit::Done)
}

/// All that the page says, in the reader's language.
fn digest(
    context: &Context,
    store: &Store,
    days: &TeamDays<'_>,
    team: &TeamAnswers,
    facts: &Facts<'_>,
) -> Result<Digest, Failure> {
    let bank = days.bank;
    let given = team.given();
    let outcomes = outcomes_lost(bank, &given);
    let aspects = aspects_lost(bank, &given);
    let seed = seed_of(facts.on);
    let round = BlueprintId::new(ROUND).expect("well formed");
    let offered = offer(bank, &round, seed);
    let chosen = todays(&offered, &outcomes, &team.learners, &team.met, facts.on);
    let mut everybody = Vec::new();
    store.people(&PersonFilter::default(), &mut |person| {
        everybody.push(person)
    })?;
    let masks = Masks::of(everybody.iter());
    let mut shown = Vec::new();
    for own in instructive(&given, &aspects) {
        let words = team.words(store, own.given, own.line)?;
        shown.push((own, masks.hide(&words)));
    }
    let console = &context.console;
    let mut digest = Digest::new(console, facts, &given);
    digest.take_outcomes(console, bank, &outcomes);
    digest.take_aspects(console, bank, &aspects);
    digest.answers = answers(console, bank, &given, &shown);
    digest.items = items(console, bank, seed, &chosen);
    Ok(digest)
}

/// The same on the same day: its digits.
fn seed_of(day: Date) -> u64 {
    let digits =
        i64::from(day.year()) * 10_000 + i64::from(day.month()) * 100 + i64::from(day.day());
    digits.unsigned_abs()
}

/// The first moment of a day here.
fn start_of(day: Date) -> Result<Timestamp, Failure> {
    let start = day.to_zoned(TimeZone::system());
    let start = start.map_err(|_| clock::no_date(&day.to_string()))?;
    Ok(start.timestamp())
}
