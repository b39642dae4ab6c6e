//! Answers that people have marked, read from JSON lines.
//!
//! A line has `id`, `item`, `text`, `criteria` and `violations`; texts and marks may also stand in
//! lines of their own, which their `id` joins. A mark is 1 or 0, `true` or `false`, or points:
//! where any mark of a criterion is more than 1, all of them are points.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Map, Value};

/// One answer with what a person says about it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Marked {
    pub(crate) id: String,
    pub(crate) item: String,
    pub(crate) text: String,
    /// Marks by criterion, as they were given.
    pub(crate) criteria: BTreeMap<String, f64>,
    /// None where nobody looked for violations.
    pub(crate) violations: Option<Vec<String>>,
    /// Where its marks stand.
    pub(crate) place: Place,
}

/// A line of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) file: Arc<str>,
    pub(crate) line: usize,
}

/// What is wrong with a line, and the facts of its sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct MarkFault {
    pub(crate) place: Place,
    pub(crate) kind: MarkFaultKind,
    pub(crate) facts: Vec<(&'static str, String)>,
}

/// What is wrong with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MarkFaultKind {
    NotJson,
    NoId,
    NoItem,
    NoText,
    WrongShape,
    BadMark,
    Twice,
    UnknownCriterion,
    UnknownViolation,
}

impl MarkFault {
    pub(super) fn new(place: &Place, kind: MarkFaultKind) -> Self {
        Self {
            place: place.clone(),
            kind,
            facts: Vec::new(),
        }
    }

    pub(super) fn with(mut self, name: &'static str, fact: impl ToString) -> Self {
        self.facts.push((name, fact.to_string()));
        self
    }
}

/// What was read: the marked answers in the order in which they came, and the item of each answer
/// that has no marks.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Marks {
    pub(crate) answers: Vec<Marked>,
    pub(crate) unmarked: Vec<String>,
}

/// What is known of an answer so far.
#[derive(Default)]
struct Draft {
    text: Option<String>,
    marks: Option<DraftMarks>,
}

/// The marks of an answer and where they stand.
struct DraftMarks {
    criteria: BTreeMap<String, f64>,
    violations: Option<Vec<String>>,
    place: Place,
}

/// Reads files, given by name and text. Lines without `item` are about the item `own`.
pub(crate) fn read(
    files: &[(Arc<str>, String)],
    own: Option<&str>,
) -> Result<Marks, Vec<MarkFault>> {
    let mut faults = Vec::new();
    let mut reader = Reader {
        own,
        order: Vec::new(),
        drafts: BTreeMap::new(),
    };
    for (file, text) in files {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        for (line, text) in (1..).zip(text.lines()) {
            let file = Arc::clone(file);
            if text.trim().is_empty() {
                continue;
            }
            if let Err(fault) = reader.line(text, &Place { file, line }) {
                faults.push(fault);
            }
        }
    }
    let marks = reader.finish(&mut faults);
    if faults.is_empty() {
        Ok(marks)
    } else {
        Err(faults)
    }
}

struct Reader<'o> {
    own: Option<&'o str>,
    /// Item and id of each answer, in the order in which they came.
    order: Vec<(String, String)>,
    drafts: BTreeMap<(String, String), Draft>,
}

impl Reader<'_> {
    fn line(&mut self, text: &str, place: &Place) -> Result<(), MarkFault> {
        let fault = |kind| MarkFault::new(place, kind);
        let value: Value = serde_json::from_str(text)
            .map_err(|error| fault(MarkFaultKind::NotJson).with("reason", error))?;
        let Value::Object(fields) = value else {
            return Err(fault(MarkFaultKind::WrongShape).with("key", ""));
        };
        let id = match fields.get("id") {
            Some(Value::String(id)) if !id.is_empty() => id.clone(),
            Some(Value::Number(id)) => id.to_string(),
            _ => return Err(fault(MarkFaultKind::NoId)),
        };
        let item = text_of(&fields, "item", place)?;
        let said = text_of(&fields, "text", place)?;
        let criteria = fields
            .get("criteria")
            .map(|own| criteria(own, place))
            .transpose()?;
        let violations = fields.get("violations");
        let violations = violations
            .map(|own| violations_of(own, place))
            .transpose()?;
        let key = self.key(id, item, place)?;
        if !self.drafts.contains_key(&key) {
            self.order.push(key.clone());
        }
        let id = key.1.clone();
        let draft = self.drafts.entry(key).or_default();
        let twice = || MarkFault::new(place, MarkFaultKind::Twice).with("id", &id);
        if let Some(said) = said
            && draft.text.replace(said).is_some()
        {
            return Err(twice());
        }
        if criteria.is_some() || violations.is_some() {
            let marks = DraftMarks {
                criteria: criteria.unwrap_or_default(),
                violations,
                place: place.clone(),
            };
            if draft.marks.replace(marks).is_some() {
                return Err(twice());
            }
        }
        Ok(())
    }

    /// The answer that a line is about: of its item, of the only item that has this id, or of the
    /// item that all is about.
    fn key(
        &self,
        id: String,
        item: Option<String>,
        place: &Place,
    ) -> Result<(String, String), MarkFault> {
        if let Some(item) = item {
            return Ok((item, id));
        }
        let mut known = self.order.iter().filter(|(_, other)| *other == id);
        match (known.next(), known.next(), self.own) {
            (Some(key), None, _) => Ok(key.clone()),
            (None, _, Some(own)) => Ok((own.to_owned(), id)),
            _ => Err(MarkFault::new(place, MarkFaultKind::NoItem).with("id", id)),
        }
    }

    fn finish(mut self, faults: &mut Vec<MarkFault>) -> Marks {
        let mut marks = Marks::default();
        for key in &self.order {
            let draft = self.drafts.remove(key).unwrap_or_default();
            let (item, id) = key.clone();
            match (draft.text, draft.marks) {
                (Some(text), Some(given)) => {
                    marks.answers.push(Marked {
                        id,
                        item,
                        text,
                        criteria: given.criteria,
                        violations: given.violations,
                        place: given.place,
                    });
                }
                (None, Some(given)) => {
                    let fault = MarkFault::new(&given.place, MarkFaultKind::NoText);
                    faults.push(fault.with("id", id));
                }
                (Some(_), None) => marks.unmarked.push(item),
                (None, None) => {}
            }
        }
        marks
    }
}

fn text_of(
    fields: &Map<String, Value>,
    key: &'static str,
    place: &Place,
) -> Result<Option<String>, MarkFault> {
    match fields.get(key) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(_) => Err(MarkFault::new(place, MarkFaultKind::WrongShape).with("key", key)),
    }
}

fn criteria(value: &Value, place: &Place) -> Result<BTreeMap<String, f64>, MarkFault> {
    let Value::Object(fields) = value else {
        return Err(MarkFault::new(place, MarkFaultKind::WrongShape).with("key", "criteria"));
    };
    let mark = |(id, value): (&String, &Value)| {
        let mark = match value {
            Value::Bool(is_met) => Some(f64::from(u8::from(*is_met))),
            value => value.as_f64().filter(|mark| *mark >= 0.0),
        };
        let fault = || {
            let fault = MarkFault::new(place, MarkFaultKind::BadMark);
            fault.with("criterion", id).with("mark", value)
        };
        Ok((id.clone(), mark.ok_or_else(fault)?))
    };
    fields.iter().map(mark).collect()
}

fn violations_of(value: &Value, place: &Place) -> Result<Vec<String>, MarkFault> {
    let fault = || MarkFault::new(place, MarkFaultKind::WrongShape).with("key", "violations");
    let entries = value.as_array().ok_or_else(fault)?.iter();
    let ids = entries.map(|id| id.as_str().map(str::to_owned));
    ids.collect::<Option<_>>().ok_or_else(fault)
}

#[cfg(test)]
mod tests {
    use super::{MarkFaultKind, read};

    fn files(texts: &[&str]) -> Vec<(std::sync::Arc<str>, String)> {
        let named = (1..).zip(texts);
        named
            .map(|(number, text)| (format!("{number}.jsonl").into(), (*text).to_owned()))
            .collect()
    }

    #[test]
    fn a_line_says_all_or_its_id_joins_two() {
        let whole = read(
            &files(&[r#"{"id":"a","text":"好","criteria":{"x":1},"violations":[]}"#]),
            Some("own"),
        );
        let joined = read(
            &files(&[
                "{\"id\":\"a\",\"item\":\"own\",\"text\":\"好\"}\n\n{\"id\":\"b\",\"text\":\"等等\"}",
                r#"{"id":"a","criteria":{"x":true},"violations":[]}"#,
            ]),
            Some("own"),
        );
        let (whole, joined) = (whole.expect("marks"), joined.expect("marks"));
        assert_eq!(whole.answers[0].criteria, joined.answers[0].criteria);
        assert_eq!(joined.answers[0].text, "好");
        assert_eq!(whole.unmarked, [] as [String; 0]);
        assert_eq!(joined.unmarked, ["own"]);
        assert_eq!(&*joined.answers[0].place.file, "2.jsonl");
    }

    #[track_caller]
    fn assert_fault(text: &str, line: usize, kind: MarkFaultKind) {
        let faults = read(&files(&[text]), None).expect_err("a fault");
        let found: Vec<_> = faults
            .iter()
            .map(|own| (own.place.line, own.kind))
            .collect();
        assert_eq!(found, [(line, kind)], "{text}");
    }

    #[test]
    fn what_is_wrong_is_told_by_its_line() {
        let good = r#"{"id":"a","item":"i","text":"好","criteria":{"x":1}}"#;
        let after = |bad: &str| format!("{good}\n{bad}");
        assert_fault(&after("{"), 2, MarkFaultKind::NotJson);
        assert_fault(&after("[1]"), 2, MarkFaultKind::WrongShape);
        assert_fault(&after(r#"{"text":"好"}"#), 2, MarkFaultKind::NoId);
        assert_fault(
            &after(r#"{"id":"b","text":"好"}"#),
            2,
            MarkFaultKind::NoItem,
        );
        assert_fault(&after(good), 2, MarkFaultKind::Twice);
        let mark = r#"{"id":"b","item":"i","text":"好","criteria":{"x":"yes"}}"#;
        assert_fault(&after(mark), 2, MarkFaultKind::BadMark);
        let alone = r#"{"id":"b","item":"i","criteria":{"x":1}}"#;
        assert_fault(&after(alone), 2, MarkFaultKind::NoText);
        let shape = r#"{"id":"b","item":"i","text":"好","violations":"shirk"}"#;
        assert_fault(&after(shape), 2, MarkFaultKind::WrongShape);
    }
}
