//! One answer through a plan: scan, values, chains, steps. Everything it needs is kept for the
//! next answer, so that nothing is allocated for most of them.

mod bounds;
mod elements;
mod flags;
mod join;
mod missed;
mod words;

use std::ops::Range;

use crate::bank::phrase::{Role, Tag};
use crate::grade::roleplay::layer::{NO_LABEL, Scope, Step};
use crate::grade::roleplay::plan::Plan;
use crate::grade::roleplay::scan::elements::Elements;
use crate::grade::roleplay::scan::flags::Flags;
use crate::grade::roleplay::stand::Stand;
use crate::grade::roleplay::words::Letters;
use crate::text::Folded;
use crate::text::values::{self, Value};

pub(super) use crate::grade::roleplay::scan::missed::{Missed, Why};

/// Stands for a hit of one piece.
const NO_PIECES: u32 = u32::MAX;

/// Most partners that a hit of one term is tried with.
const MOST_PARTNERS: usize = 4;

/// A hit: bytes of the folded text that say a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) label: u32,
    /// The last of its pieces, where it has several.
    pieces: u32,
    /// What its value is of, where it has one.
    pub(super) value: Option<Role>,
    /// Whether it has a slip of the keyboard.
    pub(super) is_fuzzy: bool,
}

impl Found {
    /// A hit of one piece at these bytes, without a value or a slip.
    pub(super) fn one(start: u32, end: u32, label: u32) -> Self {
        Self {
            start,
            end,
            label,
            pieces: NO_PIECES,
            value: None,
            is_fuzzy: false,
        }
    }

    pub(super) fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A piece of a hit, and the piece before it.
#[derive(Clone, Copy, Debug)]
struct Piece {
    start: u32,
    end: u32,
    before: u32,
    /// Whether it or one before it has a slip of the keyboard.
    is_fuzzy: bool,
}

/// An element's hit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Bit {
    start: u32,
    end: u32,
    cuts_left: bool,
    cuts_right: bool,
    is_fuzzy: bool,
}

impl Bit {
    /// Whether a comma stands within it.
    fn is_cut(&self) -> bool {
        self.cuts_left || self.cuts_right
    }
}

/// What is kept from answer to answer.
#[derive(Default)]
pub(super) struct Scratch {
    /// The hits of each cell.
    pub(super) cells: Vec<Vec<Found>>,
    pub(super) missed: Vec<Missed>,
    /// The cells that may hold something.
    used_cells: Vec<u32>,
    is_used: Flags,
    elements: Elements,
    letters: Letters,
    values: Vec<Value>,
    pieces: Vec<Piece>,
    /// For each hit of an element the piece that leads to it.
    trail: Vec<u32>,
    next_trail: Vec<u32>,
}

impl Scratch {
    fn clear(&mut self, plan: &Plan<'_>) {
        for cell in self.used_cells.drain(..) {
            self.cells[cell as usize].clear();
        }
        if self.cells.len() < plan.cells() {
            self.cells.resize_with(plan.cells(), Vec::new);
        }
        self.is_used.clear(plan.cells());
        self.elements.clear(plan);
        self.values.clear();
        self.pieces.clear();
        self.missed.clear();
    }

    fn hit(&mut self, cell: u32, found: Found) {
        if self.is_used.add(cell) {
            self.used_cells.push(cell);
        }
        self.cells[cell as usize].push(found);
    }

    /// The pieces of a hit, from its last to its first.
    pub(super) fn pieces(&self, found: &Found) -> impl Iterator<Item = Range<usize>> {
        let whole = (found.pieces == NO_PIECES).then(|| found.range());
        let mut at = found.pieces;
        let pieces = std::iter::from_fn(move || {
            let piece = self.pieces.get(at as usize)?;
            at = piece.before;
            Some(piece.start as usize..piece.end as usize)
        });
        whole.into_iter().chain(pieces)
    }

    /// Whether a typed value stands in a piece of a hit.
    pub(super) fn has_value(&self, piece: &Range<usize>) -> bool {
        let values = self.values.iter();
        let mut places = values.map(|value| &value.range);
        places.any(|value| value.start < piece.end && piece.start < value.end)
    }

    /// How much it holds.
    #[cfg(test)]
    pub(super) fn work(&self) -> usize {
        let hits: usize = self.cells.iter().map(Vec::len).sum();
        hits + self.pieces.len() + self.missed.len() + self.elements.work()
    }

    /// Finds everything that the plan looks for.
    pub(super) fn scan(&mut self, plan: &Plan<'_>, stand: &Stand<'_>) {
        self.clear(plan);
        let text = stand.folded.as_str();
        self.words(plan, stand.folded);
        if plan.values().next().is_some() {
            values::find(text, &mut self.values);
            self.take_values(plan, text);
        }
        self.chains(plan, stand.folded);
        for step in plan.steps() {
            self.step(step, stand);
        }
        for cell in &self.used_cells {
            let hits = &mut self.cells[*cell as usize];
            if hits.len() > 1 {
                hits.sort_by_key(|found| (found.start, std::cmp::Reverse(found.end), found.label));
            }
        }
    }

    fn step(&mut self, step: &Step, stand: &Stand<'_>) {
        match step {
            Step::Copy { from, into, label } => {
                self.copy_missed(*from, *into, *label);
                if !self.is_used.has(*from) {
                    return;
                }
                let hits = std::mem::take(&mut self.cells[*from as usize]);
                for found in &hits {
                    let label = *label;
                    self.hit(*into, Found { label, ..*found });
                }
                self.cells[*from as usize] = hits;
            }
            Step::Exclude { cell, not, scope } => self.exclude(*cell, *not, *scope, stand),
            Step::Filter {
                all,
                none,
                tags,
                into,
                label,
            } => {
                if !all.iter().all(|cell| self.is_used.has(*cell)) {
                    return;
                }
                let mut hits = self.cells[all[0] as usize].clone();
                for cell in &all[1..] {
                    let partners = self.cells[*cell as usize].clone();
                    hits = self.paired(hits, &partners, stand);
                }
                let none = none.iter();
                let none = none.map(|(cell, scope)| (self.by_end(*cell), *scope));
                let none: Vec<_> = none.collect();
                for found in hits {
                    let found = Found {
                        label: *label,
                        ..found
                    };
                    self.filter(found, &none, tags, *into, stand);
                }
            }
        }
    }

    fn filter(
        &mut self,
        found: Found,
        none: &[(Vec<Found>, Scope)],
        tags: &[Tag],
        into: u32,
        stand: &Stand<'_>,
    ) {
        let mut none = none.iter();
        let cancel = none.find_map(|(hits, scope)| cancelling(&found, hits, *scope, stand.folded));
        let tag = tags.iter().find(|tag| !stand.meets(**tag, &found.range()));
        let why = cancel.or_else(|| tag.map(|tag| Why::Tag(*tag)));
        match why {
            None => self.hit(into, found),
            Some(why) => self.miss(into, found, why),
        }
    }

    fn miss(&mut self, cell: u32, found: Found, why: Why) {
        if found.label != NO_LABEL {
            self.missed.push(Missed { cell, found, why });
        }
    }

    /// What a lexicon's own condition kept out is missed by the phrases that refer to it.
    fn copy_missed(&mut self, from: u32, into: u32, label: u32) {
        for at in 0..self.missed.len() {
            let mut missed = self.missed[at];
            if missed.cell == from {
                (missed.cell, missed.found.label) = (into, label);
                self.missed.push(missed);
            }
        }
    }

    /// Each hit with its first partners in the same sentence.
    fn paired(&mut self, mut hits: Vec<Found>, others: &[Found], stand: &Stand<'_>) -> Vec<Found> {
        let mut others: Vec<(usize, Found)> = others
            .iter()
            .map(|other| (stand.folded.sentence(other.start as usize), *other))
            .collect();
        others.sort_by_key(|(sentence, other)| (*sentence, other.start, other.end));
        hits.sort_by_key(|found| (found.start, found.end));
        let mut pairs = Vec::new();
        for found in hits {
            let sentence = stand.folded.sentence(found.start as usize);
            let first = others.partition_point(|(of, _)| *of < sentence);
            let here = others[first..].iter().take_while(|(of, _)| *of == sentence);
            let apart =
                here.filter(|(_, other)| other.end <= found.start || found.end <= other.start);
            for (_, other) in apart.take(MOST_PARTNERS) {
                pairs.push(self.pair(&found, other));
            }
        }
        pairs
    }

    fn pair(&mut self, found: &Found, other: &Found) -> Found {
        let pieces: Vec<Range<usize>> = self.pieces(found).chain(self.pieces(other)).collect();
        let mut before = NO_PIECES;
        for piece in pieces {
            self.pieces.push(Piece {
                start: piece.start as u32,
                end: piece.end as u32,
                before,
                is_fuzzy: found.is_fuzzy || other.is_fuzzy,
            });
            before = (self.pieces.len() - 1) as u32;
        }
        Found {
            start: found.start.min(other.start),
            end: found.end.max(other.end),
            label: found.label,
            pieces: before,
            value: found.value.or(other.value),
            is_fuzzy: found.is_fuzzy || other.is_fuzzy,
        }
    }

    fn exclude(&mut self, cell: u32, not: u32, scope: Scope, stand: &Stand<'_>) {
        if !self.is_used.has(cell) || !self.is_used.has(not) {
            return;
        }
        let mut hits = std::mem::take(&mut self.cells[cell as usize]);
        let others = self.by_end(not);
        hits.retain(
            |found| match cancelling(found, &others, scope, stand.folded) {
                None => true,
                Some(why) => {
                    let found = *found;
                    self.missed.push(Missed { cell, found, why });
                    false
                }
            },
        );
        self.cells[cell as usize] = hits;
    }

    /// The hits of a cell in the order of their ends.
    fn by_end(&self, cell: u32) -> Vec<Found> {
        let mut hits = self.cells[cell as usize].clone();
        hits.sort_unstable_by_key(|found| found.end);
        hits
    }
}

/// The hit among `others`, which stand in the order of their ends, that cancels `found`.
fn cancelling(found: &Found, others: &[Found], scope: Scope, folded: &Folded) -> Option<Why> {
    let place = |byte: u32| match scope {
        Scope::Clause => folded.clause(byte as usize),
        Scope::Sentence => folded.sentence(byte as usize),
        Scope::Answer => 0,
    };
    let (first, last) = (place(found.start), place(found.end - 1));
    let anew = match scope {
        Scope::Clause => begun_anew(found, folded),
        Scope::Sentence | Scope::Answer => 0,
    };
    let at = others.partition_point(|other| other.end <= anew || place(other.end - 1) < first);
    let mut near = others[at..].iter();
    let other = near.find(|other| place(other.start) >= first)?;
    (place(other.start) <= last).then_some(Why::Cancelled {
        start: other.start,
        end: other.end,
    })
}

/// The byte where a statement of our own begins that the hit belongs to, as in speech without
/// commas: 您别生气我理解您的心情. The start of the text where none is near.
fn begun_anew(found: &Found, folded: &Folded) -> u32 {
    /// Twenty-four characters, as far as a wide gap.
    const NEAR: usize = 72;
    let (before, hit) = folded.as_str().split_at(found.start as usize);
    // The first character of the hit may be the speaker.
    let end = before.len() + hit.chars().next().map_or(0, char::len_utf8);
    let from = folded
        .as_str()
        .floor_char_boundary(end.saturating_sub(NEAR));
    let speaker = folded.as_str()[from..end].rfind(['我', '咱', '俺']);
    speaker.map_or(0, |at| (from + at) as u32)
}
