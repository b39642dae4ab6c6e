//! Reading formulas: by recursive descent, one function for each strength of binding.
//!
//! ```text
//! sum     = product { ("+" | "-") product }
//! product = factor { ("*" | "/" | "×" | "÷") factor }
//! factor  = number | time | name | "(" sum ")" | "-" factor | function "(" sum ["," sum] ")"
//! ```

use crate::bank::decimal::Decimal;
use crate::bank::numbers::rational::{Rational, Rounding};
use crate::bank::numbers::term::{Comparison, Function, Operator, Term};

/// Deepest nesting that is read.
const DEEPEST: usize = 32;
/// Most places to which a number is rounded.
const MOST_PLACES: u32 = 6;

/// What is computed by a call of this name.
#[derive(Clone, Copy)]
enum Called {
    Rounded(Rounding),
    Of(Function),
}

const FUNCTIONS: &[(&str, Called)] = &[
    ("ceil", Called::Rounded(Rounding::Up)),
    ("进一", Called::Rounded(Rounding::Up)),
    ("floor", Called::Rounded(Rounding::Down)),
    ("舍去", Called::Rounded(Rounding::Down)),
    ("round", Called::Rounded(Rounding::Nearest)),
    ("四舍五入", Called::Rounded(Rounding::Nearest)),
    ("min", Called::Of(Function::Least)),
    ("较小", Called::Of(Function::Least)),
    ("max", Called::Of(Function::Most)),
    ("较大", Called::Of(Function::Most)),
    ("mod", Called::Of(Function::Modulo)),
    ("余数", Called::Of(Function::Modulo)),
];

const COMPARISONS: &[(&str, Comparison)] = &[
    ("<=", Comparison::AtMost),
    ("≤", Comparison::AtMost),
    (">=", Comparison::AtLeast),
    ("≥", Comparison::AtLeast),
    ("!=", Comparison::Different),
    ("≠", Comparison::Different),
    ("<", Comparison::Below),
    (">", Comparison::Above),
    ("=", Comparison::Equal),
];

/// Whether a number can be called so.
pub(super) fn is_name(text: &str) -> bool {
    let begins = text.chars().next().is_some_and(char::is_alphabetic);
    let is_function = FUNCTIONS.iter().any(|(name, _)| *name == text);
    begins && !is_function && text.chars().all(goes_on)
}

fn goes_on(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// A whole text as a formula; the rest that cannot be read otherwise.
pub(super) fn formula(text: &str) -> Result<Term, String> {
    let mut reader = Reader::new(text);
    let term = reader.sum()?;
    reader.end()?;
    Ok(term)
}

/// A whole text as a comparison; the rest that cannot be read otherwise.
pub(super) fn condition(text: &str) -> Result<(Term, Comparison, Term), String> {
    let mut reader = Reader::new(text);
    let left = reader.sum()?;
    let found = COMPARISONS.iter().find(|(sign, _)| reader.take(sign));
    let Some((_, comparison)) = found else {
        return Err(reader.rest.to_owned());
    };
    let right = reader.sum()?;
    reader.end()?;
    Ok((left, *comparison, right))
}

/// A number as authors write it, `8:30` as the minutes of the day.
pub(super) fn number(text: &str) -> Option<Decimal> {
    let Some((hours, minutes)) = text.split_once(':') else {
        return Decimal::parse(text);
    };
    let (hours, rest): (i128, i128) = (hours.parse().ok()?, minutes.parse().ok()?);
    let is_time = minutes.len() == 2 && (0..24).contains(&hours) && (0..60).contains(&rest);
    let minutes = (60 * hours + rest) * Decimal::ONE.billionths();
    is_time.then(|| Decimal::from_billionths(minutes)).flatten()
}

struct Reader<'t> {
    rest: &'t str,
    depth: usize,
}

impl<'t> Reader<'t> {
    fn new(text: &'t str) -> Self {
        let rest = text.trim();
        Self { rest, depth: 0 }
    }

    fn fails<T>(&self) -> Result<T, String> {
        Err(self.rest.to_owned())
    }

    fn end(&self) -> Result<(), String> {
        match self.rest {
            "" => Ok(()),
            _ => self.fails(),
        }
    }

    /// Goes past `sign` and the spaces behind it, if it stands here.
    fn take(&mut self, sign: &str) -> bool {
        let rest = self.rest.strip_prefix(sign);
        if let Some(rest) = rest {
            self.rest = rest.trim_start();
        }
        rest.is_some()
    }

    fn take_any(&mut self, signs: &[&str]) -> bool {
        signs.iter().any(|sign| self.take(sign))
    }

    /// Goes past all characters that `belong`.
    fn take_while(&mut self, belongs: impl Fn(char) -> bool) -> &'t str {
        let end = self.rest.find(|c| !belongs(c)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest.trim_start();
        taken
    }

    fn sum(&mut self) -> Result<Term, String> {
        let signs: &[(&[&str], Operator)] = &[
            (&["+", "＋"], Operator::Plus),
            (&["-", "－", "−"], Operator::Minus),
        ];
        self.joined(signs, Self::product)
    }

    fn product(&mut self) -> Result<Term, String> {
        let signs: &[(&[&str], Operator)] = &[
            (&["*", "×"], Operator::Times),
            (&["/", "÷"], Operator::Over),
        ];
        self.joined(signs, Self::factor)
    }

    fn joined(
        &mut self,
        signs: &[(&[&str], Operator)],
        next: fn(&mut Self) -> Result<Term, String>,
    ) -> Result<Term, String> {
        let mut term = next(self)?;
        while let Some((_, operator)) = signs.iter().find(|(signs, _)| self.take_any(signs)) {
            term = Term::Joined(Box::new(term), *operator, Box::new(next(self)?));
        }
        Ok(term)
    }

    fn factor(&mut self) -> Result<Term, String> {
        if self.depth == DEEPEST {
            return self.fails();
        }
        self.depth += 1;
        let term = match self.rest.chars().next() {
            Some(c) if c.is_ascii_digit() => self.number(),
            Some(c) if c.is_alphabetic() => self.named(),
            _ if self.take_any(&["-", "－", "−"]) => {
                Ok(Term::Negative(Box::new(self.factor()?)))
            }
            _ if self.take_any(&["(", "（"]) => {
                let term = self.sum()?;
                self.close()?;
                Ok(term)
            }
            _ => self.fails(),
        };
        self.depth -= 1;
        term
    }

    fn close(&mut self) -> Result<(), String> {
        match self.take_any(&[")", "）"]) {
            true => Ok(()),
            false => self.fails(),
        }
    }

    fn number(&mut self) -> Result<Term, String> {
        let before = self.rest;
        let text = self.take_while(|c| c.is_ascii_digit() || c == '.' || c == ':');
        let read = number(text).ok_or_else(|| before.to_owned())?;
        Ok(Term::Number(Rational::from(read)))
    }

    fn named(&mut self) -> Result<Term, String> {
        let name = self.take_while(goes_on);
        let function = FUNCTIONS.iter().find(|(known, _)| *known == name);
        let Some((_, called)) = function else {
            return Ok(Term::Name(name.to_owned()));
        };
        if !self.take_any(&["(", "（"]) {
            return self.fails();
        }
        let first = Box::new(self.sum()?);
        let has_second = self.take_any(&[",", "，"]);
        let term = match called {
            Called::Rounded(rounding) => {
                let places = if has_second { self.places()? } else { 0 };
                Term::Rounded(*rounding, first, places)
            }
            Called::Of(_) if !has_second => return self.fails(),
            Called::Of(function) => Term::Of(*function, first, Box::new(self.sum()?)),
        };
        self.close()?;
        Ok(term)
    }

    fn places(&mut self) -> Result<u32, String> {
        let before = self.rest;
        let places = self.take_while(|c| c.is_ascii_digit()).parse().ok();
        let places = places.filter(|places| *places <= MOST_PLACES);
        places.ok_or_else(|| before.to_owned())
    }
}
