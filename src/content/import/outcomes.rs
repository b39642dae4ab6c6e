//! The outcomes of imported items.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::bank::id::OutcomeId;
use crate::content::import::document::slug;
use crate::content::import::document::yaml;
use crate::content::import::names::Names;
use crate::content::import::question::Question;
use crate::content::import::settings::Settings;

/// The group of the outcomes where a file's name gives none.
const GROUP: &str = "imported";

/// The outcomes of the items: the user's, or those made from the topics of the file.
pub(super) struct Outcomes {
    pub(super) group: String,
    /// Ids by the names that the file gives.
    ids: BTreeMap<String, String>,
    /// The outcome of items without a topic.
    usual: String,
    /// Names of the outcomes that have to be written, by their ids.
    made: BTreeMap<String, String>,
    names: Names,
}

impl Outcomes {
    pub(super) fn of(questions: &[Question], settings: &Settings<'_>) -> Self {
        let syllabus = settings.bank.as_ref().map(|(bank, _)| &bank.syllabus);
        let stem = settings.stem();
        let readable = slug(stem);
        let group = if readable.is_empty() {
            GROUP
        } else {
            &readable
        };
        let known = syllabus.iter().flat_map(|known| known.outcomes.keys());
        let mut groups = Names::default();
        for (known, _) in known.filter_map(|id| id.as_str().split_once('/')) {
            groups.take_just(known);
        }
        let mut outcomes = Self {
            group: groups.take(group),
            ids: BTreeMap::new(),
            usual: String::new(),
            made: BTreeMap::new(),
            names: Names::default(),
        };
        if let Some(outcome) = settings.outcome {
            outcome.clone_into(&mut outcomes.usual);
            return outcomes;
        }
        for topic in questions.iter().flat_map(|question| &question.topics) {
            if !outcomes.ids.contains_key(topic) {
                let own = OutcomeId::new(topic);
                let own = own.filter(|id| syllabus.is_some_and(|s| s.outcomes.contains_key(id)));
                let id = match own {
                    Some(id) => id.to_string(),
                    None => outcomes.make(topic, &slug(topic)),
                };
                outcomes.ids.insert(topic.clone(), id);
            }
        }
        if questions.iter().any(|question| question.topics.is_empty()) {
            outcomes.usual = outcomes.make(&settings.wording.unsorted, "unsorted");
        }
        outcomes
    }

    fn make(&mut self, name: &str, readable: &str) -> String {
        let readable = if readable.is_empty() {
            "topic"
        } else {
            readable
        };
        let id = self.names.take(&format!("{}/{readable}", self.group));
        self.made.insert(id.clone(), name.to_owned());
        id
    }

    pub(super) fn of_question(&self, question: &Question) -> Vec<String> {
        let own = question
            .topics
            .iter()
            .filter_map(|topic| self.ids.get(topic).cloned());
        let own: Vec<String> = own.collect();
        if own.is_empty() {
            vec![self.usual.clone()]
        } else {
            own
        }
    }

    /// A syllabus with just these outcomes, to try an item with.
    pub(super) fn trial(&self, ids: &[&str], settings: &Settings<'_>) -> String {
        let mut groups: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
        for id in ids {
            let group = id.split_once('/').map_or(*id, |(group, _)| group);
            groups
                .entry(group)
                .or_default()
                .push(outcome(id, id, settings));
        }
        let group = |(id, outcomes): (&str, Vec<Value>)| {
            yaml(&json!({ "id": id, "name": id, "outcomes": outcomes }))
        };
        groups
            .into_iter()
            .map(group)
            .collect::<Vec<_>>()
            .join("---\n")
    }

    /// The syllabus of the outcomes that were made, as far as they are used; nothing where none is.
    pub(super) fn text(&self, used: &BTreeSet<&str>, settings: &Settings<'_>) -> Option<String> {
        let made = self
            .made
            .iter()
            .filter(|(id, _)| used.contains(id.as_str()));
        let outcomes: Vec<Value> = made.map(|(id, name)| outcome(id, name, settings)).collect();
        let stem = settings.stem();
        let text = || yaml(&json!({ "id": self.group, "name": stem, "outcomes": outcomes }));
        (!outcomes.is_empty()).then(text)
    }
}

fn outcome(id: &str, name: &str, settings: &Settings<'_>) -> Value {
    json!({
        "id": id,
        "name": name,
        "tracks": ["general"],
        "level": "new-hire",
        "source": { settings.source: &settings.file },
    })
}
