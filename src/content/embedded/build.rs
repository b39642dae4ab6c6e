//! Puts the bank of `content/` into the binary: its files, and the bank that they make.
//!
//! The modules that load a bank are part of this program too, so that the bank in the binary is
//! what they make of the files and nothing else.

#![expect(dead_code, reason = "the build loads a bank and does nothing with it")]
#![expect(
    unused_imports,
    reason = "the build loads a bank and does nothing with it"
)]

use std::path::{Path, PathBuf};
use std::{env, fs, io};

#[path = "../../bank/mod.rs"]
mod bank;
#[path = "../../text/mod.rs"]
mod text;

#[path = ".."]
mod content {
    mod assemble;
    mod compiled;
    mod files;
    mod kind;
    #[path = "embedded/write.rs"]
    mod write;
    mod yaml;

    use std::path::Path;

    use crate::content::files::ContentError;

    /// The names of the files in a bank's folder, and the compiled bank; nothing where something
    /// is wrong with it.
    pub(super) fn compile(root: &Path) -> Result<(Vec<String>, String), ContentError> {
        let files = files::from_folder(root)?;
        let names = files.iter().map(|file| file.name.clone()).collect();
        let assembled = assemble::assemble(files, &|_, _| {});
        let compiled = match assembled.findings.as_slice() {
            [] => write::write(&assembled.bank),
            _ => String::new(),
        };
        Ok((names, compiled))
    }
}

/// The declarations of what the program includes.
const DECLARATIONS: &str = "\
/// Each file's name below the bank's root, with its bytes, sorted by name.
const FILES: &[(&str, &[u8])] = &[
{files}];

/// The bank in its compiled form; empty where something is wrong with the files.
pub(super) const COMPILED: &str = include_str!(concat!(env!(\"OUT_DIR\"), \"/content.json\"));
";

fn main() -> io::Result<()> {
    let folder = |name| PathBuf::from(env::var_os(name).expect("cargo sets it"));
    let root = folder("CARGO_MANIFEST_DIR").join("content");
    let out = folder("OUT_DIR");
    println!("cargo:rerun-if-changed={}", root.display());
    let (names, compiled) = content::compile(&root).map_err(io::Error::other)?;
    let rows: String = names.iter().map(|name| row(&root, name)).collect();
    let declarations = DECLARATIONS.replace("{files}", &rows);
    fs::write(out.join("content.json"), compiled)?;
    fs::write(out.join("content.rs"), declarations)
}

fn row(root: &Path, name: &str) -> String {
    let path = root.join(name);
    format!("    ({name:?}, include_bytes!({path:?}).as_slice()),\n")
}
