//! Nothing that is shown before the end tells a key, a rubric, a rationale or where they came from.

use std::collections::BTreeSet;

use rusqlite::Connection;
use serde_json::{Map, Value};

use crate::bank::{
    EXAMS, documents, draw_each, interaction, papers, shipped_items, string, strings,
};
use crate::support::{Desk, project};

/// Papers of each exam that are looked through as JSON, and of those as YAML and text.
const SEEDS: u64 = 40;
const SEEDS_OF_OTHER_FORMS: u64 = 8;

/// What a paper may say of an item besides the item's own prompt.
const FIELDS: [&str; 13] = [
    "number", "item", "type", "points", "scenario", "stem", "options", "choose", "entries",
    "lefts", "rights", "units", "blanks",
];

/// What only trainers see of an item.
const KEY_FIELDS: [&str; 7] = [
    "right",
    "rubric",
    "outcomes",
    "difficulty",
    "bloom",
    "rationale",
    "source",
];

const TYPE_NAMES: [(&str, &str); 9] = [
    ("single-choice", "单选题"),
    ("multiple-choice", "多选题"),
    ("true-false", "判断题"),
    ("ordering", "排序题"),
    ("matching", "配对题"),
    ("numeric", "数值题"),
    ("fill-in", "填空题"),
    ("role-play", "角色扮演"),
    ("survey", "自测（不计分）"),
];

/// Words that stand before what is shown only after the end.
const MARKS: [&str; 7] = [
    "答案：",
    "解析：",
    "出处：",
    "依据",
    "没有提到",
    "这样说可以得分",
    "总分",
];

fn items(paper: &Value) -> &Vec<Value> {
    paper["items"].as_array().expect("a paper has items")
}

fn without_space(text: &str) -> String {
    text.split_whitespace().collect()
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
        for rule in body[part].as_object().into_iter().flat_map(Map::values) {
            found.push(string(&rule["name"]));
            found.extend(strings(&rule["example"]));
            found.extend(strings(&rule["any"]));
        }
    }
    for exemplar in body["exemplars"].as_array().into_iter().flatten() {
        found.push(string(&exemplar["text"]));
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
        &body["unit"],
    ] {
        texts.extend(strings(text));
    }
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
        .flat_map(|item| prompts(&shipped_items()[&string(&item["item"])]))
        .map(|text| without_space(&text))
        .filter(|text| text.chars().count() > 1)
        .collect();
    texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
    let rest = without_space(printed);
    texts
        .iter()
        .fold(rest, |rest, text| rest.replace(text, "¦"))
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
                assert!(
                    names.all(|name| name == "customer" || FIELDS.contains(&name)),
                    "{what}: {item}"
                );
                assert_shows_only_prompts(item, &what);
            }
            let rest = without_prompts(printed, &paper);
            let rest = rest.replace(&string(&paper["name"]), "¦");
            assert_tells_nothing(&rest, &paper, 2, &what);
        }
    }
}

/// Every text of a printed item is one of the prompts that its author wrote.
fn assert_shows_only_prompts(item: &Value, what: &str) {
    let authored = &shipped_items()[&string(&item["item"])];
    let prompts = prompts(authored);
    let is_true_false = item["type"] == "true-false";
    let mut shown: Vec<String> = ["scenario", "stem", "customer"]
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
    for text in shown {
        assert!(prompts.contains(&text), "{what}: {text}");
    }
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

/// The paper as text without white space.
fn as_text(paper: &Value) -> String {
    let mut text = format!(
        "{}·{}题·{}分·种子{}·题库{}",
        string(&paper["name"]),
        items(paper).len(),
        paper["points"],
        paper["seed"],
        &string(&paper["bank"])[..12],
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
        text.extend(
            strings(&item["customer"])
                .iter()
                .map(|text| format!("客户：“{text}”")),
        );
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
            assert!(!words.contains(&word), "{id}");
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

/// How often each place among `size` held what was looked for.
struct Places(Vec<f64>);

impl Places {
    fn of(size: usize, found: impl Iterator<Item = usize>) -> Self {
        let mut counts = vec![0.0; size];
        for place in found {
            counts[place] += 1.0;
        }
        Self(counts)
    }

    /// Fails unless all places are about as likely. The bound is passed by chance alone less
    /// often than once in 10,000 banks, and the same bank always gives the same counts.
    fn assert_even(&self, what: &str) {
        let total: f64 = self.0.iter().sum();
        let expected = total / self.0.len() as f64;
        assert!(expected >= 5.0, "too few to judge: {what} {:?}", self.0);
        let squares = self.0.iter().map(|count| (count - expected).powi(2));
        let distance = squares.sum::<f64>() / expected;
        let freedom = (self.0.len() - 1) as f64;
        let bound = freedom + 4.0 * (2.0 * freedom).sqrt() + 8.0;
        assert!(
            distance < bound,
            "{what}: {:?} {distance} > {bound}",
            self.0
        );
    }
}

/// Items of one type on the papers of both exams that are shuffled, with `size` entries.
fn shuffled(item_type: &str, list: &str, size: usize) -> Vec<&'static Value> {
    let all = EXAMS.iter().flat_map(|exam| papers(exam)).flat_map(items);
    all.filter(|item| item["type"] == item_type)
        .filter(|item| {
            item[list]
                .as_array()
                .is_some_and(|entries| entries.len() == size)
        })
        .filter(|item| {
            let authored = &shipped_items()[&string(&item["item"])];
            interaction(authored).1["shuffle"] != Value::Bool(false)
        })
        .collect()
}

/// The places that a key made of letters names.
fn places(item: &Value) -> Vec<usize> {
    let right = string(&item["right"]);
    right
        .bytes()
        .map(|letter| usize::from(letter - b'A'))
        .collect()
}

#[test]
fn the_key_stands_in_every_place_as_often() {
    let single = shuffled("single-choice", "options", 4);
    Places::of(4, single.iter().map(|item| places(item)[0])).assert_even("single choice");
    for size in [4, 5] {
        let many = shuffled("multiple-choice", "options", size);
        let right = many.iter().flat_map(|item| places(item));
        Places::of(size, right).assert_even("multiple choice");
    }
}

#[test]
fn the_first_entry_of_an_order_is_shown_in_every_place_as_often() {
    let mut judged = 0;
    for size in 3..=8 {
        let orders = shuffled("ordering", "entries", size);
        if orders.len() < 5 * size {
            continue;
        }
        for rank in 0..size {
            let shown = orders.iter().map(|item| places(item)[rank]);
            Places::of(size, shown).assert_even(&format!("entry {rank} of {size}"));
        }
        judged += orders.len();
        let in_order = orders.iter().filter(|item| places(item).is_sorted());
        assert!(
            in_order.count() * 4 < orders.len(),
            "shown in the right order"
        );
    }
    assert!(judged > 0, "no ordering is drawn often enough");
}

#[test]
fn pairs_do_not_stand_side_by_side() {
    let all = EXAMS.iter().flat_map(|exam| papers(exam)).flat_map(items);
    let matchings: Vec<&Value> = all.filter(|item| item["type"] == "matching").collect();
    assert!(matchings.len() >= 10, "{}", matchings.len());
    let beside = |item: &&&Value| {
        let right = string(&item["right"]);
        let mut letters = right.split(' ').map(|pair| &pair[pair.len() - 1..]);
        letters.clone().count() > 2 && letters.by_ref().is_sorted()
    };
    let count = matchings.iter().filter(beside).count();
    assert!(
        count * 4 < matchings.len(),
        "{count} of {}",
        matchings.len()
    );
}

/// An open sitting of the first shipped exam, and what was printed in it.
struct Open {
    desk: Desk,
    attempt: String,
    printed: String,
}

/// Sits the paper of this seed, gives these lines, and leaves it open.
fn sit_open(seed: &Value, lines: &str) -> Open {
    let desk = Desk::new();
    let seed = seed.to_string();
    let arguments = ["take", EXAMS[0], "--candidate", "007123", "--seed", &seed];
    let run = desk.run_with(&arguments, lines).ended(0);
    let printed = run.out + &run.err;
    let (_, after) = printed
        .split_once("rolecall resume ")
        .expect("how to go on");
    let attempt = after
        .split_whitespace()
        .next()
        .expect("an attempt")
        .to_owned();
    Open {
        desk,
        attempt,
        printed,
    }
}

/// What a candidate may type for an item: the key, or something of the same shape that is wrong.
fn typed(item: &Value, rightly: bool) -> String {
    let right = string(&item["right"]);
    let item_type = string(&item["type"]);
    let authored = &shipped_items()[&string(&item["item"])];
    let (_, body) = interaction(authored);
    match (item_type.as_str(), rightly) {
        ("role-play", true) => string(&body["exemplars"][0]["text"]) + "\n\n",
        ("role-play", false) => "等一下。\n\n".to_owned(),
        ("survey", _) => "A".repeat(strings(&item["lefts"]).len()) + "\n",
        (_, true) => right + "\n",
        ("true-false", false) => (if right == "对" { "错" } else { "对" }).to_owned() + "\n",
        ("single-choice" | "multiple-choice", false) => {
            (if right.contains('A') { "B" } else { "A" }).to_owned() + "\n"
        }
        ("ordering", false) => right.chars().rev().collect::<String>() + "\n",
        ("matching", false) => "A".repeat(strings(&item["lefts"]).len()) + "\n",
        ("numeric", false) => "987654\n".to_owned(),
        ("fill-in", false) => {
            let count = item["blanks"].as_u64().expect("a number");
            vec!["不知道"; usize::try_from(count).expect("few")].join("；") + "\n"
        }
        (other, _) => panic!("no answer for {other}"),
    }
}

/// Answers to all items but the last, then looks around and leaves.
fn lines(paper: &Value, rightly: bool) -> String {
    let items = items(paper);
    let answers = items[..items.len() - 1].iter();
    let answers: String = answers.map(|item| typed(item, rightly)).collect();
    answers + ":f\n:l\n:h\n:q\n"
}

#[test]
fn an_open_exam_tells_nothing_and_has_no_result() {
    let exams = documents(&project().join("content/exams"));
    for paper in &papers(EXAMS[0])[..3] {
        let open = sit_open(&paper["seed"], &lines(paper, true).replace(":q", ":1\n:q"));
        let saved = open.printed.matches("✓ 已保存").count();
        assert_eq!(saved, items(paper).len() - 1, "{}", open.printed);
        let back = open
            .desk
            .run_with(&["resume", &open.attempt], ":n\n:l\n:q\n");
        let back = back.ended(0);
        let result = open.desk.run(&["result", &open.attempt]).ended(4);
        let as_json = open
            .desk
            .run(&["result", &open.attempt, "--format", "json"]);
        let as_json = as_json.ended(4);
        assert_eq!((result.out.as_str(), as_json.out.as_str()), ("", ""));
        let scores = open.desk.run(&["report", "scores", "--format", "json"]);
        let scores = scores.ended(0);
        let again = back.out + &back.err + &result.err + &as_json.err + &scores.out;
        let all = open.printed + &again;
        let own: Vec<String> = items(paper).iter().map(|item| typed(item, true)).collect();
        let own = own.iter().map(|text| without_space(text));
        let rest = without_prompts(&all, paper);
        let note = string(&exams[EXAMS[0]]["note"]);
        let rest = [string(&paper["name"]), note]
            .iter()
            .fold(rest, |rest, text| rest.replace(&without_space(text), "¦"));
        let rest = own
            .filter(|text| text.chars().count() > 8)
            .fold(rest, |rest, text| rest.replace(&text, "¦"));
        assert_tells_nothing(&rest, paper, 4, "an open exam");
        let marks = MARKS.iter().filter(|mark| rest.contains(**mark));
        assert_eq!(marks.collect::<Vec<_>>(), [] as [&&str; 0], "{all}");
    }
}

#[test]
fn an_exam_looks_the_same_for_right_and_for_wrong_answers() {
    for paper in &papers(EXAMS[0])[..3] {
        let [right, wrong] = [true, false].map(|rightly| {
            let open = sit_open(&paper["seed"], &lines(paper, rightly));
            // Times and the attempt's name differ from sitting to sitting.
            let printed = open.printed.replace(&open.attempt, "ATTEMPT");
            let printed = printed.replace(|c: char| c.is_ascii_digit(), "0");
            printed.replace("00:00", "0:00")
        });
        assert!(right.contains("已保存"), "{right}");
        assert_eq!(right, wrong);
    }
}

#[test]
fn the_stored_paper_is_items_and_orders_alone() {
    let paper = &papers(EXAMS[0])[0];
    let open = sit_open(&paper["seed"], ":q\n");
    let store = Connection::open(open.desk.store()).expect("a store");
    let stored: String = store
        .query_row("SELECT paper FROM attempt", [], |row| row.get(0))
        .expect("one attempt");
    let rest = without_space(&stored);
    assert_tells_nothing(&rest, paper, 2, "the stored paper");
    let stored: Value = serde_json::from_str(&stored).expect("JSON");
    let names = |value: &Value| {
        let fields = value.as_object().expect("an object");
        fields.keys().cloned().collect::<Vec<String>>()
    };
    let fields = ["blueprint", "bank", "seed", "algorithm", "slots"];
    assert_eq!(names(&stored), fields);
    let slots = stored["slots"].as_array().expect("a list");
    assert_eq!(slots.len(), items(paper).len());
    for (slot, item) in slots.iter().zip(items(paper)) {
        assert_eq!(names(slot), ["item", "order"]);
        assert_eq!(slot["item"], item["item"]);
    }
}

/// The order that is stored counts from the item's presentation, which must not begin with the key.
#[test]
fn the_order_in_which_entries_are_kept_is_not_the_right_one() {
    let authored = shipped_items().values();
    let orderings = authored.filter(|item| interaction(item).0 == "ordering");
    let mut right = 0;
    let mut all = 0;
    for item in orderings {
        let entries = strings(&interaction(item).1["entries"]);
        right += usize::from(entries.is_sorted());
        all += 1;
    }
    assert!(
        all > 0 && right * 4 < all,
        "{right} of {all} are right when sorted"
    );
}
