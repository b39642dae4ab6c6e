//! Documents of every type as cells, and back.

use serde_json::{Value, json};

use crate::bank::authored::Faults;
use crate::content::grid::put::same;
use crate::content::grid::written::value;
use crate::content::grid::{Cells, Field, cells, digest, document, elsewhere, put};
use crate::content::yaml;

const BANK: &str = include_str!("../../../tests/banks/small/items/all.yaml");

fn documents() -> Vec<Value> {
    let nodes = yaml::documents(BANK, &mut Faults::new("a".into()));
    nodes.iter().map(value).collect()
}

#[test]
fn documents_read_back_from_their_cells() {
    let mut types = std::collections::BTreeSet::new();
    for written in documents() {
        let cells = cells(&written);
        let item_type = cells[&Field::Type].clone();
        let elsewhere = elsewhere(&written, &cells);
        if matches!(&*item_type, "role-play" | "dialogue" | "survey") {
            assert!(!elsewhere.is_empty(), "{item_type}");
        } else {
            assert_eq!(elsewhere, [] as [&str; 0], "{written}");
            let again = document(&cells).expect("a document");
            for (key, value) in written.as_object().expect("a map") {
                assert!(same(&again[key], value), "{key}: {again}");
            }
        }
        types.insert(item_type);
    }
    assert!(types.len() >= 8, "{types:?}");
}

fn changed(written: &Value, change: impl FnOnce(&mut Cells)) -> Value {
    let old = cells(written);
    let mut new = old.clone();
    change(&mut new);
    put(written, &old, &new).expect("a document")
}

#[test]
fn only_what_a_cell_says_changes() {
    let choice = json!({
        "id": "a", "difficulty": "easy", "stem": "问", "interaction": {"single-choice": {
            "options": {"A": "甲", "B": "乙", "C": "丙"}, "key": "C", "note": "x",
        }},
    });
    let moved = changed(&choice, |cells| {
        cells.remove(&Field::Option(0));
        cells.insert(Field::Option(3), "丁".to_owned());
        cells.insert(Field::Points, "2".to_owned());
    });
    let body = &moved["interaction"]["single-choice"];
    assert_eq!(body["options"], json!({"B": "乙", "C": "丙", "D": "丁"}));
    assert_eq!((&body["key"], &body["note"]), (&json!("C"), &json!("x")));
    let keys: Vec<&String> = moved.as_object().expect("a map").keys().collect();
    assert_eq!(keys, ["id", "difficulty", "points", "stem", "interaction"]);
    assert_ne!(digest(&moved), digest(&choice));
}

#[test]
fn cells_that_mean_nothing_are_named() {
    let choice = json!({"id": "a", "stem": "问", "interaction": {"single-choice": {
        "options": {"A": "甲", "B": "乙"}, "key": "A",
    }}});
    let wrong = |field: Field, text: &str| {
        let old = cells(&choice);
        let mut new = old.clone();
        match text {
            "" => drop(new.remove(&field)),
            text => drop(new.insert(field, text.to_owned())),
        }
        put(&choice, &old, &new).map_err(|misfit| (misfit.field, misfit.why.code()))
    };
    for (field, text, why) in [
        (Field::Answer, "C", "cell-unclear"),
        (Field::Answer, "AB", "cell-unclear"),
        (Field::Answer, "甲", "cell-unclear"),
        (Field::Stem, "", "cell-empty"),
        (Field::Unit, "分钟", "cell-not-of-type"),
        (Field::Customer, "喂", "cell-not-of-type"),
    ] {
        assert_eq!(wrong(field, text), Err((field, why)));
    }
}

#[test]
fn a_text_that_looks_like_two_is_told_to_be_elsewhere() {
    let pairs =
        json!({"id": "a", "interaction": {"matching": {"pairs": {"甲→乙": "丙", "丁": "戊"}}}});
    assert_eq!(elsewhere(&pairs, &cells(&pairs)), ["interaction"]);
    let blanks = json!({"id": "a", "interaction": {"fill-in": {"blanks": [["a|b"]]}}});
    assert_eq!(elsewhere(&blanks, &cells(&blanks)), ["interaction"]);
}
