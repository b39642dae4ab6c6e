//! Fenced blocks of the project's pages, and command lines run as a reader would type them.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::support::{Desk, Ran, project};

/// A fenced block of a page.
pub(crate) struct Block {
    pub(crate) language: String,
    /// The line before the block.
    pub(crate) title: String,
    pub(crate) lines: Vec<String>,
}

/// The fenced blocks of a page of the project, in order.
pub(crate) fn blocks(page: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut is_inside = false;
    let mut before = "";
    let text = read(page);
    for line in text.lines() {
        match (line.strip_prefix("```"), is_inside) {
            (Some(language), false) => blocks.push(Block {
                language: language.to_owned(),
                title: before.to_owned(),
                lines: Vec::new(),
            }),
            (None, true) => {
                let block = blocks.last_mut().expect("a block was opened");
                block.lines.push(line.to_owned());
            }
            _ => {}
        }
        is_inside ^= line.starts_with("```");
        before = line;
    }
    assert!(!is_inside, "{page}: the last block is not closed");
    blocks
}

/// A page of the project.
pub(crate) fn read(page: &str) -> String {
    let path = project().join(page);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The command lines of the `sh` blocks among these, in order, without comments and empty lines.
pub(crate) fn command_lines(blocks: &[Block]) -> Vec<String> {
    blocks
        .iter()
        .filter(|block| block.language == "sh")
        .flat_map(|block| &block.lines)
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
        .cloned()
        .collect()
}

/// Runs a command line in a shell in which the program can be called by its name.
pub(crate) fn run_line(desk: &Desk, line: &str, input: &str) -> Ran {
    let program = Path::new(env!("CARGO_BIN_EXE_rolecall"));
    let folder = program.parent().expect("the program is in a folder");
    let answers = desk.write("typed.txt", input);
    let output = Command::new("sh")
        .args(["-c", line])
        .current_dir(desk.path("."))
        .env_clear()
        .env("PATH", format!("{}:/usr/bin:/bin", folder.display()))
        .env("ROLECALL_STORE", desk.store())
        .env("HOME", desk.path("."))
        .env("LANG", "zh_CN.UTF-8")
        .env("TZ", "Asia/Shanghai")
        .env("COLUMNS", "80")
        .stdin(std::fs::File::open(answers).expect("just written"))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .output()
        .expect("there is a shell");
    Ran::of(output)
}
