//! What stands in a draft where its author has still to write something.
//!
//! Import writes these texts, in the language of whoever imports, and advice finds them again.
//! They are messages of the interface too, which a test compares with these.

/// In place of a rationale: Chinese, English.
pub(crate) const NO_RATIONALE: [&str; 2] = [
    "来源没有解析，请补写。",
    "The source gives no rationale; write one.",
];
/// In place of a criterion's name and phrases.
pub(crate) const NO_POINTS: [&str; 2] = ["请补写要点词", "Write phrases here"];

/// Whether a text only stands in for another.
pub(crate) fn is_stand_in(text: &str) -> bool {
    NO_RATIONALE.contains(&text) || NO_POINTS.contains(&text)
}
