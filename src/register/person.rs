//! People: a name that says nothing, and beside it what can be erased.

use std::collections::BTreeMap;
use std::fmt;

use jiff::civil::Date;
use ulid::Ulid;

use crate::register::day::parse_day;

/// Names one person in every store, and says nothing about who it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct PersonId(Ulid);

impl PersonId {
    /// A new name that nobody else has.
    pub(crate) fn generate() -> Self {
        Self(Ulid::generate())
    }

    /// Reads a name as it is shown; upper and lower case are the same.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_uppercase();
        Ulid::from_string(&text).ok().map(Self)
    }
}

impl fmt::Display for PersonId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(&self.0.to_string())
    }
}

/// What is known about a person and can be erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Field {
    /// The work number: text, never a number.
    Number,
    Name,
    /// A path in the tree of departments, parts joined by `/`.
    Department,
    Post,
    Team,
    /// A day, such as `2026-11-01`, like that of leaving.
    EnteredOn,
    LeftOn,
}

impl Field {
    pub(crate) const ALL: [Self; 7] = [
        Self::Number,
        Self::Name,
        Self::Department,
        Self::Post,
        Self::Team,
        Self::EnteredOn,
        Self::LeftOn,
    ];

    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Name => "name",
            Self::Department => "department",
            Self::Post => "post",
            Self::Team => "team",
            Self::EnteredOn => "entered_on",
            Self::LeftOn => "left_on",
        }
    }

    /// Whether its values are days.
    pub(crate) fn is_day(self) -> bool {
        matches!(self, Self::EnteredOn | Self::LeftOn)
    }
}

/// The values that are known; what is not known is not there.
pub(crate) type Personal = BTreeMap<Field, String>;

/// A person as the store knows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Person {
    pub(crate) id: PersonId,
    /// Whether the roster has them; others have only sat an exam.
    pub(crate) is_registered: bool,
    /// Nothing, once they are erased.
    pub(crate) personal: Personal,
}

impl Person {
    pub(crate) fn get(&self, field: Field) -> Option<&str> {
        self.personal.get(&field).map(String::as_str)
    }

    /// The day of a field that holds one.
    pub(crate) fn day(&self, field: Field) -> Option<Date> {
        self.get(field).and_then(parse_day)
    }

    /// What a list calls them: the number, or where that is erased the name that says nothing.
    pub(crate) fn label(&self) -> String {
        let number = self.get(Field::Number);
        number.map_or_else(|| self.id.to_string(), str::to_owned)
    }
}

/// What happened to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PersonEvent {
    /// Sat an exam without being on the roster.
    Met,
    /// Came onto the roster.
    Added,
    Changed,
    Left,
    Returned,
    /// What was kept was wrong.
    Corrected,
}

impl PersonEvent {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Met => "person-met",
            Self::Added => "person-added",
            Self::Changed => "person-changed",
            Self::Left => "person-left",
            Self::Returned => "person-returned",
            Self::Corrected => "person-corrected",
        }
    }
}

/// Shortest number that is masked: work numbers are shorter, those of phones and identity cards not.
const LONG_NUMBER: usize = 11;

/// What stands for the hidden part of a number: it tells nothing of its length.
const HIDDEN: &str = "****";

/// A value as a list shows it to those who need not know it: enough to tell people apart, and
/// short however long the value is.
pub(crate) fn masked(field: Field, value: &str) -> String {
    let letters: Vec<char> = value.chars().collect();
    match (field, letters.as_slice()) {
        (Field::Name, [first, _]) => format!("{first}*"),
        (Field::Name, [first, _, .., last]) => format!("{first}*{last}"),
        (Field::Name, [_]) => "*".to_owned(),
        (Field::Number, [.., a, b, c, d]) if letters.len() >= LONG_NUMBER => {
            format!("{HIDDEN}{a}{b}{c}{d}")
        }
        _ => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Field, masked};

    #[test]
    fn masks_leave_enough_to_tell_people_apart() {
        for (field, value, shown) in [
            (Field::Name, "张三", "张*"),
            (Field::Name, "欧阳小明", "欧*明"),
            (Field::Name, "诸葛亮", "诸*亮"),
            (Field::Name, "李", "*"),
            (Field::Number, "007123", "007123"),
            (Field::Number, "13800138000", "****8000"),
            (Field::Number, "110101199003078888", "****8888"),
            (Field::Department, "客服部/一班", "客服部/一班"),
        ] {
            assert_eq!(masked(field, value), shown);
        }
    }
}
