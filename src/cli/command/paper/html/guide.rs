//! The guide for whoever marks by hand: keys, rubrics, rationales.

use crate::bank::presentation::Key;
use crate::bank::rubric::{Criterion, Rubric, Rule, Violation, ViolationSeverity};
use crate::cli::command::paper::dialogue;
use crate::cli::command::paper::html::Printed;
use crate::cli::command::paper::html::questions::heading;
use crate::cli::command::paper::html::wording::wordings;
use crate::cli::console::Console;
use crate::cli::markup::{element, escape};
use crate::cli::sitting::typed::shown;
use crate::cli::sitting::working_texts;

pub(super) fn items(console: &Console, printed: &[Printed<'_>]) -> String {
    printed.iter().map(|one| item(console, one)).collect()
}

fn item(console: &Console, printed: &Printed<'_>) -> String {
    let item = &printed.item;
    let id = element("span", "phrases", &escape(item.id.as_str()));
    let heading = escape(&heading(console, printed));
    let mut parts = vec![element("h2", "", &format!("{heading} {id}"))];
    if let Some(right) = item.key.response() {
        let right = shown(
            &printed.question.presentation,
            &printed.slot.to_shown(right),
        );
        parts.push(paragraph(
            "",
            &console.say_of("right-answer", "answer", right),
        ));
    }
    match &item.key {
        Key::Rubric(rubric) => parts.push(table(console, rubric)),
        Key::Dialogue(dialogue) => {
            let texts = dialogue::texts(console, dialogue);
            parts.extend(texts.iter().map(|text| paragraph("", text)));
        }
        _ => {}
    }
    let working = working_texts(console, &item.working);
    parts.extend(working.iter().map(|text| paragraph("", text)));
    let rationale = console.say_of("rationale", "text", item.rationale.as_str());
    parts.push(paragraph("rationale", &rationale));
    element("div", "item", &parts.concat())
}

fn paragraph(class: &str, text: &str) -> String {
    element("p", class, &escape(text))
}

/// Criteria and violations with a place for what each earned.
fn table(console: &Console, rubric: &Rubric) -> String {
    let heads = [
        "sheet-criterion",
        "sheet-worth",
        "sheet-phrases",
        "sheet-earned",
    ];
    let heads = heads.map(|head| element("th", "", &escape(&console.say(head))));
    let criteria = rubric.criteria.iter();
    let criteria = criteria.map(|one| criterion(console, rubric, one));
    let violations = rubric.violations.iter();
    let violations = violations.map(|one| violation(console, rubric, one));
    let rows = criteria.chain(violations).collect::<String>();
    element("table", "", &(element("tr", "", &heads.concat()) + &rows))
}

fn criterion(console: &Console, rubric: &Rubric, criterion: &Criterion) -> String {
    let parts = criterion.parts.iter().flat_map(|part| &part.rules);
    let rules = criterion.rules.iter().chain(parts);
    let example = criterion.example.as_deref();
    let example = example.map(|text| console.say_of("sheet-example", "text", text));
    let example = example.map(|text| element("div", "", &escape(&text)));
    let phrases = example.unwrap_or_default() + &phrases(rubric, rules);
    row(&criterion.name, &criterion.points.to_string(), &phrases)
}

fn violation(console: &Console, rubric: &Rubric, violation: &Violation) -> String {
    let severity = console.say(&format!("severity-{}", violation.severity.as_str()));
    let name = format!("{}（{severity}）", violation.name);
    let worth = match violation.severity {
        ViolationSeverity::Fatal => console.say("sheet-all-lost"),
        _ => format!("−{}", violation.deduction),
    };
    row(&name, &worth, &phrases(rubric, violation.rules.iter()))
}

/// What to look for, in people's words.
fn phrases<'r>(rubric: &Rubric, rules: impl Iterator<Item = &'r Rule>) -> String {
    let told = wordings(rules, rubric.moves.set());
    element("div", "phrases", &escape(&told.join(" · ")))
}

fn row(name: &str, worth: &str, phrases: &str) -> String {
    let cells = [
        element("td", "name", &escape(name)),
        element("td", "number", &escape(worth)),
        element("td", "", phrases),
        element("td", "number", ""),
    ];
    element("tr", "", &cells.concat())
}
