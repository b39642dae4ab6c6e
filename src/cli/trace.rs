//! Words of an answer with the phrase that they met, or nearly met.

use std::ops::Range;

use fluent_bundle::FluentValue;

use crate::bank::rubric::Rubric;
use crate::cli::console::{Console, Style};
use crate::cli::short::beginning;
use crate::cli::sitting::near_line;
use crate::grade::roleplay::sources;
use crate::grade::{Evidence, How, NearMiss};

/// How many characters of a phrase tell which it is.
const ENOUGH: usize = 60;

/// Words that counted: where they stand, how they matched and by which phrase.
pub(super) fn evidence_line(console: &Console, indent: &str, evidence: &Evidence) -> String {
    let how = match evidence.how {
        How::Exact => "exact",
        How::Folded => "folded",
        How::Fuzzy => "fuzzy",
        How::Value => "value",
    };
    let facts = [
        ("start", FluentValue::from(evidence.start + 1)),
        ("end", evidence.end.into()),
        ("words", FluentValue::from(evidence.text.as_str())),
        ("rule", FluentValue::from(&*evidence.rule)),
        ("how", FluentValue::from(console.say(&format!("how-{how}")))),
    ];
    let text = format!("{indent}{}", console.say_with("grade-evidence", &facts));
    console.paint(Style::Faint, &text)
}

/// Words that did not count: where they stand, why, and which phrase they would have met.
fn near_line_of(console: &Console, indent: &str, near: &NearMiss) -> String {
    let facts = [
        ("start", FluentValue::from(near.start + 1)),
        ("end", near.end.into()),
        ("why", FluentValue::from(near_line(console, near))),
        ("rule", FluentValue::from(&*near.rule)),
    ];
    let text = format!("{indent}{}", console.say_with("grade-near", &facts));
    console.paint(Style::Faint, &text)
}

/// Tells of one answer not only which phrases it met, but also which phrases of lexicons stand
/// behind them.
pub(super) struct Story<'a> {
    pub(super) console: &'a Console,
    pub(super) rubric: &'a Rubric,
    pub(super) answer: &'a str,
}

impl Story<'_> {
    /// Words that counted.
    pub(super) fn evidence(&self, indent: &str, evidence: &Evidence) -> Vec<String> {
        let line = evidence_line(self.console, indent, evidence);
        let span = evidence.start..evidence.end;
        self.with_sources(indent, line, &evidence.rule, span)
    }

    /// Words that did not count.
    pub(super) fn near(&self, indent: &str, near: &NearMiss) -> Vec<String> {
        let line = near_line_of(self.console, indent, near);
        self.with_sources(indent, line, &near.rule, near.start..near.end)
    }

    fn with_sources(
        &self,
        indent: &str,
        line: String,
        rule: &str,
        span: Range<usize>,
    ) -> Vec<String> {
        let sources = sources(self.rubric, rule, self.answer, span);
        let behind = sources.iter().map(|source| {
            let facts = [
                ("rule", FluentValue::from(beginning(&source.phrase, ENOUGH))),
                ("file", FluentValue::from(&*source.origin.file)),
                ("line", source.origin.line.into()),
            ];
            let text = format!(
                "{indent}  {}",
                self.console.say_with("grade-source", &facts)
            );
            self.console.paint(Style::Faint, &text)
        });
        std::iter::once(line).chain(behind).collect()
    }
}
