//! rolecall: training and certification quizzes with explained role-play grading.
//!
//! # Reading order
//!
//! The modules are declared from the first stage of the data's way to the last. This is also the
//! order of permission: **a module uses only modules declared above it** (a test checks that).
//!
//! ```text
//! content/*.yaml
//!    │ content    reads YAML, keeps line and column
//!    ▼
//!   bank ──► paper ──► session ──► grade ──► records ──► report
//!  validated  seeded    state       pure      SQLite       │
//!   model      draw     machine                            ▼
//!    │           └────────── delivery ──────────┘         cli
//!    └──► trial (rubrics tried) ──► lint (advice to authors)
//! ```
//!
//! | module | it is | it alone knows |
//! |---|---|---|
//! | `text` | Chinese text folded for comparison, with a map back to the original | scripts and widths |
//! | `sheet` | workbooks and separated text as rows of plain text, and back | encodings, spreadsheets |
//! | `agreement` | figures of how far two raters agree | statistics |
//! | `statistics` | figures of items and papers from many answers | the same |
//! | `bank` | the validated, immutable model, and findings | what a right item is |
//! | `content` | files in: a folder or the binary → bank and every finding | YAML, the folder's layout |
//! | `paper` | the seeded draw that meets a blueprint, or says what is missing | randomness |
//! | `session` | the sitting: state and event and time → state | what may happen when |
//! | `grade` | score, decision, evidence; `grade::roleplay` is the heart | scoring |
//! | `practice` | what a candidate remembers, got wrong, and practises next | memory |
//! | `certify` | what proves records and credentials: the tree over all events, signed files | hashes and signatures |
//! | `register` | people and credentials: what a roster changes, how a credential stands on a day | HR's rules |
//! | `records` | the store | SQL |
//! | `delivery` | the use cases that every interface shares | their order |
//! | `trial` | rubrics tried on exemplars, small changes of them, and marked answers | what a rubric must stand |
//! | `inspect` | transcripts of calls graded by a rubric or a checklist | who said what in a call |
//! | `lint` | advice to authors, one file a rule | what makes an item poor |
//! | `report` | records in, documents out | formats of tables |
//! | `cli` | one file a subcommand; errors become text and exit codes | the terminal |
//!
//! Item types describe themselves in one file each ([`bank::interaction`]); all that follows works
//! on a presentation, a response and a key. A web page would stand beside `cli` and call the same
//! `delivery`.
//!
//! # Invariants
//!
//! - Loading never fails because of what an author wrote: it returns every finding.
//! - A key, rubric or rationale never reaches a candidate before it may be shown.
//! - The bank in the binary is what its files make, and its prepared lexicons are what grading would
//!   make of it: the build loads the files and prepares the lexicons with these very modules.
//! - The same item and response give the same score and the same evidence, byte for byte.
//! - A paper is reproducible from bank digest, blueprint, seed and what the candidate has seen,
//!   on every machine; and the drawn paper is stored with its items, so that no audit draws again.
//! - The sum of the parts of an item, less the deductions, is its score; the sum of the items is
//!   the paper's.
//! - Events are only added, never changed. A later grading is a further row beside the first.
//! - No switch or environment variable sets the clock.
//! - Every confirmed answer is on disk (`synchronous=FULL`) before the candidate is told so.

mod text;

mod sheet;

mod agreement;

mod statistics;

mod bank;

mod content;

mod paper;

mod session;

mod grade;

mod practice;

mod certify;

mod register;

mod records;

mod delivery;

mod trial;

mod inspect;

mod lint;

mod report;

mod cli;

#[cfg(feature = "bench")]
pub mod bench;

/// Runs the program with the arguments of this process and gives its exit code.
pub fn run() -> std::process::ExitCode {
    cli::run()
}
