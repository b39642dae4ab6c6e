//! The points in a cell.

use unicode_normalization::UnicodeNormalization as _;

use crate::content::import::question::Remark;

/// Most points that an author may give to one item.
const MOST_POINTS: f64 = 100.0;

/// The whole points of a cell; a note where they are none.
pub(crate) fn points(text: &str, notes: &mut Vec<Remark>) -> Option<u32> {
    if text.trim().is_empty() {
        return None;
    }
    let number = number_of_points(text).unwrap_or_default();
    if number.fract() == 0.0 && (1.0..=MOST_POINTS).contains(&number) {
        return format!("{number}").parse().ok();
    }
    notes.push(Remark::new("points-not-whole").with("text", text));
    None
}

/// The number in a cell such as `2`, `２`, `2 分` or `每题2分`.
pub(super) fn number_of_points(text: &str) -> Option<f64> {
    let plain: String = text.nfkc().collect();
    let plain = plain.trim();
    let each = ["每小题", "每题"]
        .iter()
        .find_map(|word| plain.strip_prefix(word));
    let number = each.unwrap_or(plain).trim_end_matches('分');
    number.trim().parse().ok()
}
