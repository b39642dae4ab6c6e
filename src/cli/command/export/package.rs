//! Several files as a folder, or packed into one.

use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::cli::Context;
use crate::cli::failure::{Exit, Failure, of_file};

/// The bytes of a packed file where `path` is the name of one; else the files are written into that
/// folder, which must be new or empty.
pub(super) fn bytes_or_folder(
    context: &Context,
    path: &Path,
    files: &[(String, String)],
) -> Result<Option<Vec<u8>>, Failure> {
    let is_packed = path
        .extension()
        .is_some_and(|end| end.eq_ignore_ascii_case("zip"));
    if is_packed {
        return Ok(Some(packed(files)));
    }
    let shown = path.display().to_string();
    let is_used = fs::read_dir(path).is_ok_and(|mut entries| entries.next().is_some());
    if is_used {
        return Err(Failure::new(Exit::Refused, "failure-folder-used").with("path", shown));
    }
    for (name, text) in files {
        let file = path.join(name);
        let failed = |error: std::io::Error| of_file(&file.display().to_string(), &error);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(failed)?;
        }
        fs::write(&file, text).map_err(failed)?;
    }
    let console = &context.console;
    console.tell(&console.say_of("written", "path", shown));
    Ok(None)
}

/// The same bytes for the same files, whenever they are packed.
fn packed(files: &[(String, String)]) -> Vec<u8> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        writer.start_file(name, options).expect("memory takes all");
        writer.write_all(text.as_bytes()).expect("memory takes all");
    }
    writer.finish().expect("memory takes all").into_inner()
}
