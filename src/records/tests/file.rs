//! What stands in the file itself, whoever opens it.

use std::fs;

use jiff::Timestamp;
use rusqlite::Connection;

use super::{Fixture, answer, time};
use crate::records::migration::KNOWN_VERSION;
use crate::records::{Store, StoreError};
use crate::session::Event;

fn count(connection: &Connection, table: &str) -> i64 {
    let query = format!("SELECT count(*) FROM {table}");
    let count = connection.query_row(&query, [], |row| row.get(0));
    count.expect("a table")
}

#[test]
fn a_store_that_was_moved_away_keeps_its_last_records() {
    let fixture = Fixture::new();
    let (path, moved) = (fixture.path(), fixture.folder.path().join("moved.db"));
    let mut store = fixture.store();
    let (id, _) = fixture.begin(&mut store, "1");
    // As after a kill: what was recorded last stands beside the file.
    let last = |path: &std::path::Path| path.with_file_name("store.db-wal");
    let copied = fs::read(last(&path)).expect("it is open");
    fs::copy(&path, &moved).expect("a copy");
    drop(store);
    fs::remove_file(&path).expect("it is there");
    fs::write(last(&path), &copied).expect("the folder takes it");
    let refused = Store::open(&path).map(|_| ());
    let records = last(&path);
    assert!(
        matches!(&refused, Err(StoreError::LeftOver { records: left, .. }) if *left == records),
        "{refused:?}"
    );
    assert!(!path.exists());
    fs::rename(&records, moved.with_file_name("moved.db-wal")).expect("one folder");
    let whole = Store::open_existing(&moved).expect("both are there");
    assert!(whole.attempt(id).expect("readable").is_some());
}

#[cfg(unix)]
#[test]
fn nobody_else_on_the_machine_may_read_a_store_and_its_backups() {
    use std::os::unix::fs::PermissionsExt as _;

    let fixture = Fixture::new();
    let mut store = fixture.store();
    fixture.begin(&mut store, "1");
    let backup = fixture.folder.path().join("backup.db");
    store.back_up(&backup, time(1)).expect("a backup");
    let beside = fixture.path().with_file_name("store.db-wal");
    for path in [fixture.path(), beside, backup] {
        let mode = fs::metadata(&path)
            .expect("it is there")
            .permissions()
            .mode();
        assert_eq!(mode & 0o077, 0, "{}", path.display());
    }
}

#[test]
fn nothing_that_happened_can_be_changed_or_removed() {
    let fixture = Fixture::new();
    let mut store = fixture.store();
    let (id, _) = fixture.begin(&mut store, "1");
    store
        .append(id, 0, &answer(0), time(1))
        .expect("it follows");
    store
        .end(id, 1, &Event::Submitted, &fixture.graded(time(2)))
        .expect("it ends");
    let raw = fixture.raw();
    for change in [
        "UPDATE attempt SET person = '2'",
        "UPDATE attempt_item SET position = position + 100",
        "UPDATE content SET body = '{}'",
        "UPDATE event SET at = '2026-01-01T00:00:00.000Z'",
        "UPDATE outcome SET score = max, decision = 'pass'",
        "DELETE FROM attempt",
        "DELETE FROM event",
        "DELETE FROM outcome",
        "UPDATE event SET body = '{}'",
        "UPDATE outcome SET body = '{}'",
        "UPDATE journal SET effective = '2026-01-01'",
        "UPDATE journal SET note = '{}'",
        "UPDATE leaf SET hash = randomblob(32)",
        "UPDATE person SET id = 'another'",
        "DELETE FROM journal",
        "DELETE FROM leaf",
        "DELETE FROM person",
    ] {
        let refused = raw.execute(change, []).expect_err(change).to_string();
        assert!(refused.contains("never"), "{change}: {refused}");
    }
    assert_eq!(
        (
            count(&raw, "attempt"),
            count(&raw, "event"),
            count(&raw, "outcome")
        ),
        (1, 2, 1)
    );
}

#[test]
fn equal_content_is_kept_once() {
    let mut fixture = Fixture::new();
    let mut store = fixture.store();
    let size = i64::try_from(fixture.items.len()).expect("few items");
    fixture.begin(&mut store, "1");
    let raw = fixture.raw();
    let kept = count(&raw, "content");
    for candidate in ["2", "3"] {
        fixture.begin(&mut store, candidate);
    }
    assert_eq!(count(&raw, "content"), kept);
    assert_eq!(count(&raw, "attempt_item"), 3 * size);
    fixture.items[0].stem += "（新）";
    let (id, _) = fixture.begin(&mut store, "4");
    assert_eq!(count(&raw, "content"), kept + 1);
    let attempt = store.attempt(id).expect("a store").expect("an attempt");
    assert!(attempt.items[0].stem.ends_with("（新）"));
}

#[test]
fn every_commit_is_on_disk_before_it_returns() {
    let fixture = Fixture::new();
    let check = |store: Store| {
        let pragma = |name: &str| -> String {
            let value = store
                .connection
                .pragma_query_value(None, name, |row| row.get_ref(0).map(|v| format!("{v:?}")));
            value.expect("a pragma")
        };
        assert_eq!(pragma("synchronous"), "Integer(2)");
        assert_eq!(pragma("foreign_keys"), "Integer(1)");
        let mode = store
            .connection
            .pragma_query_value(None, "journal_mode", |row| row.get(0));
        assert_eq!(mode, Ok("wal".to_owned()));
    };
    check(fixture.store());
    check(fixture.store());
    check(Store::open_existing(&fixture.path()).expect("it is there"));
}

#[test]
fn times_are_kept_to_the_millisecond_and_sort_as_text() {
    let fixture = Fixture::new();
    let mut store = fixture.store();
    let (id, _) = fixture.begin(&mut store, "1");
    let times = [time(0), time(1), time(993), time(86_400_000)];
    for (sequence, at) in times.iter().enumerate() {
        store
            .append(id, sequence, &answer(0), *at)
            .expect("it follows");
    }
    let kept: Vec<Timestamp> = store
        .history(id)
        .expect("a history")
        .into_iter()
        .map(|(_, at)| at)
        .collect();
    assert_eq!(kept, times);
    let raw = fixture.raw();
    let mut query = raw
        .prepare("SELECT at FROM event ORDER BY at")
        .expect("a query");
    let texts = query
        .query_map([], |row| row.get::<_, String>(0))
        .expect("rows");
    let texts: Vec<String> = texts.collect::<Result<_, _>>().expect("texts");
    let expected = [
        "2026-11-21T08:00:00.007Z",
        "2026-11-21T08:00:00.008Z",
        "2026-11-21T08:00:01.000Z",
        "2026-11-22T08:00:00.007Z",
    ];
    assert_eq!(texts, expected);
}

#[test]
fn a_candidate_number_is_text_in_the_file() {
    let fixture = Fixture::new();
    let mut store = fixture.store();
    fixture.begin(&mut store, "007123");
    let query = "SELECT typeof(number) || ' ' || number FROM person";
    let kept = fixture.raw().query_row(query, [], |row| row.get(0));
    assert_eq!(kept, Ok("text 007123".to_owned()));
}

#[test]
fn a_history_with_a_gap_or_a_paper_without_an_item_is_damage() {
    let fixture = Fixture::new();
    let mut store = fixture.store();
    let (id, _) = fixture.begin(&mut store, "1");
    let raw = fixture.raw();
    let insert = "INSERT INTO event (attempt, sequence, leaf, at, body, seal)
         VALUES (?1, 1, 9, '2026-11-21T08:00:00.000Z', '{\"event\":\"submitted\"}', x'')";
    raw.execute(insert, [id.to_string()])
        .expect("nothing forbids it");
    assert!(matches!(store.history(id), Err(StoreError::Damaged(_))));
    raw.execute("DELETE FROM attempt_item WHERE position = 0", [])
        .expect("nothing forbids it");
    assert!(matches!(store.attempt(id), Err(StoreError::Damaged(_))));
}

#[test]
fn a_store_of_another_make_is_refused_as_what_it_is() {
    let fixture = Fixture::new();
    let missing = Store::open_existing(&fixture.path());
    assert!(matches!(missing, Err(StoreError::Missing(_))));
    drop(fixture.store());
    fixture
        .raw()
        .pragma_update(None, "user_version", 99)
        .expect("a pragma");
    let newer = Store::open(&fixture.path());
    assert!(matches!(
        newer,
        Err(StoreError::Newer {
            found: 99,
            known: KNOWN_VERSION
        })
    ));
    fixture
        .raw()
        .pragma_update(None, "application_id", 1)
        .expect("a pragma");
    let foreign = Store::open(&fixture.path());
    assert!(matches!(foreign, Err(StoreError::Foreign)));
    std::fs::write(fixture.path(), "no database at all, only some text").expect("a file");
    let text = Store::open(&fixture.path());
    assert!(matches!(text, Err(StoreError::NotADatabase)));
}

#[test]
fn a_store_that_can_only_be_read_is_read() {
    let fixture = Fixture::new();
    let mut store = fixture.store();
    let (id, _) = fixture.begin(&mut store, "1");
    assert!(!store.is_read_only());
    drop(store);
    let mut store = Store::open_to_read(&fixture.path()).expect("it is there");
    assert!(store.is_read_only());
    assert!(store.attempt(id).expect("it is read").is_some());
    let refused = store.append(id, 0, &answer(0), time(1));
    assert!(matches!(refused, Err(StoreError::ReadOnly)), "{refused:?}");
}
