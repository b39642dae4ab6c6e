//! What is lost, kept, mended and forgotten, day by day.

use jiff::civil::Date;

use super::{Entry, Learner, Sign};
use crate::bank::id::{ItemId, RuleId};
use crate::bank::interaction::TypeName;
use crate::bank::points::Points;
use crate::bank::rubric::ViolationSeverity;
use crate::grade::{FallenViolation, ItemGrade, Part, PartName};

/// A day of November 2026.
fn day(day: i8) -> Date {
    Date::constant(2026, 11, day)
}

fn item(id: &str) -> ItemId {
    ItemId::new(id).expect("well formed")
}

fn rule(id: &str) -> RuleId {
    RuleId::new(id).expect("well formed")
}

fn grade(id: &str, parts: Vec<(PartName, u32, u32)>, violations: &[&str]) -> ItemGrade {
    let parts: Vec<Part> = parts
        .into_iter()
        .map(|(part, score, max)| Part {
            part,
            score: Points::whole(score),
            max: Points::whole(max),
            evidence: Vec::new(),
            near: Vec::new(),
        })
        .collect();
    let violations = violations.iter().map(|id| FallenViolation {
        id: rule(id),
        severity: ViolationSeverity::Minor,
        deduction: Points::ZERO,
        evidence: Vec::new(),
    });
    ItemGrade {
        item: item(id),
        item_type: TypeName::choices()[0].1,
        answered: true,
        score: parts.iter().map(|part| part.score).sum(),
        max: parts.iter().map(|part| part.max).sum(),
        parts,
        violations: violations.collect(),
        flags: Vec::new(),
        doubts: Vec::new(),
        turns: Vec::new(),
    }
}

/// An item that earned so many of two points.
fn whole(id: &str, score: u32) -> ItemGrade {
    grade(id, vec![(PartName::Whole, score, 2)], &[])
}

/// A role-play with two criteria of two points each.
fn talk(apologise: u32, deadline: u32, violations: &[&str]) -> ItemGrade {
    let parts = vec![
        (PartName::Criterion(rule("apologise")), apologise, 2),
        (PartName::Criterion(rule("deadline")), deadline, 2),
    ];
    grade("talk", parts, violations)
}

fn learner(grades: impl IntoIterator<Item = (i8, ItemGrade)>) -> Learner {
    let mut learner = Learner::default();
    for (on, grade) in grades {
        learner.take(&grade, day(on));
    }
    learner
}

fn signs(learner: &Learner) -> Vec<String> {
    let sign = |entry: Entry<'_>| match &entry.aspect.sign {
        Sign::Criterion(id) | Sign::Violation(id) => id.to_string(),
        other => other.as_str().to_owned(),
    };
    learner.notebook().map(sign).collect()
}

#[test]
fn what_was_lost_leaves_the_notebook_after_right_answers_on_two_days() {
    let right_on = |days: &[i8]| {
        let lost = [(1, whole("a", 0))];
        let right = days.iter().map(|day| (*day, whole("a", 2)));
        signs(&learner(lost.into_iter().chain(right))).len()
    };
    assert_eq!(right_on(&[]), 1);
    assert_eq!(right_on(&[1]), 1);
    assert_eq!(right_on(&[2, 2, 2]), 1, "one day");
    assert_eq!(right_on(&[2, 3]), 0);
    assert_eq!(right_on(&[1, 2]), 0);
}

#[test]
fn what_is_lost_again_begins_anew() {
    let course = [
        (1, whole("a", 0)),
        (2, whole("a", 2)),
        (3, whole("a", 1)),
        (4, whole("a", 2)),
    ];
    let learner = learner(course);
    let entries: Vec<Entry<'_>> = learner.notebook().collect();
    assert_eq!(entries.len(), 1);
    assert_eq!((entries[0].times_lost, entries[0].right_days), (2, 1));
    assert_eq!(entries[0].lost_on, day(3));
}

#[test]
fn what_was_always_right_is_in_no_notebook() {
    assert!(signs(&learner([(1, whole("a", 2))])).is_empty());
}

#[test]
fn a_role_play_is_remembered_by_its_criteria() {
    let learner = learner([(1, talk(2, 0, &[]))]);
    assert_eq!(signs(&learner), ["deadline"]);
    let dues: Vec<Date> = learner
        .courses(&item("talk"))
        .map(|(_, course)| course.due())
        .collect();
    assert_eq!(dues, [day(3), day(2)], "what was right comes later");
    assert_eq!(learner.due(&item("talk")), Some(day(2)));
    assert!(learner.weakest(&item("talk"), day(1)) <= 0.0);
}

#[test]
fn a_violation_is_mended_by_answers_without_it() {
    let lost = (1, talk(2, 2, &["rush"]));
    let clean = |on| (on, talk(2, 2, &[]));
    assert_eq!(signs(&learner([lost.clone(), clean(2)])), ["rush"]);
    assert!(signs(&learner([lost.clone(), clean(2), clean(3)])).is_empty());
    let mut silent = talk(0, 0, &[]);
    silent.answered = false;
    let learner = learner([lost, (2, silent.clone()), (3, silent)]);
    assert!(
        signs(&learner).contains(&"rush".to_owned()),
        "silence mends nothing"
    );
}

#[test]
fn what_earns_no_points_teaches_nothing() {
    let survey = grade("survey", vec![(PartName::Whole, 0, 0)], &[]);
    let learner = learner([(1, survey)]);
    assert!(!learner.knows(&item("survey")));
}

#[test]
fn a_streak_counts_days_in_a_row_up_to_today_or_yesterday() {
    let practised = |days: &[i8]| learner(days.iter().map(|day| (*day, whole("a", 2))));
    assert_eq!(practised(&[]).streak(day(9)), 0);
    assert_eq!(practised(&[5, 7, 8, 9]).streak(day(9)), 3);
    assert_eq!(practised(&[5, 7, 8]).streak(day(9)), 2);
    assert_eq!(practised(&[5, 7]).streak(day(9)), 0);
}

#[test]
fn practice_after_practice_comes_ever_later() {
    let mut learner = Learner::default();
    let mut on = day(1);
    let mut pauses = Vec::new();
    for _ in 0..4 {
        learner.take(&whole("a", 2), on);
        let due = learner.due(&item("a")).expect("it is known");
        pauses.push(due.duration_since(on).as_hours() / 24);
        on = due;
    }
    assert!(pauses.windows(2).all(|two| two[0] < two[1]), "{pauses:?}");
    assert!(learner.weakest(&item("a"), on) > 0.85, "asked in time");
}
