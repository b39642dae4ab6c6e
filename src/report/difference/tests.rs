//! What counts as a change of what.

use super::{Aspect, Difference};
use crate::bank::finding::Finding;
use crate::content::of_texts;

const BANK: &str = "format: 1\nname: 小题库\nsources: {manual: 热线手册}\n";
const SYLLABUS: &str = "id: desk
name: 坐席
outcomes:
  - {id: desk/greeting, name: 问候, tracks: [general], level: new-hire, source: {manual: 第一章}}
";
const LEXICONS: &str = "id: apology\nname: 致歉\nphrases: [抱歉, 对不起]\n";
const EXAMS: &str = "id: all\nname: 全部\nmode: exam\ncut-score: 60%\nquotas: [{count: 1}]\n---\n\
    id: spoken\nname: 口头\nmode: exam\ncut-score: 60%\nquotas: [{type: role-play, count: 1}]\n";
const CREDENTIALS: &str = "id: agent\nname: 上岗证\nissuer: 培训部\nnumber: HS-{year}-{serial}\n\
    exams: [spoken]\nvalidity: 2 年\n";
const ITEMS: &str = "id: word
outcomes: [desk/greeting]
source: {manual: 第一章}
difficulty: easy
bloom: recall
stem: 先说什么？
interaction:
  single-choice:
    options: {A: 您好, B: 谁啊, C: 等着}
    key: A
rationale: 先问候。
---
id: sorry
outcomes: [desk/greeting]
source: {manual: 第一章}
difficulty: easy
bloom: apply
stem: 请致歉。
interaction:
  role-play:
    customer: 等了半天！
    criteria:
      sorry: {name: 致歉, points: 2, any: ['{apology}'], example: 抱歉。}
    exemplars:
      - {name: 好, text: 抱歉让您久等了。, expect: {sorry: 2}}
rationale: 先致歉。
";

/// The difference that one edit of the texts makes.
fn edited(from: &str, to: &str) -> Difference {
    let texts = [
        ("bank.yaml", BANK),
        ("syllabus/desk.yaml", SYLLABUS),
        ("lexicons/apology.yaml", LEXICONS),
        ("exams/all.yaml", EXAMS),
        ("credentials/agent.yaml", CREDENTIALS),
        ("items/all.yaml", ITEMS),
    ];
    let loaded = of_texts(&texts);
    assert_eq!(loaded.findings, [] as [Finding; 0]);
    let changed = texts.map(|(name, text)| (name, text.replacen(from, to, 1)));
    assert_ne!(
        changed,
        texts.map(|(name, text)| (name, text.to_owned())),
        "{from}"
    );
    let changed = changed
        .each_ref()
        .map(|(name, text)| (*name, text.as_str()));
    let changed = of_texts(&changed);
    assert_eq!(changed.findings, [] as [Finding; 0]);
    Difference::between(&loaded.bank, &changed.bank)
}

#[track_caller]
fn assert_changes(from: &str, to: &str, item: &str, aspects: &[Aspect]) {
    let difference = edited(from, to);
    let changed = difference.items.changed.into_iter().collect::<Vec<_>>();
    assert_eq!(
        changed,
        [(item.to_owned(), aspects.to_vec())],
        "{from} → {to}"
    );
}

#[test]
fn an_edit_is_told_by_what_it_changes() {
    assert_changes("key: A", "key: B", "word", &[Aspect::Key]);
    assert_changes("B: 谁啊", "B: 哪位", "word", &[Aspect::Wording]);
    assert_changes("A: 您好", "A: 您好啊", "word", &[Aspect::Wording]);
    assert_changes("先说什么", "先说哪句", "word", &[Aspect::Wording]);
    assert_changes("先问候", "问候在先", "word", &[Aspect::Other]);
    assert_changes("等了半天", "等了很久", "sorry", &[Aspect::Wording]);
    assert_changes(
        "'{apology}'",
        "'{apology}', 怪我",
        "sorry",
        &[Aspect::Rubric],
    );
    assert_changes("抱歉让您久等了", "真对不起", "sorry", &[Aspect::Exemplars]);
}

#[test]
fn entries_in_another_order_are_the_same_key() {
    let order = (
        "{A: 您好, B: 谁啊, C: 等着}\n    key: A",
        "{A: 谁啊, B: 您好, C: 等着}\n    key: B",
    );
    assert_changes(order.0, order.1, "word", &[Aspect::Wording]);
}

#[test]
fn a_lexicon_changes_the_items_that_refer_to_it() {
    let difference = edited("[抱歉, 对不起]", "[抱歉, 对不起, 不好意思]");
    let changed: Vec<_> = difference.items.changed.into_iter().collect();
    assert_eq!(changed, [("sorry".to_owned(), vec![Aspect::Lexicon])]);
    let lexicons: Vec<_> = difference.lexicons.changed.into_iter().collect();
    assert_eq!(lexicons, [("apology".to_owned(), vec![Aspect::Phrases])]);
    let resting: Vec<_> = difference.resting.keys().collect();
    assert_eq!(resting, ["all", "spoken"]);
}

#[test]
fn exams_rest_on_what_they_can_draw() {
    let difference = edited("id: word", "id: first-word");
    assert_eq!(
        (difference.items.added, difference.items.removed),
        (vec!["first-word".to_owned()], vec!["word".to_owned()])
    );
    let resting: Vec<_> = difference.resting.into_iter().collect();
    assert_eq!(
        resting,
        [(
            "all".to_owned(),
            vec!["first-word".to_owned(), "word".to_owned()]
        )]
    );
    let difference = edited("cut-score: 60%", "cut-score: 70%");
    assert_eq!(difference.exams.changed["all"], [Aspect::Blueprint]);
    assert!(difference.items.is_empty());
}

#[test]
fn credentials_rest_on_exams_that_are_not_the_same() {
    let certified =
        |from: &str, to: &str| edited(from, to).certified.into_iter().collect::<Vec<_>>();
    let agent = [("agent".to_owned(), vec!["spoken".to_owned()])];
    assert_eq!(certified("'{apology}'", "'{apology}', 怪我"), agent);
    assert_eq!(certified("name: 口头", "name: 口试"), agent);
    assert_eq!(certified("key: A", "key: B"), []);
    let difference = edited("validity: 2 年", "validity: 3 年");
    assert_eq!(difference.credentials.changed["agent"], [Aspect::Terms]);
    assert!(!difference.is_empty() && difference.certified.is_empty());
}

#[test]
fn where_a_text_stands_makes_no_difference() {
    assert!(edited("id: word", "# moved\n\nid: word").is_empty());
}
