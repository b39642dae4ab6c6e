//! From hits that count to points, evidence and near misses.

use std::ops::Range;

use crate::bank::id::RuleId;
use crate::bank::phrase::Tag;
use crate::bank::points::Points;
use crate::bank::rubric::Criterion;
use crate::grade::roleplay::judge::{Judge, Refused, Verdict};
use crate::grade::roleplay::plan::Plan;
use crate::grade::roleplay::scan::{Found, Missed, Scratch, Why};
use crate::grade::roleplay::share::share;
use crate::grade::roleplay::stand::Stand;
use crate::grade::{Evidence, How, NearMiss, Part, PartName, Reason};

/// Most spans that are quoted for one criterion.
const MOST_EVIDENCE: usize = 8;

/// Most words that are quoted for one criterion though they did not count.
const MOST_NEAR: usize = 4;

/// Marks one answer.
pub(super) struct Marker<'a> {
    plan: &'a Plan<'a>,
    scratch: &'a Scratch,
    stand: &'a Stand<'a>,
    judge: &'a Judge<'a>,
}

/// The hits of one criterion.
pub(super) struct Marked {
    cells: Vec<u32>,
    any: Verdict,
    weak: Verdict,
    parts: Vec<Verdict>,
}

impl Marked {
    fn verdicts(&self) -> impl Iterator<Item = &Verdict> {
        [&self.any, &self.weak].into_iter().chain(&self.parts)
    }

    /// The byte where it is met first.
    pub(super) fn first(&self) -> Option<u32> {
        let firsts = self.verdicts().filter_map(|verdict| verdict.counts.first());
        firsts.map(|found| found.start).min()
    }

    /// The same without what stands before byte `from`; nothing at all without one.
    fn after(&self, from: Option<u32>) -> Self {
        let cut = |verdict: &Verdict| {
            let mut cut = Verdict {
                counts: Vec::new(),
                refused: verdict.refused.clone(),
            };
            for found in &verdict.counts {
                if from.is_some_and(|from| found.start > from) {
                    cut.counts.push(*found);
                } else {
                    cut.refused.push(Refused {
                        found: *found,
                        reason: Reason::TooEarly,
                        by: 0..0,
                    });
                }
            }
            cut
        };
        Self {
            cells: self.cells.clone(),
            any: cut(&self.any),
            weak: cut(&self.weak),
            parts: self.parts.iter().map(cut).collect(),
        }
    }
}

impl<'a> Marker<'a> {
    pub(super) fn new(
        plan: &'a Plan<'a>,
        scratch: &'a Scratch,
        stand: &'a Stand<'a>,
        judge: &'a Judge<'a>,
    ) -> Self {
        Self {
            plan,
            scratch,
            stand,
            judge,
        }
    }

    /// The hits of the criterion with these cells.
    pub(super) fn criterion(&self, any: u32, weak: Option<u32>, parts: &[u32]) -> Marked {
        let credits = |cell: u32| self.judge.credits(self.scratch, cell);
        let mut cells = Vec::new();
        if !self.scratch.missed.is_empty() {
            cells.push(any);
            cells.extend(weak);
            cells.extend(parts);
        }
        Marked {
            cells,
            any: credits(any),
            weak: weak.map(credits).unwrap_or_default(),
            parts: parts.iter().copied().map(credits).collect(),
        }
    }

    pub(super) fn violation(&self, cell: u32, is_fatal: bool) -> Verdict {
        self.judge.violations(self.scratch, cell, is_fatal)
    }

    /// What a criterion earned. `before` is where the one is met that has to come first.
    pub(super) fn part(
        &self,
        criterion: &Criterion,
        marked: &Marked,
        before: Option<Option<u32>>,
    ) -> Part {
        let later = before.map(|from| marked.after(from));
        let marked = later.as_ref().unwrap_or(marked);
        let (score, evidence) = self.earned(criterion, marked);
        let is_full = score == criterion.points;
        let mut near = Vec::new();
        if !is_full {
            for verdict in marked.verdicts() {
                near.extend(self.near(verdict, &[]));
            }
            near.extend(self.missed(&marked.cells));
            near.sort_by_key(|miss| (miss.start, miss.end));
            near.dedup_by(|a, b| a.text == b.text && a.start == b.start);
            near.truncate(MOST_NEAR);
        }
        Part {
            part: PartName::Criterion(criterion.id.clone()),
            score,
            max: criterion.points,
            evidence,
            near,
        }
    }

    fn earned(&self, criterion: &Criterion, marked: &Marked) -> (Points, Vec<Evidence>) {
        if !marked.any.counts.is_empty() {
            return (criterion.points, self.evidence(&marked.any.counts, None));
        }
        let met = self.parts_met(criterion, marked);
        let in_parts = match criterion.need {
            Some(need) if met.len() >= need => criterion.points,
            Some(_) => Points::ZERO,
            None => met
                .iter()
                .map(|(part, _)| criterion.parts[*part].points)
                .sum(),
        };
        if let Some(weak) = &criterion.weak
            && !marked.weak.counts.is_empty()
            && weak.points > in_parts
        {
            return (weak.points, self.evidence(&marked.weak.counts, None));
        }
        let mut evidence = Vec::new();
        for (part, found) in met {
            let id = Some(&criterion.parts[part].id);
            evidence.extend(self.evidence(&[found], id));
        }
        (in_parts, evidence)
    }

    /// The parts that are met, each with words of its own: neither the same span nor the same
    /// words twice meet two parts. As many points are earned as can be.
    fn parts_met(&self, criterion: &Criterion, marked: &Marked) -> Vec<(usize, Found)> {
        let mut hits: Vec<(Found, usize)> = Vec::new();
        for (part, verdict) in marked.parts.iter().enumerate() {
            hits.extend(
                verdict
                    .counts
                    .iter()
                    .take(MOST_EVIDENCE)
                    .map(|found| (*found, part)),
            );
        }
        let text = self.stand.folded.as_str();
        let clashes = |a: &Found, b: &Found| {
            a.start < b.end && b.start < a.end || text[a.range()] == text[b.range()]
        };
        let points = criterion.parts.iter().map(|part| part.points).collect();
        share(&hits, points, clashes)
    }

    /// Hits as evidence, quoting the original.
    pub(super) fn evidence(&self, hits: &[Found], part: Option<&RuleId>) -> Vec<Evidence> {
        let hits = hits.iter().take(MOST_EVIDENCE);
        hits.map(|found| {
            let (span, text) = self.quote(found.range());
            let is_exact = *text == self.stand.folded.as_str()[found.range()];
            Evidence {
                start: span.start,
                end: span.end,
                text: text.to_owned(),
                rule: self.plan.labels[found.label as usize].clone(),
                how: match (found.value.is_some(), is_exact) {
                    _ if found.is_fuzzy => How::Fuzzy,
                    (true, _) => How::Value,
                    (_, true) => How::Exact,
                    _ => How::Folded,
                },
                part: part.cloned(),
            }
        })
        .collect()
    }

    /// The characters of the original that these folded bytes stand for.
    fn quote(&self, folded: Range<usize>) -> (Range<usize>, &'a str) {
        let span = self.stand.folded.span(folded);
        let text = self.stand.quote(&span);
        (span, text)
    }

    /// Hits that were refused, and those that a phrase's own condition kept out.
    pub(super) fn near(&self, verdict: &Verdict, cells: &[u32]) -> Vec<NearMiss> {
        let refused = verdict.refused.iter().take(MOST_NEAR);
        let refused =
            refused.map(|refused| self.miss(&refused.found, refused.reason, refused.by.clone()));
        refused.chain(self.missed(cells)).collect()
    }

    fn missed(&self, cells: &[u32]) -> impl Iterator<Item = NearMiss> {
        let missed = self.scratch.missed.iter();
        let own = missed
            .filter(move |missed| cells.contains(&missed.cell))
            .take(MOST_NEAR);
        own.map(|Missed { found, why, .. }| {
            let (reason, by) = match *why {
                Why::Apart => (Reason::Apart, 0..0),
                Why::Parted => (Reason::Parted, 0..0),
                Why::Cancelled { start, end } => (Reason::Cancelled, start as usize..end as usize),
                Why::Tag(tag) => (unmet(tag), 0..0),
            };
            self.miss(found, reason, by)
        })
    }

    fn miss(&self, found: &Found, reason: Reason, by: Range<usize>) -> NearMiss {
        let (span, text) = self.quote(found.range());
        NearMiss {
            start: span.start,
            end: span.end,
            text: text.to_owned(),
            rule: self.plan.labels[found.label as usize].clone(),
            reason,
            by: if by.is_empty() {
                String::new()
            } else {
                self.quote(by).1.to_owned()
            },
        }
    }
}

fn unmet(tag: Tag) -> Reason {
    match tag {
        Tag::Us => Reason::NotByUs,
        Tag::Customer => Reason::NotByCustomer,
        Tag::Question => Reason::NotAsked,
        Tag::Beginning => Reason::NotAtBeginning,
        Tag::End => Reason::NotAtEnd,
    }
}
