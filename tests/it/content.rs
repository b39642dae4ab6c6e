//! The bank that is shipped: whole, clean, and enough for every exam.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::bank::{
    EXAMS, documents, ids, interaction, meets, papers, shipped_items, string, strings,
};
use crate::support::{Desk, project};

const ITEM_TYPES: [&str; 10] = [
    "dialogue",
    "fill-in",
    "matching",
    "multiple-choice",
    "numeric",
    "ordering",
    "role-play",
    "single-choice",
    "survey",
    "true-false",
];

fn folder() -> String {
    project().join("content").display().to_string()
}

#[test]
fn the_shipped_bank_has_no_finding_in_its_folder_nor_in_the_binary() {
    let desk = Desk::new();
    let folder = folder();
    let [embedded, read] = [vec![], vec![folder.as_str()]].map(|paths| {
        let json = desk.run(&[&["check", "--format", "json"], &paths[..]].concat());
        assert_eq!(json.ended(0).json(), Value::Array(vec![]), "{paths:?}");
        let text = desk.run(&[&["check"], &paths[..]].concat()).ended(0);
        text.out + &text.err
    });
    assert!(embedded.contains("没有问题"), "{embedded}");
    assert_eq!(embedded.lines().count(), 1, "{embedded}");
    assert_eq!(embedded, read, "the summary names the bank by its digest");
}

#[test]
fn the_binary_carries_the_very_bank_of_the_folder() {
    let desk = Desk::new();
    let arguments = ["paper", EXAMS[0], "--seed", "1", "--format", "json"];
    let embedded = desk.run(&arguments).ended(0);
    let folder = folder();
    let read = desk.run(&[&arguments[..], &["--content", &folder]].concat());
    let read = read.ended(0);
    assert_eq!(embedded.json()["bank_digest"], read.json()["bank_digest"]);
    assert_eq!(embedded.out, read.out);
}

#[test]
fn there_are_sixty_items_and_more_of_all_types_from_all_sources() {
    let items = shipped_items();
    assert!(items.len() >= 60, "{}", items.len());
    let types: BTreeSet<&str> = items.values().map(|item| interaction(item).0).collect();
    assert_eq!(types.into_iter().collect::<Vec<_>>(), ITEM_TYPES);
    let mut sources: BTreeMap<&str, usize> = BTreeMap::new();
    for item in items.values() {
        let source = item["source"].as_object().expect("a mapping");
        let (name, place) = source.iter().next().expect("one source");
        assert!(!string(place).is_empty(), "{item}");
        *sources.entry(name).or_default() += 1;
        assert!(!strings(&item["outcomes"]).is_empty(), "{item}");
    }
    let names: Vec<&str> = sources.into_keys().collect();
    let five = ["basics", "call-centre", "conduct", "heating", "website"];
    assert_eq!(names, five);
}

#[test]
fn a_dozen_role_plays_and_more_have_criteria_violations_and_exemplars() {
    let rubrics: Vec<(&String, &Value)> = shipped_items()
        .iter()
        .map(|(id, item)| (id, interaction(item)))
        .filter_map(|(id, (name, body))| (name == "role-play").then_some((id, body)))
        .collect();
    assert!(rubrics.len() >= 12, "{}", rubrics.len());
    for (id, rubric) in rubrics {
        let size = |key: &str| match &rubric[key] {
            Value::Object(fields) => fields.len(),
            Value::Array(values) => values.len(),
            _ => 0,
        };
        assert!(size("criteria") >= 2, "{id}");
        assert!(size("violations") >= 1, "{id}");
        assert!(size("exemplars") >= 3, "{id}");
        let exemplars = rubric["exemplars"].as_array().expect("counted above");
        let falls = |exemplar: &Value| !strings(&exemplar["violations"]).is_empty();
        assert!(exemplars.iter().any(falls), "{id} shows no violation");
        assert!(!exemplars.iter().all(falls), "{id} shows no good answer");
    }
}

#[test]
fn every_paper_meets_its_quotas_with_no_item_twice() {
    let exams = documents(&project().join("content/exams"));
    for exam in EXAMS {
        for paper in papers(exam) {
            let seed = &paper["seed"];
            let items = paper["items"].as_array().expect("a paper has items");
            assert!(meets(&exams[exam], items), "{exam} {seed}");
            let different: BTreeSet<String> = ids(paper).into_iter().collect();
            assert_eq!(different.len(), items.len(), "{exam} {seed}");
            assert_eq!(paper["minutes"], exams[exam]["minutes"]);
            assert_eq!(paper["cut_score"], exams[exam]["cut-score"]);
        }
    }
}

/// What an onboarding exam asks is common to all trades or of its own.
#[test]
fn an_onboarding_exam_asks_nothing_of_another_trade() {
    let exams = documents(&project().join("content/exams"));
    let mut trades = 0;
    for (id, exam) in &exams {
        let Some(trade) = id.strip_suffix("-onboarding") else {
            continue;
        };
        trades += 1;
        for quota in exam["quotas"].as_array().expect("quotas") {
            let tracks = strings(&quota["track"]);
            let is_own = |track: &String| track == "general" || track == trade;
            let is_for_all = quota["group"] == "self-assessment";
            let is_of_trade = !tracks.is_empty() && tracks.iter().all(is_own);
            assert!(is_for_all || is_of_trade, "{id} {quota}");
        }
    }
    assert_eq!(trades, 8);
}

#[test]
fn the_guide_names_every_exam() {
    let guide = crate::markdown::read("content/README.md");
    for id in documents(&project().join("content/exams")).into_keys() {
        assert!(guide.contains(&format!("`{id}`")), "{id}");
    }
}
