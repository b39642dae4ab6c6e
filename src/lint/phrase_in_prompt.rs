//! A criterion's phrase that stands in the prompt: copying the prompt would earn points.

use crate::bank::Bank;
use crate::bank::finding::{Code, Finding};
use crate::bank::item::Item;
use crate::bank::presentation::{Key, Presentation};
use crate::text;

pub(super) fn lint(bank: &Bank, findings: &mut Vec<Finding>) {
    for item in bank.items.values() {
        let Key::Rubric(rubric) = &item.key else {
            continue;
        };
        for (place, prompt) in prompts(item) {
            let prompt = text::key(prompt);
            for rule in rubric
                .criteria
                .iter()
                .flat_map(|criterion| criterion.earning_rules())
            {
                let ways = rubric.ways(rule);
                if let Some(way) = ways.iter().find(|way| prompt.contains(way.as_str())) {
                    let finding = Finding::new(Code::PhraseInPrompt, rule.origin.clone());
                    findings.push(finding.with("phrase", way).with("where", place));
                }
            }
        }
    }
}

/// The texts that a candidate can copy.
fn prompts(item: &Item) -> Vec<(&'static str, &str)> {
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
