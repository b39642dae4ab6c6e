//! Sample talks that go another way than their author expects, and turns that none comes to.

use std::collections::BTreeSet;

use crate::bank::Bank;
use crate::bank::dialogue::{Dialogue, Exchange, Walk};
use crate::bank::finding::{Code, Finding};
use crate::bank::id::TurnId;
use crate::bank::item::Item;
use crate::bank::presentation::Key;
use crate::grade::DialogueGrader;

/// How findings name the end of a talk.
const END: &str = "end";

pub(super) fn lint(bank: &Bank, findings: &mut Vec<Finding>) {
    for item in bank.items.values() {
        if let Key::Dialogue(dialogue) = &item.key {
            lint_dialogue(item, dialogue, findings);
        }
    }
}

fn lint_dialogue(item: &Item, dialogue: &Dialogue, findings: &mut Vec<Finding>) {
    let mut grader = DialogueGrader::new(item, dialogue);
    let mut reached = BTreeSet::new();
    for walk in &dialogue.exemplars {
        let mut so_far: Vec<Exchange> = Vec::new();
        for step in &walk.says {
            if here(dialogue, &so_far) != Some(&step.turn) {
                break;
            }
            so_far.extend(grader.exchange(&so_far, &step.text));
        }
        findings.extend(strayed(dialogue, walk, &so_far));
        for exchange in so_far {
            reached.insert(exchange.turn);
            reached.extend(exchange.reply.map(|reply| reply.turn));
        }
    }
    for turn in &dialogue.turns {
        if !reached.contains(&turn.id) {
            let finding = Finding::new(Code::TurnWithoutExemplar, turn.origin.clone());
            findings.push(finding.with("turn", &turn.id));
        }
    }
}

/// The turn that is to be answered next; none where the talk is over.
fn here<'t>(dialogue: &'t Dialogue, so_far: &'t [Exchange]) -> Option<&'t TurnId> {
    match so_far.last() {
        Some(last) if last.ends() => None,
        Some(last) => last.reply.as_ref().map(|reply| &reply.turn),
        None => Some(&dialogue.start().id),
    }
}

/// A talk that comes to another turn than the author's next line is for.
fn strayed(dialogue: &Dialogue, walk: &Walk, so_far: &[Exchange]) -> Option<Finding> {
    let expected = walk.says.get(so_far.len());
    let got = here(dialogue, so_far);
    let step = expected.or(walk.says.last())?;
    let expected = expected.map(|step| &step.turn);
    let name = |turn: Option<&TurnId>| turn.map_or(END, TurnId::as_str).to_owned();
    (expected != got).then(|| {
        Finding::new(Code::ExemplarPath, step.origin.clone())
            .with("exemplar", &walk.name)
            .with("expected", name(expected))
            .with("got", name(got))
    })
}
