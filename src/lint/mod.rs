//! Advice to authors: one file for each rule, which looks at a valid bank.

mod all_of_the_above;
mod allow;
mod choices;
mod dialogues;
mod double_negation;
mod drafts;
mod draws;
mod exemplars;
mod facts;
mod key_longest;
mod keys_in_one_place;
mod lexicons;
mod mixed_width;
mod narrow_quota;
mod near_duplicate;
mod no_items;
mod outcomes;
mod phrase_in_prompt;
mod prose;
mod quotas;
mod quoted_whole;
mod quotes;
mod stem_holds_answer;
#[cfg(test)]
mod tests;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::bank::Bank;
use crate::bank::finding::{Code, Finding, Origin};

pub(crate) use crate::lint::allow::{Allowed, allow};

/// A rule looks at the whole bank and adds what it finds.
type Lint = fn(&Bank, &mut Vec<Finding>);

const LINTS: &[Lint] = &[
    no_items::lint,
    quotas::lint,
    narrow_quota::lint,
    draws::lint,
    exemplars::lint,
    drafts::lint,
    dialogues::lint,
    phrase_in_prompt::lint,
    key_longest::lint,
    keys_in_one_place::lint,
    all_of_the_above::lint,
    double_negation::lint,
    stem_holds_answer::lint,
    near_duplicate::lint,
    lexicons::lint,
    outcomes::lint,
    facts::lint,
    mixed_width::lint,
    quotes::lint,
    quoted_whole::lint,
];

/// What is only known when no item is left out of the bank because of an error.
const NEEDS_EVERY_ITEM: &[Code] = &[
    Code::QuotaUnmet,
    Code::NarrowQuota,
    Code::OutcomeWithoutItems,
];

/// Everything that the rules find, in the order of the rules.
///
/// `is_whole` says whether every document of the bank could be read.
pub(crate) fn lint(bank: &Bank, is_whole: bool) -> Vec<Finding> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        while let at = next.fetch_add(1, Ordering::Relaxed)
            && let Some(lint) = LINTS.get(at)
        {
            let mut findings = Vec::new();
            lint(bank, &mut findings);
            done.push((at, findings));
        }
        done
    };
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let mut done: Vec<(usize, Vec<Finding>)> = thread::scope(|scope| {
        let running: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        let done = running.into_iter().map(|worker| worker.join());
        done.flat_map(|done| done.expect("a rule does not panic"))
            .collect()
    });
    done.sort_by_key(|(at, _)| *at);
    let mut findings: Vec<Finding> = done.into_iter().flat_map(|(_, found)| found).collect();
    let unmet = findings
        .iter()
        .filter(|finding| finding.code == Code::QuotaUnmet);
    let unmet: Vec<Origin> = unmet.map(|finding| finding.origin.clone()).collect();
    findings.retain(|finding| match finding.code {
        // It cannot even be filled, which says more.
        Code::NarrowQuota if unmet.contains(&finding.origin) => false,
        code => is_whole || !NEEDS_EVERY_ITEM.contains(&code),
    });
    findings
}
