//! Nothing that is shown before the end tells a key, a rubric, a rationale or where they came from.

mod open;
mod order;

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::bank::{EXAMS, draw_each, interaction, papers, shipped_items, string, strings};

/// Papers of each exam that are looked through as JSON, and of those as YAML and text.
const SEEDS: u64 = 40;
const SEEDS_OF_OTHER_FORMS: u64 = 5;

/// What a paper may say of an item besides the item's own prompt.
const FIELDS: [&str; 15] = [
    "number", "item", "type", "points", "scenario", "stem", "options", "choose", "entries",
    "lefts", "rights", "units", "blanks", "customer", "speaker",
];

/// What only trainers see of an item.
const KEY_FIELDS: [&str; 9] = [
    "right",
    "dialogue",
    "rubric",
    "outcomes",
    "difficulty",
    "bloom",
    "rationale",
    "source",
    "working",
];

const TYPE_NAMES: [(&str, &str); 10] = [
    ("single-choice", "单选题"),
    ("multiple-choice", "多选题"),
    ("true-false", "判断题"),
    ("ordering", "排序题"),
    ("matching", "配对题"),
    ("numeric", "数值题"),
    ("fill-in", "填空题"),
    ("role-play", "角色扮演"),
    ("dialogue", "多轮对话"),
    ("survey", "自测（不计分）"),
];

fn items(paper: &Value) -> &Vec<Value> {
    paper["items"].as_array().expect("a paper has items")
}

fn without_space(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The turns of a dialogue, the first one first; none of other types.
fn turns(body: &Value) -> impl Iterator<Item = &Value> {
    body["turns"].as_object().into_iter().flat_map(Map::values)
}

/// All texts of an item that a candidate must not see, without white space.
fn secrets(item: &Value) -> BTreeSet<String> {
    let (_, body) = interaction(item);
    let mut found = vec![string(&item["rationale"])];
    let source = item["source"].as_object().expect("a mapping");
    found.extend(source.values().map(string));
    found.extend(strings(&item["outcomes"]));
    found.extend(strings(&body["reading"]));
    for blank in body["blanks"].as_array().into_iter().flatten() {
        found.extend(strings(blank));
    }
    for part in ["criteria", "violations"] {
        for rubric in turns(body).chain([body]) {
            for rule in rubric[part].as_object().into_iter().flat_map(Map::values) {
                found.push(string(&rule["name"]));
                found.extend(strings(&rule["example"]));
                found.extend(strings(&rule["any"]));
            }
        }
    }
    found.extend(turns(body).skip(1).map(|turn| string(&turn["customer"])));
    for exemplar in body["exemplars"].as_array().into_iter().flatten() {
        found.extend(strings(&exemplar["text"]));
        let says = exemplar["says"].as_array().into_iter().flatten();
        found.extend(says.map(|said| string(&said["text"])));
    }
    let found = found.iter().map(|text| without_space(text));
    // One character says nothing: 三 stands in a number of any kind.
    found.filter(|text| text.chars().count() > 1).collect()
}

/// The texts of an item that a candidate does see, longest first, as its author wrote them.
fn prompts(item: &Value) -> Vec<String> {
    let (_, body) = interaction(item);
    let mut texts = Vec::new();
    for text in [
        &item["scenario"],
        &item["stem"],
        &body["customer"],
        &body["speaker"],
        &body["unit"],
    ] {
        texts.extend(strings(text));
    }
    texts.extend(turns(body).take(1).map(|turn| string(&turn["customer"])));
    for list in ["entries", "extra", "statements", "scale"] {
        texts.extend(strings(&body[list]));
    }
    for map in ["options", "pairs"] {
        texts.extend(
            body[map]
                .as_object()
                .into_iter()
                .flat_map(Map::values)
                .map(string),
        );
    }
    for map in ["pairs", "other-units"] {
        texts.extend(
            body[map]
                .as_object()
                .into_iter()
                .flat_map(Map::keys)
                .cloned(),
        );
    }
    texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
    texts
}

/// `printed` without white space and without what the items on it ask.
fn without_prompts(printed: &str, paper: &Value) -> String {
    let mut texts: Vec<String> = items(paper)
        .iter()
        .flat_map(|item| {
            let authored = &shipped_items()[&string(&item["item"])];
            // What is drawn is not what was written; that it fits is another test.
            match authored.get("numbers") {
                Some(_) => shown(item),
                None => prompts(authored),
            }
        })
        .map(|text| without_space(&text))
        .filter(|text| text.chars().count() > 1)
        .collect();
    texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
    let rest = without_space(printed);
    texts
        .iter()
        .fold(rest, |rest, text| rest.replace(text, "¦"))
}

/// `printed` without the paper's digest and the numbers that count its items, points and minutes:
/// they may well be some item's key.
fn without_own_figures(printed: String, paper: &Value) -> String {
    let printed = printed.replace(&string(&paper["bank_digest"]), "¦");
    let own = ["minutes", "points", "seed"].map(|name| (name, &paper[name]));
    let counted = ["number", "points"];
    let counts = items(paper).iter().rev();
    let counts = counts.flat_map(|item| counted.map(|name| (name, &item[name])));
    own.into_iter()
        .chain(counts)
        .fold(printed, |printed, (name, figure)| {
            printed.replace(&format!("\"{name}\":{figure}"), "¦")
        })
}

/// Fails if `rest` has anything secret of the paper's items of at least `least` characters.
fn assert_tells_nothing(rest: &str, paper: &Value, least: usize, what: &str) {
    for item in items(paper) {
        let id = string(&item["item"]);
        for secret in secrets(&shipped_items()[&id]) {
            let is_long = secret.chars().count() >= least;
            assert!(
                !is_long || !rest.contains(&secret),
                "{what}: {id}: {secret}\n{rest}"
            );
        }
    }
}

/// Every text of a paper. Its own numbers are none, for any key of digits may be equal to them.
fn words(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone() + "¦",
        Value::Array(values) => values.iter().map(words).collect(),
        Value::Object(fields) => {
            let texts = fields.iter().filter(|(name, _)| *name != "bank_digest");
            texts.map(|(_, value)| words(value)).collect()
        }
        _ => String::new(),
    }
}

/// The paper as it must be printed without its keys.
fn without_keys(paper: &Value) -> Value {
    let mut paper = paper.clone();
    for item in paper["items"].as_array_mut().expect("a paper has items") {
        let fields = item.as_object_mut().expect("an item has fields");
        fields.retain(|name, _| !KEY_FIELDS.contains(&name.as_str()));
    }
    paper
}

#[test]
fn a_paper_has_nothing_but_the_prompts_of_its_items() {
    for exam in EXAMS {
        let printed = draw_each(exam, 0..SEEDS, &["--format", "json"]);
        for (printed, with_key) in printed.iter().zip(papers(exam)) {
            let what = format!("{exam} {}", with_key["seed"]);
            let paper: Value = serde_json::from_str(printed).expect("a paper is JSON");
            assert_eq!(paper, without_keys(with_key), "{what}");
            for item in items(&paper) {
                let fields = item.as_object().expect("an item has fields");
                let mut names = fields.keys().map(String::as_str);
                assert!(names.all(|name| FIELDS.contains(&name)), "{what}: {item}");
                assert_shows_only_prompts(item, &what);
            }
            let rest = without_prompts(&words(&paper), &paper);
            let rest = rest.replace(&string(&paper["name"]), "¦");
            let rest = without_own_figures(rest, &paper);
            assert_tells_nothing(&rest, &paper, 2, &what);
        }
    }
}

/// The other tests would find a secret if there were one.
#[test]
fn with_its_keys_a_paper_tells_the_secrets_of_all_its_items() {
    for exam in EXAMS {
        let paper = &papers(exam)[0];
        let rest = without_prompts(&paper.to_string(), paper);
        for item in items(paper) {
            let authored = &shipped_items()[&string(&item["item"])];
            let told = secrets(authored);
            let told = told.iter().filter(|secret| rest.contains(*secret));
            let outcome = &strings(&authored["outcomes"])[0];
            assert!(told.clone().any(|secret| secret == outcome), "{item}");
            assert!(told.count() > 1, "{item}");
        }
    }
}

/// Every text of a printed item is one of the prompts that its author wrote.
fn assert_shows_only_prompts(item: &Value, what: &str) {
    let authored = &shipped_items()[&string(&item["item"])];
    let prompts = prompts(authored);
    for text in shown(item) {
        let is_written = prompts.iter().any(|prompt| fits(prompt, &text));
        assert!(is_written, "{what}: {text}");
    }
}

/// Whether `text` is `prompt` with something in place of the names in braces.
fn fits(prompt: &str, text: &str) -> bool {
    let Some((before, rest)) = prompt.split_once('{') else {
        return prompt == text;
    };
    let (_, after) = rest.split_once('}').expect("a name in braces");
    let Some(rest) = text.strip_prefix(before) else {
        return false;
    };
    let mut ends = rest
        .char_indices()
        .skip(1)
        .map(|(at, _)| at)
        .chain([rest.len()]);
    ends.any(|end| fits(after, &rest[end..]))
}

/// Every text that a printed item shows, but for the two answers to a statement.
fn shown(item: &Value) -> Vec<String> {
    let is_true_false = item["type"] == "true-false";
    let mut shown: Vec<String> = ["scenario", "stem", "customer", "speaker"]
        .iter()
        .flat_map(|name| strings(&item[name]))
        .collect();
    for list in ["lefts", "units"] {
        shown.extend(strings(&item[list]));
    }
    for list in ["options", "entries", "rights"] {
        let entries = item[list].as_array().into_iter().flatten();
        shown.extend(entries.map(|entry| string(&entry["text"])));
    }
    shown.retain(|text| !(is_true_false && ["对", "错"].contains(&text.as_str())));
    shown
}

#[test]
fn as_yaml_and_as_text_a_paper_says_the_same_and_no_more() {
    for exam in EXAMS {
        let seeds = 0..SEEDS_OF_OTHER_FORMS;
        let yaml = draw_each(exam, seeds.clone(), &["--format", "yaml"]);
        let text = draw_each(exam, seeds, &[]);
        for ((yaml, text), with_key) in yaml.iter().zip(&text).zip(papers(exam)) {
            let paper = without_keys(with_key);
            let read: Value = serde_yaml::from_str(yaml).expect("YAML");
            assert_eq!(read, paper);
            assert_eq!(without_space(text), as_text(&paper));
        }
    }
}

/// What somebody says, as it is shown: brackets before it tell how it is said.
fn said(speaker: &str, text: &str) -> String {
    let text = text.trim();
    let parts = text
        .strip_prefix('（')
        .and_then(|rest| rest.split_once('）'));
    let (how, speech) = match parts {
        Some((_, "")) => return text.to_owned(),
        Some((how, speech)) => (format!("（{}）", how.trim_start_matches(speaker)), speech),
        None => (String::new(), text),
    };
    let speech = speech.replace('“', "‘").replace('”', "’");
    format!("{speaker}{how}：“{speech}”")
}

/// The paper as text without white space.
fn as_text(paper: &Value) -> String {
    let mut text = format!(
        "{}·{}题·{}分·种子{}·题库{}",
        string(&paper["name"]),
        items(paper).len(),
        paper["points"],
        paper["seed"],
        &string(&paper["bank_digest"])[..12],
    );
    for item in items(paper) {
        let item_type = TYPE_NAMES.iter().find(|(name, _)| item["type"] == *name);
        let (_, name) = item_type.expect("a known type");
        let id = string(&item["item"]);
        text += &format!("{}.{name}（{}分）{id}", item["number"], item["points"]);
        text.extend(
            strings(&item["scenario"])
                .iter()
                .map(|text| format!("情景：{text}")),
        );
        text += &string(&item["stem"]);
        let speaker = item["speaker"].as_str().unwrap_or("客户");
        let customer = strings(&item["customer"]);
        text.extend(customer.iter().map(|text| said(speaker, text)));
        let lefts = strings(&item["lefts"]);
        text.extend(
            lefts
                .iter()
                .zip(1..)
                .map(|(left, number)| format!("{number}.{left}")),
        );
        for list in ["options", "entries", "rights"] {
            for entry in item[list].as_array().into_iter().flatten() {
                text += &format!("{}.{}", string(&entry["label"]), string(&entry["text"]));
            }
        }
    }
    without_space(&text)
}

#[test]
fn no_item_is_named_after_its_key() {
    for (id, item) in shipped_items() {
        let (item_type, body) = interaction(item);
        let words: Vec<&str> = id.split(['-', '_']).collect();
        for word in [
            "true",
            "false",
            "right",
            "wrong",
            "correct",
            "incorrect",
            "key",
        ] {
            // What a role-play is called tells nothing of what one should say.
            assert!(item_type == "role-play" || !words.contains(&word), "{id}");
        }
        let keys = match item_type {
            "numeric" => strings(&body["key"]),
            "fill-in" => {
                let blanks = body["blanks"].as_array().expect("a list");
                blanks.iter().flat_map(strings).collect()
            }
            _ => Vec::new(),
        };
        for key in keys {
            assert!(!words.contains(&key.as_str()), "{id} tells {key}");
        }
    }
}
