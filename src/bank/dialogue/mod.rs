//! Dialogues: role-plays of several turns, as a small graph that surely ends.
//!
//! A valid dialogue keeps two promises. Whoever says everything right comes to an end from every
//! turn, without passing a turn twice: that is the *best way*, and its points are the dialogue's.
//! And where other ways can pass a turn twice, `most_turns` ends them.

mod branch;
mod graph;
mod read;
mod shape;
mod talk;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::bank::finding::Origin;
use crate::bank::id::TurnId;
use crate::bank::points::Points;
use crate::bank::rubric::Rubric;

pub(crate) use crate::bank::dialogue::branch::{Branch, Condition, Marked};
pub(crate) use crate::bank::dialogue::shape::DIALOGUE;
pub(crate) use crate::bank::dialogue::talk::{Exchange, Reply};

/// What a customer may say, and what each answer leads to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Dialogue {
    /// In the order written; the talk starts with the first.
    pub(crate) turns: Vec<Turn>,
    /// Most lines of the candidate in one talk.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) most_turns: Option<usize>,
    pub(crate) exemplars: Vec<Walk>,
}

/// A line of the customer and what is to be answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Turn {
    pub(crate) id: TurnId,
    pub(crate) customer: String,
    /// What grades the answer; none where the customer has the last word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) rubric: Option<Rubric>,
    /// The first branch that fits is taken; without any the talk ends.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) next: Vec<Branch>,
    pub(crate) origin: Origin,
}

/// A sample talk. How its lines are to be graded stands among the exemplars of their turns.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Walk {
    pub(crate) name: String,
    pub(crate) says: Vec<Step>,
}

/// One line of a sample talk, in the turn that its author expects.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Step {
    pub(crate) turn: TurnId,
    pub(crate) text: String,
    pub(crate) origin: Origin,
}

impl Turn {
    /// All points that can be earned here.
    pub(crate) fn points(&self) -> Points {
        self.rubric.as_ref().map_or(Points::ZERO, Rubric::points)
    }

    /// Whether the candidate is to answer.
    pub(crate) fn wants_answer(&self) -> bool {
        self.rubric.is_some()
    }

    /// The turn that an answer marked like this leads to; `None` ends the talk.
    pub(crate) fn next(&self, marked: &Marked) -> Option<&TurnId> {
        let branch = self.next.iter().find(|branch| branch.fits(marked))?;
        branch.to.as_ref()
    }

    /// The turn that a faultless answer leads to; `None` ends the talk.
    pub(crate) fn best_next(&self) -> Option<&TurnId> {
        self.next(&Marked::faultless(self.rubric.as_ref()?))
    }
}

impl Dialogue {
    /// The turn that the talk starts with.
    pub(crate) fn start(&self) -> &Turn {
        &self.turns[0]
    }

    /// The turn of this name.
    pub(crate) fn turn(&self, id: &TurnId) -> Option<&Turn> {
        self.turns.iter().find(|turn| turn.id == *id)
    }

    /// All points that can be earned: those of the best way.
    pub(crate) fn points(&self) -> Points {
        self.best_from(Some(&self.start().id))
    }

    /// The points of the best way from a turn to the end.
    pub(crate) fn best_from(&self, id: Option<&TurnId>) -> Points {
        self.best_way(id).map(Turn::points).sum()
    }

    /// The turns that faultless answers pass from a turn to the end.
    pub(crate) fn best_way<'d>(&'d self, id: Option<&TurnId>) -> impl Iterator<Item = &'d Turn> {
        let first = id.and_then(|id| self.turn(id));
        let next = |turn: &&'d Turn| self.turn(turn.best_next()?);
        // No turn comes twice on the best way.
        std::iter::successors(first, next).take(self.turns.len())
    }
}
