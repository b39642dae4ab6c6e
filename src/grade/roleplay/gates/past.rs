//! Values of the past or of the customer's story, which promise nothing.

use std::ops::Range;

use super::answer::Answer;
use super::cues::{Class, Cue};
use super::polarity::is_speech;
use super::refusal::Refusal;
use crate::grade::Reason;

/// How far a word of the past may stand from the value, in bytes: five characters.
const NEAR: usize = 15;
/// How far after a value its story may go on: eight characters.
const STORY: usize = 24;

/// 等了两个小时, 已经三天, 您两小时内打了三次电话, 至少两小时.
pub(super) fn refusal(answer: &Answer<'_>, span: &Range<usize>) -> Option<Refusal> {
    if let Some(refusal) = least(answer, span).or_else(|| asked_of_them(answer, span)) {
        return Some(refusal);
    }
    let promised = is_promised(answer, span);
    if promised.is_none()
        && let Some(words) = counted(answer, span)
    {
        return Some(Refusal::new(Reason::Past, words));
    }
    if promised == Some(true) {
        return None;
    }
    let told = story(answer, span);
    if promised.is_some() {
        told
    } else {
        told.or_else(|| before(answer, span))
    }
}

/// 上次说两小时内给您回电话: what was promised once is promised no more. Words of regret are said today.
pub(super) fn unkept(answer: &Answer<'_>, span: &Range<usize>) -> Option<Refusal> {
    if !answer.cues.any(Class::ONCE.and(Class::UNKEPT)) || is_speech(&answer.text()[span.clone()]) {
        return None;
    }
    let mut is_told = false;
    for cue in answer.cues.before(span.start).iter().rev().take(8) {
        if !answer.is_joined(cue.start, span.start) || is_now(answer, cue) {
            return None;
        }
        if cue.is(Class::UNKEPT) || is_told && cue.is(Class::ONCE) {
            return Some(Refusal::new(Reason::Past, cue.span()));
        }
        is_told |= promises(answer, cue);
    }
    None
}

/// Whether a word says that something was promised.
fn promises(answer: &Answer<'_>, cue: &Cue) -> bool {
    const PROMISED: [&str; 6] = ["说", "讲", "答应", "承诺", "保证", "告诉"];
    let said = &answer.text()[cue.span()];
    PROMISED.iter().any(|word| said.contains(word))
}

/// Whether a word says that something is done now, whatever was before.
fn is_now(answer: &Answer<'_>, cue: &Cue) -> bool {
    const NOW: [&str; 9] = [
        "马上",
        "立刻",
        "立即",
        "现在",
        "现在就",
        "这就",
        "赶紧",
        "今天",
        "再",
    ];
    NOW.contains(&&answer.text()[cue.span()])
}

/// 至少两小时, 最早也得两小时: no bound above.
fn least(answer: &Answer<'_>, span: &Range<usize>) -> Option<Refusal> {
    const LEAST: [&str; 5] = ["至少", "起码", "最早", "最少", "少说"];
    const BETWEEN: [&str; 7] = ["也得", "也要", "得", "要", "需要", "也", "还得"];
    let before = &answer.text()[..span.start];
    let bare = BETWEEN.iter().find_map(|word| before.strip_suffix(word));
    let found = LEAST.iter().find_map(|word| {
        let ended = [bare.unwrap_or(before), before];
        let rest = ended.iter().find_map(|text| text.strip_suffix(word))?;
        Some(rest.len()..rest.len() + word.len())
    })?;
    let is_here = answer.is_joined(found.start, span.start);
    is_here.then(|| Refusal::new(Reason::Negated, found))
}

/// 请您两小时内给我们回电话: what the customer is to do.
fn asked_of_them(answer: &Answer<'_>, span: &Range<usize>) -> Option<Refusal> {
    const TO_US: [&str; 7] = [
        "给我",
        "回我",
        "告诉我",
        "联系我",
        "打给我",
        "找我",
        "通知我",
    ];
    const NEAR: usize = 16;
    let text = answer.text();
    let rest = text[span.end..].char_indices().take(NEAR);
    let mut rest = rest.take_while(|(at, _)| answer.is_joined(span.end - 1, span.end + at));
    let to_us = rest.find_map(|(at, _)| {
        let at = span.end + at;
        let word = TO_US.iter().find(|word| text[at..].starts_with(**word))?;
        Some(at..at + word.len())
    })?;
    let before = answer.cues.before(span.start).iter().rev().take(3);
    let mut before = before.take_while(|cue| answer.is_joined(cue.start, span.start));
    let is_you = |cue: &Cue| matches!(&text[cue.span()], "您" | "你") || !cue.is(Class::LIGHT);
    let is_theirs = before.any(|cue| cue.is(Class::YOU) && !cue.is(Class::SELF) && is_you(cue));
    is_theirs.then(|| Refusal::new(Reason::NotByUs, to_us))
}

/// Whether the value is a deadline by its form (…内, …后, 之前, 最晚), and ours by its subject.
fn is_promised(answer: &Answer<'_>, span: &Range<usize>) -> Option<bool> {
    let text = answer.text();
    let (hit, rest) = (&text[span.clone()], &text[span.end..]);
    let bounded = hit.ends_with(['内', '后'])
        || [
            "内",
            "以内",
            "之内",
            "后",
            "以后",
            "之后",
            "左右给",
            "左右会",
        ]
        .iter()
        .any(|end| rest.starts_with(end));
    if !bounded {
        return None;
    }
    let mut before = answer.cues.before(span.start).iter().rev().take(5);
    let clause = |at: usize| answer.is_joined(at, span.start);
    let ours = before
        .find(|cue| clause(cue.start) && cue.is(Class::SELF.and(Class::PAST).and(Class::YOU)));
    Some(ours.is_some_and(|cue| cue.is(Class::SELF)))
}

/// 冷了三天, 三天了, 三天前.
fn counted(answer: &Answer<'_>, span: &Range<usize>) -> Option<Range<usize>> {
    let text = answer.text();
    let joins = |at: usize| at > 0 && at < text.len() && answer.is_joined(at - 1, at);
    let (before, rest) = (&text[..span.start], &text[span.end..]);
    let hit = &text[span.clone()];
    const ELSE: [&str; 12] = [
        "超过", "不过", "通过", "除了", "为了", "好了", "不了", "到了", "完了", "上了", "行了",
        "得了",
    ];
    if joins(span.start)
        && before.ends_with(['了', '过'])
        && !ELSE.iter().any(|word| before.ends_with(word))
    {
        return Some(span.start - 3..span.start);
    }
    if !joins(span.end) {
        return None;
    }
    if rest.starts_with('了') || rest.starts_with("多了") {
        return Some(span.end..span.end + 3);
    }
    let is_length = ["天", "小时", "分钟", "周", "月", "年", "钟头", "星期"]
        .iter()
        .any(|unit| hit.ends_with(unit))
        && !hit.contains(['点', '今', '明']);
    if is_length && rest.starts_with('前') {
        return Some(span.end..span.end + 3);
    }
    None
}

fn before(answer: &Answer<'_>, span: &Range<usize>) -> Option<Refusal> {
    if !answer.cues.any(Class::PAST) {
        return None;
    }
    let cues = answer.cues.before(span.start).iter().rev().take(4);
    for cue in cues {
        if span.start - cue.end > NEAR || !answer.is_joined(cue.start, span.start) {
            return None;
        }
        if cue.is(Class::PAST) {
            return Some(Refusal::new(Reason::Past, cue.span()));
        }
        if cue.is(Class::SELF.and(Class::STOP)) {
            return None;
        }
    }
    None
}

fn story(answer: &Answer<'_>, span: &Range<usize>) -> Option<Refusal> {
    if !answer.cues.any(Class::TOLD) {
        return None;
    }
    let cues = answer.cues.after(span.end).iter().take(4);
    for cue in cues {
        if cue.start - span.end > STORY || !answer.is_joined(span.end - 1, cue.start) {
            return None;
        }
        if cue.is(Class::TOLD) && !is_supposed(answer, span, cue.end) {
            return Some(Refusal::new(Reason::Past, cue.span()));
        }
        if cue.is(Class::SELF) || cue.is(Class::YOU) && cue.is(Class::LIGHT) {
            return None;
        }
    }
    None
}

/// Whether the story is only supposed: 两小时内没人联系您的话, 要是两小时内没接到电话.
fn is_supposed(answer: &Answer<'_>, span: &Range<usize>, told: usize) -> bool {
    let rest = &answer.text()[told..];
    let near = rest
        .char_indices()
        .nth(8)
        .map_or(rest, |(at, _)| &rest[..at]);
    let before = answer.cues.before(span.start).iter().rev().take(3);
    let mut before = before.take_while(|cue| answer.is_joined(cue.start, span.start));
    ["的话", "您再", "请您", "请再", "随时"]
        .iter()
        .any(|word| near.contains(word))
        || before.any(|cue| cue.is(Class::IF))
}
