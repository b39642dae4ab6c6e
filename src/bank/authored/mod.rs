//! What an author wrote, with positions, and the reading of it into checked values.
//!
//! Readers ask a mapping for the keys they know and get a value or nothing; every fault is
//! collected, so that one mistake never hides the next.

mod fields;
#[cfg(test)]
pub(crate) mod sample;
pub(crate) mod shape;

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use crate::bank::finding::{Code, Finding, Origin};

pub(crate) use crate::bank::authored::fields::Fields;
use crate::bank::authored::shape::FLAGS;
pub(crate) use crate::bank::authored::shape::{
    Bare, Count, FLAG, Field, Form, Mapping, Shape, words,
};

/// Where a node starts and ends in its file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Span {
    /// Line and column count from 1, columns in characters.
    pub(crate) line: u32,
    pub(crate) column: u32,
    /// Characters covered on the first line.
    pub(crate) width: u32,
}

/// One value of a document.
#[derive(Debug)]
pub(crate) struct Node<'a> {
    pub(crate) span: Span,
    pub(crate) value: Value<'a>,
}

#[derive(Debug)]
pub(crate) enum Value<'a> {
    /// Nothing, `~` or `null`.
    Null,
    /// A scalar as written, quotes and block style resolved; numbers and booleans stay text.
    Scalar(Cow<'a, str>),
    List(Vec<Node<'a>>),
    /// Keys in the order written, duplicates included.
    Map(Vec<(Key<'a>, Node<'a>)>),
}

#[derive(Debug)]
pub(crate) struct Key<'a> {
    pub(crate) span: Span,
    pub(crate) text: Cow<'a, str>,
}

impl Value<'_> {
    /// The word by which findings name this shape.
    fn shape(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Scalar(_) => "text",
            Self::List(_) => "list",
            Self::Map(_) => "mapping",
        }
    }
}

/// Collects what is wrong with one file.
pub(crate) struct Faults {
    file: Arc<str>,
    pub(crate) findings: Vec<Finding>,
    errors: usize,
}

impl Faults {
    pub(crate) fn new(file: Arc<str>) -> Self {
        Self {
            file,
            findings: Vec::new(),
            errors: 0,
        }
    }

    pub(crate) fn origin(&self, span: Span) -> Origin {
        Origin {
            file: Arc::clone(&self.file),
            line: span.line,
            column: span.column,
            width: span.width,
        }
    }

    pub(crate) fn finding(&self, code: Code, span: Span) -> Finding {
        Finding::new(code, self.origin(span))
    }

    pub(crate) fn push(&mut self, finding: Finding) {
        self.errors += usize::from(finding.is_error());
        self.findings.push(finding);
    }

    /// Records a fault that needs no further facts.
    pub(crate) fn fault(&mut self, code: Code, span: Span) {
        self.push(self.finding(code, span));
    }

    /// How many errors there are so far; a reader that added some has no value to give.
    pub(crate) fn errors(&self) -> usize {
        self.errors
    }

    fn wrong_shape(&mut self, node: &Node<'_>, wanted: &'static str) {
        let finding = self.finding(Code::WrongShape, node.span);
        self.push(
            finding
                .with("found", node.value.shape())
                .with("wanted", wanted),
        );
    }
}

/// A scalar with its place.
#[derive(Clone, Debug)]
pub(crate) struct Text {
    pub(crate) span: Span,
    pub(crate) text: String,
}

impl Text {
    /// The scalar in `node`, never empty.
    pub(crate) fn read(node: &Node<'_>, faults: &mut Faults) -> Option<Self> {
        match &node.value {
            Value::Scalar(text) if text.trim().is_empty() => {
                faults.fault(Code::EmptyText, node.span);
                None
            }
            Value::Scalar(text) => Some(Self {
                span: node.span,
                text: text.trim().to_owned(),
            }),
            Value::Null => {
                faults.fault(Code::EmptyText, node.span);
                None
            }
            _ => {
                faults.wrong_shape(node, "text");
                None
            }
        }
    }

    /// The value that `parse` makes of this text, or a finding with `code` and the text in it.
    pub(crate) fn parse<T>(
        &self,
        faults: &mut Faults,
        code: Code,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let value = parse(&self.text);
        if value.is_none() {
            let finding = faults.finding(code, self.span).with("text", &self.text);
            faults.push(finding);
        }
        value
    }

    /// The value among `choices` that this text names, or a finding that lists and suggests them.
    pub(crate) fn choose<T: Copy>(
        &self,
        faults: &mut Faults,
        choices: &[(&'static str, T)],
    ) -> Option<T> {
        if let Some((_, value)) = choices.iter().find(|(name, _)| *name == self.text) {
            return Some(*value);
        }
        let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
        let finding = faults
            .finding(Code::UnknownValue, self.span)
            .with("text", &self.text)
            .with("known", names.join(" · "))
            .with("similar", similar(&self.text, names.into_iter()));
        faults.push(finding);
        None
    }
}

/// The items of a list node; a fault and nothing for any other shape.
pub(crate) fn list<'n, 'a>(node: &'n Node<'a>, faults: &mut Faults) -> Option<&'n [Node<'a>]> {
    match &node.value {
        Value::List(nodes) => Some(nodes),
        _ => {
            faults.wrong_shape(node, "list");
            None
        }
    }
}

/// One scalar, or a list of them.
pub(crate) fn one_or_more(node: &Node<'_>, faults: &mut Faults) -> Vec<Text> {
    match &node.value {
        Value::List(nodes) => nodes.iter().filter_map(|n| Text::read(n, faults)).collect(),
        _ => Text::read(node, faults).into_iter().collect(),
    }
}

/// The entries of a mapping whose keys the author chooses; duplicates are faults.
pub(crate) fn entries<'n, 'a>(
    node: &'n Node<'a>,
    faults: &mut Faults,
) -> Option<Vec<(Text, &'n Node<'a>)>> {
    let Value::Map(pairs) = &node.value else {
        faults.wrong_shape(node, "mapping");
        return None;
    };
    let mut entries: Vec<(Text, &Node<'_>)> = Vec::with_capacity(pairs.len());
    let mut seen = HashMap::new();
    for (key, value) in pairs {
        if is_duplicate(&mut seen, key, faults) {
            continue;
        }
        let text = Text {
            span: key.span,
            text: key.text.clone().into_owned(),
        };
        entries.push((text, value));
    }
    Some(entries)
}

/// The one entry of a mapping that must have exactly one, such as `source: {basics: 第 5 条}`.
pub(crate) fn only_entry<'n, 'a>(
    node: &'n Node<'a>,
    faults: &mut Faults,
) -> Option<(Text, &'n Node<'a>)> {
    let mut entries = entries(node, faults)?;
    let code = match entries.len() {
        1 => return entries.pop(),
        0 => Code::TooFew,
        _ => Code::TooMany,
    };
    let finding = faults.finding(code, node.span);
    faults.push(finding.with("count", entries.len()).with("bound", 1));
    None
}

/// Whether this key was seen before; a fault if it was.
fn is_duplicate<'n>(
    seen: &mut HashMap<&'n str, Span>,
    key: &'n Key<'_>,
    faults: &mut Faults,
) -> bool {
    let Some(first) = seen.get(&*key.text) else {
        seen.insert(&key.text, key.span);
        return false;
    };
    let finding = faults
        .finding(Code::DuplicateKey, key.span)
        .with("key", &key.text)
        .with("first", first.line);
    faults.push(finding);
    true
}

/// The known word that the author most likely meant; empty where none is near.
pub(crate) fn similar<'w>(word: &str, known: impl Iterator<Item = &'w str>) -> String {
    known
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, candidate)| {
            let length = candidate.chars().count();
            *distance <= 1 + length / 4 && *distance < length
        })
        .min()
        .map_or_else(String::new, |(_, candidate)| candidate.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Faults, Field, Fields, Mapping, Shape, sample, similar};

    #[test]
    fn a_slip_of_the_finger_is_recognised_and_a_stranger_is_not() {
        let known = ["criteria", "violations", "exemplars"];
        assert_eq!(similar("critera", known.into_iter()), "criteria");
        assert_eq!(similar("violatoins", known.into_iter()), "violations");
        assert_eq!(similar("steam", known.into_iter()), "");
        assert_eq!(similar("E", ["A", "B"].into_iter()), "");
    }

    #[test]
    fn a_key_that_is_asked_for_twice_is_offered_once() {
        static MAPPING: Mapping =
            Mapping::new("m", &[&[Field::optional("points", "points", Shape::Text)]]);
        let mut faults = Faults::new("a.yaml".into());
        let node = sample::yaml("pints: 2");
        let mut fields = Fields::of(&node, &MAPPING, &mut faults).expect("a mapping");
        assert!(fields.optional("points").is_none() && fields.optional("points").is_none());
        fields.finish(&mut faults);
        let facts = &faults.findings[0].facts;
        assert!(
            facts
                .iter()
                .any(|(name, fact)| *name == "known" && fact == "points"),
            "{facts:?}"
        );
    }
}
