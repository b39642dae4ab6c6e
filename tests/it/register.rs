//! HR's register: who may sit, who is certified on which day, and what is known of it.

mod as_of;
mod crowd;
mod load;
mod renewal;

use serde_json::Value;

use crate::papers::{rows, set_back_outcomes};
use crate::support::Desk;

const BANK: &str = "format: 1\nname: 一题\nsources:\n  manual: 手册\n";
const SYLLABUS: &str = "id: desk\nname: 接听\noutcomes:\n  - {id: desk/greeting, name: 问候, \
                        tracks: [general], level: new-hire, source: {manual: 第一章}}\n";
const EXAMS: &str = "\
id: theory
name: 理论
mode: exam
cut-score: 60%
quotas:
  - {difficulty: easy, count: 1}
---
id: strict
name: 严格
mode: exam
cut-score: 60%
rules: {candidates: registered, attempts: 2, cool-down: 3 天, other-paper: false}
quotas:
  - {difficulty: easy, count: 1}
---
id: fresh
name: 换卷
mode: exam
cut-score: 60%
rules: {other-paper: true}
quotas:
  - {difficulty: hard, count: 2}
";
const CREDENTIALS: &str = "\
id: agent
name: 上岗证
issuer: 培训部
number: HS-{year}-{serial}
exams: [theory]
validity: 2 年
renew-early: 60 天
grace: 30 天
";

/// Issues what was earned by the exam in theory.
const ISSUE: [&str; 9] = [
    "credential",
    "issue",
    "--exam",
    "theory",
    "--content",
    "bank",
    "--apply",
    "--by",
    "王主任",
];

/// A desk with a bank of three questions, and a roster of people.
fn desk(people: usize) -> Desk {
    let desk = Desk::new();
    desk.write("bank/bank.yaml", BANK);
    desk.write("bank/syllabus/desk.yaml", SYLLABUS);
    let item = |at: usize| {
        let difficulty = if at == 1 { "easy" } else { "hard" };
        format!(
            "id: polite-{at}\noutcomes: [desk/greeting]\nsource: {{manual: 第一章}}\n\
             difficulty: {difficulty}\nbloom: recall\nstem: 第{at}件事：接电话先问好。\n\
             interaction:\n  true-false: {{key: true}}\nrationale: 先问好。\n"
        )
    };
    let items: Vec<String> = (1..=3).map(item).collect();
    desk.write("bank/items/polite.yaml", items.join("---\n"));
    desk.write("bank/exams/exams.yaml", EXAMS);
    desk.write("bank/credentials/agent.yaml", CREDENTIALS);
    desk.write("right.json", "{\"polite-1\":\"对\"}");
    desk.write("wrong.json", "{\"polite-1\":\"错\"}");
    desk.write("fresh.json", "{\"polite-2\":\"错\",\"polite-3\":\"错\"}");
    let mut sheet = "工号,姓名,部门\n".to_owned();
    for at in 0..people {
        sheet += &format!("{at:06},员工{at},客服部/{}班\n", at % 2 + 1);
    }
    desk.write("roster.csv", sheet);
    desk.run(&["roster", "import", "roster.csv", "--apply"])
        .ended(0);
    desk
}

fn sit(desk: &Desk, exam: &str, candidate: &str, answers: &str) -> i32 {
    let take = [
        "take",
        exam,
        "--content",
        "bank",
        "-c",
        candidate,
        "--answers",
        answers,
    ];
    desk.run(&take).code
}

fn issue(desk: &Desk) -> Value {
    desk.run(&[&ISSUE[..], &["--format", "json"]].concat())
        .ended(0)
        .json()
}

/// A desk with the number of the one credential that was issued there.
fn certified() -> (Desk, String) {
    let desk = desk(1);
    sit(&desk, "theory", "000000", "right.json");
    let issued = issue(&desk);
    let number = issued[0]["issued"][0]["number"].as_str();
    let number = number.expect("a number").to_owned();
    (desk, number)
}

fn list(desk: &Desk, more: &[&str]) -> Value {
    let list = ["credential", "list", "--format", "json"];
    desk.run(&[&list[..], more].concat()).ended(0).json()
}

fn statuses(list: &Value) -> Vec<&str> {
    let rows = list.as_array().expect("a list").iter();
    rows.filter_map(|row| row["status"].as_str()).collect()
}

#[test]
fn who_passed_gets_a_number_once() {
    let desk = desk(3);
    for candidate in ["000000", "000001"] {
        assert_eq!(sit(&desk, "theory", candidate, "right.json"), 0);
    }
    assert_eq!(sit(&desk, "theory", "000002", "wrong.json"), 0);
    assert_eq!(sit(&desk, "theory", "stranger", "right.json"), 0);
    let look = desk
        .run(&[
            "credential",
            "issue",
            "--exam",
            "theory",
            "--content",
            "bank",
        ])
        .ended(0);
    assert!(look.out.contains("该发 2 张，不发的 2 人"), "{}", look.out);
    assert!(look.out.contains("000002 还要考过：theory"), "{}", look.out);
    assert!(
        look.out.contains("stranger 考过了，但不在花名册上"),
        "{}",
        look.out
    );
    assert_eq!(list(&desk, &[]), Value::Array(Vec::new()));
    let issued = issue(&desk);
    let year = &rows(&desk, "SELECT substr(max(recorded_at), 1, 4) FROM journal")[0];
    let numbers: Vec<&str> = issued[0]["issued"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|row| row["number"].as_str())
        .collect();
    assert_eq!(
        numbers,
        [format!("HS-{year}-000001"), format!("HS-{year}-000002")]
    );
    assert_eq!(issue(&desk)[0]["issued"], Value::Array(Vec::new()));
    assert_eq!(
        list(&desk, &["--department", "客服部/1班"])
            .as_array()
            .map(Vec::len),
        Some(1)
    );
    assert_eq!(list(&desk, &["--expiring", "30"]), Value::Array(Vec::new()));
    assert_eq!(
        list(&desk, &["--expiring", "800"]).as_array().map(Vec::len),
        Some(2)
    );
    desk.run(&["log", "verify"]).ended(0);
}

#[test]
fn decisions_hold_from_their_day_and_by_what_was_known() {
    let (desk, number) = certified();
    let act = |what: &str, more: &[&str]| {
        let act = [
            "credential",
            what,
            &number,
            "--reason",
            "核查",
            "--by",
            "王主任",
        ];
        desk.run(&[&act[..], more].concat())
    };
    act("reinstate", &[]).ended(4);
    act("suspend", &["--on", "2099-01-01"]).ended(4);
    act("suspend", &[]).ended(0);
    assert_eq!(statuses(&list(&desk, &[])), ["suspended"]);
    assert_eq!(
        list(&desk, &["--status", "active"]),
        Value::Array(Vec::new())
    );
    act("reinstate", &[]).ended(0);
    let extended = act("extend", &["--until", "2098-12-31"]).ended(0).out;
    assert!(extended.contains("有效期到 2098-12-31"), "{extended}");
    let far = act("extend", &["--until", "9999-01-31"]).ended(4).err;
    assert!(far.contains("像是写错了"), "{far}");
    assert_eq!(list(&desk, &[])[0]["valid_until"], "2098-12-31");
    assert_eq!(statuses(&list(&desk, &["--on", "2099-01-01"])), ["expired"]);
    act("revoke", &["--on", "2097-05-01"]).ended(0);
    assert_eq!(statuses(&list(&desk, &["--on", "2097-04-30"])), ["active"]);
    assert_eq!(statuses(&list(&desk, &["--on", "2097-05-01"])), ["revoked"]);
    act("extend", &["--until", "2099-12-31", "--on", "2097-06-01"]).ended(4);
    assert_eq!(
        list(&desk, &["--known-on", "2020-01-01"]),
        Value::Array(Vec::new())
    );
    let shown = desk.run(&["credential", "show", &number]).ended(0).out;
    assert_eq!(shown.matches("王主任）：核查").count(), 4, "{shown}");
    assert!(shown.contains("延期 到 2098-12-31"), "{shown}");
    desk.run(&["credential", "show", "HS-1999-000001"]).ended(3);
    desk.run(&["log", "verify"]).ended(0);
}

#[test]
fn a_credential_proves_itself_without_the_store() {
    let (desk, number) = certified();
    let proved = desk.run(&["log", "prove", &number]).ended(0).out;
    assert!(proved.contains("员工0"), "{proved}");
    desk.write("proof.json", &proved);
    desk.write("issuer.key", desk.run(&["key", "show"]).ended(0).out);
    let verify = [
        "verify",
        "proof.json",
        "--key",
        "issuer.key",
        "--format",
        "json",
    ];
    let print = ["certificate", "proof.json", "--output", "page.pdf"];
    assert_eq!(desk.run(&verify).ended(0).json()["verdict"], "genuine");
    desk.run(&print).ended(0);
    desk.write("proof.json", proved.replace("员工0", "员工1"));
    assert_eq!(desk.run(&verify).ended(1).json()["verdict"], "refused");
    desk.run(&print).ended(4);
    desk.write("proof.json", &proved);
    std::fs::remove_file(desk.path("store.db.key")).expect("it was there");
    let told = desk.run(&print).ended(4).err;
    assert!(told.contains("签名密钥不在了"), "{told}");
}

#[test]
fn rules_refuse_and_say_from_when() {
    let desk = desk(1);
    let take = |candidate| {
        let take = ["take", "strict", "--content", "bank", "-c", candidate];
        desk.run(&[&take[..], &["--answers", "wrong.json"]].concat())
    };
    let stranger = take("stranger").ended(4);
    assert!(
        stranger.err.contains("只收花名册上的人"),
        "{}",
        stranger.err
    );
    take("000000").ended(0);
    let early = take("000000").ended(4);
    assert!(early.err.contains("补考要等到"), "{}", early.err);
    set_back_outcomes(&desk, "ended_at");
    take("000000").ended(0);
    set_back_outcomes(&desk, "ended_at");
    let over = take("000000").ended(4);
    assert!(over.err.contains("最多考 2 次"), "{}", over.err);
    assert_eq!(sit(&desk, "fresh", "000000", "fresh.json"), 0);
    let same = [
        "take",
        "fresh",
        "--content",
        "bank",
        "-c",
        "000000",
        "--answers",
        "fresh.json",
    ];
    let same = desk.run(&same).ended(4);
    assert!(same.err.contains("补考要换一份卷子"), "{}", same.err);
    desk.run(&["roster", "leave", "000000"]).ended(0);
    let left = take("000000").ended(4);
    assert!(left.err.contains("离职"), "{}", left.err);
}

#[test]
fn a_changed_item_names_whose_credential_rests_on_it() {
    let desk = desk(2);
    for candidate in ["000000", "000001"] {
        sit(&desk, "theory", candidate, "right.json");
    }
    issue(&desk);
    let affected = |item: &str| {
        let affected = [
            "credential",
            "affected",
            "--content",
            "bank",
            "--item",
            item,
        ];
        desk.run(&[&affected[..], &["--format", "json"]].concat())
            .ended(0)
            .json()
    };
    let items = rows(&desk, "SELECT DISTINCT item FROM attempt_item");
    for item in &items {
        assert_eq!(affected(item), Value::Array(Vec::new()));
    }
    let path = desk.path("bank/items/polite.yaml");
    let text = std::fs::read_to_string(&path).expect("items");
    std::fs::write(&path, text.replace("key: true", "key: false")).expect("items");
    let named: usize = items
        .iter()
        .filter_map(|item| affected(item).as_array().map(Vec::len))
        .sum();
    assert_eq!(named, 2);
}

#[test]
fn two_people_settle_points_and_an_appeal_goes_its_way() {
    let desk = desk(1);
    sit(&desk, "theory", "000000", "wrong.json");
    let attempt = rows(&desk, "SELECT id FROM attempt").remove(0);
    let item = rows(&desk, "SELECT item FROM attempt_item").remove(0);
    let appeal = |step: &str| {
        let appeal = [
            "appeal",
            step,
            &attempt,
            "--reason",
            "第一题答对了",
            "--by",
            "员工0",
        ];
        desk.run(&appeal)
    };
    appeal("review").ended(4);
    appeal("file").ended(0);
    appeal("file").ended(4);
    appeal("uphold").ended(4);
    appeal("review").ended(0);
    appeal("uphold").ended(0);
    appeal("dismiss").ended(4);
    assert_eq!(
        desk.run(&["appeal", "list"]).ended(0).out.lines().count(),
        3
    );
    let remark = |points: &str, second: &str| {
        let remark = ["remark", &attempt, "--item", &item, "--points", points];
        let who = ["--reason", "题目有误", "--by", "王主任", "--second", second];
        desk.run(&[&remark[..], &who].concat())
    };
    remark("1", "王主任").ended(2);
    remark("99", "李班长").ended(3);
    remark("x", "李班长").ended(2);
    let shown = remark("1", "李班长").ended(0).out;
    assert!(
        shown.contains("从 0 分定为 1 分") && shown.contains("合格"),
        "{shown}"
    );
    assert_eq!(shown.lines().count(), 2, "{shown}");
    for more in [&[][..], &["--all"]] {
        let result = desk.run(&[&["result"], more].concat()).ended(0).out;
        let told = result.lines().filter(|line| line.contains("王主任"));
        let told: Vec<&str> = told.collect();
        assert!(
            matches!(told[..], [line] if line.starts_with("✎ 人工评定 1/1 分（")
                && line.ends_with("，王主任、李班长）：题目有误")),
            "{result}"
        );
    }
    let result = desk.run(&["result", "--format", "json"]).ended(0).json();
    assert_eq!(
        (&result["score"], &result["decision"]),
        (&1.into(), &"pass".into())
    );
    assert_eq!(result["items"][0]["settled"]["note"]["second"], "李班长");
    assert_eq!(
        rows(&desk, "SELECT reason FROM outcome ORDER BY sequence"),
        ["submission", "re-mark"]
    );
    assert_eq!(issue(&desk)[0]["issued"].as_array().map(Vec::len), Some(1));
    desk.run(&["log", "verify"]).ended(0);
}

#[test]
fn what_was_passed_before_a_revocation_earns_nothing_again() {
    let (desk, number) = certified();
    let decided = ["--reason", "代考", "--by", "王主任"];
    let revoke = ["credential", "revoke", &number];
    desk.run(&[&revoke[..], &decided].concat()).ended(0);
    let renew = ["credential", "renew", &number, "--content", "bank", "--by"];
    let renew = [&renew[..], &["王主任"]].concat();
    let refused = desk.run(&renew).ended(4).out;
    assert!(
        refused.contains("已经吊销") && refused.contains("要重新考过：theory"),
        "{refused}"
    );
    assert_eq!(issue(&desk)[0]["issued"], Value::Array(Vec::new()));
    assert_eq!(statuses(&list(&desk, &[])), ["revoked"]);
    sit(&desk, "theory", "000000", "right.json");
    assert_eq!(issue(&desk)[0]["issued"].as_array().map(Vec::len), Some(1));
    assert_eq!(statuses(&list(&desk, &[])), ["revoked", "active"]);
}

#[test]
fn who_has_left_gets_no_credential() {
    let desk = desk(1);
    sit(&desk, "theory", "000000", "right.json");
    desk.run(&["roster", "leave", "000000", "--on", "2026-02-01"])
        .ended(0);
    let look = [
        "credential",
        "issue",
        "--exam",
        "theory",
        "--content",
        "bank",
    ];
    let look = desk.run(&look).ended(0).out;
    assert!(look.contains("已在 2026-02-01 离职，不发证"), "{look}");
    assert_eq!(issue(&desk)[0]["issued"], Value::Array(Vec::new()));
}

#[test]
fn nobody_decides_without_a_name_or_for_no_reason() {
    let desk = desk(1);
    let by = ["--by", " "];
    let blank = ["--reason", "　", "--by", "王主任"];
    let commands: [(&[&str], &[&str]); 9] = [
        (&["credential", "suspend", "HS-2026-000001"], &blank),
        (&["credential", "renew", "HS-2026-000001"], &by),
        (&["credential", "issue", "--exam", "theory", "--apply"], &by),
        (&["person", "erase", "000000", "--apply"], &blank),
        (&["person", "retain", "--keep", "3 年", "--apply"], &by),
        (
            &["person", "correct", "000000", "--set", "姓名=张三"],
            &blank,
        ),
        (&["appeal", "file", "01KAJ0000000000000000000EX"], &blank),
        (&["roster", "list", "--unmask"], &by),
        (&["roster", "leave", "000000"], &by),
    ];
    for (command, given) in commands {
        let ran = desk.run(&[command, given].concat()).ended(2);
        assert!(ran.err.contains("不能空着"), "{command:?} {}", ran.err);
    }
    for command in &commands[1..5] {
        let ran = desk.run(command.0).ended(2);
        assert!(
            ran.err.contains("少了 --"),
            "{} {}",
            command.0.join(" "),
            ran.err
        );
    }
    assert_eq!(rows(&desk, "SELECT count(*) FROM person"), ["1"]);
}

#[test]
fn what_is_suspended_or_revoked_is_neither_handed_out_nor_found_good_here() {
    let (desk, number) = certified();
    let act = |what: &str| {
        let decided = ["--reason", "核查", "--by", "王主任"];
        let act = ["credential", what, &number];
        desk.run(&[&act[..], &decided].concat()).ended(0)
    };
    let prove = |more: &[&str]| desk.run(&[&["log", "prove", &number], more].concat());
    let print = |more: &[&str]| {
        let print = ["certificate", "proof.json", "--output", "page.pdf"];
        desk.run(&[&print[..], more].concat())
    };
    let verified = |code: i32| desk.run(&["verify", "proof.json"]).ended(code).out;
    desk.write("proof.json", prove(&[]).ended(0).out);
    let good = verified(0);
    assert!(good.contains("✓ 现状：成绩库里没有暂停"), "{good}");
    act("suspend");
    let refused = prove(&[]).ended(4).err;
    assert!(refused.contains("现在是暂停，不交出文件"), "{refused}");
    print(&[]).ended(4);
    let suspended = verified(1);
    assert!(suspended.contains("✗ 现状：已经暂停"), "{suspended}");
    assert!(suspended.contains("不能认可"), "{suspended}");
    let asked = prove(&["--any-status"]).ended(0).err;
    assert!(asked.contains("现在是暂停"), "{asked}");
    print(&["--any-status"]).ended(0);
    act("reinstate");
    verified(0);
    act("revoke");
    assert!(verified(1).contains("✗ 现状：已经吊销"));

    let away = Desk::new();
    away.write(
        "proof.json",
        std::fs::read(desk.path("proof.json")).expect("a proof"),
    );
    away.write("issuer.key", desk.run(&["key", "show"]).ended(0).out);
    let verify = ["verify", "proof.json", "--key", "issuer.key"];
    let unchecked = away.run(&verify).ended(0).out;
    assert!(unchecked.contains("– 现状：没有检查"), "{unchecked}");
}
