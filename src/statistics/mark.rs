//! Marks: what an item or a paper earned, exact to a thousand-millionth of a point.

use std::ops::{Add, AddAssign, Sub};

/// Decimals of a mark.
const PLACES: usize = 9;
const ONE: i64 = 1_000_000_000;

/// What was earned. Sums of marks are exact, so that no figure depends on their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Mark(i64);

impl Mark {
    pub(crate) const ZERO: Self = Self(0);

    pub(crate) fn from_hundredths(hundredths: i64) -> Self {
        Self(hundredths.saturating_mul(ONE / 100))
    }

    /// Reads `1`, `0.5` or `-0.25`; further decimals are cut off. `None` for what is no number and
    /// for more than a million points.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (sign, digits) = match text.strip_prefix('-') {
            Some(digits) => (-1, digits),
            None => (1, text),
        };
        let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
        let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.len() + rest.len() == 0 || whole.len() > 7 || !is_number(whole) || !is_number(rest)
        {
            return None;
        }
        let whole: i64 = if whole.is_empty() {
            0
        } else {
            whole.parse().ok()?
        };
        let rest = &rest[..rest.len().min(PLACES)];
        let decimals = rest.bytes().map(|byte| i64::from(byte - b'0'));
        let decimals = decimals.chain(std::iter::repeat(0)).take(PLACES);
        let decimals = decimals.fold(0, |sum, digit| sum * 10 + digit);
        Some(Self(sign * (whole * ONE + decimals)))
    }

    /// The same share of `most` as this is of `max`.
    pub(crate) fn scaled(self, max: Self, most: Self) -> Self {
        if max == most || max == Self::ZERO {
            return self;
        }
        let parts = self.parts() * most.parts() / max.parts();
        Self(i64::try_from(parts).unwrap_or(i64::MAX))
    }

    /// As a whole number of the smallest parts, for exact sums.
    pub(super) fn parts(self) -> i128 {
        i128::from(self.0)
    }

    pub(crate) fn points(self) -> f64 {
        self.0 as f64 / ONE as f64
    }
}

/// A sum of marks in points.
pub(super) fn points(sum: i128) -> f64 {
    sum as f64 / ONE as f64
}

/// A sum of products of two marks as square points.
pub(super) fn square_points(sum: i128) -> f64 {
    sum as f64 / ONE as f64 / ONE as f64
}

impl Add for Mark {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl AddAssign for Mark {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl Sub for Mark {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Mark;

    #[test]
    fn decimals_are_read_exactly() {
        let read = |text| Mark::parse(text).map(|mark| mark.0);
        assert_eq!(read("1"), Some(1_000_000_000));
        assert_eq!(read("0.5"), Some(500_000_000));
        assert_eq!(read("-.25"), Some(-250_000_000));
        assert_eq!(read("0.33333333333"), Some(333_333_333));
        for wrong in ["", ".", "-", "1,5", "a", "1e3", "12345678"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
