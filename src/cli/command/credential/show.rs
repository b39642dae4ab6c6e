//! `credential show`: how one credential stands, and all that was recorded of it.

use fluent_bundle::FluentValue;
use jiff::civil::Date;
use serde_json::json;

use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::TextOrJson;
use crate::cli::command::credential::ShowArguments;
use crate::cli::failure::{Exit, Failure};
use crate::records::{CredentialRow, HistoryRow};
use crate::register::person::{Field, masked};
use crate::register::standing::{Act, Standing, standing};

pub(super) fn run(context: &Context, arguments: &ShowArguments) -> Result<Exit, Failure> {
    let on = arguments
        .on
        .as_deref()
        .map_or_else(|| Ok(clock::today()), clock::day)?;
    let store = context.open_existing_store()?;
    let row = store.credential(&arguments.number)?;
    let history = store.credential_history(&arguments.number)?;
    let now = standing(&row.acts, on);
    match arguments.format {
        TextOrJson::Text => print(context, &row, &history, now),
        TextOrJson::Json => print_json(context, &row, &history, now),
    }
    Ok(Exit::Done)
}

fn print(context: &Context, row: &CredentialRow, history: &[HistoryRow], now: Standing) {
    let console = &context.console;
    let name = row.holder.get(Field::Name).unwrap_or_default();
    let facts = [
        ("number", FluentValue::from(row.number.as_str())),
        ("credential", row.name.as_str().into()),
        ("holder", row.holder.label().into()),
        ("name", masked(Field::Name, name).into()),
        (
            "status",
            console
                .say(&format!("status-{}", now.status.as_str()))
                .into(),
        ),
        ("from", row.from.to_string().into()),
        ("until", shown(now.until).into()),
    ];
    console.print(&console.say_with("credential-shown", &facts));
    for entry in history {
        let facts = [
            ("day", FluentValue::from(entry.dated.effective.to_string())),
            ("recorded", clock::date_and_time(entry.recorded).into()),
            ("what", console.say(word(entry.dated.act)).into()),
            ("until", shown(entry.dated.act.until()).into()),
            ("by", entry.note.by.as_deref().unwrap_or("none").into()),
            (
                "reason",
                entry.note.reason.as_deref().unwrap_or("none").into(),
            ),
        ];
        console.print(&console.say_with("credential-entry", &facts));
    }
}

/// A last valid day for a sentence.
fn shown(until: Option<Date>) -> String {
    until.map_or("none".to_owned(), |day| day.to_string())
}

fn word(act: Act) -> &'static str {
    match act {
        Act::Issued { .. } => "act-issued",
        Act::Suspended => "act-suspended",
        Act::Reinstated => "act-reinstated",
        Act::Revoked => "act-revoked",
        Act::Extended { .. } => "act-extended",
    }
}

/// The form is stable.
fn print_json(context: &Context, row: &CredentialRow, history: &[HistoryRow], now: Standing) {
    let entries = history.iter().map(|entry| {
        json!({
            "kind": entry.kind,
            "effective": entry.dated.effective.to_string(),
            "valid_until": entry.dated.act.until().map(|day| day.to_string()),
            "recorded_at": entry.recorded.to_string(),
            "note": entry.note,
        })
    });
    context.print_json(&json!({
        "number": row.number,
        "credential": row.kind,
        "name": row.name,
        "person": row.holder.id.to_string(),
        "status": now.status.as_str(),
        "valid_from": row.from.to_string(),
        "valid_until": now.until.map(|day| day.to_string()),
        "renews": row.renews,
        "attempts": row.attempts,
        "history": entries.collect::<Vec<_>>(),
    }));
}
