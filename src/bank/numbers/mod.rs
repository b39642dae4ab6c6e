//! The numbers of an item that are drawn anew for each paper, and what follows from them.
//!
//! Everything is computed in exact fractions, so that a key is the same on every machine. Which of
//! the choices is drawn is not decided here.

mod formula;
mod parse;
mod rational;
mod read;
mod shape;
mod term;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::bank::decimal::Decimal;
use crate::bank::finding::Finding;
use crate::bank::numbers::formula::{Condition, Formula};
use crate::bank::numbers::rational::Rational;
use crate::bank::numbers::term::{Shown, Term, Values};

pub(crate) use crate::bank::numbers::rational::Rounding;
pub(crate) use crate::bank::numbers::shape::NUMBERS;

/// Places that are shown of a number without an end.
const PLACES_SHOWN: u32 = 4;
/// Combinations of choices that are looked through for a first one that fits.
const MOST_LOOKED_AT: u64 = 20_000;

/// Numbers that were drawn, by their names.
pub(crate) type Drawn = BTreeMap<String, Decimal>;

/// What is drawn, what has to be true of it and what follows from it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Numbers {
    draws: Vec<Draw>,
    conditions: Vec<Condition>,
    steps: Vec<Rule>,
}

/// A number that is drawn.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Draw {
    name: String,
    choices: Choices,
    form: Form,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Choices {
    /// So many numbers from `from` on, always `step` further.
    Steps {
        from: Decimal,
        step: Decimal,
        count: u64,
    },
    OneOf(Vec<Decimal>),
}

/// A number that follows from earlier ones.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Rule {
    name: String,
    formula: Formula,
    unit: Option<String>,
    form: Form,
    /// Whether it leads to the key, and not to a distractor.
    is_work: bool,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Form {
    Plain,
    /// Minutes of the day, as 8:30.
    Time,
    /// 1 to 7, as 周一 to 周日.
    Weekday,
}

impl Form {
    const NAMES: &[(&str, Self)] = &[("time", Self::Time), ("weekday", Self::Weekday)];

    /// The number as it is written; `None` where it has no end, or is no time or day.
    fn written(self, number: Rational) -> Option<String> {
        match self {
            Self::Plain => number.decimal().map(|decimal| decimal.to_string()),
            Self::Time => {
                let minutes = number.as_whole().filter(|n| (0..24 * 60).contains(n))?;
                Some(format!("{}:{:02}", minutes / 60, minutes % 60))
            }
            Self::Weekday => {
                let day = usize::try_from(number.as_whole()?).ok()?.checked_sub(1)?;
                let name = "一二三四五六日".chars().nth(day)?;
                Some(format!("周{name}"))
            }
        }
    }
}

/// One step from the drawn numbers to the key, as it is shown in a result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Step {
    pub(crate) name: String,
    /// The formula with the numbers put in.
    pub(crate) formula: String,
    /// What was rounded, and how.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) rounded: Option<Rounded>,
    /// With its unit.
    pub(crate) value: String,
    /// Whether the value goes on behind the places that are shown.
    #[serde(default)]
    pub(crate) is_near: bool,
}

/// A value that was rounded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Rounded {
    /// The value before.
    pub(crate) value: String,
    /// Whether it goes on behind the places that are shown.
    pub(crate) is_near: bool,
    pub(crate) rounding: Rounding,
    pub(crate) places: u32,
}

/// Why drawn numbers make no item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Misfit {
    /// The author's conditions want others.
    Unwanted,
    /// This number cannot be computed.
    Uncomputable(String),
    /// This number cannot be written.
    Unwritable(String),
}

impl Misfit {
    /// `finding` with what this is as facts.
    pub(crate) fn told(&self, finding: Finding) -> Finding {
        match self {
            Self::Unwanted => finding.with("reason", "unwanted"),
            Self::Uncomputable(name) => finding.with("reason", "uncomputable").with("text", name),
            Self::Unwritable(name) => finding.with("reason", "unwritten").with("text", name),
        }
    }
}

/// All numbers of one draw.
pub(crate) struct WorkedOut {
    /// How each is written; `None` for one that cannot be.
    written: BTreeMap<String, Option<String>>,
    pub(crate) working: Vec<Step>,
}

impl WorkedOut {
    /// `text` with each `{name}` replaced by its number.
    pub(crate) fn filled(&self, text: &str) -> Result<String, Misfit> {
        let mut filled = String::with_capacity(text.len());
        for piece in pieces(text) {
            match piece {
                Piece::Text(text) => filled += text,
                Piece::Name(name) => {
                    let written = self.written.get(name).and_then(Option::as_deref);
                    filled += written.ok_or_else(|| Misfit::Unwritable(name.to_owned()))?;
                }
            }
        }
        Ok(filled)
    }
}

/// A piece of a text with numbers in it.
pub(crate) enum Piece<'t> {
    Text(&'t str),
    /// What stands between braces, without spaces around it.
    Name(&'t str),
}

/// `text` cut at its braces; one that is not closed is text.
pub(crate) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, name, after)) = rest.split_once('{').and_then(|(before, inner)| {
        let (name, after) = inner.split_once('}')?;
        Some((before, name, after))
    }) {
        pieces.push(Piece::Text(before));
        pieces.push(Piece::Name(name.trim()));
        rest = after;
    }
    pieces.push(Piece::Text(rest));
    pieces
}

impl Choices {
    fn count(&self) -> u64 {
        match self {
            Self::Steps { count, .. } => *count,
            Self::OneOf(numbers) => numbers.len() as u64,
        }
    }

    fn at(&self, place: u64) -> Decimal {
        match self {
            Self::Steps { from, step, .. } => {
                let billionths = from.billionths() + i128::from(place) * step.billionths();
                Decimal::from_billionths(billionths).expect("between two decimals")
            }
            Self::OneOf(numbers) => {
                numbers[usize::try_from(place).expect("below the number of choices")]
            }
        }
    }
}

impl Numbers {
    /// Whether there is a number of this name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.names().any(|known| known == name)
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        let draws = self.draws.iter().map(|draw| draw.name.as_str());
        draws.chain(self.steps.iter().map(|rule| rule.name.as_str()))
    }

    /// The numbers drawn when `choose` gives a place below each number of choices.
    pub(crate) fn draw(&self, mut choose: impl FnMut(u64) -> u64) -> Drawn {
        let number = |draw: &Draw| {
            let place = choose(draw.choices.count());
            (draw.name.clone(), draw.choices.at(place))
        };
        self.draws.iter().map(number).collect()
    }

    /// The first numbers that can be worked out, in the order of the choices; the last reason why
    /// others cannot where there are none.
    pub(crate) fn first(&self) -> Result<WorkedOut, Misfit> {
        let counts = self.draws.iter().map(|draw| draw.choices.count());
        let all = counts.fold(1_u64, u64::saturating_mul);
        let mut reason = Misfit::Unwanted;
        for place in 0..all.min(MOST_LOOKED_AT) {
            let mut rest = place;
            let drawn = self.draw(|count| {
                let choice = rest % count;
                rest /= count;
                choice
            });
            match self.work_out(&drawn) {
                Ok(worked) => return Ok(worked),
                Err(misfit) => reason = misfit,
            }
        }
        Err(reason)
    }

    /// Everything that follows from drawn numbers.
    pub(crate) fn work_out(&self, drawn: &Drawn) -> Result<WorkedOut, Misfit> {
        // They may have been drawn for what the item was before an edit.
        let lacking = self
            .draws
            .iter()
            .find(|draw| !drawn.contains_key(&draw.name));
        if let Some(draw) = lacking {
            return Err(Misfit::Uncomputable(draw.name.clone()));
        }
        let pairs = drawn.iter();
        let mut values: Values = pairs
            .map(|(name, number)| (name.clone(), Rational::from(*number)))
            .collect();
        for rule in &self.steps {
            let value = rule.formula.term.value(&values);
            let value = value.ok_or_else(|| Misfit::Uncomputable(rule.name.clone()))?;
            values.insert(rule.name.clone(), value);
        }
        if !self.conditions.iter().all(|wanted| wanted.holds(&values)) {
            return Err(Misfit::Unwanted);
        }
        let draws = self.draws.iter().map(|draw| (&draw.name, draw.form));
        let forms = draws.chain(self.steps.iter().map(|rule| (&rule.name, rule.form)));
        let written = forms.map(|(name, form)| (name.clone(), form.written(values[name])));
        let written: BTreeMap<String, Option<String>> = written.collect();
        let work = self.steps.iter().filter(|rule| rule.is_work);
        let working = work.map(|rule| rule.step(&values, &written)).collect();
        Ok(WorkedOut { written, working })
    }
}

impl Rule {
    fn step(&self, values: &Values, written: &BTreeMap<String, Option<String>>) -> Step {
        let show = |part: Shown<'_>| match part {
            Shown::Number(number) => near(number).0,
            Shown::Name(name) => {
                let known = written.get(name).cloned().flatten();
                known.unwrap_or_else(|| near(values[name]).0)
            }
        };
        let (term, rounded) = match &self.formula.term {
            Term::Rounded(rounding, term, places) => {
                let before = term.value(values).expect("what is round was computed");
                let (value, is_near) = near(before);
                let rounded = Rounded {
                    value,
                    is_near,
                    rounding: *rounding,
                    places: *places,
                };
                let changes = before != values[&self.name];
                (&**term, changes.then_some(rounded))
            }
            term => (term, None),
        };
        let (value, is_near) = match written[&self.name].clone() {
            Some(value) => (value, false),
            None => near(values[&self.name]),
        };
        let unit = self.unit.iter().map(|unit| format!(" {unit}"));
        Step {
            name: self.name.clone(),
            formula: term.shown(&show),
            rounded,
            value: value + &unit.collect::<String>(),
            is_near,
        }
    }
}

/// A number as far as it is shown, and whether it goes on.
fn near(number: Rational) -> (String, bool) {
    let shown = number.rounded(Rounding::Nearest, PLACES_SHOWN);
    let shown = shown.unwrap_or(number);
    let text = shown.decimal().map(|decimal| decimal.to_string());
    (text.unwrap_or_default(), shown != number)
}

#[cfg(test)]
mod tests;
