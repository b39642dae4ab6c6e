//! `rolecall lexicons`: which there are, and which of them know what is said.

use serde_json::json;

use crate::small_bank::small_bank;
use crate::support::Desk;

/// A bank with two lexicons, of which one holds the other.
fn desk() -> Desk {
    let desk = small_bank();
    desk.write(
        "small/lexicons/words.yaml",
        "id: sorry\nname: 对不住\nphrases: [抱歉, 对不起]\n---\n\
         id: polite\nname: 客气\nphrases: [\"{sorry}\", 您好]\n",
    );
    desk
}

#[test]
fn every_lexicon_is_listed_with_its_place() {
    let desk = desk();
    let list = ["lexicons", "--content", "small", "--format"];
    let rows = desk.run(&[&list[..], &["json"]].concat()).ended(0).json();
    let row = |id: &str, name: &str, line: u32| {
        let file = "lexicons/words.yaml";
        json!({"lexicon": id, "lexicon_name": name, "phrases": 2, "file": file, "line": line})
    };
    assert_eq!(
        rows,
        json!([row("polite", "客气", 7), row("sorry", "对不住", 3)])
    );
    let csv = desk.run(&[&list[..], &["csv"]].concat()).ended(0).out;
    assert!(csv.contains("\npolite,客气,2,"), "{csv}");
}

#[test]
fn what_is_said_is_told_by_lexicon_phrase_and_place() {
    let desk = desk();
    let said = ["lexicons", "--content", "small", "您好，对不起"];
    let told = desk.run(&said).ended(0).out;
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(lines[0], "polite  客气");
    assert!(told.contains("↳ 对不起（lexicons/words.yaml:3）"), "{told}");
    assert!(told.contains("↳ 您好（lexicons/words.yaml:7）"), "{told}");
    let json = desk.run(&[&said[..], &["--format", "json"]].concat());
    let rows = json.ended(0).json();
    let sorry = json!({
        "lexicon": "sorry", "lexicon_name": "对不住", "start": 3, "end": 6, "text": "对不起",
        "phrase": "对不起", "file": "lexicons/words.yaml", "line": 3, "reason": null,
    });
    assert!(rows.as_array().expect("rows").contains(&sorry), "{rows}");
}

#[test]
fn what_does_not_count_is_told_with_its_reason() {
    let desk = desk();
    let said = ["lexicons", "--content", "small", "我不会说对不起"];
    let told = desk.run(&said).ended(0).out;
    assert!(told.starts_with("没有一个词组听得出"), "{told}");
    assert!(told.contains("不算：“对不起”被“不会说”否定"), "{told}");
    let json = desk.run(&[&said[..], &["--format", "json"]].concat());
    assert_eq!(json.ended(0).json()[0]["reason"], "negated");
    let nothing = ["lexicons", "--content", "small", "今天天气好"];
    let told = desk.run(&nothing).ended(0).out;
    assert_eq!(told.trim_end(), "没有一个词组听得出这句话。");
    desk.run(&[&said[..], &["--format", "csv"]].concat())
        .ended(2);
}
