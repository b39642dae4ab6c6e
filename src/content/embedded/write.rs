//! Writes a bank in its compiled form, and what its documents say where.

use std::ops::Range;

use serde::Serialize;

use crate::bank::Bank;
use crate::bank::page::{Pages, Written};
use crate::content::compiled::Index;
use crate::content::pages::{PackedPage, PackedText};

/// The compiled form of a bank.
pub(super) fn write(bank: &Bank) -> String {
    let mut parts = String::new();
    let lexicons = add(&*bank.lexicons, &mut parts);
    let items = bank.items.listed();
    let items = items.map(|listed| (listed.facts.clone(), add(listed.item(), &mut parts)));
    let items = items.collect();
    let checklists = bank.checklists.values();
    let checklists = checklists.map(|known| add(known, &mut parts)).collect();
    let index = Index {
        name: bank.name.clone(),
        digest: bank.digest.clone(),
        syllabus: bank.syllabus.clone(),
        blueprints: bank.blueprints.values().cloned().collect(),
        credentials: bank.credentials.values().cloned().collect(),
        lexicons,
        checklists,
        items,
    };
    json(&index) + "\n" + &parts
}

fn add(thing: &impl Serialize, parts: &mut String) -> Range<usize> {
    let start = parts.len();
    parts.push_str(&json(thing));
    start..parts.len()
}

fn json(thing: &impl Serialize) -> String {
    serde_json::to_string(thing).expect("a bank has only text keys")
}

/// What documents say where, in the form that the binary carries.
pub(super) fn pack(pages: &Pages) -> Vec<u8> {
    let packed = pages.documents().map(|(file, line, page)| PackedPage {
        file,
        line,
        texts: page.texts().map(packed_text).collect(),
    });
    let packed: Vec<PackedPage<'_>> = packed.collect();
    postcard::to_stdvec(&packed).expect("every length is known")
}

fn packed_text(written: &Written) -> PackedText<'_> {
    let origin = &written.origin;
    PackedText {
        path: &written.path,
        line: origin.line,
        column: origin.column,
        width: origin.width,
        text: &written.text,
        is_key: written.is_key,
    }
}
