//! An item as the question that other programs can be told.

use crate::bank::item::Item;
use crate::bank::presentation::{ChoiceScoring, Key, OrderScoring, PairScoring, Presentation};
use crate::content::import::question::{Asked, Question};
use crate::content::import::sheets::label;

/// What another format says of an item, and what it does not.
pub(super) struct Told {
    pub(super) question: Question,
    /// Names of what is lost, whatever the format.
    pub(super) lost: Vec<&'static str>,
}

/// The question that an item asks; nothing for what only a rubric can grade.
pub(super) fn told(item: &Item) -> Option<Told> {
    let mut lost = vec!["beside"];
    let asked = asked(item, &mut lost)?;
    if item.parameters.is_some() {
        lost.push("drawn-numbers");
    }
    let stem = match &item.scenario {
        None => item.stem.clone(),
        Some(scenario) => {
            lost.push("scenario");
            format!("{scenario}\n{}", item.stem)
        }
    };
    let mut question = Question::new(0, stem, asked);
    question.id = Some(item.id.to_string());
    question.rationale = Some(item.rationale.clone());
    question.points = u32::try_from(item.points.hundredths() / 100).ok();
    question.topics = item.outcomes.iter().map(ToString::to_string).collect();
    Some(Told { question, lost })
}

fn asked(item: &Item, lost: &mut Vec<&'static str>) -> Option<Asked> {
    Some(match (&item.presentation, &item.key) {
        (Presentation::Choose { .. }, Key::Choice { right, .. })
            if item.item_type.as_str() == "true-false" =>
        {
            Asked::TrueFalse(right.as_slice() == [0])
        }
        (
            Presentation::Choose {
                options,
                many,
                shuffled,
            },
            Key::Choice { right, scoring },
        ) => choice(options, right, *many, *shuffled, *scoring),
        (Presentation::Arrange { entries }, Key::Order { right, scoring }) => {
            if *scoring != OrderScoring::Exact {
                lost.push("scoring");
            }
            Asked::Order(right.iter().map(|place| entries[*place].clone()).collect())
        }
        (Presentation::Pair { lefts, rights, .. }, Key::Pairs { right, scoring }) => {
            if *scoring != PairScoring::PerPair {
                lost.push("scoring");
            }
            let pairs = lefts.iter().zip(right);
            let extra = (0..rights.len()).filter(|place| !right.contains(place));
            Asked::Pairs {
                pairs: pairs
                    .map(|(left, right)| (left.clone(), rights[*right].clone()))
                    .collect(),
                extra: extra.map(|place| rights[place].clone()).collect(),
            }
        }
        (
            Presentation::Number { unit, .. },
            Key::Number {
                value, tolerance, ..
            },
        ) => {
            if unit.is_some() {
                lost.push("unit");
            }
            Asked::Number {
                value: value.to_string(),
                tolerance: tolerance.to_string(),
            }
        }
        (Presentation::Blanks { .. }, Key::Blanks { accepted }) => Asked::Blanks(accepted.clone()),
        _ => return None,
    })
}

fn choice(
    options: &[String],
    right: &[usize],
    many: bool,
    is_shuffled: bool,
    scoring: ChoiceScoring,
) -> Asked {
    Asked::Choice {
        options: options
            .iter()
            .enumerate()
            .map(|(place, text)| (label(place), text.clone()))
            .collect(),
        right: right.iter().copied().map(label).collect(),
        many,
        is_shuffled,
        scoring: match scoring {
            ChoiceScoring::Exact => None,
            // Of one right option there is no part.
            ChoiceScoring::SubsetHalf | ChoiceScoring::RightMinusWrong if right.len() == 1 => None,
            ChoiceScoring::SubsetHalf => Some("subset-half"),
            ChoiceScoring::RightMinusWrong => Some("right-minus-wrong"),
            ChoiceScoring::PerOption { .. } => Some("per-option"),
        },
    }
}
