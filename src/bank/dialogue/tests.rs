//! Small graphs, right and wrong.

use std::sync::Arc;

use super::{DIALOGUE, Dialogue, Marked};
use crate::bank::authored::sample::yaml;
use crate::bank::authored::{Faults, Fields};
use crate::bank::finding::{Code, Finding};
use crate::bank::id::{RuleId, TurnId};
use crate::bank::lexicon::Lexicons;
use crate::bank::points::Points;

fn read(text: &str) -> (Option<Dialogue>, Vec<Finding>) {
    let mut faults = Faults::new("items/a.yaml".into());
    let node = yaml(text);
    let mut fields = Fields::of(&node, &DIALOGUE, &mut faults).expect("a mapping");
    let lexicons = Arc::new(Lexicons::default());
    // The item type reads who speaks, the dialogue the rest.
    fields.optional("speaker");
    let dialogue = Dialogue::read(&mut fields, &lexicons, &mut faults);
    fields.finish(&mut faults);
    (dialogue, faults.findings)
}

fn dialogue(text: &str) -> Dialogue {
    let (dialogue, findings) = read(text);
    assert_eq!(findings, []);
    let dialogue = dialogue.expect("no faults");
    // An attempt keeps its items as JSON: nothing may be lost on that way.
    let json = serde_json::to_string(&dialogue).expect("plain data");
    let back: Dialogue = serde_json::from_str(&json).expect("its own form");
    assert_eq!(back, dialogue);
    dialogue
}

#[track_caller]
fn codes(text: &str) -> Vec<Code> {
    let (dialogue, findings) = read(text);
    assert_eq!(dialogue.is_none(), !findings.is_empty());
    findings.iter().map(|finding| finding.code).collect()
}

/// A turn that asks for an apology (2) and a promise (1), and goes on with `next`.
fn turn(name: &str, next: &str) -> String {
    format!(
        "  {name}:
    customer: 喂
    criteria:
      sorry: {{name: 致歉, points: 2, any: [抱歉]}}
      promise: {{name: 承诺, points: 1, any: [回电]}}
    violations:
      rude: {{name: 顶撞, severity: major, any: [吼什么]}}
      shirk: {{name: 推诿, severity: major, any: [不归我管]}}
      abuse: {{name: 辱骂, severity: fatal, any: [神经病]}}
    next: {next}
"
    )
}

fn turns(turns: &[String]) -> String {
    format!("turns:\n{}", turns.concat())
}

const LAST: &str = "  last: {customer: 再见}\n";

fn marked(met: &[&str], fallen: &[&str], points: u32) -> Marked {
    let ids = |names: &[&str]| -> Vec<RuleId> {
        let ids = names.iter().map(|name| RuleId::new(name));
        ids.map(|id| id.expect("well formed")).collect()
    };
    Marked {
        met: ids(met),
        fallen: ids(fallen),
        points: Points::whole(points),
    }
}

#[test]
fn the_first_branch_that_fits_is_taken() {
    let next = "[{violation: [rude, shirk], to: a}, {met: [sorry, promise], to: b}, \
        {points: ≥ 2, to: c}, {missed: [sorry, promise], to: d}, {to: end}]";
    let ends = ["a", "b", "c", "d"].map(|name| format!("  {name}: {{customer: 再见}}\n"));
    let text = turns(&[turn("first", next), ends.concat()]);
    let dialogue = dialogue(&text);
    let next = |marked: Marked| dialogue.start().next(&marked).map(TurnId::to_string);
    let to = |name: &str| Some(name.to_owned());
    assert_eq!(next(marked(&["sorry", "promise"], &["shirk"], 3)), to("a"));
    assert_eq!(next(marked(&["sorry", "promise"], &[], 3)), to("b"));
    assert_eq!(next(marked(&["sorry"], &[], 2)), to("c"));
    assert_eq!(next(marked(&[], &[], 0)), to("d"));
    assert_eq!(next(marked(&["promise"], &[], 1)), None);
}

#[test]
fn the_best_way_is_that_of_faultless_answers_and_decides_the_points() {
    let text = turns(&[
        turn("first", "[{missed: sorry, to: second}, {to: third}]"),
        turn("second", "third"),
        turn("third", "last"),
        LAST.to_owned(),
    ]);
    let dialogue = dialogue(&text);
    let best = dialogue.best_way(Some(&dialogue.start().id));
    let best: Vec<&str> = best.map(|turn| turn.id.as_str()).collect();
    assert_eq!(best, ["first", "third", "last"]);
    assert_eq!(dialogue.points(), Points::whole(6));
    assert_eq!(dialogue.best_from(None), Points::ZERO);
}

#[test]
fn a_branch_that_can_never_fit_is_reported_with_its_reason() {
    let table = [
        ("[{to: end}, {met: sorry, to: last}]", "covered"),
        (
            "[{met: sorry, to: last}, {met: [promise, sorry], to: end}, {to: end}]",
            "covered",
        ),
        (
            "[{violation: [rude, shirk], to: last}, {violation: rude, to: end}, {to: end}]",
            "covered",
        ),
        (
            "[{points: 1, to: last}, {points: ≥ 2, to: end}, {to: end}]",
            "covered",
        ),
        (
            "[{met: sorry, missed: [promise, sorry], to: last}, {to: end}]",
            "contradiction",
        ),
        ("[{points: ≥ 4, to: last}, {to: end}]", "points"),
        ("[{violation: abuse, to: last}, {to: end}]", "fatal"),
    ];
    for (next, reason) in table {
        let text = turns(&[turn("first", next), LAST.to_owned()]);
        let (_, findings) = read(&text);
        let never = findings.iter().find(|f| f.code == Code::BranchNeverFits);
        let never = never.unwrap_or_else(|| panic!("{next}: {findings:?}"));
        assert!(
            never.facts.contains(&("reason", reason.to_owned())),
            "{next}: {never:?}"
        );
    }
    let lives = [
        "[{points: 2, to: last}, {points: 1, to: end}, {to: last}]",
        "[{violation: rude, to: last}, {violation: [rude, shirk], to: end}, {to: last}]",
        "[{violation: [abuse, rude], to: last}, {to: end}]",
        "[{met: sorry, missed: promise, to: last}, {to: end}]",
        "[{points: ≥ 3, to: last}, {to: end}]",
    ];
    for next in lives {
        assert_eq!(
            codes(&turns(&[turn("first", next), LAST.to_owned()])),
            [],
            "{next}"
        );
    }
}

#[test]
fn every_answer_has_a_way_on() {
    let text = turns(&[turn("first", "[{met: sorry, to: last}]"), LAST.to_owned()]);
    assert_eq!(codes(&text), [Code::MissingOtherwise]);
}

#[test]
fn a_turn_that_nothing_leads_to_is_reported() {
    let text = turns(&[
        turn("first", "last"),
        turn("island", "rock"),
        turn("rock", "last"),
        LAST.to_owned(),
    ]);
    assert_eq!(codes(&text), [Code::UnreachableTurn, Code::UnreachableTurn]);
    let by_a_dead_branch = "[{to: last}, {met: sorry, to: island}]";
    let text = turns(&[
        turn("first", by_a_dead_branch),
        turn("island", "end"),
        LAST.to_owned(),
    ]);
    assert!(codes(&text).contains(&Code::BranchNeverFits));
}

#[test]
fn a_loop_needs_a_limit_and_a_way_out_for_good_answers() {
    let again = "[{met: sorry, to: last}, {to: first}]";
    let open = turns(&[turn("first", again), LAST.to_owned()]);
    assert_eq!(codes(&open), [Code::LoopWithoutLimit]);
    assert_eq!(codes(&format!("most-turns: 3\n{open}")), []);

    let round = turns(&[turn("first", "second"), turn("second", "first")]);
    assert_eq!(codes(&round), [Code::LoopWithoutExit]);
    assert_eq!(
        codes(&format!("most-turns: 3\n{round}")),
        [Code::LoopWithoutExit]
    );

    // Only who says it badly gets out.
    let only_badly = "[{missed: sorry, to: last}, {to: first}]";
    let text = turns(&[turn("first", only_badly), LAST.to_owned()]);
    assert_eq!(
        codes(&format!("most-turns: 3\n{text}")),
        [Code::LoopWithoutExit]
    );
}

#[test]
fn a_limit_leaves_room_for_the_best_way() {
    let three = turns(&[
        turn("a", "b"),
        turn("b", "c"),
        turn("c", "last"),
        LAST.to_owned(),
    ]);
    assert_eq!(codes(&format!("most-turns: 2\n{three}")), [Code::BadNumber]);
    assert_eq!(codes(&format!("most-turns: 3\n{three}")), []);
    for bad in ["0", "41", "三"] {
        assert_eq!(
            codes(&format!("most-turns: {bad}\n{three}")),
            [Code::BadNumber],
            "{bad}"
        );
    }
}

#[test]
fn names_that_nothing_has_are_reported() {
    for next in [
        "nowhere",
        "[{met: sorrow, to: end}, {to: end}]",
        "[{violation: rudeness, to: end}, {to: end}]",
    ] {
        assert_eq!(
            codes(&turns(&[turn("first", next)])),
            [Code::UnknownReference],
            "{next}"
        );
    }
    let walk = "exemplars: [{name: 好, says: [{turn: last, text: 再见}]}]\n";
    let text = turns(&[turn("first", "last"), LAST.to_owned()]) + walk;
    assert_eq!(codes(&text), [Code::UnknownReference]);
}

#[test]
fn what_is_written_badly_is_reported() {
    let first = || turn("first", "end");
    assert_eq!(codes(&turns(&[LAST.to_owned()])), [Code::MissingKey]);
    assert_eq!(codes("turns: {}"), [Code::EmptyText]);
    assert_eq!(codes(&turns(&[turn("first", "[]")])), [Code::EmptyText]);
    assert_eq!(codes(&turns(&[turn("end", "end")])), [Code::BadId]);
    assert_eq!(codes(&turns(&[turn("First", "end")])), [Code::BadId]);
    let misspelt = "  second: {customer: 喂, critera: {}}\n";
    let found = codes(&turns(&[turn("first", "second"), misspelt.to_owned()]));
    assert_eq!(found, [Code::UnknownKey]);
    let much = turn("first", "[{points: ≥ 多, to: end}, {to: end}]");
    assert_eq!(codes(&turns(&[much])), [Code::BadNumber]);
    let walk = "exemplars: [{name: 好, says: [{turn: first, text: 喂, expect: {sorry: 3}}]}]\n";
    assert_eq!(codes(&(turns(&[first()]) + walk)), [Code::TooManyPoints]);
    let many: Vec<String> = (0..41).map(|at| turn(&format!("t{at}"), "end")).collect();
    assert!(codes(&turns(&many)).contains(&Code::TooMany));
}

#[test]
fn each_line_of_a_sample_talk_is_an_exemplar_of_its_turn() {
    let walk = "exemplars:
  - name: 好
    says:
      - {turn: first, text: 抱歉, expect: {sorry: 2}}
      - {turn: second, text: 吼什么, violations: [rude]}
";
    let text = turns(&[turn("first", "second"), turn("second", "end")]) + walk;
    let dialogue = dialogue(&text);
    let of = |at: usize| {
        let rubric = dialogue.turns[at]
            .rubric
            .as_ref()
            .expect("asks for an answer");
        let exemplars = rubric.exemplars.iter();
        exemplars
            .map(|one| (one.name.as_str(), one.text.as_str()))
            .collect::<Vec<_>>()
    };
    assert_eq!(of(0), [("好 · 1", "抱歉")]);
    assert_eq!(of(1), [("好 · 2", "吼什么")]);
}
