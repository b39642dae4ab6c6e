//! What `cargo bench --features bench` measures; no other build has it.
//!
//! The library promises `run` and nothing else. This is no second interface to it: it opens single
//! stages just far enough to be timed, and may change at any time.

use std::path::Path;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::bank::apart::Apart;
use crate::bank::blueprint::{Blueprint, Mode};
use crate::bank::credential::CredentialKind;
use crate::bank::id::{BlueprintId, CredentialId, ItemId};
use crate::bank::item::Item;
use crate::bank::period::Period;
use crate::bank::points::CutScore;
use crate::bank::presentation::{Key, Presentation, Response};
use crate::bank::rubric::Rubric;
use crate::bank::rules::Rules;
use crate::content::{self, Loaded, Place};
use crate::delivery;
use crate::grade::roleplay;
use crate::grade::{grade, outcome};
use crate::lint;
use crate::paper;
use crate::practice::{Only, Wish};
use crate::records::{Firm, Graded, Issue, Note, Store};
use crate::session::{CandidateId, Ending, Event};
use crate::text;

/// A bank as it was loaded.
pub struct Bank(Loaded);

impl Bank {
    /// Loads the bank in the binary.
    pub fn embedded() -> Self {
        Self::load(&Place::Embedded)
    }

    /// Loads the bank in `folder`, which must hold one.
    pub fn folder(folder: &Path) -> Self {
        Self::load(&Place::Folder(folder.to_owned()))
    }

    fn load(place: &Place) -> Self {
        Self(content::load(place, &|_, _| {}).expect("a bench gives a folder that can be read"))
    }

    /// How many items it has.
    pub fn items(&self) -> usize {
        self.0.bank.items.len()
    }

    /// Reads every item whole, and gives the number of those that are scored.
    pub fn read_all(&self) -> usize {
        let scored = self.0.bank.items.values().filter(|item| item.is_scored());
        scored.count()
    }

    /// What loading found, one line each.
    pub fn findings(&self) -> Vec<String> {
        let line = |finding: &crate::bank::finding::Finding| {
            format!("{} {}", finding.origin, finding.code)
        };
        self.0.findings.iter().map(line).collect()
    }

    /// The same bank with what its documents say where, as lints need it.
    pub fn with_pages(self) -> Self {
        std::sync::LazyLock::force(&self.0.bank.pages);
        self
    }

    /// Applies every lint and gives the number of its findings.
    pub fn lint(&self) -> usize {
        lint::lint(&self.0.bank, true).len()
    }

    /// Draws a paper for a candidate who has seen nothing, and gives the number of its items.
    pub fn draw(&self, exam: &str, seed: u64) -> usize {
        let blueprint = self.0.bank.blueprint(exam).expect("the bank has this exam");
        let drawn = paper::draw(&self.0.bank, blueprint, seed, &|_: &ItemId| 0);
        drawn.expect("the bank fills the exam").slots.len()
    }

    /// The role-play of this name.
    pub fn role_play(&self, item: &str) -> RolePlay<'_> {
        let item = self.0.bank.item(item).expect("the bank has this item");
        match &item.key {
            Key::Rubric(rubric) => RolePlay { item, rubric },
            _ => panic!("{} is no role-play", item.id),
        }
    }
}

/// A role-play's rubric.
#[derive(Clone, Copy)]
pub struct RolePlay<'b> {
    item: &'b Item,
    rubric: &'b Rubric,
}

impl<'b> RolePlay<'b> {
    /// Prepares the rubric for grading.
    pub fn prepare(self) -> Grader<'b> {
        Grader(roleplay::Grader::new(self.rubric, &self.item.task()))
    }

    /// Prepares all lexicons of the bank anew, as the first grading by a bank in a folder does; gives
    /// their number.
    pub fn prepare_lexicons(self) -> usize {
        roleplay::prepare_lexicons(self.rubric.moves.set())
    }

    /// Every folded way of saying every phrase of words alone: what a plain grader looks for.
    pub fn ways(self) -> Vec<String> {
        let criteria = self.rubric.criteria.iter();
        let criteria = criteria.flat_map(|criterion| criterion.earning_rules());
        let violations = self.rubric.violations.iter();
        let violations = violations.flat_map(|violation| &violation.rules);
        let rules = criteria.chain(violations);
        rules.flat_map(|rule| self.rubric.ways(rule)).collect()
    }
}

/// A rubric prepared for grading.
pub struct Grader<'b>(roleplay::Grader<'b>);

impl Grader<'_> {
    /// Grades one answer and gives its score in hundredths of a point.
    pub fn grade(&self, answer: &str) -> i64 {
        self.0.grade(answer).score().hundredths()
    }
}

/// The text as a grader searches it.
pub fn folded(text: &str) -> String {
    text::key(text)
}

/// A sitting whose next answers are all to its first role-play.
pub struct Sitting {
    store: Store,
    sitting: delivery::Sitting,
    position: usize,
}

impl Sitting {
    /// Begins an attempt at `exam`, which has a role-play, in a new store.
    pub fn begin(bank: &Bank, exam: &str, store: &Path) -> Self {
        let mut store = Store::open(store).expect("a store can be made here");
        let candidate = CandidateId::new("007123").expect("well formed");
        let now = Timestamp::UNIX_EPOCH;
        let bank = &bank.0.bank;
        let blueprint = bank.blueprint(exam).expect("the bank has the exam");
        let paper = delivery::draw_for(&mut store, bank, blueprint, &candidate, 42, now);
        let paper = paper.expect("the bank meets the blueprint");
        let sitting = delivery::begin(&mut store, bank, blueprint, paper, &candidate, now);
        let sitting = sitting.expect("a new store has nothing that hinders a start");
        let is_speech = |item: &Item| matches!(item.presentation, Presentation::Speech { .. });
        let position = sitting.attempt.items.iter().position(is_speech);
        Self {
            store,
            sitting,
            position: position.expect("the exam has a role-play"),
        }
    }

    /// Confirms an answer. It is on disk when this returns.
    pub fn answer(&mut self, text: &str) {
        let response = Response::Speech(text.to_owned());
        let now = Timestamp::UNIX_EPOCH;
        let saved = self
            .sitting
            .answer(&mut self.store, self.position, response, now);
        saved.expect("an exam takes another answer");
    }
}

/// A round of practice whose items are answered one after the other.
pub struct Round {
    store: Store,
    sitting: delivery::Sitting,
    next: usize,
}

impl Round {
    /// Begins a round of at most `size` items of this topic in `store`, after all that the
    /// candidate has answered there.
    pub fn begin(bank: &Bank, store: &Path, candidate: &str, topic: &str, size: usize) -> Self {
        let mut store = Store::open(store).expect("a store can be made here");
        let candidate = CandidateId::new(candidate).expect("well formed");
        let desk = delivery::Desk {
            bank: &bank.0.bank,
            candidate: &candidate,
            now: Timestamp::UNIX_EPOCH,
            day_of: &|at| at.to_zoned(TimeZone::UTC).date(),
        };
        let wish = Wish {
            topic: Some(topic),
            quotas: None,
            only: Only::All,
            size,
        };
        let usual = "the store does what it is asked";
        delivery::left_round(&mut store, &desk, false).expect(usual);
        let learner = delivery::learner(&store, &desk).expect(usual);
        let begun = delivery::begin_round(&mut store, &desk, &learner, &wish, ("round", 42));
        let sitting = begun.expect(usual).expect("something is new");
        Self {
            store,
            sitting,
            next: 0,
        }
    }

    /// How many items are not answered yet.
    pub fn left(&self) -> usize {
        self.sitting.size() - self.next
    }

    /// Confirms an answer to the next item, or says a line of a dialogue, and gives what it earned
    /// so far, in hundredths of a point.
    pub fn answer(&mut self, speech: &str) -> i64 {
        let item = &self.sitting.attempt.items[self.next];
        let slot = &self.sitting.attempt.paper.slots[self.next];
        let right = item.key.response().map(|right| slot.to_shown(right));
        let response = right.unwrap_or_else(|| Response::Speech(speech.to_owned()));
        let now = Timestamp::UNIX_EPOCH;
        let (sitting, store, next) = (&mut self.sitting, &mut self.store, self.next);
        self.next += 1;
        let saved = match sitting.conversation(next).is_some() {
            true => sitting.say(store, next, speech, now),
            false => sitting.answer(store, next, response, now),
        };
        saved.expect("the next item has no answer yet");
        let review = sitting.review(next);
        review.map_or(0, |review| review.grade.score.hundredths())
    }

    /// Hands in.
    pub fn end(mut self) {
        let ended = self.sitting.submit(&mut self.store, Timestamp::UNIX_EPOCH);
        ended.expect("it has not ended");
    }
}

/// Makes the store of a firm: everybody has sat an exam of so many items so often, and holds a
/// credential of each of so many kinds.
pub fn firm(
    bank: &Bank,
    store: &Path,
    people: usize,
    attempts_each: u32,
    kinds: usize,
    size: usize,
) {
    let bank = &bank.0.bank;
    let start = Timestamp::from_second(1_700_000_000).expect("a moment");
    let blueprint = firm_exam();
    let is_plain = |item: &&Item| {
        item.parameters.is_none() && matches!(item.presentation, Presentation::Choose { .. })
    };
    let scored = bank.items.values().filter(|item| item.is_scored());
    let ids: Vec<ItemId> = scored
        .filter(is_plain)
        .take(size)
        .map(|item| item.id.clone())
        .collect();
    let paper = paper::pose(bank, &blueprint.id, 7, &ids);
    let items: Vec<Item> = paper.slots.iter().map(|slot| slot.item(bank)).collect();
    let right = |item: &Item| item.key.response().expect("a choice has a key");
    let answers = items
        .iter()
        .enumerate()
        .map(|(position, item)| Event::Answered {
            position,
            response: right(item),
        });
    let events: Vec<Event> = answers.chain([Event::Submitted]).collect();
    let grades = items.iter().map(|item| grade(item, Some(&right(item))));
    let graded = Graded {
        ended: start,
        ending: Ending::Submitted,
        graded: start,
        reason: "submission".to_owned(),
        outcome: outcome(&blueprint, grades.collect()),
    };
    let mut store = Store::open(store).expect("a store can be made here");
    let firm = Firm {
        people,
        attempts_each,
        blueprint: &blueprint,
        paper: &paper,
        items: &items,
        lexicons: &bank.lexicons,
        events: &events,
        graded: &graded,
    };
    store.fill(&firm).expect("a new store can be filled");
    for kind in 0..kinds {
        issue(&mut store, kind, &blueprint.id);
    }
}

/// The exam of a firm.
fn firm_exam() -> Blueprint {
    Blueprint {
        id: BlueprintId::new("firm").expect("well formed"),
        name: "岗位考试".to_owned(),
        mode: Mode::Exam,
        minutes: Some(45),
        cut_score: CutScore::percent(60).expect("a share"),
        fatal_fails: true,
        note: None,
        rules: Rules::default(),
        quotas: Vec::new(),
        apart: Apart::default(),
    }
}

/// Issues a credential to everybody who passed.
fn issue(store: &mut Store, kind: usize, exam: &BlueprintId) {
    let kind = CredentialKind {
        id: CredentialId::new(&format!("kind-{kind}")).expect("well formed"),
        name: format!("上岗证{kind}"),
        issuer: "培训部".to_owned(),
        number: format!("K{kind}-{{year}}-{{serial}}"),
        exams: vec![exam.clone()],
        within: None,
        repeat_all: false,
        validity: Period::parse("2 年"),
        grace: None,
        renew_early: None,
        renewal: vec![exam.clone()],
    };
    let issued = store.issue(&Issue {
        kind: &kind,
        person: None,
        note: &Note::default(),
        // After all those attempts.
        now: Timestamp::from_second(1_765_000_000).expect("a moment"),
        zone: &TimeZone::UTC,
        is_applied: true,
    });
    issued.expect("everybody has passed");
}
