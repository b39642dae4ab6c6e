//! Makes layers: phrases taken apart into words, values, chains and steps.

use std::collections::{BTreeMap, HashMap};

use crate::bank::phrase::{Chain, Condition, Element, Move, Moves, Node, Phrase, Tag, expand};
use crate::grade::roleplay::candidates::Candidates;
use crate::grade::roleplay::chain::ChainPlan;
use crate::grade::roleplay::layer::{Layer, NO_LABEL, Scope, Step, Use};
use crate::grade::roleplay::words::Gathered;

/// What phrases refer to.
#[derive(Default)]
pub(super) struct Named {
    /// The sets of their chains.
    pub(super) sets: Vec<u32>,
    /// The cells of lexicons whose hits they take.
    pub(super) lexicons: Vec<u32>,
}

/// A layer in the making.
pub(super) struct Planner<'m> {
    moves: &'m Moves,
    /// The cells of the lexicons that are prepared.
    pub(super) lexicons: BTreeMap<String, u32>,
    /// Who asks for the words that come next.
    owner: u16,
    words: Gathered<Use>,
    values: Vec<(Condition, Use)>,
    chains: Vec<ChainPlan>,
    steps: Vec<Step>,
    first_cell: u32,
    next_cell: u32,
    sets: HashMap<Vec<String>, u32>,
    first_set: u32,
    next_set: u32,
    /// What was referred to since it was last taken.
    named: Named,
}

impl<'m> Planner<'m> {
    /// Begins the layer of the lexicons.
    pub(super) fn new(moves: &'m Moves) -> Self {
        Self::from(moves, BTreeMap::new(), 0, 0)
    }

    /// Begins a layer that refers to the lexicons of another, which have these cells.
    pub(super) fn after(layer: &Layer, moves: &'m Moves, lexicons: BTreeMap<String, u32>) -> Self {
        Self::from(moves, lexicons, layer.cells.end, layer.sets.end)
    }

    fn from(
        moves: &'m Moves,
        lexicons: BTreeMap<String, u32>,
        first_cell: u32,
        first_set: u32,
    ) -> Self {
        Self {
            moves,
            lexicons,
            owner: 0,
            words: Gathered::default(),
            values: Vec::new(),
            chains: Vec::new(),
            steps: Vec::new(),
            first_cell,
            next_cell: first_cell,
            sets: HashMap::new(),
            first_set,
            next_set: first_set,
            named: Named::default(),
        }
    }

    pub(super) fn cell(&mut self) -> u32 {
        self.next_cell += 1;
        self.next_cell - 1
    }

    /// The cell that comes next.
    pub(super) fn cells(&self) -> u32 {
        self.next_cell
    }

    /// How many steps there are.
    pub(super) fn steps(&self) -> usize {
        self.steps.len()
    }

    /// Adds a lexicon with its number; all that it refers to must be there.
    pub(super) fn lexicon(&mut self, owner: u16, lexicon: &Move) {
        self.owner = owner;
        let cell = self.cell();
        self.lexicons.insert(lexicon.id.to_string(), cell);
        for rule in &lexicon.phrases {
            self.phrase(&rule.parsed, lexicon.by, cell, NO_LABEL);
        }
        if !lexicon.not.is_empty() {
            let not = self.cell();
            for rule in &lexicon.not {
                self.phrase(&rule.parsed, None, not, NO_LABEL);
            }
            self.exclude(cell, not, Scope::Clause);
        }
    }

    /// What was referred to since the last call.
    pub(super) fn take_named(&mut self) -> Named {
        std::mem::take(&mut self.named)
    }

    /// Hits of `not` cancel those of `cell`.
    pub(super) fn exclude(&mut self, cell: u32, not: u32, scope: Scope) {
        self.steps.push(Step::Exclude { cell, not, scope });
    }

    /// Puts the hits of a phrase `into` a cell.
    pub(super) fn phrase(&mut self, phrase: &Phrase, by: Option<Tag>, into: u32, label: u32) {
        if phrase.is_plain() && by.is_none() {
            return self.term(&phrase.all[0], into, label);
        }
        let all = phrase.all.iter().map(|term| self.cell_of(term, label));
        let all = all.collect();
        let whole = phrase.none.iter().map(|term| (term, Scope::Sentence));
        let near = phrase.none_near.iter().map(|term| (term, Scope::Clause));
        let anywhere = phrase.none_at_all.iter().map(|term| (term, Scope::Answer));
        let none = whole.chain(near).chain(anywhere);
        let none = none.map(|(term, scope)| (self.cell_of(term, label), scope));
        let none = none.collect();
        self.steps.push(Step::Filter {
            all,
            none,
            tags: phrase.tags.iter().copied().chain(by).collect(),
            into,
            label,
        });
    }

    /// The cell of a term's hits: a lexicon has one already.
    fn cell_of(&mut self, term: &Node, label: u32) -> u32 {
        if let Node::Lexicon(id) = term
            && let Some(cell) = self.lexicons.get(id).copied()
        {
            self.named.lexicons.push(cell);
            return cell;
        }
        let cell = self.cell();
        self.term(term, cell, label);
        cell
    }

    fn term(&mut self, term: &Node, into: u32, label: u32) {
        match term {
            Node::Lexicon(id) => {
                if let Some(from) = self.lexicons.get(id).copied() {
                    self.named.lexicons.push(from);
                    self.steps.push(Step::Copy { from, into, label });
                }
            }
            Node::OneOf(terms) if term.is_whole() => {
                for term in terms {
                    self.term(term, into, label);
                }
            }
            _ => {
                for chain in expand(term, self.moves).unwrap_or_default() {
                    self.chain(chain, into, label);
                }
            }
        }
    }

    fn chain(&mut self, chain: Chain, cell: u32, label: u32) {
        let value = chain.elements.iter().find_map(|element| match element {
            Element::Value(condition) => Some(condition.role()),
            Element::Words(_) => None,
        });
        if let [element] = chain.elements.as_slice() {
            let hit = Use::Hit { cell, label };
            match element {
                Element::Words(words) => self.words.add(self.owner, words, &hit),
                Element::Value(condition) => self.values.push((condition.clone(), hit)),
            }
            return;
        }
        let sets = chain.elements.into_iter().map(|element| self.set(element));
        let sets: Vec<u32> = sets.collect();
        self.named.sets.extend(&sets);
        self.chains.push(ChainPlan {
            sets,
            links: chain.links,
            cell,
            label,
            value,
        });
    }

    /// The set of an element; equal elements of several chains share one.
    fn set(&mut self, element: Element) -> u32 {
        let set = self.next_set;
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
                    self.words.add_owner(self.owner, &words);
                    return *known;
                }
                self.words.add(self.owner, &words, &Use::Element { set });
                self.sets.insert(words, set);
            }
        }
        self.next_set += 1;
        set
    }

    pub(super) fn finish(self) -> Layer {
        let sets = self.first_set..self.next_set;
        let candidates = Candidates::new(&self.chains, sets.clone());
        Layer {
            words: self.words.finish(),
            candidates,
            values: self.values,
            chains: self.chains,
            steps: self.steps,
            cells: self.first_cell..self.next_cell,
            sets,
        }
    }
}
