//! The trainer's bench: one item as candidates see it, graded again and again.

mod watch;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use fluent_bundle::FluentValue;

use crate::bank::Bank;
use crate::bank::presentation::{Key, Presentation, Response};
use crate::cli::console::{Console, Style};
use crate::cli::failure::{Exit, Failure};
use crate::cli::language::counted;
use crate::cli::sitting::input::{Input, Shape};
use crate::cli::sitting::orders::{Order, is_unknown_order, order};
use crate::cli::sitting::preview::watch::{Seen, begin, fresh_lines};
use crate::cli::sitting::review::{explained, heading};
use crate::cli::sitting::screen::{how_to_answer, question_lines};
use crate::cli::sitting::signs::Reader;
use crate::cli::sitting::source::Source;
use crate::cli::sitting::talk::{spoken_lines, turn_lines};
use crate::cli::sitting::typed::parse;
use crate::cli::trace::{Story, evidence_line};
use crate::content::Loaded;
use crate::delivery::{Preview, Spoken};
use crate::grade::Part;
use crate::grade::roleplay::Grader;

pub(crate) use crate::cli::sitting::preview::watch::{Watch, told_faults};

/// Shows the item and grades what is typed until the trainer has enough. Where there is a `watch`,
/// it follows the files.
pub(crate) fn preview(
    console: &Console,
    (loaded, preview): (Loaded, Preview),
    watch: Option<Watch>,
) -> Result<Exit, Failure> {
    let mut source = Source::open(console)?;
    let seed = Arc::new(AtomicU64::new(FIRST_SEED));
    let watching = match (&mut source, &watch) {
        (Source::Terminal(editor), Some(watch)) => editor.printer().map(|printer| {
            begin(
                watch.clone(),
                printer,
                console.language(),
                Arc::clone(&seed),
            )
        }),
        _ => None,
    };
    let mut bench = Bench {
        console,
        bank: loaded.bank,
        preview,
        watch,
        seed,
        is_told: watching.is_some(),
    };
    bench.show();
    loop {
        let (prompt, shape) = bench.prompt();
        let line = match source.read(console, &prompt, shape)? {
            Input::Line(line) => line,
            Input::Interrupted => return Ok(Exit::Interrupted),
            Input::Closed => return Ok(Exit::Done),
        };
        bench.refresh();
        match order(&line) {
            Some(Order::Leave) => return Ok(Exit::Done),
            Some(Order::Next) => bench.draw_again(),
            Some(_) => console.print(&console.say("preview-help")),
            None if is_unknown_order(&line) => console.print(&console.say("preview-help")),
            None => bench.answer(line.trim()),
        }
    }
}

/// The draw that is shown first.
pub(crate) const FIRST_SEED: u64 = 1;

struct Bench<'c> {
    console: &'c Console,
    /// What the item is drawn from.
    bank: Bank,
    preview: Preview,
    watch: Option<Watch>,
    seed: Arc<AtomicU64>,
    /// Whether someone else tells what became of the files.
    is_told: bool,
}

impl Bench<'_> {
    fn show(&self) {
        self.print(item_lines(self.console, &self.preview));
    }

    fn print(&self, lines: Vec<String>) {
        lines.iter().for_each(|line| self.console.print(line));
    }

    fn prompt(&self) -> (String, Shape) {
        let (prompt, shape) = match self.preview.item.presentation {
            Presentation::Speech { .. } | Presentation::Dialogue { .. } => {
                ("prompt-speech", Shape::Speech)
            }
            _ => ("prompt-answer", Shape::OneLine),
        };
        (self.console.say(prompt) + " ", shape)
    }

    /// Takes what the files make now; what is at fault changes nothing.
    fn refresh(&mut self) {
        let Some(watch) = &mut self.watch else {
            return;
        };
        let seed = self.seed.load(Ordering::Relaxed);
        let told = match watch.look(self.console, seed) {
            Seen::Same => return,
            Seen::Faulty(lines) => lines,
            Seen::Fresh(fresh) => {
                (self.bank, self.preview) = *fresh;
                fresh_lines(self.console, &self.preview)
            }
        };
        if !self.is_told {
            self.print(told);
        }
    }

    /// The same item with other numbers and in another order, where it has such.
    fn draw_again(&mut self) {
        let seed = self.seed.fetch_add(1, Ordering::Relaxed) + 1;
        let drawn = Preview::of(&self.bank, &self.preview.item.id, seed);
        self.preview = drawn.expect("the bank has the item that is shown");
        self.show();
    }

    fn answer(&mut self, line: &str) {
        if matches!(self.preview.item.key, Key::Dialogue(_)) {
            return self.speak(line);
        }
        let console = self.console;
        let parsed = parse(&self.preview.question().presentation, line);
        let review = match parsed {
            Ok(response) => self.preview.review(response),
            Err(misfit) => {
                console.print(&console.paint(Style::Warn, &console.say(misfit.message())));
                return;
            }
        };
        let Some(review) = review else {
            console.print(&console.say("preview-help"));
            return;
        };
        console.print(&heading(console, 0, &review));
        self.print(explained(console, &review, Reader::Marker));
        if let Some(Response::Speech(said)) = &review.response {
            self.tell_phrases(said, &review.grade.parts);
        }
        console.print("");
    }

    /// By which phrases the points were earned, and what of the violations did not count.
    fn tell_phrases(&self, said: &str, parts: &[Part]) {
        let console = self.console;
        let Key::Rubric(rubric) = &self.preview.item.key else {
            return;
        };
        let story = Story {
            console,
            rubric,
            answer: said,
        };
        for evidence in parts.iter().flat_map(|part| &part.evidence) {
            self.print(story.evidence("", evidence));
        }
        let graded = Grader::new(rubric, &self.preview.item.task()).grade(said);
        for (id, near) in &graded.spared {
            let violation = rubric.violations.iter().find(|known| known.id == *id);
            let name = violation.map_or("", |known| known.name.as_str());
            let facts = [
                ("name", FluentValue::from(name)),
                ("spared", FluentValue::from(console.say("grade-spared"))),
            ];
            console.print(&console.say_with("preview-spared", &facts));
            self.print(story.near("  ", near));
        }
    }

    /// One line of a dialogue: its grade, then what the customer replies.
    fn speak(&mut self, line: &str) {
        let console = self.console;
        if line.is_empty() {
            console.print(&console.paint(Style::Warn, &console.say("typed-empty")));
            return;
        }
        let Some(grade) = self.preview.say(line) else {
            return;
        };
        if let (Key::Dialogue(dialogue), Some(turn)) = (&self.preview.item.key, grade.turns.last())
        {
            self.print(turn_lines(console, dialogue, turn, Reader::Marker));
            for evidence in turn.parts.iter().flat_map(|part| &part.evidence) {
                console.print(&evidence_line(console, "", evidence));
            }
            console.print("");
        }
        let talk = self.preview.conversation();
        let (reply, is_over) = talk.map_or((None, true), |talk| {
            (talk.lines.last().copied(), talk.is_over)
        });
        if let Some(reply @ Spoken::Customer(_)) = reply {
            let speaker = self.preview.item.presentation.speaker();
            self.print(spoken_lines(console, speaker, reply));
        }
        if is_over {
            let facts = [
                ("score", FluentValue::from(grade.score.to_string())),
                ("max", FluentValue::from(grade.max.to_string())),
            ];
            console.print(&console.say("talk-ended"));
            let total = console.say_with("grade-total", &facts);
            console.print(&console.paint(Style::Strong, &total));
            self.preview.begin_again();
            self.show();
        }
    }
}

/// The item as a candidate sees it, under a line that names it.
fn item_lines(console: &Console, preview: &Preview) -> Vec<String> {
    let question = preview.question();
    let item_type = console.say(&format!("type-{}", question.item_type.as_str()));
    let facts = [
        ("item", FluentValue::from(question.item.as_str())),
        ("type", item_type.into()),
        ("points", counted(question.points)),
    ];
    let heading = console.say_with("preview-heading", &facts);
    let mut lines = vec![String::new(), console.paint(Style::Strong, &heading)];
    lines.extend(question_lines(console, &question));
    lines.push(String::new());
    let how = how_to_answer(console, &question.presentation);
    lines.push(console.paint(Style::Faint, &how));
    lines.push(console.paint(Style::Faint, &console.say("preview-help")));
    lines
}
