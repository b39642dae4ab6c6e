//! The answers on the page: why each is there, what was asked and said, and what it lost.

use fluent_bundle::FluentValue;

use crate::bank::Bank;
use crate::bank::id::{RuleId, TurnId};
use crate::bank::item::Item;
use crate::bank::points::Points;
use crate::bank::presentation::{Key, Presentation};
use crate::bank::rubric::Rubric;
use crate::cli::console::Console;
use crate::cli::short::one_line;
use crate::cli::sitting::said_by;
use crate::grade::{FallenViolation, Part, PartName};
use crate::practice::{Aspect, Given, Shown, Sign, Why};

/// Most characters of an answer, and of what was asked.
const MOST_SAID: usize = 150;
const MOST_ASKED: usize = 80;
/// Most criteria that an answer is said to have lost.
const MOST_NAMED: usize = 4;

/// An answer of somebody who is not named.
pub(super) struct Answer {
    pub(super) why: String,
    pub(super) asked: String,
    pub(super) said: String,
    /// What it lost, and what would have been right.
    pub(super) lost: Vec<String>,
}

/// The answers that are `shown`, each with its words, from which nobody is known.
pub(super) fn answers(
    console: &Console,
    bank: &Bank,
    given: &[Given<'_>],
    shown: &[(Shown, String)],
) -> Vec<Answer> {
    let answers = shown.iter().filter_map(|(own, words)| {
        let grade = given[own.given].grade;
        let item = bank.items.get(&grade.item)?;
        let line = own.line.map(|line| &grade.turns[line]);
        let graded = match line {
            Some(turn) => Graded {
                turn: Some(&turn.turn),
                parts: &turn.parts,
                violations: &turn.violations,
                earned: (turn.score, turn.max),
            },
            None => Graded {
                turn: None,
                parts: &grade.parts,
                violations: &grade.violations,
                earned: (grade.score, grade.max),
            },
        };
        let heard = line.map(|turn| turn.customer.as_str());
        Some(Answer {
            why: graded.why(console, item, &own.why),
            asked: asked(console, item, heard),
            said: one_line(words, MOST_SAID),
            lost: graded.lost(console, item),
        })
    });
    answers.collect()
}

/// What was said in one go, as it was graded.
struct Graded<'g> {
    turn: Option<&'g TurnId>,
    parts: &'g [Part],
    violations: &'g [FallenViolation],
    earned: (Points, Points),
}

impl Graded<'_> {
    fn name(&self, item: &Item, sign: Sign) -> String {
        let id = sign.id().map_or_else(String::new, RuleId::to_string);
        let aspect = Aspect {
            turn: self.turn.cloned(),
            sign,
        };
        aspect.name(item).map_or(id, str::to_owned)
    }

    fn why(&self, console: &Console, item: &Item, why: &Why) -> String {
        let (score, max) = self.earned;
        let (message, name) = match why {
            Why::Violation(id) => (
                "review-why-violation",
                self.name(item, Sign::Violation(id.clone())),
            ),
            Why::Criterion(id) => (
                "review-why-criterion",
                self.name(item, Sign::Criterion(id.clone())),
            ),
            Why::Threshold => ("review-why-threshold", String::new()),
        };
        let facts = [
            ("name", FluentValue::from(name)),
            ("score", score.to_string().into()),
            ("max", max.to_string().into()),
        ];
        console.say_with(message, &facts)
    }

    /// What it lost and committed, and what could be said for the first criterion of them.
    fn lost(&self, console: &Console, item: &Item) -> Vec<String> {
        let mut names = Vec::new();
        let mut example = None;
        for part in self.parts.iter().filter(|part| part.score < part.max) {
            match &part.part {
                PartName::Criterion(id) => {
                    names.push(self.name(item, Sign::Criterion(id.clone())));
                    example = example.or_else(|| example_of(self.rubric(item)?, id));
                }
                PartName::Order => names.push(console.say("part-order")),
                PartName::Whole | PartName::Pair(_) | PartName::Blank(_) => {}
            }
        }
        names.truncate(MOST_NAMED);
        let fallen = self.violations.iter();
        names.extend(fallen.map(|fallen| {
            let name = self.name(item, Sign::Violation(fallen.id.clone()));
            let severity = console.say(&format!("severity-{}", fallen.severity.as_str()));
            let facts = [("name", name.into()), ("severity", severity.into())];
            console.say_with("review-fallen", &facts)
        }));
        let names = console.say_of("review-missing", "names", names.join(" · "));
        let example = example.map(|text| console.say_of("review-example", "text", text));
        [names].into_iter().chain(example).collect()
    }

    fn rubric<'i>(&self, item: &'i Item) -> Option<&'i Rubric> {
        match (&item.key, self.turn) {
            (Key::Rubric(rubric), None) => Some(rubric),
            (Key::Dialogue(dialogue), Some(turn)) => dialogue.turn(turn)?.rubric.as_ref(),
            _ => None,
        }
    }
}

fn example_of(rubric: &Rubric, id: &RuleId) -> Option<String> {
    let criterion = rubric.criteria.iter().find(|known| known.id == *id)?;
    criterion.example.clone()
}

/// What was asked, with what the other side said.
fn asked(console: &Console, item: &Item, heard: Option<&str>) -> String {
    let first = match &item.presentation {
        Presentation::Speech { customer, .. } => customer.as_deref(),
        Presentation::Dialogue { customer, .. } => Some(customer.as_str()),
        _ => None,
    };
    let words = heard.or(first);
    let words = words.map(|text| said_by(console, item.presentation.speaker(), text));
    let text = words.unwrap_or_else(|| item.stem.clone());
    format!("{} · {}", one_line(&text, MOST_ASKED), item.id)
}
