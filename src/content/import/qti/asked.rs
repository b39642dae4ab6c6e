//! One interaction of an item as what is asked.

use crate::bank::decimal::Decimal;
use crate::content::import::html;
use crate::content::import::points::points;
use crate::content::import::qti::body;
use crate::content::import::qti::declared::Declared;
use crate::content::import::question::{Asked, Remark};
use crate::content::import::sheets::truth;
use crate::content::import::weighted::{self, WHOLE, Weighted, decimal};
use crate::content::import::xml::Element;

/// What an interaction asks; its answers with what is said about each.
pub(super) fn asked(
    item: &Element,
    interaction: &Element,
    notes: &mut Vec<Remark>,
) -> Result<(Asked, Vec<Weighted>), Remark> {
    let identifier = interaction
        .attribute("responseIdentifier")
        .unwrap_or_default();
    let declared = Declared::of(item, identifier);
    let alone = |asked: Asked| (asked, Vec::new());
    match interaction.name.as_str() {
        "choiceInteraction" => choice(item, interaction, &declared, "simpleChoice", notes),
        "inlineChoiceInteraction" => choice(item, interaction, &declared, "inlineChoice", notes),
        "orderInteraction" => order(interaction, &declared).map(alone),
        "matchInteraction" => matched(interaction, &declared).map(alone),
        "associateInteraction" => {
            notes.push(Remark::new("associated"));
            associated(interaction, &declared).map(alone)
        }
        "extendedTextInteraction" => speech(item, &declared, notes).map(alone),
        other => Err(Remark::new("unknown-type").with("text", other)),
    }
}

fn choice(
    item: &Element,
    interaction: &Element,
    declared: &Declared,
    kind: &str,
    notes: &mut Vec<Remark>,
) -> Result<(Asked, Vec<Weighted>), Remark> {
    let many = declared.cardinality == "multiple"
        || interaction
            .attribute("maxChoices")
            .is_some_and(|most| most != "1");
    let is_mapped = declared.is_mapped(item);
    let choices: Vec<&Element> = interaction.children(kind).collect();
    known(&declared.correct, &choices)?;
    let whole = match many {
        true => WHOLE / i64::try_from(declared.correct.len().max(1)).unwrap_or(WHOLE),
        false => WHOLE,
    };
    let answer = |choice: &&Element| {
        let identifier = choice.attribute("identifier").unwrap_or_default();
        let is_right = declared.correct.iter().any(|right| right == identifier);
        let share = match is_mapped {
            true => declared.share(identifier, many),
            false => whole * i64::from(is_right),
        };
        let feedback = choice.below(&|inner| inner.name == "feedbackInline");
        let feedback: Vec<String> = feedback.into_iter().map(body::text).collect();
        Weighted {
            text: body::text(choice),
            share,
            feedback: feedback.join(" "),
        }
    };
    let answers: Vec<Weighted> = choices.iter().map(answer).collect();
    html::only_text(answers.iter().map(|answer| &answer.text))?;
    let mut left = Vec::new();
    let asked = weighted::choice(&answers, many, &mut left)?;
    let asked = match is_mapped {
        true => {
            notes.append(&mut left);
            asked
        }
        false => asked.ruled((many && declared.halves_a_part).then_some("subset-half")),
    };
    let is_shuffled = interaction.attribute("shuffle") == Some("true");
    let asked = if is_shuffled {
        asked
    } else {
        asked.unshuffled()
    };
    Ok((statement(&answers, many).unwrap_or(asked), answers))
}

/// Two options that say right and wrong make a statement.
fn statement(answers: &[Weighted], many: bool) -> Option<Asked> {
    let [first, second] = answers else {
        return None;
    };
    let (said, other) = (truth(&first.text)?, truth(&second.text)?);
    let is_one = !many && said != other && first.text.parse::<f64>().is_err();
    let is_first = first.share >= WHOLE;
    is_one.then_some(Asked::TrueFalse(if is_first { said } else { other }))
}

/// Refuses keys that are no choices.
fn known(keys: &[String], choices: &[&Element]) -> Result<(), Remark> {
    let names = choices
        .iter()
        .filter_map(|choice| choice.attribute("identifier"));
    let names: Vec<&str> = names.collect();
    match keys.iter().find(|key| !names.contains(&key.as_str())) {
        Some(key) => {
            let unknown = Remark::new("answer-not-an-option").with("answer", key);
            Err(unknown.with("options", names.join(" · ")))
        }
        None => Ok(()),
    }
}

fn order(interaction: &Element, declared: &Declared) -> Result<Asked, Remark> {
    let choices: Vec<&Element> = interaction.children("simpleChoice").collect();
    known(&declared.correct, &choices)?;
    if declared.correct.is_empty() {
        return Err(Remark::new("no-answer"));
    }
    let text = |key: &String| text_of(&choices, key);
    let entries: Vec<String> = declared.correct.iter().filter_map(text).collect();
    html::only_text(&entries)?;
    let mut keys = declared.correct.clone();
    keys.sort();
    keys.dedup();
    match keys.len() == choices.len() && entries.len() == choices.len() {
        true => Ok(Asked::Order(entries)),
        false => {
            let answer = declared.correct.join(" ");
            Err(Remark::new("order-differs").with("answer", answer))
        }
    }
}

fn text_of(choices: &[&Element], key: &str) -> Option<String> {
    let is_wanted = |choice: &&&Element| choice.attribute("identifier") == Some(key);
    choices
        .iter()
        .find(is_wanted)
        .map(|choice| body::text(choice))
}

fn matched(interaction: &Element, declared: &Declared) -> Result<Asked, Remark> {
    let sets: Vec<&Element> = interaction.children("simpleMatchSet").collect();
    let [lefts, rights] = sets[..] else {
        return Err(Remark::new("no-pairs"));
    };
    let lefts: Vec<&Element> = lefts.children("simpleAssociableChoice").collect();
    let rights: Vec<&Element> = rights.children("simpleAssociableChoice").collect();
    pairs(&lefts, &rights, declared)
}

fn associated(interaction: &Element, declared: &Declared) -> Result<Asked, Remark> {
    let choices: Vec<&Element> = interaction.children("simpleAssociableChoice").collect();
    let keys = declared.correct.iter();
    let firsts: Vec<&str> = keys
        .filter_map(|pair| pair.split_whitespace().next())
        .collect();
    let is_left = |choice: &&Element| {
        let name = choice.attribute("identifier").unwrap_or_default();
        firsts.contains(&name)
    };
    let (lefts, rights): (Vec<&Element>, Vec<&Element>) = choices.into_iter().partition(is_left);
    pairs(&lefts, &rights, declared)
}

/// Every left with its one right.
fn pairs(lefts: &[&Element], rights: &[&Element], declared: &Declared) -> Result<Asked, Remark> {
    if declared.correct.is_empty() {
        return Err(Remark::new("no-answer"));
    }
    let mut pairs = Vec::new();
    for key in &declared.correct {
        let pair = key.split_once(' ').and_then(|(left, right)| {
            Some((text_of(lefts, left.trim())?, text_of(rights, right.trim())?))
        });
        pairs.push(pair.ok_or_else(|| Remark::new("no-pairs"))?);
    }
    if pairs.len() != lefts.len() {
        return Err(Remark::new("no-pairs"));
    }
    let extra: Vec<String> = rights.iter().map(|right| body::text(right)).collect();
    html::only_text(
        pairs
            .iter()
            .flat_map(|(left, right)| [left, right])
            .chain(&extra),
    )?;
    Asked::pairs(pairs, extra)
}

/// The forms that fill a gap in the text.
pub(super) fn forms(
    item: &Element,
    interaction: &Element,
    notes: &mut Vec<Remark>,
) -> Result<Vec<String>, Remark> {
    let identifier = interaction
        .attribute("responseIdentifier")
        .unwrap_or_default();
    let declared = Declared::of(item, identifier);
    let correct = declared.correct.iter().map(|text| Weighted {
        text: text.clone(),
        share: WHOLE,
        ..Weighted::default()
    });
    let mapped = declared.mapped.iter().map(|(key, _)| Weighted {
        text: key.clone(),
        share: declared.share(key, false),
        ..Weighted::default()
    });
    let is_new = |answer: &Weighted| !declared.correct.contains(&answer.text);
    let answers: Vec<Weighted> = correct.chain(mapped.filter(is_new)).collect();
    weighted::forms(&answers, notes)
}

/// The number that a lone gap asks for.
pub(super) fn number(item: &Element, interaction: &Element) -> Option<Result<Asked, Remark>> {
    let identifier = interaction
        .attribute("responseIdentifier")
        .unwrap_or_default();
    let declared = Declared::of(item, identifier);
    let is_number = matches!(declared.base.as_str(), "float" | "integer");
    let [value] = &declared.correct[..] else {
        return None;
    };
    is_number.then(|| {
        let unclear = || Remark::new("not-a-number").with("answer", value);
        let exact = decimal(value).ok_or_else(unclear)?;
        let (value, tolerance) = match &declared.tolerance {
            Some(tolerance) => around(exact, tolerance)
                .ok_or_else(|| Remark::new("not-a-number").with("answer", tolerance))?,
            None => (exact, Decimal::ZERO),
        };
        Ok(Asked::Number {
            value: value.to_string(),
            tolerance: tolerance.to_string(),
        })
    })
}

/// The middle of what is accepted around a number, and how far an answer may be off it.
fn around(value: Decimal, tolerance: &str) -> Option<(Decimal, Decimal)> {
    let mut words = tolerance.split_whitespace();
    let is_relative = words.next() == Some("relative");
    let amounts: Vec<Decimal> = words.map(decimal).collect::<Option<_>>()?;
    let (below, above) = match amounts[..] {
        [both] => (both, both),
        [below, above] => (below, above),
        _ => return None,
    };
    let amount = |amount: Decimal| match is_relative {
        // A relative tolerance is in percent of the value.
        true => {
            let product = amount.billionths().checked_mul(value.billionths().abs())?;
            let percent = 100 * Decimal::ONE.billionths();
            (product % percent == 0).then_some(product / percent)
        }
        false => Some(amount.billionths()),
    };
    let (below, above) = (amount(below)?, amount(above)?);
    let (middle, width) = (2 * value.billionths() + above - below, above + below);
    let is_whole = middle % 2 == 0 && width % 2 == 0 && width >= 0;
    is_whole.then_some((
        Decimal::from_billionths(middle / 2)?,
        Decimal::from_billionths(width / 2)?,
    ))
}

/// A draft with the points of the model answer, or of the rubric for those who score.
fn speech(item: &Element, declared: &Declared, notes: &mut Vec<Remark>) -> Result<Asked, Remark> {
    let is_rubric = |element: &Element| {
        let view = element.attribute("view").unwrap_or_default();
        let view = view.split_whitespace();
        element.name == "rubricBlock" && view.into_iter().any(|view| view == "scorer")
    };
    let rubrics: Vec<String> = item.below(&is_rubric).into_iter().map(body::text).collect();
    let rubric = points(&rubrics.join("\n"), None, notes)?;
    Ok(Asked::Speech(match rubric.is_empty() {
        true => points(&declared.correct.join("\n"), None, notes)?,
        false => rubric,
    }))
}
