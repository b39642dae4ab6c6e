//! `credential issue` and `credential renew`: who has earned one, and with `--apply` the number.

use fluent_bundle::FluentValue;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use crate::bank::credential::CredentialKind;
use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::TextOrJson;
use crate::cli::command::credential::{IssueArguments, RenewArguments};
use crate::cli::failure::{Exit, Failure};
use crate::delivery::settle;
use crate::records::{Issue, Issued, Unissued};
use crate::register::eligibility::NotEarned;
use crate::register::person::Person;

pub(super) fn run(context: &Context, arguments: &IssueArguments) -> Result<Exit, Failure> {
    let loaded = context.bank()?;
    let bank = &loaded.bank;
    if bank.blueprint(&arguments.exam).is_none() {
        return Err(context.no_exam(bank, &arguments.exam));
    }
    let needs = |kind: &&CredentialKind| {
        let mut exams = kind.exams.iter().chain(&kind.renewal);
        exams.any(|exam| exam.as_str() == arguments.exam)
    };
    let kinds: Vec<&CredentialKind> = bank.credentials.values().filter(needs).collect();
    if kinds.is_empty() {
        return Err(Failure::input("failure-no-credential-kind").with("exam", &arguments.exam));
    }
    let mut store = context.open_existing_store()?;
    settle(&mut store, None, clock::now())?;
    let person = arguments.candidate.as_deref();
    let person = person
        .map(|number| context.known_person(&store, number))
        .transpose()?;
    let mut values = Vec::new();
    for kind in kinds {
        let issued = store.issue(&Issue {
            kind,
            person: person.as_ref().map(|person| person.id),
            note: &arguments.decision.note(),
            now: clock::now(),
            zone: &TimeZone::system(),
            is_applied: arguments.apply,
        })?;
        match arguments.format {
            TextOrJson::Text => tell(context, kind, &issued, arguments.apply),
            TextOrJson::Json => values.push(as_json(kind, &issued, arguments.apply)),
        }
    }
    if arguments.format == TextOrJson::Json {
        context.print_json(&Value::Array(values));
    }
    Ok(Exit::Done)
}

pub(super) fn renew(context: &Context, arguments: &RenewArguments) -> Result<Exit, Failure> {
    let loaded = context.bank()?;
    let mut store = context.open_existing_store()?;
    settle(&mut store, None, clock::now())?;
    let row = store.credential(&arguments.number)?;
    let kinds = loaded.bank.credentials.values();
    let kind = kinds.into_iter().find(|kind| kind.id.as_str() == row.kind);
    let kind = kind.ok_or_else(|| {
        Failure::input("failure-unknown-credential-kind").with("credential", &row.kind)
    })?;
    let issued = store.issue(&Issue {
        kind,
        person: Some(row.holder.id),
        note: &arguments.decision.note(),
        now: clock::now(),
        zone: &TimeZone::system(),
        is_applied: true,
    })?;
    tell(context, kind, &issued, true);
    Ok(match issued.issued.as_slice() {
        [] => Exit::Refused,
        _ => Exit::Done,
    })
}

fn tell(context: &Context, kind: &CredentialKind, issued: &Issued, is_applied: bool) {
    let console = &context.console;
    for (number, person, earned) in &issued.issued {
        let until = earned.until.map(|until| until.to_string());
        let facts = [
            ("number", FluentValue::from(number.as_str())),
            ("holder", person.label().into()),
            ("from", earned.from.to_string().into()),
            ("until", until.as_deref().unwrap_or("none").into()),
            ("renews", earned.renews.as_deref().unwrap_or("none").into()),
        ];
        console.print(&console.say_with("issue-line", &facts));
    }
    for (person, why) in &issued.unissued {
        console.print(&unissued(context, person, why));
    }
    let facts = [
        ("credential", FluentValue::from(kind.name.as_str())),
        ("issued", issued.issued.len().into()),
        ("unissued", issued.unissued.len().into()),
    ];
    let end = if is_applied {
        "issue-applied"
    } else {
        "issue-dry-run"
    };
    console.print(&console.say_with(end, &facts));
}

fn unissued(context: &Context, person: &Person, why: &Unissued) -> String {
    let console = &context.console;
    let holder = ("holder", FluentValue::from(person.label()));
    match why {
        Unissued::NotRegistered => console.say_with("issue-without-name", &[holder]),
        Unissued::NotEarned(NotEarned::TooFarApart) => {
            console.say_with("issue-too-far-apart", &[holder])
        }
        Unissued::NotEarned(NotEarned::Missing(exams)) => {
            let exams: Vec<&str> = exams.iter().map(|exam| exam.as_str()).collect();
            let exams = ("exams", exams.join("、").into());
            console.say_with("issue-missing", &[holder, exams])
        }
        Unissued::NotEarned(NotEarned::Held { number, renewable }) => {
            let from = renewable.map(|day| day.to_string());
            let number = ("number", number.as_str().into());
            let from = ("from", from.as_deref().unwrap_or("none").into());
            console.say_with("issue-held", &[holder, number, from])
        }
    }
}

/// The form is stable.
fn as_json(kind: &CredentialKind, issued: &Issued, is_applied: bool) -> Value {
    let rows = issued.issued.iter().map(|(number, person, earned)| {
        json!({
            "number": number,
            "person": person.id.to_string(),
            "attempts": earned.attempts,
            "valid_from": earned.from.to_string(),
            "valid_until": earned.until.map(|until| until.to_string()),
            "renews": earned.renews,
        })
    });
    json!({
        "credential": kind.id,
        "applied": is_applied,
        "issued": rows.collect::<Vec<_>>(),
        "unissued": issued.unissued.len(),
    })
}
