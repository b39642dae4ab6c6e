//! One call graded: what was missing, what must not have been said, and where.

use crate::bank::checklist::Checklist;
use crate::bank::item::{Item, Task};
use crate::bank::points::Points;
use crate::bank::rubric::{Criterion, Rubric, Violation};
use crate::grade::roleplay::Grader;
use crate::grade::{Evidence, Flag, PartName};
use crate::inspect::call::{Call, Line, Speaker};
use crate::text;

/// Fewest bytes of a folded line that can be a mere repetition: five characters.
const SHORTEST_ECHO: usize = 15;

/// Grades calls by one rubric.
pub(crate) struct Inspector<'r> {
    rubric: &'r Rubric,
    grader: Grader<'r>,
}

/// A call with what its agent earned and lost.
pub(crate) struct Inspected<'c> {
    pub(crate) call: &'c Call,
    pub(crate) rubric: &'c Rubric,
    pub(crate) score: Points,
    pub(crate) max: Points,
    /// For each criterion.
    pub(crate) criteria: Vec<Met<'c>>,
    pub(crate) violations: Vec<Fallen<'c>>,
    /// Whether the criteria came in the order asked for, where one is.
    pub(crate) in_order: Option<bool>,
    /// What is odd, so that a person should listen.
    pub(crate) flags: Vec<Flag>,
}

/// What a call has of a criterion.
pub(crate) struct Met<'c> {
    pub(crate) criterion: &'c Criterion,
    pub(crate) score: Points,
    pub(crate) places: Vec<Said<'c>>,
}

/// A violation in a call.
pub(crate) struct Fallen<'c> {
    pub(crate) violation: &'c Violation,
    pub(crate) deduction: Points,
    pub(crate) places: Vec<Said<'c>>,
}

/// Words in a call.
pub(crate) struct Said<'c> {
    pub(crate) line: &'c Line,
    /// What the caller said before.
    pub(crate) before: Option<&'c Line>,
    pub(crate) words: String,
}

impl Met<'_> {
    pub(crate) fn is_missing(&self) -> bool {
        self.score == Points::ZERO
    }
}

impl<'r> Inspector<'r> {
    /// Prepares the rubric of a role-play.
    pub(crate) fn of_item(item: &'r Item, rubric: &'r Rubric) -> Self {
        let grader = Grader::new(rubric, &item.task());
        Self { rubric, grader }
    }

    /// Prepares a checklist.
    pub(crate) fn of_checklist(checklist: &'r Checklist) -> Self {
        let rubric = &checklist.rubric;
        let grader = Grader::new(rubric, &Task::default());
        Self { rubric, grader }
    }

    pub(crate) fn inspect<'c>(&self, call: &'c Call) -> Inspected<'c>
    where
        'r: 'c,
    {
        let speech = Speech::of(call);
        let graded = self.grader.grade(&speech.text);
        let mut in_order = None;
        let mut criteria = Vec::new();
        for (at, part) in graded.parts.iter().enumerate() {
            match part.part {
                PartName::Order => in_order = Some(part.score > Points::ZERO),
                _ => criteria.push(Met {
                    criterion: &self.rubric.criteria[at],
                    score: part.score,
                    places: speech.places(&part.evidence),
                }),
            }
        }
        let violations = graded.violations.iter().filter_map(|fallen| {
            let mut known = self.rubric.violations.iter();
            Some(Fallen {
                violation: known.find(|known| known.id == fallen.id)?,
                deduction: fallen.deduction,
                places: speech.places(&fallen.evidence),
            })
        });
        Inspected {
            call,
            rubric: self.rubric,
            score: graded.score(),
            max: self.rubric.points(),
            criteria,
            violations: violations.collect(),
            in_order,
            flags: graded.flags.clone(),
        }
    }
}

/// All that the agent of a call said, with the way back to its lines.
struct Speech<'c> {
    text: String,
    /// The first character of each line, with the line and what the caller said before it.
    lines: Vec<(usize, &'c Line, Option<&'c Line>)>,
}

impl<'c> Speech<'c> {
    fn of(call: &'c Call) -> Self {
        let mut speech = Self {
            text: String::new(),
            lines: Vec::new(),
        };
        let (mut before, mut start) = (None, 0);
        for line in &call.lines {
            match line.speaker {
                Speaker::Caller => before = Some(line),
                Speaker::Agent if !is_echo(line, before) => {
                    speech.lines.push((start, line, before));
                    speech.text.push_str(&line.text);
                    speech.text.push('\n');
                    start += line.text.chars().count() + 1;
                }
                Speaker::Agent | Speaker::Machine => {}
            }
        }
        speech
    }

    fn places(&self, evidence: &[Evidence]) -> Vec<Said<'c>> {
        let place = |found: &Evidence| {
            let at = self
                .lines
                .partition_point(|(start, ..)| *start <= found.start);
            let (_, line, before) = self.lines[at.saturating_sub(1)];
            Said {
                line,
                before,
                words: found.text.clone(),
            }
        };
        evidence.iter().map(place).collect()
    }
}

/// Whether an agent's line is nothing but words that the caller just said.
fn is_echo(line: &Line, before: Option<&Line>) -> bool {
    let own = text::key(&line.text);
    own.len() >= SHORTEST_ECHO
        && before.is_some_and(|before| text::key(&before.text).contains(&own))
}
