//! Reports: records in, a document of columns and rows out, in any format.

mod agreement;
mod coverage;
mod credentials;
mod difference;
mod exams;
mod format;
mod gaps;
mod item_figures;
mod lexicons;
mod map;
mod people;
mod person;
mod picture;
mod progress;
mod regrade;
mod scores;
mod sheet;
mod wrong;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};

pub(crate) use crate::report::agreement::{agreement, agreement_json};
pub(crate) use crate::report::coverage::{
    Coverage, Covered, Difficulties, GroupCoverage, coverage,
};
pub(crate) use crate::report::credentials::{CREDENTIAL_COLUMNS, credential_row};
pub(crate) use crate::report::difference::{Changes, Difference};
pub(crate) use crate::report::exams::exams;
pub(crate) use crate::report::format::{CsvRows, JsonRows};
pub(crate) use crate::report::gaps::gaps;
pub(crate) use crate::report::item_figures::{Counted, item_figures, item_figures_json};
pub(crate) use crate::report::lexicons::lexicons;
pub(crate) use crate::report::map::{MapWords, map};
pub(crate) use crate::report::people::{PEOPLE_COLUMNS, person_row};
pub(crate) use crate::report::person::person_sheet;
pub(crate) use crate::report::picture::{Labels, characteristic, histogram};
pub(crate) use crate::report::progress::{Progress, Square};
pub(crate) use crate::report::regrade::{regraded, regraded_json};
pub(crate) use crate::report::scores::{SCORE_COLUMNS, score_row};
pub(crate) use crate::report::sheet::{SheetRows, TooLarge};
pub(crate) use crate::report::wrong::wrong;

/// Rows under named columns. Names are stable; what people read for them is looked up elsewhere.
pub(crate) struct Document {
    pub(crate) columns: &'static [&'static str],
    pub(crate) rows: Vec<Vec<Cell>>,
}

/// One value of a report.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    /// Text, also where it is made of digits.
    Text(String),
    /// A word that is looked up to be read: name of a group of words, and the word.
    Word(&'static str, String),
    /// An exact number, as it is written.
    Number(String),
    /// Yes or no; the name of a group of two words for people.
    Flag(&'static str, bool),
    Day(Date),
    Moment(Timestamp),
}

/// How people read a document.
pub(crate) struct Wording<'w> {
    pub(crate) title: String,
    /// What stands above each column.
    pub(crate) headings: Vec<String>,
    /// What stands for a cell where there are only texts.
    pub(crate) read: Box<dyn Fn(&Cell) -> String + 'w>,
    /// What the clock on the reader's wall showed at a moment.
    pub(crate) local: fn(Timestamp) -> DateTime,
    /// When the document was made.
    pub(crate) made: Timestamp,
}

impl Cell {
    pub(crate) fn text(text: impl ToString) -> Self {
        Self::Text(text.to_string())
    }

    pub(crate) fn number(number: impl ToString) -> Self {
        Self::Number(number.to_string())
    }

    /// The value itself, not translated.
    pub(crate) fn plain(&self) -> String {
        match self {
            Self::Text(text) | Self::Word(_, text) | Self::Number(text) => text.clone(),
            Self::Flag(_, true) => "yes".to_owned(),
            Self::Flag(_, false) => "no".to_owned(),
            Self::Day(day) => day.to_string(),
            Self::Moment(moment) => moment.to_string(),
        }
    }
}
