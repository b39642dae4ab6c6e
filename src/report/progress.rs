//! How far candidates are: by group of outcomes, or by person.

use jiff::civil::Date;

use crate::bank::Bank;
use crate::practice::{GroupMastery, Learner, mastery, mean};
use crate::report::{Cell, Document};

const GROUPS: &[&str] = &[
    "group",
    "group_name",
    "outcomes",
    "coverage",
    "mastery",
    "due_items",
    "wrong",
];
const PEOPLE: &[&str] = &[
    "candidate",
    "coverage",
    "mastery",
    "due_items",
    "wrong",
    "streak",
    "last_day",
];

/// How far one candidate is, or several together, on a day.
pub(crate) struct Progress<'b> {
    people: Vec<Standing<'b>>,
}

/// How far one candidate is.
pub(crate) struct Standing<'b> {
    pub(crate) candidate: String,
    groups: Vec<GroupMastery<'b>>,
    /// Lines of the wrong-answer notebook, and items that are due.
    pub(crate) wrong: usize,
    pub(crate) due: usize,
    /// Days in a row on which the candidate practised or sat.
    pub(crate) streak: usize,
    pub(crate) last_day: Option<Date>,
}

/// One square of the map: an outcome with what is known of it.
pub(crate) struct Square<'b> {
    pub(crate) name: &'b str,
    pub(crate) mastery: Option<f64>,
    pub(crate) is_due: bool,
}

impl<'b> Progress<'b> {
    pub(crate) fn of(bank: &'b Bank, learners: &[(String, Learner)], day: Date) -> Self {
        let people = learners.iter().map(|(candidate, learner)| {
            let due = learner.items().filter_map(|item| learner.due(item));
            Standing {
                candidate: candidate.clone(),
                groups: mastery(bank, learner, day),
                wrong: learner.notebook().count(),
                due: due.filter(|due| *due <= day).count(),
                streak: learner.streak(day),
                last_day: learner.last_day(),
            }
        });
        Self {
            people: people.collect(),
        }
    }

    /// The candidate, where there is one only.
    pub(crate) fn only(&self) -> Option<&Standing<'b>> {
        match self.people.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }

    /// One row for each group of outcomes. Shares are in percent; those of several people are
    /// means, `due` and `wrong` are sums.
    pub(crate) fn by_group(&self) -> Document {
        let columns =
            (0..self.groups()).map(|at| self.people.iter().map(move |one| &one.groups[at]));
        let rows = columns.map(|groups| {
            let groups: Vec<&GroupMastery<'_>> = groups.collect();
            vec![
                Cell::text(groups[0].group),
                Cell::text(groups[0].name),
                Cell::number(groups[0].outcomes.len()),
                percent(mean(groups.iter().map(|group| group.coverage()))),
                percent(mean(groups.iter().filter_map(|group| group.mastery()))),
                Cell::number(groups.iter().map(|group| group.due).sum::<usize>()),
                Cell::number(groups.iter().map(|group| group.wrong).sum::<usize>()),
            ]
        });
        Document {
            columns: GROUPS,
            rows: rows.collect(),
        }
    }

    /// One row for each person, the weakest first.
    pub(crate) fn by_person(&self) -> Document {
        let mut people: Vec<&Standing<'_>> = self.people.iter().collect();
        people.sort_by(|a, b| {
            let known = |one: &Standing<'_>| one.known().unwrap_or(0.0);
            known(a)
                .total_cmp(&known(b))
                .then(a.candidate.cmp(&b.candidate))
        });
        let row = |one: &&Standing<'_>| {
            vec![
                Cell::text(&one.candidate),
                percent(one.coverage()),
                percent(one.known()),
                Cell::number(one.due),
                Cell::number(one.wrong),
                Cell::number(one.streak),
                one.last_day.map_or(Cell::text(""), Cell::Day),
            ]
        };
        Document {
            columns: PEOPLE,
            rows: people.iter().map(row).collect(),
        }
    }

    /// The squares of the map, group by group; of several people their means.
    pub(crate) fn map(&self) -> Vec<(&'b str, Vec<Square<'b>>)> {
        let group = |at: usize| {
            let first = &self.people[0].groups[at];
            let squares = (0..first.outcomes.len()).map(|outcome| {
                let all = || {
                    self.people
                        .iter()
                        .map(|one| &one.groups[at].outcomes[outcome])
                };
                Square {
                    name: first.outcomes[outcome].name,
                    mastery: mean(all().filter_map(|one| one.mastery)),
                    is_due: all().any(|one| one.is_due),
                }
            });
            (first.name, squares.collect())
        };
        (0..self.groups()).map(group).collect()
    }

    /// How many groups of outcomes everybody has.
    fn groups(&self) -> usize {
        self.people.first().map_or(0, |one| one.groups.len())
    }
}

impl Standing<'_> {
    /// The share of outcomes that were met.
    fn coverage(&self) -> Option<f64> {
        let outcomes = self.groups.iter().flat_map(|group| &group.outcomes);
        mean(outcomes.map(|outcome| f64::from(u8::from(outcome.mastery.is_some()))))
    }

    fn known(&self) -> Option<f64> {
        mean(self.groups.iter().filter_map(GroupMastery::mastery))
    }
}

fn percent(share: Option<f64>) -> Cell {
    share.map_or(Cell::text(""), |share| {
        Cell::number((share * 100.0).round())
    })
}
