//! The store of a large firm: how soon lists begin, how long exports and a verification take, and
//! what an attempt weighs.
//!
//! ```text
//! cargo bench --features bench -- firm                          a small firm
//! ROLECALL_PEOPLE=100000 cargo bench --features bench -- firm   1,000,000 attempts, 300,000 credentials
//! ```

use std::fs;
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rolecall::bench::firm;
use tempfile::TempDir;

use crate::SHIPPED;

/// How many people work in a firm that is made in a second.
const PEOPLE: usize = 300;
const ATTEMPTS_EACH: u32 = 10;
const KINDS: usize = 3;
/// With what the sitting begins and ends with, five leaves of the log an attempt.
const ITEMS: usize = 2;
/// The size of an attempt is told for so many items.
const MANY_ITEMS: usize = 40;
const MANY_ATTEMPTS: usize = 100;

/// Lists, and in which line their first row stands; where nobody is on them, their headings stand at
/// the end, too.
const LISTS: &[(&[&str], usize)] = &[
    (&["credential", "list", "--format", "csv"], 2),
    (&["credential", "list", "--format", "json"], 3),
    (&["credential", "list", "--format", "table"], 4),
    (
        &["credential", "list", "--expiring", "60", "--format", "csv"],
        1,
    ),
    (
        &[
            "credential",
            "list",
            "--status",
            "active",
            "--format",
            "csv",
        ],
        1,
    ),
    (
        &[
            "credential",
            "list",
            "--status",
            "revoked",
            "--format",
            "csv",
        ],
        1,
    ),
    (
        &[
            "credential",
            "list",
            "--department",
            "客服部/7班",
            "--format",
            "csv",
        ],
        2,
    ),
    (&["credential", "show", "K1-2025-000077"], 1),
    (&["roster", "list", "--format", "csv"], 2),
    (&["report", "scores", "--format", "csv"], 2),
];
const SHEET: &[&str] = &["credential", "list", "--format", "xlsx", "--output"];

/// Prints the figures.
pub(crate) fn print() {
    let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
    let people = std::env::var("ROLECALL_PEOPLE").ok();
    let people = people.map_or(PEOPLE, |text| text.parse().expect("a number"));
    let mut out = io::stdout().lock();
    let mut line = |text: String| writeln!(out, "{text}").expect("standard output takes text");
    let many = folder.path().join("many.db");
    firm(&SHIPPED, &many, MANY_ATTEMPTS / 10, 10, 0, MANY_ITEMS);
    let bytes = fs::metadata(&many).expect("a store").len() as usize / MANY_ATTEMPTS;
    line(format!("\nan attempt of {MANY_ITEMS} items: {bytes} bytes"));
    let store = folder.path().join("firm.db");
    let begun = Instant::now();
    firm(&SHIPPED, &store, people, ATTEMPTS_EACH, KINDS, ITEMS);
    let (took, size) = (
        begun.elapsed(),
        fs::metadata(&store).expect("a store").len() >> 20,
    );
    let attempts = people * ATTEMPTS_EACH as usize;
    line(format!(
        "a firm of {people} people, {attempts} attempts: {size} MiB, made in {took:.1?}"
    ));
    line(format!("{:<50}{:>12}{:>12}", "", "first row", "whole"));
    for (list, first) in LISTS {
        let (first, whole) = timed(&store, list, *first);
        line(row(&list.join(" "), Some(first), whole));
    }
    let sheet = folder.path().join("list.xlsx");
    let sheet = sheet.display().to_string();
    let (_, whole) = timed(&store, &[SHEET, &[&sheet]].concat(), 1);
    line(row("credential list --format xlsx", None, whole));
    let (_, whole) = timed(&store, &["log", "verify"], 1);
    line(row("log verify", None, whole));
    line("to reach: any first row <= 200 ms, 300,000 rows <= 10 s".to_owned());
    line("to reach: log verify of 5,000,000 leaves <= 60 s\n".to_owned());
}

fn row(name: &str, first: Option<Duration>, whole: Duration) -> String {
    let first = first
        .map(|first| format!("{first:.1?}"))
        .unwrap_or_default();
    format!("{name:<50}{first:>12}{:>12}", format!("{whole:.1?}"))
}

/// How long a command takes to this line of its output, and to its end, which must be well.
fn timed(store: &Path, arguments: &[&str], first: usize) -> (Duration, Duration) {
    let begun = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_rolecall"))
        .args(arguments)
        .env("ROLECALL_STORE", store)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program is built");
    let mut read = BufReader::new(child.stdout.take().expect("piped"));
    let mut line = String::new();
    for _ in 0..first {
        read.read_line(&mut line).expect("text");
    }
    let seen = begun.elapsed();
    io::copy(&mut read.by_ref(), &mut io::sink()).expect("it can be read");
    assert!(child.wait().expect("it ends").success(), "{arguments:?}");
    (seen, begun.elapsed())
}
