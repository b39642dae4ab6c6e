//! Files of answers: the same sitting by the same path as answers typed by hand.

use std::thread;

use serde_json::{Value, json};

use crate::papers::{Dice, Given, Paper, only_attempt, rows, stored_answers};
use crate::small_bank::small_bank;
use crate::support::{Desk, Ran};

/// Takes `exam` with a file of answers.
fn take_file(desk: &Desk, exam: &[&str], file: &str) -> Ran {
    desk.write("answers.json", file);
    let mut arguments = vec!["take", "-c", "007123", "--answers", "answers.json"];
    arguments.extend(["--format", "json"]);
    arguments.extend(exam);
    desk.run(&arguments)
}

fn resume_file(desk: &Desk, file: &str) -> Ran {
    desk.write("answers.json", file);
    desk.run(&["resume", "--answers", "answers.json", "--format", "json"])
}

/// Points as hundredths, exactly.
fn hundredths(points: &Value) -> i64 {
    let text = points.to_string();
    let (whole, rest) = text.split_once('.').unwrap_or((&text, ""));
    let rest = format!("{rest:0<2}");
    assert_eq!(rest.len(), 2, "{text}");
    let sign = if whole.starts_with('-') { -1 } else { 1 };
    let number = |digits: &str| digits.parse::<i64>().expect("digits");
    100 * number(whole) + sign * number(&rest)
}

fn sum(all: &Value, what: &str) -> i64 {
    let all = all.as_array().expect("a list");
    all.iter().map(|one| hundredths(&one[what])).sum()
}

#[track_caller]
fn parts_sum_to_the_score(result: &Value) {
    for item in result["items"].as_array().expect("items") {
        let earned = sum(&item["parts"], "score") - sum(&item["violations"], "deduction");
        assert_eq!(earned, hundredths(&item["score"]), "{item}");
        assert_eq!(
            sum(&item["parts"], "max"),
            hundredths(&item["max"]),
            "{item}"
        );
        assert!((0..=hundredths(&item["max"])).contains(&earned), "{item}");
    }
    for total in ["score", "max"] {
        assert_eq!(sum(&result["items"], total), hundredths(&result[total]));
    }
}

/// Random answers to the paper of this seed.
fn some_answers(paper: &Paper, seed: u64) -> Vec<Given> {
    let mut dice = Dice::new(seed);
    let items = 0..paper.items.len();
    items.map(|at| paper.some_answer(at, &mut dice)).collect()
}

/// The points, in hundredths, of random answers to the paper of this seed.
fn points_of_some_answers(seed: u64) -> i64 {
    let desk = Desk::new();
    let seed_text = seed.to_string();
    let exam = ["heating-onboarding", "--seed", &seed_text];
    let paper = Paper::drawn(&desk, &exam);
    let answers = some_answers(&paper, seed);
    let file = paper.file(answers.into_iter().map(|given| given.json));
    let ran = take_file(&desk, &exam, &file).ended(0);
    assert_eq!(ran.err, "", "nothing but the result is said");
    let result = ran.json();
    parts_sum_to_the_score(&result);
    hundredths(&result["score"])
}

#[test]
fn whatever_is_answered_the_parts_sum_to_the_score() {
    // The disk is waited for most of the time, so several sittings go on at once.
    let mut scores: Vec<i64> = thread::scope(|scope| {
        let seeds: Vec<u64> = (1..=20).collect();
        let workers: Vec<_> = seeds
            .chunks(5)
            .map(|seeds| seeds.to_vec())
            .map(|seeds| scope.spawn(|| seeds.into_iter().map(points_of_some_answers).collect()))
            .collect();
        let of = |worker: thread::ScopedJoinHandle<'_, Vec<i64>>| match worker.join() {
            Ok(scores) => scores,
            Err(panic) => std::panic::resume_unwind(panic),
        };
        workers.into_iter().flat_map(of).collect()
    });
    scores.sort_unstable();
    scores.dedup();
    assert!(scores.len() > 10, "random answers earn much the same");
}

#[test]
fn a_file_is_the_same_as_typing() {
    for seed in [3, 7, 11, 19] {
        let (by_file, by_hand) = (Desk::new(), Desk::new());
        let seed_text = seed.to_string();
        let exam = ["heating-onboarding", "--seed", &seed_text];
        let paper = Paper::drawn(&by_hand, &exam);
        let answers = some_answers(&paper, seed);
        let typed: Vec<String> = answers.iter().map(|given| given.typed.clone()).collect();
        let mut take = vec!["take", "-c", "007123"];
        take.extend(exam);
        let hand = by_hand.run_with(&take, &paper.whole_sitting(&typed));
        hand.ended(0);
        let file = paper.file(answers.into_iter().map(|given| given.json));
        let given = take_file(&by_file, &exam, &file).ended(0).json();
        let result = by_hand.run(&["result", "--format", "json"]).ended(0).json();
        for fact in ["seed", "score", "max", "needed", "decision", "items"] {
            assert_eq!(given[fact], result[fact], "{fact} with seed {seed}");
        }
        assert_eq!(stored_answers(&by_file), stored_answers(&by_hand));
    }
}

#[test]
fn right_answers_from_a_file_pass_and_a_file_may_leave_items_out() {
    let desk = small_bank();
    let exam = ["mixed", "--content", "small", "--seed", "3"];
    let paper = Paper::drawn(&desk, &exam);
    let right = (0..paper.items.len()).map(|at| json!(paper.right(at)));
    let file = format!("{{\"answers\": {}}}", paper.file(right));
    let result = take_file(&desk, &exam, &file).ended(0).json();
    assert_eq!((&result["score"], &result["max"]), (&json!(7), &json!(7)));
    assert_eq!(result["decision"], "pass");
    let result = take_file(&desk, &exam, "{}").ended(0).json();
    assert_eq!(result["score"], json!(0));
    assert_eq!(result["attempt_number"], json!(2));
    parts_sum_to_the_score(&result);
}

#[test]
fn answers_that_do_not_fit_leave_the_sitting_open_with_the_others_kept() {
    let desk = small_bank();
    let exam = ["mixed", "--content", "small"];
    let file = r#"{"greeting": "Z", "minutes": 120, "words": ["您好", "再见"], "order": "AB"}"#;
    let ran = take_file(&desk, &exam, file).ended(3);
    assert_eq!(ran.out, "");
    for said in [
        "greeting：请输入一个选项的字母",
        "order：请把每个字母都写一次",
        "2 条作答不能用，没有交卷；能用的都保存了。",
        &format!(
            "rolecall resume {} --answers 文件.json",
            only_attempt(&desk)
        ),
    ] {
        assert!(ran.err.contains(said), "{said}: {}", ran.err);
    }
    assert_eq!(stored_answers(&desk).len(), 2);
    assert_eq!(rows(&desk, "SELECT count(*) FROM outcome"), ["0"]);
    let result = resume_file(&desk, r#"{"greeting": "您好"}"#)
        .ended(0)
        .json();
    assert_eq!(result["score"], json!(3));
    assert_eq!(rows(&desk, "SELECT count(*) FROM attempt"), ["1"]);
}

#[test]
fn a_mended_file_of_a_practice_is_taken_though_it_repeats_what_was_kept() {
    let desk = small_bank();
    let exam = ["steps-drill", "--content", "small"];
    let file = r#"{"step-1": true, "step-2": "是不是", "step-3": "对"}"#;
    take_file(&desk, &exam, file).ended(3);
    assert_eq!(stored_answers(&desk).len(), 2);
    let mended = r#"{"step-1": true, "step-2": false, "step-3": "对"}"#;
    let result = resume_file(&desk, mended).ended(0).json();
    assert_eq!(result["score"], json!(3));
}

#[test]
fn a_file_that_names_no_item_of_the_bank_begins_nothing() {
    let desk = small_bank();
    let exam = ["steps", "--content", "small"];
    let file = r#"{"step-1": true, "step-9": true, "greeting": "A"}"#;
    let ran = take_file(&desk, &exam, file).ended(3);
    assert!(ran.err.contains("step-9"), "{}", ran.err);
    assert!(!ran.err.contains("greeting"), "it is in the bank");
    for broken in ["", "[]", "{\"answers\": 1}", "{\"step-1\": true"] {
        take_file(&desk, &exam, broken).ended(3);
    }
    let nowhere = desk.run(&[
        "take",
        "steps",
        "--content",
        "small",
        "-c",
        "1",
        "--answers",
        "none.json",
    ]);
    assert_eq!(nowhere.ended(3).out, "");
    let attempts = || rows(&desk, "SELECT count(*) FROM attempt");
    assert!(!desk.store().exists() || attempts() == ["0"]);
}

#[test]
fn answers_to_items_that_were_not_drawn_begin_nothing() {
    let desk = Desk::new();
    let exam = ["heating-onboarding", "--seed", "7"];
    let paper = desk.run(&["paper", exam[0], "--seed", "7", "--format", "answers"]);
    let mut answers = paper.ended(0).json();
    let drawn = answers.clone();
    answers["role-play-visit-call-in-meeting"] = json!("您好");
    answers["rule-time-limits"] = json!("A");
    let strange: Vec<&str> = ["role-play-visit-call-in-meeting", "rule-time-limits"]
        .into_iter()
        .filter(|item| drawn.get(item).is_none())
        .collect();
    let ran = take_file(&desk, &exam, &answers.to_string()).ended(3);
    assert!(ran.err.contains(&strange.join(" · ")), "{}", ran.err);
    assert!(ran.err.contains("--seed 7"), "{}", ran.err);
    assert_eq!(rows(&desk, "SELECT count(*) FROM attempt"), ["0"]);
    let result = take_file(&desk, &exam, &drawn.to_string()).ended(0).json();
    assert_eq!(result["score"], result["max"]);
    assert_eq!(result["attempt_number"], json!(1));
}

#[test]
fn the_answers_that_are_printed_for_a_paper_earn_all_of_its_points() {
    for exam in ["heating-onboarding", "talk-practice"] {
        let desk = Desk::new();
        let printed = desk.run(&["paper", exam, "--seed", "42", "--format", "answers"]);
        let file = printed.ended(0).out;
        let ran = take_file(&desk, &[exam, "--seed", "42"], &file).ended(0);
        let result = ran.json();
        assert_eq!(result["score"], result["max"], "{exam}");
        assert_eq!(result["decision"], "pass", "{exam}");
    }
}

#[test]
fn json_without_answers_is_wrong_usage_and_begins_nothing() {
    let desk = small_bank();
    let take = ["take", "steps", "--content", "small", "-c", "007123"];
    let mut arguments = take.to_vec();
    arguments.extend(["--format", "json"]);
    let ran = desk.run(&arguments).ended(2);
    assert_eq!(ran.out, "");
    assert!(ran.err.contains("--answers"), "{}", ran.err);
    let ran = desk.run_with(&take, "").ended(0);
    assert!(ran.out.contains("第 1 次"), "{}", ran.out);
}

#[test]
fn not_passed_is_an_exit_code_only_where_it_was_asked_for() {
    let desk = small_bank();
    let exam = ["steps", "--content", "small", "--exit-status"];
    take_file(&desk, &exam, "{}").ended(1);
    let asked = ["result", "--exit-status"];
    desk.run(&asked).ended(1);
    desk.run(&["result"]).ended(0);
    let right: serde_json::Map<String, Value> = (1..=6)
        .map(|step| (format!("step-{step}"), json!(step % 2 == 1)))
        .collect();
    take_file(&desk, &exam, &Value::Object(right).to_string()).ended(0);
    desk.run(&asked).ended(0);
    desk.run_with(&["take", "steps", "--content", "small", "-c", "007123"], "")
        .ended(0);
    let resume = ["resume", "--exit-status"];
    desk.run_with(&resume, ":s\n是\n").ended(1);
}
