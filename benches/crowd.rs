//! A store as a large firm has it after years: 100,000 attempts of a thousand candidates.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rolecall::bench::{Bank, Round};
use rusqlite::Connection;
use tempfile::TempDir;

use crate::{ANSWER, SHIPPED};

/// The candidate who practises in it, who has a thousandth of the attempts.
pub(crate) const CANDIDATE: &str = "k500";
pub(crate) const TOPIC: &str = "rule";
/// A department of twenty of the candidates.
const TEAM: &str = "客服部/一班";

/// Makes the store in `folder`: one real round, then as many copies of it. They are no leaves of
/// the log, which nobody verifies here.
pub(crate) fn store(bank: &Bank, folder: &Path) -> PathBuf {
    let path = folder.join("crowd.db");
    let mut round = Round::begin(bank, &path, "first", TOPIC, 5);
    while round.left() > 0 {
        round.answer("您好");
    }
    round.end();
    let connection = Connection::open(&path).expect("a store");
    connection.execute_batch(COPIES).expect("it can be copied");
    path
}

/// What somebody waits for in this store, by name, each timed as often.
pub(crate) fn waits(rounds: usize) -> Vec<(&'static str, Vec<Duration>)> {
    let bank = &SHIPPED;
    let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
    let store = store(bank, folder.path());
    let begin = || Round::begin(bank, &store, CANDIDATE, TOPIC, rounds);
    let mut round = begin();
    let wrong = ["wrong", "-c", CANDIDATE];
    let progress = ["progress", "-c", CANDIDATE];
    let review = ["review", "--department", TEAM, "--on", "1970-01-02"];
    vec![
        (
            "practice: answer to feedback",
            timed(rounds, || {
                round.answer(ANSWER);
            }),
        ),
        ("practice: begin a round", timed(rounds, || drop(begin()))),
        ("rolecall wrong", timed(rounds, || run_on(&store, &wrong))),
        (
            "rolecall progress",
            timed(rounds, || run_on(&store, &progress)),
        ),
        (
            "rolecall result",
            timed(rounds, || run_on(&store, &["result"])),
        ),
        (
            "rolecall review of 20 people",
            timed(rounds, || run_on(&store, &review)),
        ),
    ]
}

fn timed(rounds: usize, mut work: impl FnMut()) -> Vec<Duration> {
    let one = |_| {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    (0..rounds).map(one).collect()
}

/// Runs the program on this store until it ends, which must be well.
fn run_on(store: &Path, arguments: &[&str]) {
    let status = Command::new(env!("CARGO_BIN_EXE_rolecall"))
        .args(arguments)
        .env_remove("ROLECALL_CONTENT")
        .env("ROLECALL_STORE", store)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    assert!(status.expect("the program is built").success());
}

const COPIES: &str = "
BEGIN;
CREATE TEMP TABLE k AS WITH RECURSIVE k (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM k WHERE n < 99999)
    SELECT n, printf('%026d', n) AS id, printf('%026d', 900000 + n % 1000) AS person FROM k;
INSERT INTO person (id, is_registered, number) SELECT person, 0, 'k' || n FROM k WHERE n < 1000;
CREATE TEMP TABLE first AS SELECT * FROM attempt;
CREATE TEMP TABLE first_item AS SELECT * FROM attempt_item;
CREATE TEMP TABLE first_event AS SELECT * FROM event;
CREATE TEMP TABLE first_outcome AS SELECT * FROM outcome;
INSERT INTO attempt (id, leaf, person, exam, number, bank, blueprint, lexicons, paper, started_at)
    SELECT k.id, leaf, k.person, exam, 1 + n / 1000, bank, blueprint, lexicons, paper, started_at
    FROM k, first;
INSERT INTO attempt_item (attempt, position, item, content)
    SELECT k.id, position, item, content FROM k, first_item;
INSERT INTO event (attempt, sequence, leaf, at, body, seal)
    SELECT k.id, sequence, leaf, at, body, seal FROM k, first_event;
INSERT INTO outcome (attempt, sequence, leaf, ended_at, ending, graded_at, reason, score, max, needed,
                     decision, body, seal)
    SELECT k.id, sequence, leaf, ended_at, ending, graded_at, reason, score, max, needed, decision, body,
           seal
    FROM k, first_outcome;
UPDATE person SET is_registered = 1, department = '客服部/一班', salt = randomblob(16)
    WHERE number BETWEEN 'k480' AND 'k499' AND length(number) = 4;
COMMIT;
";
