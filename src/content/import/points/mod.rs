//! From a model answer to the criteria of a draft: one for each point that it makes.
//!
//! What each part earns is taken out of the text first, then the text comes apart at its numbers or
//! marks. Nothing is guessed: points or numbers that may mean two things are refused.

mod labels;
mod parts;
mod phrases;
mod weights;

use crate::content::import::points::parts::{ENDS, Part, Parts, settle};
use crate::content::import::points::weights::{is_digit, points_of, unclear, weighed};
use crate::content::import::question::{Point, Remark};

/// Most points of one draft; more are no help to the author.
const MOST: usize = 20;
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
/// Ends that carry nothing to look for.
const TAILS: &[&str] = &[
    "等方面",
    "等内容",
    "等要点",
    "等措施",
    "等环节",
    "方面",
    "等等",
    "等",
];
/// Beginnings that only say which part it is.
const OPENERS: &[&str] = &["首先", "其次", "再次", "然后", "接着", "最后"];
/// Answers that say that there is none.
const NO_ANSWER: &[&str] = &[
    "略",
    "答案略",
    "无",
    "暂无",
    "没有",
    "见教材",
    "见课本",
    "见上",
    "同上",
    "开放题",
    "开放性题",
    "开放性答案",
    "无标准答案",
    "合理即可",
    "言之有理即可",
    "酌情给分",
];

/// The text behind a head such as `参考答案要点：`.
pub(crate) fn behind_head(text: &str) -> Option<&str> {
    HEADS
        .iter()
        .filter(|head| !head.starts_with('答') || head.len() > 6)
        .find_map(|head| {
            let rest = &text[text.find(head)? + head.len()..];
            rest.trim_start().strip_prefix([':', '：'])
        })
}

/// The points that `text` makes, which the file gives `whole` points; none where it says that there
/// is no model answer.
pub(crate) fn points(
    text: &str,
    whole: Option<u32>,
    notes: &mut Vec<Remark>,
) -> Result<Vec<Point>, Remark> {
    let weighed = weighed(text)?;
    let (text, of_head) = without_heads(&weighed.text);
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    if NO_ANSWER.contains(&bare) {
        return Ok(Vec::new());
    }
    let mut found = Parts::default();
    found.take_all(text)?;
    let told = match (weighed.whole, of_head) {
        (Some(one), Some(other)) if one != other => return Err(unclear(&weighed.text)),
        (one, other) => one.or(other),
    };
    let mut parts = found.parts;
    of_last(&mut parts, whole)?;
    if let Some(each) = weighed.each {
        each_alike(&mut parts, each)?;
    }
    if let Some(told) = told.filter(|_| !parts.is_empty()) {
        settle(&mut parts, told)?;
    }
    fill(&mut parts, whole, notes);
    let beside = found.beside.iter();
    notes.extend(beside.map(|text| Remark::new("points-beside").with("text", text)));
    let mut points: Vec<Point> = Vec::new();
    for point in parts.iter().map(point) {
        let point = point?;
        match points.iter().find(|known| known.name == point.name) {
            None if point.phrases.is_empty() => {}
            None => points.push(point),
            Some(known) if known.points.is_none() && point.points.is_none() => {}
            Some(_) => return Err(Remark::new("points-twice").with("text", point.name)),
        }
    }
    if points.len() > MOST {
        notes.push(
            Remark::new("points-many")
                .with("count", points.len())
                .with("most", MOST),
        );
        points.truncate(MOST);
    }
    Ok(points)
}

/// The parts of a text that is a numbered list and nothing else.
pub(crate) fn numbered_parts(text: &str) -> Option<Vec<String>> {
    let list = labels::list(text).ok()??;
    let parts = list.parts.iter().map(|part| part.trim().to_owned());
    let parts: Vec<String> = parts.collect();
    let is_whole = list.before.trim().is_empty() && parts.iter().all(|part| !part.is_empty());
    (is_whole && parts.len() >= 2).then_some(parts)
}

/// `whole` dealt out to `count` parts, the first ones first.
pub(crate) fn dealt(whole: u32, count: u32) -> impl Iterator<Item = u32> {
    (0..count).map(move |place| whole / count + u32::from(place < whole % count))
}

/// A text without the words that announce points, and the points that these give to the whole.
fn without_heads(text: &str) -> (&str, Option<u32>) {
    let (mut rest, mut whole) = (text.trim(), None);
    loop {
        let open = rest.strip_prefix(['【', '[']).unwrap_or(rest);
        let is_open = open.len() < rest.len();
        let behind = HEADS.iter().find_map(|head| {
            let behind = open.strip_prefix(head)?.trim_start_matches(' ');
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

/// Refuses points that may be those of the last part or of all; those that the file gives to the
/// whole are those of all.
fn of_last(parts: &mut [Part], whole: Option<u32>) -> Result<(), Remark> {
    let Some((last, others)) = parts.split_last_mut() else {
        return Ok(());
    };
    let is_alone = !others.is_empty() && others.iter().all(|part| part.points.is_none());
    match last.points.filter(|_| is_alone) {
        Some(points) if Some(points) == whole => {
            last.points = None;
            Ok(())
        }
        Some(points) => Err(Remark::new("points-of-last").with("points", points)),
        None => Ok(()),
    }
}

fn each_alike(parts: &mut [Part], each: u32) -> Result<(), Remark> {
    for part in parts {
        if part.points.is_some_and(|points| points != each) {
            return Err(unclear(&part.text));
        }
        part.points = Some(each);
    }
    Ok(())
}

/// Where only some parts have points, gives the others what is left of the whole, or one each with
/// a note.
fn fill(parts: &mut [Part], whole: Option<u32>, notes: &mut Vec<Remark>) {
    let open = parts.iter().filter(|part| part.points.is_none()).count();
    if open == 0 || open == parts.len() {
        return;
    }
    if whole.is_none_or(|whole| settle(parts, whole).is_err()) {
        notes.push(Remark::new("points-missing").with("count", open));
        parts
            .iter_mut()
            .for_each(|part| part.points = part.points.or(Some(1)));
    }
}

/// One point: what a part says without its marks, with phrases from its words.
fn point(part: &Part) -> Result<Point, Remark> {
    let mut name = part.text.as_str();
    for opener in OPENERS {
        let rest = name
            .strip_prefix(opener)
            .map(|rest| rest.trim_matches(ENDS));
        name = rest.filter(|rest| !rest.is_empty()).unwrap_or(name);
    }
    for tail in TAILS {
        name = name
            .strip_suffix(tail)
            .unwrap_or(name)
            .trim_end_matches(['、', '，']);
    }
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some(number) = number_in_brackets(&name) {
        return Err(Remark::new("points-number").with("text", number));
    }
    Ok(Point {
        phrases: phrases::phrases(&name),
        name,
        points: part.points,
    })
}

/// A number in brackets, which may be one of a list or one of points.
fn number_in_brackets(name: &str) -> Option<&str> {
    name.match_indices(['(', '（', '[', '【'])
        .find_map(|(open, _)| {
            let length = name[open..].find([')', '）', ']', '】'])?;
            let shown = &name[open..];
            let mut inner = shown[..length].chars().skip(1);
            let is_number =
                (2..=3).contains(&shown[..length].chars().count()) && inner.all(is_digit);
            let end = length + shown[length..].chars().next().map_or(0, char::len_utf8);
            is_number.then_some(&shown[..end])
        })
}

#[cfg(test)]
mod tests;
