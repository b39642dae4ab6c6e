//! The kinds of files of a bank: where each lies, and what its documents look like.

use crate::bank::authored::Mapping;
use crate::bank::blueprint::BLUEPRINT;
use crate::bank::checklist::CHECKLIST;
use crate::bank::credential::CREDENTIAL;
use crate::bank::item::ITEM;
use crate::bank::lexicon::LEXICON;
use crate::bank::syllabus::GROUP;
use crate::content::bank_file::BANK;

/// What kind of documents a file holds, by where it lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Bank,
    Syllabus,
    Lexicon,
    Item,
    Checklist,
    Blueprint,
    Credential,
}

impl Kind {
    /// In the order in which later kinds refer to earlier ones.
    pub(crate) const ALL: &[Self] = &[
        Self::Bank,
        Self::Syllabus,
        Self::Lexicon,
        Self::Item,
        Self::Checklist,
        Self::Blueprint,
        Self::Credential,
    ];

    /// The kind of the file of this name below the bank's root.
    pub(super) fn of(file: &str) -> Option<Self> {
        if !file.ends_with(".yaml") && !file.ends_with(".yml") {
            return None;
        }
        match file.split_once('/') {
            None if file == "bank.yaml" => Some(Self::Bank),
            Some((folder, _)) => {
                let mut kinds = Self::ALL.iter();
                kinds.find(|kind| kind.folder() == Some(folder)).copied()
            }
            None => None,
        }
    }

    /// The folder of the bank in which its files lie; none for the one at the root.
    pub(crate) fn folder(self) -> Option<&'static str> {
        match self {
            Self::Bank => None,
            Self::Syllabus => Some("syllabus"),
            Self::Lexicon => Some("lexicons"),
            Self::Item => Some("items"),
            Self::Checklist => Some("checklists"),
            Self::Blueprint => Some("exams"),
            Self::Credential => Some("credentials"),
        }
    }

    /// The word by which people ask for it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Syllabus => "syllabus",
            kind => kind.mapping().name,
        }
    }

    /// What one of its documents looks like.
    pub(crate) fn mapping(self) -> &'static Mapping {
        match self {
            Self::Bank => &BANK,
            Self::Syllabus => &GROUP,
            Self::Lexicon => &LEXICON,
            Self::Item => &ITEM,
            Self::Checklist => &CHECKLIST,
            Self::Blueprint => &BLUEPRINT,
            Self::Credential => &CREDENTIAL,
        }
    }
}
