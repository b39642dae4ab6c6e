//! Rubrics on trial: what their exemplars, small changes of them, and answers that people have
//! marked say about the phrases.
//!
//! ```text
//! exemplars ─► compare ─┐
//!     └─► mutations ────┴─► report of a turn                  (`rolecall test`)
//! marks ─► verdicts ─┬─► agreement, judgements, unseen, flips  (`rolecall rubric try`)
//!                    └─► rated                       (`rolecall stats agreement`)
//! ```
//!
//! All of it is plain functions on a bank.

mod agree;
mod compare;
mod flips;
mod judged;
mod marks;
mod mutations;
mod rated;
mod spoken;
mod unseen;

use std::collections::BTreeSet;

use crate::bank::checklist::Checklist;
use crate::bank::finding::Origin;
use crate::bank::id::TurnId;
use crate::bank::item::{Item, Task};
use crate::bank::rubric::{Criterion, Exemplar, Rubric, Rule, Violation};
use crate::grade::roleplay::Grader;

pub(crate) use agree::{Agreement, Verdict, agreement, verdicts};
pub(crate) use compare::{Difference, On, compare};
pub(crate) use flips::{Edits, Flip, edits, flips};
pub(crate) use judged::{Judgement, judgements};
pub(crate) use marks::{MarkFault, MarkFaultKind, Marked, Marks, read as read_marks};
pub(crate) use mutations::{Mutation, MutationKind};
pub(crate) use rated::{Aspect, FIGURES, Rated, Sample, rated};
pub(crate) use unseen::{Owner, Unseen, unseen};

/// A rubric: of a role-play, of one turn of a dialogue, or of a checklist.
pub(crate) struct Turn<'b> {
    pub(crate) rubric: &'b Rubric,
    of: Of<'b>,
    /// The turn of the dialogue that it is.
    id: Option<&'b TurnId>,
    /// The texts that an answer could copy.
    task: Task<'b>,
}

/// What a rubric belongs to.
#[derive(Clone, Copy)]
enum Of<'b> {
    Item(&'b Item),
    Checklist(&'b Checklist),
}

/// The rubrics of an item: none where it is not answered in one's own words.
pub(crate) fn turns(item: &Item) -> Vec<Turn<'_>> {
    let turns = item.rubrics().into_iter();
    turns
        .map(|posed| Turn {
            rubric: posed.rubric,
            of: Of::Item(item),
            id: posed.turn.map(|turn| &turn.id),
            task: posed.task,
        })
        .collect()
}

/// The rubric of a checklist, for which nobody is given a task.
pub(crate) fn of_checklist(checklist: &Checklist) -> Turn<'_> {
    Turn {
        rubric: &checklist.rubric,
        of: Of::Checklist(checklist),
        id: None,
        task: Task::default(),
    }
}

impl<'b> Turn<'b> {
    /// What grades answers to it.
    pub(crate) fn grader(&self) -> Grader<'b> {
        Grader::new(self.rubric, &self.task)
    }

    /// The turn of a dialogue that it is.
    pub(crate) fn id(&self) -> Option<&'b str> {
        self.id.map(TurnId::as_str)
    }

    /// The item that it belongs to; none where it is a checklist.
    pub(crate) fn item(&self) -> Option<&'b Item> {
        match self.of {
            Of::Item(item) => Some(item),
            Of::Checklist(_) => None,
        }
    }

    /// The name of the item or the checklist.
    pub(crate) fn owner(&self) -> &'b str {
        match self.of {
            Of::Item(item) => item.id.as_str(),
            Of::Checklist(checklist) => checklist.id.as_str(),
        }
    }

    /// Where the item or the checklist stands.
    pub(crate) fn origin(&self) -> &'b Origin {
        match self.of {
            Of::Item(item) => &item.origin,
            Of::Checklist(checklist) => &checklist.origin,
        }
    }

    /// How people name it: the item or checklist, and the turn where it is one of several.
    pub(crate) fn name(&self) -> String {
        match self.id() {
            Some(turn) => format!("{}/{turn}", self.owner()),
            None => self.owner().to_owned(),
        }
    }
}

/// What the exemplars of a turn show.
pub(crate) struct Report<'b> {
    pub(crate) exemplars: Vec<Compared<'b>>,
    pub(crate) mutations: Vec<Mutation<'b>>,
    pub(crate) unexercised: Unexercised<'b>,
}

/// An exemplar and where it is graded otherwise than its author expects.
pub(crate) struct Compared<'b> {
    pub(crate) exemplar: &'b Exemplar,
    pub(crate) differences: Vec<Difference<'b>>,
}

/// What no exemplar shows.
pub(crate) struct Unexercised<'b> {
    /// Criteria that no exemplar earns anything by.
    pub(crate) criteria: Vec<&'b Criterion>,
    /// Violations that no exemplar commits.
    pub(crate) violations: Vec<&'b Violation>,
    /// The phrases of the rubric that no exemplar rests on, and how many there are of all.
    pub(crate) phrases: Vec<&'b Rule>,
    pub(crate) of_phrases: usize,
}

impl Report<'_> {
    /// How many exemplars and mutations failed.
    pub(crate) fn failures(&self) -> usize {
        let exemplars = self.exemplars.iter().map(|compared| &compared.differences);
        let mutations = self.mutations.iter().map(|mutation| &mutation.differences);
        exemplars
            .chain(mutations)
            .filter(|found| !found.is_empty())
            .count()
    }

    /// Whether a criterion or a violation is shown by no exemplar.
    pub(crate) fn has_gaps(&self) -> bool {
        !(self.unexercised.criteria.is_empty() && self.unexercised.violations.is_empty())
    }
}

/// Grades the exemplars of a turn and small changes of them.
pub(crate) fn report<'b>(turn: &Turn<'b>) -> Report<'b> {
    let grader = turn.grader();
    let rubric = turn.rubric;
    let mut exemplars = Vec::new();
    let mut used: BTreeSet<String> = BTreeSet::new();
    let mut earned = BTreeSet::new();
    let mut fallen = BTreeSet::new();
    for exemplar in &rubric.exemplars {
        let graded = grader.grade(&exemplar.text);
        for (criterion, part) in rubric.criteria.iter().zip(&graded.parts) {
            let rules = part.evidence.iter().map(|found| found.rule.to_string());
            used.extend(rules);
            if !part.evidence.is_empty() {
                earned.insert(&criterion.id);
            }
        }
        for violation in &graded.violations {
            let rules = violation.evidence.iter();
            used.extend(rules.map(|found| found.rule.to_string()));
            fallen.insert(violation.id.clone());
        }
        let differences = compare(rubric, exemplar, &graded);
        exemplars.push(Compared {
            exemplar,
            differences,
        });
    }
    let mutations = mutations::run(turn, &grader, &exemplars);
    let criteria = rubric.criteria.iter();
    let violations = rubric.violations.iter();
    let rules: Vec<&'b Rule> = phrases(rubric).collect();
    let is_unused = |rule: &&&Rule| !used.contains(&label(rule));
    let unexercised = Unexercised {
        criteria: criteria
            .filter(|known| !earned.contains(&known.id))
            .collect(),
        violations: violations
            .filter(|known| !fallen.contains(&known.id))
            .collect(),
        phrases: rules.iter().filter(is_unused).copied().collect(),
        of_phrases: rules.len(),
    };
    Report {
        exemplars,
        mutations,
        unexercised,
    }
}

/// The phrases of a rubric that earn or accuse.
fn phrases(rubric: &Rubric) -> impl Iterator<Item = &Rule> {
    let criteria = rubric.criteria.iter().flat_map(Criterion::earning_rules);
    let violations = rubric.violations.iter();
    criteria.chain(violations.flat_map(|violation| &violation.rules))
}

/// How evidence names a phrase.
fn label(rule: &Rule) -> String {
    let place = &rule.origin;
    format!("{} ({}:{})", rule.phrase, place.file, place.line)
}
