//! Portable randomness: a named generator and our own shuffle, the same on every machine.

use rand::rngs::ChaCha12Rng;
use rand::{Rng, SeedableRng};
use sha2::{Digest as _, Sha256};

use crate::bank::Digest;
use crate::bank::id::{BlueprintId, ItemId};

/// Names this generator and the order in which a draw uses it.
pub(super) const ALGORITHM: &str = "chacha12-fisher-yates-1";

/// A stream of random choices that depends on nothing but its names and its seed.
pub(super) struct Random(ChaCha12Rng);

impl Random {
    pub(super) fn new(bank: &Digest, blueprint: &BlueprintId, seed: u64) -> Self {
        Self::of(&[bank.as_str(), blueprint.as_str()], seed)
    }

    /// The choices for the numbers of one item.
    pub(super) fn of_item(bank: &Digest, item: &ItemId, seed: u64) -> Self {
        Self::of(&[bank.as_str(), "numbers of", item.as_str()], seed)
    }

    fn of(names: &[&str], seed: u64) -> Self {
        let mut hash = Sha256::new();
        for part in [ALGORITHM].iter().chain(names) {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part.as_bytes());
        }
        hash.update(seed.to_be_bytes());
        Self(ChaCha12Rng::from_seed(hash.finalize().into()))
    }

    /// A number below `bound`, each as likely as the others. `bound` must not be zero.
    pub(super) fn below(&mut self, bound: u64) -> u64 {
        let unfair = u64::MAX - u64::MAX % bound;
        loop {
            let number = self.0.next_u64();
            if number < unfair {
                return number % bound;
            }
        }
    }

    /// Puts `things` into a random order (Fisher and Yates, from the end).
    pub(super) fn shuffle<T>(&mut self, things: &mut [T]) {
        for last in (1..things.len()).rev() {
            let other = usize::try_from(self.below(last as u64 + 1)).expect("at most last");
            things.swap(last, other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Digest, Random};
    use crate::bank::id::BlueprintId;

    fn shuffled(bank: &str, seed: u64) -> Vec<u32> {
        let blueprint = BlueprintId::new("exam").expect("well formed");
        let mut random = Random::new(&Digest::from_stored(bank.to_owned()), &blueprint, seed);
        let mut numbers: Vec<u32> = (0..10).collect();
        random.shuffle(&mut numbers);
        numbers
    }

    /// Fixed for all time: a change here changes every paper ever announced by its seed.
    #[test]
    fn a_seed_gives_the_same_order_on_every_machine() {
        assert_eq!(shuffled("bank", 42), GOLDEN_42);
        assert_eq!(shuffled("bank", 43), GOLDEN_43);
    }

    const GOLDEN_42: [u32; 10] = [1, 9, 7, 5, 6, 2, 8, 4, 3, 0];
    const GOLDEN_43: [u32; 10] = [4, 3, 5, 6, 9, 2, 7, 8, 0, 1];

    #[test]
    fn bank_and_seed_both_matter() {
        assert_ne!(shuffled("bank", 42), shuffled("bank2", 42));
    }

    #[test]
    fn every_place_is_about_as_likely() {
        let mut first = [0u32; 10];
        for seed in 0..10_000 {
            first[shuffled("bank", seed)[0] as usize] += 1;
        }
        assert!(
            first.iter().all(|count| (850..1150).contains(count)),
            "{first:?}"
        );
    }
}
