//! The questions as a candidate reads them.

use fluent_bundle::FluentValue;

use crate::bank::presentation::Presentation;
use crate::cli::command::paper::html::Printed;
use crate::cli::console::Console;
use crate::cli::language::counted;
use crate::cli::markup::{element, escape};
use crate::cli::sitting::said_by;
use crate::cli::sitting::typed::letter;

pub(super) fn items(console: &Console, printed: &[Printed<'_>]) -> String {
    printed.iter().map(|one| item(console, one)).collect()
}

fn item(console: &Console, printed: &Printed<'_>) -> String {
    let question = &printed.question;
    let mut parts = vec![element("h2", "", &escape(&heading(console, printed)))];
    if let Some(scenario) = &question.scenario {
        let text = console.say_of("scenario", "text", scenario.as_str());
        parts.push(element("p", "scenario", &escape(&text)));
    }
    parts.push(element("p", "", &escape(&question.stem)));
    parts.push(presentation(console, &question.presentation));
    element("div", "item", &parts.concat())
}

/// Number, type and points of an item.
pub(super) fn heading(console: &Console, printed: &Printed<'_>) -> String {
    let question = &printed.question;
    let item_type = console.say(&format!("type-{}", question.item_type.as_str()));
    let facts = [
        ("number", FluentValue::from(printed.number)),
        ("type", item_type.into()),
        ("points", counted(question.points)),
    ];
    console.say_with("sheet-item", &facts)
}

fn presentation(console: &Console, presentation: &Presentation) -> String {
    let says = |customer: &str| {
        let text = said_by(console, presentation.speaker(), customer);
        element("p", "customer", &escape(&text))
    };
    match presentation {
        // The stem asks it; the answer sheet has the two words.
        Presentation::Choose { options, .. } if options[0] == "对" => String::new(),
        Presentation::Choose { options, .. } => lettered(options),
        Presentation::Arrange { entries } => lettered(entries),
        Presentation::Pair { lefts, rights, .. } => {
            let numbers = (1..).map(|number: usize| number.to_string());
            let both = list(lefts, numbers) + &lettered(rights);
            element("div", "pairs", &both)
        }
        Presentation::Number { .. } | Presentation::Blanks { .. } => String::new(),
        Presentation::Speech { customer, .. } => customer.as_deref().map(says).unwrap_or_default(),
        Presentation::Dialogue { customer, .. } => {
            says(customer) + &element("p", "note", &escape(&console.say("sheet-dialogue")))
        }
    }
}

fn lettered(entries: &[String]) -> String {
    list(entries, (0..).map(|at| letter(at).to_string()))
}

fn list(entries: &[String], labels: impl Iterator<Item = String>) -> String {
    let entries = entries.iter().zip(labels);
    let entries: String = entries
        .map(|(entry, label)| {
            let entry = escape(entry);
            element("li", "", &format!("<b>{label}.</b> <span>{entry}</span>"))
        })
        .collect();
    element("ol", "", &entries)
}
