//! What did not count and why, what it cost, and how long it took.

use super::{grade, one, rubric_with, said, score};
use crate::bank::item::Task;
use crate::bank::points::Points;
use crate::bank::rubric::Rubric;
use crate::grade::roleplay::{Grader, sources};
use crate::grade::{Flag, How, Reason};

#[test]
fn what_did_not_count_says_why() {
    let near = |rubric: &Rubric, answer: &str| {
        let graded = grade(rubric, answer);
        let near = graded.parts[0].near.first().expect("a near miss");
        (near.text.clone(), near.reason, near.by.clone())
    };
    let owned = |text: &str, reason, by: &str| (text.to_owned(), reason, by.to_owned());
    assert_eq!(
        near(&one(&["抱歉"]), "我不会抱歉的"),
        owned("抱歉", Reason::Negated, "不会")
    );
    assert_eq!(
        near(&one(&["联系 @我"]), "请您联系物业"),
        owned("联系", Reason::NotByUs, "")
    );
    assert_eq!(
        near(&one(&["登记 & !自己"]), "您自己登记"),
        owned("登记", Reason::Cancelled, "自己")
    );
    assert_eq!(
        near(&one(&["帮您…工单"]), "帮您。工单"),
        owned("帮您。工单", Reason::Parted, "")
    );
    let between = "把今天下午的维修";
    let far = format!("帮您{between}{between}工单");
    assert_eq!(
        near(&one(&["帮您…工单"]), &far),
        owned(&far, Reason::Apart, "")
    );
    let own = one(&["没有听清"]);
    assert_eq!(said(&own, "抱歉我没有听清"), ["没有听清"]);
    assert_eq!(said(&one(&["没…关系"]), "没有关系"), ["没有关系"]);
    let far = grade(
        &one(&["帮您…工单"]),
        &format!("帮您。{}工单", "好".repeat(60)),
    );
    assert_eq!(far.parts[0].near, []);
}

#[test]
fn violations_take_no_more_than_was_earned() {
    let rubric = rubric_with(
        &[],
        "
         criteria: {a: {name: 甲, points: 3, any: [抱歉]}}
         violations:
           v: {name: 推诿, severity: major, any: [不归我管], not: [开玩笑]}
           w: {name: 辱骂, severity: fatal, any: [笨蛋]}",
    );
    assert_eq!(score(&rubric, "抱歉，这不归我管。"), "1");
    assert_eq!(score(&rubric, "抱歉，这不归我管，开玩笑。"), "3");
    assert_eq!(score(&rubric, "这不归我管。"), "0");
    assert_eq!(score(&rubric, "抱歉，笨蛋，这不归我管。"), "0");
    let spared = grade(&rubric, "抱歉，我不会跟您说不归我管。").spared;
    assert_eq!(spared.len(), 1);
}

#[test]
fn slips_of_the_keyboard_count_and_say_so() {
    let rubric = rubric_with(
        &[],
        "
         criteria: {a: {name: 甲, points: 1, any: [抱歉]}, b: {name: 乙, points: 1, any: ['马上…登记']}}
         violations: {w: {name: 威胁, severity: fatal, any: [活该倒霉]}}",
    );
    let graded = grade(&rubric, "实在报歉，我码上给您登记。");
    assert_eq!(graded.score(), Points::whole(2));
    assert!(
        graded
            .parts
            .iter()
            .all(|part| part.evidence[0].how == How::Fuzzy)
    );
    assert_eq!(score(&rubric, "我听您抱怨半天了。"), "0");
    let graded = grade(&rubric, "实在抱歉，您活该到霉。");
    assert_eq!(
        (graded.score(), graded.flags),
        (Points::whole(1), vec![Flag::FuzzyFatal])
    );
}

#[test]
fn long_answers_take_linear_time() {
    let rubric = rubric_with(
        &["{id: you, name: 称对方, phrases: [您, 你]}"],
        "
         criteria:
           a: {name: 甲, points: 1, any: ['给{you}…回电', '登记 & 工单', '帮您……(登记|工单)', '<时长 ≤ 2小时>内', '登记 @我', '登记 @问']}
           b: {name: 乙, parts: {x: {points: 1, any: [登记]}, y: {points: 1, any: [您]}}, not: [可惜], after: a}",
    );
    let grader = Grader::new(&rubric, &Task::default());
    for part in [
        "您",
        "登记工单",
        "给您",
        "帮您登记",
        "两小时",
        "一",
        "给您回电，",
        "登记。",
        "不",
        "可惜登记",
    ] {
        let graded = grader.grade(&part.repeat(20_000));
        assert!(graded.score() <= rubric.points(), "{part}");
    }
}

#[test]
fn what_a_lexicon_keeps_out_is_told_and_a_statement_of_our_own_begins_anew() {
    let rubric = rubric_with(
        &[
            "{id: calm, name: 安抚, phrases: ['{feel}', 放心]}",
            "{id: feel, name: 共情, phrases: [理解, 难受], not: [别生气]}",
        ],
        "criteria: {a: {name: 甲, points: 1, any: ['{calm}']}}",
    );
    let earned = |answer| grade(&rubric, answer).score();
    assert_eq!(earned("您别生气我理解您"), Points::whole(1));
    assert_eq!(earned("我们理解您别生气了"), Points::ZERO);
    let graded = grade(&rubric, "别生气难受了");
    assert_eq!(graded.score(), Points::ZERO);
    let near = &graded.parts[0].near[0];
    assert_eq!(near.reason, Reason::Cancelled);
    assert_eq!((near.text.as_str(), near.by.as_str()), ("难受", "别生气"));
    assert!(near.rule.starts_with("{calm}"), "{}", near.rule);
}

#[test]
fn a_negator_of_the_phrase_itself_negates_nothing_whatever_stands_before_it() {
    let rubric = one(&["不…滞纳金"]);
    for answer in ["不会罚您滞纳金", "也不会罚您滞纳金", "绝不会收您滞纳金"]
    {
        assert_eq!(grade(&rubric, answer).score(), Points::whole(2), "{answer}");
    }
    let rubric = one(&["会给您退款"]);
    assert_eq!(
        grade(&rubric, "您看行不？会给您退款").score(),
        Points::whole(2)
    );
    for answer in ["不会给您退款", "也不会给您退款", "我们决不会给您退款"] {
        assert_eq!(grade(&rubric, answer).score(), Points::ZERO, "{answer}");
    }
    assert_eq!(grade(&rubric, "会给您退款").score(), Points::whole(2));
}

#[test]
fn behind_a_hit_of_a_lexicon_stand_the_phrases_that_made_it() {
    let rubric = rubric_with(
        &[
            "{id: rude, name: 无礼, phrases: ['{impatient}', 滚开]}",
            "{id: impatient, name: 不耐烦, phrases: [快点, '(下次|以后)…别再']}",
        ],
        "criteria: {a: {name: 甲, points: 1, any: ['{rude}', 以后别再]}}",
    );
    let answer = "您以后可别再打";
    let graded = grade(&rubric, answer);
    let found = &graded.parts[0].evidence[0];
    let behind = |rule: &str| -> Vec<&str> {
        let behind = sources(&rubric, rule, answer, found.start..found.end);
        behind.iter().map(|source| source.phrase.as_str()).collect()
    };
    assert_eq!(found.text, "以后可别再");
    assert_eq!(behind(&found.rule), ["{impatient}", "(下次|以后)…别再"]);
    assert_eq!(behind("以后别再 (items/a.yaml:0)"), [""; 0]);
}
