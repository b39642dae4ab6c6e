//! A corpus of authors' mistakes: each with the exact findings, and with what comes of doing what
//! the help says.
//!
//! A case in `tests/banks/broken/cases` names a file of the good bank beside it and some of its
//! lines, then the lines with the mistake, then every finding with its help, then the lines after
//! doing literally what the first help says. A case without the last part is not mended by it.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::{Desk, project};

/// Fewest cases, and fewest that are mended by their help.
const CASES: usize = 90;
const MENDED: usize = 88;

pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) file: String,
    right: String,
    pub(crate) wrong: String,
    found: Vec<Expected>,
    mended: Option<String>,
}

/// `code file:line:column`, and the help.
#[derive(Debug, PartialEq)]
struct Expected {
    place: String,
    help: String,
}

pub(crate) fn cases() -> Vec<Case> {
    let folder = project().join("tests/banks/broken/cases");
    let entries = fs::read_dir(&folder).expect("the cases");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("a case").path()).collect();
    paths.sort();
    paths.iter().map(|path| read(path)).collect()
}

fn read(path: &Path) -> Case {
    let text = fs::read_to_string(path).expect("a text");
    let mut parts = text.split("=== ").skip(1).map(|part| {
        let (title, lines) = part.split_once('\n').expect("a title");
        (title.to_owned(), lines.to_owned())
    });
    let mut part = |wanted: &str| {
        let (title, lines) = parts.next()?;
        assert!(wanted.is_empty() || title == wanted, "{}", path.display());
        Some((title, lines))
    };
    let (file, right) = part("").expect("the file");
    let (_, wrong) = part("wrong").expect("the mistake");
    let (_, found) = part("found").expect("the findings");
    let found: Vec<&str> = found.lines().collect();
    let expected = |lines: &[&str]| Expected {
        place: lines[0].to_owned(),
        help: lines[1].trim().to_owned(),
    };
    Case {
        name: path.file_stem().expect("a name").to_string_lossy().into(),
        file,
        right,
        wrong,
        found: found.chunks(2).map(expected).collect(),
        mended: part("mended").map(|(_, lines)| lines),
    }
}

/// A desk with the good bank, in which these lines stand in place of the right ones.
pub(crate) fn desk(case: &Case, lines: &str) -> Desk {
    let desk = Desk::new();
    copy(&project().join("tests/banks/broken/good"), "bank", &desk);
    let name = format!("bank/{}", case.file);
    let text = fs::read_to_string(desk.path(&name)).expect("a file of the bank");
    assert_eq!(text.matches(&case.right).count(), 1, "{}", case.name);
    desk.write(&name, text.replace(&case.right, lines));
    desk
}

fn copy(from: &Path, to: &str, desk: &Desk) {
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = format!(
            "{to}/{}",
            path.file_name().expect("a name").to_string_lossy()
        );
        if path.is_dir() {
            copy(&path, &name, desk);
        } else {
            desk.write(&name, fs::read(&path).expect("a file"));
        }
    }
}

pub(crate) fn found(desk: &Desk) -> Vec<Value> {
    let ran = desk.run(&["check", "bank", "--format", "json"]);
    let found = ran.json();
    found.as_array().expect("a list").clone()
}

fn expected(finding: &Value) -> Expected {
    let text = |key: &str| finding[key].as_str().expect("a text").to_owned();
    let file = text("file").replace('\\', "/");
    let file = file.trim_start_matches("bank/");
    Expected {
        place: format!(
            "{} {file}:{}:{}",
            text("code"),
            finding["line"],
            finding["column"]
        ),
        help: text("help"),
    }
}

#[test]
fn each_mistake_is_found_where_it_is_and_nothing_else() {
    let cases = cases();
    assert!(cases.len() >= CASES, "{} cases", cases.len());
    for case in &cases {
        let found = found(&desk(case, &case.wrong));
        let found: Vec<Expected> = found.iter().map(expected).collect();
        assert_eq!(found, case.found, "{}", case.name);
    }
}

#[test]
fn doing_what_the_help_says_mends_it() {
    let cases = cases();
    let mended = cases.iter().filter(|case| case.mended.is_some()).count();
    assert!(mended >= MENDED, "{mended} of {}", cases.len());
    for case in &cases {
        if let Some(lines) = &case.mended {
            assert_eq!(found(&desk(case, lines)), [] as [Value; 0], "{}", case.name);
        }
    }
}

/// Columns that a text takes on a screen.
fn columns(text: &str) -> usize {
    let wide = |ch: char| usize::from(ch >= '\u{2E80}') + 1;
    text.chars().map(wide).sum()
}

#[test]
fn the_mark_stands_under_the_first_character_that_is_wrong() {
    for language in ["zh", "en"] {
        for case in cases() {
            let desk = desk(&case, &case.wrong);
            let ran = desk.run(&["--lang", language, "check", "bank"]).ended(1);
            let lines: Vec<&str> = ran.out.lines().collect();
            for finding in found(&desk) {
                let number = |key: &str| {
                    let number = finding[key].as_u64().expect("a number");
                    usize::try_from(number).expect("a small number")
                };
                let file = finding["file"].as_str().expect("a file");
                let place = format!("--> {file}:{}:{}", finding["line"], finding["column"]);
                let at = lines.iter().position(|line| line.trim() == place);
                let at = at.unwrap_or_else(|| panic!("{place} is not in\n{}", ran.out));
                let (code, mark) = (lines[at + 2], lines[at + 3]);
                let gutter = code.find("| ").expect("a line of code") + 2;
                let before: String = code[gutter..].chars().take(number("column") - 1).collect();
                let marked = mark[gutter..].find('^').expect("a mark");
                assert_eq!(marked, columns(&before), "{}\n{code}\n{mark}", case.name);
            }
        }
    }
}
