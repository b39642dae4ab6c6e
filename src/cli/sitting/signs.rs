//! Signs that a grading may be wrong, or an answer odd: for those who mark, no word to candidates.

use fluent_bundle::FluentValue;

use crate::cli::console::{Console, Style};
use crate::grade::{Doubt, Flag, NearMiss};

/// Who reads a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reader {
    Candidate,
    Marker,
}

impl Reader {
    /// What is odd about an answer and why its grading may be wrong. A candidate is accused of
    /// nothing: the decision tells them where a person has to look.
    pub(super) fn signs(self, console: &Console, flags: &[Flag], doubts: &[Doubt]) -> Vec<String> {
        match self {
            Self::Candidate => Vec::new(),
            Self::Marker => {
                let flags = flags_line(console, flags).into_iter();
                flags.chain(doubt_lines(console, doubts)).collect()
            }
        }
    }
}

/// Why the grading of an answer may be wrong, a line for each sign.
pub(crate) fn doubt_lines(console: &Console, doubts: &[Doubt]) -> Vec<String> {
    let line = |doubt: &Doubt| {
        let words: Vec<String> = doubt.words.iter().map(|word| format!("“{word}”")).collect();
        let name = format!("doubt-{}", doubt.sign.as_str());
        console.say_of(&name, "words", words.concat())
    };
    let lines = doubts.iter().map(line);
    lines
        .map(|line| console.paint(Style::Warn, &line))
        .collect()
}

/// What is odd about an answer, in one line; nothing where nothing is.
pub(crate) fn flags_line(console: &Console, flags: &[Flag]) -> Option<String> {
    let names = flags.iter().map(|flag| {
        let name = match flag {
            Flag::Stuffing => "stuffing",
            Flag::Copy => "copy",
            Flag::Repetition => "repetition",
            Flag::Plan => "plan",
            Flag::FuzzyFatal => "fuzzy-fatal",
        };
        console.say(&format!("flag-{name}"))
    });
    let names = names.collect::<Vec<_>>();
    let text = console.say_of("flags-raised", "flags", names.join(" · "));
    (!names.is_empty()).then(|| console.paint(Style::Warn, &text))
}

/// Words that did not count, and why.
pub(crate) fn near_line(console: &Console, near: &NearMiss) -> String {
    let facts = [
        ("words", FluentValue::from(near.text.as_str())),
        ("by", FluentValue::from(near.by.as_str())),
    ];
    console.say_with(&format!("near-{}", near.reason.as_str()), &facts)
}
