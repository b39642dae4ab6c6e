//! How far a rubric agrees with the marks that people gave.
//!
//! A criterion counts as met from half of its points on, for the grader as for a person. The total
//! of an answer is the number of criteria that are met; its kappa is quadratic weighted.

use crate::agreement::{Counts, Table};
use crate::bank::points::Points;
use crate::bank::rubric::{Criterion, Rubric};
use crate::grade::Part;
use crate::grade::roleplay::Graded;
use crate::trial::Turn;
use crate::trial::marks::{MarkFault, MarkFaultKind, Marked};

/// What a person says about one answer, for a rubric that is known.
#[derive(Clone)]
pub(crate) struct Verdict<'m> {
    pub(crate) marked: &'m Marked,
    /// Whether each criterion of the rubric is met; none where nobody said.
    pub(crate) met: Vec<Option<bool>>,
    /// How much of each criterion is met, in hundredths; none where marks only say yes or no.
    pub(crate) shares: Vec<Option<u32>>,
    /// Whether each violation of the rubric was committed; none where nobody said.
    pub(crate) violated: Vec<Option<bool>>,
}

/// The figures of one rubric.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Agreement {
    /// For each criterion of the rubric.
    pub(crate) criteria: Vec<Counts>,
    /// For each violation of the rubric.
    pub(crate) violations: Vec<Counts>,
    /// Quadratic weighted kappa of the number of criteria that are met.
    pub(crate) kappa: Option<f64>,
}

impl Agreement {
    /// All criteria together.
    pub(crate) fn all_criteria(&self) -> Counts {
        sum(&self.criteria)
    }

    /// All violations together.
    pub(crate) fn all_violations(&self) -> Counts {
        sum(&self.violations)
    }
}

fn sum(counts: &[Counts]) -> Counts {
    let mut all = Counts::default();
    counts.iter().for_each(|own| all += *own);
    all
}

/// Whether a person or the grader says that it is met.
pub(super) fn is_met(part: &Part) -> bool {
    reaches_half(part.score, part.max)
}

/// How much of its points a part earned, in whole hundredths as marks are counted.
pub(super) fn share(part: &Part) -> u32 {
    let (score, max) = (part.score.hundredths(), part.max.hundredths());
    let max = max.max(1);
    u32::try_from((score * 200 + max) / (2 * max)).unwrap_or(0)
}

fn reaches_half(score: Points, max: Points) -> bool {
    max > Points::ZERO && score + score >= max
}

/// What the marks mean for the rubric of `turn`, or which of them it does not know.
pub(crate) fn verdicts<'m>(
    turn: &Turn<'_>,
    answers: &[&'m Marked],
) -> Result<Vec<Verdict<'m>>, Vec<MarkFault>> {
    let rubric = turn.rubric;
    let faults: Vec<MarkFault> = answers
        .iter()
        .flat_map(|own| unknown(rubric, own))
        .collect();
    if !faults.is_empty() {
        return Err(faults);
    }
    let scales = scales(rubric, answers);
    let mark = |own: &Marked, known: &Criterion| own.criteria.get(known.id.as_str()).copied();
    let each = || rubric.criteria.iter().zip(&scales);
    let verdict = |marked: &&'m Marked| Verdict {
        marked,
        met: each()
            .map(|(known, scale)| Some(2.0 * mark(marked, known)? >= scale.full))
            .collect(),
        shares: each()
            .map(|(known, scale)| {
                let mark = mark(marked, known).filter(|_| scale.is_graded)?;
                // A mark is not more than the criterion's points: a small whole number.
                Some((100.0 * mark / scale.full).round() as u32)
            })
            .collect(),
        violated: rubric
            .violations
            .iter()
            .map(|known| {
                let marked = marked.violations.as_ref()?;
                Some(marked.iter().any(|id| id == known.id.as_str()))
            })
            .collect(),
    };
    Ok(answers.iter().map(verdict).collect())
}

/// How the marks of one criterion are to be read.
struct Scale {
    /// The mark of what is met in full.
    full: f64,
    /// Whether some marks say how much of it is met, not only whether.
    is_graded: bool,
}

/// For each criterion its scale: what a mark of 1 means depends on its other marks.
fn scales(rubric: &Rubric, answers: &[&Marked]) -> Vec<Scale> {
    let scale = |criterion: &Criterion| {
        let marks = answers.iter();
        let marks = marks.filter_map(|own| own.criteria.get(criterion.id.as_str()));
        let are_points = marks.clone().any(|mark| *mark > 1.0);
        Scale {
            full: match are_points {
                true => criterion.points.hundredths() as f64 / 100.0,
                false => 1.0,
            },
            is_graded: are_points || marks.clone().any(|mark| mark.fract() > 0.0),
        }
    };
    rubric.criteria.iter().map(scale).collect()
}

/// Marks of what the rubric does not have, or of more points than it gives.
fn unknown(rubric: &Rubric, marked: &Marked) -> Vec<MarkFault> {
    let mut faults = Vec::new();
    let fault = |kind| MarkFault::new(&marked.place, kind).with("item", &marked.item);
    for (id, mark) in &marked.criteria {
        let known = rubric.criteria.iter().find(|known| known.id.as_str() == id);
        let Some(known) = known else {
            let ids = rubric.criteria.iter().map(|known| known.id.as_str());
            let fault = fault(MarkFaultKind::UnknownCriterion).with("id", id);
            faults.push(fault.with("known", ids.collect::<Vec<_>>().join(" · ")));
            continue;
        };
        if *mark > known.points.hundredths() as f64 / 100.0 {
            let fault = fault(MarkFaultKind::BadMark).with("criterion", id);
            faults.push(fault.with("mark", mark));
        }
    }
    for id in marked.violations.iter().flatten() {
        if !rubric
            .violations
            .iter()
            .any(|known| known.id.as_str() == id)
        {
            let ids = rubric.violations.iter().map(|known| known.id.as_str());
            let fault = fault(MarkFaultKind::UnknownViolation).with("id", id);
            faults.push(fault.with("known", ids.collect::<Vec<_>>().join(" · ")));
        }
    }
    faults
}

/// The figures for these verdicts and what the grader says, one for each.
pub(crate) fn agreement(rubric: &Rubric, verdicts: &[Verdict<'_>], graded: &[Graded]) -> Agreement {
    let mut criteria = vec![Counts::default(); rubric.criteria.len()];
    let mut violations = vec![Counts::default(); rubric.violations.len()];
    let mut totals = Table::default();
    for (verdict, graded) in verdicts.iter().zip(graded) {
        let (mut marked, mut found) = (0, 0);
        let is_marked = verdict.met.iter().any(Option::is_some);
        for ((counts, mark), part) in criteria.iter_mut().zip(&verdict.met).zip(&graded.parts) {
            if let Some(mark) = *mark {
                counts.add(mark, is_met(part));
                marked += u32::from(mark);
                found += u32::from(is_met(part));
            }
        }
        if is_marked {
            totals.add((marked, found));
        }
        for (at, counts) in violations.iter_mut().enumerate() {
            if let Some(mark) = verdict.violated[at] {
                counts.add(mark, has_fallen(rubric, graded, at));
            }
        }
    }
    Agreement {
        criteria,
        violations,
        kappa: totals.quadratic_kappa(),
    }
}

/// Whether the grader found this violation of the rubric.
pub(super) fn has_fallen(rubric: &Rubric, graded: &Graded, at: usize) -> bool {
    let id = &rubric.violations[at].id;
    graded.violations.iter().any(|fallen| fallen.id == *id)
}
