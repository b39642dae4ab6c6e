//! A number, right within a tolerance, in one unit or in others that convert to it.

use crate::bank::authored::{Count, Faults, Field, Fields, Form, Mapping, Shape, Text, entries};
use crate::bank::decimal::Decimal;
use crate::bank::finding::Code;
use crate::bank::interaction::options::TEXT;
use crate::bank::interaction::{ItemType, Surroundings};
use crate::bank::presentation::{Body, Key, Presentation};

pub(super) const TYPE: ItemType = ItemType {
    mapping: &MAPPING,
    read,
};

static MAPPING: Mapping = Mapping::new(
    "numeric",
    &[&[
        Field::required("key", "key-number", Shape::Form(&NUMBER)),
        Field::optional("tolerance", "tolerance", Shape::Form(&NUMBER)),
        Field::optional("unit", "unit", Shape::Text),
        Field::optional(
            "other-units",
            "other-units",
            Shape::Entries {
                keys: &TEXT,
                values: &Shape::Form(&NUMBER),
                count: Count::ANY,
            },
        ),
    ]],
);

static NUMBER: Form = Form {
    // A number that is drawn stands in braces.
    pattern: r"^[-+]?[0-9][0-9,]*\.?[0-9]*$|^[-+]?\.[0-9]+$|\{",
    examples: &["150", "2.5"],
    ..Form::number("form-number")
};

fn read(fields: &mut Fields<'_, '_>, _: &Surroundings<'_>, faults: &mut Faults) -> Option<Body> {
    let before = faults.errors();
    let value = fields.text("key", faults);
    let value = value.and_then(|text| text.parse(faults, Code::BadNumber, Decimal::parse));
    let tolerance = match fields.optional_text("tolerance", faults) {
        Some(text) => text.parse(faults, Code::BadNumber, not_negative),
        None => Some(Decimal::ZERO),
    };
    let unit = fields.optional_text("unit", faults).map(|text| text.text);
    let mut other_units = Vec::new();
    if let Some(node) = fields.optional("other-units") {
        for (name, node) in entries(node, faults)? {
            let factor = Text::read(node, faults)
                .and_then(|text| text.parse(faults, Code::BadNumber, positive));
            other_units.extend(factor.map(|factor| (name.text, factor)));
        }
    }
    if faults.errors() > before {
        return None;
    }
    let factors = other_units.iter().map(|(_, factor)| *factor).collect();
    let other_units = other_units.into_iter().map(|(name, _)| name).collect();
    Some(Body {
        presentation: Presentation::Number { unit, other_units },
        key: Key::Number {
            value: value?,
            tolerance: tolerance?,
            factors,
        },
        points: None,
    })
}

fn not_negative(text: &str) -> Option<Decimal> {
    Decimal::parse(text).filter(|number| *number >= Decimal::ZERO)
}

fn positive(text: &str) -> Option<Decimal> {
    Decimal::parse(text).filter(|number| *number > Decimal::ZERO)
}
