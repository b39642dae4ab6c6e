//! From a model answer to the criteria of a draft: one for each point that it makes.

use crate::content::import::question::Point;
use crate::text;

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
    "参考答案",
    "答",
];
/// Ends that carry nothing to look for.
const ENDS: &[&str] = &[
    "等方面",
    "等内容",
    "等要点",
    "等措施",
    "等环节",
    "方面",
    "等等",
    "等",
];
/// Signs that phrases give a meaning of their own.
const SIGNS: &[char] = &[
    '(', ')', '[', ']', '{', '}', '<', '>', '|', '&', '!', '@', '…', '"', '“', '”', '（', '）',
    '《', '》', '：', ':', '*', '#', '≤', '≥',
];

/// The text behind a head such as `参考答案要点：`.
pub(crate) fn behind_head(text: &str) -> Option<&str> {
    HEADS.iter().filter(|head| **head != "答").find_map(|head| {
        let rest = &text[text.find(head)? + head.len()..];
        rest.trim_start().strip_prefix([':', '：'])
    })
}

/// The points that `text` makes.
pub(crate) fn points(text: &str) -> Vec<Point> {
    let text = HEADS
        .iter()
        .find_map(|head| {
            let rest = text.trim().strip_prefix(head)?;
            rest.trim_start().strip_prefix([':', '：'])
        })
        .unwrap_or(text)
        .trim();
    let parts = numbered(text).unwrap_or_else(|| listed(text));
    let mut points: Vec<Point> = Vec::new();
    for point in parts.iter().filter_map(|part| point(part)) {
        if points.iter().all(|known| known.name != point.name) {
            points.push(point);
        }
    }
    points.truncate(MOST);
    points
}

/// The parts behind `1.`, `（2）`, `③` or `四、`, if there are at least two.
fn numbered(text: &str) -> Option<Vec<String>> {
    let characters: Vec<char> = text.chars().collect();
    let mut starts: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    while at < characters.len() {
        match number_at(&characters, at) {
            Some(behind) => {
                starts.push((at, behind));
                at = behind;
            }
            None => at += 1,
        }
    }
    if starts.len() < 2 {
        return None;
    }
    let ends = starts.iter().skip(1).map(|(start, _)| *start);
    let ends = ends.chain([characters.len()]);
    let parts = starts.iter().zip(ends);
    let parts = parts.map(|((_, behind), end)| characters[*behind..end].iter().collect());
    Some(parts.collect())
}

/// Where the text behind a number of a list begins, if one stands at `at`.
fn number_at(characters: &[char], at: usize) -> Option<usize> {
    let before = at.checked_sub(1).map(|before| characters[before]);
    let follows = before.is_none_or(|c| c.is_whitespace() || "：:；;。，,、)）".contains(c));
    let first = characters[at];
    if ('①'..='⑳').contains(&first) {
        return Some(at + 1);
    }
    if !follows {
        return None;
    }
    let is_open = matches!(first, '(' | '（');
    let start = at + usize::from(is_open);
    let is_digit = |c: &char| c.is_ascii_digit() || "一二三四五六七八九十".contains(*c);
    let digits = characters[start..]
        .iter()
        .take_while(|c| is_digit(c))
        .count();
    if !(1..=2).contains(&digits) {
        return None;
    }
    let mark = *characters.get(start + digits)?;
    let behind = characters.get(start + digits + 1);
    let is_mark = match mark {
        ')' | '）' => true,
        '、' => !is_open,
        '.' | '．' => !is_open && behind.is_none_or(|c| !c.is_ascii_digit()),
        _ => false,
    };
    is_mark.then_some(start + digits + 1)
}

/// The parts between the marks of a list; the strongest mark that there is.
fn listed(text: &str) -> Vec<String> {
    let marks: [&[char]; 4] = [&['\n'], &['；', ';', '|'], &['、'], &['，', ',', '。']];
    for mark in marks {
        let parts = text.split(mark).map(str::trim);
        let parts: Vec<String> = parts.filter(|p| !p.is_empty()).map(str::to_owned).collect();
        if parts.len() > 1 {
            return parts;
        }
    }
    vec![text.to_owned()]
}

/// One point: what a part says without its marks, with phrases from its words.
fn point(part: &str) -> Option<Point> {
    let (part, points) = without_weight(part);
    let mut name = part
        .trim()
        .trim_matches(['。', '；', ';', '，', ',', '、', '.', '：', ':']);
    for end in ENDS {
        name = name
            .strip_suffix(end)
            .unwrap_or(name)
            .trim_end_matches(['、', '，']);
    }
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let phrases = phrases(&name);
    (!phrases.is_empty()).then_some(Point {
        name,
        phrases,
        points,
    })
}

/// A part without its `（2分）`, and the points that this gives.
fn without_weight(part: &str) -> (String, Option<u32>) {
    for (open, _) in part.match_indices(['(', '（']) {
        let inner = part[open..].trim_start_matches(['(', '（']);
        let digits: String = inner.chars().take_while(char::is_ascii_digit).collect();
        let rest = inner[digits.len()..].trim_start().strip_prefix('分');
        let rest = rest.and_then(|rest| rest.strip_prefix([')', '）']));
        if let (Some(rest), Ok(points @ 1..=100)) = (rest, digits.parse()) {
            return (part[..open].to_owned() + rest, Some(points));
        }
    }
    (part.to_owned(), None)
}

/// What to look for in an answer that makes this point: its own words, whole and in their parts.
fn phrases(name: &str) -> Vec<String> {
    let mut phrases: Vec<String> = Vec::new();
    let mut add = |phrase: String| {
        if !text::key(&phrase).is_empty() && !phrases.contains(&phrase) {
            phrases.push(phrase);
        }
    };
    let (outer, inner) = outside_and_inside_brackets(name);
    for piece in [outer].into_iter().chain(inner) {
        let head = piece.split(['：', ':']).next().unwrap_or(&piece);
        for piece in [piece.as_str(), head] {
            add(together(piece, &['，', ',', '、', '；', ';', '。', '/']));
        }
        let halves: Vec<&str> = piece.split(['和', '与', '及']).collect();
        if halves.len() > 1 && halves.iter().all(|half| half.chars().count() >= 2) {
            add(together(&piece, &['和', '与', '及', '，', '、']));
        }
    }
    phrases
}

/// The parts of a text as one phrase that asks for all of them in one sentence.
fn together(text: &str, marks: &[char]) -> String {
    let parts = text.split(marks).map(|part| part.replace(SIGNS, " "));
    let parts = parts.map(|part| part.split_whitespace().collect::<String>());
    let parts: Vec<String> = parts.filter(|part| !text::key(part).is_empty()).collect();
    parts.join(" & ")
}

fn outside_and_inside_brackets(name: &str) -> (String, Vec<String>) {
    let (mut outer, mut inner, mut depth) = (String::new(), Vec::new(), 0usize);
    for c in name.chars() {
        match c {
            '(' | '（' => {
                depth += 1;
                inner.push(String::new());
            }
            ')' | '）' => depth = depth.saturating_sub(1),
            _ if depth == 0 => outer.push(c),
            _ => inner.last_mut().expect("a bracket is open").push(c),
        }
    }
    (outer, inner)
}

#[cfg(test)]
mod tests {
    use super::{behind_head, points};

    fn names(text: &str) -> Vec<String> {
        points(text).into_iter().map(|point| point.name).collect()
    }

    #[test]
    fn each_point_of_a_list_is_one_criterion() {
        assert_eq!(
            names("参考答案要点：致歉、问清地址、告知时限等方面。"),
            ["致歉", "问清地址", "告知时限"]
        );
        assert_eq!(
            names("应当：1.致歉；2.登记（工单）；3.回访。"),
            ["致歉", "登记（工单）", "回访"]
        );
        assert_eq!(names("①致歉②登记"), ["致歉", "登记"]);
        assert_eq!(names("2.5小时内回复，并致歉"), ["2.5小时内回复", "并致歉"]);
        assert_eq!(names("致歉"), ["致歉"]);
        assert_eq!(names("……"), [] as [&str; 0]);
    }

    #[test]
    fn a_point_may_carry_its_points() {
        let points = points("1.致歉（2分）；2.登记(3 分)");
        let weights: Vec<_> = points.iter().map(|p| (p.name.as_str(), p.points)).collect();
        assert_eq!(weights, [("致歉", Some(2)), ("登记", Some(3))]);
    }

    #[test]
    fn phrases_are_the_points_own_words() {
        let phrases = |text: &str| points(text).remove(0).phrases;
        assert_eq!(
            phrases("登记姓名和电话"),
            ["登记姓名和电话", "登记姓名 & 电话"]
        );
        assert_eq!(phrases("记录（工单）"), ["记录", "工单"]);
        assert_eq!(phrases("限时：两小时内"), ["限时两小时内", "限时"]);
    }

    #[test]
    fn points_are_found_behind_their_head() {
        assert_eq!(behind_head("见教材。参考答案要点：甲、乙"), Some("甲、乙"));
        assert_eq!(behind_head("这是要点"), None);
    }
}
