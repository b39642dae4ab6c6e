//! The bank: validated, immutable content, and the findings about what was not valid.
//!
//! It knows what a right item is. It reads what an author wrote from neutral nodes, so that no
//! file format is known here.

pub(crate) mod apart;
pub(crate) mod authored;
pub(crate) mod blueprint;
pub(crate) mod carried;
pub(crate) mod checklist;
pub(crate) mod credential;
pub(crate) mod decimal;
pub(crate) mod deferred;
pub(crate) mod dialogue;
pub(crate) mod draft;
pub(crate) mod drawn;
pub(crate) mod finding;
pub(crate) mod id;
pub(crate) mod interaction;
pub(crate) mod item;
pub(crate) mod items;
pub(crate) mod lexicon;
pub(crate) mod numbers;
pub(crate) mod page;
pub(crate) mod period;
pub(crate) mod phrase;
pub(crate) mod points;
pub(crate) mod presentation;
pub(crate) mod quota;
pub(crate) mod rubric;
pub(crate) mod rules;
pub(crate) mod syllabus;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::bank::blueprint::Blueprint;
use crate::bank::checklist::Checklists;
use crate::bank::credential::CredentialKind;
use crate::bank::deferred::Deferred;
use crate::bank::finding::Origin;
use crate::bank::id::{BlueprintId, CredentialId, ItemId};
use crate::bank::item::Item;
use crate::bank::items::Items;
use crate::bank::lexicon::Lexicons;
use crate::bank::page::Pages;
use crate::bank::syllabus::Syllabus;

/// Names content exactly: the SHA-256 of its bytes, in lower-case hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Digest(String);

impl Digest {
    /// The digest with these 32 bytes.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Self {
        Self(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// A digest that was stored before.
    pub(crate) fn from_stored(text: String) -> Self {
        Self(text)
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// The first twelve digits, enough to tell banks apart on a screen.
    pub(crate) fn short(&self) -> &str {
        self.0.get(..12).unwrap_or(&self.0)
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(&self.0)
    }
}

/// All validated content.
pub(crate) struct Bank {
    pub(crate) name: String,
    pub(crate) digest: Digest,
    pub(crate) syllabus: Syllabus,
    pub(crate) lexicons: Arc<Lexicons>,
    pub(crate) items: Items,
    pub(crate) blueprints: BTreeMap<BlueprintId, PlacedBlueprint>,
    pub(crate) checklists: Checklists,
    pub(crate) credentials: BTreeMap<CredentialId, CredentialKind>,
    /// What its documents say where.
    pub(crate) pages: Deferred<Pages>,
}

/// A blueprint with the origins that findings about it point at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct PlacedBlueprint {
    pub(crate) blueprint: Blueprint,
    /// One for each quota.
    pub(crate) quota_origins: Vec<Origin>,
}

impl Bank {
    /// The blueprint of this name.
    pub(crate) fn blueprint(&self, id: &str) -> Option<&Blueprint> {
        let id = BlueprintId::new(id)?;
        self.blueprints.get(&id).map(|placed| &placed.blueprint)
    }

    /// The item of this name.
    pub(crate) fn item(&self, id: &str) -> Option<&Item> {
        self.items.get(&ItemId::new(id)?)
    }
}
