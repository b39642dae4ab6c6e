//! The store kept over the years: backed up, looked after, and without those who are forgotten.

use std::fs;
use std::path::Path;

use encoding_rs::GB18030;
use rusqlite::Connection;
use sha2::{Digest as _, Sha256};

use crate::papers::rows;
use crate::support::{Desk, project};

const NAME: &str = "钱多多";
const NUMBER: &str = "620517";

/// A store in which somebody has said their name everywhere they could.
fn desk() -> Desk {
    let desk = Desk::new();
    let sheet = format!("工号,姓名,部门\n{NUMBER},{NAME},客服部\n007123,张三,客服部\n");
    desk.write("roster.csv", sheet);
    desk.run(&["roster", "import", "roster.csv", "--apply"])
        .ended(0);
    desk.write("none.json", "{}");
    let take = ["take", "service-basics", "--seed", "4", "-c"];
    desk.run(&[&take[..], &["007123", "--answers", "none.json"]].concat())
        .ended(0);
    let items = rows(
        &desk,
        "SELECT item FROM attempt_item WHERE item GLOB 'role-play-*'",
    );
    assert!(!items.is_empty());
    let said = format!("您好，我是{NAME}，工号{NUMBER}，请问有什么可以帮您？");
    let answers = items.iter().map(|item| format!("\"{item}\":\"{said}\""));
    desk.write(
        "said.json",
        format!("{{{}}}", answers.collect::<Vec<_>>().join(",")),
    );
    desk.run(&[&take[..], &[NUMBER, "--answers", "said.json"]].concat())
        .ended(0);
    let round = ["practice", "-c", NUMBER, "--count", "1"];
    let doubt = format!(":gap {NAME}（{NUMBER}）没有学过这个\n");
    desk.run_with(&round, &doubt).ended(0);
    desk.run(&["gap", "close", "1", "--by", NAME, "--note", &doubt])
        .ended(0);
    let reason = format!("{NAME}的合同到期");
    desk.run(&["roster", "leave", NUMBER, "--reason", &reason, "--by", NAME])
        .ended(0);
    desk
}

/// Erases a person, and gives what is said.
fn erase(desk: &Desk, number: &str) -> String {
    let decided = ["--apply", "--reason", "本人要求", "--by", "王主任"];
    let erase = ["person", "erase", number];
    desk.run(&[&erase[..], &decided].concat()).ended(0).out
}

/// The files below a folder in which `text` stands in any usual encoding.
fn files_with(folder: &Path, text: &str) -> Vec<String> {
    let utf_16: Vec<u16> = text.encode_utf16().collect();
    let forms = [
        text.as_bytes().to_vec(),
        GB18030.encode(text).0.into_owned(),
        utf_16.iter().flat_map(|unit| unit.to_le_bytes()).collect(),
        utf_16.iter().flat_map(|unit| unit.to_be_bytes()).collect(),
    ];
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files_with(&path, text));
            continue;
        }
        let bytes = fs::read(&path).expect("a file");
        let has = |form: &Vec<u8>| {
            bytes
                .windows(form.len())
                .any(|part| part == form.as_slice())
        };
        if forms.iter().any(has) {
            found.push(
                path.file_name()
                    .expect("a name")
                    .to_string_lossy()
                    .into_owned(),
            );
        }
    }
    found.sort();
    found
}

#[test]
fn who_is_erased_stands_in_no_file_any_more() {
    let desk = desk();
    desk.run(&["backup", "backup.db"]).ended(0);
    desk.run(&["person", "export", NUMBER, "--to", "exports"])
        .ended(0);
    for given in ["roster.csv", "said.json"] {
        fs::remove_file(desk.path(given)).expect("the test's own file");
    }
    let folder = desk.path("");
    assert!(
        files_with(&folder, NAME).len() >= 3,
        "{:?}",
        files_with(&folder, NAME)
    );
    let scores = desk
        .run(&["report", "scores", "--format", "json"])
        .ended(0)
        .json();
    let erase = [
        "person",
        "erase",
        NUMBER,
        "--reason",
        "钱多多本人要求",
        "--by",
        "王主任",
    ];
    let before = files_with(&folder, NAME);
    let look = desk.run(&erase).ended(0).out;
    for told in [
        "（客服部）",
        "考试记录 2 次",
        "1 个备份",
        "移走 2 个导出文件",
        "没有删除",
    ] {
        assert!(look.contains(told), "{told}: {look}");
    }
    assert_eq!(files_with(&folder, NAME), before, "looking touches nothing");
    desk.run(&[&erase[..], &["--apply"]].concat()).ended(0);
    for text in [NAME, NUMBER] {
        assert_eq!(files_with(&folder, text), [] as [String; 0], "{text}");
    }
    desk.run(&["log", "verify"]).ended(0);
    desk.run(&["restore", "backup.db", "--dry-run"]).ended(0);
    let after = desk
        .run(&["report", "scores", "--format", "json"])
        .ended(0)
        .json();
    let points = |scores: &serde_json::Value| {
        let rows = scores.as_array().expect("a list").iter();
        rows.map(|row| row["score"].to_string()).collect::<Vec<_>>()
    };
    assert_eq!(points(&scores), points(&after), "statistics stay true");
    desk.run(&["person", "export", NUMBER]).ended(3);
    desk.run(&["person", "erase", NUMBER]).ended(3);
}

#[test]
fn lists_that_still_have_an_erased_person_are_named() {
    let desk = desk();
    for (format, file) in [
        ("csv", "people.csv"),
        ("xlsx", "people.xlsx"),
        ("json", "people.json"),
    ] {
        let list = ["roster", "list", "--format", format, "-o", file];
        desk.run(&list).ended(0);
    }
    let gone = ["report", "scores", "--format", "csv", "-o", "gone.csv"];
    desk.run(&gone).ended(0);
    fs::remove_file(desk.path("gone.csv")).expect("it was written");
    desk.run(&["report", "scores", "-c", "007123", "-o", "others.txt"])
        .ended(0);
    let looked = desk.run(&["person", "erase", NUMBER]).ended(0).out;
    assert!(looked.contains("people.csv"), "{looked}");
    let told = erase(&desk, NUMBER);
    for file in ["people.csv", "people.xlsx", "people.json"] {
        let is_named = told
            .lines()
            .any(|line| line.contains("还有这个人") && line.ends_with(file));
        assert!(is_named, "{told}");
    }
    assert!(
        !told.contains("gone.csv") && !told.contains("others.txt"),
        "{told}"
    );
}

#[test]
fn words_can_be_taken_only_out_of_what_an_erased_person_said() {
    let desk = desk();
    let store = Connection::open(desk.store()).expect("a store");
    let find = "SELECT leaf, body, seal FROM event WHERE body GLOB '*speech*'";
    let (leaf, body, seal): (i64, String, Vec<u8>) = store
        .query_row(find, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .expect("an answer");
    let commitment = Sha256::new_with_prefix(&seal)
        .chain_update(&body)
        .finalize();
    let change = "UPDATE event SET body = '{\"event\":\"submitted\"}', seal = ?2 WHERE leaf = ?1";
    store
        .execute(change, (leaf, commitment.as_slice()))
        .expect("it looks like an erasure");
    let found = desk
        .run(&["log", "verify", "--format", "json"])
        .ended(1)
        .json();
    assert_eq!(found["faults"][0]["kind"], "changed", "{found}");
}

#[test]
fn a_backup_is_whole_and_can_be_restored() {
    let desk = desk();
    desk.run(&["backup", "backup.db"]).ended(0);
    desk.run(&["backup", "backup.db"]).ended(4);
    let whole = desk
        .run(&["result", "--candidate", NUMBER, "--format", "json"])
        .ended(0)
        .out;
    desk.run(&["restore", "backup.db", "--dry-run"]).ended(0);
    let there = desk.run(&["restore", "backup.db"]).ended(4).err;
    assert!(there.contains("store.db-wal"), "{there}");
    fs::rename(desk.store(), desk.path("old.db")).expect("one folder");
    desk.write("store.db-wal", "最后的记录");
    for command in [
        &["restore", "backup.db"][..],
        &["take", "service-basics", "-c", "1"],
    ] {
        let left = desk.run(command).ended(4).err;
        assert!(
            left.contains("移回") && left.contains("store.db-wal"),
            "{left}"
        );
    }
    for ending in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(desk.path(&format!("store.db{ending}")));
    }
    desk.run(&["restore", "backup.db"]).ended(0);
    let again = desk
        .run(&["result", "--candidate", NUMBER, "--format", "json"])
        .ended(0)
        .out;
    assert_eq!(again, whole);
    desk.run(&["doctor"]).ended(0);
    let mut bytes = fs::read(desk.path("backup.db")).expect("a backup");
    let name = NAME.as_bytes();
    let at = bytes
        .windows(name.len())
        .position(|part| part == name)
        .expect("it is there");
    bytes[at + 2] ^= 1;
    desk.write("backup.db", bytes);
    desk.run(&["restore", "backup.db", "--dry-run"]).ended(3);
}

#[test]
fn a_store_of_an_older_schema_is_copied_before_it_is_brought_up() {
    let desk = Desk::new();
    let script = fs::read_to_string(project().join("tests/stores/first-schema.sql"));
    let store = Connection::open(desk.store()).expect("a new store");
    store
        .execute_batch(&script.expect("a script"))
        .expect("a store as it was");
    drop(store);
    desk.run(&["result", "--candidate", "007123"]).ended(0);
    let copy = Connection::open(desk.path("store.db.schema-1")).expect("a copy");
    let version = copy.pragma_query_value(None, "user_version", |row| row.get(0));
    assert_eq!(version, Ok(1));
    drop(copy);
    desk.run(&["log", "verify"]).ended(0);
    erase(&desk, "007123");
    assert_eq!(files_with(&desk.path(""), "007123"), [] as [String; 0]);
}

#[test]
fn the_doctor_says_what_is_well_and_what_is_not() {
    let desk = desk();
    let well = desk.run(&["doctor", "--format", "json"]).ended(0).json();
    let checks = well.as_array().expect("a list").iter();
    let ill: Vec<&str> = checks
        .filter(|check| check["well"] == false)
        .filter_map(|check| check["check"].as_str())
        .collect();
    assert_eq!(ill, ["backup"]);
    let store = Connection::open(desk.store()).expect("a store");
    let later = "INSERT INTO journal (leaf, kind, effective, recorded_at, facts, note, seal)
                 VALUES (9999, 'list-unmasked', '2999-01-01', '2999-01-01T00:00:00.000Z', '{}',
                         '{}', randomblob(16))";
    store.execute(later, []).expect("nothing forbids it");
    let ill = desk.run(&["doctor"]).ended(1).out;
    assert!(ill.contains("时钟可能慢了"), "{ill}");
    assert!(ill.contains("日志和记录不符"), "{ill}");
}

#[test]
fn people_are_put_right_and_forgotten_when_their_time_is_over() {
    let desk = desk();
    let correct = [
        "person",
        "correct",
        "007123",
        "--reason",
        "写错",
        "--by",
        "王主任",
    ];
    let set = ["--set", "姓名=张三丰", "--set", "离职日期=2020-01-31"];
    desk.run(&[&correct[..], &set].concat()).ended(0);
    desk.run(&[&correct[..], &["--set", "密码=1"]].concat())
        .ended(2);
    let names = "SELECT name FROM person WHERE number = '007123'";
    assert_eq!(rows(&desk, names), ["张三丰"]);
    let look = desk
        .run(&["person", "retain", "--keep", "3 年"])
        .ended(0)
        .out;
    assert!(
        look.contains("007123 2020-01-31 离职") && look.contains("该删 1 人"),
        "{look}"
    );
    let apply = ["--keep", "3 年", "--apply", "--by", "王主任"];
    desk.run(&[&["person", "retain"], &apply[..]].concat())
        .ended(0);
    assert_eq!(
        rows(&desk, "SELECT number FROM person WHERE number IS NOT NULL"),
        [NUMBER]
    );
    desk.run(&["log", "verify"]).ended(0);
}

#[test]
fn a_correction_takes_nobody_elses_number_and_no_day_that_is_none() {
    let desk = desk();
    let correct = |set: &str| {
        let decided = ["--reason", "写错", "--by", "王主任"];
        let correct = ["person", "correct", "007123", "--set", set];
        desk.run(&[&correct[..], &decided].concat())
    };
    let taken = correct(&format!("工号={NUMBER}")).ended(4).err;
    assert!(
        taken.contains(&format!("工号 {NUMBER} 已是另一个人的")),
        "{taken}"
    );
    let no_day = correct("入职日期=昨天").ended(2).err;
    assert!(no_day.contains("“昨天”不是日期"), "{no_day}");
    correct("入职日期=2026-03-01").ended(0);
    let early = correct("离职日期=2026-02-01").ended(4).err;
    assert!(early.contains("早于入职日期 2026-03-01"), "{early}");
}

#[test]
fn what_is_wrong_with_a_backup_is_not_said_of_the_store() {
    let desk = desk();
    desk.run(&["backup", "备份/今年/one.db"]).ended(0);
    let whole = fs::read(desk.path("备份/今年/one.db")).expect("a backup");
    desk.write("cut.db", &whole[..whole.len() / 2]);
    desk.write("empty.db", "");
    desk.write("notes.txt", "今天天气很好。\n".repeat(400));
    for (file, why) in [
        ("cut.db", "文件损坏"),
        ("empty.db", "不是成绩库"),
        ("notes.txt", "不是成绩库"),
        ("none.db", "没有这个文件"),
    ] {
        let told = desk.run(&["restore", file, "--dry-run"]).ended(3).err;
        assert!(told.contains(file) && told.contains(why), "{told}");
        assert!(!told.contains("store.db"), "{told}");
    }
    let told = desk.run(&["backup", "notes.txt/one.db"]);
    assert_ne!(told.code, 0);
    assert!(told.err.contains("notes.txt/one.db"), "{}", told.err);
    assert!(!told.err.contains("打不开成绩库"), "{}", told.err);
}

#[test]
fn a_key_that_has_signed_is_kept_with_the_backup_and_never_replaced_in_silence() {
    let desk = desk();
    desk.run(&["log", "checkpoint"]).ended(0);
    let own = desk.run(&["key", "show"]).ended(0).out;
    let told = desk.run(&["backup", "alone.db"]).ended(0).err;
    assert!(
        told.contains("签名密钥不在备份里") && told.contains("store.db.key"),
        "{told}"
    );
    desk.run(&["backup", "both.db", "--with-key"]).ended(0);
    let at = |store: &str, command: &[&str]| {
        let elsewhere = ["--store", store];
        desk.run(&[&elsewhere[..], command].concat())
    };
    let told = at("new/one.db", &["restore", "alone.db"]).ended(0).err;
    assert!(
        told.contains("没有签名密钥") && told.contains("new/one.db.key"),
        "{told}"
    );
    let list = at("new/one.db", &["report", "scores"]).ended(0).out;
    assert!(list.contains("没有签名（签名密钥不在"), "{list}");
    let told = at("new/one.db", &["log", "checkpoint"]).ended(4).err;
    assert!(told.contains("签名密钥不在了"), "{told}");
    assert!(!desk.path("new/one.db.key").exists());
    let other = at("new/one.db", &["key", "new"]).ended(0).out;
    assert_ne!(other, own);
    at("new/one.db", &["key", "new"]).ended(4);
    at("new/two.db", &["restore", "both.db"]).ended(0);
    assert_eq!(at("new/two.db", &["key", "show"]).ended(0).out, own);
    at("new/two.db", &["log", "verify"]).ended(0);
}

#[test]
fn no_backup_is_made_beside_the_key_of_another_store() {
    let desk = desk();
    let told = desk.run(&["backup", "early.db", "--with-key"]).ended(0).err;
    assert!(told.contains("还没有签名密钥"), "{told}");
    desk.write("keyless.db.key", "of another");
    let told = desk.run(&["backup", "keyless.db", "--with-key"]).ended(4);
    assert!(told.err.contains("keyless.db.key"), "{}", told.err);
    desk.run(&["log", "checkpoint"]).ended(0);
    desk.write("both.db.key", "of another");
    let told = desk.run(&["backup", "both.db", "--with-key"]).ended(4).err;
    assert!(told.contains("both.db.key"), "{told}");
    assert!(!desk.path("both.db").exists());
    let kept = fs::read_to_string(desk.path("both.db.key")).expect("it is there");
    assert_eq!(kept, "of another");
    desk.run(&["backup", "both.db"]).ended(0);
    let told = desk
        .run(&["--store", "new.db", "restore", "both.db"])
        .ended(3)
        .err;
    assert!(told.contains("both.db.key"), "{told}");
    assert!(!desk.path("new.db").exists());
}
