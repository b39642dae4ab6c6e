//! Role-plays: an answer in the candidate's own words against a rubric.
//!
//! ```text
//! answer ─► fold ─► scan (words, values, chains, steps) ─► judge (gates) ─► marks ─► parts
//!                     ▲                                                      │
//!            plan ────┘ made once for a rubric        evidence, near misses ◄┘
//! ```
//!
//! A [`Plan`] holds all phrases of a rubric. [`Scratch`] finds their
//! hits in one answer, in cells. [`Judge`] asks the gates which hits count;
//! [`marks`] turns them into points.

mod candidates;
mod chain;
mod doubt;
mod gates;
mod judge;
mod layer;
mod lexicons;
mod marks;
mod packed;
mod plan;
mod planner;
mod scan;
mod share;
mod signs;
mod source;
mod stand;
#[cfg(test)]
mod tests;
mod words;

use std::cell::RefCell;

use crate::bank::id::RuleId;
use crate::bank::item::Task;
#[cfg(feature = "bench")]
use crate::bank::lexicon::Lexicons;
#[cfg(feature = "bench")]
use crate::bank::phrase::Known as _;
use crate::bank::points::Points;
use crate::bank::rubric::{Rubric, ViolationSeverity};
use crate::grade::roleplay::doubt::doubts;
use crate::grade::roleplay::gates::Prompt;
use crate::grade::roleplay::judge::Judge;
#[cfg(feature = "bench")]
use crate::grade::roleplay::lexicons::PreparedLexicons;
use crate::grade::roleplay::marks::{Marked, Marker};
use crate::grade::roleplay::plan::{Maker, Plan};
use crate::grade::roleplay::scan::Scratch;
use crate::grade::roleplay::stand::Stand;
use crate::grade::{Doubt, FallenViolation, Flag, NearMiss, Part, PartName};
use crate::text::fold;

pub(crate) use crate::grade::roleplay::source::sources;

thread_local! {
    /// Room for one answer, used again for the next.
    static SCRATCH: RefCell<Scratch> = RefCell::default();
}

/// A rubric prepared for grading.
pub(crate) struct Grader<'r> {
    rubric: &'r Rubric,
    plan: Plan<'r>,
    /// For each criterion the cells of what earns.
    criteria: Vec<CriterionCells>,
    violations: Vec<u32>,
    prompt: Prompt,
}

/// The cells of a criterion's hits.
struct CriterionCells {
    any: u32,
    weak: Option<u32>,
    parts: Vec<u32>,
}

/// What one answer earned and lost.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Graded {
    /// One for each criterion, in the rubric's order, and one for the order if that earns.
    pub(crate) parts: Vec<Part>,
    pub(crate) violations: Vec<FallenViolation>,
    /// Words of violations that do not count, and why.
    pub(crate) spared: Vec<(RuleId, NearMiss)>,
    pub(crate) flags: Vec<Flag>,
    /// Why the grading itself may be wrong.
    pub(crate) doubts: Vec<Doubt>,
}

impl Graded {
    /// The sum of the parts less the deductions.
    pub(crate) fn score(&self) -> Points {
        let earned: Points = self.parts.iter().map(|part| part.score).sum();
        let lost: Points = self.violations.iter().map(|fallen| fallen.deduction).sum();
        earned - lost
    }

    /// Whether a person has to look.
    pub(crate) fn refer(&self) -> bool {
        !self.flags.is_empty() || !self.doubts.is_empty()
    }
}

impl<'r> Grader<'r> {
    /// Prepares a rubric; `task` is what a candidate could copy.
    pub(crate) fn new(rubric: &'r Rubric, task: &Task<'_>) -> Self {
        let mut maker = Maker::new(rubric.moves.set());
        let criteria = rubric.criteria.iter().map(|criterion| {
            let cells = CriterionCells {
                any: maker.rules(&criterion.rules),
                weak: criterion.weak.as_ref().map(|weak| maker.rules(&weak.rules)),
                parts: criterion
                    .parts
                    .iter()
                    .map(|part| maker.rules(&part.rules))
                    .collect(),
            };
            maker.exclude(&cells.all().collect::<Vec<_>>(), &criterion.not);
            cells
        });
        let criteria = criteria.collect();
        let violations = rubric.violations.iter().map(|violation| {
            let cell = maker.rules(&violation.rules);
            maker.exclude(&[cell], &violation.not);
            cell
        });
        let violations = violations.collect();
        let samples = rubric
            .exemplars
            .iter()
            .map(|exemplar| exemplar.text.as_str());
        Self {
            rubric,
            plan: maker.finish(),
            criteria,
            violations,
            prompt: Prompt::new(task, samples),
        }
    }

    pub(crate) fn grade(&self, answer: &str) -> Graded {
        // A grading inside a grading would find the room taken; there is none.
        SCRATCH.with_borrow_mut(|scratch| self.grade_in(scratch, answer))
    }

    /// How much the scan of an answer keeps.
    #[cfg(test)]
    fn work(&self, answer: &str) -> usize {
        let folded = fold(answer);
        let mut scratch = Scratch::default();
        scratch.scan(&self.plan, &Stand::new(answer, &folded));
        scratch.work()
    }

    fn grade_in(&self, scratch: &mut Scratch, answer: &str) -> Graded {
        let folded = fold(answer);
        let stand = Stand::new(answer, &folded);
        scratch.scan(&self.plan, &stand);
        let judge = Judge::new(answer, &folded, &self.prompt);
        let marker = Marker::new(&self.plan, scratch, &stand, &judge);
        let marked: Vec<Marked> = self
            .criteria
            .iter()
            .map(|cells| marker.criterion(cells.any, cells.weak, &cells.parts))
            .collect();
        let mut parts = Vec::with_capacity(self.rubric.criteria.len() + 1);
        for (criterion, own) in self.rubric.criteria.iter().zip(&marked) {
            let before = criterion.after.as_ref().map(|id| {
                let at = self
                    .rubric
                    .criteria
                    .iter()
                    .position(|known| known.id == *id);
                at.and_then(|at| marked[at].first())
            });
            parts.push(marker.part(criterion, own, before));
        }
        self.add_order(&mut parts, &marked);
        let mut fallen = Vec::new();
        let mut spared = Vec::new();
        let mut flags = judge.flags();
        for (violation, cell) in self.rubric.violations.iter().zip(&self.violations) {
            let is_fatal = violation.severity == ViolationSeverity::Fatal;
            let mut verdict = marker.violation(*cell, is_fatal);
            if is_fatal && verdict.refuse_slips() {
                flags.push(Flag::FuzzyFatal);
            }
            let near = marker.near(&verdict, &[*cell]);
            spared.extend(near.into_iter().map(|near| (violation.id.clone(), near)));
            if !verdict.counts.is_empty() {
                fallen.push(FallenViolation {
                    id: violation.id.clone(),
                    severity: violation.severity,
                    deduction: violation.deduction,
                    evidence: marker.evidence(&verdict.counts, None),
                });
            }
        }
        settle(&mut fallen, parts.iter().map(|part| part.score).sum());
        let doubts = match flags.is_empty() {
            true => doubts(answer, &folded, &parts, &fallen),
            false => Vec::new(),
        };
        Graded {
            parts,
            violations: fallen,
            spared,
            flags,
            doubts,
        }
    }

    /// Points for criteria that are met in the order asked for. What counts is where each is met
    /// first, so that saying it again gains nothing.
    fn add_order(&self, parts: &mut Vec<Part>, marked: &[Marked]) {
        let Some(order) = &self.rubric.order else {
            return;
        };
        let firsts = order.criteria.iter().map(|id| {
            let at = self
                .rubric
                .criteria
                .iter()
                .position(|known| known.id == *id)?;
            marked[at]
                .first()
                .filter(|_| parts[at].score > Points::ZERO)
        });
        let firsts: Option<Vec<u32>> = firsts.collect();
        let is_met = firsts.is_some_and(|firsts| firsts.is_sorted_by(|a, b| a < b));
        parts.push(Part {
            part: PartName::Order,
            score: if is_met { order.points } else { Points::ZERO },
            max: order.points,
            evidence: Vec::new(),
            near: Vec::new(),
        });
    }
}

impl CriterionCells {
    fn all(&self) -> impl Iterator<Item = u32> {
        std::iter::once(self.any)
            .chain(self.weak)
            .chain(self.parts.iter().copied())
    }
}

/// Prepares lexicons anew; gives their number.
#[cfg(feature = "bench")]
pub(crate) fn prepare_lexicons(lexicons: &Lexicons) -> usize {
    PreparedLexicons::new(lexicons.moves()).lexicons.len()
}

/// Together violations take off no more than was `earned`; the minor ones first, so that a fatal
/// one takes exactly what is left.
fn settle(fallen: &mut [FallenViolation], earned: Points) {
    fallen.sort_by_key(|violation| violation.severity);
    let mut left = earned;
    for violation in fallen {
        let full = match violation.severity {
            ViolationSeverity::Fatal => left,
            _ => violation.deduction,
        };
        violation.deduction = full.min(left);
        left = left - violation.deduction;
    }
}

/// The parts of a role-play that was not answered.
pub(crate) fn nothing_said(rubric: &Rubric) -> Vec<Part> {
    let part = |part: PartName, max: Points| Part {
        part,
        score: Points::ZERO,
        max,
        evidence: Vec::new(),
        near: Vec::new(),
    };
    let criteria = rubric.criteria.iter();
    let criteria = criteria.map(|known| part(PartName::Criterion(known.id.clone()), known.points));
    let order = rubric
        .order
        .iter()
        .map(|order| part(PartName::Order, order.points));
    criteria.chain(order).collect()
}
