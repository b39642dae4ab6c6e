//! Who decided something and why: whatever people must answer for says it in words, not blanks.

use std::fmt;
use std::str::FromStr;

use crate::records::Note;

/// A name or a reason that says something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Words(String);

/// A name or a reason was left blank.
#[derive(Debug)]
pub(super) struct Blank;

impl fmt::Display for Blank {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("blank")
    }
}

impl std::error::Error for Blank {}

impl FromStr for Words {
    type Err = Blank;

    fn from_str(text: &str) -> Result<Self, Blank> {
        // Spaces of no width are as blank as others.
        let is_blank =
            |c: char| c.is_whitespace() || c.is_control() || "\u{200B}\u{FEFF}".contains(c);
        match text.trim_matches(is_blank) {
            "" => Err(Blank),
            words => Ok(Self(words.to_owned())),
        }
    }
}

impl Words {
    pub(super) fn text(&self) -> String {
        self.0.clone()
    }
}

/// What nobody can decide without saying so.
#[derive(clap::Args)]
pub(super) struct Decision {
    #[arg(long)]
    reason: Words,
    #[arg(long, value_name = "NAME")]
    by: Words,
}

impl Decision {
    pub(super) fn note(&self) -> Note {
        note(Some(&self.by), Some(&self.reason))
    }
}

/// A decision as the journal keeps it, as far as it was told.
pub(super) fn note(by: Option<&Words>, reason: Option<&Words>) -> Note {
    Note {
        by: by.map(Words::text),
        reason: reason.map(Words::text),
        ..Note::default()
    }
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn blanks_are_no_words() {
        for text in ["", " ", "　", "\t\n", "\u{200B}", " \u{FEFF}　"] {
            assert!(text.parse::<Words>().is_err(), "{text:?}");
        }
        let words: Words = " 王主任\n".parse().expect("a name");
        assert_eq!(words.text(), "王主任");
    }
}
