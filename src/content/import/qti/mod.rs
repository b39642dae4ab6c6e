//! QTI 2.1 and 3: one item, a test with its items beside it, or a content package.

mod asked;
mod body;
mod declared;
mod item;
mod package;

use crate::content::import::question::{Questions, Remark, SourceRows, Spot};
use crate::content::import::xml::{Element, parse, root};

pub(super) use crate::content::import::qti::package::read_package;

/// Files by their names, as the file that is read calls them.
pub(crate) type Beside<'b> = dyn Fn(&str) -> Option<Vec<u8>> + 'b;

/// The questions of an item or a test; nothing for other texts.
pub(super) fn read(text: &str, beside: &Beside<'_>) -> Option<Result<Questions, Remark>> {
    let name = plain_name(root(text)?);
    let is_item = name == "assessmentItem";
    (is_item || name == "assessmentTest").then(|| {
        let tree = tree(text)?;
        let mut read = Questions::default();
        match is_item {
            true => item::take(&tree, "", &[], &mut read),
            false => take_test(&tree, "", beside, &mut read),
        }
        Ok(read)
    })
}

/// The tree of a text under the names of QTI 2.1.
fn tree(text: &str) -> Result<Element, Remark> {
    Ok(parse(text)?.renamed(&plain_name))
}

/// The name that QTI 2.1 gives to what QTI 3 calls `qti-simple-choice` or `response-identifier`.
fn plain_name(name: &str) -> String {
    let mut words = name.strip_prefix("qti-").unwrap_or(name).split('-');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| {
        let mut letters = word.chars();
        let capital = letters.next().map(|c| c.to_ascii_uppercase());
        name + &capital.map(String::from).unwrap_or_default() + letters.as_str()
    })
}

/// Takes the items that a test at `place` names, in its order; titles of sections are topics.
fn take_test(test: &Element, place: &str, beside: &Beside<'_>, read: &mut Questions) {
    let mut taken = Vec::new();
    take_section(test, &mut Vec::new(), &mut |reference, titles| {
        let href = reference.attribute("href").unwrap_or_default();
        let name = beside_name(place, href);
        if !taken.contains(&name) {
            taken.push(name.clone());
            take_file(&name, titles, beside, read);
        }
    });
}

fn take_section(
    section: &Element,
    titles: &mut Vec<String>,
    take: &mut dyn FnMut(&Element, &[String]),
) {
    for element in section.elements() {
        match element.name.as_str() {
            "assessmentItemRef" => take(element, titles),
            "assessmentSection" => {
                let title = element.attribute("title").unwrap_or_default().trim();
                titles.push(title.to_owned());
                take_section(element, titles, take);
                titles.pop();
            }
            "testPart" => take_section(element, titles, take),
            _ => {}
        }
    }
}

/// Takes the item in another file.
fn take_file(name: &str, titles: &[String], beside: &Beside<'_>, read: &mut Questions) {
    let tree = file(name, beside).and_then(|text| tree(&text));
    match tree {
        Ok(tree) if tree.name == "assessmentItem" => item::take(&tree, name, titles, read),
        Ok(tree) => refuse(
            name,
            Remark::new("xml-unknown").with("name", tree.name),
            read,
        ),
        Err(reason) => refuse(name, reason, read),
    }
}

fn refuse(name: &str, reason: Remark, read: &mut Questions) {
    let spot = Spot {
        sheet: name.to_owned(),
        row: 1,
    };
    read.take(&spot, Err(reason), SourceRows::default);
}

/// The text of another file.
fn file(name: &str, beside: &Beside<'_>) -> Result<String, Remark> {
    let bytes = beside(name).ok_or_else(|| Remark::new("file-missing").with("name", name))?;
    let (text, _) = crate::sheet::decode(&bytes).ok_or_else(|| Remark::new("not-text"))?;
    Ok(text.into_owned())
}

/// The name of a file that the file at `place` calls `href`.
fn beside_name(place: &str, href: &str) -> String {
    let folder = place.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    let href = href.replace("%20", " ");
    for part in href.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests;
