//! Words of an answer with the phrase that they met, or nearly met.

use fluent_bundle::FluentValue;

use crate::cli::console::{Console, Style};
use crate::cli::sitting::near_line;
use crate::grade::{Evidence, How, NearMiss};

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
pub(super) fn near_trace(console: &Console, indent: &str, near: &NearMiss) -> String {
    let facts = [
        ("start", FluentValue::from(near.start + 1)),
        ("end", near.end.into()),
        ("why", FluentValue::from(near_line(console, near))),
        ("rule", FluentValue::from(&*near.rule)),
    ];
    let text = format!("{indent}{}", console.say_with("grade-near", &facts));
    console.paint(Style::Faint, &text)
}
