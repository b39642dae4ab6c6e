//! `rubric try` for programs. The form is stable and written down in the authors' guide.

use serde_json::{Map, Value, json};

use crate::agreement::Counts;
use crate::cli::command::rubric::{Edited, Tried};
use crate::trial::{Agreement, Judgement, Owner, Turn, Verdict};

/// Figures, disagreements, phrases that rest on one answer, and what an edit changed.
pub(super) fn of(tried: &Tried<'_, '_>, edited: Option<&[Edited<'_, '_>]>) -> Value {
    let wrong = tried.judgements.iter().filter(|own| own.is_wrong());
    let wrong = wrong.map(|own| judgement(tried.turn, tried.verdicts, own));
    let alone = tried.unseen.alone.iter().map(|alone| {
        let (kind, id) = match alone.owner {
            Owner::Criterion(_, own) => ("criterion", &own.id),
            Owner::Violation(_, own) => ("violation", &own.id),
        };
        json!({
            "phrase": alone.rule.phrase,
            "file": alone.rule.origin.file,
            "line": alone.rule.origin.line,
            kind: id,
            "answer": tried.verdicts[alone.answer].marked.id,
        })
    });
    let mut object = json!({
        "item": tried.turn.name(),
        "answers": tried.verdicts.len(),
        "unmarked": tried.unmarked,
        "seen": figures(tried.turn, &tried.agreement),
        "unseen": figures(tried.turn, &tried.cross),
        "disagreements": wrong.collect::<Vec<_>>(),
        "alone": alone.collect::<Vec<_>>(),
    });
    if let Some(edited) = edited {
        object["edits"] = edited.iter().map(edit).collect();
    }
    object
}

fn figures(turn: &Turn<'_>, agreement: &Agreement) -> Value {
    let criteria = turn.rubric.criteria.iter().map(|own| &own.id);
    let violations = turn.rubric.violations.iter().map(|own| &own.id);
    let named = |ids: Vec<String>, each: &[Counts]| {
        let pairs = ids.into_iter().zip(each.iter().map(Counts::figures));
        Value::Object(pairs.collect::<Map<_, _>>())
    };
    json!({
        "criterion": agreement.all_criteria().figures(),
        "violation": agreement.all_violations().figures(),
        "kappa": agreement.kappa,
        "criteria": named(criteria.map(ToString::to_string).collect(), &agreement.criteria),
        "violations": named(violations.map(ToString::to_string).collect(), &agreement.violations),
    })
}

fn judgement(turn: &Turn<'_>, verdicts: &[Verdict<'_>], judgement: &Judgement<'_>) -> Value {
    let kind = match judgement.on.is_criterion() {
        true => "criterion",
        false => "violation",
    };
    json!({
        "item": turn.name(),
        "answer": verdicts[judgement.answer].marked.id,
        kind: judgement.on.id(),
        "marked": judgement.marked,
        "found": judgement.is_found,
        "evidence": judgement.evidence,
        "near": judgement.near,
    })
}

fn edit(edited: &Edited<'_, '_>) -> Value {
    let flips = edited.flips.iter();
    let flips = flips.map(|flip| judgement(edited.turn, edited.verdicts, &flip.now));
    json!({
        "item": edited.turn.name(),
        "answers": edited.verdicts.len(),
        "added": edited.edits.added,
        "narrowed": edited.edits.narrowed,
        "flips": flips.collect::<Vec<_>>(),
    })
}
