//! `person export`: all that is kept about somebody, for them.

use serde_json::Value;

use crate::cli::Context;
use crate::cli::clock;
use crate::cli::command::person::ExportArguments;
use crate::cli::failure::{Exit, Failure, unwritten};
use crate::report::person_sheet;

pub(super) fn run(context: &Context, arguments: &ExportArguments) -> Result<Exit, Failure> {
    let mut store = context.open_existing_store()?;
    let person = context.known_person(&store, &arguments.number)?;
    let all: Value = store.all_about(&person)?;
    let failed = |error| unwritten(&arguments.to, &error);
    std::fs::create_dir_all(&arguments.to).map_err(failed)?;
    let folder = std::fs::canonicalize(&arguments.to).map_err(failed)?;
    let text = serde_json::to_string_pretty(&all).expect("values are JSON");
    let title = context.console.say("person-title");
    let sheet = context.sheet(&person_sheet(&all), title)?;
    for (ending, bytes) in [("json", text.into_bytes()), ("xlsx", sheet)] {
        let path = folder.join(format!("{}.{ending}", person.id));
        // Remembered first, so that no file is forgotten when the person is erased.
        store.note_file(&path, "export", clock::now())?;
        context.write_file(&path, &bytes)?;
    }
    Ok(Exit::Done)
}
