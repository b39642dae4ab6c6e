//! Drawing the numbers of items that have such: by the seed, among those that their author wants.

use crate::bank::Digest;
use crate::bank::drawn::NoItem;
use crate::bank::item::Item;
use crate::bank::numbers::{Drawn, Misfit};
use crate::paper::random::Random;

/// How often numbers are drawn again that the author's conditions refuse.
const MOST_TRIES: usize = 1_000;

/// The numbers of `item` on a paper with this seed; none where it has no such numbers, or where
/// none were found that make an item, so that it stays as it is in the bank.
///
/// They depend on nothing else on the paper.
pub(super) fn draw_numbers(bank: &Digest, item: &Item, seed: u64) -> Drawn {
    let mut random = Random::of_item(bank, &item.id, seed);
    for _ in 0..MOST_TRIES {
        if let Some(Tried { drawn, made: Ok(_) }) = attempt(item, &mut random) {
            return drawn;
        }
    }
    Drawn::new()
}

/// Numbers, and the item that they make or why they make none.
pub(crate) struct Tried {
    pub(crate) drawn: Drawn,
    pub(crate) made: Result<Item, NoItem>,
}

/// What a paper with this seed would try last: the first numbers that the author's conditions
/// allow. Nothing where an item has no numbers to draw.
pub(crate) fn try_numbers(bank: &Digest, item: &Item, seed: u64) -> Option<Tried> {
    let mut random = Random::of_item(bank, &item.id, seed);
    let mut last = None;
    for _ in 0..MOST_TRIES {
        let tried = attempt(item, &mut random)?;
        let is_unwanted = matches!(tried.made, Err(NoItem::Misfit(Misfit::Unwanted)));
        last = Some(tried);
        if !is_unwanted {
            break;
        }
    }
    last
}

fn attempt(item: &Item, random: &mut Random) -> Option<Tried> {
    let parameters = item.parameters.as_ref()?;
    let drawn = parameters.draw(|count| random.below(count));
    let made = parameters.item(item, &drawn);
    Some(Tried { drawn, made })
}
