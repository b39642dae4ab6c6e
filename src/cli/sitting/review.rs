//! Results: each point with the words it rests on, and what would have earned the others.

use fluent_bundle::FluentValue;

use crate::bank::points::Points;
use crate::bank::presentation::{Key, Response};
use crate::cli::console::{Console, Style};
use crate::cli::sitting::graded::{marked, rubric_lines};
use crate::cli::sitting::screen::block;
use crate::cli::sitting::signs::Reader;
use crate::cli::sitting::talk::talk_lines;
use crate::cli::sitting::typed::shown;
use crate::cli::sitting::working::working_texts;
use crate::delivery::Review;

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
