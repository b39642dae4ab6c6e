//! The terminal: one file for each subcommand, and the one place where errors become text and an
//! exit code.

mod clock;
mod command;
mod console;
mod decision;
mod diagnostic;
mod document;
mod failure;
mod help;
mod keys;
mod language;
mod list;
mod marked;
mod markup;
mod progress;
mod short;
mod sitting;
mod table;
mod trace;
mod unmask;
mod wrap;

use std::collections::HashMap;
use std::env;
use std::ffi::OsString;
use std::io::{self, IsTerminal as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{FromArgMatches as _, Parser};
use etcetera::{AppStrategy as _, AppStrategyArgs, choose_app_strategy};
use fluent_bundle::FluentValue;
use serde_json::Value;

use crate::bank::Bank;
use crate::bank::authored::similar;
use crate::bank::id::{BlueprintId, ItemId};
use crate::cli::command::Command;
use crate::cli::console::{Console, Style, fitted};
use crate::cli::failure::{Exit, Failure, has_errors};
use crate::cli::language::{Language, finding_sentences};
use crate::cli::progress::Progress;
use crate::content::{Loaded, Place, load};
use crate::paper::Shortage;
use crate::records::{Store, StoreError};
use crate::register::person::Person;
use crate::session::CandidateId;

/// The command line. Its texts stand with the other messages.
#[derive(Parser)]
#[command(name = "rolecall", version, subcommand_required = true)]
struct Cli {
    #[arg(long, global = true, value_name = "DIR", env = "ROLECALL_CONTENT")]
    content: Option<OsString>,
    #[arg(long, global = true, value_name = "FILE", env = "ROLECALL_STORE")]
    store: Option<OsString>,
    #[arg(long, global = true, value_name = "LANG", value_parser = ["zh", "en"])]
    lang: Option<String>,
    #[command(subcommand)]
    command: Command,
}

/// What every subcommand works with.
struct Context {
    console: Console,
    place: Place,
    store: Option<PathBuf>,
}

/// Runs the program with the arguments of this process.
pub(crate) fn run() -> ExitCode {
    let arguments = with_help_last(env::args_os().collect());
    let language = asked_language(&arguments).unwrap_or_else(Language::of_environment);
    let console = Console::new(language);
    let command = help::command(&console.messages);
    let typed = help::Typed::of(&command, &arguments);
    let matches = command.try_get_matches_from(arguments);
    let cli = match matches.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => cli,
        Err(error) => return exit(&console, told(&console, &error, &typed)),
    };
    let context = Context {
        place: path(cli.content).map_or(Place::Embedded, Place::Folder),
        store: path(cli.store),
        console,
    };
    let end = cli.command.run(&context).unwrap_or_else(|failure| {
        let failure = context.about_store(failure);
        let text = failure.tell(&context.console.messages);
        context
            .console
            .tell(&context.console.paint_message(Style::Bad, &text));
        failure.exit
    });
    exit(&context.console, end)
}

/// `help take` as `take --help`, which is what clap's own help command would do in one language.
fn with_help_last(mut arguments: Vec<OsString>) -> Vec<OsString> {
    if arguments.get(1).is_some_and(|first| first == "help") {
        arguments.remove(1);
        arguments.push("--help".into());
    }
    arguments
}

/// A path that was given; an empty variable counts as not set.
fn path(given: Option<OsString>) -> Option<PathBuf> {
    given.filter(|text| !text.is_empty()).map(PathBuf::from)
}

fn exit(console: &Console, exit: Exit) -> ExitCode {
    console.flush();
    ExitCode::from(exit as u8)
}

/// Help and version are results; anything else is wrong usage.
fn told(console: &Console, error: &clap::Error, typed: &help::Typed) -> Exit {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let text = error.render();
            let text = if console.has_colour() {
                text.ansi().to_string()
            } else {
                text.to_string()
            };
            console.print_part(&fitted(&text, io::stdout().is_terminal()));
            Exit::Done
        }
        _ => {
            console.tell(&help::usage_error(&console.messages, error, typed));
            Exit::Usage
        }
    }
}

/// The language that `--lang` asks for; help and usage errors need it before all else is read.
fn asked_language(arguments: &[OsString]) -> Option<Language> {
    let texts: Vec<&str> = arguments
        .iter()
        .filter_map(|argument| argument.to_str())
        .collect();
    let after = texts
        .windows(2)
        .find(|pair| pair[0] == "--lang")
        .map(|pair| pair[1]);
    let joined = texts.iter().find_map(|text| text.strip_prefix("--lang="));
    Language::named(after.or(joined)?)
}

impl Context {
    /// The bank at `place` with its findings.
    fn load(&self, place: &Place) -> Result<Loaded, Failure> {
        let progress = Progress::new();
        let loaded = load(place, &|done, total| progress.tick_of(done, total));
        progress.finish();
        Ok(loaded?)
    }

    /// The bank to work with. Documents with errors are not in it; the user is told so.
    fn bank(&self) -> Result<Loaded, Failure> {
        self.bank_at(&self.place)
    }

    /// The same for the bank at `place`.
    fn bank_at(&self, place: &Place) -> Result<Loaded, Failure> {
        let loaded = self.load(place)?;
        if has_errors(&loaded.findings) {
            let errors = loaded
                .findings
                .iter()
                .filter(|finding| finding.is_error())
                .count();
            let first = loaded.findings.iter().find(|finding| finding.is_error());
            if let Some(first) = first.filter(|_| loaded.bank.items.is_empty()) {
                let (sentence, _) = finding_sentences(&self.console.messages, first);
                let (origin, file) = (&first.origin, place.shown(&first.origin.file));
                return Err(Failure::input("failure-nothing-valid")
                    .with("errors", errors)
                    .with("place", format!("{file}:{}:{}", origin.line, origin.column))
                    .with("first", sentence));
            }
            let text = self.console.say_of("bank-has-errors", "errors", errors);
            self.console
                .tell(&self.console.paint_message(Style::Warn, &text));
        }
        Ok(loaded)
    }

    /// The store, made at first use.
    fn open_store(&self) -> Result<Store, Failure> {
        Ok(Store::open(&self.store_path()?)?)
    }

    /// The store, which must be there.
    fn open_existing_store(&self) -> Result<Store, Failure> {
        Ok(Store::open_existing(&self.store_path()?)?)
    }

    /// How often the candidate has seen each item: never, where there is no store yet.
    fn seen(&self, candidate: &CandidateId) -> Result<HashMap<ItemId, u32>, Failure> {
        match Store::open_existing(&self.store_path()?) {
            Ok(store) => Ok(store.seen(candidate)?),
            Err(StoreError::Missing(_)) => Ok(HashMap::new()),
            Err(error) => Err(error.into()),
        }
    }

    /// The person with this number, or of this name that says nothing.
    fn known_person(&self, store: &Store, text: &str) -> Result<Person, Failure> {
        let found = store.person(text.trim())?;
        found.ok_or_else(|| Failure::input("failure-no-person").with("number", text))
    }

    /// The same failure, which names the store's file if it is about no other: the store can fail
    /// at any step, long after it was opened.
    fn about_store(&self, failure: Failure) -> Failure {
        match self.store_path() {
            Ok(path) => failure.or_with("path", path.display()),
            Err(_) => failure,
        }
    }

    fn store_path(&self) -> Result<PathBuf, Failure> {
        if let Some(path) = &self.store {
            return Ok(path.clone());
        }
        let names = AppStrategyArgs {
            top_level_domain: String::new(),
            author: String::new(),
            app_name: "rolecall".to_owned(),
        };
        let strategy = choose_app_strategy(names)
            .map_err(|_| Failure::new(Exit::Environment, "failure-no-home"))?;
        Ok(strategy.data_dir().join("rolecall.db"))
    }

    fn progress(&self) -> Progress {
        Progress::new()
    }

    /// Prints data for programs, indented.
    fn print_json(&self, value: &Value) {
        let text = serde_json::to_string_pretty(value).expect("values are JSON");
        self.console.print_as_it_is(&text);
    }

    /// Says that the bank has no such exam, and which may be meant: by its name, or nearly by its id.
    fn no_exam(&self, bank: &Bank, exam: &str) -> Failure {
        let exams = bank.blueprints.values().map(|placed| &placed.blueprint);
        let typed = exam.trim();
        let is_meant = |name: &str| !typed.is_empty() && name.contains(typed);
        let named = exams.filter(|known| is_meant(&known.name) || is_meant(known.id.as_str()));
        let named: Vec<&str> = named.map(|known| known.id.as_str()).collect();
        let meant = match named.is_empty() {
            true => similar(exam, bank.blueprints.keys().map(BlueprintId::as_str)),
            false => named.join(&self.console.say("list-or")),
        };
        Failure::input("failure-no-exam")
            .with("exam", exam)
            .with("similar", meant)
    }

    /// Says which quotas of an exam cannot be met.
    fn short(&self, bank: &Bank, exam: &str, shortages: &[Shortage]) -> Failure {
        for shortage in shortages {
            let placed = BlueprintId::new(exam).and_then(|id| bank.blueprints.get(&id));
            let origin = placed.map(|placed| &placed.quota_origins[shortage.quota]);
            let file = origin.map_or(String::new(), |origin| {
                format!("{}:{}", self.place.shown(&origin.file), origin.line)
            });
            let facts = [
                ("quota", FluentValue::from(shortage.quota + 1)),
                ("wanted", shortage.wanted.into()),
                ("bank", shortage.in_bank.into()),
                ("missing", shortage.missing.into()),
                ("file", FluentValue::from(file)),
            ];
            self.console
                .tell(&self.console.say_with("quota-short", &facts));
        }
        let missing: usize = shortages.iter().map(|shortage| shortage.missing).sum();
        Failure::input("failure-short")
            .with("exam", exam)
            .with("missing", missing)
    }
}
