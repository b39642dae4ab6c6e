//! Exact decimal numbers, for the keys of numeric items.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Decimal places kept.
const PLACES: u32 = 9;
const ONE: i128 = 10_i128.pow(PLACES);
/// Digits before the decimal point that are accepted.
const MOST_WHOLE_DIGITS: usize = 15;

/// A number with up to 15 digits before and 9 after the decimal point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Decimal(i128);

impl Decimal {
    pub(crate) const ZERO: Self = Self(0);
    pub(crate) const ONE: Self = Self(ONE);

    /// Reads `15`, `-0.5`, `1,000` or `6.`; nothing else.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let whole = without_thousands(whole)?;
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let fits = whole.len() <= MOST_WHOLE_DIGITS && fraction.len() <= PLACES as usize;
        if !fits || whole.len() + fraction.len() == 0 || !all_digits(fraction) {
            return None;
        }
        let padded = format!("{whole}{fraction:0<width$}", width = PLACES as usize);
        let magnitude: i128 = padded.parse().ok()?;
        Some(Self(if negative { -magnitude } else { magnitude }))
    }

    /// How many billionths it is.
    pub(crate) const fn billionths(self) -> i128 {
        self.0
    }

    /// The number of so many billionths, unless it is too large.
    pub(crate) fn from_billionths(billionths: i128) -> Option<Self> {
        const LIMIT: i128 = 10_i128.pow(MOST_WHOLE_DIGITS as u32) * ONE;
        (billionths.abs() < LIMIT).then_some(Self(billionths))
    }

    /// Whether `self × factor` lies within `tolerance` of `target`.
    pub(crate) fn is_within(self, factor: Self, tolerance: Self, target: Self) -> bool {
        (self.0 * factor.0 - target.0 * ONE).abs() <= tolerance.0 * ONE
    }
}

/// The digits of a whole number that may be grouped by commas in threes.
fn without_thousands(whole: &str) -> Option<String> {
    let groups: Vec<&str> = whole.split(',').collect();
    let grouped = groups.len() == 1
        || (1..=3).contains(&groups[0].len()) && groups[1..].iter().all(|group| group.len() == 3);
    let digits = groups.concat();
    (grouped && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}

impl fmt::Display for Decimal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, rest) = (self.0.abs() / ONE, self.0.abs() % ONE);
        let fraction = format!("{rest:0width$}", width = PLACES as usize);
        match fraction.trim_end_matches('0') {
            "" => write!(out, "{sign}{whole}"),
            fraction => write!(out, "{sign}{whole}.{fraction}"),
        }
    }
}

impl Serialize for Decimal {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("not a decimal number"))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert_eq, proptest};

    use super::Decimal;

    fn number(text: &str) -> Decimal {
        Decimal::parse(text).expect(text)
    }

    #[test]
    fn plain_decimals_are_read_and_nothing_else() {
        assert_eq!(number("1,000").to_string(), "1000");
        assert_eq!(number("-0.50").to_string(), "-0.5");
        assert_eq!(number(".5"), number("0.5"));
        for bad in [
            "",
            ".",
            "-",
            "1e3",
            "1,00",
            "二",
            "1.0000000001",
            "NaN",
            "1 2",
        ] {
            assert_eq!(Decimal::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_tolerance_is_exact_at_its_edge() {
        let (tolerance, one) = (number("0.1"), number("1"));
        assert!(number("6.6").is_within(one, tolerance, number("6.5")));
        assert!(!number("6.600000001").is_within(one, tolerance, number("6.5")));
        assert!(number("0.25").is_within(number("60"), Decimal::ZERO, number("15")));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(units in -10_i128.pow(23)..10_i128.pow(23)) {
            let decimal = Decimal(units);
            prop_assert_eq!(number(&decimal.to_string()), decimal);
        }
    }
}
