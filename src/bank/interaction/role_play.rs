//! The candidate says it in their own words; a rubric says what earns.

use crate::bank::authored::{Faults, Field, Fields, Mapping, Shape};
use crate::bank::interaction::{ItemType, Surroundings};
use crate::bank::presentation::{Body, Key, Presentation};
use crate::bank::rubric::{ONLY_WITH, RUBRIC, Rubric};

pub(super) const TYPE: ItemType = ItemType {
    mapping: &MAPPING,
    read,
};

static MAPPING: Mapping = Mapping {
    any_of: &[&["criteria"]],
    only_with: ONLY_WITH,
    ..Mapping::new(
        "role-play",
        &[
            &[
                Field::optional("speaker", "speaker", Shape::Text),
                Field::optional("customer", "customer", Shape::Text),
            ],
            RUBRIC,
        ],
    )
};

fn read(
    fields: &mut Fields<'_, '_>,
    around: &Surroundings<'_>,
    faults: &mut Faults,
) -> Option<Body> {
    let customer = fields.optional_text("customer", faults);
    let speaker = fields.optional_text("speaker", faults);
    let rubric = Rubric::read(fields, around.lexicons, faults)?;
    Some(Body {
        points: Some(rubric.points()),
        presentation: Presentation::Speech {
            customer: customer.map(|text| text.text),
            speaker: speaker.map(|text| text.text),
        },
        key: Key::Rubric(rubric),
    })
}
