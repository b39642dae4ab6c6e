//! What an import would write: items that a bank takes, in files that are not there yet.

use std::borrow::Cow;

use serde_json::{Value, json};

use crate::bank::finding::Finding;
use crate::bank::item::Item;
use crate::bank::presentation::Key;
use crate::content::assemble::assemble;
use crate::content::files::File;
use crate::content::import::document::{Beside, document, made_id, yaml};
use crate::content::import::names::Names;
use crate::content::import::outcomes::Outcomes;
use crate::content::import::planned::{Planned, Standing};
use crate::content::import::question::{
    Asked, ColumnUse, Question, Questions, Reason, Refused, Remark,
};
use crate::content::import::settings::Settings;
use crate::content::import::twins::{Twins, named};
use crate::content::import::written::{bank_file, files};

/// What an import comes to.
pub(crate) struct Imported {
    pub(crate) items: Vec<Planned>,
    pub(crate) refused: Vec<Refused>,
    pub(crate) notes: Vec<Remark>,
    pub(crate) columns: Vec<ColumnUse>,
    /// Names below the bank's folder, and texts.
    pub(crate) files: Vec<(String, String)>,
}

/// The items that these questions make, and the files that would hold them.
pub(crate) fn plan(questions: Questions, settings: &Settings<'_>) -> Imported {
    let mut notes = questions.notes;
    let mut refused = questions.refused;
    let outcomes = Outcomes::of(&questions.questions, settings);
    let (mut ids, mut twins) = (Names::default(), Twins::default());
    let (mut planned, mut drafts, mut taken) = (Vec::new(), Vec::new(), Vec::new());
    for question in &questions.questions {
        let item = planned_item(question, &outcomes, settings, &mut ids);
        let read = match question.asked.repeated_option() {
            Some(text) => Err(Remark::new("same-options").with("text", text).into()),
            None => faults(&item.document, settings, &outcomes).map_err(Reason::Finding),
        };
        match read {
            Ok(read) => {
                let place = (settings.wording.place)(&item.spot);
                twins.take(&item.document, &place);
                notes.extend(id_taken(question, &item.document));
                drafts.extend(other_points(question, &item.document).then_some(place));
                taken.push(question);
                planned.push(Planned {
                    standing: standing(&read, settings),
                    ..item
                });
            }
            Err(reason) => refused.push(Refused {
                spot: item.spot,
                reason,
                rows: match question.rows.0.is_empty() {
                    true => vec![("stem".to_owned(), question.stem.clone())].into(),
                    false => question.rows.clone(),
                },
            }),
        }
    }
    notes.extend(twins.told());
    if !drafts.is_empty() {
        notes.push(named("draft-points", &drafts));
    }
    refused.sort_by(|one, other| one.spot.cmp(&other.spot));
    notes.extend(counted(&taken, &planned));
    Imported {
        files: files(&planned, &outcomes, settings),
        items: planned,
        refused,
        notes,
        columns: questions.columns,
    }
}

fn planned_item(
    question: &Question,
    outcomes: &Outcomes,
    settings: &Settings<'_>,
    ids: &mut Names,
) -> Planned {
    let id = question.id.clone().unwrap_or_else(|| made_id(question));
    let id = ids.take(&id);
    let place = (settings.wording.place)(&question.spot);
    let place = match &question.name {
        Some(name) => format!("{place} {name}"),
        None => place,
    };
    let beside = Beside {
        id: &id,
        outcomes: &outcomes.of_question(question),
        source: (settings.source, place),
        difficulty: settings.difficulty,
        bloom: settings.bloom,
        no_rationale: &settings.wording.no_rationale,
        no_points: &settings.wording.no_points,
    };
    Planned {
        spot: question.spot.clone(),
        item_type: question.asked.type_name(),
        is_draft: matches!(question.asked, Asked::Speech(_)),
        standing: Standing::New,
        document: document(question, &beside),
    }
}

/// A note where another question has the id that the file gives to this one.
fn id_taken(question: &Question, document: &Value) -> Option<Remark> {
    let id = document["id"].as_str().unwrap_or_default();
    let given = question.id.as_ref().filter(|given| *given != id)?;
    let note = Remark::new("id-taken").with("given", given).with("id", id);
    let spot = &question.spot;
    Some(note.with("sheet", &spot.sheet).with("row", spot.row))
}

/// Whether the points of a draft's criteria do not make those that the file gives to the whole.
fn other_points(question: &Question, document: &Value) -> bool {
    let criteria = document["interaction"]["role-play"]["criteria"].as_object();
    let points = criteria.into_iter().flatten();
    let sum: u64 = points.filter_map(|(_, one)| one["points"].as_u64()).sum();
    sum > 0 && question.points.is_some_and(|whole| u64::from(whole) != sum)
}

/// The item that a bank reads from this document, or what it has against it.
fn faults(document: &Value, settings: &Settings<'_>, outcomes: &Outcomes) -> Result<Item, Finding> {
    let used = document["outcomes"].as_array().into_iter().flatten();
    let used: Vec<&str> = used.filter_map(Value::as_str).collect();
    let texts = [
        ("bank.yaml", bank_file(settings)),
        ("syllabus/a.yaml", outcomes.trial(&used, settings)),
        ("items/a.yaml", yaml(document)),
    ];
    let files = texts.into_iter().map(|(name, text)| File {
        name: name.to_owned(),
        bytes: Ok(Cow::Owned(text.into_bytes())),
    });
    let assembled = assemble(files.collect(), &|_, _| {});
    let error = assembled.findings.into_iter().find(Finding::is_error);
    match (error, assembled.bank.items.values().next()) {
        (None, Some(item)) => Ok(item.clone()),
        (Some(finding), _) => Err(finding),
        (None, None) => unreachable!("an item without errors is in the bank"),
    }
}

/// How the item stands to the one of the same id in the bank.
fn standing(item: &Item, settings: &Settings<'_>) -> Standing {
    let bank = settings.bank.as_ref().map(|(bank, _)| bank);
    match bank.and_then(|bank| bank.item(item.id.as_str())) {
        None => Standing::New,
        Some(known) => {
            let is_same = known.stem == item.stem
                && known.scenario == item.scenario
                && known.presentation == item.presentation
                && said(&known.key) == said(&item.key)
                && known.points == item.points
                && known.rationale == item.rationale;
            if is_same {
                Standing::Same
            } else {
                Standing::Kept
            }
        }
    }
}

/// What a key says, wherever its phrases stand in a file.
fn said(key: &Key) -> Value {
    fn drop_places(value: &mut Value) {
        match value {
            Value::Object(fields) => {
                fields.remove("origin");
                fields.values_mut().for_each(drop_places);
            }
            Value::Array(values) => values.iter_mut().for_each(drop_places),
            _ => {}
        }
    }
    let mut said = json!(key);
    drop_places(&mut said);
    said
}

/// The notes that count what the file leaves open.
fn counted(questions: &[&Question], planned: &[Planned]) -> Vec<Remark> {
    let mut notes = Vec::new();
    let mut count = |code: &'static str, count: usize| {
        if count > 0 {
            notes.push(Remark::new(code).with("count", count));
        }
    };
    let drafts = planned.iter().filter(|item| item.is_draft).count();
    let is_empty = |asked: &Asked| matches!(asked, Asked::Speech(points) if points.is_empty());
    let empty = questions.iter().filter(|q| is_empty(&q.asked)).count();
    count("drafts", drafts.saturating_sub(empty));
    count("without-points", empty);
    count(
        "without-difficulty",
        questions.iter().filter(|q| q.difficulty.is_none()).count(),
    );
    count(
        "without-rationale",
        questions.iter().filter(|q| q.rationale.is_none()).count(),
    );
    count(
        "without-topic",
        questions.iter().filter(|q| q.topics.is_empty()).count(),
    );
    let standing = |wanted| {
        planned
            .iter()
            .filter(move |item| item.standing == wanted)
            .count()
    };
    count("already-there", standing(Standing::Same));
    let kept = planned
        .iter()
        .filter(|item| item.standing == Standing::Kept);
    let kept = kept.filter_map(|item| item.document["id"].as_str().map(str::to_owned));
    let kept: Vec<String> = kept.collect();
    notes.extend((!kept.is_empty()).then(|| named("kept", &kept)));
    notes
}
