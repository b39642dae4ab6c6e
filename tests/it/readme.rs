//! The README: what it shows is what happens.

use std::path::Path;

use crate::markdown::{Block, blocks, command_lines, read, run_line};
use crate::support::{Desk, project};

/// Commands that build and test the project; this test is part of one of them.
const OF_THE_PROJECT: &[&str] = &[
    "cargo test",
    "cargo bench --features bench",
    "cargo install --path .",
    ".ci/run",
];

/// The item in the README's sitting.
const SHOWN_ITEM: &str = "role-play-visit-call-in-meeting";

/// Where the program asks in a terminal; it does not where its input is a file.
const PROMPTS: &[&str] = &[
    "答 ▸ ",
    "说 ▸ ",
    "确定交卷吗？输入 是 交卷，直接回车返回： ",
];

#[test]
fn every_command_of_the_readme_works_as_written_and_in_this_order() {
    let desk = desk_with_content();
    let blocks = blocks("README.md");
    let commands = command_lines(&blocks);
    assert!(commands.len() > 15, "{commands:?}");
    for line in commands {
        if OF_THE_PROJECT.contains(&line.as_str()) {
            continue;
        }
        let typed = line.replace("cargo run --release -- ", "rolecall ");
        let ours = ["rolecall ", "echo ", "printf "];
        let is_ours = ours.iter().any(|start| typed.starts_with(start));
        assert!(is_ours, "not tested: {line}");
        let ran = run_line(&desk, &typed, answers_to(&line));
        assert_eq!(ran.code, 0, "{line}\n{}\n{}", ran.out, ran.err);
        if line.contains("credential issue") && line.contains("--apply") {
            assert!(ran.out.contains("发了 1 张"), "{line}\n{}", ran.out);
        }
    }
}

#[test]
fn every_screen_of_the_readme_is_what_the_program_prints() {
    let desk = desk_with_content();
    let mut screens = 0;
    for block in blocks("README.md") {
        let Some(line) = block.lines.first().and_then(|line| line.strip_prefix("$ ")) else {
            continue;
        };
        screens += 1;
        let printed = if line.starts_with("rolecall take") {
            sit(&desk, line, &inputs(&block))
        } else {
            let ran = run_line(&desk, line, "");
            ran.out + &ran.err
        };
        assert_shown(&block.lines[1..], &printed);
    }
    assert!(screens >= 4, "{screens} screens");
}

#[test]
fn the_readme_names_the_test_command_that_is_run_before_a_change_is_taken_in() {
    let script = read(".ci/run");
    let tests: Vec<&str> = script
        .lines()
        .filter(|line| line.starts_with("cargo test"))
        .collect();
    assert_eq!(tests.len(), 1, "{tests:?}");
    let commands = command_lines(&blocks("README.md"));
    assert!(commands.iter().any(|line| line == tests[0]), "{}", tests[0]);
}

#[test]
fn the_readme_begins_with_the_two_commands_for_a_bare_machine() {
    let commands = command_lines(&blocks("README.md"));
    assert_eq!(
        commands[..2],
        [
            "cargo run --release -- take heating-onboarding --candidate 007123",
            "cargo test",
        ]
    );
}

#[test]
fn the_readme_shows_every_subcommand() {
    let readme = read("README.md");
    let desk = Desk::new();
    for command in desk.subcommands(&[]) {
        let typed = format!("rolecall {}", command.join(" "));
        assert!(readme.contains(&typed), "{typed}");
    }
}

#[test]
fn the_readme_says_what_every_dependency_is_for() {
    let readme = read("README.md");
    let manifest = read("Cargo.toml");
    let names = manifest
        .lines()
        .skip_while(|line| *line != "[dependencies]")
        .skip(1)
        .take_while(|line| *line != "[dev-dependencies]")
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(" = "));
    for (name, _) in names {
        assert!(readme.contains(&format!("`{name}`")), "{name}");
    }
}

#[test]
fn every_file_that_the_pages_link_to_exists() {
    for page in [
        "README.md",
        "content/README.md",
        "CHANGELOG.md",
        "THIRD-PARTY.md",
    ] {
        let text = read(page);
        let folder = Path::new(page).parent().expect("a page has a folder");
        let links = text.split("](").skip(1);
        for link in links.filter_map(|rest| rest.split(')').next()) {
            if link.starts_with("http") || link.starts_with('#') {
                continue;
            }
            let target = project().join(folder).join(link);
            assert!(target.exists(), "{page}: {link}");
        }
    }
}

fn desk_with_content() -> Desk {
    let desk = Desk::new();
    let content = project().join("content");
    std::os::unix::fs::symlink(content, desk.path("content")).expect("links can be made");
    desk
}

/// What is typed into a command: the first sitting is left at once, so that it can be resumed.
fn answers_to(line: &str) -> &'static str {
    if line.starts_with("cargo run") {
        ""
    } else {
        ":s\n是\n"
    }
}

/// What the candidate of a screen types.
fn inputs(screen: &Block) -> String {
    let mut typed = String::new();
    for line in &screen.lines {
        if let Some((prompt, input)) = prompted(line) {
            typed += input;
            typed += "\n";
            if prompt.starts_with('说') {
                typed += "\n";
            }
        }
    }
    typed
}

fn prompted(line: &str) -> Option<(&'static str, &str)> {
    PROMPTS
        .iter()
        .find_map(|prompt| Some((*prompt, line.strip_prefix(prompt)?)))
}

/// Runs the shown sitting on a paper that has the shown item, and goes to that item first.
fn sit(desk: &Desk, line: &str, inputs: &str) -> String {
    let (seed, number) = (0..500)
        .find_map(|seed| Some((seed, number_of_shown_item(desk, seed)?)))
        .expect("a paper with the item shown in the README");
    let line = format!("COLUMNS=80 {line} --seed {seed}");
    let ran = run_line(desk, &line, &format!(":{number}\n{inputs}"));
    ran.ended(0).out
}

fn number_of_shown_item(desk: &Desk, seed: u32) -> Option<u64> {
    let seed = seed.to_string();
    let paper = [
        "paper",
        "heating-onboarding",
        "--seed",
        &seed,
        "--format",
        "json",
    ];
    let paper = desk.run(&paper).ended(0).json();
    let items = paper["items"].as_array().expect("items").clone();
    let shown = items.into_iter().find(|item| item["item"] == SHOWN_ITEM)?;
    shown["number"].as_u64()
}

/// Fails unless the shown lines are printed, in this order, with gaps only where `…` stands.
#[track_caller]
fn assert_shown(shown: &[String], printed: &str) {
    let lines: Vec<String> = printed.lines().map(steady).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let lines: Vec<&str> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    if let Err(rest) = find_shown(shown, &lines, false) {
        let line = &shown[shown.len() - rest];
        panic!("The README shows:\n{line}\nThis is not printed there:\n{printed}");
    }
}

/// Finds the shown lines one after the other. The error is how many were left at best: a line that
/// is printed several times may be meant at any of its places.
fn find_shown(shown: &[String], lines: &[&str], may_skip: bool) -> Result<(), usize> {
    let Some((line, rest)) = shown.split_first() else {
        return Ok(());
    };
    if line.trim() == "…" || prompted(line).is_some() {
        return find_shown(rest, lines, true);
    }
    let wanted = steady(line);
    if wanted.is_empty() {
        return find_shown(rest, lines, may_skip);
    }
    let most = if may_skip {
        lines.len()
    } else {
        lines.len().min(1)
    };
    let mut least = shown.len();
    for at in (0..most).filter(|at| lines[*at] == wanted) {
        match find_shown(rest, &lines[at + 1..], false) {
            Ok(()) => return Ok(()),
            Err(left) => least = least.min(left),
        }
    }
    Err(least)
}

/// A line without what differs from one run or one draw to the next.
fn steady(line: &str) -> String {
    let line = line.replace(['─', '═'], "");
    let is_drawn = ["共 ", "未答：", "总分", "007123 ", "✓ 客服培训题库"]
        .iter()
        .any(|start| line.starts_with(start));
    let mut words: Vec<String> = Vec::new();
    for word in line.split_whitespace() {
        let is_number_of_item = words.last().is_some_and(|last| last.ends_with('第'));
        let word = if word == "007123" {
            word.to_owned()
        } else if is_drawn || is_number_of_item || is_stamp(word) {
            without_numbers(word)
        } else {
            word.to_owned()
        };
        if words.last() != Some(&word) {
            words.push(word);
        }
    }
    words.join(" ")
}

/// Whether a word is a date, a time, the number of an attempt or a place in a file.
fn is_stamp(word: &str) -> bool {
    let is_moment = word.starts_with(|c: char| c.is_ascii_digit())
        && word.contains([':', '-'])
        && word.chars().all(|c| c.is_ascii_digit() || ":-".contains(c));
    let is_attempt = word.len() == 26 && word.chars().all(|c| c.is_ascii_alphanumeric());
    is_moment || is_attempt || word.contains(".yaml:")
}

/// `#` for every run of letters and digits that has a digit in it.
fn without_numbers(word: &str) -> String {
    let mut out = String::new();
    let mut run = String::new();
    for ch in word.chars().chain(['\0']) {
        if ch.is_ascii_alphanumeric() || ".:-".contains(ch) {
            run.push(ch);
            continue;
        }
        let has_digit = run.contains(|c: char| c.is_ascii_digit());
        out += if has_digit { "#" } else { &run };
        run.clear();
        if ch != '\0' {
            out.push(ch);
        }
    }
    out
}
