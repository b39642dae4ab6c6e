//! A graded speech: the words with their marks, and what each criterion and violation rests on.

use fluent_bundle::FluentValue;

use crate::bank::points::Points;
use crate::bank::rubric::{Rubric, Violation, ViolationSeverity};
use crate::cli::console::{Console, Style, columns, wrap};
use crate::cli::sitting::quotes::quotes;
use crate::cli::sitting::screen::block;
use crate::cli::sitting::signs::near_line;
use crate::grade::{Evidence, FallenViolation, Part, PartName};

/// Most words of one criterion that are shown though they did not count.
const MOST_NEAR: usize = 2;

/// How a character of an answer is marked.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    None,
    Credit,
    Violation,
}

/// `text` with its evidence underlined: by the terminal, or by a line of marks below.
pub(crate) fn marked(
    console: &Console,
    text: &str,
    credits: Vec<&Evidence>,
    violations: Vec<&Evidence>,
) -> Vec<String> {
    let characters: Vec<char> = text.chars().collect();
    let mut marks = vec![Mark::None; characters.len()];
    for (evidence, mark) in [(credits, Mark::Credit), (violations, Mark::Violation)] {
        for span in evidence {
            marks[span.start..span.end].fill(mark);
        }
    }
    let mut lines = Vec::new();
    for range in wrap(text, console.width().saturating_sub(2)) {
        let (characters, marks) = (&characters[range.clone()], &marks[range]);
        if console.has_colour() {
            lines.push(format!("  {}", painted(console, characters, marks)));
            continue;
        }
        lines.push(format!("  {}", characters.iter().collect::<String>()));
        let below = underline(characters, marks);
        if !below.is_empty() {
            lines.push(format!("  {below}"));
        }
    }
    lines
}

fn painted(console: &Console, characters: &[char], marks: &[Mark]) -> String {
    let mut line = String::new();
    let mut at = 0;
    while at < characters.len() {
        let same = marks[at..]
            .iter()
            .take_while(|mark| **mark == marks[at])
            .count();
        let piece: String = characters[at..at + same].iter().collect();
        line += &match marks[at] {
            Mark::None => piece,
            Mark::Credit => console.paint(Style::Evidence, &piece),
            Mark::Violation => console.paint(Style::Bad, &piece),
        };
        at += same;
    }
    line
}

fn underline(characters: &[char], marks: &[Mark]) -> String {
    let mut line = String::new();
    for (character, mark) in characters.iter().zip(marks) {
        let sign = match mark {
            Mark::None => " ",
            Mark::Credit => "~",
            Mark::Violation => "!",
        };
        line += &sign.repeat(columns(&character.to_string()));
    }
    line.trim_end().to_owned()
}

/// Criteria and violations with their points, and the words of what was `said` that they rest on.
pub(crate) fn rubric_lines(
    console: &Console,
    rubric: &Rubric,
    said: &str,
    parts: &[Part],
    violations: &[FallenViolation],
) -> Vec<String> {
    let mut lines = Vec::new();
    for part in parts {
        // Where people settled the points of the whole, no criterion has any.
        let PartName::Criterion(id) = &part.part else {
            continue;
        };
        let criterion = rubric.criteria.iter().find(|known| known.id == *id);
        let Some(criterion) = criterion else {
            continue;
        };
        lines.extend(criterion_lines(
            console,
            &criterion.name,
            criterion.example.as_deref(),
            (said, part),
        ));
    }
    for fallen in violations {
        let violation = rubric.violations.iter().find(|known| known.id == fallen.id);
        lines.extend(violation_lines(console, violation, (said, fallen)));
    }
    if let Some(order) = parts.iter().find(|part| part.part == PartName::Order) {
        let name = console.say("part-order");
        let is_met = order.score > Points::ZERO;
        let mark = if is_met { "order-met" } else { "order-missed" };
        let facts = [
            ("name", FluentValue::from(name)),
            ("score", FluentValue::from(order.score.to_string())),
            ("max", FluentValue::from(order.max.to_string())),
        ];
        let style = if is_met { Style::Good } else { Style::Bad };
        let text = console.say_with(mark, &facts);
        lines.extend(block(console, &text, "  ", "      ").map(|line| console.paint(style, &line)));
    }
    lines
}

fn criterion_lines(
    console: &Console,
    name: &str,
    example: Option<&str>,
    (said, part): (&str, &Part),
) -> Vec<String> {
    let is_met = part.score > Points::ZERO;
    let facts = [
        ("name", FluentValue::from(name)),
        ("score", FluentValue::from(part.score.to_string())),
        ("max", FluentValue::from(part.max.to_string())),
        ("words", FluentValue::from(quotes(said, &part.evidence))),
    ];
    let mark = match (is_met, part.near.is_empty()) {
        (true, _) => "criterion-met",
        (false, true) => "criterion-missed",
        (false, false) => "criterion-refused",
    };
    let text = console.say_with(mark, &facts);
    let style = if is_met { Style::Good } else { Style::Bad };
    let lines = block(console, &text, "  ", "      ");
    let mut lines: Vec<String> = lines.map(|line| console.paint(style, &line)).collect();
    for near in part.near.iter().take(MOST_NEAR) {
        lines.extend(block(
            console,
            &near_line(console, near),
            "      ",
            "      ",
        ));
    }
    if let Some(example) = example.filter(|_| part.score < part.max) {
        let text = console.say_of("criterion-example", "text", example);
        lines.extend(block(console, &text, "      ", "      "));
    }
    lines
}

fn violation_lines(
    console: &Console,
    violation: Option<&Violation>,
    (said, fallen): (&str, &FallenViolation),
) -> Vec<String> {
    let severity = console.say(&format!("severity-{}", fallen.severity.as_str()));
    let name = violation.map_or(fallen.id.as_str(), |violation| &violation.name);
    // A fatal one takes whatever was earned.
    let due = violation.filter(|_| fallen.severity != ViolationSeverity::Fatal);
    let due = due.map_or(fallen.deduction, |violation| violation.deduction);
    let taken = match fallen.deduction {
        Points::ZERO if due == Points::ZERO => "nothing-due",
        Points::ZERO => "nothing",
        taken if taken < due => "part",
        _ => "all",
    };
    let facts = [
        ("name", FluentValue::from(name)),
        ("severity", FluentValue::from(severity)),
        ("taken", FluentValue::from(taken)),
        ("due", FluentValue::from(due.to_string())),
        ("deduction", FluentValue::from(fallen.deduction.to_string())),
        ("words", FluentValue::from(quotes(said, &fallen.evidence))),
    ];
    let text = console.say_with("violation-fell", &facts);
    let lines = block(console, &text, "  ", "      ");
    lines.map(|line| console.paint(Style::Bad, &line)).collect()
}
