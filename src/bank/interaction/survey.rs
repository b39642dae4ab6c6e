//! Statements about oneself on one scale; never scored.

use crate::bank::authored::{Count, Faults, Field, Fields, Mapping, Shape, one_or_more};
use crate::bank::interaction::options::{TEXT, distinct, within};
use crate::bank::interaction::{ItemType, Surroundings};
use crate::bank::points::Points;
use crate::bank::presentation::{Body, Key, Presentation};

/// Fewest and most statements, and fewest and most steps of the scale.
const STATEMENTS: (usize, usize) = (1, 60);
const STEPS: (usize, usize) = (2, 9);

pub(super) const TYPE: ItemType = ItemType {
    mapping: &MAPPING,
    read,
};

static MAPPING: Mapping = Mapping::new(
    "survey",
    &[&[
        Field::required(
            "statements",
            "statements",
            Shape::OneOrMore(&TEXT, Count::within(STATEMENTS)),
        ),
        Field::required(
            "scale",
            "scale",
            Shape::OneOrMore(&TEXT, Count::within(STEPS)),
        ),
        Field::required("reading", "reading", Shape::Text),
    ]],
);

fn read(fields: &mut Fields<'_, '_>, _: &Surroundings<'_>, faults: &mut Faults) -> Option<Body> {
    let statements = fields.required("statements");
    let scale = fields.required("scale");
    let reading = fields.text("reading", faults);
    let (statements, scale) = (statements?, scale?);
    let before = faults.errors();
    let lefts = one_or_more(statements, faults);
    distinct(&lefts, faults);
    within(lefts.len(), STATEMENTS, statements.span, faults);
    let steps = one_or_more(scale, faults);
    distinct(&steps, faults);
    within(steps.len(), STEPS, scale.span, faults);
    if faults.errors() > before {
        return None;
    }
    Some(Body {
        presentation: Presentation::Pair {
            lefts: lefts.into_iter().map(|text| text.text).collect(),
            rights: steps.into_iter().map(|text| text.text).collect(),
            shuffled: false,
        },
        key: Key::Unscored {
            reading: reading?.text,
        },
        points: Some(Points::ZERO),
    })
}
