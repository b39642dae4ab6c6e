//! Small talks from the first line to the last.

use std::sync::Arc;

use super::{DialogueGrader, TurnGrade};
use crate::bank::authored::sample::yaml;
use crate::bank::authored::{Faults, Fields};
use crate::bank::dialogue::{DIALOGUE, Dialogue, Exchange};
use crate::bank::finding::Origin;
use crate::bank::id::{ItemId, TurnId};
use crate::bank::interaction::TypeName;
use crate::bank::item::{Bloom, Difficulty, Item};
use crate::bank::lexicon::Lexicons;
use crate::bank::points::Points;
use crate::bank::presentation::{Key, Presentation, Response};
use crate::grade::grade;

/// Opening (3 points) calms (2 points) or escalates (4 points), and some lines make the customer
/// hang up. The best way has 5 points.
const CALL: &str = "
turns:
  opening:
    customer: 没人管吗
    criteria:
      sorry: {name: 致歉, points: 2, any: [抱歉]}
      promise: {name: 承诺, points: 1, any: [这就去查]}
    violations:
      rude: {name: 顶撞, severity: minor, deduct: 1, any: [吼什么]}
      abuse: {name: 辱骂, severity: fatal, any: [神经病]}
    next:
      - {violation: rude, to: hangs-up}
      - {met: sorry, to: calms}
      - {to: escalates}
  escalates:
    customer: 你什么态度
    criteria:
      sorry: {name: 认错, points: 3, any: [抱歉]}
      report: {name: 上报, points: 1, any: [报给领导]}
    violations:
      rude: {name: 顶撞, severity: minor, deduct: 1, any: [吼什么]}
    next:
      - {violation: rude, to: hangs-up}
      - {to: calms}
  calms:
    customer: 几点来
    criteria:
      when: {name: 时间, points: 2, any: [三点到]}
    next: settled
  settled: {customer: 好}
  hangs-up: {customer: 哼}
";

/// The customer asks again until there is an apology, at most three times.
const AGAIN: &str = "
most-turns: 3
turns:
  opening:
    customer: 没人管吗
    criteria:
      sorry: {name: 致歉, points: 2, any: [抱歉]}
    next: [{met: sorry, to: settled}, {to: opening}]
  settled: {customer: 好}
";

fn item(text: &str) -> Item {
    let mut faults = Faults::new("items/a.yaml".into());
    let node = yaml(text);
    let mut fields = Fields::of(&node, &DIALOGUE, &mut faults).expect("a mapping");
    let lexicons = Arc::new(Lexicons::default());
    let dialogue = Dialogue::read(&mut fields, &lexicons, &mut faults);
    assert_eq!(faults.findings, []);
    let dialogue = dialogue.expect("no faults");
    Item {
        id: ItemId::new("a").expect("well formed"),
        item_type: TypeName::new("dialogue").expect("an item type"),
        outcomes: Vec::new(),
        source: String::new(),
        difficulty: Difficulty::Easy,
        bloom: Bloom::Apply,
        points: dialogue.points(),
        scenario: None,
        stem: "请应答".to_owned(),
        presentation: Presentation::Dialogue {
            customer: dialogue.start().customer.clone(),
            speaker: None,
        },
        key: Key::Dialogue(dialogue),
        rationale: String::new(),
        origin: Origin {
            file: "items/a.yaml".into(),
            line: 1,
            column: 1,
            width: 0,
        },
        working: Vec::new(),
        parameters: None,
    }
}

fn grader(item: &Item) -> DialogueGrader<'_> {
    match &item.key {
        Key::Dialogue(dialogue) => DialogueGrader::new(item, dialogue),
        key => panic!("{key:?}"),
    }
}

/// Where the talk went: its turns, then the turn of the last reply if there was one.
fn way(exchanges: &[Exchange]) -> Vec<&str> {
    let turns = exchanges.iter().map(|exchange| exchange.turn.as_str());
    let reply = exchanges.last().and_then(|last| last.reply.as_ref());
    turns
        .chain(reply.map(|reply| reply.turn.as_str()))
        .collect()
}

fn points(item: &Item, says: &[&str]) -> i64 {
    let talk = grader(item).talk(says.iter().copied());
    let grade = grade(item, Some(&Response::Talk(talk)));
    let parts: Points = grade.parts.iter().map(|part| part.score).sum();
    assert_eq!(parts, grade.score, "the parts of an item are its score");
    assert_eq!(grade.score.hundredths() % 100, 0);
    grade.score.hundredths() / 100
}

#[test]
fn what_is_said_decides_what_the_customer_says_next() {
    let item = item(CALL);
    let mut grader = grader(&item);
    let mut talk = |says: &[&str]| grader.talk(says.iter().copied());
    let good = talk(&["非常抱歉，这就去查。", "师傅三点到。", "再见"]);
    assert_eq!(way(&good), ["opening", "calms", "settled"]);
    assert_eq!(good.len(), 2, "nobody hears a third line");
    assert_eq!(good[0].customer, "没人管吗");
    let last = good[1].reply.as_ref().expect("a last word");
    assert!(last.is_last && last.customer == "好");
    let detour = talk(&["哦。", "非常抱歉。"]);
    assert_eq!(way(&detour), ["opening", "escalates", "calms"]);
    assert!(!detour[1].ends());
    assert_eq!(way(&talk(&["你吼什么。", "抱歉"])), ["opening", "hangs-up"]);
}

#[test]
fn the_customer_asks_no_more_often_than_the_limit_allows() {
    let item = item(AGAIN);
    let mut grader = grader(&item);
    let mut talk = |says: &[&str]| grader.talk(says.iter().copied());
    let never = talk(&["哦。", "哦。", "哦。", "抱歉。"]);
    assert_eq!(never.len(), 3);
    assert_eq!(never[2].reply, None);
    assert!(never[2].ends());
    let late = talk(&["哦。", "哦。", "非常抱歉。"]);
    assert_eq!(way(&late), ["opening", "opening", "opening", "settled"]);
}

#[test]
fn a_fatal_violation_ends_the_talk_and_leaves_nothing() {
    let item = item(CALL);
    let talk = grader(&item).talk(["抱歉，这就去查。你神经病。", "师傅三点到。"]);
    assert_eq!(talk.len(), 1);
    assert_eq!(talk[0].reply, None);
    let grade = grade(&item, Some(&Response::Talk(talk)));
    assert_eq!(grade.score, Points::ZERO);
    assert!(grade.has_fatal_violation());
}

#[test]
fn the_best_way_earns_all_and_every_other_less() {
    let item = item(CALL);
    assert_eq!(item.points, Points::whole(5));
    let (best, sorry, poor, rude) = ("非常抱歉，这就去查。", "抱歉。", "哦。", "抱歉，你吼什么。");
    let table: [(&[&str], i64); 13] = [
        (&[best, "师傅三点到。"], 5),
        (&[sorry, "师傅三点到。"], 4),
        (&[best, "不清楚。"], 3),
        // Not gone on with: what was said counts.
        (&[best], 3),
        (&[sorry], 2),
        (&[], 0),
        // A detour, from faultless to worse.
        (&["这就去查。", "抱歉，马上报给领导。", "师傅三点到。"], 3),
        (&["这就去查。", sorry, "师傅三点到。"], 2),
        (&["这就去查。", "抱歉，马上报给领导。"], 1),
        (&[poor, poor, "师傅三点到。"], 0),
        // Hung up on: what was said less its deduction, and nothing of the rest.
        (&[rude], 1),
        (&["这就去查。", rude], 0),
        (&["这就去查。", "抱歉，马上报给领导。你吼什么。"], 0),
    ];
    for (says, expected) in table {
        assert_eq!(points(&item, says), expected, "{says:?}");
    }
}

#[test]
fn nobody_gains_by_making_the_customer_angry_first() {
    let item = item(CALL);
    let openings = ["哦。", "这就去查。"];
    let detours = ["哦。", "抱歉。", "马上报给领导。", "抱歉，马上报给领导。"];
    for calm in ["不清楚。", "师傅三点到。"] {
        for opening in openings {
            // As if the customer had calmed down at once.
            let straight = points(&item, &[opening]) + points(&item, &["抱歉。", calm]) - 2;
            for detour in detours {
                let with_detour = points(&item, &[opening, detour, calm]);
                assert!(with_detour <= straight, "{opening} {detour} {calm}");
            }
        }
    }
}

#[test]
fn each_turn_tells_what_it_counts() {
    let item = item(CALL);
    let talk = grader(&item).talk(["这就去查。", "抱歉。", "师傅三点到。"]);
    let grade = grade(&item, Some(&Response::Talk(talk)));
    let counts = |turn: &TurnGrade| {
        let numbers = [turn.score, turn.max, turn.counts];
        (
            numbers.map(|points| points.hundredths() / 100),
            turn.is_detour(),
        )
    };
    let counts: Vec<_> = grade.turns.iter().map(counts).collect();
    assert_eq!(
        counts,
        [([1, 3, 1], false), ([3, 4, -1], true), ([2, 2, 2], false)]
    );
    assert_eq!(grade.turns[2].closing.as_deref(), Some("好"));
    assert_eq!(grade.turns[0].closing, None);
}

#[test]
fn a_recorded_talk_is_graded_in_the_turns_that_were_walked() {
    let item = item(CALL);
    let mut talk = grader(&item).talk(["哦。", "抱歉。"]);
    assert_eq!(way(&talk), ["opening", "escalates", "calms"]);
    // Another grader would have heard the apology at once.
    talk[0].said = "抱歉。".to_owned();
    let grade = grade(&item, Some(&Response::Talk(talk)));
    let turns: Vec<&str> = grade.turns.iter().map(|turn| turn.turn.as_str()).collect();
    assert_eq!(turns, ["opening", "escalates"]);
    assert_eq!(grade.score, Points::whole(1));
}

#[test]
fn a_talk_in_turns_that_the_dialogue_lacks_earns_nothing() {
    let item = item(CALL);
    let mut talk = grader(&item).talk(["抱歉。"]);
    talk[0].turn = TurnId::new("elsewhere").expect("well formed");
    assert_eq!(
        grade(&item, Some(&Response::Talk(talk))).score,
        Points::ZERO
    );
}

#[test]
fn an_unanswered_dialogue_earns_nothing_and_has_no_turns() {
    let grade = grade(&item(CALL), None);
    assert_eq!((grade.score, grade.max), (Points::ZERO, Points::whole(5)));
    assert!(!grade.answered && grade.turns.is_empty());
}
