//! Handing in: what is open, a second question, and the end.

use crate::bank::blueprint::Mode;
use crate::cli::clock;
use crate::cli::console::Style;
use crate::cli::failure::{Exit, Failure};
use crate::cli::sitting::input::{Input, Shape};
use crate::cli::sitting::orders::is_yes;
use crate::cli::sitting::room::{Left, Room, Then};
use crate::cli::sitting::source::Source;
use crate::delivery::DeliveryError;
use crate::session::Refusal;

impl Room<'_> {
    /// Tells which items are unanswered and flagged.
    pub(super) fn list(&self) {
        let console = self.console;
        let numbers = |positions: Vec<usize>| {
            let numbers = positions.iter().map(|at| (at + 1).to_string());
            numbers.collect::<Vec<_>>().join(" ")
        };
        let session = self.sitting.session();
        let responses = session.responses();
        let (unfinished, unanswered): (Vec<usize>, Vec<usize>) = session
            .unanswered()
            .into_iter()
            .partition(|at| responses[*at].is_some());
        for (name, positions) in [
            ("list-unanswered", unanswered),
            ("list-unfinished", unfinished),
            ("list-flagged", session.flagged()),
        ] {
            if name == "list-unfinished" && positions.is_empty() {
                continue;
            }
            let none = positions.is_empty();
            let text = if none {
                console.say("list-none")
            } else {
                numbers(positions)
            };
            let line = console.say_of(name, "numbers", text);
            console.print(&console.paint(if none { Style::Faint } else { Style::Warn }, &line));
        }
    }

    /// Shows what is open, says what happens then, and hands in if the candidate says yes.
    pub(super) fn submit(&mut self, source: &mut Source) -> Result<Then, Failure> {
        let console = self.console;
        self.list();
        let warning = match self.sitting.session().mode() {
            Mode::Exam => "submit-exam",
            Mode::Practice => "submit-practice",
        };
        console.print(&console.say(warning));
        let prompt = console.say("submit-confirm") + " ";
        match source.read(console, &prompt, Shape::OneLine)? {
            Input::Line(line) if is_yes(&line) => {}
            Input::Line(_) => {
                console.print(&console.say("submit-not"));
                // Shown again, so that what is typed next is not taken for a second thought.
                return Ok(Then::Show);
            }
            Input::Interrupted => return Ok(Then::Leave(self.leave(Exit::Interrupted))),
            Input::Closed => return Ok(Then::Leave(self.leave(Exit::Done))),
        }
        self.finish()
    }

    /// Hands in without asking.
    pub(super) fn finish(&mut self) -> Result<Then, Failure> {
        match self.sitting.submit(self.store, clock::now()) {
            Ok(graded) => Ok(Then::Leave(Left::Ended(Box::new(graded)))),
            Err(DeliveryError::Refused(Refusal::TimeOver)) => Ok(Then::Show),
            Err(error) => Err(error.into()),
        }
    }
}
