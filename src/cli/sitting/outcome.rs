//! The outcome of a sitting on the screen: item by item, what it comes to, and what was lost.

use fluent_bundle::FluentValue;

use crate::cli::clock;
use crate::cli::console::{Console, Style};
use crate::cli::sitting::review::{explained, heading, settled_lines};
use crate::cli::sitting::screen::{block, question_lines};
use crate::cli::sitting::signs::Reader;
use crate::delivery::{Review, Sitting};
use crate::grade::Decision;
use crate::records::Graded;

/// The whole outcome of a sitting: every item, then the total, the decision and what was lost.
pub(crate) fn print_outcome(console: &Console, sitting: &Sitting, graded: &Graded, reader: Reader) {
    print_title(console, sitting, graded);
    let mut lost = Vec::new();
    let mut is_brief = false;
    for position in 0..sitting.size() {
        let Some(mut review) = sitting.review(position) else {
            continue;
        };
        // What people settled stands in the outcome.
        let last = graded.outcome.items.get(position).cloned();
        review.grade = last.unwrap_or(review.grade);
        let is_right = review.item.is_scored() && review.grade.score == review.grade.max;
        if review.grade.score < review.grade.max {
            lost.push((position + 1).to_string());
        }
        if is_right && reader == Reader::Candidate {
            // One line after the other, apart from what is told at length.
            if !is_brief {
                console.print("");
            }
            console.print(&heading(console, position, &review));
            for line in settled_lines(console, &review) {
                console.print(&line);
            }
            is_brief = true;
            continue;
        }
        is_brief = false;
        console.print("");
        for line in item_result(console, position, &review, reader) {
            console.print(&line);
        }
    }
    console.print("");
    print_total(console, sitting, graded);
    print_lost(console, sitting, &lost, reader);
}

fn print_title(console: &Console, sitting: &Sitting, graded: &Graded) {
    let attempt = &sitting.attempt;
    let title = console.say_with(
        "result-title",
        &[
            ("exam", FluentValue::from(attempt.blueprint.name.as_str())),
            ("candidate", FluentValue::from(attempt.candidate.as_str())),
            ("number", FluentValue::from(attempt.number)),
            (
                "ended",
                FluentValue::from(clock::date_and_time(graded.ended)),
            ),
            ("attempt", FluentValue::from(attempt.id.to_string())),
        ],
    );
    console.print(&console.paint(Style::Strong, &title));
}

/// One item's result with the item itself.
fn item_result(
    console: &Console,
    position: usize,
    review: &Review<'_>,
    reader: Reader,
) -> Vec<String> {
    let mut lines = vec![heading(console, position, review), String::new()];
    lines.extend(question_lines(console, &review.question));
    lines.push(String::new());
    lines.extend(explained(console, review, reader));
    lines
}

/// Which items lost points, and how to see all of them again.
fn print_lost(console: &Console, sitting: &Sitting, lost: &[String], reader: Reader) {
    if !lost.is_empty() {
        let text = console.say_of(
            "lost-items",
            "numbers",
            lost.join(&console.say("list-separator")),
        );
        for line in block(console, &text, "", "  ") {
            console.print(&line);
        }
    }
    if reader == Reader::Candidate {
        let attempt = sitting.attempt.id.to_string();
        let text = console.say_of("result-again", "attempt", attempt);
        console.print(&console.paint(Style::Faint, &text));
    }
}

/// The points, and what they mean.
fn print_total(console: &Console, sitting: &Sitting, graded: &Graded) {
    if sitting.is_round() {
        let facts = [
            ("score", FluentValue::from(graded.outcome.score.to_string())),
            ("max", FluentValue::from(graded.outcome.max.to_string())),
        ];
        console.print(&console.say_with("round-total", &facts));
        return;
    }
    let outcome = &graded.outcome;
    let decision = console.say(&format!("decision-{}", outcome.decision.as_str()));
    let facts = [
        ("score", FluentValue::from(outcome.score.to_string())),
        ("max", FluentValue::from(outcome.max.to_string())),
        ("needed", FluentValue::from(outcome.needed.to_string())),
        ("percent", FluentValue::from(outcome.cut_score.to_string())),
        ("decision", FluentValue::from(decision)),
    ];
    let style = match outcome.decision {
        Decision::Pass => Style::Good,
        Decision::Fail => Style::Bad,
        Decision::Refer => Style::Warn,
    };
    console.print(&console.paint(style, &console.say_with("total", &facts)));
    if outcome.failed_by_violation {
        console.print(&console.paint(Style::Bad, &console.say("failed-by-violation")));
    }
    if outcome.decision == Decision::Refer {
        console.print(&console.say("decision-refer-how"));
    }
}
