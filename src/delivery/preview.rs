//! One item as a candidate has it, answered again and again; nothing of it is kept.

use crate::bank::Bank;
use crate::bank::dialogue::Exchange;
use crate::bank::id::{BlueprintId, ItemId};
use crate::bank::item::Item;
use crate::bank::presentation::{Key, Response};
use crate::delivery::conversation::Conversation;
use crate::delivery::sitting::Review;
use crate::grade::{DialogueGrader, ItemGrade, grade};
use crate::paper::{Question, Slot, pose};

/// Draws are made under this name, as on the paper of an exam.
const NAME: &str = "preview";

/// An item with the order of its options and its numbers, and what was said in it so far.
pub(crate) struct Preview {
    pub(crate) item: Item,
    slot: Slot,
    exchanges: Vec<Exchange>,
}

impl Preview {
    /// The item of this name as it is drawn with `seed`, if the bank has it.
    pub(crate) fn of(bank: &Bank, id: &ItemId, seed: u64) -> Option<Self> {
        bank.items.get(id)?;
        let blueprint = BlueprintId::new(NAME).expect("well formed");
        let paper = pose(bank, &blueprint, seed, std::slice::from_ref(id));
        let slot = paper.slots.into_iter().next()?;
        Some(Self {
            item: slot.item(bank),
            slot,
            exchanges: Vec::new(),
        })
    }

    pub(crate) fn question(&self) -> Question {
        self.slot.question(&self.item)
    }

    /// What a response, counted as shown, earns; nothing where it does not fit the item.
    pub(crate) fn review(&self, shown: Response) -> Option<Review<'_>> {
        let question = self.question();
        if !question.presentation.fits(&shown) {
            return None;
        }
        let written = self.slot.to_written(shown.clone());
        Some(Review {
            settled: None,
            item: &self.item,
            question,
            response: Some(shown),
            right: self
                .item
                .key
                .response()
                .map(|right| self.slot.to_shown(right)),
            grade: grade(&self.item, Some(&written)),
        })
    }

    /// The talk so far, where the item is a dialogue.
    pub(crate) fn conversation(&self) -> Option<Conversation<'_>> {
        match &self.item.key {
            Key::Dialogue(dialogue) => Some(Conversation::of(dialogue, &self.exchanges)),
            _ => None,
        }
    }

    /// Says one line of a dialogue and gives the grade of the talk so far, the line's last;
    /// nothing where nobody waits for an answer.
    pub(crate) fn say(&mut self, said: &str) -> Option<ItemGrade> {
        let Key::Dialogue(dialogue) = &self.item.key else {
            return None;
        };
        let mut grader = DialogueGrader::new(&self.item, dialogue);
        self.exchanges.push(grader.exchange(&self.exchanges, said)?);
        Some(grader.grade(&self.exchanges))
    }

    /// Begins the talk anew.
    pub(crate) fn begin_again(&mut self) {
        self.exchanges.clear();
    }
}
