//! Formulas: what authors write to say how one number follows from others.

use crate::bank::numbers::parse;
use crate::bank::numbers::term::{Comparison, Term, Values};

/// A way to compute a number. As JSON it is the text that the author wrote.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Formula {
    text: String,
    pub(super) term: Term,
}

/// Something that has to be true of numbers. As JSON it is the text that the author wrote.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Condition {
    text: String,
    left: Term,
    comparison: Comparison,
    right: Term,
}

impl Formula {
    /// Reads a formula; the piece at which it cannot be read otherwise.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let term = parse::formula(text)?;
        let text = text.to_owned();
        Ok(Self { text, term })
    }
}

impl Condition {
    /// Reads a comparison of two formulas; the piece at which it cannot be read otherwise.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let (left, comparison, right) = parse::condition(text)?;
        let text = text.to_owned();
        Ok(Self {
            text,
            left,
            comparison,
            right,
        })
    }

    /// Whether it is true; not where it cannot be computed.
    pub(super) fn holds(&self, values: &Values) -> bool {
        let sides = self.left.value(values).zip(self.right.value(values));
        let order = sides.and_then(|(left, right)| left.partial_cmp(&right));
        order.is_some_and(|order| match self.comparison {
            Comparison::Below => order.is_lt(),
            Comparison::AtMost => order.is_le(),
            Comparison::Above => order.is_gt(),
            Comparison::AtLeast => order.is_ge(),
            Comparison::Equal => order.is_eq(),
            Comparison::Different => order.is_ne(),
        })
    }

    pub(super) fn names(&self) -> Vec<&str> {
        let mut names = self.left.names();
        names.extend(self.right.names());
        names
    }
}

macro_rules! as_text {
    ($($name:ident)*) => {$(
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.text)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = String::deserialize(from)?;
                Self::parse(&text).map_err(serde::de::Error::custom)
            }
        }
    )*};
}

as_text! { Formula Condition }

#[cfg(test)]
mod tests {
    use super::{Condition, Formula, Values};
    use crate::bank::decimal::Decimal;
    use crate::bank::numbers::rational::Rational;
    use crate::bank::numbers::term::Shown;

    fn values() -> Values {
        let pairs = [("用户", 13), ("每席", 2), ("b", 5)];
        let pairs = pairs.map(|(name, number)| (name.to_owned(), Rational::whole(number)));
        pairs.into_iter().collect()
    }

    fn value(text: &str) -> String {
        let value = Formula::parse(text).expect(text).term.value(&values());
        let decimal = value.and_then(Rational::decimal);
        decimal.as_ref().map_or("–".to_owned(), Decimal::to_string)
    }

    fn shown(text: &str) -> String {
        let formula = Formula::parse(text).expect(text);
        formula.term.shown(&|part| match part {
            Shown::Number(number) => number.decimal().expect("an end").to_string(),
            Shown::Name(name) => name.to_owned(),
        })
    }

    #[test]
    fn formulas_are_computed_as_in_school() {
        assert_eq!(value("1 + 2 * 3 - 4 / 2"), "5");
        assert_eq!(value("(1 + 2) × 3 ÷ 4"), "2.25");
        assert_eq!(value("8 - 4 - 2"), "2");
        assert_eq!(value("-用户 + 1"), "-12");
        assert_eq!(value("ceil(用户 / 每席)"), "7");
        assert_eq!(value("进一（用户 ÷ 每席）"), "7");
        assert_eq!(value("舍去(用户 / 每席)"), "6");
        assert_eq!(value("round(2 / 3, 2)"), "0.67");
        assert_eq!(value("四舍五入(用户 / 每席)"), "7");
        assert_eq!(value("min(用户, b) + max(1, 2) + mod(用户, b)"), "10");
        assert_eq!(value("8:30 + 15"), "525");
        assert_eq!(value("1 / 0"), "–");
        assert_eq!(value("1 / 3"), "–");
    }

    #[test]
    fn conditions_compare() {
        let holds = |text: &str| Condition::parse(text).expect(text).holds(&values());
        assert!(holds("用户 > 12.5") && holds("b ≤ 5") && holds("用户 / 每席 != 6"));
        assert!(!holds("用户 ≠ 13") && !holds("b < 5") && !holds("1 / 0 = 1"));
    }

    #[test]
    fn what_cannot_be_read_is_pointed_at() {
        let piece = |text: &str| Formula::parse(text).expect_err(text);
        assert_eq!(piece("1 + "), "");
        assert_eq!(piece("1 + * 2"), "* 2");
        assert_eq!(piece("ceil 5"), "5");
        assert_eq!(piece("上取整(5)"), "(5)");
        assert_eq!(piece("(1 + 2"), "");
        assert_eq!(piece("1 > 2"), "> 2");
        assert_eq!(piece(&"(".repeat(2_000)).len(), 1_968);
        assert_eq!(Condition::parse("1 + 2").expect_err("no comparison"), "");
    }

    #[test]
    fn terms_are_shown_with_the_signs_of_school() {
        assert_eq!(shown("(a+b)*c/d"), "(a + b) × c ÷ d");
        assert_eq!(shown("a - (b - c)"), "a − (b − c)");
        assert_eq!(shown("ceil(a / 2) * 3"), "⌈a ÷ 2⌉ × 3");
    }
}
