//! `doctor`: whether the store is well, and what to do where it is not.

use fluent_bundle::FluentValue;
use serde_json::json;

use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::TextOrJson;
use crate::cli::console::Style;
use crate::cli::failure::{Exit, Failure};

/// After how many days without a backup that is said.
const OLD_BACKUP: i64 = 7;

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    #[arg(long, value_enum, default_value = "text")]
    format: TextOrJson,
}

/// One thing that was looked at.
struct Finding {
    name: &'static str,
    is_well: bool,
    /// What was seen, where there is something to say.
    seen: String,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let findings = look(context)?;
    match arguments.format {
        TextOrJson::Text => {
            for finding in &findings {
                tell(context, finding);
            }
        }
        TextOrJson::Json => {
            let rows = findings.iter().map(|finding| {
                json!({ "check": finding.name, "well": finding.is_well, "seen": finding.seen })
            });
            context.print_json(&rows.collect());
        }
    }
    // A backup that is missing is advice, no fault of the store.
    let is_fault = |finding: &&Finding| !finding.is_well && finding.name != "backup";
    Ok(match findings.iter().any(|finding| is_fault(&finding)) {
        true => Exit::No,
        false => Exit::Done,
    })
}

fn look(context: &Context) -> Result<Vec<Finding>, Failure> {
    let store = context.open_existing_store()?;
    let health = store.health()?;
    let key = context.own_public_key()?;
    let (pasts, lost) = store.checkpoints(key.as_ref())?;
    let verified = store.verify(&pasts, &mut |_, _| ())?;
    let now = clock::now();
    let latest = health.latest.as_deref().and_then(|text| text.parse().ok());
    let backup = health
        .last_backup
        .as_deref()
        .and_then(|text| text.parse().ok());
    let faults = verified.faults.len() + lost.len();
    let finding = |name, is_well, seen: String| Finding {
        name,
        is_well,
        seen,
    };
    Ok(vec![
        finding("schema", true, health.schema.to_string()),
        finding("pages", health.pages.is_empty(), health.pages.join("; ")),
        finding(
            "references",
            health.dangling == 0,
            health.dangling.to_string(),
        ),
        finding("log", faults == 0, format!("{}/{faults}", verified.size)),
        finding(
            "clock",
            latest.is_none_or(|latest: jiff::Timestamp| latest <= now),
            health.latest.unwrap_or_default(),
        ),
        finding(
            "backup",
            backup.is_some_and(|backup: jiff::Timestamp| {
                now.duration_since(backup).as_hours() < OLD_BACKUP * 24
            }),
            health.last_backup.unwrap_or_default(),
        ),
    ])
}

fn tell(context: &Context, finding: &Finding) {
    let console = &context.console;
    let said = match (finding.name, finding.is_well) {
        ("schema", _) => "doctor-schema",
        ("pages", true) => "doctor-pages",
        ("pages", false) => "doctor-pages-bad",
        ("references", true) => "doctor-references",
        ("references", false) => "doctor-references-bad",
        ("log", true) => "doctor-log",
        ("log", false) => "doctor-log-bad",
        ("clock", true) => "doctor-clock",
        ("clock", false) => "doctor-clock-bad",
        (_, true) => "doctor-backup",
        (_, false) => "doctor-backup-bad",
    };
    let style = match finding.is_well {
        true => Style::Good,
        false => Style::Bad,
    };
    let seen = [("seen", FluentValue::from(finding.seen.as_str()))];
    console.print(&console.paint(style, &console.say_with(said, &seen)));
}
