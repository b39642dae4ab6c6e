//! Advice to authors: one file for each rule, which looks at a valid bank.

mod dialogues;
mod exemplars;
mod no_items;
mod phrase_in_prompt;
mod quotas;

use std::thread;

use crate::bank::Bank;
use crate::bank::finding::Finding;

/// A rule looks at the whole bank and adds what it finds.
type Lint = fn(&Bank, &mut Vec<Finding>);

const LINTS: &[Lint] = &[
    no_items::lint,
    quotas::lint,
    exemplars::lint,
    dialogues::lint,
    phrase_in_prompt::lint,
];

/// Everything that the rules find, in the order of the rules.
pub(crate) fn lint(bank: &Bank) -> Vec<Finding> {
    thread::scope(|scope| {
        let rules = LINTS.iter().map(|lint| {
            scope.spawn(|| {
                let mut findings = Vec::new();
                lint(bank, &mut findings);
                findings
            })
        });
        let running: Vec<_> = rules.collect();
        let found = running.into_iter().map(|rule| rule.join());
        let found = found.flat_map(|found| found.expect("a rule does not panic"));
        found.collect()
    })
}
