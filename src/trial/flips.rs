//! What an edit of a rubric changed: which phrases, and which answers are judged otherwise.

use std::collections::{BTreeMap, BTreeSet};

use crate::bank::rubric::{Rubric, Rule};
use crate::trial::judged::Judgement;

/// A judgement that is not what it was before the edit.
pub(crate) struct Flip<'b> {
    /// The judgement now; where it is no longer found, with the words that counted before.
    pub(crate) now: Judgement<'b>,
}

impl Flip<'_> {
    /// Whether the edit made it right; none where nobody said what is right.
    pub(crate) fn is_better(&self) -> Option<bool> {
        self.now.marked.map(|marked| marked == self.now.is_found)
    }
}

/// The judgements of the same answers that changed. What only one side judges is no flip.
pub(crate) fn flips<'b>(old: Vec<Judgement<'_>>, new: Vec<Judgement<'b>>) -> Vec<Flip<'b>> {
    let mut before: BTreeMap<_, _> = old
        .into_iter()
        .map(|own| (key(&own), (own.is_found, own.evidence)))
        .collect();
    let mut flips = Vec::new();
    for mut now in new {
        match before.remove(&key(&now)) {
            Some((was_found, evidence)) if was_found != now.is_found => {
                if was_found {
                    now.evidence = evidence;
                }
                flips.push(Flip { now });
            }
            _ => {}
        }
    }
    flips
}

fn key(judgement: &Judgement<'_>) -> (usize, bool, String) {
    let on = judgement.on;
    (judgement.answer, on.is_criterion(), on.id().to_string())
}

/// What an edit did to the phrases of a rubric and of the lexicons that it refers to.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Edits {
    /// Phrases that are new, as their authors wrote them.
    pub(crate) added: BTreeSet<String>,
    /// Phrases that are gone or were changed, and new ones that cancel others (`not`).
    pub(crate) narrowed: BTreeSet<String>,
}

/// The phrases that `new` has and `old` has not, and the other way round.
pub(crate) fn edits(old: &Rubric, new: &Rubric) -> Edits {
    let (old, new) = (lists(old), lists(new));
    let nothing = BTreeSet::new();
    let mut edits = Edits::default();
    for (list, now) in &new {
        // A lexicon that only one of them refers to was not edited.
        let before = match old.get(list) {
            None if list.0 == Kind::Lexicon => continue,
            before => before.unwrap_or(&nothing),
        };
        let fresh = now.difference(before).map(|text| (*text).to_owned());
        match list.2 {
            Role::Finds => edits.added.extend(fresh),
            Role::Cancels => edits.narrowed.extend(fresh),
        }
    }
    for (list, before) in &old {
        let now = match new.get(list) {
            None if list.0 == Kind::Lexicon => continue,
            now => now.unwrap_or(&nothing),
        };
        if list.2 == Role::Finds {
            let gone = before.difference(now).map(|text| (*text).to_owned());
            edits.narrowed.extend(gone);
        }
    }
    edits
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Criterion,
    Violation,
    Lexicon,
}

/// What phrases of a list do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Role {
    Finds,
    Cancels,
}

type Lists<'r> = BTreeMap<(Kind, &'r str, Role), BTreeSet<&'r str>>;

/// Every list of phrases with its key.
fn lists(rubric: &Rubric) -> Lists<'_> {
    let mut lists = Lists::new();
    for own in &rubric.criteria {
        let id = own.id.as_str();
        lists.insert(
            (Kind::Criterion, id, Role::Finds),
            texts(own.earning_rules()),
        );
        lists.insert((Kind::Criterion, id, Role::Cancels), texts(own.not.iter()));
    }
    for own in &rubric.violations {
        let id = own.id.as_str();
        lists.insert((Kind::Violation, id, Role::Finds), texts(own.rules.iter()));
        lists.insert((Kind::Violation, id, Role::Cancels), texts(own.not.iter()));
    }
    for (id, own) in rubric.moves.moves() {
        lists.insert((Kind::Lexicon, id, Role::Finds), texts(own.phrases.iter()));
        lists.insert((Kind::Lexicon, id, Role::Cancels), texts(own.not.iter()));
    }
    lists
}

fn texts<'r>(rules: impl Iterator<Item = &'r Rule>) -> BTreeSet<&'r str> {
    rules.map(|rule| rule.phrase.as_str()).collect()
}
