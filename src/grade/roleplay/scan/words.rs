//! Where the words and the values of an answer go.

use std::ops::Range;

use super::bounds::is_one_sentence;
use super::elements::sets_of;
use super::{Bit, Found, Scratch};
use crate::grade::roleplay::layer::Use;
use crate::grade::roleplay::plan::Plan;
use crate::grade::roleplay::words::{Group, Heard};
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
        for (at, slips) in slips.iter_mut().enumerate() {
            let layer = layers[at];
            layer.words.find(heard, &layer, slips, |said, group| {
                self.word(heard, said, (at, group), layer.uses(group), false);
            });
        }
        for (at, slips) in slips.iter().enumerate() {
            let (layer, other) = (layers[at], layers[1 - at]);
            for slip in slips {
                if !other.words.has(heard, &other, &slip.letters) {
                    let (group, letters) = (slip.group, &slip.letters);
                    self.word(heard, letters, (at, group), layer.uses(group), true);
                }
            }
        }
        self.letters = letters;
    }

    /// Takes a word of a layer's group, which is for these uses.
    #[inline]
    fn word(
        &mut self,
        heard: Heard<'_>,
        said: &Range<usize>,
        (layer, group): (usize, Group),
        uses: &[Use],
        is_fuzzy: bool,
    ) {
        let range = heard.letters.bytes(said);
        if !is_one_sentence(heard.folded, &range) {
            return;
        }
        let (cuts_left, cuts_right) = heard.letters.cuts(said);
        let (start, end) = (range.start as u32, range.end as u32);
        // Hits stand before elements.
        let hits = uses.iter().map_while(|to| match *to {
            Use::Hit { cell, label } => Some((cell, label)),
            Use::Element { .. } => None,
        });
        let mut count = 0;
        for (cell, label) in hits {
            count += 1;
            if !cuts_left && !cuts_right {
                let found = Found::one(start, end, label);
                self.hit(cell, Found { is_fuzzy, ..found });
            }
        }
        if count < uses.len() {
            let bit = Bit {
                start,
                end,
                cuts_left,
                cuts_right,
                is_fuzzy,
            };
            self.elements
                .add_word(bit, layer, group, sets_of(&uses[count..]));
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
                        let bit = Bit {
                            start,
                            end,
                            ..Bit::default()
                        };
                        self.elements.add_value(bit, set);
                    }
                    Use::Hit { cell, label } => {
                        let found = Found::one(start, end, label);
                        let value = Some(condition.role());
                        self.hit(cell, Found { value, ..found });
                    }
                }
            }
        }
        self.values = values;
    }
}
