//! Items whose numbers are drawn: other ones for each seed, kept with the attempt, shown with their
//! working.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::papers::rows;
use crate::support::Desk;

const BANK: &str = "format: 1\nname: 库\nsources: {s: 手册}\n";
const SYLLABUS: &str = "\
id: g
name: 组
outcomes:
  - {id: g/a, name: 座席, tracks: general, level: agent, source: {s: 第一条}}
";
const EXAM: &str = "\
id: seats
name: 座席练习
mode: practice
cut-score: 60%
quotas:
  - {group: g, count: 1}
";
const ITEM: &str = "\
id: seats
outcomes: [g/a]
source: {s: 第一条}
difficulty: easy
bloom: apply
scenario: 某地有 {用户} 万户。
stem: 每 {每席} 万户一席，零头进一，要几席？
numbers:
  draw:
    用户: {from: 11, to: 99, step: 1}
    每席: [2, 3]
  where: [\"余数(用户, 每席) ≠ 0\"]
  work:
    座席: {is: 进一(用户 / 每席), unit: 个}
interaction:
  numeric: {key: \"{座席}\", unit: 个}
rationale: 要 {座席} 席。
";

fn desk() -> Desk {
    let desk = Desk::new();
    desk.write("b/bank.yaml", BANK);
    desk.write("b/syllabus/g.yaml", SYLLABUS);
    desk.write("b/exams/e.yaml", EXAM);
    desk.write("b/items/i.yaml", ITEM);
    desk.run(&["check", "b"]).ended(0);
    desk
}

fn paper(desk: &Desk, seed: u32) -> Value {
    let seed = seed.to_string();
    let arguments = ["--content", "b", "--seed", &seed, "--with-key"];
    let arguments = [&["paper", "seats", "--format", "json"], &arguments[..]].concat();
    desk.run(&arguments).ended(0).json()["items"][0].clone()
}

/// The first whole number in a text.
fn number(text: &Value) -> u32 {
    let text = text.as_str().expect("text");
    let digits = text.chars().skip_while(|c| !c.is_ascii_digit());
    let digits: String = digits.take_while(char::is_ascii_digit).collect();
    digits.parse().expect("a number")
}

#[test]
fn every_seed_has_its_numbers_and_the_key_follows_from_them() {
    let desk = desk();
    let mut drawn = BTreeSet::new();
    for seed in 1..=12 {
        let item = paper(&desk, seed);
        assert_eq!(item, paper(&desk, seed), "the same seed");
        let (users, per_seat) = (number(&item["scenario"]), number(&item["stem"]));
        assert_ne!(users % per_seat, 0, "as the author's condition wants");
        assert_eq!(number(&item["right"]), users.div_ceil(per_seat));
        drawn.insert((users, per_seat));
    }
    assert!(drawn.len() > 8, "{drawn:?}");
}

#[test]
fn the_numbers_stay_with_the_attempt_whatever_becomes_of_the_bank() {
    let desk = desk();
    let arguments = ["take", "seats", "--content", "b", "-c", "1", "--seed", "5"];
    let item = paper(&desk, 5);
    let right = number(&item["right"]);
    let sat = desk.run_with(&arguments, &format!("{right}\n是\n"));
    assert!(sat.ended(0).out.contains("总分 1/1"));
    let gone = ITEM.replace("进一(用户 / 每席)", "用户 * 100");
    desk.write("b/items/i.yaml", gone);
    let result = desk.run(&["result", "--all"]).ended(0).out;
    let (users, per_seat) = (number(&item["scenario"]), number(&item["stem"]));
    let working = format!("计算：座席：{users} ÷ {per_seat} ");
    assert!(result.contains(&working), "{working}\n{result}");
    assert!(
        result.contains(&format!("零头进一，得 {right} 个")),
        "{result}"
    );
    assert!(
        result.contains(&format!("解析：要 {right} 席。")),
        "{result}"
    );
    let english = desk.run(&["--lang", "en", "result", "--all"]).ended(0).out;
    assert!(
        english.contains(&format!("rounded up, gives {right} 个")),
        "{english}"
    );
}

#[test]
fn the_stored_paper_names_the_numbers_and_its_items_cannot_be_drawn_again() {
    let desk = desk();
    let arguments = ["take", "seats", "--content", "b", "-c", "1", "--seed", "5"];
    desk.run_with(&arguments, "1\n是\n").ended(0);
    let stored = |query: &str| -> Value {
        let found = rows(&desk, query);
        serde_json::from_str(&found[0]).expect("stored as JSON")
    };
    let paper_kept = stored("SELECT paper FROM attempt");
    let drawn = &paper_kept["slots"][0]["numbers"];
    let item = paper(&desk, 5);
    assert_eq!(number(&drawn["用户"]), number(&item["scenario"]));
    assert_eq!(number(&drawn["每席"]), number(&item["stem"]));
    let kept = stored(
        "SELECT content.body FROM attempt_item JOIN content ON content.digest = attempt_item.content",
    );
    assert_eq!(kept["scenario"], item["scenario"]);
    assert_eq!(kept.get("parameters"), None);
}
