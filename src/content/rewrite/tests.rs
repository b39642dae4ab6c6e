//! Texts in which one thing is changed and nothing else.

use proptest::prelude::{Just, Strategy, prop_assert, prop_assert_eq, prop_oneof, proptest};
use serde_json::{Value, json};

use crate::content::rewrite::{NotRewritten, rewritten};

const ITEM: &str = "\
# 第一题
id: first
stem: 别的
---
# 要改的题
id: it   # 代号
outcomes: [a/b, a/c]
stem: '先做什么？'
interaction:
  single-choice:
    options: # 选项
      A: 您好   # 对
      B: \"喂\"
      # 丙是新加的
      C: 等着
    key: A
blanks:
  - [甲, 乙]

  - 丙
rationale: |
  先问好。
  再登记。
";

fn wanted() -> Value {
    json!({
        "id": "it",
        "outcomes": ["a/b", "a/c"],
        "stem": "先做什么？",
        "interaction": {"single-choice": {
            "options": {"A": "您好", "B": "喂", "C": "等着"}, "key": "A",
        }},
        "blanks": [["甲", "乙"], "丙"],
        "rationale": "先问好。\n再登记。",
    })
}

/// The lines that went and the lines that came.
fn changed(change: impl FnOnce(&mut Value)) -> Result<(Vec<String>, Vec<String>), NotRewritten> {
    let mut wanted = wanted();
    change(&mut wanted);
    let new = rewritten(ITEM, "it", &wanted)?;
    let without = |text: &str, other: &str| -> Vec<String> {
        let is_new = |line: &&str| !other.lines().any(|known| known == *line);
        text.lines().filter(is_new).map(str::to_owned).collect()
    };
    Ok((without(ITEM, &new), without(&new, ITEM)))
}

#[track_caller]
fn assert_changed(change: impl FnOnce(&mut Value), old: &[&str], new: &[&str]) {
    let (went, came) = changed(change).expect("a safe change");
    assert_eq!(
        (went.as_slice(), came.as_slice()),
        (&to_owned(old)[..], &to_owned(new)[..])
    );
}

fn to_owned(lines: &[&str]) -> Vec<String> {
    lines.iter().map(ToString::to_string).collect()
}

#[test]
fn nothing_changes_where_nothing_is_to_be_said() {
    assert_eq!(rewritten(ITEM, "it", &wanted()).as_deref(), Ok(ITEM));
    let lines = ITEM.replace('\n', "\r\n");
    assert_eq!(rewritten(&lines, "it", &wanted()), Ok(lines.clone()));
}

#[test]
fn a_text_is_changed_in_its_place_and_its_manner() {
    assert_changed(
        |item| item["stem"] = json!("先说什么？"),
        &["stem: '先做什么？'"],
        &["stem: '先说什么？'"],
    );
    let options = |item: &mut Value, label: &str, text: &str| {
        item["interaction"]["single-choice"]["options"][label] = json!(text);
    };
    assert_changed(
        |item| options(item, "A", "您好：请讲"),
        &["      A: 您好   # 对"],
        &["      A: 您好：请讲   # 对"],
    );
    assert_changed(
        |item| options(item, "B", "说 \"喂\""),
        &["      B: \"喂\""],
        &["      B: \"说 \\\"喂\\\"\""],
    );
    assert_changed(
        |item| item["rationale"] = json!("先问好。\n\n后登记。"),
        &["  再登记。"],
        &["", "  后登记。"][1..],
    );
}

#[test]
fn entries_come_and_go_on_lines_of_their_own() {
    let choice = |item: &mut Value, change: &dyn Fn(&mut serde_json::Map<String, Value>)| {
        let options = &mut item["interaction"]["single-choice"]["options"];
        change(options.as_object_mut().expect("a map"));
    };
    assert_changed(
        |item| {
            choice(item, &|options| {
                drop(options.insert("D".into(), json!("-")))
            })
        },
        &[],
        &["      D: \"-\""],
    );
    assert_changed(
        |item| choice(item, &|options| drop(options.shift_remove("C"))),
        &["      C: 等着"],
        &[],
    );
    assert_changed(
        |item| item["outcomes"] = json!(["a/c", "a/d", "a/e"]),
        &["outcomes: [a/b, a/c]"],
        &["outcomes: [a/c, a/d, a/e]"],
    );
    assert_changed(
        |item| item["outcomes"] = json!("a/c"),
        &["outcomes: [a/b, a/c]"],
        &["outcomes: [a/c]"],
    );
    assert_changed(
        |item| item["blanks"] = json!([["甲"], ["丙", "丁"], "戊"]),
        &["  - [甲, 乙]", "  - 丙"],
        &["  - [甲]", "  - [丙, 丁]", "  - 戊"],
    );
    assert_changed(
        |item| {
            let item = item.as_object_mut().expect("a map");
            item.insert("points".into(), json!("2"));
        },
        &[],
        &["points: 2"],
    );
}

#[test]
fn what_would_lose_a_comment_or_its_shape_is_refused() {
    let options = |item: &mut Value| {
        let options = &mut item["interaction"]["single-choice"]["options"];
        options.as_object_mut().expect("a map").shift_remove("A");
    };
    assert_eq!(changed(options), Err(NotRewritten::Comment));
    assert_eq!(
        changed(|item| item["stem"] = json!({"a": "b"})),
        Err(NotRewritten::Shape)
    );
    assert_eq!(
        rewritten(ITEM, "other", &wanted()),
        Err(NotRewritten::NoDocument)
    );
    assert_eq!(
        rewritten("a: [", "it", &wanted()),
        Err(NotRewritten::NoDocument)
    );
}

/// Texts with the signs that YAML makes much of.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("甲"),
        Just("a"),
        Just(": "),
        Just(" #"),
        Just("- "),
        Just("\n"),
        Just("'"),
        Just("\""),
        Just("["),
        Just("}"),
        Just(","),
        Just("|"),
        Just("&"),
        Just("\\"),
        Just("\t"),
        Just("  "),
        Just("null"),
        Just("---"),
        Just("?"),
        Just("%"),
        Just(":"),
    ];
    let text = proptest::collection::vec(piece, 1..6).prop_map(|pieces| pieces.concat());
    text.prop_map(|text| text.trim().to_owned())
        .prop_filter("a text", |text| !text.is_empty())
}

proptest! {
    #[test]
    fn whatever_is_written_reads_back_and_comments_stay(
        stem in any_text(), option in any_text(), entry in any_text(), rationale in any_text(),
        label in any_text(),
    ) {
        let mut wanted = wanted();
        wanted["stem"] = json!(stem);
        wanted["interaction"]["single-choice"]["options"]["B"] = json!(option);
        wanted["outcomes"] = json!([entry, "a/c", rationale]);
        wanted["blanks"] = json!([["甲", entry], "丙", option]);
        wanted["rationale"] = json!(rationale);
        wanted["pairs"] = json!({ label: "x" });
        let new = rewritten(ITEM, "it", &wanted);
        prop_assert!(new.is_ok(), "{new:?}");
        let new = new.expect("a text");
        for comment in ["# 第一题", "# 要改的题", "# 代号", "# 选项", "# 对", "# 丙是新加的"] {
            prop_assert!(new.contains(comment));
        }
        prop_assert_eq!(rewritten(&new, "it", &wanted), Ok(new.clone()));
    }
}
