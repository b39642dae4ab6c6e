//! The items of the page: what a team practises today, with what is right.

use fluent_bundle::FluentValue;

use crate::bank::Bank;
use crate::bank::id::{BlueprintId, ItemId};
use crate::bank::item::Item;
use crate::bank::presentation::Presentation;
use crate::cli::console::Console;
use crate::cli::short::one_line;
use crate::cli::sitting::said_by;
use crate::cli::sitting::typed::{letter, shown};
use crate::paper::{Question, Slot, pose};
use crate::practice::{Chosen, ROUND};

/// Most characters of each part of what is asked.
const MOST_ASKED: usize = 80;
/// Most characters of an option.
const MOST_OFFERED: usize = 36;

/// An item for today.
pub(super) struct Today {
    pub(super) heading: String,
    pub(super) asked: Vec<String>,
    pub(super) options: Vec<String>,
    pub(super) key: String,
}

/// The items that are `chosen`, with drawn numbers and orders of this seed.
pub(super) fn items(console: &Console, bank: &Bank, seed: u64, chosen: &[Chosen]) -> Vec<Today> {
    let round = BlueprintId::new(ROUND).expect("well formed");
    let items: Vec<ItemId> = chosen.iter().map(|own| own.item.clone()).collect();
    let paper = pose(bank, &round, seed, &items);
    let slots = paper.slots.iter().zip(chosen).zip(1..);
    let items = slots.map(|((slot, own), number)| today(console, bank, slot, own, number));
    items.collect()
}

fn today(console: &Console, bank: &Bank, slot: &Slot, own: &Chosen, number: usize) -> Today {
    let item = slot.item(bank);
    let question = slot.question(&item);
    let item_type = console.say(&format!("type-{}", question.item_type.as_str()));
    let facts = [
        ("number", FluentValue::from(number)),
        ("type", item_type.into()),
        ("item", item.id.as_str().into()),
        ("lost", own.lost.into()),
        ("due", own.due.into()),
    ];
    let key = [
        ("number", FluentValue::from(number)),
        ("key", key(slot, &item, &question).into()),
    ];
    let says = match &question.presentation {
        Presentation::Speech { customer, .. } => customer.as_deref(),
        Presentation::Dialogue { customer, .. } => Some(customer.as_str()),
        _ => None,
    };
    let says = says.map(|text| said_by(console, question.presentation.speaker(), text));
    let scenario = question.scenario.as_ref();
    let scenario = scenario.map(|text| console.say_of("scenario", "text", text.as_str()));
    let asked = scenario
        .into_iter()
        .chain([question.stem.clone()])
        .chain(says);
    Today {
        heading: console.say_with("review-item", &facts),
        asked: asked.map(|text| one_line(&text, MOST_ASKED)).collect(),
        options: options(&question.presentation),
        key: console.say_with("review-key", &key),
    }
}

fn options(presentation: &Presentation) -> Vec<String> {
    let lettered = |entries: &[String]| {
        let entries = entries.iter().enumerate();
        let entries =
            entries.map(|(at, text)| format!("{}. {}", letter(at), one_line(text, MOST_OFFERED)));
        entries.collect::<Vec<_>>()
    };
    match presentation {
        Presentation::Choose { options, .. } if options[0] == "对" => Vec::new(),
        Presentation::Choose { options, .. } => lettered(options),
        Presentation::Arrange { entries } => lettered(entries),
        Presentation::Pair { lefts, rights, .. } => {
            let lefts = lefts.iter().zip(1..);
            let lefts =
                lefts.map(|(text, number)| format!("{number}. {}", one_line(text, MOST_OFFERED)));
            lefts.chain(lettered(rights)).collect()
        }
        _ => Vec::new(),
    }
}

/// What is right: the key, or the names of the criteria.
fn key(slot: &Slot, item: &Item, question: &Question) -> String {
    if let Some(right) = item.key.response() {
        return shown(&question.presentation, &slot.to_shown(right));
    }
    let rubrics = item.rubrics();
    let criteria = rubrics.first().map(|posed| &posed.rubric.criteria);
    let names = criteria.into_iter().flatten();
    let names: Vec<&str> = names.map(|criterion| criterion.name.as_str()).collect();
    names.join(" · ")
}
