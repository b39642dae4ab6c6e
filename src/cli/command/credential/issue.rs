//! `credential issue` and `credential renew`: who has earned one, and with `--apply` the number.

use fluent_bundle::FluentValue;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use crate::bank::credential::CredentialKind;
use crate::bank::id::BlueprintId;
use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::TextOrJson;
use crate::cli::command::credential::{IssueArguments, RenewArguments};
use crate::cli::decision::note;
use crate::cli::failure::{Exit, Failure};
use crate::delivery::settle;
use crate::records::{Issue, Issued, Unissued};
use crate::register::eligibility::NotEarned;
use crate::register::person::{Field, Person, masked};

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
    let note = note(arguments.by.as_ref(), arguments.reason.as_ref());
    let mut values = Vec::new();
    for kind in kinds {
        let issued = store.issue(&Issue {
            kind,
            person: person.as_ref().map(|person| person.id),
            note: &note,
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
        note: &note(Some(&arguments.by), arguments.reason.as_ref()),
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
            ("holder", shown(person).into()),
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
    let listed = |exams: &[BlueprintId]| {
        let exams: Vec<&str> = exams.iter().map(|exam| exam.as_str()).collect();
        exams.join(&console.say("list-separator"))
    };
    let (name, fact) = match why {
        Unissued::NotRegistered => ("issue-without-name", None),
        Unissued::HasLeft(day) => ("issue-has-left", Some(("day", day.to_string()))),
        Unissued::NotEarned(NotEarned::TooFarApart) => ("issue-too-far-apart", None),
        Unissued::NotEarned(NotEarned::Missing(exams)) => {
            ("issue-missing", Some(("exams", listed(exams))))
        }
        Unissued::NotEarned(NotEarned::Suspended { .. }) => ("issue-suspended", None),
        Unissued::NotEarned(NotEarned::Revoked { missing, .. }) => {
            ("issue-revoked", Some(("exams", listed(missing))))
        }
        Unissued::NotEarned(NotEarned::Held { renewable, .. }) => {
            let from = renewable.map_or("none".to_owned(), |day| day.to_string());
            ("issue-held", Some(("from", from)))
        }
    };
    let number = match why {
        Unissued::NotEarned(
            NotEarned::Held { number, .. }
            | NotEarned::Suspended { number }
            | NotEarned::Revoked { number, .. },
        ) => Some(("number", number.clone())),
        _ => None,
    };
    let holder = ("holder", shown(person));
    let facts = [Some(holder), number, fact].into_iter().flatten();
    let facts: Vec<_> = facts
        .map(|(name, fact)| (name, FluentValue::from(fact)))
        .collect();
    console.say_with(name, &facts)
}

/// Who somebody is in a line that others may read, too.
fn shown(person: &Person) -> String {
    masked(Field::Number, &person.label())
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
