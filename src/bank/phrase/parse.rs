//! The parser: characters of a phrase to its tree, or what is wrong with which of them.
//!
//! ```text
//! phrase  = term { "&" [ "!" [ "…" ] ] term } { "@" name }
//! term    = piece { piece }
//! piece   = words | gap | "(" term { "|" term } ")" | "[" term { "|" term } "]"
//!         | "{" lexicon "}" | "<" kind [ condition ] ">"
//! gap     = "…" | "……" | "..." | "......"
//! ```

use std::ops::Range;

use super::{Condition, Gap, Node, Phrase, Tag, Wrong};
use crate::text;

/// Deepest nesting of brackets.
const DEEPEST: usize = 16;

type Parsed<T> = Result<T, Wrong>;

fn wrong<T>(problem: &'static str, at: Range<usize>) -> Parsed<T> {
    Err(Wrong {
        problem,
        from: at.start,
        to: at.end,
    })
}

/// The half-width form of a sign; other characters as they are.
pub(super) fn sign(ch: char) -> char {
    match ch {
        '（' => '(',
        '）' => ')',
        '｜' => '|',
        '【' | '［' => '[',
        '】' | '］' => ']',
        '｛' => '{',
        '｝' => '}',
        '＜' => '<',
        '＞' => '>',
        '＆' => '&',
        '！' => '!',
        '＠' => '@',
        '⋯' => '…',
        '．' => '.',
        _ => ch,
    }
}

/// Reads a phrase.
pub(super) fn parse(phrase: &str) -> Parsed<Phrase> {
    let mut parser = Parser {
        chars: phrase.chars().map(sign).collect(),
        at: 0,
        depth: 0,
    };
    parser.phrase()
}

/// The lexicons that a phrase names and the characters that name them.
pub(super) fn places(phrase: &str) -> Vec<(String, Range<usize>)> {
    let chars: Vec<char> = phrase.chars().map(sign).collect();
    let mut places = Vec::new();
    let mut open = None;
    for (at, ch) in chars.iter().enumerate() {
        match (ch, open) {
            ('{', _) => open = Some(at),
            ('}', Some(from)) => {
                let name: String = chars[from + 1..at].iter().collect();
                places.push((name.trim().to_owned(), from..at + 1));
                open = None;
            }
            _ => {}
        }
    }
    places
}

/// Whether the lexicon is never a part of something longer in this phrase.
pub(super) fn stands_whole(phrase: &Phrase, name: &str) -> bool {
    fn inside(node: &Node, name: &str, is_top: bool) -> bool {
        match node {
            Node::Lexicon(id) => id == name && !is_top,
            Node::OneOf(nodes) => nodes.iter().any(|node| inside(node, name, is_top)),
            Node::Sequence(nodes) => nodes.iter().any(|node| inside(node, name, false)),
            Node::Optional(node) => inside(node, name, false),
            Node::Words(_) | Node::Gap(_) | Node::Value(_) => false,
        }
    }
    !phrase.terms().any(|term| inside(term, name, true))
}

/// Whether nothing at all says it.
fn may_be_left_out(node: &Node) -> bool {
    match node {
        Node::Optional(_) | Node::Gap(_) => true,
        Node::Sequence(nodes) => nodes.iter().all(may_be_left_out),
        Node::OneOf(nodes) => nodes.iter().any(may_be_left_out),
        Node::Words(_) | Node::Lexicon(_) | Node::Value(_) => false,
    }
}

/// How a term belongs to those before it.
enum Joined {
    And,
    Not,
    NotNear,
    NotAtAll,
}

struct Parser {
    chars: Vec<char>,
    at: usize,
    depth: usize,
}

impl Parser {
    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn skip_spaces(&mut self) {
        while self.peek().is_some_and(char::is_whitespace) {
            self.at += 1;
        }
    }

    fn phrase(&mut self) -> Parsed<Phrase> {
        let mut phrase = Phrase::default();
        let mut joined = Joined::And;
        loop {
            let from = self.at;
            let term = self.term()?;
            let Some(term) = term else {
                let is_all = from == 0 && self.at == self.chars.len();
                let problem = if is_all { "empty" } else { "and" };
                return wrong(problem, from.min(self.at)..self.at.max(from + 1));
            };
            match joined {
                Joined::And => phrase.all.push(term),
                Joined::Not => phrase.none.push(term),
                Joined::NotNear => phrase.none_near.push(term),
                Joined::NotAtAll => phrase.none_at_all.push(term),
            }
            match self.peek() {
                Some('&') => {
                    self.at += 1;
                    joined = self.joined();
                }
                Some('@') => {
                    phrase.tags = self.tags()?;
                    break;
                }
                None => break,
                Some(_) => return wrong("bracket", self.at..self.at + 1),
            }
        }
        phrase.tags.sort_unstable();
        phrase.tags.dedup();
        Ok(phrase)
    }

    /// What stands behind an `&`.
    fn joined(&mut self) -> Joined {
        self.skip_spaces();
        if self.peek() != Some('!') {
            return Joined::And;
        }
        self.at += 1;
        self.skip_spaces();
        match self.gap() {
            None => Joined::Not,
            Some(Gap::Narrow) => Joined::NotNear,
            Some(Gap::Wide) => Joined::NotAtAll,
        }
    }

    fn tags(&mut self) -> Parsed<Vec<Tag>> {
        let mut tags = Vec::new();
        while self.peek() == Some('@') {
            let from = self.at;
            self.at += 1;
            self.skip_spaces();
            let name: String = self.chars[self.at..]
                .iter()
                .take_while(|ch| ch.is_alphanumeric())
                .collect();
            self.at += name.chars().count();
            let known = Tag::NAMES.iter().find(|(known, _)| *known == name);
            let Some((_, tag)) = known else {
                return wrong("tag", from..self.at);
            };
            tags.push(*tag);
            self.skip_spaces();
        }
        if self.at < self.chars.len() {
            return wrong("tag-place", self.at..self.chars.len());
        }
        Ok(tags)
    }

    /// Pieces up to a sign that ends the term; nothing where there are none.
    fn term(&mut self) -> Parsed<Option<Node>> {
        let from = self.at;
        let mut nodes = Vec::new();
        while let Some(ch) = self.peek() {
            let node = match ch {
                '&' | '@' | '|' | ')' | ']' => break,
                '}' | '>' => return wrong("bracket", self.at..self.at + 1),
                '(' => Some(self.group(')')?),
                '[' => Some(Node::Optional(Box::new(self.group(']')?))),
                '{' => Some(self.lexicon()?),
                '<' => Some(self.value()?),
                _ => match self.gap() {
                    Some(gap) => Some(Node::Gap(gap)),
                    None => self.words(),
                },
            };
            nodes.extend(node);
        }
        let is_gap = |node: Option<&Node>| matches!(node, Some(Node::Gap(_)));
        // 今天… in brackets leads on to what follows them.
        if self.depth == 0 && (is_gap(nodes.first()) || is_gap(nodes.last())) {
            return wrong("gap", from..self.at);
        }
        if nodes
            .windows(2)
            .any(|two| is_gap(two.first()) && is_gap(two.last()))
        {
            return wrong("gap", from..self.at);
        }
        if !nodes.is_empty() && self.depth == 0 && nodes.iter().all(may_be_left_out) {
            return wrong("empty", from..self.at);
        }
        Ok(match nodes.len() {
            0 => None,
            1 => nodes.pop(),
            _ => Some(Node::Sequence(nodes)),
        })
    }

    /// Alternatives between brackets.
    fn group(&mut self, close: char) -> Parsed<Node> {
        let open = self.at;
        self.at += 1;
        self.depth += 1;
        if self.depth > DEEPEST {
            return wrong("depth", open..open + 1);
        }
        let mut terms = Vec::new();
        loop {
            let from = self.at;
            match self.term()? {
                Some(term) => terms.push(term),
                None if self.peek().is_none() => {}
                None => {
                    return wrong(
                        "choice",
                        from.min(self.at)..(self.at + 1).min(self.chars.len()),
                    );
                }
            }
            match self.peek() {
                Some('|') => self.at += 1,
                Some(ch) if ch == close => break,
                Some('&' | '@') => return wrong("inside", self.at..self.at + 1),
                Some(_) => return wrong("bracket", self.at..self.at + 1),
                None => return wrong("bracket", open..open + 1),
            }
        }
        self.at += 1;
        self.depth -= 1;
        Ok(match terms.len() {
            1 => terms.remove(0),
            _ => Node::OneOf(terms),
        })
    }

    fn lexicon(&mut self) -> Parsed<Node> {
        let inner = self.until('}')?;
        let name: String = self.chars[inner.clone()].iter().collect();
        let name = name.trim();
        if name.is_empty() || name.contains(['{', '<', '(', '[', '|']) {
            return wrong("lexicon", inner.start - 1..inner.end + 1);
        }
        Ok(Node::Lexicon(name.to_owned()))
    }

    /// The characters between the bracket here and its end; goes on behind it.
    fn until(&mut self, close: char) -> Parsed<Range<usize>> {
        let open = self.at;
        let rest = &self.chars[open..];
        let Some(length) = rest.iter().position(|ch| *ch == close) else {
            return wrong("bracket", open..open + 1);
        };
        self.at = open + length + 1;
        Ok(open + 1..open + length)
    }

    fn value(&mut self) -> Parsed<Node> {
        let open = self.at;
        let inner = self.until('>')?;
        let mut end = inner.end;
        let text = |end: usize, chars: &[char]| chars[inner.start..end].iter().collect::<String>();
        // The > of a condition: a number follows, and then another > before any <.
        let rest = &self.chars[self.at..];
        let operand = rest.iter().position(|ch| matches!(ch, '<' | '>'));
        if let Some(length) = operand
            && rest[length] == '>'
            && Condition::is_kind(&text(end, &self.chars))
        {
            let operand: String = rest[..length].iter().collect();
            if Condition::is_operand(&operand) {
                end = self.at + length;
                self.at = end + 1;
            }
        }
        let written = text(end, &self.chars);
        match Condition::parse(&written) {
            Ok(condition) => Ok(Node::Value(condition)),
            Err(problem) => wrong(problem, open..end + 1),
        }
    }

    fn gap(&mut self) -> Option<Gap> {
        let rest = &self.chars[self.at..];
        let count = |sign| rest.iter().take_while(|ch| **ch == sign).count();
        let (dots, points) = (count('…'), count('.'));
        let gap = match (dots, points) {
            (1, _) | (_, 3..=5) => Gap::Narrow,
            (2.., _) | (_, 6..) => Gap::Wide,
            _ => return None,
        };
        self.at += dots.max(points);
        Some(gap)
    }

    /// Words up to the next sign; nothing where only punctuation stands.
    fn words(&mut self) -> Option<Node> {
        let from = self.at;
        while let Some(ch) = self.peek() {
            let is_gap = ch == '…' || self.chars[self.at..].starts_with(&['.', '.', '.']);
            if is_gap
                || matches!(
                    ch,
                    '&' | '@' | '|' | '(' | ')' | '[' | ']' | '{' | '}' | '<' | '>'
                )
            {
                break;
            }
            self.at += 1;
        }
        let words: String = self.chars[from..self.at].iter().collect();
        let folded = text::key(&words);
        (!folded.is_empty()).then_some(Node::Words(folded))
    }
}
