//! Which items a round of practice has: what is due, the weakest first, then what is new.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::bank::id::ItemId;
use crate::bank::items::{Facts, Listed};
use crate::bank::quota::Quota;
use crate::practice::learner::Learner;

/// Which items a round may have.
pub(crate) struct Wish<'w> {
    /// An outcome, or a group of them.
    pub(crate) topic: Option<&'w str>,
    /// The quotas of an exam, one of which an item has to fit.
    pub(crate) quotas: Option<&'w [Quota]>,
    pub(crate) only: Only,
    /// Most items of the round.
    pub(crate) size: usize,
}

/// Which of the items that fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Only {
    /// Those that are due, then new ones.
    All,
    /// Those that are due.
    Due,
    /// Those in the wrong-answer notebook, due or not.
    Wrong,
}

impl Wish<'_> {
    /// Whether an item fits the topic and the exam.
    pub(crate) fn admits(&self, facts: &Facts) -> bool {
        let mut outcomes = facts.outcomes.iter();
        let of_topic = self.topic.is_none_or(|topic| {
            outcomes.any(|outcome| outcome.as_str() == topic || outcome.group() == topic)
        });
        let fits = |quotas: &[Quota]| quotas.iter().any(|quota| quota.admits(facts));
        of_topic && self.quotas.is_none_or(fits)
    }
}

/// The items of a round, in their order. `offered` are the items of the bank in a random order;
/// those that are not among them are left out.
pub(crate) fn choose(
    learner: &Learner,
    wish: &Wish<'_>,
    offered: &[&Listed],
    today: Date,
) -> Vec<ItemId> {
    let fitting = offered.iter().filter(|listed| wish.admits(&listed.facts));
    let (known, new): (Vec<&Listed>, Vec<&Listed>) =
        fitting.partition(|listed| learner.knows(&listed.facts.id));
    let mut known: Vec<ItemId> = known
        .into_iter()
        .map(|listed| listed.facts.id.clone())
        .collect();
    let wrong: BTreeSet<&ItemId> = learner.notebook().map(|entry| entry.item).collect();
    known.retain(|item| match wish.only {
        Only::Wrong => wrong.contains(item),
        Only::All | Only::Due => learner.due(item) <= Some(today),
    });
    // Mastery is between 0 and 1, where the bits of numbers are in the order of the numbers.
    known.sort_by_cached_key(|item| (learner.weakest(item, today).to_bits(), learner.due(item)));
    if wish.only == Only::All {
        let new = new.into_iter().filter(|listed| listed.facts.is_scored());
        let room = wish.size.saturating_sub(known.len());
        known.extend(new.take(room).map(|listed| listed.facts.id.clone()));
    }
    known.truncate(wish.size);
    known
}

#[cfg(test)]
mod tests {
    use jiff::civil::Date;

    use super::{Only, Wish, choose};
    use crate::bank::Bank;
    use crate::bank::id::ItemId;
    use crate::bank::items::Listed;
    use crate::content::{Place, load};
    use crate::grade::grade;
    use crate::practice::Learner;

    const TODAY: Date = Date::constant(2026, 11, 22);

    fn bank() -> Bank {
        let loaded = load(&Place::Embedded, &|_, _| {}).expect("the binary carries a bank");
        loaded.bank
    }

    fn wish(only: Only) -> Wish<'static> {
        Wish {
            topic: Some("rule"),
            quotas: None,
            only,
            size: 5,
        }
    }

    /// Items of the topic that are not role-plays, which a key answers.
    fn keyed(bank: &Bank) -> Vec<&Listed> {
        let all = bank.items.listed();
        let of_topic = all.filter(|listed| wish(Only::All).admits(&listed.facts));
        let keyed = of_topic.filter(|listed| listed.item().key.response().is_some());
        keyed.collect()
    }

    /// Answers the item on a day of November, rightly or not at all.
    fn answer(learner: &mut Learner, listed: &Listed, is_right: bool, day: i8) {
        let right = listed.item().key.response().filter(|_| is_right);
        let grade = grade(listed.item(), right.as_ref());
        learner.take(&grade, Date::constant(2026, 11, day));
    }

    fn chosen(learner: &Learner, only: Only, offered: &[&Listed]) -> Vec<ItemId> {
        choose(learner, &wish(only), offered, TODAY)
    }

    #[test]
    fn what_is_due_comes_first_the_weakest_before_all_then_what_is_new() {
        let bank = bank();
        let offered = keyed(&bank);
        let mut learner = Learner::default();
        answer(&mut learner, offered[4], true, 17);
        answer(&mut learner, offered[5], false, 21);
        answer(&mut learner, offered[6], true, 22);
        let found = chosen(&learner, Only::All, &offered);
        let expected = [5, 4, 0, 1, 2].map(|at: usize| offered[at].facts.id.clone());
        assert_eq!(found, expected);
        let due = chosen(&learner, Only::Due, &offered);
        assert_eq!(due, expected[..2]);
    }

    #[test]
    fn the_notebook_is_practised_before_its_day_and_without_new_items() {
        let bank = bank();
        let offered = keyed(&bank);
        let mut learner = Learner::default();
        answer(&mut learner, offered[0], false, 22);
        answer(&mut learner, offered[1], true, 1);
        let found = chosen(&learner, Only::Wrong, &offered);
        assert_eq!(found, [offered[0].facts.id.clone()]);
        assert!(chosen(&Learner::default(), Only::Wrong, &offered).is_empty());
    }

    #[test]
    fn only_items_of_the_topic_and_of_the_exam_that_are_offered_come_up() {
        let bank = bank();
        let exam = bank.blueprint("script-drill").expect("shipped");
        let all: Vec<&Listed> = bank.items.listed().collect();
        let wish = Wish {
            topic: None,
            quotas: Some(&exam.quotas),
            ..wish(Only::All)
        };
        for id in choose(&Learner::default(), &wish, &all, TODAY) {
            let listed = all.iter().find(|listed| listed.facts.id == id);
            let facts = &listed.expect("offered").facts;
            assert!(exam.quotas.iter().any(|quota| quota.admits(facts)), "{id}");
        }
        assert_eq!(chosen(&Learner::default(), Only::All, &all[..0]), []);
    }
}
