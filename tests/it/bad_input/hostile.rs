//! Files that mean to exhaust the program: refused, and never by hanging.

use super::{FILES, ended_in_time, sound_bank};
use crate::support::Desk;

/// Puts `text` into the sound bank as one more file of items.
fn bank_with(text: &str) -> Desk {
    let desk = sound_bank();
    desk.write("bank/items/z.yaml", text);
    desk
}

/// Fails unless a check ends in time with this code among its findings and the rest is used.
#[track_caller]
fn assert_refused(text: &str, code: &str) {
    let desk = bank_with(text);
    for format in ["text", "json"] {
        let ran = ended_in_time(&desk.command(), &["check", "bank", "--format", format], "");
        let ran = ran.ended(1);
        assert!(ran.out.contains(code), "{}", ran.out);
    }
    let paper = [
        "--content",
        "bank",
        "paper",
        "e",
        "--seed",
        "1",
        "--format",
        "json",
    ];
    let paper = ended_in_time(&desk.command(), &paper, "").ended(0);
    assert_eq!(paper.json()["items"].as_array().map(Vec::len), Some(2));
}

#[test]
fn aliases_that_multiply_are_refused() {
    let mut text = "a0: &a0 [哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈]\n".to_owned();
    for level in 1..=12 {
        let below = vec![format!("*a{}", level - 1); 10].join(", ");
        text += &format!("a{level}: &a{level} [{below}]\n");
    }
    assert_refused(&text, "yaml-feature");
}

#[test]
fn faults_without_number_are_counted_and_not_all_shown() {
    let desk = bank_with(&"- *a\n".repeat(20_000));
    let ran = ended_in_time(&desk.command(), &["check", "bank"], "").ended(1);
    assert_eq!(ran.out.matches("错误[").count(), 1_000);
    assert!(ran.out.contains("19001"), "{}", ran.out);
    let broken = "a: [\n---\n".repeat(20_000);
    assert_refused(&broken, "yaml-syntax");
}

#[test]
fn deep_nesting_is_refused() {
    assert_refused(&"[".repeat(100_000), "yaml-syntax");
    assert_refused(&"- ".repeat(100_000), "yaml-syntax");
    assert_refused(&"{a: ".repeat(100_000), "yaml-syntax");
    assert_refused(
        &format!("{}{}", "[".repeat(100_000), "]".repeat(100_000)),
        "yaml-syntax",
    );
    let deep: String = (0..2_000).map(|depth| " ".repeat(depth) + "a:\n").collect();
    assert_refused(&deep, "yaml-syntax");
}

#[test]
fn one_line_of_a_megabyte_is_refused() {
    assert_refused(&"题".repeat(350_000), "wrong-shape");
    assert_refused(&format!("[{}]", "[],".repeat(330_000)), "wrong-shape");
    assert_refused(&"\"".repeat(1_000_001), "yaml-syntax");
    assert_refused(&format!("? {}", "x".repeat(1_000_000)), "unknown-key");
    let keys: Vec<String> = (0..20_000).map(|key| format!("k{key}: 1")).collect();
    assert_refused(&format!("{{{}}}", keys.join(", ")), "unknown-key");
}

#[test]
fn a_long_text_in_an_item_is_kept() {
    let item = FILES[3].1.split("---\n").next().expect("a document");
    let item = item.replace("id: choice", "id: long");
    let desk = bank_with(&item.replace("先问候。", &"长".repeat(300_000)));
    ended_in_time(&desk.command(), &["check", "bank"], "").ended(0);
}
