//! Documents of items tried in the bank that they are for, all at once.

use std::borrow::Cow;

use serde_json::Value;

use crate::bank::finding::Finding;
use crate::content::assemble::assemble;
use crate::content::files::File;
use crate::content::import::document::yaml;
use crate::content::load::Loaded;

/// A name that no file of a bank has.
const FILE: &str = "items/-.yaml";

/// What a bank has against each of these documents. `own` are the files that the bank is made of
/// where there is none yet.
pub(super) fn trial(
    documents: &[Value],
    loaded: Option<&Loaded>,
    own: &[(String, String)],
) -> Vec<Option<Finding>> {
    let (mut text, mut starts, mut line) = (String::new(), Vec::new(), 1);
    for document in documents {
        starts.push(line);
        if !document.is_null() {
            let document = yaml(document) + "---\n";
            line += document.matches('\n').count();
            text += &document;
        }
    }
    let is_around = |name: &str| {
        ["bank.yaml", "syllabus/", "lexicons/"]
            .iter()
            .any(|start| name.starts_with(start))
    };
    let texts = loaded.into_iter().flat_map(|loaded| loaded.texts.iter());
    let around = texts.map(|(name, text)| (name.to_string(), text.clone()));
    let around = around
        .chain(own.iter().cloned())
        .filter(|(name, _)| is_around(name));
    let files = around
        .chain([(FILE.to_owned(), text)])
        .map(|(name, text)| File {
            name,
            bytes: Ok(Cow::Owned(text.into_bytes())),
        });
    let assembled = assemble(files.collect(), &|_, _| {});
    let mut found = vec![None; documents.len()];
    for finding in assembled.findings {
        if &*finding.origin.file != FILE || !finding.is_error() {
            continue;
        }
        let line = finding.origin.line as usize;
        let place = starts.partition_point(|start| *start <= line);
        // Of documents that say nothing the last one before the line would be found.
        let mut before = (0..place).rev();
        if let Some(place) = before.find(|place| !documents[*place].is_null()) {
            found[place].get_or_insert(finding);
        }
    }
    found
}
