//! `progress`: how far a candidate or a department is, as a table and a map.

use std::path::PathBuf;

use fluent_bundle::FluentValue;

use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::practice::who;
use crate::cli::command::wrong::{hide_numbers, learners, only};
use crate::cli::document::Wanted;
use crate::cli::failure::{Exit, Failure};
use crate::cli::table::Layout;
use crate::cli::unmask::Unmask;
use crate::delivery::settle;
use crate::records::{PersonFilter, Store};
use crate::register::person::Field;
use crate::register::roster::department;
use crate::report::{MapWords, Progress, map};
use crate::session::CandidateId;

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    #[arg(long, short, conflicts_with = "department")]
    candidate: Option<String>,
    #[arg(long)]
    department: Option<String>,
    #[arg(long)]
    people: bool,
    #[arg(long, value_name = "FILE")]
    map: Option<PathBuf>,
    #[command(flatten)]
    unmask: Unmask,
    #[command(flatten)]
    wanted: Wanted,
}

const BY_GROUP: Layout = Layout {
    only_in_files: &["group"],
    dropped: &["outcomes"],
    broken: "group_name",
    digests: &[],
};
const BY_PERSON: Layout = Layout {
    only_in_files: &[],
    dropped: &["last_day"],
    broken: "",
    digests: &[],
};

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let loaded = context.bank()?;
    let bank = &loaded.bank;
    let mut store = context.open_existing_store()?;
    let wanted = match &arguments.department {
        Some(path) => members(&store, path)?,
        None => vec![who(&store, arguments.candidate.as_deref())?],
    };
    settle(&mut store, only(&wanted), clock::now())?;
    let mut learners = learners(context, &store, bank, &wanted)?;
    if arguments.department.is_some() {
        hide_numbers(&mut learners, &arguments.unmask);
        arguments
            .unmask
            .note_rows(&mut store, "progress", learners.len())?;
    }
    let progress = Progress::of(bank, &learners, clock::today());
    let console = &context.console;
    let title = title(context, arguments, &progress, learners.len());
    console.tell(&title);
    if let Some(path) = &arguments.map {
        let words = MapWords {
            title: title.clone(),
            unmet: console.say("progress-unmet"),
            due: console.say("progress-due"),
        };
        context.write_file(path, map(&progress.map(), &words).as_bytes())?;
    }
    let (document, layout) = match arguments.people {
        true => (progress.by_person(), &BY_PERSON),
        false => (progress.by_group(), &BY_GROUP),
    };
    context.put_out_report(&mut store, document, title, layout, &arguments.wanted)?;
    Ok(Exit::Done)
}

/// The people of a department and of those below it who have sat or practised.
fn members(store: &Store, path: &str) -> Result<Vec<CandidateId>, Failure> {
    let mut candidates = Vec::new();
    for number in department_numbers(store, path)? {
        if store.is_candidate(&number)? {
            candidates.push(number);
        }
    }
    Ok(candidates)
}

/// The numbers of all people of a department and of those below it.
pub(super) fn department_numbers(store: &Store, path: &str) -> Result<Vec<CandidateId>, Failure> {
    let filter = PersonFilter {
        department: Some(department(path)),
        registered_only: true,
    };
    let mut numbers = Vec::new();
    store.people(&filter, &mut |person| {
        numbers.extend(person.get(Field::Number).and_then(CandidateId::new));
    })?;
    if numbers.is_empty() {
        return Err(Failure::input("failure-no-department").with("department", path));
    }
    Ok(numbers)
}

/// Who it is about, with what stands for all of the syllabus.
fn title(
    context: &Context,
    arguments: &Arguments,
    progress: &Progress<'_>,
    people: usize,
) -> String {
    let console = &context.console;
    let Some(only) = progress.only().filter(|_| arguments.department.is_none()) else {
        let department = arguments.department.as_deref().unwrap_or_default();
        let facts = [
            ("department", FluentValue::from(department)),
            ("people", FluentValue::from(people)),
        ];
        return console.say_with("progress-of-department", &facts);
    };
    let facts = [
        ("candidate", FluentValue::from(only.candidate.as_str())),
        ("streak", FluentValue::from(only.streak)),
        ("due", FluentValue::from(only.due)),
        ("wrong", FluentValue::from(only.wrong)),
    ];
    console.say_with("progress-of-candidate", &facts)
}
