//! Transcripts as JSON lines: a line is a call with its `turns`, or what is said in one go.

use std::sync::Arc;

use serde_json::{Map, Value};

use crate::inspect::call::{Call, CallFault, CallFaultKind, Fact, Line};
use crate::inspect::speech::Labels;

/// Keys under which a call has what was said.
const TURNS: &[&str] = &["turns", "lines", "messages", "dialogue", "对话"];

/// The calls in JSON lines. Lines without turns belong to the call that they name, or to one
/// called `name`.
pub(crate) fn calls(
    file: &Arc<str>,
    name: &str,
    text: &str,
    labels: &Labels,
) -> Result<Vec<Call>, Vec<CallFault>> {
    let mut calls: Vec<Call> = Vec::new();
    let mut faults = Vec::new();
    for (number, line) in (1..).zip(text.trim_start_matches('\u{FEFF}').lines()) {
        if line.trim().is_empty() {
            continue;
        }
        if let Err((kind, text)) = read(&mut calls, name, line, number, labels) {
            faults.push(CallFault {
                file: Arc::clone(file),
                line: number,
                kind,
                text,
            });
        }
    }
    match faults.is_empty() {
        true => Ok(calls),
        false => Err(faults),
    }
}

type Fault = (CallFaultKind, String);

fn read(
    calls: &mut Vec<Call>,
    name: &str,
    line: &str,
    number: usize,
    labels: &Labels,
) -> Result<(), Fault> {
    let value: Value =
        serde_json::from_str(line).map_err(|error| (CallFaultKind::NotJson, error.to_string()))?;
    let missing = |fact: Fact| (CallFaultKind::Missing, fact.name().to_owned());
    let fields = value.as_object().ok_or_else(|| missing(Fact::Text))?;
    let mut about = Call::default();
    for (key, value) in fields {
        if let Some(fact) = Fact::named(key)
            && !about.take(fact, &text(value))
        {
            return Err((CallFaultKind::NoScore, text(value)));
        }
    }
    if about.id.is_empty() {
        name.clone_into(&mut about.id);
    }
    let turns = TURNS.iter().find_map(|key| fields.get(*key)?.as_array());
    if let Some(turns) = turns {
        for turn in turns {
            let turn = turn.as_object().ok_or_else(|| missing(Fact::Text))?;
            about.lines.push(said(turn, number, labels)?);
        }
        calls.push(about);
        return Ok(());
    }
    let said = said(fields, number, labels)?;
    match calls.iter_mut().find(|call| call.id == about.id) {
        Some(call) => call.lines.push(said),
        None => {
            about.lines.push(said);
            calls.push(about);
        }
    }
    Ok(())
}

fn said(fields: &Map<String, Value>, number: usize, labels: &Labels) -> Result<Line, Fault> {
    let value = |fact: Fact| {
        let found = fields
            .iter()
            .find(|(key, _)| Fact::named(key) == Some(fact));
        found.map(|(_, value)| text(value))
    };
    let missing = |fact: Fact| (CallFaultKind::Missing, fact.name().to_owned());
    let label = value(Fact::Speaker).ok_or_else(|| missing(Fact::Speaker))?;
    let known = labels.speaker(&label);
    let (speaker, _) = known.ok_or((CallFaultKind::NoSpeaker, label))?;
    Ok(Line {
        speaker,
        text: value(Fact::Text).ok_or_else(|| missing(Fact::Text))?,
        time: value(Fact::Time),
        number,
    })
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}
