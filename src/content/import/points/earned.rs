//! What parts earn: in a text that was weighed, points stand as one character of private use.

use crate::content::import::question::Remark;

/// Points stand as one character behind this one; no text has such characters of its own.
const NO_POINTS: u32 = 0xE000;
/// Most points of one part.
pub(super) const MOST: u32 = 100;

/// Whose points are given.
#[derive(Clone, Copy)]
pub(super) enum Weight {
    Own(u32),
    Whole(u32),
    Each(u32),
}

/// Points, and where the text goes on behind them.
pub(super) type Found = Result<Option<(Vec<Weight>, usize)>, Remark>;

/// The character that stands for some points.
pub(super) fn sign(points: u32) -> char {
    char::from_u32(NO_POINTS + points).expect("few points")
}

/// The points for which a character stands.
pub(super) fn points_of(c: char) -> Option<u32> {
    let points = u32::from(c).checked_sub(NO_POINTS)?;
    (1..=MOST).contains(&points).then_some(points)
}

pub(super) fn is_points(c: char) -> bool {
    points_of(c).is_some()
}

/// A text that was weighed, as people write it.
pub(super) fn shown(text: &str) -> String {
    let shown = text.chars().map(|c| match points_of(c) {
        Some(points) => format!("（{points}分）"),
        None => c.to_string(),
    });
    shown.collect::<String>().trim().to_owned()
}

/// Says that nobody can tell which points `text` gives.
pub(super) fn unclear(text: &str) -> Remark {
    Remark::new("points-unclear").with("text", shown(text))
}
