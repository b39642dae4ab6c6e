//! Which answers of a team teach most.

use std::collections::BTreeSet;

use crate::bank::id::{ItemId, RuleId, TurnId};
use crate::bank::points::Points;
use crate::grade::{FallenViolation, Part, PartName};
use crate::practice::aspect::{Aspect, Sign};
use crate::practice::team::{Given, Lost};

/// How many answers are shown.
const SHOWN: usize = 3;
/// What all points that can be earned are, in the shares that are compared.
const ALL: i64 = 10_000;

/// One of the answers that teach most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Shown {
    /// The answer's place among all that were given.
    pub(crate) given: usize,
    /// The line of a dialogue that it is, from 0.
    pub(crate) line: Option<usize>,
    pub(crate) why: Why,
}

/// Why an answer is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    /// It has the gravest violation.
    Violation(RuleId),
    /// It has nearly everything but the criterion that was lost most.
    Criterion(RuleId),
    /// It is nearest to the share of points that passes.
    Threshold,
}

/// What somebody said in one go: to a role-play, or as a line of a dialogue.
struct Speech<'g> {
    given: usize,
    line: Option<usize>,
    person: usize,
    item: &'g ItemId,
    turn: Option<&'g TurnId>,
    parts: &'g [Part],
    violations: &'g [FallenViolation],
    /// What it earned of what it could, and what passes where it was said, in ten-thousandths.
    share: i64,
    cut: i64,
}

/// What makes one of the answers worth showing.
#[derive(Clone, Copy)]
enum Rule<'l> {
    Gravest,
    /// It lost the first of these criteria that any of the answers lost.
    Without(&'l [&'l (ItemId, Aspect)]),
    Near,
}

/// A reason to show an answer, with its rank: the least one is best.
type Reason = (Why, i64);

/// The answers in own words that teach most, each to another item and, as far as there are so
/// many, of another person: the one with the gravest violation; the best one that still lost the
/// criterion that was lost most; then those nearest to the share that passes, right ones aside.
pub(crate) fn instructive(given: &[Given<'_>], lost: &[Lost<(ItemId, Aspect)>]) -> Vec<Shown> {
    let mut left: Vec<Speech<'_>> = given.iter().enumerate().flat_map(speeches).collect();
    let criteria = lost.iter().map(|lost| &lost.what);
    let criteria = criteria.filter(|(_, aspect)| matches!(aspect.sign, Sign::Criterion(_)));
    // The first that some answer to another item than the ones before has lost.
    let criteria: Vec<&(ItemId, Aspect)> = criteria.collect();
    let rules = [Rule::Gravest, Rule::Without(&criteria)];
    let mut shown = Vec::new();
    let mut people = BTreeSet::new();
    for rule in rules.into_iter().chain([Rule::Near; SHOWN]) {
        if shown.len() < SHOWN
            && let Some((at, why)) = best(&left, &people, rule)
        {
            let speech = &left[at];
            let item = speech.item;
            people.insert(speech.person);
            shown.push(Shown {
                given: speech.given,
                line: speech.line,
                why,
            });
            left.retain(|other| other.item != item);
        }
    }
    shown
}

/// The best of the speeches by a rule, by its place: of people who are not shown yet before all.
fn best(speeches: &[Speech<'_>], people: &BTreeSet<usize>, rule: Rule<'_>) -> Option<(usize, Why)> {
    let ranked = speeches.iter().enumerate().filter_map(|(at, speech)| {
        let (why, rank) = speech.reason(rule)?;
        let is_shown = people.contains(&speech.person);
        Some(((is_shown, rank, speech.item, at), why))
    });
    let ((.., at), why) = ranked.min_by(|(a, _), (b, _)| a.cmp(b))?;
    Some((at, why))
}

fn speeches<'g>((at, given): (usize, &Given<'g>)) -> Vec<Speech<'g>> {
    let grade = given.grade;
    let speech = |line, turn, parts, violations, (score, max)| Speech {
        given: at,
        line,
        person: given.person,
        item: &grade.item,
        turn,
        parts,
        violations,
        share: share(score, max),
        cut: share(given.cut.of(max), max),
    };
    let is_graded_by_rubric = |part: &Part| matches!(part.part, PartName::Criterion(_));
    if grade.answered && grade.parts.iter().any(is_graded_by_rubric) {
        let earned = (grade.score, grade.max);
        return vec![speech(None, None, &grade.parts, &grade.violations, earned)];
    }
    let turns = grade.turns.iter().enumerate();
    let lines = turns.map(|(line, turn)| {
        let earned = (turn.score, turn.max);
        speech(
            Some(line),
            Some(&turn.turn),
            &turn.parts,
            &turn.violations,
            earned,
        )
    });
    lines.collect()
}

fn share(score: Points, max: Points) -> i64 {
    ALL * score.hundredths() / max.hundredths().max(1)
}

impl Speech<'_> {
    fn reason(&self, rule: Rule<'_>) -> Option<Reason> {
        match rule {
            Rule::Gravest => self.gravest(),
            Rule::Without(criteria) => self.without(criteria),
            Rule::Near => self.near(),
        }
    }

    /// The gravest before all, then the worse answer.
    fn gravest(&self) -> Option<Reason> {
        let gravest = self
            .violations
            .iter()
            .max_by_key(|fallen| fallen.severity)?;
        let rank = self.share - 2 * ALL * i64::from(gravest.severity as u8);
        Some((Why::Violation(gravest.id.clone()), rank))
    }

    /// The criterion that was lost most before all, then the best answer.
    /// One that earned nothing shows nothing of it.
    fn without(&self, criteria: &[&(ItemId, Aspect)]) -> Option<Reason> {
        if self.share == 0 {
            return None;
        }
        let mut criteria = criteria.iter().enumerate();
        let (at, criterion) = criteria.find_map(|(at, (item, aspect))| {
            let is_asked = item == self.item && aspect.turn.as_ref() == self.turn;
            let criterion = aspect.sign.id().filter(|_| is_asked)?;
            self.has_lost(criterion).then_some((at, criterion))
        })?;
        let rank = i64::try_from(at).expect("few criteria") * 2 * ALL - self.share;
        Some((Why::Criterion(criterion.clone()), rank))
    }

    fn has_lost(&self, criterion: &RuleId) -> bool {
        let mut parts = self.parts.iter();
        parts.any(|part| match &part.part {
            PartName::Criterion(id) => id == criterion && part.score < part.max,
            _ => false,
        })
    }

    fn near(&self) -> Option<Reason> {
        let rank = (self.share - self.cut).abs();
        (self.share < ALL).then_some((Why::Threshold, rank))
    }
}

#[cfg(test)]
mod tests {
    use super::{Aspect, Given, Lost, Shown, Sign, Why, instructive};
    use crate::bank::id::{ItemId, RuleId};
    use crate::bank::interaction::TypeName;
    use crate::bank::points::{CutScore, Points};
    use crate::bank::rubric::ViolationSeverity;
    use crate::grade::{FallenViolation, ItemGrade, Part, PartName};

    fn rule(id: &str) -> RuleId {
        RuleId::new(id).expect("well formed")
    }

    /// An answer that earned so many of 2 points by each of these criteria.
    fn answer(
        item: &str,
        earned: &[(&str, u32)],
        severity: Option<ViolationSeverity>,
    ) -> ItemGrade {
        let parts = earned.iter().map(|(id, score)| Part {
            part: PartName::Criterion(rule(id)),
            score: Points::whole(*score),
            max: Points::whole(2),
            evidence: Vec::new(),
            near: Vec::new(),
        });
        let parts: Vec<Part> = parts.collect();
        let fallen = severity.map(|severity| FallenViolation {
            id: rule("rude"),
            severity,
            deduction: Points::ZERO,
            evidence: Vec::new(),
        });
        ItemGrade {
            item: ItemId::new(item).expect("well formed"),
            item_type: TypeName::new("role-play").expect("an item type"),
            answered: true,
            score: parts.iter().map(|part| part.score).sum(),
            max: parts.iter().map(|part| part.max).sum(),
            parts,
            violations: fallen.into_iter().collect(),
            flags: Vec::new(),
            doubts: Vec::new(),
            turns: Vec::new(),
        }
    }

    /// What is shown of these answers, each of another person where none is named.
    fn shown(answers: &[(usize, ItemGrade)], lost: &[(&str, &str)]) -> Vec<(usize, Why)> {
        let given = answers.iter().map(|(person, grade)| Given {
            person: *person,
            grade,
            cut: CutScore::percent(60).expect("a share"),
        });
        let lost = lost.iter().map(|(item, criterion)| Lost {
            what: (
                ItemId::new(item).expect("well formed"),
                Aspect {
                    turn: None,
                    sign: Sign::Criterion(rule(criterion)),
                },
            ),
            lost: 2,
            asked: 2,
        });
        let given: Vec<Given<'_>> = given.collect();
        let lost: Vec<_> = lost.collect();
        let shown = instructive(&given, &lost).into_iter();
        shown.map(|Shown { given, why, .. }| (given, why)).collect()
    }

    #[test]
    fn a_violation_then_a_common_loss_then_what_is_near_to_passing() {
        let answers = [
            (0, answer("a", &[("x", 2), ("y", 2)], None)),
            (
                1,
                answer("a", &[("x", 0), ("y", 0)], Some(ViolationSeverity::Minor)),
            ),
            (
                2,
                answer("b", &[("x", 2), ("y", 0)], Some(ViolationSeverity::Major)),
            ),
            (3, answer("c", &[("x", 0), ("y", 0), ("z", 2)], None)),
            (4, answer("c", &[("x", 2), ("y", 0), ("z", 2)], None)),
            (5, answer("a", &[("x", 2), ("y", 0)], None)),
        ];
        let expected = [
            (2, Why::Violation(rule("rude"))),
            (4, Why::Criterion(rule("y"))),
            (5, Why::Threshold),
        ];
        assert_eq!(shown(&answers, &[("c", "y")]), expected);
    }

    #[test]
    fn other_people_and_other_items_come_before_a_better_answer() {
        let answers = [
            (0, answer("a", &[("x", 1)], None)),
            (0, answer("b", &[("x", 1)], None)),
            (1, answer("b", &[("x", 0)], None)),
            (1, answer("a", &[("x", 0)], None)),
        ];
        let expected = [(0, Why::Threshold), (2, Why::Threshold)];
        assert_eq!(shown(&answers, &[]), expected);
    }

    #[test]
    fn a_common_loss_is_shown_by_an_answer_that_earned_something() {
        let answers = [
            (0, answer("a", &[("x", 0), ("y", 0)], None)),
            (1, answer("b", &[("x", 2), ("y", 0)], None)),
        ];
        let lost = [("a", "x"), ("b", "y")];
        let expected = [(1, Why::Criterion(rule("y"))), (0, Why::Threshold)];
        assert_eq!(shown(&answers, &lost), expected);
    }

    #[test]
    fn what_is_wholly_right_or_not_answered_teaches_nothing() {
        let mut silent = answer("a", &[("x", 0)], None);
        silent.answered = false;
        let answers = [(0, silent), (1, answer("b", &[("x", 2)], None))];
        assert_eq!(shown(&answers, &[]), []);
        assert_eq!(shown(&[], &[]), []);
    }
}
