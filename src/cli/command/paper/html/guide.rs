//! The guide for whoever marks by hand: keys, rubrics, rationales.

use crate::bank::presentation::Key;
use crate::bank::rubric::{Criterion, Rubric, Rule, Violation};
use crate::cli::command::paper::dialogue;
use crate::cli::command::paper::html::Printed;
use crate::cli::command::paper::html::questions::heading;
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
    let criteria = rubric.criteria.iter().map(|one| criterion(console, one));
    let violations = rubric.violations.iter().map(|one| violation(console, one));
    let rows = criteria.chain(violations).collect::<String>();
    element("table", "", &(element("tr", "", &heads.concat()) + &rows))
}

fn criterion(console: &Console, criterion: &Criterion) -> String {
    let parts = criterion.parts.iter().flat_map(|part| &part.rules);
    let rules = criterion.rules.iter().chain(parts);
    let example = criterion.example.as_deref();
    let example = example.map(|text| console.say_of("sheet-example", "text", text));
    let example = example.map(|text| element("div", "", &escape(&text)));
    let phrases = example.unwrap_or_default() + &phrases(rules);
    row(&criterion.name, &criterion.points.to_string(), &phrases)
}

fn violation(console: &Console, violation: &Violation) -> String {
    let severity = console.say(&format!("severity-{}", violation.severity.as_str()));
    let name = format!("{}（{severity}）", violation.name);
    let worth = format!("−{}", violation.deduction);
    row(&name, &worth, &phrases(violation.rules.iter()))
}

/// Phrases that people say as they stand; all of them where each is a pattern.
fn phrases<'r>(rules: impl Iterator<Item = &'r Rule>) -> String {
    let all: Vec<&str> = rules.map(|rule| rule.phrase.as_str()).collect();
    let is_plain = |phrase: &&str| !phrase.contains(['(', '[', '{', '…', '<']);
    let plain: Vec<&str> = all.iter().copied().filter(is_plain).collect();
    let told = if plain.is_empty() { all } else { plain };
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
