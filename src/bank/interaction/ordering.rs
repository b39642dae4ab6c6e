//! Entries to be put in order; the author writes them in the right one.

use crate::bank::authored::{Count, Faults, Field, Fields, Mapping, Shape, Text, list, words};
use crate::bank::interaction::options::{TEXT, distinct, within};
use crate::bank::interaction::{ItemType, Surroundings};
use crate::bank::presentation::{Body, Key, OrderScoring, Presentation};

/// Fewest and most entries of one item.
const RANGE: (usize, usize) = (3, 12);

pub(super) const TYPE: ItemType = ItemType {
    mapping: &MAPPING,
    read,
};

static MAPPING: Mapping = Mapping::new(
    "ordering",
    &[&[
        Field::required(
            "entries",
            "entries",
            Shape::List(&TEXT, Count::within(RANGE)),
        ),
        Field::optional(
            "scoring",
            "scoring-order",
            Shape::Choice(|| words(OrderScoring::NAMES)),
        ),
    ]],
);

fn read(fields: &mut Fields<'_, '_>, _: &Surroundings<'_>, faults: &mut Faults) -> Option<Body> {
    let node = fields.required("entries");
    let scoring = fields.choose_or("scoring", OrderScoring::Exact, OrderScoring::NAMES, faults);
    let node = node?;
    let before = faults.errors();
    let texts: Vec<Text> = list(node, faults)?
        .iter()
        .filter_map(|entry| Text::read(entry, faults))
        .collect();
    distinct(&texts, faults);
    within(texts.len(), RANGE, node.span, faults);
    if faults.errors() > before {
        return None;
    }
    let written: Vec<String> = texts.into_iter().map(|text| text.text).collect();
    let mut entries = written.clone();
    entries.sort_unstable();
    let right = positions(&written, &entries);
    Some(Body {
        presentation: Presentation::Arrange { entries },
        key: Key::Order {
            right,
            scoring: scoring?,
        },
        points: None,
    })
}

/// For each of `texts` its position in `among`, which holds them all.
pub(super) fn positions(texts: &[String], among: &[String]) -> Vec<usize> {
    let position = |text| among.iter().position(|other| other == text);
    texts
        .iter()
        .map(|text| position(text).expect("all texts are among them"))
        .collect()
}
