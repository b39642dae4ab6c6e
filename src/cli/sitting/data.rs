//! The outcome of a sitting as data.

use serde_json::{Value, json};

use crate::bank::presentation::{Presentation, Response};
use crate::cli::sitting::typed::shown;
use crate::delivery::Sitting;
use crate::records::Graded;

/// The whole outcome as data. Names of parts are the author's; texts are the candidate's.
pub(crate) fn outcome_json(sitting: &Sitting, graded: &Graded) -> Value {
    let attempt = &sitting.attempt;
    let outcome = &graded.outcome;
    let items = (0..sitting.size())
        .zip(&outcome.items)
        .map(|(position, grade)| {
            let review = sitting.review(position);
            let mut object = json!(grade);
            if let (Value::Object(fields), Some(review)) = (&mut object, review) {
                let presentation = &review.question.presentation;
                let given = review
                    .response
                    .map(|given| given_json(presentation, &given));
                let right = review.right.map(|right| shown(presentation, &right));
                fields.insert("response".to_owned(), json!(given));
                fields.insert("right".to_owned(), json!(right));
                fields.insert("rationale".to_owned(), json!(review.item.rationale));
                if let Some(settled) = review.settled {
                    let settled = json!({ "on": settled.on, "note": settled.note });
                    fields.insert("settled".to_owned(), settled);
                }
                fields.insert("source".to_owned(), json!(review.item.source));
            }
            object
        });
    json!({
        "attempt": attempt.id.to_string(),
        "candidate": attempt.candidate,
        "exam": attempt.blueprint.id,
        "attempt_number": attempt.number,
        "seed": attempt.paper.seed,
        "bank_digest": attempt.paper.bank,
        "started_at": attempt.started.to_string(),
        "ended_at": graded.ended.to_string(),
        "ending": graded.ending,
        "score": outcome.score,
        "max": outcome.max,
        "cut_score": outcome.cut_score.to_string(),
        "needed": outcome.needed,
        "decision": outcome.decision,
        "failed_by_violation": outcome.failed_by_violation,
        "items": items.collect::<Vec<_>>(),
    })
}

/// A response as a file of answers has it: text as it would be typed, a dialogue line by line.
fn given_json(presentation: &Presentation, response: &Response) -> Value {
    match response {
        Response::Talk(exchanges) => exchanges.iter().map(|one| json!(one.said)).collect(),
        response => json!(shown(presentation, response)),
    }
}
