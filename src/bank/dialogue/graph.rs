//! Whether every turn can come, and every talk ends.

use crate::bank::authored::{Faults, Span};
use crate::bank::dialogue::{Dialogue, Turn};
use crate::bank::finding::Code;

/// Where the lines of a dialogue stand.
pub(super) struct Places {
    /// For each turn its own place and those of its branches.
    pub(super) turns: Vec<(Span, Vec<Span>)>,
    /// The number under `most-turns`.
    pub(super) most_turns: Option<Span>,
}

/// Reports branches that never fit, turns that never come and loops that go on for ever.
pub(super) fn check(dialogue: &Dialogue, places: &Places, faults: &mut Faults) {
    let before = faults.errors();
    for (turn, (_, spans)) in dialogue.turns.iter().zip(&places.turns) {
        check_branches(turn, spans, faults);
    }
    if faults.errors() > before {
        return;
    }
    let reach = Reach::of(dialogue);
    for (at, turn) in dialogue.turns.iter().enumerate().skip(1) {
        if !reach.leads(0, at) {
            let finding = faults.finding(Code::UnreachableTurn, places.turns[at].0);
            faults.push(finding.with("turn", &turn.id));
        }
    }
    let loops = reach.loops();
    for turns in &loops {
        if !leaves(dialogue, turns) {
            report(dialogue, places, turns, Code::LoopWithoutExit, faults);
        } else if dialogue.most_turns.is_none() {
            report(dialogue, places, turns, Code::LoopWithoutLimit, faults);
        }
    }
    if faults.errors() == before {
        check_most_turns(dialogue, places, faults);
    }
}

fn check_branches(turn: &Turn, spans: &[Span], faults: &mut Faults) {
    let Some(rubric) = &turn.rubric else {
        return;
    };
    for (at, branch) in turn.next.iter().enumerate() {
        if let Some(never) = branch.never(&turn.next[..at], rubric) {
            let finding = faults.finding(Code::BranchNeverFits, spans[at]);
            let finding = finding.with("reason", never.as_str());
            faults.push(finding.with("most", rubric.points()));
        }
    }
    let has_otherwise = turn.next.iter().any(|branch| branch.conditions.is_empty());
    if let (false, Some(last)) = (has_otherwise, spans.last()) {
        faults.fault(Code::MissingOtherwise, *last);
    }
}

/// Whether faultless answers lead out of a loop from each of its turns.
fn leaves(dialogue: &Dialogue, turns: &[usize]) -> bool {
    turns.iter().all(|at| {
        let mut turn = &dialogue.turns[*at];
        // Who is still on the way after so many turns goes round.
        for _ in 0..dialogue.turns.len() {
            match turn.best_next().and_then(|id| dialogue.turn(id)) {
                Some(next) => turn = next,
                None => return true,
            }
        }
        false
    })
}

fn report(dialogue: &Dialogue, places: &Places, turns: &[usize], code: Code, faults: &mut Faults) {
    let names = turns.iter().map(|at| dialogue.turns[*at].id.as_str());
    let finding = faults.finding(code, places.turns[turns[0]].0);
    faults.push(finding.with("turns", names.collect::<Vec<_>>().join(" · ")));
}

/// The best way has to fit into the limit.
fn check_most_turns(dialogue: &Dialogue, places: &Places, faults: &mut Faults) {
    let (Some(most), Some(span)) = (dialogue.most_turns, places.most_turns) else {
        return;
    };
    let best = dialogue.best_way(Some(&dialogue.start().id));
    let best = best.filter(|turn| turn.wants_answer()).count();
    if most < best {
        let finding = faults.finding(Code::BadNumber, span).with("text", most);
        let finding = finding.with("least", best);
        faults.push(finding.with("most", super::shape::MOST_LINES));
    }
}

/// Which turns can come after which.
struct Reach(Vec<Vec<bool>>);

impl Reach {
    fn of(dialogue: &Dialogue) -> Self {
        let size = dialogue.turns.len();
        let mut reach = vec![vec![false; size]; size];
        for (from, turn) in dialogue.turns.iter().enumerate() {
            for id in turn.next.iter().filter_map(|branch| branch.to.as_ref()) {
                let to = dialogue.turns.iter().position(|turn| turn.id == *id);
                reach[from][to.expect("names are resolved")] = true;
            }
        }
        for via in 0..size {
            for from in 0..size {
                for to in 0..size {
                    reach[from][to] |= reach[from][via] && reach[via][to];
                }
            }
        }
        Self(reach)
    }

    fn leads(&self, from: usize, to: usize) -> bool {
        self.0[from][to]
    }

    /// The sets of turns that lead to one another, each in the order written.
    fn loops(&self) -> Vec<Vec<usize>> {
        let size = self.0.len();
        let round = |at: usize, other: usize| self.leads(at, other) && self.leads(other, at);
        let first = |at: &usize| self.leads(*at, *at) && !(0..*at).any(|other| round(*at, other));
        let firsts = (0..size).filter(first);
        firsts
            .map(|at| (0..size).filter(|other| round(at, *other)).collect())
            .collect()
    }
}
