//! Numbers in digits of either width, and small ones in Han characters.

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Digits {
    Arabic,
    Han,
}

/// A whole number in digits, or a small one in Han characters.
pub(crate) fn number(text: &str) -> Option<u32> {
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

/// The number at a place, of at most two digits, and where it ends.
pub(super) fn digits(chars: &[char], at: usize) -> Option<(Digits, u32, usize)> {
    let rest = chars.get(at..)?;
    let is_han = |c: &&char| **c != '两' && is_han_digit(**c);
    let arabic = rest.iter().take_while(|c| is_digit(**c)).count();
    let han = rest.iter().take_while(is_han).count();
    let (kind, count) = match (arabic, han) {
        (1..=2, _) => (Digits::Arabic, arabic),
        (0, 1..=3) => (Digits::Han, han),
        _ => return None,
    };
    let plain = |c: &char| match c {
        '０'..='９' => char::from_u32(u32::from(*c) - u32::from('０') + u32::from('0')),
        c => Some(*c),
    };
    let text: String = rest[..count].iter().filter_map(plain).collect();
    Some((kind, number(&text)?, at + count))
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
