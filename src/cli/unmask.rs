//! Lists of people hide names and long numbers; who wants to see them says so, and it is logged.

use crate::cli::clock;
use crate::cli::decision::{Words, note};
use crate::cli::failure::Failure;
use crate::records::Store;
use crate::register::person::{Field, masked};

/// Who sees what lists hide from others.
#[derive(clap::Args)]
pub(super) struct Unmask {
    #[arg(long, requires = "viewer")]
    pub(super) unmask: bool,
    #[arg(id = "viewer", long = "by", value_name = "NAME")]
    pub(super) by: Option<Words>,
}

impl Unmask {
    /// Records who sees what a list hides and how many rows of it, where somebody does: before
    /// anything is shown. `rows` calls what it is given for each row.
    pub(super) fn note(
        &self,
        store: &mut Store,
        list: &str,
        rows: impl FnOnce(&Store, &mut dyn FnMut()) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        if !self.unmask {
            return Ok(());
        }
        let mut count = 0;
        rows(store, &mut || count += 1)?;
        self.note_rows(store, list, count)
    }

    /// The same for a list whose rows are counted.
    pub(super) fn note_rows(
        &self,
        store: &mut Store,
        list: &str,
        rows: usize,
    ) -> Result<(), Failure> {
        if !self.unmask {
            return Ok(());
        }
        let note = note(self.by.as_ref(), None);
        Ok(store.note_unmasked(list, rows, &note, clock::now(), clock::today())?)
    }

    /// Somebody's number as the list shows it.
    pub(super) fn shown(&self, number: &str) -> String {
        match self.unmask {
            true => number.to_owned(),
            false => masked(Field::Number, number),
        }
    }
}
