//! What is looked for in an answer: all phrases of a rubric, ready for one scan.
//!
//! Hits gather in cells: one for each rubric key that holds phrases, each lexicon and each term
//! that has to meet a condition. Steps then carry hits from cell to cell; a step stands behind
//! all steps that fill the cells it reads.

use std::collections::HashMap;
use std::sync::Arc;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use crate::bank::phrase::{Chain, Condition, Element, Link, Moves, Node, Phrase, Tag, expand};
use crate::bank::rubric::Rule;
use crate::grade::roleplay::gates::fuzzy::Finder;
use crate::text::values::Kind;

/// Stands for no rule: a hit inside a lexicon has none until a rubric's phrase refers to it.
pub(super) const NO_LABEL: u32 = u32::MAX;

/// Most bytes of words for which a table of all transitions is built.
const MOST_DENSE: usize = 6_000;

/// All phrases of a rubric.
pub(super) struct Plan {
    pub(super) automaton: AhoCorasick,
    /// The same words by their sound.
    pub(super) slips: Finder,
    /// Where the uses of each word begin, and where the last ones end.
    first: Vec<u32>,
    uses: Vec<Use>,
    pub(super) values: Vec<(Condition, Use)>,
    pub(super) chains: Vec<ChainPlan>,
    /// For each set the chains that begin with it.
    chains_from: Vec<Vec<u32>>,
    pub(super) steps: Vec<Step>,
    pub(super) cells: usize,
    pub(super) sets: usize,
    /// What evidence names as its rule.
    pub(super) labels: Vec<Arc<str>>,
}

/// Where a found word or value goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Use {
    /// It is a hit.
    Hit { cell: u32, label: u32 },
    /// It is an element of chains.
    Element { set: u32 },
}

/// Elements that have to follow one another.
pub(super) struct ChainPlan {
    /// The sets of its elements.
    pub(super) sets: Vec<u32>,
    pub(super) links: Vec<Link>,
    pub(super) cell: u32,
    pub(super) label: u32,
    /// What its first value is of, where it has one.
    pub(super) value: Option<Kind>,
}

/// What happens to hits after the scan.
pub(super) enum Step {
    /// A phrase that is a lexicon.
    Copy { from: u32, into: u32, label: u32 },
    /// A phrase with several terms or with tags.
    Filter {
        all: Vec<u32>,
        none: Vec<u32>,
        tags: Vec<Tag>,
        into: u32,
        label: u32,
    },
    /// Hits of a cell that others cancel.
    Exclude { cell: u32, not: u32, scope: Scope },
}

/// How near a cancelling hit has to stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    Clause,
    Sentence,
}

impl Plan {
    /// Where the word of this number goes.
    #[inline]
    pub(super) fn uses(&self, word: usize) -> &[Use] {
        &self.uses[self.first[word] as usize..self.first[word + 1] as usize]
    }

    /// The chains that begin with this set.
    #[inline]
    pub(super) fn chains_from(&self, set: u32) -> &[u32] {
        &self.chains_from[set as usize]
    }
}

/// A plan in the making.
pub(super) struct Planner<'m> {
    moves: &'m Moves,
    words: HashMap<String, usize>,
    /// By the number of the word.
    uses: Vec<Vec<Use>>,
    values: Vec<(Condition, Use)>,
    chains: Vec<ChainPlan>,
    steps: Vec<Step>,
    cells: u32,
    sets: HashMap<Vec<String>, u32>,
    set_count: u32,
    lexicons: HashMap<String, u32>,
    labels: Vec<Arc<str>>,
}

impl<'m> Planner<'m> {
    pub(super) fn new(moves: &'m Moves) -> Self {
        Self {
            moves,
            words: HashMap::new(),
            uses: Vec::new(),
            values: Vec::new(),
            chains: Vec::new(),
            steps: Vec::new(),
            cells: 0,
            sets: HashMap::new(),
            set_count: 0,
            lexicons: HashMap::new(),
            labels: Vec::new(),
        }
    }

    fn cell(&mut self) -> u32 {
        self.cells += 1;
        self.cells - 1
    }

    /// The cell of all hits of some rules that a rubric lists under one key.
    pub(super) fn rules(&mut self, rules: &[Rule]) -> u32 {
        let cell = self.cell();
        for rule in rules {
            let label = u32::try_from(self.labels.len()).expect("a rubric has few rules");
            let place = &rule.origin;
            let text = format!("{} ({}:{})", rule.phrase, place.file, place.line);
            self.labels.push(text.into());
            self.phrase(&rule.parsed, None, cell, label);
        }
        cell
    }

    /// Hits of `not` cancel those of `cells` within the same sentence.
    pub(super) fn exclude(&mut self, cells: &[u32], not: &[Rule]) {
        if not.is_empty() {
            return;
        }
        let not = self.rules(not);
        let scope = Scope::Sentence;
        let steps = cells.iter().map(|&cell| Step::Exclude { cell, not, scope });
        self.steps.extend(steps);
    }

    fn phrase(&mut self, phrase: &Phrase, by: Option<Tag>, into: u32, label: u32) {
        if phrase.is_plain() && by.is_none() {
            return self.term(&phrase.all[0], into, label);
        }
        let mut cells = |terms: &[Node]| -> Vec<u32> {
            let terms = terms.iter();
            terms
                .map(|term| {
                    let cell = self.cell();
                    self.term(term, cell, label);
                    cell
                })
                .collect()
        };
        let (all, none) = (cells(&phrase.all), cells(&phrase.none));
        self.steps.push(Step::Filter {
            all,
            none,
            tags: phrase.tags.iter().copied().chain(by).collect(),
            into,
            label,
        });
    }

    fn term(&mut self, term: &Node, into: u32, label: u32) {
        match term {
            Node::Lexicon(id) => {
                let from = self.lexicon(id);
                self.steps.push(Step::Copy { from, into, label });
            }
            Node::OneOf(terms) if term.is_whole() => {
                terms.iter().for_each(|term| self.term(term, into, label));
            }
            _ => {
                for chain in expand(term, self.moves).unwrap_or_default() {
                    self.chain(chain, into, label);
                }
            }
        }
    }

    /// The cell of a lexicon's hits.
    fn lexicon(&mut self, id: &str) -> u32 {
        if let Some(cell) = self.lexicons.get(id) {
            return *cell;
        }
        let cell = self.cell();
        self.lexicons.insert(id.to_owned(), cell);
        let Some(lexicon) = self.moves.get(id) else {
            return cell;
        };
        for rule in &lexicon.phrases {
            self.phrase(&rule.parsed, lexicon.by, cell, NO_LABEL);
        }
        if !lexicon.not.is_empty() {
            let not = self.cell();
            for rule in &lexicon.not {
                self.phrase(&rule.parsed, None, not, NO_LABEL);
            }
            let scope = Scope::Clause;
            self.steps.push(Step::Exclude { cell, not, scope });
        }
        cell
    }

    fn chain(&mut self, chain: Chain, cell: u32, label: u32) {
        let value = chain.elements.iter().find_map(|element| match element {
            Element::Value(condition) => Some(condition.kind),
            Element::Words(_) => None,
        });
        if let [element] = chain.elements.as_slice() {
            let hit = Use::Hit { cell, label };
            match element {
                Element::Words(words) => words.iter().for_each(|word| self.word(word, hit)),
                Element::Value(condition) => self.values.push((condition.clone(), hit)),
            }
            return;
        }
        let sets = chain.elements.into_iter().map(|element| self.set(element));
        let plan = ChainPlan {
            sets: sets.collect(),
            links: chain.links,
            cell,
            label,
            value,
        };
        self.chains.push(plan);
    }

    fn word(&mut self, word: &str, to: Use) {
        let next = self.words.len();
        let at = *self.words.entry(word.to_owned()).or_insert(next);
        if at == next {
            self.uses.push(Vec::new());
        }
        self.uses[at].push(to);
    }

    /// The set of an element; equal elements of several chains share one.
    fn set(&mut self, element: Element) -> u32 {
        let set = self.set_count;
        match element {
            Element::Value(condition) => {
                let known = self.values.iter().find_map(|(known, to)| match *to {
                    Use::Element { set } if *known == condition => Some(set),
                    _ => None,
                });
                if let Some(known) = known {
                    return known;
                }
                self.values.push((condition, Use::Element { set }));
            }
            Element::Words(words) => {
                if let Some(known) = self.sets.get(&words) {
                    return *known;
                }
                for word in &words {
                    self.word(word, Use::Element { set });
                }
                self.sets.insert(words, set);
            }
        }
        self.set_count += 1;
        set
    }

    pub(super) fn finish(self) -> Plan {
        let mut words: Vec<(&String, &usize)> = self.words.iter().collect();
        words.sort_unstable_by_key(|(_, at)| **at);
        let bytes: usize = words.iter().map(|(word, _)| word.len()).sum();
        let kind = match bytes {
            ..=MOST_DENSE => AhoCorasickKind::DFA,
            _ => AhoCorasickKind::ContiguousNFA,
        };
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .kind(Some(kind))
            .build(words.iter().map(|(word, _)| word))
            .expect("a rubric's phrases are far below the limits of an automaton");
        let slips = Finder::new(words.iter().map(|(word, _)| word.as_str()));
        let mut first = vec![0];
        let mut uses = Vec::new();
        for mut of_word in self.uses {
            of_word.sort_unstable();
            of_word.dedup();
            uses.extend(of_word);
            first.push(u32::try_from(uses.len()).expect("a rubric has few words"));
        }
        let mut chains_from = vec![Vec::new(); self.set_count as usize];
        for (at, chain) in (0..).zip(&self.chains) {
            chains_from[chain.sets[0] as usize].push(at);
        }
        Plan {
            automaton,
            chains_from,
            slips,
            first,
            uses,
            values: self.values,
            chains: self.chains,
            steps: self.steps,
            cells: self.cells as usize,
            sets: self.set_count as usize,
            labels: self.labels,
        }
    }
}
