//! Results: each point with the words it rests on, and what would have earned the others.

use fluent_bundle::FluentValue;

use crate::bank::points::Points;
use crate::bank::presentation::{Key, Response};
use crate::bank::rubric::{Rubric, Violation, ViolationSeverity};
use crate::cli::console::{Console, Style, columns, wrap};
use crate::cli::sitting::quotes::quotes;
use crate::cli::sitting::screen::block;
use crate::cli::sitting::signs::{Reader, near_line};
use crate::cli::sitting::talk::talk_lines;
use crate::cli::sitting::typed::shown;
use crate::cli::sitting::working::working_texts;
use crate::delivery::Review;
use crate::grade::{Evidence, FallenViolation, Part, PartName};

/// Most words of one criterion that are shown though they did not count.
const MOST_NEAR: usize = 2;

/// One item's result right after the answer, while the item still stands above it.
pub(super) fn feedback(console: &Console, position: usize, review: &Review<'_>) -> Vec<String> {
    let mut lines = vec![heading(console, position, review)];
    lines.extend(explained(console, review, Reader::Candidate));
    lines
}

/// The candidate's words, the key or the criteria, the rationale and its source.
pub(super) fn explained(console: &Console, review: &Review<'_>, reader: Reader) -> Vec<String> {
    let mut lines = Vec::new();
    match &review.item.key {
        Key::Rubric(_) if review.settled.is_some() => lines.extend(said(console, review)),
        Key::Dialogue(_) if review.settled.is_some() => lines.extend(given(console, review)),
        Key::Rubric(rubric) => {
            lines.extend(said(console, review));
            let grade = &review.grade;
            let (parts, violations) = (&grade.parts, &grade.violations);
            let words = words(review);
            lines.extend(rubric_lines(console, rubric, words, parts, violations));
            lines.extend(reader.signs(console, &grade.flags, &grade.doubts));
        }
        Key::Dialogue(dialogue) => {
            let speaker = review.question.presentation.speaker();
            lines.extend(talk_lines(
                console,
                dialogue,
                speaker,
                &review.grade,
                reader,
            ));
        }
        Key::Unscored { reading } => {
            lines.extend(given(console, review));
            lines.extend(block(console, reading, "", ""));
        }
        _ => {
            lines.extend(given(console, review));
            lines.extend(right(console, review));
        }
    }
    lines.extend(settled_lines(console, review));
    for text in working_texts(console, &review.item.working) {
        lines.extend(block(console, &text, "", "      "));
    }
    let rationale = console.say_of("rationale", "text", review.item.rationale.as_str());
    lines.extend(block(console, &rationale, "", ""));
    let source = console.say_of("source", "text", review.item.source.as_str());
    lines.extend(block(console, &source, "", "").map(|line| console.paint(Style::Faint, &line)));
    lines
}

/// Who gave the points of an item in place of the program, and why, if people did.
pub(super) fn settled_lines(console: &Console, review: &Review<'_>) -> Vec<String> {
    let Some(settled) = review.settled else {
        return Vec::new();
    };
    let grade = &review.grade;
    let text = |text: &Option<String>| FluentValue::from(text.clone().unwrap_or_default());
    let facts = [
        ("day", FluentValue::from(settled.on.as_str())),
        ("by", text(&settled.note.by)),
        ("second", text(&settled.note.second)),
        ("reason", text(&settled.note.reason)),
        ("score", grade.score.to_string().into()),
        ("max", grade.max.to_string().into()),
    ];
    let text = console.say_with("result-settled", &facts);
    let lines = block(console, &text, "", "  ");
    lines
        .map(|line| console.paint(Style::Warn, &line))
        .collect()
}

pub(super) fn heading(console: &Console, position: usize, review: &Review<'_>) -> String {
    let grade = &review.grade;
    let (mark, style) = match () {
        () if !review.item.is_scored() => ("result-unscored", Style::Faint),
        () if grade.score == grade.max => ("result-full", Style::Good),
        () if grade.score > Points::ZERO => ("result-part", Style::Warn),
        () => ("result-none", Style::Bad),
    };
    let item_type = console.say(&format!("type-{}", review.item.item_type.as_str()));
    let text = console.say_with(
        mark,
        &[
            ("number", FluentValue::from(position + 1)),
            ("item", FluentValue::from(review.item.id.as_str())),
            ("type", FluentValue::from(item_type)),
            ("score", FluentValue::from(grade.score.to_string())),
            ("max", FluentValue::from(grade.max.to_string())),
        ],
    );
    console.paint(style, &text)
}

fn given(console: &Console, review: &Review<'_>) -> Vec<String> {
    let text = match &review.response {
        Some(response) => {
            let given = shown(&review.question.presentation, response);
            console.say_of("you-answered", "answer", given)
        }
        None => console.say("you-answered-nothing"),
    };
    block(console, &text, "", "").collect()
}

fn right(console: &Console, review: &Review<'_>) -> Vec<String> {
    let Some(right) = &review.right else {
        return Vec::new();
    };
    let right = shown(&review.question.presentation, right);
    let text = console.say_of("right-answer", "answer", right);
    block(console, &text, "", "").collect()
}

/// What the candidate said, if it was a role-play.
pub(super) fn words<'r>(review: &'r Review<'_>) -> &'r str {
    match &review.response {
        Some(Response::Speech(text)) => text,
        _ => "",
    }
}

/// The candidate's own words, with the evidence standing out.
pub(super) fn said(console: &Console, review: &Review<'_>) -> Vec<String> {
    let text = words(review);
    if text.is_empty() {
        return vec![console.say("you-answered-nothing")];
    }
    let parts = review.grade.parts.iter().flat_map(|part| &part.evidence);
    let fallen = review
        .grade
        .violations
        .iter()
        .flat_map(|fallen| &fallen.evidence);
    let mut lines = vec![console.say("you-said")];
    lines.extend(marked(console, text, parts.collect(), fallen.collect()));
    lines.push(String::new());
    lines
}

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
