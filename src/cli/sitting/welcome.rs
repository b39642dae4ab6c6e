//! What a candidate reads before the first item.

use fluent_bundle::FluentValue;

use crate::bank::blueprint::Mode;
use crate::bank::points::Points;
use crate::cli::console::{Console, Style};
use crate::cli::language::counted;
use crate::cli::sitting::screen::block;
use crate::delivery::Sitting;

/// Names the exam, its size and limit, when feedback comes, and the orders.
pub(super) fn welcome(console: &Console, sitting: &Sitting) {
    let attempt = &sitting.attempt;
    if sitting.is_round() {
        return welcome_to_round(console, sitting);
    }
    let title = console.say_with(
        "room-title",
        &[
            ("exam", FluentValue::from(attempt.blueprint.name.as_str())),
            ("candidate", FluentValue::from(attempt.candidate.as_str())),
            ("number", FluentValue::from(attempt.number)),
        ],
    );
    console.print(&console.paint(Style::Strong, &title));
    let max: Points = attempt.items.iter().map(|item| item.points).sum();
    let limit = match attempt.blueprint.minutes {
        Some(minutes) => console.say_of("room-limit", "minutes", minutes),
        None => console.say("room-no-limit"),
    };
    let needed = attempt.blueprint.cut_score.of(max);
    let facts = [
        ("items", FluentValue::from(sitting.size())),
        ("points", counted(max)),
        ("needed", FluentValue::from(needed.to_string())),
        ("limit", FluentValue::from(limit)),
    ];
    console.print(&console.say_with("room-facts", &facts));
    let feedback = match attempt.blueprint.mode {
        Mode::Practice => "room-practice",
        Mode::Exam => "room-exam",
    };
    console.print(&console.say(feedback));
    let note = attempt.blueprint.note.clone();
    for text in note.into_iter().chain([console.say("room-orders")]) {
        for line in block(console, &text, "", "") {
            console.print(&console.paint(Style::Faint, &line));
        }
    }
}

/// Names who practises, how much there is, and how a round goes.
fn welcome_to_round(console: &Console, sitting: &Sitting) {
    let attempt = &sitting.attempt;
    let facts = [
        ("exam", FluentValue::from(attempt.blueprint.name.as_str())),
        ("candidate", FluentValue::from(attempt.candidate.as_str())),
        ("items", FluentValue::from(sitting.size())),
        (
            "answered",
            FluentValue::from(sitting.size() - sitting.session().unanswered().len()),
        ),
    ];
    console.print(&console.paint(Style::Strong, &console.say_with("round-title", &facts)));
    for name in ["round-how", "round-orders"] {
        for line in block(console, &console.say(name), "", "") {
            console.print(&console.paint(Style::Faint, &line));
        }
    }
}
