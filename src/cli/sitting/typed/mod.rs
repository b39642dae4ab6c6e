//! What a candidate types, or a script writes, as a response that counts positions as shown.
//!
//! Options and entries are lettered A, B, C…; lefts of a matching are numbered 1, 2, 3….

use serde_json::Value;

use crate::bank::decimal::Decimal;
use crate::bank::presentation::{Presentation, Response};
use crate::text::values::spelt_number;
use crate::text::{self, half_width};

/// Why typed text is no response; each is a sentence `typed-…` for the candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Misfit {
    Empty,
    OneLetter,
    Truth,
    Letters,
    AllLetters,
    Pairs,
    Number,
    Unit,
    Blanks,
    Talk,
}

impl Misfit {
    pub(crate) fn message(self) -> &'static str {
        match self {
            Self::Empty => "typed-empty",
            Self::OneLetter => "typed-one-letter",
            Self::Truth => "typed-true-false",
            Self::Letters => "typed-letters",
            Self::AllLetters => "typed-all-letters",
            Self::Pairs => "typed-pairs",
            Self::Number => "typed-number",
            Self::Unit => "typed-unit",
            Self::Blanks => "typed-blanks",
            Self::Talk => "typed-talk",
        }
    }
}

/// The letter of the option at `position`.
pub(crate) fn letter(position: usize) -> char {
    let position = u8::try_from(position).expect("an item has few options");
    char::from(b'A' + position)
}

/// Reads `typed` as an answer to `presentation`.
pub(crate) fn parse(presentation: &Presentation, typed: &str) -> Result<Response, Misfit> {
    if typed.trim().is_empty() {
        return Err(Misfit::Empty);
    }
    match presentation {
        Presentation::Choose { options, many, .. } => choose(options, *many, typed),
        Presentation::Arrange { entries } => arrange(entries, typed),
        Presentation::Pair { lefts, rights, .. } => pair(lefts, rights, typed),
        Presentation::Number { unit, other_units } => number(unit.as_deref(), other_units, typed),
        Presentation::Blanks { count } => blanks(*count, typed),
        Presentation::Speech { .. } => Ok(Response::Speech(typed.trim().to_owned())),
        Presentation::Dialogue { .. } => Err(Misfit::Talk),
    }
}

/// Reads a JSON value as an answer: text as it would be typed, or lists, numbers and objects.
pub(crate) fn parse_json(presentation: &Presentation, value: &Value) -> Result<Response, Misfit> {
    let joined = |values: &[Value], between: &str| {
        let texts = values.iter().map(|value| match value {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        });
        texts.collect::<Vec<_>>().join(between)
    };
    match (presentation, value) {
        (Presentation::Choose { options, .. }, Value::Bool(flag)) if options.len() == 2 => {
            Ok(Response::Choice(vec![usize::from(!flag)]))
        }
        (Presentation::Choose { options, many, .. }, Value::Array(values)) => {
            let mut chosen = Vec::new();
            for value in values {
                let text = value.as_str().ok_or(Misfit::Letters)?;
                chosen.push(position(options, text).ok_or(Misfit::Letters)?);
            }
            choice(chosen, *many)
        }
        (Presentation::Arrange { entries }, Value::Array(values)) => {
            let text = |value: &Value| position(entries, value.as_str()?);
            let order: Option<Vec<usize>> = values.iter().map(text).collect();
            fitting(presentation, order.map(Response::Order), Misfit::AllLetters)
        }
        (Presentation::Pair { lefts, rights, .. }, Value::Object(pairs)) => {
            let right = |left: &String| position(rights, pairs.get(left)?.as_str()?);
            let given: Option<Vec<usize>> = lefts.iter().map(right).collect();
            let complete = given.filter(|_| pairs.len() == lefts.len());
            fitting(presentation, complete.map(Response::Pairs), Misfit::Pairs)
        }
        (Presentation::Blanks { .. }, Value::Array(values)) => {
            let texts = values
                .iter()
                .map(|value| joined(std::slice::from_ref(value), ""));
            let given = Some(Response::Blanks(texts.collect()));
            fitting(presentation, given, Misfit::Blanks)
        }
        (Presentation::Speech { .. }, Value::Array(values)) => {
            parse(presentation, &joined(values, "\n"))
        }
        (_, Value::String(text)) => parse(presentation, text),
        (_, other) => parse(presentation, &other.to_string()),
    }
}

fn fitting(
    presentation: &Presentation,
    response: Option<Response>,
    misfit: Misfit,
) -> Result<Response, Misfit> {
    let fits = response.filter(|response| presentation.fits(response));
    fits.ok_or(misfit)
}

/// The position that a letter, a number from 1 or the option's own text names.
fn position(options: &[String], typed: &str) -> Option<usize> {
    let folded = text::key(typed);
    if let Some(at) = options
        .iter()
        .position(|option| text::key(option) == folded)
    {
        return Some(at);
    }
    let at = match folded.parse::<usize>() {
        Ok(number) => number.checked_sub(1)?,
        Err(_) => {
            let mut characters = folded.chars();
            let (letter, rest) = (characters.next()?, characters.next());
            let at = u32::from(letter).checked_sub(u32::from('a'))?;
            usize::try_from(at).ok().filter(|_| rest.is_none())?
        }
    };
    (at < options.len()).then_some(at)
}

fn choose(options: &[String], many: bool, typed: &str) -> Result<Response, Misfit> {
    let misfit = if many {
        Misfit::Letters
    } else {
        Misfit::OneLetter
    };
    if let Some(at) = position(options, typed).or_else(|| truth(options, typed)) {
        return Ok(Response::Choice(vec![at]));
    }
    if options.first().is_some_and(|option| option == "对") {
        return Err(Misfit::Truth);
    }
    if !many {
        return Err(misfit);
    }
    let chosen: Option<Vec<usize>> = labels(typed).map(|one| position(options, &one)).collect();
    choice(chosen.ok_or(misfit)?, many)
}

fn choice(mut chosen: Vec<usize>, many: bool) -> Result<Response, Misfit> {
    chosen.sort_unstable();
    chosen.dedup();
    match chosen.len() {
        0 => Err(Misfit::Empty),
        1 => Ok(Response::Choice(chosen)),
        _ if many => Ok(Response::Choice(chosen)),
        _ => Err(Misfit::OneLetter),
    }
}

/// Other ways of saying 对 and 错.
fn truth(options: &[String], typed: &str) -> Option<usize> {
    let is_truth = options.first().is_some_and(|option| option == "对");
    if !is_truth {
        return None;
    }
    match typed.trim().to_lowercase().as_str() {
        "√" | "✓" | "是" | "正确" | "对的" | "t" | "true" | "y" | "yes" => Some(0),
        "×" | "✗" | "x" | "否" | "不对" | "错误" | "错的" | "f" | "false" | "n" | "no" => {
            Some(1)
        }
        _ => None,
    }
}

/// The single letters, or the numbers, of `typed`.
fn labels(typed: &str) -> impl Iterator<Item = String> {
    let folded: String = typed.chars().map(half_width).collect();
    let mut labels: Vec<String> = Vec::new();
    let mut in_number = false;
    for character in folded.chars() {
        match character {
            '0'..='9' if in_number => {
                let last = labels.last_mut().expect("a number has begun");
                last.push(character);
            }
            c if is_separator(c) => {}
            c => labels.push(c.to_string()),
        }
        in_number = character.is_ascii_digit();
    }
    labels.into_iter()
}

fn is_separator(character: char) -> bool {
    character.is_whitespace() || ",，、;；.。-→>和与".contains(character)
}

fn arrange(entries: &[String], typed: &str) -> Result<Response, Misfit> {
    let order: Option<Vec<usize>> = labels(typed).map(|one| position(entries, &one)).collect();
    let mut sorted = order.clone().ok_or(Misfit::AllLetters)?;
    sorted.sort_unstable();
    let is_complete = sorted.into_iter().eq(0..entries.len());
    let order = order.filter(|_| is_complete);
    order.map(Response::Order).ok_or(Misfit::AllLetters)
}

/// `1B 2A`, or only the letters for the lefts in their order: `BA`.
fn pair(lefts: &[String], rights: &[String], typed: &str) -> Result<Response, Misfit> {
    let labels: Vec<String> = labels(typed)
        .filter(|label| !":：=".contains(label.as_str()))
        .collect();
    let right = |label: &String| position(rights, label).filter(|_| !is_number(label));
    let mut given: Vec<Option<usize>> = vec![None; lefts.len()];
    if labels.len() == lefts.len() {
        given = labels.iter().map(right).collect();
    } else {
        for two in labels.chunks(2) {
            let [left, letter] = two else {
                return Err(Misfit::Pairs);
            };
            let left = left
                .parse::<usize>()
                .ok()
                .and_then(|number| number.checked_sub(1));
            let place = left.and_then(|at| given.get_mut(at)).ok_or(Misfit::Pairs)?;
            *place = right(letter);
        }
    }
    let given: Option<Vec<usize>> = given.into_iter().collect();
    given.map(Response::Pairs).ok_or(Misfit::Pairs)
}

fn is_number(label: &str) -> bool {
    label.starts_with(|first: char| first.is_ascii_digit())
}

fn number(unit: Option<&str>, others: &[String], typed: &str) -> Result<Response, Misfit> {
    let typed: String = typed.trim().chars().map(half_width).collect();
    let typed = in_digits(typed);
    let is_figure = |c: char| c.is_ascii_digit() || ".,+-".contains(c);
    let end = typed.find(|c| !is_figure(c)).unwrap_or(typed.len());
    let (figures, name) = typed.split_at(end);
    let number = Decimal::parse(figures).ok_or(Misfit::Number)?;
    let name = text::key(name);
    let own_unit = unit.map(text::key).unwrap_or_default();
    let other_unit = if name.is_empty() || name == own_unit {
        None
    } else {
        let known = others.iter().position(|other| text::key(other) == name);
        Some(known.ok_or(Misfit::Unit)?)
    };
    Ok(Response::Number { number, other_unit })
}

/// 七十五分钟 as 75分钟; vague numbers stay as they are.
fn in_digits(typed: String) -> String {
    match spelt_number(&typed) {
        Some((number, end)) => format!("{number}{}", &typed[end..]),
        None => typed,
    }
}

fn blanks(count: usize, typed: &str) -> Result<Response, Misfit> {
    if count == 1 {
        return Ok(Response::Blanks(vec![typed.trim().to_owned()]));
    }
    let separators = ['；', ';', '|', '\n'];
    let texts: Vec<String> = typed
        .split(separators)
        .map(|text| text.trim().to_owned())
        .collect();
    let fits = texts.len() == count;
    fits.then_some(Response::Blanks(texts))
        .ok_or(Misfit::Blanks)
}

/// A response as it would be typed.
pub(crate) fn shown(presentation: &Presentation, response: &Response) -> String {
    let letters = |positions: &[usize]| positions.iter().map(|at| letter(*at)).collect::<String>();
    match (presentation, response) {
        (Presentation::Choose { options, .. }, Response::Choice(chosen)) => match &chosen[..] {
            [one] if options[0] == "对" => options[*one].clone(),
            chosen => letters(chosen),
        },
        (_, Response::Choice(positions) | Response::Order(positions)) => letters(positions),
        (_, Response::Pairs(pairs)) => {
            let pairs = pairs.iter().enumerate();
            let pairs = pairs.map(|(left, right)| format!("{}{}", left + 1, letter(*right)));
            pairs.collect::<Vec<_>>().join(" ")
        }
        (Presentation::Number { unit, other_units }, Response::Number { number, other_unit }) => {
            let unit = match other_unit {
                Some(at) => other_units[*at].as_str(),
                None => unit.as_deref().unwrap_or_default(),
            };
            format!("{number} {unit}").trim().to_owned()
        }
        (_, Response::Number { number, .. }) => number.to_string(),
        (_, Response::Blanks(texts)) => texts.join("；"),
        (_, Response::Speech(text)) => text.clone(),
        (_, Response::Talk(exchanges)) => {
            let said = exchanges.iter().map(|exchange| exchange.said.as_str());
            said.collect::<Vec<_>>().join("\n")
        }
    }
}

#[cfg(test)]
mod tests;
