//! Every left has its right; some rights may match nothing.

use crate::bank::authored::{
    Count, Faults, Field, Fields, Mapping, Shape, Text, entries, one_or_more, words,
};
use crate::bank::interaction::options::{TEXT, distinct, within};
use crate::bank::interaction::ordering::positions;
use crate::bank::interaction::{ItemType, Surroundings};
use crate::bank::presentation::{Body, Key, PairScoring, Presentation};

/// Fewest and most pairs of one item.
const RANGE: (usize, usize) = (2, 12);

pub(super) const TYPE: ItemType = ItemType {
    mapping: &MAPPING,
    read,
};

static MAPPING: Mapping = Mapping::new(
    "matching",
    &[&[
        Field::required(
            "pairs",
            "pairs",
            Shape::Entries {
                keys: &TEXT,
                values: &TEXT,
                count: Count::within(RANGE),
            },
        ),
        Field::optional("extra", "extra", Shape::OneOrMore(&TEXT, Count::ANY)),
        Field::optional(
            "scoring",
            "scoring-pairs",
            Shape::Choice(|| words(PairScoring::NAMES)),
        ),
    ]],
);

fn read(fields: &mut Fields<'_, '_>, _: &Surroundings<'_>, faults: &mut Faults) -> Option<Body> {
    let node = fields.required("pairs");
    let extra = fields.optional("extra");
    let scoring = fields.choose_or("scoring", PairScoring::PerPair, PairScoring::NAMES, faults);
    let before = faults.errors();
    let extra = extra.map_or_else(Vec::new, |node| one_or_more(node, faults));
    let node = node?;
    let mut lefts = Vec::new();
    let mut matched = Vec::new();
    for (left, right) in entries(node, faults)? {
        if let Some(right) = Text::read(right, faults) {
            lefts.push(left.text);
            matched.push(right);
        }
    }
    within(lefts.len(), RANGE, node.span, faults);
    repeated_extras(&matched, &extra, faults);
    if faults.errors() > before {
        return None;
    }
    let matched: Vec<String> = matched.into_iter().map(|text| text.text).collect();
    let mut rights = matched.clone();
    rights.extend(extra.into_iter().map(|text| text.text));
    rights.sort_unstable();
    rights.dedup();
    let right = positions(&matched, &rights);
    Some(Body {
        presentation: Presentation::Pair {
            lefts,
            rights,
            shuffled: true,
        },
        key: Key::Pairs {
            right,
            scoring: scoring?,
        },
        points: None,
    })
}

/// An extra right must differ from all others, or it would match something.
fn repeated_extras(matched: &[Text], extra: &[Text], faults: &mut Faults) {
    let mut once: Vec<Text> = Vec::new();
    for text in matched {
        if once.iter().all(|seen| seen.text != text.text) {
            once.push(text.clone());
        }
    }
    once.extend(extra.iter().cloned());
    distinct(&once, faults);
}
