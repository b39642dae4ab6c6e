//! The order of the source that no compiler checks.

mod messages;
mod source;

use std::collections::BTreeSet;
use std::fs;

use crate::support::{Desk, project};
use crate::tidy::source::{Source, files, sources};

/// Files that are tables, which are as long as what they list.
const TABLES: [&str; 1] = ["text/traditional.rs"];
const MOST_LINES: usize = 400;
const MOST_LINES_OF_FUNCTION: usize = 60;

/// The only variables of the environment that the program reads.
const VARIABLES: [&str; 8] = [
    "COLUMNS",
    "LANG",
    "LC_ALL",
    "LC_MESSAGES",
    "NO_COLOR",
    "ROLECALL_CONTENT",
    "ROLECALL_STORE",
    "TERM",
];

/// Fails if `found` is anything, and shows it.
#[track_caller]
fn assert_none(found: impl IntoIterator<Item = String>) {
    let found: Vec<String> = found.into_iter().collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// The modules in the order of `lib.rs`.
fn modules() -> Vec<String> {
    let lib = sources().iter().find(|source| source.name == "lib.rs");
    let lines = lib.expect("a library").lines();
    let names = lines.filter_map(|(_, line)| {
        let line = line
            .trim_start_matches("pub(crate) ")
            .trim_start_matches("pub ");
        line.strip_prefix("mod ")?.strip_suffix(';')
    });
    let names: Vec<String> = names.map(str::to_owned).collect();
    assert!(names.len() >= 10, "{names:?}");
    names
}

/// The first name of every path that begins with `start`.
fn paths<'s>(code: &'s str, start: &str) -> Vec<&'s str> {
    let ends = |c: char| !c.is_alphanumeric() && c != '_';
    let found = code.match_indices(start).filter(|(at, _)| {
        let before = code[..*at].chars().next_back();
        before.is_none_or(|c| !c.is_alphanumeric() && c != '_')
    });
    found
        .map(|(at, _)| {
            let rest = &code[at + start.len()..];
            &rest[..rest.find(ends).unwrap_or(rest.len())]
        })
        .collect()
}

/// The lines of the files that `is_meant`, in which `is_found`.
fn lines_with(is_meant: impl Fn(&Source) -> bool, is_found: impl Fn(&str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources().iter().filter(|source| is_meant(source)) {
        let lines = source.lines().filter(|(_, line)| is_found(line));
        found.extend(lines.map(|(number, line)| format!("{}:{number}: {line}", source.name)));
    }
    found
}

fn is_in(source: &Source, modules: &[&str]) -> bool {
    source
        .module()
        .is_some_and(|module| modules.contains(&module))
}

#[test]
fn a_module_uses_only_modules_declared_above_it() {
    let order = modules();
    let place = |name: &str| order.iter().position(|known| known == name);
    let mut below = Vec::new();
    let mut used = 0;
    for source in sources() {
        let Some(module) = source.module() else {
            continue;
        };
        let own = place(module).unwrap_or_else(|| panic!("lib.rs has no {module}"));
        for name in paths(&source.code, "crate::") {
            used += 1;
            if place(name).is_none_or(|other| other > own) {
                below.push(format!("{} uses {name:?}", source.name));
            }
        }
    }
    assert!(used > 200, "{used}");
    assert_none(below);
}

#[test]
fn no_module_reaches_its_neighbours_by_the_back_door() {
    let mut found = Vec::new();
    for source in sources() {
        let code = &source.code;
        if code.contains("super::super") {
            found.push(format!("{}: super::super", source.name));
        }
        let inner = source
            .name
            .split_once('/')
            .map_or("mod.rs", |(_, rest)| rest);
        let top = &code[..code.find("#[cfg(test)]").unwrap_or(code.len())];
        if source.module().is_some() && inner == "mod.rs" && top.contains("super::") {
            found.push(format!("{}: super:: is the whole crate", source.name));
        }
    }
    assert_none(found);
}

#[test]
fn no_name_comes_from_a_glob() {
    let all = |_: &Source| true;
    assert_none(lines_with(all, |line| line.contains("::*")));
}

#[test]
fn one_use_names_one_module() {
    let all = |_: &Source| true;
    let joined = |line: &str| line.contains("crate::{") || line.contains("super::{{");
    assert_none(lines_with(all, joined));
}

#[test]
fn no_file_and_no_function_is_too_long() {
    let mut long = Vec::new();
    let mut functions = 0;
    for source in sources() {
        let lines = source.text.lines().count();
        if lines > MOST_LINES && !TABLES.contains(&source.name.as_str()) {
            long.push(format!("{}: {lines} lines", source.name));
        }
        for (name, line, lines) in source.functions() {
            functions += 1;
            if lines > MOST_LINES_OF_FUNCTION {
                long.push(format!("{}:{line}: {name} has {lines} lines", source.name));
            }
        }
    }
    assert!(functions > 300, "{functions}");
    assert_none(long);
}

#[test]
fn every_file_says_what_it_is_for() {
    let silent = sources().iter();
    let silent = silent.filter(|source| !source.text.starts_with("//! "));
    assert_none(silent.map(|source| source.name.clone()));
    let names: BTreeSet<String> = files().into_iter().collect();
    let folders = names.iter().filter(|name| name.ends_with(".rs"));
    let folders: BTreeSet<&str> = folders
        .filter_map(|name| name.rsplit_once('/').map(|(folder, _)| folder))
        .collect();
    let homeless = folders.iter().filter(|folder| {
        let (own, beside) = (format!("{folder}/mod.rs"), format!("{folder}.rs"));
        !names.contains(&own) && !names.contains(&beside)
    });
    assert_none(homeless.map(|folder| (*folder).to_owned()));
}

#[test]
fn only_records_knows_sql() {
    const WORDS: [&str; 7] = [
        "SELECT ",
        "INSERT ",
        "UPDATE ",
        "DELETE FROM",
        "CREATE TABLE",
        "PRAGMA",
        "ALTER TABLE",
    ];
    let mut found = lines_with(
        |source| !is_in(source, &["records"]),
        |line| line.contains("rusqlite"),
    );
    for source in sources()
        .iter()
        .filter(|source| !is_in(source, &["records"]))
    {
        let sql = source.literals.iter();
        let sql = sql.filter(|literal| WORDS.iter().any(|word| literal.text.contains(word)));
        found.extend(sql.map(|literal| format!("{}:{}", source.name, literal.line)));
    }
    let sheets = files().into_iter().filter(|name| name.ends_with(".sql"));
    found.extend(sheets.filter(|name| !name.starts_with("records/")));
    assert_none(found);
}

#[test]
fn nothing_is_printed_past_the_console() {
    let prints = ["println!", "print!", "eprintln!", "eprint!", "dbg!"];
    let found = lines_with(
        |_| true,
        |line| {
            prints
                .iter()
                .any(|print| !paths_of_macro(line, print).is_empty())
        },
    );
    assert_none(found);
    let outputs = ["stdout()", "stderr()"];
    let found = lines_with(
        |source| !is_in(source, &["cli"]),
        |line| outputs.iter().any(|output| line.contains(output)),
    );
    assert_none(found);
}

/// Where a macro is called by this whole name.
fn paths_of_macro(line: &str, name: &str) -> Vec<usize> {
    let found = line.match_indices(name).map(|(at, _)| at);
    found
        .filter(|at| !line[..*at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
        .collect()
}

#[test]
fn only_the_terminal_reads_the_clock() {
    let clocks = ["Timestamp::now", "Zoned::now", "SystemTime"];
    let reads = |line: &str| clocks.iter().any(|clock| line.contains(clock));
    let readers = lines_with(|_| true, reads);
    assert_eq!(readers.len(), 1, "one function reads it: {readers:?}");
    assert!(readers[0].starts_with("cli/clock.rs:"), "{readers:?}");
    // How long something has taken so far is no time of day.
    assert_none(lines_with(
        |source| !is_in(source, &["cli"]),
        |line| line.contains("Instant"),
    ));
}

#[test]
fn only_the_ends_touch_files_environment_and_chance() {
    let touches = |modules: &'static [&'static str], words: &'static [&'static str]| {
        lines_with(
            move |source| !is_in(source, modules),
            move |line| words.iter().any(|word| line.contains(word)),
        )
    };
    let ends = &["content", "records", "cli"];
    assert_none(touches(
        ends,
        &["std::fs", "std::env", "File::", "fs::", "env::"],
    ));
    assert_none(
        touches(&["cli"], &["std::process", "std::io::std"])
            .into_iter()
            .filter(|line| !line.starts_with("lib.rs:") && !line.starts_with("main.rs:")),
    );
    // What rules find is sorted, so that it does not depend on how many of them run at once.
    // What a verification finds is sorted too.
    assert_none(touches(&["cli", "lint", "records"], &["std::thread"]));
    // Intervals are drawn with one seed, always the same.
    assert_none(touches(&["paper", "statistics", "cli"], &["rand::"]));
    assert_none(touches(
        &[],
        &["std::net", "HashMap<_, _>::iter", "unsafe "],
    ));
}

#[test]
fn no_variable_sets_the_clock() {
    let reads = ["env::var(", "env::var_os(", "env="];
    let mut read = BTreeSet::new();
    for source in sources() {
        for literal in &source.literals {
            if reads.iter().any(|call| literal.before.ends_with(call)) {
                read.insert(literal.text.clone());
            }
            let is_variable = |c: char| c.is_ascii_uppercase() || c == '_';
            let sets = ["CLOCK", "NOW", "FAKE", "TIME", "DATE"];
            let sets = sets.iter().any(|word| literal.text.contains(word));
            assert!(
                !(sets && literal.text.chars().all(is_variable)),
                "{}:{}: {}",
                source.name,
                literal.line,
                literal.text
            );
        }
        // A variable whose name is in a variable would hide from this test.
        let calls = source.code.matches("env::var").count();
        let known = if source.name == "cli/language/mod.rs" {
            1
        } else {
            0
        };
        let literal_calls = source.literals.iter();
        let literal_calls = literal_calls
            .filter(|literal| reads[..2].iter().any(|call| literal.before.ends_with(call)));
        assert_eq!(calls, literal_calls.count() + known, "{}", source.name);
    }
    assert!(read.contains("ROLECALL_STORE"), "{read:?}");
    assert_none(
        read.into_iter()
            .filter(|name| !VARIABLES.contains(&name.as_str())),
    );
}

#[test]
fn no_switch_sets_the_clock() {
    let desk = Desk::new();
    let script = desk.run(&["completions", "bash"]).ended(0).out;
    let switches: BTreeSet<&str> = script
        .split(|c: char| !c.is_ascii_alphanumeric() && c != '-')
        .filter(|word| word.starts_with("--") && word.len() > 2)
        .collect();
    assert!(switches.contains("--since"), "{switches:?}");
    let telling = ["now", "clock", "time", "date", "today", "fake", "at"];
    let sets = |switch: &&&str| switch.split('-').any(|word| telling.contains(&word));
    assert_none(
        switches
            .iter()
            .filter(sets)
            .map(|switch| (*switch).to_owned()),
    );
}

#[test]
fn the_picture_of_the_modules_names_them_all() {
    let text = fs::read_to_string(project().join("src/lib.rs")).expect("UTF-8");
    // What measures the program is no stage of it.
    let stages = modules().into_iter().filter(|module| module != "bench");
    let missing = stages.filter(|module| {
        let row = format!("//! | `{module}` |");
        !text.contains(&row)
    });
    assert_none(missing);
}
