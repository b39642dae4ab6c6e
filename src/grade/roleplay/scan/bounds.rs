//! Where a hit may begin and end.

use std::ops::Range;

use crate::text::Folded;

/// Most characters of a count: 十二个.
const COUNT: usize = 3;

/// Whether a hit lies within one sentence, and no comma parts a word of two characters: 多少,来水
/// does not say 少来. Nor does a comma part what is counted from a count: 话机,十二个耳麦.
pub(super) fn is_one_sentence(folded: &Folded, range: &Range<usize>) -> bool {
    if folded.clause(range.start) == folded.clause(range.end - 1) {
        return true;
    }
    let is_short = folded.as_str()[range.clone()].chars().nth(2).is_none();
    !is_short
        && folded.sentence(range.start) == folded.sentence(range.end - 1)
        && !ends_with_count(folded, range)
}

/// Whether all that stands behind the last comma counts something.
fn ends_with_count(folded: &Folded, range: &Range<usize>) -> bool {
    let clause = folded.clause(range.end - 1);
    let letters = folded.as_str()[range.clone()].char_indices().rev();
    let last = letters.take_while(|(at, _)| folded.clause(range.start + at) == clause);
    let mut length = 0;
    let is_count = last.enumerate().all(|(at, (_, ch))| {
        length = at + 1;
        length <= COUNT && (at == 0 || is_numeral(ch))
    });
    is_count && length > 1
}

fn is_numeral(ch: char) -> bool {
    matches!(
        ch,
        '0'..='9'
            | '零'
            | '一'
            | '二'
            | '两'
            | '三'
            | '四'
            | '五'
            | '六'
            | '七'
            | '八'
            | '九'
            | '十'
            | '百'
            | '千'
    )
}
