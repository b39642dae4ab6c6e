//! A dialogue as the candidate hears it: the lines so far, and nothing of what could come.

use crate::bank::dialogue::{Dialogue, Exchange};

/// The lines of a dialogue up to now.
pub(crate) struct Conversation<'s> {
    pub(crate) lines: Vec<Spoken<'s>>,
    /// Whether nobody waits for an answer any more.
    pub(crate) is_over: bool,
}

/// A line, by who said it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Spoken<'s> {
    Customer(&'s str),
    Candidate(&'s str),
}

impl<'s> Conversation<'s> {
    pub(super) fn of(dialogue: &'s Dialogue, exchanges: &'s [Exchange]) -> Self {
        let mut lines = Vec::new();
        for exchange in exchanges {
            lines.push(Spoken::Customer(&exchange.customer));
            lines.push(Spoken::Candidate(&exchange.said));
        }
        let is_over = exchanges.last().is_some_and(Exchange::ends);
        let last = match exchanges.last() {
            Some(last) => last.reply.as_ref().map(|reply| reply.customer.as_str()),
            None => Some(dialogue.start().customer.as_str()),
        };
        lines.extend(last.map(Spoken::Customer));
        Self { lines, is_over }
    }
}
