//! How long the program's stages take, beside the least that the libraries beneath them need.
//!
//! ```text
//! cargo bench --features bench                  everything, then a table of ratios
//! cargo bench --features bench -- grade         only what has `grade` in its name, no table
//! ```
//!
//! The stages are private; the feature `bench` opens them (`src/bench.rs`). Nothing is judged here:
//! the ratios of one run say more than its times, which are this machine's. What is to be reached
//! stands beside the ratios. The generated bank and the stores lie in `target/tmp`, on the disk
//! that `target` is on, because a commit costs what that disk makes it cost.

mod bare;
mod batch;
mod crowd;
mod firm;
mod generated;
mod ratios;

use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use mimalloc::MiMalloc;
use rolecall::bench::{Bank, Round, Sitting, folded};
use tempfile::TempDir;

/// That of the program.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

const EXAM: &str = "heating-onboarding";
const ROLE_PLAY: &str = "role-play-three-days-cold";
/// About eighty characters.
const ANSWER: &str = "先生，真的非常抱歉，说好去人却没去，让您家里冷了三天。您把小区楼号和门牌告诉我，我马上报给值班调度，请检修师傅今晚去看，最迟两小时给您回电话，请您放心。";

/// What an answer may repeat: plain words, slips, negators, plans, lists, numbers, quotations.
const REPEATED: &[&str] = &[
    ANSWER,
    "抱歉",
    "非常报歉，马上给您安排师付上门",
    "不会不能没有",
    "我会先向他道歉，再问他的地址。",
    "道歉、核实、派单、",
    "两小时内三天一二三四五六七八九十",
    "1",
    "您说“没人管”",
    "我别生气理解您",
    "您别着急体谅您",
    "网(wǎng)",
    "e\u{301}",
];

static SHIPPED: LazyLock<Bank> = LazyLock::new(|| Bank::embedded().with_pages());
static GENERATED: LazyLock<Bank> = LazyLock::new(|| {
    let bank = Bank::folder(generated::folder());
    assert_eq!(bank.findings(), Vec::<String>::new());
    assert_eq!(bank.items(), generated::ITEMS);
    bank
});

fn main() {
    divan::main();
    if std::env::args().skip(1).eq(["--bench"]) {
        ratios::print();
    }
    let is_asked = |argument: &String| argument == "firm" || argument == "--bench";
    if std::env::args()
        .skip(1)
        .take(1)
        .any(|first| is_asked(&first))
    {
        firm::print();
    }
}

mod load_shipped {
    use super::{Bank, SHIPPED, bare};

    #[divan::bench]
    fn load() -> Bank {
        Bank::embedded()
    }

    #[divan::bench]
    fn load_and_read_all() -> usize {
        Bank::embedded().read_all()
    }

    #[divan::bench]
    fn load_and_lint() -> usize {
        Bank::embedded().with_pages().lint()
    }

    #[divan::bench]
    fn bare_parse() {
        bare::parse_shipped();
    }

    #[divan::bench]
    fn lint() -> usize {
        SHIPPED.lint()
    }
}

#[divan::bench_group(sample_count = 10, sample_size = 1)]
mod load_10000_items {
    use super::{Bank, Bencher, BytesCount, ItemsCount, bare, generated};

    fn counted<'a, 'b>(bencher: Bencher<'a, 'b>) -> Bencher<'a, 'b> {
        let bytes = bare::bytes(generated::folder());
        let bencher = bencher.counter(ItemsCount::new(generated::ITEMS));
        bencher.counter(BytesCount::new(bytes))
    }

    #[divan::bench]
    fn load(bencher: Bencher<'_, '_>) {
        counted(bencher).bench(|| Bank::folder(generated::folder()));
    }

    #[divan::bench]
    fn bare_parse(bencher: Bencher<'_, '_>) {
        counted(bencher).bench(|| bare::parse(generated::folder()));
    }
}

mod draw {
    use super::{Bencher, EXAM, GENERATED, LazyLock, SHIPPED};

    #[divan::bench]
    fn shipped(bencher: Bencher<'_, '_>) {
        LazyLock::force(&SHIPPED);
        bencher.bench(|| SHIPPED.draw(EXAM, 42));
    }

    #[divan::bench]
    fn of_10000_items(bencher: Bencher<'_, '_>) {
        LazyLock::force(&GENERATED);
        bencher.bench(|| GENERATED.draw(EXAM, 42));
    }
}

mod grade_role_play {
    use super::{ANSWER, Bencher, REPEATED, ROLE_PLAY, SHIPPED, bare, folded};

    #[divan::bench]
    fn prepared(bencher: Bencher<'_, '_>) {
        let grader = SHIPPED.role_play(ROLE_PLAY).prepare();
        bencher.bench(|| grader.grade(divan::black_box(ANSWER)));
    }

    #[divan::bench]
    fn prepare_and_grade(bencher: Bencher<'_, '_>) {
        let role_play = SHIPPED.role_play(ROLE_PLAY);
        bencher.bench(|| role_play.prepare().grade(divan::black_box(ANSWER)));
    }

    #[divan::bench]
    fn fold_alone() -> String {
        folded(divan::black_box(ANSWER))
    }

    #[divan::bench]
    fn bare_scan(bencher: Bencher<'_, '_>) {
        let scan = bare::Scan::new(&SHIPPED.role_play(ROLE_PLAY).ways());
        let text = folded(ANSWER);
        bencher.bench(|| scan.hits(divan::black_box(&text)));
    }

    #[divan::bench]
    fn bare_contains(bencher: Bencher<'_, '_>) {
        let ways = SHIPPED.role_play(ROLE_PLAY).ways();
        let text = folded(ANSWER);
        bencher.bench(|| bare::contained(&ways, divan::black_box(&text)));
    }

    /// Answers of ten thousand characters that repeat what costs most.
    #[divan::bench(args = REPEATED)]
    fn ten_thousand_characters(bencher: Bencher<'_, '_>, piece: &str) {
        let grader = SHIPPED.role_play(ROLE_PLAY).prepare();
        let answer: String = piece.chars().cycle().take(10_000).collect();
        bencher.bench(|| grader.grade(divan::black_box(&answer)));
    }

    #[divan::bench]
    fn prepare_lexicons(bencher: Bencher<'_, '_>) {
        let role_play = SHIPPED.role_play(ROLE_PLAY);
        bencher.bench(|| role_play.prepare_lexicons());
    }

    #[divan::bench]
    fn bare_prepare(bencher: Bencher<'_, '_>) {
        let ways = SHIPPED.role_play(ROLE_PLAY).ways();
        bencher.bench(|| bare::Scan::new(divan::black_box(&ways)));
    }
}

/// As many answers as a long sitting has.
#[divan::bench_group(sample_count = 100, sample_size = 1)]
mod save_answer {
    use super::{ANSWER, Bencher, desk};

    #[divan::bench]
    fn confirm(bencher: Bencher<'_, '_>) {
        let (_folder, mut sitting, _) = desk();
        bencher.bench_local(|| sitting.answer(ANSWER));
    }

    #[divan::bench]
    fn bare_commit(bencher: Bencher<'_, '_>) {
        let (_folder, _, mut rows) = desk();
        bencher.bench_local(|| rows.commit());
    }
}

/// Practice among 100,000 attempts.
#[divan::bench_group(sample_count = 50, sample_size = 1)]
mod practice {
    use super::{ANSWER, Bencher, Round, SHIPPED, TempDir, crowd};

    /// From the confirmed answer to what it earned: at most 50 ms.
    #[divan::bench]
    fn answer_to_feedback(bencher: Bencher<'_, '_>) {
        let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
        let store = crowd::store(&SHIPPED, folder.path());
        let begin = || Round::begin(&SHIPPED, &store, crowd::CANDIDATE, crowd::TOPIC, 50);
        let mut round = begin();
        bencher.bench_local(|| {
            if round.left() == 0 {
                round = begin();
            }
            round.answer(ANSWER)
        });
    }

    #[divan::bench]
    fn begin_round(bencher: Bencher<'_, '_>) {
        let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
        let store = crowd::store(&SHIPPED, folder.path());
        bencher.bench_local(|| Round::begin(&SHIPPED, &store, crowd::CANDIDATE, crowd::TOPIC, 10));
    }
}

#[divan::bench_group(sample_count = 30, sample_size = 1)]
mod process {
    use super::{PAPER, run};

    #[divan::bench]
    fn version() {
        run(&["--version"]);
    }

    #[divan::bench]
    fn paper() {
        run(PAPER);
    }
}

const PAPER: &[&str] = &["paper", EXAM, "--seed", "42", "--format", "json"];

/// Runs the program until it ends, which must be well.
fn run(arguments: &[&str]) {
    let status = Command::new(env!("CARGO_BIN_EXE_rolecall"))
        .args(arguments)
        .env_remove("ROLECALL_CONTENT")
        .stdout(Stdio::null())
        .status();
    assert!(status.expect("the program is built").success());
}

/// A folder with a sitting that has one answer, and with a bare database for rows like it.
fn desk() -> (TempDir, Sitting, bare::Rows) {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let folder = TempDir::new_in(target).expect("a folder can be made");
    let store = folder.path().join("store.sqlite");
    let mut sitting = Sitting::begin(&SHIPPED, EXAM, &store);
    sitting.answer(ANSWER);
    let rows = bare::Rows::like(&store, &folder.path().join("bare.sqlite"));
    (folder, sitting, rows)
}
