//! Stores that cannot be used: refused, told why, and not touched; and a disk that runs full.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use rusqlite::Connection;

use super::{ended_in_time, refused};
use crate::small_bank::small_bank;
use crate::support::Desk;

/// One command of each kind that opens a store.
const COMMANDS: [&[&str]; 4] = [
    &["take", "steps", "--candidate", "1"],
    &["resume"],
    &["result"],
    &["report", "scores"],
];

/// Every command refuses the store at `path` with `code`, and no byte of it changes.
#[track_caller]
fn assert_untouched(desk: &Desk, path: &str, code: i32) {
    let before = fs::read(desk.path(path)).ok();
    for command in COMMANDS {
        let arguments = [&["--content", "small", "--store", path], command].concat();
        refused(desk, &arguments, code, path);
    }
    assert!(
        before == fs::read(desk.path(path)).ok(),
        "{path} was changed"
    );
}

/// A desk whose store holds some attempts.
fn used() -> Desk {
    let desk = small_bank();
    desk.write("answers.json", "{\"step-1\": \"对\"}");
    for candidate in ["001", "002", "003", "004", "005", "006"] {
        let take = [
            "--content",
            "small",
            "take",
            "both",
            "--candidate",
            candidate,
        ];
        desk.run(&[&take[..], &["--answers", "answers.json"]].concat())
            .ended(0);
    }
    desk
}

#[test]
fn a_file_that_is_no_store_is_refused_and_stays_as_it_is() {
    let desk = small_bank();
    desk.write("notes.txt", "今天天气很好。\n".repeat(400));
    // SQLite itself takes a file of one byte for an empty one.
    desk.write("short.txt", "xy");
    let other = Connection::open(desk.path("other.db")).expect("a database");
    other
        .execute_batch("CREATE TABLE visit (day TEXT); INSERT INTO visit VALUES ('周一')")
        .expect("a table");
    drop(other);
    let marked = Connection::open(desk.path("marked.db")).expect("a database");
    marked
        .execute_batch("PRAGMA application_id = 7; PRAGMA user_version = 1")
        .expect("pragmas");
    drop(marked);
    for path in ["notes.txt", "short.txt", "other.db", "marked.db"] {
        assert_untouched(&desk, path, 3);
    }
}

#[test]
fn a_store_of_a_newer_version_is_refused_and_stays_as_it_is() {
    let desk = used();
    let store = Connection::open(desk.store()).expect("a store");
    store
        .pragma_update(None, "user_version", 99)
        .expect("a version");
    drop(store);
    assert_untouched(&desk, "store.db", 3);
    let ran = desk.run(&["report", "scores"]).ended(3);
    assert!(ran.err.contains("99"), "{}", ran.err);
}

#[test]
fn an_empty_file_becomes_a_store() {
    let desk = small_bank();
    desk.write("store.db", "");
    desk.write("answers.json", "{\"step-1\": \"对\"}");
    let take = ["--content", "small", "take", "steps", "--candidate", "1"];
    desk.run(&[&take[..], &["--answers", "answers.json"]].concat())
        .ended(0);
    desk.run(&["result"]).ended(0);
}

#[test]
fn a_damaged_store_is_told_so_and_stays_as_it_is() {
    let desk = used();
    let whole = fs::read(desk.store()).expect("a store");
    desk.write("cut.db", &whole[..whole.len() / 2]);
    let mut smeared = whole.clone();
    smeared[4096..].fill(0xA5);
    desk.write("smeared.db", smeared);
    assert_untouched(&desk, "cut.db", 3);
    assert_untouched(&desk, "smeared.db", 3);
}

#[test]
fn damage_in_any_page_is_an_answer_or_a_refusal_and_never_a_crash() {
    let desk = used();
    let whole = fs::read(desk.store()).expect("a store");
    let mut refusals = 0;
    for page in 1..whole.len() / 4096 {
        let mut damaged = whole.clone();
        damaged[page * 4096..(page + 1) * 4096].fill(0xA5);
        desk.write("damaged.db", &damaged);
        for command in [&["result", "--candidate", "003"][..], &["report", "scores"]] {
            let arguments = [&["--store", "damaged.db"], command].concat();
            let ran = ended_in_time(&desk.command(), &arguments, "");
            assert!(
                [0, 3].contains(&ran.code),
                "page {page}: {} {}",
                ran.code,
                ran.err
            );
            if ran.code == 3 {
                refusals += 1;
                assert!(ran.err.contains("damaged.db"), "{}", ran.err);
            }
        }
    }
    assert!(refusals > 0);
}

#[test]
fn a_store_that_is_not_there_is_made_only_by_taking() {
    let desk = small_bank();
    for command in &COMMANDS[1..] {
        refused(&desk, command, 3, "store.db");
    }
    assert!(!desk.store().exists());
}

#[test]
fn a_place_where_no_store_can_be_made_is_refused() {
    let desk = small_bank();
    desk.write("file", "x");
    let take = |path| {
        [
            "--content",
            "small",
            "--store",
            path,
            "take",
            "steps",
            "-c",
            "1",
        ]
    };
    refused(
        &desk,
        &take("file/below/store.db"),
        5,
        "file/below/store.db",
    );
    refused(&desk, &take("small"), 5, "small");
    refused(&desk, &["--store", "small", "report", "scores"], 5, "small");
    assert_eq!(fs::read(desk.path("file")).expect("a file"), b"x");
    if cfg!(target_os = "linux") {
        for path in ["/proc/store.db", "/proc/none/store.db"] {
            refused(&desk, &take(path), 5, path);
        }
    }
}

#[cfg(unix)]
#[test]
fn a_store_that_may_only_be_read_is_refused_and_stays_as_it_is() {
    use std::os::unix::fs::PermissionsExt as _;

    let desk = used();
    fs::create_dir(desk.path("closed")).expect("folders can be made");
    let store = desk.path("closed/store.db");
    fs::copy(desk.store(), &store).expect("files can be copied");
    let may = |path: PathBuf, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("modes can be set");
    };
    may(store.clone(), 0o444);
    may(desk.path("closed"), 0o555);
    let is_free = fs::OpenOptions::new().append(true).open(&store).is_ok();
    if is_free {
        eprintln!("not shown: this user may write to everything");
    } else {
        let take = [
            "--content",
            "small",
            "--store",
            "closed/store.db",
            "take",
            "steps",
            "-c",
            "1",
        ];
        refused(&desk, &take, 5, "closed/store.db");
        let take = [
            "--content",
            "small",
            "--store",
            "closed/new.db",
            "take",
            "steps",
            "-c",
            "1",
        ];
        refused(&desk, &take, 5, "closed/new.db");
    }
    may(desk.path("closed"), 0o755);
    let same = fs::read(&store).expect("a store") == fs::read(desk.store()).expect("a store");
    assert!(same);
}

/// The program under a limit of so many KiB a file, which fails as a full disk does.
#[cfg(unix)]
fn with_little_room(desk: &Desk, kibibytes: u32) -> Command {
    let program = desk.command();
    let mut limited = Command::new("/bin/bash");
    limited
        .arg("-c")
        .arg(format!(
            "trap '' XFSZ; ulimit -f {kibibytes}; exec \"$0\" \"$@\""
        ))
        .arg(program.get_program());
    for (name, value) in program.get_envs() {
        limited.env(name, value.expect("set, not removed"));
    }
    limited.current_dir(program.get_current_dir().expect("a folder"));
    limited
}

#[cfg(unix)]
#[test]
fn a_full_disk_loses_nothing_that_was_said_to_be_saved() {
    let mut has_failed_between = false;
    for kibibytes in (40..400).step_by(24) {
        let desk = small_bank();
        let limited = with_little_room(&desk, kibibytes);
        let take = ["--content", "small", "take", "steps", "--candidate", "1"];
        let input = "对\n:1\n".repeat(40);
        let ran = ended_in_time(&limited, &take, input);
        let saved = ran.out.matches("✓ 已保存").count();
        if ran.code != 5 {
            assert_eq!(ran.code, 0, "{}", ran.err);
            break;
        }
        super::said(&ran.err, "错误：", "办法：", "store.db");
        assert!(
            ran.err.contains("rolecall resume") || ran.err.contains("--store"),
            "{}",
            ran.err
        );
        assert_eq!(answers(&desk), saved, "{kibibytes} KiB: {}", ran.err);
        if saved > 0 {
            has_failed_between = true;
            let resumed = desk.run_with(&["resume"], ":q\n").ended(0);
            assert!(resumed.out.contains("已答 1"), "{}", resumed.out);
        }
    }
    assert!(has_failed_between);
}

/// How many answers the store holds.
#[cfg(unix)]
fn answers(desk: &Desk) -> usize {
    let store = Connection::open(desk.store()).expect("a store");
    let count = "SELECT count(*) FROM event WHERE body LIKE '%answered%'";
    // A store that could not even be begun has no such table, and nothing was said of it.
    store.query_row(count, [], |row| row.get(0)).unwrap_or(0)
}
