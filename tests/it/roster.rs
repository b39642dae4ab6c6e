//! The roster: imported from a sheet, looked at before it is written, listed.

use crate::papers::rows;
use crate::support::Desk;

const SHEET: &str = "客服中心花名册,,,,\n工号,姓名,部门,入职日期,密码\n\
                     007123,张三,客服部/一班,2026/3/1,secret-1\n\
                     110101199003078888,李晓明,客服部,2026-01-05,secret-2\n\
                     7123,王五,财务部,,secret-3\n8,,,,\n";

fn desk() -> Desk {
    let desk = Desk::new();
    desk.write("花名册.csv", SHEET);
    desk
}

#[test]
fn nothing_is_written_before_it_is_asked_for() {
    let desk = desk();
    let dry = desk.run(&["roster", "import", "花名册.csv"]).ended(1);
    assert!(dry.out.contains("没有写入"), "{}", dry.out);
    assert!(dry.out.contains("不读这几列：密码"), "{}", dry.out);
    assert!(dry.out.contains("7123 和 007123 的工号很像"), "{}", dry.out);
    assert!(dry.out.contains("第 6 行没有姓名"), "{}", dry.out);
    assert_eq!(rows(&desk, "SELECT count(*) FROM person"), ["0"]);
    let again = desk
        .run(&["roster", "import", "花名册.csv", "--apply"])
        .ended(1);
    assert!(again.out.contains("已写入：3 人有变动"), "{}", again.out);
    let third = desk
        .run(&["roster", "import", "花名册.csv", "--format", "json"])
        .ended(1);
    assert_eq!(third.json()["unchanged"], 3);
    let file = std::fs::read(desk.store()).expect("a store");
    let wal = std::fs::read(desk.path("store.db-wal")).unwrap_or_default();
    let has = |bytes: &[u8]| bytes.windows(7).any(|seven| seven == b"secret-");
    assert!(!has(&file) && !has(&wal), "a password is never read");
}

#[test]
fn lists_mask_names_unless_somebody_answers_for_it() {
    let desk = desk();
    desk.run(&["roster", "import", "花名册.csv", "--apply"])
        .ended(1);
    let list = [
        "roster",
        "list",
        "--department",
        "客服部",
        "--format",
        "json",
    ];
    let masked = desk.run(&list).ended(0).json();
    assert_eq!(masked[0]["number"], "****8888");
    assert_eq!(masked[0]["name"], "李*明");
    assert_eq!(masked[1]["name"], "张*");
    assert_eq!(
        masked.as_array().map(Vec::len),
        Some(2),
        "no other department"
    );
    desk.run(&["roster", "list", "--unmask"]).ended(2);
    let shown = desk
        .run(&[&list[..], &["--unmask", "--by", "王主任"]].concat())
        .ended(0)
        .json();
    assert_eq!(shown[0]["number"], "110101199003078888");
    assert_eq!(shown[1]["name"], "张三");
    let logged = rows(
        &desk,
        "SELECT note FROM journal WHERE kind = 'list-unmasked'",
    );
    assert_eq!(logged, ["{\"by\":\"王主任\"}"]);
}

#[test]
fn people_leave_and_come_back() {
    let desk = desk();
    desk.run(&["roster", "import", "花名册.csv", "--apply"])
        .ended(1);
    let leave = [
        "roster",
        "leave",
        "007123",
        "--on",
        "2026-11-01",
        "--reason",
        "合同到期",
    ];
    desk.run(&leave).ended(0);
    let tree = desk.run(&["roster", "departments"]).ended(0).out;
    assert_eq!(tree, "客服部  1\n  一班  0\n财务部  1\n");
    desk.run(&["roster", "return", "007123", "--on", "2026-12-01"])
        .ended(0);
    let tree = desk.run(&["roster", "departments"]).ended(0).out;
    assert_eq!(tree, "客服部  2\n  一班  1\n财务部  1\n");
    let entries = "SELECT kind, effective FROM journal ORDER BY leaf DESC LIMIT 2";
    assert_eq!(
        rows(&desk, entries),
        ["person-returned|2026-12-01", "person-left|2026-11-01"]
    );
    desk.run(&["roster", "leave", "7"]).ended(3);
}

#[test]
fn days_that_cannot_be_are_refused_and_say_why() {
    let desk = desk();
    desk.run(&["roster", "import", "花名册.csv", "--apply"])
        .ended(1);
    let refused = |what: &str, day: &str, why: &str| {
        let ran = desk.run(&["roster", what, "007123", "--on", day]).ended(4);
        assert!(ran.err.contains(why), "{}", ran.err);
    };
    refused("return", "2026-11-01", "没有离职");
    desk.run(&["roster", "leave", "007123", "--on", "2026-11-01"])
        .ended(0);
    refused("leave", "2026-12-01", "已经登记在 2026-11-01 离职");
    refused("return", "2019-01-01", "要晚于离职日期 2026-11-01");
    desk.write(
        "slips.csv",
        "工号,姓名,入职日期,离职日期\n000001,甲,2026-03-01,2026-02-01\n合计,1人,,\n1.23E+05,乙,,\n",
    );
    let told = desk.run(&["roster", "import", "slips.csv"]).ended(1).out;
    for why in [
        "第 2 行离职早于入职",
        "第 3 行像是合计",
        "第 4 行的工号被表格软件改过了",
    ] {
        assert!(told.contains(why), "{told}");
    }
}

#[test]
fn a_change_shows_what_stood_there_and_what_will() {
    let desk = desk();
    desk.run(&["roster", "import", "花名册.csv", "--apply"])
        .ended(1);
    desk.write("moved.csv", "工号,姓名,部门\n007123,张三,客服部/二班\n");
    let told = desk.run(&["roster", "import", "moved.csv"]).ended(0).out;
    assert!(told.contains("部门 客服部/一班→客服部/二班"), "{told}");
}

#[test]
fn who_sat_before_the_roster_came_is_the_same_person() {
    let desk = desk();
    desk.write("answers.json", "{}");
    let take = [
        "take",
        "service-basics",
        "-c",
        "007123",
        "--answers",
        "answers.json",
    ];
    desk.run(&take).ended(0);
    let before = rows(&desk, "SELECT id, is_registered FROM person");
    desk.run(&["roster", "import", "花名册.csv", "--apply"])
        .ended(1);
    let after = rows(
        &desk,
        "SELECT id, is_registered FROM person WHERE number = '007123'",
    );
    assert_eq!(before, [after[0].replace("|1", "|0")]);
    let scores = desk
        .run(&["report", "scores", "--format", "json"])
        .ended(0)
        .json();
    assert_eq!(scores[0]["candidate"], "007123");
}

#[test]
fn a_sheet_that_is_none_is_refused_and_says_why() {
    let desk = Desk::new();
    desk.write("empty.csv", "姓名,部门\n张三,客服部\n");
    desk.write("broken.xlsx", "PK\u{3}\u{4} and no more");
    for (file, why) in [
        ("empty.csv", "找不到表头"),
        ("broken.xlsx", "读不了"),
        ("none.csv", "none.csv"),
    ] {
        let ran = desk.run(&["roster", "import", file]).ended(3);
        assert!(ran.err.contains(why), "{}", ran.err);
    }
}
