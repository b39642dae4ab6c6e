//! Chains: elements that follow one another, each within the gap that its phrase allows.

use super::{Bit, Found, Missed, NO_PIECES, Piece, Scratch, Why};
use crate::bank::phrase::{Gap, Link};
use crate::grade::roleplay::chain::ChainPlan;
use crate::grade::roleplay::layer::NO_LABEL;
use crate::grade::roleplay::plan::Plan;
use crate::text::Folded;

/// How many bytes a chain may span that nearly holds: forty characters.
const FARTHEST: u32 = 120;

/// Most hits of its first element that a near miss is looked for from.
const MOST_TRIED: usize = 4;

impl Scratch {
    /// Puts together the chains that have something for each of their elements.
    pub(super) fn chains(&mut self, plan: &Plan<'_>, folded: &Folded) {
        let mut full: Vec<&ChainPlan> = Vec::with_capacity(32);
        for set in self.elements.used() {
            let is_used = |set| self.elements.is_used(set);
            full.extend(plan.chains_at(*set, is_used));
        }
        for set in full.iter().flat_map(|chain| &chain.sets) {
            self.elements.want(*set);
        }
        self.elements.gather(plan);
        for chain in full {
            self.join(chain, folded);
        }
    }

    /// Puts the elements of a chain together: for each hit of an element the nearest way to it.
    fn join(&mut self, chain: &ChainPlan, folded: &Folded) {
        let first = self.elements.of(chain.sets[0]);
        let is_adjacent = |link: Option<&Link>| link == Some(&Link::Adjacent);
        self.trail.clear();
        for bit in first {
            let is_cut = bit.cuts_left || (bit.cuts_right && !is_adjacent(chain.links.first()));
            self.trail.push(if is_cut {
                NO_PIECES
            } else {
                self.pieces.push(Piece {
                    start: bit.start,
                    end: bit.end,
                    before: NO_PIECES,
                    is_fuzzy: bit.is_fuzzy,
                });
                (self.pieces.len() - 1) as u32
            });
        }
        for (at, link) in chain.links.iter().enumerate() {
            let next_link = chain.links.get(at + 1);
            let from = self.elements.of(chain.sets[at]);
            let to = self.elements.of(chain.sets[at + 1]);
            self.next_trail.clear();
            self.next_trail.resize(to.len(), NO_PIECES);
            for (bit, piece) in from.iter().zip(&self.trail) {
                if *piece != NO_PIECES {
                    let trail = &mut self.next_trail;
                    follow(folded, *link, bit, to, |at| {
                        let next = to[at];
                        let is_cut = (next.cuts_left && *link != Link::Adjacent)
                            || (next.cuts_right && !is_adjacent(next_link));
                        if !is_cut {
                            trail[at] = *piece;
                        }
                    });
                }
            }
            for (bit, trail) in to.iter().zip(&mut self.next_trail) {
                if *trail != NO_PIECES {
                    self.pieces.push(Piece {
                        start: bit.start,
                        end: bit.end,
                        before: *trail,
                        is_fuzzy: bit.is_fuzzy || self.pieces[*trail as usize].is_fuzzy,
                    });
                    *trail = (self.pieces.len() - 1) as u32;
                }
            }
            std::mem::swap(&mut self.trail, &mut self.next_trail);
            if self.trail.iter().all(|piece| *piece == NO_PIECES) {
                break;
            }
        }
        self.take_chain(chain, folded);
    }

    fn take_chain(&mut self, chain: &ChainPlan, folded: &Folded) {
        let is_close = chain.links.iter().all(|link| *link == Link::Adjacent);
        let mut is_found = false;
        for at in 0..self.trail.len() {
            let pieces = self.trail[at];
            if pieces == NO_PIECES {
                continue;
            }
            let end = self.pieces[pieces as usize].end;
            let mut first = pieces;
            while self.pieces[first as usize].before != NO_PIECES {
                first = self.pieces[first as usize].before;
            }
            is_found = true;
            self.hit(
                chain.cell,
                Found {
                    start: self.pieces[first as usize].start,
                    end,
                    label: chain.label,
                    pieces: if is_close { NO_PIECES } else { pieces },
                    value: chain.value,
                    is_fuzzy: self.pieces[pieces as usize].is_fuzzy,
                },
            );
        }
        if !is_found && !is_close && chain.label != NO_LABEL {
            self.miss_chain(chain, folded);
        }
    }

    /// All elements are there in order, but not near enough. What lies too far apart to have been
    /// meant as one is no near miss.
    fn miss_chain(&mut self, chain: &ChainPlan, folded: &Folded) {
        let firsts = self.elements.of(chain.sets[0]).iter().take(MOST_TRIED);
        let spans = firsts.filter_map(|first| {
            let mut last = *first;
            let mut is_parted = first.is_cut();
            for (set, link) in chain.sets[1..].iter().zip(&chain.links) {
                let bits = self.elements.of(*set);
                let next = bits.partition_point(|bit| bit.start < last.end);
                let next = *bits.get(next)?;
                is_parted |= next.is_cut() || !is_joined(folded, *link, &last, &next);
                last = next;
            }
            Some((last.end - first.start, first.start, last.end, is_parted))
        });
        let nearest = spans.min().filter(|(length, ..)| *length <= FARTHEST);
        let Some((_, start, end, is_parted)) = nearest else {
            return;
        };
        self.missed.push(Missed {
            cell: chain.cell,
            found: Found {
                value: chain.value,
                ..Found::one(start, end, chain.label)
            },
            why: if is_parted { Why::Parted } else { Why::Apart },
        });
    }
}

/// Calls `each` with the place of every bit among `bits` that follows `bit`.
fn follow(folded: &Folded, link: Link, bit: &Bit, bits: &[Bit], mut each: impl FnMut(usize)) {
    let most = match link {
        Link::Adjacent => 0,
        Link::Gap(Gap::Narrow) => 8,
        Link::Gap(Gap::Wide) => 24,
    };
    let text = folded.as_str();
    let is_far = |end: usize, start: usize| {
        // A character has no more than four bytes, and no fewer than one.
        start - end > most && (start - end > 4 * most || text[end..start].chars().count() > most)
    };
    let first = bits.partition_point(|next| next.start < bit.end);
    for (at, next) in bits.iter().enumerate().skip(first) {
        let is_far = is_far(bit.end as usize, next.start as usize);
        if is_far || !is_joined(folded, link, bit, next) {
            break;
        }
        each(at);
    }
}

/// Whether no punctuation stands between that parts what the link joins.
fn is_joined(folded: &Folded, link: Link, bit: &Bit, next: &Bit) -> bool {
    let (last, start) = (bit.end as usize - 1, next.start as usize);
    match link {
        Link::Gap(Gap::Narrow) => folded.clause(last) == folded.clause(start),
        Link::Adjacent | Link::Gap(Gap::Wide) => folded.sentence(last) == folded.sentence(start),
    }
}
