//! What the page says, in the reader's language and before it has a form.

use std::collections::BTreeSet;

use fluent_bundle::FluentValue;
use jiff::civil::Date;

use crate::bank::Bank;
use crate::bank::id::{ItemId, OutcomeId};
use crate::bank::points::Points;
use crate::cli::command::review::answers::Answer;
use crate::cli::command::review::items::Today;
use crate::cli::console::Console;
use crate::practice::{Aspect, Given, Lost};

/// Most rows of a table: the page is one page.
const MOST_ROWS: usize = 5;
/// Whom and which days the page is about.
pub(super) struct Facts<'f> {
    pub(super) department: &'f str,
    pub(super) on: Date,
    pub(super) from: Date,
    pub(super) people: usize,
}

/// The page.
pub(super) struct Digest {
    pub(super) title: String,
    pub(super) facts: String,
    pub(super) tables: Vec<Table>,
    pub(super) answers_heading: String,
    pub(super) answers: Vec<Answer>,
    pub(super) items_heading: String,
    pub(super) items: Vec<Today>,
    pub(super) notes: Vec<String>,
}

/// What was lost, a row each.
pub(super) struct Table {
    pub(super) columns: [String; 3],
    pub(super) rows: Vec<[String; 3]>,
}

impl Digest {
    pub(super) fn new(console: &Console, facts: &Facts<'_>, given: &[Given<'_>]) -> Self {
        let title = [
            ("department", FluentValue::from(facts.department)),
            ("day", facts.on.to_string().into()),
        ];
        let last = facts.on.yesterday().unwrap_or(facts.on);
        let active: BTreeSet<usize> = given.iter().map(|given| given.person).collect();
        let sum = |of: &dyn Fn(&Given<'_>) -> Points| given.iter().map(of).sum::<Points>();
        let (score, max) = (
            sum(&|given| given.grade.score),
            sum(&|given| given.grade.max),
        );
        let shares = [
            ("from", FluentValue::from(facts.from.to_string())),
            ("to", last.to_string().into()),
            ("people", facts.people.into()),
            ("active", active.len().into()),
            ("answers", given.len().into()),
            (
                "percent",
                percent(score.hundredths(), max.hundredths()).into(),
            ),
        ];
        let notes = match given.is_empty() {
            true => vec![console.say("review-nothing")],
            false => vec![console.say("review-how")],
        };
        Self {
            title: console.say_with("review-title", &title),
            facts: console.say_with("review-facts", &shares),
            tables: Vec::new(),
            answers_heading: console.say("review-answers"),
            answers: Vec::new(),
            items_heading: console.say("review-items"),
            items: Vec::new(),
            notes,
        }
    }

    pub(super) fn take_outcomes(
        &mut self,
        console: &Console,
        bank: &Bank,
        lost: &[Lost<&OutcomeId>],
    ) {
        let name = |id: &OutcomeId| {
            let outcome = bank.syllabus.outcomes.get(id);
            outcome.map_or_else(|| id.to_string(), |outcome| outcome.name.clone())
        };
        let rows = lost.iter().map(|own| (name(own.what), own.lost, own.asked));
        self.tables.push(table(console, "review-outcomes", rows));
    }

    pub(super) fn take_aspects(
        &mut self,
        console: &Console,
        bank: &Bank,
        lost: &[Lost<(ItemId, Aspect)>],
    ) {
        let rows = lost.iter().filter_map(|own| {
            let (item, aspect) = &own.what;
            let name = match aspect.name(bank.items.get(item)?)? {
                "" => console.say(&format!("aspect-{}", aspect.sign.as_str())),
                name => name.to_owned(),
            };
            Some((format!("{name} · {item}"), own.lost, own.asked))
        });
        self.tables.push(table(console, "review-aspects", rows));
    }
}

fn percent(part: i64, whole: i64) -> i64 {
    (200 * part + whole) / (2 * whole).max(1)
}

/// The first rows of what was lost, under the name of the message for it.
fn table(
    console: &Console,
    name: &'static str,
    rows: impl Iterator<Item = (String, usize, usize)>,
) -> Table {
    let row = |(what, lost, asked): (String, usize, usize)| {
        let share = percent(lost as i64, asked as i64);
        [what, format!("{lost}/{asked}"), format!("{share}%")]
    };
    Table {
        columns: [name, "review-lost", "review-share"].map(|name| console.say(name)),
        rows: rows.map(row).take(MOST_ROWS).collect(),
    }
}
