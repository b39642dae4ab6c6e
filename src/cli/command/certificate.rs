//! `certificate`: the page of a credential, to print.

use std::path::PathBuf;

use fluent_bundle::FluentValue;
use jiff::civil::Date;

use crate::certify::certificate::{Certificate, Face, NoCertificate};
use crate::certify::credential::Credential;
use crate::certify::key::PrivateKey;
use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::verify::{read, refuse_fallen, status_here};
use crate::cli::console::Console;
use crate::cli::failure::{Exit, Failure, of_file};

/// Most characters named that a font lacks: a font without Chinese lacks nearly all.
const MOST_TOLD: usize = 12;

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    file: PathBuf,
    #[arg(long, short, value_name = "FILE")]
    output: PathBuf,
    #[arg(long, value_name = "FILE")]
    font: Option<PathBuf>,
    #[arg(long)]
    any_status: bool,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let credential = read(&arguments.file).map_err(|failure| {
        // Who types a number wants the file that proves it.
        match arguments.file.exists() {
            true => failure,
            false => Failure::input("failure-no-proof").with("path", arguments.file.display()),
        }
    })?;
    let face = match &arguments.font {
        None => Face::own(),
        Some(path) => {
            let shown = path.display().to_string();
            let bytes = std::fs::read(path).map_err(|error| of_file(&shown, &error))?;
            let face = Face::read(bytes);
            face.ok_or_else(|| Failure::input("failure-no-font").with("path", shown))?
        }
    };
    let page = page(context, &credential)?;
    match status_here(context, &credential, clock::today())? {
        Some(status) => {
            let number = &credential.statement.number;
            refuse_fallen(context, number, status, arguments.any_status)?;
        }
        None => context
            .console
            .tell(&context.console.say("verify-status-unknown")),
    }
    let pdf = page.to_pdf(&face)?;
    context.write_file(&arguments.output, &pdf)?;
    Ok(Exit::Done)
}

/// The page of a credential that this store's key signed.
fn page(context: &Context, credential: &Credential) -> Result<Certificate, Failure> {
    let key = context.present_key()?;
    let is_ours = |key: &PrivateKey| credential.is_signed_by(&key.public());
    let Some(key) = key.filter(is_ours) else {
        return Err(Failure::new(Exit::Refused, "failure-not-ours")
            .with("number", &credential.statement.number));
    };
    let console = &context.console;
    let statement = &credential.statement;
    let holder = &statement.holder;
    let number = holder.number.as_deref();
    let number = number.map(|number| console.say_of("certificate-holder-number", "number", number));
    let until = statement.valid_until.map(|until| day(console, until));
    let until = until.unwrap_or_else(|| console.say("certificate-for-good"));
    let facts = [
        ("certificate-number", statement.number.clone()),
        ("certificate-issuer", statement.issuer.clone()),
        ("certificate-issued", day(console, statement.issued)),
        ("certificate-until", until),
    ];
    let checkpoint = credential.log.iter().flat_map(|log| log.checkpoint.lines());
    Ok(Certificate {
        title: statement.title.clone(),
        subtitle: console.say("certificate-subtitle"),
        lead: console.say("certificate-lead"),
        holder: holder.name.clone(),
        says: number
            .into_iter()
            .chain([console.say("certificate-says")])
            .collect(),
        facts: facts
            .map(|(label, value)| (console.say(label), value))
            .to_vec(),
        code: credential.to_code(&key),
        beside_code: console
            .say("certificate-code")
            .lines()
            .map(str::to_owned)
            .collect(),
        foot: checkpoint
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect(),
        made: statement.issued,
    })
}

fn day(console: &Console, day: Date) -> String {
    let number = |number: i16| FluentValue::from(number.to_string());
    let facts = [
        ("year", number(day.year())),
        ("month", number(day.month().into())),
        ("day", number(day.day().into())),
    ];
    console.say_with("certificate-day", &facts)
}

impl From<NoCertificate> for Failure {
    fn from(error: NoCertificate) -> Self {
        match error {
            NoCertificate::Missing(characters) => {
                let first = characters.chars().take(MOST_TOLD);
                let told = first.map(|c| format!("{c}（U+{:04X}）", u32::from(c)));
                let more = characters.chars().nth(MOST_TOLD).map(|_| "…".to_owned());
                let told: Vec<String> = told.chain(more).collect();
                Self::input("failure-characters").with("characters", told.join(" "))
            }
            NoCertificate::TooLong => Self::input("failure-code-too-long"),
            NoCertificate::Page(reason) => Self::input("failure-no-page").with("reason", reason),
        }
    }
}
