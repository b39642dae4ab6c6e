//! Lexicons: named groups of interchangeable phrases that any rubric refers to.

mod used;

use std::any::Any;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize, Serializer};

use crate::bank::authored::{
    Count, Faults, Field, Fields, Mapping, Node, Shape, Text, one_or_more, words,
};
use crate::bank::deferred::{Deferred, ready};
use crate::bank::finding::{Code, Finding};
use crate::bank::id::{LexiconId, SLUG};
use crate::bank::phrase::{self, Known, Move, Moves, Rule, Tag, references};

pub(crate) use crate::bank::lexicon::used::UsedLexicons;

/// One lexicon.
pub(crate) static LEXICON: Mapping = Mapping::new(
    "lexicon",
    &[&[
        Field::required("id", "lexicon-id", Shape::Form(&SLUG)),
        Field::required("name", "lexicon-name", Shape::Text),
        Field::required("phrases", "phrases", Shape::OneOrMore(&TEXT, Count::SOME)),
        Field::optional("not", "lexicon-not", Shape::OneOrMore(&TEXT, Count::ANY)),
        Field::optional("by", "by", Shape::Choice(|| words(SIDES))),
    ]],
);

static TEXT: Shape = Shape::Text;

/// Who is to do what the phrases say.
const SIDES: &[(&str, Option<Tag>)] = &[
    ("anyone", None),
    ("us", Some(Tag::Us)),
    ("customer", Some(Tag::Customer)),
];

/// A lexicon as written, before its references are put in.
pub(crate) struct Lexicon {
    pub(crate) id: LexiconId,
    at: Text,
    name: Text,
    phrases: Vec<Text>,
    not: Vec<Text>,
    by: Option<Tag>,
    faults: Faults,
}

impl Lexicon {
    /// Reads one lexicon document; the findings after at least one fault.
    pub(crate) fn read(node: &Node<'_>, mut faults: Faults) -> Result<Self, Vec<Finding>> {
        let Some(mut fields) = Fields::of(node, &LEXICON, &mut faults) else {
            return Err(faults.findings);
        };
        let at = fields.text("id", &mut faults);
        let id = at
            .as_ref()
            .and_then(|text| text.parse(&mut faults, Code::BadId, LexiconId::new));
        let name = fields.text("name", &mut faults);
        let phrases = fields.required("phrases").map(|node| {
            let phrases = one_or_more(node, &mut faults);
            if phrases.is_empty() {
                faults.fault(Code::EmptyText, node.span);
            }
            phrases
        });
        let not = fields.optional("not");
        let not = not.map(|node| one_or_more(node, &mut faults));
        let by = fields.choose_or("by", None, SIDES, &mut faults);
        fields.finish(&mut faults);
        match (id, at, name, phrases, by) {
            (Some(id), Some(at), Some(name), Some(phrases), Some(by)) if faults.errors() == 0 => {
                Ok(Self {
                    id,
                    at,
                    name,
                    phrases,
                    not: not.unwrap_or_default(),
                    by,
                    faults,
                })
            }
            _ => Err(faults.findings),
        }
    }

    /// Where its id stands.
    pub(crate) fn at(&self) -> Finding {
        self.faults.finding(Code::DuplicateId, self.at.span)
    }

    fn resolve(mut self, lexicons: &Resolved, findings: &mut Vec<Finding>) -> Move {
        let read = |texts: &[Text], faults: &mut Faults| {
            let rules = texts.iter();
            let rules = rules.filter_map(|text| phrase::read(text, lexicons, faults));
            rules.collect::<Vec<Rule>>()
        };
        let phrases = read(&self.phrases, &mut self.faults);
        let not = read(&self.not, &mut self.faults);
        findings.append(&mut self.faults.findings);
        let is_plain = |rule: &Rule| {
            let mut inner = rule.parsed.lexicons().into_iter();
            rule.parsed.is_plain() && inner.all(|id| lexicons.moves[id].is_plain)
        };
        Move {
            is_plain: self.by.is_none() && not.is_empty() && phrases.iter().all(is_plain),
            id: self.id,
            name: self.name.text,
            phrases,
            not,
            by: self.by,
        }
    }
}

/// Lexicons put into one another: all of a bank, or those that a stored item refers to.
pub(crate) struct Lexicons {
    resolved: Deferred<Resolved>,
    /// What was made of them when the binary was built, as bytes.
    packed: Option<&'static [u8]>,
    /// What is made of them once, whoever looks for them.
    prepared: OnceLock<Box<dyn Any + Send + Sync>>,
    /// For each lexicon those that its phrases name.
    inner: OnceLock<BTreeMap<String, Vec<String>>>,
}

/// Lexicons in which every reference is one to another of them.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Resolved {
    moves: Moves,
    /// Their ids by their names.
    ids: BTreeMap<String, String>,
}

impl Lexicons {
    /// Lexicons that are read when they are first looked for.
    pub(crate) fn new(resolved: Deferred<Resolved>) -> Self {
        Self {
            resolved,
            packed: None,
            prepared: OnceLock::new(),
            inner: OnceLock::new(),
        }
    }

    /// The same with what was made of them when the binary was built.
    pub(crate) fn packed(self, packed: &'static [u8]) -> Self {
        Self {
            packed: Some(packed),
            ..self
        }
    }

    /// Puts the lexicons into one another; circles and unknown names become findings.
    pub(crate) fn resolve(lexicons: Vec<Lexicon>, findings: &mut Vec<Finding>) -> Self {
        Self::new(ready(Resolved::of(lexicons, findings)))
    }

    /// The lexicons that the phrases of one name; none for a name that is none of theirs.
    fn inner(&self, id: &str) -> &[String] {
        let inner = self.inner.get_or_init(|| {
            let moves = self.moves().iter();
            let inner = moves.map(|(id, found)| (id.clone(), named(found)));
            inner.collect()
        });
        inner.get(id).map_or(&[], Vec::as_slice)
    }

    /// What `make` makes of them, or `unpack` of what was made before; done once: all callers must
    /// make the same.
    pub(crate) fn prepared<T: Any + Send + Sync>(
        &self,
        make: impl FnOnce(&Moves) -> T,
        unpack: impl FnOnce(&[u8]) -> T,
    ) -> &T {
        let make = || -> Box<dyn Any + Send + Sync> {
            Box::new(match self.packed {
                Some(packed) => unpack(packed),
                None => make(self.moves()),
            })
        };
        let prepared = self.prepared.get_or_init(make);
        prepared.downcast_ref().expect("all make the same of them")
    }
}

/// The lexicons that the phrases of one name, each once.
fn named(found: &Move) -> Vec<String> {
    let rules = found.phrases.iter().chain(&found.not);
    let ids: BTreeSet<&str> = rules.flat_map(|rule| rule.parsed.lexicons()).collect();
    ids.into_iter().map(str::to_owned).collect()
}

impl PartialEq for Lexicons {
    fn eq(&self, other: &Self) -> bool {
        *self.resolved == *other.resolved
    }
}

impl fmt::Debug for Lexicons {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.resolved.fmt(out)
    }
}

impl Serialize for Lexicons {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.resolved.serialize(serializer)
    }
}

impl Default for Lexicons {
    fn default() -> Self {
        Self::from(Moves::new())
    }
}

impl From<Moves> for Lexicons {
    fn from(moves: Moves) -> Self {
        let names = moves.iter();
        let ids = names.map(|(id, found)| (found.name.clone(), id.clone()));
        Self::new(ready(Resolved {
            ids: ids.collect(),
            moves,
        }))
    }
}

impl Resolved {
    fn of(lexicons: Vec<Lexicon>, findings: &mut Vec<Finding>) -> Self {
        let mut resolved = Self::default();
        resolved.name(&lexicons, findings);
        let mut waiting: BTreeMap<String, Lexicon> = lexicons
            .into_iter()
            .map(|lexicon| (lexicon.id.as_str().to_owned(), lexicon))
            .collect();
        while let Some(id) = resolved.next(&waiting) {
            let lexicon = waiting.remove(&id).expect("the next one is waiting");
            let lexicon = lexicon.resolve(&resolved, findings);
            resolved.moves.insert(id, Arc::new(lexicon));
        }
        let circle = waiting.keys().cloned().collect::<Vec<_>>().join(" · ");
        for (id, lexicon) in waiting {
            let finding = lexicon.faults.finding(Code::LexiconCircle, lexicon.at.span);
            findings.push(finding.with("circle", &circle));
            let empty = Move {
                id: lexicon.id,
                name: lexicon.name.text,
                phrases: Vec::new(),
                not: Vec::new(),
                by: None,
                is_plain: true,
            };
            resolved.moves.insert(id, Arc::new(empty));
        }
        resolved
    }

    /// Learns the names; one that two lexicons have is a finding.
    fn name(&mut self, lexicons: &[Lexicon], findings: &mut Vec<Finding>) {
        for lexicon in lexicons {
            let name = lexicon.name.text.clone();
            match self.ids.get(&name) {
                None => {
                    self.ids.insert(name, lexicon.id.to_string());
                }
                Some(id) => {
                    let faults = &lexicon.faults;
                    let first = lexicons.iter().find(|first| first.id.as_str() == id);
                    let first = first.map(|first| first.faults.origin(first.name.span).to_string());
                    let finding = faults.finding(Code::DuplicateId, lexicon.name.span);
                    let finding = finding.with("id", &name);
                    findings.push(finding.with("first", first.unwrap_or_default()));
                }
            }
        }
    }

    /// The first waiting lexicon that refers to none that still waits.
    fn next(&self, waiting: &BTreeMap<String, Lexicon>) -> Option<String> {
        let waits = |name: &String| {
            let id = self.ids.get(name).unwrap_or(name);
            waiting.contains_key(id) || waiting.contains_key(name)
        };
        let is_ready = |lexicon: &&Lexicon| {
            let texts = lexicon.phrases.iter().chain(&lexicon.not);
            let mut names = texts.flat_map(|text| references(&text.text));
            !names.any(|name| waits(&name))
        };
        let ready = waiting.values().find(is_ready)?;
        Some(ready.id.as_str().to_owned())
    }
}

impl Known for Lexicons {
    fn lexicon(&self, name: &str) -> Option<&Arc<Move>> {
        self.resolved.lexicon(name)
    }

    fn moves(&self) -> &Moves {
        &self.resolved.moves
    }

    fn names(&self) -> Vec<&str> {
        self.resolved.names()
    }
}

impl Known for Resolved {
    fn lexicon(&self, name: &str) -> Option<&Arc<Move>> {
        let by_name = || self.moves.get(self.ids.get(name)?);
        self.moves.get(name).or_else(by_name)
    }

    fn moves(&self) -> &Moves {
        &self.moves
    }

    fn names(&self) -> Vec<&str> {
        let names = self.moves.keys().chain(self.ids.keys());
        names.map(String::as_str).collect()
    }
}
