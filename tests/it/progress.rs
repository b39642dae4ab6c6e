//! How far a candidate or a department is.

use serde_json::Value;

use crate::small_bank::small_bank;
use crate::support::Desk;

/// A department of two who sat the exam of steps: one all right, one all wrong.
fn sat() -> Desk {
    let desk = small_bank();
    let roster = "工号,姓名,部门\n007123,张三,客服部/一班\n007124,李四,客服部\n";
    desk.write("roster.csv", roster);
    let import = ["roster", "import", "roster.csv", "--apply"];
    desk.run(&import).ended(0);
    for (candidate, is_right) in [("007123", true), ("007124", false)] {
        let given = (1..=6).map(|step| {
            let truth = (step % 2 == 1) == is_right;
            (format!("step-{step}"), Value::Bool(truth))
        });
        let answers: serde_json::Map<String, Value> = given.collect();
        desk.write("answers.json", Value::Object(answers).to_string());
        let take = ["take", "steps", "-c", candidate, "--content", "small"];
        desk.run(&[&take[..], &["--answers", "answers.json"]].concat())
            .ended(0);
    }
    desk
}

fn progress(desk: &Desk, more: &[&str]) -> Vec<Value> {
    let small = ["progress", "--content", "small", "--format", "json"];
    let Value::Array(rows) = desk.run(&[&small, more].concat()).ended(0).json() else {
        panic!("a list");
    };
    rows
}

fn row<'r>(rows: &'r [Value], column: &str, value: &str) -> &'r Value {
    let found = rows.iter().find(|row| row[column] == value);
    found.unwrap_or_else(|| panic!("{value}: {rows:?}"))
}

#[test]
fn a_candidate_sees_mastery_coverage_and_mistakes_by_group() {
    let desk = sat();
    let good = progress(&desk, &["-c", "007123"]);
    let steps = row(&good, "group", "steps");
    assert_eq!(
        (&steps["coverage"], &steps["mastery"]),
        (&100.into(), &100.into())
    );
    assert_eq!(steps["wrong"], 0);
    let talk = row(&good, "group", "talk");
    assert_eq!(
        (&talk["coverage"], &talk["mastery"]),
        (&0.into(), &"".into())
    );
    let bad = progress(&desk, &["-c", "007124"]);
    let steps = row(&bad, "group", "steps");
    assert_eq!((&steps["mastery"], &steps["wrong"]), (&0.into(), &6.into()));
    let told = desk
        .run(&["progress", "--content", "small", "-c", "007124"])
        .ended(0);
    assert!(
        told.err
            .contains("考生 007124：连续 1 天，今天到期 0 题，错题本 6 条"),
        "{}",
        told.err
    );
}

#[test]
fn a_department_is_the_mean_of_its_people_and_of_those_below_it() {
    let desk = sat();
    let all = progress(&desk, &["--department", "客服部"]);
    let steps = row(&all, "group", "steps");
    assert_eq!(
        (&steps["mastery"], &steps["wrong"]),
        (&50.into(), &6.into())
    );
    let people = progress(&desk, &["--department", "客服部", "--people"]);
    let numbers: Vec<&Value> = people.iter().map(|row| &row["candidate"]).collect();
    assert_eq!(numbers, ["007124", "007123"], "the weakest first");
    let team = progress(&desk, &["--department", "客服部/一班", "--people"]);
    assert_eq!(team.len(), 1);
    let none = ["progress", "--content", "small", "--department", "工程部"];
    let none = desk.run(&none).ended(3);
    assert!(none.err.contains("roster departments"), "{}", none.err);
}

#[test]
fn the_map_is_a_picture_with_a_square_for_each_outcome() {
    let desk = sat();
    let small = ["progress", "--content", "small", "-c", "007123"];
    desk.run(&[&small[..], &["--map", "map.svg"]].concat())
        .ended(0);
    let svg = std::fs::read_to_string(desk.path("map.svg")).expect("a picture");
    let picture = roxmltree::Document::parse(&svg).expect("well-formed");
    let squares = picture
        .descendants()
        .filter(|node| node.has_tag_name("title"));
    assert_eq!(squares.count(), 3);
    assert!(svg.contains("考生 007123"), "{svg}");
    let who = desk.run(&["progress", "--content", "small"]).ended(2);
    assert!(who.err.contains("--candidate"), "{}", who.err);
}
