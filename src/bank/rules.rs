//! Who may sit an exam, how often and when again.

use serde::{Deserialize, Serialize};

use crate::bank::authored::{FLAG, Faults, Field, Fields, Mapping, Node, Shape, words};
use crate::bank::finding::Code;
use crate::bank::period::{PERIOD, Period};

/// Most attempts that a rule can allow.
const MOST_ATTEMPTS: u32 = 1_000;

pub(super) static RULES: Mapping = Mapping::new(
    "rules",
    &[&[
        Field::optional("candidates", "candidates", Shape::Choice(|| words(WHO))),
        Field::optional("attempts", "attempts", Shape::Whole(1, MOST_ATTEMPTS)),
        Field::optional("cool-down", "cool-down", Shape::Form(&PERIOD)),
        Field::optional(
            "cool-down-after-violation",
            "cool-down-after-violation",
            Shape::Form(&PERIOD),
        ),
        Field::optional("other-paper", "other-paper", FLAG),
    ]],
);

/// Who may sit, and whether it is only who is on the roster.
const WHO: &[(&str, bool)] = &[("anyone", false), ("registered", true)];

/// The rules of sitting; without any, everybody may sit at any time.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Rules {
    /// Only who is on the roster, where there is one.
    #[serde(default)]
    pub(crate) registered_only: bool,
    /// Attempts until the exam is passed.
    #[serde(default)]
    pub(crate) attempts: Option<u32>,
    /// How long after an attempt that was not passed nobody may sit again.
    #[serde(default)]
    pub(crate) cool_down: Option<Period>,
    /// The same where a fatal violation failed the paper.
    #[serde(default)]
    pub(crate) cool_down_after_violation: Option<Period>,
    /// Whether a re-sit must have another paper: other items than any attempt before.
    #[serde(default)]
    pub(crate) other_paper: bool,
}

impl Rules {
    pub(crate) fn is_free(&self) -> bool {
        *self == Self::default()
    }

    /// Reads the mapping below `rules`; `None` after at least one fault.
    pub(super) fn read(node: &Node<'_>, faults: &mut Faults) -> Option<Self> {
        let mut fields = Fields::of(node, &RULES, faults)?;
        let registered_only = fields.choose_or("candidates", false, WHO, faults);
        let attempts = fields.optional_whole("attempts", (1, MOST_ATTEMPTS), faults);
        let cool_down = period(&mut fields, "cool-down", faults);
        let cool_down_after_violation = period(&mut fields, "cool-down-after-violation", faults);
        let other_paper = fields.flag_or("other-paper", false, faults);
        fields.finish(faults);
        Some(Self {
            registered_only: registered_only?,
            attempts,
            cool_down,
            cool_down_after_violation,
            other_paper: other_paper?,
        })
    }
}

/// The period at `key`, where one is given.
pub(super) fn period(
    fields: &mut Fields<'_, '_>,
    key: &'static str,
    faults: &mut Faults,
) -> Option<Period> {
    let text = fields.optional_text(key, faults)?;
    text.parse(faults, Code::BadPeriod, Period::parse)
}
