//! The examination room: asks, saves, tells that it is saved, and hands in only when told twice.

mod dialogue;
mod gap;
mod practice;
mod submit;

use std::mem;

use fluent_bundle::FluentValue;
use jiff::{SignedDuration, Timestamp};

use crate::bank::interaction::TypeName;
use crate::bank::presentation::Presentation;
use crate::cli::clock;
use crate::cli::console::{Console, Style};
use crate::cli::failure::{Exit, Failure};
use crate::cli::language::counted;
use crate::cli::sitting::input::{Input, Shape};
use crate::cli::sitting::orders::{Order, is_unknown_order, order};
use crate::cli::sitting::review::feedback;
use crate::cli::sitting::screen::{block, how_to_answer, question_lines};
use crate::cli::sitting::source::Source;
use crate::cli::sitting::typed::{parse, shown};
use crate::cli::sitting::warnings::{Warnings, begin};
use crate::cli::sitting::welcome::welcome;
use crate::delivery::{DeliveryError, Sitting};
use crate::records::{Graded, Store};
use crate::session::Refusal;

/// How a visit to the room ended.
pub(crate) enum Left {
    /// The sitting has ended and is graded.
    Ended(Box<Graded>),
    /// The candidate left; everything confirmed is kept.
    Paused(Exit),
}

/// Lets the candidate go through the sitting until it ends or they leave.
pub(crate) fn sit(
    console: &Console,
    store: &mut Store,
    sitting: &mut Sitting,
) -> Result<Left, Failure> {
    let mut source = Source::open(console)?;
    let mut room = Room {
        console,
        store,
        sitting,
        draft: String::new(),
    };
    let _warnings = room.warn(&mut source);
    room.prepare();
    welcome(console, room.sitting);
    room.run(&mut source)
}

struct Room<'a> {
    console: &'a Console,
    store: &'a mut Store,
    sitting: &'a mut Sitting,
    /// What the next answer begins with: the saved one, where it is to be changed.
    draft: String,
}

/// What happens after one answer or order.
enum Then {
    Show,
    AskAgain,
    Leave(Left),
}

impl Room<'_> {
    fn run(&mut self, source: &mut Source) -> Result<Left, Failure> {
        loop {
            if let Some(left) = self.time_over()? {
                return Ok(left);
            }
            let position = self.sitting.session().position();
            self.show(position);
            loop {
                let shape = self.shape(position);
                let prompt = self.prompt(position, shape);
                let draft = mem::take(&mut self.draft);
                let then = match source.read_on(self.console, &prompt, shape, &draft)? {
                    Input::Line(line) => self.take(source, position, &line)?,
                    Input::Interrupted => Then::Leave(self.leave(Exit::Interrupted)),
                    Input::Closed => Then::Leave(self.leave(Exit::Done)),
                };
                match then {
                    Then::Show => break,
                    Then::AskAgain => {}
                    Then::Leave(left) => return Ok(left),
                }
            }
        }
    }

    fn warn(&self, source: &mut Source) -> Option<Warnings> {
        let deadline = self.sitting.session().deadline()?;
        let Source::Terminal(editor) = source else {
            return None;
        };
        let printer = editor.printer()?;
        let sentence = |minutes: i64| {
            let text = match minutes {
                0 => self.console.say("time-over-press-enter"),
                minutes => self.console.say_of("time-warning", "minutes", minutes),
            };
            self.console.paint(Style::Warn, &text)
        };
        Some(begin(deadline, printer, sentence))
    }

    /// Prints the item at `position` with its state.
    fn show(&self, position: usize) {
        let console = self.console;
        let question = self.sitting.question(position);
        console.print("");
        console.print(&console.paint(Style::Strong, &self.heading(position, question.item_type)));
        for line in question_lines(console, &question) {
            console.print(&line);
        }
        console.print("");
        if let Some(talk) = self.sitting.conversation(position) {
            // The first line stands in the question.
            self.tell_spoken(position, &talk.lines[1..]);
        } else if let Some(response) = self.sitting.response(position) {
            let given = shown(&question.presentation, &response);
            let text = console.say_of("already-answered", "answer", given);
            console.print(&console.paint(Style::Good, &text));
            if self.sitting.review(position).is_none() {
                console.print(&console.paint(Style::Faint, &console.say("already-answered-how")));
            }
        }
        let how = match self.sitting.review(position) {
            Some(_) if self.may_say_again(position) => console.say("again-how"),
            Some(_) if self.sitting.is_round() => console.say("round-answered"),
            Some(_) => console.say("practice-answered"),
            None if self.is_over(position) => console.say("talk-over"),
            None => how_to_answer(console, &question.presentation),
        };
        for line in block(console, &how, "", "") {
            console.print(&console.paint(Style::Faint, &line));
        }
    }

    fn heading(&self, position: usize, item_type: TypeName) -> String {
        let console = self.console;
        let size = self.sitting.size();
        let points = self.sitting.attempt.items[position].points;
        let mut heading = console.say_with(
            "heading",
            &[
                ("number", FluentValue::from(position + 1)),
                ("size", FluentValue::from(size)),
                (
                    "type",
                    console.say(&format!("type-{}", item_type.as_str())).into(),
                ),
                ("points", counted(points)),
                (
                    "answered",
                    (size - self.sitting.session().unanswered().len()).into(),
                ),
            ],
        );
        if let Some(left) = self.sitting.left(clock::now()) {
            heading += &console.say_of("heading-left", "left", minutes_and_seconds(left));
        }
        if self.sitting.session().is_flagged(position) {
            heading += &console.say("heading-flagged");
        }
        heading
    }

    fn shape(&self, position: usize) -> Shape {
        match self.sitting.question(position).presentation {
            Presentation::Speech { .. } | Presentation::Dialogue { .. } => Shape::Speech,
            _ => Shape::OneLine,
        }
    }

    fn prompt(&self, position: usize, shape: Shape) -> String {
        let is_last = || self.sitting.session().unanswered().is_empty();
        self.console.say(match shape {
            _ if self.waits_for_enter(position) && is_last() => "prompt-go-on",
            _ if self.waits_for_enter(position) => "prompt-next",
            Shape::OneLine => "prompt-answer",
            Shape::Speech => "prompt-speech",
        }) + " "
    }

    fn take(&mut self, source: &mut Source, position: usize, line: &str) -> Result<Then, Failure> {
        if let Some(left) = self.time_over()? {
            if order(line).is_none() && !line.trim().is_empty() {
                self.console.tell(&self.console.say("came-too-late"));
            }
            return Ok(Then::Leave(left));
        }
        let last = self.sitting.size() - 1;
        match order(line) {
            Some(Order::Next) if self.is_practised(position) => self.go_on(source, position),
            Some(Order::Next) => self.go(if position == last { 0 } else { position + 1 }),
            Some(Order::Previous) => self.go(if position == 0 { last } else { position - 1 }),
            Some(Order::Go(number)) if (1..=last + 1).contains(&number) => self.go(number - 1),
            Some(Order::Go(_)) => {
                let text = self.console.say_of("no-such-number", "size", last + 1);
                self.console.print(&text);
                Ok(Then::AskAgain)
            }
            Some(Order::Flag) => self.flag(position),
            Some(Order::Edit) => Ok(self.edit(position)),
            Some(Order::List) => {
                self.list();
                Ok(Then::AskAgain)
            }
            Some(Order::Submit) if self.sitting.is_round() => self.finish(),
            Some(Order::Submit) => self.submit(source),
            Some(Order::Leave) => Ok(Then::Leave(self.leave(Exit::Done))),
            Some(Order::Help) => {
                self.console.print(&self.console.say("room-help"));
                Ok(Then::AskAgain)
            }
            Some(Order::Gap { text, is_anonymous }) => self.note_gap(position, &text, is_anonymous),
            None if is_unknown_order(line) => {
                self.console.print(&self.console.say("no-such-order"));
                Ok(Then::AskAgain)
            }
            None => self.answer(source, position, line),
        }
    }

    fn go(&mut self, position: usize) -> Result<Then, Failure> {
        match self.sitting.go(self.store, position, clock::now()) {
            Ok(()) | Err(DeliveryError::Refused(Refusal::TimeOver)) => Ok(Then::Show),
            Err(error) => Err(error.into()),
        }
    }

    fn flag(&mut self, position: usize) -> Result<Then, Failure> {
        let flagged = !self.sitting.session().is_flagged(position);
        match self
            .sitting
            .flag(self.store, position, flagged, clock::now())
        {
            Ok(()) => {
                let message = if flagged { "flagged" } else { "unflagged" };
                self.console.print(&self.console.say(message));
                Ok(Then::AskAgain)
            }
            Err(DeliveryError::Refused(Refusal::TimeOver)) => Ok(Then::Show),
            Err(error) => Err(error.into()),
        }
    }

    /// Lets the next answer begin with the saved one, where it may still be changed.
    fn edit(&mut self, position: usize) -> Then {
        let saved = self.sitting.response(position);
        let may_change = self.sitting.review(position).is_none()
            && self.sitting.conversation(position).is_none();
        match saved.filter(|_| may_change) {
            Some(saved) => {
                self.draft = shown(&self.sitting.question(position).presentation, &saved);
            }
            None => self.console.print(&self.console.say("edit-not-here")),
        }
        Then::AskAgain
    }

    fn answer(
        &mut self,
        source: &mut Source,
        position: usize,
        line: &str,
    ) -> Result<Then, Failure> {
        let console = self.console;
        let question = self.sitting.question(position);
        if self.is_practised(position) {
            return self.practise(source, position, line);
        }
        if self.sitting.review(position).is_some() {
            if line.trim().is_empty() {
                return self.go_on(source, position);
            }
            console.print(&console.say("practice-answered"));
            return Ok(Then::AskAgain);
        }
        if matches!(question.presentation, Presentation::Dialogue { .. }) {
            return self.speak(source, position, line.trim());
        }
        let response = match parse(&question.presentation, line) {
            Ok(response) => response,
            Err(misfit) => {
                console.print(&console.paint(Style::Warn, &console.say(misfit.message())));
                return Ok(Then::AskAgain);
            }
        };
        let replaces = self
            .sitting
            .response(position)
            .is_some_and(|saved| saved != response);
        let now = clock::now();
        match self.sitting.answer(self.store, position, response, now) {
            Ok(()) => {}
            Err(DeliveryError::Refused(Refusal::TimeOver)) => return Ok(Then::Show),
            Err(error) => return Err(error.into()),
        }
        match replaces {
            true => self.tell_saved_as("saved-instead", now),
            false => self.tell_saved(now),
        }
        self.give_feedback(position);
        match self.offer_again(position) {
            true => Ok(Then::AskAgain),
            false => self.stay_or_go_on(source, position),
        }
    }

    fn tell_saved(&self, at: Timestamp) {
        self.tell_saved_as("saved", at);
    }

    fn tell_saved_as(&self, name: &str, at: Timestamp) {
        let saved = self.console.say_of(name, "time", clock::time_of_day(at));
        self.console.print(&self.console.paint(Style::Good, &saved));
    }

    /// The result of an item, if it may be shown already.
    fn give_feedback(&self, position: usize) {
        if let Some(review) = self.sitting.review(position) {
            for line in feedback(self.console, position, &review) {
                self.console.print(&line);
            }
        }
    }

    /// To the next item without an answer, or to handing in when there is none.
    fn go_on(&mut self, source: &mut Source, position: usize) -> Result<Then, Failure> {
        let open = self.sitting.session().unanswered();
        let next = open.iter().find(|at| **at > position).or(open.first());
        match next {
            Some(next) => self.go(*next),
            None if self.sitting.is_round() => self.finish(),
            None => {
                self.console.print("");
                self.console.print(&self.console.say("all-answered"));
                self.submit(source)
            }
        }
    }

    fn leave(&self, exit: Exit) -> Left {
        let console = self.console;
        let attempt = self.sitting.attempt.id.to_string();
        console.print("");
        if self.sitting.is_round() {
            let candidate = self.sitting.attempt.candidate.as_str();
            console.print(&console.say_of("round-paused", "candidate", candidate));
            return Left::Paused(exit);
        }
        console.print(&console.say_of("paused", "attempt", attempt));
        if self.sitting.session().deadline().is_some() {
            console.print(&console.say("paused-clock-runs"));
        }
        Left::Paused(exit)
    }

    fn time_over(&mut self) -> Result<Option<Left>, Failure> {
        let graded = self.sitting.expire_if_due(self.store, clock::now())?;
        Ok(graded.map(|graded| {
            let text = self.console.say("time-over");
            self.console.print(&self.console.paint(Style::Warn, &text));
            Left::Ended(Box::new(graded))
        }))
    }
}

fn minutes_and_seconds(left: SignedDuration) -> String {
    let seconds = left.as_secs();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
