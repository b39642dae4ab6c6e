//! Banks compared.

use std::fs;

use crate::support::{Desk, copy, project};

/// A copy of the small bank in which `edit` has changed the items.
fn bank(desk: &Desk, name: &str, edit: impl Fn(String) -> String) {
    copy(&project().join("tests/banks/small"), &desk.path(name));
    let items = desk.path(name).join("items/all.yaml");
    let text = fs::read_to_string(&items).expect("UTF-8");
    fs::write(items, edit(text)).expect("it can be written");
}

#[test]
fn an_edit_is_told_with_the_exams_that_rest_on_it() {
    let desk = Desk::new();
    bank(&desk, "old", |text| text);
    bank(&desk, "new", |text| {
        let text = text.replacen("id: greeting-word", "id: first-word", 1);
        text.replacen("    key: A\n    shuffle", "    key: B\n    shuffle", 1)
    });
    let ran = desk.run(&["diff", "old", "new"]).ended(0);
    for said in [
        "试题：新增 1，删去 1，改动 1",
        "+ first-word",
        "- greeting-word",
        "~ ring-count  答案",
        "everything（3 题） first-word greeting-word ring-count",
    ] {
        assert!(ran.out.contains(said), "{said}: {}", ran.out);
    }
    let data = desk
        .run(&["diff", "old", "new", "--format", "json"])
        .ended(0)
        .json();
    assert_eq!(data["items"]["changed"]["ring-count"][0], "key");
    assert_ne!(data["old"], data["new"]);

    let ran = desk.run(&["diff", "new", "new"]).ended(0);
    assert!(ran.out.contains("都一样"), "{}", ran.out);
    desk.run(&["diff", "old", "nowhere"]).ended(3);
}
