//! Numbers in digits and in characters, exact or vague: 1.5, 两百五, 十几, 两三, 3–5.

use super::ratio::Ratio;

/// A number read from folded text: everything from `from` to `to` may be meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) from: Ratio,
    pub(super) to: Ratio,
    /// The byte after it.
    pub(super) end: usize,
}

impl Number {
    fn exact(number: Ratio, end: usize) -> Self {
        Self {
            from: number,
            to: number,
            end,
        }
    }

    pub(super) fn plus(self, more: Ratio) -> Self {
        Self {
            from: self.from.plus(more),
            to: self.to.plus(more),
            ..self
        }
    }
}

/// The value of one digit in characters.
pub(super) fn digit(ch: char) -> Option<u64> {
    Some(match ch {
        '〇' | '零' => 0,
        '一' | '幺' => 1,
        '二' | '两' | '俩' => 2,
        '三' | '仨' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return formal(ch).filter(|digit| *digit < 10),
    })
}

/// What a figure on a cheque comes to. Some are surnames: only sums are read in them.
fn formal(ch: char) -> Option<u64> {
    Some(match ch {
        '壹' => 1,
        '贰' => 2,
        '叁' => 3,
        '肆' => 4,
        '伍' => 5,
        '陆' => 6,
        '柒' => 7,
        '捌' => 8,
        '玖' => 9,
        '拾' => 10,
        '佰' => 100,
        '仟' => 1000,
        _ => return None,
    })
}

/// Whether a sum may begin with this character, and no other number.
pub(super) fn is_formal(ch: char) -> bool {
    formal(ch).is_some()
}

fn scale(ch: char) -> Option<u64> {
    Some(match ch {
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        _ => return formal(ch).filter(|scale| *scale >= 10),
    })
}

/// Whether a number may begin or go on with this character.
pub(super) fn is_figure(ch: char) -> bool {
    ch.is_ascii_digit()
        || digit(ch).is_some()
        || scale(ch).is_some()
        || matches!(ch, '半' | '几' | '万' | '数')
}

/// The whole number in characters that `text` begins with, and the byte after it.
pub(crate) fn spelt_number(text: &str) -> Option<(u64, usize)> {
    let first = text
        .chars()
        .next()
        .filter(|first| !first.is_ascii_digit())?;
    let number = number(text, 0).filter(|number| number.from == number.to)?;
    let is_whole = !matches!(first, '几' | '数' | '半');
    let value = number.from.as_whole().filter(|_| is_whole)?;
    Some((value, number.end))
}

/// The number that begins at byte `at`, with the range or the vagueness that follows it.
pub(super) fn number(text: &str, at: usize) -> Option<Number> {
    let first = plain(text, at)?;
    let rest = &text[first.end..];
    for joint in ["-", "到", "至"] {
        if let Some(after) = rest.strip_prefix(joint)
            && let Some(second) = plain(text, text.len() - after.len())
            && second.from >= first.to
        {
            return Some(Number {
                to: second.to,
                from: first.from,
                end: second.end,
            });
        }
    }
    Some(first)
}

fn plain(text: &str, at: usize) -> Option<Number> {
    let first = text[at..].chars().next()?;
    if first.is_ascii_digit() {
        return arabic(text, at);
    }
    match first {
        '半' => Some(Number::exact(Ratio::new(1, 2), at + first.len_utf8())),
        '几' | '数' => Some(some(text, at + first.len_utf8(), first)?),
        _ => chinese(text, at),
    }
}

/// 几 and 几十, 数十, 几百.
fn some(text: &str, at: usize, first: char) -> Option<Number> {
    let next = text[at..].chars().next();
    let factor = next.and_then(scale);
    if first == '数' && factor.is_none() {
        return None;
    }
    let end = at + factor.map_or(0, |_| next.map_or(0, char::len_utf8));
    let factor = factor.unwrap_or(1);
    Some(Number {
        from: Ratio::whole(2 * factor),
        to: Ratio::whole(10 * factor - 1),
        end,
    })
}

/// Most digits of one number; a longer one is read as several.
const MOST_DIGITS: usize = 18;

fn arabic(text: &str, at: usize) -> Option<Number> {
    let rest = &text[at..];
    let digits = rest.bytes().take(MOST_DIGITS);
    let length = digits.take_while(u8::is_ascii_digit).count();
    let mut over: u64 = rest[..length].parse().ok()?;
    let mut under = 1;
    let mut end = at + length;
    if let Some(fraction) = text[end..].strip_prefix('.') {
        let digits = fraction.bytes().take(7);
        let length = digits.take_while(u8::is_ascii_digit).count();
        if (1..=6).contains(&length) {
            under = 10_u64.pow(u32::try_from(length).ok()?);
            over = over
                .saturating_mul(under)
                .saturating_add(fraction[..length].parse().ok()?);
            end += 1 + length;
        }
    }
    let mut number = Number::exact(Ratio::new(over, under), end);
    for (word, factor) in [("万", 10_000), ("千", 1000), ("百", 100)] {
        if text[number.end..].starts_with(word) {
            number.from = number.from.times(factor);
            number.to = number.from;
            number.end += word.len();
        }
    }
    Some(vague(
        text,
        number,
        if under == 1 && over.is_multiple_of(10) {
            9
        } else {
            1
        },
    ))
}

/// 多, 来 and 几 after a round number.
fn vague(text: &str, number: Number, more: u64) -> Number {
    let rest = &text[number.end..];
    let word = ["多", "来", "几"]
        .into_iter()
        .find(|word| rest.starts_with(word));
    let Some(word) = word.filter(|word| more > 1 || *word == "多") else {
        return number;
    };
    // 两点多, 三次来电: only a unit may follow, which the caller looks for.
    Number {
        from: number.from,
        to: number.from.plus(Ratio::whole(more)),
        end: number.end + word.len(),
    }
}

fn chinese(text: &str, at: usize) -> Option<Number> {
    let mut figures = Figures::default();
    let mut end = at;
    for ch in text[at..].chars().take(16) {
        if !figures.take(ch) {
            break;
        }
        end += ch.len_utf8();
    }
    let (from, to, least) = figures.finish()?;
    let number = Number {
        from: Ratio::whole(from),
        to: Ratio::whole(to),
        end,
    };
    if from == to && least >= 10 {
        return Some(vague(text, number, least - 1));
    }
    Some(number)
}

/// Characters of a number, as far as they were read.
#[derive(Default)]
struct Figures {
    /// What stands before 万.
    high: u64,
    /// What stands below it and is settled.
    low: u64,
    /// Digits without a scale yet.
    digits: [u64; 12],
    count: usize,
    /// The scale last read.
    scale: u64,
    /// Two digits before a scale, as in 两三百: how much more may be meant.
    more: u64,
    any: bool,
}

impl Figures {
    fn take(&mut self, ch: char) -> bool {
        if let Some(digit) = digit(ch) {
            if self.count == self.digits.len() {
                return false;
            }
            self.digits[self.count] = digit;
            self.count += 1;
        } else if let Some(scale) = scale(ch) {
            if self.count > 2 || (self.scale != 0 && scale >= self.scale) {
                return false;
            }
            let first = if self.count == 0 { 1 } else { self.digits[0] };
            if self.count == 2 && self.digits[0] != 0 {
                self.more = self.digits[1].saturating_sub(first) * scale;
            }
            let digit = if self.count == 2 && self.digits[0] == 0 {
                self.digits[1]
            } else {
                first
            };
            self.low += digit * scale;
            (self.count, self.scale) = (0, scale);
        } else if ch == '万' && self.any && self.high == 0 {
            let (below, _) = self.below();
            self.high = below.saturating_mul(10_000);
            (self.low, self.count, self.scale) = (0, 0, 10_000);
            self.more *= 10_000;
        } else {
            return false;
        }
        self.any = true;
        true
    }

    /// What stands below 万, from and to.
    fn below(&self) -> (u64, u64) {
        let digits = &self.digits[..self.count];
        match digits {
            [] => (self.low, self.low),
            // 两百五 is 250, 一千零五 is 1005.
            [digit] if self.scale >= 100 && *digit != 0 => {
                let number = self.low + digit * self.scale / 10;
                (number, number)
            }
            [digit] => (self.low + digit, self.low + digit),
            [0, digit] => (self.low + digit, self.low + digit),
            [from, to] if from < to => (self.low + from, self.low + to),
            _ => {
                let number = digits.iter().fold(0, |number, digit| number * 10 + digit);
                (number, number)
            }
        }
    }

    /// From, to, and the least scale that was named.
    fn finish(&self) -> Option<(u64, u64, u64)> {
        let (from, to) = self.below();
        let least = if self.count == 0 { self.scale } else { 1 };
        self.any
            .then(|| (self.high + from, self.high + to + self.more, least))
    }
}
