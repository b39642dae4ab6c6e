//! Where a candidate's lines come from: an editor in a terminal, or plain lines.

use std::io::{self, IsTerminal as _};

use crate::cli::console::Console;
use crate::cli::failure::{Failure, of_file};
use crate::cli::sitting::editor::Editor;
use crate::cli::sitting::input::{Input, Shape};
use crate::cli::sitting::plain::Plain;

/// A source of answers.
pub(super) enum Source {
    Terminal(Box<Editor>),
    Lines(Plain),
}

impl Source {
    /// Where this process reads from.
    pub(super) fn open(console: &Console) -> Result<Self, Failure> {
        let is_terminal = io::stdin().is_terminal() && io::stdout().is_terminal();
        Ok(if is_terminal {
            Self::Terminal(Box::new(Editor::new(console)?))
        } else {
            Self::Lines(Plain::default())
        })
    }

    /// Reads one answer or order after `prompt`.
    pub(super) fn read(
        &mut self,
        console: &Console,
        prompt: &str,
        shape: Shape,
    ) -> Result<Input, Failure> {
        self.read_on(console, prompt, shape, "")
    }

    /// The same where what is typed begins with `draft`; plain lines have none.
    pub(super) fn read_on(
        &mut self,
        console: &Console,
        prompt: &str,
        shape: Shape,
        draft: &str,
    ) -> Result<Input, Failure> {
        match self {
            Self::Terminal(editor) => editor.read(console, prompt, shape, draft),
            Self::Lines(lines) => {
                console.flush();
                lines
                    .read(&mut io::stdin().lock(), shape)
                    .map_err(|error| of_file("stdin", &error))
            }
        }
    }
}
