//! Lexicons as phrases see them: what a name in braces stands for.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Rule, Tag};
use crate::bank::id::LexiconId;

/// A lexicon that can be looked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Move {
    pub(crate) id: LexiconId,
    pub(crate) name: String,
    pub(crate) phrases: Vec<Rule>,
    /// What in the same clause cancels a phrase.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) not: Vec<Rule>,
    /// Who has to do it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) by: Option<Tag>,
    /// Whether its phrases may be parts of longer ones.
    pub(crate) is_plain: bool,
}

/// Lexicons by their ids.
pub(crate) type Moves = BTreeMap<String, Arc<Move>>;

/// Knows the lexicons that a phrase may refer to.
pub(crate) trait Known {
    /// The lexicon of this id or name.
    fn lexicon(&self, name: &str) -> Option<&Arc<Move>>;
    /// All of them by their ids.
    fn moves(&self) -> &Moves;
    /// The ids and names, to suggest one.
    fn names(&self) -> Vec<&str>;
}
