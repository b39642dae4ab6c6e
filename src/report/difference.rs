//! What distinguishes one bank from another: items, lexicons, exams, and which exams rest on what.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::{Value, json};

use crate::bank::Bank;
use crate::bank::blueprint::Blueprint;
use crate::bank::credential::CredentialKind;
use crate::bank::id::ItemId;
use crate::bank::item::Item;
use crate::bank::phrase::{Known as _, Move};
use crate::bank::presentation::{Key, Presentation, Response};

/// All that distinguishes `new` from `old`.
#[derive(Debug, PartialEq, Serialize)]
pub(crate) struct Difference {
    pub(crate) items: Changes,
    pub(crate) lexicons: Changes,
    pub(crate) exams: Changes,
    /// Kinds of credentials.
    pub(crate) credentials: Changes,
    /// The exams of either bank that can draw an item which is not the same, and those items.
    pub(crate) resting: BTreeMap<String, Vec<String>>,
    /// The kinds of credentials that rest on such exams or on exams that are not the same, and
    /// those exams.
    pub(crate) certified: BTreeMap<String, Vec<String>>,
}

/// What is only in one of two banks, and what is not the same in both.
#[derive(Debug, Default, PartialEq, Serialize)]
pub(crate) struct Changes {
    pub(crate) added: Vec<String>,
    pub(crate) removed: Vec<String>,
    pub(crate) changed: BTreeMap<String, Vec<Aspect>>,
}

/// What of a thing is not the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Aspect {
    /// What is right, and what it earns.
    Key,
    /// Criteria, violations, what leads to which turn.
    Rubric,
    /// A lexicon that the rubric refers to.
    Lexicon,
    /// What a candidate reads before answering.
    Wording,
    /// Samples that the rubric is tried on.
    Exemplars,
    /// Rationale, outcomes, source, difficulty.
    Other,
    /// What a lexicon lists.
    Phrases,
    /// What an exam asks for.
    Blueprint,
    /// What a credential asks for, and how long it is valid.
    Terms,
}

impl Aspect {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Key => "key",
            Self::Rubric => "rubric",
            Self::Lexicon => "lexicon",
            Self::Wording => "wording",
            Self::Exemplars => "exemplars",
            Self::Other => "other",
            Self::Phrases => "phrases",
            Self::Blueprint => "blueprint",
            Self::Terms => "terms",
        }
    }
}

impl Changes {
    fn of<'t, T: 't>(
        old: &BTreeMap<String, &'t T>,
        new: &BTreeMap<String, &'t T>,
        aspects: impl Fn(&T, &T) -> Vec<Aspect>,
    ) -> Self {
        let only = |one: &BTreeMap<String, &T>, other: &BTreeMap<String, &T>| {
            let ids = one.keys().filter(|id| !other.contains_key(*id));
            ids.cloned().collect::<Vec<_>>()
        };
        let both = old
            .iter()
            .filter_map(|(id, old)| Some((id, old, new.get(id)?)));
        let changed = both.map(|(id, old, new)| (id.clone(), aspects(old, new)));
        Self {
            added: only(new, old),
            removed: only(old, new),
            changed: changed.filter(|(_, aspects)| !aspects.is_empty()).collect(),
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.changed.is_empty()
    }

    fn ids(&self) -> impl Iterator<Item = &String> {
        let only = self.added.iter().chain(&self.removed);
        only.chain(self.changed.keys())
    }
}

impl Difference {
    pub(crate) fn is_empty(&self) -> bool {
        let all = [&self.items, &self.lexicons, &self.exams, &self.credentials];
        all.into_iter().all(Changes::is_empty)
    }

    /// Compares two banks. Where something stands in its files makes no difference.
    pub(crate) fn between(old: &Bank, new: &Bank) -> Self {
        let lexicons = Changes::of(&lexicons(old), &lexicons(new), |old, new| {
            differing(&[(Aspect::Phrases, bare(old) != bare(new))])
        });
        let changed: BTreeSet<&String> = lexicons.ids().collect();
        let items = Changes::of(&items(old), &items(new), |old, new| {
            item_aspects(old, new, &changed)
        });
        let exams = Changes::of(&exams(old), &exams(new), |old, new| {
            differing(&[(Aspect::Blueprint, old != new)])
        });
        let credentials = Changes::of(&credentials(old), &credentials(new), |old, new| {
            differing(&[(Aspect::Terms, old != new)])
        });
        let resting = in_either(old, new, |bank| resting_on(bank, &items));
        let touched: BTreeSet<&String> = resting.keys().chain(exams.ids()).collect();
        let certified = in_either(old, new, |bank| certified_by(bank, &touched));
        Self {
            items,
            lexicons,
            exams,
            credentials,
            resting,
            certified,
        }
    }
}

/// What `found` says of either bank, by name, each thing once.
fn in_either(
    old: &Bank,
    new: &Bank,
    found: impl Fn(&Bank) -> Vec<(String, Vec<String>)>,
) -> BTreeMap<String, Vec<String>> {
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (name, things) in found(old).into_iter().chain(found(new)) {
        all.entry(name).or_default().extend(things);
    }
    let all = all.into_iter();
    all.map(|(name, things)| (name, things.into_iter().collect()))
        .collect()
}

fn items(bank: &Bank) -> BTreeMap<String, &Item> {
    let items = bank.items.values();
    items.map(|item| (item.id.to_string(), item)).collect()
}

fn lexicons(bank: &Bank) -> BTreeMap<String, &Move> {
    let lexicons = bank.lexicons.moves().iter();
    lexicons
        .map(|(id, lexicon)| (id.clone(), &**lexicon))
        .collect()
}

fn exams(bank: &Bank) -> BTreeMap<String, &Blueprint> {
    let exams = bank.blueprints.values().map(|placed| &placed.blueprint);
    exams.map(|exam| (exam.id.to_string(), exam)).collect()
}

fn credentials(bank: &Bank) -> BTreeMap<String, &CredentialKind> {
    let kinds = bank.credentials.values();
    kinds.map(|kind| (kind.id.to_string(), kind)).collect()
}

/// The kinds of credentials of `bank` that rest on `exams`, with those exams.
fn certified_by(bank: &Bank, exams: &BTreeSet<&String>) -> Vec<(String, Vec<String>)> {
    let kinds = bank.credentials.values().map(|kind| {
        let asked = kind.exams.iter().chain(&kind.renewal);
        let asked = asked.map(ToString::to_string);
        let touched = asked.filter(|exam| exams.contains(exam));
        (kind.id.to_string(), touched.collect::<Vec<_>>())
    });
    kinds.filter(|(_, exams)| !exams.is_empty()).collect()
}

/// The exams of `bank` that can draw a changed item, with those items.
fn resting_on(bank: &Bank, items: &Changes) -> Vec<(String, Vec<String>)> {
    let changed: Vec<ItemId> = items.ids().filter_map(|id| ItemId::new(id)).collect();
    let listed = bank
        .items
        .listed()
        .filter(|listed| changed.contains(&listed.facts.id));
    let listed: Vec<_> = listed.collect();
    let exams = bank.blueprints.values().map(|placed| &placed.blueprint);
    let drawn = exams.map(|exam| {
        let drawn = listed.iter().filter(|listed| {
            let mut quotas = exam.quotas.iter();
            quotas.any(|quota| quota.admits(&listed.facts))
        });
        let ids = drawn.map(|listed| listed.facts.id.to_string());
        (exam.id.to_string(), ids.collect::<Vec<_>>())
    });
    drawn.filter(|(_, ids)| !ids.is_empty()).collect()
}

fn item_aspects(old: &Item, new: &Item, lexicons: &BTreeSet<&String>) -> Vec<Aspect> {
    let rubric = |item: &Item| bare(&json!([item.key, item.points]));
    let is_rubric = |item: &Item| matches!(item.key, Key::Rubric(_) | Key::Dialogue(_));
    let has_rubric = is_rubric(old) || is_rubric(new);
    let refers = new.rubrics().iter().any(|posed| {
        let mut moves = posed.rubric.moves.moves();
        moves.any(|(id, _)| lexicons.contains(id))
    });
    differing(&[
        (Aspect::Key, !has_rubric && !same_key(old, new)),
        (Aspect::Rubric, has_rubric && rubric(old) != rubric(new)),
        (Aspect::Lexicon, refers),
        (Aspect::Wording, wording(old) != wording(new)),
        (Aspect::Exemplars, exemplars(old) != exemplars(new)),
        (Aspect::Other, other(old) != other(new)),
    ])
}

fn differing(aspects: &[(Aspect, bool)]) -> Vec<Aspect> {
    let differing = aspects.iter().filter(|(_, differs)| *differs);
    differing.map(|(aspect, _)| *aspect).collect()
}

/// Whether the same answers are right and earn the same. Entries that only stand in another order,
/// and right entries that only read otherwise, are as right as before.
fn same_key(old: &Item, new: &Item) -> bool {
    let rule = |item: &Item| {
        let mut key = json!(item.key);
        let kinds = key
            .as_object_mut()
            .into_iter()
            .flat_map(|kinds| kinds.values_mut());
        for fields in kinds.filter_map(Value::as_object_mut) {
            fields.retain(|name, _| name != "right");
        }
        let drawn = json!(item.parameters);
        json!([key, item.points, drawn["numbers"], drawn["interaction"]])
    };
    let is_right = old.key.response() == new.key.response() || right(old) == right(new);
    is_right && rule(old) == rule(new)
}

/// The right entries as they read.
fn right(item: &Item) -> Value {
    let texts = |entries: &[String], at: &[usize]| {
        let texts = at.iter().map(|at| entries[*at].clone());
        texts.collect::<Vec<_>>()
    };
    match (&item.presentation, item.key.response()) {
        (Presentation::Choose { options, .. }, Some(Response::Choice(at))) => {
            json!(texts(options, &at).into_iter().collect::<BTreeSet<_>>())
        }
        (Presentation::Arrange { entries }, Some(Response::Order(at))) => {
            json!(texts(entries, &at))
        }
        (Presentation::Pair { lefts, rights, .. }, Some(Response::Pairs(at))) => {
            let pairs = lefts.iter().zip(texts(rights, &at));
            json!(pairs.collect::<BTreeMap<_, _>>())
        }
        (_, response) => json!(response),
    }
}

fn wording(item: &Item) -> Value {
    let customers = match &item.key {
        Key::Dialogue(dialogue) => {
            let turns = dialogue.turns.iter();
            turns.map(|turn| turn.customer.as_str()).collect()
        }
        _ => Vec::new(),
    };
    let drawn = &json!(item.parameters)["texts"];
    let drawn = [&drawn["scenario"], &drawn["stem"]];
    json!([
        item.scenario,
        item.stem,
        drawn,
        item.presentation,
        customers
    ])
}

fn exemplars(item: &Item) -> Value {
    let rubrics = item.rubrics().into_iter();
    let exemplars: Vec<Value> = rubrics
        .map(|posed| bare(&json!(posed.rubric.exemplars)))
        .collect();
    let walks = match &item.key {
        Key::Dialogue(dialogue) => bare(&json!(dialogue.exemplars)),
        _ => Value::Null,
    };
    json!([exemplars, walks])
}

fn other(item: &Item) -> Value {
    let Item {
        outcomes,
        source,
        difficulty,
        bloom,
        rationale,
        item_type,
        ..
    } = item;
    json!([outcomes, source, difficulty, bloom, rationale, item_type])
}

/// A value without what is told elsewhere: places in files, phrases as they were read, exemplars,
/// the customer's words, the ids of lexicons.
fn bare(value: &impl Serialize) -> Value {
    const TOLD_ELSEWHERE: [&str; 5] = ["origin", "parsed", "exemplars", "customer", "moves"];
    let mut value = json!(value);
    let mut waiting = vec![&mut value];
    while let Some(next) = waiting.pop() {
        match next {
            Value::Object(fields) => {
                fields.retain(|name, _| !TOLD_ELSEWHERE.contains(&name.as_str()));
                waiting.extend(fields.values_mut());
            }
            Value::Array(values) => waiting.extend(values),
            _ => {}
        }
    }
    value
}

#[cfg(test)]
mod tests;
