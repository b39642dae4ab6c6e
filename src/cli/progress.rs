//! Progress of anything that takes longer than half a second, on a terminal's standard error.

use std::cell::Cell;
use std::io::{self, IsTerminal as _};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// What happens in less time needs no bar.
const PATIENCE: Duration = Duration::from_millis(500);

/// A bar, or a count where the end is not known, that shows itself only when it takes long.
pub(super) struct Progress {
    bar: ProgressBar,
    started: Instant,
    is_shown: Cell<bool>,
    is_terminal: bool,
}

impl Progress {
    pub(super) fn new() -> Self {
        Self {
            bar: ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden()),
            started: Instant::now(),
            is_shown: Cell::new(false),
            is_terminal: io::stderr().is_terminal(),
        }
    }

    /// Tells that so many are done.
    pub(super) fn tick(&self, done: usize) {
        if self.show() {
            self.bar.set_position(done as u64);
        }
    }

    /// Tells that so many of so many are done.
    pub(super) fn tick_of(&self, done: usize, total: usize) {
        if self.show() {
            self.bar.set_length(total as u64);
            self.bar.set_position(done as u64);
        }
    }

    pub(super) fn finish(&self) {
        self.bar.finish_and_clear();
    }

    fn show(&self) -> bool {
        if !self.is_shown.get() && self.is_terminal && self.started.elapsed() >= PATIENCE {
            self.is_shown.set(true);
            let style = ProgressStyle::with_template("{bar:32} {pos}/{len} {elapsed}");
            self.bar.set_style(style.expect("a template of known keys"));
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        self.is_shown.get()
    }
}
