//! The line editor of a terminal: Chinese by character cell, pasted lines kept.

use std::borrow::Cow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use rustyline::completion::Completer;
use rustyline::error::ReadlineError;
use rustyline::highlight::Highlighter;
use rustyline::hint::{Hint, Hinter};
use rustyline::history::MemHistory;
use rustyline::validate::{ValidationContext, ValidationResult, Validator};
use rustyline::{
    Cmd, ConditionalEventHandler, Config, Context, Event, EventContext, EventHandler,
    ExternalPrinter, Helper, KeyCode, KeyEvent, Modifiers, Movement, RepeatCount,
};

use crate::cli::console::Console;
use crate::cli::failure::{Exit, Failure};
use crate::cli::sitting::input::{Input, Shape};
use crate::cli::sitting::orders::order;

/// How long the parts of one key may be apart, in milliseconds: Esc alone is over after that, and
/// does not swallow the key that comes next.
const LONGEST_KEY: u16 = 50;

/// An editor that remembers nothing of what was typed.
pub(super) struct Editor {
    editor: rustyline::Editor<Answer, MemHistory>,
    asks_for_speech: Arc<AtomicBool>,
}

/// Decides when Enter ends an answer.
struct Answer {
    shape: Shape,
    /// What is said to an order inside a speech.
    not_here: String,
    /// What stands on the empty line that would end a speech.
    goes_on: String,
    /// What stands behind a speech that leaving would lose.
    would_be_lost: String,
    warned: Warned,
    has_colour: bool,
}

impl Completer for Answer {
    type Candidate = String;
}

/// The speech whose loss was warned of: only a second Ctrl-C with just this one leaves.
#[derive(Clone, Default)]
struct Warned(Arc<Mutex<String>>);

impl Warned {
    fn is_of(&self, typed: &str) -> bool {
        !typed.is_empty() && *self.0.lock().unwrap_or_else(PoisonError::into_inner) == typed
    }

    fn set(&self, typed: &str) {
        typed.clone_into(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

/// Says something behind a speech; no part of it can be taken over into the answer.
struct Said(String);

impl Hint for Said {
    fn display(&self) -> &str {
        &self.0
    }

    fn completion(&self) -> Option<&str> {
        None
    }
}

impl Hinter for Answer {
    type Hint = Said;

    fn hint(&self, typed: &str, position: usize, _: &Context<'_>) -> Option<Said> {
        if self.warned.is_of(typed) {
            return Some(Said(self.would_be_lost.clone()));
        }
        let is_waiting = self.shape == Shape::Speech && typed.ends_with('\n');
        (is_waiting && position == typed.len()).then(|| Said(self.goes_on.clone()))
    }
}

impl Highlighter for Answer {
    fn highlight_hint<'h>(&self, hint: &'h str) -> Cow<'h, str> {
        match self.has_colour {
            true => Cow::Owned(format!("\x1b[2m{hint}\x1b[0m")),
            false => Cow::Borrowed(hint),
        }
    }
}

impl Helper for Answer {}

impl Validator for Answer {
    fn validate(&self, context: &mut ValidationContext<'_>) -> rustyline::Result<ValidationResult> {
        let typed = context.input();
        Ok(if is_complete(self.shape, typed) {
            ValidationResult::Valid(None)
        } else if typed.lines().next_back().and_then(order).is_some() {
            ValidationResult::Invalid(Some(self.not_here.clone()))
        } else {
            ValidationResult::Incomplete
        })
    }
}

/// A speech is complete after an empty line; an order, or nothing at all, at once.
fn is_complete(shape: Shape, typed: &str) -> bool {
    let is_ended = typed.ends_with('\n') || typed.trim().is_empty();
    shape == Shape::OneLine || order(typed).is_some() || is_ended
}

impl Editor {
    pub(super) fn new(console: &Console) -> Result<Self, Failure> {
        let config = Config::builder()
            .bracketed_paste(true)
            .auto_add_history(false)
            .keyseq_timeout(Some(LONGEST_KEY))
            .build();
        let history = MemHistory::new();
        let warned = Warned::default();
        let mut editor = rustyline::Editor::with_history(config, history).map_err(no_terminal)?;
        editor.set_helper(Some(Answer {
            shape: Shape::OneLine,
            not_here: format!("  {}", console.say("order-inside-speech")),
            goes_on: console.say("speech-goes-on"),
            would_be_lost: console.say("speech-would-be-lost"),
            warned: warned.clone(),
            has_colour: console.has_colour(),
        }));
        let asks_for_speech = Arc::new(AtomicBool::new(false));
        let enter = Enter(Arc::clone(&asks_for_speech));
        let key = KeyEvent(KeyCode::Enter, Modifiers::NONE);
        editor.bind_sequence(key, EventHandler::Conditional(Box::new(enter)));
        let leave = Leave {
            asks_for_speech: Arc::clone(&asks_for_speech),
            warned,
        };
        let key = KeyEvent(KeyCode::Char('C'), Modifiers::CTRL);
        editor.bind_sequence(key, EventHandler::Conditional(Box::new(leave)));
        Ok(Self {
            editor,
            asks_for_speech,
        })
    }

    /// Reads one answer or order; what is typed begins with `draft`.
    pub(super) fn read(
        &mut self,
        console: &Console,
        prompt: &str,
        shape: Shape,
        draft: &str,
    ) -> Result<Input, Failure> {
        console.flush();
        if let Some(answer) = self.editor.helper_mut() {
            answer.shape = shape;
            answer.warned.set("");
        }
        let is_speech = shape == Shape::Speech;
        self.asks_for_speech.store(is_speech, Ordering::Relaxed);
        match self.editor.readline_with_initial(prompt, (draft, "")) {
            Ok(line) => Ok(Input::Line(line.replace("\r\n", "\n").replace('\r', "\n"))),
            Err(ReadlineError::Interrupted) => Ok(Input::Interrupted),
            Err(ReadlineError::Eof) => Ok(Input::Closed),
            Err(error) => Err(no_terminal(error)),
        }
    }

    /// Prints above the line that is being typed, from another thread.
    pub(super) fn printer(&mut self) -> Option<Box<dyn ExternalPrinter + Send>> {
        let printer = self.editor.create_external_printer().ok()?;
        Some(Box::new(printer))
    }
}

/// Enter inside a speech goes to its end, so that mending a word never tears the line apart.
struct Enter(Arc<AtomicBool>);

impl ConditionalEventHandler for Enter {
    fn handle(
        &self,
        _: &Event,
        _: RepeatCount,
        _: bool,
        context: &EventContext<'_>,
    ) -> Option<Cmd> {
        let is_inside = context.pos() < context.line().len();
        let goes_to_end = self.0.load(Ordering::Relaxed) && is_inside;
        goes_to_end.then_some(Cmd::Move(Movement::EndOfBuffer))
    }
}

/// Ctrl-C inside a speech warns that what was typed would be lost, and leaves when it comes again.
struct Leave {
    asks_for_speech: Arc<AtomicBool>,
    warned: Warned,
}

impl ConditionalEventHandler for Leave {
    fn handle(
        &self,
        _: &Event,
        _: RepeatCount,
        _: bool,
        context: &EventContext<'_>,
    ) -> Option<Cmd> {
        let typed = context.line();
        let loses = self.asks_for_speech.load(Ordering::Relaxed) && !typed.trim().is_empty();
        if !loses || self.warned.is_of(typed) {
            return None;
        }
        self.warned.set(typed);
        Some(Cmd::Repaint)
    }
}

fn no_terminal(error: ReadlineError) -> Failure {
    Failure::new(Exit::Environment, "failure-terminal").with("reason", error)
}

#[cfg(test)]
mod tests {
    use super::is_complete;
    use crate::cli::sitting::input::Shape;

    #[test]
    fn enter_ends_a_speech_only_after_an_empty_line() {
        assert!(!is_complete(Shape::Speech, "您好"));
        assert!(!is_complete(Shape::Speech, "您好\n再见"));
        assert!(is_complete(Shape::Speech, "您好\n再见\n"));
        assert!(is_complete(Shape::Speech, ":n"));
        assert!(is_complete(Shape::Speech, ""));
        assert!(is_complete(Shape::OneLine, "A"));
    }
}
