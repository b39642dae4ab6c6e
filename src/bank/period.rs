//! Spans of time as rules give them: days, months or years of the calendar.

use serde::{Deserialize, Serialize};

use crate::bank::authored::Form;

/// How periods are written.
pub(super) static PERIOD: Form = Form {
    pattern: "^[0-9]+\\s*(天|日|个月|月|年|days?|months?|years?)$",
    examples: &["90 天", "3 个月", "2 年"],
    ..Form::text("form-period")
};

/// Longest period, in its unit.
const LONGEST: u32 = 10_000;

/// So many days, months or years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Period {
    pub(crate) count: u32,
    pub(crate) unit: Unit,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Unit {
    Day,
    Month,
    Year,
}

/// How units are written.
const UNITS: [(&str, Unit); 11] = [
    ("天", Unit::Day),
    ("日", Unit::Day),
    ("day", Unit::Day),
    ("days", Unit::Day),
    ("个月", Unit::Month),
    ("月", Unit::Month),
    ("month", Unit::Month),
    ("months", Unit::Month),
    ("年", Unit::Year),
    ("year", Unit::Year),
    ("years", Unit::Year),
];

impl Period {
    /// Reads `90 天`, `3 个月`, `2 年`, `90 days`, `3 months` or `2 years`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let end = text.find(|c: char| !c.is_ascii_digit())?;
        let count = text[..end].parse().ok()?;
        let unit = text[end..].trim();
        let (_, unit) = UNITS.iter().find(|(name, _)| *name == unit)?;
        (1..=LONGEST)
            .contains(&count)
            .then_some(Self { count, unit: *unit })
    }
}

#[cfg(test)]
mod tests {
    use super::{Period, Unit};

    #[test]
    fn a_period_is_read_in_both_languages() {
        for (text, count, unit) in [
            ("90 天", 90, Unit::Day),
            ("1 day", 1, Unit::Day),
            ("3个月", 3, Unit::Month),
            ("18 months", 18, Unit::Month),
            (" 2 年 ", 2, Unit::Year),
        ] {
            assert_eq!(Period::parse(text), Some(Period { count, unit }), "{text}");
        }
        for text in [
            "",
            "2",
            "年",
            "0 天",
            "2 weeks",
            "-1 天",
            "99999 天",
            "两年",
        ] {
            assert_eq!(Period::parse(text), None, "{text}");
        }
    }
}
