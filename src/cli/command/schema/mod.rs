//! `schema`: what each kind of file looks like, for editors that complete and explain.

mod json;
mod snippet;

use std::fs;
use std::path::{Path, PathBuf};

use clap::builder::PossibleValuesParser;
use serde_json::Value;

use crate::bank::authored::Mapping;
use crate::cli::Context;
use crate::cli::failure::{Exit, Failure, of_file};
use crate::cli::language::{Language, Messages};
use crate::content::Kind;
use crate::content::import::COLUMNS;

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    #[arg(value_parser = PossibleValuesParser::new(described().map(|described| described.name)))]
    kind: Option<String>,
    #[arg(long, value_name = "DIR")]
    to: Option<PathBuf>,
}

/// A kind of file that a schema describes.
struct Described {
    name: &'static str,
    files: String,
    mapping: &'static Mapping,
}

/// The files of a bank, and the one that tells `import` what columns mean.
fn described() -> impl Iterator<Item = Described> {
    let of_bank = Kind::ALL.iter().map(|kind| Described {
        name: kind.name(),
        files: kind.folder().map_or_else(
            || "bank.yaml".to_owned(),
            |folder| format!("{folder}/**/*.yaml"),
        ),
        mapping: kind.mapping(),
    });
    of_bank.chain([Described {
        name: COLUMNS.name,
        files: "import --columns".to_owned(),
        mapping: &COLUMNS,
    }])
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let asked = |described: &Described| {
        let mut name = arguments.kind.iter();
        name.all(|name| name == described.name)
    };
    let asked = described().filter(asked);
    let Some(folder) = &arguments.to else {
        match &arguments.kind {
            None => list(context),
            Some(_) => asked.for_each(|one| context.print_json(&of(&one))),
        }
        return Ok(Exit::Done);
    };
    let failed = |error| of_file(&folder.display().to_string(), &error);
    fs::create_dir_all(folder).map_err(failed)?;
    for described in asked {
        write(context, &described, folder)?;
    }
    Ok(Exit::Done)
}

/// The name of a kind's schema in the folder where they lie.
pub(super) fn file_name(kind: Kind) -> String {
    of_name(kind.name())
}

fn of_name(name: &str) -> String {
    format!("{name}.json")
}

/// Describes everything in Chinese, then in English.
fn of(described: &Described) -> Value {
    let (chinese, english) = (
        Messages::of(Language::Chinese),
        Messages::of(Language::English),
    );
    let both = |name: &str| format!("{}\n\n{}", chinese.say(name), english.say(name));
    json::schema(
        described.mapping,
        &|word| both(&format!("schema-{word}")),
        &|key| both(&format!("holds-{key}")),
    )
}

fn write(context: &Context, described: &Described, folder: &Path) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(&of(described)).expect("values are JSON");
    let file = folder.join(of_name(described.name));
    context.write_file(&file, (text + "\n").as_bytes())
}

/// Which kinds there are, and which files are of each.
fn list(context: &Context) {
    let console = &context.console;
    for Described { name, files, .. } in described() {
        let text = console.say(&format!("kind-{name}"));
        console.print(&format!("{name:<12} {files:<24} {text}"));
    }
    console.print("");
    console.print(&console.say("schema-how"));
}
