//! A question as every foreign format can say it, before it becomes an item of a bank.

use std::collections::BTreeSet;

use crate::bank::id::ItemId;
use crate::bank::item::Difficulty;
use crate::content::grid::Cells;

/// How a bank shows a blank in a stem.
pub(in crate::content) const BLANK: &str = "____";

/// One question of a file, read whole; what cannot be read whole is [`Refused`].
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Question {
    pub(crate) spot: Spot,
    /// The item's id, where the file gives one that a bank can use.
    pub(crate) id: Option<String>,
    /// What the file calls it, where that is no such id.
    pub(crate) name: Option<String>,
    pub(crate) scenario: Option<String>,
    pub(crate) stem: String,
    pub(crate) asked: Asked,
    pub(crate) rationale: Option<String>,
    pub(crate) difficulty: Option<Difficulty>,
    pub(crate) points: Option<u32>,
    /// What the file calls the things that this question is about.
    pub(crate) topics: Vec<String>,
    /// As in [`Refused`]; nothing where the file has none.
    pub(crate) rows: SourceRows,
}

/// How a question is answered, and what is right.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Asked {
    Choice {
        /// Labels and texts.
        options: Vec<(String, String)>,
        right: Vec<String>,
        many: bool,
        is_shuffled: bool,
        /// The rule for part of the points, by its name in a bank.
        scoring: Option<&'static str>,
    },
    TrueFalse(bool),
    /// The accepted forms of each blank in the stem.
    Blanks(Vec<Vec<String>>),
    Number {
        value: String,
        tolerance: String,
    },
    Pairs {
        pairs: Vec<(String, String)>,
        extra: Vec<String>,
    },
    Order(Vec<String>),
    /// To be answered in one's own words: a draft of a role-play.
    Speech(Vec<Point>),
}

/// One thing that an answer in one's own words should hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Point {
    pub(crate) name: String,
    pub(crate) phrases: Vec<String>,
    /// As the file weighs it.
    pub(crate) points: Option<u32>,
}

/// Where something stands in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Spot {
    /// Empty where the file has no sheets.
    pub(crate) sheet: String,
    /// Row, line or number of the question, from 1.
    pub(crate) row: usize,
}

/// A sentence about the file: its name among the messages, and its facts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Remark {
    pub(crate) code: &'static str,
    pub(crate) facts: Vec<(&'static str, String)>,
}

/// What is left out, and why.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Refused {
    pub(crate) spot: Spot,
    pub(crate) reason: Reason,
    /// So that it can be mended; columns that are never read are not among them.
    pub(crate) rows: SourceRows,
}

/// The rows of a table in which something stands, each as heads and cells.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct SourceRows(pub(crate) Vec<Vec<(String, String)>>);

impl From<Vec<(String, String)>> for SourceRows {
    fn from(row: Vec<(String, String)>) -> Self {
        Self(vec![row])
    }
}

/// Why something is left out.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Reason {
    Remark(Remark),
    /// What a bank has against it.
    Finding(crate::bank::finding::Finding),
}

/// What a reader makes of a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Questions {
    pub(crate) questions: Vec<Question>,
    pub(crate) refused: Vec<Refused>,
    pub(crate) notes: Vec<Remark>,
    /// How columns were understood, where there are any.
    pub(crate) columns: Vec<ColumnUse>,
    /// The rows of sheets that this program wrote; then there are no questions.
    pub(crate) rows: Vec<OwnRow>,
}

/// One row of a sheet that this program wrote.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct OwnRow {
    pub(crate) spot: Spot,
    /// In the bank's own words, without the digest.
    pub(crate) cells: Cells,
    /// Names the document that the row was made from.
    pub(crate) digest: Option<String>,
}

/// How one column of a sheet was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ColumnUse {
    pub(crate) sheet: String,
    pub(crate) head_row: usize,
    /// Counted from 0.
    pub(crate) column: usize,
    pub(crate) head: String,
    /// The name of what it holds; nothing where it is not used.
    pub(crate) role: Option<String>,
}

impl Remark {
    pub(crate) fn new(code: &'static str) -> Self {
        Self {
            code,
            facts: Vec::new(),
        }
    }

    /// The same with one more fact.
    pub(crate) fn with(mut self, name: &'static str, fact: impl ToString) -> Self {
        self.facts.push((name, fact.to_string()));
        self
    }
}

impl From<Remark> for Reason {
    fn from(remark: Remark) -> Self {
        Self::Remark(remark)
    }
}

impl Questions {
    pub(crate) fn note(&mut self, remark: Remark) {
        self.notes.push(remark);
    }

    /// The same with every sentence once, where it is first said.
    pub(crate) fn each_note_once(mut self) -> Self {
        let mut known = BTreeSet::new();
        self.notes.retain(|note| known.insert(note.clone()));
        self
    }

    /// Takes one question, or the reason why it is left out.
    pub(crate) fn take<R: Into<SourceRows>>(
        &mut self,
        spot: &Spot,
        read: Result<Question, Remark>,
        rows: impl FnOnce() -> R,
    ) {
        match read {
            Ok(question) => self.questions.push(Question {
                rows: rows().into(),
                ..question
            }),
            Err(reason) => self.refused.push(Refused {
                spot: spot.clone(),
                reason: reason.into(),
                rows: rows().into(),
            }),
        }
    }

    /// Takes what a reader made of the text at `spot`, with what it has to say about it: a question,
    /// the reason why it is left out, or nothing where nothing is asked.
    pub(crate) fn take_noted<R: Into<SourceRows>>(
        &mut self,
        spot: &Spot,
        read: Result<Option<Question>, Remark>,
        notes: Vec<Remark>,
        rows: impl FnOnce() -> R,
    ) {
        let at = |note: Remark| note.with("sheet", &spot.sheet).with("row", spot.row);
        match read {
            Ok(Some(mut question)) => {
                question.spot = spot.clone();
                question.rows = rows().into();
                self.notes.extend(notes.into_iter().map(at));
                self.questions.push(question);
            }
            Ok(None) => self.note(at(Remark::new("description"))),
            Err(reason) => self.take(spot, Err(reason), rows),
        }
    }
}

impl Question {
    /// A question of which nothing but this is known.
    pub(crate) fn new(line: usize, stem: String, asked: Asked) -> Self {
        Self {
            spot: Spot {
                sheet: String::new(),
                row: line,
            },
            id: None,
            name: None,
            scenario: None,
            stem,
            asked,
            rationale: None,
            difficulty: None,
            points: None,
            topics: Vec::new(),
            rows: SourceRows::default(),
        }
    }

    /// The same under the name that the file gives: an id, if a bank can use it as one.
    pub(crate) fn called(mut self, name: &str) -> Self {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        match ItemId::new(&name) {
            Some(id) => self.id = Some(id.to_string()),
            None => self.name = Some(name).filter(|name| !name.is_empty()),
        }
        self
    }

    /// Puts a blank behind a stem that has none.
    pub(crate) fn fill_at_end(&mut self) {
        if !self.stem.contains(BLANK) {
            self.stem = format!("{} {BLANK}", self.stem);
        }
    }

    /// The same with the number of the file as its id, if a bank can use it as one; what it was
    /// called so far is its name then.
    pub(crate) fn numbered(mut self, number: &str) -> Self {
        if let Some(id) = ItemId::new(number.trim()) {
            let called = self.id.replace(id.to_string());
            self.name = self.name.or(called.filter(|name| *name != id.as_str()));
        }
        self
    }
}

impl Asked {
    /// Pairs, each left once; nothing else is right.
    pub(crate) fn pairs(
        pairs: Vec<(String, String)>,
        mut extra: Vec<String>,
    ) -> Result<Self, Remark> {
        let lefts: BTreeSet<&String> = pairs.iter().map(|(left, _)| left).collect();
        let rights: BTreeSet<&String> = pairs.iter().map(|(_, right)| right).collect();
        if lefts.len() < pairs.len() || pairs.len() < 2 {
            return Err(Remark::new("no-pairs"));
        }
        extra.retain(|right| !rights.contains(right));
        extra.sort();
        extra.dedup();
        Ok(Self::Pairs { pairs, extra })
    }

    /// The text of an option that another option has, too.
    pub(crate) fn repeated_option(&self) -> Option<&str> {
        let Self::Choice { options, .. } = self else {
            return None;
        };
        let mut known = BTreeSet::new();
        let mut texts = options.iter().map(|(_, text)| text.as_str());
        texts.find(|text| !known.insert(*text))
    }

    /// A choice with this rule for part of the points; without one it earns only as a whole.
    pub(crate) fn ruled(mut self, rule: Option<&'static str>) -> Self {
        if let Self::Choice { scoring, .. } = &mut self {
            *scoring = rule;
        }
        self
    }

    /// A choice whose options keep their order.
    pub(crate) fn unshuffled(mut self) -> Self {
        if let Self::Choice { is_shuffled, .. } = &mut self {
            *is_shuffled = false;
        }
        self
    }

    /// The name of the item type that this becomes.
    pub(crate) fn type_name(&self) -> &'static str {
        match self {
            Self::Choice { many: true, .. } => "multiple-choice",
            Self::Choice { .. } => "single-choice",
            Self::TrueFalse(_) => "true-false",
            Self::Blanks(_) => "fill-in",
            Self::Number { .. } => "numeric",
            Self::Pairs { .. } => "matching",
            Self::Order(_) => "ordering",
            Self::Speech(_) => "role-play",
        }
    }
}
