//! `test`: what it says about rubrics that are as their exemplars want them, and about others.

use serde_json::{Value, json};

use crate::support::{Desk, Ran};

const BANK: &str = "format: 1\nname: 练习库\nsources: {h: 手册}\n";
const SYLLABUS: &str = "id: g
name: 组
outcomes:
  - {id: g/o, name: 点, tracks: [general], level: agent, source: {h: 一}}
";

/// A rubric whose exemplars are graded in every wrong way.
const LOOSE: &str = "criteria:
      apologise: {name: 致歉, points: 1, any: [抱歉]}
      ask: {name: 问地址, points: 2, any: [地址 @问]}
      phone: {name: 留电话, points: 1, any: [留电话]}
    violations:
      shirk: {name: 推诿, severity: minor, any: [不归我们管]}
      rude: {name: 辱骂, severity: fatal, any: [神经病]}
    exemplars:
      - {name: 多给, text: 给您添麻烦了，很抱歉。, expect: {}}
      - {name: 没问, text: 地址我记下了。, expect: {ask: 2}}
      - {name: 没词, text: 实在对不住您。, expect: {apologise: 1}}
      - {name: 漏了, text: 您找别人去。, expect: {}, violations: [shirk]}
      - {name: 冤枉, text: 这事不归我们管。, expect: {}}
";

/// A rubric whose phrase is so short that an answer holds it more often than evidence quotes it.
const SHAKY: &str = "criteria:
      courteous: {name: 客气, points: 2, any: [您]}
    exemplars:
      - name: 好
        text: 请您先别着急，有什么事情您慢慢说给我听，麻烦您告诉我住在哪一栋楼。请问您怎么称呼，我马上帮您查一查记录，查好了立刻给您回电话。您家里的情况我记下了，师傅到之前会先联系您一声，您放心好了，谢谢您今天打来。
        expect: {courteous: 2}
";

const SOUND: &str = "criteria:
      apologise: {name: 致歉, points: 1, any: [抱歉]}
    violations:
      shirk: {name: 推诿, severity: minor, any: [不归我们管]}
    exemplars:
      - {name: 好, text: 给您添麻烦了，很抱歉。, expect: {apologise: 1}}
      - {name: 违规, text: 这事不归我们管。, expect: {}, violations: [shirk]}
";

fn item(id: &str, rubric: &str) -> String {
    format!(
        "id: {id}\noutcomes: [g/o]\nsource: {{h: 一}}\ndifficulty: easy\nbloom: apply\n\
         stem: 请写出您会说的话。\nrationale: 解析。\ninteraction:\n  role-play:\n    {rubric}"
    )
}

/// A desk with a bank of these items, each in a file of its own.
fn desk(items: &[(&str, &str)]) -> Desk {
    let desk = Desk::new();
    desk.write("bank/bank.yaml", BANK);
    desk.write("bank/syllabus/g.yaml", SYLLABUS);
    for (id, rubric) in items {
        desk.write(&format!("bank/items/{id}.yaml"), item(id, rubric));
    }
    desk
}

fn test(desk: &Desk, more: &[&str]) -> Ran {
    desk.run(&[&["test", "bank"][..], more].concat())
}

/// The rows of `test --format json` that failed, without words and places.
fn failed(ran: &Ran) -> Vec<Value> {
    let rows = ran.json();
    let rows = rows.as_array().expect("rows").iter();
    rows.filter(|row| row["passed"] == false)
        .map(|row| json!([row["check"], row["exemplar"], row["differences"]]))
        .collect()
}

#[test]
fn a_rubric_that_stands_takes_one_line() {
    let ran = test(&desk(&[("sound", SOUND)]), &[]).ended(0);
    assert_eq!(
        ran.out,
        "✓ sound · 2 个范例 · 3 项变动\n\n\
         ✓ 1 组评分细则：2 个范例、3 项变动，全都符合。\n\
         2 条要点词里，0 条没有范例用到。这不是毛病，只是还没有试过。\n"
    );
}

#[test]
fn wrong_credit_is_told_with_its_words_and_what_to_do() {
    let ran = test(&desk(&[("loose", LOOSE)]), &[]).ended(1);
    let (story, _) = ran.out.split_once("\n\n").expect("a summary");
    let expected = "\
✗ loose · 5 个范例 · 4 项变动 · 5 处不对  bank/items/loose.yaml:1
  范例“多给”  bank/items/loose.yaml:18
    回答：给您添麻烦了，很抱歉。
    致歉（apologise）：该得 0 分，得了 1 分
      第 9–10 字“抱歉”（原样）← 抱歉 (items/loose.yaml:11)
      办法：回答里确实说到了，就改 expect；没有说到，就把这条要点词写长，或者加
        not、& !。
  范例“没问”  bank/items/loose.yaml:19
    回答：地址我记下了。
    问地址（ask）：该得 2 分，得了 0 分
      第 1–2 字 不算：“地址”没有问出来。 ← 地址 @问 (items/loose.yaml:12)
      办法：要点词认得这几个字，但说法不算数，原因见上。该算的话，换一条带上前后
        文的要点词；不该算就改 expect 或 violations。
  范例“没词”  bank/items/loose.yaml:20
    回答：实在对不住您。
    致歉（apologise）：该得 1 分，得了 0 分
      办法：没有要点词认得它：照这个范例的说法给这个要点添一条，取最短又不会认错
        的几个字。
  范例“漏了”  bank/items/loose.yaml:21
    回答：您找别人去。
    违规“推诿”（shirk）：应当查出，没有查出
      办法：没有违规词认得它：照这个范例的说法添一条；好回答不能碰到它。
  范例“冤枉”  bank/items/loose.yaml:22
    回答：这事不归我们管。
    违规“推诿”（shirk）：不该查出，查出来了
      第 3–7 字“不归我们管”（原样）← 不归我们管 (items/loose.yaml:15)
      办法：这几个字不该算违规：把违规词写长，或者加 not；确实犯了，就写进范例的
        violations。
  没有一个范例得过这些要点的分：问地址 · 留电话
  没有一个范例犯过这些违规：辱骂";
    assert_eq!(story, expected);
}

#[test]
fn a_criterion_that_earns_without_its_words_fails_a_mutation() {
    let ran = test(&desk(&[("shaky", SHAKY)]), &["--format", "json"]).ended(1);
    let failed = failed(&ran);
    let [failure] = failed.as_slice() else {
        panic!("{failed:?}");
    };
    assert_eq!((&failure[0], &failure[1]), (&json!("cut"), &json!("好")));
    let difference = &failure[2][0];
    assert_eq!(
        (&difference["expected"], &difference["got"]),
        (&json!(2), &json!(2))
    );
    assert_eq!(
        difference["evidence"][0]["rule"],
        "您 (items/shaky.yaml:11)"
    );
    let rows = ran.json();
    let mut rows = rows.as_array().expect("rows").iter();
    let cut = rows.rfind(|row| row["check"] == "cut");
    let text = cut.expect("a cut")["text"].as_str().expect("what is left");
    assert!(text.ends_with("谢谢您今天打来。"), "{text}");
}

#[test]
fn every_row_has_the_fields_that_the_guide_promises() {
    let ran = test(
        &desk(&[("loose", LOOSE), ("sound", SOUND)]),
        &["--format", "json"],
    );
    let rows = ran.ended(1).json();
    let rows = rows.as_array().expect("rows");
    let checks = ["exemplar", "cut", "violated", "repeated", "unexercised"];
    for check in checks {
        assert!(rows.iter().any(|row| row["check"] == check), "{check}");
    }
    for row in rows {
        let fields: &[&str] = match row["check"].as_str().expect("a check") {
            "exemplar" => &["exemplar", "passed", "differences"],
            "cut" => &["exemplar", "criterion", "text", "passed", "differences"],
            "violated" => &["exemplar", "violation", "text", "passed", "differences"],
            "repeated" => &["exemplar", "criterion", "text", "passed", "differences"],
            "unexercised" => &["criteria", "violations", "phrases", "of_phrases"],
            other => panic!("{other}"),
        };
        let common = ["check", "item", "file", "line"];
        let own: Vec<&String> = row.as_object().expect("an object").keys().collect();
        assert_eq!(own, [&common[..], fields].concat());
    }
    let idle = rows.iter().find(|row| row["check"] == "unexercised");
    let idle = idle.expect("one for each item");
    assert_eq!(idle["criteria"], json!(["ask", "phone"]));
    assert_eq!(idle["violations"], json!(["rude"]));
    assert_eq!(
        (&idle["phrases"], &idle["of_phrases"]),
        (&json!(3), &json!(5))
    );
}

#[test]
fn junit_has_a_case_for_each_exemplar_and_each_mutation() {
    let desk = desk(&[
        ("loose", &LOOSE.replace("很抱歉", "<很>抱歉&")),
        ("sound", SOUND),
    ]);
    let ran = test(&desk, &["--format", "junit", "--lang", "en"]).ended(1);
    let document = roxmltree::Document::parse(&ran.out).expect("XML");
    let root = document.root_element();
    assert_eq!(root.attribute("failures"), Some("5"));
    let cases = |name: &str| {
        let nodes = document.descendants();
        nodes.filter(|node| node.has_tag_name(name)).count()
    };
    assert_eq!(
        (cases("testsuite"), cases("testcase"), cases("failure")),
        (2, 14, 5)
    );
    let failure = document
        .descendants()
        .find(|node| node.has_tag_name("failure"))
        .expect("one at least");
    let message = failure.attribute("message");
    assert_eq!(message, Some("致歉 (apologise): should earn 0, earned 1"));
    assert!(failure.text().expect("words").contains("<很>抱歉&"));
}

#[test]
fn paths_and_items_choose_what_is_tested() {
    let desk = desk(&[("loose", LOOSE), ("sound", SOUND)]);
    let one_file = desk.run(&["test", "bank/items/sound.yaml"]).ended(0);
    assert!(!one_file.out.contains("loose"), "{}", one_file.out);
    let one_item = ["test", "--content", "bank", "--item", "sound"];
    assert!(!desk.run(&one_item).ended(0).out.contains("loose"));
    test(&desk, &["--item", "sound", "--item", "loose"]).ended(1);
    let unknown = test(&desk, &["--item", "sund"]).ended(3);
    assert!(unknown.err.contains("是不是“sound”"), "{}", unknown.err);
    desk.run(&["test", "bnak"]).ended(3);
}

#[test]
fn a_bank_without_role_plays_has_nothing_to_test() {
    let desk = desk(&[]);
    let statement = item("plain", "").replace("role-play:\n    ", "true-false: {key: true}");
    desk.write("bank/items/plain.yaml", statement);
    let ran = test(&desk, &[]).ended(0);
    assert_eq!(ran.out, "没有角色扮演题，没有可测的评分细则。\n");
    let ran = test(&desk, &["--item", "plain"]).ended(3);
    assert!(ran.err.contains("不是角色扮演"), "{}", ran.err);
}

#[test]
fn checklists_are_tested_by_their_exemplars_like_role_plays() {
    let desk = crate::small_bank::small_bank();
    let checklist = |points: u32| {
        format!(
            "id: every-call\nname: 通话\nsource: {{handbook: 第八条}}\ncriteria:\n  \
             greet: {{name: 问好, points: 1, any: [您好]}}\nexemplars:\n  \
             - {{name: 好, text: 您好，请讲。, expect: {{greet: {points}}}}}\n"
        )
    };
    let run = |more: &[&str]| desk.run(&[&["test", "--content", "small"], more].concat());
    desk.write("small/checklists/calls.yaml", checklist(1));
    let all = run(&[]).ended(0).out;
    assert!(all.contains("✓ every-call · 1 个范例"), "{all}");
    assert!(all.contains("✓ cold-home · 2 个范例"), "{all}");
    let one = run(&["--item", "every-call", "--format", "json"])
        .ended(0)
        .json();
    let rows = one.as_array().expect("rows");
    assert!(
        rows.iter().all(|row| row["checklist"] == "every-call"),
        "{one}"
    );
    let shipped = desk.run(&["test", "--item", "inbound-call"]).ended(0).out;
    assert!(shipped.contains("✓ inbound-call"), "{shipped}");
}
