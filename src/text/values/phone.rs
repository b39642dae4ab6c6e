//! Phone numbers: runs of digits, with dashes or in characters.

use super::number::digit;
use super::{Amount, Value};

/// Shortest and longest number that one can call.
const LENGTHS: std::ops::RangeInclusive<u8> = 3..=13;

/// The phone number at byte `at`: three to thirteen digits that no unit follows.
pub(super) fn find(text: &str, at: usize) -> Option<Value> {
    let (mut digits, mut length, mut end) = (0_u64, 0_u8, at);
    for ch in text[at..].chars().take(20) {
        let figure = ch.to_digit(10).map(u64::from);
        match figure.or_else(|| digit(ch).filter(|_| !"两俩仨".contains(ch))) {
            Some(figure) => {
                digits = digits.saturating_mul(10).saturating_add(figure);
                length += 1;
            }
            None if ch == '-' && length >= 3 => {}
            None => break,
        }
        end += ch.len_utf8();
    }
    let rest = &text[end..];
    let has_unit = rest.starts_with(|ch: char| {
        ch.is_ascii_alphanumeric() || "./:%十百千万元块年月日号点时分秒天个次".contains(ch)
    });
    let is_alone =
        !text[..at].ends_with(|ch: char| ch.is_ascii_alphanumeric() || "./:-".contains(ch));
    let is_dashed_off = text[at..end].ends_with('-');
    if !LENGTHS.contains(&length) || (has_unit && length < 7) || !is_alone || is_dashed_off {
        return None;
    }
    Some(Value {
        range: at..end,
        amount: Amount::Phone { digits, length },
    })
}
