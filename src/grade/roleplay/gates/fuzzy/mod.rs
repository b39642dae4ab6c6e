//! Slips of the ear and of the input method: 报歉 for 抱歉, 码上 for 马上.
//!
//! A text is read as syllables without tones, in which what many speakers do not tell apart is
//! one: n and l, f and h, z and zh, an and ang. Phrases are then looked for by their syllables;
//! at least one character differs, and what differs must not form another word.

mod syllables;
#[cfg(test)]
mod tests;
mod words;

use std::collections::HashMap;
use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use self::syllables::{class, encode, is_word};
use self::words::{SMALL, SMALL_TOO};
use crate::text::Folded;

pub(in crate::grade::roleplay) use self::syllables::Syllables;

/// Phrases of one syllable fewer than this are not looked for.
const SHORTEST: usize = 2;

/// Looks for phrases by their syllables.
pub(in crate::grade::roleplay) struct Finder {
    automaton: AhoCorasick,
    /// For each pattern of the automaton the literals that sound like it.
    patterns: Vec<Vec<usize>>,
    literals: Vec<Box<str>>,
    pub(in crate::grade::roleplay) pairs: Pairs,
}

/// Neighbouring characters of literals: together they are a word, and no slip.
#[derive(Default)]
pub(in crate::grade::roleplay) struct Pairs(HashMap<(char, char), Vec<u16>>);

/// Which of the literals count.
pub(in crate::grade::roleplay) trait Live {
    /// Whether this literal is looked for.
    fn is_literal(&self, literal: usize) -> bool;
    /// Whether two neighbouring characters are in some literal that is looked for.
    fn is_pair(&self, pair: (char, char)) -> bool;
}

impl Pairs {
    /// Adds the neighbours in folded words of this owner.
    pub(in crate::grade::roleplay) fn add(&mut self, owner: u16, words: &[String]) {
        for word in words {
            for pair in word.chars().zip(word.chars().skip(1)) {
                let owners = self.0.entry(pair).or_default();
                if owners.last() != Some(&owner) {
                    owners.push(owner);
                }
            }
        }
    }

    /// Whether an owner that `is_meant` has these neighbours.
    pub(in crate::grade::roleplay) fn has(
        &self,
        pair: (char, char),
        is_meant: impl Fn(u16) -> bool,
    ) -> bool {
        let owners = self.0.get(&pair);
        owners.is_some_and(|owners| owners.iter().any(|owner| is_meant(*owner)))
    }
}

impl Finder {
    /// Prepares folded literals. Those with other than Han characters are not looked for.
    pub(in crate::grade::roleplay) fn new<'l>(
        literals: impl IntoIterator<Item = &'l str>,
        pairs: Pairs,
    ) -> Self {
        let literals: Vec<Box<str>> = literals.into_iter().map(Box::from).collect();
        let mut codes: Vec<Vec<u8>> = Vec::new();
        let mut patterns: Vec<Vec<usize>> = Vec::new();
        let mut known: HashMap<Vec<u8>, usize> = HashMap::new();
        for (index, literal) in literals.iter().enumerate() {
            let Some(code) = pattern(literal) else {
                continue;
            };
            let place = *known.entry(code).or_insert_with_key(|code| {
                codes.push(code.clone());
                patterns.push(Vec::new());
                patterns.len() - 1
            });
            patterns[place].push(index);
        }
        let automaton = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(codes)
            .expect("a bank's phrases are far below the limits of an automaton");
        Self {
            automaton,
            patterns,
            literals,
            pairs,
        }
    }

    /// Looks for literals said as they are and with slips: calls `exact` with the bytes of the
    /// folded text, and `slip` with the literal too.
    pub(in crate::grade::roleplay) fn find(
        &self,
        folded: &Folded,
        syllables: &Syllables,
        live: &dyn Live,
        mut exact: impl FnMut(Range<usize>),
        mut slip: impl FnMut(usize, Range<usize>),
    ) {
        let text = folded.as_str();
        for found in self.automaton.find_overlapping_iter(&syllables.code) {
            let characters = found.start() / 2..found.end() / 2;
            let span = syllables.bytes(&characters);
            let literals = self.patterns[found.pattern().as_usize()].iter();
            let literals = literals.filter(|literal| live.is_literal(**literal));
            let said = &text[span.clone()];
            let is_exact = |literal: &&usize| &*self.literals[**literal] == said;
            if literals.clone().any(|literal| is_exact(&literal)) {
                exact(span);
            } else if folded.clause(span.start) == folded.clause(span.end - 1) {
                let slips = literals
                    .filter(|index| self.is_slip(text, &span, &self.literals[**index], live));
                slips.for_each(|literal| slip(*literal, span.clone()));
            }
        }
    }

    /// Whether the text in `span` is `literal` with a slip or two.
    fn is_slip(&self, text: &str, span: &Range<usize>, literal: &str, live: &dyn Live) -> bool {
        let length = literal.chars().count();
        let most = if length >= 5 { 2 } else { 1 };
        if length == 2 && is_seam(text, span) {
            return false;
        }
        let is_word = |left: Option<char>, right: Option<char>| {
            let pair = left.zip(right);
            pair.is_some_and(|pair| is_word(pair) || live.is_pair(pair))
        };
        let said = &text[span.clone()];
        let mut before = text[..span.start].chars().next_back();
        let mut after = said.chars().skip(1).chain(text[span.end..].chars().next());
        let mut slips = 0;
        for (place, (heard, meant)) in said.chars().zip(literal.chars()).enumerate() {
            let next = after.next();
            if heard != meant {
                slips += 1;
                let other = is_word(before, Some(heard)) || is_word(Some(heard), next);
                let edge = place == 0 || place + 1 == length;
                let small = SMALL.contains(heard) || SMALL_TOO.contains(heard);
                let small = edge && small && literal != "再见";
                if slips > most || other || small {
                    return false;
                }
            }
            before = Some(heard);
        }
        slips > 0
    }
}

/// Whether two characters are the end of one word and the beginning of another: 家里解决.
fn is_seam(text: &str, span: &Range<usize>) -> bool {
    let (before, said, after) = (&text[..span.start], &text[span.clone()], &text[span.end..]);
    let word = |left: Option<char>, right: Option<char>| left.zip(right).is_some_and(is_word);
    word(before.chars().next_back(), said.chars().next())
        || word(said.chars().next_back(), after.chars().next())
}

/// The syllables of a literal that can be looked for.
fn pattern(literal: &str) -> Option<Vec<u8>> {
    const GREETINGS: [&str; 2] = ["您好", "你好"];
    let count = literal.chars().count();
    // Two characters of which one is small sound like too much else.
    let vague =
        count == 2 && literal.contains(|ch| SMALL.contains(ch)) && !GREETINGS.contains(&literal);
    let vague = vague && !matches!(literal, "马上" | "上门" | "小时" | "地址" | "来电");
    if count < SHORTEST || vague {
        return None;
    }
    let mut code = Vec::with_capacity(2 * count);
    for ch in literal.chars() {
        let class = class(ch);
        if class == 0 {
            return None;
        }
        code.extend(encode(class));
    }
    Some(code)
}
