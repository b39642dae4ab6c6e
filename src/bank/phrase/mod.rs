//! Phrases as authors write them, as trees.
//!
//! | sign | meaning |
//! |---|---|
//! | `抱歉` | words; punctuation and spaces do not count |
//! | `(抱歉\|对不起)` | one of these |
//! | `[非常]抱歉` | may be left out |
//! | `登记…工单` `登记……工单` | up to 8 characters within a clause, up to 24 within a sentence |
//! | `{apology}` `{致歉}` | any phrase of a lexicon |
//! | `<时长 ≤ 2小时>` | a value, under a condition |
//! | `A & B`, `A & !B` | both, or one without the other, in one sentence |
//! | `A & !…B` | one without the other in its clause |
//! | `… @我` | who does it, how, and where in the answer |

mod condition;
mod expand;
mod moves;
mod parse;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::bank::authored::{Faults, Span, Text, similar};
use crate::bank::finding::{Code, Finding, Origin};
use crate::text::half_width;

pub(crate) use condition::{Condition, Role};
pub(crate) use expand::{Chain, Element, Link, Rich, expand};
pub(crate) use moves::{Known, Move, Moves};

/// A phrase: terms that stand in one sentence, and how they stand there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Phrase {
    pub(crate) all: Vec<Node>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) none: Vec<Node>,
    /// What must not stand in the same clause.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) none_near: Vec<Node>,
    /// What must not stand anywhere in the answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) none_at_all: Vec<Node>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) tags: Vec<Tag>,
}

/// A piece of a term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Node {
    /// Folded words.
    Words(String),
    Sequence(Vec<Node>),
    OneOf(Vec<Node>),
    Optional(Box<Node>),
    Gap(Gap),
    /// A lexicon by its id.
    Lexicon(String),
    Value(Condition),
}

/// How much may stand between two pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Gap {
    /// Up to 8 characters of one clause.
    Narrow,
    /// Up to 24 characters of one sentence.
    Wide,
}

/// How a phrase has to stand in the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Tag {
    /// The speaker's side does it.
    Us,
    /// The customer is asked or told to do it.
    Customer,
    /// It is a question or a polite request.
    Question,
    /// In the first two sentences.
    Beginning,
    /// In the last two sentences.
    End,
}

impl Tag {
    const NAMES: &[(&str, Self)] = &[
        ("我", Self::Us),
        ("us", Self::Us),
        ("您", Self::Customer),
        ("你", Self::Customer),
        ("customer", Self::Customer),
        ("问", Self::Question),
        ("question", Self::Question),
        ("开头", Self::Beginning),
        ("beginning", Self::Beginning),
        ("结尾", Self::End),
        ("end", Self::End),
    ];
}

/// One phrase of a rubric or a lexicon with its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Rule {
    /// As the author wrote it.
    pub(crate) phrase: String,
    pub(crate) origin: Origin,
    pub(crate) parsed: Phrase,
}

impl Node {
    /// Calls `visit` with every lexicon in here.
    fn lexicons<'n>(&'n self, visit: &mut dyn FnMut(&'n str)) {
        match self {
            Self::Lexicon(id) => visit(id),
            Self::Sequence(nodes) | Self::OneOf(nodes) => {
                nodes.iter().for_each(|node| node.lexicons(visit));
            }
            Self::Optional(node) => node.lexicons(visit),
            Self::Words(_) | Self::Gap(_) | Self::Value(_) => {}
        }
    }

    /// Whether some way of saying it may be nothing but words of which `may_be` says so: it has no
    /// gap, no value and no other words that all ways have.
    pub(crate) fn may_be_words(&self, may_be: &dyn Fn(&str) -> bool) -> bool {
        let inner = |node: &Self| node.may_be_words(may_be);
        match self {
            Self::Words(words) => may_be(words),
            Self::Optional(_) | Self::Lexicon(_) => true,
            Self::Sequence(nodes) => nodes.iter().all(inner),
            Self::OneOf(nodes) => nodes.iter().any(inner),
            Self::Gap(_) | Self::Value(_) => false,
        }
    }

    /// The shortest way of saying it without what may be left out; nothing where a lexicon, a value
    /// or a gap is in it.
    fn shortest(&self) -> Option<String> {
        let length = |way: &String| way.chars().count();
        match self {
            Self::Words(words) => Some(words.clone()),
            Self::Optional(_) => Some(String::new()),
            Self::Sequence(nodes) => nodes.iter().map(Self::shortest).collect(),
            Self::OneOf(nodes) => nodes.iter().filter_map(Self::shortest).min_by_key(length),
            Self::Gap(_) | Self::Lexicon(_) | Self::Value(_) => None,
        }
    }

    /// Whether some of it may be left out.
    fn has_optional(&self) -> bool {
        match self {
            Self::Optional(_) => true,
            Self::Sequence(nodes) | Self::OneOf(nodes) => nodes.iter().any(Self::has_optional),
            Self::Words(_) | Self::Gap(_) | Self::Lexicon(_) | Self::Value(_) => false,
        }
    }

    /// Whether it is a lexicon as a whole, or a choice among some.
    pub(crate) fn is_whole(&self) -> bool {
        match self {
            Self::Lexicon(_) => true,
            Self::OneOf(nodes) => nodes.iter().any(Self::is_whole),
            _ => false,
        }
    }
}

impl Phrase {
    /// All that it looks for.
    fn terms(&self) -> impl Iterator<Item = &Node> {
        let none = self.none.iter().chain(&self.none_near);
        let none = none.chain(&self.none_at_all);
        self.all.iter().chain(none)
    }

    /// The lexicons that it names.
    pub(crate) fn lexicons(&self) -> Vec<&str> {
        let mut ids = Vec::new();
        for term in self.terms() {
            term.lexicons(&mut |id| ids.push(id));
        }
        ids
    }

    /// Whether it is one term that may stand anywhere, so that a longer phrase can hold it.
    pub(crate) fn is_plain(&self) -> bool {
        self.terms().count() == 1 && self.tags.is_empty()
    }
}

/// What is wrong with a phrase, and which of its characters say so.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Wrong {
    /// A word that a sentence is written for.
    pub(super) problem: &'static str,
    pub(super) from: usize,
    pub(super) to: usize,
}

/// A phrase with all its signs in half width.
pub(crate) fn in_signs(phrase: &str) -> String {
    phrase.chars().map(parse::sign).collect()
}

/// The lexicons that the text of a phrase refers to, right or wrong.
pub(crate) fn references(phrase: &str) -> Vec<String> {
    let names = phrase.split(['{', '｛']).skip(1);
    let names = names.filter_map(|rest| Some(rest.split_once(['}', '｝'])?.0.trim().to_owned()));
    names.collect()
}

/// Reads one phrase; a fault and nothing for one that cannot be looked for.
pub(crate) fn read(text: &Text, known: &dyn Known, faults: &mut Faults) -> Option<Rule> {
    if text.text.contains(['，', '、']) {
        let finding = faults.finding(Code::FullWidthComma, text.span);
        faults.push(finding.with("text", &text.text));
    }
    if let Some(at) = foreign_sign(&text.text) {
        let finding = pointed(text, Code::ForeignSign, at..at + 1, faults);
        faults.push(finding);
    }
    let mut parsed = match parse::parse(&text.text) {
        Ok(parsed) => parsed,
        Err(wrong) => {
            let code = match wrong.problem {
                "empty" => Code::EmptyPhrase,
                _ => Code::BadPhrase,
            };
            let finding = pointed(text, code, wrong.from..wrong.to, faults);
            faults.push(
                finding
                    .with("problem", wrong.problem)
                    .with("text", &text.text),
            );
            return None;
        }
    };
    for (name, range) in parse::places(&text.text) {
        let Some(lexicon) = known.lexicon(&name) else {
            let names = known.names();
            let finding = pointed(text, Code::UnknownReference, range, faults)
                .with("kind", "lexicon")
                .with("text", &name)
                .with("similar", similar(&name, names.into_iter()));
            faults.push(finding);
            return None;
        };
        if !lexicon.is_plain && !parse::stands_whole(&parsed, &name) {
            let finding = pointed(text, Code::BadPhrase, range, faults);
            faults.push(finding.with("problem", "whole").with("text", &text.text));
            return None;
        }
    }
    let none = parsed.none.iter_mut().chain(&mut parsed.none_near);
    let none = none.chain(&mut parsed.none_at_all);
    for node in parsed.all.iter_mut().chain(none) {
        name_by_id(node, known);
    }
    if let Some(letter) = letter_left(&parsed) {
        let finding = faults.finding(Code::OneLetterLeft, text.span);
        faults.push(finding.with("text", letter));
    }
    check_size(text, &parsed, known, faults)?;
    Some(Rule {
        phrase: text.text.clone(),
        origin: faults.origin(text.span),
        parsed,
    })
}

/// The first character that is a sign in regular expressions and nothing in a phrase. A question
/// mark at the end of a phrase is punctuation, which people write there.
fn foreign_sign(phrase: &str) -> Option<usize> {
    let may_be = |ch: char| matches!(half_width(ch), '?' | '*' | '+' | '^' | '$' | '\\');
    if !phrase.contains(may_be) {
        return None;
    }
    let signs = in_signs(phrase).chars().map(half_width).collect::<Vec<_>>();
    let is_closed = |at: usize| at > 0 && matches!(signs[at - 1], ')' | ']' | '}');
    let last = signs.iter().rposition(|ch| !ch.is_whitespace());
    signs.iter().enumerate().position(|(at, ch)| match ch {
        '?' => is_closed(at) && last != Some(at),
        _ => matches!(ch, '*' | '+' | '^' | '$' | '\\'),
    })
}

/// The one letter that says all of a phrase when what may be left out is.
fn letter_left(phrase: &Phrase) -> Option<String> {
    let [term] = phrase.all.as_slice() else {
        return None;
    };
    if !phrase.tags.is_empty() || !term.has_optional() {
        return None;
    }
    term.shortest().filter(|way| way.chars().count() == 1)
}

fn name_by_id(node: &mut Node, known: &dyn Known) {
    match node {
        Node::Lexicon(name) => {
            if let Some(lexicon) = known.lexicon(name) {
                *name = lexicon.id.to_string();
            }
        }
        Node::Sequence(nodes) | Node::OneOf(nodes) => {
            nodes.iter_mut().for_each(|node| name_by_id(node, known));
        }
        Node::Optional(node) => name_by_id(node, known),
        Node::Words(_) | Node::Gap(_) | Node::Value(_) => {}
    }
}

/// A fault for a phrase with too many ways of saying it.
fn check_size(text: &Text, parsed: &Phrase, known: &dyn Known, faults: &mut Faults) -> Option<()> {
    let has_ways = |term: &&Node| !term.is_whole() && !matches!(term, Node::Words(_));
    for term in parsed.terms().filter(has_ways) {
        if let Err(Rich { most }) = expand(term, known.moves()) {
            let finding = faults.finding(Code::PhraseTooRich, text.span);
            faults.push(finding.with("most", most));
            return None;
        }
    }
    Some(())
}

/// A finding at some characters of a phrase, where its line shows them as they are.
fn pointed(text: &Text, code: Code, at: std::ops::Range<usize>, faults: &Faults) -> Finding {
    let length = text.text.chars().count();
    let quotes = (text.span.width as usize).checked_sub(length);
    let before = match quotes {
        Some(0) => 0,
        Some(2) => 1,
        _ => {
            return faults
                .finding(code, text.span)
                .with("piece", piece(text, at));
        }
    };
    let offset = u32::try_from(before + at.start).unwrap_or(0);
    let width = u32::try_from(at.len().max(1)).unwrap_or(1);
    let span = Span {
        line: text.span.line,
        column: text.span.column + offset,
        width,
    };
    faults.finding(code, span).with("piece", piece(text, at))
}

fn piece(text: &Text, at: std::ops::Range<usize>) -> String {
    let rest = text.text.chars().skip(at.start);
    rest.take(at.len().max(1)).collect()
}
