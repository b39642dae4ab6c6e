//! What every list of people has in common: long numbers are hidden, who looks is logged, and the
//! log's checkpoint stands at the foot.

use unicode_width::UnicodeWidthStr as _;

use crate::papers::rows;
use crate::small_bank::small_bank;
use crate::support::{Desk, Ran};

const PHONE: &str = "13800138000";

/// Lists that name people.
const OF_PEOPLE: &[&[&str]] = &[
    &["roster", "list"],
    &["report", "scores"],
    &["wrong"],
    &["progress", "--department", "客服部", "--people"],
    &["gap", "list"],
];
/// Reports that name nobody, or whose numbers are always hidden.
const OTHERS: &[&[&str]] = &[
    &["progress", "--candidate", PHONE],
    &["wrong", "--candidate", PHONE],
    &["stats", "items", "--exam", "steps-drill"],
    &["regrade", "--exam", "steps-drill"],
    &["credential", "list"],
    &["credential", "affected", "--item", "step-1"],
];

/// Two people, one known by a phone number, who practised, lost some and noted a doubt.
fn sat() -> Desk {
    let desk = small_bank();
    let roster = format!("工号,姓名,部门\n{PHONE},张三,客服部\n007124,李四,客服部\n");
    desk.write("roster.csv", roster);
    let import = ["roster", "import", "roster.csv", "--apply"];
    desk.run(&import).ended(0);
    for candidate in [PHONE, "007124"] {
        let take = ["take", "steps", "-c", candidate, "--content", "small"];
        let doubt = format!("：疑问 我是{PHONE}，第 2 版没有\n");
        desk.run_with(&take, &doubt);
        let answers = desk.write("answers.json", r#"{"step-1": false, "step-2": true}"#);
        let answers = answers.to_str().expect("UTF-8");
        let take = ["take", "steps-drill", "-c", candidate, "--content", "small"];
        desk.run(&[&take[..], &["--answers", answers]].concat())
            .ended(0);
    }
    desk
}

fn list(desk: &Desk, list: &[&str], more: &[&str]) -> Ran {
    desk.run(&[list, &["--content", "small"], more].concat())
        .ended(0)
}

#[test]
fn long_numbers_are_hidden_and_who_looks_is_logged() {
    let desk = sat();
    for (at, &name) in OF_PEOPLE.iter().enumerate() {
        for format in ["table", "json", "csv"] {
            let masked = list(&desk, name, &["--format", format]).out;
            assert!(!masked.contains(PHONE), "{name:?} {masked}");
            assert!(masked.contains("****8000"), "{name:?} {masked}");
            assert!(masked.contains("007124"), "{name:?} {masked}");
        }
        let all = [name, &["--content", "small", "--unmask"]].concat();
        desk.run(&all).ended(2);
        let shown = list(&desk, name, &["--unmask", "--by", "王主任"]).out;
        assert!(shown.contains(PHONE), "{name:?} {shown}");
        let logged = rows(
            &desk,
            "SELECT note FROM journal WHERE kind = 'list-unmasked'",
        );
        assert_eq!(logged.len(), at + 1, "{name:?}");
        assert_eq!(logged[at], "{\"by\":\"王主任\"}");
    }
}

#[test]
fn a_notebook_and_the_progress_of_one_are_their_own() {
    let desk = sat();
    let before = rows(&desk, "SELECT count(*) FROM journal");
    for name in [
        ["progress", "--candidate", PHONE],
        ["wrong", "--candidate", PHONE],
    ] {
        let own = list(&desk, &name, &["--format", "json"]);
        assert!(!own.out.contains('*') && !own.err.contains('*'), "{name:?}");
    }
    assert_eq!(rows(&desk, "SELECT count(*) FROM journal"), before);
}

#[test]
fn every_report_ends_with_the_checkpoint_that_the_store_keeps() {
    let desk = sat();
    for &name in OF_PEOPLE.iter().chain(OTHERS) {
        let table = list(&desk, name, &[]);
        let foot = table.out.lines().last().unwrap_or_default();
        assert!(foot.starts_with("检查点：日志 "), "{name:?} {}", table.out);
        let size = rows(&desk, "SELECT size FROM log_head");
        let kept = rows(&desk, "SELECT max(size) FROM checkpoint");
        assert_eq!(kept, size, "{name:?}");
        assert!(foot.contains(&format!(" {} 条", size[0])), "{foot}");
        let data = list(&desk, name, &["--format", "json"]);
        assert!(!data.out.contains("检查点"), "{name:?} {}", data.out);
        assert!(data.err.contains(foot), "{name:?} {}", data.err);
    }
}

/// What is listed on a screen of `columns`, without the log's checkpoint, which is longer.
fn on_screen(desk: &Desk, list: &[&str], columns: usize) -> String {
    let mut command = desk.command();
    command.args(list).args(["--content", "small"]);
    let output = command.env("COLUMNS", columns.to_string()).output();
    let shown = Ran::of(output.expect("the program runs")).ended(0).out;
    let lines = shown.lines().filter(|line| !line.starts_with("检查点："));
    lines.map(|line| format!("{line}\n")).collect()
}

#[test]
fn no_list_is_wider_than_the_screen_or_loses_a_column_in_silence() {
    let desk = sat();
    let long = "Aleksandra Konstantinopolskaya-Vladimirovna Featherstonehaugh";
    let post = "负责外呼回访和投诉处理并且兼管夜班值守的老坐席".repeat(2);
    desk.write(
        "more.csv",
        format!("工号,姓名,部门,岗位,入职日期\n007125,{long},客服部/一班,{post},2026-03-01\n"),
    );
    let import = ["roster", "import", "more.csv", "--apply", "--by", "王主任"];
    desk.run(&import).ended(0);
    let open: &[&str] = &["roster", "list", "--unmask", "--by", "王主任"];
    for &name in OF_PEOPLE.iter().chain([&open]) {
        for columns in [40, 60, 80, 100, 160] {
            let shown = on_screen(&desk, name, columns);
            for line in shown.lines() {
                assert!(line.width() <= columns, "{columns}: {name:?}\n{shown}");
            }
        }
    }
    let shown = on_screen(&desk, open, 80);
    assert!(
        shown.contains("没有列出：") && shown.contains("花名册"),
        "{shown}"
    );
    assert!(
        shown.contains("Konstantinopolskaya-Vladimirovna"),
        "{shown}"
    );
    // Where not even the number, the name and the department fit, each row has lines of its own.
    let shown = on_screen(&desk, open, 40);
    for line in [
        "工号：007125\n",
        "  部门：客服部/一班\n",
        "  入职日期：2026-03-01\n",
    ] {
        assert!(shown.contains(line), "{line}{shown}");
    }
}

#[test]
fn lists_in_files_are_named_when_somebody_is_erased() {
    let desk = sat();
    for (at, &name) in OF_PEOPLE.iter().enumerate() {
        let file = format!("list-{at}.csv");
        list(&desk, name, &["--format", "csv", "--output", &file]);
    }
    let erase = [
        "person",
        "erase",
        "007124",
        "--apply",
        "--reason",
        "本人要求",
        "--by",
        "王主任",
    ];
    let told = desk.run(&erase).ended(0).out;
    for at in 0..OF_PEOPLE.len() {
        assert!(told.contains(&format!("list-{at}.csv")), "{at} {told}");
    }
}

#[test]
fn a_file_is_written_as_its_ending_says() {
    let desk = sat();
    let scores = |more: &[&str]| desk.run(&[&["report", "scores"], more].concat());
    scores(&["-o", "scores.xlsx"]).ended(0);
    scores(&["-o", "scores.CSV"]).ended(0);
    scores(&["-o", "scores.json"]).ended(0);
    scores(&["-o", "scores.txt"]).ended(0);
    let begins = |file: &str, start: &str| {
        let bytes = std::fs::read(desk.path(file)).expect("it was written");
        assert!(bytes.starts_with(start.as_bytes()), "{file}");
    };
    begins("scores.xlsx", "PK");
    begins("scores.CSV", "\u{FEFF}考生,姓名,部门,");
    begins("scores.json", "[\n");
    begins("scores.txt", "─");
    for wrong in [
        &["-o", "scores.ods"][..],
        &["-o", "other.csv", "--format", "xlsx"],
        &["-o", "other.xlsx", "--format", "table"],
    ] {
        let told = scores(wrong).ended(2).err;
        assert!(told.contains(wrong[1]) && told.contains("不一致"), "{told}");
        assert!(!desk.path(wrong[1]).exists(), "{}", wrong[1]);
    }
    let told = scores(&["-o", "none/scores.csv"]).ended(3).err;
    assert!(
        told.contains("写不了 none/scores.csv：没有这个文件夹"),
        "{told}"
    );
}

#[test]
fn scores_tell_who_it_was_and_where_and_what_there_is_not() {
    let desk = sat();
    let json = ["report", "scores", "--format", "json"];
    let all = desk.run(&json).ended(0).json();
    let department = all[0]["department"].as_str().expect("a department");
    assert!(
        all[0]["name"].as_str().expect("a name").contains('*'),
        "{all}"
    );
    let here = [&json[..], &["--department", department]].concat();
    let here = desk.run(&here).ended(0).json();
    let is_here = |row: &serde_json::Value| row["department"] == department;
    let rows = |list: &serde_json::Value| list.as_array().expect("a list").clone();
    assert!(rows(&here).iter().all(is_here), "{here}");
    let expected = rows(&all).iter().filter(|row| is_here(row)).count();
    assert_eq!(rows(&here).len(), expected);
    let nowhere = desk
        .run(&["report", "scores", "--department", "无"])
        .ended(0);
    assert!(nowhere.err.contains("没有符合条件"), "{}", nowhere.err);
    let no_exam = desk.run(&["report", "scores", "--exam", "nope"]).ended(3);
    assert!(no_exam.err.contains("没有考试“nope”"), "{}", no_exam.err);
    desk.write("kept.csv", "of old");
    let file = ["report", "scores", "--exam", "nope", "-o", "kept.csv"];
    desk.run(&file).ended(3);
    let kept = std::fs::read_to_string(desk.path("kept.csv")).expect("it is there");
    assert_eq!(kept, "of old");
}
