//! The authors' guide: someone who copies its examples has a working bank.

use std::collections::{BTreeMap, BTreeSet};

use serde_yaml::Value;

use crate::markdown::{Block, blocks, command_lines, read, run_line};
use crate::support::Desk;

const GUIDE: &str = "content/README.md";
/// How many files the quick start has.
const QUICK_START: usize = 5;

#[test]
fn the_quick_start_alone_is_a_bank_without_findings() {
    let desk = Desk::new();
    write(&desk, &files()[..QUICK_START]);
    assert_is_clean(&desk);
    assert_eq!(exams(&desk, &files()[..QUICK_START]), ["first-practice"]);
}

#[test]
fn all_examples_together_are_a_bank_without_findings_whose_exams_can_be_drawn() {
    let desk = Desk::new();
    let files = files();
    assert!(files.len() > 2 * QUICK_START, "{} files", files.len());
    write(&desk, &files);
    assert_is_clean(&desk);
    assert!(exams(&desk, &files).len() >= 2);
}

#[test]
fn the_commands_of_the_quick_start_work() {
    let desk = Desk::new();
    write(&desk, &files());
    let commands = command_lines(&blocks(GUIDE));
    assert!(commands.len() >= 3, "{commands:?}");
    for line in commands {
        let ran = run_line(&desk, &line, ":s\n是\n");
        assert_eq!(ran.code, 0, "{line}\n{}\n{}", ran.out, ran.err);
    }
}

#[test]
fn the_commands_of_the_table_work() {
    let desk = Desk::new();
    write(&desk, &files());
    desk.write("answer.txt", "您别慌，请不要扒门。");
    let guide = read(GUIDE);
    let commands: Vec<&str> = guide
        .lines()
        .filter(|line| line.starts_with('|'))
        .filter_map(|line| line.split("| `rolecall ").nth(1)?.strip_suffix("` |"))
        .collect();
    assert!(commands.len() >= 7, "{commands:?}");
    for command in commands {
        let ran = run_line(&desk, &format!("rolecall {command}"), ":s\n是\n");
        assert_eq!(ran.code, 0, "{command}\n{}\n{}", ran.out, ran.err);
    }
}

#[test]
fn every_exemplar_of_the_guide_earns_what_its_author_expects() {
    let desk = Desk::new();
    let files = files();
    write(&desk, &files);
    let mut exemplars = 0;
    for item in documents(&files, "/items/") {
        let Some(role_play) = item["interaction"].get("role-play") else {
            continue;
        };
        for exemplar in role_play["exemplars"].as_sequence().expect("exemplars") {
            exemplars += 1;
            assert_earns(&desk, text(&item["id"]), exemplar);
        }
    }
    assert!(exemplars >= 6, "{exemplars} exemplars");
}

#[test]
fn the_guide_lists_exactly_the_codes_that_can_be_explained() {
    let guide = read(GUIDE);
    let (_, after) = guide
        .split_once("## 检查结果代码一览")
        .expect("the list of codes");
    let listed = after.split("\n## ").next().expect("a first part");
    let listed = listed
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next());
    let explained = Desk::new().run(&["explain"]).ended(0).out;
    let explained = explained
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split_whitespace().next());
    assert_eq!(
        listed.collect::<BTreeSet<_>>(),
        explained.collect::<BTreeSet<_>>()
    );
}

#[test]
fn every_item_type_has_an_example() {
    let shown: BTreeSet<String> = documents(&files(), "/items/")
        .iter()
        .map(|item| {
            let interaction = item["interaction"].as_mapping().expect("an interaction");
            text(interaction.keys().next().expect("a type")).to_owned()
        })
        .collect();
    assert_eq!(shown, item_types());
}

/// The files whose content the guide shows, with their paths.
fn files() -> Vec<(String, String)> {
    blocks(GUIDE).iter().filter_map(file).collect()
}

fn file(block: &Block) -> Option<(String, String)> {
    let path = block.title.strip_prefix("**`")?.strip_suffix("`**")?;
    let language = if path.ends_with(".jsonl") {
        "json"
    } else {
        "yaml"
    };
    assert_eq!(block.language, language, "{path}");
    Some((path.to_owned(), block.lines.join("\n") + "\n"))
}

fn write(desk: &Desk, files: &[(String, String)]) {
    for (path, content) in files {
        desk.write(path, content);
    }
}

#[track_caller]
fn assert_is_clean(desk: &Desk) {
    let ran = desk.run(&["check", "my-bank", "--format", "json"]).ended(0);
    assert_eq!(ran.json(), serde_json::json!([]));
}

/// The exams in these files, each of which has been drawn.
fn exams(desk: &Desk, files: &[(String, String)]) -> Vec<String> {
    let blueprints = documents(files, "/exams/");
    let exams = blueprints.iter().map(|exam| text(&exam["id"]).to_owned());
    exams
        .inspect(|exam| {
            desk.run(&["paper", exam, "--content", "my-bank", "--seed", "42"])
                .ended(0);
        })
        .collect()
}

/// The YAML documents of the files in a folder.
fn documents(files: &[(String, String)], folder: &str) -> Vec<Value> {
    files
        .iter()
        .filter(|(path, _)| path.contains(folder))
        .flat_map(|(_, content)| content.split("\n---\n"))
        .map(|document| serde_yaml::from_str(document).expect("the example is YAML"))
        .collect()
}

fn text(value: &Value) -> &str {
    value.as_str().expect("text")
}

fn assert_earns(desk: &Desk, item: &str, exemplar: &Value) {
    let line = serde_json::json!({"id": "1", "item": item, "text": text(&exemplar["text"])});
    let batch = ["grade", "--content", "my-bank", "--format", "jsonl", "-"];
    let graded = desk.run_with(&batch, &line.to_string()).ended(0).json();
    let earned = graded["criteria"].as_object().expect("criteria").iter();
    let earned: BTreeMap<String, i64> = earned
        .map(|(id, criterion)| (id.clone(), criterion["score"].as_i64().expect("points")))
        .filter(|(_, score)| *score > 0)
        .collect();
    let expected: BTreeMap<String, i64> =
        serde_yaml::from_value(exemplar["expect"].clone()).expect("points by criterion");
    assert_eq!(earned, expected, "{line}");
    let fallen = graded["violations"].as_array().expect("violations").iter();
    let fallen: Vec<&str> = fallen.filter_map(|fell| fell["id"].as_str()).collect();
    let violations = exemplar.get("violations").and_then(Value::as_sequence);
    let violations = violations.into_iter().flatten().map(text);
    assert_eq!(fallen, violations.collect::<Vec<_>>(), "{line}");
}

/// The item types, as the program offers them to an author who names a wrong one.
fn item_types() -> BTreeSet<String> {
    let desk = Desk::new();
    desk.write("bank/bank.yaml", "format: 1\nname: 库\nsources: {a: 甲}\n");
    let exam =
        "id: e\nname: 卷\nmode: exam\ncut-score: 60%\nquotas:\n  - {type: nonsense, count: 1}\n";
    desk.write("bank/exams/e.yaml", exam);
    let found = desk.run(&["check", "bank", "--format", "json"]).ended(1);
    let found = found.json();
    let findings = found.as_array().expect("a list");
    let unknown = findings
        .iter()
        .find(|found| found["code"] == "unknown-value");
    let help = unknown.expect("a type that is none")["help"].as_str();
    let help = help.expect("what to write instead");
    help.split(|c: char| !c.is_ascii_lowercase() && c != '-')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}
