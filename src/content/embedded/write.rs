//! Writes a bank in its compiled form.

use std::ops::Range;

use serde::Serialize;

use crate::bank::Bank;
use crate::content::compiled::Index;

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
