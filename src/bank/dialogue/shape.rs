//! The keys of dialogues and of what is in them.

use crate::bank::authored::{Count, Field, Form, Mapping, Shape};
use crate::bank::id::SLUG;
use crate::bank::rubric::{NAME, ONLY_WITH, RUBRIC, SAID};

/// Most turns of a dialogue, and most lines of the candidate in one talk.
pub(super) const MOST_TURNS: usize = 40;
pub(super) const MOST_LINES: u32 = 40;

pub(crate) static DIALOGUE: Mapping = Mapping::new(
    "dialogue",
    &[&[
        Field::optional("speaker", "speaker", Shape::Text),
        Field::required(
            "turns",
            "turns",
            Shape::Entries {
                keys: &NAME,
                values: &Shape::Either(&[Shape::Mapping(&TURN), Shape::Mapping(&CLOSING)]),
                count: Count::within((1, MOST_TURNS)),
            },
        ),
        Field::optional("most-turns", "most-turns", Shape::Whole(1, MOST_LINES)),
        Field::optional(
            "exemplars",
            "walks",
            Shape::List(&Shape::Mapping(&WALK), Count::ANY),
        ),
    ]],
);

/// A turn that the candidate answers.
pub(super) static TURN: Mapping = Mapping {
    any_of: &[&["criteria"]],
    only_with: ONLY_WITH,
    ..Mapping::new(
        "turn",
        &[
            &[
                Field::required("customer", "turn-customer", Shape::Text),
                Field::optional(
                    "next",
                    "next",
                    Shape::Either(&[
                        Shape::Form(&SLUG),
                        Shape::List(&Shape::Mapping(&BRANCH), Count::SOME),
                    ]),
                ),
            ],
            RUBRIC,
        ],
    )
};

/// A turn that ends the talk.
pub(super) static CLOSING: Mapping = Mapping::new(
    "closing",
    &[&[Field::required("customer", "closing-customer", Shape::Text)]],
);

pub(super) static BRANCH: Mapping = Mapping::new(
    "branch",
    &[&[
        Field::optional("met", "met", Shape::OneOrMore(&NAME, Count::SOME)),
        Field::optional("missed", "missed", Shape::OneOrMore(&NAME, Count::SOME)),
        Field::optional(
            "violation",
            "branch-violation",
            Shape::OneOrMore(&NAME, Count::SOME),
        ),
        Field::optional("points", "branch-points", Shape::Form(&LEAST_POINTS)),
        Field::required("to", "to", Shape::Form(&SLUG)),
    ]],
);

static LEAST_POINTS: Form = Form {
    pattern: r"^(≥|>=)?\s*\+?[0-9]+$",
    examples: &["≥ 3"],
    ..Form::whole("form-least-points", 0, u32::MAX)
};

pub(super) static WALK: Mapping = Mapping::new(
    "walk",
    &[&[
        Field::required("name", "exemplar-name", Shape::Text),
        Field::required(
            "says",
            "says",
            Shape::List(&Shape::Mapping(&STEP), Count::SOME),
        ),
    ]],
);

pub(super) static STEP: Mapping = Mapping::new(
    "line",
    &[
        &[Field::required("turn", "step-turn", Shape::Form(&SLUG))],
        SAID,
    ],
);
