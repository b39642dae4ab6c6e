//! What `check` advises, what a comment lets stand, and what `coverage` counts.

use serde_json::{Value, json};
use unicode_width::UnicodeWidthStr as _;

use crate::support::Desk;

const BANK: &str = "format: 1\nname: 小题库\nsources: {s: 手册}\n";

const SYLLABUS: &str = "\
id: desk
name: 接听
outcomes:
  - {id: desk/limits, name: 查询时限, tracks: [general], level: agent, facts: [15分钟], source: {s: 第一条}}
  - {id: desk/greeting, name: 问候, tracks: [general, shop], level: new-hire, source: {s: 第二条}}
";

const ITEMS: &str = "\
id: query-limit
outcomes: [desk/limits]
source: {s: 第一条}
difficulty: easy
bloom: recall
stem: 查询最迟多久答复?
interaction:
  single-choice:
    options: {A: 15 分钟, B: 2 小时, C: 1 天}
    key: A
rationale: 查询的时限是一刻钟。
";

fn desk_with(items: &str) -> Desk {
    let desk = Desk::new();
    desk.write("bank/bank.yaml", BANK);
    desk.write("bank/syllabus/desk.yaml", SYLLABUS);
    desk.write("bank/items/desk.yaml", items);
    desk
}

/// What a check of the bank finds: file, line and code.
fn found(desk: &Desk, code: i32) -> Vec<String> {
    let ran = desk.run(&["check", "bank", "--format", "json"]).ended(code);
    let findings = ran.json();
    let findings = findings.as_array().expect("a list").iter();
    let place = |found: &Value| {
        let text = |name: &str| found[name].as_str().expect(name).to_owned();
        format!("{}:{} {}", text("file"), found["line"], text("code"))
    };
    findings.map(place).collect()
}

#[test]
fn advice_stands_at_its_place_and_makes_the_check_fail() {
    let desk = desk_with(ITEMS);
    let expected = [
        "bank/items/desk.yaml:6 mixed-width",
        "bank/syllabus/desk.yaml:5 outcome-without-items",
    ];
    assert_eq!(found(&desk, 1), expected);
    let ran = desk.run(&["check", "bank"]).ended(1);
    assert!(ran.out.contains("0 个错误，2 个提醒。"), "{}", ran.out);
}

#[test]
fn an_item_that_no_longer_says_what_the_rule_says_is_found() {
    let desk = desk_with(&ITEMS.replace("答复?", "答复？"));
    let syllabus = SYLLABUS.replace("15分钟", "10分钟");
    desk.write("bank/syllabus/desk.yaml", syllabus);
    let found = found(&desk, 1);
    assert_eq!(found[0], "bank/items/desk.yaml:9 fact-contradicted");
}

#[test]
fn a_comment_with_a_reason_lets_a_finding_stand_and_is_counted() {
    let line = "# rolecall: allow mixed-width because 就这样印\nstem:";
    let desk = desk_with(&ITEMS.replace("stem:", line));
    let head = "# rolecall: allow outcome-without-items because 还没开课\n";
    desk.write("bank/syllabus/desk.yaml", head.to_owned() + SYLLABUS);
    assert_eq!(found(&desk, 0), [""; 0]);
    let counted = [
        ("zh", "没有问题，另有 2 个按说明放行。"),
        ("en", "mend, 2 allowed with reasons."),
    ];
    for (language, words) in counted {
        let ran = desk.run(&["check", "bank", "--lang", language]).ended(0);
        assert_eq!(ran.out.lines().count(), 1, "{}", ran.out);
        assert!(ran.out.contains(words), "{}", ran.out);
    }
}

#[test]
fn what_stands_is_shown_with_its_reason_to_those_who_ask() {
    let line = "# rolecall: allow mixed-width because 就这样印\nstem:";
    let items = ITEMS
        .replace("stem:", line)
        .replace("[desk/limits]", "[desk/limits, desk/greeting]");
    let desk = desk_with(&items);
    let ran = desk.run(&["check", "bank", "--allowed"]).ended(0);
    assert!(ran.out.contains("提醒[mixed-width]"), "{}", ran.out);
    assert!(ran.out.contains("放行的理由：就这样印"), "{}", ran.out);
    let json = desk
        .run(&["check", "bank", "--allowed", "--format", "json"])
        .ended(0)
        .json();
    assert_eq!(json[0]["code"], "mixed-width");
    assert_eq!(json[0]["allowed"], "就这样印");
    assert_eq!(json.as_array().map(Vec::len), Some(1));
}

#[test]
fn a_comment_that_is_no_use_is_found_unless_another_error_may_be_why() {
    let desk = desk_with(&format!(
        "# rolecall: allow key-longest because 法条\n{ITEMS}"
    ));
    assert!(found(&desk, 1).contains(&"bank/items/desk.yaml:1 unused-allow".to_owned()));
    let broken = ITEMS.replace("key: A", "key: Z");
    let desk = desk_with(&format!(
        "# rolecall: allow mixed-width because 印好了\n{broken}"
    ));
    let found_beside = found(&desk, 1);
    assert_eq!(
        found_beside,
        [
            "bank/bank.yaml:1 no-items",
            "bank/items/desk.yaml:11 key-not-an-option"
        ]
    );
    let desk = desk_with(&format!("# rolecall: allow mixed-width\n{ITEMS}"));
    let found = found(&desk, 1);
    assert!(
        found.contains(&"bank/items/desk.yaml:1 bad-allow".to_owned()),
        "{found:?}"
    );
    assert!(
        found.contains(&"bank/items/desk.yaml:7 mixed-width".to_owned()),
        "{found:?}"
    );
}

#[test]
fn coverage_counts_items_by_outcome_gaps_first() {
    let desk = desk_with(ITEMS);
    let json = desk
        .run(&["coverage", "bank", "--format", "json"])
        .ended(0)
        .json();
    let none = json!({"easy": 0, "medium": 0, "hard": 0});
    let one = json!({"easy": 1, "medium": 0, "hard": 0});
    let expected = json!([
        {
            "outcome": "desk/greeting", "name": "问候", "group": "desk", "level": "new-hire",
            "tracks": ["general", "shop"], "items": 0, "roleplays": 0, "difficulties": none, "types": {},
        },
        {
            "outcome": "desk/limits", "name": "查询时限", "group": "desk", "level": "agent",
            "tracks": ["general"], "items": 1, "roleplays": 0, "difficulties": one,
            "types": {"single-choice": one},
        },
    ]);
    assert_eq!(json, expected);
    let part = ["coverage", "bank/items/desk.yaml", "--format", "json"];
    let json = desk.run(&part).ended(0).json();
    assert_eq!(json.as_array().map(Vec::len), Some(1), "{json}");
}

#[test]
fn coverage_is_a_table_that_fits_and_names_what_is_missing() {
    let desk = desk_with(ITEMS);
    for (language, title, gaps) in [
        (
            "zh",
            "小题库：2 个考点，1 个没有试题；1 道试题",
            "没有试题的考点（1 个）：",
        ),
        (
            "en",
            "小题库: 2 outcomes, 1 without items; 1 items",
            "Outcomes without items (1):",
        ),
    ] {
        let mut command = desk.command();
        let arguments = ["coverage", "--content", "bank", "--lang", language];
        let output = command.args(arguments).env("COLUMNS", "80").output();
        let out = String::from_utf8(output.expect("it runs").stdout).expect("UTF-8");
        let lines: Vec<&str> = out.lines().collect();
        assert!(lines[0].starts_with(title), "{out}");
        let at = lines.iter().position(|line| *line == gaps).expect("gaps");
        assert_eq!(lines[at + 1], "  desk/greeting  问候");
        let row = |name: &str| lines.iter().rposition(|line| line.contains(name));
        assert!(row("问候") < row("查询时限"), "{out}");
        assert!(lines.iter().all(|line| line.width() <= 80), "{out}");
    }
}

#[test]
fn every_outcome_of_the_shipped_bank_has_items() {
    let rows = Desk::new()
        .run(&["coverage", "--format", "json"])
        .ended(0)
        .json();
    let rows = rows.as_array().expect("rows");
    assert!(rows.len() > 300, "{}", rows.len());
    let gaps = rows.iter().filter(|row| row["items"] == 0);
    assert_eq!(gaps.collect::<Vec<_>>(), [] as [&Value; 0]);
}
