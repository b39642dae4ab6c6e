//! Choosing items for the quotas of a blueprint.
//!
//! An item may fit several quotas, so filling one quota after the other can fail where a paper
//! exists. Items are therefore offered one by one, least seen first, and one is taken whenever the
//! items taken so far can move between quotas to make room (augmenting paths of bipartite
//! matching). As the sets that fit form a transversal matroid, this greedy choice fills as many
//! places as can be filled, with the least seen items that can fill them.

use crate::bank::Bank;
use crate::bank::blueprint::Blueprint;
use crate::bank::id::{BlueprintId, ItemId};
use crate::bank::item::Item;
use crate::bank::items::Listed;
use crate::bank::numbers::Drawn;
use crate::bank::quota::Quota;
use crate::paper::numbers::draw_numbers;
use crate::paper::random::{ALGORITHM, Random};
use crate::paper::{Paper, Slot, shuffled_entries};

/// How many orders are tried where items are kept apart.
const MOST_ORDERS: usize = 100;

/// A quota that cannot be met beside the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Shortage {
    /// The quota's place in the blueprint, from 0.
    pub(crate) quota: usize,
    pub(crate) wanted: usize,
    /// Items of this kind in the bank, shared with other quotas.
    pub(crate) in_bank: usize,
    /// Places that stay empty.
    pub(crate) missing: usize,
}

/// Draws a paper. `seen` tells how often the candidate has had an item before.
///
/// The same bank, blueprint, seed and `seen` give the same paper on every machine.
pub(crate) fn draw(
    bank: &Bank,
    blueprint: &Blueprint,
    seed: u64,
    seen: &dyn Fn(&ItemId) -> u32,
) -> Result<Paper, Vec<Shortage>> {
    let mut random = Random::new(&bank.digest, &blueprint.id, seed);
    let mut chosen = choose(bank, blueprint, &mut random, seen)?;
    chosen.sort_by(|a, b| a.facts.id.cmp(&b.facts.id));
    random.shuffle(&mut chosen);
    let slots = chosen.into_iter().map(|listed| {
        let numbers = draw_numbers(&bank.digest, listed.item(), seed);
        slot(listed.item(), numbers, &mut random)
    });
    Ok(Paper {
        blueprint: blueprint.id.clone(),
        bank: bank.digest.clone(),
        seed,
        algorithm: ALGORITHM.to_owned(),
        slots: slots.collect(),
    })
}

/// Items for all quotas, the least seen first.
///
/// Where the blueprint keeps items apart, one that was taken early can stand in the way of a paper
/// that there is; then other orders are tried.
fn choose<'b>(
    bank: &'b Bank,
    blueprint: &Blueprint,
    random: &mut Random,
    seen: &dyn Fn(&ItemId) -> u32,
) -> Result<Vec<&'b Listed>, Vec<Shortage>> {
    let mut offered: Vec<&Listed> = bank.items.listed().collect();
    let mut chosen = Ok(Vec::new());
    for _ in 0..MOST_ORDERS {
        random.shuffle(&mut offered);
        offered.sort_by_cached_key(|item| seen(&item.facts.id));
        chosen = fill(blueprint, &offered);
        if chosen.is_ok() || blueprint.apart.is_free() {
            break;
        }
    }
    chosen
}

/// The items of a bank in a random order.
pub(crate) fn offer<'b>(bank: &'b Bank, blueprint: &BlueprintId, seed: u64) -> Vec<&'b Listed> {
    let mut random = Random::new(&bank.digest, blueprint, seed);
    let mut offered: Vec<&Listed> = bank.items.listed().collect();
    random.shuffle(&mut offered);
    offered
}

/// A paper of these items of the bank in this order.
pub(crate) fn pose(bank: &Bank, blueprint: &BlueprintId, seed: u64, items: &[ItemId]) -> Paper {
    let mut random = Random::new(&bank.digest, blueprint, seed);
    let slots = items.iter().map(|id| {
        let item = &bank.items[id];
        let numbers = draw_numbers(&bank.digest, item, seed);
        slot(item, numbers, &mut random)
    });
    Paper {
        blueprint: blueprint.clone(),
        bank: bank.digest.clone(),
        seed,
        algorithm: ALGORITHM.to_owned(),
        slots: slots.collect(),
    }
}

/// The item's place on the paper. How many entries it shuffles is the same for all numbers.
fn slot(item: &Item, numbers: Drawn, random: &mut Random) -> Slot {
    let mut presentation = item.presentation.clone();
    let count = shuffled_entries(&mut presentation).map_or(0, |entries| entries.len());
    let mut order: Vec<usize> = (0..count).collect();
    random.shuffle(&mut order);
    Slot {
        item: item.id.clone(),
        order,
        numbers,
    }
}

/// The first of `offered` that together fill all quotas and may stand beside each other.
fn fill<'i>(
    blueprint: &Blueprint,
    offered: &[&'i Listed],
) -> Result<Vec<&'i Listed>, Vec<Shortage>> {
    let quotas = &blueprint.quotas;
    let mut places = Places {
        quotas,
        taken: vec![Vec::new(); quotas.len()],
    };
    let mut empty: usize = quotas.iter().map(|quota| quota.count).sum();
    for item in offered {
        if empty == 0 {
            break;
        }
        let taken = places.taken.iter().flatten().map(|taken| &taken.facts);
        if !blueprint.apart.admits(taken, &item.facts) {
            continue;
        }
        let mut tried = vec![false; quotas.len()];
        if places.make_room(item, &mut tried) {
            empty -= 1;
        }
    }
    if empty == 0 {
        return Ok(places.taken.concat());
    }
    Err(places.shortages(offered))
}

struct Places<'q, 'i> {
    quotas: &'q [Quota],
    /// The items taken so far, by quota.
    taken: Vec<Vec<&'i Listed>>,
}

impl<'i> Places<'_, 'i> {
    /// Takes `item`, moving others to further quotas where that makes room.
    fn make_room(&mut self, item: &'i Listed, tried: &mut [bool]) -> bool {
        for at in 0..self.quotas.len() {
            if tried[at] || !self.quotas[at].admits(&item.facts) {
                continue;
            }
            tried[at] = true;
            if self.taken[at].len() < self.quotas[at].count {
                self.taken[at].push(item);
                return true;
            }
            for place in 0..self.taken[at].len() {
                if self.make_room(self.taken[at][place], tried) {
                    self.taken[at][place] = item;
                    return true;
                }
            }
        }
        false
    }

    fn shortages(&self, offered: &[&Listed]) -> Vec<Shortage> {
        let shortage = |(at, quota): (usize, &Quota)| Shortage {
            quota: at,
            wanted: quota.count,
            in_bank: offered
                .iter()
                .filter(|item| quota.admits(&item.facts))
                .count(),
            missing: quota.count - self.taken[at].len(),
        };
        let all = self.quotas.iter().enumerate().map(shortage);
        all.filter(|shortage| shortage.missing > 0).collect()
    }
}
