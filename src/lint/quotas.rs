//! A quota of an exam that the bank cannot meet beside the exam's other quotas.

use crate::bank::Bank;
use crate::bank::finding::{Code, Finding};
use crate::paper::draw;

pub(super) fn lint(bank: &Bank, findings: &mut Vec<Finding>) {
    for placed in bank.blueprints.values() {
        // Which items a seed picks changes nothing in how many places can be filled, or little where
        // items are kept apart: then many orders are tried.
        let Err(shortages) = draw(bank, &placed.blueprint, 0, &|_| 0) else {
            continue;
        };
        for shortage in shortages {
            let origin = placed.quota_origins[shortage.quota].clone();
            findings.push(
                Finding::new(Code::QuotaUnmet, origin)
                    .with("wanted", shortage.wanted)
                    .with("in-bank", shortage.in_bank)
                    .with("missing", shortage.missing),
            );
        }
    }
}
