//! Where the words and the values of an answer go.

use std::ops::Range;

use super::bounds::is_one_sentence;
use super::{Bit, Found, NO_PIECES, Scratch};
use crate::grade::roleplay::plan::{Plan, Use};
use crate::grade::roleplay::words::Heard;
use crate::text::Folded;

impl Scratch {
    /// Finds the words of a plan, as they are and with slips.
    pub(super) fn words(&mut self, plan: &Plan<'_>, folded: &Folded) {
        let mut letters = std::mem::take(&mut self.letters);
        letters.read(folded);
        let heard = Heard {
            folded,
            letters: &letters,
        };
        let layers = plan.layers();
        let mut slips = layers.map(|_| Vec::new());
        for (layer, slips) in layers.iter().zip(&mut slips) {
            layer.words.find(heard, layer, slips, |said, group| {
                self.word(heard, said, layer.uses(group), false);
            });
        }
        for (at, slips) in slips.iter().enumerate() {
            let (layer, other) = (layers[at], layers[1 - at]);
            for slip in slips {
                if !other.words.has(heard, &other, &slip.letters) {
                    self.word(heard, &slip.letters, layer.uses(slip.group), true);
                }
            }
        }
        self.letters = letters;
    }

    #[inline]
    fn word(&mut self, heard: Heard<'_>, said: &Range<usize>, uses: &[Use], is_fuzzy: bool) {
        let range = heard.letters.bytes(said);
        if !is_one_sentence(heard.folded, &range) {
            return;
        }
        let (cuts_left, cuts_right) = heard.letters.cuts(said);
        let (start, end) = (range.start as u32, range.end as u32);
        let mut kept = None;
        for to in uses {
            match *to {
                Use::Element { set } => {
                    let hit = *kept.get_or_insert_with(|| {
                        self.elements.keep(Bit {
                            start,
                            end,
                            cuts_left,
                            cuts_right,
                            is_fuzzy,
                        })
                    });
                    self.elements.add(set, hit);
                }
                Use::Hit { cell, label } => {
                    if cuts_left || cuts_right {
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
                    Use::Element { set } => {
                        let hit = self.elements.keep(Bit {
                            start,
                            end,
                            cuts_left: false,
                            cuts_right: false,
                            is_fuzzy: false,
                        });
                        self.elements.add(set, hit);
                    }
                    Use::Hit { cell, label } => self.hit(
                        cell,
                        Found {
                            start,
                            end,
                            label,
                            pieces: NO_PIECES,
                            value: Some(condition.role()),
                            is_fuzzy: false,
                        },
                    ),
                }
            }
        }
        self.values = values;
    }
}
