//! Every exam of the shipped bank serves a whole intake of candidates.

use std::collections::BTreeSet;

use crate::bank::Bank;
use crate::bank::blueprint::Blueprint;
use crate::bank::id::ItemId;
use crate::content::{Place, load};
use crate::paper::draw;

fn shipped() -> Bank {
    let loaded = load(&Place::Embedded, &|_, _| {}).expect("the binary carries a bank");
    loaded.bank
}

fn blueprints(bank: &Bank) -> impl Iterator<Item = &Blueprint> {
    bank.blueprints.values().map(|placed| &placed.blueprint)
}

#[test]
fn two_hundred_candidates_get_papers_of_their_own() {
    let bank = shipped();
    for blueprint in blueprints(&bank) {
        let items = |seed: u64| -> BTreeSet<ItemId> {
            let paper = draw(&bank, blueprint, seed, &|_| 0).expect("every quota can be met");
            paper.slots.into_iter().map(|slot| slot.item).collect()
        };
        let papers: BTreeSet<_> = (1..=200).map(items).collect();
        assert_eq!(papers.len(), 200, "{}", blueprint.id);
    }
}

/// A quota that just one choice of items can fill would make every paper the same there.
#[test]
fn no_quota_asks_for_all_the_items_of_its_kind() {
    let bank = shipped();
    for blueprint in blueprints(&bank) {
        for (at, quota) in blueprint.quotas.iter().enumerate() {
            let fitting = bank
                .items
                .listed()
                .filter(|listed| quota.admits(&listed.facts));
            assert!(fitting.count() > quota.count, "{} {}", blueprint.id, at + 1);
        }
    }
}
