//! Output: results on standard output, messages on standard error, colour only for people.

use std::cell::RefCell;
use std::env;
use std::io::{self, IsTerminal as _, Write as _};

use fluent_bundle::FluentValue;
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use crate::cli::language::{Arguments, Language, Messages};

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

    /// Prints one line of a result.
    pub(crate) fn print(&self, line: &str) {
        let mut out = self.out.borrow_mut();
        let written = writeln!(out, "{line}").and_then(|()| {
            if io::stdout().is_terminal() {
                out.flush()
            } else {
                Ok(())
            }
        });
        end_on_failure(written);
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

/// Breaks `text` into lines of at most `width` columns, keeping its own line breaks.
///
/// Gives for each line its characters' range in `text`. Han text may break anywhere but before
/// closing punctuation; words are kept whole where they fit.
pub(crate) fn wrap(text: &str, width: usize) -> Vec<std::ops::Range<usize>> {
    let characters: Vec<char> = text.chars().collect();
    let mut lines = Vec::new();
    let mut start = 0;
    while start < characters.len() {
        let (end, next) = one_line(&characters, start, width.max(4));
        lines.push(start..end);
        start = next;
    }
    if characters.last() == Some(&'\n') || characters.is_empty() {
        lines.push(characters.len()..characters.len());
    }
    lines
}

/// The end of the line that begins at `start`, and where the next one begins.
fn one_line(characters: &[char], start: usize, width: usize) -> (usize, usize) {
    let mut columns = 0;
    let mut good = None;
    for at in start..characters.len() {
        let character = characters[at];
        if character == '\n' {
            return (at, at + 1);
        }
        if at > start && may_break(characters[at - 1], character) {
            good = Some(at);
        }
        columns += character.width().unwrap_or(0);
        if columns > width {
            let overhangs = character == ' ';
            let next = if overhangs {
                at
            } else {
                good.unwrap_or(at.max(start + 1))
            };
            let spaces = |at: &&char| **at == ' ';
            let before = characters[start..next]
                .iter()
                .rev()
                .take_while(spaces)
                .count();
            let after = characters[next..].iter().take_while(spaces).count();
            return (next - before, next + after);
        }
    }
    (characters.len(), characters.len())
}

/// Whether a line may end after `left` and the next begin with `right`.
fn may_break(left: char, right: char) -> bool {
    const NEVER_FIRST: &str = "，。！？；：、”’）》】…,.!?;:)%";
    const NEVER_LAST: &str = "“‘（《【(";
    let is_wide = |c: char| c.width() == Some(2);
    if NEVER_FIRST.contains(right) || NEVER_LAST.contains(left) {
        return false;
    }
    left == ' ' || is_wide(left) || is_wide(right)
}

/// The columns that `text` takes.
pub(crate) fn columns(text: &str) -> usize {
    text.width()
}

#[cfg(test)]
mod tests {
    use super::wrap;

    fn lines(text: &str, width: usize) -> Vec<String> {
        let characters: Vec<char> = text.chars().collect();
        let line = |range: std::ops::Range<usize>| characters[range].iter().collect();
        wrap(text, width).into_iter().map(line).collect()
    }

    #[test]
    fn han_text_breaks_by_columns_but_not_before_punctuation() {
        assert_eq!(lines("您好，请问您家", 8), ["您好，请", "问您家"]);
        assert_eq!(lines("一二三四，五", 8), ["一二三", "四，五"]);
    }

    #[test]
    fn words_stay_whole_and_line_breaks_stay() {
        assert_eq!(lines("please wait now", 11), ["please wait", "now"]);
        assert_eq!(lines("a\n\nb\n", 10), ["a", "", "b", ""]);
        assert_eq!(lines("abcdefghij", 4), ["abcd", "efgh", "ij"]);
        assert_eq!(lines("", 4), [""]);
    }
}
