//! The status of credentials on any day, beside an oracle in another language.

use std::io::Write as _;
use std::process::{Command, Stdio};

use jiff::ToSpan as _;
use jiff::civil::Date;
use serde_json::{Value, json};

use super::{desk, issue, list, sit};
use crate::papers::{Dice, change_past, rows};
use crate::support::{Desk, project};

/// How many pairs of days are asked; `ROLECALL_DAYS=500 cargo test as_of` asks them all.
const QUESTIONS: usize = 25;

#[test]
fn an_oracle_in_python_agrees_on_random_days() {
    if Command::new("python3").arg("--version").output().is_err() {
        eprintln!("skipped: there is no python3");
        return;
    }
    let questions = std::env::var("ROLECALL_DAYS").ok();
    let questions = questions.map_or(QUESTIONS, |text| text.parse().expect("a number"));
    let desk = desk(3);
    for candidate in ["000000", "000001", "000002"] {
        assert_eq!(sit(&desk, "theory", candidate, "right.json"), 0);
    }
    let issued = issue(&desk)[0]["issued"].clone();
    let mut dice = Dice::new(7);
    for row in issued.as_array().expect("a list") {
        act_at_random(&desk, row["number"].as_str().expect("a number"), &mut dice);
    }
    record_over_years(&desk, &mut dice);
    // What was known is asked by whole days.
    let events = "SELECT json_array(subject, kind, effective, substr(datetime(recorded_at, '+8 hours'), 1, 10),
                  json_extract(facts, '$.until')) FROM journal WHERE kind GLOB 'credential-*' ORDER BY leaf";
    let events: Vec<Value> = rows(&desk, events)
        .iter()
        .map(|text| serde_json::from_str(text).expect("JSON"))
        .collect();
    let asked: Vec<[String; 2]> = (0..questions)
        .map(|_| [day(&mut dice), day(&mut dice)])
        .collect();
    let told = oracle(&json!({ "events": events, "questions": asked }));
    for ([on, known], expected) in asked.iter().zip(told.as_array().expect("a list")) {
        let list = list(&desk, &["--on", on, "--known-on", known]);
        let rows = list.as_array().expect("a list").iter();
        let found: Vec<Value> = rows
            .map(|row| json!([row["credential_number"], row["status"]]))
            .collect();
        assert_eq!(&Value::Array(found), expected, "on {on}, known on {known}");
        narrower_lists(&desk, &list, [on, known], &mut dice);
    }
}

/// Lists of some credentials have the rows of the whole list that they ask for.
fn narrower_lists(desk: &Desk, whole: &Value, [on, known]: [&str; 2], dice: &mut Dice) {
    const STATUSES: [&str; 5] = ["pending", "active", "suspended", "revoked", "expired"];
    let status = STATUSES[dice.below(STATUSES.len())];
    let days = dice.below(900).to_string();
    let first: Date = on.parse().expect("a day");
    let last = first.saturating_add(days.parse::<i64>().expect("a number").days());
    let ends = |row: &Value| {
        let until = row["valid_until"].as_str().and_then(|day| day.parse().ok());
        row["status"] == "active" && until.is_some_and(|until: Date| until <= last)
    };
    let compare = |option: &str, value: &str, is_asked: &dyn Fn(&Value) -> bool| {
        let rows = whole.as_array().expect("a list").iter();
        let expected: Vec<&Value> = rows.filter(|row| is_asked(row)).collect();
        let narrow = list(desk, &["--on", on, "--known-on", known, option, value]);
        let found: Vec<&Value> = narrow.as_array().expect("a list").iter().collect();
        assert_eq!(
            found, expected,
            "{option} {value} on {on}, known on {known}"
        );
    };
    let department = "客服部/1班";
    compare("--status", status, &|row| row["status"] == status);
    compare("--expiring", &days, &ends);
    compare("--department", department, &|row| {
        row["department"] == department
    });
}

/// Days around those on which something holds.
fn day(dice: &mut Dice) -> String {
    format!(
        "{}-{:02}-{:02}",
        2026 + dice.below(4),
        1 + dice.below(12),
        1 + dice.below(28)
    )
}

/// Writes that the events were recorded over the years, in their order, which the store forbids to
/// the program.
fn record_over_years(desk: &Desk, dice: &mut Dice) {
    let mut days = 0;
    let leaves = "SELECT leaf FROM journal WHERE kind GLOB 'credential-*' ORDER BY leaf";
    let moved = rows(desk, leaves).into_iter().map(|leaf| {
        days += dice.below(120);
        let at = format!("strftime('%Y-%m-%dT04:00:00.000Z', '2026-01-01', '{days} days')");
        format!("UPDATE journal SET recorded_at = {at} WHERE leaf = {leaf};")
    });
    change_past(desk, &["journal"], &moved.collect::<String>());
}

/// Records what means something, and is refused where it does not.
fn act_at_random(desk: &Desk, number: &str, dice: &mut Dice) {
    for _ in 0..6 {
        let on = day(dice);
        let act = [
            "suspend",
            "reinstate",
            "extend",
            "suspend",
            "reinstate",
            "revoke",
        ];
        let act = act[dice.below(act.len())];
        let until = day(dice);
        let mut arguments = vec!["credential", act, number, "--on", &on];
        arguments.extend(["--reason", "核查", "--by", "王主任"]);
        if act == "extend" {
            arguments.extend(["--until", &until]);
        }
        let ran = desk.run(&arguments);
        assert!([0, 4].contains(&ran.code), "{}", ran.err);
    }
}

fn oracle(asked: &Value) -> Value {
    let mut python = Command::new("python3")
        .arg(project().join("tests/it/register/as_of.py"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("python3 starts");
    let mut stdin = python.stdin.take().expect("piped");
    stdin
        .write_all(asked.to_string().as_bytes())
        .expect("it reads");
    drop(stdin);
    let output = python.wait_with_output().expect("it ends");
    assert!(output.status.success());
    serde_json::from_slice(&output.stdout).expect("JSON")
}
