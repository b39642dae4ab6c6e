//! `stats items`: what the answers say about items, from the store and from sheets of scores.

use std::fs;

use roxmltree::Document;
use serde_json::{Value, json};

use crate::small_bank::small_bank;
use crate::support::{Desk, Ran};

/// Three candidates answer the six steps: all right, half right, none right.
fn desk_of_three() -> Desk {
    let desk = small_bank();
    for (candidate, right) in [("1", 6), ("2", 3), ("3", 0)] {
        let answer = |step: i32| {
            (
                format!("step-{step}"),
                json!((step <= right) == (step % 2 == 1)),
            )
        };
        let answers: serde_json::Map<String, Value> = (1..=6).map(answer).collect();
        desk.write("answers.json", Value::Object(answers).to_string());
        let take = [
            "take",
            "steps",
            "--content",
            "small",
            "--answers",
            "answers.json",
        ];
        desk.run(&[&take[..], &["-c", candidate]].concat()).ended(0);
    }
    desk
}

fn of_sheet(sheet: &str, more: &[&str]) -> Ran {
    let desk = Desk::new();
    desk.write("scores.csv", sheet);
    desk.run(&[&["stats", "items", "--matrix", "scores.csv"], more].concat())
}

#[test]
fn attempts_in_the_store_are_counted_item_by_item() {
    let desk = desk_of_three();
    let found = desk
        .run(&["stats", "items", "--format", "json"])
        .ended(0)
        .json();
    let item = |at: usize| &found["items"][at];
    assert_eq!(item(0)["item"], "step-1");
    assert_eq!(item(0)["n"], 3);
    // The first and the second candidate had it right.
    assert_eq!(item(0)["difficulty"], json!(2.0 / 3.0));
    assert_eq!(item(5)["difficulty"], json!(1.0 / 3.0));
    assert_eq!(item(0)["random_guess"], json!(0.5));
    assert_eq!(item(0)["verdict"], "too-few");
    assert_eq!(item(0)["versions"], 1);
    // The lower third chose the wrong option, the others the right one.
    let options = item(0)["options"].as_object().expect("options");
    let rates: Vec<&Value> = options.values().collect();
    assert!(rates.contains(&&json!([0.0, 1.0, 1.0])), "{options:?}");
    assert!(rates.contains(&&json!([1.0, 0.0, 0.0])), "{options:?}");
    let test = &found["test"];
    assert_eq!((&test["n"], &test["mean"]), (&json!(3), &json!(3.0)));
    // 6/5 · (1 − 6 · 1/3 / 9)
    let alpha = test["alpha"].as_f64().expect("a figure");
    assert!((alpha - 1.2 * (1.0 - 2.0 / 9.0)).abs() < 1e-12, "{alpha}");
    assert_eq!(test["alpha_is"], "cronbach");
    assert!(test["decision_consistency"].is_number());
}

#[test]
fn answers_count_by_the_grading_in_force() {
    let desk = desk_of_three();
    let share = || {
        let stats = ["stats", "items", "--format", "json"];
        let found = desk.run(&stats).ended(0).json();
        (
            found["items"][1]["difficulty"].clone(),
            found["test"]["mean"].clone(),
        )
    };
    assert_eq!(share(), (json!(2.0 / 3.0), json!(3.0)));
    let path = desk.path("small/items/steps.yaml");
    let bank = fs::read_to_string(&path).expect("a bank");
    let was = "第2步应当先问候。\ninteraction: {true-false: {key: false}}";
    let now = "第2步应当先问候。\npoints: 2\ninteraction: {true-false: {key: true}}";
    assert!(bank.contains(was), "{bank}");
    fs::write(&path, bank.replacen(was, now, 1)).expect("it can be written");
    let regrade = ["regrade", "--content", "small", "--item", "step-2"];
    desk.run(&regrade).ended(0);
    assert_eq!(share().0, json!(2.0 / 3.0), "it only told");
    let apply = ["--apply", "--reason", "答案有误", "--by", "王主任"];
    desk.run(&[&regrade[..], &apply].concat()).ended(0);
    // One of three had it right, and it counts one point, as on their papers.
    assert_eq!(share(), (json!(1.0 / 3.0), json!(8.0 / 3.0)));
}

#[test]
fn people_read_a_table_with_the_options_and_a_warning_of_too_few() {
    let desk = desk_of_three();
    let ran = desk.run(&["stats", "items", "--exam", "steps"]).ended(0);
    for part in [
        "step-1",
        "题余相关",
        "样本不足",
        "3 人次，平均 3.00 分",
        "低分组 0%，中间 100%",
    ] {
        assert!(ran.out.contains(part), "{part}\n{}", ran.out);
    }
    let english = desk.run(&["--lang", "en", "stats", "items"]).ended(0);
    assert!(english.out.contains("too few"), "{}", english.out);
}

#[test]
fn an_exam_must_be_named_where_there_are_several_and_must_have_been_sat() {
    let desk = desk_of_three();
    let take = ["take", "talk", "--content", "small", "-c", "1"];
    desk.run_with(&take, "抱歉\n\n是\n").ended(0);
    let which = desk.run(&["stats", "items"]).ended(2);
    assert!(which.err.contains("steps · talk"), "{}", which.err);
    let other = desk.run(&["stats", "items", "--exam", "mixed"]).ended(3);
    assert!(other.err.contains("mixed"), "{}", other.err);
    let talk = desk.run(&["stats", "items", "--exam", "talk", "--format", "json"]);
    let criteria = &talk.ended(0).json()["items"][0]["criteria"];
    let earned: Vec<f64> = criteria
        .as_object()
        .expect("criteria")
        .values()
        .filter_map(Value::as_f64)
        .collect();
    assert_eq!(earned, [1.0, 0.0, 0.0], "{criteria}");
    let nobody = small_bank();
    nobody.run(&["stats", "items"]).ended(3);
}

#[test]
fn a_sheet_may_name_candidates_and_the_most_points_and_leave_items_out() {
    let sheet = "\u{FEFF}工号,甲,乙\n满分,2,4\n007,1,4\n008,,2\n009,2,\n";
    let found = of_sheet(sheet, &["--format", "json"]).ended(0).json();
    let row = |at: usize| {
        (
            &found["items"][at]["item"],
            &found["items"][at]["difficulty"],
        )
    };
    assert_eq!(row(0), (&json!("甲"), &json!(0.75)));
    assert_eq!(row(1), (&json!("乙"), &json!(0.75)));
    assert_eq!(found["test"]["alpha_is"], "nested");
    let csv = of_sheet(sheet, &["--format", "csv"]).ended(0);
    assert!(
        csv.out.starts_with("\u{FEFF}试题,人次,难度,"),
        "{}",
        csv.out
    );
    assert!(csv.out.contains("\n甲,2,0.75,"), "{}", csv.out);
}

#[test]
fn a_person_may_be_called_max_and_a_column_nothing() {
    let plain = of_sheet("a,b\n1,0\n0,1\n1,1\n", &["--format", "json"]).ended(0);
    let max = "学号,姓名,a,b\n1,Max,1,0\n2,Ann,0,1\n3,Leo,1,1\n";
    let ran = of_sheet(max, &["--format", "json"]).ended(0);
    assert_eq!(ran.json(), plain.json());
    let most = "序号,姓名,a,b\n1,满分,1,1\n2,Ann,1,0\n3,Leo,0,1\n4,Max,1,1\n";
    let ran = of_sheet(most, &["--format", "json"]).ended(0);
    assert_eq!(ran.json()["items"][0]["n"], 3);
    let unnamed = "a,b,\n1,0,5\n0,1,3\n1,1,x\n";
    let ran = of_sheet(unnamed, &["--format", "json"]).ended(0);
    assert_eq!(ran.json(), plain.json());
    assert!(ran.err.contains("没有算进去：(3)"), "{}", ran.err);
}

#[test]
fn columns_that_say_who_sat_or_sum_up_are_no_items() {
    let plain = of_sheet("a,b\n1,0\n0,1\n1,1\n", &["--format", "json"]).ended(0);
    for sheet in [
        "学号,a,b\n1,1,0\n2,0,1\n3,1,1\n",
        "学号,姓名,E-mail,a,b,总分\n1,甲,x@y.cn,1,0,1\n2,乙,,0,1,1\n3,丙,,1,1,2\n",
        "Student ID,a,b\n1,1,0\n2,0,1\n3,1,1\n",
    ] {
        let ran = of_sheet(sheet, &["--format", "json"]).ended(0);
        assert_eq!(ran.json(), plain.json(), "{sheet}");
        let heading = sheet.split(',').next().expect("a heading");
        assert!(
            ran.err.contains(&format!("没有算进去：{heading}")),
            "{}",
            ran.err
        );
    }
    assert_eq!(plain.err, "");
}

#[test]
fn a_sheet_of_an_office_program_in_gb18030_is_read() {
    let desk = Desk::new();
    // 姓名,题一 and 张,1 and 李,0.
    let bytes = b"\xD0\xD5\xC3\xFB,\xCC\xE2\xD2\xBB\n\xD5\xC5,1\n\xC0\xEE,0\n";
    desk.write("scores.csv", bytes);
    let matrix = [
        "stats",
        "items",
        "--matrix",
        "scores.csv",
        "--format",
        "json",
    ];
    let found = desk.run(&matrix).ended(0).json();
    assert_eq!(found["items"][0]["item"], "题一");
    assert_eq!(found["items"][0]["difficulty"], 0.5);
    desk.write("scores.csv", b"a,b\n1,0\n\xFF\xFF,1\n");
    let ran = desk.run(&matrix).ended(3);
    assert!(ran.err.contains("认不出来"), "{}", ran.err);
}

#[test]
fn a_sheet_that_cannot_be_counted_is_refused_with_its_line() {
    let table = [
        ("a,b\n1,0\n1,好\n", "第 3 行“b”的“好”"),
        ("a,b\n1,0\n1\n", "第 3 行"),
        ("姓名,a\n满分,1\n张,2\n", "第 3 行“a”的“2”"),
        ("姓名,a,b,a\n张,1,0,1\n", "有两栏都叫“a”"),
        ("姓名\n张\n", "没有题"),
        ("a,b\n", "没有题或没有人"),
        ("", "没有题"),
    ];
    for (sheet, said) in table {
        let ran = of_sheet(sheet, &[]).ended(3);
        assert!(ran.err.contains(said), "{sheet:?}: {}", ran.err);
        assert_eq!(ran.out, "");
    }
    let desk = Desk::new();
    desk.run(&["stats", "items", "--matrix", "nowhere.csv"])
        .ended(3);
}

#[test]
fn pictures_are_svg_of_the_totals_and_of_each_item() {
    let desk = Desk::new();
    desk.write("scores.csv", "甲/乙,q<2\n1,0\n0,1\n1,1\n");
    let matrix = [
        "stats",
        "items",
        "--matrix",
        "scores.csv",
        "--plot",
        "pictures",
    ];
    desk.run(&matrix).ended(0);
    for name in ["total.svg", "item-甲_乙.svg", "item-q_2.svg"] {
        let text = fs::read_to_string(desk.path("pictures").join(name)).expect(name);
        let svg = Document::parse(&text).expect("well-formed");
        assert_eq!(svg.root_element().tag_name().name(), "svg");
    }
    let text = fs::read_to_string(desk.path("pictures/item-q_2.svg")).expect("a picture");
    let svg = Document::parse(&text).expect("well-formed");
    let dots = svg.descendants().filter(|node| node.has_tag_name("circle"));
    assert!(dots.count() >= 1);
}
