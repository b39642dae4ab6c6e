//! The files that an import writes, none of which is there yet.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::content::files::LONGEST_FILE;
use crate::content::import::document::yaml;
use crate::content::import::names::Names;
use crate::content::import::outcomes::Outcomes;
use crate::content::import::planned::{Planned, Standing};
use crate::content::import::settings::Settings;

/// Longest file of items that is written, in bytes: half of what a bank reads, as people add to it.
const LONGEST: usize = LONGEST_FILE as usize / 2;

pub(super) fn bank_file(settings: &Settings<'_>) -> String {
    let stem = settings.stem();
    yaml(&json!({ "format": 1, "name": stem, "sources": { settings.source: &settings.file } }))
}

/// Names below the bank's folder, and texts.
pub(super) fn files(
    planned: &[Planned],
    outcomes: &Outcomes,
    settings: &Settings<'_>,
) -> Vec<(String, String)> {
    let new: Vec<&Planned> = planned
        .iter()
        .filter(|item| item.standing == Standing::New)
        .collect();
    if new.is_empty() {
        return Vec::new();
    }
    let mut names = file_names(settings);
    let mut files: Vec<(String, String)> = Vec::new();
    let mut put = |folder: &str, text: String| {
        let name = names.take(&format!("{folder}/{}", outcomes.group)) + ".yaml";
        files.push((name, text));
    };
    let used = new
        .iter()
        .flat_map(|item| item.document["outcomes"].as_array());
    let used: BTreeSet<&str> = used.flatten().filter_map(Value::as_str).collect();
    if let Some(text) = outcomes.text(&used, settings) {
        put("syllabus", text);
    }
    let document = |item: &&Planned| {
        let mark = if item.is_draft {
            format!("# {}\n", settings.wording.draft)
        } else {
            String::new()
        };
        mark + &yaml(&item.document)
    };
    for text in joined(new.iter().map(document), LONGEST) {
        put("items", text);
    }
    if settings.bank.is_none() {
        files.insert(0, ("bank.yaml".to_owned(), bank_file(settings)));
    }
    files
}

/// The names of the bank's files, without their ends.
pub(super) fn file_names(settings: &Settings<'_>) -> Names {
    let mut names = Names::default();
    for name in settings.bank.iter().flat_map(|(_, names)| names) {
        names.take_just(name.trim_end_matches(".yaml"));
    }
    names
}

/// Documents as texts of at most `longest` bytes, unless one alone is longer.
fn joined(documents: impl Iterator<Item = String>, longest: usize) -> Vec<String> {
    const BETWEEN: &str = "---\n";
    let mut texts: Vec<String> = Vec::new();
    for document in documents {
        let fits = |text: &&mut String| text.len() + BETWEEN.len() + document.len() <= longest;
        match texts.last_mut().filter(fits) {
            Some(text) => *text += &(BETWEEN.to_owned() + &document),
            None => texts.push(document),
        }
    }
    texts
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn documents_go_into_as_many_texts_as_they_need() {
        let of = |lengths: &[usize]| {
            let documents = lengths.iter().map(|length| "a".repeat(*length));
            let texts = joined(documents, 10).into_iter();
            texts.map(|text| text.len()).collect::<Vec<_>>()
        };
        assert_eq!(of(&[3, 3, 3]), [10, 3]);
        assert_eq!(of(&[3, 4, 12, 1]), [3, 4, 12, 1]);
        assert_eq!(of(&[2, 2]), [8]);
        assert_eq!(of(&[]), [0; 0]);
    }
}
