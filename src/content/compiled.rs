//! A bank in the form that the binary carries: what every command needs, then parts that are read
//! one by one when they are asked for.
//!
//! The build makes it from `content/`, so that a run has no YAML to read and no phrase to parse. It
//! is JSON, as items are stored: what can be read back from the store can be read back from here.
//! Beside it the build writes the bank's lexicons as grading looks for them, whose form only grading
//! knows.

use std::ops::Range;
use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::bank::checklist::Checklist;
use crate::bank::credential::CredentialKind;
use crate::bank::deferred::{later, ready};
use crate::bank::item::Item;
use crate::bank::items::{Facts, Items, Listed};
use crate::bank::lexicon::Lexicons;
use crate::bank::page::Pages;
use crate::bank::syllabus::Syllabus;
use crate::bank::{Bank, Digest, PlacedBlueprint};

/// What stands on the first line. Parts are given by their bytes behind that line.
#[derive(Serialize, Deserialize)]
pub(super) struct Index {
    pub(super) name: String,
    pub(super) digest: Digest,
    pub(super) syllabus: Syllabus,
    pub(super) blueprints: Vec<PlacedBlueprint>,
    pub(super) checklists: Vec<Range<usize>>,
    pub(super) credentials: Vec<CredentialKind>,
    pub(super) lexicons: Range<usize>,
    pub(super) items: Vec<(Facts, Range<usize>)>,
}

/// The bank that the build wrote, with its lexicons as grading looks for them.
pub(super) fn read(compiled: &'static str, prepared: &'static [u8]) -> Bank {
    let (index, parts) = compiled.split_once('\n').expect("an index and its parts");
    let index: Index = part(index);
    let lexicons = &parts[index.lexicons];
    let lexicons = Lexicons::new(later(|| part(lexicons)));
    let lexicons = Arc::new(lexicons.packed(prepared));
    let mut items = Items::default();
    for (facts, at) in index.items {
        let (text, lexicons) = (&parts[at], Arc::clone(&lexicons));
        let item = later(move || {
            let mut item: Item = part(text);
            item.give(&lexicons);
            item
        });
        items.list(Listed::new(facts, item));
    }
    let checklists = index.checklists.into_iter().map(|at| {
        let mut checklist: Checklist = part(&parts[at]);
        checklist.rubric.moves.give(&lexicons);
        (checklist.id.clone(), checklist)
    });
    let checklists = checklists.collect();
    let blueprints = index.blueprints.into_iter();
    let credentials = index.credentials.into_iter();
    Bank {
        name: index.name,
        digest: index.digest,
        syllabus: index.syllabus,
        lexicons,
        items,
        blueprints: blueprints
            .map(|placed| (placed.blueprint.id.clone(), placed))
            .collect(),
        checklists,
        credentials: credentials.map(|kind| (kind.id.clone(), kind)).collect(),
        pages: ready(Pages::default()),
    }
}

fn part<T: DeserializeOwned>(text: &str) -> T {
    serde_json::from_str(text).expect("the build wrote what it reads")
}
