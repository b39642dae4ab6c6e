//! Answers graded again by a later bank: whose score or decision changes, and by which rule.
//!
//! The rules of the exam stay those that the candidate sat by; keys and rubrics are today's. What
//! people settled stands above what a program finds later.

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::bank::Bank;
use crate::bank::carried::{Uncarried, carried};
use crate::bank::id::ItemId;
use crate::bank::item::Item;
use crate::bank::presentation::Response;
use crate::delivery::DeliveryError;
use crate::grade::{ItemGrade, Outcome, RuleChange, changes, grade, outcome};
use crate::paper::Slot;
use crate::records::{Graded, Note, Regradable, RegradeScope, Regrading, Store, StoreError};
use crate::session::{Beginning, Refusal, Session};

/// Why an outcome was computed again.
const REGRADED: &str = "regrade";

/// What grading again comes to.
#[derive(Default)]
pub(crate) struct Regrade {
    pub(crate) changed: Vec<Changed>,
    /// How many attempts stay as they are.
    pub(crate) unchanged: usize,
    /// How many answers stay because people settled their points.
    pub(crate) settled: usize,
    /// Items whose answers cannot be graded by the bank, why, and on how many papers they stand.
    pub(crate) ungraded: BTreeMap<(ItemId, Uncarried), usize>,
    /// How many attempts are under way; they are graded by what they began with.
    pub(crate) under_way: usize,
}

/// An attempt that is graded otherwise.
pub(crate) struct Changed {
    pub(crate) candidate: String,
    pub(crate) exam: String,
    pub(crate) exam_name: String,
    pub(crate) number: u32,
    pub(crate) before: Outcome,
    pub(crate) rules: Vec<(ItemId, RuleChange)>,
    pub(crate) regrading: Regrading,
}

impl Changed {
    pub(crate) fn after(&self) -> &Outcome {
        &self.regrading.graded.outcome
    }

    pub(crate) fn is_scored_otherwise(&self) -> bool {
        self.before.score != self.after().score
    }

    pub(crate) fn is_decided_otherwise(&self) -> bool {
        self.before.decision != self.after().decision
    }
}

/// Grades what is in the scope again and writes nothing.
pub(crate) fn regrade(
    store: &Store,
    bank: &Bank,
    scope: &RegradeScope,
    now: Timestamp,
    tick: &dyn Fn(usize),
) -> Result<Regrade, DeliveryError> {
    let mut regrader = Regrader {
        store,
        bank,
        now,
        carried: HashMap::new(),
        found: Regrade::default(),
    };
    let mut seen = 0;
    store.regradable(scope, &mut |attempt| {
        seen += 1;
        tick(seen);
        regrader.look(attempt)
    })?;
    let mut found = regrader.found;
    found.under_way = store.under_way(scope)?;
    Ok(found)
}

/// Records the new outcomes beside the old.
pub(crate) fn apply(
    store: &mut Store,
    bank: &Bank,
    regrade: &Regrade,
    note: &Note,
    today: Date,
) -> Result<(), DeliveryError> {
    let regradings: Vec<&Regrading> = regrade.changed.iter().map(|one| &one.regrading).collect();
    Ok(store.regrade(bank, &regradings, note, today)?)
}

type Carried = Result<Rc<Item>, Uncarried>;

struct Regrader<'s> {
    store: &'s Store,
    bank: &'s Bank,
    now: Timestamp,
    /// Items as they are graded now, by the digests of what was asked.
    carried: HashMap<String, Carried>,
    found: Regrade,
}

impl Regrader<'_> {
    fn look(&mut self, attempt: Regradable) -> Result<(), StoreError> {
        let responses = responses(self.store, &attempt)?;
        let mut grades = attempt.last.outcome.items.clone();
        let (mut rules, mut by) = (Vec::new(), Vec::new());
        for (position, digest) in &attempt.items {
            let damaged = || StoreError::Damaged("a paper and its items differ".to_owned());
            let slot = attempt.paper.slots.get(*position).ok_or_else(damaged)?;
            let before = grades.get_mut(*position).ok_or_else(damaged)?;
            if attempt.settled.contains(slot.item.as_str()) {
                self.found.settled += 1;
                continue;
            }
            let item = match self.carried(slot, digest)? {
                Ok(item) => item,
                Err(why) => {
                    let count = self.found.ungraded.entry((slot.item.clone(), why));
                    *count.or_default() += 1;
                    continue;
                }
            };
            let after: ItemGrade = grade(&item, responses[*position].as_ref());
            let changes = changes(before, &after);
            if !changes.is_empty() {
                rules.extend(changes.into_iter().map(|rule| (slot.item.clone(), rule)));
                by.push((*item).clone());
                *before = after;
            }
        }
        if rules.is_empty() {
            self.found.unchanged += 1;
        } else {
            let changed = self.changed(attempt, grades, rules, by);
            self.found.changed.push(changed);
        }
        Ok(())
    }

    fn changed(
        &self,
        attempt: Regradable,
        grades: Vec<ItemGrade>,
        rules: Vec<(ItemId, RuleChange)>,
        items: Vec<Item>,
    ) -> Changed {
        let graded = Graded {
            graded: self.now,
            reason: REGRADED.to_owned(),
            outcome: outcome(&attempt.blueprint, grades),
            ended: attempt.last.ended,
            ending: attempt.last.ending,
        };
        Changed {
            candidate: attempt.candidate,
            exam: attempt.blueprint.id.to_string(),
            exam_name: attempt.blueprint.name,
            number: attempt.number,
            before: attempt.last.outcome,
            rules,
            regrading: Regrading {
                attempt: attempt.attempt,
                sequence: attempt.sequence,
                graded,
                items,
            },
        }
    }

    /// The item of a slot as its answer is graded now.
    fn carried(&mut self, slot: &Slot, digest: &str) -> Result<Carried, StoreError> {
        if let Some(known) = self.carried.get(digest) {
            return Ok(known.clone());
        }
        let asked = self.store.asked_item(digest)?;
        let made = match self.bank.items.get(&slot.item) {
            None => Err(Uncarried::Gone),
            Some(today) => carried(&asked, today, &slot.numbers).map(Rc::new),
        };
        self.carried.insert(digest.to_owned(), made.clone());
        Ok(made)
    }
}

/// What was answered on the paper of an attempt, position by position.
fn responses(store: &Store, attempt: &Regradable) -> Result<Vec<Option<Response>>, StoreError> {
    let history = store.history(attempt.attempt)?;
    let beginning = Beginning {
        mode: attempt.blueprint.mode,
        size: attempt.paper.slots.len(),
        started: attempt.started,
        minutes: attempt.blueprint.minutes,
    };
    let events = history.iter().map(|(event, at)| (event, *at));
    let damaged = |refusal: Refusal| StoreError::Damaged(refusal.to_string());
    let session = Session::replay(beginning, events).map_err(damaged)?;
    Ok(session.responses().to_vec())
}
