//! The lexicons that one rubric refers to.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::bank::lexicon::Lexicons;
use crate::bank::phrase::{Known as _, Move, Moves, Rule};

/// The lexicons that a rubric refers to, within the set that its bank's rubrics share.
///
/// As JSON it is their ids: whoever reads it gives it the set. Items that were stored by the first
/// schema carry the lexicons themselves.
#[derive(Clone)]
pub(crate) struct UsedLexicons {
    set: Option<Arc<Lexicons>>,
    /// In order.
    ids: Vec<String>,
}

impl UsedLexicons {
    /// Those that the phrases of `rules` stand for, and those in them.
    pub(crate) fn of<'r>(lexicons: &Arc<Lexicons>, rules: impl Iterator<Item = &'r Rule>) -> Self {
        let mut waiting: Vec<&str> = rules.flat_map(|rule| rule.parsed.lexicons()).collect();
        let mut used = BTreeSet::new();
        while let Some(id) = waiting.pop() {
            if lexicons.moves().contains_key(id) && used.insert(id) {
                waiting.extend(lexicons.inner(id).iter().map(String::as_str));
            }
        }
        Self {
            ids: used.into_iter().map(str::to_owned).collect(),
            set: Some(Arc::clone(lexicons)),
        }
    }

    /// The whole set that they belong to.
    pub(crate) fn set(&self) -> &Lexicons {
        let set = self.set.as_ref();
        set.expect("whoever reads an item gives it its lexicons")
    }

    /// The ids of those that are still to be given.
    pub(crate) fn missing(&self) -> impl Iterator<Item = &str> {
        let ids = self.ids.iter().filter(|_| self.set.is_none());
        ids.map(String::as_str)
    }

    /// Puts in the set that the ids are of, unless the lexicons themselves were read.
    pub(crate) fn give(&mut self, set: &Arc<Lexicons>) {
        self.set.get_or_insert_with(|| Arc::clone(set));
    }

    /// Each of them with its id, in order.
    pub(crate) fn moves(&self) -> impl Iterator<Item = (&String, &Arc<Move>)> {
        self.ids.iter().map(|id| (id, &self.set().moves()[id]))
    }
}

impl Default for UsedLexicons {
    fn default() -> Self {
        Self {
            set: Some(Arc::default()),
            ids: Vec::new(),
        }
    }
}

impl PartialEq for UsedLexicons {
    fn eq(&self, other: &Self) -> bool {
        self.moves().eq(other.moves())
    }
}

impl fmt::Debug for UsedLexicons {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_set().entries(&self.ids).finish()
    }
}

impl Serialize for UsedLexicons {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.ids.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for UsedLexicons {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(EitherForm)
    }
}

/// Reads ids, or lexicons by their ids.
struct EitherForm;

impl<'de> Visitor<'de> for EitherForm {
    type Value = UsedLexicons;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("lexicons or their ids")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
        let mut ids = Vec::new();
        while let Some(id) = entries.next_element()? {
            ids.push(id);
        }
        Ok(UsedLexicons { set: None, ids })
    }

    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<Self::Value, A::Error> {
        let moves = Moves::deserialize(MapAccessDeserializer::new(entries))?;
        Ok(UsedLexicons {
            ids: moves.keys().cloned().collect(),
            set: Some(Arc::new(Lexicons::from(moves))),
        })
    }
}
