//! `export`: items of the bank as a sheet to edit, or in the formats of other programs.

mod package;
mod sheet;

use std::path::PathBuf;

use clap::ValueEnum;
use fluent_bundle::FluentValue;
use serde_json::{Value, json};

use crate::bank::Bank;
use crate::bank::id::ItemId;
use crate::bank::quota::Quota;
use crate::cli::Context;
use crate::cli::command::practice::known_topic;
use crate::cli::console::Style;
use crate::cli::failure::{Exit, Failure};
use crate::content::export::{Chosen, Foreign, Lost, chosen};
use crate::delivery::find_exam;

pub(super) use crate::cli::command::export::sheet::{head, shown};

/// Most items that are named on the screen; the file of `--notes` names all.
const MOST_NAMED: usize = 8;

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    #[arg(long)]
    exam: Option<String>,
    #[arg(long, value_name = "OUTCOME", num_args = 1..)]
    topic: Vec<String>,
    #[arg(long, value_enum)]
    format: Format,
    #[arg(long, short, value_name = "FILE",
        required_if_eq_any([("format", "xlsx"), ("format", "qti3")]))]
    output: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    notes: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Xlsx,
    Csv,
    Gift,
    MoodleXml,
    Qti3,
}

/// What is written, and what of it is lost.
struct Made {
    /// Nothing where it stands in a folder already.
    bytes: Option<Vec<u8>>,
    count: usize,
    lost: Lost,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let loaded = context.bank()?;
    let wanted = Wanted::of(context, &loaded.bank, arguments)?;
    let items = chosen(&loaded, &|id| wanted.takes(&loaded.bank, id));
    if items.is_empty() {
        return Err(Failure::input("failure-nothing-to-export"));
    }
    let made = made(context, arguments, &items)?;
    match (&arguments.output, made.bytes) {
        (_, None) => {}
        (Some(path), Some(bytes)) => context.write_file(path, &bytes)?,
        (None, Some(bytes)) => {
            let text = String::from_utf8(bytes).expect("packed files go to files only");
            context.console.print_part(&text);
        }
    }
    tell(context, &made.lost, made.count);
    if let Some(path) = &arguments.notes {
        let notes = serde_json::to_string_pretty(&notes(context, &made.lost));
        context.write_file(path, (notes.expect("values are JSON") + "\n").as_bytes())?;
    }
    Ok(Exit::Done)
}

fn made(context: &Context, arguments: &Arguments, items: &[Chosen<'_>]) -> Result<Made, Failure> {
    let foreign = match arguments.format {
        Format::Xlsx => return sheet::workbook(context, items),
        Format::Csv => return Ok(sheet::separated(context, items)),
        Format::Gift => Foreign::Gift,
        Format::MoodleXml => Foreign::MoodleXml,
        Format::Qti3 => Foreign::Qti3,
    };
    let exported = foreign.export(items);
    if exported.count == 0 {
        return Err(Failure::input("failure-nothing-of-format"));
    }
    let bytes = match (foreign, &arguments.output) {
        (Foreign::Qti3, Some(path)) => package::bytes_or_folder(context, path, &exported.files)?,
        _ => exported
            .files
            .into_iter()
            .next()
            .map(|(_, text)| text.into_bytes()),
    };
    Ok(Made {
        bytes,
        count: exported.count,
        lost: exported.lost,
    })
}

/// Which items are asked for.
struct Wanted<'w> {
    quotas: Option<&'w [Quota]>,
    topics: Vec<&'w str>,
}

impl<'w> Wanted<'w> {
    fn of(context: &Context, bank: &'w Bank, arguments: &'w Arguments) -> Result<Self, Failure> {
        let exam = arguments.exam.as_deref();
        let exam = exam.map(|exam| find_exam(bank, exam).map_err(|_| context.no_exam(bank, exam)));
        let topics = arguments.topic.iter();
        Ok(Self {
            quotas: exam.transpose()?.map(|exam| exam.quotas.as_slice()),
            topics: topics
                .map(|topic| known_topic(bank, topic))
                .collect::<Result<_, _>>()?,
        })
    }

    /// Whether the exam can draw this item, and one of the topics is its own.
    fn takes(&self, bank: &Bank, id: &ItemId) -> bool {
        let Some(facts) = bank.items.facts(id) else {
            return false;
        };
        let is_drawn = self
            .quotas
            .is_none_or(|quotas| quotas.iter().any(|quota| quota.admits(facts)));
        let is_of = |topic: &&str| {
            let mut outcomes = facts.outcomes.iter();
            outcomes.any(|own| own.as_str() == *topic || own.group() == *topic)
        };
        is_drawn && (self.topics.is_empty() || self.topics.iter().any(is_of))
    }
}

/// Says how many items there are, and what the format cannot say of which.
fn tell(context: &Context, lost: &Lost, count: usize) {
    let console = &context.console;
    console.tell(&console.say_of("exported", "count", count));
    for (what, items) in &lost.0 {
        let mut named = items.iter().take(MOST_NAMED).cloned().collect::<Vec<_>>();
        if items.len() > MOST_NAMED {
            named.push("…".to_owned());
        }
        let facts = [
            ("count", FluentValue::from(items.len())),
            ("items", named.join(" ").into()),
        ];
        let text = console.say_with(&format!("lost-{what}"), &facts);
        console.tell(&console.paint_message(Style::Warn, &text));
    }
}

/// What is lost, for programs.
fn notes(context: &Context, lost: &Lost) -> Value {
    let note = |(what, items): (&&str, &Vec<String>)| {
        let facts = [
            ("count", FluentValue::from(items.len())),
            ("items", items.join(" ").into()),
        ];
        let text = context.console.say_with(&format!("lost-{what}"), &facts);
        json!({ "code": what, "text": text, "items": items })
    };
    json!({ "notes": lost.0.iter().map(note).collect::<Vec<_>>() })
}
