//! Loading: the bank at a place, and everything that is wrong with it.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::bank::Bank;
use crate::bank::deferred::{Deferred, later, ready};
use crate::bank::finding::Finding;
use crate::bank::id::SourceId;
use crate::content::assemble::{Texts, assemble, texts};
use crate::content::files::{ContentError, File, Place, from_folder};
use crate::content::{compiled, embedded, pages};

/// The one file at the root of a bank.
const BANK_FILE: &str = "bank.yaml";

/// A bank as far as it is valid, with everything that is not.
pub(crate) struct Loaded {
    pub(crate) place: Place,
    pub(crate) bank: Bank,
    /// Sorted by place.
    pub(crate) findings: Vec<Finding>,
    /// To show a finding's line.
    pub(crate) texts: Arc<Deferred<Texts>>,
}

/// Loads the bank at `place`, telling `progress` how many of how many files are done.
pub(crate) fn load(place: &Place, progress: &dyn Fn(usize, usize)) -> Result<Loaded, ContentError> {
    let files = match place {
        Place::Folder(root) => from_folder(root)?,
        Place::Embedded if embedded::COMPILED.is_empty() => embedded::files(),
        Place::Embedded => return Ok(Loaded::compiled()),
    };
    Ok(Loaded::written(place, files, progress))
}

impl Loaded {
    /// What these files make.
    fn written(place: &Place, files: Vec<File>, progress: &dyn Fn(usize, usize)) -> Self {
        let assembled = assemble(files, progress);
        let texts: Arc<Deferred<Texts>> = Arc::new(ready(assembled.texts));
        let read = Arc::clone(&texts);
        let mut bank = assembled.bank;
        bank.pages = later(move || pages::pages(&read));
        Self {
            place: place.clone(),
            bank,
            findings: assembled.findings,
            texts,
        }
    }

    /// The bank in the binary. It was compiled because nothing was found.
    fn compiled() -> Self {
        let mut bank = compiled::read(embedded::COMPILED, embedded::PREPARED);
        bank.pages = later(|| pages::unpack(embedded::PAGES));
        Self {
            place: Place::Embedded,
            bank,
            findings: Vec::new(),
            texts: Arc::new(later(|| texts(embedded::files(), &mut Vec::new()))),
        }
    }

    /// The titles of the bank's sources by their ids.
    pub(crate) fn sources(&self) -> BTreeMap<SourceId, String> {
        let file = self.texts.get(BANK_FILE).map(|text| File {
            name: BANK_FILE.to_owned(),
            bytes: Ok(text.clone().into_bytes().into()),
        });
        assemble(file.into_iter().collect(), &|_, _| {}).sources.0
    }
}

/// The bank that files with these names and texts make.
#[cfg(test)]
pub(crate) fn of_texts(files: &[(&str, &str)]) -> Loaded {
    let files = files.iter().map(|(name, text)| File {
        name: (*name).to_owned(),
        bytes: Ok(text.as_bytes().to_owned().into()),
    });
    let nowhere = Place::Folder("bank".into());
    Loaded::written(&nowhere, files.collect(), &|_, _| {})
}

#[cfg(test)]
mod tests {
    use super::{Loaded, Place, embedded};

    #[test]
    fn the_compiled_bank_is_the_one_that_the_files_make() {
        let compiled = Loaded::compiled();
        let written = Loaded::written(&Place::Embedded, embedded::files(), &|_, _| {});
        assert_eq!(written.findings, []);
        assert_eq!(**compiled.texts, **written.texts);
        assert_eq!(*compiled.bank.pages, *written.bank.pages);
        let (compiled, written) = (compiled.bank, written.bank);
        assert_eq!(compiled.name, written.name);
        assert_eq!(compiled.digest, written.digest);
        assert_eq!(compiled.syllabus, written.syllabus);
        assert_eq!(compiled.blueprints, written.blueprints);
        assert_eq!(compiled.lexicons, written.lexicons);
        assert_eq!(compiled.checklists, written.checklists);
        let facts = |listed: &crate::bank::items::Listed| listed.facts.clone();
        assert!(
            compiled
                .items
                .listed()
                .map(facts)
                .eq(written.items.listed().map(facts))
        );
        for (compiled, written) in compiled.items.values().zip(written.items.values()) {
            assert_eq!(compiled, written);
        }
    }
}
