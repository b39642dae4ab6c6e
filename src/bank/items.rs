//! The items of a bank: what a draw asks of all of them is at hand, the rest of each is read when
//! it is first asked for.

use std::collections::BTreeMap;
use std::ops::Index;

use crate::bank::deferred::{Deferred, ready};
use crate::bank::id::{ItemId, OutcomeId};
use crate::bank::interaction::TypeName;
use crate::bank::item::{Difficulty, Item};

/// All items of a bank by their ids.
#[derive(Default)]
pub(crate) struct Items(BTreeMap<ItemId, Listed>);

/// An item, and what can be known of it without reading all of it.
pub(crate) struct Listed {
    pub(crate) facts: Facts,
    item: Deferred<Item>,
}

/// What quotas ask of an item.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) struct Facts {
    pub(crate) id: ItemId,
    pub(crate) item_type: TypeName,
    pub(crate) outcomes: Vec<OutcomeId>,
    pub(crate) difficulty: Difficulty,
}

impl Facts {
    fn of(item: &Item) -> Self {
        Self {
            id: item.id.clone(),
            item_type: item.item_type,
            outcomes: item.outcomes.clone(),
            difficulty: item.difficulty,
        }
    }
}

impl Facts {
    /// Whether it earns points; a survey never does.
    pub(crate) fn is_scored(&self) -> bool {
        self.item_type.is_scored()
    }
}

impl Listed {
    /// An item that is read later and then has these facts.
    pub(crate) fn new(facts: Facts, item: Deferred<Item>) -> Self {
        Self { facts, item }
    }

    pub(crate) fn item(&self) -> &Item {
        &self.item
    }
}

impl Items {
    pub(crate) fn insert(&mut self, item: Item) {
        let facts = Facts::of(&item);
        self.list(Listed::new(facts, ready(item)));
    }

    pub(crate) fn list(&mut self, listed: Listed) {
        self.0.insert(listed.facts.id.clone(), listed);
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is known of an item without reading it whole.
    pub(crate) fn facts(&self, id: &ItemId) -> Option<&Facts> {
        self.0.get(id).map(|listed| &listed.facts)
    }

    pub(crate) fn get(&self, id: &ItemId) -> Option<&Item> {
        self.0.get(id).map(Listed::item)
    }

    /// In the order of their ids, like all of these.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &ItemId> {
        self.0.keys()
    }

    pub(crate) fn values(&self) -> impl Iterator<Item = &Item> {
        self.0.values().map(Listed::item)
    }

    /// The items without reading any of them whole.
    pub(crate) fn listed(&self) -> impl Iterator<Item = &Listed> {
        self.0.values()
    }
}

impl Index<&ItemId> for Items {
    type Output = Item;

    fn index(&self, id: &ItemId) -> &Item {
        self.0[id].item()
    }
}
