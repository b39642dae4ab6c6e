//! SourceRows of items that the bank does not have: new files.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::bank::finding::Finding;
use crate::bank::id::ItemId;
use crate::bank::interaction::TypeName;
use crate::content::grid::{Cells, Field, Why, digest, document};
use crate::content::import::document::slug;
use crate::content::import::document::yaml;
use crate::content::import::names::Names;
use crate::content::import::own::rows::armed;
use crate::content::import::plan::Imported;
use crate::content::import::planned::{Planned, Standing};
use crate::content::import::question::OwnRow;
use crate::content::import::question::{Reason, Refused, Remark, Spot};
use crate::content::import::settings::Settings;
use crate::content::import::written::file_names;
use crate::content::load::Loaded;
use crate::sheet::is_broken;

/// Digits of the digest in a made name.
const DIGITS: usize = 6;

/// Items for new files.
pub(super) struct Fresh {
    items: Vec<(Spot, &'static str, Value)>,
    refused: Vec<Refused>,
    /// The files of a bank that is not there yet.
    files: Vec<(String, String)>,
}

/// The documents of these rows. Where there is no bank yet, its other files are made too.
pub(super) fn fresh(rows: &[&OwnRow], loaded: Option<&Loaded>, settings: &Settings<'_>) -> Fresh {
    let mut fresh = Fresh {
        items: Vec::new(),
        refused: Vec::new(),
        files: Vec::new(),
    };
    let mut ids = Names::default();
    for id in loaded
        .into_iter()
        .flat_map(|loaded| loaded.bank.items.keys())
    {
        ids.take_just(id.as_str());
    }
    for row in rows {
        match made(row, settings, &mut ids) {
            Ok((item_type, document)) => {
                fresh.items.push((row.spot.clone(), item_type, document));
            }
            Err(reason) => fresh.refused.push(Refused {
                spot: row.spot.clone(),
                reason: reason.into(),
                rows: refused_cells(&row.cells).into(),
            }),
        }
    }
    if loaded.is_none() && !fresh.items.is_empty() {
        fresh.files = bank_files(&fresh.items, settings);
    }
    fresh
}

impl Fresh {
    pub(super) fn documents(&self) -> impl Iterator<Item = Value> {
        self.items.iter().map(|(_, _, document)| document.clone())
    }

    pub(super) fn files(&self) -> &[(String, String)] {
        &self.files
    }

    /// Leaves out the items that a bank has something against.
    pub(super) fn refuse(&mut self, findings: impl Iterator<Item = Option<Finding>>) {
        let items = std::mem::take(&mut self.items);
        for (item, finding) in items.into_iter().zip(findings) {
            match finding {
                None => self.items.push(item),
                Some(finding) => self.refused.push(Refused {
                    spot: item.0,
                    reason: Reason::Finding(finding),
                    rows: vec![("stem".to_owned(), text(&item.2["stem"]))].into(),
                }),
            }
        }
        self.refused.sort_by(|one, other| one.spot.cmp(&other.spot));
    }

    pub(super) fn imported(self, settings: &Settings<'_>) -> Imported {
        let mut files = self.files;
        if self.items.is_empty() {
            files.clear();
        } else {
            let documents: Vec<String> = self.items.iter().map(|item| yaml(&item.2)).collect();
            files.push((items_name(settings), documents.join("---\n")));
        }
        let planned = |(spot, item_type, document)| Planned {
            spot,
            item_type,
            is_draft: false,
            standing: Standing::New,
            document,
        };
        Imported {
            items: self.items.into_iter().map(planned).collect(),
            refused: self.refused,
            notes: Vec::new(),
            columns: Vec::new(),
            files,
        }
    }
}

/// The type and the document of a new row, with what the user decided for all that it leaves open.
fn made(
    row: &OwnRow,
    settings: &Settings<'_>,
    ids: &mut Names,
) -> Result<(&'static str, Value), Remark> {
    if let Some((field, _)) = row.cells.iter().find(|(_, cell)| is_broken(cell)) {
        return Err(misfit(*field, Why::Broken));
    }
    let cells = row.cells.iter();
    let mut cells: Cells = cells
        .map(|(field, cell)| (*field, armed(cell).to_owned()))
        .collect();
    let item_type = cells.get(&Field::Type).and_then(|name| TypeName::new(name));
    let item_type = match item_type.map(TypeName::as_str) {
        None => return Err(misfit(Field::Type, Why::Unclear)),
        Some("role-play" | "dialogue" | "survey") => {
            return Err(misfit(Field::Type, Why::OnlyInYaml));
        }
        Some(name) => name,
    };
    let mut usual = |field, value: &str| {
        cells.entry(field).or_insert_with(|| value.to_owned());
    };
    usual(Field::Difficulty, settings.difficulty);
    usual(Field::Bloom, settings.bloom.unwrap_or("recall"));
    usual(Field::Rationale, &settings.wording.no_rationale);
    usual(Field::Source, settings.source);
    usual(Field::Place, &(settings.wording.place)(&row.spot));
    if let Some(outcome) = settings.outcome {
        usual(Field::Outcomes, outcome);
    }
    for field in [Field::Stem, Field::Outcomes] {
        if !cells.contains_key(&field) {
            return Err(misfit(field, Why::Empty));
        }
    }
    let id = match cells.get(&Field::Id) {
        None => ids.take(&made_id(&cells)),
        Some(id) if ItemId::new(id).is_none() => return Err(misfit(Field::Id, Why::Unclear)),
        Some(id) if !ids.take_just(id) => return Err(misfit(Field::Id, Why::Twice)),
        Some(id) => id.clone(),
    };
    cells.insert(Field::Id, id);
    let document = document(&cells).map_err(|wrong| misfit(wrong.field, wrong.why))?;
    Ok((item_type, document))
}

/// The id of an item whose row gives none.
pub(super) fn made_id(cells: &Cells) -> String {
    let stem = cells.get(&Field::Stem).map_or("", |stem| armed(stem));
    let digest = digest(&json!(stem));
    match slug(stem) {
        readable if readable.is_empty() => format!("item-{}", &digest[..DIGITS]),
        readable => format!("{readable}-{}", &digest[..DIGITS]),
    }
}

/// The sentence for a cell that cannot be taken.
fn misfit(field: Field, why: Why) -> Remark {
    Remark::new(why.code())
        .with("field", field.name())
        .with("letter", field.letter())
}

fn refused_cells(cells: &Cells) -> Vec<(String, String)> {
    let cells = cells.iter();
    cells
        .map(|(field, cell)| (field.name().to_owned() + &field.letter(), cell.clone()))
        .collect()
}

/// The file for the items: a name that no file of the bank has.
fn items_name(settings: &Settings<'_>) -> String {
    let stem = settings.stem();
    let readable = match slug(stem) {
        readable if readable.is_empty() => "imported".to_owned(),
        readable => readable,
    };
    file_names(settings).take(&format!("items/{readable}")) + ".yaml"
}

/// `bank.yaml` and a syllabus with the sources and outcomes that the items name.
fn bank_files(
    items: &[(Spot, &'static str, Value)],
    settings: &Settings<'_>,
) -> Vec<(String, String)> {
    let mut sources = serde_json::Map::new();
    let mut groups: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (_, _, document) in items {
        let named = document["source"].as_object().into_iter().flatten();
        sources.extend(named.map(|(id, _)| (id.clone(), json!(id))));
        for outcome in document["outcomes"].as_array().into_iter().flatten() {
            let outcome = text(outcome);
            let group = outcome
                .split_once('/')
                .map_or(&*outcome, |(group, _)| group);
            groups
                .entry(group.to_owned())
                .or_default()
                .insert(outcome.clone());
        }
    }
    let first = sources.keys().next().cloned().unwrap_or_default();
    let outcome = |id: &String| {
        json!({
            "id": id,
            "name": id,
            "tracks": ["general"],
            "level": "new-hire",
            "source": { first.as_str(): &settings.file },
        })
    };
    let group = |(id, outcomes): (&String, &BTreeSet<String>)| {
        let outcomes: Vec<Value> = outcomes.iter().map(outcome).collect();
        yaml(&json!({ "id": id, "name": id, "outcomes": outcomes }))
    };
    let syllabus: Vec<String> = groups.iter().map(group).collect();
    let bank = json!({ "format": 1, "name": &settings.file, "sources": sources });
    vec![
        ("bank.yaml".to_owned(), yaml(&bank)),
        ("syllabus/imported.yaml".to_owned(), syllabus.join("---\n")),
    ]
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
