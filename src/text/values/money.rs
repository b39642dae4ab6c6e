//! Sums of money: 500元, 五百块, 3块5, 两毛.

use super::number::number;
use super::ratio::Ratio;
use super::{Amount, Value};

const UNITS: &[(&str, u64)] = &[
    ("元钱", 100),
    ("块钱", 100),
    ("人民币", 100),
    ("rmb", 100),
    ("元", 100),
    ("圆", 100),
    ("块", 100),
    ("毛钱", 10),
    ("毛", 10),
    ("角", 10),
    ("分钱", 1),
];

/// What is counted after the price of one: 三块五一斤, 120元一支.
const COUNTED: &str = "个次分小天点元块支只台张条份吨斤公克件包瓶袋盒箱桶本辆间户月年周季度平方米升位口人家套根双把颗杯碗车趟笔单头";

/// The sum that begins with the number at byte `at`.
pub(super) fn find(text: &str, at: usize) -> Option<Value> {
    let number = number(text, at)?;
    let rest = &text[number.end..];
    let (name, hundredths) = UNITS.iter().find(|(name, _)| rest.starts_with(name))?;
    let mut end = number.end + name.len();
    let (mut from, mut to) = (number.from.times(*hundredths), number.to.times(*hundredths));
    if let Some((more, after)) = change(text, end, *hundredths) {
        (from, to, end) = (from.plus(more), to.plus(more), after);
    }
    Some(Value {
        range: at..end,
        amount: Amount::Sum { from, to },
    })
}

/// The 5 of 3块5 and of 3元5角.
fn change(text: &str, at: usize, unit: u64) -> Option<(Ratio, usize)> {
    if unit < 10 {
        return None;
    }
    let figure = text[at..].chars().next()?;
    let digit = figure
        .to_digit(10)
        .map(u64::from)
        .or_else(|| super::number::digit(figure))?;
    let after = at + figure.len_utf8();
    let rest = &text[after..];
    let named = ["毛", "角"].iter().find(|name| rest.starts_with(*name));
    if named.is_none() && goes_on(rest) {
        return None;
    }
    let more = Ratio::whole(digit * unit / 10);
    Some((more, after + named.map_or(0, |name| name.len())))
}

/// Whether a digit is the beginning of another number: 三块五十个, 120元一支; but not 三块五一斤.
fn goes_on(rest: &str) -> bool {
    let mut next = rest.chars();
    match next.next() {
        Some(ch) if ch.is_ascii_digit() => true,
        Some(ch) if super::is_figure(ch) => !next.next().is_some_and(|ch| COUNTED.contains(ch)),
        Some(ch) => COUNTED.contains(ch),
        None => false,
    }
}
