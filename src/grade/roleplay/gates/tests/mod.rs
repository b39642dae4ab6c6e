//! Unit cases, by what they show. A phrase that occurs twice is meant where it occurs first.

mod hard;
mod odd;
mod polarity;
mod retold;
mod speaker;
mod story;

use super::{Gates, HitKind, Prompt};
use crate::grade::{Flag, Reason};
use crate::text::{fold, key};

/// An answer, a phrase in it, and why the phrase does not count there.
type Case<'c> = (&'c str, &'c str, Option<Reason>);

const CREDIT: HitKind = HitKind::Credit;
const VALUE: HitKind = HitKind::Deadline;
const FAULT: HitKind = HitKind::Violation;

fn reason(prompt: &Prompt, answer: &str, phrase: &str, kind: HitKind) -> Option<Reason> {
    let folded = fold(answer);
    let phrase = key(phrase);
    let at = folded
        .as_str()
        .find(&phrase)
        .unwrap_or_else(|| panic!("{phrase} is not in {answer}"));
    let gates = Gates::new(&folded, answer, prompt);
    let refusal = gates.refusal(at..at + phrase.len(), kind)?;
    assert!(
        folded
            .as_str()
            .get(refusal.words.clone())
            .is_some_and(|words| !words.is_empty()),
        "{refusal:?}"
    );
    Some(refusal.reason)
}

/// Asserts all cases and names every one that differs.
fn assert_reasons(kind: HitKind, cases: &[Case<'_>]) {
    let prompt = Prompt::default();
    let differ: Vec<String> = cases
        .iter()
        .filter_map(|(answer, phrase, expected)| {
            let found = reason(&prompt, answer, phrase, kind);
            (found != *expected)
                .then(|| format!("{phrase} in {answer}: {found:?}, not {expected:?}"))
        })
        .collect();
    assert!(differ.is_empty(), "{}", differ.join("\n"));
}

fn flags(prompt: &Prompt, answer: &str) -> Vec<Flag> {
    let folded = fold(answer);
    Gates::new(&folded, answer, prompt).flags().to_vec()
}
