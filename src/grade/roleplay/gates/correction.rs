//! What the speaker corrects or takes back.

use std::ops::Range;

use super::answer::Answer;
use super::cues::{Class, Cue};
use super::refusal::{HitKind, Refusal};
use crate::grade::Reason;

/// How far before its correction a hit may end, in bytes: six characters, a value ten.
const NEAR: usize = 18;
const NEAR_VALUE: usize = 30;

/// How values begin.
const VALUE: [char; 25] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '一', '二', '两', '三', '四', '五', '六',
    '七', '八', '九', '十', '明', '后', '周', '下',
];

/// 周三,不对,周四; 实在抱歉,才怪.
pub(super) fn refusal(answer: &Answer<'_>, span: &Range<usize>, kind: HitKind) -> Option<Refusal> {
    let classes = Class::WRONG
        .and(Class::WEAK_WRONG)
        .and(Class::BACK)
        .and(Class::SKIP);
    if !answer.cues.any(classes) {
        return None;
    }
    let spoken = kind != HitKind::Violation;
    corrected(answer, span, kind).or_else(|| spoken.then(|| taken_back(answer, span))?)
}

fn corrected(answer: &Answer<'_>, span: &Range<usize>, kind: HitKind) -> Option<Refusal> {
    if !answer.cues.any(Class::WRONG.and(Class::WEAK_WRONG)) {
        return None;
    }
    let classes = match kind {
        HitKind::Credit => Class::WRONG,
        _ => Class::WRONG.and(Class::WEAK_WRONG),
    };
    let (far, most) = match kind {
        HitKind::Value | HitKind::Deadline => (NEAR_VALUE, 2),
        HitKind::Credit | HitKind::Violation => (NEAR, 1),
    };
    let after = answer.cues.after(span.end).iter().take(8);
    let found = after
        .take_while(|cue| {
            cue.start - span.end <= far && answer.clauses(span.end - 1, cue.start) <= most
        })
        .find(|cue| cue.is(classes) && stands_alone(answer, span, cue, kind))?;
    // Something has to be said instead: of a fault, or after a mere 不, in the same sentence.
    let is_weak = kind == HitKind::Violation || !found.is(Class::WRONG);
    let goes_on = found.end < answer.text().len()
        && (!is_weak || answer.is_one_sentence(found.end - 1, found.end));
    goes_on.then(|| Refusal::new(Reason::Corrected, found.span()))
}

/// A correction is a clause of its own, or joins two values without a comma.
fn stands_alone(answer: &Answer<'_>, span: &Range<usize>, cue: &Cue, kind: HitKind) -> bool {
    let begins = !answer.is_joined(cue.start - 1, cue.start);
    let ends = cue.end == answer.text().len() || !answer.is_joined(cue.end - 1, cue.end);
    let rest = &answer.text()[cue.end..];
    let renewed = ["是", "应该", "应", "得", "我"]
        .iter()
        .any(|word| rest.starts_with(word));
    if cue.is(Class::WRONG) {
        let joined = kind.is_value() && cue.start == span.end;
        let another = renewed || rest.starts_with(VALUE);
        return begins && (ends || renewed) || joined && (ends || another);
    }
    begins && ends && answer.is_one_sentence(span.end - 1, cue.start)
}

fn taken_back(answer: &Answer<'_>, span: &Range<usize>) -> Option<Refusal> {
    let topic = answer.text()[span.end..].starts_with("的话")
        || answer.text()[span.end..].starts_with("这种")
        || answer.text()[span.end..].starts_with("什么的")
        || answer.text()[span.end..].starts_with("之类");
    let after = answer.cues.after(span.end).iter().take(12);
    for cue in after {
        let sentence = answer.folded.sentence(cue.start);
        let here = answer.folded.sentence(span.end - 1);
        let opens = sentence == here + 1 && !answer.is_one_sentence(cue.start - 1, cue.start);
        if sentence > here && !opens {
            return None;
        }
        if cue.is(Class::BACK) && !is_hypothetical(answer, cue) && !tells_of_others(answer, cue) {
            return Some(Refusal::new(Reason::TakenBack, cue.span()));
        }
        if topic && sentence == here && cue.is(Class::SKIP) {
            return Some(Refusal::new(Reason::TakenBack, cue.span()));
        }
    }
    None
}

/// 那些人是骗您的: who takes back says it in a clause of its own.
fn tells_of_others(answer: &Answer<'_>, cue: &Cue) -> bool {
    answer.text()[cue.span()].starts_with('骗') && answer.is_joined(cue.start - 1, cue.start)
}

/// 不是开玩笑的, 不会不算数: what is not taken back.
fn is_hypothetical(answer: &Answer<'_>, cue: &Cue) -> bool {
    let before = answer.cues.before(cue.start).last();
    before.is_some_and(|before| before.end == cue.start && before.is(Class::NEGATOR))
}
