//! The stem is a statement; it is right or wrong.

use crate::bank::authored::{Faults, Field, Fields, Mapping, Shape, words};
use crate::bank::interaction::{ItemType, Surroundings};
use crate::bank::presentation::{Body, ChoiceScoring, Key, Presentation};

pub(super) const TYPE: ItemType = ItemType {
    mapping: &MAPPING,
    read,
};

static MAPPING: Mapping = Mapping::new(
    "true-false",
    &[&[Field::required(
        "key",
        "key-true-false",
        Shape::Choice(|| words(TRUTHS)),
    )]],
);

/// The keys, and the option that each means.
const TRUTHS: &[(&str, usize)] = &[("true", 0), ("false", 1)];

fn read(fields: &mut Fields<'_, '_>, _: &Surroundings<'_>, faults: &mut Faults) -> Option<Body> {
    let right = fields.choose("key", TRUTHS, faults)?;
    Some(Body {
        presentation: Presentation::Choose {
            options: vec!["对".to_owned(), "错".to_owned()],
            many: false,
            shuffled: false,
        },
        key: Key::Choice {
            right: vec![right],
            scoring: ChoiceScoring::Exact,
        },
        points: None,
    })
}
