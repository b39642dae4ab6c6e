//! Texts of documents by their places.

use crate::bank::Bank;
use crate::bank::finding::Origin;
use crate::content::of_texts;

fn bank() -> Bank {
    let text = "id: a\nstem: 甲\n---\nid: b\nstem: 乙\npairs: {左: 右, left: [一, 二]}\n";
    of_texts(&[("items/a.yaml", text)]).bank
}

fn at(line: u32) -> Origin {
    Origin {
        file: "items/a.yaml".into(),
        line,
        column: 1,
        width: 0,
    }
}

#[test]
fn a_text_is_found_by_its_keys_in_the_document_around_a_place() {
    let pages = bank().pages;
    let place = |line: u32| {
        let place = pages.place(&at(line), "stem");
        (place.line, place.column)
    };
    assert_eq!([place(1), place(2), place(4)], [(2, 7), (2, 7), (5, 7)]);
    assert_eq!(pages.place(&at(1), "rationale"), at(1));
}

#[test]
fn keys_that_people_read_are_texts_and_entries_are_counted() {
    let pages = bank().pages;
    let page = pages.around(&at(6)).expect("the second document");
    let texts = page
        .texts()
        .map(|written| format!("{} {}", written.path, written.text));
    let texts: Vec<String> = texts.skip(2).collect();
    let expected = [
        "pairs/左 左",
        "pairs/左 右",
        "pairs/left/0 一",
        "pairs/left/1 二",
    ];
    assert_eq!(texts, expected);
    let below: Vec<&str> = page.below("pairs").map(|w| &*w.text).collect();
    assert_eq!(below, ["右"]);
}
