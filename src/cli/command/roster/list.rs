//! `roster list` and `roster departments`: who is there, and where.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::cli::Context;
use crate::cli::command::TextOrJson;
use crate::cli::command::roster::{DepartmentArguments, ListArguments};
use crate::cli::failure::{Exit, Failure};
use crate::cli::table::Layout;
use crate::records::{PersonFilter, Store};
use crate::register::person::{Field, Person};
use crate::register::roster::department;
use crate::report::{PEOPLE_COLUMNS, person_row};

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
    let unmask = arguments.unmask.unmask;
    let people =
        |store: &Store, count: &mut dyn FnMut()| Ok(store.people(&filter, &mut |_| count())?);
    arguments.unmask.note(&mut store, "roster", people)?;
    let title = context.console.say("roster-title");
    let mut list = context.begin_list(PEOPLE_COLUMNS, title, &LAYOUT, &arguments.wanted)?;
    list.remember(&mut store)?;
    store.people(&filter, &mut |person| list.row(person_row(&person, unmask)))?;
    if list.is_empty() {
        context.console.tell(&context.console.say("roster-empty"));
    }
    list.end(Some(&context.foot(&mut store)?))?;
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
