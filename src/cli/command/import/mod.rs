//! `import`: questions that other programs made, as items of a bank.

mod edited;
mod refused;
mod story;

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Read as _};
use std::path::{Component, Path, PathBuf};

use clap::ValueEnum;
use fluent_bundle::FluentValue;
use serde_json::json;

use crate::bank::id::{OutcomeId, SourceId};
use crate::cli::Context;
use crate::cli::command::TextOrJson;
use crate::cli::command::import::story::Story;
use crate::cli::failure::{Exit, Failure, no_outcome, of_file, too_long, unwritten};
use crate::content::import::question::Spot;
use crate::content::import::{Columns, Imported, Settings, Standing, Wording, plan, read};
use crate::content::{LONGEST_FILE, Loaded, Place};

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    file: PathBuf,
    /// The bank's folder, which need not be there yet.
    #[arg(long, value_name = "DIR")]
    to: Option<PathBuf>,
    #[arg(long, requires = "to")]
    apply: bool,
    #[arg(long, value_name = "FILE")]
    columns: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    refused: Option<PathBuf>,
    #[arg(long, value_name = "ID")]
    outcome: Option<String>,
    #[arg(long, value_name = "ID", default_value = "imported")]
    source: String,
    #[arg(long, value_enum, default_value = "medium")]
    difficulty: Difficulty,
    #[arg(long, value_enum)]
    bloom: Option<Bloom>,
    #[arg(long, value_enum, default_value = "text")]
    format: TextOrJson,
}

#[derive(Clone, Copy, ValueEnum)]
enum Difficulty {
    Easy,
    Medium,
    Hard,
}

#[derive(Clone, Copy, ValueEnum)]
enum Bloom {
    Recall,
    Understand,
    Apply,
    Judge,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let path = arguments.file.display().to_string();
    let wrong = |option: &'static str, text: &str| {
        Failure::new(Exit::Usage, "failure-bad-name")
            .with("option", option)
            .with("text", text)
    };
    SourceId::new(&arguments.source).ok_or_else(|| wrong("--source", &arguments.source))?;
    if let Some(outcome) = &arguments.outcome {
        OutcomeId::new(outcome).ok_or_else(|| wrong("--outcome", outcome))?;
    }
    refused::free(arguments.refused.as_deref())?;
    if let Some(folder) = &arguments.to {
        is_folder_or_new(folder)?;
    }
    let columns = columns(context, arguments.columns.as_deref())?;
    let bytes = bytes(&arguments.file)?;
    let story = Story { context };
    let read = read(&bytes, &columns, &|name| beside(&arguments.file, name)).map_err(|reason| {
        Failure::input("failure-not-questions")
            .with("path", &path)
            .with("reason", story.sentence(&reason))
    });
    let read = match read {
        Ok(read) => read,
        Err(failure) if arguments.format == TextOrJson::Json => {
            context.print_json(&json!({ "items": [], "refused": [], "notes": [] }));
            return Err(failure);
        }
        Err(failure) => return Err(failure),
    };
    let (format, encoding) = (read.format, read.encoding);
    if !read.questions.rows.is_empty() {
        return edited::run(context, arguments, &read);
    }
    let bank = existing(context, arguments)?;
    let imported = plan(read.questions, &settings(context, arguments, bank.as_ref()));
    match arguments.format {
        TextOrJson::Text => story.print(&imported, format, encoding),
        TextOrJson::Json => context.print_json(&story.json(&imported, format, encoding)),
    }
    if let Some(path) = &arguments.refused {
        refused::write(context, &story, path, &imported)?;
    }
    if imported.items.is_empty() {
        return Err(Failure::input("failure-no-questions").with("path", path));
    }
    finish(context, arguments, bank.as_ref(), &imported)?;
    Ok(Exit::Done)
}

/// Writes the files, or says how they would be written.
fn finish(
    context: &Context,
    arguments: &Arguments,
    bank: Option<&Loaded>,
    imported: &Imported,
) -> Result<(), Failure> {
    let console = &context.console;
    let Some(folder) = &arguments.to else {
        console.tell(&console.say("import-no-folder"));
        return Ok(());
    };
    let new = imported
        .items
        .iter()
        .filter(|item| item.standing == Standing::New);
    let new = new.count();
    // A dry run promises nothing that would be refused.
    check_sources(arguments, bank, imported)?;
    if !arguments.apply {
        console.tell(&console.say_of("import-dry-run", "count", new));
        return Ok(());
    }
    write_all(folder, &imported.files)?;
    let facts = [
        ("count", FluentValue::from(new)),
        ("folder", folder.display().to_string().into()),
    ];
    console.tell(&console.say_with("import-written", &facts));
    Ok(())
}

/// A bank that is there must know the source and the outcomes before anything is written.
fn check_sources(
    arguments: &Arguments,
    bank: Option<&Loaded>,
    imported: &Imported,
) -> Result<(), Failure> {
    let Some(loaded) = bank else {
        return Ok(());
    };
    let sources = loaded.sources();
    let is_named = sources.keys().any(|id| id.as_str() == arguments.source);
    if !imported.files.is_empty() && !is_named {
        return Err(Failure::input("failure-no-source").with("source", &arguments.source));
    }
    let outcome = arguments.outcome.as_deref().and_then(OutcomeId::new);
    match outcome.filter(|id| !loaded.bank.syllabus.outcomes.contains_key(id)) {
        Some(id) => {
            let known = loaded.bank.syllabus.outcomes.keys();
            Err(no_outcome(&id, known.map(OutcomeId::as_str)))
        }
        None => Ok(()),
    }
}

/// Writes files that are not there yet, all of them or none.
fn write_all(folder: &Path, files: &[(String, String)]) -> Result<(), Failure> {
    let mut written = Vec::new();
    for (name, text) in files {
        let path = folder.join(name);
        if let Err(failure) = write_new(&path, text.as_bytes()) {
            for path in written {
                // What cannot be taken back is told by the failure that stopped it all.
                let _ = fs::remove_file(path);
            }
            return Err(failure);
        }
        written.push(path);
    }
    Ok(())
}

/// Writes a file that is not there yet.
fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| unwritten(folder, &error))?;
    }
    refused::create(path, bytes)
}

/// Refuses a file where a bank's folder is meant.
fn is_folder_or_new(folder: &Path) -> Result<(), Failure> {
    match fs::metadata(folder).is_ok_and(|there| !there.is_dir()) {
        true => Err(Failure::new(Exit::Usage, "failure-no-folder").with("path", folder.display())),
        false => Ok(()),
    }
}

fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let name = path.display().to_string();
    if path == Path::new("-") {
        let mut bytes = Vec::new();
        let mut input = io::stdin().lock().take(LONGEST_FILE + 1);
        input
            .read_to_end(&mut bytes)
            .map_err(|error| of_file(&name, &error))?;
        return match bytes.len() as u64 > LONGEST_FILE {
            true => Err(too_long(&name)),
            false => Ok(bytes),
        };
    }
    let length = fs::metadata(path)
        .map_err(|error| of_file(&name, &error))?
        .len();
    if length > LONGEST_FILE {
        return Err(too_long(&name));
    }
    fs::read(path).map_err(|error| of_file(&name, &error))
}

/// A file in the folder of the one that is read, or below it.
fn beside(file: &Path, name: &str) -> Option<Vec<u8>> {
    let name = Path::new(name);
    let is_below = name
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    let path = file.parent()?.join(name);
    bytes(&path).ok().filter(|_| is_below)
}

fn columns(context: &Context, path: Option<&Path>) -> Result<Columns, Failure> {
    let Some(path) = path else {
        return Ok(Columns::default());
    };
    let name = path.display().to_string();
    let bytes = bytes(path)?;
    let text = String::from_utf8_lossy(&bytes);
    Columns::read(&name, &text).map_err(|findings| {
        let first = findings.first().map(|finding| {
            let (sentence, _) =
                crate::cli::language::finding_sentences(&context.console.messages, finding);
            format!(
                "{}:{} {sentence}",
                finding.origin.line, finding.origin.column
            )
        });
        Failure::input("failure-columns")
            .with("path", &name)
            .with("reason", first.unwrap_or_default())
    })
}

/// The bank that the items go into, if there is one.
fn existing(context: &Context, arguments: &Arguments) -> Result<Option<Loaded>, Failure> {
    match &arguments.to {
        Some(folder) if folder.join("bank.yaml").exists() => {
            Ok(Some(context.load(&Place::Folder(folder.clone()))?))
        }
        _ => Ok(None),
    }
}

fn settings<'a>(
    context: &'a Context,
    arguments: &'a Arguments,
    bank: Option<&'a Loaded>,
) -> Settings<'a> {
    let say = |name: &str| context.console.say(name);
    let place = |with: &'static str, without: &'static str| {
        let messages = crate::cli::language::Messages::of(context.console.language());
        Box::new(move |spot: &Spot| {
            let facts = [
                ("sheet", FluentValue::from(spot.sheet.as_str())),
                ("row", FluentValue::from(spot.row.to_string())),
            ];
            messages.say_with(if spot.sheet.is_empty() { without } else { with }, &facts)
        })
    };
    let file = match arguments.file.as_os_str().to_str() {
        Some("-") => Some(say("import-word-input")),
        _ => arguments
            .file
            .file_name()
            .map(|name| name.to_string_lossy().into_owned()),
    };
    let names = |loaded: &Loaded| {
        loaded
            .texts
            .keys()
            .map(ToString::to_string)
            .collect::<BTreeSet<_>>()
    };
    Settings {
        file: file.unwrap_or_else(|| say("import-word-input")),
        outcome: arguments.outcome.as_deref(),
        source: &arguments.source,
        difficulty: match arguments.difficulty {
            Difficulty::Easy => "easy",
            Difficulty::Medium => "medium",
            Difficulty::Hard => "hard",
        },
        bloom: arguments.bloom.map(|bloom| match bloom {
            Bloom::Recall => "recall",
            Bloom::Understand => "understand",
            Bloom::Apply => "apply",
            Bloom::Judge => "judge",
        }),
        wording: Wording {
            no_rationale: say("import-word-no-rationale"),
            no_points: say("import-word-no-points"),
            unsorted: say("import-word-unsorted"),
            draft: say("import-word-draft"),
            place: place("import-word-place", "import-word-row"),
        },
        bank: bank.map(|loaded| (&loaded.bank, names(loaded))),
    }
}
