//! An outcome that no item asks for: nobody knows who has learnt it.

use std::collections::BTreeSet;

use crate::bank::Bank;
use crate::bank::finding::{Code, Finding};
use crate::bank::id::OutcomeId;

pub(super) fn lint(bank: &Bank, findings: &mut Vec<Finding>) {
    let asked = bank.items.values().flat_map(|item| &item.outcomes);
    let asked: BTreeSet<&OutcomeId> = asked.collect();
    for (id, outcome) in &bank.syllabus.outcomes {
        if !asked.contains(id) {
            let finding = Finding::new(Code::OutcomeWithoutItems, outcome.origin.clone());
            findings.push(finding.with("id", id).with("text", &outcome.name));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::tests::{SYLLABUS, found_in, item};

    #[test]
    fn an_outcome_without_items_is_found_where_its_id_stands() {
        let second =
            "  - {id: g/b, name: 二, tracks: general, level: agent, source: {s: 第一条}}\n";
        let syllabus = SYLLABUS.to_owned() + second;
        let items = item("a", "接听要报工号。", "true-false: {key: true}");
        let files = [
            ("syllabus/g.yaml", syllabus.as_str()),
            ("items/a.yaml", &items),
        ];
        assert_eq!(
            found_in(&files),
            [("outcome-without-items".to_owned(), 5, 10)]
        );
        let both = items.replace("[g/a]", "[g/a, g/b]");
        let files = [
            ("syllabus/g.yaml", syllabus.as_str()),
            ("items/a.yaml", &both),
        ];
        assert_eq!(found_in(&files), []);
    }
}
