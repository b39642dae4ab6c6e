//! `roster list` and `roster departments`: who is there, and where.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::TextOrJson;
use crate::cli::command::roster::{DepartmentArguments, ListArguments};
use crate::cli::document::Layout;
use crate::cli::failure::{Exit, Failure};
use crate::records::{Note, PersonFilter};
use crate::register::person::{Field, Person};
use crate::register::roster::department;
use crate::report::people;

const LAYOUT: Layout = Layout {
    only_in_files: &["person"],
    dropped: &["registered", "team", "post", "entered_on", "left_on"],
    broken: "department",
    digests: &[],
};

pub(super) fn run(context: &Context, arguments: &ListArguments) -> Result<Exit, Failure> {
    let mut store = context.open_existing_store()?;
    let filter = PersonFilter {
        department: arguments.department.as_deref().map(department),
        registered_only: !arguments.unregistered,
    };
    let mut found = Vec::new();
    store.people(&filter, &mut |person| found.push(person))?;
    if arguments.unmask.unmask {
        let note = Note {
            by: arguments.unmask.by.clone(),
            ..Note::default()
        };
        store.note_unmasked("roster", found.len(), &note, clock::now(), clock::today())?;
    }
    if found.is_empty() {
        context.console.tell(&context.console.say("roster-empty"));
    }
    let document = people(&found, arguments.unmask.unmask);
    let title = context.console.say("roster-title");
    context.put_out(&document, title, &LAYOUT, &arguments.wanted)?;
    Ok(Exit::Done)
}

/// The number of people in a department itself, by its path.
type Counts = BTreeMap<String, usize>;

pub(super) fn departments(
    context: &Context,
    arguments: &DepartmentArguments,
) -> Result<Exit, Failure> {
    let store = context.open_existing_store()?;
    let filter = PersonFilter {
        registered_only: true,
        ..PersonFilter::default()
    };
    let mut own = Counts::new();
    store.people(&filter, &mut |person| count(&mut own, &person))?;
    let below = |path: &str| {
        let start = format!("{path}/");
        let inside = own
            .iter()
            .filter(|(other, _)| **other == path || other.starts_with(&start));
        inside.map(|(_, count)| count).sum::<usize>()
    };
    match arguments.format {
        TextOrJson::Json => {
            let row = |path: &String| json!({ "department": path, "people": below(path) });
            context.print_json(&Value::Array(own.keys().map(row).collect()));
        }
        TextOrJson::Text => {
            for path in own.keys() {
                let depth = path.matches('/').count();
                let name = path.rsplit('/').next().unwrap_or(path);
                let line = format!("{}{name}  {}", "  ".repeat(depth), below(path));
                context.console.print(&line);
            }
        }
    }
    Ok(Exit::Done)
}

/// Counts a person who has not left where they are, and names the departments above.
fn count(own: &mut Counts, person: &Person) {
    let Some(path) = person.get(Field::Department) else {
        return;
    };
    for (at, _) in path.match_indices('/') {
        own.entry(path[..at].to_owned()).or_default();
    }
    let is_there = person.get(Field::LeftOn).is_none();
    *own.entry(path.to_owned()).or_default() += usize::from(is_there);
}
