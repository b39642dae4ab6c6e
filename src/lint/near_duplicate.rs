//! Two items that ask the same in nearly the same words: a candidate who draws both is asked once.
//!
//! Items are compared by the pairs of neighbouring characters in what they ask and in their key
//! (the share of all pairs of two items that both have). Two items can only be so much alike if
//! they share one of their rarest pairs, so only those are looked up: the work stays in proportion
//! to the bank, and a pair of characters that very many items have is not followed further.

use std::collections::HashMap;

use crate::bank::Bank;
use crate::bank::finding::{Code, Finding};
use crate::bank::item::Item;
use crate::bank::presentation::{Key, Presentation};
use crate::text;

/// Percent of all pairs that make two items near duplicates.
const ALIKE: usize = 60;
/// Fewest pairs of an item that says enough to be compared.
const LEAST_PAIRS: usize = 12;
/// Most items that are looked up for one pair.
const MOST_FOLLOWED: usize = 64;

/// Pairs of characters are told apart by so many bits; that two fall together now and then makes
/// no difference.
const BITS: u32 = 20;

pub(super) fn lint(bank: &Bank, findings: &mut Vec<Finding>) {
    let mut items: Vec<&Item> = bank.items.values().collect();
    items.sort_by(|a, b| a.origin.cmp(&b.origin));
    let pairs = rarest_first(items.iter().map(|item| pairs(item)).collect());
    let mut holders: HashMap<u64, Vec<usize>> = HashMap::new();
    for (at, own) in pairs.iter().enumerate() {
        if own.len() < LEAST_PAIRS {
            continue;
        }
        let rare = own.len() - (own.len() * ALIKE).div_ceil(100) + 1;
        let mut others: Vec<usize> = Vec::new();
        for pair in &own[..rare] {
            let holders = holders.entry(*pair).or_default();
            others.extend(holders.iter());
            if holders.len() < MOST_FOLLOWED {
                holders.push(at);
            }
        }
        others.sort_unstable();
        others.dedup();
        let alike = others.into_iter();
        let alike = alike.map(|other| (share(own, &pairs[other]), other));
        let alike = alike.filter(|(share, _)| *share >= ALIKE);
        // Of items equally alike the first one.
        let most_alike = alike.max_by_key(|(share, other)| (*share, usize::MAX - other));
        if let Some((share, other)) = most_alike {
            let origin = bank.pages.place(&items[at].origin, "stem");
            findings.push(
                Finding::new(Code::NearDuplicate, origin)
                    .with("id", &items[other].id)
                    .with("first", &items[other].origin)
                    .with("got", share),
            );
        }
    }
}

/// The pairs of each item in one order for all of them, those that few items have first.
fn rarest_first(pairs: Vec<Vec<u32>>) -> Vec<Vec<u64>> {
    let mut counts = vec![0_u16; 1 << BITS];
    for pair in pairs.iter().flatten() {
        let count = &mut counts[*pair as usize];
        *count = count.saturating_add(1);
    }
    let rank = |pair: u32| (u64::from(counts[pair as usize]) << BITS) | u64::from(pair);
    let ordered = |pairs: Vec<u32>| {
        let mut ranks: Vec<u64> = pairs.into_iter().map(rank).collect();
        ranks.sort_unstable();
        ranks
    };
    pairs.into_iter().map(ordered).collect()
}

/// The different pairs of neighbouring characters in what an item asks and in its key.
fn pairs(item: &Item) -> Vec<u32> {
    let task = item.task();
    let asked = task.asked.into_iter().chain(task.facts);
    let texts = asked.map(str::to_owned).chain(key(item));
    let mut pairs = Vec::new();
    for text in texts {
        let folded = text::key(&text);
        let seconds = folded.chars().skip(1);
        pairs.extend(folded.chars().zip(seconds).map(|(first, second)| {
            // A multiplier that spreads its factors over all bits (Knuth's golden ratio).
            let both = (u64::from(first) << 21) | u64::from(second);
            (both.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (u64::BITS - BITS)) as u32
        }));
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// What would be right, as texts.
fn key(item: &Item) -> Vec<String> {
    match (&item.key, &item.presentation) {
        (Key::Choice { right, .. }, Presentation::Choose { options, .. }) => {
            right.iter().map(|&at| options[at].clone()).collect()
        }
        (Key::Order { right, .. }, Presentation::Arrange { entries }) => {
            right.iter().map(|&at| entries[at].clone()).collect()
        }
        (Key::Pairs { right, .. }, Presentation::Pair { lefts, rights, .. }) => {
            let pairs = lefts.iter().zip(right);
            pairs
                .map(|(left, &at)| left.clone() + &rights[at])
                .collect()
        }
        (Key::Number { value, .. }, _) => vec![value.to_string()],
        (Key::Blanks { accepted }, _) => accepted.iter().map(|forms| forms[0].clone()).collect(),
        (Key::Unscored { .. }, Presentation::Pair { lefts, .. }) => lefts.clone(),
        _ => Vec::new(),
    }
}

/// Percent of all different numbers that stand in both ascending lists.
fn share(left: &[u64], right: &[u64]) -> usize {
    let (mut l, mut r, mut both) = (0, 0, 0);
    while l < left.len() && r < right.len() {
        match left[l].cmp(&right[r]) {
            std::cmp::Ordering::Less => l += 1,
            std::cmp::Ordering::Greater => r += 1,
            std::cmp::Ordering::Equal => (l, r, both) = (l + 1, r + 1, both + 1),
        }
    }
    100 * both / (left.len() + right.len() - both)
}

#[cfg(test)]
mod tests {
    use super::share;
    use crate::lint::tests::{bank_of, single_choice};

    const OPTIONS: &str = "{A: 先问清地址, B: 直接派人去}";

    fn two(first: &str, second: &str) -> Vec<String> {
        let first = single_choice("a", first, OPTIONS, "A");
        let second = single_choice("b", second, OPTIONS, "A");
        let found = bank_of(&(first + "---\n" + &second));
        found
            .into_iter()
            .map(|(code, line, _)| format!("{code} {line}"))
            .collect()
    }

    #[test]
    fn the_later_of_two_items_in_nearly_the_same_words_is_found() {
        let found = two(
            "居民来电说家里暖气管漏水，客服第一步应当做什么？",
            "居民来电说家里的暖气管漏水，客服首先应当做什么？",
        );
        assert_eq!(found, ["near-duplicate 17"]);
    }

    #[test]
    fn another_question_about_the_same_thing_is_none() {
        let found = two(
            "居民来电说家里暖气管漏水，客服第一步应当做什么？",
            "检修工说暖气管已经换好，客服怎样向居民核实？",
        );
        assert_eq!(found, [""; 0]);
    }

    #[test]
    fn very_many_equal_items_are_compared_with_the_first_ones_only() {
        let item = |at: usize| {
            single_choice(
                &format!("i{at}"),
                "居民来电说家里暖气管漏水，先做什么？",
                OPTIONS,
                "A",
            )
        };
        let items: Vec<String> = (0..300).map(item).collect();
        let found = bank_of(&items.join("---\n"));
        let twins = found.iter().filter(|(code, ..)| code == "near-duplicate");
        assert_eq!(twins.count(), 299);
    }

    #[test]
    fn the_share_counts_what_both_have_of_all() {
        assert_eq!(share(&[1, 2, 3], &[2, 3, 4]), 50);
        assert_eq!(share(&[1], &[2]), 0);
        assert_eq!(share(&[1, 5], &[1, 5]), 100);
    }
}
