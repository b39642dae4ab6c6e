//! Rounds of practice: a role-play that lost points is said again at once, and the gain is shown.

use std::thread;

use crate::bank::blueprint::Mode;
use crate::bank::item::Item;
use crate::bank::points::Points;
use crate::bank::presentation::{Presentation, Response};
use crate::cli::clock;
use crate::cli::console::Style;
use crate::cli::failure::Failure;
use crate::cli::sitting::again::{again_lines, asked_again};
use crate::cli::sitting::room::{Room, Then};
use crate::cli::sitting::source::Source;
use crate::cli::sitting::typed::parse;
use crate::grade::grade;

impl Room<'_> {
    /// Prepares in the background what role-plays are graded with, so that the feedback on the
    /// first one does not wait for it.
    pub(super) fn prepare(&self) {
        let items = &self.sitting.attempt.items;
        let is_speech = |item: &&Item| matches!(item.presentation, Presentation::Speech { .. });
        let item = items.iter().find(is_speech).cloned();
        if let (Mode::Practice, Some(item)) = (self.sitting.session().mode(), item) {
            thread::spawn(move || grade(&item, Some(&Response::Speech(String::new()))));
        }
    }

    /// Whether the item at `position` has had its feedback in a round of practice.
    pub(super) fn is_practised(&self, position: usize) -> bool {
        self.sitting.is_round() && self.sitting.session().is_answered(position)
    }

    /// Whether the candidate may say their answer to the item at `position` once more.
    pub(super) fn may_say_again(&self, position: usize) -> bool {
        let presentation = self.sitting.question(position).presentation;
        self.is_practised(position) && matches!(presentation, Presentation::Speech { .. })
    }

    /// What is typed to an item after its feedback: nothing goes on, a speech says it again.
    pub(super) fn practise(
        &mut self,
        source: &mut Source,
        position: usize,
        line: &str,
    ) -> Result<Then, Failure> {
        let console = self.console;
        if line.trim().is_empty() {
            return self.go_on(source, position);
        }
        if !self.may_say_again(position) {
            console.print(&console.say("round-answered"));
            return Ok(Then::AskAgain);
        }
        let presentation = self.sitting.question(position).presentation;
        let response = match parse(&presentation, line) {
            Ok(response) => response,
            Err(misfit) => {
                console.print(&console.paint(Style::Warn, &console.say(misfit.message())));
                return Ok(Then::AskAgain);
            }
        };
        let now = clock::now();
        self.sitting.retry(self.store, position, response, now)?;
        self.tell_saved(now);
        for line in again_lines(console, &self.sitting.course(position)) {
            console.print(&line);
        }
        match self.offer_again(position) {
            true => Ok(Then::AskAgain),
            false => self.stay_or_go_on(source, position),
        }
    }

    /// After the result of an item: in a terminal it stands until Enter, so that no next item
    /// pushes it away. Scripts go on at once.
    pub(super) fn stay_or_go_on(
        &mut self,
        source: &mut Source,
        position: usize,
    ) -> Result<Then, Failure> {
        let is_shown = self.sitting.review(position).is_some();
        if is_shown && matches!(source, Source::Terminal(_)) {
            self.console.print("");
            return Ok(Then::AskAgain);
        }
        self.go_on(source, position)
    }

    /// Whether the item at `position` has had its result, and nothing is asked but to go on.
    pub(super) fn waits_for_enter(&self, position: usize) -> bool {
        self.sitting.review(position).is_some() && self.lost(position) == Points::ZERO
    }

    /// Asks to say it again, if the last answer to the role-play at `position` lost points.
    pub(super) fn offer_again(&self, position: usize) -> bool {
        let is_asked = self.lost(position) > Points::ZERO;
        if is_asked {
            let course = self.sitting.course(position);
            let last = course.last().expect("it was answered");
            for line in asked_again(self.console, last) {
                self.console.print(&line);
            }
        }
        is_asked
    }

    /// What the last answer to the item at `position` lost, where it may be said again.
    fn lost(&self, position: usize) -> Points {
        if !self.may_say_again(position) {
            return Points::ZERO;
        }
        let course = self.sitting.course(position);
        let last = course.last().expect("it was answered");
        last.grade.max - last.grade.score
    }
}
