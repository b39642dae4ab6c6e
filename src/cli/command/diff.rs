//! `diff`: what distinguishes one bank from another, and which exams rest on it.

use std::collections::BTreeMap;
use std::path::PathBuf;

use fluent_bundle::FluentValue;
use serde_json::json;

use crate::cli::Context;
use crate::cli::command::TextOrJson;
use crate::cli::console::{Console, Style};
use crate::cli::failure::{Exit, Failure};
use crate::cli::sitting::block;
use crate::content::{Loaded, Place};
use crate::report::{Changes, Difference};

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    old: PathBuf,
    new: PathBuf,
    #[arg(long, value_enum, default_value = "text")]
    format: TextOrJson,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let old = context.bank_at(&Place::Folder(arguments.old.clone()))?;
    let new = context.bank_at(&Place::Folder(arguments.new.clone()))?;
    let difference = Difference::between(&old.bank, &new.bank);
    match arguments.format {
        TextOrJson::Text => print(&context.console, &old, &new, &difference),
        TextOrJson::Json => context.print_json(&json!({
            "old": old.bank.digest,
            "new": new.bank.digest,
            "items": difference.items,
            "lexicons": difference.lexicons,
            "exams": difference.exams,
            "credentials": difference.credentials,
            "resting": difference.resting,
            "certified": difference.certified,
        })),
    }
    Ok(Exit::Done)
}

fn print(console: &Console, old: &Loaded, new: &Loaded, difference: &Difference) {
    let facts = [
        ("old", FluentValue::from(old.bank.digest.short())),
        ("new", FluentValue::from(new.bank.digest.short())),
    ];
    console.print(&console.paint(Style::Strong, &console.say_with("diff-banks", &facts)));
    if difference.is_empty() {
        console.print(&console.say("diff-none"));
        return;
    }
    print_changes(console, "diff-items", &difference.items);
    print_changes(console, "diff-lexicons", &difference.lexicons);
    print_changes(console, "diff-exams", &difference.exams);
    print_changes(console, "diff-credentials", &difference.credentials);
    print_resting(console, ["diff-resting", "diff-rests"], &difference.resting);
    let certified = ["diff-certified", "diff-certifies"];
    print_resting(console, certified, &difference.certified);
}

/// Under a title, a line for each name with the things that it rests on.
fn print_resting(
    console: &Console,
    [title, line]: [&str; 2],
    resting: &BTreeMap<String, Vec<String>>,
) {
    if resting.is_empty() {
        return;
    }
    console.print("");
    console.print(&console.paint(Style::Strong, &console.say(title)));
    for (name, things) in resting {
        let facts = [
            ("name", FluentValue::from(name.as_str())),
            ("count", things.len().into()),
            ("things", things.join(" ").into()),
        ];
        for line in block(console, &console.say_with(line, &facts), "  ", "    ") {
            console.print(&line);
        }
    }
}

fn print_changes(console: &Console, title: &str, changes: &Changes) {
    if changes.is_empty() {
        return;
    }
    let facts = [
        ("added", FluentValue::from(changes.added.len())),
        ("removed", changes.removed.len().into()),
        ("changed", changes.changed.len().into()),
    ];
    console.print("");
    console.print(&console.paint(Style::Strong, &console.say_with(title, &facts)));
    for id in &changes.added {
        console.print(&console.paint(Style::Good, &format!("  + {id}")));
    }
    for id in &changes.removed {
        console.print(&console.paint(Style::Bad, &format!("  - {id}")));
    }
    for (id, aspects) in &changes.changed {
        let aspects = aspects.iter();
        let aspects = aspects.map(|aspect| console.say(&format!("aspect-{}", aspect.as_str())));
        let aspects = aspects.collect::<Vec<_>>().join(" · ");
        console.print(&console.paint(Style::Warn, &format!("  ~ {id}  {aspects}")));
    }
}
