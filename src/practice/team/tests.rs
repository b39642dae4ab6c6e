//! A team's losses and its items for today, on the bank in the binary.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Given, aspects_lost, outcomes_lost, todays};
use crate::bank::Bank;
use crate::bank::items::Listed;
use crate::bank::points::CutScore;
use crate::content::{Place, load};
use crate::grade::{ItemGrade, grade};
use crate::practice::{Learner, Sign};

const TODAY: Date = Date::constant(2026, 11, 23);

fn bank() -> Bank {
    let loaded = load(&Place::Embedded, &|_, _| {}).expect("the binary carries a bank");
    loaded.bank
}

/// The answer to an item: the right one, or none.
fn answer(listed: &Listed, is_right: bool) -> ItemGrade {
    let right = listed.item().key.response().filter(|_| is_right);
    grade(listed.item(), right.as_ref())
}

fn given(grades: &[ItemGrade]) -> Vec<Given<'_>> {
    let people = grades.iter().enumerate();
    let given = people.map(|(person, grade)| Given {
        person,
        grade,
        cut: CutScore::percent(60).expect("a share"),
    });
    given.collect()
}

fn keyed(bank: &Bank) -> Vec<&Listed> {
    let all = bank.items.listed();
    let keyed = all.filter(|listed| listed.item().key.response().is_some());
    keyed.collect()
}

#[test]
fn what_was_lost_most_often_comes_first_with_its_share() {
    let bank = bank();
    let items = keyed(&bank);
    let grades = [
        answer(items[0], true),
        answer(items[0], false),
        answer(items[1], false),
        answer(items[1], false),
        answer(items[2], true),
    ];
    let given = given(&grades);
    let lost = aspects_lost(&bank, &given);
    let lost: Vec<_> = lost
        .iter()
        .map(|own| (&own.what.0, &own.what.1.sign, own.lost, own.asked))
        .collect();
    let whole = &Sign::Whole;
    let ids = [&items[1].facts.id, &items[0].facts.id];
    assert_eq!(lost, [(ids[0], whole, 2, 2), (ids[1], whole, 1, 2)]);
    let outcomes = outcomes_lost(&bank, &given);
    let most = &outcomes[0];
    assert!(items[1].facts.outcomes.contains(most.what));
    assert!(
        outcomes
            .iter()
            .all(|own| own.lost <= own.asked && own.lost > 0)
    );
}

#[test]
fn a_team_practises_what_it_lost_and_what_is_due_but_nothing_that_it_just_met() {
    let bank = bank();
    let items = keyed(&bank);
    let lost = items[0];
    let grades = [answer(lost, false), answer(lost, false)];
    let given = given(&grades);
    let outcomes = outcomes_lost(&bank, &given);
    let mut learner = Learner::default();
    let due = items.last().expect("many items");
    learner.take(&answer(due, false), Date::constant(2026, 11, 1));
    let met = BTreeSet::from([lost.facts.id.clone()]);
    let offered: Vec<&Listed> = bank.items.listed().collect();
    let chosen = todays(&offered, &outcomes, &[learner], &met, TODAY);
    assert_eq!(chosen.len(), 5);
    assert!(chosen.iter().all(|own| !met.contains(&own.item)));
    let others = offered.iter().filter(|listed| {
        let mut outcomes = listed.facts.outcomes.iter();
        !met.contains(&listed.facts.id) && outcomes.any(|id| lost.facts.outcomes.contains(id))
    });
    if others.count() > 0 {
        assert_eq!(chosen[0].lost, 2, "{chosen:?}");
    }
    assert!(
        chosen
            .iter()
            .any(|own| own.item == due.facts.id && own.due == 1)
    );
    let again = todays(&offered, &outcomes, &[], &met, TODAY);
    assert!(again.iter().all(|own| own.due == 0));
}
