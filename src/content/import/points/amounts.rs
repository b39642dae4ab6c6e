//! Points that a text gives without brackets: `2分`, `得2分`, `三分`, `2'`, `共10分`, `每点2分`.

use unicode_normalization::UnicodeNormalization as _;

use crate::content::import::points::earned::{Found, MOST, Weight, unclear};
use crate::content::import::points::labels::label_at;
use crate::content::import::points::numerals::{is_digit, is_han_digit, number};
use crate::content::import::question::Remark;

/// Characters between `每` and the points of every part.
const EACH: &str = "一个条点项步句要得分给计可空处小题答对出写各: ：";
/// How far the words and the number of some points can reach, in characters.
const LONGEST: usize = 24;
/// Words before the points of all parts together, the longest first.
pub(super) const WHOLE: &[&str] = &[
    "本小题",
    "本题",
    "满分",
    "总分",
    "总计",
    "共计",
    "合计",
    "一共",
    "总共",
    "共",
];
/// Words before points that are taken away, or that no more or no fewer are given than.
const LIMITS: &[&str] = &[
    "倒扣",
    "扣",
    "减",
    "最多",
    "最高",
    "最少",
    "最低",
    "至多",
    "至少",
    "超过",
    "不多于",
    "不得",
    "不给",
    "不计",
    "上限",
    "封顶",
];
/// What may stand between such a word and its number.
const AFTER_LIMITS: &str = "除去得给计为是可只能扣: ：";
/// Words for a mark that somebody else gives: 满意度5分.
const RATED: &[&str] = &["满意度", "评分", "评价", "考核", "质检", "星级", "NPS"];
/// Words before the points of one part.
pub(super) const OWN: &[&str] = &["可得", "分值", "得分", "得", "计", "占", "给", "赋"];
pub(super) const UNITS: &[&str] = &[
    "分", "points", "point", "pts", "pt", "marks", "mark", "'", "′", "’",
];
/// Behind `2分` these make a word in which the number gives no points: 2分钟, 95分以上.
const CONTENT_BEHIND: &str =
    "钟之贝米秒布公店部机行组类批期支辨局校享别析开工配担歧时清管级段以及内左制";
/// Before `2分` these tell of a mark or of a time: 打10分, 8点30分.
const CONTENT_BEFORE: &str = "打达于过评到点时元角第百让≥≤<>＜＞";
/// Behind `按‘1` a quotation mark is no sign of points.
const QUOTES: &str = "‘’'＇“”\"＂「『";
const MINUS: &str = "-－−–";

/// A number with a unit of points.
struct Amount {
    /// Nothing where they are not whole, or too many.
    points: Option<u32>,
    is_quote: bool,
    is_han: bool,
    end: usize,
}

/// The points that are given at `at`, and where they end.
pub(super) fn bare(chars: &[char], at: usize) -> Found {
    let rest: String = chars[at..].iter().take(LONGEST).collect();
    let behind = |words: &[&str]| {
        let word = words.iter().find(|word| rest.starts_with(**word))?;
        Some(at + word.chars().count())
    };
    if let Some(end) = behind(LIMITS) {
        let digits = end + count(&chars[end..], |c| AFTER_LIMITS.contains(c));
        let is_limit = amount(chars, digits).filter(|amount| !is_content_behind(chars, amount));
        if let Some(amount) = is_limit {
            let said = chars[at..amount.end].iter().collect::<String>();
            return Err(Remark::new("points-limit").with("text", said));
        }
    }
    if let Some(end) = behind(WHOLE) {
        let digits = end
            + count(&chars[end..], |c| {
                c.is_whitespace() || ":：得计".contains(c)
            });
        return of_all(chars, digits, Weight::Whole);
    }
    if rest.starts_with(['每', '各']) {
        return of_all(chars, behind_each(chars, at + 1), Weight::Each);
    }
    match amount(chars, at) {
        Some(amount) if !is_inside(chars, at) => own(chars, at, &amount),
        _ => Ok(None),
    }
}

/// Whether a number goes on here that began before: the 5 of `2.5`.
fn is_inside(chars: &[char], at: usize) -> bool {
    let mut before = chars[..at].iter().rev().copied();
    before.next().is_some_and(|c| match c {
        '.' | '．' => before.next().is_some_and(is_digit),
        c => is_digit(c) || is_han_digit(c) || c.is_ascii_alphabetic(),
    })
}

fn is_content_behind(chars: &[char], amount: &Amount) -> bool {
    let behind = chars.get(amount.end);
    behind.is_some_and(|c| CONTENT_BEHIND.contains(*c))
}

/// The points of all parts, or of each, whose number stands at `digits`.
fn of_all(chars: &[char], digits: usize, weight: fn(u32) -> Weight) -> Found {
    let Some(amount) = amount(chars, digits) else {
        return Ok(None);
    };
    if is_content_behind(chars, &amount) {
        return Ok(None);
    }
    match amount.points {
        Some(points) => Ok(Some((vec![weight(points)], amount.end))),
        None => Err(unclear(
            &chars[digits..amount.end].iter().collect::<String>(),
        )),
    }
}

fn amount(chars: &[char], at: usize) -> Option<Amount> {
    let rest = chars.get(at..)?;
    let arabic = count(rest, is_digit);
    let is_han = arabic == 0;
    let whole = match is_han {
        true => count(rest, is_han_digit),
        false => count(rest, |c| matches!(c, '.' | '．') || is_digit(c)),
    };
    (whole > 0).then_some(())?;
    let spaces = count(&rest[whole..], |c| c == ' ' || c == '\u{3000}');
    let behind: String = rest[whole + spaces..].iter().take(6).collect();
    let behind = behind.to_lowercase();
    let units = if is_han { &UNITS[..1] } else { UNITS };
    let unit = units.iter().find(|unit| behind.starts_with(**unit))?;
    let digits: String = rest[..whole].iter().collect::<String>().nfkc().collect();
    Some(Amount {
        points: number(&digits).filter(|points| (1..=MOST).contains(points)),
        is_quote: !unit.chars().all(char::is_alphabetic),
        is_han,
        end: at + whole + spaces + unit.chars().count(),
    })
}

/// The points of the part at whose end, or beginning, an amount stands.
fn own(chars: &[char], start: usize, amount: &Amount) -> Found {
    let end = amount.end;
    if is_content(chars, start, amount) {
        return Ok(None);
    }
    let around = || {
        let around = &chars[start.saturating_sub(8)..chars.len().min(end + 4)];
        around.iter().collect::<String>()
    };
    let tight = start.checked_sub(1).map_or('\n', |before| chars[before]);
    let earlier = start.checked_sub(2).map_or('\n', |before| chars[before]);
    if MINUS.contains(tight) && earlier != tight && !is_digit(earlier) {
        return Err(Remark::new("points-limit").with("text", around()));
    }
    if let Some(behind) = behind_word(chars, end, "each") {
        let points = amount.points.ok_or_else(|| unclear(&around()))?;
        return Ok(Some((vec![Weight::Each(points)], behind)));
    }
    let is_adverb = amount.is_han && amount.points == Some(10) && tight.is_alphanumeric();
    let is_rate = is_rated(chars, start) || is_counted(chars, start);
    let is_other = is_range(chars, start) || is_rate || tight == '加' || is_adverb;
    match amount.points {
        Some(points) if is_boundary(chars, end) && !is_other => {
            Ok(Some((vec![Weight::Own(points)], end)))
        }
        _ => Err(unclear(&around())),
    }
}

/// Whether a number gives no points: it is one of the text.
fn is_content(chars: &[char], start: usize, amount: &Amount) -> bool {
    let end = amount.end;
    let before = chars[..start].iter().rev().find(|c| !c.is_whitespace());
    let before = before.copied().unwrap_or('\n');
    let behind = chars.get(end).copied().unwrap_or('\n');
    let is_time = ":：".contains(before) && is_after_number(chars, start);
    let is_word = CONTENT_BEHIND.contains(behind) || CONTENT_BEFORE.contains(before);
    let is_latin = chars[end - 1].is_ascii_alphabetic();
    let is_in_word = is_latin && (before.is_alphanumeric() || behind.is_alphanumeric());
    // `十分抱歉` is a word for very.
    let is_very = amount.is_han && amount.points == Some(10) && !is_boundary(chars, end);
    let is_quoted = amount.is_quote
        && (!is_boundary(chars, end) || QUOTES.contains(before) || is_open(&chars[..start]));
    is_time || (is_word && !is_range(chars, start)) || is_in_word || is_very || is_quoted
}

/// Whether a text leaves a quotation mark open.
fn is_open(before: &[char]) -> bool {
    let opens = before.iter().rposition(|c| *c == '‘');
    let closes = before.iter().rposition(|c| *c == '’');
    opens > closes
}

/// Whether nothing of the same part follows.
fn is_boundary(chars: &[char], end: usize) -> bool {
    let behind = chars.get(end).copied().unwrap_or('\n');
    let is_part_of_more = "/／".contains(behind);
    (!behind.is_alphanumeric() && !is_part_of_more) || label_at(chars, end).is_some()
}

/// Whether a number stands before the sign that stands before this place.
fn is_after_number(chars: &[char], start: usize) -> bool {
    let mut earlier = chars[..start].iter().rev().filter(|c| !c.is_whitespace());
    earlier.nth(1).copied().is_some_and(is_digit)
}

fn is_range(chars: &[char], start: usize) -> bool {
    let before = chars[..start].iter().rev().find(|c| !c.is_whitespace());
    before.is_some_and(|c| "-~～–—至到".contains(*c)) && is_after_number(chars, start)
}

/// Whether the words before a number say that somebody gives a mark.
fn is_rated(chars: &[char], start: usize) -> bool {
    let before: String = chars[start.saturating_sub(LONGEST)..start].iter().collect();
    let mut before = before.trim_end();
    for word in OWN.iter().chain(&["为", "是"]) {
        before = before.strip_suffix(word).unwrap_or(before).trim_end();
    }
    RATED.iter().any(|word| before.ends_with(word))
}

/// Whether something is counted that is no part: 每人2分.
fn is_counted(chars: &[char], start: usize) -> bool {
    let before = chars[start.saturating_sub(4)..start].iter().rev();
    let mut words = before.take_while(|c| c.is_alphanumeric());
    words.any(|c| "每各".contains(*c))
}

/// Where the number begins that stands behind `每`, or `各`, and its words: `每点一分` has one.
pub(super) fn behind_each(chars: &[char], at: usize) -> usize {
    let end = at + count(&chars[at..], |c| EACH.contains(c));
    match chars[at..end] {
        [.., '一', '分'] => end - 2,
        [.., '一'] if chars.get(end) == Some(&'分') => end - 1,
        _ => end,
    }
}

/// Where a word ends that stands here, maybe behind a space.
fn behind_word(chars: &[char], at: usize, word: &str) -> Option<usize> {
    let spaces = count(&chars[at..], |c| c == ' ');
    let rest: String = chars[at + spaces..].iter().take(word.len()).collect();
    (rest == word).then(|| at + spaces + word.len())
}

/// How many characters of a kind follow one another, up to the longest words and numbers.
fn count(chars: &[char], is_such: impl Fn(char) -> bool) -> usize {
    let chars = chars.iter().take(LONGEST);
    chars.take_while(|c| is_such(**c)).count()
}
