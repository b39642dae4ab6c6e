//! One option is right.

use crate::bank::authored::{Faults, Field, Fields, Mapping, Shape};
use crate::bank::interaction::options::{OPTIONS, Options, SHUFFLE};
use crate::bank::interaction::{ItemType, Surroundings};
use crate::bank::presentation::{Body, ChoiceScoring, Key, Presentation};

pub(super) const TYPE: ItemType = ItemType {
    mapping: &MAPPING,
    read,
};

static MAPPING: Mapping = Mapping::new(
    "single-choice",
    &[
        OPTIONS,
        &[Field::required("key", "key-one", Shape::Text), SHUFFLE],
    ],
);

fn read(fields: &mut Fields<'_, '_>, _: &Surroundings<'_>, faults: &mut Faults) -> Option<Body> {
    let options = Options::read(fields, faults);
    let key = fields.text("key", faults);
    let shuffled = fields.flag_or("shuffle", true, faults);
    let options = options?;
    let right = options.position(&key?, faults)?;
    Some(Body {
        presentation: Presentation::Choose {
            options: options.texts,
            many: false,
            shuffled: shuffled?,
        },
        key: Key::Choice {
            right: vec![right],
            scoring: ChoiceScoring::Exact,
        },
        points: None,
    })
}
