//! Words of the customer, and faults named only to reject them.

use std::ops::Range;

use super::answer::Answer;
use super::cues::{Class, Cue};
use super::polarity;
use super::refusal::{HitKind, Refusal};
use crate::grade::Reason;

/// How far before a quotation its introduction may end, in bytes: ten characters.
const INTRODUCTION: usize = 30;
/// How far after a fault it may be rejected: fourteen characters.
const REJECTION: usize = 42;

/// How far after what others said it may be called wrong: thirty characters.
const TOLD_WRONG: usize = 90;

/// How far after 您是说 it may be asked whether that is right, in characters.
const CHECK: usize = 40;

/// What makes a hit someone else's words, or a mention.
pub(super) fn refusal(answer: &Answer<'_>, span: &Range<usize>, kind: HitKind) -> Option<Refusal> {
    if let Some(quote) = answer.quote(span) {
        let refusal = within(answer, span, &quote, kind);
        let is_near = |cue: &Cue| answer.is_one_sentence(cue.start, span.start);
        return refusal.or_else(|| retold(answer, &quote, kind, is_near));
    }
    if kind == HitKind::Violation
        && let Some(refusal) = named(answer, span.end, Class::NAMED)
    {
        return Some(refusal);
    }
    let is_near = |cue: &Cue| answer.is_joined(cue.start, span.start);
    reported(answer, span, kind).or_else(|| retold(answer, span, kind, is_near))
}

/// 昨天那位同事骂您神经病,这太不应该了: others said it, and are told to be wrong. Who says it stands
/// near enough.
fn retold(
    answer: &Answer<'_>,
    said: &Range<usize>,
    kind: HitKind,
    is_near: impl Fn(&Cue) -> bool,
) -> Option<Refusal> {
    let is_any = |class| answer.cues.any(class);
    if kind != HitKind::Violation || !is_any(Class::OTHERS) || !is_any(Class::REJECT) {
        return None;
    }
    let before = answer.cues.before(said.start).iter().rev().take(6);
    let mut before = before.take_while(|cue| said.start - cue.end <= INTRODUCTION && is_near(cue));
    before.find(|cue| cue.is(Class::SAY))?;
    before
        .take_while(|cue| !cue.is(Class::SELF.and(Class::MYSAY)) || cue.is(Class::OTHERS))
        .find(|cue| cue.is(Class::OTHERS))?;
    let after = answer.cues.after(said.end).iter().take(10);
    let sentence = answer.folded.sentence(said.end - 1);
    let found = after
        .take_while(|cue| {
            cue.start - said.end <= TOLD_WRONG && answer.folded.sentence(cue.start) <= sentence + 1
        })
        .find(|cue| cue.is(Class::REJECT))?;
    Some(Refusal::new(Reason::Rejected, found.span()))
}

/// Whether the customer says what stands in a quotation.
pub(super) fn is_customers(answer: &Answer<'_>, quote: &Range<usize>) -> Option<Range<usize>> {
    let before = answer.cues.before(quote.start).iter().rev().take(4);
    for cue in before.take_while(|cue| quote.start - cue.end <= INTRODUCTION) {
        if cue.is(Class::MYSAY) || !answer.is_one_sentence(cue.start, quote.start.saturating_sub(1))
        {
            return None;
        }
        if cue.is(Class::YOUSAY.and(Class::YOUTOLD)) {
            return Some(cue.span());
        }
    }
    None
}

fn within(
    answer: &Answer<'_>,
    span: &Range<usize>,
    quote: &Range<usize>,
    kind: HitKind,
) -> Option<Refusal> {
    if let Some(words) = is_customers(answer, quote) {
        return Some(Refusal::new(Reason::Quoted, words));
    }
    let clause = quote.start.saturating_sub(1);
    let governor = polarity::governor(answer, quote.start, clause, false);
    if quote.start > 0
        && let Some(governor) = governor
    {
        let reason = match kind {
            HitKind::Violation => Reason::Rejected,
            _ => Reason::Negated,
        };
        return Some(Refusal::new(reason, governor.words));
    }
    let ends = span.start >= quote.start && kind == HitKind::Violation;
    ends.then(|| {
        named(
            answer,
            quote.end,
            Class::NAMED.and(Class::SELF).and(Class::BANNED),
        )
    })?
}

/// 不归我管这种话我不会说.
fn named(answer: &Answer<'_>, end: usize, by: Class) -> Option<Refusal> {
    if !answer.cues.any(Class::NEGATOR.and(Class::BANNED)) {
        return None;
    }
    let mut after = answer.cues.after(end).iter().take(6);
    let first = after.next().filter(|cue| cue.start == end && cue.is(by))?;
    let rejects =
        |cue: &&Cue| cue.start - end <= REJECTION && answer.is_one_sentence(end - 1, cue.start);
    let banned = Class::BANNED.and(Class::WILL);
    let found = std::iter::once(first)
        .chain(after)
        .take_while(rejects)
        .find(|cue| cue.is(banned))?;
    Some(Refusal::new(Reason::Rejected, found.span()))
}

/// 您说家里一直没人管: without quotation marks, to the end of the clause or to 我.
fn reported(answer: &Answer<'_>, span: &Range<usize>, kind: HitKind) -> Option<Refusal> {
    let saying = match kind {
        HitKind::Credit => Class::YOUSAY,
        HitKind::Value | HitKind::Deadline | HitKind::Violation => {
            Class::YOUSAY.and(Class::YOUTOLD)
        }
    };
    if !answer.cues.any(saying) {
        return None;
    }
    let mut later: Option<&Cue> = None;
    for cue in answer.cues.before(span.start).iter().rev().take(10) {
        if !answer.is_joined(cue.start, span.start) {
            return None;
        }
        if cue.is(saying) && reports(answer, cue) {
            if kind != HitKind::Violation && checks(answer, cue) {
                return None;
            }
            let ours = later.is_some_and(|later| later.start > cue.end);
            return (!ours).then(|| Refusal::new(Reason::Quoted, cue.span()));
        }
        if cue.is(Class::MYSAY) {
            return None;
        }
        if cue.is(Class::SELF) {
            later = Some(cue);
        }
    }
    None
}

/// Whether one says again what was understood, to ask whether it is right: 您是说灯不亮,对吗;
/// 您是说灯不亮吗.
fn checks(answer: &Answer<'_>, saying: &Cue) -> bool {
    const MEANT: [&str; 4] = ["您是说", "您的意思是", "您意思是", "您这意思是"];
    const RIGHT: [&str; 8] = [
        "对吗",
        "是吗",
        "对吧",
        "是吧",
        "对不对",
        "是不是",
        "没错吧",
        "对么",
    ];
    let text = answer.text();
    let end = saying.end;
    if !MEANT.contains(&&text[saying.span()]) {
        return false;
    }
    let rest = text[end..].char_indices().take(CHECK);
    let rest = rest.take_while(|(at, _)| answer.is_one_sentence(end - 1, end + at));
    let is_right = |at: usize| RIGHT.iter().any(|word| text[at..].starts_with(word));
    let is_asked = |last: char| matches!(last, '吗' | '么' | '吧');
    let mut last = None;
    for (at, ch) in rest {
        if is_right(end + at) {
            return true;
        }
        last = Some(ch);
    }
    last.is_some_and(is_asked)
}

/// Whether a report follows 您说, and not 您说一下, 您说是吧, 您说再多也没用.
fn reports(answer: &Answer<'_>, cue: &Cue) -> bool {
    const ELSE: [&str; 34] = [
        "一下",
        "一声",
        "一句",
        "下",
        "说",
        "吧",
        "是",
        "对",
        "行",
        "好",
        "呢",
        "话",
        "个",
        "慢",
        "清",
        "出",
        "明",
        "怎",
        "哪",
        "什",
        "再",
        "这些",
        "到底",
        "了",
        "也",
        "有用",
        "有什么",
        "几",
        "吗",
        "我该",
        "我能",
        "我怎",
        "咋",
        "多少",
    ];
    let rest = &answer.text()[cue.end..];
    !answer.text()[..cue.end].ends_with('说') || !ELSE.iter().any(|word| rest.starts_with(word))
}
