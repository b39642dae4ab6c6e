//! Folders that are no bank, and files of a bank that are no plain text.

use super::{FILES, refused, sound_bank};
use crate::support::{Desk, Ran};

fn check(desk: &Desk, folder: &str) -> Ran {
    desk.run(&["check", folder, "--format", "json"])
}

/// The codes of all findings, with their files.
fn codes(ran: &Ran) -> Vec<(String, String)> {
    let findings = ran.json();
    let findings = findings.as_array().expect("a list");
    let text = |value: &serde_json::Value| value.as_str().expect("text").to_owned();
    let codes = findings
        .iter()
        .map(|f| (text(&f["file"]), text(&f["code"])));
    codes.collect()
}

#[test]
fn a_folder_that_is_not_there_or_empty_or_a_file_is_refused() {
    let desk = sound_bank();
    std::fs::create_dir(desk.path("empty")).expect("folders can be made");
    desk.write("notes/readme.txt", "无");
    for folder in ["nowhere", "empty", "notes", "bank/bank.yaml"] {
        for command in [&["check"][..], &["paper", "e"], &["take", "e", "-c", "1"]] {
            let arguments = [&["--content", folder], command].concat();
            refused(&desk, &arguments, 3, folder);
        }
    }
    assert!(!desk.store().exists());
}

#[test]
fn a_path_to_check_that_is_not_there_or_in_no_bank_is_refused() {
    let desk = sound_bank();
    desk.write("stray.yaml", "id: a\n");
    refused(
        &desk,
        &["check", "bank/items/z.yaml"],
        3,
        "bank/items/z.yaml",
    );
    refused(&desk, &["check", "stray.yaml"], 3, "stray.yaml");
    refused(&desk, &["check", "bank", "nowhere"], 3, "nowhere");
}

#[test]
fn a_bank_of_another_format_is_refused_with_its_line_and_nothing_else_is_said_of_it() {
    let desk = sound_bank();
    desk.write(
        "bank/bank.yaml",
        FILES[0].1.replace("format: 1", "format: 2"),
    );
    desk.write("bank/items/new.yaml", "kind: hologram\n");
    let ran = check(&desk, "bank").ended(1);
    let only = ("bank/bank.yaml".to_owned(), "format-version".to_owned());
    assert_eq!(codes(&ran), [only]);
    for command in [
        &["paper", "e"][..],
        &["take", "e", "-c", "1"],
        &["grade", "--item", "talk", "好"],
    ] {
        let arguments = [&["--content", "bank"], command].concat();
        refused(&desk, &arguments, 3, "bank/bank.yaml:1:9");
    }
    assert!(!desk.store().exists());
}

#[test]
fn a_bank_without_its_bank_file_is_told_so() {
    let desk = sound_bank();
    std::fs::remove_file(desk.path("bank/bank.yaml")).expect("files can be removed");
    let codes = codes(&check(&desk, "bank").ended(1));
    let missing = ("bank/bank.yaml".to_owned(), "missing-file".to_owned());
    assert_eq!(codes.first(), Some(&missing), "{codes:?}");
    refused(
        &desk,
        &["--content", "bank", "paper", "e"],
        3,
        "bank/bank.yaml",
    );
}

#[test]
fn a_file_that_is_too_long_or_no_text_is_one_finding_and_the_rest_is_used() {
    let gbk = b"id: a\nname: \xd6\xc2\xc7\xb8\n";
    let latin = b"id: a\nname: caf\xe9\n";
    let binary: Vec<u8> = (0..=255).cycle().take(70_000).collect();
    let cases: [(&str, &[u8]); 4] = [
        ("file-not-text", gbk),
        ("file-not-text", latin),
        ("file-not-text", &binary),
        ("file-not-text", b"id: a\0b\n"),
    ];
    for (code, bytes) in cases {
        let desk = sound_bank();
        desk.write("bank/items/z.yaml", bytes);
        assert_one_finding(&desk, code);
    }
    let desk = sound_bank();
    let file = std::fs::File::create(desk.path("bank/items/z.yaml")).expect("files can be made");
    file.set_len(16 * 1024 * 1024 + 1)
        .expect("files can be sparse");
    assert_one_finding(&desk, "file-too-long");
}

#[track_caller]
fn assert_one_finding(desk: &Desk, code: &str) {
    let found = codes(&check(desk, "bank").ended(1));
    assert_eq!(found, [("bank/items/z.yaml".to_owned(), code.to_owned())]);
    let paper = ["--content", "bank", "paper", "e", "--format", "json"];
    let paper = desk.run(&paper).ended(0);
    assert!(paper.err.contains("1 个错误"), "{}", paper.err);
}

#[test]
fn a_byte_order_mark_and_the_line_ends_of_windows_are_fine() {
    let desk = sound_bank();
    for (name, text) in FILES {
        desk.write(&format!("marked/{name}"), format!("\u{FEFF}{text}"));
        desk.write(&format!("windows/{name}"), text.replace('\n', "\r\n"));
    }
    let paper = |folder: &str| {
        check(&desk, folder).ended(0);
        let arguments = [
            "--content",
            folder,
            "paper",
            "e",
            "--seed",
            "7",
            "--format",
            "json",
        ];
        desk.run(&[&arguments[..], &["--with-key"]].concat())
            .ended(0)
    };
    let unix = paper("bank");
    assert_eq!(unix.out, paper("windows").out);
    // The mark is part of the digest, and the digest of the draw; so the papers may differ.
    let marked = paper("marked");
    assert_eq!(marked.json()["items"].as_array().map(Vec::len), Some(2));
}

#[test]
fn a_file_at_the_wrong_place_is_told_so() {
    let desk = sound_bank();
    desk.write("bank/stray.yaml", "id: a\n");
    let found = codes(&check(&desk, "bank").ended(1));
    let stray = ("bank/stray.yaml".to_owned(), "file-misplaced".to_owned());
    assert_eq!(found, [stray]);
}
