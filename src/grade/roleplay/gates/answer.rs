//! One answer as the gates see it.

use std::ops::Range;

use super::cues::{Cue, Cues};
use super::layout::{self, Layout};
use crate::text::Folded;

/// One answer, scanned once.
pub(super) struct Answer<'a> {
    pub(super) folded: &'a Folded,
    pub(super) cues: Cues,
    pub(super) layout: Layout,
}

impl<'a> Answer<'a> {
    pub(super) fn new(folded: &'a Folded, original: &str) -> Self {
        Self {
            folded,
            cues: Cues::scan(folded.as_str()),
            layout: layout::read(folded, original),
        }
    }

    pub(super) fn text(&self) -> &'a str {
        self.folded.as_str()
    }

    /// Whether no break and no space that ends a clause lies between two places.
    pub(super) fn is_joined(&self, from: usize, to: usize) -> bool {
        self.folded.clause(from) == self.folded.clause(to)
            && !is_between(&self.layout.walls, from, to)
    }

    /// Whether all breaks between two places are enumeration commas.
    pub(super) fn is_enumerated(&self, from: usize, to: usize) -> bool {
        let breaks = self.folded.clause(to) - self.folded.clause(from);
        let pauses = &self.layout.pauses;
        let count =
            pauses.partition_point(|&at| at <= to) - pauses.partition_point(|&at| at <= from);
        breaks == count && !is_between(&self.layout.walls, from, to)
    }

    /// How many breaks lie between two places.
    pub(super) fn clauses(&self, from: usize, to: usize) -> usize {
        self.folded.clause(to) - self.folded.clause(from)
    }

    pub(super) fn is_one_sentence(&self, from: usize, to: usize) -> bool {
        self.folded.sentence(from) == self.folded.sentence(to)
    }

    /// The quotation that a span lies in.
    pub(super) fn quote(&self, span: &Range<usize>) -> Option<Range<usize>> {
        let quotes = &self.layout.quotes;
        let count = quotes.partition_point(|quote| quote.start <= span.start);
        let quote = quotes[..count].last()?;
        (span.end <= quote.end).then(|| quote.clone())
    }

    /// Whether a negator is the middle of a question: 方不方便, 有没有, 可唔可以.
    pub(super) fn is_question(&self, cue: &Cue) -> bool {
        let text = self.text();
        let Some(after) = ["不", "没", "唔"]
            .iter()
            .find_map(|sign| text[cue.start..].strip_prefix(sign))
        else {
            return false;
        };
        let before = &text[..cue.start];
        let mut next = after.chars();
        let (first, second) = (next.next(), next.next());
        let mut last = before.chars().rev();
        let (one, two) = (last.next(), last.next());
        first.is_some() && (first == one || first == two && second == one)
    }
}

/// Whether a sorted list of places has one after `from` and until `to`.
fn is_between(places: &[usize], from: usize, to: usize) -> bool {
    let next = places.partition_point(|&at| at <= from);
    places.get(next).is_some_and(|&at| at <= to)
}
