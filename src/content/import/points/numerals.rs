//! Numbers in digits of either width, and small ones in Han characters.

/// A whole number in digits, or a small one in Han characters.
pub(super) fn number(text: &str) -> Option<u32> {
    if !text.is_empty() && text.chars().all(|c| c.is_ascii_digit()) {
        return text.parse().ok();
    }
    let digit = |c: char| "一二三四五六七八九".chars().position(|known| known == c);
    let digit = |c: char| Some(u32::try_from(digit(c)?).ok()? + 1);
    match text.chars().collect::<Vec<_>>()[..] {
        ['两'] => Some(2),
        ['十'] => Some(10),
        [one] => digit(one),
        ['十', one] => Some(10 + digit(one)?),
        [ten, '十'] => Some(10 * digit(ten)?),
        [ten, '十', one] => Some(10 * digit(ten)? + digit(one)?),
        _ => None,
    }
}

pub(super) fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

pub(super) fn is_han_digit(c: char) -> bool {
    "一二两三四五六七八九十".contains(c)
}

/// What stands before the first colon of a text and behind it; `8:30` has none.
pub(super) fn split_at_colon(text: &str) -> Option<(&str, &str)> {
    let mut colons = text.match_indices([':', '：']);
    colons.find_map(|(at, colon)| {
        let (before, behind) = (&text[..at], &text[at + colon.len()..]);
        let is_time = before.ends_with(is_digit) && behind.starts_with(is_digit);
        (!is_time).then_some((before, behind))
    })
}

/// Whether both of the characters beside a mark are numerals: `一、二线`, `1、2号`, `1,000`, `7+1`.
pub(super) fn is_between_numerals(before: Option<char>, mark: char, behind: Option<char>) -> bool {
    let (Some(before), Some(behind)) = (before, behind) else {
        return false;
    };
    match mark {
        ',' | '+' => is_digit(before) && is_digit(behind),
        '、' => {
            (is_digit(before) && is_digit(behind)) || (is_han_digit(before) && is_han_digit(behind))
        }
        _ => false,
    }
}
