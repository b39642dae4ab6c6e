//! Several options are right; a named rule says what part of them earns.

use crate::bank::authored::{Count, Faults, Field, Fields, Mapping, Shape, one_or_more, words};
use crate::bank::finding::Code;
use crate::bank::interaction::options::{OPTIONS, Options, SHUFFLE, TEXT, distinct};
use crate::bank::interaction::{ItemType, Surroundings};
use crate::bank::presentation::{Body, ChoiceScoring, Key, Presentation};

pub(super) const TYPE: ItemType = ItemType {
    mapping: &MAPPING,
    read,
};

static MAPPING: Mapping = Mapping::new(
    "multiple-choice",
    &[
        OPTIONS,
        &[
            Field::required("key", "key-many", Shape::OneOrMore(&TEXT, Count::SOME)),
            Field::optional(
                "scoring",
                "scoring-choice",
                Shape::Choice(|| words(Partial::NAMES)),
            ),
            SHUFFLE,
        ],
    ],
);

fn read(fields: &mut Fields<'_, '_>, _: &Surroundings<'_>, faults: &mut Faults) -> Option<Body> {
    let options = Options::read(fields, faults);
    let key = fields.required("key");
    let scoring = fields.choose_or("scoring", Partial::Exact, Partial::NAMES, faults);
    let shuffled = fields.flag_or("shuffle", true, faults);
    let (options, key) = (options?, key?);
    let before = faults.errors();
    let labels = one_or_more(key, faults);
    distinct(&labels, faults);
    let mut right: Vec<usize> = labels
        .iter()
        .filter_map(|label| options.position(label, faults))
        .collect();
    right.sort_unstable();
    if right.is_empty() && faults.errors() == before {
        faults.fault(Code::EmptyText, key.span);
    }
    if faults.errors() > before {
        return None;
    }
    let scoring = scoring?.of(options.texts.len());
    Some(Body {
        presentation: Presentation::Choose {
            options: options.texts,
            many: true,
            shuffled: shuffled?,
        },
        key: Key::Choice { right, scoring },
        points: None,
    })
}

/// The names of the partial-credit rules.
#[derive(Clone, Copy)]
enum Partial {
    Exact,
    SubsetHalf,
    RightMinusWrong,
    PerOption,
}

impl Partial {
    const NAMES: &[(&str, Self)] = &[
        ("exact", Self::Exact),
        ("subset-half", Self::SubsetHalf),
        ("right-minus-wrong", Self::RightMinusWrong),
        ("per-option", Self::PerOption),
    ];

    fn of(self, options: usize) -> ChoiceScoring {
        match self {
            Self::Exact => ChoiceScoring::Exact,
            Self::SubsetHalf => ChoiceScoring::SubsetHalf,
            Self::RightMinusWrong => ChoiceScoring::RightMinusWrong,
            Self::PerOption => ChoiceScoring::PerOption { options },
        }
    }
}
