//! A store as a large firm has it after years: 100,000 attempts of a thousand candidates.

use std::path::{Path, PathBuf};

use rolecall::bench::{Bank, Round};
use rusqlite::Connection;

/// The candidate who practises in it, who has a thousandth of the attempts.
pub(crate) const CANDIDATE: &str = "k500";
pub(crate) const TOPIC: &str = "rule";

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
COMMIT;
";
