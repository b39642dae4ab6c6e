//! Where a hit may begin and end.

use std::ops::Range;

use crate::text::Folded;

/// Whether a hit lies within one sentence, and no comma parts a word of two characters: 多少,来水
/// does not say 少来.
pub(super) fn is_one_sentence(folded: &Folded, range: &Range<usize>) -> bool {
    if folded.clause(range.start) == folded.clause(range.end - 1) {
        return true;
    }
    let is_short = folded.as_str()[range.clone()].chars().nth(2).is_none();
    !is_short && folded.sentence(range.start) == folded.sentence(range.end - 1)
}
