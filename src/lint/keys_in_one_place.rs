//! Keys that stand in the same place all over the bank.
//!
//! Where options are shuffled no candidate sees it, but it is a habit: where they are not, and in
//! true-false items, one who always picks the same place passes. Items with as many options are
//! counted together; a place tells when far more keys stand there than chance puts there.

use std::collections::BTreeMap;

use crate::bank::Bank;
use crate::bank::finding::{Code, Finding, Origin};
use crate::lint::choices::{choices, is_far_more, statements};

/// Fewest items for each place of which anything can be said.
const LEAST_FOR_EACH_PLACE: usize = 5;

pub(super) fn lint(bank: &Bank, findings: &mut Vec<Finding>) {
    let mut places: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for choice in choices(bank).filter(|choice| !choice.many) {
        let count = choice.options.len();
        let keys = places.entry(count).or_insert_with(|| vec![0; count]);
        keys[choice.right[0]] += 1;
    }
    for keys in places.values() {
        findings.extend(crowded(keys, "options"));
    }
    let mut keys = [0, 0];
    statements(bank).for_each(|is_true| keys[usize::from(!is_true)] += 1);
    findings.extend(crowded(&keys, "statements"));
}

/// The place of those with these numbers of keys that has far too many.
fn crowded(keys: &[usize], kind: &'static str) -> Option<Finding> {
    let all: usize = keys.iter().sum();
    let (place, most) = keys.iter().enumerate().max_by_key(|(_, count)| **count)?;
    let chance = 1.0 / f64::from(u32::try_from(keys.len()).unwrap_or(u32::MAX));
    let is_crowded = all >= LEAST_FOR_EACH_PLACE * keys.len()
        && is_far_more(*most, std::iter::repeat_n(chance, all));
    let name = match kind {
        "statements" => ["true", "false"][place].to_owned(),
        _ => (place + 1).to_string(),
    };
    is_crowded.then(|| {
        Finding::new(Code::KeysInOnePlace, Origin::of_bank())
            .with("kind", kind)
            .with("bound", keys.len())
            .with("where", name)
            .with("got", most)
            .with("given", all)
    })
}

#[cfg(test)]
mod tests {
    use super::crowded;

    #[test]
    fn a_place_with_far_more_keys_than_its_share_is_found() {
        let finding = crowded(&[4, 14, 4, 2], "options").expect("14 of 24");
        assert!(finding.facts.contains(&("where", "2".to_owned())));
        for fair in [&[6, 8, 6, 4][..], &[9, 5, 5, 5], &[38, 32], &[3, 0, 0]] {
            assert_eq!(crowded(fair, "options"), None, "{fair:?}");
        }
    }

    #[test]
    fn a_few_items_say_nothing() {
        assert_eq!(crowded(&[19, 0, 0, 0], "options"), None);
        assert!(crowded(&[20, 0, 0, 0], "options").is_some());
        assert_eq!(crowded(&[0, 0], "statements"), None);
    }
}
