//! Processes that are killed while they write: what was told is there, and the log is whole.

use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::Duration;

use super::{ISSUE, desk};
use crate::papers::{Dice, rows};
use crate::support::{Desk, Ran};

/// How many moments are tried; `ROLECALL_KILLS=200 cargo test load` tries them all.
const KILLS: usize = 12;
const PROCESSES: usize = 8;

#[test]
fn a_mixed_load_that_is_killed_loses_nothing_it_was_told() {
    let kills = std::env::var("ROLECALL_KILLS").ok();
    let kills = kills.map_or(KILLS, |text| text.parse().expect("a number"));
    let desk = desk(PROCESSES);
    let mut dice = Dice::new(99);
    let (mut told, mut killed) = (0, 0);
    while killed < kills {
        let children: Vec<Child> = (0..PROCESSES)
            .map(|at| start(&desk, at, &mut dice))
            .collect();
        sleep(Duration::from_millis(dice.below(120) as u64));
        for mut child in children {
            if child.try_wait().expect("a child").is_none() {
                child.kill().expect("it runs");
                killed += 1;
            }
            let ran = Ran::of(child.wait_with_output().expect("it ended"));
            // The result is printed once everything is on disk.
            told += usize::from(ran.code == 0 && ran.out.contains("\"decision\""));
        }
        let kept = rows(&desk, "SELECT count(*) FROM outcome").remove(0);
        let kept: usize = kept.parse().expect("a number");
        assert!(kept >= told, "{told} were told, {kept} are kept");
        desk.run(&["log", "verify"]).ended(0);
    }
    desk.run(&["doctor"]).ended(0);
    let numbers =
        "SELECT count(*), count(DISTINCT subject), max(CAST(substr(subject, 9) AS INTEGER))
                   FROM journal WHERE kind = 'credential-issued'";
    let row = rows(&desk, numbers).remove(0);
    let parts: Vec<&str> = row.split('|').collect();
    assert!(
        parts[0] == parts[1] && [parts[0], "NULL"].contains(&parts[2]),
        "{row}"
    );
}

#[test]
fn a_backup_taken_under_load_restores_to_a_verified_state() {
    let desk = desk(PROCESSES);
    let mut dice = Dice::new(5);
    for round in 0..2 {
        let children: Vec<Child> = (0..PROCESSES)
            .map(|at| start(&desk, at, &mut dice))
            .collect();
        let backup = format!("backup-{round}.db");
        desk.run(&["backup", &backup]).ended(0);
        for child in children {
            Ran::of(child.wait_with_output().expect("it ended"));
        }
        let restored = format!("restored-{round}.db");
        let of_restored = |arguments: &[&str]| {
            let arguments = [&["--store", &restored], arguments].concat();
            desk.run(&arguments).ended(0).out
        };
        of_restored(&["restore", &backup]);
        of_restored(&["log", "verify"]);
        of_restored(&["report", "scores", "--format", "csv"]);
    }
    desk.run(&["log", "verify"]).ended(0);
}

/// A sitting from a file of answers, or an issuing.
fn start(desk: &Desk, at: usize, dice: &mut Dice) -> Child {
    // Whoever was killed in a sitting has one under way: others sit on.
    let person = format!("{:06}", at + 10 * dice.below(100_000));
    let mut command = desk.command();
    match dice.one_in(4) {
        true => command.args(ISSUE),
        false => command.args([
            "take",
            "theory",
            "--content",
            "bank",
            "-c",
            &person,
            "--answers",
            "right.json",
            "--format",
            "json",
        ]),
    };
    let command = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command.spawn().expect("the program starts")
}

/// Begun, each answer, handed in: each is on disk before the next.
#[test]
fn every_commit_waits_for_the_disk() {
    let has_strace = std::process::Command::new("strace").arg("-V").output();
    if has_strace.is_err() {
        eprintln!("skipped: there is no strace");
        return;
    }
    let desk = desk(1);
    let program = desk.command();
    let mut traced = std::process::Command::new("strace");
    traced.args(["-f", "-e", "trace=fdatasync,fsync", "-o", "trace.txt"]);
    traced.arg(program.get_program()).current_dir(desk.path(""));
    for (name, value) in program.get_envs() {
        traced.env(name, value.unwrap_or_default());
    }
    traced.args([
        "take",
        "theory",
        "--content",
        "bank",
        "-c",
        "000000",
        "--answers",
        "right.json",
    ]);
    let ran = Ran::of(traced.output().expect("strace runs"));
    if ran.code != 0 {
        eprintln!("skipped: strace may not trace here: {}", ran.err);
        return;
    }
    let trace = std::fs::read_to_string(desk.path("trace.txt")).expect("a trace");
    let waits = trace.lines().filter(|line| line.contains("sync(")).count();
    let commits = rows(&desk, "SELECT 1 + (SELECT count(*) FROM event)").remove(0);
    assert!(waits >= commits.parse().expect("a number"), "{trace}");
}
