//! The sheet of the rows that an import left out, to be mended and imported itself.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use fluent_bundle::FluentValue;

use crate::cli::Context;
use crate::cli::command::import::story::Story;
use crate::cli::failure::{Exit, Failure, unwritten};
use crate::content::import::Imported;
use crate::sheet::{to_csv, to_workbook};

/// Refuses a path at which something is: the file that is imported may be the only copy.
pub(super) fn free(path: Option<&Path>) -> Result<(), Failure> {
    match path.filter(|path| fs::symlink_metadata(path).is_ok()) {
        Some(path) => Err(exists(path)),
        None => Ok(()),
    }
}

/// Writes what was left out, if anything was, and says so.
pub(super) fn write(
    context: &Context,
    story: &Story<'_>,
    path: &Path,
    imported: &Imported,
) -> Result<(), Failure> {
    let console = &context.console;
    let name = path.display().to_string();
    if imported.refused.is_empty() {
        console.tell(&console.say_of("import-none-refused", "path", name));
        return Ok(());
    }
    let rows = story.refused_rows(imported);
    let is_workbook = path
        .extension()
        .is_some_and(|end| end.eq_ignore_ascii_case("xlsx"));
    let bytes = match is_workbook {
        true => to_workbook("refused", &rows).map_err(|error| {
            Failure::new(Exit::Environment, "failure-unwritten")
                .with("path", path.display())
                .with("kind", "other")
                .with("reason", error)
        })?,
        false => to_csv(&rows),
    };
    create(path, &bytes)?;
    let facts = [
        ("count", FluentValue::from(imported.refused.len())),
        ("path", name.into()),
    ];
    console.tell(&console.say_with("import-refused-written", &facts));
    Ok(())
}

/// Writes a file that is not there yet.
pub(super) fn create(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let failed = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => exists(path),
        _ => unwritten(path, &error),
    };
    let mut file = fs::File::create_new(path).map_err(failed)?;
    file.write_all(bytes).map_err(failed)
}

fn exists(path: &Path) -> Failure {
    Failure::new(Exit::Refused, "failure-exists").with("path", path.display())
}
