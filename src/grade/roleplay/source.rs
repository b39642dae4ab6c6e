//! The phrases of lexicons behind a hit, for the story of a grading.
//!
//! A hit names the rubric's phrase only, such as `{rude}`: which of a lexicon's phrases made it is
//! found again when somebody asks, so that grading carries nothing of it.

use std::ops::Range;

use crate::bank::lexicon::Lexicons;
use crate::bank::phrase::{Known as _, Node, Phrase};
use crate::bank::rubric::{Rubric, Rule};
use crate::grade::roleplay::plan::{Maker, label};
use crate::grade::roleplay::scan::Scratch;
use crate::grade::roleplay::stand::Stand;
use crate::text::fold;

/// Most lexicons that stand in one another.
const DEEPEST: usize = 8;

/// The phrases of lexicons that made a hit of the rule with this label, the outermost first;
/// `span` are the hit's characters in the answer. None for a phrase in the author's own words.
pub(crate) fn sources<'r>(
    rubric: &'r Rubric,
    rule: &str,
    answer: &str,
    span: Range<usize>,
) -> Vec<&'r Rule> {
    let lexicons = rubric.moves.set();
    let mut rules = rubric.rules();
    let mut sources = Vec::new();
    let Some(own) = rules.find(|own| label(own) == rule) else {
        return sources;
    };
    let folded = fold(answer);
    let stand = Stand::new(answer, &folded);
    let mut parsed = &own.parsed;
    while sources.len() < DEEPEST
        && let Some(source) = source(lexicons, parsed, &stand, &span)
    {
        sources.push(source);
        parsed = &source.parsed;
    }
    sources
}

/// The phrase of one of the lexicons in `parsed` that hits just these characters, or else the
/// longest one that hits some of them.
fn source<'r>(
    lexicons: &'r Lexicons,
    parsed: &Phrase,
    stand: &Stand<'_>,
    span: &Range<usize>,
) -> Option<&'r Rule> {
    let named = parsed.all.iter().flat_map(whole);
    let rules = named.filter_map(|id| lexicons.moves().get(id));
    let rules: Vec<&Rule> = rules.flat_map(|lexicon| &lexicon.phrases).collect();
    let mut maker = Maker::new(lexicons);
    let cells: Vec<u32> = rules
        .iter()
        .map(|rule| maker.rules(std::slice::from_ref(*rule)))
        .collect();
    let mut scratch = Scratch::default();
    scratch.scan(&maker.finish(), stand);
    let within = |cell: u32| {
        let found = scratch.cells[cell as usize].iter();
        let spans = found.map(|found| stand.folded.span(found.range()));
        let inside = spans.filter(|found| span.start <= found.start && found.end <= span.end);
        inside.map(|found| found.len()).max()
    };
    let hits = rules.iter().zip(&cells);
    let hits = hits.filter_map(|(rule, cell)| Some((within(*cell)?, *rule)));
    // The first of the longest.
    hits.rev()
        .max_by_key(|(length, _)| *length)
        .map(|(_, rule)| rule)
}

/// The lexicons that a term stands for as a whole.
fn whole(term: &Node) -> Vec<&str> {
    match term {
        Node::Lexicon(id) => vec![id],
        Node::OneOf(terms) => terms.iter().flat_map(whole).collect(),
        _ => Vec::new(),
    }
}
