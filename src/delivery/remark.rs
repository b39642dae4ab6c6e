//! A second look at an item by people: a further outcome beside the first.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::bank::points::Points;
use crate::delivery::{DeliveryError, attempt};
use crate::grade::{ItemGrade, Part, PartName, outcome};
use crate::records::{AttemptId, Graded, Note, Store};

/// Why an outcome was computed again.
const REMARKED: &str = "re-mark";

/// What people decided about one item.
pub(crate) struct Remark<'a> {
    pub(crate) attempt: AttemptId,
    pub(crate) item: &'a str,
    pub(crate) points: Points,
    /// With both of them and the reason.
    pub(crate) note: &'a Note,
}

/// Gives an item the points that people decided on, and grades the paper again; with the points
/// that it had.
///
/// What the program doubted or held against the answer is settled by that.
pub(crate) fn remark(
    store: &mut Store,
    remark: &Remark<'_>,
    now: Timestamp,
    today: Date,
) -> Result<(Points, Graded), DeliveryError> {
    let id = remark.attempt;
    let begun = attempt(store, id)?;
    let last = store
        .outcome(id, None)?
        .ok_or(DeliveryError::HasNotEnded(id))?;
    let mut items = last.outcome.items.clone();
    let found = items
        .iter_mut()
        .find(|item| item.item.as_str() == remark.item);
    let found = found.ok_or_else(|| DeliveryError::NoSuchItem(remark.item.to_owned()))?;
    if remark.points > found.max {
        return Err(DeliveryError::TooManyPoints(found.max));
    }
    let before = found.score;
    *found = settled(found, remark.points);
    let graded = Graded {
        graded: now,
        reason: REMARKED.to_owned(),
        outcome: outcome(&begun.blueprint, items),
        ..last
    };
    store.remark(id, remark.item, &graded, remark.note, today)?;
    Ok((before, graded))
}

/// The grade of an item as people settled it.
fn settled(item: &ItemGrade, points: Points) -> ItemGrade {
    ItemGrade {
        score: points,
        parts: vec![Part {
            part: PartName::Whole,
            score: points,
            max: item.max,
            evidence: Vec::new(),
            near: Vec::new(),
        }],
        violations: Vec::new(),
        flags: Vec::new(),
        doubts: Vec::new(),
        ..item.clone()
    }
}
