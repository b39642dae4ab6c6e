//! Points that a model answer gives to what it says: `（2分）`, `【2 分】`, `，2分`, `(2')`, `每点2分`,
//! `共10分`, `2 points`.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;

use crate::content::import::points::labels::label_at;
use crate::content::import::question::Remark;

/// In a text that was weighed, points stand as one character behind this one; no text has such
/// characters of its own, as they are in private use.
const NO_POINTS: u32 = 0xE000;
/// Most points of one part.
const MOST: u32 = 100;
/// Longest brackets that hold nothing but points, in characters.
const LONGEST: usize = 24;

const OPEN: &str = "(（[［【〔{｛";
const CLOSE: &str = ")）]］】〕}｝";
/// Words before the points of all parts together, the longest first.
const WHOLE: &[&str] = &[
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
/// Characters between `每` and the points of every part.
const EACH: &str = "一个条点项步句要得分给计可空处小题答对出写各: ：";
/// Words before the points of one part.
const OWN: &[&str] = &["可得", "分值", "得分", "得", "计", "占", "给", "赋"];
/// Characters that make a word with 得.
const BEFORE_GOT: &str = "获取懂记值觉显难使不赢博";
const UNITS: &[&str] = &[
    "分", "points", "point", "pts", "pt", "marks", "mark", "'", "′", "’",
];
/// Behind `2分` these make a word in which the number gives no points: 2分钟, 95分以上.
const CONTENT_BEHIND: &str =
    "钟之贝米秒布公店部机行组类批期支辨局校享别析开工配担歧时清管级段以及内左制";
/// Before `2分` these tell of a mark or of a time: 打10分, 8点30分.
const CONTENT_BEFORE: &str = "打达于过评到点时元角第百≥≤<>＜＞";

/// A text with its points taken out of their words.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Weighed {
    pub(super) text: String,
    /// The points of all parts together.
    pub(super) whole: Option<u32>,
    /// The points of every part.
    pub(super) each: Option<u32>,
}

#[derive(Clone, Copy)]
enum Weight {
    Own(u32),
    Whole(u32),
    Each(u32),
}

/// The points that stand as this character in a text that was weighed.
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

/// Takes the points out of a text.
pub(super) fn weighed(text: &str) -> Result<Weighed, Remark> {
    let is_private = |c: &char| ('\u{E000}'..='\u{F8FF}').contains(c);
    let chars: Vec<char> = text.chars().filter(|c| !is_private(c)).collect();
    let mut weighed = Weighed::default();
    let mut at = 0;
    while at < chars.len() {
        let found = match bracketed(&chars, at) {
            Some(found) => Some(found),
            None => bare(&chars, at)?,
        };
        let Some((weights, end)) = found else {
            weighed.text.push(chars[at]);
            at += 1;
            continue;
        };
        for weight in weights {
            weighed.take(weight, &chars[at..end])?;
        }
        at = end;
    }
    Ok(weighed)
}

impl Weighed {
    fn take(&mut self, weight: Weight, said: &[char]) -> Result<(), Remark> {
        let again = || unclear(&said.iter().collect::<String>());
        match weight {
            Weight::Own(points) => {
                if said.first().is_some_and(|c| is_digit(*c)) {
                    self.drop_verb();
                }
                let mark = char::from_u32(NO_POINTS + points);
                self.text.push(mark.expect("few points"));
            }
            Weight::Whole(points) if self.whole.is_none() => self.whole = Some(points),
            Weight::Each(points) if self.each.is_none() => self.each = Some(points),
            Weight::Whole(_) | Weight::Each(_) => return Err(again()),
        }
        Ok(())
    }

    /// Takes away the verb before points: 问好得2分.
    fn drop_verb(&mut self) {
        let bare = OWN.iter().find_map(|word| {
            let before = self.text.strip_suffix(word)?;
            let is_apart = before.ends_with(|c: char| !c.is_alphanumeric());
            let is_got = *word == "得" && !before.ends_with(|c| BEFORE_GOT.contains(c));
            (is_apart || is_got).then_some(before.len())
        });
        self.text.truncate(bare.unwrap_or(self.text.len()));
    }
}

/// What brackets at `at` say that hold nothing but points, and where they end.
fn bracketed(chars: &[char], at: usize) -> Option<(Vec<Weight>, usize)> {
    OPEN.contains(chars[at]).then_some(())?;
    let inner = chars[at + 1..].iter().take(LONGEST);
    let length = inner.clone().position(|c| CLOSE.contains(*c))?;
    let inner: String = inner.take(length).collect();
    let marks = [',', '，', '、', ';', '；'];
    let weights = inner.split(marks).map(stated).collect::<Option<_>>()?;
    Some((weights, at + length + 2))
}

/// The points that a text states which says nothing else.
fn stated(text: &str) -> Option<Weight> {
    let plain: String = text.nfkc().filter(|c| !c.is_whitespace()).collect();
    let plain = plain.to_lowercase();
    let behind = |words: &[&str]| words.iter().find_map(|word| plain.strip_prefix(word));
    let whole = behind(WHOLE);
    let each = plain.strip_prefix(['每', '各']);
    let each = each.map(|rest| rest.trim_start_matches(|c| EACH.contains(c)));
    let rest = whole.or(each).unwrap_or(&plain);
    let own = OWN.iter().find_map(|word| rest.strip_prefix(word));
    let rest = own.unwrap_or(rest).trim_start_matches(':');
    let unit = UNITS.iter().find_map(|unit| rest.strip_suffix(unit))?;
    let points = number(unit).filter(|points| (1..=MOST).contains(points))?;
    Some(match (whole, each) {
        (Some(_), _) => Weight::Whole(points),
        (None, Some(_)) => Weight::Each(points),
        (None, None) => Weight::Own(points),
    })
}

/// A whole number in digits, or a small one in Han characters.
pub(super) fn number(text: &str) -> Option<u32> {
    if !text.is_empty() && text.chars().all(|c| c.is_ascii_digit()) {
        return text.parse().ok();
    }
    let digit = |c: char| "一二三四五六七八九".chars().position(|known| known == c);
    let digit = |c: char| Some(u32::try_from(digit(c)?).ok()? + 1);
    match text.chars().collect::<Vec<_>>()[..] {
        ['两'] => Some(2),
        ['十'] => Some(10),
        [one] => digit(one),
        ['十', one] => Some(10 + digit(one)?),
        [ten, '十'] => Some(10 * digit(ten)?),
        [ten, '十', one] => Some(10 * digit(ten)? + digit(one)?),
        _ => None,
    }
}

/// The points that are given at `at` without brackets, and where they end.
fn bare(chars: &[char], at: usize) -> Result<Option<(Vec<Weight>, usize)>, Remark> {
    let rest: String = chars[at..].iter().take(LONGEST).collect();
    if let Some(word) = WHOLE.iter().find(|word| rest.starts_with(**word)) {
        let digits = at + word.chars().count();
        let digits = digits
            + count(&chars[digits..], |c| {
                c.is_whitespace() || ":：得计".contains(c)
            });
        return of_all(chars, digits, Weight::Whole);
    }
    if rest.starts_with(['每', '各']) {
        let digits = at + 1 + count(&chars[at + 1..], |c| EACH.contains(c));
        return of_all(chars, digits, Weight::Each);
    }
    let is_inside = at > 0 && (is_digit(chars[at - 1]) || chars[at - 1].is_ascii_alphabetic());
    match amount(chars, at) {
        Some(amount) if !is_inside => own(chars, at, &amount),
        _ => Ok(None),
    }
}

type Found = Result<Option<(Vec<Weight>, usize)>, Remark>;

/// The points of all parts, or of each, whose number stands at `digits`.
fn of_all(chars: &[char], digits: usize, weight: fn(u32) -> Weight) -> Found {
    let Some(amount) = amount(chars, digits) else {
        return Ok(None);
    };
    let is_content = chars
        .get(amount.end)
        .is_some_and(|c| CONTENT_BEHIND.contains(*c));
    let points = amount.points.filter(|_| !is_content);
    Ok(points.map(|points| (vec![weight(points)], amount.end)))
}

/// A number with a unit of points.
struct Amount {
    /// Nothing where they are not whole, or too many.
    points: Option<u32>,
    is_quote: bool,
    end: usize,
}

fn amount(chars: &[char], at: usize) -> Option<Amount> {
    let rest = chars.get(at..)?;
    let length = count(rest, is_digit);
    let is_point = |c: char| matches!(c, '.' | '．') || is_digit(c);
    let whole = count(rest, is_point);
    (length > 0).then_some(())?;
    let spaces = count(&rest[whole..], |c| c == ' ' || c == '\u{3000}');
    let behind: String = rest[whole + spaces..].iter().take(6).collect();
    let behind = behind.to_lowercase();
    let unit = UNITS.iter().find(|unit| behind.starts_with(**unit))?;
    let digits: String = rest[..whole].iter().collect::<String>().nfkc().collect();
    Some(Amount {
        points: number(&digits).filter(|points| (1..=MOST).contains(points)),
        is_quote: !unit.chars().all(char::is_alphabetic),
        end: at + whole + spaces + unit.chars().count(),
    })
}

/// The points of the part at whose end, or beginning, an amount stands.
fn own(chars: &[char], at: usize, amount: &Amount) -> Found {
    let Range { start, end } = at..amount.end;
    let before = chars[..start].iter().rev().find(|c| !c.is_whitespace());
    let before = before.copied().unwrap_or('\n');
    let behind = chars.get(end).copied().unwrap_or('\n');
    let around = || {
        let around = &chars[start.saturating_sub(8)..chars.len().min(end + 4)];
        unclear(&around.iter().collect::<String>())
    };
    let mut earlier = chars[..start].iter().rev().filter(|c| !c.is_whitespace());
    let is_after_number = earlier.nth(1).copied().is_some_and(is_digit);
    let is_range = is_after_number && "-~～–—至到".contains(before);
    let is_time = is_after_number && ":：".contains(before);
    let is_content = CONTENT_BEHIND.contains(behind) || CONTENT_BEFORE.contains(before);
    if is_time || (is_content && !is_range) {
        return Ok(None);
    }
    let is_latin = chars[end - 1].is_ascii_alphabetic();
    if is_latin && (before.is_alphanumeric() || behind.is_alphanumeric()) {
        return Ok(None);
    }
    let is_boundary = !behind.is_alphanumeric() || label_at(chars, end).is_some();
    if amount.is_quote && !is_boundary {
        return Ok(None);
    }
    let is_deduction = "扣减加".contains(before);
    match amount.points {
        Some(points) if is_boundary && !is_range && !is_deduction => {
            Ok(Some((vec![Weight::Own(points)], end)))
        }
        _ => Err(around()),
    }
}

fn count(chars: &[char], is_such: impl Fn(char) -> bool) -> usize {
    chars.iter().take_while(|c| is_such(**c)).count()
}

pub(super) fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::{shown, weighed};

    #[test]
    fn points_are_known_in_many_forms() {
        for text in [
            "问好（2分）",
            "问好(2 分)",
            "问好【２分】",
            "问好[得2分]",
            "问好〔两分〕",
            "问好2分",
            "问好 2 分",
            "问好得2分",
            "问好(2')",
            "问好2′",
            "问好 (2 points)",
            "问好（计2分）",
        ] {
            let weighed = weighed(text).expect(text);
            assert_eq!(
                shown(&weighed.text).replace(' ', ""),
                "问好（2分）",
                "{text}"
            );
        }
    }

    #[test]
    fn numbers_that_give_no_points_stay() {
        for text in [
            "2分钟内回复",
            "8点30分到达",
            "评价不低于90分",
            "请顾客打10分",
            "95分以上",
            "三分之一",
            "十分满意",
            "5分贝",
            "It's 2 o'clock",
            "（1）问好",
        ] {
            let weighed = weighed(text).expect(text);
            assert_eq!((&*weighed.text, weighed.whole), (text, None));
        }
    }

    #[test]
    fn points_of_all_and_of_each_part_are_told_apart() {
        for (text, whole, each) in [
            ("问好（共10分）", Some(10), None),
            ("问好。满分：10分", Some(10), None),
            ("问好（每点2分）", None, Some(2)),
            ("问好，每答对一点得2分", None, Some(2)),
            ("问好（每点2分，共10分）", Some(10), Some(2)),
            ("问好 各2分", None, Some(2)),
        ] {
            let weighed = weighed(text).expect(text);
            assert_eq!((weighed.whole, weighed.each), (whole, each), "{text}");
            assert!(weighed.text.starts_with("问好"), "{text}");
        }
    }

    #[test]
    fn points_that_may_mean_several_things_are_not_guessed() {
        for text in [
            "问好（0-2分）",
            "未问好扣2分",
            "问好（1.5分）",
            "问好2分致歉3分",
            "问好（200分）共1分共2分",
        ] {
            assert_eq!(weighed(text).expect_err(text).code, "points-unclear");
        }
    }
}
