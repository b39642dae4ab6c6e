//! Wrong usage, names that nothing has, and files of answers that cannot be used.

use rusqlite::Connection;

use super::{LANGUAGES, ended_in_time, refused, said, sound_bank};
use crate::support::Desk;

#[test]
fn wrong_usage_of_any_command_is_told_and_does_nothing() {
    let cases: &[&[&str]] = &[
        &[],
        &["tkae"],
        &["--nope"],
        &["--lang", "fr", "check"],
        &["check", "--format", "xml"],
        &["explain", "bad-id", "bad-id"],
        &["paper"],
        &["paper", "e", "--seed", "many"],
        &["paper", "e", "f"],
        &["take", "e"],
        &["take", "--candidate", "1"],
        &["take", "e", "--candidate"],
        &["take", "e", "-c", "1", "--seed", "-1"],
        &["resume", "a", "b"],
        &["result", "--exit-status", "yes", "no"],
        &["grade", "--item"],
        &["grade", "--format", "yaml"],
        &["report"],
        &["report", "grades"],
        &["report", "scores", "--format", "pdf"],
        &["completions"],
        &["completions", "klingon"],
    ];
    let desk = sound_bank();
    for arguments in cases {
        for (language, usage) in [("zh", "用法："), ("en", "Usage: ")] {
            let mut command = desk.command();
            command.env(
                "LANG",
                if language == "zh" {
                    "zh_CN.UTF-8"
                } else {
                    "en_GB.UTF-8"
                },
            );
            let ran = ended_in_time(&command, arguments, "").ended(2);
            assert_eq!(ran.out, "", "{arguments:?}");
            let (_, error, _) = LANGUAGES
                .iter()
                .find(|(name, ..)| *name == language)
                .expect("known");
            said(&ran.err, error, usage, "");
        }
    }
    assert!(!desk.store().exists());
}

#[test]
fn usage_that_only_the_program_can_judge_is_refused_before_anything_begins() {
    let desk = sound_bank();
    let long = "7".repeat(65);
    let cases: &[(&[&str], &str)] = &[
        (&["take", "e", "-c", " "], "64"),
        (&["take", "e", "-c", &long], "64"),
        (&["take", "e", "-c", "a\nb"], "64"),
        (&["take", "e", "-c", "1", "--format", "json"], "--answers"),
        (&["grade"], "--item"),
        (&["grade", "--item", "talk", "--format", "jsonl"], "--item"),
        (&["man", "tkae"], "tkae"),
        (&["report", "scores", "--since", "2026-13-01"], "2026-13-01"),
    ];
    for (arguments, thing) in cases {
        let arguments = [&["--content", "bank"], *arguments].concat();
        refused(&desk, &arguments, 2, thing);
    }
    assert!(!desk.store().exists());
}

#[test]
fn names_that_nothing_has_are_refused_by_name() {
    let desk = sound_bank();
    let taken = taken(&desk, "007");
    let known = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
    let cases: &[(&[&str], &str)] = &[
        (&["paper", "f"], "f"),
        (&["take", "f", "-c", "1"], "f"),
        (&["take", "../e", "-c", "1"], "../e"),
        (&["resume", known], known),
        (&["resume", "一号"], "一号"),
        (&["result", known], known),
        (&["result", "12"], "12"),
        (&["result", "--candidate", "7"], "7"),
        (&["grade", "--item", "tal", "好"], "tal"),
        (&["grade", "--item", "choice", "好"], "choice"),
        (&["grade", "--format", "jsonl", "no.jsonl"], "no.jsonl"),
        (&["grade", "--format", "jsonl", "bank"], "bank"),
        (&["explain", "bad-idd"], "bad-idd"),
    ];
    let before = std::fs::read(desk.store()).expect("a store");
    for (arguments, thing) in cases {
        let arguments = [&["--content", "bank"], *arguments].concat();
        refused(&desk, &arguments, 3, thing);
    }
    assert_eq!(std::fs::read(desk.store()).expect("a store"), before);
    desk.run(&["result", &taken]).ended(0);
}

#[test]
fn a_name_that_is_nearly_right_is_suggested() {
    let desk = sound_bank();
    for (arguments, meant) in [
        (["grade", "--item", "tal", "好"].as_slice(), "talk"),
        (&["explain", "bad-idd"], "bad-id"),
    ] {
        for language in ["zh", "en"] {
            let common = ["--lang", language, "--content", "bank"];
            let ran = desk.run(&[&common[..], arguments].concat()).ended(3);
            assert!(ran.err.contains(&format!("“{meant}”")), "{}", ran.err);
        }
    }
}

/// Takes the exam of the sound bank as `candidate` and gives the attempt's name.
fn taken(desk: &Desk, candidate: &str) -> String {
    desk.write("all.json", "{}");
    let take = ["--content", "bank", "take", "e", "--candidate", candidate];
    desk.run(&[&take[..], &["--answers", "all.json"]].concat())
        .ended(0);
    attempts(desk).pop().expect("an attempt")
}

fn attempts(desk: &Desk) -> Vec<String> {
    let store = Connection::open(desk.store()).expect("a store");
    let query = store.prepare("SELECT id FROM attempt ORDER BY id");
    let mut query = query.expect("a table of attempts");
    let ids = query.query_map([], |row| row.get(0)).expect("attempts");
    ids.collect::<Result<_, _>>().expect("names")
}

#[test]
fn a_file_of_answers_that_cannot_be_used_begins_no_attempt() {
    let desk = sound_bank();
    desk.write("empty.json", "");
    desk.write("broken.json", "{\"choice\": \"A\"");
    desk.write("list.json", "[\"A\"]");
    desk.write("nested.json", "{\"answers\": [\"A\"]}");
    desk.write("bytes.json", b"{\"choice\": \"\xff\"}");
    desk.write(
        "strangers.json",
        "{\"choice\": \"A\", \"choise\": \"B\", \"谁\": \"C\"}",
    );
    desk.write("deep.json", "[".repeat(100_000));
    let long = std::fs::File::create(desk.path("long.json")).expect("files can be made");
    long.set_len(16 * 1024 * 1024 + 1)
        .expect("files can be sparse");
    let cases = [
        ("nowhere.json", "nowhere.json"),
        ("bank", "bank"),
        ("empty.json", "empty.json"),
        ("broken.json", "broken.json"),
        ("list.json", "list.json"),
        ("nested.json", "nested.json"),
        ("bytes.json", "bytes.json"),
        ("deep.json", "deep.json"),
        ("long.json", "long.json"),
        ("strangers.json", "choise · 谁"),
    ];
    let take = [
        "--content",
        "bank",
        "take",
        "e",
        "--candidate",
        "1",
        "--answers",
    ];
    for (file, thing) in cases {
        refused(&desk, &[&take[..], &[file]].concat(), 3, thing);
    }
    assert!(!desk.store().exists());
    taken(&desk, "1");
    for (file, thing) in cases {
        refused(&desk, &[&take[..], &[file]].concat(), 3, thing);
    }
    assert_eq!(attempts(&desk).len(), 1);
}

#[test]
fn broken_lines_of_a_batch_hide_no_good_one() {
    let desk = sound_bank();
    let mut lines: Vec<Vec<u8>> = [
        "{\"id\": 1, \"item\": \"talk\", \"text\": \"抱歉\"}",
        "{\"id\": 2, \"item\": \"talk\"",
        "",
        "好",
        "{\"id\": \"五\", \"item\": \"talk\", \"text\": \"神经病\"}",
        "{\"id\": 6, \"item\": \"tal\", \"text\": \"抱歉\"}",
        "{\"id\": 7, \"item\": \"choice\", \"text\": \"A\"}",
        "{\"id\": 8, \"item\": \"talk\"}",
    ]
    .map(|line| line.as_bytes().to_vec())
    .to_vec();
    lines.push(b"{\"id\": 9, \"item\": \"talk\", \"text\": \"\xff\"}".to_vec());
    lines.push(format!("{{\"id\": 10, \"text\": \"{}\"}}", "长".repeat(1_500_000)).into_bytes());
    lines.push(
        "{\"id\": null, \"item\": \"talk\", \"text\": \"你好\"}"
            .as_bytes()
            .to_vec(),
    );
    desk.write("answers.jsonl", lines.join(&b'\n'));
    for (language, error, help) in LANGUAGES {
        let grade = [
            "--lang",
            language,
            "--content",
            "bank",
            "grade",
            "--format",
            "jsonl",
        ];
        let of_file = [&grade[..], &["answers.jsonl"]].concat();
        let of_file = ended_in_time(&desk.command(), &of_file, "").ended(3);
        let of_input = ended_in_time(&desk.command(), &grade, lines.join(&b'\n')).ended(3);
        assert_eq!(of_file.out, of_input.out);
        let graded = of_file.out.lines().map(|line| {
            let line: serde_json::Value = serde_json::from_str(line).expect("JSON");
            format!("{} {}", line["id"], line["score"])
        });
        assert_eq!(graded.collect::<Vec<_>>(), ["1 2", "\"五\" 0", "null 0"]);
        for (number, thing) in [
            (2, ""),
            (4, ""),
            (6, "tal"),
            (7, "choice"),
            (8, "text"),
            (9, ""),
            (10, ""),
        ] {
            let place = format!("answers.jsonl:{number}: {error}");
            said(&of_file.err, &place, help, thing);
            said(&of_input.err, &format!("-:{number}: {error}"), help, thing);
        }
        assert_eq!(of_file.err.matches(error).count(), 7, "{}", of_file.err);
    }
}
