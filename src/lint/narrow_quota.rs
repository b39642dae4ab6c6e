//! A quota of an exam that few items can fill: every candidate gets nearly the same ones, and the
//! second one knows them.
//!
//! At least twice as many as it asks for are wanted. Practices are left out, for there it does no
//! harm to meet an item again, and so are items without points.

use crate::bank::Bank;
use crate::bank::blueprint::Mode;
use crate::bank::finding::{Code, Finding};

/// How many items are wanted for each one asked for.
const WANTED: usize = 2;

pub(super) fn lint(bank: &Bank, findings: &mut Vec<Finding>) {
    let exams = bank.blueprints.values();
    for placed in exams.filter(|placed| placed.blueprint.mode == Mode::Exam) {
        for (quota, origin) in placed.blueprint.quotas.iter().zip(&placed.quota_origins) {
            let fitting = bank.items.listed();
            let fitting = fitting.filter(|listed| quota.admits(&listed.facts));
            let fitting: Vec<bool> = fitting.map(|listed| listed.facts.is_scored()).collect();
            let is_narrow = (quota.count..WANTED * quota.count).contains(&fitting.len());
            if is_narrow && fitting.contains(&true) {
                findings.push(
                    Finding::new(Code::NarrowQuota, origin.clone())
                        .with("wanted", quota.count)
                        .with("in-bank", fitting.len())
                        .with("missing", WANTED * quota.count - fitting.len()),
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::tests::{found_in, item};

    fn found(mode: &str, count: usize) -> Vec<(String, u32, u32)> {
        let one = item("a", "接听要报工号。", "true-false: {key: true}");
        let two = item("b", "道别以后由客服先挂断。", "true-false: {key: false}");
        let items = [one, two, "".to_owned()].join("---\n");
        let exam = format!(
            "id: e\nname: 卷\nmode: {mode}\ncut-score: 60%\nquotas:\n  - {{count: {count}}}\n"
        );
        found_in(&[("items/a.yaml", &items), ("exams/e.yaml", &exam)])
    }

    #[test]
    fn an_exam_wants_twice_the_items_and_a_practice_does_not() {
        assert_eq!(found("exam", 2), [("narrow-quota".to_owned(), 6, 5)]);
        assert_eq!(found("exam", 1), []);
        assert_eq!(found("practice", 2), []);
        let codes: Vec<String> = found("exam", 3)
            .into_iter()
            .map(|(code, ..)| code)
            .collect();
        assert_eq!(codes, ["quota-unmet"]);
    }
}
