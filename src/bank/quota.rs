//! Quotas: one line of a blueprint, so many items of some kinds.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::bank::authored::{
    Count, Faults, Field, Fields, Mapping, Node, Shape, Text, one_or_more, similar, words,
};
use crate::bank::finding::Code;
use crate::bank::id::{GroupId, OutcomeId, SLUG, SLUG_PAIR};
use crate::bank::interaction::TypeName;
use crate::bank::item::Difficulty;
use crate::bank::items::Facts;
use crate::bank::syllabus::{LEVELS, Level, Outcome, Syllabus, TRACKS, Track};

/// Most items that one quota may ask for.
const MOST_ITEMS: u32 = 500;

pub(super) static QUOTA: Mapping = Mapping::new(
    "quota",
    &[&[
        some("group", "quota-group", &Shape::Form(&SLUG)),
        some("outcome", "quota-outcome", &Shape::Form(&SLUG_PAIR)),
        some("track", "quota-track", &Shape::Choice(|| words(TRACKS))),
        some("level", "quota-level", &Shape::Choice(|| words(LEVELS))),
        some(
            "type",
            "quota-type",
            &Shape::Choice(|| words(&TypeName::choices())),
        ),
        some(
            "difficulty",
            "quota-difficulty",
            &Shape::Choice(|| words(Difficulty::NAMES)),
        ),
        Field::required("count", "count", Shape::Whole(1, MOST_ITEMS)),
    ]],
);

const fn some(key: &'static str, about: &'static str, shape: &'static Shape) -> Field {
    Field::optional(key, about, Shape::OneOrMore(shape, Count::ANY))
}

/// So many items of these kinds; an empty list allows every kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Quota {
    pub(crate) groups: Vec<GroupId>,
    /// The outcomes that the quota names, or that are in its tracks and for its levels; nothing
    /// where it asks for none of these.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) outcomes: Option<BTreeSet<OutcomeId>>,
    pub(crate) types: Vec<TypeName>,
    pub(crate) difficulties: Vec<Difficulty>,
    pub(crate) count: usize,
}

impl Quota {
    /// Whether an item counts towards this quota: one of its outcomes is of the right group and
    /// among the outcomes.
    pub(crate) fn admits(&self, item: &Facts) -> bool {
        let fits = |outcome: &OutcomeId| {
            let mut groups = self.groups.iter();
            (self.groups.is_empty() || groups.any(|group| outcome.group() == group.as_str()))
                && self
                    .outcomes
                    .as_ref()
                    .is_none_or(|known| known.contains(outcome))
        };
        item.outcomes.iter().any(fits)
            && (self.types.is_empty() || self.types.contains(&item.item_type))
            && (self.difficulties.is_empty() || self.difficulties.contains(&item.difficulty))
    }

    /// Reads one line of `quotas`; `None` after at least one fault.
    pub(super) fn read(node: &Node<'_>, syllabus: &Syllabus, faults: &mut Faults) -> Option<Self> {
        let before = faults.errors();
        let mut fields = Fields::of(node, &QUOTA, faults)?;
        let groups = some_of(&mut fields, "group", faults);
        let outcomes = some_of(&mut fields, "outcome", faults);
        let tracks = some_of(&mut fields, "track", faults);
        let levels = some_of(&mut fields, "level", faults);
        let types = some_of(&mut fields, "type", faults);
        let difficulties = some_of(&mut fields, "difficulty", faults);
        let count = fields.whole("count", (1, MOST_ITEMS), faults);
        fields.finish(faults);
        let wanted = Wanted {
            outcomes: read_outcomes(&outcomes, syllabus, faults),
            tracks: choose(&tracks, TRACKS, faults),
            levels: choose(&levels, LEVELS, faults),
        };
        let quota = Self {
            groups: read_groups(&groups, syllabus, faults),
            outcomes: wanted.resolve(syllabus),
            types: choose(&types, &TypeName::choices(), faults),
            difficulties: choose(&difficulties, Difficulty::NAMES, faults),
            count: count? as usize,
        };
        (faults.errors() == before).then_some(quota)
    }
}

/// What a quota asks of outcomes.
struct Wanted {
    outcomes: BTreeSet<OutcomeId>,
    tracks: Vec<Track>,
    levels: Vec<Level>,
}

impl Wanted {
    fn resolve(self, syllabus: &Syllabus) -> Option<BTreeSet<OutcomeId>> {
        if self.outcomes.is_empty() && self.tracks.is_empty() && self.levels.is_empty() {
            return None;
        }
        let fits = |id: &OutcomeId, outcome: &Outcome| {
            (self.outcomes.is_empty() || self.outcomes.contains(id))
                && (self.tracks.is_empty()
                    || outcome
                        .tracks
                        .iter()
                        .any(|track| self.tracks.contains(track)))
                && (self.levels.is_empty() || self.levels.contains(&outcome.level))
        };
        let fitting = syllabus
            .outcomes
            .iter()
            .filter(|(id, outcome)| fits(id, outcome));
        Some(fitting.map(|(id, _)| id.clone()).collect())
    }
}

/// The texts of an optional key that holds one or several.
fn some_of(fields: &mut Fields<'_, '_>, key: &'static str, faults: &mut Faults) -> Vec<Text> {
    let node = fields.optional(key);
    node.map_or_else(Vec::new, |node| one_or_more(node, faults))
}

fn choose<T: Copy>(texts: &[Text], choices: &[(&'static str, T)], faults: &mut Faults) -> Vec<T> {
    let texts = texts.iter();
    texts
        .filter_map(|text| text.choose(faults, choices))
        .collect()
}

fn read_groups(texts: &[Text], syllabus: &Syllabus, faults: &mut Faults) -> Vec<GroupId> {
    let known = |text: &Text| {
        let id = GroupId::new(&text.text).filter(|id| syllabus.groups.contains_key(id));
        if id.is_none() {
            let names = syllabus.groups.keys().map(GroupId::as_str);
            unknown(text, "group", names, faults);
        }
        id
    };
    texts.iter().filter_map(known).collect()
}

fn read_outcomes(texts: &[Text], syllabus: &Syllabus, faults: &mut Faults) -> BTreeSet<OutcomeId> {
    let known = |text: &Text| {
        let id = OutcomeId::new(&text.text).filter(|id| syllabus.outcomes.contains_key(id));
        if id.is_none() {
            let names = syllabus.outcomes.keys().map(OutcomeId::as_str);
            unknown(text, "outcome", names, faults);
        }
        id
    };
    texts.iter().filter_map(known).collect()
}

fn unknown<'n>(
    text: &Text,
    kind: &'static str,
    names: impl Iterator<Item = &'n str>,
    faults: &mut Faults,
) {
    let finding = faults
        .finding(Code::UnknownReference, text.span)
        .with("kind", kind)
        .with("text", &text.text)
        .with("similar", similar(&text.text, names));
    faults.push(finding);
}
