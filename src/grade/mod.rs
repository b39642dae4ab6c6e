//! Grading: response and key in, score and evidence out. Pure: the same input gives the same
//! bytes on every machine.

mod change;
mod dialogue;
mod guess;
mod objective;
mod outcome;
pub(crate) mod roleplay;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::bank::id::{ItemId, RuleId};
use crate::bank::interaction::TypeName;
use crate::bank::item::Item;
use crate::bank::points::Points;
use crate::bank::presentation::{Key, Response};
use crate::bank::rubric::ViolationSeverity;
use crate::grade::roleplay::Graded;

pub(crate) use crate::grade::change::{RuleChange, changes};
pub(crate) use crate::grade::dialogue::{DialogueGrader, TurnGrade};
pub(crate) use crate::grade::guess::random_guess;
pub(crate) use crate::grade::outcome::{Decision, Outcome, outcome};

/// What one item earned, in parts. The score is always the sum of the parts less the deductions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct ItemGrade {
    pub(crate) item: ItemId,
    #[serde(rename = "type")]
    pub(crate) item_type: TypeName,
    pub(crate) answered: bool,
    pub(crate) score: Points,
    pub(crate) max: Points,
    pub(crate) parts: Vec<Part>,
    pub(crate) violations: Vec<FallenViolation>,
    /// What is odd about the answer, so that a person should look.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) flags: Vec<Flag>,
    /// Why its grading may be wrong, so that a person should look.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) doubts: Vec<Doubt>,
    /// What was said in a dialogue, and how each line was graded.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) turns: Vec<TurnGrade>,
}

/// One part of an item that earns points by itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Part {
    pub(crate) part: PartName,
    pub(crate) score: Points,
    pub(crate) max: Points,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) evidence: Vec<Evidence>,
    /// Words that would have earned, and why they did not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) near: Vec<NearMiss>,
}

/// What a part of an item is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum PartName {
    /// The answer as a whole.
    Whole,
    /// The pair of this left, from 0.
    Pair(usize),
    /// This blank, from 0.
    Blank(usize),
    /// This criterion of the rubric.
    Criterion(RuleId),
    /// The order of the rubric's criteria.
    Order,
}

/// A violation that an answer committed, and what it cost.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct FallenViolation {
    pub(crate) id: RuleId,
    pub(crate) severity: ViolationSeverity,
    /// Points really taken off: never more than were earned.
    pub(crate) deduction: Points,
    pub(crate) evidence: Vec<Evidence>,
}

/// A span of the answer that met an indicator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Evidence {
    /// First character of the span in the original answer, from 0.
    pub(crate) start: usize,
    /// The character after the span.
    pub(crate) end: usize,
    /// The span itself, as the candidate wrote it.
    pub(crate) text: String,
    /// The phrase that it met, as its author wrote it, with its place.
    pub(crate) rule: Arc<str>,
    #[serde(default)]
    pub(crate) how: How,
    /// The part of the criterion that it met, where it has parts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) part: Option<RuleId>,
}

/// How near a span is to what was looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum How {
    /// Character by character.
    #[default]
    Exact,
    /// In other characters, or with punctuation between them.
    Folded,
    /// With a slip of the keyboard.
    Fuzzy,
    /// By what a number comes to.
    Value,
}

/// Words that met an indicator and do not count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct NearMiss {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) text: String,
    pub(crate) rule: Arc<str>,
    pub(crate) reason: Reason,
    /// The words that the reason rests on; empty where it rests on none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) by: String,
}

/// Why words do not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Reason {
    /// 不会道歉.
    Negated,
    /// 两小时内到不了.
    PotentialComplement,
    /// 实在抱歉,才怪.
    TakenBack,
    /// 师傅能不能上门我确认一下.
    Asked,
    /// 您说“没人管”.
    Quoted,
    /// 我不会跟您说不归我管.
    Rejected,
    /// 如果您不知道.
    Conditional,
    /// 先向他道歉,再问地址.
    Plan,
    /// 等了两个小时.
    Past,
    /// 周三,不对,周四.
    Corrected,
    /// 道歉、核实、派单、回访.
    List,
    /// The words of the task.
    Copied,
    /// Another phrase cancels it.
    Cancelled,
    /// A fatal violation that is only misspelt: a person has to look.
    Misspelt,
    /// Its pieces stand too far apart.
    Apart,
    /// Punctuation stands between its pieces.
    Parted,
    /// Another criterion has to be met before.
    TooEarly,
    /// It stands where the phrase does not want it: who does it, as a question, at which end.
    NotByUs,
    NotByCustomer,
    NotAsked,
    NotAtBeginning,
    NotAtEnd,
}

impl Reason {
    /// Every reason.
    #[cfg(test)]
    pub(crate) const ALL: &[Self] = &[
        Self::Negated,
        Self::PotentialComplement,
        Self::TakenBack,
        Self::Asked,
        Self::Quoted,
        Self::Rejected,
        Self::Conditional,
        Self::Plan,
        Self::Past,
        Self::Corrected,
        Self::List,
        Self::Copied,
        Self::Cancelled,
        Self::Misspelt,
        Self::Apart,
        Self::Parted,
        Self::TooEarly,
        Self::NotByUs,
        Self::NotByCustomer,
        Self::NotAsked,
        Self::NotAtBeginning,
        Self::NotAtEnd,
    ];

    /// The word that messages are named by.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Negated => "negated",
            Self::PotentialComplement => "potential-complement",
            Self::TakenBack => "taken-back",
            Self::Asked => "asked",
            Self::Quoted => "quoted",
            Self::Rejected => "rejected",
            Self::Conditional => "conditional",
            Self::Plan => "plan",
            Self::Past => "past",
            Self::Corrected => "corrected",
            Self::List => "list",
            Self::Copied => "copied",
            Self::Cancelled => "cancelled",
            Self::Misspelt => "misspelt",
            Self::Apart => "apart",
            Self::Parted => "parted",
            Self::TooEarly => "too-early",
            Self::NotByUs => "not-by-us",
            Self::NotByCustomer => "not-by-customer",
            Self::NotAsked => "not-asked",
            Self::NotAtBeginning => "not-at-beginning",
            Self::NotAtEnd => "not-at-end",
        }
    }
}

/// What is odd about a whole answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Flag {
    /// A list of words without sentences.
    Stuffing,
    /// The words of the task.
    Copy,
    /// The same again and again.
    Repetition,
    /// It tells what one would do and says nothing to the customer.
    Plan,
    /// A fatal violation rests on a slip of the keyboard.
    FuzzyFatal,
}

/// Why the grading of an answer may be wrong, so that a person should look.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Doubt {
    pub(crate) sign: Sign,
    /// Some of the words that it rests on, as the candidate wrote them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) words: Vec<String>,
}

/// A sign that a person would have marked an answer otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Sign {
    /// Clauses that no rule understood, while criteria are unmet.
    Unread,
    /// A criterion is unmet because its words are negated.
    Negated,
    /// A criterion rests on slips of the keyboard alone.
    Slips,
    /// A criterion is unmet because its words stand too far apart.
    Apart,
    /// The answer is unusually long.
    Long,
}

impl Sign {
    /// The word that messages are named by.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Unread => "unread",
            Self::Negated => "negated",
            Self::Slips => "slips",
            Self::Apart => "apart",
            Self::Long => "long",
        }
    }
}

impl ItemGrade {
    /// Whether a fatal violation would have fallen but for a slip of the keyboard.
    fn may_be_fatal(&self) -> bool {
        self.flags.contains(&Flag::FuzzyFatal)
    }

    /// Whether one of the fallen violations is fatal.
    pub(crate) fn has_fatal_violation(&self) -> bool {
        let of_turns = self.turns.iter().flat_map(|turn| &turn.violations);
        let mut violations = self.violations.iter().chain(of_turns);
        violations.any(|violation| violation.severity == ViolationSeverity::Fatal)
    }
}

/// Grades one response, or the lack of one.
///
/// The response must fit the item's presentation.
pub(crate) fn grade(item: &Item, response: Option<&Response>) -> ItemGrade {
    let mut graded = Graded::default();
    match (&item.key, response) {
        (Key::Rubric(rubric), Some(Response::Speech(text))) => {
            graded = roleplay::Grader::new(rubric, &item.task()).grade(text);
        }
        (Key::Rubric(rubric), _) => graded.parts = roleplay::nothing_said(rubric),
        (Key::Dialogue(dialogue), response) => {
            let exchanges = match response {
                Some(Response::Talk(exchanges)) => exchanges.as_slice(),
                _ => &[],
            };
            return DialogueGrader::new(item, dialogue).grade(exchanges);
        }
        (key, response) => graded.parts = objective::parts(key, item.points, response),
    }
    ItemGrade {
        item: item.id.clone(),
        item_type: item.item_type,
        answered: response.is_some(),
        score: graded.score(),
        max: item.points,
        parts: graded.parts,
        violations: graded.violations,
        flags: graded.flags,
        doubts: graded.doubts,
        turns: Vec::new(),
    }
}
