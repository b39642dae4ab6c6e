//! The syllabus: what is to be learnt, in groups.

use std::collections::BTreeMap;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

use crate::bank::authored::{
    Count, Faults, Field, Fields, Mapping, Node, Shape, Span, Text, list, one_or_more, only_entry,
    similar, words,
};
use crate::bank::finding::{Code, Origin};
use crate::bank::id::{GroupId, OutcomeId, SLUG, SLUG_PAIR, SourceId};
use crate::text;
use crate::text::values;

/// One group of outcomes.
pub(crate) static GROUP: Mapping = Mapping::new(
    "group",
    &[&[
        Field::required("id", "group-id", Shape::Form(&SLUG)),
        Field::required("name", "group-name", Shape::Text),
        Field::required(
            "outcomes",
            "outcomes",
            Shape::List(&Shape::Mapping(&OUTCOME), Count::ANY),
        ),
    ]],
);

static OUTCOME: Mapping = Mapping::new(
    "outcome",
    &[&[
        Field::required("id", "outcome-id", Shape::Form(&SLUG_PAIR)),
        Field::required("name", "outcome-name", Shape::Text),
        Field::required(
            "tracks",
            "tracks",
            Shape::OneOrMore(&Shape::Choice(|| words(TRACKS)), Count::ANY),
        ),
        Field::required("level", "level", Shape::Choice(|| words(LEVELS))),
        SOURCE,
        Field::optional("facts", "facts", Shape::OneOrMore(&TEXT, Count::ANY)),
    ]],
);

/// Where something was written from.
pub(crate) const SOURCE: Field = Field::required(
    "source",
    "source",
    Shape::Entries {
        keys: &NAME,
        values: &TEXT,
        count: Count::within((1, 1)),
    },
);

static NAME: Shape = Shape::Form(&SLUG);
static TEXT: Shape = Shape::Text;

/// The lines of work that an outcome belongs to.
pub(super) const TRACKS: &[(&str, Track)] = &[
    ("general", Track("general")),
    ("heating", Track("heating")),
    ("shop", Track("shop")),
    ("freight", Track("freight")),
    ("website", Track("website")),
    ("call-centre", Track("call-centre")),
    ("power", Track("power")),
    ("water", Track("water")),
    ("property", Track("property")),
];

/// The jobs that an outcome is for.
pub(super) const LEVELS: &[(&str, Level)] = &[
    ("new-hire", Level("new-hire")),
    ("agent", Level("agent")),
    ("shift-leader", Level("shift-leader")),
];

/// A line of work, such as heating.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub(crate) struct Track(&'static str);

/// A job level, such as new hire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub(crate) struct Level(&'static str);

impl<'de> Deserialize<'de> for Track {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        named(TRACKS, deserializer)
    }
}

impl<'de> Deserialize<'de> for Level {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        named(LEVELS, deserializer)
    }
}

/// The value of `table` with the name that is read.
fn named<'de, T: Copy, D: Deserializer<'de>>(
    table: &[(&str, T)],
    deserializer: D,
) -> Result<T, D::Error> {
    let name = String::deserialize(deserializer)?;
    let found = table.iter().find(|(known, _)| *known == name);
    let found = found.map(|(_, value)| *value);
    found.ok_or_else(|| D::Error::custom(format!("nothing is called {name}")))
}

/// All that is to be learnt.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Syllabus {
    pub(crate) groups: BTreeMap<GroupId, String>,
    pub(crate) outcomes: BTreeMap<OutcomeId, Outcome>,
}

/// One line of the syllabus.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Outcome {
    pub(crate) name: String,
    pub(crate) tracks: Vec<Track>,
    pub(crate) level: Level,
    /// The figures that its source states, each of which can be read as a value.
    pub(crate) facts: Vec<String>,
    /// Where its id stands.
    pub(crate) origin: Origin,
}

/// One document of the syllabus: a group with its outcomes.
pub(crate) struct Group {
    pub(crate) id: GroupId,
    pub(crate) span: Span,
    pub(crate) name: String,
    pub(crate) outcomes: Vec<(OutcomeId, Span, Outcome)>,
}

impl Group {
    /// Reads one document; `None` after a fault that leaves no group.
    pub(crate) fn read(node: &Node<'_>, sources: &Sources, faults: &mut Faults) -> Option<Self> {
        let mut fields = Fields::of(node, &GROUP, faults)?;
        let at = fields.text("id", faults);
        let id = at
            .as_ref()
            .and_then(|text| text.parse(faults, Code::BadId, GroupId::new));
        let name = fields.text("name", faults);
        let node = fields.required("outcomes");
        fields.finish(faults);
        let (id, span) = (id?, at?.span);
        let mut outcomes = Vec::new();
        for node in list(node?, faults)? {
            outcomes.extend(read_outcome(node, &id, sources, faults));
        }
        Some(Self {
            id,
            span,
            name: name?.text,
            outcomes,
        })
    }
}

fn read_outcome(
    node: &Node<'_>,
    group: &GroupId,
    sources: &Sources,
    faults: &mut Faults,
) -> Option<(OutcomeId, Span, Outcome)> {
    let mut fields = Fields::of(node, &OUTCOME, faults)?;
    let at = fields.text("id", faults);
    let name = fields.text("name", faults);
    let tracks = fields.required("tracks");
    let tracks = tracks.map_or_else(Vec::new, |node| one_or_more(node, faults));
    let tracks = tracks
        .iter()
        .filter_map(|track| track.choose(faults, TRACKS));
    let tracks = tracks.collect();
    let level = fields.choose("level", LEVELS, faults);
    let facts = fields.optional("facts");
    let facts = facts.map_or_else(Vec::new, |node| read_facts(node, faults));
    Citation::read(&mut fields, sources, faults);
    fields.finish(faults);
    let at = at?;
    let id = at.parse(faults, Code::BadId, |text| {
        OutcomeId::new(text).filter(|id| id.group() == group.as_str())
    })?;
    let outcome = Outcome {
        name: name?.text,
        tracks,
        level: level?,
        facts,
        origin: faults.origin(at.span),
    };
    Some((id, at.span, outcome))
}

/// Figures such as 15分钟; one that is no value is a finding.
fn read_facts(node: &Node<'_>, faults: &mut Faults) -> Vec<String> {
    let texts = one_or_more(node, faults);
    let is_value = |text: &str| {
        let mut values = Vec::new();
        values::find(&text::key(text), &mut values);
        (!values.is_empty()).then(|| text.to_owned())
    };
    let facts = texts.iter();
    let facts = facts.filter_map(|fact| fact.parse(faults, Code::BadFact, is_value));
    facts.collect()
}

/// The documents that content was written from, by name.
#[derive(Default)]
pub(crate) struct Sources(pub(crate) BTreeMap<SourceId, String>);

/// Where in which source something stands.
pub(crate) struct Citation(pub(crate) String);

impl Citation {
    /// Reads `source: {name: place}`.
    pub(crate) fn read(
        fields: &mut Fields<'_, '_>,
        sources: &Sources,
        faults: &mut Faults,
    ) -> Option<Self> {
        let node = fields.required("source")?;
        let (name, place) = only_entry(node, faults)?;
        let choices: Vec<&str> = sources.0.keys().map(SourceId::as_str).collect();
        let title = SourceId::new(&name.text).and_then(|id| sources.0.get(&id));
        if title.is_none() {
            unknown_source(&name, choices, faults);
        }
        let place = Text::read(place, faults)?;
        Some(Self(quoted(title?) + &place.text))
    }
}

/// A title in its marks; the marks of a title within it are single ones.
fn quoted(title: &str) -> String {
    let inner = title
        .strip_prefix('《')
        .and_then(|rest| rest.strip_suffix('》'));
    let inner = inner
        .filter(|inner| !inner.contains(['《', '》']))
        .unwrap_or(title);
    format!("《{}》", inner.replace('《', "〈").replace('》', "〉"))
}

fn unknown_source(name: &Text, choices: Vec<&str>, faults: &mut Faults) {
    let similar = similar(&name.text, choices.into_iter());
    let finding = faults
        .finding(Code::UnknownReference, name.span)
        .with("kind", "source")
        .with("text", &name.text)
        .with("similar", similar);
    faults.push(finding);
}
