//! Following the files while an item is tried: what they make now, or what is wrong with them.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use rustyline::ExternalPrinter;

use crate::bank::Bank;
use crate::bank::id::ItemId;
use crate::cli::console::{Console, Style};
use crate::cli::diagnostic::render;
use crate::cli::failure::Failure;
use crate::cli::language::Language;
use crate::cli::sitting::preview::item_lines;
use crate::content::{Loaded, Place, Stamp, load};
use crate::delivery::Preview;

/// How long between two looks at the files.
const PAUSE: Duration = Duration::from_millis(250);
/// Most faults that are shown at a time.
const MOST_FAULTS: usize = 3;

/// The bank's files as they were seen last, and the item that is tried.
#[derive(Clone)]
pub(crate) struct Watch {
    place: Place,
    item: ItemId,
    stamp: Stamp,
}

/// What a look at the files came to.
pub(super) enum Seen {
    Same,
    Fresh(Box<(Bank, Preview)>),
    /// The item cannot be had; these lines say why.
    Faulty(Vec<String>),
}

/// Goes on until it is dropped.
pub(super) struct Watching {
    _stop: Sender<()>,
}

impl Watch {
    pub(crate) fn of(place: &Place, item: &ItemId) -> Self {
        Self {
            place: place.clone(),
            item: item.clone(),
            stamp: Stamp::of(place),
        }
    }

    /// Loads the bank if its files have changed since the last look.
    pub(super) fn look(&mut self, console: &Console, seed: u64) -> Seen {
        let stamp = Stamp::of(&self.place);
        if stamp == self.stamp {
            return Seen::Same;
        }
        self.stamp = stamp;
        let loaded = match load(&self.place, &|_, _| {}) {
            Ok(loaded) => loaded,
            Err(error) => return Seen::Faulty(vec![Failure::from(error).tell(&console.messages)]),
        };
        if let Some(preview) = Preview::of(&loaded.bank, &self.item, seed) {
            return Seen::Fresh(Box::new((loaded.bank, preview)));
        }
        let mut lines = told_faults(console, &loaded);
        let kept = match lines.is_empty() {
            true => console.say_of("preview-gone", "item", self.item.as_str()),
            false => console.say("preview-kept"),
        };
        lines.push(console.paint(Style::Warn, &kept));
        Seen::Faulty(lines)
    }
}

/// The first errors of a bank, each with its line.
pub(crate) fn told_faults(console: &Console, loaded: &Loaded) -> Vec<String> {
    let errors = loaded.findings.iter().filter(|finding| finding.is_error());
    let first = errors.take(MOST_FAULTS);
    first.map(|found| render(console, loaded, found)).collect()
}

/// Tells above the line that is being typed what became of the files.
pub(super) fn begin(
    mut watch: Watch,
    mut printer: Box<dyn ExternalPrinter + Send>,
    language: Language,
    seed: Arc<AtomicU64>,
) -> Watching {
    let (stop, stopped) = channel::<()>();
    thread::spawn(move || {
        let console = Console::new(language);
        let mut last = watch.stamp.clone();
        while matches!(stopped.recv_timeout(PAUSE), Err(RecvTimeoutError::Timeout)) {
            // Editors write in several steps: the files are read when they have come to rest.
            let now = Stamp::of(&watch.place);
            if now != last {
                last = now;
                continue;
            }
            let lines = match watch.look(&console, seed.load(Ordering::Relaxed)) {
                Seen::Same => continue,
                Seen::Faulty(lines) => lines,
                Seen::Fresh(fresh) => fresh_lines(&console, &fresh.1),
            };
            if printer.print(lines.join("\n") + "\n").is_err() {
                return;
            }
        }
    });
    Watching { _stop: stop }
}

/// That the item was read anew, and how it looks now.
pub(super) fn fresh_lines(console: &Console, preview: &Preview) -> Vec<String> {
    let fresh = console.paint(Style::Good, &console.say("preview-fresh"));
    let mut lines = vec![fresh];
    lines.extend(item_lines(console, preview));
    lines
}
