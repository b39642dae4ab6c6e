//! The gates: what a hit must survive before it counts.
//!
//! An answer is scanned once for all words that negate, quote, plan, correct or take back; each
//! hit is then judged by the few of them around it. Every walk has a bounded number of steps, so
//! that a grading takes linear time whatever an answer repeats.

mod answer;
mod class;
mod copy;
mod correction;
mod cues;
mod denial;
mod layout;
mod lexicon;
mod past;
mod plan;
mod polarity;
mod quotation;
mod refusal;
mod segment;
mod stuffing;
#[cfg(test)]
mod tests;
mod words;

use std::ops::Range;

use crate::grade::{Flag, Reason};
use crate::text::Folded;

use self::answer::Answer;
use self::copy::Copied;
use self::plan::Plans;

pub(super) use self::copy::Prompt;
pub(super) use self::polarity::negation;
pub(super) use self::refusal::{HitKind, Refusal};

/// The gates prepared for one answer.
pub(super) struct Gates<'a> {
    answer: Answer<'a>,
    plans: Plans,
    copied: Copied,
    flags: Vec<Flag>,
}

impl<'a> Gates<'a> {
    /// Reads an answer, `original` and folded.
    pub(super) fn new(folded: &'a Folded, original: &'a str, prompt: &'a Prompt) -> Self {
        let answer = Answer::new(folded, original);
        let plans = plan::find(&answer);
        let copied = prompt.compare(folded);
        let has_holes = answer.layout.has_holes;
        let found = [
            (answer.layout.is_list, Flag::Stuffing),
            (copied.is_copy || copied.is_pieced || has_holes, Flag::Copy),
            (answer.layout.repeats, Flag::Repetition),
            (plans.is_all, Flag::Plan),
        ];
        let flags = found.into_iter().filter(|(is, _)| *is);
        Self {
            flags: flags.map(|(_, flag)| flag).collect(),
            answer,
            plans,
            copied,
        }
    }

    /// Why a hit, in bytes of the folded text, does not count; nothing if it does.
    pub(super) fn refusal(&self, span: Range<usize>, kind: HitKind) -> Option<Refusal> {
        if span.is_empty() || span.end > self.answer.text().len() {
            return None;
        }
        self.whole(&span, kind)
            .or_else(|| quotation::refusal(&self.answer, &span, kind))
            .or_else(|| polarity::refusal(&self.answer, &span, kind))
            .or_else(|| correction::refusal(&self.answer, &span, kind))
            .or_else(|| match kind {
                HitKind::Deadline => past::refusal(&self.answer, &span),
                HitKind::Credit | HitKind::Value | HitKind::Violation => None,
            })
            .or_else(|| match kind {
                HitKind::Credit | HitKind::Value | HitKind::Deadline => {
                    past::unkept(&self.answer, &span)
                }
                HitKind::Violation => None,
            })
    }

    /// What is odd about the answer as a whole.
    pub(super) fn flags(&self) -> &[Flag] {
        &self.flags
    }

    /// What refuses a whole stretch of the answer.
    fn whole(&self, span: &Range<usize>, kind: HitKind) -> Option<Refusal> {
        let refuse = |reason, words: &Range<usize>| Some(Refusal::new(reason, words.clone()));
        let all = 0..self.answer.text().len();
        if self.copied.is_copy && kind != HitKind::Violation {
            return refuse(Reason::Copied, &all);
        }
        if let Some(words) = around(&self.copied.sentences, span) {
            return refuse(Reason::Copied, words);
        }
        if kind != HitKind::Violation {
            if self.answer.layout.is_list {
                return refuse(Reason::List, &all);
            }
            if let Some(words) = around(&self.answer.layout.lists, span) {
                return refuse(Reason::List, words);
            }
        }
        let words = self.plan(span)?;
        refuse(Reason::Plan, &words)
    }

    /// The plan that a hit belongs to, unless it quotes what would be said.
    fn plan(&self, span: &Range<usize>) -> Option<Range<usize>> {
        const SPEECH: usize = 24;
        let in_sentence = |plan: &&Range<usize>| {
            self.answer.is_one_sentence(plan.start, span.start)
                && (plan.start < span.end && span.start < plan.end
                    || self.answer.is_joined(plan.start, span.start)
                    || self.answer.is_joined(plan.end - 1, span.start))
        };
        if self.plans.found.is_empty() {
            return None;
        }
        let plans = &self.plans.found;
        let next = plans.partition_point(|plan| plan.start <= span.start);
        let near = plans[next.saturating_sub(1)..].iter().take(2);
        let plan = near.clone().find(in_sentence)?;
        let speaks = self
            .answer
            .quote(span)
            .is_some_and(|quote| quote.len() >= SPEECH);
        (!speaks).then(|| plan.clone())
    }
}

/// The range among sorted ones that a span lies in.
fn around<'r>(ranges: &'r [Range<usize>], span: &Range<usize>) -> Option<&'r Range<usize>> {
    let next = ranges.partition_point(|range| range.start <= span.start);
    let range = ranges[..next].last()?;
    (span.end <= range.end).then_some(range)
}
