//! Dialogues on the screen: the talk as a chat, and its result turn by turn.

use fluent_bundle::FluentValue;

use crate::bank::dialogue::Dialogue;
use crate::bank::points::Points;
use crate::cli::console::{Console, Style};
use crate::cli::sitting::graded::{marked, rubric_lines};
use crate::cli::sitting::screen::{block, said_by};
use crate::cli::sitting::signs::Reader;
use crate::delivery::Spoken;
use crate::grade::{ItemGrade, TurnGrade};

/// One line of the talk with a customer, or with the `speaker` who is named.
pub(crate) fn spoken_lines(
    console: &Console,
    speaker: Option<&str>,
    spoken: Spoken<'_>,
) -> Vec<String> {
    let (text, style) = match spoken {
        Spoken::Customer(text) => (said_by(console, speaker, text), Some(Style::Strong)),
        Spoken::Candidate(text) => (console.say_of("candidate-says", "text", text), None),
    };
    let lines = block(console, &text, "  ", "  ");
    let painted = lines.map(|line| match style {
        Some(style) => console.paint(style, &line),
        None => line,
    });
    painted.collect()
}

/// The whole talk, each turn with its points and the words that they rest on.
pub(crate) fn talk_lines(
    console: &Console,
    dialogue: &Dialogue,
    speaker: Option<&str>,
    grade: &ItemGrade,
    reader: Reader,
) -> Vec<String> {
    let mut lines = Vec::new();
    for (at, turn) in grade.turns.iter().enumerate() {
        lines.push(turn_heading(console, at, turn));
        lines.extend(spoken_lines(
            console,
            speaker,
            Spoken::Customer(&turn.customer),
        ));
        lines.extend(turn_lines(console, dialogue, turn, reader));
        if let Some(closing) = &turn.closing {
            lines.extend(spoken_lines(console, speaker, Spoken::Customer(closing)));
        }
        lines.push(String::new());
    }
    let note = match () {
        () if grade.turns.is_empty() => Some("you-answered-nothing"),
        () if grade.has_fatal_violation() => Some("talk-fatal"),
        () if worth(&grade.turns) < grade.max => Some("talk-short"),
        () => None,
    };
    lines.extend(note.map(|note| console.paint(Style::Warn, &console.say(note))));
    lines
}

/// The points of the best way that the talk came by.
fn worth(turns: &[TurnGrade]) -> Points {
    let worth = turns
        .iter()
        .map(|turn| turn.counts + (turn.max - turn.score));
    worth.sum()
}

fn turn_heading(console: &Console, at: usize, turn: &TurnGrade) -> String {
    let name = match turn.is_detour() {
        true => "turn-detour",
        false => "turn-heading",
    };
    let lost = turn.max - turn.score;
    let facts = [
        ("number", FluentValue::from(at + 1)),
        ("score", FluentValue::from(turn.score.to_string())),
        ("max", FluentValue::from(turn.max.to_string())),
        ("counts", FluentValue::from(turn.counts.to_string())),
        ("lost", FluentValue::from(lost.to_string())),
        ("most", FluentValue::from((turn.counts + lost).to_string())),
    ];
    console.paint(Style::Strong, &console.say_with(name, &facts))
}

/// What was said in one turn, and what it earned.
pub(super) fn turn_lines(
    console: &Console,
    dialogue: &Dialogue,
    turn: &TurnGrade,
    reader: Reader,
) -> Vec<String> {
    let credits = turn.parts.iter().flat_map(|part| &part.evidence).collect();
    let fallen = turn.violations.iter();
    let fallen = fallen.flat_map(|fallen| &fallen.evidence).collect();
    let mut lines = vec![console.say("you-said")];
    lines.extend(marked(console, &turn.said, credits, fallen));
    let rubric = dialogue
        .turn(&turn.turn)
        .and_then(|turn| turn.rubric.as_ref());
    if let Some(rubric) = rubric {
        let (parts, violations) = (&turn.parts, &turn.violations);
        lines.extend(rubric_lines(console, rubric, &turn.said, parts, violations));
        lines.extend(reader.signs(console, &turn.flags, &turn.doubts));
    }
    lines
}
