//! `log verify`: every record beside its leaf, and the log beside what was signed.

use std::path::Path;

use fluent_bundle::FluentValue;
use serde_json::json;

use crate::certify::key::PublicKey;
use crate::cli::Context;
use crate::cli::command::TextOrJson;
use crate::cli::command::log::VerifyArguments;
use crate::cli::console::Style;
use crate::cli::failure::{Exit, Failure, of_file};
use crate::records::{Fault, FaultKind, Past, Verification, past};

pub(super) fn run(context: &Context, arguments: &VerifyArguments) -> Result<Exit, Failure> {
    let store = context.open_existing_store()?;
    let key = context.own_public_key()?;
    let (mut pasts, mut faults) = store.checkpoints(key.as_ref())?;
    let kept = pasts.len();
    for file in &arguments.checkpoint {
        pasts.push(read(file, key.as_ref())?);
    }
    if key.is_none() && !pasts.is_empty() {
        let text = context.console.say("log-signer-unchecked");
        context.console.tell(&text);
    }
    let progress = context.progress();
    let verified = store.verify(&pasts, &mut |done, total| {
        progress.tick_of(count(done), count(total));
    })?;
    progress.finish();
    faults.extend(verified.faults.iter().cloned());
    match arguments.format {
        TextOrJson::Json => print_json(context, &verified, &faults),
        TextOrJson::Text => print(
            context,
            &verified,
            &faults,
            kept,
            arguments.checkpoint.len(),
        ),
    }
    Ok(match faults.as_slice() {
        [] => Exit::Done,
        _ => Exit::No,
    })
}

/// What a checkpoint in a file says, if the store's own key signed it.
fn read(file: &Path, key: Option<&PublicKey>) -> Result<Past, Failure> {
    let shown = file.display().to_string();
    let text = std::fs::read_to_string(file).map_err(|error| of_file(&shown, &error))?;
    past(&text, key, &shown)
        .ok_or_else(|| Failure::input("failure-no-checkpoint").with("file", shown))
}

fn count(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

fn word(kind: FaultKind) -> &'static str {
    match kind {
        FaultKind::Pages => "pages",
        FaultKind::Schema => "schema",
        FaultKind::Changed => "changed",
        FaultKind::Removed => "removed",
        FaultKind::Added => "added",
        FaultKind::Log => "log",
        FaultKind::Cut => "cut",
        FaultKind::Forked => "forked",
    }
}

fn print(context: &Context, verified: &Verification, faults: &[Fault], kept: usize, given: usize) {
    let console = &context.console;
    for fault in faults {
        let name = format!("fault-{}", word(fault.kind));
        let line = console.say_of(&name, "what", fault.what.as_str());
        console.print(&console.paint(Style::Bad, &line));
    }
    let facts = [
        ("size", FluentValue::from(verified.size)),
        ("root", verified.root.to_string().into()),
        ("kept", kept.into()),
        ("given", given.into()),
        ("faults", faults.len().into()),
    ];
    let (style, said) = match faults {
        [] => (Style::Good, "log-whole"),
        _ => (Style::Bad, "log-broken"),
    };
    console.print(&console.paint(style, &console.say_with(said, &facts)));
}

/// The form is stable.
fn print_json(context: &Context, verified: &Verification, faults: &[Fault]) {
    let list = faults
        .iter()
        .map(|fault| json!({ "kind": word(fault.kind), "what": fault.what }));
    context.print_json(&json!({
        "whole": faults.is_empty(),
        "size": verified.size,
        "root": verified.root.to_string(),
        "faults": list.collect::<Vec<_>>(),
    }));
}
