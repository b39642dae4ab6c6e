//! Many answers at once: as many threads as one likes give the same bytes in the same order.

use serde_json::{Value, json};

use crate::support::Desk;

const ANSWERS: [(&str, &str); 4] = [
    (
        "d1-cold-flat",
        "实在对不起，让您受冻了。请问您家的地址？师傅两小时内给您回电话。",
    ),
    (
        "role-play-no-voice",
        "您好，听不到您的声音，请您换一部电话再打进来。",
    ),
    ("d6-unreasonable", "我會先向客戶致歉，再問清地址。"),
    ("d1-cold-flat", "不归我管，您找物业去。"),
];

/// Far more lines than are read at once, some of them blank and some of them wrong.
fn lines() -> String {
    let line = |number: usize| match number % 97 {
        13 => "\n".to_owned(),
        40 => "{\"id\": 1}\n".to_owned(),
        71 => json!({"id": number, "item": "no-such-item", "text": "您好"}).to_string() + "\n",
        _ => {
            let (item, text) = ANSWERS[number % ANSWERS.len()];
            let text = text.repeat(1 + number % 7);
            json!({"id": number, "item": item, "text": text}).to_string() + "\n"
        }
    };
    (1..=1500).map(line).collect()
}

#[test]
fn one_thread_and_eight_give_the_same_bytes_in_the_order_of_the_input() {
    let desk = Desk::new();
    let lines = lines();
    assert!(lines.len() > 4 * 64 * 1024);
    let answers = desk.write("answers.jsonl", &lines);
    let answers = answers.to_str().expect("a path of plain letters");
    let grade = |jobs: &str| {
        let ran = desk.run(&["grade", "--format", "jsonl", "--jobs", jobs, answers]);
        ran.ended(3)
    };
    let one = grade("1");
    let ids = one.out.lines().map(|line| {
        let line: Value = serde_json::from_str(line).expect("a graded answer");
        line["id"].as_u64().expect("a number")
    });
    let good = (1..=1500).filter(|number| ![13, 40, 71].contains(&(number % 97)));
    assert!(ids.eq(good));
    for jobs in ["2", "8"] {
        let many = grade(jobs);
        assert!(many.out == one.out, "{jobs} threads print something else");
        assert_eq!(many.err, one.err);
    }
}
