//! Drafts that nobody finished: texts that only stand in for others, and role-plays without a
//! single exemplar, of which nobody knows whether their phrases work.

use crate::bank::Bank;
use crate::bank::draft::is_stand_in;
use crate::bank::finding::{Code, Finding};
use crate::bank::presentation::Key;
use crate::bank::rubric::Rubric;

pub(super) fn lint(bank: &Bank, findings: &mut Vec<Finding>) {
    let texts = bank.pages.iter().flat_map(|page| page.texts());
    for written in texts.filter(|written| is_stand_in(&written.text)) {
        let finding = Finding::new(Code::Unfinished, written.origin.clone());
        findings.push(finding.with("text", &written.text));
    }
    let is_untried = |rubric: &Rubric| rubric.exemplars.is_empty();
    for item in bank.items.values() {
        if matches!(&item.key, Key::Rubric(rubric) if is_untried(rubric)) {
            let finding = Finding::new(Code::RubricWithoutExemplar, item.origin.clone());
            findings.push(finding.with("id", &item.id));
        }
    }
    for checklist in bank.checklists.values() {
        if is_untried(&checklist.rubric) {
            let finding = Finding::new(Code::RubricWithoutExemplar, checklist.origin.clone());
            findings.push(finding.with("id", &checklist.id));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::bank::draft::{NO_POINTS, NO_RATIONALE};
    use crate::lint::tests::{bank_of, item};

    fn role_play(phrase: &str, exemplars: &str) -> String {
        let rubric =
            format!("{{criteria: {{a: {{name: 致歉, points: 1, any: [{phrase}]}}}}{exemplars}}}");
        let text = item("a", "您怎么说？", &format!("role-play: {rubric}"));
        text.replace("points: 1\ninteraction", "interaction")
    }

    const EXEMPLAR: &str = ", exemplars: [{name: 好, text: 抱歉。, expect: {a: 1}}]";

    #[test]
    fn a_role_play_without_exemplars_is_a_draft() {
        let found = bank_of(&role_play("抱歉", ""));
        assert_eq!(found, [("rubric-without-exemplar".to_owned(), 1, 5)]);
        assert_eq!(bank_of(&role_play("抱歉", EXEMPLAR)), []);
    }

    #[test]
    fn what_import_writes_in_place_of_a_text_is_found_in_both_languages() {
        for word in NO_POINTS {
            let found = bank_of(&role_play(&format!("抱歉, {word}"), EXEMPLAR));
            let codes: Vec<&str> = found.iter().map(|(code, ..)| code.as_str()).collect();
            assert_eq!(codes, ["unfinished"], "{word}");
        }
        for word in NO_RATIONALE {
            let text = item("a", "您怎么说？", "true-false: {key: true}");
            let found = bank_of(&text.replace("因此如此。", word));
            assert_eq!(found, [("unfinished".to_owned(), 10, 12)], "{word}");
        }
    }
}
