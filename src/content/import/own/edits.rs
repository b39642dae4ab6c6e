//! What edited rows change in a bank, item by item.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::Value;

use crate::bank::finding::Finding;
use crate::bank::id::ItemId;
use crate::content::grid::{
    Cells, Field, Misfit, Why, Written, cells, digest, put, unclear, written,
};
use crate::content::import::own::fresh::{Fresh, fresh, made_id};
use crate::content::import::own::rows::armed;
use crate::content::import::own::trial::trial;
use crate::content::import::plan::Imported;
use crate::content::import::question::OwnRow;
use crate::content::import::question::Spot;
use crate::content::import::settings::Settings;
use crate::content::load::Loaded;
use crate::content::rewrite::{NotRewritten, Pieces};
use crate::sheet::{is_broken, trimmed};

/// What a sheet comes to.
pub(crate) struct Edits {
    pub(crate) changes: Vec<Change>,
    /// The rows that say what the bank says.
    pub(crate) same: usize,
    /// Names and new texts of files that are there.
    pub(crate) files: Vec<(Arc<str>, String)>,
    /// The items that the bank does not have.
    pub(crate) fresh: Imported,
}

/// One row that says something else than its item.
#[derive(Debug)]
pub(crate) struct Change {
    pub(crate) spot: Spot,
    pub(crate) id: ItemId,
    pub(crate) file: Arc<str>,
    /// The fields with what the bank says and what the sheet says.
    pub(crate) fields: Vec<(Field, String, String)>,
    pub(crate) found: Found,
}

/// What becomes of a change.
#[derive(Debug)]
pub(crate) enum Found {
    /// The document as it is to be.
    Change(Value),
    /// The item was changed since the sheet was made.
    Conflict,
    Stopped(Stopped),
}

/// Why a change is not made.
#[derive(Clone, Debug)]
pub(crate) enum Stopped {
    Misfit(Misfit),
    /// An earlier row names the same item.
    Twice,
    Finding(Finding),
    NotRewritten(NotRewritten),
}

/// What these rows change in the bank, and what they add to it.
pub(crate) fn edits(rows: &[OwnRow], loaded: Option<&Loaded>, settings: &Settings<'_>) -> Edits {
    let documents = loaded.map(written).unwrap_or_default();
    let (mut changes, mut new, mut same) = (Vec::new(), Vec::new(), 0);
    let mut seen = BTreeSet::new();
    for row in rows {
        let id = row.cells.get(&Field::Id).and_then(|id| ItemId::new(id));
        let known = id.and_then(|id| documents.get_key_value(&id));
        let Some((id, known)) = known else {
            match is_there(row, &documents) {
                true => same += 1,
                false => new.push(row),
            }
            continue;
        };
        let is_first = seen.insert(id.clone());
        match change(row, id, known, is_first) {
            Some(change) => changes.push(change),
            None => same += 1,
        }
    }
    let mut fresh = fresh(&new, loaded, settings);
    refuse_faulty(&mut changes, &mut fresh, loaded);
    let files = loaded.map_or_else(Vec::new, |loaded| files(&mut changes, loaded));
    Edits {
        changes,
        same,
        files,
        fresh: fresh.imported(settings),
    }
}

/// Whether a row without an id was imported before: then an item has the id that is made from its
/// stem, and says all that the row says.
fn is_there(row: &OwnRow, documents: &BTreeMap<ItemId, Written>) -> bool {
    if row.cells.contains_key(&Field::Id) {
        return false;
    }
    let made = made_id(&row.cells);
    let others = (2..).map(|number| format!("{made}-{number}"));
    let names = std::iter::once(made.clone()).chain(others);
    let mut known = names.map_while(|name| documents.get(&ItemId::new(&name)?));
    known.any(|known| {
        let old = cells(&known.document);
        let new = merged(&old, &row.cells);
        new.iter().all(|(field, cell)| old.get(field) == Some(cell))
    })
}

/// What a row changes in its item; nothing where it says the same.
fn change(row: &OwnRow, id: &ItemId, known: &Written, is_first: bool) -> Option<Change> {
    let old = cells(&known.document);
    let new = merged(&old, &row.cells);
    let fields = differences(&old, &new);
    if fields.is_empty() {
        return None;
    }
    let is_current = row.digest.as_deref() == Some(digest(&known.document).as_str());
    let found = match () {
        () if !is_first => Found::Stopped(Stopped::Twice),
        () if !is_current => Found::Conflict,
        () => match changed(&known.document, &old, &new) {
            Ok(document) => Found::Change(document),
            Err(misfit) => Found::Stopped(Stopped::Misfit(misfit)),
        },
    };
    Some(Change {
        spot: row.spot.clone(),
        id: id.clone(),
        file: Arc::clone(&known.file),
        fields,
        found,
    })
}

/// The cells of a row; what only looks different stays as it is written.
fn merged(old: &Cells, row: &Cells) -> Cells {
    let merged = row.iter().map(|(field, cell)| {
        let is_same = |old: &&String| [cell, armed(cell)].contains(&&*trimmed(old));
        let old = old.get(field).filter(is_same);
        (
            *field,
            old.map_or_else(|| armed(cell).to_owned(), Clone::clone),
        )
    });
    merged.collect()
}

fn differences(old: &Cells, new: &Cells) -> Vec<(Field, String, String)> {
    let fields: BTreeSet<Field> = old.keys().chain(new.keys()).copied().collect();
    let said = |cells: &Cells, field| cells.get(field).cloned().unwrap_or_default();
    let both = fields
        .iter()
        .map(|field| (*field, said(old, field), said(new, field)));
    both.filter(|(_, old, new)| old != new).collect()
}

fn changed(document: &Value, old: &Cells, new: &Cells) -> Result<Value, Misfit> {
    let unclear = unclear(document, old);
    for (field, _, cell) in differences(old, new) {
        if is_broken(&cell) {
            return Err(Misfit {
                field,
                why: Why::Broken,
            });
        }
        let key = match field {
            Field::Source | Field::Place => "source",
            Field::Customer => "customer",
            field if field.is_of_body() => "interaction",
            field => field.name(),
        };
        if unclear.contains(&key) || !field.is_editable() {
            return Err(Misfit {
                field,
                why: Why::OnlyInYaml,
            });
        }
    }
    put(document, old, new)
}

/// Stops what a bank would have something against.
fn refuse_faulty(changes: &mut [Change], fresh: &mut Fresh, loaded: Option<&Loaded>) {
    let documents = changes.iter().map(|change| match &change.found {
        Found::Change(document) => document.clone(),
        _ => Value::Null,
    });
    let documents: Vec<Value> = documents.chain(fresh.documents()).collect();
    let own = fresh.files();
    let mut findings = trial(&documents, loaded, own).into_iter();
    for change in changes {
        if let Some(finding) = findings.next().flatten() {
            change.found = Found::Stopped(Stopped::Finding(finding));
        }
    }
    fresh.refuse(findings);
}

/// The new texts of the files that change; a change that cannot be written safely is stopped.
fn files(changes: &mut [Change], loaded: &Loaded) -> Vec<(Arc<str>, String)> {
    let mut texts: BTreeMap<Arc<str>, Pieces> = BTreeMap::new();
    let mut changed = BTreeSet::new();
    for change in changes {
        let Found::Change(document) = &change.found else {
            continue;
        };
        let pieces = texts.entry(Arc::clone(&change.file)).or_insert_with(|| {
            let text = loaded.texts.get(&change.file);
            Pieces::of(text.map_or("", String::as_str))
        });
        match pieces.rewrite(change.id.as_str(), document) {
            Ok(()) => {
                changed.insert(Arc::clone(&change.file));
            }
            Err(reason) => change.found = Found::Stopped(Stopped::NotRewritten(reason)),
        }
    }
    texts.retain(|file, _| changed.contains(file));
    let texts = texts.into_iter();
    texts.map(|(file, pieces)| (file, pieces.text())).collect()
}
