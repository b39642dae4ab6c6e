//! Both languages say the same things.

use std::collections::{BTreeMap, BTreeSet};

use super::facts::FACTS;
use super::{CHINESE, ENGLISH, Language, Messages};
use crate::bank::draft::{NO_POINTS, NO_RATIONALE};
use crate::bank::finding::{Code, Finding, Origin};
use crate::cli::language::finding_sentences;

/// The message names of some sources, each with the variables that it uses.
fn variables(sources: &[&str]) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in sources.iter().flat_map(|source| source.lines()) {
        let starts = line.starts_with(|first: char| first.is_ascii_lowercase());
        if let Some((name, _)) = line.split_once(" =").filter(|_| starts) {
            current = name.to_owned();
            messages.entry(current.clone()).or_default();
        }
        for piece in line.split('$').skip(1) {
            let end = piece.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
            let name = &piece[..end.unwrap_or(piece.len())];
            if !name.is_empty() {
                messages
                    .get_mut(&current)
                    .expect("a message")
                    .insert(name.to_owned());
            }
        }
    }
    messages
}

#[test]
fn every_message_is_in_both_languages_with_the_same_variables() {
    let (chinese, english) = (variables(CHINESE), variables(ENGLISH));
    let names = |messages: &BTreeMap<_, _>| messages.keys().cloned().collect::<Vec<String>>();
    assert_eq!(names(&chinese), names(&english));
    for (name, used) in &chinese {
        assert_eq!(used, &english[name], "{name}");
    }
}

#[test]
fn every_code_has_a_sentence_a_help_and_an_explanation() {
    let origin = Origin {
        file: "items/a.yaml".into(),
        line: 1,
        column: 1,
        width: 0,
    };
    for language in [Language::Chinese, Language::English] {
        let messages = Messages::of(language);
        for code in Code::ALL {
            let bare = Finding::new(*code, origin.clone());
            let full = FACTS
                .iter()
                .fold(bare.clone(), |finding, name| finding.with(name, "x"));
            for finding in [bare, full] {
                let (sentence, help) = finding_sentences(&messages, &finding);
                assert!(!sentence.is_empty() && !help.is_empty(), "{code}");
            }
            assert!(
                messages.say(&format!("explain-{code}")).lines().count() > 1,
                "{code}"
            );
        }
    }
}

#[test]
fn every_item_type_has_a_name() {
    for language in [Language::Chinese, Language::English] {
        let messages = Messages::of(language);
        for item_type in crate::bank::interaction::TYPES {
            assert!(
                messages.has(&format!("type-{}", item_type.name())),
                "{}",
                item_type.name()
            );
        }
    }
}

#[test]
fn every_reason_has_a_sentence() {
    for language in [Language::Chinese, Language::English] {
        let messages = Messages::of(language);
        for reason in crate::grade::Reason::ALL {
            assert!(
                messages.has(&format!("near-{}", reason.as_str())),
                "{reason:?}"
            );
        }
    }
}

#[test]
fn language_names_are_recognised() {
    assert_eq!(Language::named("zh_CN.UTF-8"), Some(Language::Chinese));
    assert_eq!(Language::named("en-GB"), Some(Language::English));
    assert_eq!(Language::named("klingon"), None);
}

#[test]
fn what_import_writes_into_drafts_is_what_advice_finds_again() {
    for (at, language) in [Language::Chinese, Language::English]
        .into_iter()
        .enumerate()
    {
        let messages = Messages::of(language);
        assert_eq!(messages.say("import-word-no-rationale"), NO_RATIONALE[at]);
        assert_eq!(messages.say("import-word-no-points"), NO_POINTS[at]);
    }
}
