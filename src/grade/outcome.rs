//! From the grades of all items to the outcome of a paper.

use serde::{Deserialize, Serialize};

use crate::bank::blueprint::Blueprint;
use crate::bank::points::{CutScore, Points};
use crate::grade::ItemGrade;

/// What a paper's outcome means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Decision {
    Pass,
    Fail,
    /// A person has to look: what the grader is not sure of decides.
    Refer,
}

impl Decision {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Fail => "fail",
            Self::Refer => "refer",
        }
    }
}

/// The outcome of a paper: the sum of its items, and what it means.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Outcome {
    pub(crate) score: Points,
    pub(crate) max: Points,
    pub(crate) cut_score: CutScore,
    /// The least score that passes.
    pub(crate) needed: Points,
    pub(crate) decision: Decision,
    /// Whether a fatal violation failed the paper, whatever its score.
    pub(crate) failed_by_violation: bool,
    pub(crate) items: Vec<ItemGrade>,
}

/// The outcome of a paper under `blueprint` whose items earned `items`.
pub(crate) fn outcome(blueprint: &Blueprint, items: Vec<ItemGrade>) -> Outcome {
    let score = items.iter().map(|item| item.score).sum();
    let max = items.iter().map(|item| item.max).sum();
    let failed_by_violation =
        blueprint.fatal_fails && items.iter().any(ItemGrade::has_fatal_violation);
    let range = Range::of(score, &items);
    let reaches = |score: Points| blueprint.cut_score.is_reached(score, max);
    let may_be_fatal = blueprint.fatal_fails && items.iter().any(ItemGrade::may_be_fatal);
    let decision = match reaches(score) {
        _ if failed_by_violation => Decision::Fail,
        true if may_be_fatal || !reaches(range.least) => Decision::Refer,
        true => Decision::Pass,
        false if reaches(range.most) => Decision::Refer,
        false => Decision::Fail,
    };
    Outcome {
        score,
        max,
        cut_score: blueprint.cut_score,
        needed: blueprint.cut_score.of(max),
        decision,
        failed_by_violation,
        items,
    }
}

/// The scores that a person's second look could come to.
struct Range {
    least: Points,
    most: Points,
}

impl Range {
    /// An odd answer may have earned nothing; a doubtful grading may have missed anything.
    fn of(score: Points, items: &[ItemGrade]) -> Self {
        let odd = items.iter().filter(|item| !item.flags.is_empty());
        let doubtful = items.iter().filter(|item| !item.doubts.is_empty());
        Self {
            least: score - odd.map(|item| item.score).sum(),
            most: score + doubtful.map(|item| item.max - item.score).sum(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Decision, outcome};
    use crate::bank::apart::Apart;
    use crate::bank::blueprint::{Blueprint, Mode};
    use crate::bank::id::{BlueprintId, ItemId};
    use crate::bank::interaction::TypeName;
    use crate::bank::points::{CutScore, Points};
    use crate::bank::rules::Rules;
    use crate::grade::{Doubt, Flag, ItemGrade, Sign};

    fn item(score: u32) -> ItemGrade {
        ItemGrade {
            item: ItemId::new("talk").expect("an id"),
            item_type: TypeName::choices()[0].1,
            answered: true,
            score: Points::whole(score),
            max: Points::whole(10),
            parts: Vec::new(),
            violations: Vec::new(),
            flags: Vec::new(),
            doubts: Vec::new(),
            turns: Vec::new(),
        }
    }

    fn odd(score: u32, flag: Flag) -> ItemGrade {
        ItemGrade {
            flags: vec![flag],
            ..item(score)
        }
    }

    fn doubtful(score: u32) -> ItemGrade {
        let doubt = Doubt {
            sign: Sign::Unread,
            words: Vec::new(),
        };
        ItemGrade {
            doubts: vec![doubt],
            ..item(score)
        }
    }

    /// What is decided about these items with a cut score of 60 %.
    fn decided(items: Vec<ItemGrade>) -> Decision {
        let blueprint = Blueprint {
            id: BlueprintId::new("exam").expect("an id"),
            name: "考试".to_owned(),
            mode: Mode::Exam,
            minutes: None,
            cut_score: CutScore::percent(60).expect("a share"),
            fatal_fails: true,
            note: None,
            rules: Rules::default(),
            quotas: Vec::new(),
            apart: Apart::default(),
        };
        outcome(&blueprint, items).decision
    }

    #[test]
    fn what_nobody_doubts_is_passed_or_failed() {
        assert_eq!(decided(vec![item(6), item(6)]), Decision::Pass);
        assert_eq!(decided(vec![item(6), item(5)]), Decision::Fail);
    }

    #[test]
    fn a_doubtful_grading_is_referred_where_it_decides() {
        assert_eq!(decided(vec![item(6), doubtful(5)]), Decision::Refer);
        assert_eq!(decided(vec![item(1), doubtful(5)]), Decision::Fail);
        assert_eq!(decided(vec![item(8), doubtful(5)]), Decision::Pass);
    }

    #[test]
    fn an_odd_answer_is_referred_where_its_points_decide() {
        assert_eq!(decided(vec![item(6), odd(6, Flag::Copy)]), Decision::Refer);
        let others = vec![item(10), item(10), odd(0, Flag::Stuffing)];
        assert_eq!(decided(others), Decision::Pass);
        assert_eq!(decided(vec![item(3), odd(3, Flag::Copy)]), Decision::Fail);
    }

    #[test]
    fn a_fatal_violation_with_a_slip_is_referred_instead_of_failing() {
        let others = vec![item(10), item(10), odd(0, Flag::FuzzyFatal)];
        assert_eq!(decided(others), Decision::Refer);
        assert_eq!(
            decided(vec![item(1), odd(0, Flag::FuzzyFatal)]),
            Decision::Fail
        );
    }
}
