//! A criterion's phrase that stands in the prompt: copying the prompt would earn points.

use crate::bank::Bank;
use crate::bank::finding::{Code, Finding};
use crate::bank::item::{Item, Posed};
use crate::bank::presentation::Presentation;
use crate::bank::rubric::Rubric;
use crate::text;

pub(super) fn lint(bank: &Bank, findings: &mut Vec<Finding>) {
    for item in bank.items.values() {
        for posed in item.rubrics() {
            for (place, prompt) in prompts(item, &posed) {
                lint_prompt(posed.rubric, place, prompt, findings);
            }
        }
    }
}

fn lint_prompt(rubric: &Rubric, place: &'static str, prompt: &str, findings: &mut Vec<Finding>) {
    let prompt = text::key(prompt);
    let criteria = rubric.criteria.iter();
    for rule in criteria.flat_map(|criterion| criterion.earning_rules()) {
        let ways = rubric.ways(rule);
        if let Some(way) = ways.iter().find(|way| prompt.contains(way.as_str())) {
            let finding = Finding::new(Code::PhraseInPrompt, rule.origin.clone());
            findings.push(finding.with("phrase", way).with("where", place));
        }
    }
}

/// The texts that a candidate can copy.
fn prompts<'i>(item: &'i Item, posed: &Posed<'i>) -> Vec<(&'static str, &'i str)> {
    let mut texts = vec![("stem", item.stem.as_str())];
    texts.extend(item.scenario.as_deref().map(|text| ("scenario", text)));
    let customer = match (&item.presentation, posed.turn) {
        (_, Some(turn)) => Some(turn.customer.as_str()),
        (Presentation::Speech { customer }, None) => customer.as_deref(),
        _ => None,
    };
    texts.extend(customer.map(|text| ("customer", text)));
    texts
}
