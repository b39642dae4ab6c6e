//! Terms: how a number follows from others.

use std::collections::BTreeMap;

use crate::bank::numbers::rational::{Rational, Rounding};

/// Numbers by their names.
pub(super) type Values = BTreeMap<String, Rational>;

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Term {
    Number(Rational),
    Name(String),
    Negative(Box<Self>),
    Joined(Box<Self>, Operator, Box<Self>),
    /// To so many places.
    Rounded(Rounding, Box<Self>, u32),
    Of(Function, Box<Self>, Box<Self>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operator {
    Plus,
    Minus,
    Times,
    Over,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Function {
    Least,
    Most,
    Modulo,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Comparison {
    Below,
    AtMost,
    Above,
    AtLeast,
    Equal,
    Different,
}

impl Term {
    /// The number; `None` where something is divided by zero or grows too large.
    pub(super) fn value(&self, values: &Values) -> Option<Rational> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Name(name) => values.get(name).copied(),
            Self::Negative(term) => Some(term.value(values)?.negative()),
            Self::Joined(left, operator, right) => {
                let (left, right) = (left.value(values)?, right.value(values)?);
                match operator {
                    Operator::Plus => left.plus(right),
                    Operator::Minus => left.plus(right.negative()),
                    Operator::Times => left.times(right),
                    Operator::Over => left.over(right),
                }
            }
            Self::Rounded(rounding, term, places) => {
                term.value(values)?.rounded(*rounding, *places)
            }
            Self::Of(function, left, right) => {
                let (left, right) = (left.value(values)?, right.value(values)?);
                match function {
                    Function::Least => Some(if left <= right { left } else { right }),
                    Function::Most => Some(if left >= right { left } else { right }),
                    Function::Modulo => left.modulo(right),
                }
            }
        }
    }

    /// Every name in it.
    pub(super) fn names(&self) -> Vec<&str> {
        match self {
            Self::Number(_) => Vec::new(),
            Self::Name(name) => vec![name],
            Self::Negative(term) | Self::Rounded(_, term, _) => term.names(),
            Self::Joined(left, _, right) | Self::Of(_, left, right) => {
                let mut names = left.names();
                names.extend(right.names());
                names
            }
        }
    }

    /// The term as people read it, with `show` for its names and numbers.
    pub(super) fn shown(&self, show: &dyn Fn(Shown<'_>) -> String) -> String {
        match self {
            Self::Number(number) => show(Shown::Number(*number)),
            Self::Name(name) => show(Shown::Name(name)),
            Self::Negative(term) => format!("−{}", term.within(3, show)),
            Self::Joined(left, operator, right) => {
                let (sign, strength) = match operator {
                    Operator::Plus => ('+', 1),
                    Operator::Minus => ('−', 1),
                    Operator::Times => ('×', 2),
                    Operator::Over => ('÷', 2),
                };
                let left = left.within(strength, show);
                let right = right.within(strength + 1, show);
                format!("{left} {sign} {right}")
            }
            Self::Rounded(rounding, term, _) => {
                let (open, close) = match rounding {
                    Rounding::Up => ('⌈', '⌉'),
                    Rounding::Down => ('⌊', '⌋'),
                    Rounding::Nearest => ('[', ']'),
                };
                format!("{open}{}{close}", term.shown(show))
            }
            Self::Of(function, left, right) => {
                let name = match function {
                    Function::Least => "min",
                    Function::Most => "max",
                    Function::Modulo => "mod",
                };
                format!("{name}({}, {})", left.shown(show), right.shown(show))
            }
        }
    }

    /// The same, in parentheses where it binds less than `strength`.
    fn within(&self, strength: u8, show: &dyn Fn(Shown<'_>) -> String) -> String {
        let own = match self {
            Self::Joined(_, Operator::Plus | Operator::Minus, _) => 1,
            Self::Joined(..) => 2,
            Self::Negative(_) => 0,
            _ => 4,
        };
        match own < strength {
            true => format!("({})", self.shown(show)),
            false => self.shown(show),
        }
    }
}

/// What a term is made of.
pub(super) enum Shown<'t> {
    Number(Rational),
    Name(&'t str),
}
