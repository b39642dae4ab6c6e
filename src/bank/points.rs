//! Exact points and percentages: no score is ever a floating-point number.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Sub};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Points, exact to a hundredth; partial credit is rounded down to it once, where it arises.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Points(i64);

impl Points {
    pub(crate) const ZERO: Self = Self(0);

    /// Whole points.
    pub(crate) const fn whole(points: u32) -> Self {
        Self(points as i64 * 100)
    }

    pub(crate) const fn from_hundredths(hundredths: i64) -> Self {
        Self(hundredths)
    }

    pub(crate) const fn hundredths(self) -> i64 {
        self.0
    }

    /// `share` parts of `whole` of these points, rounded down to a hundredth.
    ///
    /// `whole` must not be zero.
    pub(crate) fn share(self, share: usize, whole: usize) -> Self {
        let wide = i128::from(self.0) * share as i128 / whole as i128;
        Self(i64::try_from(wide).expect("a share is no larger than its whole"))
    }
}

impl Add for Points {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl AddAssign for Points {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl Sub for Points {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Sum for Points {
    fn sum<I: Iterator<Item = Self>>(points: I) -> Self {
        points.fold(Self::ZERO, Add::add)
    }
}

/// `2`, `0.5` or `-1.25`: no needless zeros.
impl fmt::Display for Points {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, rest) = (self.0.abs() / 100, self.0.abs() % 100);
        let text = match rest {
            0 => format!("{sign}{whole}"),
            tens if tens % 10 == 0 => format!("{sign}{whole}.{}", tens / 10),
            _ => format!("{sign}{whole}.{rest:02}"),
        };
        out.pad(&text)
    }
}

/// A JSON number: an integer where the points are whole.
impl Serialize for Points {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0 % 100 == 0 {
            serializer.serialize_i64(self.0 / 100)
        } else {
            serializer.serialize_f64(self.0 as f64 / 100.0)
        }
    }
}

impl<'de> Deserialize<'de> for Points {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = f64::deserialize(deserializer)?;
        Ok(Self((number * 100.0).round() as i64))
    }
}

/// The share of a paper's points that passes, in whole percent from 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct CutScore(u8);

impl CutScore {
    pub(crate) fn percent(percent: u8) -> Option<Self> {
        (percent <= 100).then_some(Self(percent))
    }

    /// Whether `score` out of `max` reaches this cut; compared exactly.
    pub(crate) fn is_reached(self, score: Points, max: Points) -> bool {
        score.0 * 100 >= max.0 * i64::from(self.0)
    }

    /// The least score out of `max` that passes.
    pub(crate) fn of(self, max: Points) -> Points {
        Points((max.0 * i64::from(self.0) + 99) / 100)
    }
}

impl fmt::Display for CutScore {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}%", self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

    use super::{CutScore, Points};

    #[test]
    fn points_are_written_without_needless_zeros() {
        let written = [200, 50, 125, 7, -125, 0].map(|n| Points::from_hundredths(n).to_string());
        assert_eq!(written, ["2", "0.5", "1.25", "0.07", "-1.25", "0"]);
    }

    #[test]
    fn a_third_of_two_points_is_rounded_down() {
        assert_eq!(Points::whole(2).share(1, 3), Points::from_hundredths(66));
        assert_eq!(Points::whole(2).share(3, 3), Points::whole(2));
    }

    proptest! {
        #[test]
        fn json_keeps_points_exactly(hundredths in -1_000_000_000i64..1_000_000_000) {
            let points = Points::from_hundredths(hundredths);
            let json = serde_json::to_string(&points).expect("a number");
            prop_assert_eq!(serde_json::from_str::<Points>(&json).expect("a number"), points);
        }

        #[test]
        fn the_least_passing_score_passes_and_a_hundredth_less_does_not(
            max in 1i64..100_000, percent in 1u8..=100,
        ) {
            let (cut, max) = (CutScore::percent(percent).expect("up to 100"), Points(max));
            let least = cut.of(max);
            prop_assert!(cut.is_reached(least, max));
            prop_assert!(!cut.is_reached(Points(least.0 - 1), max));
        }
    }
}
