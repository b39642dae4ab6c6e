//! Dialogues in the examination room: said line by line, each on disk before the customer replies.

use crate::cli::clock;
use crate::cli::console::Style;
use crate::cli::failure::Failure;
use crate::cli::sitting::room::{Room, Then};
use crate::cli::sitting::source::Source;
use crate::cli::sitting::talk::spoken_lines;
use crate::delivery::{DeliveryError, Spoken};
use crate::session::Refusal;

impl Room<'_> {
    /// Says one line of a dialogue, and lets the customer reply.
    pub(super) fn speak(
        &mut self,
        source: &mut Source,
        position: usize,
        said: &str,
    ) -> Result<Then, Failure> {
        let console = self.console;
        let refusal = match () {
            () if self.is_over(position) => Some("talk-over"),
            () if said.is_empty() => Some("typed-empty"),
            () => None,
        };
        if let Some(refusal) = refusal {
            console.print(&console.paint(Style::Warn, &console.say(refusal)));
            return Ok(Then::AskAgain);
        }
        let now = clock::now();
        match self.sitting.say(self.store, position, said, now) {
            Ok(()) => {}
            Err(DeliveryError::Refused(Refusal::TimeOver)) => return Ok(Then::Show),
            Err(error) => return Err(error.into()),
        }
        self.tell_saved(now);
        let talk = self.sitting.conversation(position);
        let talk = talk.expect("what was said belongs to a dialogue");
        let reply = talk
            .lines
            .last()
            .filter(|last| matches!(last, Spoken::Customer(_)));
        self.tell_spoken(position, reply.map_or(&[], std::slice::from_ref));
        if !talk.is_over {
            return Ok(Then::AskAgain);
        }
        console.print(&console.say("talk-ended"));
        self.give_feedback(position);
        self.stay_or_go_on(source, position)
    }

    /// Whether the item at `position` is a dialogue that is over.
    pub(super) fn is_over(&self, position: usize) -> bool {
        let talk = self.sitting.conversation(position);
        talk.is_some_and(|talk| talk.is_over)
    }

    pub(super) fn tell_spoken(&self, position: usize, spoken: &[Spoken<'_>]) {
        let presentation = self.sitting.question(position).presentation;
        for spoken in spoken {
            for line in spoken_lines(self.console, presentation.speaker(), *spoken) {
                self.console.print(&line);
            }
        }
    }
}
