//! Reports from candidates: noted while one sits, listed and closed by trainers.

use serde_json::Value;

use crate::papers::{open, rows};
use crate::small_bank::small_bank;
use crate::support::{Desk, Ran};

fn take(desk: &Desk, input: &str) -> Ran {
    let take = [
        "take",
        "steps",
        "-c",
        "007123",
        "--content",
        "small",
        "--seed",
        "1",
    ];
    desk.run_with(&take, input).ended(0)
}

fn listed(desk: &Desk, more: &[&str]) -> Vec<Value> {
    let list = [&["gap", "list", "--format", "json"], more].concat();
    let Value::Array(rows) = desk.run(&list).ended(0).json() else {
        panic!("a list");
    };
    rows
}

#[test]
fn a_report_names_the_item_the_candidate_and_the_bank_and_disturbs_nothing() {
    let desk = small_bank();
    let ran = take(&desk, "对\n:gap 手册第 2 版没有这一步 OK？\n:q\n");
    assert!(ran.out.contains("✓ 疑问 1 记下了"), "{}", ran.out);
    let gaps = listed(&desk, &[]);
    assert_eq!(gaps.len(), 1);
    assert_eq!(gaps[0]["candidate"], "007123");
    assert_eq!(gaps[0]["text"], "手册第 2 版没有这一步 OK？");
    let item = rows(&desk, "SELECT item FROM attempt_item WHERE position = 1");
    assert_eq!(gaps[0]["item"], item[0].as_str());
    let bank = rows(&desk, "SELECT bank FROM attempt");
    assert_eq!(gaps[0]["bank_digest"], bank[0].as_str());
    let events = rows(&desk, "SELECT count(*) FROM event");
    assert_eq!(events, ["2"], "an answer, and the way to the next item");
    let other = listed(&desk, &["--item", "cold-home"]);
    assert!(other.is_empty());
}

#[test]
fn without_a_name_nothing_leads_to_the_candidate() {
    let desk = small_bank();
    let ran = take(&desk, "：匿名 答案不对\n");
    assert!(ran.out.contains("没有记名"), "{}", ran.out);
    assert_eq!(listed(&desk, &[])[0]["candidate"], "");
    let kept = rows(&desk, "SELECT person IS NULL, length(noted_on) FROM gap");
    assert_eq!(kept, ["1|10"], "no person, and a day only");
}

#[test]
fn a_report_inside_a_role_play_is_no_answer() {
    let desk = small_bank();
    let talk = [
        "practice",
        "-c",
        "007123",
        "--content",
        "small",
        "--topic",
        "talk",
    ];
    let ran = desk.run_with(&talk, ":gap 地址要不要问\n实在抱歉\n\n:疑问 范例呢\n\n");
    let ran = ran.ended(0);
    assert_eq!(ran.out.matches("记下了，培训师会看到").count(), 2);
    assert!(ran.out.contains("2/5 分"), "{}", ran.out);
    assert_eq!(listed(&desk, &[]).len(), 2);
}

#[test]
fn an_empty_or_endless_report_is_refused() {
    let desk = small_bank();
    let long = "长".repeat(1_001);
    let ran = take(&desk, &format!(":gap\n:gap {long}\n"));
    assert!(ran.out.contains("写上这道题哪里有疑问"), "{}", ran.out);
    assert!(ran.out.contains("太长了，最多 1000 字"), "{}", ran.out);
    let none = desk.run(&["gap", "list"]).ended(0);
    assert!(none.err.contains("没有要处理的疑问"), "{}", none.err);
}

#[test]
fn a_trainer_closes_a_report_once_with_a_reason() {
    let desk = small_bank();
    take(&desk, ":gap 答案不对\n:gap 题干不清\n");
    let close = |number: &str, note: &str| {
        desk.run(&["gap", "close", number, "--by", "王老师", "--note", note])
    };
    close("1", "答案已改").ended(0);
    let again = close("1", "再改").ended(4);
    assert!(again.err.contains("疑问 1 已经处理过了"), "{}", again.err);
    close("7", "没有").ended(3);
    close("2", "  ").ended(2);
    assert_eq!(listed(&desk, &[]).len(), 1);
    let all = listed(&desk, &["--all"]);
    assert_eq!(all[0]["closed_by"], "王老师");
    assert_eq!(all[0]["closing_note"], "答案已改");
    assert_eq!(all[1]["closed_by"], "");
    let table = desk.run(&["gap", "list", "--all"]).ended(0).out;
    assert!(
        table.contains("答案不对") && table.contains("答案已改"),
        "{table}"
    );
}

#[test]
fn reports_are_neither_changed_nor_removed() {
    let desk = small_bank();
    take(&desk, ":gap 答案不对\n");
    let closing = ["gap", "close", "1", "--by", "王", "--note", "好"];
    desk.run(&closing).ended(0);
    let store = open(&desk);
    for change in [
        "UPDATE gap SET item = 'other'",
        "DELETE FROM gap",
        "DELETE FROM gap_closing",
        "UPDATE gap_closing SET closed_on = '2026-01-01'",
    ] {
        store.execute(change, []).expect_err(change);
    }
    desk.run(&["log", "verify"]).ended(0);
}
