//! Signs that mean something in GIFT, and how they are written as plain characters.

/// Signs that a backslash makes plain.
pub(super) const SIGNS: &[char] = &['~', '=', '#', '{', '}', ':', '\\'];

/// The places of characters that are not escaped.
pub(super) fn bare(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut is_escaped = false;
    text.char_indices().filter(move |(_, c)| {
        let is_bare = !is_escaped && *c != '\\';
        is_escaped = *c == '\\' && !is_escaped;
        is_bare
    })
}

/// Where `sign` first stands without an escape.
pub(super) fn find(text: &str, sign: &str) -> Option<usize> {
    bare(text)
        .map(|(at, _)| at)
        .find(|at| text[*at..].starts_with(sign))
}

/// What stands before and behind the first `sign` that is not escaped.
pub(super) fn split<'t>(text: &'t str, sign: &str) -> Option<(&'t str, &'t str)> {
    let at = find(text, sign)?;
    Some((&text[..at], &text[at + sign.len()..]))
}

/// `text` with its escapes as the characters that they mean.
pub(super) fn unescaped(text: &str) -> String {
    let mut plain = String::new();
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        match characters.peek().copied().filter(|_| c == '\\') {
            Some('n') => {
                plain.push('\n');
                characters.next();
            }
            Some(next) if SIGNS.contains(&next) => {
                plain.push(next);
                characters.next();
            }
            _ => plain.push(c),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::{find, split, unescaped};

    #[test]
    fn escaped_signs_are_plain_characters() {
        assert_eq!(unescaped(r"a\=b \\ \{c\} \n \frac"), "a=b \\ {c} \n \\frac");
        assert_eq!(find(r"a\=b=c", "="), Some(4));
        assert_eq!(split(r"问\:题::题干", "::"), Some((r"问\:题", "题干")));
        assert_eq!(find(r"\\=", "="), Some(2));
        assert_eq!(find("a->b", "->"), Some(1));
    }
}
