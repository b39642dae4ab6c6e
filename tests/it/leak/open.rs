//! A sitting that has not ended tells nothing of what it will be graded by.

use rusqlite::Connection;
use serde_json::Value;

use super::{assert_tells_nothing, items, without_prompts, without_space};
use crate::bank::{EXAMS, documents, interaction, papers, shipped_items, string, strings};
use crate::support::{Desk, project};

/// Words that stand before what is shown only after the end.
const MARKS: [&str; 7] = [
    "答案：",
    "解析：",
    "出处：",
    "依据",
    "没有找到",
    "这样说可以得分",
    "总分",
];

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
        // Before the prompts, of which the candidate's words may hold one.
        let rest = own
            .filter(|text| text.chars().count() > 8)
            .fold(without_space(&all), |rest, text| rest.replace(&text, "¦"));
        let rest = without_prompts(&rest, paper);
        let note = string(&exams[EXAMS[0]]["note"]);
        let rest = [string(&paper["name"]), note]
            .iter()
            .fold(rest, |rest, text| rest.replace(&without_space(text), "¦"));
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
    let digest = string(&paper["bank_digest"]);
    let rest = without_space(&stored).replace(&digest, "¦");
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
        let mut names = names(slot);
        if let Some(numbers) = slot["numbers"].as_object() {
            names.retain(|name| name != "numbers");
            // What was drawn is what is asked with: the candidate reads it.
            for number in numbers.values() {
                let number = number.as_str().expect("a number");
                let asked = format!("{}{}", item["scenario"], item["stem"]);
                assert!(asked.contains(number), "{number} is not in {asked}");
            }
        }
        assert_eq!(names, ["item", "order"]);
        assert_eq!(slot["item"], item["item"]);
    }
}
