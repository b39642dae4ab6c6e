//! Answers from a JSON file, for scripts: the same sitting by the same path.

use std::fs;
use std::path::Path;

use fluent_bundle::FluentValue;
use serde_json::{Map, Value};

use crate::bank::item::Item;
use crate::cli::clock;
use crate::cli::console::Console;
use crate::cli::failure::{Exit, Failure, of_file, too_long};
use crate::cli::sitting::typed::{Misfit, parse_json};
use crate::content::LONGEST_FILE;
use crate::delivery::Sitting;
use crate::paper::Paper;
use crate::records::{Graded, Store};
use crate::session::CandidateId;

/// Answers by item.
pub(crate) struct Answers(Map<String, Value>);

impl Answers {
    /// Reads `{"item": answer, …}`, or the same under `answers`.
    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        let shown = path.display().to_string();
        let length = fs::metadata(path)
            .map_err(|error| of_file(&shown, &error))?
            .len();
        if length > LONGEST_FILE {
            return Err(too_long(&shown));
        }
        let text = fs::read(path).map_err(|error| of_file(&shown, &error))?;
        let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&text);
        let value: Value = serde_json::from_slice(text).map_err(|error| {
            Failure::input("failure-answers-json")
                .with("path", &shown)
                .with("reason", error)
        })?;
        let shape = || Failure::input("failure-answers-shape").with("path", &shown);
        let Value::Object(mut fields) = value else {
            return Err(shape());
        };
        match fields.remove("answers") {
            Some(Value::Object(answers)) => Ok(Self(answers)),
            Some(_) => Err(shape()),
            None => Ok(Self(fields)),
        }
    }

    /// Refuses answers to items that are not among `known`.
    pub(crate) fn check<'i>(
        &self,
        known: impl Fn(&str) -> Option<&'i Item>,
    ) -> Result<(), Failure> {
        let refused = || Failure::input("failure-answers-items");
        self.refuse(|id| known(id).is_none(), refused)
    }

    /// Refuses answers to items that were not drawn, before the attempt begins.
    pub(crate) fn check_drawn(
        &self,
        paper: &Paper,
        candidate: &CandidateId,
    ) -> Result<(), Failure> {
        let is_drawn = |id: &str| paper.slots.iter().any(|slot| slot.item.as_str() == id);
        self.refuse(
            |id| !is_drawn(id),
            || {
                Failure::input("failure-answers-not-drawn")
                    .with("exam", &paper.blueprint)
                    .with("candidate", candidate.as_str())
                    .with("seed", paper.seed)
            },
        )
    }

    /// Fails with the items, if there are any, that are strange.
    fn refuse(
        &self,
        is_strange: impl Fn(&str) -> bool,
        refused: impl FnOnce() -> Failure,
    ) -> Result<(), Failure> {
        let strangers = self.0.keys().map(String::as_str);
        let strangers: Vec<&str> = strangers.filter(|id| is_strange(id)).collect();
        match strangers.is_empty() {
            true => Ok(()),
            false => Err(refused().with("items", strangers.join(" · "))),
        }
    }

    /// Gives every answer that belongs to this paper, and hands in if all of them fit.
    ///
    /// Answers that fit are kept even if others do not; then the sitting stays open.
    pub(crate) fn give(
        &self,
        console: &Console,
        store: &mut Store,
        sitting: &mut Sitting,
    ) -> Result<Graded, Failure> {
        let mut misfits = Vec::new();
        for position in 0..sitting.size() {
            let question = sitting.question(position);
            let Some(value) = self.0.get(question.item.as_str()) else {
                continue;
            };
            if sitting.conversation(position).is_some() {
                if !say_all(store, sitting, position, value)? {
                    misfits.push((question.item.to_string(), Misfit::Talk));
                }
                continue;
            }
            match parse_json(&question.presentation, value) {
                // A mended file repeats what was kept; practice takes no answer twice.
                Ok(response) if sitting.response(position).as_ref() == Some(&response) => {}
                Ok(response) => sitting.answer(store, position, response, clock::now())?,
                Err(misfit) => misfits.push((question.item.to_string(), misfit)),
            }
        }
        if misfits.is_empty() {
            return Ok(sitting.submit(store, clock::now())?);
        }
        for (item, misfit) in &misfits {
            let why = console.say(misfit.message());
            let facts = [
                ("item", FluentValue::from(item.as_str())),
                ("why", why.into()),
            ];
            console.tell(&console.say_with("answer-misfit", &facts));
        }
        Err(Failure::new(Exit::Input, "failure-answers-misfit")
            .with("count", misfits.len())
            .with("attempt", sitting.attempt.id))
    }
}

/// Says the lines of a dialogue one after the other; tells whether all of them could be said.
///
/// Lines that were said before stay said: a mended file repeats them.
fn say_all(
    store: &mut Store,
    sitting: &mut Sitting,
    position: usize,
    value: &Value,
) -> Result<bool, Failure> {
    let texts = match value {
        Value::Array(values) => values.iter().map(Value::as_str).collect(),
        value => value.as_str().map(|text| vec![text]),
    };
    let Some(texts) = texts.filter(|texts| texts.iter().all(|text| !text.trim().is_empty())) else {
        return Ok(false);
    };
    for (at, text) in texts.iter().map(|text| text.trim()).enumerate() {
        match sitting.said(position).get(at) {
            Some(said) if *said == text => {}
            Some(_) => return Ok(false),
            None if sitting.session().is_answered(position) => return Ok(false),
            None => sitting.say(store, position, text, clock::now())?,
        }
    }
    Ok(true)
}
