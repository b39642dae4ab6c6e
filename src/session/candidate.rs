//! Who sits.

use std::fmt;

use serde::Serialize;

/// Longest candidate number, in characters.
const LONGEST: usize = 64;

/// A candidate's number: text, never a number, so that `007123` stays `007123`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub(crate) struct CandidateId(String);

impl CandidateId {
    /// The number without the white space around it; `None` if it is empty, too long or has
    /// control characters.
    pub(crate) fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        let length = text.chars().count();
        let is_plain = !text.chars().any(char::is_control);
        ((1..=LONGEST).contains(&length) && is_plain).then(|| Self(text.to_owned()))
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for CandidateId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(&self.0)
    }
}
