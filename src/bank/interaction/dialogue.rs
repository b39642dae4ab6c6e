//! A talk of several turns: what the customer says next depends on how the last line was graded.

use crate::bank::authored::{Faults, Fields};
use crate::bank::dialogue::{DIALOGUE, Dialogue};
use crate::bank::interaction::{ItemType, Surroundings};
use crate::bank::presentation::{Body, Key, Presentation};

pub(super) const TYPE: ItemType = ItemType {
    mapping: &DIALOGUE,
    read,
};

fn read(
    fields: &mut Fields<'_, '_>,
    around: &Surroundings<'_>,
    faults: &mut Faults,
) -> Option<Body> {
    let speaker = fields.optional_text("speaker", faults);
    let dialogue = Dialogue::read(fields, around.lexicons, faults)?;
    Some(Body {
        points: Some(dialogue.points()),
        presentation: Presentation::Dialogue {
            customer: dialogue.start().customer.clone(),
            speaker: speaker.map(|text| text.text),
        },
        key: Key::Dialogue(dialogue),
    })
}
