//! A stage beside its bare counterpart, by turns in one run.

use std::io::{self, Write as _};
use std::time::{Duration, Instant};

use rolecall::bench::{Bank, folded};

use crate::{ANSWER, PAPER, ROLE_PLAY, SHIPPED, bare, batch, crowd, desk, generated, run};

/// Rounds whose median counts.
const ROUNDS: usize = 9;
/// The longest that somebody waits without noticing.
const WAIT: Duration = Duration::from_millis(50);

/// Two kinds of work, each timed in every round.
struct Pair {
    name: &'static str,
    ours: Duration,
    bare: Duration,
    /// Our time by the bare time: the median of the rounds.
    ratio: f64,
}

/// Prints the table.
pub(crate) fn print() {
    let pairs = [
        check(),
        load(),
        grade(),
        grade_by_contains(),
        prepare(),
        save(),
    ];
    let mut out = io::stdout().lock();
    let mut line = |text: String| writeln!(out, "{text}").expect("standard output takes text");
    line(format!("\nmedians of {ROUNDS} rounds"));
    line(format!(
        "{:<34}{:>12}{:>12}{:>14}{:>12}",
        "", "ours", "bare", "ours / bare", "bare / ours"
    ));
    for Pair {
        name,
        ours,
        bare,
        ratio,
    } in &pairs
    {
        let (ours, bare) = (format!("{ours:.2?}"), format!("{bare:.2?}"));
        let inverse = 1.0 / ratio;
        line(format!(
            "{name:<34}{ours:>12}{bare:>12}{ratio:>14.2}{inverse:>12.2}"
        ));
    }
    line("to reach: load and check the shipped bank <= 150 ms".to_owned());
    line("to reach: load 10,000 items, bare / ours >= 0.50; grade, prepared <= 5 µs".to_owned());
    line("to reach: grade, prepared / scan, bare / ours >= 0.25\n".to_owned());
    line(batch::measured());
    for (name, arguments) in [("rolecall --version", VERSION), ("rolecall paper", PAPER)] {
        let mut times: Vec<_> = (0..ROUNDS).map(|_| time(1, || run(arguments))).collect();
        line(format!(
            "{name:<34}{:>12}",
            format!("{:.2?}", median(&mut times))
        ));
    }
    line("to reach: rolecall paper <= 50 ms".to_owned());
    line("\namong 100,000 attempts, beside 50 ms".to_owned());
    for (name, mut times) in crowd::waits(ROUNDS) {
        let time = median(&mut times);
        let ratio = time.as_secs_f64() / WAIT.as_secs_f64();
        let time = format!("{time:.2?}");
        line(format!("{name:<34}{time:>12}{ratio:>26.2}"));
    }
    line("to reach: each <= 1.00".to_owned());
}

const VERSION: &[&str] = &["--version"];

fn check() -> Pair {
    let ours = || {
        divan::black_box(Bank::embedded().lint());
    };
    pair(
        "load, check shipped bank / parse",
        1,
        ours,
        bare::parse_shipped,
    )
}

fn load() -> Pair {
    let folder = generated::folder();
    let ours = || drop(divan::black_box(Bank::folder(folder)));
    pair("load 10,000 items / parse", 1, ours, || {
        divan::black_box(bare::parse(folder));
    })
}

fn grade() -> Pair {
    let role_play = SHIPPED.role_play(ROLE_PLAY);
    let (grader, scan) = (role_play.prepare(), bare::Scan::new(&role_play.ways()));
    let text = folded(ANSWER);
    let ours = || {
        divan::black_box(grader.grade(divan::black_box(ANSWER)));
    };
    pair("grade, prepared / scan", 20_000, ours, || {
        divan::black_box(scan.hits(divan::black_box(&text)));
    })
}

fn grade_by_contains() -> Pair {
    let role_play = SHIPPED.role_play(ROLE_PLAY);
    let (grader, ways) = (role_play.prepare(), role_play.ways());
    let text = folded(ANSWER);
    let ours = || {
        divan::black_box(grader.grade(divan::black_box(ANSWER)));
    };
    pair("grade, prepared / contains", 50, ours, || {
        divan::black_box(bare::contained(&ways, divan::black_box(&text)));
    })
}

fn prepare() -> Pair {
    let role_play = SHIPPED.role_play(ROLE_PLAY);
    let ways = role_play.ways();
    let ours = || {
        divan::black_box(role_play.prepare().grade(divan::black_box(ANSWER)));
    };
    pair("prepare and grade / prepare scan", 50, ours, || {
        drop(divan::black_box(bare::Scan::new(divan::black_box(&ways))));
    })
}

fn save() -> Pair {
    let (_folder, mut sitting, mut rows) = desk();
    let commit = || rows.commit();
    pair(
        "confirm an answer / commit a row",
        10,
        || sitting.answer(ANSWER),
        commit,
    )
}

fn pair(name: &'static str, times: u32, mut ours: impl FnMut(), mut bare: impl FnMut()) -> Pair {
    time(1, &mut ours);
    time(1, &mut bare);
    let rounds = (0..ROUNDS).map(|_| (time(times, &mut ours), time(times, &mut bare)));
    let (mut ours, mut bare): (Vec<_>, Vec<_>) = rounds.unzip();
    let by_round = ours.iter().zip(&bare);
    let mut ratios: Vec<f64> = by_round
        .map(|(ours, bare)| ours.as_secs_f64() / bare.as_secs_f64())
        .collect();
    ratios.sort_by(f64::total_cmp);
    Pair {
        name,
        ours: median(&mut ours),
        bare: median(&mut bare),
        ratio: ratios[ROUNDS / 2],
    }
}

/// How long one of so many times takes.
fn time(times: u32, mut work: impl FnMut()) -> Duration {
    let start = Instant::now();
    (0..times).for_each(|_| work());
    start.elapsed() / times
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
