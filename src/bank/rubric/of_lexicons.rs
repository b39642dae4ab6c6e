//! A rubric that asks for everything a bank's lexicons know.

use std::sync::Arc;

use crate::bank::id::RuleId;
use crate::bank::lexicon::{Lexicons, UsedLexicons};
use crate::bank::phrase::{Known as _, Move, Node as Term, Phrase};
use crate::bank::points::Points;
use crate::bank::rubric::{Criterion, Rubric, Rule};

impl Rubric {
    /// A rubric with a criterion for each lexicon, of its id and its name.
    pub(crate) fn of_lexicons(lexicons: &Arc<Lexicons>) -> Self {
        let moves = lexicons.moves().values();
        let criteria: Vec<Criterion> = moves.filter_map(|known| criterion(known)).collect();
        let rules = criteria.iter().flat_map(|criterion| &criterion.rules);
        Self {
            moves: UsedLexicons::of(lexicons, rules),
            criteria,
            violations: Vec::new(),
            exemplars: Vec::new(),
            order: None,
        }
    }
}

/// Nothing for a lexicon without a phrase.
fn criterion(known: &Move) -> Option<Criterion> {
    let id = known.id.as_str();
    let rule = Rule {
        phrase: format!("{{{id}}}"),
        origin: known.phrases.first()?.origin.clone(),
        parsed: Phrase {
            all: vec![Term::Lexicon(id.to_owned())],
            ..Phrase::default()
        },
    };
    Some(Criterion {
        id: RuleId::new(id)?,
        name: known.name.clone(),
        points: Points::whole(1),
        rules: vec![rule],
        weak: None,
        parts: Vec::new(),
        need: None,
        not: Vec::new(),
        after: None,
        example: None,
    })
}
