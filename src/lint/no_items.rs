//! A bank without a single usable item.

use crate::bank::Bank;
use crate::bank::finding::{Code, Finding, Origin};

pub(super) fn lint(bank: &Bank, findings: &mut Vec<Finding>) {
    if bank.items.is_empty() {
        let origin = Origin {
            file: "bank.yaml".into(),
            line: 1,
            column: 1,
            width: 0,
        };
        findings.push(Finding::new(Code::NoItems, origin));
    }
}
