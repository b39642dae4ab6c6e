//! Items of a bank as files for others: sheets to edit, and the formats of other programs.
//!
//! One file a format. What a format cannot say is named, item by item; nothing is left out
//! silently.

mod foreign;
mod gift;
mod moodle;
mod qti;
mod question;
mod shares;
mod table;

use std::collections::BTreeMap;

use crate::bank::id::ItemId;
use crate::bank::item::Item;
use crate::content::grid::written;
use crate::content::load::Loaded;

pub(crate) use crate::content::export::foreign::Foreign;
pub(crate) use crate::content::export::table::{Table, Wording, table};
pub(crate) use crate::content::grid::{Field, Written};

/// One item to be written, with its document.
pub(crate) struct Chosen<'b> {
    pub(crate) item: &'b Item,
    pub(crate) written: Written,
}

/// The items that `is_wanted`, in the order of their ids.
pub(crate) fn chosen<'b>(
    loaded: &'b Loaded,
    is_wanted: &dyn Fn(&ItemId) -> bool,
) -> Vec<Chosen<'b>> {
    let written = written(loaded).into_iter();
    let wanted = written.filter(|(id, _)| is_wanted(id));
    wanted
        .map(|(id, written)| Chosen {
            item: &loaded.bank.items[&id],
            written,
        })
        .collect()
}

/// What of which item a format cannot say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Lost(pub(crate) BTreeMap<&'static str, Vec<String>>);

impl Lost {
    fn note(&mut self, what: &'static str, item: &Item) {
        self.0.entry(what).or_default().push(item.id.to_string());
    }
}

#[cfg(test)]
mod tests;
