//! `rubric try`: what marked answers say about a rubric, and what an edit changed.

use serde_json::{Value, json};

use crate::support::{Desk, Ran};

const BANK: &str = "format: 1\nname: 练习库\nsources: {h: 手册}\n";
const SYLLABUS: &str = "id: g
name: 组
outcomes:
  - {id: g/o, name: 点, tracks: [general], level: agent, source: {h: 一}}
";
const LEXICON: &str = "id: sorry\nname: 致歉词\nphrases: [抱歉]\n";

/// Two role-plays that share a lexicon.
const ITEMS: &str = "id: leak
outcomes: [g/o]
source: {h: 一}
difficulty: easy
bloom: apply
stem: 请写出您会说的话。
interaction:
  role-play:
    criteria:
      apologise: {name: 致歉, points: 1, any: [\"{sorry}\", 过意不去]}
      ask: {name: 问地址, points: 4, any: [地址 @问, 门牌号]}
    violations:
      shirk: {name: 推诿, severity: minor, any: [找别人]}
    exemplars:
      - {name: 好, text: 很抱歉，请问您的地址？, expect: {apologise: 1, ask: 4}}
rationale: 解析。
---
id: lift
outcomes: [g/o]
source: {h: 一}
difficulty: easy
bloom: apply
stem: 请写出您会说的话。
interaction:
  role-play:
    criteria:
      apologise: {name: 致歉, points: 1, any: [\"{sorry}\"]}
    exemplars:
      - {name: 好, text: 很抱歉。, expect: {apologise: 1}}
rationale: 解析。
";

const MARKED: &str = r#"{"id": "a1", "text": "实在抱歉，您家地址是？", "criteria": {"apologise": 1, "ask": 1}, "violations": []}
{"id": "a2", "text": "真过意不去，门牌号告诉我。", "criteria": {"apologise": 1, "ask": 1}, "violations": []}
{"id": "a3", "text": "您住哪栋楼？", "criteria": {"apologise": 0, "ask": 1}, "violations": []}
{"id": "a4", "text": "这事您找别人。", "criteria": {"apologise": 0, "ask": 0}, "violations": ["shirk"]}
{"id": "a5", "text": "门牌号不用说了，去找物业。", "criteria": {"apologise": 0, "ask": 0}, "violations": ["shirk"]}
"#;

fn desk() -> Desk {
    let desk = Desk::new();
    for bank in ["bank", "old"] {
        desk.write(&format!("{bank}/bank.yaml"), BANK);
        desk.write(&format!("{bank}/syllabus/g.yaml"), SYLLABUS);
        desk.write(&format!("{bank}/lexicons/l.yaml"), LEXICON);
        desk.write(&format!("{bank}/items/i.yaml"), ITEMS);
    }
    desk.write("marked.jsonl", MARKED);
    desk
}

fn try_with(desk: &Desk, more: &[&str]) -> Ran {
    let start = ["rubric", "try", "--content", "bank", "--item", "leak"];
    desk.run(&[&start[..], more].concat())
}

#[test]
fn figures_and_disagreements_are_told_with_their_phrases() {
    let ran = try_with(&desk(), &["marked.jsonl"]).ended(0);
    let expected = "\
leak · 5 个标注过的回答
              精确率  召回率    F1  都说有  多给  漏给
  致歉          1.00    1.00  1.00       2     0     0
  问地址        0.67    0.67  0.67       2     1     1
  全部要点      0.80    0.80  0.80       4     1     1
  违规：推诿    1.00    0.50  0.67       1     0     1

和人工标注相比：要点 F1 0.80 · 总分加权 κ 0.75
当作没见过的回答：要点 F1 0.50 · 总分加权 κ 0.25（评每个回答时，去掉只靠它撑着的要点词，共 3 条）

多给的，按要点词
  门牌号 (items/i.yaml:11)  → 问地址
    a5
      第 1–3 字“门牌号”（原样）← 门牌号 (items/i.yaml:11)
  办法：先看是不是标错了。一条要点词错一次、对很多次，就留着；错得多才把词写长，
    或者加 not、& !。

漏给的，按要点
  违规：推诿
    a5  门牌号不用说了，去找物业。
  问地址
    a3  您住哪栋楼？
  办法：给要点添说法，取最短又不会认错的几个字；写着“不算”的，先看原因。

只靠一个回答撑着的要点词
  过意不去 (items/i.yaml:10)  → 致歉  ← a2
  门牌号 (items/i.yaml:11)  → 问地址  ← a2
  找别人 (items/i.yaml:13)  → 推诿  ← a4
  办法：换个人多半不这样说。能不能写短、写活（可省略、任选、间隔），让它多认几种
    说法？
";
    assert_eq!(ran.out, expected);
}

#[test]
fn figures_as_on_answers_not_seen_leave_out_what_rests_on_one_answer() {
    let ran = try_with(&desk(), &["marked.jsonl", "--format", "json"]).ended(0);
    let found = ran.json();
    let counts = |figures: &Value| {
        ["both", "only_found", "only_marked", "neither"]
            .map(|name| figures[name].as_u64().expect("a count"))
    };
    assert_eq!(counts(&found["seen"]["criterion"]), [4, 1, 1, 4]);
    // Without 过意不去 and 门牌号, nothing in a2 is found; 门牌号 stays where a2 supports it.
    assert_eq!(counts(&found["unseen"]["criterion"]), [2, 1, 3, 4]);
    assert_eq!(counts(&found["unseen"]["violation"]), [0, 0, 2, 3]);
    let alone = &found["alone"][0];
    assert_eq!(
        (&alone["phrase"], &alone["answer"]),
        (&json!("过意不去"), &json!("a2"))
    );
    assert_eq!(found["disagreements"][0]["marked"], true);
}

#[test]
fn a_phrase_that_two_answers_support_rests_on_none_alone() {
    let desk = desk();
    let more = r#"{"id": "a6", "text": "过意不去啊。", "criteria": {"apologise": 1, "ask": 0}}"#;
    desk.write("marked.jsonl", format!("{MARKED}{more}\n"));
    let found = try_with(&desk, &["marked.jsonl", "--format", "json"])
        .ended(0)
        .json();
    let alone = found["alone"].as_array().expect("a list").iter();
    let alone: Vec<&Value> = alone.map(|alone| &alone["phrase"]).collect();
    assert_eq!(alone, ["门牌号", "找别人"]);
}

#[test]
fn after_an_edit_every_flip_is_told_for_better_or_worse_in_all_items() {
    let desk = desk();
    let edited = ITEMS.replace("地址 @问, 门牌号]", "地址 @问, 哪栋]");
    desk.write("bank/items/i.yaml", edited);
    desk.write(
        "bank/lexicons/l.yaml",
        LEXICON.replace("[抱歉]", "[抱歉, 对不住]"),
    );
    let lift = r#"{"id": "b1", "item": "lift", "text": "对不住。", "criteria": {"apologise": 1}}"#;
    desk.write("all/lift.jsonl", lift);
    let against = ["marked.jsonl", "--against", "old", "--marked", "all"];
    let ran = try_with(&desk, &against).ended(0);
    let (_, told) = ran.out.split_once("改动以后\n").expect("what changed");
    let expected = "  \
  leak：要点词添 2 条，删改或收窄 1 条；改对 2 处，改错 1 处
    ✗ a2 “问地址”说到了，现在丢了
      第 7–9 字“门牌号”（原样）← 门牌号 (items/i.yaml:11)
    ✓ a3 “问地址”说到了，现在认得
      第 3–4 字“哪栋”（原样）← 哪栋 (items/i.yaml:11)
    ✓ a5 “问地址”没说到，现在不再算
      第 1–3 字“门牌号”（原样）← 门牌号 (items/i.yaml:11)
    收窄或删掉要点词，丢了本来对的回答：门牌号。先改回来，另添一条更准的；为一个
      回答收窄，往往得不偿失。
  lift：要点词添 1 条，删改或收窄 0 条；改对 1 处，改错 0 处
    ✓ b1 “致歉”说到了，现在认得
      第 1–3 字“对不住”（原样）← {sorry} (items/i.yaml:27)
        ↳ 对不住（lexicons/l.yaml:3）
";
    assert_eq!(
        told,
        expected
            .trim_start_matches("  ")
            .replacen("leak", "  leak", 1)
    );
}

#[test]
fn words_and_marks_may_stand_in_two_files_and_marks_may_be_points() {
    let desk = desk();
    desk.write(
        "answers.jsonl",
        "{\"id\": 1, \"item\": \"leak\", \"text\": \"很抱歉。\"}\n{\"id\": 2, \"item\": \"lift\", \"text\": \"好。\"}\n{\"id\": 3, \"item\": \"leak\", \"text\": \"请问地址？\"}\n",
    );
    desk.write(
        "marks.jsonl",
        "{\"id\": 1, \"criteria\": {\"apologise\": true, \"ask\": 1}}\n{\"id\": 3, \"criteria\": {\"apologise\": false, \"ask\": 2}}\n",
    );
    let files = ["answers.jsonl", "marks.jsonl", "--format", "json"];
    let found = try_with(&desk, &files).ended(0).json();
    assert_eq!(
        (&found["answers"], &found["unmarked"]),
        (&json!(2), &json!(0))
    );
    // One point of four is less than half, two are enough.
    assert_eq!(found["seen"]["criteria"]["ask"]["both"], 1);
    assert_eq!(found["seen"]["criteria"]["ask"]["neither"], 1);
    assert_eq!(found["disagreements"], json!([]));
}

#[test]
fn what_is_wrong_with_a_line_is_told_with_its_number_and_a_remedy() {
    let good = r#"{"id": "a1", "text": "好", "criteria": {"ask": 1}}"#;
    for (bad, what, remedy) in [
        ("{", "这一行不是 JSON", "一行写一个"),
        (r#"{"text": "好"}"#, "没有 id", "\"id\": \"a01\""),
        (
            r#"{"id": "a2", "criteria": {"ask": 1}}"#,
            "“a2”有标注，没有 text",
            "两个文件",
        ),
        (
            r#"{"id": "a2", "text": "好", "criteria": {"aks": 1}}"#,
            "没有要点“aks”",
            "apologise · ask",
        ),
        (
            r#"{"id": "a2", "text": "好", "violations": ["rude"]}"#,
            "没有违规“rude”",
            "shirk",
        ),
        (
            r#"{"id": "a2", "text": "好", "criteria": {"ask": 5}}"#,
            "不能标 5",
            "满分",
        ),
        (
            r#"{"id": "a2", "text": "好", "criteria": {"ask": "yes"}}"#,
            "不能标 \"yes\"",
            "说到写 1",
        ),
        (
            r#"{"id": "a2", "text": "好", "criteria": 1}"#,
            "criteria 要写成",
            "照这样写",
        ),
        (good, "“a1”写了两遍", "删掉一行"),
    ] {
        let desk = desk();
        desk.write("marked.jsonl", format!("{good}\n\n{bad}\n"));
        let ran = try_with(&desk, &["marked.jsonl"]).ended(3);
        let (line, rest) = ran.err.split_once('\n').expect("more than a line");
        assert!(line.starts_with("marked.jsonl:3: "), "{bad}: {line}");
        assert!(line.contains(what), "{bad}: {line}");
        assert!(rest.contains(remedy), "{bad}: {rest}");
        assert_eq!(ran.out, "", "{bad}");
    }
}

#[test]
fn what_cannot_be_tried_is_refused() {
    let desk = desk();
    let unknown = [
        "rubric",
        "try",
        "--content",
        "bank",
        "--item",
        "lek",
        "marked.jsonl",
    ];
    let ran = desk.run(&unknown).ended(3);
    assert!(ran.err.contains("是不是“leak”"), "{}", ran.err);
    let other = r#"{"id": "b1", "item": "lift", "text": "好", "criteria": {"apologise": 1}}"#;
    desk.write("other.jsonl", other);
    let ran = try_with(&desk, &["other.jsonl"]).ended(3);
    assert!(
        ran.err.contains("没有题“leak”的标注过的回答"),
        "{}",
        ran.err
    );
    try_with(&desk, &["nothing.jsonl"]).ended(3);
    desk.write("empty/note.txt", "");
    let ran = try_with(&desk, &["marked.jsonl", "--marked", "empty"]).ended(3);
    assert!(ran.err.contains("没有 .jsonl 文件"), "{}", ran.err);
    let strange = r#"{"id": "c1", "item": "lfit", "text": "好", "criteria": {}}"#;
    desk.write("all/strange.jsonl", strange);
    let against = ["marked.jsonl", "--against", "old", "--marked", "all"];
    let ran = try_with(&desk, &against).ended(3);
    assert!(ran.err.contains("是不是“lift”"), "{}", ran.err);
    try_with(&desk, &[]).ended(2);
}

#[test]
fn agreement_over_many_items_counts_together_and_averages_kappa() {
    let desk = desk();
    let marked = MARKED.replace("{\"id\"", "{\"item\": \"leak\", \"id\"");
    let lift = "{\"id\": \"b1\", \"item\": \"lift\", \"text\": \"很抱歉。\", \"criteria\": {\"apologise\": 1}}
{\"id\": \"b2\", \"item\": \"lift\", \"text\": \"好的。\", \"criteria\": {\"apologise\": 0}}
";
    desk.write("all/leak.jsonl", marked);
    desk.write("all/lift.jsonl", lift);
    let stats = ["stats", "agreement", "--content", "bank", "all"];
    let ran = desk.run(&stats).ended(0);
    let expected = "               回答  准确率     F1      κ  加权 κ
leak
  致歉            5   1.000  1.000  1.000   1.000  样本不足
  问地址          5   0.600  0.667  0.167   0.167  样本不足
  违规：推诿      5   0.800  0.667  0.545   0.545  样本不足
  全部要点        5   0.800  0.800  0.600   0.750  样本不足
  全部违规        5   0.800  0.667  0.545   0.545  样本不足
lift
  致歉            2   1.000  1.000  1.000   1.000  样本不足
  全部要点        2   1.000  1.000  1.000   1.000  样本不足
合计：要点        7   0.833  0.833  0.667   0.875  样本不足
合计：违规        5   0.800  0.667  0.545   0.545  样本不足

除去请人看的 0 个，要点 F1 0.833。
样本不足：不满 30 个回答的只列数字，不给区间。
";
    assert_eq!(ran.out, expected);
    let json = desk
        .run(&[&stats[..], &["--format", "json"]].concat())
        .ended(0)
        .json();
    assert_eq!(json["criterion"]["both"], 5);
    assert_eq!(json["kappa_mean"], 0.875);
    assert_eq!(json["items"][1]["item"], "lift");
    let rows = json["rows"].as_array().expect("a list");
    let ask = rows.iter().find(|row| row["rule"] == "ask");
    let ask = ask.expect("the criterion");
    assert_eq!([&ask["item"], &ask["rule_kind"]], ["leak", "criterion"]);
    assert_eq!(
        (&ask["answers"], &ask["enough"]),
        (&json!(5), &json!(false))
    );
    assert_eq!(ask["intervals"]["f1"], Value::Null);
    let csv = desk.run(&[&stats[..], &["--format", "csv"]].concat());
    let csv = csv.ended(0).out;
    assert_eq!(csv.lines().count(), 1 + rows.len());
    assert!(csv.contains("leak,要点,ask,5,2,1,1,1,0.6,,,"), "{csv}");
}

#[test]
fn of_thirty_answers_on_the_agreement_has_intervals() {
    let desk = desk();
    let line = |at: usize| {
        let (text, met) = [("很抱歉。", 1), ("好的。", 0), ("好的。", 1)][at % 3];
        format!(
            "{{\"id\": {at}, \"item\": \"lift\", \"text\": \"{text}\", \"criteria\": {{\"apologise\": {met}}}}}\n"
        )
    };
    desk.write("lift.jsonl", (0..30).map(line).collect::<String>());
    let stats = ["stats", "agreement", "--content", "bank", "lift.jsonl"];
    let ran = desk.run(&stats).ended(0);
    assert!(ran.out.contains("95% 区间"), "{}", ran.out);
    assert!(!ran.out.contains("样本不足"), "{}", ran.out);
    let json = desk.run(&[&stats[..], &["--format", "json"]].concat());
    let json = json.ended(0).json();
    let ends = json["rows"][0]["intervals"]["accuracy"].as_array();
    let ends: Vec<f64> = ends
        .expect("an interval")
        .iter()
        .filter_map(Value::as_f64)
        .collect();
    assert!(ends[0] < 2.0 / 3.0 && 2.0 / 3.0 < ends[1], "{ends:?}");
}

#[test]
fn without_a_single_mark_there_is_no_agreement() {
    let desk = desk();
    desk.write("empty.jsonl", "");
    let text = r#"{"id": "a1", "item": "leak", "text": "好", "criteria": {}}"#;
    desk.write("unmarked.jsonl", text);
    for file in ["empty.jsonl", "unmarked.jsonl"] {
        let ran = desk.run(&["stats", "agreement", "--content", "bank", file]);
        let ran = ran.ended(3);
        let told = format!("{file} 里没有标注过的回答");
        assert!(ran.err.contains(&told), "{}", ran.err);
        assert_eq!(ran.out, "");
    }
}

#[test]
fn the_story_of_an_answer_names_the_phrase_of_a_lexicon_behind_each_hit() {
    let desk = desk();
    let grade = ["grade", "--content", "bank", "--item", "leak", "--trace"];
    let story = desk.run(&[&grade[..], &["实在抱歉"]].concat()).ended(0);
    let lines = "← {sorry} (items/i.yaml:10)\n    ↳ 抱歉（lexicons/l.yaml:3）";
    assert!(story.out.contains(lines), "{}", story.out);
    let own = desk.run(&[&grade[..], &["真过意不去"]].concat()).ended(0);
    assert!(!own.out.contains('↳'), "{}", own.out);
    let json = desk.run(&[&grade[..], &["--format", "json", "实在抱歉"]].concat());
    let json: Value = serde_json::from_str(&json.ended(0).out).expect("JSON");
    let source = &json["sources"][0];
    assert_eq!(source["rule"], "{sorry} (items/i.yaml:10)");
    let phrase = json!([{"phrase": "抱歉", "file": "lexicons/l.yaml", "line": 3}]);
    assert_eq!(source["phrases"], phrase);
    assert_eq!([&source["start"], &source["end"]], [2, 4]);
}
