//! Results: each point with the words it rests on, and what would have earned the others.

use fluent_bundle::FluentValue;

use crate::bank::points::Points;
use crate::bank::presentation::{Key, Response};
use crate::bank::rubric::Rubric;
use crate::cli::clock;
use crate::cli::console::{Console, Style, columns, wrap};
use crate::cli::sitting::screen::{block, question_lines};
use crate::cli::sitting::talk::talk_lines;
use crate::cli::sitting::typed::shown;
use crate::cli::sitting::working::working_texts;
use crate::delivery::{Review, Sitting};
use crate::grade::{Doubt, Evidence, FallenViolation, Flag, NearMiss, Part, PartName};
use crate::records::Graded;

/// Most words of one criterion that are shown though they did not count.
const MOST_NEAR: usize = 2;

/// One item's result with the item itself.
fn item_result(console: &Console, position: usize, review: &Review<'_>) -> Vec<String> {
    let mut lines = vec![heading(console, position, review), String::new()];
    lines.extend(question_lines(console, &review.question));
    lines.push(String::new());
    lines.extend(explained(console, review));
    lines
}

/// One item's result right after the answer, while the item still stands above it.
pub(super) fn feedback(console: &Console, position: usize, review: &Review<'_>) -> Vec<String> {
    let mut lines = vec![heading(console, position, review)];
    lines.extend(explained(console, review));
    lines
}

/// The candidate's words, the key or the criteria, the rationale and its source.
fn explained(console: &Console, review: &Review<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    match &review.item.key {
        Key::Rubric(rubric) => {
            lines.extend(said(console, review));
            let grade = &review.grade;
            let (parts, violations) = (&grade.parts, &grade.violations);
            lines.extend(rubric_lines(
                console,
                rubric,
                parts,
                violations,
                &grade.flags,
            ));
            lines.extend(doubt_lines(console, &grade.doubts));
        }
        Key::Dialogue(dialogue) => lines.extend(talk_lines(console, dialogue, &review.grade)),
        Key::Unscored { reading } => {
            lines.extend(given(console, review));
            lines.extend(block(console, reading, "", ""));
        }
        _ => {
            lines.extend(given(console, review));
            lines.extend(right(console, review));
        }
    }
    for text in working_texts(console, &review.item.working) {
        lines.extend(block(console, &text, "", "      "));
    }
    let rationale = console.say_of("rationale", "text", review.item.rationale.as_str());
    lines.extend(block(console, &rationale, "", ""));
    let source = console.say_of("source", "text", review.item.source.as_str());
    lines.extend(block(console, &source, "", "").map(|line| console.paint(Style::Faint, &line)));
    lines
}

fn heading(console: &Console, position: usize, review: &Review<'_>) -> String {
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
    let mut right = shown(&review.question.presentation, right);
    if let Key::Blanks { accepted } = &review.item.key {
        let forms = accepted.iter().map(|forms| forms.join(" / "));
        right = forms.collect::<Vec<_>>().join("；");
    }
    let text = console.say_of("right-answer", "answer", right);
    block(console, &text, "", "").collect()
}

/// The candidate's own words, with the evidence standing out.
pub(super) fn said(console: &Console, review: &Review<'_>) -> Vec<String> {
    let Some(Response::Speech(text)) = &review.response else {
        return vec![console.say("you-answered-nothing")];
    };
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

/// Criteria and violations with their points and their evidence.
pub(crate) fn rubric_lines(
    console: &Console,
    rubric: &Rubric,
    parts: &[Part],
    violations: &[FallenViolation],
    flags: &[Flag],
) -> Vec<String> {
    let mut lines = Vec::new();
    for (criterion, part) in rubric.criteria.iter().zip(parts) {
        lines.extend(criterion_lines(
            console,
            &criterion.name,
            criterion.example.as_deref(),
            part,
        ));
    }
    for fallen in violations {
        let violation = rubric.violations.iter().find(|known| known.id == fallen.id);
        let name = violation.map_or(fallen.id.as_str(), |violation| &violation.name);
        lines.extend(violation_lines(console, name, fallen));
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
    lines.extend(flags_line(console, flags));
    lines
}

/// Why the grading of an answer may be wrong, a line for each sign.
pub(crate) fn doubt_lines(console: &Console, doubts: &[Doubt]) -> Vec<String> {
    let line = |doubt: &Doubt| {
        let words: Vec<String> = doubt.words.iter().map(|word| format!("“{word}”")).collect();
        let name = format!("doubt-{}", doubt.sign.as_str());
        console.say_of(&name, "words", words.concat())
    };
    let lines = doubts.iter().map(line);
    lines
        .map(|line| console.paint(Style::Warn, &line))
        .collect()
}

/// What is odd about an answer, in one line; nothing where nothing is.
pub(crate) fn flags_line(console: &Console, flags: &[Flag]) -> Option<String> {
    let names = flags.iter().map(|flag| {
        let name = match flag {
            Flag::Stuffing => "stuffing",
            Flag::Copy => "copy",
            Flag::Repetition => "repetition",
            Flag::Plan => "plan",
            Flag::FuzzyFatal => "fuzzy-fatal",
        };
        console.say(&format!("flag-{name}"))
    });
    let names = names.collect::<Vec<_>>();
    let text = console.say_of("flags-raised", "flags", names.join(" · "));
    (!names.is_empty()).then(|| console.paint(Style::Warn, &text))
}

/// Words that did not count, and why.
pub(crate) fn near_line(console: &Console, near: &NearMiss) -> String {
    let facts = [
        ("words", FluentValue::from(near.text.as_str())),
        ("by", FluentValue::from(near.by.as_str())),
    ];
    console.say_with(&format!("near-{}", near.reason.as_str()), &facts)
}

fn criterion_lines(
    console: &Console,
    name: &str,
    example: Option<&str>,
    part: &Part,
) -> Vec<String> {
    let is_met = part.score > Points::ZERO;
    let facts = [
        ("name", FluentValue::from(name)),
        ("score", FluentValue::from(part.score.to_string())),
        ("max", FluentValue::from(part.max.to_string())),
        ("words", FluentValue::from(quotes(&part.evidence))),
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
    if let Some(example) = example.filter(|_| !is_met) {
        let text = console.say_of("criterion-example", "text", example);
        lines.extend(block(console, &text, "      ", "      "));
    }
    lines
}

fn violation_lines(console: &Console, name: &str, fallen: &FallenViolation) -> Vec<String> {
    let severity = console.say(&format!("severity-{}", fallen.severity.as_str()));
    let facts = [
        ("name", FluentValue::from(name)),
        ("severity", FluentValue::from(severity)),
        ("deduction", FluentValue::from(fallen.deduction.to_string())),
        ("words", FluentValue::from(quotes(&fallen.evidence))),
    ];
    let text = console.say_with("violation-fell", &facts);
    let lines = block(console, &text, "  ", "      ");
    lines.map(|line| console.paint(Style::Bad, &line)).collect()
}

fn quotes(evidence: &[Evidence]) -> String {
    let quotes = evidence.iter().map(|span| format!("“{}”", span.text));
    quotes.collect::<Vec<_>>().join(" ")
}

/// The whole outcome of a sitting: every item, then the total and the decision.
pub(crate) fn print_outcome(console: &Console, sitting: &Sitting, graded: &Graded) {
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
    for position in 0..sitting.size() {
        if let Some(mut review) = sitting.review(position) {
            // What people settled stands in the outcome.
            let graded = graded.outcome.items.get(position).cloned();
            review.grade = graded.unwrap_or(review.grade);
            console.print("");
            for line in item_result(console, position, &review) {
                console.print(&line);
            }
        }
    }
    console.print("");
    if sitting.is_round() {
        let facts = [
            ("score", FluentValue::from(graded.outcome.score.to_string())),
            ("max", FluentValue::from(graded.outcome.max.to_string())),
        ];
        console.print(&console.say_with("round-total", &facts));
        return;
    }
    print_total(console, graded);
}

fn print_total(console: &Console, graded: &Graded) {
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
        crate::grade::Decision::Pass => Style::Good,
        crate::grade::Decision::Fail => Style::Bad,
        crate::grade::Decision::Refer => Style::Warn,
    };
    console.print(&console.paint(style, &console.say_with("total", &facts)));
    if outcome.failed_by_violation {
        console.print(&console.paint(Style::Bad, &console.say("failed-by-violation")));
    }
}
