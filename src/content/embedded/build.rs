//! Puts the bank of `content/` into the binary: its files, the bank that they make, what they say
//! where, and the lexicons as grading looks for them.
//!
//! The modules that load a bank and prepare lexicons are part of this program too, so that what is
//! in the binary is what they make of the files and nothing else.

#![expect(dead_code, reason = "the build loads a bank and does nothing with it")]
#![expect(
    unused_imports,
    reason = "the build loads a bank and does nothing with it"
)]

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use crate::content::Compiled;

#[path = "../../bank/mod.rs"]
mod bank;
#[path = "../../text/mod.rs"]
mod text;

#[path = ".."]
mod content {
    mod assemble;
    mod bank_file;
    mod compiled;
    mod files;
    mod kind;
    mod pages;
    mod slips;
    #[path = "embedded/write.rs"]
    mod write;
    mod yaml;

    use std::path::Path;

    use crate::content::files::ContentError;
    use crate::grade::roleplay::prepare;

    /// What the binary carries.
    pub(super) struct Compiled {
        /// The names of the files in the bank's folder.
        pub(super) names: Vec<String>,
        /// The bank, and its lexicons prepared; empty where something is wrong with it.
        pub(super) bank: String,
        pub(super) lexicons: Vec<u8>,
        /// What the files say where.
        pub(super) pages: Vec<u8>,
    }

    pub(super) fn compile(root: &Path) -> Result<Compiled, ContentError> {
        let files = files::from_folder(root)?;
        let names = files.iter().map(|file| file.name.clone()).collect();
        let assembled = assemble::assemble(files, &|_, _| {});
        let pages = write::pack(&pages::pages(&assembled.texts));
        let (bank, lexicons) = match assembled.findings.as_slice() {
            [] => (
                write::write(&assembled.bank),
                prepare(&assembled.bank.lexicons),
            ),
            _ => Default::default(),
        };
        Ok(Compiled {
            names,
            bank,
            lexicons,
            pages,
        })
    }
}

#[path = "../../grade"]
mod grade {
    pub(crate) mod roleplay {
        mod candidates;
        mod chain;
        mod layer;
        mod lexicons;
        mod packed;
        mod planner;
        mod words;

        use crate::bank::lexicon::Lexicons;
        use crate::bank::phrase::Known as _;
        use crate::grade::roleplay::lexicons::PreparedLexicons;

        /// The bytes of prepared lexicons.
        pub(crate) fn prepare(lexicons: &Lexicons) -> Vec<u8> {
            let prepared = PreparedLexicons::new(lexicons.moves());
            postcard::to_stdvec(&prepared).expect("every length is known")
        }
    }
}

/// The declarations of what the program includes.
const DECLARATIONS: &str = "\
/// Each file's name below the bank's root, with its bytes, sorted by name.
const FILES: &[(&str, &[u8])] = &[
{files}];

/// The bank in its compiled form; empty where something is wrong with the files.
pub(super) const COMPILED: &str = include_str!(concat!(env!(\"OUT_DIR\"), \"/content.json\"));

/// Its lexicons as grading looks for them.
pub(super) const PREPARED: &[u8] = include_bytes!(concat!(env!(\"OUT_DIR\"), \"/lexicons.bin\"));

/// What the files say where.
pub(super) const PAGES: &[u8] = include_bytes!(concat!(env!(\"OUT_DIR\"), \"/pages.bin\"));
";

fn main() -> io::Result<()> {
    let folder = |name| PathBuf::from(env::var_os(name).expect("cargo sets it"));
    let root = folder("CARGO_MANIFEST_DIR").join("content");
    let out = folder("OUT_DIR");
    println!("cargo:rerun-if-changed={}", root.display());
    let Compiled {
        names,
        bank,
        lexicons,
        pages,
    } = content::compile(&root).map_err(io::Error::other)?;
    let rows: String = names.iter().map(|name| row(&root, name)).collect();
    let declarations = DECLARATIONS.replace("{files}", &rows);
    fs::write(out.join("content.json"), bank)?;
    fs::write(out.join("lexicons.bin"), lexicons)?;
    fs::write(out.join("pages.bin"), pages)?;
    fs::write(out.join("content.rs"), declarations)
}

fn row(root: &Path, name: &str) -> String {
    let path = root.join(name);
    format!("    ({name:?}, include_bytes!({path:?}).as_slice()),\n")
}
