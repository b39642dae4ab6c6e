//! Output: results on standard output, messages on standard error, colour only for people.

use std::borrow::Cow;
use std::cell::RefCell;
use std::env;
use std::io::{self, IsTerminal as _, Write as _};

use fluent_bundle::FluentValue;

use crate::cli::language::{Arguments, Language, Messages};
use crate::cli::wrap::folded;

pub(crate) use crate::cli::wrap::{columns, longest_word, wrap};

/// Widest text block, in terminal columns; longer lines are hard to read.
const WIDEST: usize = 88;
/// Width where there is no terminal to ask.
const USUAL_WIDTH: usize = 80;

/// How a piece of text stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    Strong,
    Faint,
    Good,
    Bad,
    Warn,
    Evidence,
}

impl Style {
    fn escape(self) -> &'static str {
        match self {
            Self::Strong => "\x1b[1m",
            Self::Faint => "\x1b[2m",
            Self::Good => "\x1b[32m",
            Self::Bad => "\x1b[31m",
            Self::Warn => "\x1b[33m",
            Self::Evidence => "\x1b[4;32m",
        }
    }
}

/// Where a command writes, and in which language.
pub(crate) struct Console {
    pub(crate) messages: Messages,
    language: Language,
    colour_out: bool,
    colour_err: bool,
    /// Standard output, kept for this process alone: what is printed is in the order of calls.
    out: RefCell<io::BufWriter<io::Stdout>>,
}

impl Console {
    pub(crate) fn new(language: Language) -> Self {
        let wanted = env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
            && env::var_os("TERM").is_none_or(|term| term != "dumb");
        Self {
            messages: Messages::of(language),
            language,
            colour_out: wanted && io::stdout().is_terminal(),
            colour_err: wanted && io::stderr().is_terminal(),
            out: RefCell::new(io::BufWriter::new(io::stdout())),
        }
    }

    /// Prints one line of a result, on a terminal broken to its width.
    pub(crate) fn print(&self, line: &str) {
        let is_terminal = io::stdout().is_terminal();
        let line = fitted(line, is_terminal);
        let mut out = self.out.borrow_mut();
        let written = writeln!(out, "{line}").and_then(|()| match is_terminal {
            true => out.flush(),
            false => Ok(()),
        });
        end_on_failure(written);
    }

    /// Prints text whose lines are what they are: data, and what was laid out already.
    pub(crate) fn print_as_it_is(&self, text: &str) {
        self.print_part(text);
        self.print_part("\n");
    }

    /// Prints without ending the line.
    pub(crate) fn print_part(&self, text: &str) {
        let mut out = self.out.borrow_mut();
        end_on_failure(write!(out, "{text}"));
    }

    /// Prints bytes of a text.
    pub(crate) fn print_bytes(&self, bytes: &[u8]) {
        end_on_failure(self.out.borrow_mut().write_all(bytes));
    }

    /// Puts everything printed so far where it belongs.
    pub(crate) fn flush(&self) {
        end_on_failure(self.out.borrow_mut().flush());
    }

    /// Tells the user something that is no result.
    pub(crate) fn tell(&self, line: &str) {
        self.flush();
        let line = fitted(line, io::stderr().is_terminal());
        // Nobody is left to tell when standard error is gone.
        let _ = writeln!(io::stderr(), "{line}");
    }

    /// The message of this name.
    pub(crate) fn say(&self, name: &str) -> String {
        self.messages.say(name)
    }

    /// The message of this name with arguments.
    pub(crate) fn say_with(&self, name: &str, arguments: Arguments<'_>) -> String {
        self.messages.say_with(name, arguments)
    }

    /// The message of this name with one argument.
    pub(crate) fn say_of<'a>(
        &self,
        name: &str,
        argument: &str,
        value: impl Into<FluentValue<'a>>,
    ) -> String {
        self.messages.say_with(name, &[(argument, value.into())])
    }

    /// `text` standing out on standard output, where that can show it.
    pub(crate) fn paint(&self, style: Style, text: &str) -> String {
        paint(self.colour_out, style, text)
    }

    /// `text` standing out on standard error.
    pub(crate) fn paint_message(&self, style: Style, text: &str) -> String {
        paint(self.colour_err, style, text)
    }

    pub(crate) fn language(&self) -> Language {
        self.language
    }

    pub(crate) fn has_colour(&self) -> bool {
        self.colour_out
    }

    /// Columns for a block of text.
    pub(crate) fn width(&self) -> usize {
        terminal_width().min(WIDEST)
    }
}

fn paint(on: bool, style: Style, text: &str) -> String {
    if on && !text.is_empty() {
        format!("{}{text}\x1b[0m", style.escape())
    } else {
        text.to_owned()
    }
}

/// `text` as a terminal shows it best; elsewhere lines stay whole.
pub(crate) fn fitted(text: &str, is_terminal: bool) -> Cow<'_, str> {
    match is_terminal {
        true => Cow::Owned(folded(text, terminal_width())),
        false => Cow::Borrowed(text),
    }
}

/// A reader that has gone (`| head`) is no failure; a full disk is one, and must not pass for
/// success.
fn end_on_failure(written: io::Result<()>) {
    match written {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => std::process::exit(0),
        Err(error) => {
            let _ = writeln!(io::stderr(), "rolecall: {error}");
            std::process::exit(5);
        }
    }
}

/// The columns of the terminal.
pub(crate) fn terminal_width() -> usize {
    let columns = env::var("COLUMNS").ok().and_then(|text| text.parse().ok());
    let asked = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    columns.or_else(asked).unwrap_or(USUAL_WIDTH).clamp(20, 400)
}
