//! How a hit stands in the answer: who does it, whether it asks, and in which sentence.

use std::cell::OnceCell;
use std::ops::Range;

use crate::bank::phrase::Tag;
use crate::grade::roleplay::signs::{self, Sign};
use crate::text::Folded;

/// Most characters around a hit that are looked at.
const WINDOW: usize = 48;

/// Sentences that count as the beginning, and as the end.
const EDGE: usize = 2;

/// What one does who turns to someone.
const TURNING: [char; 7] = ['找', '问', '去', '打', '系', '询', '催'];

/// An answer with what hits are measured against.
pub(super) struct Stand<'a> {
    pub(super) answer: &'a str,
    pub(super) folded: &'a Folded,
    /// The byte of the answer where each of its characters begins, and where the last one ends.
    starts: OnceCell<Vec<u32>>,
    signs: OnceCell<Vec<Sign>>,
}

impl<'a> Stand<'a> {
    pub(super) fn new(answer: &'a str, folded: &'a Folded) -> Self {
        Self {
            answer,
            folded,
            starts: OnceCell::new(),
            signs: OnceCell::new(),
        }
    }

    /// What stands at these characters of the answer.
    pub(super) fn quote(&self, span: &Range<usize>) -> &'a str {
        let starts = self.starts.get_or_init(|| {
            let mut starts = Vec::with_capacity(self.answer.len() / 2 + 1);
            starts.extend(self.answer.char_indices().map(|(at, _)| at as u32));
            starts.push(self.answer.len() as u32);
            starts
        });
        let byte = |at: usize| {
            starts
                .get(at)
                .map_or(self.answer.len(), |byte| *byte as usize)
        };
        &self.answer[byte(span.start)..byte(span.end)]
    }

    /// Whether the hit at these bytes stands as the tag asks.
    pub(super) fn meets(&self, tag: Tag, hit: &Range<usize>) -> bool {
        let folded = self.folded;
        match tag {
            Tag::Beginning => folded.sentence(hit.start) < EDGE,
            Tag::End => {
                let last = folded.as_str().len().saturating_sub(1);
                folded.sentence(hit.end - 1) + EDGE > folded.sentence(last)
            }
            Tag::Question => self.asks(hit),
            Tag::Us => !self.is_for_customer(hit),
            Tag::Customer => self.is_for_customer(hit),
        }
    }

    /// The signs that begin before the end of a hit.
    fn signs_until(&self, end: usize) -> &[Sign] {
        let signs = self.signs.get_or_init(|| signs::find(self.folded.as_str()));
        &signs[..signs.partition_point(|sign| sign.start < end)]
    }

    /// Whether few characters stand between two places.
    fn is_near(&self, from: usize, to: usize) -> bool {
        to.saturating_sub(from) <= WINDOW
            || self.folded.as_str()[from..to]
                .chars()
                .take(WINDOW + 1)
                .count()
                <= WINDOW
    }

    /// Whether the last that is named before the hit or in it is the customer as the one to act.
    fn is_for_customer(&self, hit: &Range<usize>) -> bool {
        let clause = self.folded.clause(hit.start);
        let is_around = |sign: &&Sign| {
            sign.start >= hit.start
                || self.folded.clause(sign.start) == clause && self.is_near(sign.start, hit.start)
        };
        let signs = self.signs_until(hit.end).iter().rev();
        let mut signs = signs
            .take_while(is_around)
            .filter(|sign| sign.end <= hit.end);
        let customer = signs.clone().filter(|sign| sign.is(signs::CUSTOMER));
        let Some(customer) = customer.map(|sign| sign.end).max() else {
            return false;
        };
        let acts = |sign: &Sign| {
            sign.is(signs::US) || sign.is(signs::OURS) && !self.is_turned_to(sign.start, clause)
        };
        !signs.any(|sign| sign.start >= customer && acts(sign))
    }

    /// Whether a word of turning to someone stands just before this byte, in the same clause.
    fn is_turned_to(&self, byte: usize, clause: usize) -> bool {
        let before = self.folded.as_str()[..byte].char_indices().rev().take(6);
        let mut before = before.take_while(|(at, _)| self.folded.clause(*at) >= clause);
        before.any(|(_, ch)| TURNING.contains(&ch))
    }

    /// Whether the sentence of the hit asks.
    fn asks(&self, hit: &Range<usize>) -> bool {
        let folded = self.folded;
        let sentence = folded.sentence(hit.start);
        let is_inside = |sign: &Sign| sign.start >= hit.start && sign.end <= hit.end;
        let is_around = |sign: &Sign| {
            folded.sentence(sign.start) == sentence
                && folded.sentence(sign.end - 1) == sentence
                && self.is_near(sign.start, hit.start)
                && self.is_near(hit.end, sign.end)
        };
        // No sign has more than four characters.
        let reach = hit.end + 4 * (WINDOW + 4);
        let signs = self.signs_until(reach).iter().rev();
        let mut signs = signs
            .take_while(|sign| sign.start >= hit.start || folded.sentence(sign.start) == sentence);
        let asks = |sign: &Sign| sign.is(signs::ASKS) && !self.is_loose(sign);
        signs.any(|sign| asks(sign) && (is_inside(sign) || is_around(sign)))
            || self.ends_with_question_mark(hit)
    }

    /// Whether a word that can ask asks nothing here: 走多少收多少, 过几天, 什么都.
    fn is_loose(&self, sign: &Sign) -> bool {
        const BEFORE_FEW: [char; 9] = ['好', '这', '那', '过', '十', '前', '近', '没', '有'];
        let text = self.folded.as_str();
        let word = &text[sign.start..sign.end];
        let (before, after) = (&text[..sign.start], &text[sign.end..]);
        match word {
            "几" => before.ends_with(BEFORE_FEW) || after.starts_with('十'),
            "什么" | "哪" | "谁" | "怎么" | "多少" => {
                // A word of two characters and four between: eighteen bytes.
                let from = before.floor_char_boundary(before.len().saturating_sub(18));
                let to = after.floor_char_boundary(18);
                after.starts_with('都')
                    || before.ends_with('没')
                    || before[from..].contains(word)
                    || after[..to].contains(word)
            }
            _ => false,
        }
    }

    /// Whether the sentence of the hit ends soon, and with a question mark.
    fn ends_with_question_mark(&self, hit: &Range<usize>) -> bool {
        let folded = self.folded;
        let text = folded.as_str();
        let sentence = folded.sentence(hit.start);
        let mut end = text.len();
        let mut is_whole = true;
        for (count, (at, _)) in text[hit.end..].char_indices().enumerate() {
            if folded.sentence(hit.end + at) != sentence {
                end = hit.end + at;
                break;
            }
            if count == WINDOW {
                end = hit.end + at;
                is_whole = false;
                break;
            }
        }
        is_whole && self.has_question_mark(end)
    }

    /// Whether a question mark stands before the folded character at this byte.
    fn has_question_mark(&self, byte: usize) -> bool {
        let from = byte
            .checked_sub(1)
            .map_or(0, |last| self.folded.span(last..byte).end);
        let rest = self.quote(&(from..usize::MAX));
        let marks = rest.chars().take(8).take_while(|ch| !ch.is_alphanumeric());
        marks
            .into_iter()
            .any(|ch| matches!(ch, '?' | '？' | '﹖' | '⁇'))
    }
}
