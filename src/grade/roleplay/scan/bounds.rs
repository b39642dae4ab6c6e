//! Where a hit may begin and end.

use std::ops::Range;

use crate::text::Folded;

/// Whether a hit lies within one sentence, and no comma parts a word of two characters: 多少,来水
/// does not say 少来.
pub(super) fn is_one_sentence(folded: &Folded, range: &Range<usize>) -> bool {
    let is_short = folded.as_str()[range.clone()].chars().nth(2).is_none();
    if is_short {
        folded.clause(range.start) == folded.clause(range.end - 1)
    } else {
        folded.sentence(range.start) == folded.sentence(range.end - 1)
    }
}

/// Whether a hit begins, and whether it ends, inside a number or a Latin word: 2小时 is not said by
/// 12小时, nor 十分钟 by 四十分钟.
pub(super) fn cuts(text: &str, span: &Range<usize>) -> (bool, bool) {
    let (before, hit, after) = (&text[..span.start], &text[span.clone()], &text[span.end..]);
    let joins = |left: Option<char>, right: Option<char>| {
        left.zip(right)
            .is_some_and(|(left, right)| is_one_word(left, right))
    };
    (
        joins(before.chars().next_back(), hit.chars().next()),
        joins(hit.chars().next_back(), after.chars().next()),
    )
}

fn is_one_word(left: char, right: char) -> bool {
    let is_figure = |c: char| c.is_ascii_digit() || "零一二两三四五六七八九十百千".contains(c);
    let is_latin = |c: char| c.is_ascii_alphanumeric();
    is_latin(left) && is_latin(right)
        || is_figure(left) && is_figure(right)
        || left == '.' && right.is_ascii_digit()
        || left.is_ascii_digit() && right == '.'
}
