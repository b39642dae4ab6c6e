//! A bank without a single usable item.

use crate::bank::Bank;
use crate::bank::finding::{Code, Finding, Origin};

pub(super) fn lint(bank: &Bank, findings: &mut Vec<Finding>) {
    if bank.items.is_empty() {
        findings.push(Finding::new(Code::NoItems, Origin::of_bank()));
    }
}
