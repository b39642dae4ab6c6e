//! The program while it runs, over pipes: a line in, lines out, one after the other.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use crate::support::Ran;

/// After this long without a line the program hangs.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running program.
pub(crate) struct Live {
    child: Child,
    stdin: Option<ChildStdin>,
    lines: Receiver<String>,
    seen: Vec<String>,
}

impl Live {
    pub(crate) fn start(mut command: Command) -> Self {
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let out = BufReader::new(child.stdout.take().expect("piped"));
        let (sender, lines) = channel();
        thread::spawn(move || {
            for line in out.lines() {
                if sender.send(line.expect("output is UTF-8")).is_err() {
                    return;
                }
            }
        });
        Self {
            stdin: child.stdin.take(),
            child,
            lines,
            seen: Vec::new(),
        }
    }

    /// Writes on the program's standard input.
    pub(crate) fn write(&mut self, text: &str) {
        let stdin = self.stdin.as_mut().expect("not closed yet");
        // A program that has ended reads no more; what it said shows whether that was right.
        let _ = stdin
            .write_all(text.as_bytes())
            .and_then(|()| stdin.flush());
    }

    /// Waits for the first further line that `is_it`, and gives it.
    #[track_caller]
    pub(crate) fn until(&mut self, is_it: impl Fn(&str) -> bool) -> String {
        loop {
            let Ok(line) = self.lines.recv_timeout(PATIENCE) else {
                panic!("no such line came after\n{}", self.seen.join("\n"));
            };
            self.seen.push(line.clone());
            if is_it(&line) {
                return line;
            }
        }
    }

    /// Waits for the next item's heading and gives the item's number.
    #[track_caller]
    pub(crate) fn item(&mut self) -> usize {
        heading(&self.until(|line| heading(line).is_some())).expect("a heading")
    }

    /// Kills the program at once and gives what it said that was not read yet.
    pub(crate) fn kill(mut self) -> Vec<String> {
        self.child.kill().expect("the program can be killed");
        self.child.wait().expect("the program has ended");
        self.lines.iter().collect()
    }

    /// Closes standard input and waits for the end; gives all that was said.
    pub(crate) fn end(mut self) -> Ran {
        drop(self.stdin.take());
        self.seen.extend(self.lines.iter());
        let mut err = String::new();
        let mut stderr = self.child.stderr.take().expect("piped");
        stderr.read_to_string(&mut err).expect("messages are UTF-8");
        let status = self.child.wait().expect("the program ends");
        Ran {
            code: status.code().unwrap_or(-1),
            out: self.seen.join("\n"),
            err,
        }
    }
}

/// The item's number in a heading such as `── 第 3/20 题 · …`.
pub(crate) fn heading(line: &str) -> Option<usize> {
    let rest = line.strip_prefix("── 第 ")?;
    rest.split_once('/')?.0.parse().ok()
}
