//! Findings as sentences.

use fluent_bundle::FluentValue;

use crate::bank::finding::Finding;
use crate::cli::language::Messages;
use crate::cli::short::beginning;

/// Every name that a fact of a finding can have, so that a sentence can ask whether it is there.
pub(super) const FACTS: &[&str] = &[
    "bound",
    "circle",
    "count",
    "criterion",
    "exemplar",
    "expected",
    "feature",
    "first",
    "found",
    "given",
    "got",
    "id",
    "in-bank",
    "key",
    "kind",
    "known",
    "least",
    "length",
    "message",
    "missing",
    "most",
    "offset",
    "phrase",
    "piece",
    "points",
    "problem",
    "reason",
    "reserved",
    "right",
    "shown",
    "similar",
    "sum",
    "text",
    "turn",
    "turns",
    "violation",
    "wanted",
    "where",
];

/// Longest fact that is shown, in characters: an author's text may have any length.
const LONGEST: usize = 400;

/// What is wrong and what to do.
pub(crate) fn finding_sentences(messages: &Messages, finding: &Finding) -> (String, String) {
    let fact = |name: &str| {
        let fact = finding.facts.iter().find(|(known, _)| *known == name);
        fact.map_or("", |(_, fact)| fact.as_str())
    };
    let names: Vec<String> = FACTS.iter().map(|name| format!("has-{name}")).collect();
    let mut arguments = Vec::with_capacity(2 * FACTS.len());
    for (name, has) in FACTS.iter().zip(&names) {
        let value = beginning(fact(name), LONGEST);
        let is_there = if value.is_empty() { "no" } else { "yes" };
        arguments.push((*name, FluentValue::from(value)));
        arguments.push((has.as_str(), FluentValue::from(is_there)));
    }
    let say = |end: &str| messages.say_with(&format!("finding-{}{end}", finding.code), &arguments);
    (say(""), say("-help"))
}
