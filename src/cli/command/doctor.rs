//! `doctor`: whether the store is well, and what to do where it is not.

use std::path::Path;

use fluent_bundle::FluentValue;
use serde_json::json;

use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::TextOrJson;
use crate::cli::console::{Console, Style};
use crate::cli::failure::{Exit, Failure};

/// After how many days without a backup that is said.
const OLD_BACKUP: i64 = 7;

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    #[arg(long, value_enum, default_value = "text")]
    format: TextOrJson,
}

/// Least room on a disk that people work on, in bytes.
const LEAST_ROOM: u64 = 100 << 20;
/// For a backup, and for the copy that an upgrade makes.
const COPIES: u64 = 2;

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
    let mut findings = vec![
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
    ];
    let path = context.store_path()?;
    let size = std::fs::metadata(&path).map_or(0, |file| file.len());
    if let Some(room) = room(&path) {
        let seen = (room >> 20).to_string();
        findings.push(finding("disk", is_enough(room, size), seen));
    }
    Ok(findings)
}

/// How many bytes the disk has left where `path` is; nothing where the system does not say.
#[cfg(unix)]
fn room(path: &Path) -> Option<u64> {
    let disk = rustix::fs::statvfs(path).ok()?;
    Some(disk.f_bavail.saturating_mul(disk.f_frsize))
}

#[cfg(not(unix))]
fn room(_: &Path) -> Option<u64> {
    None
}

/// Whether that is enough for a store of this size.
fn is_enough(room: u64, size: u64) -> bool {
    room >= LEAST_ROOM.max(size.saturating_mul(COPIES))
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
        ("disk", true) => "doctor-disk",
        ("disk", false) => "doctor-disk-bad",
        (_, true) => "doctor-backup",
        (_, false) => "doctor-backup-bad",
    };
    let style = match finding.is_well {
        true => Style::Good,
        false => Style::Bad,
    };
    let seen = [("seen", FluentValue::from(seen(console, finding)))];
    console.print(&console.paint(style, &console.say_with(said, &seen)));
}

/// What was seen, as people read it.
fn seen(console: &Console, finding: &Finding) -> String {
    if let (Some((size, faults)), "log") = (finding.seen.split_once('/'), finding.name) {
        let facts = [("size", size.into()), ("faults", faults.into())];
        return console.say_with("doctor-log-seen", &facts);
    }
    match finding.seen.parse::<jiff::Timestamp>() {
        Ok(at) => clock::date_and_time(at),
        Err(_) if finding.seen.is_empty() => "none".to_owned(),
        Err(_) => finding.seen.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::is_enough;

    #[test]
    fn a_disk_has_room_for_two_copies_and_for_the_day() {
        let mib = |count: u64| count << 20;
        for (room, size, is_well) in [
            (mib(100), mib(1), true),
            (mib(99), mib(1), false),
            (mib(2000), mib(1000), true),
            (mib(1999), mib(1000), false),
            (0, 0, false),
        ] {
            assert_eq!(is_enough(room, size), is_well, "{room} {size}");
        }
    }
}
