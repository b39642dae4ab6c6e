//! Help, manual pages and completions: everything that says how the program is used.

use std::collections::BTreeSet;

use unicode_width::UnicodeWidthStr as _;

use crate::markdown::read;
use crate::support::{Desk, Ran};

const LANGUAGES: [&str; 2] = ["zh", "en"];

#[test]
fn every_command_has_help_with_examples_in_both_languages() {
    let desk = Desk::new();
    for command in commands(&desk) {
        for (language, examples) in [("zh", "\n例子："), ("en", "\nExamples:")] {
            let ran = help(&desk, &command, language);
            assert!(ran.err.is_empty(), "{command:?} {}", ran.err);
            assert!(ran.out.contains(examples), "{command:?}\n{}", ran.out);
        }
    }
}

#[test]
fn every_example_in_the_help_is_a_command_line_that_is_understood() {
    let desk = Desk::new();
    let mut examples = 0;
    for command in commands(&desk) {
        for language in LANGUAGES {
            let out = help(&desk, &command, language).out;
            for example in out
                .lines()
                .filter_map(|line| line.strip_prefix("  rolecall "))
            {
                examples += 1;
                let typed = example.split(['|', '>']).next().expect("a first part");
                let typed = typed.split("   ").next().expect("a first part");
                let mut arguments: Vec<&str> = typed.split_whitespace().collect();
                arguments.push("--help");
                let ran = desk.run(&arguments);
                assert_eq!(ran.code, 0, "{example}\n{}", ran.err);
            }
        }
    }
    assert!(examples > 30, "{examples} examples");
}

#[test]
fn help_lists_every_option_and_says_what_it_does() {
    let desk = Desk::new();
    let script = desk.run(&["completions", "bash"]).ended(0).out;
    for command in commands(&desk) {
        let options = options_in_completions(&script, &command);
        assert!(options.contains(&"--help"), "{command:?} {options:?}");
        for language in LANGUAGES {
            let out = help(&desk, &command, language).out;
            for option in &options {
                let line = out
                    .lines()
                    .filter(|line| line.trim_start().starts_with('-'))
                    .find(|line| line.split_whitespace().any(|word| word == *option))
                    .unwrap_or_else(|| panic!("{command:?} {option}\n{out}"));
                let (_, words) = line.split_once(option).expect("just found");
                let (_, meaning) = words.split_once("  ").unwrap_or_default();
                assert!(meaning.trim().width() >= 8, "{command:?} {line}");
            }
        }
    }
}

#[test]
fn help_fits_into_a_hundred_columns() {
    let desk = Desk::new();
    for command in commands(&desk) {
        for language in LANGUAGES {
            let mut typed = desk.command();
            typed.args(&command).args(["--lang", language, "--help"]);
            let output = typed.env("COLUMNS", "100").output().expect("it runs");
            let ran = Ran::of(output).ended(0);
            for line in ran.out.lines() {
                assert!(line.width() <= 100, "{command:?} {}: {line}", line.width());
            }
        }
    }
}

#[test]
fn help_does_not_mix_the_languages() {
    let desk = Desk::new();
    for command in commands(&desk) {
        let chinese = help(&desk, &command, "zh").out;
        for line in chinese
            .lines()
            .filter(|line| !line.starts_with("  rolecall "))
        {
            let is_text = line.contains(char::is_alphabetic);
            assert!(!is_text || has_chinese(line), "{command:?} {line}");
        }
        for word in [
            "Usage",
            "Options",
            "OPTIONS",
            "[default",
            "[env",
            "[possible",
        ] {
            assert!(!chinese.contains(word), "{command:?} {word}");
        }
        let english = help(&desk, &command, "en").out;
        for line in english
            .lines()
            .filter(|line| !line.starts_with("  rolecall "))
        {
            assert!(!has_chinese(line), "{command:?} {line}");
        }
    }
}

#[test]
fn help_and_the_readme_list_every_exit_code() {
    let codes = exit_codes();
    assert!(codes.len() >= 7, "{codes:?}");
    let desk = Desk::new();
    for (language, heading) in [("zh", "结束代码："), ("en", "Exit codes: ")] {
        let out = help(&desk, &[], language).out;
        let listed = out.split_once(heading).expect("the exit codes").1;
        assert_eq!(numbers(listed), codes, "{listed}");
    }
    let readme = read("README.md");
    let rows = readme.lines().filter_map(|line| {
        let first = line.strip_prefix("| ")?.split(" |").next()?;
        first.parse().ok()
    });
    assert_eq!(rows.collect::<BTreeSet<u8>>(), codes);
}

#[test]
fn completions_for_every_shell_know_every_command() {
    let desk = Desk::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = desk.run(&["completions", shell]).ended(0).out;
        for command in desk.subcommands(&[]) {
            assert!(script.contains(&command[0]), "{shell} {command:?}");
        }
        assert!(script.contains("candidate"), "{shell}");
    }
}

#[test]
fn every_command_has_a_manual_page() {
    let desk = Desk::new();
    let whole = desk.run(&["man"]).ended(0).out;
    assert_is_manual_page(&whole, "rolecall");
    for command in desk.subcommands(&[]) {
        let page = desk.run(&["man", &command[0]]).ended(0).out;
        assert_is_manual_page(&page, &format!("rolecall-{}", command[0]));
        assert!(whole.contains(&format!("rolecall\\-{}", command[0])));
    }
    let take = desk.run(&["man", "take"]).ended(0).out;
    assert!(take.contains("\\-\\-candidate"), "{take}");
}

#[test]
fn the_version_is_the_one_of_the_package() {
    let version = concat!("rolecall ", env!("CARGO_PKG_VERSION"), "\n");
    for option in ["--version", "-V"] {
        assert_eq!(Desk::new().run(&[option]).ended(0).out, version);
    }
}

#[test]
fn a_mistyped_command_or_option_is_wrong_usage_with_a_suggestion() {
    let desk = Desk::new();
    for (typed, meant) in [
        (&["tkae"][..], "take"),
        (&["reprot", "scores"], "report"),
        (&["report", "score"], "scores"),
        (&["take", "--candidat", "007123"], "--candidate"),
    ] {
        for language in LANGUAGES {
            let ran = desk.run(&[typed, &["--lang", language]].concat()).ended(2);
            assert!(ran.err.contains(meant), "{typed:?} {}", ran.err);
            assert!(ran.out.is_empty(), "{typed:?} {}", ran.out);
        }
    }
}

/// Every command and subcommand, the program itself first.
fn commands(desk: &Desk) -> Vec<Vec<String>> {
    let mut commands = vec![Vec::new()];
    for command in desk.subcommands(&[]) {
        let below = match command[0].as_str() {
            "report" => desk.subcommands(&["report"]),
            _ => Vec::new(),
        };
        commands.push(command);
        commands.extend(below);
    }
    assert!(commands.len() >= 12, "{commands:?}");
    commands
}

fn help(desk: &Desk, command: &[String], language: &str) -> Ran {
    let mut typed: Vec<&str> = command.iter().map(String::as_str).collect();
    typed.extend(["--lang", language, "--help"]);
    desk.run(&typed).ended(0)
}

/// The long options that are completed after a command.
fn options_in_completions<'s>(script: &'s str, command: &[String]) -> Vec<&'s str> {
    let parts: Vec<&str> = ["rolecall"]
        .into_iter()
        .chain(command.iter().map(String::as_str))
        .collect();
    let name = format!("        {})\n            opts=\"", parts.join("__subcmd__"));
    let (_, after) = script.split_once(&name).expect("the command's options");
    let options = after.split('"').next().expect("a first part");
    let options = options.split_whitespace();
    options.filter(|word| word.starts_with("--")).collect()
}

/// The exit codes that the program has.
fn exit_codes() -> BTreeSet<u8> {
    let source = read("src/cli/failure.rs");
    let (_, after) = source.split_once("enum Exit {").expect("the exit codes");
    numbers(after.split('}').next().expect("a first part"))
}

/// The whole numbers in a text.
fn numbers(text: &str) -> BTreeSet<u8> {
    text.split(|c: char| !c.is_ascii_digit())
        .filter_map(|digits| digits.parse().ok())
        .collect()
}

fn has_chinese(line: &str) -> bool {
    line.contains(|c: char| ('\u{3000}'..='\u{9fff}').contains(&c) || ('！'..='～').contains(&c))
}

#[track_caller]
fn assert_is_manual_page(page: &str, name: &str) {
    let title = page.lines().find(|line| line.starts_with(".TH "));
    let title = title.unwrap_or_else(|| panic!("no title: {page}"));
    assert!(title.starts_with(&format!(".TH {name} 1 ")), "{title}");
    assert!(page.contains("\n.SH "), "{page}");
}
