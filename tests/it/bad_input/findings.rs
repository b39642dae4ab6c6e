//! Every fault of a bank has its code at its place.

use serde_json::Value;

use super::{FILES, sound_bank};
use crate::support::Desk;

/// One place of the sound bank broken, and what a check must find: code, line, column.
type Case = (
    &'static str,
    &'static str,
    &'static str,
    &'static [(&'static str, u64, u64)],
);

const ITEMS: &str = "items/a.yaml";
const EXAMS: &str = "exams/e.yaml";
const LEXICONS: &str = "lexicons/l.yaml";

#[rustfmt::skip]
const CASES: &[Case] = &[
    (ITEMS, "rationale: 先问候。", "rationale: 先问候。\nponits: 1", &[("unknown-key", 12, 1)]),
    (ITEMS, "key: A", "key: A\n    shufle: true", &[("unknown-key", 11, 5)]),
    (ITEMS, "rationale: 先问候。", "rationale: 先问候。\nbloom: apply", &[("duplicate-key", 12, 1)]),
    (ITEMS, "{A: 您好, B: 什么事}", "{A: 您好, B: 什么事, A: 请讲}", &[("duplicate-key", 9, 30)]),
    (ITEMS, "stem: 接听后先说什么？\n", "", &[("missing-key", 1, 1)]),
    (ITEMS, "stem: 接听后先说什么？", "stem:", &[("missing-key", 6, 1)]),
    (ITEMS, "{A: 您好, B: 什么事}", "[您好, 什么事]", &[("wrong-shape", 9, 14)]),
    (ITEMS, "stem: 接听后先说什么？", "stem: [先说什么？]", &[("wrong-shape", 6, 7)]),
    (ITEMS, "stem: 接听后先说什么？", "stem: \"\"", &[("empty-text", 6, 7)]),
    (ITEMS, "id: choice", "id: 选择题", &[("bad-id", 1, 5)]),
    (ITEMS, "id: blanks", "id: choice", &[("duplicate-id", 13, 5)]),
    (ITEMS, "[g/a]", "[g/a, g/b]", &[("unknown-reference", 2, 17)]),
    (ITEMS, "{s: 第一条}", "{t: 第一条}", &[("unknown-reference", 3, 10)]),
    (ITEMS, "\"{apology}\"", "\"您好{apolgy}\"", &[("unknown-reference", 32, 45)]),
    (ITEMS, "{sorry: 2}}", "{sory: 2}}", &[("unknown-reference", 36, 38)]),
    (EXAMS, "{group: g,", "{group: 组,", &[("unknown-reference", 7, 13)]),
    (ITEMS, "key: A", "key: C", &[("key-not-an-option", 10, 10)]),
    (ITEMS, "[[您好, 你好]]", "[[您好], [再见]]", &[("blank-count", 19, 33)]),
    (ITEMS, "\"{apology}\"", "\"抱歉{apology\"", &[("bad-phrase", 32, 45)]),
    (ITEMS, "[神经病]", "[神经病, ……]", &[("bad-phrase", 34, 53)]),
    (ITEMS, "[神经病]", "[神经病, 。。]", &[("empty-phrase", 34, 53)]),
    (LEXICONS, "[好的]", "[好的, \"{other}了\"]", &[("lexicon-circle", 5, 5)]),
    (EXAMS, "{difficulty: easy, count: 1}", "{difficulty: easy, count: 3}", &[("quota-unmet", 8, 5)]),
    (EXAMS, "{difficulty: easy", "{difficulty: esay", &[("unknown-value", 8, 18)]),
    (EXAMS, "cut-score: 60%", "cut-score: 及格", &[("bad-number", 4, 12)]),
    (ITEMS, "expect: {sorry: 2}", "expect: {sorry: 1}", &[("exemplar-score", 36, 25)]),
    (ITEMS, "expect: {sorry: 2}", "expect: {sorry: 3}", &[("too-many-points", 36, 45)]),
    (ITEMS, "text: 抱歉,", "text: 抱歉神经病,", &[("exemplar-violation", 36, 25)]),
    (ITEMS, "家里一点都不暖和！", "抱歉有什么用！", &[("phrase-in-prompt", 32, 42)]),
    (ITEMS, "{A: 您好, B: 什么事}", "{A: 您好}", &[("too-few", 9, 14)]),
    (ITEMS, "B: 什么事}", "B: 您好}", &[("repeated", 9, 25)]),
    (ITEMS, "stem: 接听后先说什么？", "stem: &x 接听后先说什么？", &[("yaml-feature", 6, 10)]),
    (ITEMS, "stem: 请应答。", "stem: 请应答: 好。", &[("yaml-syntax", 27, 10)]),
    ("bank.yaml", "format: 1", "format: 2", &[("format-version", 1, 9)]),
];

/// The sound bank with `from` in `file` replaced.
fn broken(file: &str, from: &str, to: &str) -> Desk {
    let desk = sound_bank();
    let (_, text) = FILES.iter().find(|(name, _)| *name == file).expect(file);
    assert_eq!(text.matches(from).count(), 1, "{from} is not one place");
    desk.write(&format!("bank/{file}"), text.replace(from, to));
    desk
}

/// What a check finds in `file`: code, line, column, in the order of the report.
fn found(desk: &Desk, code: i32) -> Vec<(String, String, u64, u64)> {
    let ran = desk.run(&["check", "bank", "--format", "json"]).ended(code);
    let findings = ran.json();
    let findings = findings.as_array().expect("a list");
    findings.iter().map(place).collect()
}

fn place(finding: &Value) -> (String, String, u64, u64) {
    let text = |name: &str| finding[name].as_str().expect(name).to_owned();
    let number = |name: &str| finding[name].as_u64().expect(name);
    assert!(!text("message").is_empty() && !text("help").is_empty());
    (text("file"), text("code"), number("line"), number("column"))
}

#[test]
fn the_bank_of_these_tests_is_sound() {
    assert_eq!(found(&sound_bank(), 0), []);
}

#[test]
fn each_fault_is_found_at_its_place_and_nothing_else_is() {
    for (file, from, to, expected) in CASES {
        let desk = broken(file, from, to);
        let found = found(&desk, 1);
        let mut found: Vec<_> = found
            .iter()
            .map(|(of, code, line, column)| {
                assert_eq!(of, &format!("bank/{file}"), "{from} → {to}");
                (code.as_str(), *line, *column)
            })
            .collect();
        let mut expected = expected.to_vec();
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected, "{file}: {from} → {to}");
    }
}

#[test]
fn one_id_in_two_files_is_reported_where_it_stands_again() {
    let desk = sound_bank();
    let (first, _) = FILES[3].1.split_once("---\n").expect("documents");
    desk.write("bank/items/b.yaml", format!("# 又一份\n{first}"));
    let place = (
        "bank/items/b.yaml".to_owned(),
        "duplicate-id".to_owned(),
        2,
        5,
    );
    assert_eq!(found(&desk, 1), [place]);
    let ran = desk.run(&["check", "bank", "--lang", "en"]).ended(1);
    assert!(
        ran.out.contains("already used at items/a.yaml:1:5"),
        "{}",
        ran.out
    );
}

#[test]
fn all_faults_of_a_document_and_of_a_file_are_reported_by_place() {
    let desk = sound_bank();
    let text = FILES[3].1;
    let text = text.replace(
        "difficulty: easy\nbloom: apply",
        "difficulty: 难\nbloom: 用",
    );
    let text = text.replace("key: A", "key: Z\n    shuffle: 也许");
    let text = text.replace("id: choice", "id: 选择");
    desk.write("bank/items/a.yaml", text);
    desk.write(
        "bank/exams/e.yaml",
        FILES[4].1.replace("mode: exam", "mode: 考"),
    );
    let found = found(&desk, 1);
    let places: Vec<_> = found
        .iter()
        .map(|(file, code, line, column)| format!("{file}:{line}:{column} {code}"))
        .collect();
    let expected = [
        "bank/exams/e.yaml:3:7 unknown-value",
        "bank/items/a.yaml:1:5 bad-id",
        "bank/items/a.yaml:10:10 key-not-an-option",
        "bank/items/a.yaml:11:14 unknown-value",
        "bank/items/a.yaml:26:13 unknown-value",
        "bank/items/a.yaml:27:8 unknown-value",
    ];
    assert_eq!(places, expected);
}

#[test]
fn a_broken_item_among_good_ones_is_told_and_the_others_are_used() {
    let desk = broken(ITEMS, "stem: 请应答。", "stem: 请应答: 好。");
    desk.write("answers.json", "{\"choice\": \"A\", \"blanks\": \"你好\"}");
    let paper: &[&str] = &["paper", "e", "--seed", "1"];
    let take = &["take", "e", "--candidate", "1", "--answers", "answers.json"];
    for (language, warning) in [("zh", "有 1 个错误"), ("en", "has errors (1)")] {
        for command in [paper, take] {
            let common = ["--lang", language, "--content", "bank", "--format", "json"];
            let ran = desk.run(&[command, &common].concat()).ended(0);
            assert!(ran.err.contains(warning), "{}", ran.err);
            assert_eq!(ran.json()["items"].as_array().map(Vec::len), Some(2));
            assert!(!ran.out.contains("talk"), "{}", ran.out);
        }
    }
}

#[test]
fn a_finding_shows_its_line_with_a_caret_under_the_character() {
    let desk = broken(ITEMS, "key: A", "kee: A");
    let ran = desk.run(&["check", "bank"]).ended(1);
    assert!(ran.out.starts_with(MISSPELT), "{}", ran.out);
    let desk = broken(ITEMS, "stem: 请应答。", "stem: 请应答: 好。");
    let ran = desk.run(&["check", "bank"]).ended(1);
    assert!(ran.out.starts_with(COLON), "{}", ran.out);
    let desk = broken(ITEMS, "\"{apology}\"", "\"您好{apolgy}\"");
    let ran = desk.run(&["check", "bank", "--lang", "en"]).ended(1);
    assert!(ran.out.starts_with(LEXICON), "{}", ran.out);
}

const MISSPELT: &str = "\
错误[unknown-key]: 不认识的键“kee”。
  --> bank/items/a.yaml:10:5
   |
10 |     kee: A
   |     ^^^
   |
   = 办法: 改成“key”；如果想写的不是它，就换成这里可用的键（options · key · shuffle）或删掉这个键。
";

const COLON: &str = "\
错误[yaml-syntax]: 这里少了冒号，或者多了一个冒号。
  --> bank/items/a.yaml:27:10
   |
27 | stem: 请应答: 好。
   |             ^
   |
   = 办法: 键后面写半角冒号和一个空格；";

const LEXICON: &str = "\
error[unknown-reference]: There is no lexicon with the id “apolgy”.
  --> bank/items/a.yaml:32:45
   |
32 |       sorry: {name: 致歉, points: 2, any: [\"您好{apolgy}\"]}
   |                                                 ^^^^^^^^
   |
   = help: Change it to “apology”; ";
