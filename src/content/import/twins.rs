//! Questions that stand several times in a file, the same or with another answer.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::content::import::question::Remark;

/// Most places that one note names.
const MOST_PLACES: usize = 5;

/// The questions of a file by what they show.
#[derive(Default)]
pub(super) struct Twins(BTreeMap<String, Group>);

/// The questions that show the same.
#[derive(Default)]
struct Group {
    /// What the first one says, and where.
    first: (String, String),
    same: Vec<String>,
    contrary: Vec<String>,
}

impl Twins {
    /// Takes the document of a question that stands at `place`.
    pub(super) fn take(&mut self, document: &Value, place: &str) {
        let asked = json!([
            document["scenario"],
            document["stem"],
            document["interaction"]
        ]);
        let mut shown = asked.clone();
        let bodies = shown[2].as_object_mut().into_iter().flatten();
        for body in bodies.filter_map(|(_, body)| body.as_object_mut()) {
            body.remove("key");
            body.remove("blanks");
        }
        let (asked, place) = (asked.to_string(), place.to_owned());
        match self.0.get_mut(&shown.to_string()) {
            Some(group) if group.first.0 == asked => group.same.push(place),
            Some(group) => group.contrary.push(place),
            None => {
                let first = (asked, place);
                let group = Group {
                    first,
                    ..Group::default()
                };
                self.0.insert(shown.to_string(), group);
            }
        }
    }

    /// A note for every question that stands several times, and one where its answers differ.
    pub(super) fn told(self) -> Vec<Remark> {
        let groups = self.0.into_values().flat_map(|group| {
            let kinds = [("twins", group.same), ("contrary", group.contrary)];
            let kinds = kinds.into_iter().filter(|(_, others)| !others.is_empty());
            let notes =
                kinds.map(|(code, others)| named(code, &others).with("first", &group.first.1));
            notes.collect::<Vec<_>>()
        });
        groups.collect()
    }
}

/// A note that names the first of some places, and their number.
pub(super) fn named(code: &'static str, places: &[String]) -> Remark {
    let shown = places[..places.len().min(MOST_PLACES)].join(" · ");
    let more = if places.len() > MOST_PLACES {
        " …"
    } else {
        ""
    };
    let note = Remark::new(code).with("places", shown + more);
    note.with("count", places.len())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Twins;

    #[test]
    fn the_same_question_and_one_with_another_key_are_told() {
        let choice = |key: &str| {
            let body = json!({"options": {"A": "甲", "B": "乙"}, "key": key});
            json!({"stem": "哪个？", "interaction": {"single-choice": body}})
        };
        let mut twins = Twins::default();
        twins.take(&choice("A"), "第 2 行");
        twins.take(
            &json!({"stem": "别的？", "interaction": {"true-false": {"key": true}}}),
            "第 3 行",
        );
        twins.take(&choice("A"), "第 4 行");
        twins.take(&choice("B"), "第 5 行");
        let told = twins.told().into_iter();
        let told: Vec<_> = told
            .map(|note| (note.code, note.facts[2].1.clone(), note.facts[0].1.clone()))
            .collect();
        let fact = |code, other: &str| (code, "第 2 行".to_owned(), other.to_owned());
        assert_eq!(
            told,
            [fact("twins", "第 4 行"), fact("contrary", "第 5 行")]
        );
    }
}
