//! `check`: everything that an author should mend.

use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentValue;
use serde_json::Value;

use crate::bank::finding::{Code, Finding, Origin};
use crate::cli::Context;
use crate::cli::command::TextOrJson;
use crate::cli::console::{Console, Style};
use crate::cli::diagnostic::{render, to_json};
use crate::cli::failure::{Exit, Failure, has_errors};
use crate::content::{Loaded, Place};
use crate::lint::{Allowed, allow, lint};

/// Names the root of a bank.
const BANK_FILE: &str = "bank.yaml";
/// Most findings that are shown to people; programs get them all.
const MOST_SHOWN: usize = 1_000;

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    paths: Vec<PathBuf>,
    #[arg(long)]
    allowed: bool,
    #[arg(long, value_enum, default_value = "text")]
    format: TextOrJson,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let console = &context.console;
    let mut found = 0;
    let mut objects = Vec::new();
    for (place, only) in targets(context, &arguments.paths)? {
        // The program ends soon, and to free a bank takes a tenth of the time of checking it.
        let mut loaded = ManuallyDrop::new(context.load(&place)?);
        let (mut findings, mut allowed) = findings(&mut loaded);
        let is_wanted = |finding: &Finding| is_within(&place, &finding.origin, only.as_deref());
        findings.retain(is_wanted);
        allowed.retain(|allowed| is_wanted(&allowed.finding));
        found += findings.len();
        match arguments.format {
            TextOrJson::Json => {
                let each = findings.iter();
                objects.extend(each.map(|found| to_json(console, &loaded, found)));
                if arguments.allowed {
                    objects.extend(
                        allowed
                            .iter()
                            .map(|each| allowed_json(console, &loaded, each)),
                    );
                }
            }
            TextOrJson::Text => {
                for finding in findings.iter().take(MOST_SHOWN) {
                    console.print_as_it_is(&(render(console, &loaded, finding) + "\n"));
                }
                if let Some(more) = findings.len().checked_sub(MOST_SHOWN).filter(|n| *n > 0) {
                    console.print(&console.say_of("check-more", "count", more));
                }
                if arguments.allowed {
                    for each in &allowed {
                        console.print_as_it_is(&(render(console, &loaded, &each.finding) + "\n"));
                        console.print(&console.say_of(
                            "check-reason",
                            "reason",
                            each.reason.as_str(),
                        ));
                    }
                }
                summary(context, &loaded, &findings, allowed.len());
            }
        }
    }
    if arguments.format == TextOrJson::Json {
        context.print_json(&Value::Array(objects));
    }
    Ok(if found == 0 { Exit::Done } else { Exit::No })
}

/// Everything that is to be mended, in the order of the files, and what its author lets stand.
fn findings(loaded: &mut Loaded) -> (Vec<Finding>, Vec<Allowed>) {
    let mut findings = std::mem::take(&mut loaded.findings);
    let is_format = |finding: &Finding| finding.code == Code::FormatVersion;
    if findings.iter().any(is_format) {
        return (findings, Vec::new());
    }
    // Items that are still to be mended may be the ones that are missed.
    let is_whole = !has_errors(&findings);
    findings.extend(lint(&loaded.bank, is_whole));
    findings.sort();
    findings.dedup();
    let allowed = allow(&loaded.texts, is_whole, &mut findings);
    findings.sort();
    (findings, allowed)
}

/// A finding that stands with its reason, as an object.
fn allowed_json(console: &Console, loaded: &Loaded, allowed: &Allowed) -> Value {
    let mut object = to_json(console, loaded, &allowed.finding);
    object["allowed"] = Value::from(allowed.reason.as_str());
    object
}

fn summary(context: &Context, loaded: &Loaded, findings: &[Finding], allowed: usize) {
    let console = &context.console;
    let errors = findings.iter().filter(|finding| finding.is_error()).count();
    let facts = [
        ("bank", FluentValue::from(loaded.bank.name.as_str())),
        ("items", loaded.bank.items.len().into()),
        ("exams", loaded.bank.blueprints.len().into()),
        ("outcomes", loaded.bank.syllabus.outcomes.len().into()),
        ("digest", FluentValue::from(loaded.bank.digest.short())),
        ("errors", errors.into()),
        ("warnings", (findings.len() - errors).into()),
        ("allowed", allowed.into()),
    ];
    let (name, style) = match findings {
        [] => ("check-clean", Style::Good),
        _ => ("check-found", Style::Warn),
    };
    console.print(&console.paint(style, &console.say_with(name, &facts)));
}

/// The banks to look at, each with the part of it that is wanted.
pub(super) fn targets(
    context: &Context,
    paths: &[PathBuf],
) -> Result<Vec<(Place, Option<PathBuf>)>, Failure> {
    if paths.is_empty() {
        return Ok(vec![(context.place.clone(), None)]);
    }
    paths.iter().map(|path| target(path)).collect()
}

fn target(path: &Path) -> Result<(Place, Option<PathBuf>), Failure> {
    let missing = || Failure::input("failure-no-path").with("path", path.display());
    if !path.exists() {
        return Err(missing());
    }
    if path.is_dir() && path.join(BANK_FILE).exists() {
        return Ok((Place::Folder(path.to_owned()), None));
    }
    let root = path.ancestors().skip(1).find(|folder| {
        let folder = if folder.as_os_str().is_empty() {
            Path::new(".")
        } else {
            folder
        };
        folder.join(BANK_FILE).exists()
    });
    match root {
        Some(root) => {
            let here = root.as_os_str().is_empty();
            let root = if here {
                PathBuf::from(".")
            } else {
                root.to_owned()
            };
            let part = if here {
                Path::new(".").join(path)
            } else {
                path.to_owned()
            };
            Ok((Place::Folder(root), Some(part)))
        }
        None if path.is_dir() => Ok((Place::Folder(path.to_owned()), None)),
        None => Err(Failure::input("failure-no-bank-around").with("path", path.display())),
    }
}

/// Whether a place in a bank's files lies within the part that is wanted.
pub(super) fn is_within(place: &Place, origin: &Origin, only: Option<&Path>) -> bool {
    let shown = place.shown(&origin.file);
    only.is_none_or(|only| Path::new(&shown).starts_with(only))
}
