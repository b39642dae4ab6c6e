//! Short answers about facts instead of talk: the notation and the gates have to serve them too.

use serde_json::json;

use crate::support::{Desk, project};

/// A question, an answer and its points.
const MARKED: [(&str, &str, u32); 12] = [
    ("diamond-cuts-glass", "玻璃没它硬度高，钻石比玻璃硬多了", 2),
    ("diamond-cuts-glass", "因为很坚硬", 1),
    ("diamond-cuts-glass", "因为它贵", 0),
    ("red-coat", "布料把别的颜色都吸收了，红光反射出来", 2),
    ("red-coat", "是一种反射现象", 1),
    ("what-is-ai", "讓機器擁有人的思維能力", 2),
    ("what-is-ai", "用電腦做出來的系統", 1),
    ("natural-language", "老百姓平时说的话", 2),
    ("natural-language", "沟通的工具", 1),
    (
        "machine-learning",
        "给计算机大量样本，它自己总结规律、改进自己",
        2,
    ),
    ("machine-learning", "让机器学会一样本领", 1),
    ("machine-learning", "死记硬背", 0),
];

#[test]
fn short_answers_earn_none_half_or_all() {
    let lines = MARKED.iter().enumerate().map(|(id, (item, text, _))| {
        json!({"id": id.to_string(), "item": item, "text": text}).to_string() + "\n"
    });
    let desk = Desk::new();
    let answers = desk.write("answers.jsonl", lines.collect::<String>());
    let bank = project().join("tests/banks/short-answers");
    let paths = [&bank, &answers].map(|path| path.to_str().expect("a path of plain letters"));
    let ran = desk
        .run(&[
            "grade",
            "--content",
            paths[0],
            "--format",
            "jsonl",
            paths[1],
        ])
        .ended(0);
    for (line, (item, text, points)) in ran.out.lines().zip(MARKED) {
        let graded: serde_json::Value = serde_json::from_str(line).expect("a graded answer");
        assert_eq!(graded["score"], points, "{item}: {text}");
    }
    assert_eq!(ran.out.lines().count(), MARKED.len());
}

#[test]
fn the_bank_of_short_answers_has_no_finding() {
    let bank = project().join("tests/banks/short-answers");
    Desk::new()
        .run(&["check", bank.to_str().expect("a path of plain letters")])
        .ended(0);
}
