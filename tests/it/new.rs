//! `new` writes files that are right as they stand, but for what only their author knows.

use std::fs;

use crate::support::Desk;

const BANK: &str = "format: 1\nname: 试用\nsources: {handbook: 手册}\n";
const SYLLABUS: &str = "\
id: repair
name: 报修
outcomes:
  - {id: repair/calls, name: 接报修电话, tracks: [property], level: agent, source: {handbook: 一}}
";
const TYPES: [&str; 10] = [
    "single-choice",
    "multiple-choice",
    "true-false",
    "ordering",
    "matching",
    "numeric",
    "fill-in",
    "role-play",
    "dialogue",
    "survey",
];

fn bank() -> Desk {
    let desk = Desk::new();
    desk.write("bank/bank.yaml", BANK);
    desk.write("bank/syllabus/all.yaml", SYLLABUS);
    for folder in ["items", "exams", "lexicons"] {
        fs::create_dir_all(desk.path(&format!("bank/{folder}"))).expect("a folder");
    }
    desk
}

fn codes(desk: &Desk) -> Vec<String> {
    let found = desk.run(&["check", "bank", "--format", "json"]).json();
    let found = found.as_array().expect("a list").clone();
    let code = |finding: &serde_json::Value| {
        format!(
            "{} {}",
            finding["code"].as_str().expect("a code"),
            finding["message"]
        )
    };
    found.iter().map(code).collect()
}

#[test]
fn a_new_item_of_any_type_lacks_only_what_its_author_knows() {
    for language in ["zh", "en"] {
        for name in TYPES {
            let desk = bank();
            let file = "bank/items/first-call.yaml";
            let arguments = ["--lang", language, "new", "item", file, "--type", name];
            desk.run(&arguments).ended(0);
            let text = fs::read_to_string(desk.path(file)).expect("a file");
            assert!(
                text.starts_with("# yaml-language-server: $schema=../schema/item.json\n"),
                "{text}"
            );
            assert!(text.contains("\nid: first-call\n"), "{text}");
            let found = codes(&desk);
            let names = |word: &str| {
                let of_word = |found: &&String| {
                    found.starts_with("unknown-reference") && found.contains(word)
                };
                found.iter().filter(of_word).count()
            };
            assert_eq!(
                (names("group/outcome"), names("document")),
                (1, 1),
                "{found:?}"
            );
            // The outcome of the syllabus has no item as long as the item is at fault.
            assert!(found.len() <= 3, "{name}: {found:?}");
            let filled = text.replace("group/outcome", "repair/calls");
            desk.write(file, filled.replace("{document:", "{handbook:"));
            assert_eq!(codes(&desk), [] as [String; 0], "{name}");
            desk.run(&["test", "bank"]).ended(0);
        }
    }
}

#[test]
fn role_plays_dialogues_exams_and_lexicons_stand_as_they_are() {
    let desk = bank();
    for (what, file) in [
        ("roleplay", "bank/items/a.yaml"),
        ("dialogue", "bank/items/more/b.yaml"),
        ("exam", "bank/exams/c.yaml"),
        ("lexicon", "bank/lexicons/d.yaml"),
    ] {
        fs::create_dir_all(desk.path("bank/items/more")).expect("a folder");
        let outcome = ["--outcome", "repair/calls"];
        let options = if what == "lexicon" { &[][..] } else { &outcome };
        desk.run(&[&["new", what, file], options].concat()).ended(0);
        let text = fs::read_to_string(desk.path(file)).expect("a file");
        desk.write(file, text.replace("{document:", "{handbook:"));
        assert_eq!(
            text.contains("$schema=../../schema/"),
            file.contains("more"),
            "{text}"
        );
    }
    assert_eq!(codes(&desk), [] as [String; 0]);
    let paper = desk.run(&["paper", "c", "--content", "bank", "--seed", "1"]);
    paper.ended(0);
}

#[test]
fn what_is_there_is_left_alone_and_nonsense_is_refused() {
    let desk = bank();
    desk.write("bank/items/mine.yaml", "id: mine\n");
    let refused = desk.run(&["new", "item", "bank/items/mine.yaml"]).ended(4);
    assert!(refused.err.contains("mine.yaml"), "{}", refused.err);
    let kept = fs::read_to_string(desk.path("bank/items/mine.yaml")).expect("a file");
    assert_eq!(kept, "id: mine\n");
    desk.run(&["new", "roleplay", "--type", "numeric"]).ended(2);
    desk.run(&["new", "lexicon", "--outcome", "repair/calls"])
        .ended(2);
    desk.run(&["new", "item", "--outcome", "报修"]).ended(2);
    desk.run(&["new", "item", "--type", "essay"]).ended(2);
    desk.run(&["new", "item", "nowhere/a.yaml"]).ended(3);
    let printed = desk.run(&["new", "lexicon"]).ended(0).out;
    assert!(printed.contains("\nid: new-lexicon\n"), "{printed}");
}

#[test]
fn a_new_file_offers_what_its_bank_has() {
    let desk = bank();
    desk.run(&["new", "item", "bank/items/a.yaml"]).ended(0);
    let text = fs::read_to_string(desk.path("bank/items/a.yaml")).expect("a file");
    for offered in [
        "#   repair/calls  接报修电话\noutcomes:",
        "#   handbook  手册\nsource:",
    ] {
        assert!(text.contains(offered), "{text}");
    }
    let printed = desk.run(&["--content", "bank", "new", "exam"]).ended(0).out;
    assert!(
        printed.contains("#   repair/calls  接报修电话\nquotas:"),
        "{printed}"
    );
    assert!(!desk.run(&["new", "item"]).ended(0).out.contains("题库里有"));
    for (language, word) in [
        ("zh", "是不是 repair/calls"),
        ("en", "Did you mean repair/calls"),
    ] {
        let file = ["--lang", language, "new", "item", "bank/items/b.yaml"];
        let ran = desk.run(&[&file[..], &["--outcome", "repair/call"]].concat());
        let ran = ran.ended(3);
        assert!(ran.err.contains(word), "{}", ran.err);
        assert!(!desk.path("bank/items/b.yaml").exists());
    }
}

#[test]
fn a_new_bank_is_right_as_it_stands_and_its_items_can_use_the_shared_lexicons() {
    let desk = Desk::new();
    let made = desk.run(&["new", "bank", "fresh"]).ended(0);
    assert!(made.out.contains("rolecall check fresh"), "{}", made.out);
    let found = desk.run(&["check", "fresh", "--format", "json"]).ended(0);
    assert_eq!(found.json(), serde_json::json!([]), "{}", found.out);
    let answer = "实在抱歉，师傅二十分钟之内就到。";
    let grade = [
        "grade",
        "--content",
        "fresh",
        "--item",
        "first-call",
        answer,
    ];
    let graded = desk.run(&grade).ended(0);
    assert!(graded.out.contains("3/3"), "{}", graded.out);
    let item = desk.path("fresh/items/first-call.yaml");
    let text = fs::read_to_string(&item).expect("an item");
    desk.write(
        "fresh/items/first-call.yaml",
        text.replace("- 抱歉\n", "- \"{apology}\"\n"),
    );
    desk.run(&["check", "fresh"]).ended(0);
    let again = desk.run(&["new", "bank", "fresh"]).ended(4);
    assert!(again.err.contains("没有动它"), "{}", again.err);
    desk.write("taken", "a file");
    desk.run(&["new", "bank", "taken"]).ended(4);
    let below = desk.run(&["new", "bank", "taken/bank"]).ended(5);
    assert!(below.err.contains("写不了"), "{}", below.err);
    desk.run(&["new", "bank"]).ended(2);
    desk.run(&["new", "bank", "other", "--type", "survey"])
        .ended(2);
}
