//! Many answers as JSON lines, on all cores.
//!
//! ```text
//! reader ─► worker 0 ─► ┐
//!        ─► worker 1 ─► ├─► printer: takes from the workers in turn, so lines keep their order
//!        ─► …       ─► ┘
//! ```
//!
//! A thread reads portions of lines and hands them to the workers in turn. All queues are short:
//! whoever is ahead waits, so that memory does not grow with the input.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use serde::Deserialize;
use serde_json::Value;

use super::{Spoken, dialogue, find, graded_line};
use crate::bank::Bank;
use crate::bank::item::Item;
use crate::bank::rubric::Rubric;
use crate::cli::Context;
use crate::cli::failure::{Exit, Failure, of_file};
use crate::grade::DialogueGrader;
use crate::grade::roleplay::Grader;

/// Longest line, in bytes.
const LONGEST_LINE: u64 = 4 * 1024 * 1024;

/// Bytes that are read at once, and that make a portion.
const READ: usize = 64 * 1024;

/// Portions that wait before and after each worker.
const WAITING: usize = 2;

/// Lines as they were read.
struct Portion {
    /// The number of the first, from 1.
    first: usize,
    lines: Vec<Vec<u8>>,
}

/// What became of a portion: for each line that is not blank its number and its grade.
type Graded = Vec<(usize, Result<String, Failure>)>;

/// Grades every line of `input`, on so many threads.
pub(super) fn run(
    context: &Context,
    bank: &Bank,
    input: Option<&str>,
    jobs: Option<u16>,
) -> Result<Exit, Failure> {
    let name = input.unwrap_or("-");
    let source: Box<dyn Read + Send> = match name {
        "-" => Box::new(io::stdin()),
        path => Box::new(File::open(Path::new(path)).map_err(|error| of_file(path, &error))?),
    };
    let jobs = jobs.map_or_else(
        || thread::available_parallelism().map_or(1, usize::from),
        usize::from,
    );
    thread::scope(|scope| {
        let (mut inputs, mut outputs) = (Vec::new(), Vec::new());
        for _ in 0..jobs {
            let (input, portions) = sync_channel(WAITING);
            let (graded, output) = sync_channel(WAITING);
            scope.spawn(move || work(bank, &portions, &graded));
            inputs.push(input);
            outputs.push(output);
        }
        let reading = scope.spawn(move || read(source, &inputs));
        let bad = print(context, name, &outputs);
        let read = reading.join().expect("reading does not panic");
        read.map_err(|error| of_file(name, &error))?;
        Ok(if bad == 0 { Exit::Done } else { Exit::Input })
    })
}

/// Hands portions to the workers in turn until the input ends.
fn read(source: Box<dyn Read + Send>, workers: &[SyncSender<Portion>]) -> io::Result<()> {
    let mut reader = BufReader::with_capacity(READ, source);
    let mut first = 1;
    for worker in workers.iter().cycle() {
        let (lines, read) = portion(&mut reader);
        let count = lines.len();
        let is_end = lines.is_empty();
        // A worker that is gone has panicked, which the printer finds out.
        if !is_end && worker.send(Portion { first, lines }).is_err() {
            break;
        }
        first += count;
        read?;
        if is_end {
            break;
        }
    }
    Ok(())
}

/// Some of the lines that are there without waiting, but at least one; none at the end.
fn portion(reader: &mut BufReader<Box<dyn Read + Send>>) -> (Vec<Vec<u8>>, io::Result<()>) {
    let (mut lines, mut bytes) = (Vec::new(), 0);
    loop {
        match line(reader) {
            Err(error) => return (lines, Err(error)),
            Ok(line) if line.is_empty() => return (lines, Ok(())),
            Ok(line) => {
                bytes += line.len();
                lines.push(line);
            }
        }
        if bytes >= READ || reader.buffer().is_empty() {
            return (lines, Ok(()));
        }
    }
}

/// The next line, of one that is too long its beginning; empty at the end.
fn line(reader: &mut impl BufRead) -> io::Result<Vec<u8>> {
    let mut line = Vec::new();
    Read::take(&mut *reader, LONGEST_LINE).read_until(b'\n', &mut line)?;
    if line.len() as u64 == LONGEST_LINE && !line.ends_with(b"\n") {
        reader.skip_until(b'\n')?;
    }
    Ok(line)
}

/// Grades portions until none comes any more.
fn work(bank: &Bank, portions: &Receiver<Portion>, graded: &SyncSender<Graded>) {
    let mut graders = HashMap::new();
    for Portion { first, lines } in portions {
        let lines = (first..).zip(&lines);
        let lines = lines.filter(|(_, line)| !line.trim_ascii().is_empty());
        let done = lines.map(|(number, line)| (number, grade_line(bank, line, &mut graders)));
        if graded.send(done.collect()).is_err() {
            return;
        }
    }
}

/// Prints what the workers did, in the order of the input; gives the number of bad lines.
fn print(context: &Context, name: &str, workers: &[Receiver<Graded>]) -> usize {
    let progress = context.progress();
    let mut bad = 0;
    for worker in workers.iter().cycle() {
        // The first worker that has nothing more would have got the portion after the last.
        let Ok(graded) = worker.recv() else {
            break;
        };
        for (number, line) in graded {
            progress.tick(number);
            match line {
                Ok(line) => context.console.print(&line),
                Err(failure) => {
                    bad += 1;
                    let why = failure.tell(&context.console.messages);
                    context.console.tell(&format!("{name}:{number}: {why}"));
                }
            }
        }
    }
    progress.finish();
    bad
}

/// One answer: `text` to a role-play, or what one `says` in a dialogue.
#[derive(Deserialize)]
struct Answer {
    id: Value,
    item: String,
    text: Option<String>,
    says: Option<Vec<String>>,
}

/// An item prepared for grading.
enum Ready<'b> {
    RolePlay(&'b Item, &'b Rubric, Box<Grader<'b>>),
    Dialogue(DialogueGrader<'b>),
}

fn grade_line<'b>(
    bank: &'b Bank,
    line: &[u8],
    graders: &mut HashMap<String, Ready<'b>>,
) -> Result<String, Failure> {
    let answer: Answer = serde_json::from_slice(line).map_err(bad_line)?;
    if !graders.contains_key(&answer.item) {
        let ready = match find(bank, &answer.item)? {
            Spoken::RolePlay(item, rubric) => {
                let grader = Grader::new(rubric, &item.task());
                Ready::RolePlay(item, rubric, Box::new(grader))
            }
            Spoken::Dialogue(item, dialogue) => {
                Ready::Dialogue(DialogueGrader::new(item, dialogue))
            }
        };
        graders.insert(answer.item.clone(), ready);
    }
    let ready = graders
        .get_mut(&answer.item)
        .expect("it was just made ready");
    let line = match (ready, &answer.text, &answer.says) {
        (Ready::RolePlay(item, rubric, grader), Some(text), None) => {
            graded_line(Some(&answer.id), item, rubric, &grader.grade(text))
        }
        (Ready::RolePlay(..), ..) => return Err(bad_line("text")),
        (Ready::Dialogue(grader), None, Some(says)) => {
            let says: Vec<&str> = says.iter().map(String::as_str).collect();
            dialogue::graded_line(Some(&answer.id), grader, &says)
        }
        (Ready::Dialogue(_), ..) => return Err(bad_line("says")),
    };
    Ok(line.to_string())
}

fn bad_line(reason: impl std::fmt::Display) -> Failure {
    Failure::input("failure-batch-line").with("reason", reason)
}

#[cfg(test)]
mod tests {
    use std::io::{BufReader, Cursor, Read};

    use super::{READ, portion};

    #[test]
    fn a_portion_is_as_long_as_a_read_however_long_the_input() {
        let text = "a line that ends nowhere near the end of a read\n".repeat(20_000);
        let source: Box<dyn Read + Send> = Box::new(Cursor::new(text.clone()));
        let mut reader = BufReader::with_capacity(READ, source);
        let mut all = Vec::new();
        loop {
            let (lines, read) = portion(&mut reader);
            read.expect("a text can be read");
            let bytes: usize = lines.iter().map(Vec::len).sum();
            assert!(bytes < READ + 100, "{bytes}");
            if lines.is_empty() {
                break;
            }
            all.extend(lines.concat());
        }
        assert_eq!(all, text.as_bytes());
    }
}
