//! An item's document as the cells of a sheet that a trainer can edit, and back.
//!
//! Cells hold words of the bank (`true`, `single-choice`); [`words`] knows what sheets call them.
//! What a sheet cannot show stays in the document.

mod body;
mod cells;
mod put;
mod set;
pub(super) mod words;
mod written;

use std::collections::BTreeMap;

pub(super) use crate::content::grid::cells::{cells, digest, elsewhere, unclear};
pub(super) use crate::content::grid::put::{document, put};
pub(crate) use crate::content::grid::written::Written;
pub(super) use crate::content::grid::written::written;

/// Most options that have a column each; no item has more.
pub(super) const MOST_OPTIONS: u8 = 12;

/// What one column holds, in the order of the columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Field {
    Id,
    Type,
    Outcomes,
    Difficulty,
    Bloom,
    Points,
    Scenario,
    Stem,
    Customer,
    /// One option, entry or pair, by its place from 0.
    Option(u8),
    Answer,
    Extra,
    Unit,
    OtherUnits,
    Scoring,
    Shuffle,
    Rationale,
    Source,
    Place,
    /// The keys of the document that no column shows.
    Elsewhere,
    /// Names exactly the document that the row was made from.
    Digest,
}

/// The cells of one item that are not empty.
pub(super) type Cells = BTreeMap<Field, String>;

/// Why cells make no document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Misfit {
    pub(crate) field: Field,
    pub(crate) why: Why,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    /// The cell must say something.
    Empty,
    /// The cell says something that it cannot mean.
    Unclear,
    /// An earlier row says it too.
    Twice,
    /// Items of this type have no such cell.
    NotOfType,
    /// It can be changed in the YAML only.
    OnlyInYaml,
    /// The formula in the cell has no result.
    Broken,
}

impl Why {
    /// The name of the sentence that says it.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Empty => "cell-empty",
            Self::Unclear => "cell-unclear",
            Self::Twice => "cell-twice",
            Self::NotOfType => "cell-not-of-type",
            Self::OnlyInYaml => "cell-only-in-yaml",
            Self::Broken => "cell-broken",
        }
    }
}

impl Field {
    /// Every field but those of the options, in the order of the columns.
    pub(super) const ALL: &[Self] = &[
        Self::Id,
        Self::Type,
        Self::Outcomes,
        Self::Difficulty,
        Self::Bloom,
        Self::Points,
        Self::Scenario,
        Self::Stem,
        Self::Customer,
        Self::Answer,
        Self::Extra,
        Self::Unit,
        Self::OtherUnits,
        Self::Scoring,
        Self::Shuffle,
        Self::Rationale,
        Self::Source,
        Self::Place,
        Self::Elsewhere,
        Self::Digest,
    ];

    /// The name of the field among messages and in JSON; an option's has its letter behind it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Type => "type",
            Self::Outcomes => "outcomes",
            Self::Difficulty => "difficulty",
            Self::Bloom => "bloom",
            Self::Points => "points",
            Self::Scenario => "scenario",
            Self::Stem => "stem",
            Self::Customer => "customer",
            Self::Option(_) => "option",
            Self::Answer => "answer",
            Self::Extra => "extra",
            Self::Unit => "unit",
            Self::OtherUnits => "other-units",
            Self::Scoring => "scoring",
            Self::Shuffle => "shuffle",
            Self::Rationale => "rationale",
            Self::Source => "source",
            Self::Place => "place",
            Self::Elsewhere => "elsewhere",
            Self::Digest => "digest",
        }
    }

    /// The letter of an option; empty for all others.
    pub(crate) fn letter(self) -> String {
        match self {
            Self::Option(place) => letter(usize::from(place)),
            _ => String::new(),
        }
    }

    /// The names of the bank that it can only hold, where they are few.
    pub(crate) fn names(self) -> &'static [&'static str] {
        match self {
            Self::Difficulty => &["easy", "medium", "hard"],
            Self::Bloom => &["recall", "understand", "apply", "judge"],
            Self::Shuffle => &["true", "false"],
            _ => &[],
        }
    }

    /// Whether it says how the item is answered.
    pub(super) fn is_of_body(self) -> bool {
        matches!(
            self,
            Self::Customer
                | Self::Option(_)
                | Self::Answer
                | Self::Extra
                | Self::Unit
                | Self::OtherUnits
                | Self::Scoring
                | Self::Shuffle
        )
    }

    /// Whether people may change it in a sheet.
    pub(super) fn is_editable(self) -> bool {
        !matches!(self, Self::Id | Self::Type | Self::Elsewhere | Self::Digest)
    }
}

/// The letter of the option at this place.
fn letter(place: usize) -> String {
    let place = u8::try_from(place).unwrap_or(MOST_OPTIONS);
    char::from(b'A' + place.min(25)).to_string()
}

#[cfg(test)]
mod tests;
