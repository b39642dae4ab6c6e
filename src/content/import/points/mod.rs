//! From a model answer to the criteria of a draft: one for each point that it makes.
//!
//! What each part earns is taken out of the text first, then the text comes apart at its numbers or
//! marks. Nothing is guessed: points or numbers that may mean two things are refused.

mod amounts;
mod doubts;
mod earned;
mod heads;
mod labels;
mod numerals;
mod parts;
mod phrases;
mod pieces;
mod said;
mod sections;
mod turns;
mod weights;

use unicode_normalization::UnicodeNormalization as _;

use crate::content::import::points::doubts::{numbers_among, several_answers};
use crate::content::import::points::earned::unclear;
use crate::content::import::points::heads::without_heads;
use crate::content::import::points::numerals::{is_digit, is_han_digit};
use crate::content::import::points::parts::{ENDS, Part, Parts, settle};
use crate::content::import::points::said::without_remarks;
use crate::content::import::points::sections::wanted;
use crate::content::import::points::weights::weighed;
use crate::content::import::question::{Point, Remark};

pub(crate) use crate::content::import::points::heads::behind_head;
pub(crate) use crate::content::import::points::numerals::number;
pub(crate) use crate::content::import::points::pieces::words;

/// Most points of one draft; more are no help to the author.
const MOST: usize = 20;
/// Levels of an answer as a whole, the longest first.
const LEVELS: &[&str] = &[
    "不及格",
    "不合格",
    "优秀",
    "良好",
    "较好",
    "很好",
    "一般",
    "较差",
    "很差",
    "及格",
    "合格",
    "优",
    "良",
    "中",
    "好",
    "差",
];
/// Where answers stand that a file does not give.
const BOOKS: &[&str] = &["教材", "课本", "讲义", "手册", "课件", "附件", "章", "页"];
/// Longest text that only says so, in characters.
const LONGEST_REFERENCE: usize = 16;
/// Longest model answer, in characters.
const LONGEST: usize = 10_000;
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
/// Characters that make a word with 等: 稍等, 久等, 平等.
const BEFORE_TAILS: &str = "稍久平同高上中下初优头均相不何别请您们我";
/// Beginnings that only say which part it is.
const OPENERS: &[&str] = &["首先", "其次", "再次", "然后", "接着", "最后"];
/// What those who mark are told, which nobody has to say.
const TO_MARKERS: &[&str] = &[
    "任意",
    "任答",
    "任选",
    "酌情",
    "言之有理",
    "意思相近",
    "意思对",
    "意思相同",
    "即可得分",
    "给分",
    "得满分",
    "扣分",
    "不得分",
];
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

/// The points that `text` makes, which the file gives `whole` points; none where it says that there
/// is no model answer.
pub(crate) fn points(
    text: &str,
    whole: Option<u32>,
    notes: &mut Vec<Remark>,
) -> Result<Vec<Point>, Remark> {
    let length = text.chars().count();
    if length > LONGEST {
        let long = Remark::new("points-long").with("length", length);
        return Err(long.with("most", LONGEST));
    }
    several_answers(text)?;
    let weighed = weighed(text)?;
    let wanted = wanted(&weighed.text)?;
    notes.extend(wanted.beside);
    let (text, of_head) = without_heads(&wanted.text);
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    if NO_ANSWER.contains(&bare) || is_elsewhere(bare) {
        return Ok(Vec::new());
    }
    let mut found = Parts::default();
    found.take_whole(text)?;
    let told = match (weighed.whole, of_head) {
        (Some(one), Some(other)) if one != other => return Err(unclear(&weighed.text)),
        (one, other) => one.or(other),
    };
    let parts = earning(&found, (weighed.each, told, whole), &weighed.text, notes)?;
    let beside = found.beside.iter();
    notes.extend(beside.map(|text| Remark::new("points-beside").with("text", text)));
    notes.extend(found.titles.iter().map(|(title, points)| {
        let note = Remark::new("points-title").with("text", title);
        note.with("points", points)
    }));
    let mut points: Vec<Point> = Vec::new();
    for part in &parts {
        let point = point(part, notes)?;
        match points.iter().find(|known| known.name == point.name) {
            None if point.phrases.is_empty() => {}
            None => points.push(point),
            Some(known) if known.points.is_none() && point.points.is_none() => {}
            Some(_) => return Err(Remark::new("points-twice").with("text", point.name)),
        }
    }
    let forms = points
        .iter()
        .filter(|point| phrases::has_forms(&point.name));
    notes.extend(forms.map(|point| Remark::new("points-forms").with("text", &point.name)));
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

/// Whether a text only says where the answer stands: 详见培训手册第3章.
fn is_elsewhere(text: &str) -> bool {
    let is_reference = ["见", "详见", "参见", "参考", "参照"]
        .iter()
        .any(|word| text.starts_with(word));
    let has_place = BOOKS.iter().any(|word| text.contains(word));
    is_reference && has_place && text.chars().count() <= LONGEST_REFERENCE
}

/// The parts, with the points that each of them earns: those that the text gives to every part or to
/// all, and those that the file gives to the whole.
fn earning(
    found: &Parts,
    (each, told, whole): (Option<u32>, Option<u32>, Option<u32>),
    text: &str,
    notes: &mut Vec<Remark>,
) -> Result<Vec<Part>, Remark> {
    let mut parts = found.parts.clone();
    of_last(&mut parts, whole)?;
    if let Some(numbered) = all_end_in_numbers(&parts) {
        return Err(Remark::new("points-number").with("text", numbered));
    }
    let is_level = |part: &Part| part.points.is_some() && is_level(&part.text);
    if parts.len() > 1 && parts.iter().all(is_level) {
        return Err(Remark::new("points-levels").with("text", &parts[0].text));
    }
    let is_open = parts.iter().any(|part| part.points.is_none());
    if is_open && !found.is_flat() && (each.is_some() || told.is_some()) {
        return Err(unclear(text));
    }
    if let Some(each) = each {
        each_alike(&mut parts, each)?;
    }
    if let Some(told) = told.filter(|_| !parts.is_empty()) {
        settle(&mut parts, told)?;
    }
    fill(&mut parts, whole, notes);
    Ok(parts)
}

/// The same reason where the numbers are those of options.
fn of_options(reason: Remark) -> Remark {
    let code = match reason.code {
        "points-numbering" => "options-numbering",
        "points-numbers-behind" => "options-numbers-behind",
        code => code,
    };
    Remark { code, ..reason }
}

/// The options of a text that is a numbered list and nothing else; a reason where it may be one.
pub(crate) fn numbered_parts(text: &str) -> Result<Option<Vec<String>>, Remark> {
    let list = match text.len() > LONGEST {
        true => None,
        false => labels::list(text).map_err(of_options)?,
    };
    let Some(list) = list else {
        return Ok(None);
    };
    let parts = list.parts.iter().map(|part| part.trim().to_owned());
    let parts: Vec<String> = parts.collect();
    let is_whole = list.before.trim().is_empty() && parts.iter().all(|part| !part.is_empty());
    Ok((is_whole && parts.len() >= 2).then_some(parts))
}

/// `whole` dealt out to `count` parts, the first ones first.
pub(crate) fn dealt(whole: u32, count: u32) -> impl Iterator<Item = u32> {
    (0..count).map(move |place| whole / count + u32::from(place < whole % count))
}

/// Whether a part is a level of how well something is said, and not something to say: 良好3分.
fn is_level(text: &str) -> bool {
    let named = LEVELS.iter().find_map(|level| text.strip_prefix(level));
    let counted = text.strip_prefix(['A', 'B', 'C', 'D', 'E', '一', '二', '三', '四']);
    let rest = named.or_else(|| counted?.strip_prefix(['级', '档', '等']));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['：', ':', '（', '(']))
}

/// The first of some parts that all end in a small number and have no points, or in shares of a
/// hundred: 致歉2；登记3, 致歉40%；登记60%.
fn all_end_in_numbers(parts: &[Part]) -> Option<&str> {
    let number = |part: &Part| {
        let text = part.text.trim_end_matches([')', '）']);
        let bare = text.trim_end_matches(['%', '％']);
        let words = bare.trim_end_matches(is_digit);
        let is_word = words.contains(char::is_alphabetic) && !words.ends_with(['.', '-']);
        let number = bare[words.len()..].nfkc().collect::<String>();
        let number: u32 = number
            .parse()
            .ok()
            .filter(|_| part.points.is_none() && is_word)?;
        Some((number, bare.len() < text.len()))
    };
    let numbers: Vec<(u32, bool)> = parts.iter().map(number).collect::<Option<_>>()?;
    let are_small = numbers
        .iter()
        .all(|(number, is_share)| *number < 100 && !is_share);
    let are_shares = numbers.iter().all(|(_, is_share)| *is_share);
    let sum: u32 = numbers.iter().map(|(number, _)| number).sum();
    let first = parts.first().filter(|_| parts.len() > 1)?;
    (are_small || (are_shares && sum == 100)).then_some(&first.text)
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
fn point(part: &Part, notes: &mut Vec<Remark>) -> Result<Point, Remark> {
    let (text, remarks) = without_remarks(&part.text);
    let beside = remarks.iter();
    notes.extend(beside.map(|text| Remark::new("points-beside").with("text", text)));
    let mut name = text.trim();
    for opener in OPENERS {
        let rest = name
            .strip_prefix(opener)
            .map(|rest| rest.trim_matches(ENDS));
        name = rest.filter(|rest| !rest.is_empty()).unwrap_or(name);
    }
    // `回访等3项`
    if let Some((rest, count)) = name.rsplit_once('等')
        && let Some(number) = count.strip_suffix(['项', '点', '个', '条', '步', '种'])
        && !number.is_empty()
        && number.chars().all(|c| is_digit(c) || is_han_digit(c))
    {
        name = rest;
    }
    for tail in TAILS {
        let rest = name.strip_suffix(tail);
        let rest = rest.filter(|rest| !rest.ends_with(|c| BEFORE_TAILS.contains(c)));
        name = rest.unwrap_or(name).trim_end_matches(['、', '，']);
    }
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    numbers_among(&name)?;
    if let Some(number) = number_in_brackets(&name) {
        return Err(Remark::new("points-number").with("text", number));
    }
    Ok(Point {
        phrases: phrases::phrases(&name),
        name,
        points: part.points,
    })
}

/// A number in brackets or in a circle, which may be one of a list or one of points.
fn number_in_brackets(name: &str) -> Option<&str> {
    let circled = name.find(|c| ('①'..='⑳').contains(&c));
    let bracketed = name.match_indices(['(', '（', '[', '【']);
    let mut bracketed = bracketed.filter_map(|(open, _)| {
        let shown = &name[open..];
        let length = shown.find([')', '）', ']', '】'])?;
        let inner: String = shown[..length].chars().skip(1).collect();
        let number = inner.trim().trim_start_matches(['+', '-', '＋', '－', '−']);
        let is_number = (1..=2).contains(&number.chars().count()) && number.chars().all(is_digit);
        let end = length + shown[length..].chars().next().map_or(0, char::len_utf8);
        is_number.then_some(&shown[..end])
    });
    bracketed.next().or_else(|| Some(&name[circled?..]))
}

#[cfg(test)]
mod tests;
