//! Right answers to a paper as `take --answers` reads them.

use std::cmp::Reverse;

use serde_json::{Map, Value, json};

use crate::bank::Bank;
use crate::bank::dialogue::{Dialogue, Exchange, Walk};
use crate::bank::item::Item;
use crate::bank::points::Points;
use crate::bank::presentation::{Key, Response};
use crate::bank::rubric::Rubric;
use crate::cli::sitting::typed::shown;
use crate::grade::{DialogueGrader, grade};
use crate::paper::{Paper, Slot};

/// An answer to every item that has a right one or an exemplar.
pub(super) fn answers(bank: &Bank, paper: &Paper) -> Value {
    let answered = paper.slots.iter().filter_map(|slot| {
        let answer = answer(slot, &slot.item(bank))?;
        Some((slot.item.to_string(), answer))
    });
    Value::Object(answered.collect::<Map<_, _>>())
}

fn answer(slot: &Slot, item: &Item) -> Option<Value> {
    match &item.key {
        Key::Rubric(rubric) => best_speech(item, rubric).map(|text| json!(text)),
        Key::Dialogue(dialogue) => best_talk(item, dialogue).map(|lines| json!(lines)),
        key => match slot.to_shown(key.response()?) {
            Response::Blanks(texts) => Some(json!(texts)),
            right => Some(json!(shown(&slot.question(item).presentation, &right))),
        },
    }
}

/// The exemplar that earns most, or the criteria's examples one after the other: what leaves a
/// person least to look at, as an exemplar counts as copied.
fn best_speech(item: &Item, rubric: &Rubric) -> Option<String> {
    let examples = rubric.criteria.iter();
    let examples: Vec<&str> = examples
        .filter_map(|criterion| criterion.example.as_deref())
        .collect();
    let exemplars = rubric
        .exemplars
        .iter()
        .map(|exemplar| exemplar.text.clone());
    let texts = exemplars.chain([examples.join("\n")]);
    texts.filter(|text| !text.is_empty()).min_by_key(|text| {
        let grade = grade(item, Some(&Response::Speech(text.clone())));
        let to_be_seen = grade.flags.len() + grade.doubts.len();
        (Reverse(grade.score), to_be_seen)
    })
}

/// The lines of the sample talk that earns most, the first of several.
fn best_talk<'d>(item: &Item, dialogue: &'d Dialogue) -> Option<Vec<&'d str>> {
    let mut grader = DialogueGrader::new(item, dialogue);
    let mut worth = |walk: &&Walk| Reverse(score(&mut grader, walk));
    let best = dialogue.exemplars.iter().min_by_key(&mut worth)?;
    Some(best.says.iter().map(|step| step.text.as_str()).collect())
}

fn score(grader: &mut DialogueGrader<'_>, walk: &Walk) -> Points {
    let mut exchanges: Vec<Exchange> = Vec::new();
    for step in &walk.says {
        exchanges.extend(grader.exchange(&exchanges, &step.text));
    }
    grader.grade(&exchanges).score
}
