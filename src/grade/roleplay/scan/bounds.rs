//! Where a hit may begin and end.

use std::ops::Range;

use crate::text::Folded;

/// Most characters of a count: 十二个.
const COUNT: usize = 3;

/// Letters that a comma may part from what follows them, beside numerals: 两,小时内.
const CALLS: [char; 12] = [
    '喂', '嗯', '哎', '唉', '诶', '哦', '噢', '是', '对', '行', '您', '请',
];

/// Whether a hit lies within one sentence, and no comma parts its first letter from it: 多少,来水 does
/// not say 少来, nor 您好,麻烦您 that it is 好麻烦. Nor does a comma part what is counted from a count:
/// 话机,十二个耳麦.
pub(super) fn is_one_sentence(folded: &Folded, range: &Range<usize>) -> bool {
    let (first, last) = (range.start, range.end - 1);
    if folded.clause(first) == folded.clause(last) {
        return true;
    }
    folded.sentence(first) == folded.sentence(last)
        && !is_cut(folded, range)
        && !ends_with_count(folded, range)
}

/// Whether a comma stands behind the first letter of a hit.
fn is_cut(folded: &Folded, range: &Range<usize>) -> bool {
    let mut letters = folded.as_str()[range.clone()].char_indices();
    let head = letters.next();
    let second = letters.next().map_or(0, |(at, _)| at);
    let is_short = letters.next().is_none();
    let is_loose = head.is_some_and(|(_, head)| CALLS.contains(&head) || is_numeral(head));
    let is_parted = folded.clause(range.start) != folded.clause(range.start + second);
    is_parted && (is_short || !is_loose)
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
