//! The draw: reproducible, within its quotas, and with what a candidate has not seen first.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use rusqlite::Connection;
use serde_json::Value;

use crate::bank::{documents, ids, meets};
use crate::support::{Desk, project};

/// A bank of 17 items with exams that overlap and exams that cannot be met.
fn small() -> String {
    project().join("tests/banks/small").display().to_string()
}

fn arguments<'a>(exam: &'a str, seed: &'a str, folder: &'a str) -> Vec<&'a str> {
    vec![
        "paper",
        exam,
        "--seed",
        seed,
        "--format",
        "json",
        "--content",
        folder,
    ]
}

fn paper(desk: &Desk, exam: &str, seed: &str, more: &[&str]) -> Value {
    let folder = small();
    let arguments = [&arguments(exam, seed, &folder), more].concat();
    desk.run(&arguments).ended(0).json()
}

#[test]
fn a_seed_gives_the_paper_that_it_has_always_given() {
    let desk = Desk::new();
    let folder = small();
    let printed = desk.run(&arguments("everything", "42", &folder)).ended(0);
    let golden = project().join("tests/banks/small.paper-42.json");
    let golden = fs::read_to_string(golden).expect("the golden paper");
    assert_eq!(
        printed.out, golden,
        "a paper announced by its seed must never change"
    );
}

#[test]
fn the_same_seed_gives_the_same_bytes_again_and_from_anywhere() {
    let (here, elsewhere) = (Desk::new(), Desk::new());
    let folder = small();
    let first = here.run(&arguments("everything", "7", &folder)).ended(0);
    let again = here.run(&arguments("everything", "7", &folder)).ended(0);
    assert_eq!(first.out, again.out);
    let mut command = elsewhere.command();
    command
        .current_dir(project().join("tests/banks"))
        .env("LANG", "en_GB.UTF-8")
        .env("TZ", "America/New_York")
        .args(arguments("everything", "7", "small"));
    let other = command.output().expect("the program starts");
    assert_eq!(String::from_utf8_lossy(&other.stdout), first.out);
    assert!(
        !here.store().exists(),
        "drawing without sitting keeps nothing"
    );
}

#[test]
fn another_seed_gives_another_paper() {
    let desk = Desk::new();
    let [one, other] = ["42", "43"].map(|seed| paper(&desk, "everything", seed, &[]));
    assert_ne!(ids(&one), ids(&other));
}

#[test]
fn a_paper_without_a_seed_names_the_seed_that_draws_it_again() {
    let desk = Desk::new();
    let folder = small();
    let arguments = [
        "paper",
        "everything",
        "--format",
        "json",
        "--content",
        &folder,
    ];
    let drawn = desk.run(&arguments).ended(0).json();
    let seed = drawn["seed"].to_string();
    assert_eq!(paper(&desk, "everything", &seed, &[]), drawn);
}

/// All six statements are needed, so that the first quota has one way to leave the rest possible.
#[test]
fn quotas_that_overlap_are_met_wherever_they_can_be() {
    let desk = Desk::new();
    let exams = documents(&project().join("tests/banks/small/exams"));
    for seed in 0..20 {
        let paper = paper(&desk, "overlapping", &seed.to_string(), &["--with-key"]);
        let items = paper["items"].as_array().expect("items");
        assert!(meets(&exams["overlapping"], items), "{seed}: {paper}");
        let different: BTreeSet<String> = ids(&paper).into_iter().collect();
        assert_eq!(different.len(), 6, "{seed}");
    }
}

#[test]
fn a_quota_that_cannot_be_met_is_refused_with_what_is_missing_and_where() {
    let desk = Desk::new();
    let folder = small();
    let cases = [
        ("too-many", "第 2 条配额要 3 题，题库里符合的有 1 题", 2),
        ("starved", "第 2 条配额要 1 题，题库里符合的有 2 题", 1),
    ];
    let text = project().join("tests/banks/small/exams/papers.yaml");
    let text = fs::read_to_string(text).expect("the exams");
    for (exam, quota, missing) in cases {
        let id = format!("id: {exam}");
        let lines = text.lines().enumerate();
        let mut below = lines.skip_while(|(_, line)| *line != id);
        let quotas = below.by_ref().find(|(_, line)| *line == "quotas:");
        let (at, _) = quotas.expect("the exam has quotas");
        let place = format!("{folder}/exams/papers.yaml:{}", at + 3);
        for command in [
            vec!["paper", exam],
            vec!["take", exam, "--candidate", "007123"],
        ] {
            let run = desk.run(&[&command[..], &["--content", &folder]].concat());
            let run = run.ended(3);
            assert_eq!(run.out, "", "{command:?}");
            for part in [
                quota.to_owned(),
                format!("还差 {missing} 题  {place}\n"),
                format!("一共差 {missing} 题"),
            ] {
                assert!(run.err.contains(&part), "{command:?} {part}\n{}", run.err);
            }
        }
    }
    let store = Connection::open(desk.store()).expect("a store");
    let attempts: u32 = store
        .query_row("SELECT count(*) FROM attempt", [], |row| row.get(0))
        .expect("a count");
    assert_eq!(attempts, 0, "a refused exam counts as no attempt");
}

#[test]
fn an_exam_that_does_not_exist_is_refused_with_those_that_do() {
    let desk = Desk::new();
    let folder = small();
    let run = desk.run(&["paper", "everyting", "--content", &folder]);
    let run = run.ended(3);
    assert!(run.err.contains("everyting"), "{}", run.err);
    assert!(run.err.contains("everything"), "{}", run.err);
}

/// Sits an exam with an empty answer to everything, and gives the items of its paper.
fn sat(desk: &Desk, exam: &str, candidate: &str, seed: &str) -> Vec<String> {
    let answers = desk.write("answers.json", "{}").display().to_string();
    let folder = small();
    let run = desk.run(&[
        "take",
        exam,
        "--candidate",
        candidate,
        "--seed",
        seed,
        "--answers",
        &answers,
        "--format",
        "json",
        "--content",
        &folder,
    ]);
    ids(&run.ended(0).json())
}

/// How often each item is among these.
fn counts(items: &[String]) -> BTreeMap<&str, usize> {
    let mut counts = BTreeMap::new();
    for item in items {
        *counts.entry(item.as_str()).or_default() += 1;
    }
    counts
}

/// The exam takes two of six statements and one of three blanks.
#[test]
fn what_a_candidate_has_seen_comes_back_only_when_all_has_been_seen() {
    let desk = Desk::new();
    let mut seen = Vec::new();
    for round in 1..=3 {
        for _ in 0..3 {
            // Always the same seed: only what was seen makes the papers differ.
            seen.extend(sat(&desk, "rotation", "007123", "5"));
            let counts = counts(&seen);
            let most = counts.values().max().expect("items");
            assert!(*most <= round, "{counts:?}");
        }
        let counts = counts(&seen);
        assert_eq!(counts.len(), 9, "{counts:?}");
        assert!(counts.values().all(|count| *count == round), "{counts:?}");
    }
}

#[test]
fn what_was_seen_in_one_exam_counts_in_every_other() {
    let desk = Desk::new();
    let first = sat(&desk, "overlapping", "007123", "1");
    assert_eq!(first.len(), 6, "all statements");
    let mut blanks = BTreeSet::new();
    for seed in ["1", "2", "3"] {
        let items = sat(&desk, "rotation", "007123", seed);
        blanks.extend(items.into_iter().filter(|id| id.ends_with("-blank")));
    }
    assert_eq!(blanks.len(), 3);
}

#[test]
fn a_paper_for_a_candidate_is_the_one_that_the_candidate_would_sit() {
    let desk = Desk::new();
    let first = sat(&desk, "rotation", "007123", "5");
    for seed in ["5", "6"] {
        let own = paper(&desk, "rotation", seed, &["--candidate", "007123"]);
        let own = ids(&own);
        assert!(
            own.iter().all(|id| !first.contains(id)),
            "{first:?} {own:?}"
        );
        // 7123 is somebody else, who has seen nothing.
        let other = paper(&desk, "rotation", seed, &["--candidate", "7123"]);
        assert_eq!(other, paper(&desk, "rotation", seed, &[]));
    }
    let next = paper(&desk, "rotation", "8", &["--candidate", "007123"]);
    assert_eq!(sat(&desk, "rotation", "007123", "8"), ids(&next));
}

#[test]
fn whoever_does_not_shuffle_keeps_the_authors_order() {
    let desk = Desk::new();
    let mut orders = BTreeSet::new();
    for seed in 0..12 {
        let paper = paper(&desk, "everything", &seed.to_string(), &[]);
        let items = paper["items"].as_array().expect("items");
        let texts = |id: &str| {
            let item = items.iter().find(|item| item["item"] == id);
            let options = item.expect("on every paper")["options"].as_array();
            let texts = options.expect("options").iter();
            texts
                .map(|option| option["text"].to_string())
                .collect::<Vec<_>>()
        };
        let fixed = ["\"三声\"", "\"六声\"", "\"九声\""];
        assert_eq!(texts("ring-count"), fixed);
        orders.insert(texts("greeting-word"));
    }
    assert!(orders.len() > 6, "{orders:?}");
}

#[test]
fn exams_are_listed_by_name_and_part_of_a_name_is_enough_to_find_the_id() {
    let desk = Desk::new();
    let listed = desk.run(&["exams", "--format", "json"]).ended(0).json();
    let exam = listed.as_array().expect("rows").iter();
    let heating = exam
        .clone()
        .find(|exam| exam["exam"] == "heating-onboarding");
    let heating = heating.expect("it is in the bank");
    assert_eq!(heating["exam_name"], "供热客服上岗考试");
    assert_eq!(heating["credential"], "供热客服上岗证");
    let mut command = desk.command();
    let shown = command.arg("exams").env("COLUMNS", "80").output();
    let shown = String::from_utf8(shown.expect("it runs").stdout).expect("UTF-8");
    for exam in exam {
        assert!(
            shown.contains(exam["exam"].as_str().expect("an id")),
            "{shown}"
        );
    }
    for typed in ["供热", "heating"] {
        let ran = desk.run(&["take", typed, "-c", "1"]).ended(3);
        assert!(ran.err.contains("“heating-onboarding”"), "{}", ran.err);
        assert!(ran.err.contains("rolecall exams"), "{}", ran.err);
    }
}
