//! Items with options to choose from, as several rules look at them.

use crate::bank::Bank;
use crate::bank::finding::Origin;
use crate::bank::item::Item;
use crate::bank::presentation::{Key, Presentation};

/// The item type whose options are the same everywhere.
const TRUE_FALSE: &str = "true-false";

/// An item of which one option or several are right.
pub(super) struct Choice<'b> {
    pub(super) item: &'b Item,
    pub(super) options: &'b [String],
    /// Positions of the right ones.
    pub(super) right: &'b [usize],
    pub(super) many: bool,
    pub(super) shuffled: bool,
}

/// Every item whose author wrote options.
pub(super) fn choices(bank: &Bank) -> impl Iterator<Item = Choice<'_>> {
    let written = bank.items.values().filter_map(choice);
    written.filter(|choice| choice.item.item_type.as_str() != TRUE_FALSE)
}

/// For each true-false item whether its statement is true.
pub(super) fn statements(bank: &Bank) -> impl Iterator<Item = bool> {
    let items = bank.items.values().filter_map(choice);
    let items = items.filter(|choice| choice.item.item_type.as_str() == TRUE_FALSE);
    items.map(|choice| choice.right == [0])
}

pub(super) fn choice(item: &Item) -> Option<Choice<'_>> {
    match (&item.presentation, &item.key) {
        (
            Presentation::Choose {
                options,
                many,
                shuffled,
            },
            Key::Choice { right, .. },
        ) => Some(Choice {
            item,
            options,
            right,
            many: *many,
            shuffled: *shuffled,
        }),
        _ => None,
    }
}

impl Choice<'_> {
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        self.right.iter().map(|&at| self.options[at].as_str())
    }

    pub(super) fn distractors(&self) -> impl Iterator<Item = &str> {
        let options = self.options.iter().enumerate();
        let wrong = options.filter(|(at, _)| !self.right.contains(at));
        wrong.map(|(_, text)| text.as_str())
    }

    /// Where the option at this position stands.
    pub(super) fn place(&self, bank: &Bank, at: usize) -> Origin {
        let path = format!("interaction/{}/options", self.item.item_type.as_str());
        let page = bank.pages.around(&self.item.origin);
        let option = page.and_then(|page| page.below(&path).nth(at));
        option
            .map_or(&self.item.origin, |written| &written.origin)
            .clone()
    }
}

/// Whether `count` of `all` is far more than `chance` of them: three standard deviations.
pub(super) fn is_far_more(count: usize, chances: impl Iterator<Item = f64>) -> bool {
    let (mut expected, mut variance) = (0.0, 0.0);
    for chance in chances {
        expected += chance;
        variance += chance * (1.0 - chance);
    }
    let count = f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    count - expected > 3.0 * f64::sqrt(variance)
}
