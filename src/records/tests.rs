//! The store keeps what it was given, in order, and lets nobody change it.

mod file;
mod lexicons;

use std::path::PathBuf;

use jiff::{SignedDuration, Timestamp};
use rusqlite::Connection;
use tempfile::TempDir;

use super::{AttemptId, Graded, NewAttempt, ScoreFilter, Store, StoreError};
use crate::bank::Bank;
use crate::bank::blueprint::Blueprint;
use crate::bank::item::Item;
use crate::bank::presentation::Response;
use crate::content::{Place, load};
use crate::grade::{grade, outcome};
use crate::paper::{Paper, draw};
use crate::session::{CandidateId, Ending, Event};

/// A folder with a store, and a paper to sit.
struct Fixture {
    folder: TempDir,
    bank: Bank,
    blueprint: Blueprint,
    paper: Paper,
    items: Vec<Item>,
}

impl Fixture {
    fn new() -> Self {
        Self::of("service-basics")
    }

    fn of(exam: &str) -> Self {
        let loaded = load(&Place::Embedded, &|_, _| {}).expect("the binary carries a bank");
        let bank: Bank = loaded.bank;
        let blueprint = bank.blueprint(exam).expect("shipped").clone();
        let paper = draw(&bank, &blueprint, 1, &|_| 0).expect("it can be met");
        let items = paper.slots.iter().map(|slot| slot.item(&bank)).collect();
        Self {
            folder: TempDir::new().expect("a temporary folder"),
            items,
            bank,
            blueprint,
            paper,
        }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("deep/er/store.db")
    }

    fn store(&self) -> Store {
        Store::open(&self.path()).expect("a store can be made")
    }

    /// The same file, as a program that knows no rules would open it.
    fn raw(&self) -> Connection {
        Connection::open(self.path()).expect("a database")
    }

    /// Begins an attempt and gives its name and number.
    fn begin(&self, store: &mut Store, candidate: &str) -> (AttemptId, u32) {
        let id = AttemptId::generate();
        let begun = store.begin(&NewAttempt {
            id,
            candidate: &person(candidate),
            blueprint: &self.blueprint,
            paper: &self.paper,
            items: &self.items,
            lexicons: &self.bank.lexicons,
            started: time(0),
        });
        (id, begun.expect("an attempt begins"))
    }

    /// Begins an attempt and ends it at once; gives its number.
    fn sit(&self, store: &mut Store, candidate: &str) -> u32 {
        let (id, number) = self.begin(store, candidate);
        let graded = self.graded(time(1));
        let ended = store.end(id, 0, &Event::Submitted, &graded);
        ended.expect("it ends");
        number
    }

    fn graded(&self, ended: Timestamp) -> Graded {
        let grades = self.items.iter().map(|item| grade(item, None));
        Graded {
            ended,
            ending: Ending::Submitted,
            graded: ended,
            reason: "submission".to_owned(),
            outcome: outcome(&self.blueprint, grades.collect()),
        }
    }
}

fn person(number: &str) -> CandidateId {
    CandidateId::new(number).expect("a number")
}

/// A moment so many milliseconds after the beginning.
fn time(milliseconds: i64) -> Timestamp {
    let start: Timestamp = "2026-11-21T08:00:00.007Z".parse().expect("a time");
    start + SignedDuration::from_millis(milliseconds)
}

fn answer(position: usize) -> Event {
    let response = Response::Speech("您好，\n「请讲」\u{1F642}".to_owned());
    Event::Answered { position, response }
}

#[test]
fn what_was_begun_and_happened_comes_back_after_the_store_was_closed() {
    let fixture = Fixture::new();
    let mut store = fixture.store();
    let (id, _) = fixture.begin(&mut store, "007123");
    let events = [
        (answer(0), time(1)),
        (
            Event::Flagged {
                position: 1,
                flagged: true,
            },
            time(2_345),
        ),
        (Event::Moved { position: 3 }, time(60_000)),
    ];
    for (sequence, (event, at)) in events.iter().enumerate() {
        store.append(id, sequence, event, *at).expect("it follows");
    }
    let graded = fixture.graded(time(61_999));
    assert!(store.outcome(id, None).expect("a store").is_none());
    store
        .end(id, 3, &Event::Submitted, &graded)
        .expect("it ends");
    drop(store);

    let store = Store::open_existing(&fixture.path()).expect("it is there");
    let attempt = store.attempt(id).expect("a store").expect("an attempt");
    assert_eq!((attempt.id, attempt.number), (id, 1));
    assert_eq!(attempt.candidate.as_str(), "007123");
    assert_eq!(attempt.blueprint, fixture.blueprint);
    assert_eq!(attempt.paper, fixture.paper);
    assert_eq!(attempt.items, fixture.items);
    assert_eq!(attempt.started, time(0));
    let mut expected = events.to_vec();
    expected.push((Event::Submitted, time(61_999)));
    assert_eq!(store.history(id).expect("a history"), expected);
    let found = store
        .outcome(id, None)
        .expect("a store")
        .expect("an outcome");
    assert_eq!(found.outcome, graded.outcome);
    assert_eq!((found.ended, found.graded), (graded.ended, graded.graded));
    assert_eq!((found.ending, found.reason), (graded.ending, graded.reason));
}

#[test]
fn an_event_that_does_not_follow_is_overtaken_and_nothing_is_written() {
    let fixture = Fixture::new();
    let mut store = fixture.store();
    let (id, _) = fixture.begin(&mut store, "1");
    store
        .append(id, 0, &answer(0), time(1))
        .expect("it follows");
    for sequence in [0, 2] {
        let again = store.append(id, sequence, &answer(1), time(2));
        assert!(matches!(again, Err(StoreError::Overtaken)), "{sequence}");
        let end = store.end(id, sequence, &Event::Submitted, &fixture.graded(time(3)));
        assert!(matches!(end, Err(StoreError::Overtaken)), "{sequence}");
    }
    assert_eq!(
        store.history(id).expect("a history"),
        [(answer(0), time(1))]
    );
    assert!(store.outcome(id, None).expect("a store").is_none());
    store
        .append(id, 1, &answer(1), time(2))
        .expect("it follows");
}

#[test]
fn two_windows_on_one_attempt_cannot_both_go_on() {
    let fixture = Fixture::new();
    let (mut one, mut other) = (fixture.store(), fixture.store());
    let (id, _) = fixture.begin(&mut one, "1");
    other
        .append(id, 0, &answer(0), time(1))
        .expect("it follows");
    let late = one.append(id, 0, &answer(0), time(2));
    assert!(matches!(late, Err(StoreError::Overtaken)));
    assert_eq!(one.history(id).expect("a history"), [(answer(0), time(1))]);
}

#[test]
fn a_store_that_another_program_holds_is_busy() {
    let fixture = Fixture::new();
    let mut store = fixture.store();
    let (id, _) = fixture.begin(&mut store, "1");
    let patience = store
        .connection
        .query_row("PRAGMA busy_timeout", [], |row| row.get(0));
    assert_eq!(patience, Ok(10_000));
    store
        .connection
        .busy_timeout(std::time::Duration::ZERO)
        .expect("a pragma");
    let other = fixture.raw();
    other
        .execute_batch("BEGIN IMMEDIATE")
        .expect("nobody else writes");
    let refused = store.append(id, 0, &answer(0), time(1));
    assert!(matches!(refused, Err(StoreError::Busy)));
    other.execute_batch("ROLLBACK").expect("it had begun");
    assert_eq!(store.history(id).expect("a history"), []);
    store
        .append(id, 0, &answer(0), time(1))
        .expect("it is free again");
}

#[test]
fn a_later_grading_stands_beside_the_first_and_counts() {
    let fixture = Fixture::new();
    let mut store = fixture.store();
    let (id, _) = fixture.begin(&mut store, "1");
    let graded = fixture.graded(time(2));
    store
        .end(id, 0, &Event::Submitted, &graded)
        .expect("it ends");
    let raw = fixture.raw();
    let again = |sequence: u32| {
        let copy = "INSERT INTO outcome SELECT attempt, ?1, leaf, ended_at, ending, graded_at,
                    'review', max, max, needed, 'pass', body, seal FROM outcome
                    WHERE sequence = 0";
        raw.execute(copy, [sequence])
    };
    assert!(again(0).is_err());
    assert_eq!(again(1), Ok(1));
    let last = store
        .outcome(id, None)
        .expect("a store")
        .expect("an outcome");
    assert_eq!(last.reason, "review");
    let mut rows = Vec::new();
    let all = store.scores(&ScoreFilter::default(), &mut |row| rows.push(row));
    all.expect("a list");
    assert_eq!(rows.len(), 1);
    assert_eq!(
        (rows[0].score, &*rows[0].decision),
        (graded.outcome.max, "pass")
    );
}

#[test]
fn attempts_are_counted_for_each_candidate_and_exam() {
    let fixture = Fixture::new();
    let mut store = fixture.store();
    let numbers = ["007123", "7123", "007123", "007123", "7123"]
        .map(|candidate| fixture.sit(&mut store, candidate));
    assert_eq!(numbers, [1, 1, 2, 3, 2]);
    let mut other = Fixture::new();
    other.blueprint.id = crate::bank::id::BlueprintId::new("other").expect("a name");
    assert_eq!(other.sit(&mut store, "007123"), 1);
}

#[test]
fn no_second_attempt_begins_beside_one_that_is_under_way() {
    let fixture = Fixture::new();
    let (mut one, mut other) = (fixture.store(), fixture.store());
    let (id, _) = fixture.begin(&mut one, "1");
    let second = other.begin(&NewAttempt {
        id: AttemptId::generate(),
        candidate: &person("1"),
        blueprint: &fixture.blueprint,
        paper: &fixture.paper,
        items: &fixture.items,
        lexicons: &fixture.bank.lexicons,
        started: time(9),
    });
    assert!(matches!(second, Err(StoreError::UnderWay(open)) if open == id));
    assert_eq!(one.open_attempts(None).expect("a list"), [id]);
    assert_eq!(fixture.begin(&mut other, "2").1, 1);
}

#[test]
fn open_and_ended_attempts_are_told_apart() {
    let fixture = Fixture::new();
    let mut store = fixture.store();
    let (first, _) = fixture.begin(&mut store, "1");
    let (second, _) = fixture.begin(&mut store, "2");
    store
        .end(first, 0, &Event::Submitted, &fixture.graded(time(5)))
        .expect("it ends");
    assert_eq!(store.open_attempts(None).expect("a list"), [second]);
    let last = |candidate: Option<&str>| {
        let candidate = candidate.map(person);
        store.last_ended(candidate.as_ref()).expect("a look")
    };
    assert_eq!(last(None), Some(first));
    assert_eq!((last(Some("1")), last(Some("2"))), (Some(first), None));
}

#[test]
fn items_are_counted_as_seen_by_their_candidate_alone() {
    let fixture = Fixture::new();
    let mut store = fixture.store();
    fixture.sit(&mut store, "1");
    fixture.begin(&mut store, "1");
    fixture.begin(&mut store, "2");
    for (candidate, times) in [("1", Some(2)), ("2", Some(1)), ("3", None)] {
        let seen = store.seen(&person(candidate)).expect("a count");
        for item in &fixture.items {
            assert_eq!(seen.get(&item.id).copied(), times, "{candidate}");
        }
        assert_eq!(seen.len(), times.map_or(0, |_| fixture.items.len()));
    }
}
