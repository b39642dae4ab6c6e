//! `verify`: what a credential's file proves, without the store.

use std::path::{Path, PathBuf};

use fluent_bundle::FluentValue;
use serde_json::{Value, json};

use crate::certify::credential::{Check, Credential, Ended};
use crate::certify::key::PublicKey;
use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::TextOrJson;
use crate::cli::console::Style;
use crate::cli::failure::{Exit, Failure, of_file, too_long};
use crate::cli::keys::public_keys;
use crate::content::LONGEST_FILE;

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    file: PathBuf,
    #[arg(long, value_name = "FILE")]
    key: Vec<PathBuf>,
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
    #[arg(long, value_enum, default_value = "text")]
    format: TextOrJson,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let credential = read(&arguments.file)?;
    let trusted = trusted_keys(context, &arguments.key)?;
    let on = match &arguments.on {
        Some(text) => clock::day(text)?,
        None => clock::today(),
    };
    let checks = credential.check(&trusted, on);
    let verdict = Verdict::of(&checks);
    match arguments.format {
        TextOrJson::Text => print(context, &credential, &checks, verdict),
        TextOrJson::Json => context.print_json(&json!({
            "verdict": verdict.as_str(),
            "on": on,
            "statement": credential.statement,
            "checks": checks.iter().map(|check| data(*check)).collect::<Vec<_>>(),
        })),
    }
    Ok(match verdict {
        Verdict::Genuine => Exit::Done,
        Verdict::Refused | Verdict::Unproven => Exit::No,
    })
}

/// What all checks come to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    /// Everything that a file can prove is proved.
    Genuine,
    /// A check failed.
    Refused,
    /// No check failed, but one was not made.
    Unproven,
}

impl Verdict {
    fn of(checks: &[Check]) -> Self {
        let ended = |check: &&Check| **check != Check::StatusUnknown;
        let ended: Vec<Ended> = checks
            .iter()
            .filter(ended)
            .map(|check| check.told().1)
            .collect();
        if ended.contains(&Ended::Failed) {
            Self::Refused
        } else if ended.contains(&Ended::NotMade) {
            Self::Unproven
        } else {
            Self::Genuine
        }
    }

    fn as_str(self) -> &'static str {
        match self {
            Self::Genuine => "genuine",
            Self::Refused => "refused",
            Self::Unproven => "unproven",
        }
    }
}

pub(super) fn read(path: &Path) -> Result<Credential, Failure> {
    let shown = path.display().to_string();
    let file = std::fs::metadata(path).map_err(|error| of_file(&shown, &error))?;
    if file.is_file() && file.len() > LONGEST_FILE {
        return Err(too_long(&shown));
    }
    let text = std::fs::read_to_string(path).map_err(|error| of_file(&shown, &error))?;
    let credential = Credential::read(&text);
    credential.ok_or_else(|| Failure::input("failure-no-credential").with("path", shown))
}

/// The keys in the given files; without any, the key of this machine's store.
fn trusted_keys(context: &Context, files: &[PathBuf]) -> Result<Vec<PublicKey>, Failure> {
    if files.is_empty() {
        return Ok(context.own_public_key()?.into_iter().collect());
    }
    let mut keys = Vec::new();
    for file in files {
        keys.extend(public_keys(file)?);
    }
    Ok(keys)
}

fn data(check: Check) -> Value {
    let (name, ended, found) = check.told();
    json!({"check": name, "result": ended, "found": found})
}

fn print(context: &Context, credential: &Credential, checks: &[Check], verdict: Verdict) {
    let console = &context.console;
    let statement = &credential.statement;
    let until = statement.valid_until.map(|day| day.to_string());
    let facts = [
        ("number", FluentValue::from(statement.number.as_str())),
        ("holder", statement.holder.name.as_str().into()),
        ("title", statement.title.as_str().into()),
        ("issuer", statement.issuer.as_str().into()),
        ("issued", statement.issued.to_string().into()),
        ("ends", if until.is_some() { "yes" } else { "no" }.into()),
        ("until", until.unwrap_or_default().into()),
    ];
    console.print(&console.say_with("verify-statement", &facts));
    for check in checks {
        let (_, ended, found) = check.told();
        let (sign, style) = match ended {
            Ended::Good => ("✓", Style::Good),
            Ended::Failed => ("✗", Style::Bad),
            Ended::NotMade => ("–", Style::Faint),
        };
        let line = format!("{sign} {}", console.say(&format!("verify-{found}")));
        console.print(&console.paint(style, &line));
    }
    let verdict = console.say(&format!("verdict-{}", verdict.as_str()));
    console.print(&console.paint(Style::Strong, &verdict));
}
