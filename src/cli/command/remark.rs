//! `remark`: two people settle what an answer earns.

use crate::bank::points::Points;
use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::resume::attempt_id;
use crate::cli::command::take::show;
use crate::cli::failure::{Exit, Failure};
use crate::cli::sitting::Reader;
use crate::delivery::{Remark, remark, result};
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
    reason: String,
    #[arg(long, value_name = "A")]
    by: String,
    #[arg(long, value_name = "B")]
    second: String,
}

pub(super) fn run(context: &Context, arguments: Arguments) -> Result<Exit, Failure> {
    let wrong = || Failure::new(Exit::Usage, "failure-points").with("text", &arguments.points);
    let points = points(&arguments.points).ok_or_else(wrong)?;
    if arguments.by.trim() == arguments.second.trim() {
        return Err(Failure::new(Exit::Usage, "failure-second-person"));
    }
    let mut store = context.open_existing_store()?;
    let attempt = attempt_id(&arguments.attempt)?;
    let note = Note {
        by: Some(arguments.by),
        second: Some(arguments.second),
        reason: Some(arguments.reason),
    };
    let settled = Remark {
        attempt,
        item: &arguments.item,
        points,
        note: &note,
    };
    let graded = remark(&mut store, &settled, clock::now(), clock::today())?;
    let (sitting, _) = result(&mut store, attempt, clock::now(), None)?;
    show(context, &sitting, &graded, Reader::Marker);
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
