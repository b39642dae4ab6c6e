//! `remark`: two people settle what an answer earns.

use fluent_bundle::FluentValue;

use crate::bank::points::Points;
use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::resume::attempt_id;
use crate::cli::decision::{Words, note};
use crate::cli::failure::{Exit, Failure};
use crate::delivery::{Remark, remark};
use crate::records::Note;

/// Most points of an item that can be typed.
const MOST_POINTS: f64 = 1_000_000.0;

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    #[arg(value_name = "ID")]
    attempt: String,
    #[arg(long)]
    item: String,
    #[arg(long, value_name = "P")]
    points: String,
    #[arg(long, value_name = "R")]
    reason: Words,
    #[arg(long, value_name = "A")]
    by: Words,
    #[arg(long, value_name = "B")]
    second: Words,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let wrong = || Failure::new(Exit::Usage, "failure-points").with("text", &arguments.points);
    let points = points(&arguments.points).ok_or_else(wrong)?;
    let note = Note {
        second: Some(arguments.second.text()),
        ..note(Some(&arguments.by), Some(&arguments.reason))
    };
    if note.by == note.second {
        return Err(Failure::new(Exit::Usage, "failure-second-person"));
    }
    let mut store = context.open_existing_store()?;
    let attempt = attempt_id(&arguments.attempt)?;
    let settled = Remark {
        attempt,
        item: &arguments.item,
        points,
        note: &note,
    };
    let (before, graded) = remark(&mut store, &settled, clock::now(), clock::today())?;
    let outcome = &graded.outcome;
    let console = &context.console;
    let decision = console.say(&format!("decision-{}", outcome.decision.as_str()));
    let facts = [
        ("attempt", FluentValue::from(arguments.attempt.as_str())),
        ("item", arguments.item.as_str().into()),
        ("before", before.to_string().into()),
        ("points", points.to_string().into()),
        ("score", outcome.score.to_string().into()),
        ("max", outcome.max.to_string().into()),
        ("decision", decision.into()),
    ];
    console.print(&console.say_with("remark-recorded", &facts));
    Ok(Exit::Done)
}

/// Points with at most two decimals.
fn points(text: &str) -> Option<Points> {
    let number: f64 = text.trim().parse().ok()?;
    let hundredths = number * 100.0;
    let is_exact = (hundredths - hundredths.round()).abs() < 1e-6;
    let fits = (0.0..MOST_POINTS).contains(&number) && is_exact;
    #[expect(clippy::cast_possible_truncation, reason = "it was looked at before")]
    fits.then(|| Points::from_hundredths(hundredths.round() as i64))
}
