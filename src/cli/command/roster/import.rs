//! `roster import`: what a sheet changes, and with `--apply` the change.

use fluent_bundle::FluentValue;
use serde_json::{Value, json};

use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::TextOrJson;
use crate::cli::command::roster::ImportArguments;
use crate::cli::console::{Console, Style};
use crate::cli::decision::note;
use crate::cli::failure::{Exit, Failure, of_file, too_long};
use crate::content::{LONGEST_FILE, Rows, SheetError, read_sheet};
use crate::records::{Note, PersonChange, PersonFilter, Store};
use crate::register::person::{Field, PersonEvent, masked};
use crate::register::roster::{Alike, Header, Plan, Planned, Refused, Why, header, plan};

pub(super) fn run(context: &Context, arguments: &ImportArguments) -> Result<Exit, Failure> {
    let path = arguments.file.display().to_string();
    let rows = rows(arguments, &path)?;
    let header =
        header(&rows).ok_or_else(|| Failure::input("failure-roster-header").with("file", &path))?;
    let mut store = context.open_store()?;
    let mut known = Vec::new();
    store.people(&PersonFilter::default(), &mut |person| known.push(person))?;
    let plan = plan(&rows, &header, &known, clock::today());
    match arguments.format {
        TextOrJson::Text => tell(&context.console, &header, &plan, arguments.apply),
        TextOrJson::Json => context.print_json(&as_json(&header, &plan, arguments.apply)),
    }
    if arguments.apply {
        apply(&mut store, &plan, &note(arguments.by.as_ref(), None))?;
    }
    Ok(match plan.refused.as_slice() {
        [] => Exit::Done,
        _ => Exit::No,
    })
}

fn rows(arguments: &ImportArguments, path: &str) -> Result<Rows, Failure> {
    let length = std::fs::metadata(&arguments.file).map_err(|error| of_file(path, &error))?;
    if length.len() > LONGEST_FILE {
        return Err(too_long(path));
    }
    let bytes = std::fs::read(&arguments.file).map_err(|error| of_file(path, &error))?;
    read_sheet(&bytes).map_err(|error| {
        let failure = match &error {
            SheetError::Encoding => Failure::input("failure-sheet-encoding"),
            SheetError::Spreadsheet(_) | SheetError::Table(_) => {
                Failure::input("failure-sheet-unreadable")
            }
        };
        failure.with("file", path).with("reason", error)
    })
}

fn apply(store: &mut Store, plan: &Plan, note: &Note) -> Result<(), Failure> {
    let changes = plan.changes.iter().map(|change| PersonChange {
        event: change.event,
        person: &change.person,
        effective: change.effective,
    });
    let changes: Vec<PersonChange<'_>> = changes.collect();
    if changes.is_empty() {
        return Ok(());
    }
    Ok(store.change_people(&changes, note, clock::now())?)
}

fn tell(console: &Console, header: &Header, plan: &Plan, is_applied: bool) {
    let columns = header.columns.iter();
    let columns = columns.map(|(field, _)| console.say(&heading(*field)));
    let columns: Vec<String> = columns.collect();
    let between = console.say("list-separator");
    let columns = columns.join(&between);
    console.print(&console.say_of("roster-columns", "columns", columns));
    if !header.unread.is_empty() {
        let unread = header.unread.join(&between);
        console.print(&console.say_of("roster-unread", "columns", unread));
    }
    for refused in &plan.refused {
        let line = refused_line(console, refused);
        console.print(&console.paint(Style::Bad, &line));
    }
    for alike in &plan.alike {
        let line = alike_line(console, alike);
        console.print(&console.paint(Style::Warn, &line));
    }
    for change in &plan.changes {
        console.print(&change_line(console, change));
    }
    let facts = [
        ("changes", FluentValue::from(plan.changes.len())),
        ("unchanged", plan.unchanged.into()),
        ("refused", plan.refused.len().into()),
    ];
    let end = if is_applied {
        "roster-applied"
    } else {
        "roster-dry-run"
    };
    console.print(&console.say_with(end, &facts));
}

fn heading(field: Field) -> String {
    format!("column-{}", field.as_str().replace('_', "-"))
}

fn refused_line(console: &Console, refused: &Refused) -> String {
    let facts = [
        ("row", FluentValue::from(refused.row)),
        ("value", refused.value.as_str().into()),
    ];
    let why = match refused.why {
        Why::NoNumber => "roster-no-number",
        Why::BadNumber => "roster-bad-number",
        Why::Damaged => "roster-damaged",
        Why::Total => "roster-total",
        Why::NoName => "roster-no-name",
        Why::BadDay => "roster-bad-day",
        Why::LeftTooEarly => "roster-left-too-early",
        Why::Duplicate => "roster-duplicate",
    };
    console.say_with(why, &facts)
}

fn alike_line(console: &Console, alike: &Alike) -> String {
    let facts = [
        ("row", FluentValue::from(alike.row)),
        ("number", alike.number.as_str().into()),
        ("other", alike.other.as_str().into()),
    ];
    let what = match alike.field {
        Field::Number => "roster-alike-number",
        _ => "roster-alike-name",
    };
    console.say_with(what, &facts)
}

fn change_line(console: &Console, change: &Planned) -> String {
    let fields = change.fields.iter();
    let fields = fields.map(|field| changed_field(console, change, *field));
    let fields: Vec<String> = fields.collect();
    let facts = [
        ("number", FluentValue::from(change.person.label())),
        ("department", department(change).into()),
        ("fields", fields.join(&console.say("list-separator")).into()),
        ("day", change.effective.to_string().into()),
    ];
    let what = match change.event {
        PersonEvent::Left => "roster-leaves",
        PersonEvent::Returned => "roster-returns",
        PersonEvent::Changed | PersonEvent::Corrected => "roster-changes",
        PersonEvent::Added | PersonEvent::Met => "roster-adds",
    };
    console.say_with(what, &facts)
}

/// A field with what stood there and what will; names as lists show them.
fn changed_field(console: &Console, change: &Planned, field: Field) -> String {
    let shown = |value: Option<&str>| match value {
        Some(value) => masked(field, value),
        None => console.say("roster-nothing"),
    };
    let facts = [
        ("field", FluentValue::from(console.say(&heading(field)))),
        (
            "before",
            shown(change.before.get(&field).map(String::as_str)).into(),
        ),
        ("after", shown(change.person.get(field)).into()),
    ];
    console.say_with("roster-changed-field", &facts)
}

fn department(change: &Planned) -> &str {
    change.person.get(Field::Department).unwrap_or("none")
}

/// The form is stable: fields by their names, the person by the number.
fn as_json(header: &Header, plan: &Plan, is_applied: bool) -> Value {
    let columns = header.columns.iter().map(|(field, _)| field.as_str());
    let changes = plan.changes.iter().map(|change| {
        let fields = change.fields.iter().map(|field| field.as_str());
        json!({
            "row": change.row,
            "event": change.event.as_str(),
            "number": change.person.label(),
            "fields": fields.collect::<Vec<_>>(),
            "effective": change.effective.to_string(),
        })
    });
    let refused = plan.refused.iter().map(|refused| {
        let why = match refused.why {
            Why::NoNumber => "without-number",
            Why::BadNumber => "bad-number",
            Why::Damaged => "damaged-number",
            Why::Total => "total",
            Why::NoName => "without-name",
            Why::BadDay => "bad-day",
            Why::LeftTooEarly => "left-too-early",
            Why::Duplicate => "duplicate",
        };
        json!({ "row": refused.row, "why": why, "value": refused.value })
    });
    let alike = plan.alike.iter().map(|alike| {
        json!({
            "row": alike.row,
            "number": alike.number,
            "other": alike.other,
            "by": alike.field.as_str(),
        })
    });
    json!({
        "applied": is_applied,
        "columns": columns.collect::<Vec<_>>(),
        "unread": header.unread,
        "changes": changes.collect::<Vec<_>>(),
        "refused": refused.collect::<Vec<_>>(),
        "alike": alike.collect::<Vec<_>>(),
        "unchanged": plan.unchanged,
    })
}
