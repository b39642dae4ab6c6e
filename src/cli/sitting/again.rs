//! A role-play said again: what is still missing, and what the last attempt gained.

use fluent_bundle::FluentValue;

use crate::bank::points::Points;
use crate::bank::presentation::{Key, Presentation};
use crate::bank::rubric::Rubric;
use crate::cli::console::{Console, Style};
use crate::cli::sitting::graded::rubric_lines;
use crate::cli::sitting::review::{said, words};
use crate::cli::sitting::screen::{block, said_by};
use crate::delivery::Review;
use crate::grade::{ItemGrade, PartName};

/// The last of several answers to a role-play, with what it gained over the one before.
pub(super) fn again_lines(console: &Console, course: &[Review<'_>]) -> Vec<String> {
    let [.., before, last] = course else {
        return Vec::new();
    };
    let Key::Rubric(rubric) = &last.item.key else {
        return Vec::new();
    };
    let (before, grade) = (before.grade.score, &last.grade);
    let gained = grade.score - before;
    let (name, style) = match () {
        () if grade.score == grade.max => ("again-full", Style::Good),
        () if gained > Points::ZERO => ("again-gained", Style::Good),
        () if gained < Points::ZERO => ("again-lost", Style::Bad),
        () => ("again-same", Style::Warn),
    };
    let size = if gained < Points::ZERO {
        before - grade.score
    } else {
        gained
    };
    let facts = [
        ("score", FluentValue::from(grade.score.to_string())),
        ("max", FluentValue::from(grade.max.to_string())),
        ("gained", FluentValue::from(size.to_string())),
    ];
    let mut lines = vec![console.paint(style, &console.say_with(name, &facts))];
    lines.extend(said(console, last));
    let (parts, violations) = (&grade.parts, &grade.violations);
    lines.extend(rubric_lines(
        console,
        rubric,
        words(last),
        parts,
        violations,
    ));
    lines
}

/// What the answer still lacks, and the customer's words, so that they stand above the next one.
pub(super) fn asked_again(console: &Console, last: &Review<'_>) -> Vec<String> {
    let lost = last.grade.max - last.grade.score;
    let missing = match &last.item.key {
        Key::Rubric(rubric) => missing(console, rubric, &last.grade),
        _ => Vec::new(),
    };
    let facts = [
        ("lost", FluentValue::from(lost.to_string())),
        ("missing", FluentValue::from(missing.join(" · "))),
    ];
    let text = console.say_with("again-missing", &facts);
    let mut lines = vec![String::new()];
    lines.extend(block(console, &text, "", "  ").map(|line| console.paint(Style::Warn, &line)));
    if let Presentation::Speech {
        customer: Some(customer),
        speaker,
    } = &last.question.presentation
    {
        let text = said_by(console, speaker.as_deref(), customer);
        let words = block(console, &text, "  ", "  ");
        lines.extend(words.map(|line| console.paint(Style::Strong, &line)));
    }
    lines.push(console.paint(Style::Faint, &console.say("again-how")));
    lines
}

/// The names of what did not earn all of its points, and of what must not be said.
fn missing(console: &Console, rubric: &Rubric, grade: &ItemGrade) -> Vec<String> {
    let short = grade.parts.iter().filter(|part| part.score < part.max);
    let names = short.filter_map(|part| match &part.part {
        PartName::Criterion(id) => {
            let found = rubric.criteria.iter().find(|known| known.id == *id)?;
            Some(found.name.clone())
        }
        PartName::Order => Some(console.say("part-order")),
        _ => None,
    });
    let fallen = grade.violations.iter().filter_map(|fallen| {
        let found = rubric
            .violations
            .iter()
            .find(|known| known.id == fallen.id)?;
        Some(console.say_of("again-without", "name", found.name.as_str()))
    });
    names.chain(fallen).collect()
}
