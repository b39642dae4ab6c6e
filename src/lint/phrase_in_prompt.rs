//! A criterion's phrase that stands in the prompt: copying the prompt would earn points.

use crate::bank::Bank;
use crate::bank::finding::{Code, Finding};
use crate::bank::item::Item;
use crate::bank::presentation::{Key, Presentation};
use crate::grade::roleplay::Grader;

pub(super) fn lint(bank: &Bank, findings: &mut Vec<Finding>) {
    for item in bank.items.values() {
        let Key::Rubric(rubric) = &item.key else {
            continue;
        };
        let grader = Grader::new(rubric);
        for (place, text) in prompt(item) {
            for part in grader.grade(text).parts {
                for evidence in part.evidence {
                    findings.push(
                        Finding::new(Code::PhraseInPrompt, item.origin.clone())
                            .with("phrase", evidence.rule)
                            .with("where", place),
                    );
                }
            }
        }
    }
}

/// The texts that a candidate can copy.
fn prompt(item: &Item) -> Vec<(&'static str, &str)> {
    let mut texts = vec![("stem", item.stem.as_str())];
    texts.extend(item.scenario.as_deref().map(|text| ("scenario", text)));
    if let Presentation::Speech {
        customer: Some(text),
    } = &item.presentation
    {
        texts.push(("customer", text));
    }
    texts
}
