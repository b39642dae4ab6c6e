//! Answers graded again after a key or a rubric changed: told first, recorded beside the old, never
//! silently.

use std::fs;

use serde_json::{Value, json};

use crate::papers::{rows, set_back_outcomes};
use crate::small_bank::small_bank;
use crate::support::{Desk, Ran};

const CREDENTIALS: &str = "\
id: agent
name: 上岗证
issuer: 培训部
number: HS-{year}-{serial}
exams: [steps]
validity: 2 年
";
/// Who says 对 to all has the three odd ones right, which just passes.
const ALL_TRUE: &str =
    r#"{"step-1":"对","step-2":"对","step-3":"对","step-4":"对","step-5":"对","step-6":"对"}"#;

/// A desk at which 007123, on the roster, has sat `exam` with these answers.
fn desk(exam: &str, answers: &str) -> Desk {
    let desk = small_bank();
    desk.write("small/credentials/agent.yaml", CREDENTIALS);
    desk.write("roster.csv", "工号,姓名\n007123,王小明\n");
    desk.run(&["roster", "import", "roster.csv", "--apply"])
        .ended(0);
    sit(&desk, exam, answers);
    desk
}

fn sit(desk: &Desk, exam: &str, answers: &str) {
    desk.write("answers.json", answers);
    let take = ["take", exam, "--content", "small", "-c", "007123"];
    desk.run(&[&take[..], &["--answers", "answers.json"]].concat())
        .ended(0);
}

/// Edits a file of the bank, in which `from` must stand.
fn edit(desk: &Desk, file: &str, from: &str, to: &str) {
    let path = desk.path("small").join(file);
    let text = fs::read_to_string(&path).expect("UTF-8");
    assert!(text.contains(from), "{from}");
    fs::write(path, text.replacen(from, to, 1)).expect("it can be written");
}

/// Lets the item of the second step be right where it was wrong.
fn turn_second_key(desk: &Desk) {
    let was = "第2步应当先问候。\ninteraction: {true-false: {key: false}}";
    edit(
        desk,
        "items/steps.yaml",
        was,
        &was.replace("false}", "true}"),
    );
}

fn regrade(desk: &Desk, more: &[&str]) -> Ran {
    desk.run(&[&["regrade", "--content", "small"], more].concat())
}

fn regrade_json(desk: &Desk, more: &[&str]) -> Value {
    let more = [more, &["--format", "json"]].concat();
    regrade(desk, &more).ended(0).json()
}

const APPLY: [&str; 5] = ["--apply", "--reason", "答案有误", "--by", "王主任"];

fn score(desk: &Desk, more: &[&str]) -> Value {
    let result = ["result", "--format", "json"];
    let told = desk.run(&[&result[..], more].concat()).ended(0).json();
    json!([told["score"], told["decision"]])
}

#[test]
fn a_changed_key_is_told_and_recorded_beside_the_old() {
    let desk = desk("steps", ALL_TRUE);
    assert_eq!(score(&desk, &[]), json!([3, "pass"]));
    turn_second_key(&desk);
    let told = regrade_json(&desk, &["--item", "step-2"]);
    let changed = &told["changed"][0];
    assert_eq!(changed["candidate"], "007123");
    assert_eq!(changed["score"], json!({ "before": 3, "after": 4 }));
    assert_eq!(
        changed["decision"],
        json!({ "before": "pass", "after": "pass" })
    );
    let rule = json!([{ "kind": "key", "rule": "", "turn": null, "before": 0, "after": 1, "item": "step-2" }]);
    assert_eq!(changed["rules"], rule);
    assert_eq!(told["applied"], false);
    assert_eq!(
        rows(&desk, "SELECT count(*) FROM outcome"),
        ["1"],
        "it only told"
    );

    let shown = regrade(&desk, &["--item", "step-2"]).ended(0).out;
    assert!(
        shown.contains("重评后不同的 1 份：得分改变 1 份，结论改变 0 份；不变 0 份。"),
        "{shown}"
    );
    regrade(&desk, &["--item", "step-2", "--apply"]).ended(2);
    let applied = regrade(&desk, &[&["--item", "step-2"], &APPLY[..]].concat())
        .ended(0)
        .out;
    assert!(applied.contains("已登记 1 份新成绩"), "{applied}");
    assert_eq!(score(&desk, &[]), json!([4, "pass"]));
    assert_eq!(
        rows(
            &desk,
            "SELECT reason || ' ' || score FROM outcome ORDER BY sequence"
        ),
        ["submission 300", "regrade 400"]
    );
    let again = regrade(&desk, &[&["--item", "step-2"], &APPLY[..]].concat())
        .ended(0)
        .out;
    assert!(again.contains("什么都没有写"), "{again}");
    desk.run(&["log", "verify"]).ended(0);
    let history = rows(
        &desk,
        "SELECT note FROM journal WHERE kind = 'attempt-regraded'",
    );
    assert_eq!(history, [r#"{"by":"王主任","reason":"答案有误"}"#]);
}

#[test]
fn the_result_explains_the_newest_grading_or_the_one_of_a_day() {
    let desk = desk("steps", ALL_TRUE);
    set_back_outcomes(&desk, "graded_at");
    turn_second_key(&desk);
    regrade(&desk, &[&["--exam", "steps"], &APPLY[..]].concat()).ended(0);
    let day = rows(
        &desk,
        "SELECT date(graded_at, '+8 hours', '+1 day') FROM outcome LIMIT 1",
    );
    assert_eq!(score(&desk, &["--on", &day[0]]), json!([3, "pass"]));
    assert_eq!(score(&desk, &[]), json!([4, "pass"]));
    let right = |more: &[&str]| {
        let result = desk
            .run(&[&["result", "--format", "json"], more].concat())
            .ended(0)
            .json();
        let items = result["items"].as_array().expect("a list").clone();
        let second = items.into_iter().find(|item| item["item"] == "step-2");
        second.expect("it is on the paper")["right"].clone()
    };
    assert_eq!(
        (right(&[]), right(&["--on", &day[0]])),
        (json!("对"), json!("错"))
    );
    let scores = |more: &[&str]| {
        let report = ["report", "scores", "--format", "json"];
        desk.run(&[&report[..], more].concat()).ended(0).json()
    };
    assert_eq!(scores(&[])[0]["score"], 4);
    assert_eq!(scores(&["--on", &day[0]])[0]["score"], 3);
    assert_eq!(scores(&["--on", "2020-01-01"]), json!([]));
    desk.run(&["result", "--on", "2020-01-01"]).ended(4);
}

#[test]
fn credentials_that_lose_their_ground_are_named_and_stay() {
    let desk = desk("steps", ALL_TRUE);
    let issue = [
        "credential",
        "issue",
        "--exam",
        "steps",
        "--content",
        "small",
        "--apply",
        "--by",
        "王主任",
    ];
    desk.run(&issue).ended(0);
    edit(
        &desk,
        "items/steps.yaml",
        "第1步应当先问候。\ninteraction: {true-false: {key: true}}",
        "第1步应当先问候。\ninteraction: {true-false: {key: false}}",
    );
    let told = regrade_json(&desk, &[&["--exam", "steps"], &APPLY[..]].concat());
    assert_eq!(
        told["changed"][0]["decision"],
        json!({ "before": "pass", "after": "fail" })
    );
    assert_eq!(told["credentials"][0]["status"], "active");
    let number = told["credentials"][0]["number"].as_str().expect("a number");
    let list = desk
        .run(&["credential", "list", "--format", "json"])
        .ended(0)
        .json();
    assert_eq!(list[0]["credential_number"], number);
    assert_eq!(list[0]["status"], "active", "nothing is revoked silently");
    assert_eq!(score(&desk, &[]), json!([2, "fail"]));
    // Decisions rest on the newest grading.
    let revoke = [
        "credential",
        "revoke",
        number,
        "--reason",
        "重评",
        "--by",
        "王主任",
    ];
    desk.run(&revoke).ended(0);
    let issued = desk
        .run(&[&issue[..], &["--format", "json"]].concat())
        .ended(0)
        .json();
    assert_eq!(issued[0]["issued"], json!([]));
}

#[test]
fn what_people_settled_stands_above_a_later_grading() {
    let desk = desk("steps", ALL_TRUE);
    let attempt = rows(&desk, "SELECT id FROM attempt").remove(0);
    let remark = ["remark", &attempt, "--item", "step-2", "--points", "0.5"];
    let who = [
        "--reason",
        "题目含糊",
        "--by",
        "王主任",
        "--second",
        "李班长",
    ];
    desk.run(&[&remark[..], &who].concat()).ended(0);
    turn_second_key(&desk);
    let told = regrade_json(&desk, &[&["--exam", "steps"], &APPLY[..]].concat());
    assert_eq!(
        (&told["settled"], &told["unchanged"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(score(&desk, &[]), json!([3.5, "pass"]));
    edit(
        &desk,
        "items/steps.yaml",
        "第4步应当先问候。\ninteraction: {true-false: {key: false}}",
        "第4步应当先问候。\ninteraction: {true-false: {key: true}}",
    );
    regrade(&desk, &[&["--exam", "steps"], &APPLY[..]].concat()).ended(0);
    assert_eq!(
        score(&desk, &[]),
        json!([4.5, "pass"]),
        "the settled half point is in it"
    );
}

#[test]
fn a_rubric_is_told_by_criterion_and_violation() {
    let desk = desk(
        "talk",
        r#"{"cold-home":"实在抱歉，两小时内回电，快点说地址。"}"#,
    );
    assert_eq!(score(&desk, &[]), json!([4, "pass"]));
    edit(
        &desk,
        "items/talk.yaml",
        "any: [两小时内]",
        "any: [一小时内]",
    );
    edit(&desk, "items/talk.yaml", "any: [快点说]", "any: [快说快说]");
    let told = regrade_json(&desk, &["--item", "cold-home"]);
    let rules = told["changed"][0]["rules"]
        .as_array()
        .expect("a list")
        .iter();
    let rules: Vec<Value> = rules
        .map(|rule| json!([rule["kind"], rule["rule"], rule["before"], rule["after"]]))
        .collect();
    assert_eq!(
        rules,
        [
            json!(["criterion", "deadline", 2, 0]),
            json!(["violation", "rush", -1, null])
        ]
    );
    assert_eq!(
        told["changed"][0]["score"],
        json!({ "before": 4, "after": 3 })
    );
    let csv = regrade(&desk, &["--item", "cold-home", "--format", "csv"]).ended(0);
    assert!(
        csv.out
            .lines()
            .nth(1)
            .is_some_and(|line| line.contains("要点,deadline,2,0,4,5,3,5,")),
        "{}",
        csv.out
    );
    assert!(csv.err.contains("重评后不同的 1 份"), "{}", csv.err);
    regrade(&desk, &[&["--item", "cold-home"], &APPLY[..]].concat()).ended(0);
    let shown = desk.run(&["result"]).ended(0).out;
    assert!(
        !shown.contains("催促") && shown.contains("给出时限 0/2"),
        "{shown}"
    );
    desk.run(&["log", "verify"]).ended(0);
    // The rubric that it was graded by belongs to the record.
    let store = rusqlite::Connection::open(desk.store()).expect("a store");
    let by =
        "(SELECT value FROM journal, json_each(facts, '$.items') WHERE kind = 'attempt-regraded')";
    let gone = store.execute(&format!("DELETE FROM content WHERE digest = {by}"), []);
    assert_eq!(gone.expect("it can be deleted"), 1);
    desk.run(&["log", "verify"]).ended(1);
}

const MIXED: &str = r#"{"greeting":"A","duties":"A B","order":"A B C D","limits":"A B","minutes":"120","words":"您好 | 再见","habits":"A A"}"#;

#[test]
fn entries_that_only_stand_elsewhere_earn_what_they_earned() {
    let desk = desk("mixed", MIXED);
    for (from, to) in [
        (
            "{A: 您好, B: 什么事, C: 请讲, D: 稍等}, key: A",
            "{A: 稍等, B: 请讲, C: 您好, D: 什么事}, key: C",
        ),
        (
            "{A: 登记, B: 回访, C: 垫钱, D: 减免}\n    key: [A, B]",
            "{A: 减免, B: 回访, C: 登记, D: 垫钱}\n    key: [B, C]",
        ),
        ("{简单: 立即, 一般: 一天}", "{一般: 一天, 简单: 立即}"),
    ] {
        edit(&desk, "items/mixed.yaml", from, to);
    }
    let told = regrade_json(&desk, &["--exam", "mixed"]);
    assert_eq!(
        (&told["changed"], &told["unchanged"]),
        (&json!([]), &json!(1)),
        "{told}"
    );
    assert_eq!(told["ungraded"], json!([]));
}

#[test]
fn what_cannot_be_compared_is_named_and_stays() {
    let desk = desk("mixed", MIXED);
    let before = score(&desk, &[]);
    for (from, to) in [
        ("id: order\n", "id: other-order\n"),
        (
            "{A: 您好, B: 什么事, C: 请讲, D: 稍等}, key: A",
            "{A: 您好吗, B: 什么事, C: 请讲, D: 稍等}, key: A",
        ),
        (
            "{numeric: {key: 120, unit: 分钟, other-units: {小时: 60}}}",
            "{numeric: {key: 2, unit: 小时}}",
        ),
        (
            "开头说____，结束说____。\ninteraction: {fill-in: {blanks: [[您好, 你好], [再见]]}}",
            "开头说____。\ninteraction: {fill-in: {blanks: [[喂]]}}",
        ),
        (
            "{matching: {pairs: {简单: 立即, 一般: 一天}, extra: [三十天], scoring: per-pair}}\nrationale: 越",
            "{true-false: {key: true}}\nrationale: 越",
        ),
    ] {
        edit(&desk, "items/mixed.yaml", from, to);
    }
    edit(&desk, "items/mixed.yaml", "points: 2\n", "");
    let told = regrade_json(&desk, &[&["--exam", "mixed"], &APPLY[..]].concat());
    let reasons = told["ungraded"].as_array().expect("a list").iter();
    let reasons: Vec<Value> = reasons
        .map(|one| json!([one["item"], one["reason"]]))
        .collect();
    assert_eq!(
        reasons,
        [
            json!(["greeting", "other-entries"]),
            json!(["limits", "other-type"]),
            json!(["minutes", "other-units"]),
            json!(["order", "gone"]),
            json!(["words", "other-blanks"]),
        ]
    );
    assert_eq!(told["changed"], json!([]));
    assert_eq!(score(&desk, &[]), before);
    let gone = regrade(&desk, &["--item", "order"]).ended(0).out;
    assert!(gone.contains("题库里没有这道题了"), "{gone}");
    regrade(&desk, &["--item", "never-was"]).ended(3);
    regrade(&desk, &["--exam", "never-was"]).ended(3);
    regrade(&desk, &[]).ended(2);
}

#[test]
fn nothing_is_recorded_that_cannot_be_told() {
    let desk = desk("steps", ALL_TRUE);
    turn_second_key(&desk);
    let item = ["--item", "step-2"];
    for file in ["none/told.csv", "told.ods"] {
        let ran = regrade(&desk, &[&item, &APPLY[..], &["-o", file]].concat());
        assert_ne!(ran.code, 0, "{file}");
        assert_eq!(rows(&desk, "SELECT count(*) FROM outcome"), ["1"], "{file}");
    }
    regrade(&desk, &[&item, &APPLY[..], &["-o", "told.csv"]].concat()).ended(0);
    let told = fs::read_to_string(desk.path("told.csv")).expect("it was written");
    assert!(told.contains("007123"), "{told}");
    assert_eq!(rows(&desk, "SELECT count(*) FROM outcome"), ["2"]);
}
