//! Answers that were marked by hand, in voices that no rubric was written for: what the grader
//! and the person agree on must not get less.

use std::fs;

use serde_json::{Value, json};

use crate::support::{Desk, project};

/// Least share of agreement on met criteria (F1). The answers helped to mend the lexicons, so this
/// watches over what was reached and promises nothing for other answers.
const LEAST_F1: f64 = 0.96;

#[test]
fn the_grader_agrees_with_the_marks_of_our_own_answers() {
    let marked = fs::read_to_string(project().join("tests/roleplay/own-voices.jsonl"));
    let marked: Vec<Value> = marked
        .expect("the answers lie with the tests")
        .lines()
        .map(|line| serde_json::from_str(line).expect("a marked answer"))
        .collect();
    let lines = marked.iter().map(|answer| {
        let (id, item, text) = (&answer["id"], &answer["item"], &answer["text"]);
        json!({"id": id, "item": item, "text": text}).to_string() + "\n"
    });
    let desk = Desk::new();
    let answers = desk.write("answers.jsonl", lines.collect::<String>());
    let answers = answers.to_str().expect("a path of plain letters");
    let ran = desk.run(&["grade", "--format", "jsonl", answers]).ended(0);
    let graded: Vec<Value> = ran
        .out
        .lines()
        .map(|line| serde_json::from_str(line).expect("a graded answer"))
        .collect();
    assert_eq!(graded.len(), marked.len());
    let (mut both, mut one) = (0.0, 0.0);
    for (marks, grades) in marked.iter().zip(&graded) {
        assert_eq!(marks["id"], grades["id"]);
        for (criterion, mark) in marks["criteria"].as_object().expect("marks") {
            let is_marked = mark == 1;
            let grade = &grades["criteria"][criterion];
            let points = |name: &str| grade[name].as_f64().expect("points");
            match (is_marked, 2.0 * points("score") >= points("max")) {
                (true, true) => both += 1.0,
                (false, false) => {}
                _ => one += 1.0,
            }
        }
    }
    let f1 = 2.0 * both / (2.0 * both + one);
    assert!(f1 >= LEAST_F1, "F1 {f1:.3}");
}
