//! Long texts cut short for people.

use std::borrow::Cow;

/// The first characters of `text`, no more than so many, and an ellipsis where more follow.
pub(crate) fn beginning(text: &str, most: usize) -> Cow<'_, str> {
    match text.char_indices().nth(most) {
        Some((end, _)) => Cow::Owned(format!("{}…", &text[..end])),
        None => Cow::Borrowed(text),
    }
}

/// The same of `text` in one line.
pub(crate) fn one_line(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    beginning(&line, most).into_owned()
}
