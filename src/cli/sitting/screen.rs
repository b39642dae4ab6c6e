//! What a candidate sees of an item.

use crate::bank::presentation::Presentation;
use crate::cli::console::{Console, Style, wrap};
use crate::cli::sitting::typed::letter;
use crate::paper::Question;

/// The item as lines: situation, stem, what the customer says, options.
pub(crate) fn question_lines(console: &Console, question: &Question) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(scenario) = &question.scenario {
        let text = console.say_of("scenario", "text", scenario.as_str());
        lines.extend(block(console, &text, "", "").map(|line| console.paint(Style::Faint, &line)));
    }
    lines.extend(block(console, &question.stem, "", ""));
    lines.extend(presentation_lines(console, &question.presentation));
    lines
}

fn presentation_lines(console: &Console, presentation: &Presentation) -> Vec<String> {
    match presentation {
        Presentation::Choose { options, .. } => lettered(console, options),
        Presentation::Arrange { entries } => lettered(console, entries),
        Presentation::Pair { lefts, rights, .. } => {
            let mut lines = Vec::new();
            for (at, left) in lefts.iter().enumerate() {
                lines.extend(block(console, left, &format!("{:>4}. ", at + 1), "      "));
            }
            lines.push(String::new());
            lines.extend(lettered(console, rights));
            lines
        }
        Presentation::Speech {
            customer: Some(customer),
        }
        | Presentation::Dialogue { customer } => {
            let text = console.say_of("customer-says", "text", customer.as_str());
            let lines = block(console, &text, "  ", "  ");
            lines
                .map(|line| console.paint(Style::Strong, &line))
                .collect()
        }
        Presentation::Number { .. }
        | Presentation::Blanks { .. }
        | Presentation::Speech { customer: None } => Vec::new(),
    }
}

fn lettered(console: &Console, entries: &[String]) -> Vec<String> {
    let entries = entries.iter().enumerate();
    let lines = entries.flat_map(|(at, entry)| {
        block(console, entry, &format!("   {}. ", letter(at)), "      ").collect::<Vec<_>>()
    });
    lines.collect()
}

/// `text` wrapped to the width of the screen, the first line after `head`, others after `rest`.
pub(crate) fn block(
    console: &Console,
    text: &str,
    head: &str,
    rest: &str,
) -> impl Iterator<Item = String> + use<> {
    let characters: Vec<char> = text.trim_end().chars().collect();
    let width = console.width().saturating_sub(head.len());
    let lines: Vec<String> = wrap(text.trim_end(), width)
        .into_iter()
        .enumerate()
        .map(|(at, range)| {
            let line: String = characters[range].iter().collect();
            format!("{}{line}", if at == 0 { head } else { rest })
        })
        .collect();
    lines.into_iter()
}

/// The name of the message that tells how to answer this presentation.
pub(super) fn how_to_answer(presentation: &Presentation) -> &'static str {
    match presentation {
        Presentation::Choose { options, .. } if options[0] == "对" => "how-true-false",
        Presentation::Choose { many: false, .. } => "how-choose",
        Presentation::Choose { many: true, .. } => "how-choose-many",
        Presentation::Arrange { .. } => "how-arrange",
        Presentation::Pair { .. } => "how-pair",
        Presentation::Number { .. } => "how-number",
        Presentation::Blanks { count: 1 } => "how-blank",
        Presentation::Blanks { .. } => "how-blanks",
        Presentation::Speech { .. } => "how-speech",
        Presentation::Dialogue { .. } => "how-dialogue",
    }
}

/// The presentation as data for files: options and rights with the letters that answers use.
pub(crate) fn labelled_presentation(
    presentation: &Presentation,
) -> Vec<(&'static str, serde_json::Value)> {
    use serde_json::json;
    let labelled = |entries: &[String]| {
        let entries = entries.iter().enumerate();
        let entries =
            entries.map(|(at, text)| json!({"label": letter(at).to_string(), "text": text}));
        entries.collect::<Vec<_>>()
    };
    match presentation {
        Presentation::Choose { options, many, .. } => vec![
            ("options", json!(labelled(options))),
            ("choose", json!(if *many { "many" } else { "one" })),
        ],
        Presentation::Arrange { entries } => vec![("entries", json!(labelled(entries)))],
        Presentation::Pair { lefts, rights, .. } => {
            vec![("lefts", json!(lefts)), ("rights", json!(labelled(rights)))]
        }
        Presentation::Number { unit, other_units } => {
            let units: Vec<&String> = unit.iter().chain(other_units).collect();
            vec![("units", json!(units))]
        }
        Presentation::Blanks { count } => vec![("blanks", json!(count))],
        Presentation::Speech { customer } => vec![("customer", json!(customer))],
        Presentation::Dialogue { customer } => vec![("customer", json!(customer))],
    }
}
