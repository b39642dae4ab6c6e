//! The keys of rubrics and of what is in them.

use crate::bank::authored::{Count, Field, Mapping, Shape, words};
use crate::bank::id::SLUG;
use crate::bank::rubric::ViolationSeverity;

/// Most points of one criterion or deduction.
pub(super) const MOST_POINTS: u32 = 100;

/// What every mapping that holds a rubric has.
pub(crate) const RUBRIC: &[Field] = &[
    Field::optional(
        "criteria",
        "criteria",
        Shape::Entries {
            keys: &NAME,
            values: &A_CRITERION,
            count: Count::SOME,
        },
    ),
    Field::optional(
        "violations",
        "violations",
        Shape::Entries {
            keys: &NAME,
            values: &A_VIOLATION,
            count: Count::ANY,
        },
    ),
    Field::optional(
        "in-order",
        "in-order",
        Shape::List(&NAME, Count::at_least(2)),
    ),
    Field::optional("order-points", "order-points", POINTS),
    Field::optional(
        "exemplars",
        "exemplars",
        Shape::List(&AN_EXEMPLAR, Count::ANY),
    ),
];

/// What of a rubric goes only with something else.
pub(crate) const ONLY_WITH: &[(&str, &str)] = &[("order-points", "in-order")];

pub(crate) static NAME: Shape = Shape::Form(&SLUG);
static TEXT: Shape = Shape::Text;
static A_CRITERION: Shape = Shape::Mapping(&CRITERION);
static A_VIOLATION: Shape = Shape::Mapping(&VIOLATION);
static AN_EXEMPLAR: Shape = Shape::Mapping(&EXEMPLAR);
const POINTS: Shape = Shape::Whole(1, MOST_POINTS);
const PHRASES: Shape = Shape::OneOrMore(&TEXT, Count::SOME);

pub(super) static CRITERION: Mapping = Mapping {
    any_of: &[&["any", "weak", "parts"], &["points", "parts"]],
    only_with: &[("need", "parts")],
    ..Mapping::new(
        "criterion",
        &[&[
            Field::required("name", "criterion-name", Shape::Text),
            Field::optional("points", "criterion-points", POINTS),
            Field::optional("any", "any", PHRASES),
            Field::optional("weak", "weak", Shape::Mapping(&WEAK)),
            Field::optional(
                "parts",
                "parts",
                Shape::Entries {
                    keys: &NAME,
                    values: &Shape::Mapping(&PART),
                    count: Count::at_least(2),
                },
            ),
            Field::optional("need", "need", POINTS),
            Field::optional("not", "not", Shape::OneOrMore(&TEXT, Count::SOME)),
            Field::optional("after", "after", Shape::Form(&SLUG)),
            Field::optional("example", "example", Shape::Text),
        ]],
    )
};

pub(super) static WEAK: Mapping = Mapping::new(
    "weak",
    &[&[
        Field::required("points", "weak-points", POINTS),
        Field::required("any", "any", PHRASES),
    ]],
);

pub(super) static PART: Mapping = Mapping::new(
    "part",
    &[&[
        Field::optional("points", "part-points", POINTS),
        Field::required("any", "any", PHRASES),
    ]],
);

pub(super) static VIOLATION: Mapping = Mapping::new(
    "violation",
    &[&[
        Field::required("name", "violation-name", Shape::Text),
        Field::required(
            "severity",
            "severity",
            Shape::Choice(|| words(ViolationSeverity::NAMES)),
        ),
        Field::optional("deduct", "deduct", Shape::Whole(0, MOST_POINTS)),
        Field::required("any", "violation-any", PHRASES),
        Field::optional("not", "not", Shape::OneOrMore(&TEXT, Count::SOME)),
    ]],
);

pub(super) static EXEMPLAR: Mapping = Mapping::new(
    "exemplar",
    &[
        &[Field::required("name", "exemplar-name", Shape::Text)],
        SAID,
    ],
);

/// What is said and how it is to be graded.
pub(crate) const SAID: &[Field] = &[
    Field::required("text", "exemplar-text", Shape::Text),
    Field::optional(
        "expect",
        "expect",
        Shape::Entries {
            keys: &NAME,
            values: &Shape::Whole(0, u32::MAX),
            count: Count::ANY,
        },
    ),
    Field::optional(
        "violations",
        "exemplar-violations",
        Shape::OneOrMore(&NAME, Count::ANY),
    ),
];
