//! Negation before a hit.

use std::ops::Range;

use super::answer::Answer;
use super::cues::{Class, Cue};
use super::denial;
use super::refusal::{HitKind, Refusal};
use crate::grade::Reason;

/// How far a negator reaches, in bytes: eighteen characters.
const REACH: usize = 54;
/// Words that are looked at on the way back.
const STEPS: usize = 14;

/// Acts of speech: 没能帮到您抱歉 negates no apology.
const SPEECH: [&str; 10] = [
    "抱歉",
    "歉意",
    "对不",
    "不好意思",
    "理解",
    "体谅",
    "谢",
    "见谅",
    "您好",
    "再见",
];

/// Whether a hit is an act of speech rather than of service.
pub(super) fn is_speech(text: &str) -> bool {
    let is_first = |ch| {
        matches!(
            ch,
            '抱' | '歉' | '对' | '不' | '理' | '体' | '谢' | '见' | '您' | '再'
        )
    };
    let mut places = text.char_indices().filter(|(_, ch)| is_first(*ch));
    places.any(|(at, _)| SPEECH.iter().any(|word| text[at..].starts_with(word)))
}

/// What cancels a hit from outside.
pub(super) fn refusal(answer: &Answer<'_>, span: &Range<usize>, kind: HitKind) -> Option<Refusal> {
    let speech = is_speech(&answer.text()[span.clone()]);
    if let Some(found) = governor(answer, span.start, span.start, speech) {
        let is_exact = kind.is_value() && answer.text()[span.end..].starts_with('就');
        let is_affirmed = kind == HitKind::Violation && is_rhetorical(answer, span, &found.words);
        if !is_exact && !is_affirmed {
            let rejects = kind == HitKind::Violation && found.said;
            let reason = if rejects {
                Reason::Rejected
            } else {
                Reason::Negated
            };
            return Some(Refusal::new(reason, found.words));
        }
    }
    if kind == HitKind::Violation {
        return denial::conditional(answer, span).or_else(|| denial::of_violation(answer, span));
    }
    denial::refusal(answer, span, kind, speech)
        .or_else(|| denial::asked(answer, span))
        .or_else(|| denial::echoed(answer, span, Class::RHET.and(Class::WILL)))
}

/// 这不是耽误别人吗: who asks so says that it is.
fn is_rhetorical(answer: &Answer<'_>, span: &Range<usize>, negator: &Range<usize>) -> bool {
    let text = answer.text();
    let is_own = text[..negator.start].ends_with("我") || text[..negator.start].ends_with("我们");
    let mut rest = text[span.end..].char_indices();
    let asks = rest.any(|(at, ch)| {
        let end = span.end + at + ch.len_utf8();
        let ends = end == text.len() || !answer.is_joined(end - 1, end);
        matches!(ch, '吗' | '嘛' | '么') && ends && answer.is_joined(span.end - 1, end - 1)
    });
    !is_own && text[negator.clone()].ends_with("不是") && asks
}

/// Where words that negate begin to do so: 也不会 does at 不.
pub(in crate::grade::roleplay) fn negation(text: &str, words: &Range<usize>) -> usize {
    const NO: [char; 12] = [
        '不', '没', '别', '未', '无', '莫', '勿', '甭', '冇', '唔', '非', '毋',
    ];
    words.start + text[words.clone()].find(NO).unwrap_or(0)
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
        edge: verb(answer, at),
        open: true,
        stopped: false,
        said: false,
        odd: false,
        words: None,
    };
    let cues = answer.cues.before(at);
    if let Some(cue) = answer.cues.across(at)
        && cue.is(Class::NEGATOR)
        && answer.is_joined(cue.start, at)
        && negation(answer.text(), &cue.span()) < at
    {
        // 不会给您退款 for 会给您退款: the negation shares a letter with the hit.
        walk.edge = cue.end;
        walk.step(answer, cue, cues, speech);
    }
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
        if walk.step(answer, cue, &cues[..index], speech) {
            break;
        }
    }
    let said = walk.said;
    let words = walk.words.filter(|_| walk.odd)?;
    Some(Governor { words, said })
}

/// Where the verb begins that ends with the hit's first letter: 开油烟机 is said in 打开油烟机.
fn verb(answer: &Answer<'_>, at: usize) -> usize {
    const ENDS: [char; 2] = ['开', '掉'];
    let text = answer.text();
    let before = text[..at].chars().next_back();
    let start = before.map_or(at, |ch| at - ch.len_utf8());
    let is_cue = || {
        answer
            .cues
            .before(at)
            .last()
            .is_some_and(|cue| cue.end == at)
    };
    match text[at..].starts_with(ENDS) && answer.is_joined(start, at) && !is_cue() {
        true => start,
        false => at,
    }
}

impl Walk {
    /// Takes a word; whether the walk ends.
    fn step(&mut self, answer: &Answer<'_>, cue: &Cue, before: &[Cue], speech: bool) -> bool {
        self.open &= cue.end == self.edge;
        self.edge = cue.start;
        if self.words.is_some() && !self.open || cue.is(Class::TURN) {
            return true;
        }
        if cue.is(Class::NEGATOR) && !answer.is_question(cue) {
            return self.negate(cue, speech);
        }
        let leans = |class| leans(before, cue.start, class);
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

/// Whether a word of `class` ends at this byte, or only a light word or two in between.
fn leans(before: &[Cue], byte: usize, class: Class) -> bool {
    let mut edge = byte;
    for cue in before.iter().rev().take(3) {
        if cue.end != edge {
            return false;
        }
        if cue.is(Class::NEGATOR) {
            return cue.is(class);
        }
        if !cue.is(Class::LIGHT) {
            return false;
        }
        edge = cue.start;
    }
    false
}
