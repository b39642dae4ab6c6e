//! Where the words and the values of an answer go.

use std::ops::Range;

use super::bounds::{cuts, is_one_sentence};
use super::{Bit, Found, NO_PIECES, Scratch};
use crate::grade::roleplay::gates::fuzzy::Syllables;
use crate::grade::roleplay::plan::{Layer, Plan, Use};
use crate::text::Folded;

impl Scratch {
    /// Finds the words of a plan, as they are and with slips.
    pub(super) fn words(&mut self, plan: &Plan<'_>, folded: &Folded) {
        let text = folded.as_str();
        for layer in plan.layers() {
            for found in layer.automaton.find_overlapping_iter(text) {
                let word = (layer, found.pattern().as_usize());
                self.word(plan, folded, word, found.range(), false);
            }
        }
        let syllables = Syllables::new(folded);
        let (mut exact, mut slips) = (Vec::new(), Vec::new());
        for layer in plan.layers() {
            layer.slips.find(
                folded,
                &syllables,
                &plan.live(layer),
                |span| exact.push((span.start, span.end)),
                |word, span| slips.push(((layer, word), span)),
            );
        }
        exact.sort_unstable();
        for (word, span) in slips {
            if exact.binary_search(&(span.start, span.end)).is_err() {
                self.word(plan, folded, word, span, true);
            }
        }
    }

    fn word(
        &mut self,
        plan: &Plan<'_>,
        folded: &Folded,
        (layer, word): (&Layer, usize),
        range: Range<usize>,
        is_fuzzy: bool,
    ) {
        let (cuts_left, cuts_right) = cuts(folded.as_str(), &range);
        let (start, end) = (range.start as u32, range.end as u32);
        let is_whole = !cuts_left && !cuts_right && is_one_sentence(folded, &range);
        let uses = layer.uses(word).iter();
        for to in uses.filter(|to| plan.is_live(**to)) {
            match *to {
                Use::Element { set } => self.bit(
                    set,
                    Bit {
                        start,
                        end,
                        cuts_left,
                        cuts_right,
                        is_fuzzy,
                    },
                ),
                Use::Hit { cell, label } => {
                    if !is_whole {
                        continue;
                    }
                    self.hit(
                        cell,
                        Found {
                            start,
                            end,
                            label,
                            pieces: NO_PIECES,
                            value: None,
                            is_fuzzy,
                        },
                    );
                }
            }
        }
    }

    /// Takes the values that meet a condition of the plan.
    pub(super) fn take_values(&mut self, plan: &Plan<'_>, text: &str) {
        let values = std::mem::take(&mut self.values);
        for value in &values {
            for (condition, to) in plan.values() {
                let Some(end) = condition.end_of(text, value) else {
                    continue;
                };
                let (start, end) = (value.range.start as u32, end as u32);
                match *to {
                    Use::Element { set } => self.bit(
                        set,
                        Bit {
                            start,
                            end,
                            cuts_left: false,
                            cuts_right: false,
                            is_fuzzy: false,
                        },
                    ),
                    Use::Hit { cell, label } => self.hit(
                        cell,
                        Found {
                            start,
                            end,
                            label,
                            pieces: NO_PIECES,
                            value: Some(condition.kind),
                            is_fuzzy: false,
                        },
                    ),
                }
            }
        }
        self.values = values;
    }
}
