//! Lexicons in the store: each is kept once, named by the digest of its bytes, and an attempt names
//! all those of its bank.

use std::collections::BTreeMap;
use std::sync::Arc;

use rusqlite::{OptionalExtension as _, Transaction};

use crate::bank::Digest;
use crate::bank::item::Item;
use crate::bank::lexicon::Lexicons;
use crate::bank::phrase::{Known as _, Moves};
use crate::records::attempts::{from_json, keep};
use crate::records::error::damaged;
use crate::records::{Store, StoreError};

/// Lexicons by their ids, each named by the digest of its bytes.
type Named = BTreeMap<String, Digest>;

/// Keeps the lexicons that `items` refer to some of; nothing where they refer to none.
pub(super) fn keep_lexicons(
    write: &Transaction<'_>,
    lexicons: &Lexicons,
    items: &[Item],
) -> Result<Option<Digest>, StoreError> {
    if items.iter().all(|item| item.rubrics().is_empty()) {
        return Ok(None);
    }
    let moves = lexicons.moves().iter();
    let kept = moves.map(|(id, found)| Ok((id.clone(), keep(write, found)?)));
    let named: Named = kept.collect::<Result<_, StoreError>>()?;
    keep(write, &named).map(Some)
}

impl Store {
    /// Gives `items` the lexicons that they name, out of the attempt's `kept` ones.
    pub(super) fn give_lexicons(
        &self,
        kept: Option<&str>,
        items: &mut [Item],
    ) -> Result<(), StoreError> {
        let named: Named = kept.map_or(Ok(Named::new()), from_json)?;
        let mut query = self
            .connection
            .prepare("SELECT body FROM content WHERE digest = ?1")?;
        let mut moves = Moves::new();
        for id in items.iter().flat_map(Item::missing_lexicons) {
            if moves.contains_key(id) {
                continue;
            }
            let missing = || damaged(format!("the lexicon {id} is missing"));
            let digest = named.get(id).ok_or_else(missing)?;
            let body = query.query_row([digest.as_str()], |row| row.get::<_, String>(0));
            let body = body.optional()?.ok_or_else(missing)?;
            moves.insert(id.to_owned(), from_json(&body)?);
        }
        let lexicons = Arc::new(Lexicons::from(moves));
        items.iter_mut().for_each(|item| item.give(&lexicons));
        Ok(())
    }
}
