//! The end of a round of practice: what went right, what the notebook has now, what comes next.

use fluent_bundle::FluentValue;
use jiff::civil::Date;

use crate::bank::points::Points;
use crate::cli::console::{Console, Style};
use crate::cli::failure::Failure;
use crate::cli::sitting::input::{Input, Shape};
use crate::cli::sitting::orders::is_yes;
use crate::cli::sitting::source::Source;
use crate::delivery::Sitting;

/// What stands after a round.
pub(crate) struct Tally {
    /// Lines of the notebook.
    pub(crate) wrong: usize,
    /// Items that are due by the next day.
    pub(crate) due_tomorrow: usize,
    /// The first day on which something is due.
    pub(crate) next_due: Option<Date>,
}

/// Asks whether there shall be another round; Enter is yes.
pub(crate) fn wants_more(console: &Console) -> Result<bool, Failure> {
    let prompt = console.say("round-more") + " ";
    let input = Source::open(console)?.read(console, &prompt, Shape::OneLine)?;
    Ok(matches!(input, Input::Line(line) if line.trim().is_empty() || is_yes(&line)))
}

/// What the round came to.
pub(crate) fn print_round(console: &Console, sitting: &Sitting, tally: &Tally) {
    let mut answered = 0;
    let mut right = 0;
    let mut gained = Points::ZERO;
    for position in 0..sitting.size() {
        if !sitting.session().is_answered(position) {
            continue;
        }
        let course = sitting.course(position);
        let scores = course.iter().map(|review| review.grade.score);
        let (first, best) = (course[0].grade.score, scores.max());
        answered += 1;
        right += usize::from(first >= course[0].grade.max);
        gained += best.unwrap_or(first) - first;
    }
    let facts = [
        ("answered", FluentValue::from(answered)),
        ("right", FluentValue::from(right)),
    ];
    let style = if right == answered {
        Style::Good
    } else {
        Style::Strong
    };
    console.print("");
    console.print(&console.paint(style, &console.say_with("round-result", &facts)));
    if gained > Points::ZERO {
        let text = console.say_of("round-gained", "gained", gained.to_string());
        console.print(&console.paint(Style::Good, &text));
    }
    let candidate = sitting.attempt.candidate.as_str();
    let facts = [
        ("wrong", FluentValue::from(tally.wrong)),
        ("candidate", FluentValue::from(candidate)),
    ];
    console.print(&console.say_with("round-notebook", &facts));
    if let Some(day) = tally.next_due {
        let facts = [
            ("tomorrow", FluentValue::from(tally.due_tomorrow)),
            ("day", FluentValue::from(day.to_string())),
        ];
        console.print(&console.say_with("round-next", &facts));
    }
}
