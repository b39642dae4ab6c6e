//! Drawing the numbers of items that have such: by the seed, among those that their author wants.

use crate::bank::Digest;
use crate::bank::item::Item;
use crate::bank::numbers::Drawn;
use crate::paper::random::Random;

/// How often numbers are drawn again that the author's conditions refuse.
const MOST_TRIES: usize = 1_000;

/// The numbers of `item` on a paper with this seed; none where it has no such numbers, or where
/// none were found that make an item, so that it stays as it is in the bank.
///
/// They depend on nothing else on the paper.
pub(super) fn draw_numbers(bank: &Digest, item: &Item, seed: u64) -> Drawn {
    let Some(parameters) = &item.parameters else {
        return Drawn::new();
    };
    let mut drawn = draws(bank, item, seed);
    let made = drawn.find(|drawn| parameters.item(item, drawn).is_ok());
    made.unwrap_or_default()
}

/// What is drawn for a paper with this seed until something makes an item, as far as a paper would
/// try; nothing where an item has no numbers to draw.
pub(crate) fn draws(bank: &Digest, item: &Item, seed: u64) -> impl Iterator<Item = Drawn> {
    let mut random = Random::of_item(bank, &item.id, seed);
    let parameters = item.parameters.as_ref();
    let drawn = std::iter::from_fn(move || {
        parameters.map(|parameters| parameters.draw(|count| random.below(count)))
    });
    drawn.take(MOST_TRIES)
}
