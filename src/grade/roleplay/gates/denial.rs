//! What undoes a hit from after it, and what leaves it open.

use std::ops::Range;

use super::answer::Answer;
use super::cues::{Class, Cue};
use super::refusal::{HitKind, Refusal};
use crate::grade::Reason;

/// Words that are looked at on the way.
const STEPS: usize = 14;
/// How far before an impossibility a hit may end, in bytes: six characters, a value ten.
const NEAR: usize = 18;
const NEAR_VALUE: usize = 30;
/// How long what stands between a hit and its impossibility may be, in bytes: four characters.
const NOUN: usize = 12;

/// 两小时内到不了, 抱歉是不可能的.
pub(super) fn refusal(
    answer: &Answer<'_>,
    span: &Range<usize>,
    kind: HitKind,
    speech: bool,
) -> Option<Refusal> {
    let after = Class::CANNOT.and(Class::DENIED).and(Class::FACT);
    if !answer.cues.any(after) {
        return None;
    }
    if let Some(cue) = answer.cues.across(span.end)
        && cue.is(Class::CANNOT)
        && cue.start >= span.start
        && !speech
        && !is_relative(answer, cue)
    {
        // 派不了师傅: the impossibility begins within the hit.
        return Some(Refusal::new(Reason::PotentialComplement, cue.span()));
    }
    let far = if kind.is_value() { NEAR_VALUE } else { NEAR };
    let mut edge = span.end;
    for cue in answer.cues.after(span.end).iter().take(STEPS) {
        let adjacent = cue.start == edge;
        if cue.start - span.end > far || !answer.is_joined(span.end - 1, cue.start) {
            return after_comma(answer, span, cue);
        }
        if cue.is(Class::CANNOT) && !speech && !is_relative(answer, cue) {
            return Some(Refusal::new(Reason::PotentialComplement, cue.span()));
        }
        if cue.is(Class::DENIED) && adjacent && denies(answer, cue, kind) {
            return Some(Refusal::new(Reason::Negated, cue.span()));
        }
        let noun = if kind.is_value() { NEAR_VALUE } else { NOUN };
        let is_near = || cue.start - span.end <= noun && is_impossible(answer, cue);
        if cue.is(Class::DENIED) && is_near() && denies(answer, cue, kind) {
            return Some(Refusal::new(Reason::Negated, cue.span()));
        }
        if cue.is(Class::FACT) && adjacent && kind.is_value() {
            return Some(Refusal::new(Reason::Negated, cue.span()));
        }
        let mild = Class::LIGHT.and(Class::SELF).and(Class::STOP);
        if cue.is(Class::ASIDE.and(Class::TURN)) || cue.is(Class::YOU) && !cue.is(Class::LIGHT) {
            return None;
        }
        if adjacent && cue.is(mild) {
            edge = cue.end;
        }
    }
    None
}

/// Whether a word calls what stands before it out of the question.
fn is_impossible(answer: &Answer<'_>, cue: &Cue) -> bool {
    const IMPOSSIBLE: [&str; 12] = [
        "是不可能的",
        "是不可能",
        "那是不可能",
        "就不可能",
        "不可能的",
        "不可能",
        "没可能",
        "是没可能",
        "不现实",
        "不太现实",
        "是不行的",
        "不存在的",
    ];
    IMPOSSIBLE.contains(&&answer.text()[cue.span()])
}

/// 全额退给您是不可能的 promises nothing, nor does 是不是车队的责任 blame anybody.
pub(super) fn of_violation(answer: &Answer<'_>, span: &Range<usize>) -> Option<Refusal> {
    either(answer, span)
        .or_else(|| impossible(answer, span))
        .or_else(|| echoed(answer, span, Class::NEGATOR.and(Class::DENIED)))
}

fn impossible(answer: &Answer<'_>, span: &Range<usize>) -> Option<Refusal> {
    let cue = answer.cues.after(span.end).first()?;
    let is_denied = cue.start - span.end <= NOUN
        && answer.is_joined(span.end - 1, cue.start)
        && is_impossible(answer, cue)
        && denies(answer, cue, HitKind::Violation);
    is_denied.then(|| Refusal::new(Reason::Rejected, cue.span()))
}

/// The second half of 是不是: who asks so says neither.
fn either(answer: &Answer<'_>, span: &Range<usize>) -> Option<Refusal> {
    let (before, hit) = answer.text().split_at(span.start);
    let first = hit.chars().next()?;
    let rest = before.strip_suffix(['不', '没'])?;
    let rest = rest.strip_suffix(first)?;
    let is_here = answer.is_joined(rest.len(), span.start);
    is_here.then(|| Refusal::new(Reason::Asked, rest.len()..span.start))
}

/// 扒开就能出来?不行. What is said again as a question is answered by a clause that begins with a word
/// of these classes; 关我什么事?不行 asks nothing.
pub(super) fn echoed(answer: &Answer<'_>, span: &Range<usize>, by: Class) -> Option<Refusal> {
    let text = answer.text();
    let questions = &answer.layout.questions;
    let next = questions.partition_point(|at| *at < span.end);
    let at = *questions.get(next)?;
    let cue = answer.cues.after(at).first()?;
    let is_echo = cue.start == at
        && cue.is(by)
        && answer.is_joined(span.end - 1, at - 1)
        && !text[span.start..at].contains(['什', '谁', '哪', '怎', '凭', '吗', '呢', '啥', '咋']);
    is_echo.then(|| Refusal::new(Reason::TakenBack, cue.span()))
}

/// Whether an impossibility is only part of a noun or a condition: 打不了电话的问题, 到不了就.
fn is_relative(answer: &Answer<'_>, cue: &Cue) -> bool {
    let rest = &answer.text()[cue.end..];
    if ["时", "就", "请"].iter().any(|sign| rest.starts_with(sign)) {
        return true;
    }
    let mut near = rest.char_indices().take(5).filter(|(_, ch)| *ch == '的');
    near.next().is_some_and(|(at, sign)| {
        let end = cue.end + at + sign.len_utf8();
        end < answer.text().len() && answer.is_joined(cue.start, end)
    })
}

/// Whether a denial ends its clause; a value is denied within it as well: 两小时内够呛能到.
fn denies(answer: &Answer<'_>, cue: &Cue, kind: HitKind) -> bool {
    const VAGUE: [&str; 10] = [
        "够呛",
        "悬",
        "不一定",
        "不一定能",
        "难说",
        "不好说",
        "说不好",
        "说不准",
        "没准",
        "不敢保证",
    ];
    let text = answer.text();
    let (word, rest) = (&text[cue.span()], &text[cue.end..]);
    let vague = VAGUE.contains(&word);
    let particle = rest
        .chars()
        .next()
        .filter(|ch| "的了吧啊哦呀呗滴".contains(*ch));
    let end = cue.end + particle.map_or(0, char::len_utf8);
    let ends = end == text.len() || !answer.is_joined(end - 1, end);
    if kind.is_value() {
        vague || ends
    } else {
        ends && !vague
    }
}

/// 道歉?没有。 The denial is all that the next clause says.
fn after_comma(answer: &Answer<'_>, span: &Range<usize>, cue: &Cue) -> Option<Refusal> {
    const FLAT: [&str; 12] = [
        "办不到",
        "做不到",
        "想都别想",
        "没门",
        "免谈",
        "休想",
        "做梦",
        "不可能",
        "不存在的",
        "想得美",
        "没有",
        "没戏",
    ];
    let flat = cue.is(Class::DENIED) && FLAT.contains(&&answer.text()[cue.span()]);
    let alone = flat && cue.start == span.end && denies(answer, cue, HitKind::Credit);
    alone.then(|| Refusal::new(Reason::Negated, cue.span()))
}

/// 师傅能不能上门我马上确认.
pub(super) fn asked(answer: &Answer<'_>, span: &Range<usize>) -> Option<Refusal> {
    if !answer.cues.any(Class::WHETHER) {
        return None;
    }
    let before = answer.cues.before(span.start).iter().rev().take(6);
    let whether = before
        .take_while(|cue| answer.is_joined(cue.start, span.start))
        .find(|cue| cue.is(Class::WHETHER))?;
    let addressed = Class::YOU.and(Class::STOP);
    let next = answer.cues.after(whether.end).first();
    if next.is_some_and(|next| next.start == whether.end && next.is(Class::YOU)) {
        return None;
    }
    let earlier = answer.cues.before(whether.start).iter().rev().take(4);
    let mut earlier = earlier.take_while(|cue| answer.is_joined(cue.start, whether.start));
    let checked_before =
        earlier.by_ref().any(|cue| cue.is(Class::CHECK)) && !earlier.any(|cue| cue.is(Class::YOU));
    let later = answer.cues.after(span.end).iter().take(6);
    let mut later = later.take_while(|cue| answer.is_one_sentence(span.end - 1, cue.start));
    let ours = later
        .by_ref()
        .find(|cue| cue.is(Class::SELF.and(addressed)));
    let checked_after = ours.is_some_and(|cue| cue.is(Class::SELF))
        && later.take(3).any(|cue| cue.is(Class::CHECK));
    let asked = checked_before || checked_after;
    asked.then(|| Refusal::new(Reason::Asked, whether.span()))
}

/// 如果您不知道: the fault is not ours.
pub(super) fn conditional(answer: &Answer<'_>, span: &Range<usize>) -> Option<Refusal> {
    if !answer.cues.any(Class::IF) {
        return None;
    }
    let before = answer.cues.before(span.start).iter().rev().take(5);
    let mut yours = false;
    for cue in before.take_while(|cue| answer.is_joined(cue.start, span.start)) {
        if cue.is(Class::IF) {
            yours |= cue.is(Class::YOU);
            return yours.then(|| Refusal::new(Reason::Conditional, cue.span()));
        }
        if cue.is(Class::THEN) {
            return None;
        }
        yours |= cue.is(Class::YOU);
    }
    None
}
