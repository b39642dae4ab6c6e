//! A sitting whose time is over, without waiting for it.

use serde_json::json;

use crate::papers::{only_attempt, rows, set_back};
use crate::small_bank::small_bank;
use crate::support::Desk;

const TAKE: &[&str] = &[
    "take",
    "steps",
    "--content",
    "small",
    "-c",
    "007123",
    "--seed",
    "1",
];

/// A desk with a sitting of 45 minutes that began an hour ago: one answer, then left.
fn left_an_hour_ago() -> (Desk, String) {
    let desk = small_bank();
    desk.run_with(TAKE, "对\n").ended(0);
    let attempt = only_attempt(&desk);
    set_back(&desk, 60);
    (desk, attempt)
}

#[test]
fn coming_back_too_late_is_refused_and_what_was_saved_is_graded() {
    let (desk, attempt) = left_an_hour_ago();
    let ran = desk.run_with(&["resume", &attempt], "对\n").ended(4);
    assert!(ran.err.contains("已经结束，不能再答"), "{}", ran.err);
    let hint = format!("rolecall result {attempt}");
    assert!(ran.err.contains(&hint), "{}", ran.err);
    let result = desk.run(&["result", &attempt, "--format", "json"]);
    let result = result.ended(0).json();
    assert_eq!(result["ending"], "expired");
    let items = result["items"].as_array().expect("items").iter();
    assert_eq!(items.filter(|item| item["answered"] == true).count(), 1);
    let again = desk.run_with(&["resume", &attempt], "").ended(4);
    assert!(again.err.contains(&hint), "{}", again.err);
    desk.run_with(&["resume"], "").ended(4);
    assert_eq!(rows(&desk, "SELECT count(*) FROM outcome"), ["1"]);
}

#[test]
fn the_sitting_ends_at_its_deadline_and_not_when_somebody_looks() {
    let (desk, attempt) = left_an_hour_ago();
    desk.run(&["result", &attempt]).ended(0);
    let minutes = "SELECT round((julianday(ended_at) - julianday(started_at)) * 24 * 60, 3)
         FROM attempt JOIN outcome ON outcome.attempt = attempt.id";
    let connection = crate::papers::open(&desk);
    let minutes: f64 = connection
        .query_row(minutes, [], |row| row.get(0))
        .expect("one outcome");
    assert!((minutes - 45.0).abs() < 0.01, "{minutes}");
}

#[test]
fn the_report_settles_what_nobody_handed_in() {
    let (desk, attempt) = left_an_hour_ago();
    let report = desk.run(&["report", "scores", "--format", "json"]);
    let report = report.ended(0).json();
    assert_eq!(report.as_array().map(Vec::len), Some(1));
    assert_eq!(report[0]["candidate"], "007123");
    assert_eq!(report[0]["ending"], "expired");
    assert_eq!(report[0]["minutes"], json!(45));
    assert_eq!(report[0]["attempt"], attempt.as_str());
    let csv = desk.run(&["report", "scores", "--format", "csv"]).ended(0);
    assert!(csv.out.contains(",到时,"), "{}", csv.out);
}

#[test]
fn a_sitting_whose_time_is_over_is_not_in_the_way_of_the_next() {
    let (desk, first) = left_an_hour_ago();
    let ran = desk.run_with(TAKE, ":s\n是\n").ended(0);
    assert!(ran.out.contains("第 2 次"), "{}", ran.out);
    let numbers = "SELECT number, outcome.ending FROM attempt
         JOIN outcome ON outcome.attempt = attempt.id ORDER BY number";
    assert_eq!(rows(&desk, numbers), ["1|expired", "2|submitted"]);
    let latest = desk.run(&["result", "--format", "json"]).ended(0).json();
    assert_ne!(latest["attempt"], first.as_str());
}

#[test]
fn a_sitting_without_a_limit_goes_on_after_any_time() {
    let desk = small_bank();
    let take = ["take", "steps-drill", "--content", "small", "-c", "007123"];
    desk.run_with(&take, "对\n").ended(0);
    set_back(&desk, 60 * 24 * 400);
    let ran = desk.run_with(&["resume"], ":l\n").ended(0);
    assert!(ran.out.contains("已答 1"), "{}", ran.out);
}

#[test]
fn a_sitting_within_its_time_shows_what_is_left() {
    let desk = small_bank();
    desk.run_with(TAKE, "对\n").ended(0);
    set_back(&desk, 40);
    let ran = desk.run_with(&["resume"], "").ended(0);
    let is_near = |line: &str| line.contains("· 剩 4:") || line.contains("· 剩 5:00");
    assert!(ran.out.lines().any(is_near), "{}", ran.out);
}
