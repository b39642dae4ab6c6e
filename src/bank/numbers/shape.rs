//! The keys of `numbers` and of what is in them.

use crate::bank::authored::{Count, Field, Form, Mapping, Shape, words};
use crate::bank::numbers::Form as Shown;

pub(crate) static NUMBERS: Mapping = Mapping::new(
    "numbers",
    &[&[
        Field::required("draw", "draw", entries(&DRAW)),
        Field::optional("where", "where", Shape::List(&TEXT, Count::ANY)),
        Field::required("work", "work", entries(&RULE)),
        Field::optional("wrong", "wrong", entries(&RULE)),
    ]],
);

static TEXT: Shape = Shape::Text;
const SHOWN_AS: Field = Field::optional("as", "as", Shape::Choice(|| words(Shown::NAMES)));

const fn entries(values: &'static Shape) -> Shape {
    let (keys, count) = (&TEXT, Count::ANY);
    Shape::Entries {
        keys,
        values,
        count,
    }
}

static DRAW: Shape = Shape::Either(&[
    Shape::Mapping(&STEPS),
    Shape::Mapping(&ONE_OF),
    Shape::List(&MOMENT, Count::at_least(2)),
]);

pub(super) static STEPS: Mapping = Mapping::new(
    "steps",
    &[&[
        Field::required("from", "from", Shape::Form(&NUMBER)),
        Field::required("to", "to-number", Shape::Form(&NUMBER)),
        Field::required("step", "step", Shape::Form(&NUMBER)),
        SHOWN_AS,
    ]],
);

pub(super) static ONE_OF: Mapping = Mapping::new(
    "one-of",
    &[&[
        Field::required("one-of", "one-of", Shape::List(&MOMENT, Count::at_least(2))),
        SHOWN_AS,
    ]],
);

static MOMENT: Shape = Shape::Form(&NUMBER);

static NUMBER: Form = Form {
    pattern: r"^\+?[0-9]{1,2}:[0-9]{2}$|^[-+]?[0-9.,]+$",
    examples: &["13", "8:05"],
    ..Form::number("form-drawn-number")
};

static RULE: Shape = Shape::Either(&[Shape::Text, Shape::Mapping(&WORKED)]);

pub(super) static WORKED: Mapping = Mapping::new(
    "worked",
    &[&[
        Field::required("is", "is", Shape::Text),
        Field::optional("unit", "worked-unit", Shape::Text),
        SHOWN_AS,
    ]],
);
