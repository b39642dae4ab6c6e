//! The item types: one file each, which reads its own lines and gives a presentation and a key.
//!
//! Everything after the bank works on [`Presentation`], [`Response`] and [`Key`], so that a new
//! type with a known answer shape is its file and one line of [`TYPES`].
//!
//! [`Presentation`]: crate::bank::presentation::Presentation
//! [`Response`]: crate::bank::presentation::Response
//! [`Key`]: crate::bank::presentation::Key

mod dialogue;
mod fill_in;
mod matching;
mod multiple_choice;
mod numeric;
mod options;
mod ordering;
mod role_play;
mod single_choice;
mod survey;
mod true_false;

use std::sync::Arc;

use crate::bank::authored::{Faults, Fields, Mapping};
use crate::bank::lexicon::Lexicons;
use crate::bank::presentation::Body;

/// What an item type may look at besides its own lines.
pub(crate) struct Surroundings<'a> {
    pub(crate) stem: &'a str,
    pub(crate) lexicons: &'a Arc<Lexicons>,
}

/// One way of asking.
pub(crate) struct ItemType {
    /// What is written under its name, which stands under `interaction:` and names the type in
    /// blueprints and records too.
    pub(crate) mapping: &'static Mapping,
    /// Reads the lines under that key; `None` after at least one fault.
    pub(crate) read: fn(&mut Fields<'_, '_>, &Surroundings<'_>, &mut Faults) -> Option<Body>,
}

impl ItemType {
    pub(crate) fn name(&self) -> &'static str {
        self.mapping.name
    }
}

/// All item types, in the order in which they are offered and listed.
pub(crate) const TYPES: &[ItemType] = &[
    single_choice::TYPE,
    multiple_choice::TYPE,
    true_false::TYPE,
    ordering::TYPE,
    matching::TYPE,
    numeric::TYPE,
    fill_in::TYPE,
    role_play::TYPE,
    dialogue::TYPE,
    survey::TYPE,
];

/// The name of an item type that exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct TypeName(&'static str);

impl TypeName {
    pub(crate) fn new(name: &str) -> Option<Self> {
        let known = TYPES.iter().find(|known| known.name() == name)?;
        Some(Self(known.name()))
    }

    pub(crate) fn as_str(self) -> &'static str {
        self.0
    }

    /// Whether its items earn points.
    pub(crate) fn is_scored(self) -> bool {
        self.0 != survey::TYPE.name()
    }

    /// Every type's name, as a table of choices.
    pub(crate) fn choices() -> Vec<(&'static str, Self)> {
        TYPES.iter().map(|t| (t.name(), Self(t.name()))).collect()
    }
}

impl serde::Serialize for TypeName {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

impl<'de> serde::Deserialize<'de> for TypeName {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        Self::new(&name)
            .ok_or_else(|| serde::de::Error::custom(format!("no item type is called {name}")))
    }
}
