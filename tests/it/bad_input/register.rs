//! Nonsense for HR's and the trainer's commands: said in a sentence, and nothing is changed.

use rusqlite::Connection;

use super::{refused, sound_bank};
use crate::support::Desk;

const DECIDED: [&str; 4] = ["--reason", "r", "--by", "b"];
const NO_ATTEMPT: &str = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

/// A desk with a roster and one attempt.
fn desk() -> Desk {
    let desk = sound_bank();
    desk.write("roster.csv", "工号,姓名,部门\n007,张三,客服部\n");
    let import = ["roster", "import", "roster.csv", "--apply"];
    desk.run(&import).ended(0);
    desk.write("all.json", "{}");
    let take = ["--content", "bank", "take", "e", "-c", "007"];
    desk.run(&[&take[..], &["--answers", "all.json"]].concat())
        .ended(0);
    desk.write("junk.txt", "junk\n");
    desk.write("call.txt", "客服：您好\n");
    desk
}

/// Everything that the store keeps, but the checkpoints that reports leave.
fn kept(desk: &Desk) -> Vec<i64> {
    let store = Connection::open(desk.store()).expect("a store");
    let tables = ["journal", "leaf", "event", "outcome", "gap", "person"];
    let count = |table: &str| {
        let query = format!("SELECT count(*) FROM {table}");
        store.query_row(&query, [], |row| row.get(0))
    };
    let counts = tables.map(|table| count(table).expect("a table"));
    counts.to_vec()
}

#[track_caller]
fn all_refused(code: i32, cases: &[(&[&str], &str)]) {
    let desk = desk();
    let before = kept(&desk);
    for (arguments, thing) in cases {
        let all = [&["--content", "bank"], *arguments].concat();
        refused(&desk, &all, code, thing);
    }
    assert_eq!(kept(&desk), before);
}

#[test]
fn what_is_not_there_is_named() {
    all_refused(
        3,
        &[
            (&["roster", "import", "no.csv"], "no.csv"),
            (&["roster", "import", "bank"], "bank"),
            (&["roster", "import", "junk.txt"], "junk.txt"),
            (&["roster", "leave", "999"], "999"),
            (&["roster", "return", "999"], "999"),
            (&["credential", "show", "HS-1"], "HS-1"),
            (&["credential", "issue", "--exam", "no"], "no"),
            (&["credential", "affected", "--item", "choise"], "choise"),
            (&["certificate", "no.json", "-o", "x.pdf"], "no.json"),
            (&["certificate", "junk.txt", "-o", "x.pdf"], "junk.txt"),
            (&["verify", "no.json"], "no.json"),
            (&["verify", "junk.txt"], "junk.txt"),
            (&["log", "prove", "HS-1"], "HS-1"),
            (&["log", "growth", "junk.txt"], "junk.txt"),
            (&["log", "verify", "--checkpoint", "no.txt"], "no.txt"),
            (&["log", "verify", "--checkpoint", "junk.txt"], "junk.txt"),
            (&["restore", "no.db"], "no.db"),
            (&["restore", "--dry-run", "junk.txt"], "junk.txt"),
            (&["person", "export", "999", "--to", "out"], "999"),
            (&["person", "erase", "999", "--reason", "r"], "999"),
            (&["wrong", "--topic", "h"], "h"),
            (&["wrong", "--candidate", "999"], "999"),
            (&["progress", "--candidate", "999"], "999"),
            (&["progress", "--department", "工程部"], "工程部"),
            (&["review", "--department", "工程部"], "工程部"),
            (&["practice", "-c", "007", "--topic", "h"], "h"),
            (&["practice", "-c", "007", "--exam", "f"], "f"),
            (&["inspect", "no.txt", "--rubric", "talk"], "no.txt"),
            (&["inspect", "call.txt", "--rubric", "tal"], "tal"),
            (&["inspect", "call.txt", "--checklist", "no"], "no"),
            (&["gap", "close", "9", "--by", "b", "--note", "n"], "9"),
            (&["stats", "items", "--exam", "f"], "f"),
            (&["regrade", "--item", "choise"], "choise"),
            (
                &["report", "scores", "--output", "nowhere/s.csv"],
                "nowhere/s.csv",
            ),
        ],
    );
}

#[test]
fn decisions_about_what_is_not_there_are_refused() {
    let number = ["suspend", "reinstate", "revoke", "renew"];
    for act in number {
        let act = [&["credential", act, "HS-1"], &DECIDED[..]].concat();
        all_refused(3, &[(&act, "HS-1")]);
    }
    let extend = ["credential", "extend", "HS-1", "--until", "2030-01-01"];
    let correct = ["person", "correct", "999", "--set", "姓名=李四"];
    let field = ["person", "correct", "007", "--set", "颜色=红"];
    let remark = ["remark", NO_ATTEMPT, "--item", "choice", "--points", "1"];
    let appeal = ["appeal", "file", NO_ATTEMPT];
    all_refused(
        3,
        &[
            (&[&extend[..], &DECIDED].concat(), "HS-1"),
            (&[&correct[..], &DECIDED].concat(), "999"),
            (
                &[&remark[..], &DECIDED, &["--second", "c"]].concat(),
                NO_ATTEMPT,
            ),
            (&[&appeal[..], &DECIDED].concat(), NO_ATTEMPT),
        ],
    );
    all_refused(2, &[(&[&field[..], &DECIDED].concat(), "颜色")]);
}

#[test]
fn days_and_periods_that_are_none_are_named() {
    all_refused(
        2,
        &[
            (&["roster", "leave", "007", "--on", "昨天"], "昨天"),
            (&["credential", "list", "--on", "2026-13-01"], "2026-13-01"),
            (&["credential", "list", "--known-on", "明天"], "明天"),
            (&["report", "scores", "--on", "0"], "0"),
            (
                &["review", "--department", "客服部", "--on", "昨天"],
                "昨天",
            ),
            (&["person", "retain", "--keep", "永远"], "永远"),
            (&["result", "--on", "昨天"], "昨天"),
            (&["gap", "close", "9", "--by", " ", "--note", "n"], ""),
        ],
    );
}

#[test]
fn a_number_out_of_its_range_is_told_with_the_range() {
    let desk = desk();
    for (language, said) in [
        ("zh", "要在 1–200 之间，“0”不在"),
        ("en", "from 1–200; “0”"),
    ] {
        let practice = ["--lang", language, "practice", "-c", "007", "--count", "0"];
        let ran = desk.run(&practice).ended(2);
        assert!(ran.err.contains(said), "{}", ran.err);
    }
}
