//! Exact fractions: what formulas compute with, so that no result depends on a machine.

use std::cmp::Ordering;

use crate::bank::decimal::Decimal;

/// A fraction in lowest terms, its denominator above zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rational {
    numerator: i128,
    denominator: i128,
}

/// Which way a fraction is made a decimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Rounding {
    Up,
    Down,
    /// To the nearer one; a half goes away from zero.
    Nearest,
}

impl Rational {
    #[cfg(test)]
    pub(super) const fn whole(number: i128) -> Self {
        Self {
            numerator: number,
            denominator: 1,
        }
    }

    /// `numerator` over `denominator`; `None` over zero, or where it is too large.
    fn new(numerator: i128, denominator: i128) -> Option<Self> {
        let common = divisor(numerator.checked_abs()?, denominator.checked_abs()?);
        let sign = denominator.signum();
        (denominator != 0).then(|| Self {
            numerator: sign * numerator / common,
            denominator: sign * denominator / common,
        })
    }

    pub(super) fn plus(self, other: Self) -> Option<Self> {
        let left = self.numerator.checked_mul(other.denominator)?;
        let right = other.numerator.checked_mul(self.denominator)?;
        let denominator = self.denominator.checked_mul(other.denominator)?;
        Self::new(left.checked_add(right)?, denominator)
    }

    pub(super) fn negative(self) -> Self {
        Self {
            numerator: -self.numerator,
            ..self
        }
    }

    pub(super) fn times(self, other: Self) -> Option<Self> {
        let numerator = self.numerator.checked_mul(other.numerator)?;
        Self::new(numerator, self.denominator.checked_mul(other.denominator)?)
    }

    /// `None` for `other` zero, too.
    pub(super) fn over(self, other: Self) -> Option<Self> {
        let numerator = self.numerator.checked_mul(other.denominator)?;
        Self::new(numerator, self.denominator.checked_mul(other.numerator)?)
    }

    /// What is left when as many whole `other`s as fit are taken away; never below zero for an
    /// `other` above zero.
    pub(super) fn modulo(self, other: Self) -> Option<Self> {
        let times = self.over(other)?.rounded(Rounding::Down, 0)?;
        self.plus(times.times(other)?.negative())
    }

    /// The nearest number with so many decimal places in this direction.
    pub(super) fn rounded(self, rounding: Rounding, places: u32) -> Option<Self> {
        let scale = 10_i128.checked_pow(places)?;
        let scaled = self.numerator.checked_mul(scale)?;
        let floor = scaled.div_euclid(self.denominator);
        let rest = scaled.rem_euclid(self.denominator);
        let goes_up = match rounding {
            Rounding::Up => rest > 0,
            Rounding::Down => false,
            Rounding::Nearest => match (2 * rest).cmp(&self.denominator) {
                Ordering::Equal => scaled > 0,
                order => order.is_gt(),
            },
        };
        Self::new(floor + i128::from(goes_up), scale)
    }

    /// The same number with an end, if it has one.
    pub(super) fn decimal(self) -> Option<Decimal> {
        let billionths = self.numerator.checked_mul(Decimal::ONE.billionths())?;
        let is_exact = billionths % self.denominator == 0;
        is_exact
            .then(|| Decimal::from_billionths(billionths / self.denominator))
            .flatten()
    }

    /// A whole number, if it is one.
    pub(super) fn as_whole(self) -> Option<i128> {
        (self.denominator == 1).then_some(self.numerator)
    }
}

impl From<Decimal> for Rational {
    fn from(decimal: Decimal) -> Self {
        Self::new(decimal.billionths(), Decimal::ONE.billionths()).expect("one is not zero")
    }
}

impl PartialOrd for Rational {
    /// `None` where the numbers are too large to be compared.
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        let difference = self.plus(other.negative())?;
        Some(difference.numerator.cmp(&0))
    }
}

fn divisor(a: i128, b: i128) -> i128 {
    match b {
        0 => a.max(1),
        b => divisor(b, a % b),
    }
}

#[cfg(test)]
mod tests {
    use super::{Rational, Rounding};
    use crate::bank::decimal::Decimal;

    fn of(numerator: i128, denominator: i128) -> Rational {
        Rational::new(numerator, denominator).expect("a fraction")
    }

    #[test]
    fn fractions_are_computed_exactly() {
        assert_eq!(of(1, 3).plus(of(1, 6)), Some(of(1, 2)));
        assert_eq!(of(2, -4), of(-1, 2));
        assert_eq!(of(1, 3).times(Rational::whole(3)), Some(Rational::whole(1)));
        assert_eq!(of(1, 3).over(Rational::whole(0)), None);
        assert_eq!(of(-7, 2).modulo(Rational::whole(2)), Some(of(1, 2)));
        assert_eq!(of(i128::MAX, 1).times(of(2, 1)), None);
        assert!(of(1, 3) < of(1, 2));
    }

    #[test]
    fn rounding_goes_where_the_rule_says() {
        let rounded = |number: Rational, rounding, places| {
            let rounded = number.rounded(rounding, places).expect("small");
            rounded.decimal().expect("an end").to_string()
        };
        assert_eq!(rounded(of(70, 29), Rounding::Up, 0), "3");
        assert_eq!(rounded(of(70, 29), Rounding::Down, 0), "2");
        assert_eq!(rounded(of(70, 29), Rounding::Nearest, 1), "2.4");
        assert_eq!(rounded(of(5, 2), Rounding::Nearest, 0), "3");
        assert_eq!(rounded(of(-5, 2), Rounding::Nearest, 0), "-3");
        assert_eq!(rounded(of(-5, 2), Rounding::Up, 0), "-2");
        assert_eq!(rounded(of(6, 2), Rounding::Up, 0), "3");
    }

    #[test]
    fn only_fractions_with_an_end_are_decimals() {
        assert_eq!(of(13, 4).decimal(), Decimal::parse("3.25"));
        assert_eq!(of(1, 3).decimal(), None);
        assert_eq!(
            Rational::from(Decimal::parse("2.5").expect("one")),
            of(5, 2)
        );
    }
}
