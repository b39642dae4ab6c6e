//! What a line of `quotas` asks of the outcomes of an item.

use crate::bank::ids;
use crate::support::Desk;

const SYLLABUS: &str = "\
id: calls
name: 接听
outcomes:
  - {id: calls/heat, name: 供热, tracks: [heating], level: agent, source: {book: 一}}
  - {id: calls/shop, name: 网店, tracks: [shop, general], level: new-hire, source: {book: 二}}
  - {id: calls/lead, name: 带班, tracks: [general], level: shift-leader, source: {book: 三}}
";

/// A bank whose only exam has one quota, which asks for `wanted`.
fn bank(wanted: &str) -> Desk {
    let desk = Desk::new();
    let item = |id: &str, outcomes: &str| {
        format!(
            "id: {id}\noutcomes: [{outcomes}]\nsource: {{book: 一}}\ndifficulty: easy\n\
             bloom: recall\nstem: 这是题干吗？\ninteraction: {{true-false: {{key: true}}}}\n\
             rationale: 是。\n"
        )
    };
    let items = [
        item("heat", "calls/heat"),
        item("shop", "calls/shop"),
        item("lead", "calls/lead"),
        item("both", "calls/heat, calls/shop"),
    ];
    let exam = "id: exam\nname: 考试\nmode: exam\ncut-score: 60%\n";
    for (file, text) in [
        ("bank.yaml", "format: 1\nname: 库\nsources: {book: 书}\n"),
        ("syllabus/calls.yaml", SYLLABUS),
        ("items/all.yaml", &items.join("---\n")),
        (
            "exams/exam.yaml",
            &format!("{exam}quotas: [{{{wanted}}}]\n"),
        ),
    ] {
        desk.write(&format!("bank/{file}"), text);
    }
    desk
}

/// The items of a paper of that exam, sorted.
fn drawn(wanted: &str) -> Vec<String> {
    let desk = bank(wanted);
    let folder = desk.path("bank");
    let folder = folder.to_str().expect("a plain path");
    let exam = ["paper", "exam", "--seed", "1", "--format", "json"];
    let ran = desk.run(&[&exam[..], &["--content", folder]].concat());
    let mut drawn = ids(&ran.ended(0).json());
    drawn.sort();
    drawn
}

/// What `check` finds in that bank.
fn findings(wanted: &str) -> String {
    let desk = bank(wanted);
    let folder = desk.path("bank");
    let ran = desk.run(&["check", folder.to_str().expect("a plain path")]);
    ran.ended(1).out
}

#[test]
fn a_quota_asks_for_tracks_levels_and_outcomes() {
    for (wanted, items) in [
        ("track: heating, count: 2", vec!["both", "heat"]),
        (
            "track: [heating, general], count: 4",
            vec!["both", "heat", "lead", "shop"],
        ),
        ("level: shift-leader, count: 1", vec!["lead"]),
        (
            "track: general, level: new-hire, count: 2",
            vec!["both", "shop"],
        ),
        ("outcome: calls/heat, count: 2", vec!["both", "heat"]),
        (
            "outcome: [calls/heat, calls/lead], level: agent, count: 2",
            vec!["both", "heat"],
        ),
    ] {
        assert_eq!(drawn(wanted), items, "{wanted}");
    }
}

#[test]
fn one_and_the_same_outcome_has_to_be_all_of_it() {
    // `both` has an outcome of heating and one for new hires, but none that is both.
    let found = findings("track: heating, level: new-hire, count: 1");
    assert!(found.contains("quota-unmet"), "{found}");
}

#[test]
fn an_unknown_outcome_is_named_with_a_similar_one() {
    let found = findings("outcome: calls/heap, count: 1");
    assert!(
        found.contains("calls/heap") && found.contains("calls/heat"),
        "{found}"
    );
}

/// A bank whose exam has these lines below its cut score.
fn kept_apart(lines: &str) -> Desk {
    let desk = bank("group: calls, count: 1");
    let exam = "id: exam\nname: 考试\nmode: exam\ncut-score: 60%\n";
    desk.write("bank/exams/exam.yaml", format!("{exam}{lines}"));
    desk
}

/// The papers of that exam with different seeds.
fn papers(desk: &Desk) -> Vec<Vec<String>> {
    let seeds = (0..12).map(|seed: u8| seed.to_string());
    let papers = seeds.map(|seed| {
        let exam = ["paper", "exam", "--content", "bank", "--format", "json"];
        let ran = desk.run(&[&exam[..], &["--seed", &seed]].concat());
        let mut drawn = ids(&ran.ended(0).json());
        drawn.sort();
        drawn
    });
    papers.collect()
}

#[test]
fn items_kept_apart_never_stand_on_one_paper() {
    let lines = "apart: [[heat, both], [shop, lead]]\nquotas: [{group: calls, count: 2}]\n";
    let desk = kept_apart(lines);
    desk.run(&["check", "bank"]).ended(0);
    let papers = papers(&desk);
    for paper in &papers {
        let has = |id: &str| paper.iter().any(|drawn| drawn == id);
        assert!(!(has("heat") && has("both")), "{paper:?}");
        assert!(!(has("shop") && has("lead")), "{paper:?}");
    }
    assert!(papers.iter().any(|paper| *paper != papers[0]), "{papers:?}");
}

#[test]
fn no_outcome_is_asked_more_often_than_the_blueprint_allows() {
    let lines = "most-per-outcome: 1\nquotas: [{group: calls, count: 3}]\n";
    let desk = kept_apart(lines);
    let found = desk.run(&["check", "bank"]).out;
    assert!(!found.contains("quota-unmet"), "{found}");
    for paper in papers(&desk) {
        assert_eq!(paper, ["heat", "lead", "shop"], "other orders are tried");
    }
}

#[test]
fn check_tells_of_items_apart_that_are_not_there_or_leave_no_paper() {
    let desk = kept_apart("most-per-outcome: 1\nquotas: [{group: calls, count: 4}]\n");
    let found = desk.run(&["check", "bank"]).ended(1);
    assert!(found.out.contains("quota-unmet"), "{}", found.out);
    let desk = kept_apart("apart: [[heat, shopp]]\nquotas: [{group: calls, count: 1}]\n");
    let found = desk.run(&["check", "bank"]).ended(1);
    assert!(found.out.contains("unknown-reference"), "{}", found.out);
    assert!(found.out.contains("改成“shop”"), "{}", found.out);
}
