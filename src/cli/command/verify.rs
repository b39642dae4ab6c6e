//! `verify`: what a file proves without the store: a credential, a checkpoint, a log's growth.

use std::path::{Path, PathBuf};
use std::slice;

use fluent_bundle::FluentValue;
use jiff::civil::Date;
use serde_json::{Value, json};

use crate::certify::check::{Check, Ended};
use crate::certify::checkpoint::Checkpoint;
use crate::certify::credential::{Credential, Statement};
use crate::certify::growth::{Growth, check_signer};
use crate::certify::key::PublicKey;
use crate::certify::note::Note;
use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::TextOrJson;
use crate::cli::console::{Console, Style};
use crate::cli::failure::{Exit, Failure, of_file, too_long};
use crate::cli::keys::public_keys;
use crate::content::LONGEST_FILE;
use crate::records::StoreError;
use crate::register::standing::{Status, standing};

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
    let text = read_text(&arguments.file)?;
    let trusted = trusted_keys(context, &arguments.key)?;
    let on = match &arguments.on {
        Some(text) => clock::day(text)?,
        None => clock::local(clock::now()).date(),
    };
    let proof = Proof::read(&text).ok_or_else(|| no_proof(&arguments.file))?;
    let checks = match &proof {
        Proof::Credential(credential) => {
            let mut checks = credential.check(&trusted, on);
            for check in &mut checks {
                if *check == Check::StatusUnknown {
                    *check = status_check(status_here(context, credential, on)?);
                }
            }
            checks
        }
        Proof::Growth(growth, _) => growth.check(&trusted),
        Proof::Checkpoint(note, _) => vec![check_signer(slice::from_ref(note), &trusted)],
    };
    let verdict = Verdict::of(&checks);
    match arguments.format {
        TextOrJson::Text => print(context, &proof, &checks, verdict),
        TextOrJson::Json => context.print_json(&json!({
            "verdict": verdict.as_str(),
            "on": on,
            "statement": proof.statement(),
            "checks": checks.iter().map(|check| data(*check)).collect::<Vec<_>>(),
        })),
    }
    Ok(match verdict {
        Verdict::Genuine => Exit::Done,
        Verdict::Refused | Verdict::Unproven => Exit::No,
    })
}

/// A file that should prove something.
enum Proof {
    Credential(Credential),
    Growth(Growth, [Checkpoint; 2]),
    Checkpoint(Note, Checkpoint),
}

impl Proof {
    fn read(text: &str) -> Option<Self> {
        if let Some(credential) = Credential::read(text) {
            return Some(Self::Credential(credential));
        }
        if let Some(growth) = Growth::read(text) {
            let checkpoints = growth.checkpoints()?;
            return Some(Self::Growth(growth, checkpoints));
        }
        let note: Note = text.parse().ok()?;
        let checkpoint = note.text().parse().ok()?;
        Some(Self::Checkpoint(note, checkpoint))
    }

    /// What it says, for programs.
    fn statement(&self) -> Value {
        match self {
            Self::Credential(credential) => json!(credential.statement),
            Self::Growth(_, [old, new]) => {
                json!({"origin": new.origin, "old_size": old.size, "size": new.size})
            }
            Self::Checkpoint(_, Checkpoint { origin, size, .. }) => {
                json!({"origin": origin, "size": size})
            }
        }
    }

    /// What it says, for people.
    fn said(&self, console: &Console) -> String {
        match self {
            Self::Credential(credential) => said_of(console, &credential.statement),
            Self::Growth(_, [old, new]) => {
                let facts = [
                    ("origin", FluentValue::from(new.origin.as_str())),
                    ("old", old.size.into()),
                    ("new", new.size.into()),
                ];
                console.say_with("verify-growth", &facts)
            }
            Self::Checkpoint(_, Checkpoint { origin, size, .. }) => {
                let facts = [
                    ("origin", FluentValue::from(origin.as_str())),
                    ("size", (*size).into()),
                ];
                console.say_with("verify-checkpoint", &facts)
            }
        }
    }
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

/// How a credential stands in the store of this machine, if it is there and the credential is its
/// own.
pub(super) fn status_here(
    context: &Context,
    credential: &Credential,
    on: Date,
) -> Result<Option<Status>, Failure> {
    // Whoever verifies what others issued needs neither a store nor a key of their own.
    let own = context.own_public_key().ok().flatten();
    if !own.is_some_and(|key| credential.is_signed_by(&key)) {
        return Ok(None);
    }
    let Ok(store) = context.open_existing_store() else {
        return Ok(None);
    };
    match store.credential(&credential.statement.number) {
        Ok(row) => Ok(Some(standing(&row.acts, on).status)),
        Err(StoreError::NoSuchCredential(_)) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn status_check(status: Option<Status>) -> Check {
    match status {
        None => Check::StatusUnknown,
        Some(Status::Suspended) => Check::StatusSuspended,
        Some(Status::Revoked) => Check::StatusRevoked,
        // Whether its time has come or is over is another check.
        Some(Status::Pending | Status::Active | Status::Expired) => Check::StatusGood,
    }
}

/// Refuses to hand out what proves a credential that is suspended or revoked, or warns of it.
pub(super) fn refuse_fallen(
    context: &Context,
    number: &str,
    status: Status,
    any_status: bool,
) -> Result<(), Failure> {
    if !matches!(status, Status::Suspended | Status::Revoked) {
        return Ok(());
    }
    let console = &context.console;
    let status = console.say(&format!("status-{}", status.as_str()));
    if !any_status {
        return Err(Failure::new(Exit::Refused, "failure-fallen")
            .with("number", number)
            .with("status", status));
    }
    let facts = [
        ("number", FluentValue::from(number)),
        ("status", status.into()),
    ];
    let text = console.say_with("credential-fallen", &facts);
    console.tell(&console.paint_message(Style::Warn, &text));
    Ok(())
}

/// The credential in a file.
pub(super) fn read(path: &Path) -> Result<Credential, Failure> {
    Credential::read(&read_text(path)?).ok_or_else(|| no_proof(path))
}

fn read_text(path: &Path) -> Result<String, Failure> {
    let shown = path.display().to_string();
    let file = std::fs::metadata(path).map_err(|error| of_file(&shown, &error))?;
    if file.is_file() && file.len() > LONGEST_FILE {
        return Err(too_long(&shown));
    }
    std::fs::read_to_string(path).map_err(|error| of_file(&shown, &error))
}

fn no_proof(path: &Path) -> Failure {
    Failure::input("failure-no-credential").with("path", path.display())
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

fn print(context: &Context, proof: &Proof, checks: &[Check], verdict: Verdict) {
    let console = &context.console;
    console.print(&proof.said(console));
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
    let verdict = match (proof, verdict) {
        (Proof::Growth(..) | Proof::Checkpoint(..), Verdict::Genuine) => "proved",
        _ => verdict.as_str(),
    };
    let verdict = console.say(&format!("verdict-{verdict}"));
    console.print(&console.paint(Style::Strong, &verdict));
}

fn said_of(console: &Console, statement: &Statement) -> String {
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
    console.say_with("verify-statement", &facts)
}
