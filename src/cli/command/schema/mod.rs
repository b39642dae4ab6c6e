//! `schema`: what each kind of file looks like, for editors that complete and explain.

mod json;
mod snippet;

use std::fs;
use std::path::{Path, PathBuf};

use clap::builder::PossibleValuesParser;
use serde_json::Value;

use crate::cli::Context;
use crate::cli::failure::{Exit, Failure, of_file};
use crate::cli::language::{Language, Messages};
use crate::content::Kind;

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    #[arg(value_parser = PossibleValuesParser::new(Kind::ALL.iter().map(|kind| kind.name())))]
    kind: Option<String>,
    #[arg(long, value_name = "DIR")]
    to: Option<PathBuf>,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let asked = |kind: &&Kind| {
        let mut name = arguments.kind.iter();
        name.all(|name| name == kind.name())
    };
    let kinds = Kind::ALL.iter().filter(asked);
    let Some(folder) = &arguments.to else {
        match &arguments.kind {
            None => list(context),
            Some(_) => kinds.for_each(|kind| context.print_json(&of(*kind))),
        }
        return Ok(Exit::Done);
    };
    let failed = |error| of_file(&folder.display().to_string(), &error);
    fs::create_dir_all(folder).map_err(failed)?;
    for kind in kinds {
        write(context, *kind, folder)?;
    }
    Ok(Exit::Done)
}

/// The name of a kind's schema in the folder where they lie.
pub(super) fn file_name(kind: Kind) -> String {
    format!("{}.json", kind.name())
}

/// Describes everything in Chinese, then in English.
fn of(kind: Kind) -> Value {
    let (chinese, english) = (
        Messages::of(Language::Chinese),
        Messages::of(Language::English),
    );
    json::schema(kind.mapping(), &|word| {
        let name = format!("schema-{word}");
        format!("{}\n\n{}", chinese.say(&name), english.say(&name))
    })
}

fn write(context: &Context, kind: Kind, folder: &Path) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(&of(kind)).expect("values are JSON");
    context.write_file(&folder.join(file_name(kind)), (text + "\n").as_bytes())
}

/// Which kinds there are, and which files are of each.
fn list(context: &Context) {
    let console = &context.console;
    for kind in Kind::ALL {
        let files = kind.folder().map_or_else(
            || "bank.yaml".to_owned(),
            |folder| format!("{folder}/**/*.yaml"),
        );
        let text = console.say(&format!("kind-{}", kind.name()));
        console.print(&format!("{:<12} {files:<24} {text}", kind.name()));
    }
    console.print("");
    console.print(&console.say("schema-how"));
}
