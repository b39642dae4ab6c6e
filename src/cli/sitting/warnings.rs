//! Warnings while the time runs out, told above the line that is being typed.

use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use rustyline::ExternalPrinter;

use crate::cli::clock;

/// How long before the end a warning is given, in minutes; 0 says that the time is over.
const MINUTES: [i64; 4] = [10, 5, 1, 0];

/// Warns until it is dropped.
pub(super) struct Warnings {
    _stop: Sender<()>,
}

/// Begins to warn of `deadline`; `sentence` gives what to print with so many minutes left.
pub(super) fn begin(
    deadline: Timestamp,
    mut printer: Box<dyn ExternalPrinter + Send>,
    sentence: impl Fn(i64) -> String,
) -> Warnings {
    let (stop, stopped) = channel::<()>();
    let now = clock::now();
    let times: Vec<(Timestamp, String)> = MINUTES
        .iter()
        .map(|minutes| {
            (
                deadline - SignedDuration::from_mins(*minutes),
                sentence(*minutes),
            )
        })
        .filter(|(at, _)| *at > now)
        .collect();
    thread::spawn(move || {
        for (at, sentence) in times {
            // The wait is cut into pieces, as the clock may be set while it lasts.
            while let Some(wait) = until(at) {
                match stopped.recv_timeout(wait.min(Duration::from_secs(30))) {
                    Err(RecvTimeoutError::Timeout) => {}
                    _ => return,
                }
            }
            if printer.print(sentence + "\n").is_err() {
                return;
            }
        }
    });
    Warnings { _stop: stop }
}

fn until(at: Timestamp) -> Option<Duration> {
    let wait = at.duration_since(clock::now());
    wait.try_into()
        .ok()
        .filter(|wait: &Duration| !wait.is_zero())
}
