//! What a rubric would reach on answers that its author has not seen.
//!
//! Phrases that were written after an answer was read find that answer, whatever they find among
//! others; figures on the same answers are therefore too good. This is taken out one answer at a
//! time:
//!
//! - An answer *supports* a phrase if a person says that the criterion is met there (or that the
//!   violation was committed) and the phrase by itself counts there. So does an exemplar, by what
//!   it expects.
//! - A phrase *rests on one answer* if that marked answer is all that supports it.
//! - Each answer is graded without the phrases that rest on it alone. The figures of these
//!   gradings are those "as on answers not seen".
//!
//! This is leave-one-out cross-validation of the choice of phrases (Stone 1974, *Journal of the
//! Royal Statistical Society* B 36). A phrase that nothing supports stays: it was made for none of
//! these answers, and can only do harm. What narrows (`not`, `& !`) stays as well, and so do the
//! phrases of lexicons, which all rubrics share; what an edit of those does shows in other items'
//! answers.

use std::collections::{BTreeMap, BTreeSet};

use crate::bank::id::RuleId;
use crate::bank::points::Points;
use crate::bank::rubric::{Criterion, Rubric, Rule, Violation};
use crate::grade::roleplay::{Graded, Grader};
use crate::trial::Turn;
use crate::trial::agree::Verdict;

/// Gradings without what was made for the answer, and what that is.
pub(crate) struct Unseen<'b> {
    pub(crate) graded: Vec<Graded>,
    pub(crate) alone: Vec<Alone<'b>>,
}

/// A phrase that one marked answer supports and nothing else.
pub(crate) struct Alone<'b> {
    pub(crate) rule: &'b Rule,
    pub(crate) owner: Owner<'b>,
    /// The answer, by its place among the verdicts.
    pub(crate) answer: usize,
}

/// What a phrase belongs to, by its place in the rubric.
#[derive(Clone, Copy)]
pub(crate) enum Owner<'b> {
    Criterion(usize, &'b Criterion),
    Violation(usize, &'b Violation),
}

/// Grades each answer without the phrases that rest on it alone. `graded` are the gradings with
/// all phrases.
pub(crate) fn unseen<'b>(
    turn: &Turn<'b>,
    verdicts: &[Verdict<'_>],
    graded: &[Graded],
) -> Unseen<'b> {
    let rules: Vec<(Owner<'b>, &'b Rule)> = owned(turn.rubric).collect();
    let supports = supports(turn, &rules, verdicts);
    let mut alone = Vec::new();
    let mut left_out: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for (at, (owner, rule)) in rules.iter().enumerate() {
        let mut supporters = supports.iter().filter(|(_, found)| found.contains(&at));
        if let (Some((Some(answer), _)), None) = (supporters.next(), supporters.next()) {
            left_out.entry(*answer).or_default().insert(at);
            alone.push(Alone {
                rule,
                owner: *owner,
                answer: *answer,
            });
        }
    }
    let graded = graded.iter().enumerate().map(|(at, with_all)| {
        let Some(left_out) = left_out.get(&at) else {
            return with_all.clone();
        };
        let fewer = without(turn.rubric, left_out);
        Grader::new(&fewer, &turn.task).grade(&verdicts[at].marked.text)
    });
    Unseen {
        graded: graded.collect(),
        alone,
    }
}

/// The phrases that earn or accuse, with what they belong to, in a fixed order.
fn owned(rubric: &Rubric) -> impl Iterator<Item = (Owner<'_>, &Rule)> {
    let criteria = rubric.criteria.iter().enumerate();
    let criteria = criteria.flat_map(|(at, own)| {
        own.earning_rules()
            .map(move |rule| (Owner::Criterion(at, own), rule))
    });
    let violations = rubric.violations.iter().enumerate();
    let violations = violations.flat_map(|(at, own)| {
        let rules = own.rules.iter();
        rules.map(move |rule| (Owner::Violation(at, own), rule))
    });
    criteria.chain(violations)
}

/// For each marked answer, by its place, and for each exemplar the phrases that it supports.
fn supports(
    turn: &Turn<'_>,
    rules: &[(Owner<'_>, &Rule)],
    verdicts: &[Verdict<'_>],
) -> Vec<(Option<usize>, BTreeSet<usize>)> {
    let probe = probe(turn.rubric, rules);
    let grader = Grader::new(&probe, &turn.task);
    let mut supports = Vec::new();
    for (answer, verdict) in verdicts.iter().enumerate() {
        let found = counting(rules, &grader.grade(&verdict.marked.text));
        let is_right = |at: &usize| match rules[*at].0 {
            Owner::Criterion(own, _) => verdict.met[own] == Some(true),
            Owner::Violation(own, _) => verdict.violated[own] == Some(true),
        };
        supports.push((Some(answer), found.into_iter().filter(is_right).collect()));
    }
    for exemplar in &turn.rubric.exemplars {
        let found = counting(rules, &grader.grade(&exemplar.text));
        let is_right = |at: &usize| match rules[*at].0 {
            Owner::Criterion(_, own) => exemplar
                .expect
                .get(&own.id)
                .is_some_and(|points| *points > Points::ZERO),
            Owner::Violation(_, own) => exemplar.violations.contains(&own.id),
        };
        supports.push((None, found.into_iter().filter(is_right).collect()));
    }
    supports
}

/// A rubric in which every phrase stands by itself, so that none hides another.
fn probe(rubric: &Rubric, rules: &[(Owner<'_>, &Rule)]) -> Rubric {
    let mut probe = Rubric {
        criteria: Vec::new(),
        violations: Vec::new(),
        order: None,
        ..rubric.clone()
    };
    for (at, (owner, rule)) in rules.iter().enumerate() {
        match owner {
            Owner::Criterion(_, own) => probe.criteria.push(Criterion {
                id: number(at),
                points: Points::whole(1),
                rules: vec![(*rule).clone()],
                weak: None,
                parts: Vec::new(),
                need: None,
                after: None,
                ..(*own).clone()
            }),
            Owner::Violation(_, own) => probe.violations.push(Violation {
                id: number(at),
                rules: vec![(*rule).clone()],
                ..(*own).clone()
            }),
        }
    }
    probe
}

fn number(at: usize) -> RuleId {
    RuleId::new(&at.to_string()).expect("digits are a name")
}

/// The phrases that count in an answer graded by the probe.
fn counting(rules: &[(Owner<'_>, &Rule)], graded: &Graded) -> Vec<usize> {
    let fallen: BTreeSet<&str> = graded
        .violations
        .iter()
        .map(|own| own.id.as_str())
        .collect();
    let mut parts = graded.parts.iter();
    let mut found = Vec::new();
    for (at, (owner, _)) in rules.iter().enumerate() {
        let counts = match owner {
            Owner::Criterion(..) => parts.next().is_some_and(|part| part.score > Points::ZERO),
            Owner::Violation(..) => fallen.contains(number(at).as_str()),
        };
        if counts {
            found.push(at);
        }
    }
    found
}

/// The rubric without the phrases of these numbers, in the order of [`owned`].
fn without(rubric: &Rubric, left_out: &BTreeSet<usize>) -> Rubric {
    let mut rubric = rubric.clone();
    let mut next = 0;
    let mut keep = |rules: &mut Vec<Rule>| {
        rules.retain(|_| {
            next += 1;
            !left_out.contains(&(next - 1))
        });
    };
    for criterion in &mut rubric.criteria {
        keep(&mut criterion.rules);
        if let Some(weak) = &mut criterion.weak {
            keep(&mut weak.rules);
        }
        for part in &mut criterion.parts {
            keep(&mut part.rules);
        }
    }
    for violation in &mut rubric.violations {
        keep(&mut violation.rules);
    }
    rubric
}
