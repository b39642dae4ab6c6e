//! `new`: a file to begin with, which is right as it stands and explains itself.

mod bank;
mod offers;

use std::fs::File;
use std::io::Write as _;
use std::path::{Component, Path, PathBuf};

use clap::ValueEnum;
use clap::builder::PossibleValuesParser;

use crate::bank::id::{ItemId, OutcomeId};
use crate::bank::interaction::TYPES;
use crate::cli::Context;
use crate::cli::command::new::offers::Offers;
use crate::cli::command::schema;
use crate::cli::console::{Console, wrap};
use crate::cli::failure::{Exit, Failure, of_file};
use crate::content::Kind;

/// Widest comment, in columns.
const WIDEST: usize = 88;
/// What stands where an outcome is to be written.
const OUTCOME: &str = "group/outcome";
/// Where the schemas lie in a bank.
const SCHEMAS: &str = "schema";

const HEAD: &str = include_str!("head.yaml");
const EXAM: &str = include_str!("exam.yaml");
const LEXICON: &str = include_str!("lexicon.yaml");
/// What follows the head of an item, by its type.
const ITEMS: &[(&str, &str)] = &[
    ("single-choice", include_str!("single-choice.yaml")),
    ("multiple-choice", include_str!("multiple-choice.yaml")),
    ("true-false", include_str!("true-false.yaml")),
    ("ordering", include_str!("ordering.yaml")),
    ("matching", include_str!("matching.yaml")),
    ("numeric", include_str!("numeric.yaml")),
    ("fill-in", include_str!("fill-in.yaml")),
    ("role-play", include_str!("role-play.yaml")),
    ("dialogue", include_str!("dialogue.yaml")),
    ("survey", include_str!("survey.yaml")),
];
/// Remarks that are no descriptions of keys.
const REMARKS: &[&str] = &[
    "draft-outcome",
    "draft-source",
    "draft-example",
    "draft-quotas",
];

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    #[arg(value_enum)]
    what: What,
    file: Option<PathBuf>,
    #[arg(long = "type", value_name = "TYPE")]
    #[arg(value_parser = PossibleValuesParser::new(TYPES.iter().map(|known| known.name())))]
    item_type: Option<String>,
    #[arg(long, value_name = "OUTCOME")]
    outcome: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum What {
    Item,
    Roleplay,
    Dialogue,
    Exam,
    Lexicon,
    /// A whole folder.
    Bank,
}

impl What {
    fn kind(self) -> Kind {
        match self {
            Self::Item | Self::Roleplay | Self::Dialogue => Kind::Item,
            Self::Exam => Kind::Blueprint,
            Self::Lexicon => Kind::Lexicon,
            Self::Bank => Kind::Bank,
        }
    }
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    check_options(arguments)?;
    if arguments.what == What::Bank {
        return bank::run(context, arguments.file.as_deref());
    }
    let text = written(context, arguments)?;
    let Some(path) = &arguments.file else {
        context.console.print_part(&text);
        return Ok(Exit::Done);
    };
    let shown = path.display().to_string();
    let mut file = match File::create_new(path) {
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            return Err(Failure::new(Exit::Refused, "failure-new-exists").with("path", shown));
        }
        made => made.map_err(|error| of_file(&shown, &error))?,
    };
    let written = file.write_all(text.as_bytes());
    written.map_err(|error| of_file(&shown, &error))?;
    let console = &context.console;
    console.tell(&console.say_of("written", "path", shown));
    let schema = schema_from(arguments.what.kind(), Some(path));
    let folder = path.parent().unwrap_or(Path::new("")).join(schema);
    if let Some(folder) = folder.parent().filter(|_| !folder.is_file()) {
        let folder = plain(folder).display().to_string();
        console.tell(&console.say_of("draft-schema", "folder", folder));
    }
    Ok(Exit::Done)
}

/// The text of a new file.
fn written(context: &Context, arguments: &Arguments) -> Result<String, Failure> {
    let template = template(arguments);
    let offers = Offers::of(context, arguments.file.as_deref())?;
    let outcome = arguments.outcome.as_deref().and_then(OutcomeId::new);
    if let (Some(offers), Some(outcome)) = (&offers, &outcome) {
        offers.check(outcome)?;
    }
    let schema = schema_from(arguments.what.kind(), arguments.file.as_deref());
    let filled = filled(&context.console, &template, arguments, offers.as_ref());
    Ok(format!(
        "# yaml-language-server: $schema={schema}\n{filled}"
    ))
}

/// A failure where the options do not go with what is wanted.
fn check_options(arguments: &Arguments) -> Result<(), Failure> {
    let unfit = |option| {
        let failure = Failure::new(Exit::Usage, "failure-new-option");
        Err(failure.with("option", option))
    };
    let outcome = arguments.outcome.as_deref();
    if let Some(outcome) = outcome.filter(|outcome| OutcomeId::new(outcome).is_none()) {
        return Err(Failure::new(Exit::Usage, "failure-new-outcome").with("outcome", outcome));
    }
    if arguments.item_type.is_some() && arguments.what != What::Item {
        return unfit("--type");
    }
    match arguments.what {
        What::Lexicon | What::Bank if outcome.is_some() => unfit("--outcome"),
        _ => Ok(()),
    }
}

/// What is to be filled.
fn template(arguments: &Arguments) -> String {
    let name = match arguments.what {
        What::Exam => return EXAM.to_owned(),
        What::Lexicon => return LEXICON.to_owned(),
        What::Bank => return bank::BANK.to_owned(),
        What::Roleplay => "role-play",
        What::Dialogue => "dialogue",
        What::Item => arguments.item_type.as_deref().unwrap_or("single-choice"),
    };
    let (_, rest) = ITEMS
        .iter()
        .find(|(known, _)| *known == name)
        .expect("every item type has its lines");
    format!("{HEAD}{rest}")
}

/// The template with its names and comments put in.
fn filled(
    console: &Console,
    template: &str,
    arguments: &Arguments,
    offers: Option<&Offers>,
) -> String {
    let outcome = arguments.outcome.as_deref();
    let quota = match outcome {
        Some(outcome) => format!("outcome: {outcome}, count: 1"),
        None => "count: 1".to_owned(),
    };
    let text = template
        .replace("$ID", &id(arguments))
        .replace("$OUTCOME", outcome.unwrap_or(OUTCOME))
        .replace("$QUOTA", &quota);
    let mut lines = String::new();
    for line in text.lines() {
        match comment(console, line) {
            Some(comment) => lines += &comment,
            None => lines += &format!("{line}\n"),
        }
        let remark = line.strip_prefix("#! ").unwrap_or_default();
        let offered = offers.map(|offers| offers.lines(console, remark));
        for offer in offered.unwrap_or_default() {
            lines += &format!("# {}\n", offer.trim_end());
        }
    }
    lines
}

/// The comment that stands for a line such as `#? severity` or `#! draft-example`.
fn comment(console: &Console, line: &str) -> Option<String> {
    let rest = line.trim_start();
    let indent = &line[..line.len() - rest.len()];
    let text = match rest.split_once(' ')? {
        ("#?", word) => console.say(&format!("schema-{word}")),
        ("#!", word) => {
            let name = REMARKS.iter().find(|known| **known == word);
            console.say(name.expect("every remark is known"))
        }
        _ => return None,
    };
    let characters: Vec<char> = text.chars().collect();
    let lines = wrap(&text, WIDEST - indent.len() - 2).into_iter();
    let lines = lines.map(|range| {
        let line: String = characters[range].iter().collect();
        format!("{indent}# {}\n", line.trim_end())
    });
    Some(lines.collect())
}

/// The file's own name, where it can be one.
fn id(arguments: &Arguments) -> String {
    let name = arguments.file.as_deref().and_then(Path::file_stem);
    let name = name.and_then(|name| name.to_str());
    let fitting = name.filter(|name| ItemId::new(name).is_some());
    let usual = match arguments.what {
        What::Exam => "new-exam",
        What::Lexicon => "new-lexicon",
        What::Bank => "new-bank",
        What::Item | What::Roleplay | What::Dialogue => "new-item",
    };
    fitting.unwrap_or(usual).to_owned()
}

/// Where the schema lies as seen from a file in its folder of a bank.
fn schema_from(kind: Kind, file: Option<&Path>) -> String {
    let parent = file.and_then(Path::parent);
    let folders: Vec<&str> = parent
        .into_iter()
        .flat_map(Path::components)
        .filter_map(|part| part.as_os_str().to_str())
        .collect();
    let own = folders
        .iter()
        .rposition(|name| Some(*name) == kind.folder());
    let depth = own.map_or(1, |own| folders.len() - own);
    let up = "../".repeat(depth);
    format!("{up}{SCHEMAS}/{}", schema::file_name(kind))
}

/// A path without its detours.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        let is_detour = part == Component::ParentDir
            && matches!(plain.components().next_back(), Some(Component::Normal(_)));
        match is_detour {
            true => _ = plain.pop(),
            false => plain.push(part),
        }
    }
    plain
}
