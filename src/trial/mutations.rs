//! Small changes of exemplars whose effect is known beforehand.
//!
//! | change | must |
//! |---|---|
//! | the clauses that a criterion rests on are cut out | lower its score |
//! | what violates is said as a sentence of its own behind a good answer | be found |
//! | the words that earned are said again | gain nothing |
//!
//! To copy the task earns nothing, whatever a rubric says: the grader sees to it. To put a 不会 before what earned is none of them: whether that still says it depends on the
//! sentence (不会让您白等), so that no change of this kind is right for every exemplar.

use crate::bank::points::Points;
use crate::bank::rubric::{Criterion, Exemplar, Rubric, Violation};
use crate::grade::roleplay::{Graded, Grader};
use crate::grade::{How, Part};
use crate::trial::compare::{Difference, On};
use crate::trial::spoken::{only, plainly, with_sentences, without};
use crate::trial::{Compared, Turn};

/// How often clauses are cut where others count instead of those that were cut before.
const MOST_CUTS: usize = 4;

/// A changed exemplar.
pub(crate) struct Mutation<'b> {
    pub(crate) kind: MutationKind<'b>,
    /// The exemplar that was changed; none where no exemplar is free of violations.
    pub(crate) exemplar: Option<&'b Exemplar>,
    /// The changed answer; the last one where several were tried.
    pub(crate) text: String,
    /// What did not come out as it must. A criterion's `expected` is the score that it must fall
    /// below for a cut, and that it must not exceed for the others.
    pub(crate) differences: Vec<Difference<'b>>,
}

/// What was changed.
#[derive(Clone, Copy)]
pub(crate) enum MutationKind<'b> {
    Cut(&'b Criterion),
    Violated(&'b Violation),
    Repeated(&'b Criterion),
}

impl MutationKind<'_> {
    /// The word that rows and messages are named by.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Cut(_) => "cut",
            Self::Violated(_) => "violated",
            Self::Repeated(_) => "repeated",
        }
    }
}

/// Tries every change of a turn's exemplars.
pub(super) fn run<'b>(
    turn: &Turn<'b>,
    grader: &Grader<'_>,
    compared: &[Compared<'b>],
) -> Vec<Mutation<'b>> {
    let mut mutations = Vec::new();
    for Compared { exemplar, .. } in compared {
        let graded = grader.grade(&exemplar.text);
        for (at, criterion) in turn.rubric.criteria.iter().enumerate() {
            mutations.extend(cut(grader, exemplar, &graded, (at, criterion)));
            mutations.extend(repeated(turn.rubric, grader, exemplar, &graded, at));
        }
    }
    for violation in &turn.rubric.violations {
        mutations.extend(violated(turn.rubric, grader, violation));
    }
    mutations
}

/// Without what it rests on, a criterion must lose.
fn cut<'b>(
    grader: &Grader<'_>,
    exemplar: &'b Exemplar,
    graded: &Graded,
    (at, criterion): (usize, &'b Criterion),
) -> Option<Mutation<'b>> {
    let before = &graded.parts[at];
    if before.score == Points::ZERO {
        return None;
    }
    let mut text = without(&exemplar.text, &before.evidence);
    let mut after = grader.grade(&text).parts.swap_remove(at);
    for _ in 1..MOST_CUTS {
        if after.score < before.score || !is_chosen(&after) {
            break;
        }
        text = without(&text, &after.evidence);
        after = grader.grade(&text).parts.swap_remove(at);
    }
    let difference = (after.score >= before.score).then(|| Difference {
        on: On::Criterion {
            criterion,
            expected: before.score,
            got: after.score,
        },
        evidence: after.evidence,
        near: Vec::new(),
    });
    Some(Mutation {
        kind: MutationKind::Cut(criterion),
        exemplar: Some(exemplar),
        text,
        differences: difference.into_iter().collect(),
    })
}

/// Whether the words of a part were chosen among others that count: each part of a criterion rests
/// on one hit, and misspelt words count only where no others do.
fn is_chosen(part: &Part) -> bool {
    let mut evidence = part.evidence.iter();
    evidence.any(|found| found.part.is_some() || found.how == How::Fuzzy)
}

/// What was said and counted gains nothing by being said again. What has to come after another
/// criterion may: there it is said behind it for the first time.
fn repeated<'b>(
    rubric: &'b Rubric,
    grader: &Grader<'_>,
    exemplar: &'b Exemplar,
    graded: &Graded,
    at: usize,
) -> Option<Mutation<'b>> {
    let credited = &graded.parts[at].evidence;
    if credited.is_empty() {
        return None;
    }
    let again = credited.iter().map(|found| found.text.as_str());
    let text = with_sentences(&exemplar.text, again);
    let after = grader.grade(&text);
    let limits = graded.parts.iter().map(|part| part.score);
    Some(Mutation {
        kind: MutationKind::Repeated(&rubric.criteria[at]),
        exemplar: Some(exemplar),
        differences: exceeding(rubric, &after, limits),
        text,
    })
}

/// What violates is found behind a good answer, said as the exemplars say it and as the phrases
/// do. Without an answer to put it behind, it stands alone.
fn violated<'b>(
    rubric: &'b Rubric,
    grader: &Grader<'_>,
    violation: &'b Violation,
) -> Option<Mutation<'b>> {
    let mut said = Vec::new();
    for exemplar in &rubric.exemplars {
        let graded = grader.grade(&exemplar.text);
        let fallen = graded.violations.iter().find(|own| own.id == violation.id);
        said.extend(fallen.map(|fallen| only(&exemplar.text, &fallen.evidence)));
    }
    said.extend(
        violation
            .rules
            .iter()
            .filter_map(|rule| plainly(rubric, rule)),
    );
    let good = rubric
        .exemplars
        .iter()
        .filter(|own| own.violations.is_empty());
    let good = good.max_by_key(|own| own.expect.values().copied().sum::<Points>());
    let mut last = None;
    for sentence in said {
        let text = with_sentences(good.map_or("", |own| &own.text), [sentence.as_str()]);
        let graded = grader.grade(&text);
        let difference = Difference::of_violation(violation, true, &graded);
        let has_failed = difference.is_some();
        last = Some(Mutation {
            kind: MutationKind::Violated(violation),
            exemplar: good,
            text,
            differences: difference.into_iter().collect(),
        });
        if has_failed {
            break;
        }
    }
    last
}

/// The criteria that earn more than they may.
fn exceeding<'b>(
    rubric: &'b Rubric,
    graded: &Graded,
    limits: impl Iterator<Item = Points>,
) -> Vec<Difference<'b>> {
    let parts = rubric.criteria.iter().zip(&graded.parts).zip(limits);
    let over = parts.filter(|((own, part), limit)| own.after.is_none() && part.score > *limit);
    over.map(|((criterion, part), limit)| Difference {
        on: On::Criterion {
            criterion,
            expected: limit,
            got: part.score,
        },
        evidence: part.evidence.clone(),
        near: Vec::new(),
    })
    .collect()
}
