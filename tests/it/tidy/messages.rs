//! Every message that the program asks for is there, and none is there that nobody asks for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use super::source::{Source, files, sources};
use crate::support::{Desk, project};

/// Calls that name a message in their first text.
const CALLS: [&str; 12] = [
    ".say(",
    ".say_with(",
    ".say_of(",
    ".has(",
    "Failure::input(",
    "Self::input(",
    "Exit::No,",
    "Exit::Usage,",
    "Exit::Input,",
    "Exit::Refused,",
    "Exit::Environment,",
    "environment(",
];

/// Families whose members are named by something else than a text of the program.
const DYNAMIC: [&str; 4] = ["help", "finding", "explain", "column"];

/// The messages in Chinese by their names.
fn messages() -> BTreeMap<String, String> {
    let mut messages: BTreeMap<String, String> = BTreeMap::new();
    let mut current = String::new();
    for file in files().iter().filter(|name| name.contains("/zh-CN/")) {
        let text = fs::read_to_string(project().join("src").join(file)).expect("UTF-8");
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let starts = line.starts_with(|first: char| first.is_ascii_lowercase());
            let text = match line.split_once(" =").filter(|_| starts) {
                Some((name, text)) => {
                    current = name.to_owned();
                    text
                }
                None => line,
            };
            *messages.entry(current.clone()).or_default() += &(text.to_owned() + "\n");
        }
    }
    assert!(messages.len() > 100, "{}", messages.len());
    messages
}

/// Texts of the program itself, not of its tests.
fn texts(sources: &[Source]) -> BTreeSet<&str> {
    let all = sources.iter().flat_map(|source| &source.literals);
    let used = all.filter(|literal| !literal.is_in_test);
    used.map(|literal| literal.text.as_str()).collect()
}

/// Whether `text` could be the whole name of a message.
fn is_name(text: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_lowercase() || c == '-';
    !text.is_empty() && text.chars().all(is_letter)
}

#[test]
fn every_message_that_is_asked_for_is_there() {
    let messages = messages();
    let families: BTreeSet<&str> = messages
        .keys()
        .filter_map(|name| name.split_once('-'))
        .map(|(family, _)| family)
        .collect();
    let mut asked = 0;
    let mut missing = Vec::new();
    for source in sources().iter().filter(|s| s.module() == Some("cli")) {
        for literal in source
            .literals
            .iter()
            .filter(|l| !l.is_in_test && is_name(&l.text))
        {
            let family = literal.text.split_once('-').map(|(family, _)| family);
            let is_asked = CALLS.iter().any(|call| literal.before.ends_with(call));
            // Tables of names hold them without a call.
            let is_of_family = family.is_some_and(|family| families.contains(family));
            asked += usize::from(is_asked);
            if (is_asked || is_of_family) && !messages.contains_key(&literal.text) {
                missing.push(format!(
                    "{}:{}: {}",
                    source.name, literal.line, literal.text
                ));
            }
        }
    }
    assert!(asked > 80, "{asked}");
    assert_eq!(missing, [] as [String; 0]);
}

/// Whether a message of a family is named by joining a word of the program to the family's name.
fn is_joined(name: &str, texts: &BTreeSet<&str>) -> bool {
    let Some((family, word)) = name.split_once('-') else {
        return false;
    };
    let is_joined_in_code = texts.contains(format!("{family}-{{}}").as_str())
        || texts
            .iter()
            .any(|text| text.starts_with(&format!("{family}-{{")))
        || [
            "aspect",
            "decision",
            "ending",
            "mode",
            "registered",
            "rule",
            "veto",
        ]
        .contains(&family);
    let capital = |words: &str| {
        let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
        words.split('-').map(capital).collect::<String>()
    };
    // Words are also the names of enum members that serde writes in lower case.
    let is_word = texts.contains(word) || texts.contains(word.replace('-', "_").as_str());
    is_joined_in_code && (is_word || is_member(&capital(word)))
}

fn is_member(name: &str) -> bool {
    let line = format!(" {name},");
    sources().iter().any(|source| source.code.contains(&line))
}

#[test]
fn every_message_is_asked_for() {
    let texts = texts(sources());
    let unused: Vec<String> = messages()
        .into_keys()
        .filter(|name| !name.starts_with("help-") && !texts.contains(name.as_str()))
        .filter(|name| !is_joined(name, &texts))
        .filter(|name| {
            let told = name.strip_suffix("-help").unwrap_or_default();
            let is_of_failure = told.starts_with("failure-") && texts.contains(told);
            let is_of_finding = told.starts_with("finding-") && is_joined(told, &texts);
            !(is_of_failure || is_of_finding)
        })
        .collect();
    assert_eq!(unused, [] as [String; 0]);
}

#[test]
fn every_text_of_help_is_shown_by_some_help() {
    let desk = Desk::new();
    let commands: &[&[&str]] = &[
        &[],
        &["exams"],
        &["take"],
        &["resume"],
        &["result"],
        &["practice"],
        &["wrong"],
        &["progress"],
        &["review"],
        &["gap"],
        &["gap", "list"],
        &["gap", "close"],
        &["paper"],
        &["check"],
        &["coverage"],
        &["diff"],
        &["explain"],
        &["schema"],
        &["new"],
        &["preview"],
        &["test"],
        &["grade"],
        &["lexicons"],
        &["import"],
        &["export"],
        &["rubric"],
        &["rubric", "try"],
        &["stats"],
        &["stats", "items"],
        &["stats", "agreement"],
        &["report"],
        &["report", "scores"],
        &["certificate"],
        &["verify"],
        &["key"],
        &["key", "show"],
        &["key", "new"],
        &["regrade"],
        &["remark"],
        &["appeal"],
        &["appeal", "file"],
        &["appeal", "review"],
        &["appeal", "uphold"],
        &["appeal", "dismiss"],
        &["appeal", "list"],
        &["person"],
        &["person", "export"],
        &["person", "correct"],
        &["person", "erase"],
        &["person", "retain"],
        &["backup"],
        &["restore"],
        &["doctor"],
        &["inspect"],
        &["credential"],
        &["credential", "list"],
        &["credential", "show"],
        &["credential", "issue"],
        &["credential", "renew"],
        &["credential", "suspend"],
        &["credential", "reinstate"],
        &["credential", "revoke"],
        &["credential", "extend"],
        &["credential", "affected"],
        &["log", "prove"],
        &["log", "growth"],
        &["log"],
        &["log", "verify"],
        &["log", "checkpoint"],
        &["roster"],
        &["roster", "import"],
        &["roster", "list"],
        &["roster", "departments"],
        &["roster", "leave"],
        &["roster", "return"],
        &["completions"],
        &["man"],
    ];
    let shown: String = commands
        .iter()
        .map(|command| desk.run(&[command, &["--help"][..]].concat()).ended(0).out)
        .collect();
    let plain = |text: &str| text.split_whitespace().collect::<String>();
    let shown = plain(&shown);
    let unseen: Vec<String> = messages()
        .into_iter()
        .filter(|(name, _)| name.starts_with("help-"))
        // The word of findings, and the word in a usage line that names no further command.
        .filter(|(name, _)| name != "help-word")
        .filter(|(_, text)| {
            let text = text.replace("{\"{\"}", "{").replace("{\"}\"}", "}");
            !shown.contains(&plain(&text))
        })
        .map(|(name, _)| name)
        .collect();
    assert_eq!(unseen, [] as [String; 0]);
}

#[test]
fn families_of_messages_are_joined_somewhere() {
    let texts = texts(sources());
    for family in DYNAMIC {
        let start = format!("{family}-{{");
        let is_joined = texts.iter().any(|text| text.starts_with(&start));
        assert!(is_joined, "{family}");
    }
}
