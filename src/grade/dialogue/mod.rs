//! Dialogues: each line against its turn's rubric, what the customer replies, and what the whole
//! talk is worth.
//!
//! The best way through a dialogue is worth all of its points. A turn on the best way earns what
//! was said there. A turn beside it, which better answers would have spared, earns nothing and
//! loses what was left unsaid. Turns of the best way that the talk skipped or did not come to earn
//! nothing. A fatal violation leaves nothing of the whole.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::bank::dialogue::{Dialogue, Exchange, Marked, Reply, Turn};
use crate::bank::id::TurnId;
use crate::bank::item::Item;
use crate::bank::points::Points;
use crate::bank::rubric::ViolationSeverity;
use crate::grade::objective;
use crate::grade::roleplay::{Graded, Grader};
use crate::grade::{Doubt, FallenViolation, Flag, ItemGrade, Part, PartName};

/// One line of a dialogue with its grade.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct TurnGrade {
    pub(crate) turn: TurnId,
    pub(crate) customer: String,
    pub(crate) said: String,
    /// The customer's last word, where the talk ended with one here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) closing: Option<String>,
    /// What the line earned: its parts less its deductions.
    pub(crate) score: Points,
    pub(crate) max: Points,
    /// What the line changes in the score of the dialogue, which never falls below zero.
    pub(crate) counts: Points,
    pub(crate) parts: Vec<Part>,
    pub(crate) violations: Vec<FallenViolation>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) flags: Vec<Flag>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) doubts: Vec<Doubt>,
}

impl TurnGrade {
    /// Whether better answers would have spared this turn.
    pub(crate) fn is_detour(&self) -> bool {
        self.counts < self.score
    }
}

/// The rubrics of a dialogue, each prepared for grading when it is first asked for.
pub(crate) struct DialogueGrader<'i> {
    item: &'i Item,
    dialogue: &'i Dialogue,
    ready: BTreeMap<TurnId, Grader<'i>>,
}

impl<'i> DialogueGrader<'i> {
    /// Grades talks about `item`, whose key is `dialogue`.
    pub(crate) fn new(item: &'i Item, dialogue: &'i Dialogue) -> Self {
        Self {
            item,
            dialogue,
            ready: BTreeMap::new(),
        }
    }

    /// Grades one line; nothing where the turn asks for none.
    pub(crate) fn line(&mut self, turn: &'i Turn, said: &str) -> Option<Graded> {
        let posed = self.item.posed(turn)?;
        let grader = self.ready.entry(turn.id.clone());
        let grader = grader.or_insert_with(|| Grader::new(posed.rubric, &posed.task));
        Some(grader.grade(said))
    }

    /// The exchange that `said` makes after `so_far`; nothing where the talk is over.
    pub(crate) fn exchange(&mut self, so_far: &[Exchange], said: &str) -> Option<Exchange> {
        let turn = match so_far.last() {
            Some(last) if last.ends() => return None,
            Some(last) => self.dialogue.turn(&last.reply.as_ref()?.turn)?,
            None => self.dialogue.start(),
        };
        let graded = self.line(turn, said)?;
        let next = match is_fatal(&graded.violations) {
            true => None,
            false => turn.next(&marked(&graded)),
        };
        let is_spent = self.dialogue.most_turns == Some(so_far.len() + 1);
        let reply = next.and_then(|id| self.dialogue.turn(id));
        let reply = reply.filter(|reply| !(is_spent && reply.wants_answer()));
        Some(Exchange {
            turn: turn.id.clone(),
            customer: turn.customer.clone(),
            said: said.to_owned(),
            reply: reply.map(|reply| Reply {
                turn: reply.id.clone(),
                customer: reply.customer.clone(),
                is_last: !reply.wants_answer(),
            }),
        })
    }

    /// The talk in which these lines are said one after the other, until it is over.
    pub(crate) fn talk<'s>(&mut self, lines: impl IntoIterator<Item = &'s str>) -> Vec<Exchange> {
        let mut exchanges = Vec::new();
        for said in lines {
            let Some(exchange) = self.exchange(&exchanges, said) else {
                break;
            };
            exchanges.push(exchange);
        }
        exchanges
    }

    /// Grades a recorded talk: its turns are those that were walked, wherever the same words would
    /// lead now.
    pub(crate) fn grade(&mut self, exchanges: &[Exchange]) -> ItemGrade {
        let mut reckoning = Reckoning::new(self.dialogue);
        let turns = exchanges.iter();
        let turns: Vec<TurnGrade> = turns
            .filter_map(|exchange| self.turn_grade(exchange, &mut reckoning))
            .collect();
        let score = score(&turns);
        ItemGrade {
            item: self.item.id.clone(),
            item_type: self.item.item_type,
            answered: !exchanges.is_empty(),
            score,
            max: self.item.points,
            parts: vec![objective::whole(score, self.item.points)],
            violations: Vec::new(),
            flags: flags(&turns),
            doubts: turns.iter().flat_map(|turn| turn.doubts.clone()).collect(),
            turns,
        }
    }

    fn turn_grade(
        &mut self,
        exchange: &Exchange,
        reckoning: &mut Reckoning<'_>,
    ) -> Option<TurnGrade> {
        let turn = self.dialogue.turn(&exchange.turn)?;
        let graded = self.line(turn, &exchange.said)?;
        let next = exchange.reply.as_ref().map(|reply| &reply.turn);
        let closing = exchange.reply.as_ref().filter(|reply| reply.is_last);
        Some(TurnGrade {
            turn: exchange.turn.clone(),
            customer: exchange.customer.clone(),
            said: exchange.said.clone(),
            closing: closing.map(|reply| reply.customer.clone()),
            score: graded.score(),
            max: turn.points(),
            counts: reckoning.counts(turn, graded.score(), next),
            parts: graded.parts,
            violations: graded.violations,
            flags: graded.flags,
            doubts: graded.doubts,
        })
    }
}

/// What is still to be earned on the best way, while a talk goes on.
struct Reckoning<'d> {
    dialogue: &'d Dialogue,
    rest: Points,
}

impl<'d> Reckoning<'d> {
    fn new(dialogue: &'d Dialogue) -> Self {
        Self {
            dialogue,
            rest: dialogue.points(),
        }
    }

    /// What `score` in `turn` counts, when the talk goes on with `next`.
    fn counts(&mut self, turn: &Turn, score: Points, next: Option<&TurnId>) -> Points {
        let after = self.rest.min(self.dialogue.best_from(turn.best_next()));
        let worth = self.rest - after;
        self.rest = after.min(self.dialogue.best_from(next));
        worth - (turn.points() - score)
    }
}

/// What the whole talk is worth.
fn score(turns: &[TurnGrade]) -> Points {
    if turns.iter().any(|turn| is_fatal(&turn.violations)) {
        return Points::ZERO;
    }
    let sum: Points = turns.iter().map(|turn| turn.counts).sum();
    sum.max(Points::ZERO)
}

/// What is odd about any of the lines.
fn flags(turns: &[TurnGrade]) -> Vec<Flag> {
    let flags = turns.iter().flat_map(|turn| turn.flags.iter().copied());
    let mut flags: Vec<Flag> = flags.collect();
    flags.sort_unstable();
    flags.dedup();
    flags
}

fn is_fatal(violations: &[FallenViolation]) -> bool {
    let mut severities = violations.iter().map(|fallen| fallen.severity);
    severities.any(|severity| severity == ViolationSeverity::Fatal)
}

/// How a line was marked, as far as branches ask.
fn marked(graded: &Graded) -> Marked {
    let met = graded.parts.iter().filter(|part| part.score > Points::ZERO);
    let met = met.filter_map(|part| match &part.part {
        PartName::Criterion(id) => Some(id.clone()),
        _ => None,
    });
    let fallen = graded.violations.iter();
    Marked {
        met: met.collect(),
        fallen: fallen.map(|fallen| fallen.id.clone()).collect(),
        points: graded.parts.iter().map(|part| part.score).sum(),
    }
}

#[cfg(test)]
mod tests;
