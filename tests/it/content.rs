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

/// Fewest items of the bank, and role-plays: one for each of the sources' scripts and situations.
const FEWEST_ITEMS: usize = 450;
const FEWEST_ROLE_PLAYS: usize = 39 + 52;
/// Fewest exemplars of a role-play or dialogue: strong, middling, weak, violating.
const FEWEST_EXEMPLARS: usize = 4;
const FEWEST_DIALOGUES: usize = 6;

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
fn there_are_enough_items_of_all_types_from_all_sources() {
    let items = shipped_items();
    assert!(items.len() >= FEWEST_ITEMS, "{}", items.len());
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

/// The items of some types with their fields.
fn of_type(wanted: &str) -> Vec<(&String, &Value)> {
    let items = shipped_items().iter();
    let items = items.map(|(id, item)| (id, interaction(item)));
    let own = items.filter_map(|(id, (name, body))| (name == wanted).then_some((id, body)));
    own.collect()
}

fn exemplars(body: &Value) -> &[Value] {
    body["exemplars"].as_array().map_or(&[], Vec::as_slice)
}

#[test]
fn every_role_play_has_criteria_violations_and_exemplars_of_both() {
    let rubrics = of_type("role-play");
    assert!(rubrics.len() >= FEWEST_ROLE_PLAYS, "{}", rubrics.len());
    for (id, rubric) in rubrics {
        let size = |key: &str| rubric[key].as_object().map_or(0, serde_json::Map::len);
        assert!(size("criteria") >= 2, "{id}");
        assert!(size("violations") >= 1, "{id}");
        let exemplars = exemplars(rubric);
        assert!(exemplars.len() >= FEWEST_EXEMPLARS, "{id}");
        let falls = |exemplar: &Value| !strings(&exemplar["violations"]).is_empty();
        assert!(exemplars.iter().any(falls), "{id} shows no violation");
        assert!(!exemplars.iter().all(falls), "{id} shows no good answer");
        let earned: BTreeSet<String> = exemplars
            .iter()
            .map(|own| own["expect"].to_string())
            .collect();
        assert!(
            earned.len() >= 2,
            "{id} shows no better and no worse answer"
        );
    }
}

#[test]
fn every_dialogue_has_turns_and_exemplars() {
    let dialogues = of_type("dialogue");
    assert!(dialogues.len() >= FEWEST_DIALOGUES, "{}", dialogues.len());
    for (id, dialogue) in dialogues {
        let turns = dialogue["turns"]
            .as_object()
            .map_or(0, serde_json::Map::len);
        assert!(turns >= 3, "{id}");
        assert!(exemplars(dialogue).len() >= FEWEST_EXEMPLARS, "{id}");
    }
}

/// The types of the items of each outcome, with the group of the outcome.
fn types_of_outcomes() -> BTreeMap<String, (String, Vec<&'static str>)> {
    let mut types: BTreeMap<String, (String, Vec<&str>)> = BTreeMap::new();
    for (group, document) in documents(&project().join("content/syllabus")) {
        for outcome in document["outcomes"].as_array().expect("outcomes") {
            types.insert(string(&outcome["id"]), (group.clone(), Vec::new()));
        }
    }
    for item in shipped_items().values() {
        for outcome in strings(&item["outcomes"]) {
            let known = types.get_mut(&outcome).expect("an outcome of the syllabus");
            known.1.push(interaction(item).0);
        }
    }
    types
}

#[test]
fn what_agents_must_master_is_asked_in_two_ways() {
    let mut looked_at = BTreeSet::new();
    for (outcome, (group, types)) in types_of_outcomes() {
        let different: BTreeSet<&str> = types.iter().copied().collect();
        if ["quality", "script", "rule", "procedure"].contains(&group.as_str()) {
            assert!(different.len() >= 2, "{outcome}: {types:?}");
            looked_at.insert(group);
        } else {
            assert!(!types.is_empty(), "{outcome}");
        }
    }
    assert_eq!(looked_at.len(), 4);
}

#[test]
fn every_script_and_every_situation_is_played() {
    let mut played = 0;
    for (outcome, (group, types)) in types_of_outcomes() {
        if ["script", "scenario"].contains(&group.as_str()) {
            assert!(types.contains(&"role-play"), "{outcome}: {types:?}");
            played += 1;
        }
    }
    assert!(played >= FEWEST_ROLE_PLAYS, "{played}");
}

#[test]
fn difficulties_and_levels_of_thought_are_spread() {
    let items = shipped_items();
    for (key, words) in [
        ("difficulty", &["easy", "medium", "hard"][..]),
        ("bloom", &["recall", "understand", "apply", "judge"]),
    ] {
        for word in words {
            let own = items.values().filter(|item| item[key] == *word).count();
            // None of them is left to a few, none takes more than half of the bank.
            assert!(
                own * 10 >= items.len() && own * 2 <= items.len(),
                "{word}: {own}"
            );
        }
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
