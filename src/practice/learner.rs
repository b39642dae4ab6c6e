//! What one candidate remembers: every graded answer in the order of its day, and what follows.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::bank::Bank;
use crate::bank::id::ItemId;
use crate::grade::ItemGrade;
use crate::practice::aspect::{Aspect, Sign, ratings};
use crate::practice::fsrs::{Memory, Rating};

/// On how many different days something lost has to be right before it leaves the notebook.
pub(crate) const RIGHT_DAYS: u32 = 2;

/// Everything that is known of what a candidate remembers.
#[derive(Default)]
pub(crate) struct Learner {
    items: BTreeMap<ItemId, BTreeMap<Aspect, Course>>,
    days: BTreeSet<Date>,
}

/// How an aspect went up to its last answer.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Course {
    memory: Memory,
    last: Date,
    last_was_right: bool,
    times_lost: u32,
    lost_on: Option<Date>,
    /// Days with a right answer since it was lost.
    right_days: u32,
    right_on: Option<Date>,
}

/// A line of the wrong-answer notebook.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry<'l> {
    pub(crate) item: &'l ItemId,
    pub(crate) aspect: &'l Aspect,
    pub(crate) times_lost: u32,
    pub(crate) lost_on: Date,
    /// Different days with a right answer since then.
    pub(crate) right_days: u32,
    pub(crate) due: Date,
}

impl Course {
    fn begin(rating: Rating, on: Date) -> Self {
        let mut course = Self {
            memory: Memory::first(rating),
            last: on,
            last_was_right: false,
            times_lost: 0,
            lost_on: None,
            right_days: 0,
            right_on: None,
        };
        course.note(rating, on);
        course
    }

    fn go_on(&mut self, rating: Rating, on: Date) {
        self.memory = self.memory.after(rating, days_between(self.last, on));
        self.last = self.last.max(on);
        self.note(rating, on);
    }

    fn note(&mut self, rating: Rating, on: Date) {
        self.last_was_right = rating == Rating::Good;
        if !self.last_was_right {
            self.times_lost += 1;
            self.lost_on = Some(on);
            self.right_days = 0;
            self.right_on = None;
        } else if self.right_on != Some(on) {
            self.right_days += 1;
            self.right_on = Some(on);
        }
    }

    /// The day on which it is to be asked again.
    pub(crate) fn due(&self) -> Date {
        let days = i64::from(self.memory.interval());
        self.last.saturating_add(days.days())
    }

    /// The probability that it is known on `day`: none right after it was lost.
    pub(crate) fn mastery(&self, day: Date) -> f64 {
        if self.last_was_right {
            self.memory.recall(days_between(self.last, day))
        } else {
            0.0
        }
    }

    fn is_in_notebook(&self) -> bool {
        self.lost_on.is_some() && self.right_days < RIGHT_DAYS
    }
}

impl Learner {
    /// Takes one graded answer of this day. Answers are to be taken in the order of their days.
    pub(crate) fn take(&mut self, grade: &ItemGrade, on: Date) {
        let mut ratings = ratings(grade);
        if ratings.is_empty() {
            return;
        }
        self.days.insert(on);
        let courses = self.items.entry(grade.item.clone()).or_default();
        for spared in courses.keys().filter(|aspect| is_spared(aspect, grade)) {
            ratings.entry(spared.clone()).or_insert(Rating::Good);
        }
        for (aspect, rating) in ratings {
            courses
                .entry(aspect)
                .and_modify(|course| course.go_on(rating, on))
                .or_insert_with(|| Course::begin(rating, on));
        }
    }

    /// Forgets what the bank no longer asks: items that it does not have, and aspects that its
    /// items do not have.
    pub(crate) fn keep_asked(&mut self, bank: &Bank) {
        self.items.retain(|id, courses| {
            let Some(item) = bank.items.get(id) else {
                return false;
            };
            courses.retain(|aspect, _| aspect.name(item).is_some());
            !courses.is_empty()
        });
    }

    /// Whether the candidate has answered the item before.
    pub(crate) fn knows(&self, item: &ItemId) -> bool {
        self.items.contains_key(item)
    }

    /// The aspects of an item that the candidate has met, each with how it went.
    pub(crate) fn courses(&self, item: &ItemId) -> impl Iterator<Item = (&Aspect, &Course)> {
        self.items.get(item).into_iter().flatten()
    }

    /// The items that the candidate has met.
    pub(crate) fn items(&self) -> impl Iterator<Item = &ItemId> {
        self.items.keys()
    }

    /// The day on which some aspect of the item is first to be asked again.
    pub(crate) fn due(&self, item: &ItemId) -> Option<Date> {
        self.courses(item).map(|(_, course)| course.due()).min()
    }

    /// How well the weakest aspect of the item is known on `day`.
    pub(crate) fn weakest(&self, item: &ItemId, day: Date) -> f64 {
        let aspects = self.courses(item);
        let mastery = aspects.map(|(_, course)| course.mastery(day));
        mastery.fold(1.0, f64::min)
    }

    /// The wrong-answer notebook: all that was lost and not yet right on enough different days.
    pub(crate) fn notebook(&self) -> impl Iterator<Item = Entry<'_>> {
        let all = self.items.iter().flat_map(|(item, courses)| {
            let courses = courses.iter();
            courses.map(move |(aspect, course)| (item, aspect, course))
        });
        all.filter(|(_, _, course)| course.is_in_notebook())
            .filter_map(|(item, aspect, course)| {
                Some(Entry {
                    item,
                    aspect,
                    times_lost: course.times_lost,
                    lost_on: course.lost_on?,
                    right_days: course.right_days,
                    due: course.due(),
                })
            })
    }

    /// How many days in a row the candidate has practised or sat, up to today or yesterday.
    pub(crate) fn streak(&self, today: Date) -> usize {
        let Some(last) = self.days.range(..=today).next_back() else {
            return 0;
        };
        if days_between(*last, today) > 1 {
            return 0;
        }
        let days = self.days.range(..=*last).rev();
        let in_a_row = days
            .enumerate()
            .take_while(|(at, day)| usize::try_from(days_between(**day, *last)) == Ok(*at));
        in_a_row.count()
    }

    /// The last day on which the candidate practised or sat.
    pub(crate) fn last_day(&self) -> Option<Date> {
        self.days.last().copied()
    }
}

/// Whether `aspect` is a violation that could have fallen in this answer and did not.
fn is_spared(aspect: &Aspect, grade: &ItemGrade) -> bool {
    let was_asked = match &aspect.turn {
        None => true,
        Some(turn) => grade.turns.iter().any(|visited| visited.turn == *turn),
    };
    was_asked && grade.answered && matches!(aspect.sign, Sign::Violation(_))
}

fn days_between(from: Date, to: Date) -> u32 {
    let days = to.duration_since(from).as_secs() / (24 * 60 * 60);
    u32::try_from(days.max(0)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
