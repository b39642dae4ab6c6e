//! `rolecall inspect`: calls by the rubrics of exams, with people's scores beside the program's.

use serde_json::{Value, json};

use crate::small_bank::small_bank;
use crate::support::Desk;

const CALL: &str = "\
工号：1001
班组：一班
[00:01] 客户：喂，两小时内能回电吗？抱歉啊。
[00:05] 客服：两小时内能回电吗？
[00:09] 客服：快点说地址。
";

fn desk() -> Desk {
    let desk = small_bank();
    desk.write("call.txt", CALL);
    desk
}

fn inspected(desk: &Desk, more: &[&str]) -> Value {
    let arguments = [
        "inspect",
        "call.txt",
        "--content",
        "small",
        "--format",
        "json",
    ];
    desk.run(&[&arguments, more].concat()).ended(0).json()
}

/// The one role-play of the small bank.
fn role_play(desk: &Desk) -> String {
    let paper = ["paper", "talk", "--content", "small", "--format", "json"];
    let paper = desk.run(&paper).ended(0).json();
    paper["items"][0]["item"]
        .as_str()
        .expect("an id")
        .to_owned()
}

#[test]
fn only_the_agents_own_words_earn_and_violate() {
    let desk = desk();
    let item = role_play(&desk);
    let found = inspected(&desk, &["--rubric", &item]);
    let call = &found["calls"][0];
    assert_eq!(
        (&call["agent"], &call["team"]),
        (&json!("1001"), &json!("一班"))
    );
    let earned = call["criteria"].as_array().expect("criteria").iter();
    let earned: Vec<&Value> = earned.filter(|met| met["score"] != 0).collect();
    assert_eq!(
        earned.len(),
        1,
        "an apology and a limit of the caller's: {found}"
    );
    assert_eq!(earned[0]["said"][0]["line"], 5);
    assert_eq!(earned[0]["said"][0]["time"], "00:09");
    let fallen = &call["violations"][0]["said"][0];
    assert_eq!(
        (&fallen["line"], &fallen["words"]),
        (&json!(5), &json!("快点说"))
    );
    assert_eq!(fallen["after"], "喂，两小时内能回电吗？抱歉啊。");
}

#[test]
fn scores_of_people_stand_beside_the_programs() {
    let desk = desk();
    desk.write("scores.csv", "通话,人工分\ncall,1\n");
    let item = role_play(&desk);
    let found = inspected(&desk, &["--rubric", &item, "--scores", "scores.csv"]);
    assert_eq!(found["calls"][0]["person_score"], 1);
    assert_eq!(found["agreement"]["calls"], 1);
    let difference = found["calls"][0]["score"].as_f64().expect("points") - 1.0;
    assert_eq!(found["agreement"]["mean_difference"], difference.abs());
}

#[test]
fn each_criterion_has_its_marks_and_how_far_people_agree() {
    let desk = desk();
    let scores = "通话,致歉,ask,催促,备注\ncall,是,1,否,听过\n";
    desk.write("scores.csv", scores);
    let item = role_play(&desk);
    let more = ["--rubric", &item, "--scores", "scores.csv"];
    let found = inspected(&desk, &more);
    let criteria = found["criteria"].as_array().expect("criteria");
    let of = |id: &str| {
        let mut all = criteria.iter();
        all.find(|one| one["id"] == id).expect("a criterion")
    };
    let accuracy = |one: &Value| one["agreement"]["accuracy"].clone();
    assert_eq!(
        (&of("ask")["missing"], &of("ask")["score"]),
        (&json!(0), &json!(1))
    );
    assert_eq!(accuracy(of("ask")), json!(1.0));
    assert_eq!(
        accuracy(of("apologise")),
        json!(0.0),
        "a person heard an apology"
    );
    assert_eq!(of("deadline")["agreement"], json!(null), "nobody marked it");
    let rush = &found["violations"][0];
    assert_eq!((&rush["fallen"], accuracy(rush)), (&json!(1), json!(0.0)));
    assert_eq!(found["agreement"], json!(null), "no whole score");
    let table = [
        "inspect",
        "call.txt",
        "--content",
        "small",
        "--format",
        "table",
    ];
    let out = desk.run(&[&table[..], &more].concat()).ended(0).out;
    assert!(
        out.contains("问地址    得分率 100% · 漏 0/1 通 · 和人工 1/1 通相同"),
        "{out}"
    );
    assert!(out.contains("违规 1/1 通 · 和人工 0/1 通相同"), "{out}");
    let csv = [
        "inspect",
        "call.txt",
        "--content",
        "small",
        "--format",
        "csv",
    ];
    let out = desk.run(&[&csv[..], &more].concat()).ended(0).out;
    assert!(out.contains("致歉 0/2；给出时限 0/2；问地址 1/1"), "{out}");
}

#[test]
fn what_nobody_says_is_told_with_its_line() {
    let desk = desk();
    desk.write("call.txt", "\n今天天气好\n");
    let item = role_play(&desk);
    let arguments = [
        "inspect",
        "call.txt",
        "--content",
        "small",
        "--rubric",
        &item,
    ];
    let ran = desk.run(&arguments).ended(3);
    assert!(ran.err.contains("call.txt:2: "), "{}", ran.err);
    assert!(ran.err.contains("今天天气好"), "{}", ran.err);
    let ran = desk.run(&["inspect", "call.txt", "--checklist", "inbond-call"]);
    assert!(ran.ended(3).err.contains("inbound-call"));
}

#[test]
fn the_shipped_checklists_inspect_calls() {
    let desk = desk();
    for checklist in ["inbound-call", "投诉通话质检表"] {
        let ran = desk.run(&["inspect", "call.txt", "--checklist", checklist]);
        let out = ran.ended(0).out;
        assert!(out.contains("call · 坐席 1001"), "{out}");
        assert!(out.contains("各班组"), "{out}");
    }
}
