//! Words that announce the points of a model answer, in simplified and traditional characters.

use crate::content::import::points::earned::points_of;
use crate::text::simplify;

/// Words that announce points.
const HEADS: &[&str] = &[
    "参考答案要点",
    "答案要点",
    "答题要点",
    "评分要点",
    "得分要点",
    "采分点",
    "得分点",
    "要点提示",
    "参考要点",
    "要点",
    "评分标准",
    "评分细则",
    "标准答案",
    "参考答案",
    "参考话术",
    "答案",
    "答",
];

/// The text behind a head such as `参考答案要点：`.
pub(crate) fn behind_head(text: &str) -> Option<&str> {
    let heads = HEADS.iter();
    let mut heads = heads.filter(|head| !head.starts_with('答') || head.len() > 6);
    heads.find_map(|head| {
        let places = text.char_indices().map(|(at, _)| &text[at..]);
        let mut behind = places.filter_map(|rest| behind_word(rest, head));
        behind.find_map(|rest| rest.trim_start().strip_prefix([':', '：']))
    })
}

/// A text without the words that announce points, and the points that these give to the whole.
pub(super) fn without_heads(text: &str) -> (&str, Option<u32>) {
    let (mut rest, mut whole) = (text.trim(), None);
    loop {
        let open = rest.strip_prefix(['【', '[']).unwrap_or(rest);
        let is_open = open.len() < rest.len();
        let behind = HEADS.iter().find_map(|head| {
            let behind = behind_word(open, head)?.trim_start_matches(' ');
            let behind = behind.strip_prefix("如下").unwrap_or(behind);
            let points = behind.chars().next().and_then(points_of);
            let behind = behind.trim_start_matches(|c| points_of(c).is_some());
            let marks: &[char] = if is_open {
                &['】', ']']
            } else {
                &[':', '：', '\n']
            };
            let behind = behind.trim_start_matches(' ').strip_prefix(marks)?;
            Some((behind.trim_start_matches([':', '：']).trim(), points))
        });
        match behind {
            Some((behind, points)) => (rest, whole) = (behind, whole.or(points)),
            None => return (rest, whole),
        }
    }
}

/// Takes away the words that announce what stands behind a text: `…2.登记 评分标准：每点2分`.
pub(super) fn drop_last_head(text: &mut String) {
    let whole = text.trim_end();
    let bare = whole.trim_end_matches([':', '：']);
    let heads = HEADS
        .iter()
        .filter(|head| **head != "答" && bare.len() < whole.len());
    let head = heads.filter_map(|head| bare.strip_suffix(head)).next();
    let above = whole.strip_suffix("以上");
    let above = above.filter(|above| !above.ends_with(char::is_alphanumeric));
    if let Some(length) = head.or(above).map(str::len) {
        text.truncate(length);
    }
}

/// What stands behind a word with which a text begins, whichever characters it is written in.
fn behind_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let mut characters = text.chars();
    let is_same = word
        .chars()
        .all(|wanted| characters.next().map(simplify) == Some(wanted));
    is_same.then_some(characters.as_str())
}
