//! Banks as their authors wrote them, read here anew so that the program cannot vouch for itself.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;
use std::thread;

use serde::Deserialize as _;
use serde_json::Value;

use crate::support::{Desk, project};

/// The exams of the shipped bank that are drawn here: one for a trade, one whose quotas name
/// outcomes, and the practices.
pub(crate) const EXAMS: [&str; 4] = [
    "heating-onboarding",
    "complaint-handling",
    "service-basics",
    "talk-practice",
];

/// How many papers of each exam [`papers`] holds; their seeds count from 0.
pub(crate) const PAPERS: u64 = 50;

/// Documents of a bank by their id.
pub(crate) type Documents = BTreeMap<String, Value>;

/// Every document below `folder`.
pub(crate) fn documents(folder: &Path) -> Documents {
    let mut found = Documents::new();
    for entry in fs::read_dir(folder).expect("a folder of the bank") {
        let path = entry.expect("an entry of the bank").path();
        if path.is_dir() {
            found.extend(documents(&path));
        } else if path.extension().is_some_and(|end| end == "yaml") {
            let text = fs::read_to_string(&path).expect("banks are UTF-8");
            for document in serde_yaml::Deserializer::from_str(&text) {
                let value = Value::deserialize(document).expect("banks are YAML");
                found.insert(string(&value["id"]), value);
            }
        }
    }
    found
}

/// The items of the shipped bank.
pub(crate) fn shipped_items() -> &'static Documents {
    static ITEMS: OnceLock<Documents> = OnceLock::new();
    ITEMS.get_or_init(|| documents(&project().join("content/items")))
}

/// The name of an item's type, and what stands under it.
pub(crate) fn interaction(item: &Value) -> (&str, &Value) {
    let types = item["interaction"].as_object().expect("a mapping");
    let (name, body) = types.iter().next().expect("one type");
    (name, body)
}

/// A scalar as text.
pub(crate) fn string(value: &Value) -> String {
    match value {
        Value::String(text) => text.trim().to_owned(),
        other => other.to_string(),
    }
}

/// The scalars of a list, or the one scalar in its place; none for nothing.
pub(crate) fn strings(value: &Value) -> Vec<String> {
    match value {
        Value::Array(values) => values.iter().map(string).collect(),
        Value::Null => Vec::new(),
        one => vec![string(one)],
    }
}

/// Papers of an exam of the shipped bank with their keys, drawn once for all tests.
pub(crate) fn papers(exam: &str) -> &'static [Value] {
    static BY_EXAM: [OnceLock<Vec<Value>>; EXAMS.len()] = [const { OnceLock::new() }; EXAMS.len()];
    let at = EXAMS.iter().position(|known| *known == exam);
    BY_EXAM[at.expect("an exam of the shipped bank")].get_or_init(|| {
        let printed = draw_each(exam, 0..PAPERS, &["--with-key", "--format", "json"]);
        let parse = |text: &String| serde_json::from_str(text).expect("a paper is JSON");
        printed.iter().map(parse).collect()
    })
}

/// What `paper` prints for each seed, in their order; on a few threads, as each run loads the bank.
pub(crate) fn draw_each(exam: &str, seeds: std::ops::Range<u64>, more: &[&str]) -> Vec<String> {
    let seeds: Vec<u64> = seeds.collect();
    let part = seeds.len().div_ceil(4).max(1);
    thread::scope(|scope| {
        let workers = seeds.chunks(part).map(|seeds| {
            scope.spawn(move || {
                let desk = Desk::new();
                let draw = |seed: &u64| {
                    let seed = seed.to_string();
                    let run = desk.run(&[&["paper", exam, "--seed", &seed], more].concat());
                    run.ended(0).out
                };
                seeds.iter().map(draw).collect::<Vec<_>>()
            })
        });
        let workers: Vec<_> = workers.collect();
        let printed = workers.into_iter().map(|worker| worker.join());
        printed
            .flat_map(|out| out.expect("a worker ends"))
            .collect()
    })
}

/// The ids of the items on a paper, in its order.
pub(crate) fn ids(paper: &Value) -> Vec<String> {
    let items = paper["items"].as_array().expect("a paper has items");
    items.iter().map(|item| string(&item["item"])).collect()
}

/// Whether these items, printed with their keys, are just what the quotas of `exam` ask for.
pub(crate) fn meets(exam: &Value, items: &[Value]) -> bool {
    let quotas = exam["quotas"].as_array().expect("an exam has quotas");
    let count = |quota: &Value| quota["count"].as_u64().expect("a quota has a count");
    let places: Vec<&Value> = quotas
        .iter()
        .flat_map(|quota| (0..count(quota)).map(move |_| quota))
        .collect();
    let mut taken = vec![None; items.len()];
    places.len() == items.len()
        && (0..places.len()).all(|place| {
            let mut tried = vec![false; items.len()];
            seat(&places, place, items, &mut taken, &mut tried)
        })
}

/// Finds an item for a place, moving other places to other items where that makes room.
fn seat(
    places: &[&Value],
    place: usize,
    items: &[Value],
    taken: &mut [Option<usize>],
    tried: &mut [bool],
) -> bool {
    for at in 0..items.len() {
        if tried[at] || !admits(places[place], &items[at]) {
            continue;
        }
        tried[at] = true;
        let is_free = match taken[at] {
            None => true,
            Some(other) => seat(places, other, items, taken, tried),
        };
        if is_free {
            taken[at] = Some(place);
            return true;
        }
    }
    false
}

/// Whether an item, printed with its key, is of a kind that the quota asks for: one of its outcomes
/// is all that is asked of outcomes.
pub(crate) fn admits(quota: &Value, item: &Value) -> bool {
    let allows = |asked: &str, has: &dyn Fn(&str) -> bool| {
        let asked = strings(&quota[asked]);
        asked.is_empty() || asked.iter().any(|kind| has(kind))
    };
    let fits = |outcome: &Value| {
        let id = string(&outcome["id"]);
        let line = || &shipped_outcomes()[&id];
        allows("group", &|group| id.starts_with(&format!("{group}/")))
            && allows("outcome", &|wanted| id == wanted)
            && allows("track", &|track| {
                strings(&line()["tracks"]).iter().any(|of| of == track)
            })
            && allows("level", &|level| line()["level"] == level)
    };
    let outcomes = item["outcomes"].as_array().expect("printed with its key");
    outcomes.iter().any(fits)
        && allows("type", &|kind| item["type"] == kind)
        && allows("difficulty", &|kind| item["difficulty"] == kind)
}

/// The outcomes of the shipped syllabus by their id.
fn shipped_outcomes() -> &'static Documents {
    static OUTCOMES: OnceLock<Documents> = OnceLock::new();
    OUTCOMES.get_or_init(|| {
        let groups = documents(&project().join("content/syllabus")).into_values();
        let lines = groups.flat_map(|group| match &group["outcomes"] {
            Value::Array(lines) => lines.clone(),
            other => panic!("{other:?}"),
        });
        lines.map(|line| (string(&line["id"]), line)).collect()
    })
}
