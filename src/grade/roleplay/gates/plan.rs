//! Telling what one would do instead of saying it.

use std::ops::Range;

use super::answer::Answer;
use super::cues::{Class, Cue};

/// Stretches of an answer that tell a plan.
#[derive(Default)]
pub(super) struct Plans {
    pub(super) found: Vec<Range<usize>>,
    /// Nothing else is in the answer.
    pub(super) is_all: bool,
}

/// What a stretch of clauses has of a plan and of speech.
#[derive(Clone, Copy, Debug, Default)]
struct Signs {
    start: usize,
    end: usize,
    cues: usize,
    /// Second person.
    you: u16,
    own: u16,
    courtesies: u16,
    third: u16,
    them: u16,
    steps: u16,
    first: u16,
    again: u16,
    modal: u16,
    tells: u16,
    metas: u16,
    moves: u16,
}

/// Finds the stretches that tell a plan: sentences, or their part before the first 您.
pub(super) fn find(answer: &Answer<'_>) -> Plans {
    let telling = Class::THIRD
        .and(Class::THEM)
        .and(Class::TELLS)
        .and(Class::META)
        .and(Class::MODAL);
    if !answer.cues.any(telling) {
        return Plans::default();
    }
    let units = units(answer);
    let spoken = units.iter().any(|unit| unit.you > 0);
    let owned = units.iter().any(|unit| unit.own > 0);
    let least = match (spoken, owned) {
        (true, _) => 6,
        (false, true) => 4,
        (false, false) => 3,
    };
    let mut found: Vec<Range<usize>> = Vec::new();
    let (mut planned, mut total) = (0, 0);
    let mut follows = false;
    for (at, unit) in units.iter().enumerate() {
        total += unit.cues;
        let goes_on = follows && unit.you == 0 && unit.points() >= 2;
        let is_own = !spoken && unit.is_own_plan();
        follows = unit.you == 0 && (unit.points() >= least || goes_on || is_own);
        if follows {
            planned += unit.cues;
            let next = units.get(at + 1).map(|next| next.start);
            found.push(unit.start..reach(answer, unit.end, next));
        }
    }
    let is_all = !found.is_empty() && planned * 10 >= total * 7;
    Plans { found, is_all }
}

/// Words by which one calls people.
const TITLES: [&str; 4] = ["先生", "女士", "小姐", "师傅"];

/// Most characters of a plan behind the last word that gives it away.
const REACH: usize = 24;

/// Where a plan ends whose last sign ends at this byte: with its sentence, or before the speech
/// that follows in it. 我会先安慰老人,然后核对姓名,关闭业务,退费.
fn reach(answer: &Answer<'_>, end: usize, next: Option<usize>) -> usize {
    let rest = &answer.text()[end..next.unwrap_or(answer.text().len())];
    let rest = rest.char_indices().take(REACH);
    let rest = rest.take_while(|(at, _)| answer.is_one_sentence(end - 1, end + at));
    rest.last().map_or(end, |(at, ch)| end + at + ch.len_utf8())
}

/// Clauses gathered into sentences; a sentence is cut before the clause with its first 您 where
/// what comes before is a plan.
fn units(answer: &Answer<'_>) -> Vec<Signs> {
    let mut units: Vec<Signs> = Vec::new();
    let mut clause = Signs::default();
    let mut last: Option<Cue> = None;
    for cue in answer.cues.all() {
        if is_quoted(answer, cue) || last.is_some_and(|last| names(answer, &last, cue)) {
            continue;
        }
        let mut cue = *cue;
        if is_spoken_of(answer, &cue) {
            cue.class = Class::THIRD;
        }
        if let Some(before) = last
            && answer.folded.clause(before.start) != answer.folded.clause(cue.start)
        {
            let joins = answer.is_one_sentence(before.start, cue.start);
            merge(&mut units, clause);
            clause = Signs::default();
            if !joins {
                units.push(Signs::default());
            }
        }
        clause.add(&cue);
        let tells = |last: &Cue| last.is(Class::MODAL) && last.is(Class::SELF);
        let is_told = |last: &Cue| tells(last) && is_near(answer, last, &cue);
        let is_told = cue.is(Class::THEM) && last.as_ref().is_some_and(is_told);
        clause.tells += u16::from(is_told || is_treated(answer, &cue));
        last = Some(cue);
    }
    merge(&mut units, clause);
    units.retain(|unit| unit.cues > 0);
    units
}

/// Adds a clause to the sentence at hand, or lets it begin anew where speech follows a plan.
fn merge(units: &mut Vec<Signs>, clause: Signs) {
    match units.last_mut() {
        Some(unit) if unit.cues == 0 => *unit = clause,
        Some(unit) => {
            let plan = unit.you == 0 && unit.points() >= 4;
            if plan && clause.you > 0 {
                units.push(clause);
            } else {
                unit.join(&clause);
            }
        }
        None => units.push(clause),
    }
}

/// Whether only a letter or two of the same clause stand between two words.
fn is_near(answer: &Answer<'_>, last: &Cue, next: &Cue) -> bool {
    next.start - last.end <= 6 && answer.is_joined(last.start, next.start)
}

/// Whether a title tells what someone is called, and calls no one: 叫他万先生.
fn names(answer: &Answer<'_>, last: &Cue, title: &Cue) -> bool {
    last.is(Class::THEM)
        && TITLES.contains(&&answer.text()[title.span()])
        && is_near(answer, last, title)
}

/// Whether a title speaks of someone and to no one: 安慰一下这位女士. Who is spoken to is called first:
/// 这位女士，您先坐.
fn is_spoken_of(answer: &Answer<'_>, title: &Cue) -> bool {
    let before = &answer.text()[..title.start];
    let Some(rest) = before.strip_suffix("这位").or(before.strip_suffix("那位")) else {
        return false;
    };
    TITLES.contains(&&answer.text()[title.span()])
        && !rest.is_empty()
        && answer.is_joined(rest.len() - 1, title.start)
}

/// Whether a clause begins with what is done to someone who is spoken of: 问客户什么事.
fn is_treated(answer: &Answer<'_>, whom: &Cue) -> bool {
    const DONE: [&str; 10] = [
        "告诉",
        "问",
        "先问",
        "询问",
        "安抚",
        "安慰",
        "劝",
        "提醒",
        "通知",
        "先安抚",
    ];
    // Where nobody is spoken to, what is done for someone is told: 为用户登记报修.
    const DONE_FOR: [&str; 8] = ["请", "让", "为", "给", "帮", "替", "登记", "核实"];
    // 客户经理 and 用户号 are others; 安抚用户是… speaks of it.
    const ELSE: [&str; 8] = ["经理", "中心", "编号", "号", "群", "是", "代表", "服务"];
    let text = answer.text();
    let begins = |start: usize| start == 0 || !answer.is_joined(start - 1, start);
    let is_spoken = answer.cues.any(Class::YOU);
    let done_for = DONE_FOR.iter().filter(|_| !is_spoken);
    whom.is(Class::THIRD)
        && !ELSE.iter().any(|rest| text[whom.end..].starts_with(rest))
        && DONE
            .iter()
            .chain(done_for)
            .any(|verb| match text[whom.span()].starts_with(verb) {
                true => begins(whom.start),
                false => {
                    let before = text[..whom.start].strip_suffix(verb);
                    before.is_some_and(|before| begins(before.len()))
                }
            })
}

fn is_quoted(answer: &Answer<'_>, cue: &Cue) -> bool {
    !answer.layout.quotes.is_empty() && answer.quote(&cue.span()).is_some()
}

impl Signs {
    fn add(&mut self, cue: &Cue) {
        if self.cues == 0 {
            self.start = cue.start;
        }
        self.end = cue.end;
        self.cues += 1;
        let count = |class| u16::from(cue.is(class));
        self.you = self.you.saturating_add(count(Class::YOU));
        self.own = self.own.saturating_add(count(Class::SELF));
        self.courtesies = self.courtesies.saturating_add(count(Class::HAIL));
        self.third = self.third.saturating_add(count(Class::THIRD));
        self.them = self.them.saturating_add(count(Class::THEM));
        self.steps = self.steps.saturating_add(count(Class::STEP));
        self.first = self.first.saturating_add(count(Class::FIRST));
        self.again = self.again.saturating_add(count(Class::AGAIN));
        self.modal = self.modal.saturating_add(count(Class::MODAL));
        self.tells = self.tells.saturating_add(count(Class::TELLS));
        self.metas = self.metas.saturating_add(count(Class::META));
        self.moves = self.moves.saturating_add(count(Class::MOVE));
    }

    fn join(&mut self, other: &Self) {
        if self.cues == 0 {
            self.start = other.start;
        }
        self.end = self.end.max(other.end);
        self.cues += other.cues;
        let pairs = [
            (&mut self.you, other.you),
            (&mut self.own, other.own),
            (&mut self.courtesies, other.courtesies),
            (&mut self.third, other.third),
            (&mut self.them, other.them),
            (&mut self.steps, other.steps),
            (&mut self.first, other.first),
            (&mut self.again, other.again),
            (&mut self.modal, other.modal),
            (&mut self.tells, other.tells),
            (&mut self.metas, other.metas),
            (&mut self.moves, other.moves),
        ];
        for (sum, more) in pairs {
            *sum = sum.saturating_add(more);
        }
    }

    /// Whether it tells in which order one means to act: 我会先登记,再联系师傅.
    fn is_own_plan(&self) -> bool {
        let is_ordered = self.steps > 0 || self.first > 0 && self.again > 0;
        self.own > 0 && self.modal > 0 && is_ordered && self.courtesies == 0
    }

    /// How much it looks like a plan.
    fn points(&self) -> u16 {
        let third = 3 * self.third.min(1) + self.third.saturating_sub(1).min(2);
        let them = 2 * self.them.min(1) + self.them.saturating_sub(1).min(2);
        let order = self.steps.min(2) + (self.first.min(1) * (self.again + self.modal).min(1));
        let told = 4 * self.tells.min(1) + 2 * self.metas.min(3) + self.moves.min(3);
        if told + self.modal + order == 0 {
            return 0;
        }
        let plan = third + them + order.min(2) + self.modal.min(1) + told;
        // 他 alone may be the man who comes to repair.
        let plan = if self.third + self.tells + self.metas == 0 {
            plan.min(3)
        } else {
            plan
        };
        plan.saturating_sub(self.courtesies)
    }
}
