//! What a candidate sees of an item, and the shapes that an answer can take.
//!
//! A presentation never tells the key: entries stand in an order that has nothing to do with it.
//! A response and a key count positions in the presentation, from 0.

use serde::{Deserialize, Serialize};

use crate::bank::decimal::Decimal;
use crate::bank::dialogue::{Dialogue, Exchange};
use crate::bank::points::Points;
use crate::bank::rubric::Rubric;

/// What is shown and what shape of answer it asks for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Presentation {
    /// Choose one option, or any number of them.
    Choose {
        options: Vec<String>,
        many: bool,
        /// Whether each candidate sees the options in an order of their own.
        shuffled: bool,
    },
    /// Put all entries in order.
    Arrange { entries: Vec<String> },
    /// Give every left a right; rights may be used more than once or not at all.
    Pair {
        lefts: Vec<String>,
        rights: Vec<String>,
        /// Whether each candidate sees the rights in an order of their own.
        shuffled: bool,
    },
    /// Give a number, in `unit` or one of `other_units`.
    Number {
        unit: Option<String>,
        other_units: Vec<String>,
    },
    /// Fill each blank of the stem.
    Blanks { count: usize },
    /// Say it in one's own words, to somebody who said `customer`.
    Speech {
        customer: Option<String>,
        /// Who that is, where it is no customer.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        speaker: Option<String>,
    },
    /// Talk with somebody who begins with `customer`.
    Dialogue {
        customer: String,
        /// Who that is, where it is no customer.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        speaker: Option<String>,
    },
}

/// What a candidate gave to one item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Response {
    /// Positions of the chosen options, ascending.
    Choice(Vec<usize>),
    /// Positions of the entries, in the order given.
    Order(Vec<usize>),
    /// For each left the position of its right.
    Pairs(Vec<usize>),
    /// A number, and the position of its unit in `other_units` if it is not in `unit`.
    Number {
        number: Decimal,
        other_unit: Option<usize>,
    },
    /// One text for each blank.
    Blanks(Vec<String>),
    /// The candidate's own words, as typed.
    Speech(String),
    /// What was said in a dialogue up to now, at least once.
    Talk(Vec<Exchange>),
}

impl Response {
    /// Whether nothing more can be said to the item.
    pub(crate) fn is_complete(&self) -> bool {
        match self {
            Self::Talk(exchanges) => exchanges.last().is_some_and(Exchange::ends),
            _ => true,
        }
    }
}

impl Presentation {
    /// Who is spoken to, where it is no customer.
    pub(crate) fn speaker(&self) -> Option<&str> {
        match self {
            Self::Speech { speaker, .. } | Self::Dialogue { speaker, .. } => speaker.as_deref(),
            _ => None,
        }
    }

    /// Whether `response` answers this presentation at all, right or wrong. A dialogue is not
    /// answered in one go.
    pub(crate) fn fits(&self, response: &Response) -> bool {
        match (self, response) {
            (Self::Choose { options, many, .. }, Response::Choice(chosen)) => {
                let ascending = chosen.windows(2).all(|pair| pair[0] < pair[1]);
                let within = chosen.iter().all(|&at| at < options.len());
                ascending && within && !chosen.is_empty() && (*many || chosen.len() == 1)
            }
            (Self::Arrange { entries }, Response::Order(order)) => {
                let mut sorted = order.clone();
                sorted.sort_unstable();
                sorted.into_iter().eq(0..entries.len())
            }
            (Self::Pair { lefts, rights, .. }, Response::Pairs(pairs)) => {
                pairs.len() == lefts.len() && pairs.iter().all(|&at| at < rights.len())
            }
            (Self::Number { other_units, .. }, Response::Number { other_unit, .. }) => {
                other_unit.is_none_or(|at| at < other_units.len())
            }
            (Self::Blanks { count }, Response::Blanks(texts)) => texts.len() == *count,
            (Self::Speech { .. }, Response::Speech(_)) => true,
            _ => false,
        }
    }
}

/// What earns the points.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Key {
    Choice {
        right: Vec<usize>,
        scoring: ChoiceScoring,
    },
    Order {
        right: Vec<usize>,
        scoring: OrderScoring,
    },
    Pairs {
        right: Vec<usize>,
        scoring: PairScoring,
    },
    /// Right within `tolerance` of `value`; `factors` turn other units into the item's own.
    Number {
        value: Decimal,
        tolerance: Decimal,
        factors: Vec<Decimal>,
    },
    /// For each blank every accepted form.
    Blanks {
        accepted: Vec<Vec<String>>,
    },
    Rubric(Rubric),
    Dialogue(Dialogue),
    /// Nothing is right or wrong; `reading` tells how to read one's own answers.
    Unscored {
        reading: String,
    },
}

impl Key {
    /// A response that earns everything, where there is one to name.
    pub(crate) fn response(&self) -> Option<Response> {
        match self {
            Self::Choice { right, .. } => Some(Response::Choice(right.clone())),
            Self::Order { right, .. } => Some(Response::Order(right.clone())),
            Self::Pairs { right, .. } => Some(Response::Pairs(right.clone())),
            Self::Number { value, .. } => Some(Response::Number {
                number: *value,
                other_unit: None,
            }),
            Self::Blanks { accepted } => {
                let first = accepted.iter().map(|forms| forms[0].clone());
                Some(Response::Blanks(first.collect()))
            }
            Self::Rubric(_) | Self::Dialogue(_) | Self::Unscored { .. } => None,
        }
    }
}

/// How part of a choice earns part of the points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum ChoiceScoring {
    /// All of the points for exactly the right options, else none.
    Exact,
    /// Half of the points for some right options and no wrong one.
    SubsetHalf,
    /// A share for each right option less one for each wrong one, never below none.
    RightMinusWrong,
    /// A share for each of `options` that is rightly chosen or rightly left; none for no choice.
    PerOption { options: usize },
}

/// How part of an order earns part of the points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum OrderScoring {
    Exact,
    /// A share for each entry in its place.
    Position,
    /// A share for each pair of neighbours that belongs together.
    Adjacent,
}

impl OrderScoring {
    pub(crate) const NAMES: &[(&str, Self)] = &[
        ("exact", Self::Exact),
        ("position", Self::Position),
        ("adjacent", Self::Adjacent),
    ];
}

/// How some right pairs earn part of the points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum PairScoring {
    PerPair,
    Exact,
}

impl PairScoring {
    pub(crate) const NAMES: &[(&str, Self)] =
        &[("per-pair", Self::PerPair), ("exact", Self::Exact)];
}

/// What an item type makes of the lines that an author wrote under its name.
pub(crate) struct Body {
    pub(crate) presentation: Presentation,
    pub(crate) key: Key,
    /// The points that the type itself decides; `None` leaves them to the author.
    pub(crate) points: Option<Points>,
}
