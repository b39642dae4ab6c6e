//! What was said in one talk. It is recorded whole, so that no later bank or grader changes what
//! the customer said.

use serde::{Deserialize, Serialize};

use crate::bank::id::TurnId;

/// A line of the customer, the candidate's answer, and the customer's reply.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Exchange {
    pub(crate) turn: TurnId,
    pub(crate) customer: String,
    /// The candidate's own words, as typed.
    pub(crate) said: String,
    /// Nothing where the talk ends without a further word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) reply: Option<Reply>,
}

/// What the customer says next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Reply {
    pub(crate) turn: TurnId,
    pub(crate) customer: String,
    /// Whether nothing is to be answered any more.
    pub(crate) is_last: bool,
}

impl Exchange {
    /// Whether the talk is over after it.
    pub(crate) fn ends(&self) -> bool {
        self.reply.as_ref().is_none_or(|reply| reply.is_last)
    }
}
