//! A paper to print: the questions, a sheet for the answers and the guide for whoever marks.

mod answers;
mod guide;
mod questions;
mod wording;

use fluent_bundle::FluentValue;

use crate::bank::Bank;
use crate::bank::blueprint::Blueprint;
use crate::bank::item::Item;
use crate::cli::command::paper::total;
use crate::cli::console::Console;
use crate::cli::markup::{element, escape};
use crate::paper::{Paper, Question, Slot};

/// One item of the paper, and its number from 1.
struct Printed<'p> {
    number: usize,
    slot: &'p Slot,
    item: Item,
    question: Question,
}

/// The whole page; keys are on it only `with_key`.
pub(super) fn page(
    console: &Console,
    bank: &Bank,
    blueprint: &Blueprint,
    paper: &Paper,
    with_key: bool,
) -> String {
    let printed = paper.slots.iter().zip(1..).map(|(slot, number)| {
        let item = slot.item(bank);
        let question = slot.question(&item);
        Printed {
            number,
            slot,
            item,
            question,
        }
    });
    let printed: Vec<Printed<'_>> = printed.collect();
    let head = Head {
        console,
        blueprint,
        paper,
        points: total(bank, paper).to_string(),
    };
    let mut sections = vec![
        head.section(
            "questions",
            &blueprint.name,
            &questions::items(console, &printed),
        ),
        head.section(
            "answers",
            &head.named("sheet-answers"),
            &answers::items(&printed),
        ),
    ];
    if with_key {
        let items = guide::items(console, &printed);
        sections.push(head.section("guide", &head.named("sheet-guide"), &items));
    }
    let language = console.say("sheet-language");
    let title = escape(&blueprint.name);
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<meta charset=\"utf-8\">\n\
         <title>{title}</title>\n<style>\n{}</style>\n{}</html>\n",
        include_str!("paper.css"),
        sections.concat()
    )
}

/// What stands at the head and the foot of each part.
struct Head<'p> {
    console: &'p Console,
    blueprint: &'p Blueprint,
    paper: &'p Paper,
    points: String,
}

impl Head<'_> {
    fn section(&self, class: &str, title: &str, items: &str) -> String {
        let foot = [
            ("exam", FluentValue::from(self.blueprint.id.as_str())),
            ("seed", FluentValue::from(self.paper.seed.to_string())),
            ("bank", FluentValue::from(self.paper.bank.short())),
        ];
        let parts = [
            element("h1", "", &escape(title)),
            element("p", "facts", &escape(&self.facts())),
            if class == "guide" {
                String::new()
            } else {
                self.person()
            },
            items.to_owned(),
            element(
                "p",
                "foot",
                &escape(&self.console.say_with("sheet-foot", &foot)),
            ),
        ];
        element("section", class, &format!("\n{}", parts.concat()))
    }

    /// The exam's name with that of a part.
    fn named(&self, part: &str) -> String {
        format!("{} · {}", self.blueprint.name, self.console.say(part))
    }

    fn facts(&self) -> String {
        let minutes = self.blueprint.minutes;
        let facts = [
            ("items", FluentValue::from(self.paper.slots.len())),
            ("points", FluentValue::from(self.points.as_str())),
            (
                "cut",
                FluentValue::from(self.blueprint.cut_score.to_string()),
            ),
            (
                "limited",
                if minutes.is_some() { "yes" } else { "no" }.into(),
            ),
            ("minutes", minutes.unwrap_or_default().into()),
        ];
        self.console.say_with("sheet-facts", &facts)
    }

    /// Places for the candidate's name and number, and the day.
    fn person(&self) -> String {
        let labels = ["sheet-name", "sheet-number", "sheet-day"];
        let spans = labels.map(|label| element("span", "", &escape(&self.console.say(label))));
        element("div", "person", &spans.concat())
    }
}
