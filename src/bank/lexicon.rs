//! Lexicons: named groups of interchangeable phrases that any rubric refers to.

use std::collections::{BTreeMap, BTreeSet};

use crate::bank::authored::{Faults, Fields, Node, Text, one_or_more};
use crate::bank::finding::{Code, Finding};
use crate::bank::id::LexiconId;
use crate::bank::phrase::{Ways, expand, references};

/// A lexicon as written, before its references are put in.
pub(crate) struct Lexicon {
    pub(crate) id: LexiconId,
    at: Text,
    phrases: Vec<Text>,
    faults: Faults,
}

impl Lexicon {
    /// Reads one lexicon document; `None` after at least one fault.
    pub(crate) fn read(node: &Node<'_>, mut faults: Faults) -> Result<Self, Vec<Finding>> {
        match Self::read_fields(node, &mut faults) {
            Some((id, at, phrases)) if faults.errors() == 0 => Ok(Self {
                id,
                at,
                phrases,
                faults,
            }),
            _ => Err(faults.findings),
        }
    }

    fn read_fields(node: &Node<'_>, faults: &mut Faults) -> Option<(LexiconId, Text, Vec<Text>)> {
        let mut fields = Fields::of(node, faults)?;
        let at = fields.text("id", faults);
        let id = at
            .as_ref()
            .and_then(|text| text.parse(faults, Code::BadId, LexiconId::new));
        let name = fields.text("name", faults);
        let phrases = fields.required("phrases");
        let phrases = phrases.map(|node| {
            let phrases = one_or_more(node, faults);
            if phrases.is_empty() {
                faults.fault(Code::EmptyText, node.span);
            }
            phrases
        });
        fields.finish(faults);
        name.and(Some((id?, at?, phrases?)))
    }

    /// Where its id stands.
    pub(crate) fn at(&self) -> Finding {
        self.faults.finding(Code::DuplicateId, self.at.span)
    }
}

/// All lexicons of a bank, each as its folded ways of being said.
#[derive(Default)]
pub(crate) struct Lexicons {
    ways: BTreeMap<String, Vec<String>>,
}

impl Lexicons {
    /// Puts the lexicons into one another; circles and unknown names become findings.
    pub(crate) fn resolve(lexicons: Vec<Lexicon>, findings: &mut Vec<Finding>) -> Self {
        let mut waiting: BTreeMap<String, Lexicon> = lexicons
            .into_iter()
            .map(|lexicon| (lexicon.id.as_str().to_owned(), lexicon))
            .collect();
        let mut resolved = Self::default();
        while let Some(name) = resolved.next(&waiting) {
            let mut lexicon = waiting.remove(&name).expect("the next one is waiting");
            let mut ways = Vec::new();
            for phrase in &lexicon.phrases {
                ways.extend(expand(phrase, &resolved, &mut lexicon.faults));
            }
            ways.sort_unstable();
            ways.dedup();
            findings.append(&mut lexicon.faults.findings);
            resolved.ways.insert(name, ways);
        }
        let circle: Vec<&str> = waiting.keys().map(String::as_str).collect();
        for lexicon in waiting.values() {
            let finding = lexicon
                .faults
                .finding(Code::LexiconCircle, lexicon.at.span)
                .with("circle", circle.join(" · "));
            findings.push(finding);
        }
        for name in waiting.into_keys() {
            resolved.ways.insert(name, Vec::new());
        }
        resolved
    }

    /// The first waiting lexicon that refers to none that still waits.
    fn next(&self, waiting: &BTreeMap<String, Lexicon>) -> Option<String> {
        let is_ready = |lexicon: &&Lexicon| {
            let names: BTreeSet<&str> = lexicon
                .phrases
                .iter()
                .flat_map(|phrase| references(&phrase.text))
                .collect();
            names.iter().all(|name| !waiting.contains_key(*name))
        };
        let ready = waiting.values().find(is_ready)?;
        Some(ready.id.as_str().to_owned())
    }
}

impl Ways for Lexicons {
    fn ways(&self, lexicon: &str) -> Option<&[String]> {
        self.ways.get(lexicon).map(Vec::as_slice)
    }

    fn names(&self) -> Vec<&str> {
        self.ways.keys().map(String::as_str).collect()
    }
}
