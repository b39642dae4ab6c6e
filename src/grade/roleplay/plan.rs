//! What is looked for in an answer, in two layers: the phrases of the bank's lexicons, which all
//! rubrics share, and a rubric's own.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use crate::bank::lexicon::Lexicons;
use crate::bank::phrase::{Condition, Known as _};
use crate::bank::rubric::Rule;
use crate::grade::roleplay::chain::ChainPlan;
use crate::grade::roleplay::layer::{Layer, Scope, Step, Use};
use crate::grade::roleplay::lexicons::PreparedLexicons;
use crate::grade::roleplay::planner::Planner;
use crate::grade::roleplay::words::{Group, Live, Uses, Words};

/// All phrases of a rubric.
pub(super) struct Plan<'r> {
    /// The lexicons, of which some live here.
    shared: &'r PreparedLexicons,
    own: Layer,
    /// For each cell whether this rubric asks for what it holds.
    live: Vec<bool>,
    /// How many sets there are.
    sets: usize,
    /// What the words of the lexicons are for here.
    uses: Uses<Use>,
    /// The values of the lexicons that are looked for here.
    values: Vec<&'r (Condition, Use)>,
    /// The lexicons that live here.
    lexicons: BTreeSet<u16>,
    /// What evidence names as its rule.
    pub(super) labels: Vec<Arc<str>>,
}

/// How evidence names a rule.
pub(super) fn label(rule: &Rule) -> String {
    let place = &rule.origin;
    format!("{} ({}:{})", rule.phrase, place.file, place.line)
}

/// The plan of one rubric in the making.
pub(super) struct Maker<'r> {
    shared: &'r PreparedLexicons,
    planner: Planner<'r>,
    labels: Vec<Arc<str>>,
}

impl<'r> Maker<'r> {
    pub(super) fn new(lexicons: &'r Lexicons) -> Self {
        let shared = lexicons.prepared(PreparedLexicons::new, PreparedLexicons::unpack);
        Self {
            shared,
            planner: Planner::after(&shared.layer, lexicons.moves(), shared.cells.clone()),
            labels: Vec::new(),
        }
    }

    /// The cell of all hits of some rules that a rubric lists under one key.
    pub(super) fn rules(&mut self, rules: &[Rule]) -> u32 {
        let cell = self.planner.cell();
        for rule in rules {
            let label = u32::try_from(self.labels.len()).expect("a rubric has few rules");
            self.labels.push(self::label(rule).into());
            self.planner.phrase(&rule.parsed, None, cell, label);
        }
        cell
    }

    /// Hits of `not` cancel those of `cells` within the same sentence.
    pub(super) fn exclude(&mut self, cells: &[u32], not: &[Rule]) {
        if not.is_empty() {
            return;
        }
        let not = self.rules(not);
        for cell in cells {
            self.planner.exclude(*cell, not, Scope::Sentence);
        }
    }

    pub(super) fn finish(mut self) -> Plan<'r> {
        let named = self.planner.take_named().lexicons;
        Plan::new(self.shared, &named, self.planner.finish(), self.labels)
    }
}

impl<'r> Plan<'r> {
    /// The plan of a rubric with a layer of its own that refers to the lexicons with the cells `named`.
    fn new(shared: &'r PreparedLexicons, named: &[u32], own: Layer, labels: Vec<Arc<str>>) -> Self {
        let layer = &shared.layer;
        let mut cells = vec![false; as_usize(&layer.cells).end];
        let mut sets = vec![false; as_usize(&layer.sets).end];
        let lexicons = shared.with_inner(named);
        for at in &lexicons {
            let lexicon = &shared.lexicons[usize::from(*at)];
            cells[as_usize(&lexicon.cells)].fill(true);
            for set in &lexicon.sets {
                sets[*set as usize] = true;
            }
        }
        let is_live = |to: &Use| match to {
            Use::Hit { cell, .. } => cells[*cell as usize],
            Use::Element { set } => sets[*set as usize],
        };
        let uses = layer.words.groups().filtered(is_live);
        let values = layer.values.iter().filter(|(_, to)| is_live(to));
        let values = values.collect();
        cells.resize(own.cells.end as usize, true);
        Self {
            shared,
            live: cells,
            sets: own.sets.end as usize,
            uses,
            values,
            own,
            lexicons,
            labels,
        }
    }

    pub(super) fn layers(&self) -> [View<'_>; 2] {
        let view = |words, uses| View {
            plan: self,
            words,
            uses,
        };
        let (shared, own) = (&self.shared.layer.words, &self.own.words);
        [view(shared, &self.uses), view(own, own.groups().uses())]
    }

    /// How many cells and sets an answer needs.
    pub(super) fn cells(&self) -> usize {
        self.live.len()
    }

    pub(super) fn sets(&self) -> usize {
        self.sets
    }

    /// The values that are looked for.
    pub(super) fn values(&self) -> impl Iterator<Item = &(Condition, Use)> {
        self.values.iter().copied().chain(&self.own.values)
    }

    /// The chains that are looked for at this set, and of whose sets each `is_used`.
    #[inline]
    pub(super) fn chains_at(
        &self,
        set: u32,
        is_used: impl Fn(u32) -> bool,
    ) -> impl Iterator<Item = &ChainPlan> {
        let is_own = self.own.sets.contains(&set);
        let layer = if is_own {
            &self.own
        } else {
            &self.shared.layer
        };
        let candidates = layer.candidates.at(set).iter();
        candidates.filter_map(move |candidate| {
            if !is_used(candidate.other) || !self.live[candidate.cell as usize] {
                return None;
            }
            let chain = &layer.chains[candidate.chain as usize];
            chain.sets.iter().all(|set| is_used(*set)).then_some(chain)
        })
    }

    /// All steps, those of the lexicons first.
    pub(super) fn steps(&self) -> impl Iterator<Item = &Step> {
        let lexicons = self.lexicons.iter();
        let lexicons = lexicons.map(|at| &self.shared.lexicons[usize::from(*at)]);
        let shared = lexicons.flat_map(|known| &self.shared.layer.steps[known.steps.clone()]);
        shared.chain(&self.own.steps)
    }
}

/// The words of a layer, as far as they count.
#[derive(Clone, Copy)]
pub(super) struct View<'p> {
    plan: &'p Plan<'p>,
    pub(super) words: &'p Words<Use>,
    uses: &'p Uses<Use>,
}

impl View<'_> {
    /// How many groups of words there are.
    pub(super) fn groups(&self) -> usize {
        self.uses.groups()
    }

    /// What words of this group are for.
    #[inline]
    pub(super) fn uses(&self, group: Group) -> &[Use] {
        self.uses.of(group)
    }
}

impl Live for View<'_> {
    #[inline]
    fn is_live(&self, group: Group) -> bool {
        self.uses.has(group)
    }

    fn is_pair(&self, pair: (char, char)) -> bool {
        let plan = self.plan;
        let is_live = |owner| plan.lexicons.contains(&owner);
        let shared = &plan.shared.layer.words.pairs;
        plan.own.words.pairs.has(pair, |_| true) || shared.has(pair, is_live)
    }
}

fn as_usize(range: &Range<u32>) -> Range<usize> {
    range.start as usize..range.end as usize
}
