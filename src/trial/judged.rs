//! Each criterion and violation of each answer: what the grader says, what a person says, and
//! the words.

use crate::bank::id::RuleId;
use crate::bank::rubric::{Criterion, Rubric, Violation};
use crate::grade::roleplay::Graded;
use crate::grade::{Evidence, NearMiss};
use crate::trial::agree::{Verdict, is_met};

/// What is judged.
#[derive(Clone, Copy)]
pub(crate) enum Judged<'b> {
    Criterion(&'b Criterion),
    Violation(&'b Violation),
}

impl<'b> Judged<'b> {
    pub(crate) fn id(self) -> &'b RuleId {
        match self {
            Self::Criterion(own) => &own.id,
            Self::Violation(own) => &own.id,
        }
    }

    pub(crate) fn name(self) -> &'b str {
        match self {
            Self::Criterion(own) => &own.name,
            Self::Violation(own) => &own.name,
        }
    }

    pub(crate) fn is_criterion(self) -> bool {
        matches!(self, Self::Criterion(_))
    }
}

/// One criterion or violation of one answer.
pub(crate) struct Judgement<'b> {
    /// The answer, by its place among the verdicts.
    pub(crate) answer: usize,
    pub(crate) on: Judged<'b>,
    /// What a person says; none where nobody said.
    pub(crate) marked: Option<bool>,
    /// Whether the grader says that it is met, or committed.
    pub(crate) is_found: bool,
    /// The words that count.
    pub(crate) evidence: Vec<Evidence>,
    /// The words that are there and do not count.
    pub(crate) near: Vec<NearMiss>,
}

impl Judgement<'_> {
    /// Whether grader and person differ.
    pub(crate) fn is_wrong(&self) -> bool {
        self.marked.is_some_and(|marked| marked != self.is_found)
    }
}

/// Every judgement, by answer, then criteria, then violations.
pub(crate) fn judgements<'b>(
    rubric: &'b Rubric,
    verdicts: &[Verdict<'_>],
    graded: &[Graded],
) -> Vec<Judgement<'b>> {
    let mut judgements = Vec::new();
    for (answer, (verdict, graded)) in verdicts.iter().zip(graded).enumerate() {
        let criteria = rubric.criteria.iter().zip(&graded.parts);
        for ((criterion, part), marked) in criteria.zip(&verdict.met) {
            judgements.push(Judgement {
                answer,
                on: Judged::Criterion(criterion),
                marked: *marked,
                is_found: is_met(part),
                evidence: part.evidence.clone(),
                near: part.near.clone(),
            });
        }
        for (violation, marked) in rubric.violations.iter().zip(&verdict.violated) {
            let mut fallen = graded.violations.iter();
            let fallen = fallen.find(|fallen| fallen.id == violation.id);
            let spared = graded.spared.iter().filter(|(id, _)| *id == violation.id);
            judgements.push(Judgement {
                answer,
                on: Judged::Violation(violation),
                marked: *marked,
                is_found: fallen.is_some(),
                evidence: fallen.map_or_else(Vec::new, |fallen| fallen.evidence.clone()),
                near: spared.map(|(_, near)| near.clone()).collect(),
            });
        }
    }
    judgements
}
