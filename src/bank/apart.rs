//! Items that give each other away, kept off one paper.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::bank::authored::{
    Count, Faults, Field, Fields, Node, Shape, list, one_or_more, similar,
};
use crate::bank::finding::Code;
use crate::bank::id::{ItemId, OutcomeId, SLUG};
use crate::bank::items::{Facts, Items};

/// Most items of one outcome that a blueprint can ask for.
const MOST: u32 = 100;

/// The keys of a blueprint that keep items apart.
pub(super) const APART: &[Field] = &[
    Field::optional("apart", "apart", Shape::List(&TOGETHER, Count::ANY)),
    Field::optional(
        "most-per-outcome",
        "most-per-outcome",
        Shape::Whole(1, MOST),
    ),
];

static TOGETHER: Shape = Shape::OneOrMore(&NAME, Count::ANY);
static NAME: Shape = Shape::Form(&SLUG);

/// What no paper has together; without any rule every item may stand beside every other.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Apart {
    /// Lists of items, no two of which stand on one paper.
    #[serde(default)]
    pub(crate) lists: Vec<BTreeSet<ItemId>>,
    /// Most items of one outcome; an item counts for each of its outcomes.
    #[serde(default)]
    pub(crate) most_per_outcome: Option<usize>,
}

impl Apart {
    pub(crate) fn is_free(&self) -> bool {
        *self == Self::default()
    }

    /// Whether `item` may stand beside those that were `taken`.
    pub(crate) fn admits<'f>(
        &self,
        taken: impl Iterator<Item = &'f Facts> + Clone,
        item: &Facts,
    ) -> bool {
        let mut lists = self.lists.iter().filter(|list| list.contains(&item.id));
        let is_beside_none = lists.all(|list| !taken.clone().any(|other| list.contains(&other.id)));
        let is_few = |outcome: &OutcomeId| {
            let same = taken
                .clone()
                .filter(|other| other.outcomes.contains(outcome));
            self.most_per_outcome.is_none_or(|most| same.count() < most)
        };
        is_beside_none && item.outcomes.iter().all(is_few)
    }

    /// Reads `apart` and `most-per-outcome`.
    pub(super) fn read(fields: &mut Fields<'_, '_>, items: &Items, faults: &mut Faults) -> Self {
        let node = fields.optional("apart");
        let most = fields.optional_whole("most-per-outcome", (1, MOST), faults);
        let lists = node.and_then(|node| list(node, faults)).unwrap_or_default();
        Self {
            lists: lists
                .iter()
                .map(|node| known(node, items, faults))
                .collect(),
            most_per_outcome: most.map(|most| most as usize),
        }
    }
}

/// The items that a list names.
fn known(node: &Node<'_>, items: &Items, faults: &mut Faults) -> BTreeSet<ItemId> {
    let mut known = BTreeSet::new();
    for name in one_or_more(node, faults) {
        match ItemId::new(&name.text).filter(|id| items.keys().any(|known| known == id)) {
            Some(id) => {
                known.insert(id);
            }
            None => {
                let finding = faults
                    .finding(Code::UnknownReference, name.span)
                    .with("kind", "item")
                    .with("text", &name.text)
                    .with(
                        "similar",
                        similar(&name.text, items.keys().map(ItemId::as_str)),
                    );
                faults.push(finding);
            }
        }
    }
    known
}
