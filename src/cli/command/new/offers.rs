//! What the bank of a new file has that the file may refer to.

use std::path::Path;

use crate::bank::id::OutcomeId;
use crate::cli::Context;
use crate::cli::console::Console;
use crate::cli::failure::{Failure, no_outcome};
use crate::content::{Loaded, Place};

/// Most names that are offered of one kind.
const MOST: usize = 20;

/// Ids and names.
type Named = Vec<(String, String)>;

pub(super) struct Offers {
    outcomes: Named,
    sources: Named,
}

impl Offers {
    /// Of the bank that the file lies in, or else of the one that the user names.
    pub(super) fn of(context: &Context, file: Option<&Path>) -> Result<Option<Self>, Failure> {
        let mut folders = file
            .and_then(Path::parent)
            .into_iter()
            .flat_map(Path::ancestors);
        let around = folders.find(|folder| folder.join("bank.yaml").is_file());
        let place = match (around, &context.place) {
            (Some(folder), _) if folder.as_os_str().is_empty() => Place::Folder(".".into()),
            (Some(folder), _) => Place::Folder(folder.to_owned()),
            (None, Place::Embedded) => return Ok(None),
            (None, named) => named.clone(),
        };
        context.load(&place).map(|loaded| Some(Self::by(&loaded)))
    }

    fn by(loaded: &Loaded) -> Self {
        let outcomes = loaded.bank.syllabus.outcomes.iter();
        let sources = loaded.sources().into_iter();
        Self {
            outcomes: outcomes
                .map(|(id, outcome)| (id.to_string(), outcome.name.clone()))
                .collect(),
            sources: sources.map(|(id, title)| (id.to_string(), title)).collect(),
        }
    }

    /// A bank that has outcomes must have the one that is asked for.
    pub(super) fn check(&self, outcome: &OutcomeId) -> Result<(), Failure> {
        let known = self.outcomes.iter().map(|(id, _)| id.as_str());
        if known.clone().next().is_none() || known.clone().any(|id| id == outcome.as_str()) {
            return Ok(());
        }
        Err(no_outcome(outcome, known))
    }

    /// The lines that offer what may stand where `remark` says that something is to be written.
    pub(super) fn lines(&self, console: &Console, remark: &str) -> Vec<String> {
        let named = match remark {
            "draft-outcome" | "draft-quotas" => &self.outcomes,
            "draft-source" => &self.sources,
            _ => return Vec::new(),
        };
        if named.is_empty() {
            return Vec::new();
        }
        let shown = named.iter().take(MOST);
        let shown = shown.map(|(id, name)| format!("  {id}  {name}"));
        let more = named.len().saturating_sub(MOST);
        let more = (more > 0).then(|| console.say_of("draft-more", "count", more));
        let first = [console.say("draft-there-are")];
        first.into_iter().chain(shown).chain(more).collect()
    }
}
