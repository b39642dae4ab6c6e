//! Negation before a hit, and denial or impossibility after it.

use std::ops::Range;

use super::answer::Answer;
use super::cues::{Class, Cue};
use super::refusal::{HitKind, Reason, Refusal};

/// How far a negator reaches, in bytes: eighteen characters.
const REACH: usize = 54;
/// Words that are looked at on the way back.
const STEPS: usize = 14;
/// How far before an impossibility a hit may end: six characters, a value ten.
const NEAR: usize = 18;
const NEAR_VALUE: usize = 30;

/// Acts of speech: 没能帮到您抱歉 negates no apology.
const SPEECH: [&str; 10] = [
    "抱歉", "歉意", "对不", "不好意思", "理解", "体谅", "谢", "见谅", "您好", "再见",
];

/// Whether a hit is an act of speech rather than of service.
pub(super) fn is_speech(text: &str) -> bool {
    SPEECH.iter().any(|word| text.contains(word))
}

/// What cancels a hit from outside.
pub(super) fn refusal(answer: &Answer<'_>, span: &Range<usize>, kind: HitKind) -> Option<Refusal> {
    let speech = is_speech(&answer.text()[span.clone()]);
    if let Some(found) = governor(answer, span.start, span.start, speech) {
        let is_exact = kind == HitKind::Value && answer.text()[span.end..].starts_with('就');
        if !is_exact {
            let rejects = kind == HitKind::Violation && found.said;
            let reason = if rejects { Reason::Rejected } else { Reason::Negated };
            return Some(Refusal::new(reason, found.words));
        }
    }
    if kind == HitKind::Violation {
        return conditional(answer, span);
    }
    denial(answer, span, kind, speech).or_else(|| asked(answer, span))
}

/// A negation that governs a place.
pub(super) struct Governor {
    pub(super) words: Range<usize>,
    /// Whether what is negated is the saying.
    pub(super) said: bool,
}

/// The walk back from a hit.
struct Walk {
    edge: usize,
    /// Only light words so far.
    open: bool,
    /// A new statement began.
    stopped: bool,
    said: bool,
    odd: bool,
    words: Option<Range<usize>>,
}

/// What negates the place `at`, which belongs to the clause of the byte `clause`.
pub(super) fn governor(
    answer: &Answer<'_>,
    at: usize,
    clause: usize,
    speech: bool,
) -> Option<Governor> {
    if !answer.cues.any(Class::NEGATOR) {
        return None;
    }
    let mut walk = Walk {
        edge: at,
        open: true,
        stopped: false,
        said: false,
        odd: false,
        words: None,
    };
    let cues = answer.cues.before(at);
    for (index, cue) in cues.iter().enumerate().rev().take(STEPS) {
        if at - cue.end > REACH {
            break;
        }
        if !answer.is_joined(cue.start, clause) {
            let listed = walk.words.is_none() && answer.is_enumerated(cue.start, clause);
            if !listed {
                break;
            }
            walk.open = false;
        }
        let before = index.checked_sub(1).map(|index| &cues[index]);
        if walk.step(answer, cue, before, speech) {
            break;
        }
    }
    let said = walk.said;
    let words = walk.words.filter(|_| walk.odd)?;
    Some(Governor { words, said })
}

impl Walk {
    /// Takes a word; whether the walk ends.
    fn step(&mut self, answer: &Answer<'_>, cue: &Cue, before: Option<&Cue>, speech: bool) -> bool {
        self.open &= cue.end == self.edge;
        self.edge = cue.start;
        if self.words.is_some() && !self.open || cue.is(Class::TURN) {
            return true;
        }
        if cue.is(Class::NEGATOR) && !answer.is_question(cue) {
            return self.negate(cue, speech);
        }
        let adjacent = before.filter(|before| before.end == cue.start);
        let leans = |class| adjacent.is_some_and(|before| before.is(class));
        let own = cue.is(Class::SELF) && !leans(Class::WILL.and(Class::RHET));
        let new = cue.is(Class::STOP) && !leans(Class::NEGATOR);
        self.stopped |= own || new;
        self.said |= cue.is(Class::SAY) && self.words.is_none();
        let light = Class::LIGHT.and(Class::SELF).and(Class::STOP);
        self.open &= cue.is(light);
        false
    }

    fn negate(&mut self, cue: &Cue, speech: bool) -> bool {
        let governs = if self.words.is_some() {
            self.open
        } else if cue.is(Class::RHET) {
            true
        } else if cue.is(Class::WILL) {
            !self.stopped
        } else if cue.is(Class::FACT) {
            !self.stopped && (self.open || !speech)
        } else {
            self.open && !self.stopped
        };
        if governs {
            self.odd = !self.odd;
            self.said |= cue.is(Class::SAY) && self.words.is_none();
            let end = self.words.as_ref().map_or(cue.end, |words| words.end);
            self.words = Some(cue.start..end);
            self.stopped = false;
            self.open = true;
            return false;
        }
        self.open = false;
        self.words.is_some()
    }
}

/// 两小时内到不了, 抱歉是不可能的.
fn denial(
    answer: &Answer<'_>,
    span: &Range<usize>,
    kind: HitKind,
    speech: bool,
) -> Option<Refusal> {
    let after = Class::CANNOT.and(Class::DENIED).and(Class::FACT);
    if !answer.cues.any(after) {
        return None;
    }
    let far = if kind == HitKind::Value { NEAR_VALUE } else { NEAR };
    let mut edge = span.end;
    for cue in answer.cues.after(span.end).iter().take(STEPS) {
        let adjacent = cue.start == edge;
        if cue.start - span.end > far || !answer.is_joined(span.end - 1, cue.start) {
            return after_comma(answer, span, cue);
        }
        let relative = ["的", "时", "就", "请"].iter().any(|sign| answer.text()[cue.end..].starts_with(sign));
        if cue.is(Class::CANNOT) && !speech && !relative {
            return Some(Refusal::new(Reason::PotentialComplement, cue.span()));
        }
        if cue.is(Class::DENIED) && adjacent && denies(answer, cue, kind) {
            return Some(Refusal::new(Reason::Negated, cue.span()));
        }
        if cue.is(Class::FACT) && adjacent && kind == HitKind::Value {
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

/// Whether a denial ends its clause; a value is denied within it as well: 两小时内够呛能到.
fn denies(answer: &Answer<'_>, cue: &Cue, kind: HitKind) -> bool {
    const VAGUE: [&str; 10] = [
        "够呛", "悬", "不一定", "不一定能", "难说", "不好说", "说不好", "说不准", "没准", "不敢保证",
    ];
    let text = answer.text();
    let (word, rest) = (&text[cue.span()], &text[cue.end..]);
    let vague = VAGUE.contains(&word);
    let particle = rest.chars().next().filter(|ch| "的了吧啊哦呀呗滴".contains(*ch));
    let end = cue.end + particle.map_or(0, char::len_utf8);
    let ends = end == text.len() || !answer.is_joined(end - 1, end);
    if kind == HitKind::Value { vague || ends } else { ends && !vague }
}

/// 道歉?没有。 The denial is all that the next clause says.
fn after_comma(answer: &Answer<'_>, span: &Range<usize>, cue: &Cue) -> Option<Refusal> {
    const FLAT: [&str; 10] = [
        "想都别想", "没门", "免谈", "休想", "做梦", "不可能", "不存在的", "想得美", "没有", "没戏",
    ];
    let flat = cue.is(Class::DENIED) && FLAT.contains(&&answer.text()[cue.span()]);
    let alone = flat && cue.start == span.end && denies(answer, cue, HitKind::Credit);
    alone.then(|| Refusal::new(Reason::Negated, cue.span()))
}

/// 师傅能不能上门我马上确认.
fn asked(answer: &Answer<'_>, span: &Range<usize>) -> Option<Refusal> {
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
    let checked_before = earlier.by_ref().any(|cue| cue.is(Class::CHECK))
        && !earlier.any(|cue| cue.is(Class::YOU));
    let later = answer.cues.after(span.end).iter().take(6);
    let mut later = later.take_while(|cue| answer.is_one_sentence(span.end - 1, cue.start));
    let ours = later.by_ref().find(|cue| cue.is(Class::SELF.and(addressed)));
    let checked_after = ours.is_some_and(|cue| cue.is(Class::SELF))
        && later.take(3).any(|cue| cue.is(Class::CHECK));
    let asked = checked_before || checked_after;
    asked.then(|| Refusal::new(Reason::Asked, whether.span()))
}

/// 如果您不知道: the fault is not ours.
fn conditional(answer: &Answer<'_>, span: &Range<usize>) -> Option<Refusal> {
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
