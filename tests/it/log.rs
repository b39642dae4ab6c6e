//! The log: whoever changes a record behind the program's back is found out.

mod places;

use std::path::Path;

use rusqlite::Connection;
use rusqlite::types::Value;

use crate::support::{Desk, Ran};

/// Tables whose every value is a record's.
const TABLES: [&str; 11] = [
    "attempt",
    "attempt_item",
    "checkpoint",
    "content",
    "event",
    "journal",
    "leaf",
    "log_head",
    "outcome",
    "person",
    "statement",
];

/// A store with a roster, attempts and a checkpoint, whole in its one file.
fn desk() -> Desk {
    let desk = Desk::new();
    let sheet = "工号,姓名,部门\n007123,张三,客服部/一班\n007124,李四,客服部\n";
    desk.write("roster.csv", sheet);
    desk.run(&["roster", "import", "roster.csv", "--apply"])
        .ended(0);
    desk.write(
        "answers.json",
        r#"{"role-play-call-in-meeting":"您好，打扰了，再见。"}"#,
    );
    desk.write("none.json", "{}");
    for candidate in ["007123", "007124", "9"] {
        let take = ["take", "service-basics", "-c", candidate, "--seed", "4"];
        desk.run(&[&take[..], &["--answers", "none.json"]].concat())
            .ended(0);
    }
    desk.run(&["log", "checkpoint"]).ended(0);
    with(&desk, |store| {
        store.pragma_update(None, "journal_mode", "DELETE")
    });
    desk
}

fn verify(desk: &Desk) -> Ran {
    desk.run(&["log", "verify", "--format", "json"])
}

/// Works on the store's file as another program would.
fn with(desk: &Desk, work: impl FnOnce(&Connection) -> rusqlite::Result<()>) {
    let store = Connection::open(desk.store()).expect("a store");
    work(&store).expect("it works");
}

/// Changes records with the rules against it taken away and put back.
fn tamper(desk: &Desk, script: &str) {
    with(desk, |store| {
        let mut query =
            store.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")?;
        let triggers = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let triggers: Vec<(String, String)> = triggers.collect::<Result<_, _>>()?;
        store.pragma_update(None, "foreign_keys", false)?;
        for (name, _) in &triggers {
            store.execute_batch(&format!("DROP TRIGGER {name}"))?;
        }
        store.execute_batch(script)?;
        triggers
            .iter()
            .try_for_each(|(_, sql)| store.execute_batch(sql))
    });
}

/// Every value of every record; `None` where they cannot be read.
fn dump(store: &Path) -> Option<Vec<Vec<Value>>> {
    let store = Connection::open(store).ok()?;
    let mut all = Vec::new();
    for table in TABLES {
        let mut query = store.prepare(&format!("SELECT * FROM {table}")).ok()?;
        let columns = query.column_count();
        let mut rows = query.query([]).ok()?;
        while let Some(row) = rows.next().ok()? {
            let values = (0..columns).map(|at| row.get(at).ok());
            all.push(values.collect::<Option<Vec<Value>>>()?);
        }
    }
    Some(all)
}

#[test]
fn a_store_that_nobody_touched_is_whole() {
    let desk = desk();
    let whole = verify(&desk).ended(0).json();
    assert_eq!(whole["faults"], serde_json::json!([]));
    assert!(whole["size"].as_u64() > Some(6), "{whole}");
    let text = desk.run(&["log", "verify"]).ended(0).out;
    assert!(text.contains("1 个检查点"), "{text}");
}

#[test]
fn every_way_to_change_a_record_is_found_and_named() {
    let first = "(SELECT min(attempt) FROM event)";
    let last = "(SELECT max(attempt) FROM event)";
    let ways = [
        ("UPDATE event SET at = replace(at, '.', '.1')".to_owned(), "changed"),
        (format!("UPDATE event SET body = body || ' ' WHERE attempt = {first}"), "changed"),
        ("UPDATE outcome SET score = max, decision = 'pass'".to_owned(), "changed"),
        ("UPDATE outcome SET body = replace(body, 'false', 'true')".to_owned(), "changed"),
        ("UPDATE attempt SET paper = paper || ' '".to_owned(), "changed"),
        ("UPDATE attempt SET person = (SELECT max(id) FROM person), number = 9
             WHERE id = (SELECT min(id) FROM attempt)".to_owned(), "changed"),
        ("UPDATE attempt_item SET item = 'other' WHERE position = 1".to_owned(), "changed"),
        ("UPDATE content SET body = body || ' '".to_owned(), "changed"),
        ("UPDATE journal SET effective = '2020-01-01'".to_owned(), "changed"),
        ("UPDATE journal SET note = '{\"by\":\"我\"}'".to_owned(), "changed"),
        ("UPDATE person SET name = '王五' WHERE number = '007123'".to_owned(), "changed"),
        ("UPDATE person SET number = '007125' WHERE number = '007123'".to_owned(), "changed"),
        ("UPDATE person SET is_registered = 1".to_owned(), "changed"),
        ("UPDATE checkpoint SET note = replace(note, '=', '')".to_owned(), "changed"),
        (format!("DELETE FROM event WHERE attempt = {last}"), "removed"),
        ("DELETE FROM outcome".to_owned(), "removed"),
        ("DELETE FROM content WHERE digest = (SELECT min(content) FROM attempt_item)".to_owned(), "removed"),
        ("DELETE FROM person WHERE number = '9'".to_owned(), "removed"),
        ("DELETE FROM journal WHERE leaf = (SELECT max(leaf) FROM journal)".to_owned(), "removed"),
        ("INSERT INTO event SELECT attempt, sequence + 1, leaf, at, body, seal FROM event".to_owned(), "changed"),
        ("INSERT INTO outcome SELECT attempt, 1, 999, ended_at, ending, graded_at, reason, max, max, needed, 'pass', body, seal FROM outcome".to_owned(), "added"),
        (format!("INSERT INTO attempt_item SELECT {first}, 99, item, content FROM attempt_item WHERE attempt = {last} AND position = 0"), "changed"),
        ("INSERT INTO attempt_item SELECT 'nobody', position, item, content FROM attempt_item WHERE position = 0 LIMIT 1".to_owned(), "added"),
        ("INSERT INTO person SELECT 'other', 1, '8', name, department, post, team, entered_on, left_on, salt FROM person WHERE number = '007123'".to_owned(), "changed"),
        ("UPDATE event SET leaf = CASE leaf WHEN (SELECT min(leaf) FROM event) THEN (SELECT max(leaf) FROM event) ELSE leaf END".to_owned(), "changed"),
        ("UPDATE leaf SET hash = (SELECT hash FROM leaf WHERE position = 0)".to_owned(), "log"),
        ("DELETE FROM leaf WHERE position = 2".to_owned(), "log"),
        ("UPDATE log_head SET size = size - 1".to_owned(), ""),
        ("CREATE TRIGGER sly AFTER INSERT ON event BEGIN DELETE FROM leaf; END".to_owned(), "schema"),
    ];
    let desk = desk();
    let whole = std::fs::read(desk.store()).expect("a store");
    for (way, kind) in ways {
        std::fs::write(desk.store(), &whole).expect("a store");
        tamper(&desk, &way);
        let found = verify(&desk);
        assert!([1, 3].contains(&found.code), "{way}: {}", found.out);
        if found.code == 1 {
            let faults = found.json()["faults"].to_string();
            assert!(
                faults.contains(&format!("\"kind\":\"{kind}\"")),
                "{way}: {faults}"
            );
        }
    }
}

#[test]
fn a_tail_that_was_cut_off_is_found_by_a_checkpoint_kept_elsewhere() {
    let desk = Desk::new();
    desk.write("none.json", "{}");
    let sit = |candidate| {
        let take = [
            "take",
            "service-basics",
            "-c",
            candidate,
            "--answers",
            "none.json",
        ];
        desk.run(&take).ended(0);
    };
    sit("1");
    let copy = |from: &str, to: &str| {
        with(&desk, |store| {
            store.pragma_update(None, "journal_mode", "DELETE")
        });
        std::fs::copy(desk.path(from), desk.path(to)).expect("a file");
    };
    copy("store.db", "early.db");
    let early = desk.run(&["log", "checkpoint"]).ended(0).out;
    desk.write("early.txt", &early);
    sit("2");
    desk.write("late.txt", desk.run(&["log", "checkpoint"]).ended(0).out);
    let both = [
        "log",
        "verify",
        "--checkpoint",
        "early.txt",
        "--checkpoint",
        "late.txt",
    ];
    desk.run(&both).ended(0);
    copy("early.db", "store.db");
    desk.run(&["log", "verify"]).ended(0);
    let found = desk.run(&both).ended(1).out;
    assert!(found.contains("比这个检查点还短：late.txt"), "{found}");
    sit("3");
    let found = desk.run(&both).ended(1).out;
    assert!(found.contains("和这个检查点不符：late.txt"), "{found}");
    desk.write("early.txt", early.replacen('\n', "\n1", 1));
    let forged = desk
        .run(&["log", "verify", "--checkpoint", "early.txt"])
        .ended(3);
    assert!(
        forged.err.contains("不是这个成绩库签名的检查点"),
        "{}",
        forged.err
    );
}
