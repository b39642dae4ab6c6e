//! The order in which things are shown tells nothing.

use serde_json::Value;

use super::items;
use crate::bank::{EXAMS, interaction, papers, shipped_items, string, strings};

/// How often each place among `size` held what was looked for.
struct Places(Vec<f64>);

impl Places {
    fn of(size: usize, found: impl Iterator<Item = usize>) -> Self {
        let mut counts = vec![0.0; size];
        for place in found {
            counts[place] += 1.0;
        }
        Self(counts)
    }

    /// Fails unless all places are about as likely. The bound is passed by chance alone less
    /// often than once in 10,000 banks, and the same bank always gives the same counts.
    fn assert_even(&self, what: &str) {
        let total: f64 = self.0.iter().sum();
        let expected = total / self.0.len() as f64;
        assert!(expected >= 5.0, "too few to judge: {what} {:?}", self.0);
        let squares = self.0.iter().map(|count| (count - expected).powi(2));
        let distance = squares.sum::<f64>() / expected;
        let freedom = (self.0.len() - 1) as f64;
        let bound = freedom + 4.0 * (2.0 * freedom).sqrt() + 8.0;
        assert!(
            distance < bound,
            "{what}: {:?} {distance} > {bound}",
            self.0
        );
    }
}

/// Items of one type on the papers of these exams that are shuffled, with `size` entries.
fn shuffled(item_type: &str, list: &str, size: usize) -> Vec<&'static Value> {
    let all = EXAMS.iter().flat_map(|exam| papers(exam)).flat_map(items);
    all.filter(|item| item["type"] == item_type)
        .filter(|item| {
            item[list]
                .as_array()
                .is_some_and(|entries| entries.len() == size)
        })
        .filter(|item| {
            let authored = &shipped_items()[&string(&item["item"])];
            interaction(authored).1["shuffle"] != Value::Bool(false)
        })
        .collect()
}

/// The places that a key made of letters names.
fn places(item: &Value) -> Vec<usize> {
    let right = string(&item["right"]);
    right
        .bytes()
        .map(|letter| usize::from(letter - b'A'))
        .collect()
}

#[test]
fn the_key_stands_in_every_place_as_often() {
    let single = shuffled("single-choice", "options", 4);
    Places::of(4, single.iter().map(|item| places(item)[0])).assert_even("single choice");
    for size in [4, 5] {
        let many = shuffled("multiple-choice", "options", size);
        let right = many.iter().flat_map(|item| places(item));
        Places::of(size, right).assert_even("multiple choice");
    }
}

#[test]
fn the_first_entry_of_an_order_is_shown_in_every_place_as_often() {
    let mut judged = 0;
    for size in 3..=8 {
        let orders = shuffled("ordering", "entries", size);
        if orders.len() < 5 * size {
            continue;
        }
        for rank in 0..size {
            let shown = orders.iter().map(|item| places(item)[rank]);
            Places::of(size, shown).assert_even(&format!("entry {rank} of {size}"));
        }
        judged += orders.len();
        let in_order = orders.iter().filter(|item| places(item).is_sorted());
        assert!(
            in_order.count() * 4 < orders.len(),
            "shown in the right order"
        );
    }
    assert!(judged > 0, "no ordering is drawn often enough");
}

#[test]
fn pairs_do_not_stand_side_by_side() {
    let all = EXAMS.iter().flat_map(|exam| papers(exam)).flat_map(items);
    let matchings: Vec<&Value> = all.filter(|item| item["type"] == "matching").collect();
    assert!(matchings.len() >= 10, "{}", matchings.len());
    let beside = |item: &&&Value| {
        let right = string(&item["right"]);
        let mut letters = right.split(' ').map(|pair| &pair[pair.len() - 1..]);
        letters.clone().count() > 2 && letters.by_ref().is_sorted()
    };
    let count = matchings.iter().filter(beside).count();
    assert!(
        count * 4 < matchings.len(),
        "{count} of {}",
        matchings.len()
    );
}

/// The order that is stored counts from the item's presentation, which must not begin with the key.
#[test]
fn the_order_in_which_entries_are_kept_is_not_the_right_one() {
    let authored = shipped_items().values();
    let orderings = authored.filter(|item| interaction(item).0 == "ordering");
    let mut right = 0;
    let mut all = 0;
    for item in orderings {
        let entries = strings(&interaction(item).1["entries"]);
        right += usize::from(entries.is_sorted());
        all += 1;
    }
    assert!(
        all > 0 && right * 4 < all,
        "{right} of {all} are right when sorted"
    );
}
