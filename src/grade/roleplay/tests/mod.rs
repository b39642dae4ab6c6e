//! Small rubrics against small answers.

mod laws;
mod packed;
mod phrases;
mod reasons;
mod voices;

use std::sync::Arc;

use super::{Graded, Grader};
use crate::bank::authored::sample::yaml;
use crate::bank::authored::{Faults, Fields, Mapping};
use crate::bank::item::Task;
use crate::bank::lexicon::{Lexicon, Lexicons};
use crate::bank::rubric::{ONLY_WITH, RUBRIC, Rubric};
use crate::grade::{How, PartName, Reason};

/// A rubric, with the lexicons in `lexicons`, one line each.
pub(super) fn rubric_with(lexicons: &[&str], text: &str) -> Rubric {
    let read = |text: &&str| {
        Lexicon::read(&yaml(text), Faults::new("lexicons/a.yaml".into()))
            .unwrap_or_else(|f| panic!("{f:?}"))
    };
    let mut findings = Vec::new();
    let lexicons = Lexicons::resolve(lexicons.iter().map(read).collect(), &mut findings);
    assert_eq!(findings, []);
    let lexicons = Arc::new(lexicons);
    let mut faults = Faults::new("items/a.yaml".into());
    let node = yaml(text);
    let mut fields = Fields::of(&node, &MAPPING, &mut faults).expect("a mapping");
    let rubric = Rubric::read(&mut fields, &lexicons, &mut faults);
    assert_eq!(faults.findings, []);
    let rubric = rubric.expect("no faults");
    // An attempt keeps its items as JSON: nothing may be lost on that way.
    let json = serde_json::to_string(&rubric).expect("plain data");
    let mut kept: Rubric = serde_json::from_str(&json).expect("its own form");
    kept.moves.give(&lexicons);
    assert_eq!(kept, rubric);
    rubric
}

static MAPPING: Mapping = Mapping {
    any_of: &[&["criteria"]],
    only_with: ONLY_WITH,
    ..Mapping::new("rubric", &[RUBRIC])
};

/// A rubric with one criterion of 2 points and these phrases.
fn one(phrases: &[&str]) -> Rubric {
    let phrases: Vec<String> = phrases.iter().map(|phrase| format!("'{phrase}'")).collect();
    rubric_with(
        &[],
        &format!(
            "criteria: {{a: {{name: 甲, points: 2, any: [{}]}}}}",
            phrases.join(", ")
        ),
    )
}

fn grade(rubric: &Rubric, answer: &str) -> Graded {
    Grader::new(rubric, &Task::default()).grade(answer)
}

/// What an answer quotes as evidence of the first criterion.
fn said(rubric: &Rubric, answer: &str) -> Vec<String> {
    let graded = grade(rubric, answer);
    let evidence = graded.parts[0].evidence.iter();
    evidence.map(|evidence| evidence.text.clone()).collect()
}

/// Which of `answers` a phrase is found in.
fn found(phrase: &str, answers: &[(&str, bool)]) {
    let rubric = one(&[phrase]);
    for (answer, expected) in answers {
        let graded = grade(&rubric, answer);
        let part = &graded.parts[0];
        assert_eq!(
            !part.evidence.is_empty(),
            *expected,
            "{phrase} in {answer}: {part:?}"
        );
    }
}

fn score(rubric: &Rubric, answer: &str) -> String {
    grade(rubric, answer).score().to_string()
}

#[test]
fn the_nearest_beginning_makes_the_evidence() {
    let rubric = one(&["帮您…工单"]);
    assert_eq!(
        said(&rubric, "我帮您，也帮您记工单和工单"),
        ["帮您记工单和工单"]
    );
}

#[test]
fn values_are_found_by_what_they_come_to() {
    found(
        "<时长 ≤ 2小时>[之]内",
        &[
            ("师傅两个钟头内到", true),
            ("师傅120分钟之内到", true),
            ("师傅一小时内到", true),
            ("師傅２ｈ內到", true),
            ("师傅三小时内到", false),
            ("师傅三天内到", false),
            ("师傅两个工作日内到", false),
            ("师傅12小时内到", false),
            ("师傅两三个小时内到", false),
        ],
    );
    found(
        "<时长 5–7天>",
        &[
            ("要五到七天", true),
            ("要6天", true),
            ("要五个工作日", true),
            ("要3-7天", false),
        ],
    );
    found(
        "<日期 4月15日>",
        &[
            ("四月十五号停气", true),
            ("4/15停气", true),
            ("5月15日停气", false),
        ],
    );
    found(
        "<时刻 ≤ 15:00>前",
        &[
            ("三点前到", true),
            ("下午两点前到", true),
            ("下午四点前到", false),
        ],
    );
    found(
        "<电话 96066>",
        &[("请拨 9 6 0 6 6", true), ("请拨 96067", false)],
    );
    found(
        "<金额 ≥ 500元>",
        &[("一共五百块", true), ("一共499元", false)],
    );
    found(
        "<数量 ≥ 2次>",
        &[("去三次", true), ("去1次", false), ("去三家", false)],
    );
    let graded = grade(&one(&["<时长 ≤ 2小时>内"]), "师傅两小时内到。");
    assert_eq!(graded.parts[0].evidence[0].how, How::Value);
}

#[test]
fn a_lexicon_keeps_its_conditions_and_goes_by_both_its_names() {
    let lexicons = [
        "{id: you, name: 称对方, phrases: [您, 你]}",
        "{id: sorry, name: 致歉, phrases: ['向{称对方}致歉', 抱歉], not: [感到可惜]}",
        "{id: visit, name: 上门, by: us, phrases: ['上门', '{致歉} & 师傅']}",
    ];
    let rubric = rubric_with(
        &lexicons,
        "criteria: {a: {name: 甲, points: 1, any: ['{上门}']}, b: {name: 乙, points: 1, any: ['{sorry}']}}",
    );
    assert_eq!(score(&rubric, "我们向你致歉"), "1");
    assert_eq!(score(&rubric, "抱歉我感到可惜"), "0");
    assert_eq!(score(&rubric, "抱歉，师傅上午到"), "2");
    assert_eq!(score(&rubric, "请您上门来取"), "0");
    assert_eq!(score(&rubric, "我们上门来取"), "1");
}

#[test]
fn weak_words_earn_less_and_parts_earn_their_own() {
    let rubric = rubric_with(
        &[],
        "
         criteria:
           a: {name: 甲, points: 3, any: [两小时内], weak: {points: 1, any: [尽快]}}
           b: {name: 乙, parts: {x: {points: 2, any: [地址]}, y: {points: 1, any: [电话, 地址电话]}}}
           c: {name: 丙, points: 2, need: 2, parts: {x: {any: [登记]}, y: {any: [派单]}, z: {any: [回访]}}}
           d: {name: 丁, points: 1, parts: {x: {any: [红]}, y: {any: [黄]}, z: {any: [蓝]}}}",
    );
    let parts = |answer: &str| -> Vec<String> {
        let graded = grade(&rubric, answer);
        assert_eq!(
            graded.score(),
            graded.parts.iter().map(|part| part.score).sum()
        );
        graded
            .parts
            .iter()
            .map(|part| part.score.to_string())
            .collect()
    };
    assert_eq!(parts("我尽快到"), ["1", "0", "0", "0"]);
    assert_eq!(parts("我尽快到，两小时内"), ["3", "0", "0", "0"]);
    assert_eq!(parts("您的地址是？"), ["0", "2", "0", "0"]);
    assert_eq!(parts("您的地址是？电话呢？"), ["0", "3", "0", "0"]);
    assert_eq!(parts("我登记了"), ["0", "0", "0", "0"]);
    assert_eq!(parts("我登记了，也回访了您"), ["0", "0", "2", "0"]);
    assert_eq!(parts("您看红的"), ["0", "0", "0", "0.33"]);
    assert_eq!(parts("您看红的黄的"), ["0", "0", "0", "0.66"]);
    assert_eq!(parts("您看红的黄的蓝的"), ["0", "0", "0", "1"]);
    assert_eq!(parts("您看红红的"), ["0", "0", "0", "0.33"]);
}

#[test]
fn words_meet_one_part_alone_even_when_they_are_repeated() {
    let rubric = rubric_with(
        &[],
        "criteria: {a: {name: 甲, parts: {x: {points: 2, any: [联系方式, 地址]}, y: {points: 1, any: [联系方式]}}}}",
    );
    assert_eq!(score(&rubric, "您的联系方式是？"), "2");
    assert_eq!(score(&rubric, "您的联系方式是？您的联系方式呢？"), "2");
    assert_eq!(score(&rubric, "您的联系方式是？您的地址呢？"), "3");
}

#[test]
fn not_and_after_and_order_look_at_the_first_words() {
    let rubric = rubric_with(
        &[],
        "
         criteria:
           a: {name: 甲, points: 1, any: [抱歉], not: [可惜]}
           b: {name: 乙, points: 1, any: [登记], after: a}
         in-order: [a, b]
         order-points: 2",
    );
    assert_eq!(score(&rubric, "抱歉。我来登记。"), "4");
    assert_eq!(score(&rubric, "我来登记。抱歉。"), "1");
    assert_eq!(score(&rubric, "抱歉可惜。我来登记。"), "0");
    let graded = grade(&rubric, "我来登记。抱歉。");
    assert_eq!(graded.parts[1].near[0].reason, Reason::TooEarly);
    assert_eq!(graded.parts[2].part, PartName::Order);
}

#[test]
fn what_is_called_out_of_the_question_was_not_said_before() {
    let rubric = one(&["抱歉"]);
    assert_eq!(score(&rubric, "您好，抱歉，抱歉是不可能的。"), "0");
    assert_eq!(score(&rubric, "您好，抱歉，赔钱是不可能的。"), "2");
    assert_eq!(score(&rubric, "抱歉是不可能的。算了，抱歉。"), "2");
}
