//! The paper: a seeded draw that meets a blueprint, or says which quota it cannot meet.
//!
//! It alone knows randomness. A drawn paper is stored whole, so that no audit has to draw again.

mod draw;
mod numbers;
mod random;

use serde::{Deserialize, Serialize};

use crate::bank::Bank;
use crate::bank::Digest;
use crate::bank::id::{BlueprintId, ItemId};
use crate::bank::interaction::TypeName;
use crate::bank::item::Item;
use crate::bank::numbers::Drawn;
use crate::bank::points::Points;
use crate::bank::presentation::{Presentation, Response};

pub(crate) use crate::paper::draw::{Shortage, draw, offer, pose};
pub(crate) use crate::paper::numbers::draws;

/// One drawn set of items in its order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Paper {
    pub(crate) blueprint: BlueprintId,
    pub(crate) bank: Digest,
    pub(crate) seed: u64,
    /// Names the way of drawing, so that a later way can never be taken for this one.
    pub(crate) algorithm: String,
    pub(crate) slots: Vec<Slot>,
}

/// One item's place on a paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Slot {
    pub(crate) item: ItemId,
    /// The order in which shuffled entries are shown: positions in the item's presentation.
    /// Empty where nothing is shuffled.
    pub(crate) order: Vec<usize>,
    /// The numbers drawn for this paper, where the item has such.
    #[serde(default, skip_serializing_if = "Drawn::is_empty")]
    pub(crate) numbers: Drawn,
}

/// What a candidate sees of one slot; nothing here tells the key.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Question {
    pub(crate) item: ItemId,
    #[serde(rename = "type")]
    pub(crate) item_type: TypeName,
    pub(crate) points: Points,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) scenario: Option<String>,
    pub(crate) stem: String,
    #[serde(skip)]
    pub(crate) presentation: Presentation,
}

impl Slot {
    /// The item of this slot as it is on this paper: with its drawn numbers.
    pub(crate) fn item(&self, bank: &Bank) -> Item {
        let item = &bank.items[&self.item];
        let parameters = item.parameters.as_ref();
        let drawn = parameters.and_then(|known| known.item(item, &self.numbers).ok());
        drawn.unwrap_or_else(|| item.clone())
    }

    /// What a candidate sees of `item` in this slot.
    pub(crate) fn question(&self, item: &Item) -> Question {
        Question {
            item: item.id.clone(),
            item_type: item.item_type,
            points: item.points,
            scenario: item.scenario.clone(),
            stem: item.stem.clone(),
            presentation: self.shown(&item.presentation),
        }
    }

    /// `presentation` with its entries in the order of this slot.
    fn shown(&self, presentation: &Presentation) -> Presentation {
        let mut shown = presentation.clone();
        if let Some(entries) = shuffled_entries(&mut shown) {
            *entries = self.order.iter().map(|&at| entries[at].clone()).collect();
        }
        shown
    }

    /// A response that counts positions as shown, counted as in the item.
    pub(crate) fn to_written(&self, response: Response) -> Response {
        self.renumber(response, |shown| self.order[shown])
    }

    /// A response that counts positions as in the item, counted as shown.
    pub(crate) fn to_shown(&self, response: Response) -> Response {
        self.renumber(response, |at| {
            let shown = self.order.iter().position(|&other| other == at);
            shown.expect("an order holds every position")
        })
    }

    fn renumber(&self, response: Response, number: impl Fn(usize) -> usize) -> Response {
        if self.order.is_empty() {
            return response;
        }
        let each = |positions: Vec<usize>| positions.into_iter().map(&number).collect();
        match response {
            Response::Choice(chosen) => {
                let mut chosen: Vec<usize> = each(chosen);
                chosen.sort_unstable();
                Response::Choice(chosen)
            }
            Response::Order(order) => Response::Order(each(order)),
            Response::Pairs(pairs) => Response::Pairs(each(pairs)),
            other => other,
        }
    }
}

/// The entries of a presentation that each candidate sees in an order of their own.
fn shuffled_entries(presentation: &mut Presentation) -> Option<&mut Vec<String>> {
    match presentation {
        Presentation::Choose {
            options, shuffled, ..
        } => shuffled.then_some(options),
        Presentation::Arrange { entries } => Some(entries),
        Presentation::Pair {
            rights, shuffled, ..
        } => shuffled.then_some(rights),
        Presentation::Number { .. }
        | Presentation::Blanks { .. }
        | Presentation::Speech { .. }
        | Presentation::Dialogue { .. } => None,
    }
}

#[cfg(test)]
mod tests;
