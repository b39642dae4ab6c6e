//! A content package: a zip file whose `imsmanifest.xml` lists its items and tests.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use crate::content::files::LONGEST_FILE;
use crate::content::import::qti::{Beside, beside_name, file, refuse, take_file, take_test, tree};
use crate::content::import::question::{Questions, Remark};
use crate::content::import::xml::Element;

const MANIFEST: &str = "imsmanifest.xml";
/// Most bytes that are unpacked of one package.
const MOST_BYTES: u64 = 16 * LONGEST_FILE;

/// The questions of a package; nothing for other packed files.
pub(in crate::content::import) fn read_package(bytes: &[u8]) -> Option<Result<Questions, Remark>> {
    let archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut names: Vec<String> = archive
        .file_names()
        .flatten()
        .map(std::borrow::Cow::into_owned)
        .collect();
    names.sort();
    if let Some(other) = other_program(&names) {
        return Some(Err(Remark::new(other)));
    }
    let is_manifest = |name: &&String| name.rsplit('/').next() == Some(MANIFEST);
    let manifests = names.iter().filter(is_manifest);
    let manifest = manifests.min_by_key(|name| name.len())?.clone();
    let archive = RefCell::new(archive);
    let left = Cell::new(MOST_BYTES);
    Some(read(&manifest, &|name| unpacked(&archive, &left, name)))
}

/// What a packed file of another program is.
fn other_program(names: &[String]) -> Option<&'static str> {
    let has = |start: &str| names.iter().any(|name| name.starts_with(start));
    match () {
        () if has("collection.anki") => Some("anki-package"),
        () if has("word/") || has("ppt/") => Some("other-program"),
        () => None,
    }
}

/// One file of the archive, unless it or all that was unpacked is too large.
fn unpacked(
    archive: &RefCell<ZipArchive<Cursor<&[u8]>>>,
    left: &Cell<u64>,
    name: &str,
) -> Option<Vec<u8>> {
    let mut archive = archive.borrow_mut();
    let entry = archive.by_name(name).ok()?;
    let most = left.get().min(LONGEST_FILE);
    let mut bytes = Vec::new();
    entry.take(most + 1).read_to_end(&mut bytes).ok()?;
    let length = u64::try_from(bytes.len()).ok()?;
    left.set(left.get().checked_sub(length)?);
    (length <= most).then_some(bytes)
}

/// The questions of the tests that a manifest lists, then those of the items that no test has.
fn read(manifest: &str, beside: &Beside<'_>) -> Result<Questions, Remark> {
    let listed = tree(&file(manifest, beside)?)?;
    let resources = listed.below(&|element| element.name == "resource");
    let kind = |resource: &Element| resource.attribute("type").unwrap_or_default().to_owned();
    let mut read = Questions::default();
    let place = |resource: &Element| {
        let href = resource.attribute("href").map(str::to_owned);
        let first = || Some(resource.child("file")?.attribute("href")?.to_owned());
        let href = href.filter(|href| !href.is_empty()).or_else(first);
        beside_name(manifest, &href.unwrap_or_default())
    };
    if resources
        .iter()
        .any(|resource| kind(resource).contains("imsqti_xmlv1"))
    {
        return Err(Remark::new("old-qti"));
    }
    for test in resources
        .iter()
        .filter(|resource| kind(resource).contains("imsqti_test"))
    {
        let name = place(test);
        match file(&name, beside).and_then(|text| tree(&text)) {
            Ok(test) => take_test(&test, &name, beside, &mut read),
            Err(reason) => refuse(&name, reason, &mut read),
        }
    }
    let items = resources
        .iter()
        .filter(|resource| kind(resource).contains("imsqti_item"));
    let spots = read.questions.iter().map(|question| &question.spot);
    let spots = spots.chain(read.refused.iter().map(|refused| &refused.spot));
    let mut taken: BTreeSet<String> = spots.map(|spot| spot.sheet.clone()).collect();
    for name in items.map(|item| place(item)) {
        if taken.insert(name.clone()) {
            take_file(&name, &[], beside, &mut read);
        }
    }
    match read.questions.is_empty() && read.refused.is_empty() {
        true => Err(Remark::new("no-questions")),
        false => Ok(read),
    }
}
