//! The ways in which a text can be marked up, as files name them.

use crate::content::import::html;
use crate::content::import::question::Remark;

/// How a text is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Markup {
    /// As it looks: marked up, if it holds tags.
    Unsaid,
    Html,
    Markdown,
    Plain,
}

/// Signs of Markdown that are left in a text.
const MARKDOWN: &[&str] = &["**", "__", "`", "](", "\n#", "\n- ", "\n* "];

impl Markup {
    /// The way that a file calls `name`.
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "html" => Self::Html,
            "moodle" | "moodle_auto_format" => Self::Unsaid,
            "plain" | "plain_text" => Self::Plain,
            "markdown" => Self::Markdown,
            _ => return None,
        })
    }

    /// The way that `[html]` or the like before a text names, else `usual`; and the text.
    pub(super) fn before(text: &str, usual: Self) -> (Self, &str) {
        let text = text.trim();
        let named = text.strip_prefix('[').and_then(|rest| {
            let (name, rest) = rest.split_once(']')?;
            Some((Self::named(name)?, rest.trim()))
        });
        named.unwrap_or((usual, text))
    }

    /// `text` without its mark-up. Markdown stays as it is, with a note.
    pub(super) fn plain(self, text: &str, notes: &mut Vec<Remark>) -> String {
        let plain = match self {
            Self::Unsaid => html::text(text),
            Self::Html => html::plain(text),
            Self::Plain => text.to_owned(),
            Self::Markdown => {
                if MARKDOWN.iter().any(|sign| text.contains(sign)) {
                    notes.push(Remark::new("markdown"));
                }
                text.to_owned()
            }
        };
        let lines = plain.lines().map(crate::sheet::trimmed);
        let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
        lines.join("\n")
    }
}
