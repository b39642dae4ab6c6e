//! What a candidate finds missing or doubtful in an item: noted for the trainers, while one sits.

use crate::cli::clock;
use crate::cli::console::Style;
use crate::cli::failure::Failure;
use crate::cli::sitting::room::{Room, Then};

/// Longest report, in characters.
const LONGEST: usize = 1_000;

impl Room<'_> {
    /// Notes `text` about the item at `position`, with the candidate's number or without a name.
    pub(super) fn note_gap(
        &mut self,
        position: usize,
        text: &str,
        is_anonymous: bool,
    ) -> Result<Then, Failure> {
        let console = self.console;
        let refusal = match text.chars().count() {
            0 if is_anonymous => Some("gap-empty-without-name"),
            0 => Some("gap-empty"),
            length if length > LONGEST => Some("gap-long"),
            _ => None,
        };
        if let Some(refusal) = refusal {
            let text = console.say_of(refusal, "most", LONGEST);
            console.print(&console.paint(Style::Warn, &text));
            return Ok(Then::AskAgain);
        }
        let today = clock::today();
        let number = self
            .sitting
            .note_gap(self.store, position, text, is_anonymous, today)?;
        let name = match is_anonymous {
            true => "gap-noted-without-name",
            false => "gap-noted",
        };
        let text = console.say_of(name, "gap", number);
        console.print(&console.paint(Style::Good, &text));
        Ok(Then::AskAgain)
    }
}
