//! Which hits count: asks the gates, and keeps what they refuse.

use std::ops::Range;

use crate::bank::phrase::Role;
use crate::grade::roleplay::gates::{Gates, HitKind, Prompt, Refusal, negation};
use crate::grade::roleplay::scan::{Found, Scratch};
use crate::grade::{Flag, Reason};
use crate::text::Folded;

/// So many characters blame even with a slip among them, and so many call for a person where the
/// fault is fatal.
const SURE: usize = 4;
const SUSPICIOUS: usize = 3;

/// The gates of one answer.
pub(super) struct Judge<'a> {
    folded: &'a Folded,
    gates: Gates<'a>,
}

/// A hit that does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Refused {
    pub(super) found: Found,
    pub(super) reason: Reason,
    /// The bytes that the reason rests on.
    pub(super) by: Range<usize>,
}

/// The hits of a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Verdict {
    /// Those that count, none of them overlapping, in order.
    pub(super) counts: Vec<Found>,
    pub(super) refused: Vec<Refused>,
}

impl Verdict {
    /// Refuses what rests on slips of the keyboard, and tells whether anything did.
    pub(super) fn refuse_slips(&mut self) -> bool {
        let slips = self.counts.extract_if(.., |found| found.is_fuzzy);
        let before = self.refused.len();
        self.refused.extend(slips.map(|found| Refused {
            found,
            reason: Reason::Misspelt,
            by: 0..0,
        }));
        self.refused.len() > before
    }

    /// Refuses what was said and is then called out of the question in the same words:
    /// 抱歉,抱歉是不可能的.
    fn take_back(&mut self, text: &str) {
        let denials: Vec<Refused> = self
            .refused
            .iter()
            .filter(|refused| {
                refused.reason == Reason::Negated && refused.by.start >= refused.found.range().end
            })
            .cloned()
            .collect();
        for denial in denials {
            let said = &text[denial.found.range()];
            let taken = self.counts.extract_if(.., |found| {
                found.start < denial.found.start && text[found.range()] == *said
            });
            self.refused.extend(taken.map(|found| Refused {
                found,
                reason: Reason::TakenBack,
                by: denial.by.clone(),
            }));
        }
    }
}

impl<'a> Judge<'a> {
    pub(super) fn new(answer: &'a str, folded: &'a Folded, prompt: &'a Prompt) -> Self {
        Self {
            folded,
            gates: Gates::new(folded, answer, prompt),
        }
    }

    pub(super) fn flags(&self) -> Vec<Flag> {
        self.gates.flags().to_vec()
    }

    /// Hits that earn, as far as they count.
    pub(super) fn credits(&self, scratch: &Scratch, cell: u32) -> Verdict {
        let mut verdict = verdict(&scratch.cells[cell as usize], |found| {
            // Only what says when can be a promise that was not made.
            let kind = match found.value {
                Some(Role::Deadline) => HitKind::Deadline,
                Some(Role::Day) => HitKind::Value,
                Some(Role::Fact) | None => HitKind::Credit,
            };
            self.refusal(scratch, found, kind)
        });
        if !verdict.refused.is_empty() {
            verdict.take_back(self.folded.as_str());
        }
        verdict
    }

    /// Hits of what must not be said, as far as they count.
    pub(super) fn violations(&self, scratch: &Scratch, cell: u32, is_fatal: bool) -> Verdict {
        let sure = if is_fatal { SUSPICIOUS } else { SURE };
        verdict(&scratch.cells[cell as usize], |found| {
            if found.is_fuzzy && self.is_short(scratch, found, sure) {
                return Some((Reason::Misspelt, 0..0));
            }
            self.refusal(scratch, found, HitKind::Violation)
        })
    }

    /// Whether a piece of a hit has so few characters that with a slip among them it blames no one:
    /// 这扇门 is no 衰人, 没人回 no 没人会.
    fn is_short(&self, scratch: &Scratch, found: &Found, sure: usize) -> bool {
        let text = self.folded.as_str();
        let mut pieces = scratch.pieces(found);
        pieces.any(|piece| text[piece].chars().nth(sure - 1).is_none())
    }

    /// Why one of the pieces of a hit does not count. Words of the phrase itself are no reason:
    /// it may contain a negator of its own.
    fn refusal(
        &self,
        scratch: &Scratch,
        found: &Found,
        kind: HitKind,
    ) -> Option<(Reason, Range<usize>)> {
        let is_own = |refusal: &Refusal| {
            let mut pieces = scratch.pieces(found);
            let words = &refusal.words;
            match refusal.reason {
                Reason::Negated => {
                    let no = negation(self.folded.as_str(), words);
                    pieces.any(|own| own.contains(&no))
                }
                _ => pieces.any(|own| own.start <= words.start && words.end <= own.end),
            }
        };
        let refusals = scratch.pieces(found).filter_map(|piece| {
            // 之前 parts no promise from its value: 四点之前给您回电话.
            let is_value = kind.is_value() && scratch.has_value(&piece);
            let kind = match kind.is_value() && !is_value {
                true => HitKind::Credit,
                false => kind,
            };
            self.gates.refusal(piece, kind)
        });
        let refusal = refusals.into_iter().find(|refusal| !is_own(refusal))?;
        Some((refusal.reason, refusal.words))
    }
}

/// The leftmost longest of sorted hits that are not refused, and those that are. Words with a slip
/// count only where no others do.
fn verdict(
    hits: &[Found],
    mut refusal: impl FnMut(&Found) -> Option<(Reason, Range<usize>)>,
) -> Verdict {
    let mut verdict = Verdict::default();
    for with_slips in [false, true] {
        let (mut end, mut refused_end) = (0, 0);
        if !verdict.counts.is_empty() {
            break;
        }
        for found in hits.iter().filter(|found| found.is_fuzzy == with_slips) {
            if found.start < end {
                continue;
            }
            match refusal(found) {
                None => {
                    end = found.end;
                    verdict.counts.push(*found);
                }
                // What lies within refused words says no more.
                Some(_) if found.end <= refused_end => {}
                Some((reason, by)) => {
                    refused_end = found.end;
                    let found = *found;
                    verdict.refused.push(Refused { found, reason, by });
                }
            }
        }
    }
    verdict
}
