//! What bare numbers in the column of types were taken for.

use std::collections::BTreeMap;

use crate::content::import::question::{Question, Questions, Remark};

/// How many questions of which item type stand under which number.
#[derive(Default)]
pub(super) struct Meanings(BTreeMap<(String, &'static str), usize>);

impl Meanings {
    /// Counts a question whose type the sheet gives as `text`.
    pub(super) fn count(&mut self, text: &str, question: &Question) {
        if text.parse::<u32>().is_ok() {
            let key = (text.to_owned(), question.asked.type_name());
            *self.0.entry(key).or_default() += 1;
        }
    }

    /// Says what every number was taken for.
    pub(super) fn tell(self, read: &mut Questions) {
        for ((number, name), count) in self.0 {
            let note = Remark::new("type-number").with("number", number);
            read.note(note.with("type", name).with("count", count));
        }
    }
}
