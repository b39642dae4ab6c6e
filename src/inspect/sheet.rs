//! Transcripts and people's scores as tables: a row for what is said in one go, or for a call.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::bank::points::Points;
use crate::inspect::call::{Call, CallFault, CallFaultKind, Fact, Line, mark, points};
use crate::inspect::speech::Labels;

/// Where the first row of data stands, from 1.
const FIRST: usize = 2;

struct Columns<'r> {
    file: &'r Arc<str>,
    facts: Vec<Option<Fact>>,
}

impl<'r> Columns<'r> {
    fn of(
        file: &'r Arc<str>,
        rows: &'r [Vec<String>],
        wanted: &[Fact],
    ) -> Result<Self, Vec<CallFault>> {
        let headings = rows.first().map_or(&[][..], Vec::as_slice);
        let facts: Vec<_> = headings.iter().map(|name| Fact::named(name)).collect();
        let columns = Self { file, facts };
        let missing = wanted
            .iter()
            .find(|fact| !columns.facts.contains(&Some(**fact)));
        match missing {
            None => Ok(columns),
            Some(fact) => Err(vec![columns.fault(1, CallFaultKind::Missing, fact.name())]),
        }
    }

    fn value<'c>(&self, row: &'c [String], fact: Fact) -> &'c str {
        let at = self.facts.iter().position(|known| *known == Some(fact));
        at.and_then(|at| row.get(at)).map_or("", String::as_str)
    }

    fn fault(&self, line: usize, kind: CallFaultKind, text: &str) -> CallFault {
        CallFault {
            file: Arc::clone(self.file),
            line,
            kind,
            text: text.to_owned(),
        }
    }
}

/// The calls in a table, in the order in which they begin; without a column for calls it is one,
/// called `name`.
pub(crate) fn calls(
    file: &Arc<str>,
    name: &str,
    rows: &[Vec<String>],
    labels: &Labels,
) -> Result<Vec<Call>, Vec<CallFault>> {
    let columns = Columns::of(file, rows, &[Fact::Speaker, Fact::Text])?;
    let mut calls: Vec<Call> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut faults = Vec::new();
    for (number, row) in (FIRST..).zip(rows.iter().skip(1)) {
        let text = columns.value(row, Fact::Text);
        if text.is_empty() {
            continue;
        }
        let label = columns.value(row, Fact::Speaker);
        let Some((speaker, _)) = labels.speaker(label) else {
            faults.push(columns.fault(number, CallFaultKind::NoSpeaker, label));
            continue;
        };
        let id = match columns.value(row, Fact::Call) {
            "" => name,
            id => id,
        };
        let at = *places.entry(id.to_owned()).or_insert_with(|| {
            calls.push(Call {
                id: id.to_owned(),
                ..Call::default()
            });
            calls.len() - 1
        });
        let call = &mut calls[at];
        for fact in [Fact::Agent, Fact::Team, Fact::Score] {
            if !call.take(fact, columns.value(row, fact)) {
                let text = columns.value(row, fact);
                faults.push(columns.fault(number, CallFaultKind::NoScore, text));
            }
        }
        let time = columns.value(row, Fact::Time);
        call.lines.push(Line {
            speaker,
            text: text.to_owned(),
            time: (!time.is_empty()).then(|| time.to_owned()),
            number,
        });
    }
    match faults.is_empty() {
        true => Ok(calls),
        false => Err(faults),
    }
}

/// What a person said of a call.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct PersonMarks {
    pub(crate) score: Option<Points>,
    /// By the headings of columns that are about nothing else.
    pub(crate) marks: BTreeMap<String, bool>,
}

/// What people gave to calls, by the calls' names: whole scores, and marks in columns that are
/// named as criteria and violations are.
pub(crate) fn scores(
    file: &Arc<str>,
    rows: &[Vec<String>],
) -> Result<BTreeMap<String, PersonMarks>, Vec<CallFault>> {
    let headings = rows.first().map_or(&[][..], Vec::as_slice);
    let has_marks = headings
        .iter()
        .any(|name| !name.is_empty() && Fact::named(name).is_none());
    let wanted: &[Fact] = match has_marks {
        true => &[Fact::Call],
        false => &[Fact::Call, Fact::Score],
    };
    let columns = Columns::of(file, rows, wanted)?;
    let mut scores: BTreeMap<String, PersonMarks> = BTreeMap::new();
    let mut faults = Vec::new();
    for (number, row) in (FIRST..).zip(rows.iter().skip(1)) {
        let text = columns.value(row, Fact::Score);
        let score = points(text);
        if score.is_none() && !text.is_empty() {
            faults.push(columns.fault(number, CallFaultKind::NoScore, text));
        }
        let marks = headings.iter().zip(row).filter_map(|(name, value)| {
            let is_mark = Fact::named(name).is_none();
            Some((name.trim().to_owned(), mark(value).filter(|_| is_mark)?))
        });
        let own = scores
            .entry(columns.value(row, Fact::Call).to_owned())
            .or_default();
        own.score = score.or(own.score);
        own.marks.extend(marks);
    }
    match faults.is_empty() {
        true => Ok(scores),
        false => Err(faults),
    }
}
